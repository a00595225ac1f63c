/* SPDX-License-Identifier: MIT */
/* fdwait: waits for one descriptor, of a coroutine or with a callback.
 * Owns: the table of descriptors that somebody waits for, each with one watcher in the loop: a poll backend
 *       takes a descriptor once, but one coroutine may wait to read it and another to write it.
 * Called by: src/php, for descriptors of the script.
 * Never: keeps a descriptor in the loop that nobody waits for. Scripts close descriptors without notice, and
 *       the number may be another file's by the next wait. It owns no descriptor, and is not for those that
 *       are in the loop already.
 * Tested by: tests/unit/run/test_fdwait.c. */
#include "wsco/run/fdwait.h"

#include "wsco/base/mem.h"
#include "wsco/co/wait.h"
#include "wsco/io/fd_id.h"
#include "wsco/io/sock.h"

#include <string.h>
#include <sys/stat.h>

enum { FIRST_CAP = 16, BOTH = WSCO_READ | WSCO_WRITE, SWEEP_STEP = 4 };

/* Each queue holds one waiter at most. They are queues because a coroutine whose wait ends in another way
 * leaves them by itself, even one that is given up without being run. */
struct wsco_fdwait_entry {
    wsco_watcher watcher;
    wsco_fdwait *set;
    wsco_fdwait_entry *next; /* in the table */
    wsco_link all;           /* in set->all */
    wsco_fd_id id;           /* of the file that is in the loop */
    wsco_fdwatch *watch;     /* or NULL */
    wsco_waitq queue[BOTH];  /* by what the waiter wants, minus 1 */
};

/* ---- the table ---- */

static wsco_fdwait_entry **place_of(const wsco_fdwait *set, int fd)
{
    wsco_fdwait_entry **place = &set->table[(unsigned)fd & (set->cap - 1)];

    while (*place && (*place)->watcher.fd != fd)
        place = &(*place)->next;
    return place;
}

static wsco_fdwait_entry *find(const wsco_fdwait *set, int fd)
{
    return set->cap > 0 ? *place_of(set, fd) : NULL;
}

/* Without memory a table that is there goes on with longer chains. */
static wsco_rc grow(wsco_fdwait *set)
{
    uint32_t old_cap = set->cap, cap = old_cap ? old_cap * 2 : FIRST_CAP;
    wsco_fdwait_entry **old = set->table, **table = wsco_mem_zalloc(cap * sizeof *table);

    if (!table)
        return old ? WSCO_OK : WSCO_E_NOMEM;
    set->table = table;
    set->cap = cap;
    for (uint32_t i = 0; i < old_cap; i++) {
        for (wsco_fdwait_entry *next, *entry = old[i]; entry; entry = next) {
            next = entry->next;
            entry->next = NULL;
            *place_of(set, entry->watcher.fd) = entry;
        }
    }
    wsco_mem_free(old);
    return WSCO_OK;
}

/* ---- entries ---- */

/* What is waited for by anybody but this watch. */
static unsigned wanted_besides(const wsco_fdwait_entry *entry, const wsco_fdwatch *watch)
{
    unsigned want = entry->watch && entry->watch != watch ? entry->watch->want : 0;

    for (unsigned i = 0; i < BOTH; i++)
        want |= wsco_link_empty(&entry->queue[i]) ? 0 : i + 1;
    return want;
}

static unsigned wanted(const wsco_fdwait_entry *entry)
{
    return wanted_besides(entry, NULL);
}

static void drop(wsco_fdwait_entry *entry)
{
    wsco_fdwait *set = entry->set;

    *place_of(set, entry->watcher.fd) = entry->next;
    wsco_link_remove(&entry->all);
    set->count--;
    wsco_loop_remove(set->loop, &entry->watcher);
    wsco_mem_free(entry);
}

/* Whoever waits is told `rc`. */
static void end_entry(wsco_fdwait_entry *entry, wsco_rc rc)
{
    for (unsigned i = 0; i < BOTH; i++)
        wsco_wait_wake_all(&entry->queue[i], rc);
    if (entry->watch)
        entry->watch->want = 0;
    drop(entry);
}

/* -EEXIST: the number is one of the runtime's own. */
static wsco_rc join_loop(wsco_fdwait_entry *entry, int fd, unsigned want)
{
    wsco_loop *loop = entry->set->loop;

    if (wsco_loop_has(loop, fd))
        return -EEXIST;
    if (!wsco_fd_id_take(fd, &entry->id))
        return WSCO_E_CLOSED;
    return wsco_loop_add(loop, &entry->watcher, fd, want);
}

