/* SPDX-License-Identifier: MIT */
/* Tests src/net/http/http_session.c through whole connections: order and grouping of answers, refusals,
 * files. How connections end is in test_http_end.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

static int64_t served_by[4];
static unsigned served;

static void serve_ok(wsco_conn *conn)
{
    served_by[served++ % 4] = conn->co->id;
    answer(conn, "ok");
}

TEST(keep_alive_keeps_the_identity_but_no_stack)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    served = 0;
    assert_null(conn->co);
    for (unsigned i = 1; i <= 3; i++) {
        send_text(&c, GET_KEEP);
        expect_answer(&c, "ok");
        UNTIL(conn->co->state == WSCO_CO_PARKED);
        assert_null(conn->co->exec);
        assert_null(wsco_intake_parser(conn));
        assert_null(wsco_http_session_req(conn));
        assert_int_equal(served, i);
        assert_int_equal(served_by[i - 1], served_by[0]);
    }
    assert_int_equal(conn->co->parent, server->origin.parent_id);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(worker.sched.parked, 0);
    close_server();
}

TEST(bytewise)
{
    static const char post[] =
        "POST /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\n"
        "Host: a\r\n\r\n";
    client c;

    open_server(state, serve_ok);
    join(&c);
    for (const char *p = post; *p; p++) {
        send_bytes(&c, p, 1);
        step();
    }
    expect_answer(&c, "ok");
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

static void serve_body(wsco_conn *conn)
{
    char text[64];

    snprintf(text, sizeof text, "%.*s", (int)wsco_http_session_req(conn)->body.len,
             wsco_http_session_req(conn)->body.data ? wsco_http_session_req(conn)->body.data : "");
    answer(conn, text);
}

TEST(pipelined_requests_leave_in_one_call)
{
    client c;

    open_server(state, serve_body);
    tap_conn(join(&c));
    send_text(&c,
              "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\none"
              "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntwo\r\n0\r\nX: y\r\n\r\n"
              "\r\nPOST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nthree"
              "this is not looked at any more");
    expect_answer(&c, "one");
    expect_answer(&c, "two");
    expect_answer(&c, "three");
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(tap.writes, 1);
    assert_int_equal(tap.most, 3);
    leave(&c);
    close_server();
}

TEST(without_coalescing_each_answer_is_written_through)
{
    client c;

    open_server(state, serve_ok);
    server->origin.settings.write_coalescing = false;
    tap_conn(join(&c));
    send_text(&c, GET_KEEP GET_KEEP);
    expect_answer(&c, "ok");
    expect_answer(&c, "ok");
    assert_int_equal(tap.writes, 2);
    leave(&c);
    close_server();
}

static wsco_conn *order[512];
static unsigned ordered;

static void serve_in_order(wsco_conn *conn)
{
    order[ordered++] = conn;
    answer(conn, "ok");
}

/* One client with many requests at once does not hold the others for longer than a budget. */
TEST(budget_of_a_run)
{
    client many, one;

    open_server(state, serve_in_order);
    ordered = 0;
    wsco_conn *greedy = join(&many);
    wsco_conn *other = join(&one);
    for (int i = 0; i < 200; i++)
        send_text(&many, GET_KEEP);
    send_text(&one, GET_KEEP);
    expect_answer(&one, "ok");
    for (int i = 0; i < 200; i++)
        expect_answer(&many, "ok");
    assert_int_equal(ordered, 201);
    unsigned place = 0;
    while (order[place] != other)
        assert_ptr_equal(order[place++], greedy);
    assert_true(place <= WSCO_HTTP_RUN_BUDGET);
    leave(&many);
    leave(&one);
    close_server();
}

static wsco_waitq parking;

static void serve_later(wsco_conn *conn)
{
    wsco_rc rc = wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);

    answer(conn, rc == 7 ? "seven" : "other");
}

