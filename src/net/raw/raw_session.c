/* SPDX-License-Identifier: MIT */
/* raw_session: a connection whose bytes the script reads and writes itself: TCP servers, $response->socket.
 * Owns: conn->reader. What has arrived waits in conn->in.
 * Called by: conn through its table, http_session (hand-over), src/php.
 * Never: gives the same bytes to a reader and to a parser; sends anything of its own.
 * Tested by: tests/unit/net/raw, tests/phpt/socket, tests/phpt/tcp_server. */
#include "wsco/net/raw/raw_session.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"

static wsco_raw_session *raw_of(const wsco_conn *conn)
{
    return wsco_raw_session_of(conn);
}

static wsco_rc ensure_raw(wsco_conn *conn)
{
    if (conn->reader)
        return WSCO_OK;
    wsco_raw_session *raw = wsco_mem_zalloc(sizeof *raw);
    if (!raw)
        return WSCO_E_NOMEM;
    wsco_link_init(&raw->reader.read_waiters);
    conn->reader = &raw->reader;
    return WSCO_OK;
}

/* --- input --- */

static wsco_rc session_read_error(const wsco_conn *conn)
{
    return conn->session->read_error ? conn->session->read_error(conn) : WSCO_OK;
}

wsco_co *wsco_raw_session_reading_co(const wsco_conn *conn)
{
    if (wsco_conn_has_reader(conn))
        return conn->reader->reading_co;
    return session_read_error(conn) == WSCO_E_CO_HAS_BEEN_BOUND ? conn->co : NULL;
}

static wsco_rc reset_or_eof(wsco_conn *conn)
{
    if (!conn->reset || raw_of(conn)->reset_told)
        return WSCO_E_EOF;
    raw_of(conn)->reset_told = true;
    return WSCO_E_RESET;
}

static wsco_rc close_error(const wsco_conn *conn)
{
    return conn->reader ? wsco_conn_script_error(raw_of(conn)->script_end) : WSCO_OK;
}

/* WSCO_OK, or why a read cannot begin. */
static wsco_rc read_error(wsco_conn *conn)
{
    wsco_rc rc = close_error(conn), session = session_read_error(conn);

    if (rc != WSCO_OK)
        return rc;
    if (session == WSCO_E_OPERATION_NOT_SUPPORT)
        return session;
    if (wsco_conn_has_reader(conn))
        return WSCO_E_CO_HAS_BEEN_BOUND;
    rc = ensure_raw(conn);
    if (rc != WSCO_OK)
        return rc;
    if (!wsco_conn_open(conn))
        return conn->reset && !raw_of(conn)->reset_told ? reset_or_eof(conn) : WSCO_E_CLOSED;
    return session;
}

/* The result of a read that has begun; WSCO_E_AGAIN: it has to wait. */
static wsco_rc read_result(wsco_conn *conn, size_t want)
{
    if (raw_of(conn)->script_end != WSCO_SCRIPT_OPEN)
        return WSCO_E_CANCELED;
    if (session_read_error(conn) == WSCO_E_OPERATION_NOT_SUPPORT)
        return WSCO_E_OPERATION_NOT_SUPPORT; /* upgraded meanwhile */
    if (conn->in.len >= want)
        return WSCO_OK;
    if (conn->eof || raw_of(conn)->read_ended)
        return reset_or_eof(conn);
    if (conn->failed && conn->error != WSCO_E_RESET && conn->error != WSCO_E_PIPE)
        return conn->error;
    return wsco_conn_open(conn) ? WSCO_E_AGAIN : WSCO_E_CLOSED;
}

/* Buffered bytes are returned without suspending, up to the run budget. */
static wsco_rc take_turn(wsco_conn *conn, size_t want)
{
    wsco_raw_session *raw = raw_of(conn);
    wsco_rc rc = read_result(conn, want);

    if (rc != WSCO_OK || ++raw->taken < WSCO_RAW_RUN_BUDGET)
        return rc;
    raw->taken = 0;
    wsco_co_reschedule(&conn->net->worker->sched);
    return read_result(conn, want);
}

static wsco_rc wait_for(wsco_conn *conn, size_t want, wsco_usec due)
{
    wsco_raw_session *raw = raw_of(conn);
    wsco_rc rc = read_result(conn, want);

    while (rc == WSCO_E_AGAIN) {
        raw->taken = 0;
        raw->reader.want = want;
        wsco_conn_read_more(conn);
        rc = read_result(conn, want); /* if memory for that was short, the connection is gone */
        if (rc == WSCO_E_AGAIN)
            rc = wsco_wait_on(&conn->net->worker->sched, &raw->reader.read_waiters, due);
        if (rc == WSCO_OK)
            rc = read_result(conn, want);
    }
    return rc;
}

