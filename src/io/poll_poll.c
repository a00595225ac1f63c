/* SPDX-License-Identifier: MIT */
/* poll_poll: the poll(2) backend: portable, and the check on the others. A round is O(descriptors).
 * Owns: a dense pollfd array, the map from slot index to place in it, and the events of the round.
 * Called by: loop only, through wsco_poll_ops.
 * Never: keeps events as places of the array: waiting copies the ready ones into a list of (slot,
 *       generation), because callbacks move the array's entries about. It does not allocate while waiting.
 * Tested by: tests/unit/io/test_{loop,loop_change,poll_wait}.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* ppoll */
#endif
#include "wsco/io/loop.h"

#include "wsco/base/mem.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>

enum { FIRST_CAP = 16 };

typedef struct ready {
    uint32_t index, generation;
    unsigned events;
} ready;

typedef struct state {
    struct pollfd *fds; /* dense: [0, count) */
    uint32_t *owner;    /* place -> slot index */
    ready *fetched;     /* as long as fds, so that waiting needs no memory */
    uint32_t count, cap;
    wsco_index_map places; /* slot -> place */
} state;

static wsco_rc open_poll(wsco_loop *loop)
{
    loop->backend = wsco_mem_zalloc(sizeof(state));
    return loop->backend ? WSCO_OK : WSCO_E_NOMEM;
}

static void close_poll(wsco_loop *loop)
{
    state *all = loop->backend;
    wsco_mem_free(all->fds);
    wsco_mem_free(all->owner);
    wsco_mem_free(all->fetched);
    wsco_index_map_free(&all->places);
    wsco_mem_free(all);
}

/* cap changes last: after a failure half way some blocks are longer than it says, which does no harm. */
static wsco_rc grow(state *all)
{
    uint32_t cap = all->cap ? all->cap * 2 : FIRST_CAP;
    struct pollfd *fds = wsco_mem_realloc(all->fds, cap * sizeof *fds);
    if (!fds)
        return WSCO_E_NOMEM;
    all->fds = fds;
    uint32_t *owner = wsco_mem_realloc(all->owner, cap * sizeof *owner);
    if (!owner)
        return WSCO_E_NOMEM;
    all->owner = owner;
    ready *fetched = wsco_mem_realloc(all->fetched, cap * sizeof *fetched);
    if (!fetched)
        return WSCO_E_NOMEM;
    all->fetched = fetched;
    all->cap = cap;
    return WSCO_OK;
}

static short bits(unsigned want)
{
    return (short)((want & WSCO_READ ? POLLIN : 0) | (want & WSCO_WRITE ? POLLOUT : 0));
}

static wsco_rc insert(wsco_loop *loop, uint32_t index, unsigned want)
{
    state *all = loop->backend;
    if (wsco_index_map_reserve(&all->places, index) != WSCO_OK)
        return WSCO_E_NOMEM;
    if (all->count == all->cap && grow(all) != WSCO_OK)
        return WSCO_E_NOMEM;
    all->fds[all->count] = (struct pollfd){.fd = loop->slots[index].fd, .events = bits(want)};
    all->owner[all->count] = index;
    wsco_index_map_set(&all->places, index, all->count++);
    return WSCO_OK;
}

/* The last entry fills the hole. */
static void take_out(state *all, uint32_t index)
{
    uint32_t hole = wsco_index_map_get(&all->places, index);
    uint32_t last = --all->count;
    all->fds[hole] = all->fds[last];
    all->owner[hole] = all->owner[last];
    wsco_index_map_set(&all->places, all->owner[hole], hole);
    wsco_index_map_set(&all->places, index, WSCO_NO_INDEX);
}

static wsco_rc set(wsco_loop *loop, uint32_t index, unsigned old, unsigned want)
{
    state *all = loop->backend;
    if (!old)
        return insert(loop, index, want);
    if (want)
        all->fds[wsco_index_map_get(&all->places, index)].events = bits(want);
    else
        take_out(all, index);
    return WSCO_OK;
}

static unsigned mask(short revents)
{
    if (revents & (POLLERR | POLLHUP | POLLNVAL))
        return WSCO_READ | WSCO_WRITE;
    return (revents & POLLIN ? WSCO_READ : 0u) | (revents & POLLOUT ? WSCO_WRITE : 0u);
}

static void collect(const wsco_loop *loop, const state *all, uint32_t n)
{
    for (uint32_t i = 0, found = 0; found < n && i < all->count; i++) {
        if (!all->fds[i].revents)
            continue;
        uint32_t index = all->owner[i];
        all->fetched[found++] = (ready){index, loop->slots[index].generation, mask(all->fds[i].revents)};
    }
}

#if defined(__linux__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__) ||             \
    defined(__DragonFly__)

static int poll_for(const state *all, wsco_usec span, const void *mask)
{
    struct timespec time = wsco_time_spec(span);
    return ppoll(all->fds, all->count, span == WSCO_USEC_NEVER ? NULL : &time, mask);
}

#else

/* A signal that comes just before the wait is handled after this time. */
enum { SLICE_MS = 50 };

static int poll_with_mask(const state *all, int ms, const void *mask)
{
    bool cut = ms < 0 || ms > SLICE_MS;
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, mask, &blocked);
    int n = poll(all->fds, all->count, cut ? SLICE_MS : ms);
    int error = n == 0 && cut ? EINTR : errno;
    pthread_sigmask(SIG_SETMASK, &blocked, NULL);
    errno = error;
    return n == 0 && cut ? -1 : n;
}

static int poll_for(const state *all, wsco_usec span, const void *mask)
{
    int ms = wsco_time_ms(span);
    return mask ? poll_with_mask(all, ms, mask) : poll(all->fds, all->count, ms);
}

#endif

static int wait(wsco_loop *loop, wsco_usec span)
{
    state *all = loop->backend;
    int n = poll_for(all, span, loop->mask);
    if (n < 0)
        return -errno;
    collect(loop, all, (uint32_t)n);
    return n;
}

static void dispatch(wsco_loop *loop, unsigned count)
{
    const state *all = loop->backend;
    for (unsigned i = 0; i < count; i++) {
        ready event = all->fetched[i]; /* by index and by value: a callback that adds may move the block */
        wsco_loop_fire(loop, event.index, event.generation, event.events);
    }
}

const wsco_poll_ops wsco_poll_poll = {.name = "poll",
                                      .per_fd = 1,
                                      .open = open_poll,
                                      .close = close_poll,
                                      .set = set,
                                      .wait = wait,
                                      .dispatch = dispatch};
