/* SPDX-License-Identifier: MIT */
/* Tests src/net/raw/raw_session.c on TCP servers: packets, looking without reading, writing. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

static char text[60000];

/* --- packets --- */

static const wsco_packet_rule lengths = {
    .kind = WSCO_PACKET_LENGTH, .length_type = 'n', .body_offset = 2, .max = 1000};
static const wsco_packet_rule lines = {.kind = WSCO_PACKET_EOF, .eof_len = 2, .eof = "\r\n", .max = 1000};
static const wsco_packet_rule whatever = {.kind = WSCO_PACKET_NONE};

TEST(packets_by_length)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    r = (reader){.conn = conn, .rule = &lengths, .due = WSCO_USEC_NEVER, .rc = 1};
    go(read_one, &r);
    const char *bytes = "\0\5hello\0\3two\0\5thr";
    for (int i = 0; i < 6; i++) {
        send_bytes(&c, bytes + i, 1);
        steps(2);
        assert_int_equal(r.rc, 1);
    }
    send_bytes(&c, bytes + 6, 11);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_OK);
    assert_memory_equal(r.text, "\0\5hello", 7);
    r.rc = 1;
    go(read_one, &r);
    assert_int_equal(r.rc, WSCO_OK);
    assert_memory_equal(r.text, "\0\3two", 5);
    shutdown(c.fd, SHUT_WR);
    assert_int_equal(packet_now(conn, &lengths, NULL), WSCO_E_EOF);
    assert_int_equal(conn->in.len, 5);
    let_go(conn, &c);
}

TEST(packets_by_mark)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    r = (reader){.conn = conn, .rule = &lines, .due = WSCO_USEC_NEVER, .rc = 1};
    go(read_one, &r);
    send_text(&c, "one\r");
    UNTIL(conn->in.len == 4);
    steps(2);
    assert_int_equal(r.rc, 1);
    send_text(&c, "\ntwo\r\nth");
    UNTIL(r.rc != 1);
    assert_string_equal(r.text, "one\r\n");
    assert_int_equal(packet_now(conn, &lines, "two\r\n"), WSCO_OK);
    assert_int_equal(packet_now(conn, &whatever, "th"), WSCO_OK);
    let_go(conn, &c);
}

TEST(bad_packets)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    send_bytes(&c, "\xff\xff", 2);
    r = (reader){.conn = conn, .rule = &lengths, .due = WSCO_USEC_NEVER, .take = 2, .rc = 1};
    go(read_one, &r);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(r.len, 65537);
    memset(text, 'l', 1000);
    send_bytes(&c, text, 1000);
    assert_int_equal(packet_now(conn, &lines, NULL), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(read_now(conn, 1000, NULL), WSCO_OK);
    wsco_packet_rule rule = {.kind = WSCO_PACKET_LENGTH, .length_type = 'c', .max = 100};
    send_text(&c, "\xfe");
    assert_int_equal(packet_now(conn, &rule, NULL), WSCO_E_PACKAGE_LENGTH_NOT_FOUND);
    assert_true(wsco_raw_session_open(conn));
    let_go(conn, &c);
}

/* --- looking --- */

