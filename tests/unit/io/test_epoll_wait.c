/* SPDX-License-Identifier: MIT */
/* Tests src/io/poll_epoll.c: the time-out that the kernel is given, and kernels that count in milliseconds.
 * It is exact, so the calls that wait are those of this program. */
#define _GNU_SOURCE /* epoll_pwait2 */
#include "unit.h"

#include "wsco/io/loop.h"

#ifdef __linux__

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <sys/epoll.h>

/* The last wait, of whichever call. */
static struct {
    const char *call;
    struct timespec time;
    int ms;
    const sigset_t *mask;
} last;
static int refusal; /* errno of epoll_pwait2(), 0: it works */
static int refused;

int epoll_wait(int ep, struct epoll_event *events, int cap, int ms)
{
    (void)ep, (void)events, (void)cap;
    last.call = "epoll_wait";
    last.ms = ms;
    last.mask = NULL;
    return 0;
}

int epoll_pwait(int ep, struct epoll_event *events, int cap, int ms, const sigset_t *mask)
{
    (void)ep, (void)events, (void)cap;
    last.call = "epoll_pwait";
    last.ms = ms;
    last.mask = mask;
    return 0;
}

int epoll_pwait2(int ep, struct epoll_event *events, int cap, const struct timespec *time,
                 const sigset_t *mask)
{
    (void)ep, (void)events, (void)cap;
    if (refusal) {
        refused++;
        errno = refusal;
        return -1;
    }
    last.call = "epoll_pwait2";
    last.time = *time;
    last.mask = mask;
    return 0;
}

static wsco_loop loop;

static void open_loop(int error)
{
    refusal = error;
    refused = 0;
    assert_int_equal(wsco_loop_init(&loop, wsco_loop_backend("epoll")), WSCO_OK);
}

static void expect_exact(wsco_usec span, const sigset_t *mask)
{
    loop.mask = mask;
    assert_int_equal(wsco_loop_wait(&loop, span), 0);
    assert_string_equal(last.call, "epoll_pwait2");
    assert_int_equal((int64_t)last.time.tv_sec * 1000000 + last.time.tv_nsec / 1000, span);
    assert_true(last.time.tv_nsec < 1000000000 && last.time.tv_nsec % 1000 == 0);
    assert_ptr_equal(last.mask, mask);
}

static void expect_coarse(wsco_usec span, const sigset_t *mask, int ms)
{
    loop.mask = mask;
    assert_int_equal(wsco_loop_wait(&loop, span), 0);
    assert_string_equal(last.call, mask ? "epoll_pwait" : "epoll_wait");
    assert_int_equal(last.ms, ms);
    assert_ptr_equal(last.mask, mask);
}

TEST(microseconds_are_told_as_such)
{
    static const wsco_usec waits[] = {1, 300, 999, 1000, 999999, 1000001, 86400000000, WSCO_LOOP_WAIT_MAX};
    sigset_t none;

#ifndef WSCO_HAVE_EPOLL_PWAIT2
    skip();
#endif
    sigemptyset(&none);
    open_loop(0);
    for (size_t i = 0; i < UNIT_COUNT(waits); i++) {
        expect_exact(waits[i], NULL);
        expect_exact(waits[i], &none);
    }
    wsco_loop_deinit(&loop);
}

TEST(looks_and_waits_for_ever_need_no_time)
{
    sigset_t none;

    sigemptyset(&none);
    open_loop(0);
    expect_coarse(0, NULL, 0);
    expect_coarse(0, &none, 0);
    expect_coarse(WSCO_USEC_NEVER, NULL, -1);
    expect_coarse(WSCO_USEC_NEVER, &none, -1);
    wsco_loop_deinit(&loop);
}

/* The call is tried once; a wait is then too long rather than too short. */
static void expect_milliseconds(int error)
{
    sigset_t none;

    sigemptyset(&none);
    open_loop(error);
    expect_coarse(300, NULL, 1);
    expect_coarse(1000, NULL, 1);
    expect_coarse(1001, &none, 2);
    expect_coarse(60000000, NULL, 60000);
    expect_coarse(WSCO_LOOP_WAIT_MAX, &none, INT_MAX);
    expect_coarse(0, NULL, 0);
    expect_coarse(WSCO_USEC_NEVER, &none, -1);
    assert_in_range(refused, 0, 1);
    wsco_loop_deinit(&loop);
}

TEST(kernels_that_count_in_milliseconds)
{
    expect_milliseconds(ENOSYS);
}

TEST(sandboxes_that_refuse_what_they_do_not_know)
{
    expect_milliseconds(EPERM);
}

/* Any other failure is that of the wait, and is no reason to be coarse. */
TEST(other_failures)
{
    static const int errors[] = {EINTR, EBADF, EINVAL};

#ifndef WSCO_HAVE_EPOLL_PWAIT2
    skip();
#endif
    open_loop(0);
    loop.mask = NULL;
    for (size_t i = 0; i < UNIT_COUNT(errors); i++) {
        refusal = errors[i];
        assert_int_equal(wsco_loop_wait(&loop, 300), -errors[i]);
        refusal = 0;
        expect_exact(300, NULL);
    }
    wsco_loop_deinit(&loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(microseconds_are_told_as_such),
        UNIT(looks_and_waits_for_ever_need_no_time),
        UNIT(kernels_that_count_in_milliseconds),
        UNIT(sandboxes_that_refuse_what_they_do_not_know),
        UNIT(other_failures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
    return 0;
}

#endif
