/* SPDX-License-Identifier: MIT */
/* Tests src/base/timers.c: order, moves, cancels from within fire(), shortage. Long random runs are in
 * test_timers_random.c. */
#include "unit.h"

#include "wsco/base/timers.h"

/* What the timers of one test write to when they fire. */
static struct {
    wsco_timers set;
    int fired[64];
    unsigned count;
} run;

typedef struct probe {
    wsco_timer timer;
    int number;
    struct probe *other; /* of the re-entrant tests */
    wsco_usec due;
} probe;

static void note(wsco_timer *timer)
{
    assert_false(wsco_timer_armed(timer));
    assert_true(run.count < UNIT_COUNT(run.fired));
    run.fired[run.count++] = ((probe *)timer)->number;
}

static void start(probe *probes, int n)
{
    memset(&run, 0, sizeof run);
    wsco_timers_init(&run.set);
    for (int i = 0; i < n; i++)
        probes[i] = (probe){.timer = {.fire = note}, .number = i};
}

static void arm(probe *p, wsco_usec due)
{
    assert_int_equal(wsco_timers_arm(&run.set, &p->timer, due), WSCO_OK);
    assert_true(wsco_timer_armed(&p->timer));
}

/* Fires at `now` and checks the numbers, one digit each. */
static void expect_fired(wsco_usec now, const char *numbers)
{
    run.count = 0;
    assert_int_equal(wsco_timers_fire(&run.set, now), strlen(numbers));
    assert_int_equal(run.count, strlen(numbers));
    for (unsigned i = 0; i < run.count; i++)
        assert_int_equal(run.fired[i], numbers[i] - '0');
}

static void check_heap(const wsco_timers *set)
{
    for (uint32_t i = 0; i < set->count; i++) {
        const wsco_timer *timer = set->heap[i], *parent = set->heap[i == 0 ? 0 : (i - 1) / 4];
        assert_int_equal(timer->slot, i + 1);
        assert_true(parent->due < timer->due || (parent->due == timer->due && parent->seq <= timer->seq));
    }
}

TEST(empty_set)
{
    start(NULL, 0);
    assert_true(wsco_timers_next(&run.set) == WSCO_USEC_NEVER);
    assert_int_equal(wsco_timers_fire(&run.set, WSCO_USEC_NEVER), 0);
    wsco_timers_deinit(&run.set);
}

TEST(fires_in_order_of_due)
{
    probe p[5];
    start(p, 5);
    arm(&p[0], 50);
    arm(&p[1], 10);
    arm(&p[2], 30);
    arm(&p[3], 20);
    arm(&p[4], 40);
    assert_int_equal(wsco_timers_next(&run.set), 10);
    expect_fired(9, "");
    expect_fired(10, "1");
    assert_int_equal(wsco_timers_next(&run.set), 20);
    expect_fired(40, "324");
    expect_fired(1000, "0");
    assert_true(wsco_timers_next(&run.set) == WSCO_USEC_NEVER);
    wsco_timers_deinit(&run.set);
}

TEST(equal_dues_fire_as_armed)
{
    probe p[9];
    start(p, 9);
    for (int i = 0; i < 9; i++)
        arm(&p[i], 5);
    arm(&p[3], 5); /* armed anew: now the last */
    expect_fired(5, "012456783");
    wsco_timers_deinit(&run.set);
}

TEST(arm_moves)
{
    probe p[3];
    start(p, 3);
    arm(&p[0], 10);
    arm(&p[1], 20);
    arm(&p[2], 30);
    arm(&p[0], 25);
    arm(&p[2], 5);
    assert_int_equal(wsco_timers_next(&run.set), 5);
    assert_int_equal(run.set.count, 3);
    expect_fired(100, "210");
    wsco_timers_deinit(&run.set);
}

TEST(cancel_is_harmless_twice)
{
    probe p[3];
    start(p, 3);
    wsco_timers_cancel(&run.set, &p[0].timer);
    arm(&p[0], 1);
    arm(&p[1], 2);
    arm(&p[2], 3);
    wsco_timers_cancel(&run.set, &p[0].timer);
    wsco_timers_cancel(&run.set, &p[0].timer);
    assert_false(wsco_timer_armed(&p[0].timer));
    expect_fired(10, "12");
    wsco_timers_deinit(&run.set);
}

TEST(deinit_forgets)
{
    probe p[2];
    start(p, 2);
    arm(&p[0], 1);
    arm(&p[1], 2);
    wsco_timers_deinit(&run.set);
    assert_false(wsco_timer_armed(&p[0].timer));
    assert_int_equal(wsco_timers_fire(&run.set, 100), 0);
    arm(&p[0], 1); /* usable again */
    expect_fired(1, "0");
    wsco_timers_deinit(&run.set);
}

static void note_and_arm_other(wsco_timer *timer)
{
    probe *p = (probe *)timer;
    note(timer);
    arm(p->other, p->due);
}

