/* SPDX-License-Identifier: MIT */
/* Tests src/run/turn_times.c: how long turns take, to a quarter. */
#include "unit.h"

#include "wsco/run/turn_times.h"

static void turn(wsco_turn_times *times, wsco_usec span)
{
    wsco_turn_times_begin(times, 1000);
    wsco_turn_times_end(times, 1000 + span);
}

TEST(none)
{
    wsco_turn_times times = {0};

    assert_int_equal(wsco_turn_times_part(&times, 0.5), 0);
    wsco_turn_times_end(&times, 77);
    assert_int_equal(wsco_turn_times_part(&times, 0.99), 0);
    assert_int_equal(times.longest, 0);
}

TEST(one_of_any_length)
{
    for (wsco_usec span = 1; span <= UINT32_MAX; span += span / 7 + 1) {
        wsco_turn_times times = {0};
        turn(&times, span);
        wsco_usec found = wsco_turn_times_part(&times, 0.5);
        assert_true(found >= span && found <= span + span / 4);
        assert_int_equal(times.longest, span);
    }
}

TEST(longer_than_any_bucket)
{
    wsco_turn_times times = {0};

    turn(&times, UINT64_C(1) << 40);
    assert_int_equal(wsco_turn_times_part(&times, 1), UINT32_MAX);
    assert_int_equal(times.longest, UINT64_C(1) << 40);
}

TEST(parts)
{
    wsco_turn_times times = {0};

    for (int i = 0; i < 98; i++)
        turn(&times, 2);
    turn(&times, 1000);
    turn(&times, 1000000);
    assert_int_equal(wsco_turn_times_part(&times, 0.5), 2);
    assert_int_equal(wsco_turn_times_part(&times, 0.98), 2);
    assert_in_range(wsco_turn_times_part(&times, 0.99), 1000, 1250);
    assert_in_range(wsco_turn_times_part(&times, 1), 1000000, 1250000);
}

TEST(the_last_turns_count_most)
{
    wsco_turn_times times = {0};

    for (int i = 0; i < 1000000; i++)
        turn(&times, 3);
    for (int i = 0; i < 70000; i++)
        turn(&times, 100);
    assert_in_range(wsco_turn_times_part(&times, 0.5), 100, 125);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(none),  UNIT(one_of_any_length),         UNIT(longer_than_any_bucket),
        UNIT(parts), UNIT(the_last_turns_count_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
