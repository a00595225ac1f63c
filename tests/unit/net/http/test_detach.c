/* SPDX-License-Identifier: MIT */
/* Tests answers that the script sends itself (src/net/http/http_session.c): whose turn it is, what follows,
 * and connections that wait for such an answer. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

/* What a response made of the Socket does. */
static void answer_late(wsco_conn *conn, const char *body, bool keep_alive)
{
    char head[100];

    assert_int_equal(wsco_http_session_detached_keeps_alive(conn), keep_alive);
    snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\n\r\n", strlen(body));
    assert_int_equal(send_raw(conn, head), WSCO_OK);
    assert_int_equal(send_raw(conn, body), WSCO_OK);
    wsco_http_session_finish_detached(conn, keep_alive);
}

/* --- detached requests --- */

TEST(nothing_is_sent_and_the_next_request_is_served)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached, GET_KEEP);
    assert_true(wsco_http_session_open(conn));
    assert_null(wsco_http_session_req(conn));
    assert_int_equal(wsco_http_session_of(conn)->detached, 1);
    handler = serve_ok;
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    let_go(conn, &c);
}

TEST(requests_behind_a_detached_one)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached_later, GET_KEEP GET_KEEP GET_CLOSE);
    handler = serve_ok;
    answer_late(conn, "first", true);
    expect_answer(&c, "first");
    assert_non_null(wsco_http_session_req(conn));
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_answer(&c, "ok");
    expect_answer(&c, "ok");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(closed_when_nobody_could_answer)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached, GET_CLOSE);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* Connection: close does not end what the script still has to say. */
TEST(kept_for_a_late_answer)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_CLOSE);
    assert_true(wsco_raw_session_open(conn));
    assert_null(conn->co);
    assert_null(wsco_http_session_req(conn));
    assert_int_equal(conn->deadline, WSCO_USEC_NEVER);
    answer_late(conn, "late", false);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

/* Whatever such an answer says of keep-alive: no request is read any more. */
TEST(no_way_back_to_http)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_CLOSE);
    assert_int_equal(send_raw(conn, "HTTP/1.1 204 No Content\r\n\r\n"), WSCO_OK);
    wsco_http_session_finish_detached(conn, true);
    expect_text(&c, "HTTP/1.1 204 No Content\r\n\r\n");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(answered_before_the_handler_returns)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached_later, GET_CLOSE);
    conn->script_socket = &socket_object;
    answer_late(conn, "early", false);
    expect_answer(&c, "early");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(answered_after_the_handler_has_returned)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    assert_true(wsco_http_session_open(conn));
    answer_late(conn, "late", true);
    expect_answer(&c, "late");
    assert_int_equal(wsco_http_session_of(conn)->detached, 0);
    conn->script_socket = NULL;
    handler = serve_ok;
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    let_go(conn, &c);
}

/* The order is that of the calls, and the request in service is not taken for the other one. */
TEST(answered_while_the_next_request_is_in_service)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    handler = serve_waiting;
    send_text(&c, GET_CLOSE);
    UNTIL(!wsco_link_empty(&stay));
    answer_late(conn, "late", true);
    assert_true(wsco_http_session_of(conn)->request_open);
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_answer(&c, "late");
    expect_answer(&c, "waited");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_late_answer_may_end_the_connection)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    handler = serve_waiting;
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&stay));
    assert_int_equal(send_raw(conn, "bye"), WSCO_OK);
    wsco_http_session_finish_detached(conn, false);
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_text(&c, "bye");
    expect_end(&c, WSCO_E_EOF);
    UNTIL(!conn->handler_running);
    let_go(conn, &c);
}

TEST(detached_after_the_handler_has_returned)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_kept, GET_KEEP GET_KEEP);
    assert_true(wsco_http_session_of(conn)->request_open);
    handler = serve_ok;
    wsco_http_session_detach(conn);
    wsco_http_session_detach(conn); /* of the next one, which has begun */
    assert_int_equal(wsco_http_session_of(conn)->detached, 2);
    UNTIL(!wsco_http_session_req(conn));
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    let_go(conn, &c);
}

TEST(answers_cannot_be_detached)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_ok, GET_KEEP);
    wsco_http_session_detach(conn);
    assert_int_equal(wsco_http_session_of(conn)->detached, 0);
    wsco_http_session_finish_detached(conn, true);
    assert_int_equal(wsco_http_session_of(conn)->detached, 0);
    expect_answer(&c, "ok");
    let_go(conn, &c);
}

/* --- idle connections that owe an answer --- */

TEST(time_does_not_end_what_is_owed)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    pass_time(60001);
    assert_true(wsco_http_session_open(conn));
    assert_true(conn->deadline != WSCO_USEC_NEVER);
    conn->script_socket = NULL;
    pass_time(60001);
    UNTIL(conn->state == WSCO_CONN_CLOSING);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(half_closed_clients_get_what_is_owed)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    shutdown(c.fd, SHUT_WR);
    UNTIL(wsco_raw_session_open(conn));
    assert_null(conn->co);
    answer_late(conn, "late", false);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(half_closed_before_the_handler_returns)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_detached_later, GET_KEEP);
    conn->script_socket = &socket_object;
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(!conn->handler_running);
    assert_true(wsco_raw_session_open(conn));
    answer_late(conn, "late", false);
    expect_answer(&c, "late");
    let_go(conn, &c);
}

TEST(shutdown_leaves_what_is_owed)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP);
    wsco_server_shutdown(server);
    assert_true(wsco_raw_session_open(conn));
    answer_late(conn, "late", false);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(half_a_request_is_not_waited_for)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP "GET / HT");
    UNTIL(wsco_intake_parser(conn));
    shutdown(c.fd, SHUT_WR);
    UNTIL(wsco_raw_session_open(conn));
    assert_null(wsco_intake_parser(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    let_go(conn, &c);
}

/* What has come of it is given back although the connection stays. */
TEST(half_a_request_at_a_shutdown)
{
    client c;

    wsco_conn *conn = ask(state, &c, serve_with_socket, GET_KEEP "GET / HT");
    UNTIL(wsco_intake_parser(conn));
    wsco_server_shutdown(server);
    UNTIL(wsco_raw_session_open(conn));
    assert_null(wsco_intake_parser(conn));
    assert_int_equal(wsco_raw_session_close(conn), WSCO_OK);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(nothing_is_sent_and_the_next_request_is_served),
        SRV(requests_behind_a_detached_one),
        SRV(closed_when_nobody_could_answer),
        SRV(kept_for_a_late_answer),
        SRV(no_way_back_to_http),
        SRV(answered_before_the_handler_returns),
        SRV(answered_after_the_handler_has_returned),
        SRV(answered_while_the_next_request_is_in_service),
        SRV(a_late_answer_may_end_the_connection),
        SRV(detached_after_the_handler_has_returned),
        SRV(answers_cannot_be_detached),
        SRV(time_does_not_end_what_is_owed),
        SRV(half_closed_clients_get_what_is_owed),
        SRV(half_closed_before_the_handler_returns),
        SRV(shutdown_leaves_what_is_owed),
        SRV(half_a_request_is_not_waited_for),
        SRV(half_a_request_at_a_shutdown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
