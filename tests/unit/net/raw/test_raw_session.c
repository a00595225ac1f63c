/* SPDX-License-Identifier: MIT */
/* Tests src/net/raw/raw_session.c on TCP servers: reading. Packets and writing are in test_raw_out.c, how
 * connections end is in test_raw_end.c, sockets of HTTP requests are in test_detach.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

static char text[200000];

/* --- the server --- */

static void serve_raw_echo(wsco_conn *conn)
{
    wsco_rc rc;

    handlers++;
    (void)!send_raw(conn, "welcome ");
    while ((rc = wsco_raw_session_wait(conn, 1, WSCO_USEC_NEVER)) == WSCO_OK) {
        wsco_payload payload = {.data = conn->in.data, .len = conn->in.len};
        rc = wsco_raw_session_send(conn, &payload, true);
        wsco_raw_session_take(conn, payload.len);
        if (rc != WSCO_OK)
            break;
    }
    wsco_raw_session_take(conn, 0);
    handler_rc = rc;
    handlers--;
}

/* The handler runs before a byte has come, and its return closes. */
TEST(echo)
{
    client c;

    open_tcp(state, serve_raw_echo);
    wsco_conn *conn = join(&c);
    assert_true(wsco_raw_session_open(conn));
    expect_text(&c, "welcome ");
    assert_int_equal(conn->co->parent, server->origin.parent_id);
    assert_int_equal(conn->deadline, WSCO_USEC_NEVER);
    send_text(&c, "hello");
    expect_text(&c, "hello");
    send_text(&c, "GET / HTTP/1.1\r\n\r\n");
    expect_text(&c, "GET / HTTP/1.1\r\n\r\n");
    shutdown(c.fd, SHUT_WR);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(handler_rc, WSCO_E_EOF);
    leave(&c);
    all_gone();
}

/* No room for another coroutine: the connection waits in the kernel. */
TEST(a_full_scheduler_accepts_later)
{
    client one, two;

    open_tcp(state, serve_raw_echo);
    join(&one);
    expect_text(&one, "welcome ");
    worker.sched.max = worker.sched.count;
    two = (client){.fd = dial()};
    UNTIL(wsco_timer_armed(&server->pause));
    steps(5);
    assert_int_equal(count(&server->origin.conns), 1);
    leave(&one);
    UNTIL(wsco_link_empty(&server->origin.conns) && handlers == 0);
    step();
    pass_time(1001);
    expect_text(&two, "welcome ");
    leave(&two);
    all_gone();
}

TEST(a_connection_without_memory_for_its_coroutine)
{
    client c = {.fd = -1};

    open_tcp(state, serve_raw_echo);
    for (unsigned long n = 1; n < 20; n++) {
        unsigned before = count(&server->origin.conns);
        c = (client){.fd = dial()};
        wsco_mem_fail_after(n);
        for (int i = 0; i < 5 && !wsco_timer_armed(&server->pause) && count(&server->origin.conns) == before;
             i++)
            step();
        step();
        wsco_mem_fail_after(0);
        if (wsco_timer_armed(&server->pause))
            pass_time(1001);
        UNTIL((take_in(&c), c.end != WSCO_OK || c.len > 0));
        leave(&c);
        UNTIL(wsco_link_empty(&server->origin.conns));
    }
    assert_int_equal(c.end, WSCO_OK);
    all_gone();
}

/* --- reading --- */

TEST(as_many_bytes_as_asked_for)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 6);
    assert_ptr_equal(wsco_raw_session_reading_co(conn), r.co);
    send_text(&c, "abc");
    UNTIL(conn->in.len == 3);
    steps(3);
    assert_int_equal(r.rc, 1);
    send_text(&c, "defgh");
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_OK);
    assert_string_equal(r.text, "abcdef");
    assert_null(wsco_raw_session_reading_co(conn));
    assert_int_equal(read_now(conn, 2, "gh"), WSCO_OK);
    let_go(conn, &c);
}

TEST(time_is_over)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    send_text(&c, "abc");
    r = (reader){.conn = conn, .want = 4, .take = 1, .due = wsco_raw_session_due(conn, 5), .rc = 1};
    go(read_one, &r);
    UNTIL(conn->in.len == 3);
    pass_time(4000);
    steps(2);
    assert_int_equal(r.rc, 1);
    pass_time(5001);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_TIMEOUT);
    assert_int_equal(r.there, 3);
    assert_int_equal(read_now(conn, 2, "bc"), WSCO_OK);
    let_go(conn, &c);
}

TEST(times_that_are_given)
{
    client c;
    wsco_conn *conn = hold(state, &c);
    wsco_usec before = wsco_time_now();

    net->read_timeout = 7;
    assert_true(wsco_raw_session_due(conn, 0) >= before + MS(7000));
    assert_true(wsco_raw_session_due(conn, 0) < before + MS(100000));
    assert_true(wsco_raw_session_due(conn, 1000) >= before + MS(1000000));
    assert_int_equal(wsco_raw_session_due(conn, -1), WSCO_USEC_NEVER);
    let_go(conn, &c);
}

