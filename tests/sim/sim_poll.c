/* SPDX-License-Identifier: MIT */
/* Owns: what epoll watches; stands in for epoll and ppoll (ld --wrap), where the virtual time passes.
 * Called by: src/io/poll_*.c, which are the real ones.
 * Never: misses readiness for good, or lets the loop wait while it is spinning or has work to do.
 * Tested by: every seed. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* ppoll */
#endif
#include "sim_check.h"
#include "sim_plan.h"
#include "sim_sys.h"
#include "sim_world.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>

enum { SPINS_MAX = 2000 };

typedef struct watch {
    bool in;
    struct epoll_event event;
} watch;

typedef struct epoll_set {
    watch of[SIM_FDS];
} epoll_set;

/* What a round looks at, and where it puts what is ready. */
typedef struct round {
    epoll_set *set; /* NULL: ppoll() */
    struct epoll_event *out;
    struct pollfd *fds;
    int max;
} round;

int __wrap_epoll_create1(int flags);
int __wrap_epoll_ctl(int ep, int op, int fd, struct epoll_event *event);
int __wrap_epoll_wait(int ep, struct epoll_event *out, int max, int timeout);
int __wrap_epoll_pwait(int ep, struct epoll_event *out, int max, int timeout, const sigset_t *mask);
int __wrap_epoll_pwait2(int ep, struct epoll_event *out, int max, const struct timespec *time,
                        const sigset_t *mask);
int __wrap_ppoll(struct pollfd *fds, nfds_t n, const struct timespec *time, const sigset_t *mask);

static uint64_t seen_progress;
static unsigned spins;

void sim_poll_begin(void)
{
    spins = 0;
    sim_progress = 0;
}

/* --- epoll: what is watched --- */

int __wrap_epoll_create1(int flags)
{
    (void)flags;
    return sim_net_open(SIM_POLL, sim_alloc(sizeof(epoll_set)));
}

static epoll_set *set_of(int ep)
{
    epoll_set *set = sim_net_object(ep, SIM_POLL);

    if (!set)
        sim_fail("descriptor %d is no epoll", ep);
    return set;
}

/* Taking interest away needs no memory. */
static bool fails(int op, int fd)
{
    sim_link *link = sim_net_object(fd, SIM_LINK);

    if (op == EPOLL_CTL_DEL || !link || !sim_chance(plan.poll_fails))
        return false;
    link->excuses |= SIM_BY_STARVING;
    SIM_TRACE("epoll_ctl() has no memory for %d", fd);
    return true;
}

int __wrap_epoll_ctl(int ep, int op, int fd, struct epoll_event *event)
{
    epoll_set *set = set_of(ep);

    if (!sim_net_entry(fd) || sim_net_entry(fd)->kind == SIM_FREE)
        sim_fail("epoll_ctl() on descriptor %d, which is closed", fd);
    watch *one = &set->of[fd - SIM_FD_FIRST];
    if (one->in == (op == EPOLL_CTL_ADD))
        sim_fail("epoll_ctl(%d) on descriptor %d, which is %s", op, fd, one->in ? "watched" : "not watched");
    if (fails(op, fd)) {
        errno = ENOMEM;
        return -1;
    }
    *one = (watch){.in = op != EPOLL_CTL_DEL, .event = *event};
    return 0;
}

void sim_poll_forget(int fd)
{
    for (int at = SIM_FD_FIRST; at < sim_net_top(); at++) {
        epoll_set *set = sim_net_object(at, SIM_POLL);
        if (set)
            set->of[fd - SIM_FD_FIRST].in = false;
    }
}

/* --- one look at everything --- */

/* Some are told a turn later, as if they had become ready just then; never all of them. */
static bool left_out(int found, int fd)
{
    return found > 0 && sim_net_age(fd) < SIM_MS / 5 && sim_chance(plan.drowsy);
}

