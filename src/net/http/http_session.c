/* SPDX-License-Identifier: MIT */
/* http_session: requests in, handler, answer out, next request; an idle connection holds neither parser nor C
 * stack.
 * Owns: the answer of the request in service; conn->parser and conn->req through intake.
 * Called by: conn (input, deadline, output that has left), src/php (send, finish).
 * Never: starts a request before the one before it is answered and its handler has returned (RFC 9112 9.3.2).
 * Tested by: tests/unit/net/http/test_http_session.c, test_detach.c, test_conn_tls_bad.c, tests/phpt/http. */
#include "wsco/net/http/http_session.h"

#include "wsco/proto/http/http_resp.h"
#include "wsco/net/conn/flush.h"
#include "wsco/net/http/intake.h"
#include "wsco/net/raw/raw_session.h"

void wsco_http_session_refuse(wsco_conn *conn, int status)
{
    wsco_buf answer = {0};
    const char *date = wsco_date_text(&conn->worker->date, wsco_time_date());

    if (!wsco_conn_open(conn))
        return;
    if (wsco_http_resp_canned(&answer, status, date, true, NULL) == WSCO_OK &&
        wsco_outq_append_copy(&conn->out, answer.data, answer.len) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
    wsco_buf_deinit(&answer);
    wsco_intake_drop(conn);
    wsco_conn_close(conn);
}

static void go_idle(wsco_conn *conn)
{
    wsco_conn_set_deadline(conn, wsco_time_in(conn->worker->read_timeout));
}

/* Is the script still busy with an idle connection: does it owe an answer, or read? */
static bool in_use(const wsco_conn *conn)
{
    return (conn->detached > 0 && conn->user) || wsco_raw_session_holds_input(conn);
}

void wsco_http_session_end(wsco_conn *conn)
{
    if (conn->state != WSCO_CONN_HTTP)
        return;
    wsco_intake_drop(conn);
    if (in_use(conn))
        wsco_conn_become_raw(conn);
    else
        wsco_conn_close(conn);
}

static bool may_go_on(const wsco_conn *conn)
{
    return conn->keep_alive && !conn->failed && !conn->write_ended && !(conn->eof && conn->in.len == 0);
}

/* Answers that nobody reads must not pile up, whoever made them: the script, or the server for it. The script's own
 * writes wait in wsco_conn_room(); here no stack has to wait, only the input. */
static bool must_drain(wsco_conn *conn)
{
    if (wsco_conn_is_low(conn))
        return false;
    if (!conn->write_blocked)
        wsco_flush_conn(conn);
    return !conn->failed && !wsco_conn_is_low(conn);
}

void wsco_http_session_drained(wsco_conn *conn)
{
    if (conn->state != WSCO_CONN_HTTP || !wsco_conn_is_low(conn))
        return;
    conn->held = false;
    go_idle(conn);
    wsco_conn_resume_input(conn);
}

/* The request in service is answered, or the script does that, and its handler is gone: on to the next, if there
 * may be one. */
static void next_request(wsco_conn *conn)
{
    wsco_intake_release(conn);
    if (conn->state != WSCO_CONN_HTTP)
        return;
    if (!may_go_on(conn) || !conn->server->running) {
        wsco_http_session_end(conn);
        return;
    }
    conn->held = must_drain(conn);
    if (conn->held)
        return;
    go_idle(conn);
    wsco_conn_resume_input(conn);
}

static void let_go_of_coroutine(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_HTTP)
        return;
    conn->co->parkable = false;
    conn->co = NULL;
}

/* Entry of the connection's coroutine. */
static void serve(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;
    unsigned served = 0;

    if (!co->exec)
        wsco_http_session_refuse(conn, 503);
    while (co->exec && !co->kill && conn->req && wsco_conn_open(conn)) {
        conn->server->hooks->serve(conn);
        if (conn->request_open || conn->state != WSCO_CONN_HTTP)
            break;
        if (++served % WSCO_HTTP_RUN_BUDGET == 0)
            wsco_co_reschedule(&conn->worker->sched);
        next_request(conn);
    }
    conn->handler_running = false;
    let_go_of_coroutine(conn);
    wsco_conn_release(conn);
}

static bool want_coroutine(wsco_conn *conn)
{
    if (!wsco_conn_want_coroutine(conn))
        return false;
    conn->co->parkable = true;
    return true;
}

static void begin(wsco_conn *conn)
{
    wsco_intake_take(conn);
    conn->req->received = wsco_time_wall();
    conn->request_open = true;
    conn->keep_alive = conn->req->keep_alive;
    wsco_conn_set_deadline(conn, WSCO_MSEC_NEVER);
    if (conn->handler_running)
        return;
    if (wsco_sched_full(&conn->worker->sched) || !want_coroutine(conn)) {
        wsco_http_session_refuse(conn, 503);
        return;
    }
    conn->handler_running = true;
    wsco_conn_retain(conn);
    wsco_co_start(conn->co, serve, conn);
}

static void invite_body(wsco_conn *conn)
{
    static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";

    if (!wsco_http_parser_req(conn->parser)->expect_continue)
        return;
    if (wsco_outq_append_copy(&conn->out, go_on, sizeof go_on - 1) == WSCO_OK)
        wsco_conn_queued(conn);
    else
        wsco_http_session_refuse(conn, 503);
}

static bool want_parser(wsco_conn *conn)
{
    if (conn->parser || wsco_intake_begin(conn))
        return true;
    wsco_http_session_refuse(conn, 503);
    return false;
}