TEST(a_slow_handler_delays_only_its_own_connection)
{
    client slow, quick;

    open_server(state, serve_later);
    wsco_link_init(&parking);
    wsco_conn *conn = join(&slow);
    send_text(&slow, GET_KEEP GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    assert_true(conn->in.len > 0);
    assert_int_equal(conn->deadline, WSCO_USEC_NEVER);
    handler = serve_ok;
    join(&quick);
    send_text(&quick, GET_KEEP);
    expect_answer(&quick, "ok");
    assert_int_equal(slow.len, 0);
    wsco_wait_wake_one(&parking, 7);
    expect_answer(&slow, "seven");
    expect_answer(&slow, "ok");
    leave(&slow);
    leave(&quick);
    close_server();
}

static wsco_conn *kept;

static void keep_response(wsco_conn *conn)
{
    kept = wsco_conn_retain(conn);
}

/* The handler returned, but its response is answered by somebody else, outside of any coroutine. */
TEST(answers_after_the_handler)
{
    client c;

    open_server(state, keep_response);
    wsco_conn *conn = join(&c);
    kept = NULL;
    send_text(&c, GET_KEEP GET_KEEP);
    UNTIL(kept && conn->co->state == WSCO_CO_PARKED);
    int64_t id = conn->co->id;
    steps(3);
    assert_non_null(wsco_http_session_req(conn));
    handler = serve_ok;
    served = 0;
    assert_int_equal(answer(kept, "late"), WSCO_OK);
    wsco_conn_release(kept);
    expect_answer(&c, "late");
    expect_answer(&c, "ok");
    assert_int_equal(served_by[0], id);
    leave(&c);
    close_server();
}

/* --- refusals --- */

static void expect_refusal(void **state, const char *request, const char *status)
{
    client c;
    char line[64];

    open_server(state, serve_ok);
    served = 0;
    join(&c);
    send_text(&c, request);
    snprintf(line, sizeof line, "HTTP/1.1 %s", status);
    expect_head(&c, line);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(served, 0);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(refuses_what_is_not_http)
{
    expect_refusal(state, "NONSENSE\r\n\r\n", "400 Bad Request\r\n");
}

TEST(refuses_other_versions)
{
    expect_refusal(state, "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505 ");
}

TEST(refuses_a_missing_host)
{
    expect_refusal(state, "GET / HTTP/1.1\r\n\r\n", "400 ");
}

TEST(refuses_a_large_body)
{
    expect_refusal(state, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2097153\r\n\r\n", "413 ");
}

TEST(refuses_with_bytes_behind)
{
    expect_refusal(state, "GET / HTTP/1.1\r\nbad line\r\n\r\nand more that nobody reads", "400 ");
}

/* Line ends before a request are dropped; before they are followed by something, there is no request yet. */
TEST(leading_line_ends)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    send_text(&c, "\r\n");
    UNTIL(wsco_intake_parser(conn));
    send_text(&c, "\r\n");
    steps(3);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

TEST(continue_is_sent_when_the_body_is_awaited)
{
    client c;

    open_server(state, serve_body);
    join(&c);
    send_text(&c, "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    expect_text(&c, "HTTP/1.1 100 Continue\r\n\r\n");
    send_text(&c, "body");
    expect_answer(&c, "body");
    /* not when the body is here already */
    send_text(&c, "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nmore");
    expect_answer(&c, "more");
    leave(&c);
    close_server();
}

TEST(too_many_coroutines)
{
    client c;

    open_server(state, serve_ok);
    worker.sched.max = worker.sched.count;
    join(&c);
    send_text(&c, GET_KEEP);
    expect_head(&c, "HTTP/1.1 503 ");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

/* A parked identity that is to run again counts too. */
TEST(too_many_coroutines_later)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    UNTIL(conn->co->state == WSCO_CO_PARKED);
    worker.sched.max = worker.sched.count;
    send_text(&c, GET_KEEP);
    expect_head(&c, "HTTP/1.1 503 ");
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(worker.sched.parked, 0);
    close_server();
}

TEST(no_stack_to_be_had)
{
    client c;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    refuse_stacks(true);
    served = 0;
    send_text(&c, GET_KEEP);
    expect_head(&c, "HTTP/1.1 503 ");
    assert_int_equal(served, 0);
    assert_null(conn->co);
    refuse_stacks(false);
    leave(&c);
    close_server();
}

/* --- payloads --- */

typedef struct owner {
    int refs;
    char bytes[200000];
} owner;

static owner big;

static void retain_big(void *arg)
{
    ((owner *)arg)->refs++;
}

static void release_big(void *arg)
{
    ((owner *)arg)->refs--;
}

static void serve_big(wsco_conn *conn)
{
    wsco_payload payload = {big.bytes, sizeof big.bytes, &big, retain_big, release_big};
    wsco_buf head = {0};

    if (wsco_buf_append_str(&head, "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n") == WSCO_OK)
        handler_rc = wsco_http_session_send(conn, &head, &payload);
    wsco_http_session_finish(conn, true);
}

TEST(large_payloads_are_not_copied)
{
    client c;

    open_server(state, serve_big);
    memset(big.bytes, 'b', sizeof big.bytes);
    big.refs = 1;
    wsco_conn *conn = join(&c);
    tap_conn(conn);
    tap.jammed = true;
    send_text(&c, GET_KEEP);
    UNTIL(wsco_outq_bytes(&conn->out) > 0);
    assert_int_equal(big.refs, 2);
    assert_int_equal(conn->out.count, 2); /* head and payload */
    tap.jammed = false;
    expect_text(&c, "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n");
    expect_bytes(&c, big.bytes, sizeof big.bytes);
    assert_int_equal(big.refs, 1);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(keep_alive_keeps_the_identity_but_no_stack),
        SRV(bytewise),
        SRV(pipelined_requests_leave_in_one_call),
        SRV(without_coalescing_each_answer_is_written_through),
        SRV(budget_of_a_run),
        SRV(a_slow_handler_delays_only_its_own_connection),
        SRV(answers_after_the_handler),
        SRV(refuses_what_is_not_http),
        SRV(refuses_other_versions),
        SRV(refuses_a_missing_host),
        SRV(refuses_a_large_body),
        SRV(refuses_with_bytes_behind),
        SRV(leading_line_ends),
        SRV(continue_is_sent_when_the_body_is_awaited),
        SRV(too_many_coroutines),
        SRV(too_many_coroutines_later),
        SRV(no_stack_to_be_had),
        SRV(large_payloads_are_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
