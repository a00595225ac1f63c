/* SPDX-License-Identifier: MIT */
/* Tests src/srv/listener.c: start and shutdown, in every state a connection can be in, and accepting when the process
 * is short of descriptors or memory. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#include <netinet/tcp.h>
#include <sys/resource.h>

/* valgrind plays the limit of descriptors itself: it accepts and then closes. */
#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif
#ifndef RUNNING_ON_VALGRIND
#define RUNNING_ON_VALGRIND 0
#endif

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static void serve_and_shut_down(wsco_conn *conn)
{
    wsco_server_shutdown(server);
    answer(conn, "ok");
}

/* --- start and shutdown --- */

TEST(defaults)
{
    wsco_settings s;

    (void)state;
    wsco_settings_init(&s);
    assert_int_equal(s.message_max, 2097152);
    assert_int_equal(s.http.body_max, 2097152);
    assert_int_equal(s.http.head_max, 65536);
    assert_int_equal(s.high_watermark, 2097152);
    assert_int_equal(s.low_watermark, 1048576);
    assert_int_equal(s.output_max, 8388608);
    assert_true(s.write_coalescing && s.tcp_nodelay);
    assert_false(s.slow_peer_wait || s.take_ping || s.take_pong || s.take_close);
}

TEST(runs_once_at_a_time)
{
    open_server(state, serve_ok);
    assert_true(server->running);
    assert_int_equal(start_rc, 1);
    assert_int_equal(wsco_server_start(server, &worker), WSCO_E_CO_HAS_BEEN_BOUND);
    wsco_server_shutdown(server);
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_E_CANCELED);
    close_server();
}

TEST(shut_down_by_its_own_handler)
{
    client c;

    open_server(state, serve_and_shut_down);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    expect_end(&c, WSCO_E_EOF); /* although it was to be kept alive */
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_OK);
    leave(&c);
    close_server();
}

TEST(cancelling_the_starter_shuts_down)
{
    open_server(state, serve_ok);
    assert_true(wsco_wait_cancel(wsco_sched_find(&worker.sched, server->starter_id)));
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_E_CANCELED);
    assert_false(server->running);
    close_server();
}

TEST(without_a_coroutine)
{
    open_worker(state);
    create_server();
    assert_int_equal(wsco_server_start(server, &worker), WSCO_E_CANCELED);
    assert_false(server->running);
    close_server();
}

TEST(started_again)
{
    client c;

    open_server(state, serve_ok);
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    c = (client){.fd = wsco_sock_connect(&address)}; /* the kernel takes it, nobody serves it */
    steps(5);
    assert_true(wsco_link_empty(&server->conns));
    go(start_server, NULL);
    send_text(&c, GET_CLOSE);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

static wsco_rc second_rc;

static void restart(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_server_shutdown(server);
    second_rc = wsco_server_start(server, &worker);
}

/* The first start() returns while the second one runs, and must not take it down. */
TEST(restarted_in_one_run)
{
    client c;

    open_server(state, serve_ok);
    second_rc = 1;
    go(restart, NULL);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_E_CANCELED);
    assert_int_equal(second_rc, 1);
    join(&c);
    send_text(&c, GET_CLOSE);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

TEST(accepted_sockets_do_not_delay)
{
    client c;
    int on = 0;
    socklen_t len = sizeof on;

    open_server(state, serve_ok);
    wsco_conn *conn = join(&c);
    assert_int_equal(getsockopt(conn->fd, IPPROTO_TCP, TCP_NODELAY, &on, &len), 0);
    assert_true(on);
    leave(&c);
    close_server();
}

/* --- shutdown in each state --- */

static void shut_down(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
}

TEST(shutdown_closes_idle_connections)
{
    client fresh, half, idle;

    open_server(state, serve_ok);
    join(&fresh);
    join(&half);
    send_text(&half, "GET / HTTP/1.1\r\nHo");
    wsco_conn *conn = join(&idle);
    send_text(&idle, GET_KEEP);
    expect_answer(&idle, "ok");
    UNTIL(conn->co->state == WSCO_CO_PARKED);
    shut_down();
    expect_end(&fresh, WSCO_E_EOF);
    expect_end(&half, WSCO_E_EOF);
    expect_end(&idle, WSCO_E_EOF);
    leave(&fresh);
    leave(&half);
    leave(&idle);
    UNTIL(wsco_link_empty(&server->conns));
    close_server();
}

static wsco_waitq parking;

static void serve_later(wsco_conn *conn)
{
    if (wsco_wait_on(&worker.sched, &parking, WSCO_MSEC_NEVER) == WSCO_OK)
        answer(conn, "late");
}

TEST(shutdown_lets_handlers_finish)
{
    client c;

    wsco_link_init(&parking);
    open_server(state, serve_later);
    join(&c);
    send_text(&c, GET_KEEP GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    shut_down();
    steps(5);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF); /* the next request is not served any more */
    leave(&c);
    close_server();
}

static wsco_conn *kept;

static void keep_response(wsco_conn *conn)
{
    kept = wsco_conn_retain(conn);
}

TEST(shutdown_waits_for_kept_responses)
{
    client c;

    kept = NULL;
    open_server(state, keep_response);
    join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(kept && !kept->handler_running);
    shut_down();
    steps(5);
    answer(kept, "late");
    wsco_conn_release(kept);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(shutdown_leaves_websockets_alone)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    shut_down();
    steps(5);
    say(&c, "still?");
    UNTIL(r.rc != 1);
    assert_string_equal(r.text, "still?");
    assert_int_equal(push_text(conn, "still"), WSCO_OK);
    hear(&c, "still");
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->conns));
    wsco_conn_release(conn);
    close_server();
}

