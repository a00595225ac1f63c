/* SPDX-License-Identifier: MIT */
/* raw_session: a connection's bytes in the script's own hands: TCP servers, $response->socket.
 * Owns: conn->raw. What has arrived waits in conn->in.
 * Called by: listener (begin), conn (input, end), src/php.
 * Never: gives the same bytes to a raw reader and to a parser; sends anything of its own.
 * Tested by: tests/unit/test_raw_*.c, tests/phpt/socket, tests/phpt/tcp_server. */
#include "wsco/net/raw/raw_session.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"
#include "wsco/net/ws/ws_session.h"

static wsco_rc want_raw(wsco_conn *conn)
{
    if (conn->raw)
        return WSCO_OK;
    conn->raw = wsco_mem_zalloc(sizeof *conn->raw);
    if (!conn->raw)
        return WSCO_E_NOMEM;
    wsco_link_init(&conn->raw->reader);
    return WSCO_OK;
}

void wsco_raw_session_destroy(wsco_raw_session *raw)
{
    wsco_mem_free(raw);
}

/* --- TCP servers --- */

/* Entry of the connection's coroutine. */
static void serve(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    if (co->exec && !co->kill && wsco_conn_open(conn))
        conn->server->hooks->serve(conn);
    conn->handler_running = false;
    conn->co = NULL;
    if (!conn->user)
        wsco_conn_close(conn);
    wsco_conn_release(conn);
}

wsco_rc wsco_raw_session_begin(wsco_conn *conn)
{
    wsco_conn_become_raw(conn);
    if (!wsco_conn_want_coroutine(conn))
        return WSCO_E_NOMEM;
    conn->handler_running = true;
    wsco_conn_retain(conn);
    wsco_co_start(conn->co, serve, conn);
    return WSCO_OK;
}

/* --- input --- */

bool wsco_raw_session_holds_input(const wsco_conn *conn)
{
    return conn->raw && conn->raw->receiver && wsco_conn_open(conn);
}

size_t wsco_raw_session_limit(const wsco_conn *conn, size_t usual)
{
    return wsco_raw_session_holds_input(conn) && conn->raw->want > usual ? conn->raw->want : usual;
}

void wsco_raw_session_wake(wsco_conn *conn)
{
    if (conn->raw)
        wsco_wait_wake_one(&conn->raw->reader, WSCO_OK);
}

void wsco_raw_session_input(wsco_conn *conn)
{
    if (conn->raw && (conn->eof || conn->in.len >= conn->raw->want))
        wsco_raw_session_wake(conn);
}

/* The session of an idle connection reads itself. */
static bool http_reads(const wsco_conn *conn)
{
    return conn->state == WSCO_CONN_HTTP && !conn->req;
}

wsco_co *wsco_raw_session_reader(const wsco_conn *conn)
{
    if (wsco_raw_session_holds_input(conn))
        return conn->raw->receiver;
    return http_reads(conn) ? conn->co : NULL;
}

static wsco_rc reset_or_eof(wsco_conn *conn)
{
    if (!conn->reset || conn->raw->reset_told)
        return WSCO_E_EOF;
    conn->raw->reset_told = true;
    return WSCO_E_RESET;
}

static wsco_rc closed_state(const wsco_conn *conn)
{
    if (!conn->raw || !conn->raw->closed)
        return WSCO_OK;
    return conn->raw->close_waits ? WSCO_E_CO_SOCKET_CLOSE_WAIT : WSCO_E_CLOSED;
}

/* May a read begin? */
static wsco_rc may_begin(wsco_conn *conn)
{
    wsco_rc rc = closed_state(conn);

    if (rc != WSCO_OK)
        return rc;
    if (conn->state == WSCO_CONN_WS)
        return WSCO_E_OPERATION_NOT_SUPPORT;
    if (wsco_raw_session_holds_input(conn))
        return WSCO_E_CO_HAS_BEEN_BOUND;
    rc = want_raw(conn);
    if (rc != WSCO_OK)
        return rc;
    if (!wsco_conn_open(conn))
        return conn->reset && !conn->raw->reset_told ? reset_or_eof(conn) : WSCO_E_CLOSED;
    return http_reads(conn) ? WSCO_E_CO_HAS_BEEN_BOUND : WSCO_OK;
}