static wsco_rc begin_read(wsco_conn *conn)
{
    wsco_rc rc = read_error(conn);
    if (rc == WSCO_OK && !conn->net->worker->sched.current)
        rc = WSCO_E_CO_OUT_OF_COROUTINE;
    if (rc != WSCO_OK)
        return rc;
    conn->reader->reading_co = conn->net->worker->sched.current;
    conn->reader->want = 1;
    wsco_conn_retain(conn);
    return WSCO_OK;
}

static void end_read(wsco_conn *conn)
{
    conn->reader->reading_co = NULL;
    wsco_conn_release(conn);
}

wsco_usec wsco_raw_session_due(const wsco_conn *conn, double seconds)
{
    return wsco_time_in(wsco_time_or(seconds, conn->net->read_timeout));
}

wsco_rc wsco_raw_session_wait(wsco_conn *conn, size_t want, wsco_usec due)
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

static wsco_rc find_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_usec due, size_t *len)
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

wsco_rc wsco_raw_session_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_usec due, size_t *len)
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
    wsco_rc rc = read_error(conn);

    if (rc != WSCO_OK)
        return rc;
    if (conn->in.len == 0 && !conn->eof)
        wsco_conn_read_now(conn);
    return read_result(conn, 1);
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
    wsco_rc rc = blob ? wsco_conn_enqueue(conn, blob, NULL) : WSCO_E_NOMEM;
    if (rc == WSCO_OK)
        wsco_conn_queued(conn);
    return rc;
}

wsco_rc wsco_raw_session_send(wsco_conn *conn, const wsco_payload *payload, bool may_suspend)
{
    wsco_rc rc = close_error(conn);

    if (rc != WSCO_OK)
        return rc;
    rc = may_suspend ? wsco_conn_room(conn, payload->len) : wsco_conn_room_now(conn, payload->len);
    return rc == WSCO_OK ? enqueue(conn, payload) : rc;
}

wsco_rc wsco_raw_session_send_within(wsco_conn *conn, const wsco_payload *payload, double seconds)
{
    wsco_rc rc = close_error(conn);

    if (rc == WSCO_OK)
        rc = wsco_conn_room_within(conn, payload->len, seconds);
    return rc == WSCO_OK ? enqueue(conn, payload) : rc;
}

/* --- the end --- */

wsco_rc wsco_raw_session_close(wsco_conn *conn)
{
    if (conn->session->close)
        return conn->session->close(conn);
    if (conn->reader)
        return wsco_conn_script_closes(conn, &raw_of(conn)->script_end, conn->reader->reading_co);
    if (!wsco_conn_open(conn))
        return WSCO_E_CLOSED;
    wsco_conn_close(conn);
    return WSCO_OK;
}

wsco_rc wsco_raw_session_shutdown(wsco_conn *conn, int how)
{
    wsco_rc rc = close_error(conn);

    if (how != SHUT_RD && how != SHUT_WR && how != SHUT_RDWR)
        return WSCO_E_INVAL;
    if (rc != WSCO_OK || !wsco_conn_open(conn))
        return rc != WSCO_OK ? rc : WSCO_E_CLOSED;
    if (how != SHUT_WR) {
        rc = ensure_raw(conn);
        if (rc != WSCO_OK)
            return rc;
        raw_of(conn)->read_ended = true;
        wsco_conn_wake_reader(conn);
    }
    if (how != SHUT_RD)
        wsco_conn_end_output(conn);
    return WSCO_OK;
}

/* --- the table --- */

/* The entry of the connection's coroutine. */
static void serve(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    if (co->exec && !co->kill && wsco_conn_open(conn))
        conn->origin->serve(conn);
    if (!conn->script_socket)
        wsco_conn_close(conn);
    wsco_conn_end_handler(conn, false);
}

static wsco_rc begin(wsco_conn *conn)
{
    wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    if (!wsco_conn_ensure_coroutine(conn))
        return WSCO_E_NOMEM;
    wsco_conn_start_handler(conn, serve);
    return WSCO_OK;
}

/* Takes nothing: the bytes stay in conn->in. */
static size_t feed(wsco_conn *conn, const char *bytes, size_t n)
{
    (void)conn, (void)bytes, (void)n;
    return 0;
}

static bool awaits_script(const wsco_conn *conn)
{
    (void)conn;
    return true;
}

static uint64_t unfinished(const wsco_conn *conn)
{
    return conn->in.len;
}

static void overload(wsco_conn *conn)
{
    wsco_conn_fail(conn, WSCO_E_NOMEM);
    wsco_conn_drop(conn);
}

const wsco_session_ops wsco_raw_session_ops = {
    .name = "raw",
    .begin = begin,
    .feed = feed,
    .deadline = wsco_conn_drop,
    .awaits_script = awaits_script,
    .unfinished = unfinished,
    .overload = overload,
};
