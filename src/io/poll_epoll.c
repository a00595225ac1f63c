/* SPDX-License-Identifier: MIT */
/* poll_epoll: the epoll backend. Linux; an entry without functions elsewhere.
 * Owns: the epoll descriptor of a loop and the events fetched last.
 * Called by: loop only, through wsco_poll_ops.
 * How: a wait is told to the nanosecond, by epoll_pwait2(). Linux before 5.11 has none, and some sandboxes
 *       refuse what they do not know: then waits are rounded up to milliseconds.
 * Never: looks at watchers, or keeps a descriptor without interest registered: epoll reports hang-ups and
 *       errors even for an empty mask, which would spin a level-triggered loop. So want 0 is EPOLL_CTL_DEL.
 * Tested by: tests/unit/io/test_{loop,loop_change,epoll_wait}.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* epoll_pwait2 */
#endif
#include "wsco/io/loop.h"

#ifdef __linux__

#include "wsco/base/mem.h"

#include <sys/epoll.h>
#include <unistd.h>

/* 3 KiB in the loop's memory; more ready descriptors come in the next round, which epoll rotates fairly. */
enum { EVENTS = 256 };

typedef struct state {
    int fd;
    bool coarse; /* the kernel counts waits in milliseconds */
    struct epoll_event events[EVENTS];
} state;

static wsco_rc open_epoll(wsco_loop *loop)
{
    state *ep = wsco_mem_alloc(sizeof *ep);
    if (!ep)
        return WSCO_E_NOMEM;
    ep->coarse = false;
    ep->fd = epoll_create1(EPOLL_CLOEXEC);
    if (ep->fd < 0) {
        wsco_rc rc = -errno;
        wsco_mem_free(ep);
        return rc;
    }
    loop->backend = ep;
    return WSCO_OK;
}

static void close_epoll(wsco_loop *loop)
{
    state *ep = loop->backend;
    close(ep->fd);
    wsco_mem_free(ep);
}

static wsco_rc set(wsco_loop *loop, uint32_t index, unsigned old, unsigned want)
{
    const state *ep = loop->backend;
    const wsco_slot *slot = &loop->slots[index];
    struct epoll_event event = {
        .events = (want & WSCO_READ ? EPOLLIN : 0u) | (want & WSCO_WRITE ? EPOLLOUT : 0u),
        .data.u64 = (uint64_t)slot->generation << 32 | index,
    };
    int op = !want ? EPOLL_CTL_DEL : old ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    return epoll_ctl(ep->fd, op, slot->fd, &event) == 0 ? WSCO_OK : -errno;
}

static unsigned mask(uint32_t events)
{
    if (events & (EPOLLERR | EPOLLHUP))
        return WSCO_READ | WSCO_WRITE;
    return (events & EPOLLIN ? WSCO_READ : 0u) | (events & EPOLLOUT ? WSCO_WRITE : 0u);
}

static int wait_coarsely(state *ep, wsco_usec span, const void *mask)
{
    int ms = wsco_time_ms(span);
    return mask ? epoll_pwait(ep->fd, ep->events, EVENTS, ms, mask)
                : epoll_wait(ep->fd, ep->events, EVENTS, ms);
}

#ifdef WSCO_HAVE_EPOLL_PWAIT2

/* A look and a wait for ever need no time to be told, so they are left to the call that costs less. */
static int wait_exactly(state *ep, wsco_usec span, const void *mask)
{
    if (ep->coarse || span == 0 || span == WSCO_USEC_NEVER)
        return wait_coarsely(ep, span, mask);
    struct timespec time = wsco_time_spec(span);
    int n = epoll_pwait2(ep->fd, ep->events, EVENTS, &time, mask);
    if (n >= 0 || (errno != ENOSYS && errno != EPERM))
        return n;
    ep->coarse = true;
    return wait_coarsely(ep, span, mask);
}

#else
#define wait_exactly wait_coarsely
#endif

static int wait(wsco_loop *loop, wsco_usec span)
{
    state *ep = loop->backend;
    int n = wait_exactly(ep, span, loop->mask);
    loop->more = n == EVENTS;
    return n < 0 ? -errno : n;
}

static void dispatch(wsco_loop *loop, unsigned count)
{
    const state *ep = loop->backend;
    for (unsigned i = 0; i < count; i++) {
        uint64_t id = ep->events[i].data.u64;
        wsco_loop_fire(loop, (uint32_t)id, (uint32_t)(id >> 32), mask(ep->events[i].events));
    }
}

const wsco_poll_ops wsco_poll_epoll = {.name = "epoll",
                                       .per_fd = 1,
                                       .open = open_epoll,
                                       .close = close_epoll,
                                       .set = set,
                                       .wait = wait,
                                       .dispatch = dispatch};

#else

const wsco_poll_ops wsco_poll_epoll = {.name = "epoll"};

#endif