TEST(shutdown_may_end_websockets)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    server->settings.websocket_shutdown_timeout = 1;
    start_reading(&r, conn);
    shut_down();
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(r.rc, WSCO_E_EOF);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->conns));
    wsco_conn_release(conn);
    close_server();
}

TEST(shutdown_and_connections_that_close_already)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->settings.websocket_shutdown_timeout = 1;
    assert_int_equal(close_ws(conn), WSCO_OK);
    shut_down();
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->conns));
    wsco_conn_release(conn);
    close_server();
}

/* The object goes while connections live: they hold what they need of it. */
TEST(orphaned)
{
    client c;

    wsco_link_init(&parking);
    open_server(state, serve_later);
    wsco_conn *conn = join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    wsco_server_orphan(server);
    assert_null(server->user);
    assert_int_equal(server->fd, -1);
    wsco_server_release(server);
    wsco_wait_wake_one(&parking, WSCO_OK);
    wsco_conn_retain(conn);
    UNTIL(conn->state == WSCO_CONN_CLOSING);
    expect_answer(&c, "late");
    leave(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    close_worker();
    wsco_worker_reclaim(&worker);
}

/* --- short of something --- */

/* Lowers the limit so that no descriptor is left; returns the old one. */
static rlim_t no_more_descriptors(void)
{
    struct rlimit limit;
    int next = dup(0);

    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    close(next);
    rlim_t old = limit.rlim_cur;
    limit.rlim_cur = (rlim_t)next;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
    return old;
}

static void limit_descriptors(rlim_t n)
{
    struct rlimit limit;

    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = n;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

TEST(accepting_rests_when_descriptors_run_out)
{
    client before, c;

    if (RUNNING_ON_VALGRIND)
        skip();
    open_server(state, serve_ok);
    join(&before);
    c = (client){.fd = wsco_sock_connect(&address)};
    rlim_t old = no_more_descriptors();
    UNTIL(wsco_timer_armed(&server->pause));
    assert_int_equal(wsco_loop_want(&worker.loop, &server->watcher), 0); /* it does not spin */
    assert_true(server->running);
    send_text(&before, GET_KEEP); /* the others are served meanwhile */
    expect_answer(&before, "ok");
    pass_time(1001);
    UNTIL(wsco_timer_armed(&server->pause));
    limit_descriptors(old);
    pass_time(2002);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    assert_false(wsco_timer_armed(&server->pause));
    leave(&before);
    leave(&c);
    close_server();
}

TEST(shutdown_while_accepting_rests)
{
    client c;

    open_server(state, serve_ok);
    c = (client){.fd = wsco_sock_connect(&address)};
    rlim_t old = no_more_descriptors();
    UNTIL(wsco_timer_armed(&server->pause));
    limit_descriptors(old);
    shut_down();
    assert_false(wsco_timer_armed(&server->pause));
    leave(&c);
    close_server();
}

TEST(accepting_rests_without_memory)
{
    client before, c;

    open_server(state, serve_ok);
    join(&before); /* the table of timers has room from now on */
    c = (client){.fd = wsco_sock_connect(&address)};
    wsco_mem_fail_after(1);
    UNTIL(wsco_timer_armed(&server->pause));
    wsco_mem_fail_after(0);
    expect_end(&c, WSCO_E_EOF); /* this one is lost, the next one is not */
    leave(&c);
    pass_time(1001);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&before);
    leave(&c);
    close_server();
}

TEST(a_broken_listener_ends_start)
{
    open_server(state, serve_ok);
    shutdown(server->fd, SHUT_RD);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, -EINVAL);
    assert_false(server->running);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(defaults),
        SRV(runs_once_at_a_time),
        SRV(shut_down_by_its_own_handler),
        SRV(cancelling_the_starter_shuts_down),
        SRV(without_a_coroutine),
        SRV(started_again),
        SRV(restarted_in_one_run),
        SRV(accepted_sockets_do_not_delay),
        SRV(shutdown_closes_idle_connections),
        SRV(shutdown_lets_handlers_finish),
        SRV(shutdown_waits_for_kept_responses),
        SRV(shutdown_leaves_websockets_alone),
        SRV(shutdown_may_end_websockets),
        SRV(shutdown_and_connections_that_close_already),
        SRV(orphaned),
        SRV(accepting_rests_when_descriptors_run_out),
        SRV(shutdown_while_accepting_rests),
        SRV(accepting_rests_without_memory),
        SRV(a_broken_listener_ends_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
