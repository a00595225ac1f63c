/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/conn_out.c: handlers and a slow reader, what becomes of writers when the connection
 * ends, and when a slow connection is given up. Other coroutines are in test_owner.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

enum { HIGH = 10000, LOW = 5000, MOST = 20000, SIZE = 996, FRAME = 1000 };

static char text[40000];
static unsigned pushed; /* frames of FRAME bytes that were taken */
static wsco_rc pushed_rc;

static void push_until_refused(wsco_conn *conn, unsigned most)
{
    pushed_rc = WSCO_OK;
    pushed = 0;
    while (pushed < most && (pushed_rc = push(conn, text, SIZE)) == WSCO_OK)
        pushed++;
}

static void small_limits(void)
{
    server->origin.settings.high_watermark = HIGH;
    server->origin.settings.low_watermark = LOW;
    server->origin.settings.output_max = MOST;
    memset(text, 't', sizeof text);
    pushed = 0;
    pushed_rc = 1;
}

static void expect_frames(client *c, unsigned n)
{
    while (n-- > 0)
        expect_frame(c, 0x81, text, SIZE);
}

/* --- the connection's own handler --- */

static unsigned wanted;

static void serve_pusher(wsco_conn *conn)
{
    tap_conn(conn);
    tap.jammed = true;
    if (upgrade(conn) == WSCO_OK)
        push_until_refused(conn, wanted);
    close_ws(conn);
}

static wsco_conn *join_pusher(void **state, client *c, unsigned frames)
{
    wanted = frames;
    open_server(state, serve_pusher);
    small_limits();
    wsco_conn *conn = wsco_conn_retain(join(c));
    send_text(c, HANDSHAKE);
    UNTIL(!wsco_link_empty(&conn->writers));
    return conn;
}

static void end_pusher(wsco_conn *conn, client *c)
{
    leave(c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    close_server();
}

TEST(the_own_handler_waits_for_the_low_mark)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    assert_int_equal(pushed, 10); /* and the handshake's answer: just past the mark */
    assert_true(wsco_outq_bytes(&conn->out) > HIGH && wsco_outq_bytes(&conn->out) <= HIGH + FRAME + 200);
    steps(20);
    assert_int_equal(pushed, 10);
    tap.jammed = false;
    expect_head(&c, "HTTP/1.1 101 ");
    expect_frames(&c, 50);
    expect_close(&c, 1000);
    assert_int_equal(pushed, 50);
    end_pusher(conn, &c);
}

TEST(the_own_handler_waits_for_no_longer_than_the_write_time_out)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    pass_time(30000);
    step();
    assert_int_equal(pushed_rc, WSCO_OK);
    pass_time(60001);
    step();
    assert_int_equal(pushed_rc, WSCO_E_TIMEOUT);
    assert_int_equal(pushed, 10);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING); /* the handler closed; what was taken still leaves */
    tap.jammed = false;
    expect_head(&c, "HTTP/1.1 101 ");
    expect_frames(&c, 10);
    expect_close(&c, 1000);
    end_pusher(conn, &c);
}

TEST(a_waiting_writer_learns_of_a_reset)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    reset(&c);
    UNTIL(pushed_rc != WSCO_OK);
    assert_int_equal(pushed_rc, WSCO_E_RESET);
    end_pusher(conn, &c);
}

TEST(a_waiting_writer_learns_of_a_failed_write)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    tap.error = -EHOSTUNREACH;
    UNTIL(pushed_rc != WSCO_OK);
    assert_int_equal(pushed_rc, -EHOSTUNREACH);
    end_pusher(conn, &c);
}

TEST(a_waiting_writer_learns_of_a_close)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    assert_int_equal(close_ws(conn), WSCO_OK);
    UNTIL(pushed_rc != WSCO_OK);
    assert_int_equal(pushed_rc, WSCO_E_CLOSED);
    tap.jammed = false;
    end_pusher(conn, &c);
}

TEST(a_waiting_writer_can_be_cancelled)
{
    client c;

    wsco_conn *conn = join_pusher(state, &c, 50);
    assert_true(wsco_wait_cancel(conn->co));
    UNTIL(pushed_rc != WSCO_OK);
    assert_int_equal(pushed_rc, WSCO_E_CO_CANCELED);
    tap.jammed = false;
    expect_head(&c, "HTTP/1.1 101 ");
    expect_frames(&c, 10);
    end_pusher(conn, &c);
}

/* --- others --- */

static wsco_conn *target;

/* A request whose handler pushes to the held connection. */
static void serve_foreign(wsco_conn *conn)
{
    push_until_refused(target, wanted);
    answer(conn, "done");
}

/* A WebSocket that takes nothing. */
static void hold_jammed(void **state, client *c)
{
    target = hold(state, c);
    small_limits();
    tap_conn(target);
    tap.jammed = true;
}

static void ask_foreign(client *c, unsigned frames)
{
    wanted = frames;
    handler = serve_foreign;
    join(c);
    send_text(c, GET_KEEP);
}

