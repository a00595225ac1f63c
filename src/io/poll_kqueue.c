/* SPDX-License-Identifier: MIT */
/* poll_kqueue: the kqueue backend. BSD and macOS; an entry without functions where configure found no kqueue,
 * and where udata, as wide as a pointer, cannot hold slot and generation.
 * Owns: the kqueue descriptor of a loop, the changes that the kernel has not been told yet, and the events
 *       fetched last.
 * Called by: loop only, through wsco_poll_ops.
 * Never: makes a system call to change interest: changes travel with the kevent() that waits. Only a full
 *       list is sent ahead.
 * Order: changes stay in the order in which they were made, so a number that was closed and is in use again
 *       is first removed and then added. A deletion that comes after the close finds no filter; that is no
 *       error.
 * Failures: an addition that fails is reported to the watcher as readiness: the read or write that follows
 *       meets the reason. All filters are added again before the next wait, so it is reported until the
 *       watcher acts on it. When the kernel has no memory nothing is reported, and they are added again after
 *       RETRY.
 * Hang-ups: EV_EOF comes with an event of each filter that it concerns, so it needs no case of its own.
 * Wake: wake.c ends a wait with a descriptor as any other, so there is no EVFILT_USER.
 * Signals: kevent() has no signal mask. While the caller has all signals blocked, EVFILT_SIGNAL reports them;
 *       one that came before its filter was there is found with sigpending(). A signal that was handled
 *       outside of a wait is reported in the next one, which costs a turn in which nothing happens.
 * Forks: a child does not inherit the queue, and by then its number may be another file's. So only the
 *       process that made the queue closes it.
 * Systems, by kqueue(2) of each unless said otherwise: FreeBSD  a wait is cut to 24 hours without notice
 *       (section BUGS), hence LONGEST. All changes are made before EINTR is returned (section ERRORS);
 *       this file relies on that. OpenBSD  no EVFILT_USER in most releases. NetBSD   filter, flags and fflags
 *       are uint32_t; udata is intptr_t before version 10 (sys/event.h), hence __typeof__. Releases without
 *       EV_RECEIPT: a full list may take events out, but those are level-triggered and come again. macOS
 *       EVFILT_SIGNAL reports signals to the process, not those sent to one thread.
 * Tested by: tests/unit/io/test_{loop,loop_change,signal}.c, tests/kqueue/test_poll_kqueue.c. */
#include "wsco/io/loop.h"

#if defined(WSCO_HAVE_KQUEUE) && UINTPTR_MAX > UINT32_MAX

#include "wsco/base/mem.h"
#include "wsco/base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <sys/event.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#ifndef EV_RECEIPT
#define EV_RECEIPT 0
#endif

/* As many changes as events: each that fails finds room in the list of events. */
enum { EVENTS = 256, CHANGES = EVENTS };
#define RETRY WSCO_USEC_OF_MS(50)
#define LONGEST WSCO_USEC_OF_MS(12 * 3600 * 1000)

typedef struct state {
    int fd;
    uint32_t process; /* whose descriptor it is */
    unsigned count;   /* of changes */
    bool incomplete;  /* not every filter that is wanted could be added */
    bool signaled;    /* a signal was reported, but no wait has ended because of it yet */
    sigset_t heard;   /* signals that have filters */
    struct kevent changes[CHANGES];
    struct kevent events[EVENTS];
} state;

static wsco_rc open_kqueue(wsco_loop *loop)
{
    state *kq = wsco_mem_zalloc(sizeof *kq);
    if (!kq)
        return WSCO_E_NOMEM;
    kq->fd = kqueue();
    if (kq->fd < 0) {
        wsco_rc rc = -errno;
        wsco_mem_free(kq);
        return rc;
    }
    (void)fcntl(kq->fd, F_SETFD, FD_CLOEXEC);
    kq->process = wsco_process_token();
    sigemptyset(&kq->heard);
    loop->backend = kq;
    return WSCO_OK;
}

static void close_kqueue(wsco_loop *loop)
{
    state *kq = loop->backend;
    if (kq->process == wsco_process_token())
        close(kq->fd);
    wsco_mem_free(kq);
}

/* ---- changes ---- */

static unsigned bit_of(const struct kevent *event)
{
    return event->filter == EVFILT_WRITE ? WSCO_WRITE : WSCO_READ;
}

static bool is_wanted(const wsco_loop *loop, const struct kevent *event)
{
    uint64_t id = (uintptr_t)event->udata;
    const wsco_slot *slot = &loop->slots[(uint32_t)id];
    return slot->watcher && slot->generation == (uint32_t)(id >> 32) && slot->want & bit_of(event);
}

static void note_signal(state *kq, const struct kevent *event)
{
    if (!(event->flags & EV_ERROR)) {
        kq->signaled = true;
    } else if (event->data == ENOMEM) {
        sigdelset(&kq->heard, (int)event->ident);
        kq->incomplete = true;
    }
}

/* True if a watcher has to be called. */
static bool is_for_watcher(const wsco_loop *loop, state *kq, const struct kevent *event)
{
    if (event->filter == EVFILT_SIGNAL) {
        note_signal(kq, event);
        return false;
    }
    if (!(event->flags & EV_ERROR))
        return true;
    /* If an unwanted filter cannot be deleted, or cannot be added before it is deleted, it does not
     * matter. */
    if (event->data == 0 || event->data == ENOENT || !is_wanted(loop, event))
        return false;
    kq->incomplete = true;
    return event->data != ENOMEM;
}

/* With EV_RECEIPT the answer to each change stands in its own place of the list, and no event is taken
 * out. */
