/* SPDX-License-Identifier: MIT */
/* conn: one connection's life, deadline and own address. conn_in.c has its input, conn_out.c its output side.
 * Owns: descriptor, input and output queue, parser, request, WebSocket and raw session of the connection.
 * Called by: listener (create), http_session, ws_session and raw_session, src/php through retain/release.
 * Never: runs PHP code; frees a connection before the end of the turn, so callbacks may close their caller.
 * Tested by: tests/unit/net/conn/test_conn.c, test_disown.c, tests/phpt/http, websocket. */
#include "wsco/net/conn/conn.h"

#include "wsco/base/mem.h"
#include "wsco/net/server/admission.h"
#include "wsco/net/conn/drain.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/http/intake.h"
#include "wsco/net/raw/raw_session.h"
#include "wsco/net/ws/ws_input.h"
#include "wsco/net/ws/ws_session.h"

#include "conn_priv.h"

/* How long a closed connection waits for the peer's FIN. */
#define LINGER_SECONDS 1.0

static void on_timer(wsco_timer *timer);

static wsco_rc open_stream(wsco_conn *conn, int fd, wsco_tls *tls)
{
    if (tls)
        return wsco_stream_tls_init(&conn->stream, fd, tls);
    wsco_stream_plain_init(&conn->stream, fd);
    return WSCO_OK;
}

wsco_conn *wsco_conn_create(wsco_server *server, int fd, const wsco_addr *peer)
{
    wsco_conn *conn = wsco_mem_zalloc(sizeof *conn);
    wsco_worker *worker = server->worker;

    if (!conn || open_stream(conn, fd, server->tls) != WSCO_OK) {
        wsco_mem_free(conn);
        wsco_sock_close(fd);
        return NULL;
    }
    conn->refs = 1;
    conn->worker = worker;
    conn->fd = fd;
    conn->deadline = WSCO_MSEC_NEVER;
    conn->timer.fire = on_timer;
    conn->watcher.on_event = wsco_conn_on_event;
    wsco_link_init(&conn->writers);
    wsco_link_init(&conn->in_dirty);
    wsco_outq_init(&conn->out, &worker->output.used);
    wsco_peer_pack(&conn->peer, peer);
    if (wsco_loop_add(&worker->loop, &conn->watcher, fd, WSCO_READ) != WSCO_OK) {
        conn->stream.ops->close(&conn->stream);
        wsco_mem_free(conn);
        return NULL;
    }
    conn->server = wsco_server_retain(server);
    wsco_link_append(&worker->conns, &conn->in_worker);
    wsco_link_append(&server->conns, &conn->in_server);
    wsco_conn_set_deadline(conn, wsco_time_in(worker->read_timeout));
    return conn->state == WSCO_CONN_CLOSED ? NULL : conn;
}

wsco_conn *wsco_conn_retain(wsco_conn *conn)
{
    conn->refs++;
    return conn;
}

static void destroy(wsco_conn *conn)
{
    if (conn->co)
        wsco_co_destroy(conn->co);
    if (conn->ws)
        wsco_ws_session_destroy(conn->ws);
    if (conn->raw)
        wsco_raw_session_destroy(conn->raw);
    wsco_intake_drop(conn);
    wsco_intake_release(conn);
    wsco_conn_forget_input(conn);
    wsco_outq_clear(&conn->out);
    wsco_server_release(conn->server);
    wsco_mem_free(conn);
}

void wsco_conn_release(wsco_conn *conn)
{
    if (--conn->refs > 0)
        return;
    wsco_link_remove(&conn->in_worker);
    /* A worker that is gone has no turn whose end could be waited for. */
    if (conn->worker->scratch)
        wsco_link_append(&conn->worker->doomed, &conn->in_worker);
    else
        destroy(conn);
}

void wsco_conn_reap(wsco_worker *worker)
{
    while (!wsco_link_empty(&worker->doomed)) {
        wsco_conn *conn = wsco_container_of(worker->doomed.next, wsco_conn, in_worker);
        wsco_link_remove(&conn->in_worker);
        destroy(conn);
    }
}

static void forget_coroutines(wsco_link *conns)
{
    for (wsco_link *at = conns->next; at != conns; at = at->next)
        wsco_container_of(at, wsco_conn, in_worker)->co = NULL;
}

