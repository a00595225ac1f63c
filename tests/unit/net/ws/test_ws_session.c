/* SPDX-License-Identifier: MIT */
/* Tests src/net/ws/ws_session.c through whole connections: messages, control frames, waiting. How WebSockets
 * end is in test_ws_end.c, slow readers are in test_conn.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_recv.h"

TEST(echo)
{
    client c;

    open_server(state, serve_echo);
    wsco_conn *conn = join_ws(&c);
    say(&c, "hello");
    hear(&c, "hello");
    say(&c, "");
    hear(&c, "");
    assert_null(wsco_http_session_req(conn));
    send_close(&c, 1000);
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(handler_rc, WSCO_E_EOF);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(handlers, 0);
    close_server();
}

TEST(fragments_bytewise_with_a_ping_between)
{
    uint8_t bytes[400];
    size_t n = 0;
    client c;

    open_server(state, serve_echo);
    join_ws(&c);
    n += frame(bytes + n, WSCO_WS_TEXT, "gr\xc3", 3);
    n += frame(bytes + n, 0x80 | WSCO_WS_PING, "?", 1);
    n += frame(bytes + n, WSCO_WS_CONTINUATION, "\xbc\xc3", 2);
    n += frame(bytes + n, WSCO_WS_CONTINUATION, "", 0);
    n += frame(bytes + n, 0x80, "\x9f", 1);
    for (size_t i = 0; i < n; i++) {
        send_bytes(&c, bytes + i, 1);
        step();
    }
    expect_frame(&c, 0x80 | WSCO_WS_PONG, "?", 1);
    hear(&c, "gr\xc3\xbc\xc3\x9f");
    leave(&c);
    close_server();
}

/* What comes in one segment with the handshake is the first message. */
TEST(bytes_behind_the_handshake)
{
    uint8_t bytes[1000] = HANDSHAKE;
    size_t n = strlen(HANDSHAKE);
    client c;

    open_server(state, serve_echo);
    join(&c);
    n += frame(bytes + n, 0x81, "one", 3);
    n += frame(bytes + n, 0x81, "two", 3);
    send_bytes(&c, bytes, n - 2);
    expect_head(&c, "HTTP/1.1 101 ");
    hear(&c, "one");
    send_bytes(&c, bytes + n - 2, 2);
    hear(&c, "two");
    leave(&c);
    close_server();
}

static void serve_two(wsco_conn *conn)
{
    wsco_ws_msg *msg;
    wsco_rc rc = upgrade(conn);

    while (rc == WSCO_OK && (rc = wsco_ws_session_recv(conn, 0, &msg)) == WSCO_OK) {
        wsco_ws_msg_free(msg);
        if ((rc = push_text(conn, "Hello x!")) == WSCO_OK)
            rc = push_text(conn, "How are you, x?");
    }
    handler_rc = rc;
    close_ws(conn);
}

TEST(two_pushes_leave_in_one_call)
{
    client c;

    open_server(state, serve_two);
    wsco_conn *conn = join_ws(&c);
    tap_conn(conn);
    for (int i = 1; i <= 3; i++) {
        say(&c, "x");
        hear(&c, "Hello x!");
        hear(&c, "How are you, x?");
        assert_int_equal(tap.writes, i);
        assert_int_equal(tap.most, 2);
    }
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher), WSCO_READ); /* no call for each message */
    leave(&c);
    close_server();
}

/* The handshake's answer and a first push, too. */
static void serve_greeting(wsco_conn *conn)
{
    if (upgrade(conn) == WSCO_OK)
        push_text(conn, "welcome");
    close_ws(conn);
}

TEST(greeting_and_goodbye_leave_with_the_handshake)
{
    client c;

    open_server(state, serve_greeting);
    tap_conn(join(&c));
    send_text(&c, HANDSHAKE);
    expect_head(&c, "HTTP/1.1 101 ");
    hear(&c, "welcome");
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(tap.writes, 1);
    leave(&c);
    close_server();
}

static wsco_conn *order[600];
static unsigned ordered;

static void serve_in_order(wsco_conn *conn)
{
    wsco_ws_msg *msg;

    if (upgrade(conn) != WSCO_OK)
        return;
    while (wsco_ws_session_recv(conn, 0, &msg) == WSCO_OK) {
        order[ordered++] = conn;
        push(conn, msg->data, msg->len);
        wsco_ws_msg_free(msg);
    }
    close_ws(conn);
}

