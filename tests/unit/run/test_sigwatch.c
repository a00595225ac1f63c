/* SPDX-License-Identifier: MIT */
/* Tests src/run/sigwatch.c: signals before and during a wait, descriptors, time, and what was there
 * before. */
#include "unit.h"

#include "wsco/run/sigwatch.h"

#include <signal.h>
#include <sys/wait.h>

static int handled;

static void on_signal(int number)
{
    handled = number;
}

static void set_handler(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};

    assert_int_equal(sigaction(number, &action, NULL), 0);
}

#define USR1 wsco_sigwatch_bit(SIGUSR1)
#define USR2 wsco_sigwatch_bit(SIGUSR2)

TEST(a_signal_before_the_wait_ends_it)
{
    assert_int_equal(wsco_sigwatch_begin(USR1 | USR2), WSCO_OK);
    assert_true(wsco_sigwatch_take() == 0);
    raise(SIGUSR2);
    assert_int_equal(wsco_sigwatch_wait(NULL, 0, WSCO_USEC_NEVER), -EINTR);
    assert_true(wsco_sigwatch_take() == USR2);
    assert_true(wsco_sigwatch_take() == 0);
    wsco_sigwatch_end();
}

TEST(a_signal_during_the_wait_ends_it)
{
    assert_int_equal(wsco_sigwatch_begin(USR1), WSCO_OK);
    pid_t child = fork();
    if (child == 0) {
        kill(getppid(), SIGUSR1);
        _exit(0);
    }
    assert_int_equal(wsco_sigwatch_wait(NULL, 0, WSCO_USEC_NEVER), -EINTR);
    assert_true(wsco_sigwatch_take() == USR1);
    wsco_sigwatch_end();
    assert_int_equal(waitpid(child, NULL, 0), child);
}

TEST(descriptors_and_time)
{
    int fds[2];
    assert_int_equal(pipe(fds), 0);
    struct pollfd one = {.fd = fds[0], .events = POLLIN};

    assert_int_equal(wsco_sigwatch_begin(USR1), WSCO_OK);
    assert_int_equal(wsco_sigwatch_wait(&one, 1, wsco_time_now()), WSCO_E_TIMEOUT);
    assert_int_equal(write(fds[1], "x", 1), 1);
    assert_int_equal(wsco_sigwatch_wait(&one, 1, WSCO_USEC_NEVER), 1);
    wsco_sigwatch_end();
    close(fds[0]);
    close(fds[1]);
}

TEST(what_was_there_before_comes_back)
{
    struct sigaction now;

    set_handler(SIGUSR1, on_signal);
    assert_int_equal(wsco_sigwatch_begin(USR1 | USR2), WSCO_OK);
    raise(SIGUSR1);
    assert_int_equal(handled, 0);
    set_handler(SIGUSR2, on_signal); /* the script's own, which stays */
    wsco_sigwatch_end();
    wsco_sigwatch_end();
    assert_true(wsco_sigwatch_take() == 0);
    raise(SIGUSR1);
    assert_int_equal(handled, SIGUSR1);
    assert_int_equal(sigaction(SIGUSR2, NULL, &now), 0);
    assert_true(now.sa_handler == on_signal);
    set_handler(SIGUSR1, SIG_DFL);
    set_handler(SIGUSR2, SIG_DFL);
}

TEST(a_child_has_none_of_it)
{
    int status;

    assert_int_equal(wsco_sigwatch_begin(USR1), WSCO_OK);
    pid_t child = fork();
    if (child == 0) {
        raise(SIGUSR1);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGUSR1);
    assert_true(wsco_sigwatch_take() == 0);
    wsco_sigwatch_end();
}

TEST(one_that_cannot_be_caught)
{
    assert_int_equal(wsco_sigwatch_begin(USR1 | wsco_sigwatch_bit(SIGKILL)), WSCO_E_INVAL);
    struct sigaction now;
    assert_int_equal(sigaction(SIGUSR1, NULL, &now), 0);
    assert_true(now.sa_handler == SIG_DFL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(a_signal_before_the_wait_ends_it),
        UNIT(a_signal_during_the_wait_ends_it),
        UNIT(descriptors_and_time),
        UNIT(what_was_there_before_comes_back),
        UNIT(a_child_has_none_of_it),
        UNIT(one_that_cannot_be_caught),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
