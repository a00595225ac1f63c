/* SPDX-License-Identifier: MIT */
/* Tests src/net/http/intake.c: how long a request may take to arrive, and what unfinished ones may hold
 * together. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

#include "wsco/net/http/intake.h"

static void serve_length(wsco_conn *conn)
{
    char text[32];

    snprintf(text, sizeof text, "%zu", wsco_http_session_req(conn)->body.len);
    answer(conn, text);
}

static void open_limited(void **state)
{
    open_server(state, serve_length);
    server->origin.settings.request_timeout = 10;
    server->origin.settings.request_min_rate = 100;
}

/* Progress, so that silence is not what ends it: enough that the buffer has to grow. */
static void drip(client *c, const char *text)
{
    uint64_t before = net->input.used;

    send_text(c, text);
    UNTIL(net->input.used != before || !wsco_http_session_open(newest_conn()));
}

static void expect_timeout(client *c)
{
    expect_head(c, "HTTP/1.1 408 ");
    expect_end(c, WSCO_E_EOF);
    leave(c);
}

TEST(a_head_has_the_request_time_out)
{
    static char more[300];
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    drip(&c, "GET / HTTP/1.1\r\nX: a");
    wsco_usec due = conn->deadline;
    pass_time(9000);
    memset(more, 'a', sizeof more - 1);
    drip(&c, more);
    assert_true(conn->deadline == due);
    time_is(due);
    expect_timeout(&c);
    close_server();
}

TEST(empty_lines_before_a_head_win_no_time)
{
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    send_text(&c, "\r\n");
    UNTIL(wsco_intake_parser(conn));
    wsco_usec due = conn->deadline;
    pass_time(9000);
    send_text(&c, "\r\n");
    steps(5);
    assert_true(conn->deadline == due);
    time_is(due);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(the_next_head_has_its_own_time)
{
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "0");
    UNTIL(!wsco_http_session_req(conn));
    assert_true(conn->deadline > unit_clock.now + MS(50000)); /* between requests the read time-out counts */
    drip(&c, "GET / HTTP");
    assert_true(conn->deadline <= unit_clock.now + MS(10001));
    time_is(conn->deadline);
    expect_timeout(&c);
    close_server();
}