static int scan_epoll(const round *r)
{
    int n = sim_net_top() - SIM_FD_FIRST, found = 0, start = (int)sim_pick((unsigned)n);

    for (int i = 0; i < n && found < r->max; i++) {
        int at = (start + i) % n;
        const watch *one = &r->set->of[at];
        bool broken;
        if (!one->in)
            continue;
        unsigned ready = sim_net_ready(SIM_FD_FIRST + at, &broken);
        uint32_t events = ((ready & 1 ? EPOLLIN : 0u) | (ready & 2 ? EPOLLOUT : 0u)) & one->event.events;
        events |= broken ? EPOLLERR | EPOLLHUP : 0u;
        if (events && !left_out(found, SIM_FD_FIRST + at))
            r->out[found++] = (struct epoll_event){.events = events, .data = one->event.data};
    }
    return found;
}

static int scan_poll(const round *r)
{
    int found = 0;

    for (int i = 0; i < r->max; i++) {
        struct pollfd *one = &r->fds[i];
        bool broken;
        if (!sim_net_entry(one->fd) || sim_net_entry(one->fd)->kind == SIM_FREE)
            sim_fail("ppoll() of descriptor %d, which is closed", one->fd);
        unsigned ready = sim_net_ready(one->fd, &broken);
        short events = (short)((ready & 1 ? POLLIN : 0) | (ready & 2 ? POLLOUT : 0));
        one->revents = (short)((events & one->events) | (broken ? POLLERR | POLLHUP : 0));
        if (left_out(found, one->fd))
            one->revents = 0;
        found += one->revents != 0;
    }
    return found;
}

static int scan(const round *r)
{
    return r->set ? scan_epoll(r) : scan_poll(r);
}

/* --- waiting --- */

static void check_spinning(int found)
{
    spins = found > 0 && sim_progress == seen_progress ? spins + 1 : 0;
    seen_progress = sim_progress;
    if (spins > SPINS_MAX)
        sim_fail("the loop is spinning: %d descriptors are ready and nobody takes what they have", found);
}

/* Nothing to do: time goes on until there is. */
static int let_time_pass(const round *r, sim_time span)
{
    sim_time limit = span == SIM_NEVER ? SIM_NEVER : sim_now + span;
    int found;

    sim_check_quiet(span);
    if (sim_chance(plan.interrupted)) {
        errno = EINTR;
        return -1;
    }
    while ((found = scan(r)) == 0 && !sim_world_calls() && sim_time_step(limit))
        ;
    if (found > 0 || (!sim_world_calls() && limit != SIM_NEVER))
        return found;
    if (!sim_world_calls())
        sim_world_silent();
    errno = EINTR;
    return -1;
}

static int wait_for(const round *r, sim_time span)
{
    sim_now += sim_between(0, SIM_ENTRY_MAX);
    sim_time_catch_up();
    int found = scan(r);
    check_spinning(found);
    if (found == 0 && span != 0)
        found = let_time_pass(r, span);
    sim_note((uint64_t)found);
    return found;
}

static sim_time span_of(const struct timespec *time)
{
    return time ? (sim_time)time->tv_sec * SIM_SECOND + time->tv_nsec / 1000 : SIM_NEVER;
}

int __wrap_epoll_pwait(int ep, struct epoll_event *out, int max, int timeout, const sigset_t *mask)
{
    (void)mask;
    return wait_for(&(round){.set = set_of(ep), .out = out, .max = max},
                    timeout < 0 ? SIM_NEVER : timeout * SIM_MS);
}

int __wrap_epoll_wait(int ep, struct epoll_event *out, int max, int timeout)
{
    return __wrap_epoll_pwait(ep, out, max, timeout, NULL);
}

int __wrap_epoll_pwait2(int ep, struct epoll_event *out, int max, const struct timespec *time,
                        const sigset_t *mask)
{
    (void)mask;
    return wait_for(&(round){.set = set_of(ep), .out = out, .max = max}, span_of(time));
}

int __wrap_ppoll(struct pollfd *fds, nfds_t n, const struct timespec *time, const sigset_t *mask)
{
    (void)mask;
    return wait_for(&(round){.fds = fds, .max = (int)n}, span_of(time));
}