/* A zero delay from within fire() waits, wherever its due lies, and does not hide the older ones behind
 * it. */
TEST(armed_while_firing_waits)
{
    static const wsco_usec dues[] = {0, 9, 10, 12, 15};
    for (size_t i = 0; i < UNIT_COUNT(dues); i++) {
        probe p[4];
        start(p, 4);
        p[0].timer.fire = note_and_arm_other;
        p[0].other = &p[3];
        p[0].due = dues[i];
        arm(&p[0], 10);
        arm(&p[1], 11);
        arm(&p[2], 15);
        expect_fired(15, "012");
        assert_true(wsco_timers_next(&run.set) <= 15);
        expect_fired(15, "3");
        wsco_timers_deinit(&run.set);
    }
}

TEST(rearms_itself)
{
    probe p[2];
    start(p, 2);
    p[0].timer.fire = note_and_arm_other;
    p[0].other = &p[0];
    p[0].due = 0;
    arm(&p[0], 1);
    arm(&p[1], 2);
    expect_fired(5, "01");
    expect_fired(5, "0");
    p[0].due = 8;
    expect_fired(6, "0");
    expect_fired(7, "");
    expect_fired(8, "0");
    wsco_timers_deinit(&run.set);
}

/* Another that was already due and is moved by fire() waits too: it was armed there. */
TEST(moved_while_firing_waits)
{
    probe p[3];
    start(p, 3);
    p[0].timer.fire = note_and_arm_other;
    p[0].other = &p[1];
    p[0].due = 3;
    arm(&p[0], 1);
    arm(&p[1], 2);
    arm(&p[2], 3);
    expect_fired(5, "02");
    expect_fired(5, "1");
    wsco_timers_deinit(&run.set);
}

static void note_and_cancel_other(wsco_timer *timer)
{
    note(timer);
    wsco_timers_cancel(&run.set, &((probe *)timer)->other->timer);
}

TEST(cancels_other_while_firing)
{
    probe p[3];
    start(p, 3);
    p[0].timer.fire = note_and_cancel_other;
    p[0].other = &p[1];
    for (int i = 0; i < 3; i++)
        arm(&p[i], 5);
    expect_fired(5, "02");
    assert_false(wsco_timer_armed(&p[1].timer));
    wsco_timers_deinit(&run.set);
}

static void note_and_free(wsco_timer *timer)
{
    probe *p = (probe *)timer;
    note(timer);
    if (p->other != NULL) {
        wsco_timers_cancel(&run.set, &p->other->timer);
        wsco_mem_free(p->other);
    }
    wsco_mem_free(p);
}

TEST(frees_itself_and_another)
{
    start(NULL, 0);
    probe *p[3];
    for (int i = 0; i < 3; i++) {
        p[i] = wsco_mem_zalloc(sizeof **p);
        assert_non_null(p[i]);
        p[i]->number = i;
        p[i]->timer.fire = note_and_free;
        arm(p[i], 5);
    }
    p[0]->other = p[1];
    expect_fired(5, "02");
    wsco_timers_deinit(&run.set);
}

/* After a fire() the floor is gone: a past due is a past due again. */
TEST(floor_ends_with_fire)
{
    probe p[2];
    start(p, 2);
    arm(&p[0], 10);
    expect_fired(10, "0");
    arm(&p[0], 9);
    arm(&p[1], 3);
    assert_int_equal(wsco_timers_next(&run.set), 3);
    expect_fired(10, "10");
    wsco_timers_deinit(&run.set);
}

static bool arm_forty(UNIT_UNUSED void *arg)
{
    probe p[40];
    start(p, 40);
    int armed = 0;
    while (armed < 40 && wsco_timers_arm(&run.set, &p[armed].timer, (wsco_usec)(100 - armed)) == WSCO_OK)
        armed++;
    if (armed < 40) {
        assert_false(wsco_timer_armed(&p[armed].timer));
        for (int i = 0; i < armed; i++) /* moving needs no memory */
            arm(&p[i], 7);
    }
    assert_int_equal(run.set.count, armed);
    check_heap(&run.set);
    wsco_timers_deinit(&run.set);
    return armed == 40;
}

TEST(shortage_leaves_it_unarmed)
{
    assert_true(unit_each_failure(arm_forty, NULL) >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(empty_set),
        UNIT(fires_in_order_of_due),
        UNIT(equal_dues_fire_as_armed),
        UNIT(arm_moves),
        UNIT(cancel_is_harmless_twice),
        UNIT(deinit_forgets),
        UNIT(armed_while_firing_waits),
        UNIT(rearms_itself),
        UNIT(moved_while_firing_waits),
        UNIT(cancels_other_while_firing),
        UNIT(frees_itself_and_another),
        UNIT(floor_ends_with_fire),
        UNIT(shortage_leaves_it_unarmed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
