/* SPDX-License-Identifier: MIT */
/* Tests how WebSockets end (src/net/ws/ws_session.c, conn.c): closed by either side or both, with and without
 * a handshake, by errors. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

/* --- the peer ends it --- */

static void expect_echoed_close(void **state, const void *payload, size_t len)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    send_frame(&c, 0x88, payload, len);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    expect_frame(&c, 0x88, payload, len);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(close_frames_are_echoed)
{
    expect_echoed_close(state, "\x03\xe8", 2);
}

TEST(close_frames_with_a_reason)
{
    expect_echoed_close(state, "\x10\x92 goodbye", 10);
}

TEST(empty_close_frames)
{
    expect_echoed_close(state, "", 0);
}

TEST(what_came_before_the_close_is_served_before_it)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    say(&c, "last words");
    UNTIL(r.rc == WSCO_OK);
    assert_string_equal(r.text, "last words");
    assert_int_equal(push_text(conn, "answer"), WSCO_OK);
    start_reading(&r, conn);
    send_close(&c, 1001);
    say(&c, "ghost"); /* nothing comes after a close */
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    hear(&c, "answer");
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(the_script_may_answer_a_close_itself)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.take_close = true;
    send_close(&c, 4000);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(push_text(conn, "wait"), WSCO_OK);
    assert_int_equal(close_ws(conn), WSCO_OK);
    hear(&c, "wait");
    expect_close(&c, 4000);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(the_peer_goes_without_a_close_frame)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    say(&c, "one");
    leave(&c);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(half_closed_peers_can_still_be_told)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    assert_true(wsco_ws_session_open(conn));
    assert_int_equal(push_text(conn, "too late?"), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    hear(&c, "too late?");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(reset_while_in_recv)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    reset(&c);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_RESET);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(reset_and_close)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    reset(&c);
    assert_int_equal(recv_now(conn), WSCO_E_RESET);
    assert_true(wsco_ws_session_open(conn)); /* "the script must close" */
    assert_int_equal(close_ws(conn), WSCO_OK);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(reset_is_told_once_by_push)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    reset(&c);
    UNTIL(conn->failed);
    assert_int_equal(push_text(conn, "x"), WSCO_E_RESET);
    assert_int_equal(push_text(conn, "x"), WSCO_E_PIPE);
    assert_int_equal(push_text(conn, "x"), WSCO_E_PIPE);
    assert_int_equal(recv_now(conn), WSCO_E_RESET);
    let_go(conn, &c);
}

/* The peer is gone, and only the second push can meet the answer to the first. */
TEST(push_after_the_peer_is_gone)
{
    client c;
    wsco_rc rc = WSCO_OK;

    wsco_conn *conn = hold(state, &c);
    leave(&c);
    UNTIL(conn->eof);
    for (int i = 0; i < STEPS_MAX && rc == WSCO_OK; i++) {
        rc = push_text(conn, "x");
        step();
    }
    assert_true(rc == WSCO_E_PIPE || rc == WSCO_E_RESET);
    assert_int_equal(push_text(conn, "x"), WSCO_E_PIPE);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    let_go(conn, &c);
}

/* --- we end it --- */

