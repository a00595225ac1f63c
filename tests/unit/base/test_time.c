/* SPDX-License-Identifier: MIT */
/* Tests src/base/time.c: deadlines at their edges and the Date text against known dates. No test waits. */
#include "unit.h"

#include "wsco/base/time.h"

#include <limits.h>
#include <math.h>

TEST(now_never_goes_back)
{
    wsco_usec last = wsco_time_now();
    assert_true(last > 0);
    for (int i = 0; i < 1000; i++) {
        wsco_usec now = wsco_time_now();
        assert_true(now >= last);
        last = now;
    }
}

TEST(wall_clock_is_in_microseconds)
{
    time_t before = time(NULL);
    int64_t now = wsco_time_wall() / 1000000;
    /* time() may lag behind by a tick. */
    assert_true(now >= before && now <= time(NULL) + 1);
}

TEST(after_rounds_up)
{
    static const struct {
        double seconds;
        wsco_usec delay;
    } cases[] = {
        {0, 0},
        {-0.0, 0},
        {0.000001, 1},
        {0.0000011, 2},
        {0.00000000001, 1},
        {1e-300, 1},
        {0.0005, 500},
        {0.001, 1000},
        {1, 1000000},
        {1.0000001, 1000001},
        {60, 60000000},
        {0.0000019999, 2},
        {86400, 86400000000},
        {0.9999990001, 1000000},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++)
        assert_int_equal(wsco_time_after(5, cases[i].seconds), 5 + cases[i].delay);
}

/* Every delay that is a whole number of microseconds stays that number: 0.57 s is not 570001 us. */
TEST(whole_microseconds_stay)
{
    for (wsco_usec us = 0; us < 1000000; us++)
        assert_int_equal(wsco_time_after(0, (double)us / 1000000), us);
    for (wsco_usec us = 1; us < UINT64_C(1000000000000000); us = us * 3 + 1)
        assert_int_equal(wsco_time_after(7, (double)us / 1000000), us + 7);
    for (wsco_usec ms = 0; ms < 100000; ms++)
        assert_int_equal(wsco_time_after(0, (double)ms / 1000), ms * 1000);
}

TEST(what_the_kernel_is_told)
{
    static const struct {
        wsco_usec span;
        int64_t seconds;
        long nanoseconds;
        int ms;
    } cases[] = {
        {0, 0, 0, 0},
        {1, 0, 1000, 1},
        {300, 0, 300000, 1},
        {1000, 0, 1000000, 1},
        {1001, 0, 1001000, 2},
        {999999, 0, 999999000, 1000},
        {1000000, 1, 0, 1000},
        {86400000001, 86400, 1000, 86400001},
        {WSCO_USEC_OF_MS(INT_MAX), INT_MAX / 1000, INT_MAX % 1000 * 1000000L, INT_MAX},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        struct timespec spec = wsco_time_spec(cases[i].span);
        assert_int_equal(spec.tv_sec, cases[i].seconds);
        assert_int_equal(spec.tv_nsec, cases[i].nanoseconds);
        assert_int_equal(wsco_time_ms(cases[i].span), cases[i].ms);
    }
    assert_int_equal(wsco_time_ms(WSCO_USEC_OF_MS(INT_MAX) + 1), INT_MAX);
    assert_int_equal(wsco_time_ms(WSCO_USEC_NEVER - 1), INT_MAX);
    assert_int_equal(wsco_time_ms(WSCO_USEC_NEVER), -1);
}

TEST(coarse_deadlines)
{
    static const wsco_usec cases[][2] = {
        {0, 0}, {1, 1000}, {999, 1000}, {1000, 1000}, {1001, 2000}, {60000001, 60001000},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++)
        assert_int_equal(wsco_time_coarse(cases[i][0]), cases[i][1]);
    for (wsco_usec left = 0; left < 3000; left++)
        assert_true(wsco_time_coarse(WSCO_USEC_NEVER - left) >= WSCO_USEC_NEVER - left);
    assert_true(wsco_time_coarse(WSCO_USEC_NEVER) == WSCO_USEC_NEVER);
}

