/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/conn.c and conn_out.c: when queues are flushed, how much input is kept, refused memory
 * and refused changes of interest. Slow readers are in test_conn_out.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

static char text[40000];

/* --- flushing --- */

TEST(large_output_does_not_wait_for_the_end_of_the_run)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    worker.running = true; /* as in a turn: outside, everything leaves at once */
    memset(text, 't', sizeof text);
    tap_conn(conn);
    assert_int_equal(push(conn, text, 40000), WSCO_OK);
    assert_int_equal(tap.writes, 0);
    assert_int_equal(push(conn, text, 40000), WSCO_OK);
    assert_int_equal(tap.writes, 1);
    expect_frame(&c, 0x81, text, 40000);
    expect_frame(&c, 0x81, text, 40000);
    assert_int_equal(tap.writes, 1);
    let_go(conn, &c);
}

TEST(many_small_frames_leave_in_few_calls)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    worker.running = true; /* as in a turn: outside, everything leaves at once */
    tap_conn(conn);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(push_text(conn, i % 2 ? "odd" : "even"), WSCO_OK);
    for (int i = 0; i < 1000; i++)
        hear(&c, i % 2 ? "odd" : "even");
    assert_int_equal(tap.writes, 4);
    assert_int_equal(tap.most, WSCO_NET_IOV);
    let_go(conn, &c);
}

TEST(write_through)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.write_coalescing = false;
    tap_conn(conn);
    for (int i = 1; i <= 3; i++) {
        assert_int_equal(push_text(conn, "now"), WSCO_OK);
        assert_int_equal(tap.writes, i);
    }
    let_go(conn, &c);
}

/* A script that goes on after the loop has ended: nobody would come by to flush. */
TEST(outside_the_loop_output_leaves_at_once)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    assert_int_equal(push_text(conn, "late"), WSCO_OK);
    assert_int_equal(tap.writes, 1);
    hear(&c, "late");
    let_go(conn, &c);
}

/* --- memory --- */

/* A push that finds no memory in the middle of a frame ends the connection, for the reader too. */
TEST(half_a_frame_cannot_be_taken_back)
{
    wsco_rc rc = WSCO_OK;
    client c;

    for (unsigned long n = 1; n < 10 && rc != 1; n++) {
        reader r;
        wsco_conn *conn = hold(state, &c);
        start_reading(&r, conn);
        memset(text, 't', sizeof text);
        tap_conn(conn);
        tap.jammed = true;
        for (int i = 0; i < 4; i++) /* the ring of slices has to grow next */
            assert_int_equal(push_text(conn, "x"), WSCO_OK);
        wsco_mem_fail_after(n);
        rc = push(conn, text, 2000);
        wsco_mem_fail_after(0);
        tap.jammed = false;
        if (rc == WSCO_OK) {
            for (int i = 0; i < 4; i++)
                hear(&c, "x");
            expect_frame(&c, 0x81, text, 2000);
            rc = 1;
        } else if (conn->failed) {
            UNTIL(r.rc != 1);
            assert_int_equal(r.rc, WSCO_E_NOMEM);
        } else {
            assert_int_equal(push_text(conn, "y"), WSCO_OK);
            for (int i = 0; i < 4; i++)
                hear(&c, "x");
            hear(&c, "y");
        }
        let_go(conn, &c);
    }
    assert_int_equal(rc, 1);
}

/* --- input that has to wait --- */

static wsco_waitq parking;

static void serve_later(wsco_conn *conn)
{
    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) == WSCO_OK)
        answer(conn, "late");
}

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static wsco_conn *join_waiting(void **state, client *c)
{
    wsco_link_init(&parking);
    open_server(state, serve_later);
    wsco_conn *conn = join(c);
    send_text(c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    handler = serve_ok;
    return conn;
}

/* Whoever pipelines without end while a handler works fills his own socket, not our memory. */
TEST(a_flood_of_requests_is_not_kept)
{
    unsigned sent = 0, piece;
    client c;

    wsco_conn *conn = join_waiting(state, &c);
    while (wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ) {
        for (piece = 0; piece < 100; piece++, sent++)
            send_text(&c, GET_KEEP);
        step();
    }
    assert_true(conn->in.len < 2 * WSCO_SCRATCH_SIZE);
    shutdown(c.fd, SHUT_WR);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_answer(&c, "late");
    while (sent-- > 0)
        expect_answer(&c, "ok");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(input_without_memory_to_keep_it)
{
    client c;

    wsco_conn *conn = wsco_conn_retain(join_waiting(state, &c));
    send_text(&c, GET_KEEP);
    wsco_mem_fail_after(1);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_mem_fail_after(0);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(!conn->handler_running);
    wsco_conn_release(conn);
    leave(&c);
    close_server();
}

/* The peer's end is read while earlier messages wait in front of a full inbox: all are served before it. */
TEST(the_end_behind_a_full_inbox)
{
    enum { MESSAGES = WSCO_WS_INBOX_MESSAGES + 50 };
    uint8_t bytes[MESSAGES * 8];
    size_t n = 0;
    client c;

    wsco_conn *conn = hold(state, &c);
    for (int i = 0; i < MESSAGES; i++)
        n += frame(bytes + n, 0x81, "m", 1);
    send_bytes(&c, bytes, n);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, WSCO_WS_INBOX_MESSAGES);
    assert_true(conn->in.len > 0);
    for (int i = 0; i < MESSAGES; i++)
        assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    let_go(conn, &c);
}

/* A reset does not take away what came before it. */
TEST(a_reset_behind_a_full_inbox)
{
    enum { MESSAGES = WSCO_WS_INBOX_MESSAGES + 50 };
    uint8_t bytes[MESSAGES * 8];
    size_t n = 0;
    client c;

    wsco_conn *conn = hold(state, &c);
    for (int i = 0; i < MESSAGES; i++)
        n += frame(bytes + n, 0x81, "m", 1);
    send_bytes(&c, bytes, n);
    UNTIL(conn->in.len > 0);
    reset(&c);
    UNTIL(conn->reset);
    for (int i = 0; i < MESSAGES; i++)
        assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_RESET);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    let_go(conn, &c);
}

