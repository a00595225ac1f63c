/* SPDX-License-Identifier: MIT */
/* conn_co: the coroutine of a connection, on which its handlers run.
 * Owns: conn->co. Called by: sessions that call handlers, conn_in (a failed handshake), conn (the end).
 * Never: starts a second handler while one runs.
 * Tested by: tests/unit/net/conn/test_owner.c, tests/unit/net/conn/test_conn_tls_bad.c,
 *       tests/unit/net/http/test_http_session.c. */
#include "wsco/net/conn/conn.h"

#include "conn_priv.h"

bool wsco_conn_ensure_coroutine(wsco_conn *conn)
{
    if (conn->co)
        return true;
    conn->co = wsco_co_create_parked(&conn->net->worker->sched, conn->origin->parent_id);
    if (conn->co)
        conn->owner = conn->co->owner = conn->co->id;
    return conn->co != NULL;
}

void wsco_conn_start_handler(wsco_conn *conn, wsco_co_entry entry)
{
    conn->handler_running = true;
    conn->net->handlers++;
    wsco_conn_retain(conn);
    wsco_co_start(conn->co, entry, conn);
}

void wsco_conn_end_handler(wsco_conn *conn, bool keep)
{
    conn->handler_running = false;
    conn->net->handlers--;
    if (!keep) {
        conn->co->parkable = false;
        conn->co = NULL;
    }
    wsco_conn_release(conn);
}

void wsco_conn_end_parked(wsco_conn *conn)
{
    if (!conn->co || conn->co->state != WSCO_CO_PARKED)
        return;
    wsco_co_destroy(conn->co);
    conn->co = NULL;
}

static void forget_coroutines(wsco_link *conns)
{
    for (wsco_link *at = conns->next; at != conns; at = at->next)
        wsco_container_of(at, wsco_conn, in_net)->co = NULL;
}

void wsco_conn_forget_coroutines(wsco_net *net)
{
    forget_coroutines(&net->closed);
    forget_coroutines(&net->doomed);
}

/* --- a failed handshake --- */

static void tell_bad_tls(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    if (co->exec && !co->kill)
        conn->origin->bad_tls(conn);
    wsco_conn_end_handler(conn, false);
}

/* Runs on a coroutine, because bad_tls() may run code of the script. If a flood of bad clients leaves no
 * coroutine, they are not reported one by one. */
void wsco_conn_tls_failed(wsco_conn *conn)
{
    bool busy = conn->handler_running; /* in a TCP server the handler runs already and waits in recv() */

    conn->origin->traffic.bad_tls++;
    wsco_conn_close(conn);
    if (!busy && conn->origin->bad_tls && !wsco_sched_full(&conn->net->worker->sched) &&
        wsco_conn_ensure_coroutine(conn))
        wsco_conn_start_handler(conn, tell_bad_tls);
}