TEST(after_never)
{
    const double never[] = {-1, -0.001, -1e300, NAN, INFINITY, -INFINITY, 1e13, 1e300};
    for (size_t i = 0; i < UNIT_COUNT(never); i++)
        assert_true(wsco_time_after(1000, never[i]) == WSCO_USEC_NEVER);
    assert_true(wsco_time_after(WSCO_USEC_NEVER, 0) == WSCO_USEC_NEVER);
    assert_true(wsco_time_after(WSCO_USEC_NEVER, 1) == WSCO_USEC_NEVER);
    assert_true(wsco_time_after(WSCO_USEC_NEVER - 500, 0.001) == WSCO_USEC_NEVER);
    assert_true(wsco_time_after(WSCO_USEC_NEVER - 1001, 0.001) == WSCO_USEC_NEVER - 1);
}

TEST(a_wait_is_never_over_too_early)
{
    struct timespec begin;

    for (int i = 0; i < 20000; i++) {
        clock_gettime(CLOCK_MONOTONIC, &begin);
        uint64_t end = (uint64_t)begin.tv_sec * 1000000000 + (uint64_t)begin.tv_nsec + 20000000;
        assert_true(wsco_time_in(0.02) * 1000 >= end);
        assert_true(wsco_time_now() <= wsco_time_start());
    }
    wsco_usec before = wsco_time_now(), at_once = wsco_time_in(0);
    assert_in_range(at_once, before, wsco_time_now());
    assert_true(wsco_time_in(-1) == WSCO_USEC_NEVER);
}

TEST(usual_unless_asked)
{
    assert_true(wsco_time_or(0, 60) == 60);
    assert_true(wsco_time_or(-0.0, 60) == 60);
    assert_true(wsco_time_or(NAN, 60) == 60);
    assert_true(wsco_time_or(-1, 60) == -1);
    assert_true(wsco_time_or(5e-324, 60) == 5e-324);
    assert_true(wsco_time_or(INFINITY, 60) == INFINITY);
}

TEST(date_of_known_seconds)
{
    static const struct {
        time_t second;
        const char *text;
    } cases[] = {
        {0, "Thu, 01 Jan 1970 00:00:00 GMT"},          {784111777, "Sun, 06 Nov 1994 08:49:37 GMT"},
        {951782400, "Tue, 29 Feb 2000 00:00:00 GMT"},  {1795350694, "Sun, 22 Nov 2026 12:31:34 GMT"},
        {2147483647, "Tue, 19 Jan 2038 03:14:07 GMT"}, {1735689599, "Tue, 31 Dec 2024 23:59:59 GMT"},
    };
    wsco_date date;
    memset(&date, 0, sizeof date);
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        const char *text = wsco_date_text(&date, cases[i].second);
        assert_string_equal(text, cases[i].text);
        assert_int_equal(strlen(text), WSCO_DATE_LEN);
    }
}

/* Each day of four years and each month name against the C library (in its "C" locale). */
TEST(date_like_strftime)
{
    wsco_date date = {0};
    for (int day = 0; day < 1500; day++) {
        time_t second = (time_t)1700000000 + (time_t)day * 86400 + day;
        char text[64];
        struct tm utc;
        assert_non_null(gmtime_r(&second, &utc));
        strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc);
        assert_string_equal(wsco_date_text(&date, second), text);
    }
}

TEST(date_is_formatted_once_a_second)
{
    wsco_date date = {0};
    wsco_date_text(&date, 1000);
    date.text[0] = '?'; /* shows whether it is formatted again */
    assert_int_equal(wsco_date_text(&date, 1000)[0], '?');
    assert_int_equal(wsco_date_text(&date, 1001)[0], 'T');
    assert_int_equal(wsco_date_text(&date, 1000)[0], 'T');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(now_never_goes_back),
        UNIT(wall_clock_is_in_microseconds),
        UNIT(after_rounds_up),
        UNIT(whole_microseconds_stay),
        UNIT(what_the_kernel_is_told),
        UNIT(coarse_deadlines),
        UNIT(after_never),
        UNIT(a_wait_is_never_over_too_early),
        UNIT(usual_unless_asked),
        UNIT(date_of_known_seconds),
        UNIT(date_like_strftime),
        UNIT(date_is_formatted_once_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
