/* SPDX-License-Identifier: MIT */
/* Tests in which order a WebSocket is answered (src/net/ws/ws_input.c): messages, pings, close frames and
 * failures, whether somebody reads or nobody does. Floods and ends are in test_ws_order_end.c, random streams
 * in test_ws_order_random.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_order.h"

/* --- somebody reads --- */

TEST(pings_are_answered_where_they_came)
{
    client c;

    open_server(state, serve_echo);
    join_ws(&c);
    add_text("one");
    add(PING("p1"));
    add(PING("p2"));
    add_text("two");
    add(PING("p3"));
    send_batch(&c);
    hear(&c, "one");
    expect_frame(&c, PONG("p1"));
    expect_frame(&c, PONG("p2"));
    hear(&c, "two");
    expect_frame(&c, PONG("p3"));
    leave(&c);
    close_server();
}

TEST(messages_before_a_failure_are_answered_before_it)
{
    client c;

    open_server(state, serve_echo);
    join_ws(&c);
    add_text("one");
    add(PING("p"));
    add_text("two");
    add(BAD);
    add_text("never");
    send_batch(&c);
    hear(&c, "one");
    expect_frame(&c, PONG("p"));
    hear(&c, "two");
    expect_close(&c, 1002);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(handler_rc, WSCO_E_PROTOCOL_ERROR);
    leave(&c);
    close_server();
}

/* A reader that has had its share of a turn is going to read the rest: nothing overtakes it. */
static void expect_order_of_many(void **state, bool fails)
{
    client c;
    char text[12];

    open_server(state, serve_echo);
    join_ws(&c);
    for (int i = 0; i < 300; i++) {
        snprintf(text, sizeof text, "%d", i);
        add_text(text);
        if (i % 50 == 0)
            add(PING("p"));
    }
    if (fails)
        add(BAD);
    else
        add(0x88, "\x03\xe9", 2);
    send_batch(&c);
    for (int i = 0; i < 300; i++) {
        snprintf(text, sizeof text, "%d", i);
        hear(&c, text);
        if (i % 50 == 0)
            expect_frame(&c, PONG("p"));
    }
    expect_close(&c, fails ? 1002 : 1001);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(more_than_a_run_takes_before_a_failure)
{
    expect_order_of_many(state, true);
}

TEST(more_than_a_run_takes_before_a_close_frame)
{
    expect_order_of_many(state, false);
}

static void read_a_few_more_than_a_run_takes(UNIT_UNUSED wsco_co *co, void *conn)
{
    for (int i = 0; i < WSCO_WS_RUN_BUDGET + 2; i++) {
        wsco_ws_msg *msg = NULL;
        assert_int_equal(wsco_ws_session_recv(conn, -1, &msg), WSCO_OK);
        wsco_ws_msg_free(msg);
    }
}

/* One that had its share was going to read the rest, and then did not. */
TEST(a_reader_that_stops_after_more_than_a_run_takes)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    go(read_a_few_more_than_a_run_takes, conn);
    for (int i = 0; i < WSCO_WS_RUN_BUDGET + 20; i++)
        add_text("m");
    add(PING("p"));
    send_batch(&c);
    expect_frame(&c, PONG("p"));
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 18);
    let_go(conn, &c);
}

/* --- nobody reads --- */

TEST(a_busy_script_delays_answers_by_one_turn)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p1"));
    add_text("two");
    add(PING("p2"));
    send_batch(&c);
    while (wsco_ws_session_of(conn)->inbox.count == 0)
        take_events();
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 4); /* marks have their place */
    step();
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 2);
    expect_frame(&c, PONG("p1"));
    expect_frame(&c, PONG("p2"));
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 0);
    let_go(conn, &c);
}

/* What came in an earlier turn was for the script to answer then; the order of what leaves stays that of
 * pushes. */
TEST(answers_before_the_end_of_the_turn_come_first)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    add_text("one");
    add(PING("p"));
    send_batch(&c);
    while (wsco_ws_session_of(conn)->inbox.count < 2)
        take_events();
    assert_int_equal(push_text(conn, "busy"), WSCO_OK);
    hear(&c, "busy");
    expect_frame(&c, PONG("p"));
    let_go(conn, &c);
}