/* 1000 bytes at 100 a second earn 10 seconds. */
TEST(a_body_of_known_length)
{
    static char bytes[600];
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    drip(&c, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nb");
    assert_true(conn->deadline > unit_clock.now + MS(19000) && conn->deadline <= unit_clock.now + MS(20001));
    wsco_usec due = conn->deadline;
    memset(bytes, 'b', sizeof bytes - 1);
    drip(&c, bytes);
    assert_true(conn->deadline == due);
    time_is(due - 1);
    assert_true(wsco_conn_open(conn));
    time_is(due);
    expect_timeout(&c);
    close_server();
}

/* What has come is what earns time: a claim would be for nothing. */
TEST(a_chunked_body)
{
    static char bytes[1001];
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    drip(&c, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\nb");
    assert_true(conn->deadline <= unit_clock.now + MS(10020));
    wsco_usec due = conn->deadline;
    memset(bytes, 'b', sizeof bytes - 1);
    drip(&c, bytes);
    assert_true(conn->deadline == due + MS(10000));
    time_is(conn->deadline);
    expect_timeout(&c);
    close_server();
}

TEST(chunk_extensions_and_trailers_win_no_time)
{
    client c;

    open_limited(state);
    wsco_conn *conn = join(&c);
    drip(&c, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nb\r\n");
    wsco_usec due = conn->deadline;
    const char *const more[] = {"1;ext=", "aaaa", "\r\nb\r\n0\r\nX: ", "aaaaaa", "\r\nY: a"};
    for (size_t i = 0; i < UNIT_COUNT(more); i++) {
        send_text(&c, more[i]);
        steps(5);
        assert_true(conn->deadline <= due + MS(10)); /* of the one byte of body */
    }
    time_is(conn->deadline);
    expect_timeout(&c);
    close_server();
}

TEST(silence_still_ends_a_body_sooner)
{
    client c;

    open_limited(state);
    net->read_timeout = 2;
    wsco_conn *conn = join(&c);
    drip(&c, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nb");
    assert_true(conn->deadline <= unit_clock.now + MS(2001));
    pass_time(2001);
    expect_timeout(&c);
    close_server();
}

TEST(limits_can_be_off)
{
    client c;

    open_limited(state);
    net->read_timeout = -1;
    server->origin.settings.request_min_rate = 0;
    wsco_conn *conn = join(&c);
    drip(&c, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nb");
    assert_true(conn->deadline == WSCO_USEC_NEVER);
    send_text(&c, "bb");
    expect_answer(&c, "3");
    server->origin.settings.request_timeout = 0;
    drip(&c, "GET");
    assert_true(conn->deadline == WSCO_USEC_NEVER);
    leave(&c);
    close_server();
}

/* --- memory --- */

enum { BUDGET = 50000 };

static void begin_body(client *c, size_t n)
{
    static char bytes[2 * BUDGET];

    join(c);
    send_text(c, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
    memset(bytes, 'b', sizeof bytes);
    wsco_conn *conn = newest_conn();
    send_bytes(c, bytes, n);
    UNTIL(wsco_intake_unfinished(conn) >= n || !wsco_http_session_open(conn));
}

TEST(the_largest_unfinished_body_goes_first)
{
    client small, large, last;

    open_server(state, serve_length);
    net->input.max = BUDGET;
    begin_body(&small, 8000);
    begin_body(&large, 30000);
    assert_true(net->input.used < BUDGET);
    begin_body(&last, 20000);
    expect_head(&large, "HTTP/1.1 503 ");
    expect_end(&large, WSCO_E_EOF);
    assert_true(net->input.used < BUDGET);
    leave(&small);
    leave(&large);
    leave(&last);
    close_server();
}

TEST(a_single_body_that_is_too_much)
{
    client c, other;

    open_server(state, serve_length);
    net->input.max = BUDGET;
    begin_body(&c, 80000);
    expect_head(&c, "HTTP/1.1 503 ");
    assert_true(net->input.used < BUDGET / 2);
    join(&other);
    send_text(&other, GET_KEEP);
    expect_answer(&other, "0");
    leave(&c);
    leave(&other);
    close_server();
}

static wsco_waitq stay;

static void serve_later(wsco_conn *conn)
{
    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    answer(conn, "done");
}

/* It counts until its handler is through, and it is never refused for others. */
TEST(a_complete_request_is_kept)
{
    static char bytes[40001];
    client served, c;

    wsco_link_init(&stay);
    open_server(state, serve_later);
    net->input.max = 60000;
    join(&served);
    memset(bytes, 'b', sizeof bytes - 1);
    send_text(&served, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\n");
    send_text(&served, bytes);
    UNTIL(!wsco_link_empty(&stay));
    assert_true(net->input.used >= 40000);
    begin_body(&c, 20000);
    expect_head(&c, "HTTP/1.1 503 ");
    wsco_wait_wake_all(&stay, WSCO_OK);
    expect_answer(&served, "done");
    UNTIL(net->input.used < 1000);
    leave(&c);
    leave(&served);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(a_head_has_the_request_time_out),
        SRV(empty_lines_before_a_head_win_no_time),
        SRV(the_next_head_has_its_own_time),
        SRV(a_body_of_known_length),
        SRV(a_chunked_body),
        SRV(chunk_extensions_and_trailers_win_no_time),
        SRV(silence_still_ends_a_body_sooner),
        SRV(limits_can_be_off),
        SRV(the_largest_unfinished_body_goes_first),
        SRV(a_single_body_that_is_too_much),
        SRV(a_complete_request_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
