/* SPDX-License-Identifier: MIT */
/* intake: the time and the memory that a request may take while it is received.
 * Owns: the parser (conn->data), when the request began, and what requests add to net->input, from the first
 * byte until the request is out of service.
 * Called by: http_session. Never: answers anything itself. Tested by: tests/unit/net/http/test_intake.c,
 * tests/phpt/limits. */
#include "wsco/net/http/intake.h"

/* The memory that the allocator holds for a request, without the list of its fields, whose number is
 * limited. */
static uint64_t memory_of(const wsco_http_req *req)
{
    return req ? sizeof *req + req->head.cap + req->body.cap : 0;
}

static uint64_t received(const wsco_conn *conn)
{
    return conn->data ? memory_of(wsco_http_parser_req(conn->data)) : 0;
}

/* --- time --- */

/* Bytes of body for which the request gets more time. A chunked body earns it as it comes. */
static uint64_t body_size(const wsco_http_req *req)
{
    return req->has_length ? req->content_length : req->body.len;
}

/* The time at which the request must be complete, however steadily it comes. */
static wsco_usec last_moment(const wsco_conn *conn, wsco_usec now, const wsco_http_req *req, bool in_body)
{
    const wsco_settings *settings = &conn->origin->settings;
    uint64_t now_ms = now / WSCO_USEC_OF_MS(1);
    uint32_t passed_ms = (uint32_t)now_ms - wsco_http_session_of(conn)->began_ms;
    double seconds = settings->request_timeout;

    if (seconds <= 0 || (in_body && settings->request_min_rate == 0))
        return WSCO_USEC_NEVER;
    if (in_body)
        seconds += (double)body_size(req) / (double)settings->request_min_rate;
    /* What was cut from the time of the beginning is added again, so that it is never too early. */
    return wsco_time_after(WSCO_USEC_OF_MS(now_ms - passed_ms + 1), seconds);
}

static void set_deadline(wsco_conn *conn, wsco_usec now, const wsco_http_req *req, bool in_body)
{
    wsco_usec silence = wsco_time_after(now, conn->net->read_timeout);
    wsco_usec last = last_moment(conn, now, req, in_body);

    wsco_conn_set_deadline(conn, silence < last ? silence : last);
}

/* The whole head has one read time-out from its first byte on, or the request time-out if that is shorter,
 * however slowly it drips in. A request that comes in one piece needs neither, nor a look at the clock. */
static void allow_head(wsco_conn *conn)
{
    wsco_usec now = wsco_time_start();

    wsco_http_session_of(conn)->began_ms = (uint32_t)(now / WSCO_USEC_OF_MS(1));
    wsco_http_session_of(conn)->timed = true;
    set_deadline(conn, now, NULL, false);
}

/* A body may pause for the read time-out, but must come at the least rate on average. */
static void allow_body(wsco_conn *conn, const wsco_http_req *req)
{
    set_deadline(conn, wsco_time_start(), req, true);
}

/* --- the request --- */

bool wsco_intake_begin(wsco_conn *conn)
{
    conn->data = wsco_http_parser_create(&conn->origin->settings.http);
    wsco_http_session_of(conn)->timed = false;
    return conn->data != NULL;
}

wsco_http_event wsco_intake_feed(wsco_conn *conn, const char *bytes, size_t n, size_t *used)
{
    wsco_net *net = conn->net;
    uint64_t before = received(conn);
    wsco_http_event event = wsco_http_parser_feed(conn->data, bytes, n, used);
    const wsco_http_req *req = wsco_http_parser_req(conn->data);

    net->input.used += received(conn) - before;
    if (event != WSCO_HTTP_MORE && event != WSCO_HTTP_HEAD)
        return event;
    if (!wsco_http_session_of(conn)->timed)
        allow_head(conn);
    if (event == WSCO_HTTP_HEAD || (req && req->body.len > 0))
        allow_body(conn, req);
    if (wsco_budget_spent(&net->input))
        wsco_budget_free_input(net);
    return event;
}

void wsco_intake_take(wsco_conn *conn)
{
    wsco_http_session_of(conn)->req = wsco_http_parser_take(conn->data);
    wsco_intake_drop(conn);
}

void wsco_intake_drop(wsco_conn *conn)
{
    if (!conn->data)
        return;
    conn->net->input.used -= received(conn);
    wsco_http_parser_destroy(conn->data);
    conn->data = NULL;
}

void wsco_intake_release(wsco_conn *conn)
{
    wsco_http_session *http = wsco_http_session_of(conn);

    if (!http->req)
        return;
    conn->net->input.used -= memory_of(http->req);
    wsco_http_req_release(http->req);
    http->req = NULL;
}

uint64_t wsco_intake_unfinished(const wsco_conn *conn)
{
    return received(conn);
}
