/* SPDX-License-Identifier: MIT */
/* Tests src/run/worker.c, conn.c and the sessions for time that passes inside the wait, and for a loop that
 * is late because user code kept it: deadlines count from when something happens, and who was in time is
 * served. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

/* Milliseconds. */
#define MINUTE ((uint64_t)60 * 1000)
#define DAY ((uint64_t)24 * 60 * MINUTE)

/* A backend whose next wait takes so long, and then sees what happened in the meantime. */
static const wsco_poll_ops *real_ops;
static wsco_usec wait_takes;
static void (*meanwhile)(void);

static int wait_long(wsco_loop *loop, wsco_usec span)
{
    void (*happens)(void) = meanwhile;

    unit_clock.now += wait_takes;
    wait_takes = 0;
    meanwhile = NULL;
    if (happens)
        happens();
    return real_ops->wait(loop, span);
}

static void wait_will_take(uint64_t ms, void (*happens)(void))
{
    static wsco_poll_ops slow;

    if (worker.loop.ops != &slow)
        real_ops = worker.loop.ops;
    slow = *real_ops;
    slow.wait = wait_long;
    worker.loop.ops = &slow;
    wait_takes = MS(ms);
    meanwhile = happens;
}

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static client late;

static void dial_and_ask(void)
{
    static const char request[] = GET_KEEP;

    late = (client){.fd = dial()};
    assert_int_equal(write(late.fd, request, sizeof request - 1), sizeof request - 1);
}

/* --- time that passes in the wait --- */

TEST(quiet_minutes_and_days_before_a_client)
{
    static const uint64_t quiet[] = {MINUTE, 10 * MINUTE, DAY, 30 * DAY};

    open_server(state, serve_ok);
    for (size_t i = 0; i < UNIT_COUNT(quiet); i++) {
        wait_will_take(quiet[i], dial_and_ask);
        step();
        assert_int_equal(count(&server->origin.conns), 1);
        assert_true(newest_conn()->deadline >= unit_clock.now + MS(60000));
        expect_answer(&late, "ok");
        leave(&late);
        UNTIL(wsco_link_empty(&server->origin.conns));
    }
    close_server();
}

static void half_a_head(void)
{
    assert_int_equal(write(late.fd, GET_KEEP, 10), 10);
}

/* The head's own time-out begins with its first byte. */
TEST(a_head_that_begins_after_a_quiet_minute)
{
    open_server(state, serve_ok);
    wsco_conn *conn = join(&late);
    wait_will_take(MINUTE - 1, half_a_head);
    step();
    UNTIL(wsco_intake_parser(conn));
    assert_true(conn->deadline >= unit_clock.now + MS(60000));
    step();
    assert_true(wsco_http_session_open(conn));
    pass_time(60001);
    expect_head(&late, "HTTP/1.1 408 ");
    expect_end(&late, WSCO_E_EOF);
    leave(&late);
    close_server();
}

static void break_the_rules(void)
{
    static const uint8_t reserved_opcode[] = {0x83, 0x80, 0, 0, 0, 0};

    assert_int_equal(write(late.fd, reserved_opcode, sizeof reserved_opcode), sizeof reserved_opcode);
}

/* The write time-out of the close frame begins when it is queued. */
TEST(a_bad_frame_after_a_quiet_hour_is_told)
{
    reader r;

    wsco_conn *conn = hold(state, &late);
    start_reading(&r, conn);
    wait_will_take(60 * MINUTE, break_the_rules);
    step();
    expect_close(&late, 1002);
    expect_end(&late, WSCO_E_EOF);
    UNTIL(r.rc != 1);
    let_go(conn, &late);
}

static void hang_up(void)
{
    assert_int_equal(shutdown(late.fd, SHUT_WR), 0);
}

TEST(lingering_counts_from_the_end_of_the_output)
{
    open_server(state, serve_ok);
    wsco_conn *conn = join(&late);
    wait_will_take(MINUTE, NULL);
    wsco_conn_close(conn);
    step();
    UNTIL(conn->lingering);
    assert_true(conn->deadline > unit_clock.now + MS(999));
    wait_will_take(500, hang_up);
    UNTIL(wsco_link_empty(&server->origin.conns));
    leave(&late);
    close_server();
}

/* --- user code that keeps the loop --- */

