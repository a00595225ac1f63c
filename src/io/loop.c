/* SPDX-License-Identifier: MIT */
/* loop: the reactor: watchers on descriptors, over a poll backend.
 * Owns: the table of slots that ties descriptors to watchers, who has which descriptor, and the choice of the
 *       backend.
 * Stale events: a removal raises the slot's generation, so an event fetched before it no longer matches, even
 *       when slot and descriptor number are in use again.
 * Called by: the worker, and connections and listeners for their descriptors; the backends, through
 *       wsco_loop_fire().
 * Never: makes a system call itself, closes a descriptor, or keeps a pointer to a removed watcher.
 * Tested by: tests/unit/io/test_{loop,loop_change}.c on every backend, tests/unit/net/conn/test_disown.c. */
#include "wsco/io/loop.h"

#include "wsco/base/mem.h"

#include <string.h>

enum { FIRST_SLOTS = 16 };

/* Best first. */
static const wsco_poll_ops *const backends[] = {&wsco_poll_epoll, &wsco_poll_kqueue, &wsco_poll_poll};

const wsco_poll_ops *wsco_loop_backend(const char *name)
{
    bool any = !name || *name == '\0';
    for (size_t i = 0; i < sizeof(backends) / sizeof(backends[0]); i++) {
        if (backends[i]->open && (any || strcmp(backends[i]->name, name) == 0))
            return backends[i];
    }
    return NULL;
}

void wsco_loop_backend_names(char *list, size_t size)
{
    size_t used = 0;
    *list = '\0';
    for (size_t i = 0; i < sizeof(backends) / sizeof(backends[0]); i++) {
        size_t len = strlen(backends[i]->name);
        if (!backends[i]->open || used + len + 2 > size)
            continue;
        if (used > 0)
            list[used++] = ' ';
        memcpy(list + used, backends[i]->name, len + 1);
        used += len;
    }
}

wsco_rc wsco_loop_init(wsco_loop *loop, const wsco_poll_ops *ops)
{
    memset(loop, 0, sizeof *loop);
    wsco_rc rc = ops->open(loop);
    if (rc == WSCO_OK)
        loop->ops = ops;
    return rc;
}

void wsco_loop_deinit(wsco_loop *loop)
{
    WSCO_ASSERT(loop->watchers == 0);
    if (loop->ops)
        loop->ops->close(loop);
    wsco_mem_free(loop->slots);
    wsco_index_map_free(&loop->holders);
    memset(loop, 0, sizeof *loop);
}

/* ---- after a fork ---- */

static void close_nothing(wsco_loop *loop)
{
    (void)loop;
}

static wsco_rc set_nothing(wsco_loop *loop, uint32_t index, unsigned old, unsigned want)
{
    (void)loop, (void)index, (void)old;
    return want ? -EBADF : WSCO_OK;
}

static int wait_for_nothing(wsco_loop *loop, wsco_usec span)
{
    (void)loop, (void)span;
    return -EBADF;
}

static void dispatch_nothing(wsco_loop *loop, unsigned count)
{
    (void)loop, (void)count;
}

static const wsco_poll_ops disowned = {.name = "none",
                                       .close = close_nothing,
                                       .set = set_nothing,
                                       .wait = wait_for_nothing,
                                       .dispatch = dispatch_nothing};

void wsco_loop_disown(wsco_loop *loop)
{
    loop->ops->close(loop);
    loop->backend = NULL;
    loop->fetched = 0;
    loop->ops = &disowned;
}

/* ---- slots ---- */

/* free_head and next_free hold index + 1, so that zeroed memory is an empty list. */
static void put_free(wsco_loop *loop, uint32_t index)
{
    loop->slots[index].watcher = NULL;
    loop->slots[index].next_free = loop->free_head;
    loop->free_head = index + 1;
}

static wsco_rc grow(wsco_loop *loop)
{
    uint32_t cap = loop->slot_cap ? loop->slot_cap * 2 : FIRST_SLOTS;
    wsco_slot *slots = wsco_mem_realloc(loop->slots, cap * sizeof *slots);
    if (!slots)
        return WSCO_E_NOMEM;
    memset(slots + loop->slot_cap, 0, (cap - loop->slot_cap) * sizeof *slots);
    loop->slots = slots;
    /* From the top down, so that low indexes are used first and the table's hot part stays dense. */
    for (uint32_t i = cap; i-- > loop->slot_cap;)
        put_free(loop, i);
    loop->slot_cap = cap;
    return WSCO_OK;
}

