/* SPDX-License-Identifier: MIT */
/* Tests src/net/ws/ws_beat.c: pings, peers that nothing is heard of, and what must not be taken for
 * silence. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#define SECOND 1000 /* milliseconds */

static wsco_conn *hold_with(void **state, client *c, double ping_interval, double idle_timeout)
{
    wsco_link_init(&stay);
    open_server(state, serve_held);
    server->origin.settings.websocket_ping_interval = ping_interval;
    server->origin.settings.websocket_idle_timeout = idle_timeout;
    return wsco_conn_retain(join_ws(c));
}

static void expect_ping(client *c)
{
    expect_frame(c, 0x80 | WSCO_WS_PING, "", 0);
}

static void pong(client *c, wsco_conn *conn)
{
    send_frame(c, 0x80 | WSCO_WS_PONG, "", 0);
    wsco_usec now = unit_clock.now;
    UNTIL(!wsco_ws_session_of(conn)->beat || wsco_ws_session_of(conn)->beat->heard == now);
}

static void expect_nothing(client *c)
{
    steps(3);
    take_in(c);
    assert_int_equal(c->len, 0);
    assert_int_equal(c->end, WSCO_OK);
}

/* --- off, and on --- */

TEST(off_they_cost_nothing)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 0);
    assert_null(wsco_ws_session_of(conn)->beat);
    assert_int_equal(worker.timers.count, wsco_timer_armed(&conn->timer));
    pass_time(30u * 24 * 3600 * SECOND);
    expect_nothing(&c);
    let_go(conn, &c);
}

TEST(a_ping_each_interval)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 10, 0);
    for (int i = 0; i < 3; i++) {
        pass_time(10 * SECOND - 1);
        expect_nothing(&c);
        say(&c, "what is said does not matter");
        steps(3);
        pass_time(1);
        expect_ping(&c);
    }
    assert_int_equal(worker.timers.count, 1 + wsco_timer_armed(&conn->timer));
    let_go(conn, &c);
}

TEST(silent_peers_are_ended)
{
    client c;
    reader r;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    start_reading(&r, conn);
    pass_time(60 * SECOND - 1);
    expect_nothing(&c);
    assert_int_equal(r.rc, 1);
    pass_time(1);
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(r.rc, WSCO_E_TIMEOUT);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

/* The handler is not in recv(): what was said before is still given to it. */
TEST(silent_peers_of_busy_handlers)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    say(&c, "last words");
    UNTIL(wsco_ws_session_of(conn)->inbox.count == 1);
    pass_time(60 * SECOND);
    expect_close(&c, 1001);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_TIMEOUT);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

/* --- what counts --- */

TEST(pongs_count)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 20, 30);
    for (int i = 0; i < 50; i++) {
        pass_time(20 * SECOND);
        expect_ping(&c);
        pong(&c, conn);
    }
    pass_time(20 * SECOND);
    expect_ping(&c);
    pass_time(10 * SECOND);
    expect_close(&c, 1001);
    let_go(conn, &c);
}

TEST(each_byte_of_a_slow_frame_counts)
{
    uint8_t bytes[40];
    client c;
    size_t n = frame(bytes, 0x81, "a slow message", 14);

    wsco_conn *conn = hold_with(state, &c, 0, 30);
    for (size_t i = 0; i < n; i++) {
        pass_time(30 * SECOND - 1);
        send_bytes(&c, bytes + i, 1);
        wsco_usec now = unit_clock.now;
        UNTIL(wsco_ws_session_of(conn)->beat->heard == now);
    }
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 1);
    pass_time(30 * SECOND);
    expect_close(&c, 1001);
    let_go(conn, &c);
}

/* The time of a message moves the deadline without touching the timer; it looks again when it fires. */
TEST(hearing_is_lazy)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    wsco_usec due = wsco_ws_session_of(conn)->beat->timer.due;
    pass_time(30 * SECOND);
    pong(&c, conn);
    assert_int_equal(wsco_ws_session_of(conn)->beat->timer.due, due);
    pass_time(30 * SECOND);
    assert_int_equal(wsco_ws_session_of(conn)->beat->timer.due, due + MS(30 * SECOND));
    expect_nothing(&c);
    pass_time(30 * SECOND);
    expect_close(&c, 1001);
    let_go(conn, &c);
}

/* --- what must not be taken for silence --- */

/* A full inbox stops reading. When the script goes on, the peer gets the whole time again. */
TEST(peers_that_are_not_read)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    for (int i = 0; i < 2 * WSCO_WS_INBOX_MESSAGES; i++)
        say(&c, "m");
    UNTIL(wsco_ws_session_of(conn)->blocked);
    for (int i = 0; i < 10; i++)
        pass_time(59 * SECOND);
    assert_true(wsco_ws_session_open(conn));
    while (wsco_ws_session_of(conn)->blocked || wsco_ws_session_of(conn)->inbox.count > 0)
        assert_int_equal(recv_now(conn), WSCO_OK);
    pass_time(59 * SECOND);
    assert_true(wsco_ws_session_open(conn));
    pass_time(1 * SECOND);
    expect_close(&c, 1001);
    let_go(conn, &c);
}

