/* SPDX-License-Identifier: MIT */
/* hook_sleep: the C library's sleeps, for a coroutine.
 * Owns: nothing. Called by: whatever imports them: PHP's sleep(), usleep(), time_nanosleep(), extensions.
 * Never: ends early without saying what was left; is shorter than asked for.
 * Tested by: tests/phpt/hook/sleep*.phpt. */
#include "hook_priv.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000u /* microseconds */

/* How a sleep has ended. */
typedef struct rest {
    wsco_usec left; /* 0: the span is over */
    int error;      /* else why it has ended before: EINTR or ECANCELED */
} rest;

/* Suspends. */
static rest sleep_for(php_wsco_hook_way way, wsco_usec span)
{
    wsco_usec start, due, now;
    int before = errno;
    wsco_rc rc;

    if (way == PHP_WSCO_HOOK_REFUSE)
        return (rest){span, ECANCELED};
    start = span > 0 ? wsco_time_start() : wsco_time_now();
    due = span < WSCO_USEC_NEVER - start ? start + span : WSCO_USEC_NEVER;
    rc = php_wsco_hook_wait_sleep(due);
    now = wsco_time_now();
    errno = before;
    return (rest){rc != WSCO_E_TIMEOUT && now < due ? due - now : 0, rc == -EINTR ? EINTR : ECANCELED};
}

/* Rounded up, as far as it can be told. */
static wsco_usec span_of(const struct timespec *time)
{
    wsco_usec seconds = (wsco_usec)time->tv_sec;

    if (seconds >= WSCO_USEC_NEVER / SECOND)
        return WSCO_USEC_NEVER;
    return seconds * SECOND + ((wsco_usec)time->tv_nsec + 999) / 1000;
}

static bool is_valid(const struct timespec *time)
{
    return time->tv_sec >= 0 && time->tv_nsec >= 0 && time->tv_nsec < 1000000000;
}

/* The error of such a sleep, or 0. */
static int result_of(rest ended, struct timespec *tell)
{
    if (ended.left == 0)
        return 0;
    if (tell != NULL)
        *tell = wsco_time_spec(ended.left);
    return ended.error;
}

/* Seconds, rounded up: 0 would say that the sleep is over. */
unsigned php_wsco_hook_sleep(unsigned seconds)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_SLEEP);
    wsco_usec left;

    if (way == PHP_WSCO_HOOK_PASS)
        return sleep(seconds);
    left = sleep_for(way, (wsco_usec)seconds * SECOND).left;
    return (unsigned)((left + SECOND - 1) / SECOND);
}

static int fail(int error)
{
    if (error != 0)
        errno = error;
    return error != 0 ? -1 : 0;
}

/* Apart, which keeps the way outside short. */
static __attribute__((noinline)) int usleep_inside(useconds_t span)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_SLEEP);

    if (way == PHP_WSCO_HOOK_PASS)
        return usleep(span);
    return fail(result_of(sleep_for(way, span), NULL));
}

int php_wsco_hook_sleep_usleep(useconds_t span)
{
    return EXPECTED(php_wsco_hook_wait_is_outside(PHP_WSCO_HOOK_SLEEP)) ? usleep(span) : usleep_inside(span);
}

int php_wsco_hook_sleep_nanosleep(const struct timespec *span, struct timespec *left)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_SLEEP);

    if (way == PHP_WSCO_HOOK_PASS || !is_valid(span))
        return nanosleep(span, left);
    return fail(result_of(sleep_for(way, span_of(span)), left));
}

/* From now to a point of time of that clock. False: it cannot be read. */
static bool span_until(clockid_t clock, const struct timespec *time, wsco_usec *span)
{
    struct timespec now, left;

    if (clock_gettime(clock, &now) != 0)
        return false;
    left.tv_sec = time->tv_sec - now.tv_sec;
    left.tv_nsec = time->tv_nsec - now.tv_nsec;
    if (left.tv_nsec < 0) {
        left.tv_nsec += 1000000000;
        left.tv_sec--;
    }
    *span = left.tv_sec >= 0 ? span_of(&left) : 0;
    return true;
}

int php_wsco_hook_sleep_clock(clockid_t clock, int flags, const struct timespec *time, struct timespec *left)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_SLEEP);
    bool absolute = flags == TIMER_ABSTIME;
    wsco_usec span;

    if (way == PHP_WSCO_HOOK_PASS || (flags != 0 && !absolute) || !is_valid(time) ||
        (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC))
        return clock_nanosleep(clock, flags, time, left);
    span = span_of(time);
    if (absolute && !span_until(clock, time, &span))
        return clock_nanosleep(clock, flags, time, left);
    return result_of(sleep_for(way, span), absolute ? NULL : left);
}
