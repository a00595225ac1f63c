/* SPDX-License-Identifier: MIT */
/* Tests src/io/poll_poll.c: the time-out that ppoll() is given. It is exact and too long to wait for, so
 * ppoll() is one of this program. */
#define _GNU_SOURCE /* ppoll */
#include "unit.h"

#include "wsco/io/loop.h"

#include <limits.h>
#include <poll.h>
#include <signal.h>

#if defined(__linux__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__)

static struct timespec asked;
static bool for_ever;

int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
    (void)fds, (void)count, (void)mask;
    for_ever = timeout == NULL;
    asked = timeout ? *timeout : (struct timespec){0};
    return 0;
}

static void wait_with_mask(wsco_loop *loop, int ms)
{
    sigset_t none;

    sigemptyset(&none);
    loop->mask = &none;
    assert_int_equal(wsco_loop_wait(loop, ms), 0);
    loop->mask = NULL;
}

TEST(milliseconds_become_seconds_and_nanoseconds)
{
    static const int waits[] = {0, 1, 999, 1000, 1001, 86400000, INT_MAX};
    wsco_loop loop;

    (void)state;
    assert_int_equal(wsco_loop_init(&loop, wsco_loop_backend("poll")), WSCO_OK);
    for (size_t i = 0; i < sizeof(waits) / sizeof(*waits); i++) {
        wait_with_mask(&loop, waits[i]);
        assert_false(for_ever);
        assert_int_equal((int64_t)asked.tv_sec * 1000 + asked.tv_nsec / 1000000, waits[i]);
        assert_true(asked.tv_nsec < 1000000000 && asked.tv_nsec % 1000000 == 0);
    }
    wait_with_mask(&loop, -1);
    assert_true(for_ever);
    wsco_loop_deinit(&loop);
}

#else

TEST(milliseconds_become_seconds_and_nanoseconds)
{
    (void)state;
    skip(); /* no ppoll() here */
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(milliseconds_become_seconds_and_nanoseconds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
