/* SPDX-License-Identifier: MIT */
/* Tests src/net/stopping.c: the steps of a graceful stop, and its limit. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#include "wsco/net/stopping.h"

static wsco_stopping *stopping;
static int cuts;
static wsco_waitq parking;

static void on_cut(wsco_stopping *of)
{
    assert_ptr_equal(of, stopping);
    cuts++;
}

static wsco_waitq keeping;

static void keep(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    (void)wsco_wait_on(&worker.sched, &keeping, WSCO_USEC_NEVER);
}

/* With a coroutine of the script that goes on, so that the loop is not left. */
static void prepare(double limit, double jitter)
{
    wsco_link_init(&keeping);
    go(keep, NULL);
    stopping = wsco_stopping_of(&worker);
    assert_non_null(stopping);
    assert_ptr_equal(stopping, wsco_stopping_of(&worker));
    assert_false(wsco_stopping_has_begun(&worker));
    stopping->limit = limit;
    stopping->jitter = jitter;
    stopping->cut = on_cut;
    cuts = 0;
}

static void stop_now(void)
{
    wsco_stopping_begin(stopping);
    wsco_stopping_begin(stopping);
    assert_true(wsco_stopping_has_begun(&worker));
}

static void serve_later(wsco_conn *conn)
{
    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) == WSCO_OK)
        answer(conn, "late");
    else
        answer(conn, "canceled");
}

static void serve_by_length(wsco_conn *conn)
{
    if (wsco_http_req_path(wsco_http_session_req(conn)).n > 1)
        serve_later(conn);
    else
        answer(conn, "ok");
}

#define GET_SLOW "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"

static void open_stopping(void **state, void (*with)(wsco_conn *conn), double limit, double jitter)
{
    wsco_link_init(&parking);
    open_server(state, with);
    prepare(limit, jitter);
}

/* start() returns when the last handler has returned, and nothing of the stop keeps the loop running. */
TEST(each_connection_by_its_state)
{
    client fresh, late, half, idle, slow, sent;

    open_stopping(state, serve_by_length, 10, 0);
    join(&fresh);
    join(&late);
    join(&half);
    join(&idle);
    join(&slow);
    send_text(&half, "GET / HTTP/1.1\r\nHo");
    send_text(&idle, GET_KEEP);
    expect_answer(&idle, "ok");
    send_text(&slow, GET_SLOW);
    UNTIL(!wsco_link_empty(&parking));
    sent = (client){.fd = dial()}; /* waits to be accepted */
    send_text(&sent, GET_KEEP);
    stop_now();
    assert_int_equal(server->fd, -1);
    expect_answer(&sent, "ok");
    expect_end(&sent, WSCO_E_EOF);
    expect_end(&idle, WSCO_E_EOF);
    send_text(&half, "st: a\r\n\r\n");
    expect_answer(&half, "ok");
    expect_end(&half, WSCO_E_EOF);
    send_text(&fresh, GET_KEEP);
    expect_answer(&fresh, "ok");
    expect_end(&fresh, WSCO_E_EOF);
    pass_time(2000);
    expect_end(&late, WSCO_E_EOF);
    assert_int_equal(start_rc, 1);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_answer(&slow, "late");
    expect_end(&slow, WSCO_E_EOF);
    leave(&fresh);
    leave(&late);
    leave(&half);
    leave(&idle);
    leave(&slow);
    leave(&sent);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_OK);
    assert_int_equal(stopping->state, WSCO_STOPPING_RETURNED);
    wsco_wait_wake_all(&keeping, WSCO_OK);
    turns_left = 100;
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK); /* although `tick` is left */
    assert_int_equal(stopping->state, WSCO_STOPPING_OVER);
    assert_int_equal(worker.idle_timers, 1);
    assert_int_equal(worker.timers.count, 1);
    assert_int_equal(cuts, 0);
    close_server();
}

TEST(websockets_are_told)
{
    client c;
    reader r;

    wsco_link_init(&parking);
    wsco_conn *conn = hold(state, &c);
    prepare(10, 0);
    start_reading(&r, conn);
    stop_now();
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_EOF);
    assert_int_equal(start_rc, 1);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(stopping->state, WSCO_STOPPING_DRAINS); /* its handler is still there */
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(start_rc != 1);
    wsco_conn_release(conn);
    close_server();
}

TEST(one_after_the_other)
{
    enum { N = 8 };
    client c[N];
    unsigned told = 0;

    open_stopping(state, serve_echo, 100, 70);
    for (int i = 0; i < N; i++)
        join_ws(&c[i]);
    stop_now();
    for (int i = 0; i < N; i++) {
        expect_close(&c[i], 1001);
        expect_end(&c[i], WSCO_E_EOF);
        leave(&c[i]);
        told++;
        UNTIL(count(&server->origin.conns) == N - told);
        steps(3);
        assert_int_equal(handlers, N - told);
        pass_time(70000 / N);
    }
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_OK);
    close_server();
}

/* More jitter than the limit allows counts as four fifths of it. */
TEST(all_are_told_in_time)
{
    client c[2];

    open_stopping(state, serve_echo, 10, 1000);
    join_ws(&c[0]);
    join_ws(&c[1]);
    stop_now();
    expect_close(&c[0], 1001);
    pass_time(4001);
    expect_close(&c[1], 1001);
    leave(&c[0]);
    leave(&c[1]);
    UNTIL(start_rc != 1);
    close_server();
}

TEST(cancels_before_the_limit)
{
    client c;

    open_stopping(state, serve_later, 10, 0);
    join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    stop_now();
    pass_time(8900);
    steps(3);
    assert_int_equal(stopping->state, WSCO_STOPPING_DRAINS);
    pass_time(200);
    expect_answer(&c, "canceled");
    leave(&c);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_OK);
    close_server();
}

static void serve_stubbornly(UNIT_UNUSED wsco_conn *conn)
{
    while (stopping->state != WSCO_STOPPING_OVER)
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);
    answer(conn, "cut");
}

TEST(cuts_at_the_limit)
{
    client c;

    open_stopping(state, serve_stubbornly, 10, 0);
    join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    stop_now();
    pass_time(9999);
    steps(3);
    assert_int_equal(cuts, 0);
    assert_int_equal(start_rc, 1);
    pass_time(1);
    assert_int_equal(cuts, 1);
    assert_int_equal(worker.idle_timers, 0);
    UNTIL(start_rc != 1);
    wsco_wait_wake_all(&parking, WSCO_OK);
    expect_answer(&c, "cut");
    leave(&c);
    close_server();
}

/* The worker ends in the middle of a stop. */
TEST(the_end_meanwhile)
{
    client c;

    open_stopping(state, serve_echo, 10, 5);
    join_ws(&c);
    stop_now();
    leave(&c);
    close_server();
}

/* Without memory for the limit nothing waits for it; without memory for a look the ends of turns have to
 * do. */
TEST(without_memory)
{
    for (unsigned long n = 1; n < 4; n++) {
        open_stopping(state, serve_echo, 10, 0);
        wsco_mem_fail_after(n);
        wsco_stopping_begin(stopping);
        wsco_mem_fail_after(0);
        UNTIL(start_rc != 1);
        assert_int_equal(start_rc, WSCO_OK);
        close_server();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(each_connection_by_its_state),
        SRV(websockets_are_told),
        SRV(one_after_the_other),
        SRV(all_are_told_in_time),
        SRV(cancels_before_the_limit),
        SRV(cuts_at_the_limit),
        SRV(the_end_meanwhile),
        SRV(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