TEST(looking_takes_nothing)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(wsco_raw_session_look(conn), WSCO_E_AGAIN);
    assert_true(wsco_raw_session_alive(conn));
    send_text(&c, "abc");
    await(conn->stream.fd, POLLIN); /* there, and the loop has not turned */
    assert_int_equal(wsco_raw_session_look(conn), WSCO_OK);
    assert_int_equal(conn->in.len, 3);
    assert_int_equal(wsco_raw_session_look(conn), WSCO_OK);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    assert_true(wsco_raw_session_alive(conn));
    assert_int_equal(read_now(conn, 3, "abc"), WSCO_OK);
    assert_false(wsco_raw_session_alive(conn));
    assert_int_equal(wsco_raw_session_look(conn), WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_peer_that_has_just_gone)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    leave(&c);
    await(conn->stream.fd, POLLIN);
    assert_false(wsco_raw_session_alive(conn));
    assert_true(conn->eof);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    assert_false(wsco_raw_session_alive(conn));
    assert_int_equal(wsco_raw_session_look(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

/* --- writing --- */

static int owners;

static void retain(UNIT_UNUSED void *owner)
{
    owners++;
}

static void release(UNIT_UNUSED void *owner)
{
    owners--;
}

TEST(writes_leave_in_order_and_together)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    worker.running = true; /* as in a turn: outside, everything leaves at once */
    wsco_payload payload = {text, 50000, &owners, retain, release};
    for (size_t i = 0; i < 50000; i++)
        text[i] = pattern(i);
    owners = 0;
    tap_conn(conn);
    assert_int_equal(send_raw(conn, "one "), WSCO_OK);
    assert_int_equal(wsco_raw_session_send(conn, &payload, true), WSCO_OK);
    assert_int_equal(send_raw(conn, ""), WSCO_OK);
    assert_int_equal(send_raw(conn, " two"), WSCO_OK);
    assert_int_equal(owners, 1);
    assert_int_equal(tap.writes, 0);
    expect_text(&c, "one ");
    expect_bytes(&c, text, 50000);
    expect_text(&c, " two");
    assert_int_equal(tap.writes, 1);
    assert_int_equal(owners, 0);
    let_go(conn, &c);
}

TEST(writes_without_memory)
{
    client c;
    wsco_rc rc = WSCO_E_NOMEM;
    unsigned long n;

    wsco_conn *conn = hold(state, &c);
    for (n = 1; rc != WSCO_OK; n++) {
        wsco_mem_fail_after(n);
        rc = send_raw(conn, "x");
        wsco_mem_fail_after(0);
        assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
    }
    assert_true(n > 2);
    assert_int_equal(send_raw(conn, "y"), WSCO_OK);
    expect_text(&c, "xy");
    let_go(conn, &c);
}

typedef struct writer {
    wsco_conn *conn;
    size_t n;
    bool may_suspend;
    wsco_rc rc;
} writer;

static void write_one(UNIT_UNUSED wsco_co *co, void *arg)
{
    writer *w = arg;
    wsco_payload payload = {.data = text, .len = w->n};

    w->rc = wsco_raw_session_send(w->conn, &payload, w->may_suspend);
}

static void start_writing(writer *w, wsco_conn *conn, size_t n, bool may_suspend)
{
    *w = (writer){.conn = conn, .n = n, .may_suspend = may_suspend, .rc = 1};
    go_for(conn, write_one, w);
}

/* A connection whose socket takes nothing and whose queue is full. */
static wsco_conn *hold_full(void **state, client *c)
{
    writer w;

    wsco_conn *conn = hold(state, c);
    server->origin.settings.high_watermark = 20000;
    server->origin.settings.low_watermark = 10000;
    server->origin.settings.output_max = 60000;
    memset(text, 'w', sizeof text);
    tap_conn(conn);
    tap.jammed = true;
    start_writing(&w, conn, 30000, true);
    assert_int_equal(w.rc, WSCO_OK);
    return conn;
}

TEST(writers_wait_for_a_slow_peer)
{
    client c;
    writer w;

    wsco_conn *conn = hold_full(state, &c);
    start_writing(&w, conn, 10, true);
    steps(3);
    assert_int_equal(w.rc, 1);
    tap.jammed = false;
    expect_bytes(&c, text, 30010);
    assert_int_equal(w.rc, WSCO_OK);
    let_go(conn, &c);
}

TEST(writers_do_not_wait_for_ever)
{
    client c;
    writer w;

    wsco_conn *conn = hold_full(state, &c);
    start_writing(&w, conn, 10, true);
    steps(3);
    pass_time(60001);
    UNTIL(w.rc != 1);
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    assert_int_equal(wsco_outq_bytes(&conn->out), 30000);
    tap.jammed = false;
    let_go(conn, &c);
}

static void write_in_time(UNIT_UNUSED wsco_co *co, void *arg)
{
    writer *w = arg;
    wsco_payload payload = {.data = text, .len = 10};

    w->rc = wsco_raw_session_send_within(w->conn, &payload, 5);
}

TEST(writers_with_a_time_out_of_their_own)
{
    client c;
    writer w;

    wsco_conn *conn = hold_full(state, &c);
    w = (writer){.conn = conn, .rc = 1};
    go_for(conn, write_in_time, &w);
    pass_time(4000);
    steps(3);
    assert_int_equal(w.rc, 1);
    pass_time(5001);
    UNTIL(w.rc != 1);
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    tap.jammed = false;
    let_go(conn, &c);
}

TEST(writers_learn_of_the_close)
{
    client c;
    writer w;

    wsco_conn *conn = hold_full(state, &c);
    start_writing(&w, conn, 10, true);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    UNTIL(w.rc != 1);
    assert_int_equal(w.rc, WSCO_E_CLOSED);
    tap.jammed = false;
    expect_bytes(&c, text, 30000);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* Where nobody may wait there is a limit; the reader learns why. */
TEST(too_much_without_waiting)
{
    client c;
    writer w;
    reader r;

    wsco_conn *conn = hold_full(state, &c);
    start_reading(&r, conn, 1);
    start_writing(&w, conn, 30000, false);
    assert_int_equal(w.rc, WSCO_OK);
    start_writing(&w, conn, 10, false);
    assert_int_equal(w.rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(packets_by_length),
        SRV(packets_by_mark),
        SRV(bad_packets),
        SRV(looking_takes_nothing),
        SRV(a_peer_that_has_just_gone),
        SRV(writes_leave_in_order_and_together),
        SRV(writes_without_memory),
        SRV(writers_wait_for_a_slow_peer),
        SRV(writers_do_not_wait_for_ever),
        SRV(writers_with_a_time_out_of_their_own),
        SRV(writers_learn_of_the_close),
        SRV(too_much_without_waiting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
