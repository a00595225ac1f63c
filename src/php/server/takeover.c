/* SPDX-License-Identifier: MIT */
/* takeover: wsco.handover_socket of a process that serves on its loop: when it asks the old process, when it
 * tells it to stop, and when it answers newer ones.
 * Owns: nothing. Called by: server_listen; the turn's end and run/giver, on the loop's stack; pool_handover.
 * Never: tells the old process to stop before servers are started; takes part in a forked child.
 * Tested by: tests/phpt/handover. */
#include "wsco/php/server/takeover.h"

#include "wsco/io/taken.h"
#include "wsco/net/stopping.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/graceful.h"
#include "wsco/php/server/server_listen.h"
#include "wsco/run/giver.h"

/* How long the old process may take to answer: its loop may be busy. */
#define ASK_SECONDS 5.0

bool php_wsco_takeover_is_ours(void)
{
    return WSCO_G(handover_socket) != NULL && *WSCO_G(handover_socket) != '\0' &&
        wsco_process_is(WSCO_G(first_process));
}

/* ---- the new process ---- */

int php_wsco_takeover_listener(const wsco_addr *address)
{
    wsco_rc rc = php_wsco_takeover_is_ours() ? wsco_taken_ask(WSCO_G(handover_socket), ASK_SECONDS) : WSCO_OK;

    if (rc != WSCO_OK)
        php_wsco_warning("wsco.handover_socket: nothing is taken over: %s", php_wsco_error_text(-rc));
    return wsco_taken_listener(address);
}

/* False: the old process goes on, and with it its place. */
static bool confirm(void)
{
    if (!wsco_taken_any()) {
        wsco_taken_forget();
        php_wsco_graceful_note("the process that answers there has other addresses, and goes on", 0);
        return false;
    }
    wsco_rc rc = wsco_taken_confirm();
    /* Of the workers of a pool one is the first. */
    if (rc != WSCO_OK && php_wsco_takeover_is_ours())
        php_wsco_graceful_note("the old process is gone, or has not waited", -rc);
    return true;
}

/* A turn's end, because servers of other coroutines may be constructed until then. */
static void settle(wsco_turn_end *turn_end)
{
    wsco_giver *giver = wsco_container_of(turn_end, wsco_giver, turn_end);
    wsco_rc rc;

    if ((wsco_taken_peer() >= 0 && !confirm()) || !php_wsco_takeover_is_ours())
        return;
    rc = wsco_giver_open(giver, WSCO_G(handover_socket));
    if (rc != WSCO_OK)
        php_wsco_graceful_note("nobody can take over", -rc);
}

/* ---- the old process ---- */

unsigned php_wsco_takeover_sockets(int *fds)
{
    unsigned count = 0;

    for (const wsco_link *at = WSCO_G(listening).next; at != &WSCO_G(listening); at = at->next) {
        const wsco_server *core = wsco_container_of(at, const php_wsco_listening, link)->core;
        if (core->fd >= 0 && count < WSCO_HANDOVER_MOST)
            fds[count++] = core->fd;
    }
    return count;
}

static void taken(wsco_giver *giver)
{
    php_wsco_graceful_taken(giver->worker);
}

void php_wsco_takeover_begin(wsco_worker *worker)
{
    wsco_giver *giver;

    if (!php_wsco_takeover_is_ours() && wsco_taken_peer() < 0)
        return;
    giver = wsco_stopping_of(worker) != NULL ? wsco_giver_of(worker) : NULL;
    if (giver == NULL) {
        php_wsco_warning("wsco.handover_socket: %s", php_wsco_error_text(ENOMEM));
        return;
    }
    giver->listeners = php_wsco_takeover_sockets;
    giver->taken = taken;
    giver->turn_end.run = settle;
    wsco_worker_at_turn_end(worker, &giver->turn_end);
}
