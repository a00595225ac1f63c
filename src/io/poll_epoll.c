/* SPDX-License-Identifier: MIT */
/* poll_epoll: the epoll backend. Linux; an entry without functions elsewhere.
 * Owns: the epoll descriptor of a loop and the events fetched last.
 * Called by: loop only, through wsco_poll_ops.
 * Never: looks at watchers, or keeps a descriptor without interest registered: epoll reports hang-ups and
 *       errors even for an empty mask, which would spin a level-triggered loop. So want 0 is EPOLL_CTL_DEL.
 * Tested by: tests/unit/io/test_{loop,loop_change}.c. */
#include "wsco/io/loop.h"

#ifdef __linux__

#include "wsco/base/mem.h"

#include <sys/epoll.h>
#include <unistd.h>

/* 3 KiB in the loop's memory; more ready descriptors come in the next round, which epoll rotates fairly. */
enum { EVENTS = 256 };

typedef struct state {
    int fd;
    struct epoll_event events[EVENTS];
} state;

static wsco_rc open_epoll(wsco_loop *loop)
{
    state *ep = wsco_mem_alloc(sizeof *ep);
    if (!ep)
        return WSCO_E_NOMEM;
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

static int wait(wsco_loop *loop, int timeout_ms)
{
    state *ep = loop->backend;
    int n = loop->mask ? epoll_pwait(ep->fd, ep->events, EVENTS, timeout_ms, loop->mask)
                       : epoll_wait(ep->fd, ep->events, EVENTS, timeout_ms);
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