TEST(we_close_and_the_peer_answers)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(wsco_ws_session_close(conn, 4001, "bye", 3), WSCO_OK);
    assert_int_equal(wsco_ws_session_close(conn, 4001, "bye", 3), WSCO_E_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    expect_frame(&c, 0x88,
                 "\x0f\xa1"
                 "bye",
                 5);
    expect_end(&c, WSCO_E_EOF); /* our side is closed, theirs is waited for */
    UNTIL(conn->fin_sent);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    send_close(&c, 4001);
    say(&c, "ignored");
    steps(3);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    leave(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(we_close_and_the_peer_stays)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(close_ws(conn), WSCO_OK);
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    UNTIL(conn->fin_sent);
    wsco_usec due = conn->deadline;
    time_is(due - 1);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    time_is(due);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(we_close_and_the_peer_resets)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(close_ws(conn), WSCO_OK);
    expect_close(&c, 1000);
    reset(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(both_close_at_once)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    send_close(&c, 1001);
    assert_int_equal(close_ws(conn), WSCO_OK); /* theirs is in the socket still */
    expect_close(&c, 1000);
    leave(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

TEST(a_pushed_close_frame_only_says_so)
{
    wsco_payload payload = {.data = "\x03\xe8", .len = 2};
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(wsco_ws_session_push(conn, 0x88, &payload), WSCO_OK);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    expect_close(&c, 1000);
    say(&c, "one more");
    assert_int_equal(recv_now(conn), WSCO_OK);
    send_close(&c, 1000);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    expect_end(&c, WSCO_E_EOF); /* no second close frame */
    let_go(conn, &c);
}

/* Queued frames leave before the close frame, however slow the peer reads. */
TEST(closing_waits_for_the_output)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(push_text(conn, "first"), WSCO_OK);
    assert_int_equal(close_ws(conn), WSCO_OK);
    steps(5);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    assert_false(conn->fin_sent);
    tap.jammed = false;
    hear(&c, "first");
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(closing_does_not_wait_for_ever)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(close_ws(conn), WSCO_OK);
    steps(3);
    pass_time(30000);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    pass_time(120001);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    let_go(conn, &c);
}

/* --- errors of the peer --- */

static void expect_failure(void **state, const char *bytes, size_t n, unsigned code, wsco_rc rc)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    say(&c, "good");
    send_bytes(&c, bytes, n);
    expect_close(&c, code);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(recv_now(conn), WSCO_OK); /* what was good is served */
    assert_int_equal(recv_now(conn), rc);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

TEST(unmasked_frames)
{
    expect_failure(state, "\x81\x01x", 3, 1002, WSCO_E_PROTOCOL_ERROR);
}

TEST(text_that_is_not_utf8)
{
    expect_failure(state, "\x81\x81\0\0\0\0\xff", 7, 1007, WSCO_E_PROTOCOL_ERROR);
}

TEST(messages_that_are_too_large)
{
    expect_failure(state, "\x82\xff\0\0\0\0\0\x20\0\x01\0\0\0\0", 14, 1009, WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
}

/* Of a message in fragments, nobody would miss one that was left out. The frame is in the cache after the
 * first push, so that only the queue needs memory. */
TEST(a_fragment_that_cannot_be_queued)
{
    static char text[2000];
    const wsco_payload payload = {.data = text, .len = sizeof text};
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    tap.jammed = true;
    wsco_rc rc = wsco_ws_session_push_now(conn, WSCO_WS_TEXT, &payload);
    assert_int_equal(wsco_ws_session_push_now(conn, WSCO_WS_CONTINUATION, &payload), WSCO_OK);
    for (unsigned i = 0; rc == WSCO_OK && i < 200; i++) {
        wsco_mem_fail_after(1);
        rc = wsco_ws_session_push_now(conn, WSCO_WS_CONTINUATION, &payload);
        wsco_mem_fail_after(0);
    }
    assert_int_equal(rc, WSCO_E_NOMEM);
    assert_true(conn->failed);
    tap.jammed = false;
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(close_frames_are_echoed),
        SRV(close_frames_with_a_reason),
        SRV(empty_close_frames),
        SRV(what_came_before_the_close_is_served_before_it),
        SRV(the_script_may_answer_a_close_itself),
        SRV(the_peer_goes_without_a_close_frame),
        SRV(half_closed_peers_can_still_be_told),
        SRV(reset_while_in_recv),
        SRV(reset_and_close),
        SRV(reset_is_told_once_by_push),
        SRV(push_after_the_peer_is_gone),
        SRV(we_close_and_the_peer_answers),
        SRV(we_close_and_the_peer_stays),
        SRV(we_close_and_the_peer_resets),
        SRV(both_close_at_once),
        SRV(a_pushed_close_frame_only_says_so),
        SRV(closing_waits_for_the_output),
        SRV(closing_does_not_wait_for_ever),
        SRV(unmasked_frames),
        SRV(text_that_is_not_utf8),
        SRV(messages_that_are_too_large),
        SRV(a_fragment_that_cannot_be_queued),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
