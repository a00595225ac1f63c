/* SPDX-License-Identifier: MIT */
/* Tests wsco_worker_disown() and what it stands on (loop, sched, conn): a child process that was forked with
 * a worker, and what its parent and the parent's peers notice of it: nothing. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

#include <signal.h>
#include <sys/wait.h>

static int status_of(pid_t pid)
{
    int status = -1;

    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status;
}

/* Ends with what `body` returns, which is 0 when all is as it should be. */
static void in_child(int (*body)(void))
{
    pid_t pid = fork();

    if (pid == 0)
        _exit(body());
    assert_int_equal(status_of(pid), 0);
}

/* The watcher that keeps the loop turning is the test's own: nobody else takes it out. */
static void disown_worker(void)
{
    wsco_worker_disown(&worker);
    wsco_loop_remove(&worker.loop, &tick);
}

static int end_worker(void)
{
    disown_worker();
    wsco_worker_deinit(&worker);
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
    return worker.inherited ? 0 : 1;
}

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

TEST(connections_and_watched_descriptors_stay_the_parents)
{
    client idle, half, next;

    open_server(state, serve_ok);
    join(&idle);
    send_text(&idle, GET_KEEP);
    expect_answer(&idle, "ok");
    join(&half);
    send_text(&half, "GET / HTTP/1.1\r\nHo");
    steps(3);
    in_child(end_worker);
    assert_false(take_in(&idle) || take_in(&half));
    assert_int_equal(idle.end | half.end, WSCO_OK);
    send_text(&idle, GET_KEEP);
    expect_answer(&idle, "ok");
    send_text(&half, "st: a\r\n\r\n");
    expect_answer(&half, "ok");
    join(&next);
    send_text(&next, GET_KEEP);
    expect_answer(&next, "ok");
    leave(&idle);
    leave(&half);
    leave(&next);
    close_server();
}

static int unjam_and_end(void)
{
    tap.jammed = false;
    return end_worker();
}

TEST(queued_output_is_sent_once)
{
    client c;

    open_server(state, serve_ok);
    tap_conn(join(&c));
    tap.jammed = true;
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_outq_empty(&newest_conn()->out));
    in_child(unjam_and_end);
    assert_false(take_in(&c));
    tap.jammed = false;
    expect_answer(&c, "ok");
    steps(5);
    assert_false(take_in(&c));
    leave(&c);
    close_server();
}

static wsco_waitq parking;
static unsigned woken;

static void serve_later(wsco_conn *conn)
{
    wsco_rc rc = wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);

    woken++;
    if (rc == WSCO_OK)
        answer(conn, "late");
}

static int end_and_count(void)
{
    return end_worker() + (int)woken;
}

TEST(coroutines_are_not_entered_in_the_child)
{
    client c;

    woken = 0;
    wsco_link_init(&parking);
    open_server(state, serve_later);
    join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    in_child(end_and_count);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_answer(&c, "late");
    leave(&c);
    close_server();
}

static pid_t forked;

static void serve_forking(wsco_conn *conn)
{
    forked = fork();
    answer(conn, "once");
}

/* The child is on the handler's coroutine: it may go on to its end, and then to the end of run(). */
TEST(a_fork_inside_a_handler_leaves_the_loop)
{
    client c;

    forked = -1;
    open_server(state, serve_forking);
    join(&c);
    send_text(&c, GET_KEEP);
    while (forked < 0)
        step();
    if (forked == 0)
        _exit(worker.inherited && !worker.running && wsco_link_empty(&net->conns) ? end_worker() : 1);
    assert_int_equal(status_of(forked), 0);
    expect_answer(&c, "once");
    steps(5);
    assert_false(take_in(&c));
    assert_int_equal(c.end, WSCO_OK);
    leave(&c);
    close_server();
}

static void *poll_name;

static int serve_in_another_worker(void)
{
    void *state = poll_name;
    client c;

    disown_worker();
    wsco_worker_deinit(&worker);
    open_worker(&state);
    go(start_server, NULL);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
    return 0;
}

TEST(the_child_serves_the_same_listener_with_a_worker_of_its_own)
{
    client c;

    poll_name = *state;
    open_server(state, serve_ok);
    join(&c);
    in_child(serve_in_another_worker);
    in_child(serve_in_another_worker);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

static int use_websocket(void)
{
    wsco_conn *conn = wsco_conn_retain(newest_conn());
    wsco_payload payload = {.data = "x", .len = 1};
    wsco_ws_msg *msg;

    wsco_worker_disown(&worker);
    int wrong = wsco_ws_session_recv(conn, 0, &msg) != WSCO_E_CLOSED;
    wrong += wsco_ws_session_push_now(conn, 0x80 | WSCO_WS_TEXT, &payload) != WSCO_E_CLOSED;
    wrong += wsco_ws_session_close(conn, 1000, NULL, 0) != WSCO_E_CLOSED;
    wsco_conn_release(conn);
    return wrong + end_worker();
}

TEST(a_websocket_of_the_parent_is_closed_for_the_child)
{
    client c;

    open_server(state, serve_echo);
    join_ws(&c);
    in_child(use_websocket);
    steps(3);
    assert_false(take_in(&c));
    say(&c, "still here");
    hear(&c, "still here");
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(connections_and_watched_descriptors_stay_the_parents),
        SRV(queued_output_is_sent_once),
        SRV(coroutines_are_not_entered_in_the_child),
        SRV(a_fork_inside_a_handler_leaves_the_loop),
        SRV(the_child_serves_the_same_listener_with_a_worker_of_its_own),
        SRV(a_websocket_of_the_parent_is_closed_for_the_child),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
