/* SPDX-License-Identifier: MIT */
/* fdselect: waits of a coroutine for several descriptors at once.
 * Owns: a group for each of them, as long as it lasts.
 * Called by: src/php, for swoole_select(); script_waits.c (the end).
 * Never: blocks the loop. Tested by: tests/unit/run/test_fdselect.c. */
#include "wsco/run/fdselect.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"

enum { NONE = -1 };

/* Owner: wsco_script_waits.selects, as its coroutine may be given up. Freed by: drop(). */
typedef struct waiting {
    wsco_link link;
    int group;   /* or NONE */
    int closing; /* one of `fds` that is closed or will be in a moment, or NONE */
    size_t n;
    int fds[];
} waiting;

static void drop(waiting *self)
{
    wsco_link_remove(&self->link);
    if (self->group != NONE)
        wsco_sock_close(self->group);
    wsco_mem_free(self);
}

static waiting *make(wsco_script_waits *waits, const struct pollfd *fds, size_t n)
{
    waiting *self = wsco_mem_zalloc(sizeof *self + n * sizeof self->fds[0]);

    if (!self)
        return NULL;
    self->group = self->closing = NONE;
    self->n = n;
    for (size_t i = 0; i < n; i++)
        self->fds[i] = fds[i].fd;
    wsco_link_append(&waits->selects, &self->link);
    return self;
}

/* Until the group tells of something. It may do so for no reason: another coroutine may have read it by the
 * time this one runs. And a number may be another file's by now, while the one that the group knows is still
 * open under a second number; so each round has a group of its own. */
static wsco_rc round_of(wsco_script_waits *waits, waiting *self, const struct pollfd *fds, wsco_usec due)
{
    wsco_rc rc;

    self->group = wsco_fd_group_open(fds, self->n);
    if (self->group < 0) {
        rc = self->group;
        self->group = NONE;
        return rc;
    }
    rc = wsco_fdwait_until(&waits->fds, self->group, WSCO_READ, due);
    wsco_sock_close(self->group);
    self->group = NONE;
    return rc;
}

/* What is ready now. The number of what is closed may be another file's already. */
static wsco_rc look(const waiting *self, struct pollfd *fds)
{
    wsco_rc count = wsco_fd_group_poll(fds, self->n, 0);

    for (size_t i = 0; count >= 0 && self->closing != NONE && i < self->n; i++) {
        if (fds[i].fd != self->closing)
            continue;
        count += fds[i].revents == 0;
        fds[i].revents = POLLNVAL;
    }
    return count;
}

static wsco_rc wait_for(wsco_script_waits *waits, waiting *self, struct pollfd *fds, wsco_usec due)
{
    wsco_rc rc, count;

    wsco_co_reschedule(waits->fds.sched);
    count = look(self, fds);
    while (count == 0 && wsco_time_now() < due) {
        rc = round_of(waits, self, fds, due);
        if (rc < 0 && rc != WSCO_E_TIMEOUT && self->closing == NONE)
            return rc;
        count = look(self, fds);
    }
    return count;
}

wsco_rc wsco_fdselect_until(wsco_script_waits *waits, struct pollfd *fds, size_t n, wsco_usec due)
{
    waiting *self;
    wsco_rc rc;

    if (!waits->fds.sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    self = make(waits, fds, n);
    if (!self)
        return WSCO_E_NOMEM;
    rc = wait_for(waits, self, fds, due);
    drop(self);
    return rc;
}

static bool holds(const waiting *self, int fd)
{
    size_t i = 0;

    while (i < self->n && self->fds[i] != fd)
        i++;
    return i < self->n;
}

/* One that is back anyway, and only has not run yet, finds it when it does. */
bool wsco_fdselect_expel(wsco_script_waits *waits, int fd)
{
    for (wsco_link *at = waits->selects.next; at != &waits->selects; at = at->next) {
        waiting *self = wsco_container_of(at, waiting, link);
        if (!holds(self, fd))
            continue;
        self->closing = fd;
        if (self->group != NONE && wsco_fdwait_expel(&waits->fds, self->group))
            return true;
    }
    return false;
}

void wsco_fdselect_end_all(wsco_script_waits *waits)
{
    while (!wsco_link_empty(&waits->selects))
        drop(wsco_container_of(waits->selects.next, waiting, link));
}
