/* SPDX-License-Identifier: MIT */
/* Tests raw bytes on connections of HTTP requests (src/net/raw/raw_session.c): what follows a request, who
 * may read when, handshakes by hand, connections that are upgraded. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

static void serve_taking_three(wsco_conn *conn)
{
    handler_rc = wsco_raw_session_wait(conn, 3, WSCO_USEC_NEVER);
    handlers = handler_rc == WSCO_OK && memcmp(conn->in.data, "raw", 3) == 0;
    wsco_raw_session_take(conn, 3);
    handler = serve_ok;
    answer(conn, "taken");
}

TEST(bytes_behind_a_request)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_taking_three, GET_KEEP "raw" GET_KEEP);
    expect_answer(&c, "taken");
    expect_answer(&c, "ok");
    assert_int_equal(handler_rc, WSCO_OK);
    assert_int_equal(handlers, 1);
    handlers = 0;
    let_go(conn, &c);
}

/* A reader that began in time keeps the input, however long; the rest is the next request. */
TEST(a_reader_outlives_the_handler)
{
    client c;
    reader r;

    wsco_conn *conn = ask(state, &c, serve_waiting, GET_KEEP);
    start_reading(&r, conn, 3);
    send_text(&c, "r");
    UNTIL(conn->in.len == 1);
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_answer(&c, "waited");
    assert_true(wsco_http_session_open(conn));
    assert_ptr_equal(wsco_raw_session_reading_co(conn), r.co);
    handler = serve_ok;
    pass_time(60001);
    assert_int_equal(r.rc, 1);
    send_text(&c, "aw" GET_KEEP);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_OK);
    assert_string_equal(r.text, "raw");
    expect_answer(&c, "ok");
    let_go(conn, &c);
}

TEST(the_end_for_a_reader_that_outlives_the_handler)
{
    client c;
    reader r;

    wsco_conn *conn = ask(state, &c, serve_waiting, GET_KEEP);
    start_reading(&r, conn, 3);
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_answer(&c, "waited");
    shutdown(c.fd, SHUT_WR);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_reset_while_the_handler_reads)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached_later, GET_KEEP);
    assert_int_equal(send_raw(conn, "x"), WSCO_OK);
    expect_text(&c, "x");
    reset(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_RESET);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CLOSED);
    assert_int_equal(send_raw(conn, "x"), WSCO_E_RESET);
    let_go(conn, &c);
}

/* Between requests the session reads. */
TEST(idle_connections_have_a_reader)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_ok, GET_KEEP);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CO_HAS_BEEN_BOUND);
    assert_ptr_equal(wsco_raw_session_reading_co(conn), conn->co);
    assert_int_equal(send_raw(conn, "unasked"), WSCO_OK);
    expect_answer(&c, "ok");
    expect_text(&c, "unasked");
    assert_true(wsco_raw_session_alive(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_close_while_a_request_is_in_service)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_waiting, GET_KEEP);
    assert_int_equal(send_raw(conn, "HTTP/1.0 200 OK\r\n\r\n"), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_text(&c, "HTTP/1.0 200 OK\r\n\r\n");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(shut_down_while_a_request_is_in_service)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached_later, GET_KEEP);
    assert_int_equal(send_raw(conn, "all"), WSCO_OK);
    assert_int_equal(wsco_raw_session_shutdown(conn, SHUT_WR), WSCO_OK);
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_text(&c, "all");
    expect_end(&c, WSCO_E_EOF);
    UNTIL(!wsco_http_session_open(conn));
    let_go(conn, &c);
}

/* --- upgrades --- */

/* The script shakes hands and speaks WebSocket itself. */
TEST(hand_made_websocket)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, HANDSHAKE "\x81\x02hi");
    assert_true(wsco_raw_session_open(conn));
    assert_int_equal(send_raw(conn, "HTTP/1.1 101 Switching Protocols\r\n\r\n\x81\x02hi"), WSCO_OK);
    expect_text(&c, "HTTP/1.1 101 Switching Protocols\r\n\r\n\x81\x02hi");
    assert_int_equal(read_now(conn, 4, "\x81\x02hi"), WSCO_OK);
    send_text(&c, "\x81\x03two");
    assert_int_equal(read_now(conn, 5, "\x81\x03two"), WSCO_OK);
    conn->script_socket = NULL;
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

static void serve_upgrade_later(wsco_conn *conn)
{
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    (void)!upgrade(conn);
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    close_ws(conn);
}

TEST(upgraded_connections_have_frames)
{
    client c;
    reader r;

    wsco_link_init(&stay);
    open_server(state, serve_upgrade_later);
    wsco_conn *conn = wsco_conn_retain(join(&c));
    send_text(&c, HANDSHAKE);
    UNTIL(!wsco_link_empty(&stay));
    start_reading(&r, conn, 1000);
    say(&c, "a frame");
    UNTIL(conn->in.len > 0);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_OPERATION_NOT_SUPPORT);
    UNTIL(wsco_ws_session_of(conn)->inbox.count == 1); /* went to its inbox when the reader let go */
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_OPERATION_NOT_SUPPORT);
    assert_int_equal(wsco_raw_session_look(conn), WSCO_E_OPERATION_NOT_SUPPORT);
    expect_head(&c, "HTTP/1.1 101 ");
    assert_int_equal(send_raw(conn, "\x81\x02hi"), WSCO_OK);
    hear(&c, "hi");
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(wsco_raw_session_close(conn), WSCO_E_CLOSED);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(bytes_behind_a_request),
        SRV(a_reader_outlives_the_handler),
        SRV(the_end_for_a_reader_that_outlives_the_handler),
        SRV(a_reset_while_the_handler_reads),
        SRV(idle_connections_have_a_reader),
        SRV(a_close_while_a_request_is_in_service),
        SRV(shut_down_while_a_request_is_in_service),
        SRV(hand_made_websocket),
        SRV(upgraded_connections_have_frames),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