/* Input that a refused request leaves behind must not hide the peer's end. */
TEST(nothing_is_kept_for_a_connection_that_closes)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = wsco_conn_retain(join(&c));
    send_text(&c, GET_KEEP);
    wsco_mem_fail_after(1); /* no parser */
    UNTIL(!wsco_http_session_open(conn));
    wsco_mem_fail_after(0);
    assert_int_equal(conn->in.len, 0);
    expect_end(&c, WSCO_E_EOF); /* no memory for an answer either */
    shutdown(c.fd, SHUT_WR);
    steps(3);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    leave(&c);
    close_server();
}

/* --- a poll backend that refuses --- */

static wsco_poll_ops refusing;

static wsco_rc refuse_set(UNIT_UNUSED wsco_loop *loop, UNIT_UNUSED uint32_t index, UNIT_UNUSED unsigned old,
                          unsigned want)
{
    return want ? -ENOMEM : WSCO_OK;
}

/* Until loop.ops is put back. */
static const wsco_poll_ops *refuse_interest(void)
{
    const wsco_poll_ops *real = worker.loop.ops;

    refusing = *real;
    refusing.set = refuse_set;
    worker.loop.ops = &refusing;
    return real;
}

TEST(write_interest_refused)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    worker.running = true; /* as in a turn: outside, everything leaves at once */
    start_reading(&r, conn);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(push_text(conn, "x"), WSCO_OK);
    const wsco_poll_ops *real = refuse_interest();
    wsco_conn_flush_all(net);
    worker.loop.ops = real;
    assert_int_equal(push_text(conn, "x"), WSCO_E_NOMEM);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_NOMEM);
    let_go(conn, &c);
}

TEST(read_interest_refused)
{
    client c;

    wsco_conn *conn = wsco_conn_retain(join_waiting(state, &c));
    while (wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ) {
        for (int i = 0; i < 100; i++)
            send_text(&c, GET_KEEP);
        step();
    }
    const wsco_poll_ops *real = refuse_interest();
    wsco_conn_close(conn); /* wants to read what has no reader any more */
    worker.loop.ops = real;
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(!conn->handler_running);
    wsco_conn_release(conn);
    leave(&c);
    close_server();
}

TEST(refused_from_the_start)
{
    client c;

    open_server(state, serve_ok);
    c = (client){.fd = dial()};
    const wsco_poll_ops *real = refuse_interest();
    step();
    worker.loop.ops = real;
    assert_true(wsco_link_empty(&server->origin.conns));
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

/* --- others --- */

TEST(own_address)
{
    char text_of[WSCO_ADDR_TEXT];
    wsco_peer local;
    client c;

    wsco_conn *conn = hold(state, &c);
    wsco_conn_local(conn, &local);
    assert_int_equal(local.family, 0); /* that of the server */
    /* As if the server were bound to 0.0.0.0. */
    server->origin.any_address = true;
    wsco_conn_local(conn, &local);
    wsco_peer_text(&local, text_of, sizeof text_of);
    assert_string_equal(text_of, "127.0.0.1");
    wsco_conn_drop(conn);
    wsco_conn_drop(conn);
    wsco_conn_set_deadline(conn, 1);
    assert_false(wsco_timer_armed(&conn->timer));
    memset(&local, 0, sizeof local);
    wsco_conn_local(conn, &local);
    assert_int_equal(local.family, 4);
    server->origin.any_address = false;
    let_go(conn, &c);
}

TEST(nothing_is_said_on_a_closed_connection)
{
    wsco_payload payload = {.data = "x", .len = 1};
    client c;

    wsco_conn *conn = wsco_conn_retain(join_waiting(state, &c));
    wsco_conn_close(conn);
    assert_int_equal(wsco_http_session_send(conn, NULL, &payload), WSCO_E_CLOSED);
    assert_int_equal(wsco_http_session_queue(conn, NULL, &payload), WSCO_E_CLOSED);
    assert_int_equal(wsco_ws_session_start(conn, NULL), WSCO_E_CLOSED);
    wsco_http_session_finish(conn, true);
    wsco_http_session_finish(conn, true);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED && !conn->handler_running);
    wsco_conn_release(conn);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(large_output_does_not_wait_for_the_end_of_the_run),
        SRV(many_small_frames_leave_in_few_calls),
        SRV(write_through),
        SRV(outside_the_loop_output_leaves_at_once),
        SRV(half_a_frame_cannot_be_taken_back),
        SRV(a_flood_of_requests_is_not_kept),
        SRV(input_without_memory_to_keep_it),
        SRV(the_end_behind_a_full_inbox),
        SRV(a_reset_behind_a_full_inbox),
        SRV(nothing_is_kept_for_a_connection_that_closes),
        SRV(write_interest_refused),
        SRV(read_interest_refused),
        SRV(refused_from_the_start),
        SRV(own_address),
        SRV(nothing_is_said_on_a_closed_connection),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