/* What came while user code kept the loop is read before the timer has its turn. */
TEST(a_loop_that_is_late)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    send_frame(&c, 0x80 | WSCO_WS_PONG, "", 0);
    block_for(600 * SECOND);
    steps(3);
    assert_true(wsco_ws_session_open(conn));
    expect_nothing(&c);
    let_go(conn, &c);
}

/* --- what pings must not do --- */

TEST(no_ping_behind_output_that_does_not_leave)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 10, 0);
    net->write_timeout = -1; /* who does not read is not ended for that */
    tap_conn(conn);
    tap.jammed = true;
    for (int i = 0; i < 100; i++) {
        pass_time(10 * SECOND);
        steps(2);
    }
    assert_int_equal(wsco_outq_bytes(&conn->out), 2);
    tap.jammed = false;
    expect_ping(&c);
    expect_nothing(&c);
    pass_time(10 * SECOND);
    expect_ping(&c);
    let_go(conn, &c);
}

TEST(no_ping_behind_a_close_frame)
{
    wsco_payload payload = {.data = "\x03\xe8", .len = 2};
    client c;

    wsco_conn *conn = hold_with(state, &c, 10, 60);
    assert_int_equal(wsco_ws_session_push(conn, 0x88, &payload), WSCO_OK);
    expect_close(&c, 1000);
    pass_time(10 * SECOND);
    expect_nothing(&c);
    pass_time(50 * SECOND); /* its answer does not come: TCP ends without another close frame */
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* --- how connections end --- */

TEST(half_closed_peers_say_nothing_any_more)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0, 60);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    assert_int_equal(push_text(conn, "can be told"), WSCO_OK);
    hear(&c, "can be told");
    pass_time(60 * SECOND);
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_E_EOF); /* that came first */
    let_go(conn, &c);
}

TEST(the_timer_goes_with_the_connection)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 10, 60);
    assert_true(wsco_timer_armed(&wsco_ws_session_of(conn)->beat->timer));
    reset(&c);
    assert_int_equal(recv_now(conn), WSCO_E_RESET);
    (void)close_ws(conn);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_false(wsco_timer_armed(&wsco_ws_session_of(conn)->beat->timer));
    let_go(conn, &c);
}

TEST(closing_connections_have_no_heartbeat)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 0.5, 0);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(close_ws(conn), WSCO_OK);
    size_t queued = wsco_outq_bytes(&conn->out);
    pass_time(SECOND / 2);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    assert_int_equal(wsco_outq_bytes(&conn->out), queued);
    assert_false(wsco_timer_armed(&wsco_ws_session_of(conn)->beat->timer));
    tap.jammed = false;
    expect_close(&c, 1000);
    let_go(conn, &c);
}

TEST(connections_that_outlive_their_server)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 10, 60);
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    for (int i = 0; i < 5; i++) {
        pass_time(10 * SECOND);
        expect_ping(&c);
    }
    pass_time(10 * SECOND);
    expect_close(&c, 1001);
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    wsco_conn_release(conn);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 0);
    close_server();
}

/* --- edges --- */

static wsco_rc upgrade_rc;

static void serve_without_memory(wsco_conn *conn)
{
    wsco_mem_fail_after(handlers);
    upgrade_rc = wsco_ws_session_start(conn, NULL);
    wsco_mem_fail_after(0);
    if (upgrade_rc == WSCO_OK)
        (void)close_ws(conn);
    else
        wsco_http_session_finish(conn, false);
}

/* Whichever allocation fails, nothing is changed and nothing is left. */
TEST(without_memory)
{
    open_server(state, serve_without_memory);
    server->origin.settings.websocket_idle_timeout = 60;
    upgrade_rc = WSCO_E_NOMEM;
    for (handlers = 1; upgrade_rc != WSCO_OK; handlers++) {
        client c;
        join(&c);
        upgrade_rc = 1;
        send_text(&c, HANDSHAKE);
        UNTIL(upgrade_rc != 1);
        assert_true(upgrade_rc == WSCO_E_NOMEM || handlers > 2);
        leave(&c);
        UNTIL(wsco_link_empty(&server->origin.conns));
        assert_true(handlers < 9);
    }
    handlers = 0;
    close_server();
}

TEST(times_without_end)
{
    client c;

    wsco_conn *conn = hold_with(state, &c, 1e300, 1e15);
    pass_time(1000ull * 365 * 24 * 3600 * SECOND);
    expect_nothing(&c);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(off_they_cost_nothing),
        SRV(a_ping_each_interval),
        SRV(silent_peers_are_ended),
        SRV(silent_peers_of_busy_handlers),
        SRV(pongs_count),
        SRV(each_byte_of_a_slow_frame_counts),
        SRV(hearing_is_lazy),
        SRV(peers_that_are_not_read),
        SRV(a_loop_that_is_late),
        SRV(no_ping_behind_output_that_does_not_leave),
        SRV(no_ping_behind_a_close_frame),
        SRV(half_closed_peers_say_nothing_any_more),
        SRV(the_timer_goes_with_the_connection),
        SRV(closing_connections_have_no_heartbeat),
        SRV(connections_that_outlive_their_server),
        SRV(without_memory),
        SRV(times_without_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
