/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/drain.c, and what http_session does for a peer that does not read: answers of every
 * kind, made by the script or for it. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#include "wsco/net/conn/drain.h"

enum { ANSWER = 2000, LOW = 5000 };

static char text[ANSWER];
static unsigned served;

/* An answer that nobody waited for room for, as those that the server makes for a script. */
static void serve_unasked(wsco_conn *conn)
{
    wsco_payload payload = {.data = text, .len = sizeof text};

    served++;
    wsco_http_session_finish(conn, wsco_http_session_queue(conn, NULL, &payload) == WSCO_OK);
}

static void send_requests(client *c, unsigned n)
{
    while (n-- > 0)
        send_text(c, GET_KEEP);
}

/* A client that has sent many requests and whose socket takes nothing. */
static wsco_conn *open_jammed(void **state, client *c, unsigned requests)
{
    open_server(state, serve_unasked);
    server->origin.settings.low_watermark = LOW;
    served = 0;
    memset(text, 'a', sizeof text);
    wsco_conn *conn = wsco_conn_retain(join(c));
    tap_conn(conn);
    tap.jammed = true;
    send_requests(c, requests);
    UNTIL(conn->held);
    return conn;
}

static void let_conn_go(wsco_conn *conn, client *c)
{
    tap.jammed = false;
    leave(c);
    wsco_conn_release(conn);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(the_next_request_waits_until_the_answers_are_read)
{
    client c;

    wsco_conn *conn = open_jammed(state, &c, 50);
    steps(20);
    assert_int_equal(served, LOW / ANSWER + 1);
    assert_int_equal(conn->co->state, WSCO_CO_PARKED); /* no stack waits */
    tap.jammed = false;
    for (unsigned i = 0; i < 50; i++)
        expect_bytes(&c, text, sizeof text);
    assert_int_equal(served, 50);
    assert_false(conn->held);
    assert_null(conn->drain);
    assert_true(conn->deadline != WSCO_USEC_NEVER); /* idle again */
    let_conn_go(conn, &c);
}

TEST(what_is_read_from_such_a_peer_is_bounded)
{
    static char pad[1000];
    client c;

    wsco_conn *conn = open_jammed(state, &c, 50);
    memset(pad, 'x', sizeof pad - 1);
    for (int i = 0; i < 100; i++) {
        struct iovec part = {pad, sizeof pad - 1};
        ssize_t sent = wsco_sock_writev(c.fd, &part, 1, false);
        assert_true(sent > 0);
        step();
    }
    assert_true(conn->in.len >= 64 * 1024 && conn->in.len < 192 * 1024);
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ, 0);
    let_conn_go(conn, &c);
}

TEST(who_reads_nothing_is_ended_after_the_write_time_out)
{
    client c;

    wsco_conn *conn = open_jammed(state, &c, 50);
    pass_time(59000);
    assert_true(wsco_http_session_open(conn));
    pass_time(1001);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_conn_go(conn, &c);
}

TEST(a_spent_budget_holds_requests_while_anything_is_queued)
{
    client c;

    open_server(state, serve_unasked);
    net->output.max = 1000;
    served = 0;
    wsco_conn *conn = wsco_conn_retain(join(&c));
    tap_conn(conn);
    tap.jammed = true;
    send_requests(&c, 5);
    UNTIL(conn->held);
    assert_int_equal(served, 1);
    tap.jammed = false;
    for (int i = 0; i < 5; i++)
        expect_bytes(&c, text, sizeof text);
    assert_int_equal(served, 5);
    let_conn_go(conn, &c);
}

TEST(a_half_closed_client_is_served_to_the_end)
{
    client c;

    wsco_conn *conn = open_jammed(state, &c, 20);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    tap.jammed = false;
    for (unsigned i = 0; i < 20; i++)
        expect_bytes(&c, text, sizeof text);
    expect_end(&c, WSCO_E_EOF);
    let_conn_go(conn, &c);
}

TEST(shutdown_ends_a_held_connection_in_order)
{
    client c;

    wsco_conn *conn = open_jammed(state, &c, 20);
    wsco_server_shutdown(server);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    tap.jammed = false;
    for (unsigned i = 0; i < served; i++)
        expect_bytes(&c, text, sizeof text);
    expect_end(&c, WSCO_E_EOF);
    let_conn_go(conn, &c);
}

