/* SPDX-License-Identifier: MIT */
/* Tests how HTTP connections end (src/net/http/http_session.c, conn.c): half-close, reset, deadlines, failed
 * writes, files. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static wsco_waitq parking;
static wsco_rc sent[3];

/* Waits to be woken before it answers, and notes what sending says, three times. */
static void serve_later(wsco_conn *conn)
{
    wsco_payload payload = {.data = "x", .len = 1};

    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) != WSCO_OK)
        return;
    for (int i = 0; i < 3; i++)
        sent[i] = wsco_http_session_send(conn, NULL, &payload);
    wsco_http_session_finish(conn, true);
}

static wsco_conn *join_waiting(void **state, client *c)
{
    wsco_link_init(&parking);
    sent[0] = sent[1] = sent[2] = 1;
    open_server(state, serve_later);
    wsco_conn *conn = join(c);
    send_text(c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    return conn;
}

TEST(half_closed_peers_get_their_answer)
{
    client c;

    wsco_conn *conn = join_waiting(state, &c);
    shutdown(c.fd, SHUT_WR);
    UNTIL(conn->eof);
    assert_true(wsco_http_session_open(conn));
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_text(&c, "xxx");
    expect_end(&c, WSCO_E_EOF);
    UNTIL(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

TEST(pipelined_requests_before_a_half_close_are_served)
{
    client c;

    open_server(state, serve_ok);
    join(&c);
    send_text(&c, GET_KEEP GET_KEEP GET_KEEP);
    shutdown(c.fd, SHUT_WR);
    for (int i = 0; i < 3; i++)
        expect_answer(&c, "ok");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(half_a_request_and_the_end)
{
    client c;

    open_server(state, serve_ok);
    join(&c);
    send_text(&c, "GET / HTTP/1.1\r\nHost:");
    shutdown(c.fd, SHUT_WR);
    expect_end(&c, WSCO_E_EOF); /* silently */
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(idle_peers_go_silently)
{
    client c;

    open_server(state, serve_ok);
    join(&c);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns) && wsco_link_empty(&net->doomed));
    assert_true(wsco_link_empty(&net->closed));
    close_server();
}

TEST(reset_while_a_handler_runs_is_told_once)
{
    client c;

    wsco_conn *conn = join_waiting(state, &c);
    wsco_conn_retain(conn);
    reset(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(sent[2] != 1);
    assert_int_equal(sent[0], WSCO_E_RESET);
    assert_int_equal(sent[1], WSCO_E_PIPE);
    assert_int_equal(sent[2], WSCO_E_PIPE);
    assert_false(conn->handler_running);
    assert_null(conn->co);
    wsco_conn_release(conn);
    close_server();
}

TEST(reset_of_an_idle_connection)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = wsco_conn_retain(join(&c));
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    UNTIL(conn->co->state == WSCO_CO_PARKED);
    reset(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(worker.sched.parked, 0); /* the identity ends at once, whoever holds the connection */
    wsco_conn_release(conn);
    close_server();
}

/* The network says "timed out" with the number that stands for a passed deadline elsewhere. */
TEST(a_dead_network_is_the_end)
{
    client c;

    open_server(state, serve_ok);
    tap_conn(join(&c));
    tap.read_error = WSCO_E_TIMEOUT;
    send_text(&c, "x");
    UNTIL(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

TEST(failed_writes_end_an_idle_connection)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = wsco_conn_retain(join(&c));
    tap_conn(conn);
    tap.error = WSCO_E_TIMEOUT;
    send_text(&c, GET_KEEP);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_int_equal(conn->error, WSCO_E_RESET);
    wsco_conn_release(conn);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

static void serve_halves(wsco_conn *conn)
{
    wsco_payload payload = {.data = "x", .len = 1};

    sent[0] = wsco_http_session_send(conn, NULL, &payload);
    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) == WSCO_OK)
        wsco_http_session_finish(conn, true);
}

/* Whatever the handler thinks of keeping the connection: half an answer failed. */
TEST(a_failed_answer_is_not_kept_alive)
{
    client c;

    wsco_link_init(&parking);
    open_server(state, serve_halves);
    wsco_conn *conn = join(&c);
    tap_conn(conn);
    tap.error = WSCO_E_PIPE;
    send_text(&c, GET_KEEP);
    UNTIL(conn->failed);
    assert_true(wsco_http_session_open(conn));
    wsco_wait_wake_one(&parking, WSCO_OK);
    steps(3);
    assert_true(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

/* --- deadlines --- */

TEST(idle_deadline)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    pass_time(30000);
    assert_true(wsco_http_session_open(conn));
    pass_time(60001);
    expect_end(&c, WSCO_E_EOF); /* without a word */
    pass_time(70000);           /* the peer does not close in time */
    assert_true(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

/* The timer stays where it was armed first, and looks again when it fires. */
TEST(deadlines_that_move)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    wsco_usec first = conn->deadline;
    wsco_conn_set_deadline(conn, first + MS(5000));
    assert_int_equal(conn->timer.due, first);
    time_is(first);
    assert_true(wsco_http_session_open(conn));
    assert_int_equal(conn->timer.due, first + MS(5000));
    wsco_conn_set_deadline(conn, first + MS(1000)); /* sooner is armed at once */
    time_is(first + MS(1000));
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(idle_deadline_between_requests)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    UNTIL(conn->deadline != WSCO_USEC_NEVER);
    pass_time(60001);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(half_a_head_in_time)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    send_text(&c, "GET / HTTP/1.1\r\n");
    UNTIL(wsco_intake_parser(conn));
    wsco_usec due = conn->deadline;
    send_text(&c, "Host: a\r\n");
    steps(3);
    assert_int_equal(conn->deadline, due); /* dripping does not extend it */
    pass_time(61000);
    expect_head(&c, "HTTP/1.1 408 ");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(a_body_may_take_its_time)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    send_text(&c, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n");
    UNTIL(wsco_intake_parser(conn));
    conn->deadline = 1;
    send_text(&c, "a");
    UNTIL(conn->deadline > 1);
    pass_time(61000);
    expect_head(&c, "HTTP/1.1 408 ");
    leave(&c);
    close_server();
}

TEST(no_deadline_while_a_handler_runs)
{
    client c;

    wsco_conn *conn = join_waiting(state, &c);
    pass_time(1000000);
    steps(3);
    assert_true(wsco_http_session_open(conn));
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_text(&c, "xxx");
    leave(&c);
    close_server();
}

/* --- files --- */

static uint64_t file_size, file_promise;
static wsco_rc file_rc;

static void serve_file(wsco_conn *conn)
{
    wsco_buf head = {0};

    file_rc = wsco_buf_append_str(&head, "HTTP/1.1 200 OK\r\n\r\n");
    if (file_rc == WSCO_OK)
        file_rc = wsco_http_session_sendfile(conn, &head, pattern_file(file_size), 0, file_promise);
    wsco_buf_deinit(&head);
    wsco_http_session_finish(conn, true);
    handler = serve_ok;
}

TEST(files_in_steps_and_what_follows_them)
{
    client c;
    char *bytes = malloc(file_size = file_promise = 5000000);

    assert_non_null(bytes);
    for (size_t i = 0; i < file_size; i++)
        bytes[i] = pattern(i);
    open_server(state, serve_file);
    join(&c);
    send_text(&c, GET_KEEP GET_KEEP);
    expect_text(&c, "HTTP/1.1 200 OK\r\n\r\n");
    expect_bytes(&c, bytes, file_size);
    expect_answer(&c, "ok");
    assert_int_equal(file_rc, WSCO_OK);
    free(bytes);
    leave(&c);
    close_server();
}

/* However much the socket takes, one download does not hold the loop. */
TEST(files_leave_in_bounded_steps)
{
    client c;

    file_size = file_promise = 5000000;
    open_server(state, serve_file);
    wsco_conn *conn = join(&c);
    tap_conn(conn);
    tap.jammed = true;
    send_text(&c, GET_KEEP);
    UNTIL(conn->write_blocked);
    tap.jammed = false;
    tap.swallows = true;
    wsco_conn_flush(conn);
    assert_int_equal(wsco_outq_bytes(&conn->out), file_size - 1024 * 1024);
    assert_true(wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_WRITE);
    UNTIL(wsco_outq_empty(&conn->out));
    expect_text(&c, "HTTP/1.1 200 OK\r\n\r\n");
    leave(&c);
    close_server();
}

TEST(a_file_that_shrank_ends_the_connection)
{
    client c;

    file_size = 100;
    file_promise = 200;
    open_server(state, serve_file);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_text(&c, "HTTP/1.1 200 OK\r\n\r\n");
    UNTIL((take_in(&c), c.end != WSCO_OK)); /* the peer must not wait for the rest */
    assert_int_equal(c.len, 100);
    UNTIL(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

TEST(files_of_a_closed_connection_are_closed)
{
    client c;
    int file;

    wsco_conn *conn = wsco_conn_retain(join_waiting(state, &c));
    wsco_buf head = {0};
    reset(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    file = pattern_file(10);
    assert_int_equal(wsco_buf_append_str(&head, "x"), WSCO_OK);
    assert_int_equal(wsco_http_session_sendfile(conn, &head, file, 0, 10), WSCO_E_RESET);
    assert_int_equal(fcntl(file, F_GETFD), -1);
    wsco_buf_deinit(&head);
    wsco_wait_wake_one(&parking, WSCO_OK);
    UNTIL(sent[2] != 1);
    wsco_conn_release(conn);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(half_closed_peers_get_their_answer),
        SRV(pipelined_requests_before_a_half_close_are_served),
        SRV(half_a_request_and_the_end),
        SRV(idle_peers_go_silently),
        SRV(reset_while_a_handler_runs_is_told_once),
        SRV(reset_of_an_idle_connection),
        SRV(a_dead_network_is_the_end),
        SRV(failed_writes_end_an_idle_connection),
        SRV(a_failed_answer_is_not_kept_alive),
        SRV(idle_deadline),
        SRV(deadlines_that_move),
        SRV(idle_deadline_between_requests),
        SRV(half_a_head_in_time),
        SRV(a_body_may_take_its_time),
        SRV(no_deadline_while_a_handler_runs),
        SRV(files_in_steps_and_what_follows_them),
        SRV(files_leave_in_bounded_steps),
        SRV(a_file_that_shrank_ends_the_connection),
        SRV(files_of_a_closed_connection_are_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