static void send_changes(const wsco_loop *loop, state *kq)
{
    const struct timespec none = {0};
    for (unsigned i = 0; i < kq->count; i++)
        kq->changes[i].flags |= EV_RECEIPT;
    int n = kevent(kq->fd, kq->changes, (int)kq->count, kq->changes, (int)kq->count, &none);
    for (int i = 0; i < n; i++)
        (void)is_for_watcher(loop, kq, &kq->changes[i]);
    kq->count = 0;
}

/* Called before the first change of a slot: what a failure means is looked up in the table, which is updated
 * after the change. */
static void make_room(const wsco_loop *loop, state *kq, unsigned count)
{
    if (kq->count + count > CHANGES)
        send_changes(loop, kq);
}

static void change(wsco_loop *loop, uint32_t index, unsigned old, unsigned want, unsigned bit)
{
    state *kq = loop->backend;
    const wsco_slot *slot = &loop->slots[index];
    uint64_t id = (uint64_t)slot->generation << 32 | index;
    struct kevent *entry;
    if (((old ^ want) & bit) == 0)
        return;
    entry = &kq->changes[kq->count++];
    EV_SET(entry, (uintptr_t)slot->fd, bit == WSCO_READ ? EVFILT_READ : EVFILT_WRITE,
           want & bit ? EV_ADD : EV_DELETE, 0, 0, (__typeof__(entry->udata))(uintptr_t)id);
}

static wsco_rc set(wsco_loop *loop, uint32_t index, unsigned old, unsigned want)
{
    make_room(loop, loop->backend, 2);
    change(loop, index, old, want, WSCO_READ);
    change(loop, index, old, want, WSCO_WRITE);
    return WSCO_OK;
}

static void add_all_again(wsco_loop *loop, state *kq)
{
    kq->incomplete = false;
    for (uint32_t i = 0; i < loop->slot_cap; i++) {
        if (loop->slots[i].watcher)
            (void)set(loop, i, 0, loop->slots[i].want);
    }
}

/* ---- signals ---- */

/* Gives a filter at once to each signal that the caller handles, because sigpending() is asked afterwards. */
static void hear(const wsco_loop *loop, state *kq)
{
    bool changed = false;
    for (int number = 1; number < NSIG; number++) {
        bool now = sigismember(loop->mask, number) == 0 && number != SIGKILL && number != SIGSTOP;
        if (now == (sigismember(&kq->heard, number) == 1))
            continue;
        if ((now ? sigaddset(&kq->heard, number) : sigdelset(&kq->heard, number)) != 0)
            continue; /* the C library keeps it for itself */
        make_room(loop, kq, 1);
        struct kevent *entry = &kq->changes[kq->count++];
        EV_SET(entry, (uintptr_t)number, EVFILT_SIGNAL, now ? EV_ADD : EV_DELETE, 0, 0, 0);
        changed = true;
    }
    if (changed)
        send_changes(loop, kq);
}

/* True if a signal came before its filter was there. */
static bool signal_is_pending(const wsco_loop *loop)
{
    sigset_t pending;
    sigpending(&pending);
    for (int number = 1; number < NSIG; number++) {
        if (sigismember(&pending, number) == 1 && sigismember(loop->mask, number) == 0)
            return true;
    }
    return false;
}

/* ---- the wait ---- */

/* Returns as wait. EINTR comes after all changes were made. */
static int fetch(state *kq, wsco_usec span)
{
    struct timespec time = wsco_time_spec(span);
    int n = kevent(kq->fd, kq->changes, (int)kq->count, kq->events, EVENTS, &time);
    if (n >= 0 || errno == EINTR)
        kq->count = 0;
    return n < 0 ? -errno : n;
}

static int sort_out(const wsco_loop *loop, state *kq, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        if (is_for_watcher(loop, kq, &kq->events[i]))
            kq->events[kept++] = kq->events[i];
    }
    return kept;
}

static bool take_signal(state *kq)
{
    bool signaled = kq->signaled;
    kq->signaled = false;
    return signaled;
}

/* A wait that brought only failed changes came back at once, so it is repeated. */
static int fetch_for_watchers(wsco_loop *loop, state *kq, wsco_usec span)
{
    for (;;) {
        const wsco_usec longest = kq->incomplete ? RETRY : LONGEST;
        bool cut = span > longest;
        int n = fetch(kq, cut ? longest : span);
        loop->more = n == EVENTS;
        if (n <= 0)
            return n == 0 && cut ? -EINTR : n;
        n = sort_out(loop, kq, n);
        bool signaled = take_signal(kq);
        if (n > 0 || signaled)
            return n > 0 ? n : -EINTR;
    }
}

static int wait(wsco_loop *loop, wsco_usec span)
{
    state *kq = loop->backend;
    if (kq->incomplete)
        add_all_again(loop, kq);
    if (loop->mask)
        hear(loop, kq);
    if (take_signal(kq) || (loop->mask && signal_is_pending(loop)))
        return -EINTR;
    return fetch_for_watchers(loop, kq, span);
}

static void dispatch(wsco_loop *loop, unsigned count)
{
    const state *kq = loop->backend;
    for (unsigned i = 0; i < count; i++) {
        uint64_t id = (uintptr_t)kq->events[i].udata;
        wsco_loop_fire(loop, (uint32_t)id, (uint32_t)(id >> 32), bit_of(&kq->events[i]));
    }
}

const wsco_poll_ops wsco_poll_kqueue = {.name = "kqueue",
                                        .per_fd = 2,
                                        .open = open_kqueue,
                                        .close = close_kqueue,
                                        .set = set,
                                        .wait = wait,
                                        .dispatch = dispatch};

#else

const wsco_poll_ops wsco_poll_kqueue = {.name = "kqueue"};

#endif
