/* SPDX-License-Identifier: MIT */
/* fdselect: waits of a coroutine for several descriptors at once.
 * Owns: a group for each of them, as long as it lasts.
 * Called by: src/php, for swoole_select(); script_waits.c (the end).
 * Never: blocks the loop. Tested by: tests/unit/run/test_fdselect.c. */
#include "wsco/run/fdselect.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"

/* Owner: wsco_script_waits.selects, as its coroutine may be given up. Freed by: drop(). */
typedef struct waiting {
    wsco_link link;
    int group;
} waiting;

static void drop(waiting *self)
{
    wsco_link_remove(&self->link);
    wsco_sock_close(self->group);
    wsco_mem_free(self);
}

static wsco_rc make(wsco_script_waits *waits, const struct pollfd *fds, size_t n, waiting **made)
{
    waiting *self = wsco_mem_zalloc(sizeof *self);

    if (!self)
        return WSCO_E_NOMEM;
    self->group = wsco_fd_group_open(fds, n);
    if (self->group < 0) {
        wsco_rc rc = self->group;
        wsco_mem_free(self);
        return rc;
    }
    wsco_link_append(&waits->selects, &self->link);
    *made = self;
    return WSCO_OK;
}

/* Until the group tells of something. It may do so for no reason: another coroutine may have read it by the
 * time this one runs. And a number may be another file's by now, while the one that the group knows is still
 * open under a second number; so each round has a group of its own. */
static wsco_rc round_of(wsco_script_waits *waits, struct pollfd *fds, size_t n, wsco_usec due)
{
    waiting *self;
    wsco_rc rc = make(waits, fds, n, &self);

    if (rc != WSCO_OK)
        return rc;
    rc = wsco_fdwait_until(&waits->fds, self->group, WSCO_READ, due);
    drop(self);
    return rc;
}

wsco_rc wsco_fdselect_until(wsco_script_waits *waits, struct pollfd *fds, size_t n, wsco_usec due)
{
    wsco_rc rc, count;

    if (!waits->fds.sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    wsco_co_reschedule(waits->fds.sched);
    count = wsco_fd_group_poll(fds, n, 0);
    while (count == 0 && wsco_time_now() < due) {
        rc = round_of(waits, fds, n, due);
        if (rc < 0 && rc != WSCO_E_TIMEOUT)
            return rc;
        count = wsco_fd_group_poll(fds, n, 0);
    }
    return count;
}

void wsco_fdselect_end_all(wsco_script_waits *waits)
{
    while (!wsco_link_empty(&waits->selects))
        drop(wsco_container_of(waits->selects.next, waiting, link));
}