size_t wsco_http_session_feed(wsco_conn *conn, const char *bytes, size_t n)
{
    size_t used = 0;

    if (conn->req || conn->held || !want_parser(conn))
        return 0;
    switch (wsco_intake_feed(conn, bytes, n, &used)) {
    case WSCO_HTTP_MORE:
        return n;
    case WSCO_HTTP_HEAD:
        if (used == n && conn->parser)
            invite_body(conn);
        return used;
    case WSCO_HTTP_DONE:
        begin(conn);
        return used;
    default:
        wsco_http_session_refuse(conn, wsco_http_parser_status(conn->parser));
        return n;
    }
}

void wsco_http_session_eof(wsco_conn *conn)
{
    if (conn->req && !conn->reset)
        return; /* half-closed: the answer is still delivered, then finish() closes */
    if (conn->reset)
        wsco_conn_drop(conn);
    else
        wsco_http_session_end(conn);
}

void wsco_http_session_deadline(wsco_conn *conn)
{
    if (conn->req)
        return;
    if (conn->parser && wsco_http_parser_started(conn->parser))
        wsco_http_session_refuse(conn, 408);
    else if (in_use(conn))
        go_idle(conn);
    else
        wsco_conn_close(conn);
}

static void tell_bad_tls(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    if (co->exec && !co->kill)
        conn->server->hooks->bad_tls(conn);
    conn->handler_running = false;
    let_go_of_coroutine(conn);
    wsco_conn_release(conn);
}

/* On a coroutine, because what the hook does may run code of the script. A flood of bad clients that leaves no
 * coroutine is not told one by one. */
void wsco_http_session_bad_tls(wsco_conn *conn)
{
    bool busy = conn->handler_running; /* of a TCP server: it has been waiting in recv() */

    wsco_conn_close(conn);
    if (busy || !conn->server->hooks->bad_tls || wsco_sched_full(&conn->worker->sched) ||
        !want_coroutine(conn))
        return;
    conn->handler_running = true;
    wsco_conn_retain(conn);
    wsco_co_start(conn->co, tell_bad_tls, conn);
}

/* --- answers --- */

/* Small payloads ride behind the head: one slice. */
static bool merge(wsco_buf *head, const wsco_payload *payload)
{
    return head && payload && payload->len <= WSCO_PAYLOAD_INLINE_MAX &&
        wsco_buf_append(head, payload->data, payload->len) == WSCO_OK;
}

static wsco_rc enqueue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload)
{
    if (merge(head, payload))
        payload = NULL;
    wsco_blob *first = head && head->len > 0 ? wsco_blob_take_buf(head) : NULL;
    wsco_blob *second = payload && payload->len > 0 ? wsco_payload_blob(payload) : NULL;
    if ((head && head->len > 0) || (payload && payload->len > 0 && !second)) {
        if (first)
            wsco_blob_release(first);
        if (second)
            wsco_blob_release(second);
        return WSCO_E_NOMEM;
    }
    wsco_rc rc = first ? wsco_outq_append_take(&conn->out, first) : WSCO_OK;
    if (second && rc == WSCO_OK)
        rc = wsco_outq_append_take(&conn->out, second);
    else if (second)
        wsco_blob_release(second);
    /* Half an answer in the queue cannot be taken back. */
    if (rc != WSCO_OK)
        wsco_conn_fail(conn, rc);
    return rc;
}

wsco_rc wsco_http_session_queue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload)
{
    wsco_rc rc = wsco_conn_send_error(conn);

    if (rc == WSCO_OK)
        rc = enqueue(conn, head, payload);
    if (rc == WSCO_OK)
        wsco_conn_queued(conn);
    return rc;
}

wsco_rc wsco_http_session_send(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload)
{
    wsco_rc rc = wsco_conn_room(conn, (head ? head->len : 0) + (payload ? payload->len : 0));

    return rc == WSCO_OK ? wsco_http_session_queue(conn, head, payload) : rc;
}

wsco_rc wsco_http_session_sendfile(wsco_conn *conn, wsco_buf *head, int file, uint64_t off, uint64_t len)
{
    wsco_rc rc = wsco_conn_send_error(conn);

    if (rc == WSCO_OK)
        rc = enqueue(conn, head, NULL);
    if (rc != WSCO_OK) {
        wsco_sock_close(file);
        return rc;
    }
    rc = wsco_outq_append_file(&conn->out, file, off, len);
    if (rc != WSCO_OK)
        wsco_conn_fail(conn, rc);
    wsco_conn_queued(conn);
    return rc;
}

void wsco_http_session_finish(wsco_conn *conn, bool keep_alive)
{
    if (!conn->request_open)
        return;
    conn->request_open = false;
    conn->keep_alive = keep_alive && may_go_on(conn);
    if (!conn->keep_alive && conn->state == WSCO_CONN_HTTP)
        wsco_conn_close(conn);
    if (!conn->handler_running && conn->req)
        next_request(conn);
}

/* --- answers that the script sends itself --- */

void wsco_http_session_detach(wsco_conn *conn)
{
    if (!conn->request_open)
        return;
    conn->request_open = false;
    conn->keep_alive = conn->keep_alive && !conn->req->upgrade_websocket;
    conn->detached++;
    if (!conn->handler_running)
        next_request(conn);
}

bool wsco_http_session_detached_keeps_alive(const wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_RAW)
        return conn->server->raw;
    /* A later request is in service: the one before it allowed that. */
    return conn->request_open || conn->keep_alive;
}

void wsco_http_session_finish_detached(wsco_conn *conn, bool keep_alive)
{
    if (conn->detached > 0)
        conn->detached--;
    if (!keep_alive || conn->failed || (conn->state == WSCO_CONN_RAW && !conn->server->raw))
        wsco_conn_close(conn);
    else if (conn->state == WSCO_CONN_HTTP && !conn->req && !conn->parser)
        go_idle(conn);
}