static void expect_kept_close(wsco_conn *conn, client *c)
{
    reader r;

    add_text("one");
    add_text("two");
    add(0x88, "\x0f\xa0why", 5);
    send_batch(c);
    expect_frame(c, 0x88, "\x0f\xa0why", 5);
    expect_end(c, WSCO_E_EOF);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    start_reading(&r, conn);
    assert_string_equal(r.text, "one");
    start_reading(&r, conn);
    assert_string_equal(r.text, "two");
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
}

TEST(a_close_frame_that_nobody_reads)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    expect_kept_close(conn, &c);
    let_go(conn, &c);
}

/* --- the handler has returned, and somebody keeps the connection --- */

static wsco_conn *kept;

static void serve_kept(wsco_conn *conn)
{
    if (upgrade(conn) == WSCO_OK)
        kept = wsco_conn_retain(conn);
}

static wsco_conn *keep(void **state, client *c)
{
    open_server(state, serve_kept);
    kept = NULL;
    join_ws(c);
    UNTIL(kept && !kept->handler_running);
    return kept;
}

static void give_back(client *c)
{
    (void)close_ws(kept);
    wsco_conn_release(kept);
    leave(c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(a_close_frame_after_the_handler)
{
    client c;

    expect_kept_close(keep(state, &c), &c);
    give_back(&c);
}

TEST(pings_after_the_handler)
{
    client c;

    keep(state, &c);
    add_text("unread");
    add(PING("p"));
    send_batch(&c);
    expect_frame(&c, PONG("p"));
    give_back(&c);
}

TEST(a_failure_after_the_handler)
{
    client c;

    wsco_conn *conn = keep(state, &c);
    add_text("fine");
    add(BAD);
    send_batch(&c);
    expect_close(&c, 1002);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_PROTOCOL_ERROR);
    give_back(&c);
}

/* Nobody has to come by for the answer: the worker does not wait for an event first, nor does it end. */
TEST(marks_are_work)
{
    client c;

    wsco_conn *conn = keep(state, &c);
    wsco_server_shutdown(server);
    UNTIL(worker.sched.count == 0);
    send_frame(&c, PING("p"));
    while (wsco_ws_session_of(conn)->inbox.count == 0)
        take_events();
    wsco_loop_remove(&worker.loop, &tick);
    turns_left = 100;
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK); /* only a kept connection is left then */
    assert_int_equal(wsco_loop_add(&worker.loop, &tick, tick_fds[0], WSCO_READ), WSCO_OK);
    expect_frame(&c, PONG("p"));
    give_back(&c);
}

/* --- the script takes control frames itself --- */

TEST(close_frames_that_the_script_takes_are_left_to_it)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.take_close = true;
    add_text("one");
    add(0x88, "\x03\xe8", 2);
    send_batch(&c);
    UNTIL(wsco_ws_session_of(conn)->inbox.count == 2);
    steps(3);
    assert_true(wsco_ws_session_open(conn));
    assert_int_equal(push_text(conn, "answer"), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(close_ws(conn), WSCO_OK);
    hear(&c, "answer");
    expect_close(&c, 1000);
    let_go(conn, &c);
}

TEST(failures_are_told_although_the_script_takes_control_frames)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.take_close = server->origin.settings.take_ping = true;
    add(PING("p"));
    add(BAD);
    send_batch(&c);
    expect_close(&c, 1002);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_E_PROTOCOL_ERROR);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(pings_are_answered_where_they_came),
        SRV(messages_before_a_failure_are_answered_before_it),
        SRV(more_than_a_run_takes_before_a_failure),
        SRV(more_than_a_run_takes_before_a_close_frame),
        SRV(a_reader_that_stops_after_more_than_a_run_takes),
        SRV(a_busy_script_delays_answers_by_one_turn),
        SRV(answers_before_the_end_of_the_turn_come_first),
        SRV(a_close_frame_that_nobody_reads),
        SRV(a_close_frame_after_the_handler),
        SRV(pings_after_the_handler),
        SRV(a_failure_after_the_handler),
        SRV(marks_are_work),
        SRV(close_frames_that_the_script_takes_are_left_to_it),
        SRV(failures_are_told_although_the_script_takes_control_frames),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