/* -ENOENT, -EBADF: the file that the watcher was for is closed, and the number is another one's or
 * nobody's. */
static wsco_rc change_entry(wsco_fdwait_entry *entry, unsigned want)
{
    wsco_loop *loop = entry->set->loop;
    int fd = entry->watcher.fd;
    wsco_rc rc = wsco_loop_set(loop, &entry->watcher, want);

    if (rc != -ENOENT && rc != -EBADF)
        return rc;
    wsco_loop_remove(loop, &entry->watcher);
    return join_loop(entry, fd, want);
}

static bool is_in_loop(const wsco_fdwait_entry *entry)
{
    return entry->watcher.slot != 0;
}

/* Takes away what nobody wants any more. If the loop cannot do that it would tell of it without end. False:
 * nobody waits for the descriptor any more, or is told that it cannot be waited for; the entry is gone. */
static bool settle(wsco_fdwait_entry *entry)
{
    unsigned want = wanted(entry);
    wsco_rc rc = WSCO_OK;

    if (want)
        rc = change_entry(entry, want);
    if (rc != WSCO_OK)
        end_entry(entry, is_in_loop(entry) ? rc : WSCO_E_CLOSED);
    else if (!want)
        drop(entry);
    return want && rc == WSCO_OK;
}

/* The callback comes last, as it may end the entry. */
static void on_event(wsco_watcher *watcher, unsigned events)
{
    wsco_fdwait_entry *entry = wsco_container_of(watcher, wsco_fdwait_entry, watcher);
    wsco_fdwatch *watch = entry->watch;

    for (unsigned want = WSCO_READ; want <= BOTH; want++) {
        if (events & want)
            wsco_wait_wake_all(&entry->queue[want - 1], (wsco_rc)(events & want));
    }
    if (settle(entry) && watch && events & watch->want)
        watch->on_event(watch, events & watch->want);
}

/* ---- beginning to wait ---- */

/* epoll says what it cannot poll. The others do not: poll(2) calls a file ready, and a kqueue is silent at
 * its end. */
static wsco_rc check_pollable(const wsco_fdwait *set, int fd)
{
    struct stat status;

    if (fd < 0)
        return WSCO_E_CLOSED;
    if (set->loop->ops == &wsco_poll_epoll)
        return WSCO_OK;
    if (fstat(fd, &status) != 0)
        return WSCO_E_CLOSED;
    return S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) ? -EPERM : WSCO_OK;
}

static wsco_rc add_entry(wsco_fdwait *set, int fd, unsigned want, wsco_fdwait_entry **added)
{
    wsco_fdwait_entry *entry;
    wsco_rc rc = check_pollable(set, fd);

    if (rc != WSCO_OK)
        return rc;
    if (set->count >= set->cap && grow(set) != WSCO_OK)
        return WSCO_E_NOMEM;
    entry = wsco_mem_zalloc(sizeof *entry);
    if (!entry)
        return WSCO_E_NOMEM;
    entry->watcher.on_event = on_event;
    entry->set = set;
    for (unsigned i = 0; i < BOTH; i++)
        wsco_link_init(&entry->queue[i]);
    rc = join_loop(entry, fd, want);
    if (rc != WSCO_OK) {
        wsco_mem_free(entry);
        return rc;
    }
    *place_of(set, fd) = entry;
    wsco_link_append(&set->all, &entry->all);
    set->count++;
    *added = entry;
    return WSCO_OK;
}

/* Has the loop watch fd for `want` too, which nobody waits for. */
static wsco_rc begin(wsco_fdwait *set, int fd, unsigned want, wsco_fdwait_entry **entry)
{
    wsco_rc rc;

    *entry = find(set, fd);
    if (!*entry)
        return add_entry(set, fd, want, entry);
    rc = change_entry(*entry, wanted(*entry) | want);
    if (rc != WSCO_OK && !is_in_loop(*entry))
        end_entry(*entry, WSCO_E_CLOSED);
    return rc;
}

/* ---- public ---- */

void wsco_fdwait_init(wsco_fdwait *set, wsco_loop *loop, wsco_sched *sched)
{
    *set = (wsco_fdwait){.loop = loop, .sched = sched};
    wsco_link_init(&set->all);
}

void wsco_fdwait_deinit(wsco_fdwait *set)
{
    for (uint32_t i = 0; i < set->cap; i++) {
        while (set->table[i])
            end_entry(set->table[i], WSCO_E_CANCELED);
    }
    wsco_mem_free(set->table);
    set->table = NULL;
    set->cap = 0;
}