TEST(a_foreign_handler_never_waits)
{
    client slow, other;
    reader r;

    hold_jammed(state, &slow);
    start_reading(&r, target);
    ask_foreign(&other, 50);
    expect_answer(&other, "done");
    assert_int_equal(pushed, 19); /* up to the hard limit; a head may take 14 bytes */
    assert_int_equal(pushed_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(target->state, WSCO_CONN_CLOSED);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(push(target, text, SIZE), WSCO_E_CLOSED);
    assert_int_equal(recv_now(target), WSCO_E_CLOSED);
    assert_int_equal(close_ws(target), WSCO_E_CLOSED);
    leave(&other);
    let_go(target, &slow);
}

TEST(overflow_is_told_by_the_next_recv)
{
    client slow, other;

    hold_jammed(state, &slow);
    say(&slow, "one");
    UNTIL(wsco_ws_session_of(target)->inbox.count == 1);
    ask_foreign(&other, 50);
    expect_answer(&other, "done");
    assert_int_equal(push(target, text, SIZE), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(recv_now(target), WSCO_OK);
    assert_int_equal(recv_now(target), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(recv_now(target), WSCO_E_CLOSED);
    leave(&other);
    let_go(target, &slow);
}

TEST(one_larger_message_when_nothing_is_queued)
{
    client slow;

    hold_jammed(state, &slow);
    assert_int_equal(push(target, text, sizeof text),
                     WSCO_OK); /* outside of coroutines nobody can wait either */
    step();
    assert_int_equal(push(target, "x", 1), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    let_go(target, &slow);
}

TEST(a_larger_message_behind_others_is_too_much)
{
    client slow;

    hold_jammed(state, &slow);
    assert_int_equal(push(target, "x", 1), WSCO_OK);
    step();
    assert_int_equal(push(target, text, sizeof text), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    let_go(target, &slow);
}

/* Nothing overflows that the socket would take at once. */
TEST(an_attempt_to_send_comes_before_the_overflow)
{
    client slow;

    hold_jammed(state, &slow);
    tap.jammed = false;
    for (int i = 0; i < 3; i++)
        assert_int_equal(push(target, text, sizeof text), WSCO_OK);
    for (int i = 0; i < 3; i++)
        expect_frame(&slow, 0x81, text, sizeof text);
    let_go(target, &slow);
}

TEST(slow_peer_wait)
{
    client slow, other;

    hold_jammed(state, &slow);
    server->origin.settings.slow_peer_wait = true;
    ask_foreign(&other, 30);
    UNTIL(!wsco_link_empty(&target->writers));
    steps(5);
    assert_int_equal(pushed, 10 + 1);
    tap.jammed = false;
    expect_answer(&other, "done");
    assert_int_equal(pushed, 30);
    expect_frames(&slow, 30);
    leave(&other);
    let_go(target, &slow);
}

/* --- those who wait are served in order --- */

typedef struct writer {
    char letter;
    wsco_rc rc;
} writer;

static void write_letter(UNIT_UNUSED wsco_co *co, void *arg)
{
    writer *w = arg;

    w->rc = push(target, &w->letter, 1);
}

TEST(writers_in_the_order_they_came)
{
    writer w[4] = {{'a', 1}, {'b', 1}, {'c', 1}, {'d', 1}};
    client slow;

    hold_jammed(state, &slow);
    while (wsco_outq_bytes(&target->out) <= HIGH)
        assert_int_equal(push(target, text, SIZE), WSCO_OK);
    for (int i = 0; i < 3; i++)
        go_for(target, write_letter, &w[i]);
    /* Below the high mark, above the low one: there is room, but not for one who came later. */
    wsco_outq_consume(&target->out, 2 * FRAME);
    go_for(target, write_letter, &w[3]);
    assert_int_equal(w[3].rc, 1);
    assert_int_equal(count(&target->writers), 4);
    tap.jammed = false;
    expect_frames(&slow, 9);
    hear(&slow, "a");
    hear(&slow, "b");
    hear(&slow, "c");
    hear(&slow, "d");
    let_go(target, &slow);
}

/* A peer with small buffers that reads now and then: much more passes through than was ever queued. */
TEST(a_slow_reader_on_real_sockets)
{
    client c;
    int small = 32 * 1024;

    wanted = 2000;
    open_server(state, serve_pusher);
    small_limits();
    wsco_conn *conn = wsco_conn_retain(join(&c));
    setsockopt(conn->stream.fd, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    setsockopt(c.fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    send_text(&c, HANDSHAKE);
    UNTIL(!wsco_link_empty(&conn->writers));
    tap.jammed = false;
    steps(50);
    assert_true(pushed < 2000); /* it waits for the peer */
    assert_true(wsco_outq_bytes(&conn->out) <= HIGH + FRAME);
    expect_head(&c, "HTTP/1.1 101 ");
    expect_frames(&c, 2000);
    expect_close(&c, 1000);
    end_pusher(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(the_own_handler_waits_for_the_low_mark),
        SRV(the_own_handler_waits_for_no_longer_than_the_write_time_out),
        SRV(a_waiting_writer_learns_of_a_reset),
        SRV(a_waiting_writer_learns_of_a_failed_write),
        SRV(a_waiting_writer_learns_of_a_close),
        SRV(a_waiting_writer_can_be_cancelled),
        SRV(a_foreign_handler_never_waits),
        SRV(overflow_is_told_by_the_next_recv),
        SRV(one_larger_message_when_nothing_is_queued),
        SRV(a_larger_message_behind_others_is_too_much),
        SRV(an_attempt_to_send_comes_before_the_overflow),
        SRV(slow_peer_wait),
        SRV(writers_in_the_order_they_came),
        SRV(a_slow_reader_on_real_sockets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
