/* SPDX-License-Identifier: MIT */
/* Tests of what waits for its answer on a WebSocket (src/net/ws/ws_input.c): how much of it there may be, and
 * what becomes of it when the connection ends meanwhile. */
#define _GNU_SOURCE /* memmem */
#include "unit_order.h"

/* --- limits --- */

/* Whole reads full of pings: each is answered, in order, and no more wait than an inbox holds. */
static void expect_flood(wsco_conn *conn, client *c, unsigned first)
{
    enum { PINGS = 10000 };
    char text[12];

    for (unsigned i = 0; i < PINGS; i++) {
        snprintf(text, sizeof text, "%u", i);
        add(0x80 | WSCO_WS_PING, text, strlen(text));
    }
    send_batch(c);
    for (unsigned i = 0; i < PINGS; i++) {
        snprintf(text, sizeof text, "%u", i);
        expect_frame(c, 0x80 | WSCO_WS_PONG, text, strlen(text));
        assert_true(wsco_ws_session_of(conn)->inbox.count <= WSCO_WS_INBOX_MESSAGES);
        assert_true(conn->in.len < 3 * 64 * 1024);
    }
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, first);
    assert_true(wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ);
}

TEST(floods_of_pings_while_nobody_reads)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    expect_flood(conn, &c, 0);
    let_go(conn, &c);
}

TEST(floods_of_pings_behind_messages)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    for (int i = 0; i < 100; i++)
        add_text("m");
    expect_flood(conn, &c, 100);
    let_go(conn, &c);
}

TEST(floods_of_pings_while_a_reader_waits)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    expect_flood(conn, &c, 0);
    assert_int_equal(r.rc, 1);
    wsco_wait_wake_one(&wsco_ws_session_of(conn)->read_waiters, WSCO_E_CANCELED);
    UNTIL(r.rc != 1);
    let_go(conn, &c);
}

/* A peer that never reads gets no more pongs than the high-water mark allows. */
TEST(floods_of_pings_that_are_not_read)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.high_watermark = 20000;
    tap_conn(conn);
    tap.jammed = true;
    for (int i = 0; i < 40; i++) {
        for (unsigned n = 0; n < 500; n++)
            add(0x80 | WSCO_WS_PING, batch + 1000, 120);
        send_batch(&c);
        steps(10);
        assert_true(wsco_outq_bytes(&conn->out) <= 20000 + 128);
    }
    tap.jammed = false;
    let_go(conn, &c);
}

/* --- what ends a connection while marks wait --- */

static void wait_for_marks(wsco_conn *conn, unsigned count)
{
    while (wsco_ws_session_of(conn)->inbox.count < count)
        take_events();
}

TEST(a_reset_while_marks_wait)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p"));
    send_batch(&c);
    wait_for_marks(conn, 2);
    reset(&c);
    UNTIL(conn->failed);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_RESET);
    let_go(conn, &c);
}

TEST(a_reset_behind_a_failure)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(BAD);
    send_batch(&c);
    wait_for_marks(conn, 1);
    reset(&c);
    while (!conn->failed)
        take_events();
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_PROTOCOL_ERROR);
    let_go(conn, &c);
}

TEST(dropped_while_marks_wait)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p"));
    add(BAD);
    send_batch(&c);
    wait_for_marks(conn, 2);
    UNTIL(wsco_ws_session_of(conn)->failing || !wsco_ws_session_open(conn));
    wsco_conn_drop(conn);
    assert_true(wsco_link_empty(&wsco_ws_session_of(conn)->turn_end.link));
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_PROTOCOL_ERROR);
    let_go(conn, &c);
}

TEST(closed_by_the_script_while_marks_wait)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p"));
    add(BAD);
    send_batch(&c);
    wait_for_marks(conn, 2);
    assert_int_equal(close_ws(conn), WSCO_OK);
    expect_close(&c, 1000); /* the script was first; nothing follows a close frame */
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(half_closed_behind_marks)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p"));
    send_batch(&c);
    shutdown(c.fd, SHUT_WR);
    expect_frame(&c, PONG("p"));
    UNTIL(conn->eof);
    assert_int_equal(push_text(conn, "two"), WSCO_OK);
    hear(&c, "two");
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    let_go(conn, &c);
}

/* It is in push(), so it is not going to read the close frame; push() has nothing to wait for any more. */
static void push_for_ever(UNIT_UNUSED wsco_co *co, void *arg)
{
    reader *r = arg;

    while ((r->rc = push_text(r->conn, "0123456789")) == WSCO_OK)
        ;
}

TEST(a_close_frame_while_a_writer_waits)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.high_watermark = 1000;
    tap_conn(conn);
    tap.jammed = true;
    r = (reader){.conn = conn, .rc = 1};
    go_for(conn, push_for_ever, &r);
    assert_int_equal(r.rc, WSCO_OK);
    assert_false(wsco_link_empty(&conn->writers));
    send_close(&c, 1001);
    UNTIL(r.rc != WSCO_OK);
    assert_int_equal(r.rc, WSCO_E_CLOSED);
    tap.jammed = false;
    UNTIL((take_in(&c), c.end != WSCO_OK));
    assert_memory_equal(c.in + c.len - 4, "\x88\x02\x03\xe9", 4);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(floods_of_pings_while_nobody_reads),
        SRV(floods_of_pings_behind_messages),
        SRV(floods_of_pings_while_a_reader_waits),
        SRV(floods_of_pings_that_are_not_read),
        SRV(a_reset_while_marks_wait),
        SRV(a_reset_behind_a_failure),
        SRV(dropped_while_marks_wait),
        SRV(closed_by_the_script_while_marks_wait),
        SRV(half_closed_behind_marks),
        SRV(a_close_frame_while_a_writer_waits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
