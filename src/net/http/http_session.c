/* SPDX-License-Identifier: MIT */
/* http_session: requests in, handler, answer out, next request; an idle connection holds neither parser nor C
 * stack.
 * Owns: the answer of the request in service; parser and request through intake.
 * Called by: conn through its table (input, deadline, output that has left), src/php (send, finish).
 * Never: starts a request before the one before it is answered and its handler has returned (RFC 9112 9.3.2).
 * Tested by: tests/unit/net/http/test_http_session.c, tests/unit/net/http/test_http_end.c,
 *       tests/phpt/http. */
#include "wsco/net/http/http_session.h"

#include "wsco/net/conn/starved.h"
#include "wsco/net/http/intake.h"
#include "wsco/net/raw/raw_session.h"
#include "wsco/proto/http/http_resp.h"

static wsco_http_session *http_of(const wsco_conn *conn)
{
    return wsco_http_session_of(conn);
}

static wsco_rc canned(wsco_worker *worker, int status, wsco_buf *answer)
{
    const char *date = wsco_date_text(&worker->date, wsco_time_date());

    return wsco_http_resp_canned(answer, status, date, true, NULL);
}

void wsco_http_session_refuse(wsco_conn *conn, int status)
{
    wsco_buf answer = {0};

    if (!wsco_conn_open(conn))
        return;
    wsco_traffic_count(&conn->origin->traffic.refused, (unsigned)status);
    if (canned(conn->net->worker, status, &answer) == WSCO_OK &&
        wsco_outq_append_copy(&conn->out, answer.data, answer.len) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
    wsco_buf_deinit(&answer);
    wsco_intake_drop(conn);
    wsco_conn_close(conn);
}

static void go_idle(wsco_conn *conn)
{
    wsco_conn_set_deadline(conn, wsco_time_in(conn->net->read_timeout));
}

/* Does the script still use an idle connection: does it owe an answer, or read? */
static bool in_use(const wsco_conn *conn)
{
    return (http_of(conn)->detached > 0 && conn->script_socket) || wsco_conn_has_reader(conn);
}

void wsco_http_session_end(wsco_conn *conn)
{
    if (!wsco_http_session_open(conn))
        return;
    wsco_intake_drop(conn);
    if (!in_use(conn)) {
        wsco_conn_close(conn);
        return;
    }
    wsco_conn_hand_over(conn, &wsco_raw_session_ops, NULL);
    wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    wsco_conn_end_parked(conn);
}

static bool may_go_on(const wsco_conn *conn)
{
    return http_of(conn)->keep_alive && !conn->failed && !conn->write_ended &&
        !(conn->eof && conn->in.len == 0);
}

/* Answers that the client does not read must not pile up, whether the script or the server made them. The
 * script's own writes wait in wsco_conn_room(). Here no stack has to wait, only the input. */
static bool must_drain(wsco_conn *conn)
{
    if (wsco_conn_is_low(conn))
        return false;
    if (!conn->write_blocked)
        wsco_conn_flush(conn);
    wsco_starved_add(conn);
    return !conn->failed && !wsco_conn_is_low(conn);
}

/* Called when output has left, or cannot leave. */
static void drained(wsco_conn *conn)
{
    if (conn->failed) {
        /* No request is in service, so there is nobody to report the failure to. */
        if (!http_of(conn)->req)
            wsco_conn_drop(conn);
        return;
    }
    if (!wsco_conn_is_low(conn)) {
        wsco_starved_add(conn);
        return;
    }
    conn->held = false;
    go_idle(conn);
    wsco_conn_resume_input(conn);
}

/* Called when the request is answered (or detached) and its handler has returned. Starts the next request if
 * keep-alive allows. */
static void next_request(wsco_conn *conn)
{
    wsco_intake_release(conn);
    if (!wsco_http_session_open(conn))
        return;
    if (!may_go_on(conn) || !conn->origin->running) {
        wsco_http_session_end(conn);
        return;
    }
    conn->held = must_drain(conn);
    if (conn->held)
        return;
    /* Bytes that wait are a request, which has its own time. */
    if (conn->in.len == 0 || wsco_conn_has_reader(conn))
        go_idle(conn);
    wsco_conn_resume_input(conn);
}

/* The entry of the connection's coroutine. */
static void serve(wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;
    wsco_http_session *http = http_of(conn);
    unsigned served = 0;

    if (!co->exec)
        wsco_http_session_refuse(conn, 503);
    while (co->exec && !co->kill && http->req && wsco_conn_open(conn)) {
        conn->origin->serve(conn);
        if (http->request_open || !wsco_http_session_open(conn))
            break;
        if (++served % WSCO_HTTP_RUN_BUDGET == 0)
            wsco_co_reschedule(&conn->net->worker->sched);
        next_request(conn);
    }
    wsco_conn_end_handler(conn, wsco_http_session_open(conn));
}

static bool ensure_coroutine(wsco_conn *conn)
{
    if (!wsco_conn_ensure_coroutine(conn))
        return false;
    conn->co->parkable = true;
    return true;
}

static void begin(wsco_conn *conn)
{
    wsco_http_session *http = http_of(conn);

    wsco_intake_take(conn);
    conn->origin->traffic.requests++;
    http->req->received = wsco_time_wall();
    http->request_open = http->served = true;
    http->keep_alive = http->req->keep_alive;
    wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    if (conn->handler_running)
        return;
    if (wsco_sched_full(&conn->net->worker->sched) || !ensure_coroutine(conn)) {
        wsco_http_session_refuse(conn, 503);
        return;
    }
    wsco_conn_start_handler(conn, serve);
}

static void invite_body(wsco_conn *conn)
{
    static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";

    if (!wsco_http_parser_req(conn->data)->expect_continue)
        return;
    if (wsco_outq_append_copy(&conn->out, go_on, sizeof go_on - 1) == WSCO_OK)
        wsco_conn_queued(conn);
    else
        wsco_http_session_refuse(conn, 503);
}

static bool ensure_parser(wsco_conn *conn)
{
    if (conn->data || wsco_intake_begin(conn))
        return true;
    wsco_http_session_refuse(conn, 503);
    return false;
}

/* Takes bytes until a request is in service. */
static size_t feed(wsco_conn *conn, const char *bytes, size_t n)
{
    size_t used = 0;

    if (http_of(conn)->req || conn->held || !ensure_parser(conn))
        return 0;
    switch (wsco_intake_feed(conn, bytes, n, &used)) {
    case WSCO_HTTP_MORE:
        return n;
    case WSCO_HTTP_HEAD:
        if (used == n && wsco_http_session_open(conn) && conn->data)
            invite_body(conn);
        return used;
    case WSCO_HTTP_DONE:
        begin(conn);
        return used;
    default:
        wsco_http_session_refuse(conn, wsco_http_parser_status(conn->data));
        return n;
    }
}

static void ended(wsco_conn *conn, wsco_rc why)
{
    if (why == WSCO_E_RESET)
        wsco_conn_drop(conn);
    /* A half-closed connection still gets its answer; finish() closes it then. */
    else if (why == WSCO_E_EOF && !http_of(conn)->req)
        wsco_http_session_end(conn);
}

static void deadline(wsco_conn *conn)
{
    if (http_of(conn)->req)
        return;
    if (conn->data && wsco_http_parser_started(conn->data))
        wsco_http_session_refuse(conn, 408);
    else if (in_use(conn))
        go_idle(conn);
    else
        wsco_conn_close(conn);
}

/* --- answers --- */

/* Copies a small payload after the head, so that both are one slice. */
static bool merge(wsco_buf *head, const wsco_payload *payload)
{
    return head && payload && payload->len <= WSCO_PAYLOAD_INLINE_MAX &&
        wsco_buf_append(head, payload->data, payload->len) == WSCO_OK;
}

static wsco_rc enqueue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload)
{
    if (merge(head, payload))
        payload = NULL;
    bool has_head = head && head->len > 0, has_payload = payload && payload->len > 0;
    wsco_blob *first = has_head ? wsco_blob_take_buf(head) : NULL;
    wsco_blob *second = has_payload ? wsco_payload_blob(payload) : NULL;
    if (has_head == !first || has_payload == !second) {
        if (first)
            wsco_blob_release(first);
        if (second)
            wsco_blob_release(second);
        return WSCO_E_NOMEM;
    }
    if (!first && !second)
        return WSCO_OK;
    wsco_rc rc = first ? wsco_conn_enqueue(conn, first, second) : wsco_conn_enqueue(conn, second, NULL);
    /* A piece of the answer would be missing. */
    if (rc != WSCO_OK)
        wsco_conn_fail(conn, rc);
    return rc;
}

