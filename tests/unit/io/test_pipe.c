/* SPDX-License-Identifier: MIT */
/* Tests src/io/pipe.c: pipes of streams and of datagrams, and waits for them that block. */
#include "unit.h"

#include "wsco/io/loop.h"
#include "wsco/io/pipe.h"

#include <sys/wait.h>

static int ends[2];

static void begin_pipe(int type)
{
    assert_int_equal(wsco_pipe_open(type, ends), WSCO_OK);
}

static void end_pipe(void)
{
    wsco_pipe_close(&ends[0]);
    wsco_pipe_close(&ends[1]);
    wsco_pipe_close(&ends[1]);
    assert_int_equal(ends[1], -1);
}

TEST(a_stream_joins_and_ends)
{
    char got[8];

    begin_pipe(SOCK_STREAM);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), WSCO_E_AGAIN);
    assert_int_equal(wsco_pipe_send(ends[0], "ab", 2), 2);
    assert_int_equal(wsco_pipe_send(ends[0], "cd", 2), 2);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), 4);
    assert_memory_equal(got, "abcd", 4);
    wsco_pipe_close(&ends[0]);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), WSCO_E_EOF);
    assert_int_equal(wsco_pipe_send(ends[1], "x", 1), WSCO_E_PIPE);
    end_pipe();
}

TEST(datagrams_keep_their_bounds)
{
    char got[8];

    begin_pipe(SOCK_DGRAM);
    assert_int_equal(wsco_pipe_next(ends[1]), WSCO_E_AGAIN);
    assert_int_equal(wsco_pipe_send(ends[0], "abc", 3), 3);
    assert_int_equal(wsco_pipe_send(ends[0], "", 0), 0);
    assert_int_equal(wsco_pipe_send(ends[0], "defg", 4), 4);
    assert_int_equal(wsco_pipe_next(ends[1]), 3);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, true), 3);
    assert_int_equal(wsco_pipe_next(ends[1]), 0);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, true), 0);
    assert_int_equal(wsco_pipe_recv(ends[1], got, 2, true), 2); /* the rest is lost */
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, true), WSCO_E_AGAIN);
    end_pipe();
}

TEST(no_pipe_of_that_type)
{
    assert_int_equal(wsco_pipe_open(12345, ends), -EINVAL);
    assert_int_equal(ends[0], -1);
    assert_int_equal(ends[1], -1);
}

TEST(waits_that_block)
{
    char got[4];

    begin_pipe(SOCK_STREAM);
    assert_int_equal(wsco_pipe_await(ends[1], WSCO_READ, wsco_time_now()), WSCO_E_TIMEOUT);
    assert_int_equal(wsco_pipe_await(ends[1], WSCO_WRITE, WSCO_USEC_NEVER), WSCO_OK);
    assert_int_equal(wsco_pipe_send(ends[0], "x", 1), 1);
    assert_int_equal(wsco_pipe_await(ends[1], WSCO_READ, WSCO_USEC_NEVER), WSCO_OK);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), 1);
    end_pipe();
}

TEST(a_copy_and_a_direction)
{
    char got[4];
    int copy;

    begin_pipe(SOCK_STREAM);
    copy = wsco_pipe_copy(ends[0]);
    assert_true(copy >= 0);
    assert_int_equal(fcntl(copy, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    wsco_pipe_close(&ends[0]);
    assert_int_equal(wsco_pipe_send(copy, "x", 1), 1);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), 1);
    assert_int_equal(wsco_pipe_shutdown(copy, SHUT_WR), WSCO_OK);
    assert_int_equal(wsco_pipe_recv(ends[1], got, sizeof got, false), WSCO_E_EOF);
    assert_int_equal(wsco_pipe_shutdown(-1, SHUT_WR), WSCO_E_CLOSED);
    assert_int_equal(wsco_pipe_copy(-1), WSCO_E_CLOSED);
    wsco_pipe_close(&copy);
    end_pipe();
}

TEST(standard_input_and_output)
{
    int status;
    char got[4];

    begin_pipe(SOCK_STREAM);
    pid_t child = fork();
    if (child == 0) {
        bool good = wsco_pipe_to_standard(ends[1]) == WSCO_OK && read(0, got, 1) == 1;
        _exit(good && write(1, got, 1) == 1 ? 0 : 1);
    }
    assert_int_equal(wsco_pipe_send(ends[0], "y", 1), 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(wsco_pipe_recv(ends[0], got, sizeof got, false), 1);
    assert_int_equal(got[0], 'y');
    assert_int_equal(wsco_pipe_to_standard(-1), WSCO_E_CLOSED);
    end_pipe();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(a_stream_joins_and_ends), UNIT(datagrams_keep_their_bounds), UNIT(no_pipe_of_that_type),
        UNIT(waits_that_block),        UNIT(a_copy_and_a_direction),      UNIT(standard_input_and_output),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