bool wsco_conn_want_coroutine(wsco_conn *conn)
{
    if (conn->co)
        return true;
    conn->co = wsco_co_create_parked(&conn->worker->sched, conn->server->starter_id);
    if (conn->co)
        conn->owner = conn->co->owner = conn->co->id;
    return conn->co != NULL;
}

/* Is it up to the script alone what becomes of it, and nothing left to send? */
static bool is_kept(const wsco_conn *conn)
{
    bool answer_owed = conn->state == WSCO_CONN_HTTP && conn->req && !conn->handler_running;

    return (answer_owed || conn->state == WSCO_CONN_WS || conn->state == WSCO_CONN_RAW) &&
        wsco_outq_empty(&conn->out);
}

bool wsco_conn_only_kept(const wsco_worker *worker, unsigned *count)
{
    *count = 0;
    for (const wsco_link *at = worker->conns.next; at != &worker->conns; at = at->next) {
        if (!is_kept(wsco_container_of(at, const wsco_conn, in_worker)))
            return false;
        (*count)++;
    }
    return *count > 0;
}

void wsco_conn_forget_coroutines(wsco_worker *worker)
{
    forget_coroutines(&worker->closed);
    forget_coroutines(&worker->doomed);
}

void wsco_conn_reclaim(wsco_worker *worker)
{
    wsco_link_splice(&worker->doomed, &worker->closed);
    wsco_conn_reap(worker);
}

void wsco_conn_become_ws(wsco_conn *conn, wsco_ws_session *ws)
{
    conn->ws = ws;
    conn->state = WSCO_CONN_WS;
    wsco_raw_session_wake(conn);
}

/* The identity of an idle connection waits for requests that will not come. */
static void end_parked(wsco_conn *conn)
{
    if (!conn->co || conn->co->state != WSCO_CO_PARKED)
        return;
    wsco_co_destroy(conn->co);
    conn->co = NULL;
}

void wsco_conn_become_raw(wsco_conn *conn)
{
    conn->state = WSCO_CONN_RAW;
    wsco_conn_set_deadline(conn, WSCO_MSEC_NEVER);
    end_parked(conn);
}

void wsco_conn_drop(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    bool was_ws = conn->state == WSCO_CONN_WS;
    conn->state = WSCO_CONN_CLOSED;
    wsco_loop_remove(&conn->worker->loop, &conn->watcher);
    wsco_timers_cancel(&conn->worker->timers, &conn->timer);
    if (conn->fin_is_whole)
        wsco_sock_reset_on_close(conn->stream.fd);
    conn->stream.ops->close(&conn->stream);
    wsco_admission_leave(conn);
    wsco_link_remove(&conn->in_worker);
    wsco_link_append(&conn->worker->closed, &conn->in_worker);
    wsco_link_remove(&conn->in_server);
    wsco_link_remove(&conn->in_dirty);
    conn->dirty = false;
    wsco_drain_end(conn);
    wsco_intake_drop(conn);
    wsco_conn_forget_input(conn);
    wsco_outq_clear(&conn->out);
    wsco_wait_wake_all(&conn->writers, WSCO_E_CLOSED);
    if (was_ws)
        wsco_ws_input_ended(conn, conn->reset ? WSCO_E_RESET : WSCO_E_EOF);
    if (conn->ws)
        wsco_ws_session_dropped(conn->ws);
    wsco_raw_session_wake(conn);
    end_parked(conn);
    wsco_conn_release(conn);
}

void wsco_conn_disown(wsco_conn *conn)
{
    conn->fin_is_whole = false; /* the option would be the parent's socket's too */
    wsco_conn_drop(conn);
    if (conn->ws) {
        conn->ws->receiver = NULL;
        conn->ws->api = WSCO_WS_API_CLOSED;
    }
    if (conn->raw)
        conn->raw->receiver = NULL;
}

void wsco_conn_local(wsco_conn *conn, wsco_peer *local)
{
    if (conn->local.family == 0 && conn->state != WSCO_CONN_CLOSED &&
        wsco_addr_is_any(&conn->server->address)) {
        wsco_addr address;
        (void)wsco_sock_local(conn->stream.fd, &address); /* if it fails, the next request asks again */
        wsco_peer_pack(&conn->local, &address);
    }
    *local = conn->local;
}

/* --- deadline --- */

