/* SPDX-License-Identifier: MIT */
/* starved: connections that wait for nothing but room in the worker's output budget. Others free it, so their
 * own flush does not tell them.
 * Owns: net->starved, whose links are in conn->drain: who waits has output that its socket does not take.
 * Called by: conn_out (writers, and after each flush of all), http_session (its input is held).
 * Never: wakes the next one before the first has run and taken what it needs: all of them at once would find
 *       room for one. Who finds none keeps its place.
 * Tested by: tests/unit/net/conn/test_starved.c, tests/sim. */
#include "wsco/net/conn/starved.h"

#include "wsco/net/conn/drain.h"

#include "conn_priv.h"

void wsco_starved_add(wsco_conn *conn)
{
    if (!conn->drain || !wsco_link_empty(&conn->drain->starved) || !wsco_budget_spent(&conn->net->output))
        return;
    if (wsco_outq_weight(&conn->out) <= conn->origin->settings.low_watermark)
        wsco_link_append(&conn->net->starved, &conn->drain->starved);
}

void wsco_starved_left(wsco_conn *conn)
{
    if (conn->drain && wsco_link_empty(&conn->writers) && !conn->held)
        wsco_link_remove(&conn->drain->starved);
}

/* A connection whose coroutines are awake stays the first until they have run. With no coroutine ready there
 * is none. */
static bool feed_first(wsco_net *net)
{
    wsco_drain *drain = wsco_container_of(net->starved.next, wsco_drain, starved);
    wsco_conn *conn = drain->conn;
    bool waits = !wsco_link_empty(&conn->writers);

    if (!waits && !conn->held && net->worker->sched.ready_count > 0)
        return false;
    if (!waits || !wsco_conn_is_low(conn))
        wsco_link_remove(&drain->starved);
    if (waits && wsco_conn_is_low(conn))
        wsco_wait_wake_all(&conn->writers, WSCO_OK);
    if (conn->held)
        wsco_conn_drained(conn);
    return true;
}

bool wsco_starved_feed(wsco_net *net)
{
    return !wsco_budget_spent(&net->output) && feed_first(net);
}