wsco_rc wsco_http_session_queue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload)
{
    wsco_rc rc = wsco_conn_write_error(conn);

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
    wsco_rc rc = wsco_conn_write_error(conn);

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
    wsco_http_session *http = http_of(conn);

    if (!wsco_http_session_has(conn) || !http->request_open)
        return;
    http->request_open = false;
    http->keep_alive = keep_alive && may_go_on(conn);
    if (!http->keep_alive && wsco_http_session_open(conn))
        wsco_conn_close(conn);
    if (!conn->handler_running && http->req)
        next_request(conn);
}

/* --- answers that the script sends itself --- */

void wsco_http_session_detach(wsco_conn *conn)
{
    wsco_http_session *http = http_of(conn);

    if (!wsco_http_session_has(conn) || !http->request_open)
        return;
    http->request_open = false;
    http->keep_alive = http->keep_alive && !http->req->upgrade_websocket;
    http->detached++;
    if (!conn->handler_running)
        next_request(conn);
}

bool wsco_http_session_detached_keeps_alive(const wsco_conn *conn)
{
    if (!wsco_http_session_has(conn))
        return wsco_conn_open(conn);
    if (wsco_raw_session_open(conn))
        return false;
    /* If a later request is in service, the earlier one allowed keep-alive. */
    return http_of(conn)->request_open || http_of(conn)->keep_alive;
}