void wsco_conn_set_deadline(wsco_conn *conn, wsco_msec due)
{
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    conn->deadline = due;
    /* A later deadline leaves the armed timer alone: it looks again when it fires. So a wait costs no heap
     * operation for each message. */
    if (due == WSCO_MSEC_NEVER || (wsco_timer_armed(&conn->timer) && conn->timer.due <= due))
        return;
    if (wsco_timers_arm(&conn->worker->timers, &conn->timer, due) != WSCO_OK)
        wsco_conn_drop(conn);
}

static void on_timer(wsco_timer *timer)
{
    wsco_conn *conn = wsco_container_of(timer, wsco_conn, timer);

    if (conn->deadline == WSCO_MSEC_NEVER)
        return;
    /* One that lies after it may be over as well, but then the next turn tells: no time is older than the wait. */
    if (conn->deadline > timer->due) {
        wsco_conn_set_deadline(conn, conn->deadline);
        return;
    }
    conn->deadline = WSCO_MSEC_NEVER;
    wsco_conn_retain(conn);
    if (conn->state == WSCO_CONN_HTTP)
        wsco_http_session_deadline(conn);
    else if (conn->state == WSCO_CONN_WS)
        wsco_ws_session_deadline(conn);
    else
        wsco_conn_drop(conn);
    wsco_conn_release(conn);
}

/* --- the way to the end --- */

void wsco_conn_close(wsco_conn *conn)
{
    if (conn->state >= WSCO_CONN_CLOSING)
        return;
    conn->state = WSCO_CONN_CLOSING;
    wsco_conn_forget_input(conn);
    wsco_wait_wake_all(&conn->writers, WSCO_E_CLOSED);
    wsco_raw_session_wake(conn);
    /* As long as output is queued, drain.c says how long the peer may take for it. */
    wsco_conn_set_deadline(conn, WSCO_MSEC_NEVER);
    if (!conn->eof)
        wsco_conn_set_read(conn, true);
    if (conn->state != WSCO_CONN_CLOSED)
        wsco_conn_queued(conn);
}

static void send_fin(wsco_conn *conn)
{
    conn->stream.deaf = conn->state == WSCO_CONN_CLOSING;
    if (conn->fin_sent)
        return;
    conn->fin_sent = true;
    conn->stream.ops->shutdown(&conn->stream);
}

void wsco_conn_end_output(wsco_conn *conn)
{
    if (conn->write_ended || !wsco_conn_open(conn))
        return;
    conn->write_ended = true;
    wsco_wait_wake_all(&conn->writers, WSCO_OK);
    wsco_conn_queued(conn);
}

static void go_on_closing(wsco_conn *conn)
{
    if (conn->failed || (conn->eof && wsco_outq_empty(&conn->out))) {
        conn->fin_is_whole = conn->fin_is_whole && conn->failed;
        /* TLS: an end in order is told (RFC 8446 6.1). */
        if (conn->stream.state && !conn->failed)
            send_fin(conn);
        wsco_conn_drop(conn);
        return;
    }
    if (wsco_outq_empty(&conn->out) && !conn->lingering) {
        conn->lingering = true;
        conn->fin_is_whole = false;
        send_fin(conn);
        wsco_conn_set_deadline(conn, wsco_time_in(LINGER_SECONDS));
    }
}

void wsco_conn_drained(wsco_conn *conn)
{
    /* Nobody is there who could be told. */
    if (conn->state == WSCO_CONN_HTTP && conn->failed && !conn->req)
        wsco_conn_drop(conn);
    if (conn->state == WSCO_CONN_CLOSING)
        go_on_closing(conn);
    if (conn->held)
        wsco_http_session_drained(conn);
    if (wsco_conn_open(conn) && conn->write_ended && wsco_outq_empty(&conn->out))
        send_fin(conn);
}

void wsco_conn_fail(wsco_conn *conn, wsco_rc error)
{
    if (conn->failed || conn->state == WSCO_CONN_CLOSED)
        return;
    conn->failed = true;
    conn->error = error;
    wsco_outq_clear(&conn->out);
    wsco_drain_end(conn);
    wsco_wait_wake_all(&conn->writers, error);
    if (conn->ws && error != WSCO_E_RESET && error != WSCO_E_PIPE)
        wsco_ws_input_ended(conn, error);
    wsco_raw_session_wake(conn);
    unsigned want = wsco_loop_want(&conn->worker->loop, &conn->watcher);
    conn->write_blocked = false;
    if (wsco_loop_set(&conn->worker->loop, &conn->watcher, want & ~(unsigned)WSCO_WRITE) != WSCO_OK)
        wsco_conn_drop(conn);
}