/* A kqueue tells of reading and of writing in events of their own, and the first one has ended the wait. */
static wsco_rc with_the_other(const wsco_fdwait *set, int fd, unsigned want, wsco_rc came)
{
    if (came <= 0 || (unsigned)came == want || set->loop->ops->per_fd == 1)
        return came;
    return (wsco_rc)((unsigned)came | wsco_sock_ready(fd, want));
}

wsco_rc wsco_fdwait_until(wsco_fdwait *set, int fd, unsigned want, wsco_usec due)
{
    wsco_fdwait_entry *entry;

    WSCO_ASSERT(want != 0 && want <= BOTH);
    if (!set->sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    entry = find(set, fd);
    if (entry && wanted(entry) & want)
        return WSCO_E_CO_HAS_BEEN_BOUND;
    wsco_rc rc = begin(set, fd, want, &entry);
    if (rc == -EPERM) {
        wsco_co_reschedule(set->sched); /* a loop over such a file must not hold the others */
        return (wsco_rc)want;
    }
    if (rc != WSCO_OK)
        return rc;
    rc = wsco_wait_on(set->sched, &entry->queue[want - 1], due);
    entry = find(set, fd); /* the event may have ended it, and another wait begun one */
    if (entry)
        (void)settle(entry);
    return with_the_other(set, fd, want, rc);
}

void wsco_fdwait_close(wsco_fdwait *set, int fd)
{
    wsco_fdwait_entry *entry = find(set, fd);

    if (entry)
        end_entry(entry, WSCO_E_CLOSED);
}

bool wsco_fdwait_expel(wsco_fdwait *set, int fd)
{
    wsco_fdwait_entry *entry = find(set, fd);

    for (unsigned i = 0; entry && i < BOTH; i++) {
        if (!wsco_link_empty(&entry->queue[i]))
            return wsco_wait_resume_one(&entry->queue[i], WSCO_E_CLOSED);
    }
    return false;
}

const wsco_co *wsco_fdwait_waiter(const wsco_fdwait *set, int fd, unsigned want)
{
    const wsco_fdwait_entry *entry = find(set, fd);

    for (unsigned i = 0; entry && i < BOTH; i++) {
        const wsco_link *queue = &entry->queue[i];
        if ((i + 1) & want && !wsco_link_empty(queue))
            return wsco_container_of(queue->next, const wsco_wait, link)->co;
    }
    return NULL;
}

static bool has_waiters(const wsco_fdwait_entry *entry)
{
    return wanted_besides(entry, entry->watch) != 0;
}

void wsco_fdwait_sweep(wsco_fdwait *set)
{
    const wsco_link *last = set->all.prev;

    for (int i = 0; i < SWEEP_STEP && !wsco_link_empty(&set->all); i++) {
        wsco_link *link = set->all.next;
        wsco_fdwait_entry *entry = wsco_container_of(link, wsco_fdwait_entry, all);
        wsco_link_remove(link);
        wsco_link_append(&set->all, link);
        if (has_waiters(entry) && !wsco_fd_id_holds(entry->watcher.fd, &entry->id))
            end_entry(entry, WSCO_E_CLOSED);
        if (link == last)
            return;
    }
}

wsco_rc wsco_fdwait_watch(wsco_fdwait *set, wsco_fdwatch *watch, int fd, unsigned want)
{
    wsco_fdwait_entry *entry;

    WSCO_ASSERT(want <= BOTH && (watch->want == 0 || watch->fd == fd));
    if (want == 0) {
        wsco_fdwait_unwatch(set, watch);
        return WSCO_OK;
    }
    entry = find(set, fd);
    if (entry && ((entry->watch && entry->watch != watch) || wanted_besides(entry, watch) & want))
        return WSCO_E_CO_HAS_BEEN_BOUND;
    wsco_rc rc = begin(set, fd, want, &entry);
    if (rc != WSCO_OK)
        return rc;
    watch->fd = fd;
    watch->want = want;
    entry->watch = watch;
    /* The loop wants more when the watch wanted more before. */
    return settle(entry) ? WSCO_OK : WSCO_E_NOMEM;
}

void wsco_fdwait_unwatch(wsco_fdwait *set, wsco_fdwatch *watch)
{
    if (watch->want == 0)
        return;
    wsco_fdwait_entry *entry = find(set, watch->fd);
    watch->want = 0;
    entry->watch = NULL;
    (void)settle(entry);
}

wsco_fdwatch *wsco_fdwait_find(const wsco_fdwait *set, int fd)
{
    const wsco_fdwait_entry *entry = find(set, fd);

    return entry ? entry->watch : NULL;
}