/* What a read that has begun returns now; WSCO_E_AGAIN: it has to wait. */
static wsco_rc verdict(wsco_conn *conn, size_t want)
{
    if (conn->raw->closed)
        return WSCO_E_CANCELED;
    if (conn->state == WSCO_CONN_WS)
        return WSCO_E_OPERATION_NOT_SUPPORT; /* upgraded meanwhile */
    if (conn->in.len >= want)
        return WSCO_OK;
    if (conn->eof || conn->raw->read_ended)
        return reset_or_eof(conn);
    if (conn->failed && conn->error != WSCO_E_RESET && conn->error != WSCO_E_PIPE)
        return conn->error;
    return wsco_conn_open(conn) ? WSCO_E_AGAIN : WSCO_E_CLOSED;
}

/* Bytes that lie here already are read without a wait, but not for ever. */
static wsco_rc take_turn(wsco_conn *conn, size_t want)
{
    wsco_raw_session *raw = conn->raw;
    wsco_rc rc = verdict(conn, want);

    if (rc != WSCO_OK || ++raw->taken < WSCO_RAW_RUN_BUDGET)
        return rc;
    raw->taken = 0;
    wsco_co_reschedule(&conn->worker->sched);
    return verdict(conn, want);
}

static wsco_rc wait_for(wsco_conn *conn, size_t want, wsco_msec due)
{
    wsco_raw_session *raw = conn->raw;
    wsco_rc rc = verdict(conn, want);

    while (rc == WSCO_E_AGAIN) {
        raw->taken = 0;
        raw->want = want;
        wsco_conn_read_more(conn);
        rc = verdict(conn, want); /* without memory for that the connection is gone */
        if (rc == WSCO_E_AGAIN)
            rc = wsco_wait_on(&conn->worker->sched, &raw->reader, due);
        if (rc == WSCO_OK)
            rc = verdict(conn, want);
    }
    return rc;
}

static wsco_rc begin_read(wsco_conn *conn)
{
    wsco_rc rc = may_begin(conn);
    if (rc == WSCO_OK && !conn->worker->sched.current)
        rc = WSCO_E_CO_OUT_OF_COROUTINE;
    if (rc != WSCO_OK)
        return rc;
    conn->raw->receiver = conn->worker->sched.current;
    conn->raw->want = 1;
    wsco_conn_retain(conn);
    return WSCO_OK;
}

static void end_read(wsco_conn *conn)
{
    conn->raw->receiver = NULL;
    wsco_conn_release(conn);
}

wsco_msec wsco_raw_session_due(const wsco_conn *conn, double seconds)
{
    return wsco_time_in(wsco_time_or(seconds, conn->worker->read_timeout));
}

wsco_rc wsco_raw_session_wait(wsco_conn *conn, size_t want, wsco_msec due)
{
    wsco_rc rc = begin_read(conn);

    if (rc != WSCO_OK)
        return rc;
    rc = take_turn(conn, want);
    if (rc == WSCO_E_AGAIN)
        rc = wait_for(conn, want, due);
    end_read(conn);
    return rc;
}

static wsco_rc find_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_msec due, size_t *len)
{
    size_t scanned = 0, want = 1;
    wsco_rc rc = take_turn(conn, want);

    for (;;) {
        if (rc == WSCO_E_AGAIN)
            rc = wait_for(conn, want, due);
        if (rc != WSCO_OK)
            return rc;
        int64_t found = wsco_packet_find(rule, conn->in.data, conn->in.len, &scanned, &want);
        *len = want;
        if (found < 0)
            return (wsco_rc)found;
        if (found > 0 && want <= conn->in.len)
            return WSCO_OK;
        rc = WSCO_E_AGAIN;
    }
}

