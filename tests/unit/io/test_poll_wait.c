/* SPDX-License-Identifier: MIT */
/* Tests src/io/poll_poll.c: the time-out that ppoll() is given. It is exact and too long to wait for, so
 * ppoll() is one of this program. */
#define _GNU_SOURCE /* ppoll */
#include "unit.h"

#include "wsco/io/loop.h"

#include <poll.h>
#include <signal.h>

#if defined(__linux__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__)

static struct timespec asked;
static bool for_ever;
static const sigset_t *asked_mask;

int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
    (void)fds, (void)count;
    for_ever = timeout == NULL;
    asked = timeout ? *timeout : (struct timespec){0};
    asked_mask = mask;
    return 0;
}

static void wait_with(wsco_loop *loop, const sigset_t *mask, wsco_usec span)
{
    loop->mask = mask;
    assert_int_equal(wsco_loop_wait(loop, span), 0);
    assert_ptr_equal(asked_mask, mask);
    loop->mask = NULL;
}

/* With and without a mask: there is one call for both. */
TEST(microseconds_become_seconds_and_nanoseconds)
{
    static const wsco_usec waits[] = {0, 1, 300, 999, 1000, 999999, 1000001, 86400000000, WSCO_LOOP_WAIT_MAX};
    sigset_t none;
    wsco_loop loop;

    sigemptyset(&none);
    assert_int_equal(wsco_loop_init(&loop, wsco_loop_backend("poll")), WSCO_OK);
    for (size_t i = 0; i < UNIT_COUNT(waits) * 2; i++) {
        wait_with(&loop, i % 2 ? &none : NULL, waits[i / 2]);
        assert_false(for_ever);
        assert_int_equal((int64_t)asked.tv_sec * 1000000 + asked.tv_nsec / 1000, waits[i / 2]);
        assert_true(asked.tv_nsec < 1000000000 && asked.tv_nsec % 1000 == 0);
    }
    wait_with(&loop, &none, WSCO_USEC_NEVER);
    assert_true(for_ever);
    wait_with(&loop, NULL, WSCO_USEC_NEVER);
    assert_true(for_ever);
    wsco_loop_deinit(&loop);
}

#else

TEST(microseconds_become_seconds_and_nanoseconds)
{
    skip(); /* no ppoll() here */
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(microseconds_become_seconds_and_nanoseconds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