static uint64_t handler_blocks; /* milliseconds */
static client *waiting;         /* they send a request while it does */
static int waiting_count;

static void ask_of(client *c)
{
    static const char request[] = GET_KEEP;

    assert_int_equal(write(c->fd, request, sizeof request - 1), sizeof request - 1);
}

static void serve_slowly(wsco_conn *conn)
{
    block_for(handler_blocks);
    handler_blocks = 0;
    for (; waiting_count > 0; waiting_count--)
        ask_of(waiting++);
    answer(conn, "ok");
}

static void be_late(void **state, int (*connects)(client *clients, int n), client *clients, int n)
{
    client blocker;

    open_server(state, serve_slowly);
    join(&blocker);
    assert_int_equal(connects(clients, n), n);
    handler_blocks = 70000;
    waiting = clients;
    waiting_count = n;
    ask_of(&blocker);
    for (int i = 0; i < n; i++) {
        expect_answer(&clients[i], "ok");
        leave(&clients[i]);
    }
    expect_answer(&blocker, "ok");
    leave(&blocker);
    close_server();
}

static int join_all(client *clients, int n)
{
    for (int i = 0; i < n; i++)
        join(&clients[i]);
    return n;
}

static int only_dial(client *clients, int n)
{
    for (int i = 0; i < n; i++)
        clients[i] = (client){.fd = dial()};
    return n;
}

TEST(connections_that_arrive_while_a_handler_blocks)
{
    client clients[5];

    be_late(state, only_dial, clients, 5);
}

TEST(requests_that_arrive_while_a_handler_blocks)
{
    client clients[5];

    be_late(state, join_all, clients, 5);
}

/* More than one fetch holds: none may expire before its turn has come. */
TEST(many_requests_that_arrive_while_a_handler_blocks)
{
    enum { CROWD = 300 };
    static client clients[CROWD];

    be_late(state, join_all, clients, CROWD);
}

TEST(silent_connections_expire_all_the_same)
{
    client c, blocker;

    open_server(state, serve_slowly);
    join(&c);
    join(&blocker);
    handler_blocks = 70000;
    ask_of(&blocker);
    expect_end(&c, WSCO_E_EOF);
    expect_answer(&blocker, "ok");
    leave(&c);
    leave(&blocker);
    close_server();
}

/* It waits for its next request from now on, not from when the turn began. */
TEST(an_answered_request_waits_its_full_time)
{
    open_server(state, serve_slowly);
    wsco_conn *conn = join(&late);
    handler_blocks = 70000;
    ask_of(&late);
    expect_answer(&late, "ok");
    assert_true(conn->deadline >= unit_clock.now + MS(60000));
    pass_time(59999);
    ask_of(&late);
    expect_answer(&late, "ok");
    leave(&late);
    close_server();
}

static void say_hello(void)
{
    say(&late, "hello");
}

/* A message that is there when its reader's time is over is received. */
TEST(a_message_in_time_for_a_loop_that_is_late)
{
    reader r;

    wsco_conn *conn = hold(state, &late);
    start_reading(&r, conn);
    wsco_conn_set_deadline(conn, unit_clock.now + MS(1000));
    say_hello();
    block_for(5000);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_OK);
    assert_string_equal(r.text, "hello");
    let_go(conn, &late);
}

/* Time between two runs of the loop is time in which nobody could read. */
TEST(time_between_two_runs)
{
    open_server(state, serve_ok);
    wsco_conn *conn = join(&late);
    ask_of(&late);
    block_for(10 * MINUTE);
    expect_answer(&late, "ok");
    assert_true(wsco_http_session_open(conn));
    block_for(MINUTE + 1);
    expect_end(&late, WSCO_E_EOF);
    leave(&late);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(quiet_minutes_and_days_before_a_client),
        SRV(a_head_that_begins_after_a_quiet_minute),
        SRV(a_bad_frame_after_a_quiet_hour_is_told),
        SRV(lingering_counts_from_the_end_of_the_output),
        SRV(connections_that_arrive_while_a_handler_blocks),
        SRV(requests_that_arrive_while_a_handler_blocks),
        SRV(many_requests_that_arrive_while_a_handler_blocks),
        SRV(silent_connections_expire_all_the_same),
        SRV(an_answered_request_waits_its_full_time),
        SRV(a_message_in_time_for_a_loop_that_is_late),
        SRV(time_between_two_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