/* --- the least rate --- */

static ssize_t trickle; /* bytes that each write takes; 0: none */

static ssize_t write_trickle(wsco_stream *stream, const struct iovec *iov, UNIT_UNUSED int n, bool more)
{
    struct iovec some = *iov;

    if (trickle == 0)
        return WSCO_E_AGAIN;
    if (some.iov_len > (size_t)trickle)
        some.iov_len = (size_t)trickle;
    trickle = 0;
    return tap.real->writev(stream, &some, 1, more);
}

/* A closing connection with `n` answers of ANSWER bytes queued. */
static wsco_conn *open_closing(void **state, client *c, unsigned n)
{
    static wsco_stream_ops ops;

    wsco_conn *conn = open_jammed(state, c, n);
    server->origin.settings.response_min_rate = 10; /* 600 bytes in a write time-out */
    wsco_conn_close(conn);
    step();
    ops = *tap.real;
    ops.writev = write_trickle;
    conn->stream.ops = &ops;
    trickle = 0;
    return conn;
}

TEST(progress_at_the_least_rate_renews_the_time)
{
    client c;
    wsco_usec now = wsco_time_now();

    wsco_conn *conn = open_closing(state, &c, 3);
    assert_non_null(conn->drain);
    wsco_drain *drain = conn->drain;
    drain->need = 600; /* it began before the rate was set */
    for (int i = 0; i < 8; i++) {
        trickle = 700;
        now += MS(61000);
        time_is(now);
        assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    }
    trickle = 599;
    time_is(now + MS(61000));
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_conn_go(conn, &c);
}

TEST(everything_read_ends_the_watch)
{
    client c;

    wsco_conn *conn = open_closing(state, &c, 3);
    trickle = 100000;
    conn->stream.ops = tap.real;
    for (unsigned i = 0; i < served; i++)
        expect_bytes(&c, text, sizeof text);
    assert_null(conn->drain);
    expect_end(&c, WSCO_E_EOF);
    let_conn_go(conn, &c);
}

/* --- WebSocket --- */

TEST(a_websocket_that_is_not_read_is_ended)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    start_reading(&r, conn);
    assert_int_equal(push(conn, text, sizeof text), WSCO_OK); /* by nobody who would wait */
    step();
    assert_non_null(conn->drain);
    pass_time(60001);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

static wsco_rc pushed_rc;

static void push_one(UNIT_UNUSED wsco_co *co, void *arg)
{
    pushed_rc = push(arg, text, sizeof text);
}

/* The script is told first, and may go on; but not for ever. */
TEST(a_waiting_writer_has_its_own_time_out_first)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.high_watermark = 1000;
    server->origin.settings.low_watermark = 500;
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(push(conn, text, sizeof text), WSCO_OK);
    step();
    pushed_rc = 1;
    go_for(conn, push_one, conn);
    wsco_usec now = wsco_time_now();
    time_is(now + MS(60001));
    assert_true(wsco_ws_session_open(conn));
    step();
    assert_int_equal(pushed_rc, WSCO_E_TIMEOUT);
    pushed_rc = 1;
    go_for(conn, push_one, conn);
    time_is(now + MS(120003));
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    UNTIL(pushed_rc != 1);
    let_go(conn, &c);
}

/* Without memory for the watch the connection is not kept without one. */
TEST(shortage)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(push(conn, text, sizeof text), WSCO_OK);
    wsco_drain_end(conn);
    conn->write_blocked = false;
    wsco_mem_fail_after(1);
    wsco_conn_flush(conn);
    wsco_mem_fail_after(0);
    assert_true(conn->failed);
    assert_int_equal(push(conn, text, sizeof text), WSCO_E_NOMEM);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(the_next_request_waits_until_the_answers_are_read),
        SRV(what_is_read_from_such_a_peer_is_bounded),
        SRV(who_reads_nothing_is_ended_after_the_write_time_out),
        SRV(a_spent_budget_holds_requests_while_anything_is_queued),
        SRV(a_half_closed_client_is_served_to_the_end),
        SRV(shutdown_ends_a_held_connection_in_order),
        SRV(progress_at_the_least_rate_renews_the_time),
        SRV(everything_read_ends_the_watch),
        SRV(a_websocket_that_is_not_read_is_ended),
        SRV(a_waiting_writer_has_its_own_time_out_first),
        SRV(shortage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