/* ---- who has which descriptor ---- */

/* The file of whoever had this number before is closed. Its interest goes now: later the change would hit the
 * new file. */
static void displace(wsco_loop *loop, uint32_t index)
{
    wsco_slot *slot = &loop->slots[index];
    if (slot->want)
        loop->ops->set(loop, index, slot->want, 0);
    wsco_index_map_set(&loop->holders, (uint32_t)slot->fd, WSCO_NO_INDEX);
    slot->want = 0;
    slot->fd = -1;
}

static wsco_rc free_number(wsco_loop *loop, int fd)
{
    uint32_t holder = wsco_index_map_get(&loop->holders, (uint32_t)fd);

    if (holder != WSCO_NO_INDEX)
        displace(loop, holder);
    return wsco_index_map_reserve(&loop->holders, (uint32_t)fd);
}

bool wsco_loop_has(const wsco_loop *loop, int fd)
{
    return wsco_index_map_get(&loop->holders, (uint32_t)fd) != WSCO_NO_INDEX;
}

/* ---- watchers ---- */

wsco_rc wsco_loop_add(wsco_loop *loop, wsco_watcher *watcher, int fd, unsigned want)
{
    WSCO_ASSERT(watcher->slot == 0 && fd >= 0 && (want & ~(unsigned)(WSCO_READ | WSCO_WRITE)) == 0);
    if (free_number(loop, fd) != WSCO_OK || (loop->free_head == 0 && grow(loop) != WSCO_OK))
        return WSCO_E_NOMEM;
    uint32_t index = loop->free_head - 1;
    wsco_slot *slot = &loop->slots[index];
    slot->fd = fd;
    if (want) {
        wsco_rc rc = loop->ops->set(loop, index, 0, want);
        if (rc != WSCO_OK)
            return rc;
    }
    loop->free_head = slot->next_free;
    wsco_index_map_set(&loop->holders, (uint32_t)fd, index);
    slot->watcher = watcher;
    slot->want = want;
    watcher->fd = fd;
    watcher->slot = index + 1;
    loop->watchers++;
    return WSCO_OK;
}

wsco_rc wsco_loop_set(wsco_loop *loop, wsco_watcher *watcher, unsigned want)
{
    WSCO_ASSERT(watcher->slot != 0 && (want & ~(unsigned)(WSCO_READ | WSCO_WRITE)) == 0);
    uint32_t index = watcher->slot - 1;
    wsco_slot *slot = &loop->slots[index];
    if (slot->fd < 0)
        return -EBADF;
    if (slot->want == want)
        return WSCO_OK;
    wsco_rc rc = loop->ops->set(loop, index, slot->want, want);
    if (rc == WSCO_OK)
        slot->want = want;
    return rc;
}

unsigned wsco_loop_want(const wsco_loop *loop, const wsco_watcher *watcher)
{
    return watcher->slot ? loop->slots[watcher->slot - 1].want : 0;
}

void wsco_loop_remove(wsco_loop *loop, wsco_watcher *watcher)
{
    if (watcher->slot == 0)
        return;
    uint32_t index = watcher->slot - 1;
    wsco_slot *slot = &loop->slots[index];
    /* A failure does not matter here: taking interest away needs no memory. */
    if (slot->want)
        loop->ops->set(loop, index, slot->want, 0);
    if (slot->fd >= 0)
        wsco_index_map_set(&loop->holders, (uint32_t)slot->fd, WSCO_NO_INDEX);
    slot->want = 0;
    slot->generation++;
    put_free(loop, index);
    watcher->slot = 0;
    loop->watchers--;
}

int wsco_loop_wait(wsco_loop *loop, wsco_usec span)
{
    int n = loop->ops->wait(loop, span);

    loop->fetched = n > 0 ? (unsigned)n : 0;
    return n;
}

void wsco_loop_dispatch(wsco_loop *loop)
{
    unsigned count = loop->fetched;

    loop->fetched = 0;
    if (count > 0)
        loop->ops->dispatch(loop, count);
}

void wsco_loop_fire(wsco_loop *loop, uint32_t index, uint32_t generation, unsigned events)
{
    /* A kernel object that is shared with another process may report slots that we do not have. */
    if (index >= loop->slot_cap)
        return;
    const wsco_slot *slot = &loop->slots[index];
    if (!slot->watcher || slot->generation != generation)
        return;
    /* An earlier callback of this round may have taken interest away. */
    events &= slot->want;
    if (events)
        slot->watcher->on_event(slot->watcher, events);
}
