/* SPDX-License-Identifier: MIT */
/* A TCP server whose handler does nothing, so that the test body and small coroutines act on its connections;
 * and reading in a coroutine of its own. */
#ifndef WSCO_TESTS_UNIT_RAW_H
#define WSCO_TESTS_UNIT_RAW_H

#include "unit_client.h"

#include "wsco/net/raw/raw_session.h"

#include <sys/socket.h>

static UNIT_UNUSED int
    socket_object; /* something conn->script_socket points to while "a Socket object lives" */
static wsco_waitq stay;

static void serve_held(wsco_conn *conn)
{
    (void)conn;
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
}

static UNIT_UNUSED void open_tcp(void **state, void (*with)(wsco_conn *conn))
{
    wsco_link_init(&stay);
    open_server(state, with);
    server->origin.session = &wsco_raw_session_ops;
}

static UNIT_UNUSED wsco_conn *hold(void **state, client *c)
{
    open_tcp(state, serve_held);
    wsco_conn *conn = wsco_conn_retain(join(c));
    UNTIL(!wsco_link_empty(&stay));
    return conn;
}

/* Nothing is left of anything; the server ends. */
static UNIT_UNUSED void all_gone(void)
{
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == (start_rc == 1 ? 1 : 0));
    step();
    assert_true(wsco_link_empty(&net->closed));
    assert_true(wsco_link_empty(&net->doomed));
    close_server();
}

static UNIT_UNUSED void let_go(wsco_conn *conn, client *c)
{
    leave(c);
    wsco_conn_release(conn);
    all_gone();
}

/* One read in a coroutine of its own: rc is 1 until it has returned. Takes `take` bytes, or all that were
 * asked for. */
typedef struct reader {
    wsco_conn *conn;
    const wsco_packet_rule *rule; /* for a packet instead of `want` bytes */
    size_t want, take, len;
    wsco_usec due;
    wsco_rc rc;
    size_t there; /* bytes in conn->in when it returned */
    char text[64];
    wsco_co *co;
} reader;

static void read_one(wsco_co *co, void *arg)
{
    reader *r = arg;

    r->co = co;
    r->rc = r->rule ? wsco_raw_session_packet(r->conn, r->rule, r->due, &r->len)
                    : wsco_raw_session_wait(r->conn, r->want, r->due);
    r->there = r->conn->in.len;
    size_t n = r->rc != WSCO_OK ? r->take : r->rule ? r->len : r->want;
    size_t shown = n < sizeof r->text - 1 ? n : sizeof r->text - 1;
    if (n > 0 && n <= r->there)
        memcpy(r->text, r->conn->in.data, shown);
    r->text[n <= r->there ? shown : 0] = '\0';
    wsco_raw_session_take(r->conn, n);
}

static UNIT_UNUSED void start_reading(reader *r, wsco_conn *conn, size_t want)
{
    *r = (reader){.conn = conn, .want = want, .due = WSCO_USEC_NEVER, .rc = 1};
    go(read_one, r);
}

static UNIT_UNUSED wsco_rc read_now(wsco_conn *conn, size_t want, const char *text)
{
    reader r;

    start_reading(&r, conn, want);
    UNTIL(r.rc != 1);
    if (text)
        assert_string_equal(r.text, text);
    return r.rc;
}

static UNIT_UNUSED wsco_rc packet_now(wsco_conn *conn, const wsco_packet_rule *rule, const char *text)
{
    reader r = {.conn = conn, .rule = rule, .due = WSCO_USEC_NEVER, .rc = 1};

    go(read_one, &r);
    UNTIL(r.rc != 1);
    if (text)
        assert_string_equal(r.text, text);
    return r.rc;
}

static UNIT_UNUSED wsco_rc send_raw(wsco_conn *conn, const char *text)
{
    wsco_payload payload = {.data = text, .len = strlen(text)};

    return wsco_raw_session_send(conn, &payload, false);
}

/* --- HTTP requests whose connection is used raw --- */

static UNIT_UNUSED void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static UNIT_UNUSED void serve_detached(wsco_conn *conn)
{
    wsco_http_session_detach(conn);
}

static UNIT_UNUSED void serve_detached_later(wsco_conn *conn)
{
    wsco_http_session_detach(conn);
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
}

static UNIT_UNUSED void serve_kept(UNIT_UNUSED wsco_conn *conn)
{
}

static UNIT_UNUSED void serve_waiting(wsco_conn *conn)
{
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    answer(conn, "waited");
}

static UNIT_UNUSED void serve_with_socket(wsco_conn *conn)
{
    conn->script_socket = &socket_object;
    wsco_http_session_detach(conn);
}

static void (*asked)(wsco_conn *conn);
static unsigned served;

static void serve_asked(wsco_conn *conn)
{
    asked(conn);
    served++;
}

/* A connection with this request sent, and its handler waiting or over. */
static UNIT_UNUSED wsco_conn *ask(void **state, client *c, void (*with)(wsco_conn *conn), const char *request)
{
    wsco_link_init(&stay);
    served = 0;
    asked = with;
    open_server(state, serve_asked);
    wsco_conn *conn = wsco_conn_retain(join(c));
    send_text(c, request);
    UNTIL(!wsco_link_empty(&stay) || (served > 0 && !conn->handler_running));
    return conn;
}

#endif