TEST(budget_of_a_run)
{
    client many, one;
    uint8_t bytes[4000];
    size_t n = 0;

    open_server(state, serve_in_order);
    ordered = 0;
    wsco_conn *greedy = join_ws(&many);
    wsco_conn *other = join_ws(&one);
    for (int i = 0; i < 300; i++)
        n += frame(bytes + n, 0x81, "m", 1);
    send_bytes(&many, bytes, n);
    say(&one, "1");
    hear(&one, "1");
    for (int i = 0; i < 300; i++)
        hear(&many, "m");
    unsigned place = 0;
    while (order[place] != other)
        assert_ptr_equal(order[place++], greedy);
    assert_int_equal(place, WSCO_WS_RUN_BUDGET);
    leave(&many);
    leave(&one);
    close_server();
}

/* --- a handler that waits before it reads --- */

static wsco_waitq parking;
static void serve_later(wsco_conn *conn)
{
    if (upgrade(conn) != WSCO_OK)
        return;
    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) == WSCO_OK)
        while (note_recv(conn, 0) == WSCO_OK)
            ;
    close_ws(conn);
}

static wsco_conn *join_waiting(void **state, client *c)
{
    wsco_link_init(&parking);
    entered = receives = 0;
    open_server(state, serve_later);
    wsco_conn *conn = join_ws(c);
    UNTIL(!wsco_link_empty(&parking));
    return conn;
}

TEST(control_frames_do_not_wait_for_the_script)
{
    client c;

    join_waiting(state, &c);
    send_frame(&c, 0x80 | WSCO_WS_PING, "abc", 3);
    send_frame(&c, 0x80 | WSCO_WS_PONG, "unasked", 7);
    send_frame(&c, 0x80 | WSCO_WS_PING, "", 0);
    expect_frame(&c, 0x80 | WSCO_WS_PONG, "abc", 3);
    expect_frame(&c, 0x80 | WSCO_WS_PONG, "", 0);
    assert_int_equal(wsco_ws_session_of(newest_conn())->inbox.count, 0);
    leave(&c);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(scripts_may_ask_for_control_frames)
{
    client c;

    join_waiting(state, &c);
    server->origin.settings.take_ping = server->origin.settings.take_pong =
        server->origin.settings.take_close = true;
    send_frame(&c, 0x80 | WSCO_WS_PING, "p1", 2);
    say(&c, "text");
    send_frame(&c, 0x80 | WSCO_WS_PONG, "p2", 2);
    send_close(&c, 4321);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(receives == 4);
    leave(&c);
    UNTIL(receives == 5);
    assert_string_equal(texts[0], "p1");
    assert_int_equal(opcodes[0], WSCO_WS_PING);
    assert_string_equal(texts[1], "text");
    assert_int_equal(opcodes[2], WSCO_WS_PONG);
    assert_int_equal(opcodes[3], WSCO_WS_CLOSE);
    assert_int_equal(got[4], WSCO_E_EOF);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

/* Nobody reads: the inbox fills, then the socket, and the server's memory stays bounded. Then all arrive in
 * order. */
TEST(full_inbox_stops_reading)
{
    static char text[4096];
    client c;
    unsigned said = 0, heard = 0;

    wsco_conn *conn = join_waiting(state, &c);
    uint8_t *bytes = malloc(sizeof text + WSCO_WS_HEAD_MAX);
    assert_non_null(bytes);
    while (wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ) {
        memset(text, 'a' + (int)(said++ % 26), sizeof text);
        send_bytes(&c, bytes, frame(bytes, 0x81, text, sizeof text));
        step();
    }
    assert_true(wsco_ws_session_of(conn)->inbox.count <= WSCO_WS_INBOX_MESSAGES);
    assert_true(conn->in.len < 3 * 64 * 1024);
    shutdown(c.fd, SHUT_WR);
    steps(5);
    wsco_ws_session *ws = wsco_ws_session_of(conn);
    wsco_conn_retain(conn);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(ws->script_end == WSCO_SCRIPT_CLOSED);
    for (; heard < 8; heard++) /* of the last ones, the note is still there */
        if (heard != (said % 8))
            assert_int_equal(got[heard], WSCO_OK);
    assert_int_equal(receives, said + 1);
    assert_int_equal(got[said % 8], WSCO_E_EOF);
    assert_int_equal(texts[(said - 1) % 8][0], 'a' + (int)((said - 1) % 26));
    wsco_conn_release(conn);
    free(bytes);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(echo),
        SRV(fragments_bytewise_with_a_ping_between),
        SRV(bytes_behind_the_handshake),
        SRV(two_pushes_leave_in_one_call),
        SRV(greeting_and_goodbye_leave_with_the_handshake),
        SRV(budget_of_a_run),
        SRV(control_frames_do_not_wait_for_the_script),
        SRV(scripts_may_ask_for_control_frames),
        SRV(full_inbox_stops_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
