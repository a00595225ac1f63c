/* SPDX-License-Identifier: MIT */
/* Tests how recv() waits (src/net/ws/ws_session.c, conn.c): time-outs over one lazy timer, without memory
 * too. */
#define _GNU_SOURCE /* memmem */
#include "unit_recv.h"

static double first_wait, second_wait;

static void serve_patiently(wsco_conn *conn)
{
    if (upgrade(conn) != WSCO_OK)
        return;
    note_recv(conn, first_wait);
    note_recv(conn, second_wait);
    push_text(conn, "still here");
    note_recv(conn, -1);
    close_ws(conn);
}

static wsco_conn *join_patient(void **state, client *c, double first, double second)
{
    entered = receives = 0;
    first_wait = first;
    second_wait = second;
    open_server(state, serve_patiently);
    wsco_conn *conn = join_ws(c);
    UNTIL(entered == 1);
    return conn;
}

TEST(time_out_leaves_the_connection_usable)
{
    client c;

    wsco_conn *conn = join_patient(state, &c, 0, 5);
    pass_time(30000);
    assert_non_null(wsco_ws_session_reading_co(conn));
    pass_time(60001);
    UNTIL(entered == 2);
    assert_int_equal(got[0], WSCO_E_TIMEOUT);
    pass_time(5001);
    hear(&c, "still here");
    assert_int_equal(got[1], WSCO_E_TIMEOUT);
    UNTIL(entered == 3);
    pass_time(1000000);
    steps(3);
    assert_int_equal(receives, 2); /* for ever */
    assert_true(wsco_ws_session_open(conn));
    say(&c, "x");
    UNTIL(wsco_ws_session_of(conn)->script_end == WSCO_SCRIPT_CLOSED);
    assert_string_equal(texts[2], "x");
    leave(&c);
    close_server();
}

/* The timer of a long wait is not armed again for a shorter one that ended, and fires into a wait without
 * end. */
TEST(lazy_timer_serves_no_old_deadline)
{
    client c;

    wsco_conn *conn = join_patient(state, &c, 10, -1);
    say(&c, "one");
    UNTIL(entered == 2);
    assert_true(wsco_timer_armed(&conn->timer));
    pass_time(11000);
    steps(3);
    assert_int_equal(receives, 1);
    assert_false(wsco_timer_armed(&conn->timer));
    say(&c, "two");
    hear(&c, "still here");
    assert_string_equal(texts[1], "two");
    leave(&c);
    close_server();
}

TEST(shorter_after_longer)
{
    client c;

    join_patient(state, &c, 1000, 1);
    say(&c, "one");
    UNTIL(entered == 2);
    pass_time(1001);
    hear(&c, "still here");
    assert_int_equal(got[1], WSCO_E_TIMEOUT);
    leave(&c);
    close_server();
}

static void serve_without_memory(wsco_conn *conn)
{
    wsco_rc rc = upgrade(conn);

    wsco_timers_cancel(&worker.timers, &conn->timer);
    worker.timers.cap = worker.timers.count; /* the next timer takes memory */
    wsco_mem_fail_after(1);
    if (rc == WSCO_OK)
        note_recv(conn, 1);
    wsco_mem_fail_after(0);
}

/* No memory for the deadline's timer: the connection is dropped, and the coroutine must not wait for the
 * news. */
TEST(no_memory_for_a_deadline)
{
    client c;

    entered = receives = 0;
    open_server(state, serve_without_memory);
    join(&c);
    send_text(&c, HANDSHAKE);
    UNTIL(receives == 1);
    assert_int_equal(got[0], WSCO_E_EOF);
    assert_true(wsco_link_empty(&server->origin.conns));
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(time_out_leaves_the_connection_usable),
        SRV(lazy_timer_serves_no_old_deadline),
        SRV(shorter_after_longer),
        SRV(no_memory_for_a_deadline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
