/* SPDX-License-Identifier: MIT */
/* Tests how raw connections end (src/net/raw/raw_session.c, conn.c): closed by either side, half-closed,
 * kept, shut down; and readers of connections that are upgraded. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

/* --- we close --- */

TEST(closing_sends_what_is_queued)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(send_raw(conn, "last words"), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CLOSED);
    assert_int_equal(send_raw(conn, "more"), WSCO_E_CLOSED);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CLOSED);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_WR), WSCO_E_CLOSED);
    steps(3);
    assert_false(conn->fin_sent);
    tap.jammed = false;
    expect_text(&c, "last words");
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    pass_time(1001);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(closing_after_a_read)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    send_text(&c, "abc");
    assert_int_equal(read_now(conn, 2, "ab"), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    assert_int_equal(conn->in.len, 0);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CLOSED);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CLOSED);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_CLOSED);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(another_coroutine_closes)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 5);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_RD), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CANCELED);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CLOSED);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CLOSED);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* The reader has its bytes, and the close comes before its turn. */
TEST(closed_between_wake_and_turn)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    send_text(&c, "x");
    await(conn->stream.fd, POLLIN);
    wsco_conn_read_now(conn);
    assert_int_equal(conn->in.len, 1);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CANCELED);
    let_go(conn, &c);
}

/* --- the peer ends it --- */

TEST(the_end_behind_some_bytes)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 10);
    r.take = 2;
    send_text(&c, "abc");
    UNTIL(conn->in.len == 3);
    shutdown(c.fd, SHUT_WR);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    assert_int_equal(r.there, 3);
    assert_int_equal(read_now(conn, 1, "c"), WSCO_OK);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_EOF);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_EOF);
    assert_int_equal(send_raw(conn, "I am here"), WSCO_OK);
    expect_text(&c, "I am here");
    assert_true(wsco_raw_session_open(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_reset_is_told_once)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 2);
    send_text(&c, "a");
    UNTIL(conn->in.len == 1);
    reset(&c);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_RESET);
    assert_int_equal(r.there, 1);
    assert_int_equal(read_now(conn, 1, "a"), WSCO_OK);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_EOF);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_RESET);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_PIPE);
    assert_false(wsco_raw_session_alive(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(a_write_finds_the_peer_gone)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    tap_conn(conn);
    tap.error = WSCO_E_PIPE;
    assert_int_equal(send_raw(conn, "x"), WSCO_OK);
    UNTIL(conn->failed);
    steps(2);
    assert_int_equal(r.rc, 1); /* what it has sent may still be read */
    assert_int_equal(send_raw(conn, "x"), WSCO_E_PIPE);
    leave(&c);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(writing_fails_for_another_reason)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    wsco_conn_fail(conn, WSCO_E_NOMEM);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_NOMEM);
    let_go(conn, &c);
}

TEST(dropped_while_somebody_reads)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    wsco_conn_drop(conn);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CLOSED);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(input_without_memory_to_keep_it)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    send_text(&c, "x");
    wsco_mem_fail_after(1);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_mem_fail_after(0);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_NOMEM);
    let_go(conn, &c);
}

/* --- half-closed --- */

TEST(our_side_is_shut_down)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(send_raw(conn, "the end"), WSCO_OK);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_WR), WSCO_OK);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_WR), WSCO_OK);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_PIPE);
    steps(3);
    assert_false(conn->fin_sent);
    tap.jammed = false;
    expect_text(&c, "the end");
    expect_end(&c, WSCO_E_EOF);
    send_text(&c, "answer");
    assert_int_equal(read_now(conn, 6, "answer"), WSCO_OK);
    assert_true(wsco_raw_session_open(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    UNTIL(conn->lingering);
    pass_time(1001);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(their_side_is_shut_down)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 3);
    send_text(&c, "ab");
    UNTIL(conn->in.len == 2);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_RD), WSCO_OK);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    assert_int_equal(read_now(conn, 2, "ab"), WSCO_OK);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_EOF);
    assert_int_equal(send_raw(conn, "x"), WSCO_OK);
    expect_text(&c, "x");
    let_go(conn, &c);
}

TEST(both_sides_are_shut_down)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(wsco_raw_session_shutdown(conn, 77), WSCO_E_INVAL);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_RDWR), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_RDWR), WSCO_OK);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_EOF);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_PIPE);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* Who waits for room learns that there will be none. */
static void write_more(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_payload payload = {.data = "x", .len = 1};

    handler_rc = wsco_raw_session_send(arg, &payload, true);
}

TEST(shut_down_while_somebody_writes)
{
    static char text[3000];
    wsco_payload payload = {.data = text, .len = sizeof text};
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.high_watermark = 2000;
    server->origin.settings.low_watermark = 1000;
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(wsco_raw_session_send(conn, &payload, false), WSCO_OK);
    handler_rc = 1;
    go_for(conn, write_more, conn);
    steps(2);
    assert_int_equal(handler_rc, 1);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_WR), WSCO_OK);
    UNTIL(handler_rc != 1);
    assert_int_equal(handler_rc, WSCO_E_PIPE);
    tap.jammed = false;
    expect_bytes(&c, text, sizeof text);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* --- who is left --- */

/* While a Socket object lives the connection outlives its handler. */
TEST(kept_after_the_handler)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    conn->script_socket = &socket_object;
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(!conn->handler_running);
    assert_null(conn->co);
    send_text(&c, "hello");
    assert_int_equal(read_now(conn, 5, "hello"), WSCO_OK);
    conn->script_socket = NULL;
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* shutdown() ends accepting and nothing else; run() does not wait for kept connections that nobody reads. */
TEST(the_server_shuts_down)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    conn->script_socket = &socket_object;
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    send_text(&c, "hello");
    assert_int_equal(read_now(conn, 5, "hello"), WSCO_OK);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(worker.sched.count == 0);
    assert_int_equal(send_raw(conn, "still here"), WSCO_OK);
    expect_text(&c, "still here");
    wsco_loop_remove(&worker.loop, &tick);
    turns_left = STEPS_MAX;
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_true(wsco_raw_session_open(conn));
    wsco_conn_release(conn);
    leave(&c);
    close_server();
}

TEST(the_worker_ends_while_somebody_reads)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    close_worker();
    assert_int_equal(r.rc, 1);
    (void)wsco_raw_session_close(conn); /* as the object does that dies then */
    wsco_conn_release(conn);
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
    leave(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(closing_sends_what_is_queued),
        SRV(closing_after_a_read),
        SRV(another_coroutine_closes),
        SRV(closed_between_wake_and_turn),
        SRV(the_end_behind_some_bytes),
        SRV(a_reset_is_told_once),
        SRV(a_write_finds_the_peer_gone),
        SRV(writing_fails_for_another_reason),
        SRV(dropped_while_somebody_reads),
        SRV(input_without_memory_to_keep_it),
        SRV(our_side_is_shut_down),
        SRV(their_side_is_shut_down),
        SRV(both_sides_are_shut_down),
        SRV(shut_down_while_somebody_writes),
        SRV(kept_after_the_handler),
        SRV(the_server_shuts_down),
        SRV(the_worker_ends_while_somebody_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
