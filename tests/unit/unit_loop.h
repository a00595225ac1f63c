/* SPDX-License-Identifier: MIT */
/* What the tests of the loop share: watchers on socket pairs, and a backend that counts. Every test runs on
 * every backend, which comes in *backend. */
#ifndef WSCO_TESTS_UNIT_LOOP_H
#define WSCO_TESTS_UNIT_LOOP_H

#include "unit.h"

#include "wsco/io/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

/* clang-format off */
#define LOOP_TEST(name) static void name(void **backend)
#define ON_OPS(test, name, ops) \
    {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)&ops}
#define ON(test, ops) ON_OPS(test, #ops, wsco_poll_##ops)
#define BOTH(test) ON_OPS(test, UNIT_POLL, UNIT_POLL_OPS), ON(test, poll)
/* clang-format on */

enum { BOTH_WAYS = WSCO_READ | WSCO_WRITE };

/* A watcher at one end of a socket pair; `then` is what its callback does besides taking notes. */
typedef struct end end;
struct end {
    wsco_watcher watcher;
    wsco_loop *loop;
    int fd, peer;
    unsigned events; /* of the last call */
    unsigned all;    /* of all calls in the round */
    int calls;
    void (*then)(end *self);
    void *arg;
};

static UNIT_UNUSED void note(wsco_watcher *watcher, unsigned events)
{
    end *self = (end *)(void *)watcher;
    self->events = events;
    self->all |= events;
    self->calls++;
    if (self->then)
        self->then(self);
}

static UNIT_UNUSED void open_end(end *e, wsco_loop *loop)
{
    int fds[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    *e = (end){.watcher.on_event = note, .loop = loop, .fd = fds[0], .peer = fds[1]};
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
}

static UNIT_UNUSED void watch(end *e, wsco_loop *loop, unsigned want)
{
    open_end(e, loop);
    assert_int_equal(wsco_loop_add(loop, &e->watcher, e->fd, want), WSCO_OK);
}

static UNIT_UNUSED void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static UNIT_UNUSED void drop(end *e)
{
    wsco_loop_remove(e->loop, &e->watcher);
    close_fd(&e->fd);
    close_fd(&e->peer);
}

static UNIT_UNUSED void poke(const end *e)
{
    assert_int_equal(write(e->peer, "x", 1), 1);
}

static UNIT_UNUSED void drain(end *e)
{
    char bytes[64];
    while (read(e->fd, bytes, sizeof(bytes)) > 0) {}
}

/* One round; results as wsco_loop_wait(). */
static UNIT_UNUSED int turn(wsco_loop *loop, int64_t ms)
{
    int n = wsco_loop_wait(loop, ms < 0 ? WSCO_USEC_NEVER : MS(ms));
    wsco_loop_dispatch(loop);
    return n;
}

/* Calls of e in one round that does not wait. */
static UNIT_UNUSED int round_of(wsco_loop *loop, end *e)
{
    e->calls = 0;
    e->events = e->all = 0;
    assert_true(turn(loop, 0) >= 0);
    return e->calls;
}

/* A backend that counts and may refuse, around the one under test. */
static const wsco_poll_ops *real_ops;
static int sets;
static wsco_rc refuse_with;

/* A backend may tell of both ways in two events. */
static UNIT_UNUSED int events_for(unsigned want)
{
    return want == BOTH_WAYS ? (int)real_ops->per_fd : 1;
}

static UNIT_UNUSED wsco_rc counted_set(wsco_loop *loop, uint32_t index, unsigned old, unsigned want)
{
    sets++;
    return refuse_with ? refuse_with : real_ops->set(loop, index, old, want);
}

static UNIT_UNUSED void begin(wsco_loop *loop, void **backend)
{
    static wsco_poll_ops counted;
    real_ops = *backend;
    if (!real_ops->open)
        skip();
    counted = *real_ops;
    counted.set = counted_set;
    sets = 0;
    refuse_with = WSCO_OK;
    assert_int_equal(wsco_loop_init(loop, &counted), WSCO_OK);
}

#endif
