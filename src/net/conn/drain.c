/* SPDX-License-Identifier: MIT */
/* drain: ends the connection of a peer that takes output more slowly than the least rate for a whole write
 * time-out. It does not matter who made the output: the script, the session, or the closing of the
 * connection.
 * Owns: conn->drain. Called by: conn_out (the socket takes no more, or all of it), conn (the end).
 * Never: ends a connection before a coroutine that waits for room was told of its own time-out.
 * Tested by: tests/unit/net/conn/test_drain.c, tests/phpt/limits. */
#include "wsco/net/conn/drain.h"

#include "wsco/base/mem.h"

static wsco_rc arm(wsco_drain *drain)
{
    wsco_net *net = drain->conn->net;
    double seconds = net->write_timeout;
    double need = seconds * (double)drain->conn->origin->settings.response_min_rate;

    drain->sent = 0;
    drain->need = need < 1 ? 1 : need < 1e15 ? (uint64_t)need : (uint64_t)1e15;
    wsco_usec due = wsco_time_in(seconds);
    return due == WSCO_USEC_NEVER ? WSCO_OK : wsco_timers_arm(&net->worker->timers, &drain->timer, due);
}

static void give_up(wsco_conn *conn)
{
    /* WSCO_E_TIMEOUT would mean that the connection is still usable. */
    conn->origin->traffic.slow++;
    wsco_conn_fail(conn, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    wsco_conn_drop(conn);
}

/* A coroutine in push() or write() is told first, by its own time-out, and may go on as documented. After
 * progress, the next coroutine that waits is told first too. */
static bool has_time(wsco_drain *drain)
{
    bool enough = drain->sent >= drain->need;
    bool waits = !enough && !drain->told && !wsco_link_empty(&drain->conn->writers);

    if (!enough && !waits)
        return false;
    drain->told = waits;
    return arm(drain) == WSCO_OK;
}

static void on_time(wsco_timer *timer)
{
    wsco_conn *conn = wsco_container_of(timer, wsco_drain, timer)->conn;

    wsco_conn_retain(conn);
    /* The poll reports room only when a good part of the buffer is free. A slow reader may have freed
     * less. */
    wsco_conn_flush(conn);
    if (conn->drain && !has_time(conn->drain))
        give_up(conn);
    wsco_conn_drained(conn);
    wsco_conn_release(conn);
}

wsco_rc wsco_drain_begin(wsco_conn *conn)
{
    wsco_drain *drain = wsco_mem_zalloc(sizeof *drain);

    if (!drain)
        return WSCO_E_NOMEM;
    drain->timer.fire = on_time;
    drain->conn = conn;
    wsco_link_init(&drain->starved);
    conn->drain = drain;
    wsco_rc rc = arm(drain);
    if (rc != WSCO_OK)
        wsco_drain_end(conn);
    return rc;
}

void wsco_drain_end(wsco_conn *conn)
{
    if (!conn->drain)
        return;
    wsco_timers_cancel(&conn->net->worker->timers, &conn->drain->timer);
    wsco_link_remove(&conn->drain->starved);
    wsco_mem_free(conn->drain);
    conn->drain = NULL;
}