wsco_rc wsco_raw_session_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_msec due, size_t *len)
{
    wsco_rc rc = begin_read(conn);

    if (rc != WSCO_OK)
        return rc;
    rc = find_packet(conn, rule, due, len);
    end_read(conn);
    return rc;
}

void wsco_raw_session_take(wsco_conn *conn, size_t n)
{
    wsco_conn_consume_input(conn, n < conn->in.len ? n : conn->in.len);
    if (wsco_conn_open(conn))
        wsco_conn_resume_input(conn);
}

wsco_rc wsco_raw_session_look(wsco_conn *conn)
{
    wsco_rc rc = may_begin(conn);

    if (rc != WSCO_OK)
        return rc;
    if (conn->in.len == 0 && !conn->eof)
        wsco_conn_read_now(conn);
    return verdict(conn, 1);
}

bool wsco_raw_session_alive(wsco_conn *conn)
{
    if (wsco_conn_open(conn) && conn->in.len == 0 && !conn->eof)
        wsco_conn_read_now(conn);
    return wsco_conn_open(conn) && !conn->failed && (!conn->eof || conn->in.len > 0);
}

/* --- output --- */

static wsco_rc enqueue(wsco_conn *conn, const wsco_payload *payload)
{
    if (payload->len == 0)
        return WSCO_OK;
    wsco_blob *blob = wsco_payload_blob(payload);
    wsco_rc rc = blob ? wsco_outq_append_take(&conn->out, blob) : WSCO_E_NOMEM;
    if (rc == WSCO_OK)
        wsco_conn_queued(conn);
    return rc;
}

wsco_rc wsco_raw_session_send(wsco_conn *conn, const wsco_payload *payload, bool may_suspend)
{
    wsco_rc rc = closed_state(conn);

    if (rc != WSCO_OK)
        return rc;
    rc = may_suspend ? wsco_conn_room(conn, payload->len) : wsco_conn_room_now(conn, payload->len);
    return rc == WSCO_OK ? enqueue(conn, payload) : rc;
}

wsco_rc wsco_raw_session_send_within(wsco_conn *conn, const wsco_payload *payload, double seconds)
{
    wsco_rc rc = closed_state(conn);

    if (rc == WSCO_OK)
        rc = wsco_conn_room_within(conn, payload->len, seconds);
    return rc == WSCO_OK ? enqueue(conn, payload) : rc;
}

/* --- the end --- */

static wsco_rc close_read(wsco_conn *conn)
{
    wsco_raw_session *raw = conn->raw;

    if (raw->closed && !raw->close_waits)
        return WSCO_E_CLOSED;
    if (raw->closed) {
        raw->close_waits = false;
        return WSCO_OK;
    }
    bool was_open = wsco_conn_open(conn);
    raw->closed = true;
    raw->close_waits = raw->receiver != NULL;
    wsco_conn_close(conn);
    if (raw->receiver)
        return WSCO_E_CO_SOCKET_CLOSE_WAIT;
    return was_open ? WSCO_OK : WSCO_E_CLOSED;
}

wsco_rc wsco_raw_session_close(wsco_conn *conn)
{
    if (conn->ws)
        return wsco_ws_session_close(conn, wsco_ws_session_close_code(conn), NULL, 0);
    if (conn->raw)
        return close_read(conn);
    if (!wsco_conn_open(conn))
        return WSCO_E_CLOSED;
    wsco_conn_close(conn);
    return WSCO_OK;
}

wsco_rc wsco_raw_session_shutdown(wsco_conn *conn, int how)
{
    wsco_rc rc = closed_state(conn);

    if (how != SHUT_RD && how != SHUT_WR && how != SHUT_RDWR)
        return WSCO_E_INVAL;
    if (rc != WSCO_OK || !wsco_conn_open(conn))
        return rc != WSCO_OK ? rc : WSCO_E_CLOSED;
    if (how != SHUT_WR) {
        rc = want_raw(conn);
        if (rc != WSCO_OK)
            return rc;
        conn->raw->read_ended = true;
        wsco_raw_session_wake(conn);
    }
    if (how != SHUT_RD)
        wsco_conn_end_output(conn);
    return WSCO_OK;
}
