/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/listener.c and sock.c: which failures of accept() end a server, which are waited for,
 * and how often they are told. The program has an accept4() of its own, which fails as it is told. */
#define _GNU_SOURCE /* accept4, memmem */
#include "unit_client.h"

#include <errno.h>
#include <sys/syscall.h>

static int fail_with, fail_times;

int accept4(int fd, struct sockaddr *addr, socklen_t *len, int flags)
{
    if (fail_times > 0) {
        fail_times--;
        errno = fail_with;
        return -1;
    }
    return (int)syscall(SYS_accept4, fd, addr, len, flags);
}

static wsco_rc told;
static int telling;

static void note_failure(wsco_server *of)
{
    told = of->failure;
    telling++;
}

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static void open_telling(void **state)
{
    static wsco_server_ops ops;

    open_server(state, serve_ok);
    ops = server_ops;
    ops.accept_failed = note_failure;
    use_ops(&ops);
    told = 0;
    telling = fail_times = 0;
}

static void fail_next(int error, int times)
{
    fail_with = error;
    fail_times = times;
}

TEST(what_passes_is_waited_for)
{
    static const int errors[] = {ENONET,  EOPNOTSUPP, EPERM, EMFILE, ENFILE,
                                 ENOBUFS, ENOMEM,     EIO,   EFAULT, EACCES};

    open_telling(state);
    for (size_t i = 0; i < UNIT_COUNT(errors); i++) {
        client c = {.fd = dial()};

        fail_next(errors[i], 1);
        UNTIL(wsco_timer_armed(&server->pause));
        assert_true(server->origin.running);
        assert_int_equal(wsco_loop_want(&worker.loop, &server->watcher), 0);
        UNTIL(telling == (int)i + 1);
        assert_int_equal(told, -errors[i]);
        pass_time(1001);
        send_text(&c, GET_KEEP);
        expect_answer(&c, "ok");
        leave(&c);
    }
    assert_int_equal(start_rc, 1);
    close_server();
}

/* Those of a connection that died in the queue are no reason to rest, unless there is no end of them. */
TEST(connections_that_died_in_the_queue)
{
    static const int errors[] = {ECONNABORTED, EINTR, EPROTO, ENETDOWN, EHOSTUNREACH};

    open_telling(state);
    for (size_t i = 0; i < UNIT_COUNT(errors); i++) {
        client c = {.fd = dial()};

        fail_next(errors[i], 3);
        send_text(&c, GET_KEEP);
        expect_answer(&c, "ok");
        leave(&c);
    }
    assert_int_equal(telling, 0);
    client c = {.fd = dial()};
    fail_next(ENETDOWN, 64);
    UNTIL(wsco_timer_armed(&server->pause));
    pass_time(1001);
    send_text(&c, GET_KEEP);
    expect_answer(&c, "ok");
    leave(&c);
    close_server();
}

TEST(what_does_not_pass_ends_the_server)
{
    static const int errors[] = {EBADF, EINVAL, ENOTSOCK};

    for (size_t i = 0; i < UNIT_COUNT(errors); i++) {
        open_telling(state);
        client c = {.fd = dial()};
        fail_next(errors[i], 1);
        UNTIL(start_rc != 1);
        assert_int_equal(start_rc, -errors[i]);
        assert_false(server->origin.running);
        assert_int_equal(telling, 0);
        leave(&c);
        close_server();
    }
}

/* One turn that accepts and fails, and the pause after it. */
static void fail_and_rest(int error)
{
    fail_next(error, 1);
    UNTIL(wsco_timer_armed(&server->pause));
    steps(2);
    pass_time(1001);
    assert_false(wsco_timer_armed(&server->pause));
}

TEST(the_same_is_told_once_a_minute)
{
    open_telling(state);
    client c = {.fd = dial()};
    for (int i = 0; i < 10; i++)
        fail_and_rest(EMFILE);
    assert_int_equal(telling, 1);
    fail_and_rest(ENFILE); /* something else is news */
    assert_int_equal(telling, 2);
    block_for(60001);
    fail_and_rest(ENFILE);
    assert_int_equal(telling, 3);
    leave(&c);
    close_server();
}

/* Nobody can be told: the server goes on all the same, and tells the next time. */
TEST(without_room_for_another_coroutine)
{
    open_telling(state);
    client c = {.fd = dial()};
    worker.sched.max = worker.sched.count;
    fail_and_rest(EMFILE);
    assert_int_equal(telling, 0);
    worker.sched.max = 100;
    fail_and_rest(EMFILE);
    assert_int_equal(telling, 1);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(what_passes_is_waited_for),          SRV(connections_that_died_in_the_queue),
        SRV(what_does_not_pass_ends_the_server), SRV(the_same_is_told_once_a_minute),
        SRV(without_room_for_another_coroutine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