TEST(one_coroutine_reads)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    assert_int_equal(read_now(conn, 1, NULL), WSCO_E_CO_HAS_BEEN_BOUND);
    assert_int_equal(wsco_raw_session_look(conn), WSCO_E_CO_HAS_BEEN_BOUND);
    send_text(&c, "x");
    UNTIL(r.rc != 1);
    assert_string_equal(r.text, "x");
    assert_int_equal(wsco_raw_session_wait(conn, 1, WSCO_USEC_NEVER), WSCO_E_CO_OUT_OF_COROUTINE);
    let_go(conn, &c);
}

TEST(a_reader_is_cancelled)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn, 1);
    assert_true(wsco_wait_cancel(r.co));
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    send_text(&c, "x");
    assert_int_equal(read_now(conn, 1, "x"), WSCO_OK);
    let_go(conn, &c);
}

enum { MANY = 1500000 };

static size_t first_wrong;

static void read_many(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    handler_rc = wsco_raw_session_wait(conn, MANY, WSCO_USEC_NEVER);
    for (first_wrong = 0; first_wrong < MANY && first_wrong < conn->in.len; first_wrong++)
        if (conn->in.data[first_wrong] != text[first_wrong % 100000])
            break;
    wsco_raw_session_take(conn, MANY);
}

/* More than is kept for a reader that has not come yet. */
TEST(large_reads)
{
    client c;
    unsigned sent = 0;

    wsco_conn *conn = hold(state, &c);
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = pattern(i);
    for (; wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ; sent += 10000) {
        send_bytes(&c, text + sent % 100000, 10000);
        step();
    }
    assert_true(conn->in.len < 2 * WSCO_SCRATCH_SIZE);
    handler_rc = 1;
    go(read_many, conn);
    for (; sent < MANY + 50000; sent += 10000)
        send_bytes(&c, text + sent % 100000, 10000);
    UNTIL(handler_rc != 1);
    assert_int_equal(handler_rc, WSCO_OK);
    assert_int_equal(first_wrong, MANY);
    /* Some of the rest may still be in the socket, where it stays until somebody wants it. */
    assert_int_equal(read_now(conn, sent - MANY, NULL), WSCO_OK);
    assert_int_equal(conn->in.len, 0);
    let_go(conn, &c);
}

/* Reading goes on when somebody has taken what was there. */
TEST(a_backlog_is_taken)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    memset(text, 't', sizeof text);
    send_bytes(&c, text, sizeof text);
    UNTIL(!(wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ));
    for (size_t i = 0; i < sizeof text; i += 10000)
        assert_int_equal(read_now(conn, 10000, NULL), WSCO_OK);
    assert_int_equal(conn->in.len, 0);
    assert_true(wsco_loop_want(&worker.loop, &conn->watcher) & WSCO_READ);
    let_go(conn, &c);
}

static unsigned greedy_reads, reads_at_turn;

static void read_greedily(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_conn *conn = arg;

    while (conn->in.len > 0 && wsco_raw_session_wait(conn, 1, WSCO_USEC_NEVER) == WSCO_OK) {
        wsco_raw_session_take(conn, 1);
        greedy_reads++;
    }
}

static void note_turn(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
    reads_at_turn = greedy_reads;
}

TEST(budget_of_a_run)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    memset(text, 't', 300);
    send_bytes(&c, text, 300);
    UNTIL(conn->in.len == 300);
    greedy_reads = reads_at_turn = 0;
    go(note_turn, NULL);
    go(read_greedily, conn);
    UNTIL(greedy_reads == 300);
    assert_int_equal(reads_at_turn, 63); /* before the 64th others have their turn */
    let_go(conn, &c);
}

TEST(reads_without_memory)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    for (int has_session = 0; has_session <= 1; has_session++) {
        r = (reader){.conn = conn, .want = 1, .due = wsco_raw_session_due(conn, 5), .rc = 1};
        wsco_co *co = wsco_co_create(&worker.sched, read_one, &r);
        assert_non_null(co);
        worker.timers.cap = worker.timers.count; /* the next timer takes memory */
        wsco_mem_fail_after(1);
        wsco_co_resume(co, WSCO_OK);
        wsco_mem_fail_after(0);
        assert_int_equal(r.rc, WSCO_E_NOMEM);
        assert_null(wsco_raw_session_reading_co(conn));
        if (!has_session) {
            assert_null(conn->reader);
            assert_int_equal(wsco_raw_session_look(conn), WSCO_E_AGAIN);
            assert_non_null(conn->reader);
        }
    }
    send_text(&c, "ok");
    assert_int_equal(read_now(conn, 2, "ok"), WSCO_OK);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(echo),
        SRV(a_full_scheduler_accepts_later),
        SRV(a_connection_without_memory_for_its_coroutine),
        SRV(as_many_bytes_as_asked_for),
        SRV(time_is_over),
        SRV(times_that_are_given),
        SRV(one_coroutine_reads),
        SRV(a_reader_is_cancelled),
        SRV(large_reads),
        SRV(a_backlog_is_taken),
        SRV(budget_of_a_run),
        SRV(reads_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