/* If the connection did not begin as HTTP, the script alone decides when it ends. */
static void finish_on_raw(wsco_conn *conn, bool keep_alive)
{
    if (!keep_alive || conn->failed)
        wsco_conn_close(conn);
}

void wsco_http_session_finish_detached(wsco_conn *conn, bool keep_alive)
{
    wsco_http_session *http = http_of(conn);

    if (!wsco_http_session_has(conn)) {
        finish_on_raw(conn, keep_alive);
        return;
    }
    if (http->detached > 0)
        http->detached--;
    if (!keep_alive || conn->failed || wsco_raw_session_open(conn))
        wsco_conn_close(conn);
    else if (wsco_http_session_open(conn) && !http->req && !conn->data)
        go_idle(conn);
}

/* --- the table --- */

/* The session itself reads while no request is in service. */
static wsco_rc read_error(const wsco_conn *conn)
{
    return wsco_http_session_open(conn) && !http_of(conn)->req ? WSCO_E_CO_HAS_BEEN_BOUND : WSCO_OK;
}

/* True if the handler has returned and the script has kept the Response. */
static bool awaits_script(const wsco_conn *conn)
{
    return http_of(conn)->req && !conn->handler_running;
}

static void overload(wsco_conn *conn)
{
    wsco_http_session_refuse(conn, 503);
}

static wsco_rc refusal(wsco_worker *worker, wsco_buf *answer)
{
    return canned(worker, 503, answer);
}

static void dropped(wsco_conn *conn, bool was_open)
{
    (void)was_open;
    wsco_intake_drop(conn);
}

static void destroy(wsco_conn *conn)
{
    http_of(conn)->request_open = false;
    wsco_intake_drop(conn);
    wsco_intake_release(conn);
}

const wsco_session_ops wsco_http_session_ops = {
    .name = "http",
    .size = sizeof(wsco_http_session),
    .feed = feed,
    .ended = ended,
    .read_error = read_error,
    .deadline = deadline,
    .drained = drained,
    .awaits_script = awaits_script,
    .server_stops = wsco_http_session_server_stops,
    .unfinished = wsco_intake_unfinished,
    .overload = overload,
    .refusal = refusal,
    .dropped = dropped,
    .destroy = destroy,
};
