/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/listener.c: start, shutdown, start again, and accepting when the process is short of
 * descriptors or memory. */
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

static void shut_down(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
}

TEST(defaults)
{
    wsco_settings s;

    (void)state;
    memset(&s, 0xff, sizeof s);
    wsco_settings_init(&s);
    assert_int_equal(s.http.target_max, 32768);
    assert_int_equal(s.http.head_max, 65536);
    assert_int_equal(s.http.fields_max, 256);
    assert_int_equal(s.http.body_max, 2097152);
    assert_int_equal(s.message_max, 2097152);
    assert_int_equal(s.high_watermark, 2097152);
    assert_int_equal(s.low_watermark, 1048576);
    assert_int_equal(s.output_max, 8388608);
    assert_true(s.request_timeout == 60);
    assert_int_equal(s.request_min_rate, 1024);
    assert_int_equal(s.response_min_rate, 1024);
    assert_true(s.write_coalescing && s.tcp_nodelay);
    assert_false(s.slow_peer_wait || s.take_ping || s.take_pong || s.take_close);
}

TEST(runs_once_at_a_time)
{
    open_server(state, serve_ok);
    assert_true(server->origin.running);
    assert_int_equal(start_rc, 1);
    assert_int_equal(wsco_server_start(server, net), WSCO_E_CO_HAS_BEEN_BOUND);
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
    assert_true(wsco_wait_cancel(wsco_sched_find(&worker.sched, server->origin.parent_id)));
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, WSCO_E_CANCELED);
    assert_false(server->origin.running);
    close_server();
}

TEST(without_a_coroutine)
{
    open_worker(state);
    create_server();
    assert_int_equal(wsco_server_start(server, net), WSCO_E_CANCELED);
    assert_false(server->origin.running);
    close_server();
}

TEST(started_again)
{
    client c;

    open_server(state, serve_ok);
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    c = (client){.fd = dial()}; /* the kernel takes it, nobody serves it */
    steps(5);
    assert_true(wsco_link_empty(&server->origin.conns));
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
    second_rc = wsco_server_start(server, net);
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
    c = (client){.fd = dial()};
    rlim_t old = no_more_descriptors();
    UNTIL(wsco_timer_armed(&server->pause));
    assert_int_equal(wsco_loop_want(&worker.loop, &server->watcher), 0); /* it does not spin */
    assert_true(server->origin.running);
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
    c = (client){.fd = dial()};
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
    client c;

    open_server(state, serve_ok);
    c = (client){.fd = dial()};
    wsco_mem_fail_once(1);
    UNTIL(wsco_timer_armed(&server->pause));
    expect_end(&c, WSCO_E_EOF); /* this one is lost, the next one is not */
    leave(&c);
    pass_time(1001);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

/* The next client is accepted all the same. */
TEST(accepting_without_memory_to_rest)
{
    client c;

    open_server(state, serve_ok);
    c = (client){.fd = dial()};
    wsco_mem_fail_after(1);
    steps(3);
    wsco_mem_fail_after(0);
    assert_false(wsco_timer_armed(&server->pause));
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    join(&c);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

TEST(a_broken_listener_ends_start)
{
    open_server(state, serve_ok);
    shutdown(server->fd, SHUT_RD);
    UNTIL(start_rc != 1);
    assert_int_equal(start_rc, -EINVAL);
    assert_false(server->origin.running);
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
        SRV(accepting_rests_when_descriptors_run_out),
        SRV(shutdown_while_accepting_rests),
        SRV(accepting_rests_without_memory),
        SRV(accepting_without_memory_to_rest),
        SRV(a_broken_listener_ends_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
