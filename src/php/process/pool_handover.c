/* SPDX-License-Identifier: MIT */
/* pool_handover: the manager's side of wsco.handover_socket. It has no loop, so run/giver is not for it.
 * Owns: the place at which newer processes ask, and the connections of those that have not confirmed.
 * Called by: pool_manager. Never: waits; stops the pool by itself; tells the older process to stop: the first
 *       worker does, whose server has started.
 * Tested by: tests/phpt/handover/pool.phpt, tests/phpt/handover/under_load.phpt. */
#include "pool_handover_priv.h"

#include "wsco/io/pipe.h"
#include "wsco/io/taken.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/server/takeover.h"

#define PEER_SECONDS 60.0
#define PAUSE_SECONDS 1.0

static void tell(const char *what, int error)
{
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "wsco.handover_socket: %s%s%s", what, error ? ": " : "",
                 error ? php_wsco_error_text(error) : "");
}

static void open_place(php_wsco_pool_handover *self)
{
    wsco_rc rc = wsco_handover_open(&self->place, WSCO_G(handover_socket));

    if (rc != WSCO_OK)
        tell("nobody can take over", -rc);
}

void php_wsco_pool_handover_begin(php_wsco_pool_handover *self)
{
    int fds[WSCO_HANDOVER_MOST];

    *self = (php_wsco_pool_handover){.place.fd = -1};
    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++)
        self->peers[i].fd = -1;
    self->wanted = php_wsco_takeover_is_ours() && php_wsco_takeover_sockets(fds) > 0;
    if (!self->wanted)
        return;
    if (wsco_taken_peer() < 0) {
        open_place(self);
    } else if (wsco_taken_any()) {
        (void)wsco_taken_drop_rest();
    } else {
        wsco_taken_forget();
        self->wanted = false;
        tell("the process that answers there has other addresses, and goes on", 0);
    }
}

/* ---- waiting ---- */

static unsigned add(struct pollfd *fds, unsigned count, int fd)
{
    if (fd < 0)
        return count;
    fds[count] = (struct pollfd){.fd = fd, .events = POLLIN};
    return count + 1;
}

unsigned php_wsco_pool_handover_watch(const php_wsco_pool_handover *self, struct pollfd *fds)
{
    unsigned count = 0;

    if (!self->wanted)
        return 0;
    if (self->pause == 0)
        count = add(fds, count, self->place.fd);
    count = add(fds, count, wsco_taken_peer());
    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++)
        count = add(fds, count, self->peers[i].fd);
    return count;
}

wsco_usec php_wsco_pool_handover_due(const php_wsco_pool_handover *self)
{
    wsco_usec due = self->pause != 0 ? self->pause : WSCO_USEC_NEVER;

    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++) {
        if (self->peers[i].fd >= 0 && self->peers[i].due < due)
            due = self->peers[i].due;
    }
    return due;
}

/* ---- the older process ---- */

/* It ends the connection when it has been told, or when it ends. */
static void look_for_older(php_wsco_pool_handover *self)
{
    char byte;

    if (wsco_taken_peer() < 0 || wsco_pipe_recv(wsco_taken_peer(), &byte, 1, false) == WSCO_E_AGAIN)
        return;
    wsco_taken_forget();
    open_place(self);
}

/* ---- newer processes ---- */

static unsigned make_room(php_wsco_pool_handover *self)
{
    unsigned oldest = 0;

    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++) {
        if (self->peers[i].fd < 0)
            return i;
        if (self->peers[i].due < self->peers[oldest].due)
            oldest = i;
    }
    wsco_pipe_close(&self->peers[oldest].fd);
    return oldest;
}

static void accept_one(php_wsco_pool_handover *self)
{
    int fds[WSCO_HANDOVER_MOST], peer = wsco_handover_accept(&self->place);

    if (peer < 0) {
        self->pause = peer == WSCO_E_AGAIN ? 0 : wsco_time_in(PAUSE_SECONDS);
        return;
    }
    if (wsco_handover_give(peer, fds, php_wsco_takeover_sockets(fds)) != WSCO_OK) {
        wsco_pipe_close(&peer);
        return;
    }
    unsigned at = make_room(self);
    self->peers[at].fd = peer;
    self->peers[at].due = wsco_time_in(PEER_SECONDS);
}

static bool hear(php_wsco_pool_handover *self, unsigned at)
{
    wsco_rc rc = self->peers[at].fd >= 0 ? wsco_handover_hear(self->peers[at].fd) : WSCO_E_AGAIN;

    if (rc == WSCO_E_AGAIN && self->peers[at].due > wsco_time_now())
        return false;
    wsco_pipe_close(&self->peers[at].fd);
    if (rc == WSCO_OK)
        wsco_handover_pass_on(&self->place);
    return rc == WSCO_OK;
}

bool php_wsco_pool_handover_act(php_wsco_pool_handover *self)
{
    if (!self->wanted)
        return false;
    look_for_older(self);
    if (self->place.fd >= 0 && self->pause <= wsco_time_now())
        accept_one(self);
    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++) {
        if (hear(self, i))
            return true;
    }
    return false;
}

void php_wsco_pool_handover_end(php_wsco_pool_handover *self)
{
    self->wanted = false;
    wsco_handover_close(&self->place);
    for (unsigned i = 0; i < PHP_WSCO_POOL_PEERS; i++)
        wsco_pipe_close(&self->peers[i].fd);
}
