/* SPDX-License-Identifier: MIT */
/* Tests src/base/timers.c by random runs against a sorted array: first with plain fire() functions, then with
 * ones that arm and cancel others. UNIT_SEED in the environment chooses another run. */
#include "unit.h"

#include "wsco/base/timers.h"

#define PROBES 200

typedef struct probe {
    wsco_timer timer;
    wsco_usec due;
    unsigned armed_in; /* round_number when it was armed */
} probe;

static wsco_timers set;
static probe probes[PROBES];
static uint64_t seed;
static wsco_usec now;
static unsigned round_number; /* calls of wsco_timers_fire() begun so far */
static unsigned fired;

/* The model: armed probes by due; equal dues in order of arming. */
static probe *sorted[PROBES];
static unsigned sorted_count;

static void model_remove(const probe *p)
{
    for (unsigned i = 0; i < sorted_count; i++)
        if (sorted[i] == p) {
            memmove(&sorted[i], &sorted[i + 1], (--sorted_count - i) * sizeof sorted[0]);
            return;
        }
}

static void model_insert(probe *p)
{
    model_remove(p);
    unsigned i = sorted_count++;
    for (; i > 0 && sorted[i - 1]->due > p->due; i--)
        sorted[i] = sorted[i - 1];
    sorted[i] = p;
}

static probe *some_probe(void)
{
    return &probes[unit_pick(&seed, PROBES)];
}

/* `counted_due`: what the set is expected to take `due` for. */
static void arm(probe *p, wsco_usec due, wsco_usec counted_due)
{
    assert_int_equal(wsco_timers_arm(&set, &p->timer, due), WSCO_OK);
    p->armed_in = round_number;
    p->due = counted_due;
    model_insert(p);
}

static void cancel(probe *p)
{
    wsco_timers_cancel(&set, &p->timer);
    model_remove(p);
}

/* Must be the first of the model. */
static void leave_model(wsco_timer *timer)
{
    assert_true(sorted_count > 0);
    assert_ptr_equal(sorted[0], timer);
    assert_false(wsco_timer_armed(timer));
    model_remove((probe *)timer);
    fired++;
}

/* Armed by a fire() of this very call: too early. Then meddles. */
static void leave_and_meddle(wsco_timer *timer)
{
    assert_true(((probe *)timer)->armed_in < round_number);
    leave_model(timer);
    for (int i = 0; i < 3; i++) {
        probe *p = some_probe();
        wsco_usec due = now - 20 + unit_pick(&seed, 60);
        if (unit_pick(&seed, 2) != 0)
            cancel(p);
        else
            arm(p, due, due < now ? now : due);
    }
}

static void start(void (*fire)(wsco_timer *timer))
{
    memset(probes, 0, sizeof probes);
    for (int i = 0; i < PROBES; i++)
        probes[i].timer.fire = fire;
    wsco_timers_init(&set);
    sorted_count = round_number = fired = 0;
    seed = unit_seed();
    now = 1000;
}

static void check_heap(void)
{
    for (uint32_t i = 0; i < set.count; i++) {
        const wsco_timer *timer = set.heap[i], *parent = set.heap[i == 0 ? 0 : (i - 1) / 4];
        assert_int_equal(timer->slot, i + 1);
        assert_true(parent->due < timer->due || (parent->due == timer->due && parent->seq <= timer->seq));
    }
}

static void fire_all(void)
{
    round_number++;
    unsigned before = fired, count = wsco_timers_fire(&set, now);
    assert_int_equal(fired - before, count);
}

/* Mostly arming, then mostly cancelling, so that the heap fills and drains. */
TEST(against_a_sorted_array)
{
    start(leave_model);
    for (int step = 0; step < 200000; step++) {
        unsigned action = (unsigned)unit_pick(&seed, 100);
        wsco_usec due = now + unit_pick(&seed, 300);
        if (action < (step / 2000 % 2 == 0 ? 80u : 30u)) {
            arm(some_probe(), due, due);
        } else if (action < 95) {
            cancel(some_probe());
        } else {
            now += unit_pick(&seed, 40);
            fire_all();
            assert_true(sorted_count == 0 || sorted[0]->due > now);
        }
        assert_int_equal(set.count, sorted_count);
        assert_true(wsco_timers_next(&set) == (sorted_count ? sorted[0]->due : WSCO_USEC_NEVER));
        if (step % 64 == 0)
            check_heap();
    }
    assert_true(fired > 1000);
    wsco_timers_deinit(&set);
}

TEST(with_fire_functions_that_meddle)
{
    start(leave_and_meddle);
    for (int step = 0; step < 20000; step++) {
        for (int i = 0; i < 10; i++) {
            wsco_usec due = now + unit_pick(&seed, 100);
            arm(some_probe(), due, due);
        }
        now += unit_pick(&seed, 30);
        fire_all();
        /* what is still due was armed meanwhile */
        for (unsigned i = 0; i < sorted_count && sorted[i]->due <= now; i++)
            assert_int_equal(sorted[i]->armed_in, round_number);
        assert_int_equal(set.count, sorted_count);
        check_heap();
    }
    assert_true(fired > 1000);
    wsco_timers_deinit(&set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(against_a_sorted_array),
        UNIT(with_fire_functions_that_meddle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
