/* SPDX-License-Identifier: MIT */
/* Tests src/base/time.c: which clock the process has, and one that stands still. */
#include "unit.h"

#include "wsco/base/time.h"

static const int64_t noon = 1767268800LL * 1000000; /* Thu, 01 Jan 2026 12:00:00 GMT */

static void stand_still(wsco_virtual_clock *clock, wsco_usec now)
{
    wsco_time_virtual_init(clock, now, noon);
    wsco_time_use(&clock->clock);
}

TEST(stands_still_until_time_passes)
{
    wsco_virtual_clock clock;

    stand_still(&clock, 5000);
    assert_int_equal(wsco_time_now(), 5000);
    assert_int_equal(wsco_time_wall(), noon);
    assert_int_equal(wsco_time_date(), noon / 1000000);
    clock.now += 90061001;
    assert_int_equal(wsco_time_now(), 90066001);
    assert_int_equal(wsco_time_wall(), noon + 90061001);
    assert_int_equal(wsco_time_date(), noon / 1000000 + 90);
    assert_int_equal(wsco_time_start(), 90066001);
    assert_int_equal(wsco_time_in(0.0015), 90067501);
    wsco_time_use(NULL);
    assert_true(wsco_time_wall() != noon + 90061001);
}

TEST(jumps_instead_of_waiting)
{
    wsco_virtual_clock clock;

    stand_still(&clock, 5000);
    assert_int_equal(wsco_time_wait(3600000), 0);
    wsco_time_waited(3600000);
    assert_int_equal(wsco_time_now(), 3605000);
    assert_int_equal(wsco_time_wait(0), 0);
    wsco_time_waited(0);
    assert_int_equal(wsco_time_wait(WSCO_USEC_NEVER),
                     WSCO_USEC_NEVER); /* nothing to jump to: only the kernel can end this */
    wsco_time_waited(WSCO_USEC_NEVER);
    assert_int_equal(wsco_time_now(), 3605000);
    wsco_time_use(NULL);
    assert_int_equal(wsco_time_wait(3600000), 3600000);
    assert_int_equal(wsco_time_wait(WSCO_USEC_NEVER), WSCO_USEC_NEVER);
    wsco_time_waited(3600000);
}

TEST(the_end_of_time_is_not_passed)
{
    wsco_virtual_clock clock;

    stand_still(&clock, WSCO_USEC_NEVER - 1000);
    assert_int_equal(wsco_time_in(0.0005), WSCO_USEC_NEVER - 500);
    assert_int_equal(wsco_time_in(0.001), WSCO_USEC_NEVER);
    wsco_time_waited(999);
    assert_int_equal(wsco_time_now(), WSCO_USEC_NEVER - 1);
    wsco_time_waited(1);
    assert_int_equal(wsco_time_now(), WSCO_USEC_NEVER - 1);
    wsco_time_use(NULL);
}

static wsco_usec tens(const wsco_clock *clock)
{
    (void)clock;
    return 10;
}

static int64_t twenties(const wsco_clock *clock)
{
    (void)clock;
    return 20000000;
}

TEST(a_clock_of_any_kind)
{
    wsco_clock clock = {.now = tens, .wall = twenties};

    wsco_time_use(&clock);
    assert_int_equal(wsco_time_now(), 10);
    assert_int_equal(wsco_time_date(), 20);
    assert_int_equal(wsco_time_wait(7), 7); /* it passes by itself */
    wsco_time_waited(7);
    wsco_time_use(NULL);
}

TEST(chosen_by_name)
{
    assert_true(wsco_time_choose("virtual"));
    wsco_usec begin = wsco_time_now();
    assert_int_equal(wsco_time_date(), 1767225600);
    wsco_time_waited(5);
    assert_true(wsco_time_choose("virtual")); /* goes on where it was */
    assert_int_equal(wsco_time_now(), begin + 5);
    assert_false(wsco_time_choose("Virtual"));
    assert_int_equal(wsco_time_now(), begin + 5);
    static const char *const real[] = {"real", "", NULL};
    for (size_t i = 0; i < UNIT_COUNT(real); i++) {
        assert_true(wsco_time_choose("virtual"));
        assert_true(wsco_time_choose(real[i]));
        assert_true(wsco_time_wall() > 1767225600LL * 1000000 + 1000000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(stands_still_until_time_passes),
        UNIT(jumps_instead_of_waiting),
        UNIT(the_end_of_time_is_not_passed),
        UNIT(a_clock_of_any_kind),
        UNIT(chosen_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
