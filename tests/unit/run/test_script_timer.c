/* SPDX-License-Identifier: MIT */
/* Tests src/run/script_timer.c on a clock that stands still: when timers are due, late and slow callbacks,
 * clearing at awkward times, numbers, and a million of them. */
#include "unit.h"

#include "wsco/base/time.h"
#include "wsco/run/script_timer.h"

#include <time.h>

static wsco_virtual_clock clock_of_test;
static wsco_timers timers;
static wsco_script_timers set;

/* A timer and how its callback behaves. */
typedef struct mine {
    int calls, released;
    bool slow;      /* the callback has not returned when call() is over */
    bool refuses;   /* it cannot be started */
    uint64_t at[8]; /* when it was called, in milliseconds since the start */
    void (*then)(struct mine *self);
    wsco_script_timer timer;
} mine;

static wsco_usec began;
static int releases;
static void (*on_release)(mine *self);

static wsco_rc call(wsco_script_timer *timer)
{
    mine *self = wsco_container_of(timer, mine, timer);

    if (self->refuses)
        return WSCO_E_NOMEM;
    self->at[self->calls++ % 8] = (wsco_time_now() - began) / MS(1);
    if (self->then)
        self->then(self);
    if (!self->slow)
        wsco_script_timer_ended(timer);
    return WSCO_OK;
}

/* In the tests timers are on the stack; what is left must not be looked at. */
static void release(wsco_script_timer *timer)
{
    mine *self = wsco_container_of(timer, mine, timer);

    memset(timer, 0xa5, sizeof *timer);
    self->released++;
    releases++;
    if (on_release)
        on_release(self);
}

static const wsco_script_timer_ops ops = {.call = call, .release = release};

static void begin(void)
{
    began = MS(1000);
    releases = 0;
    on_release = NULL;
    wsco_time_virtual_init(&clock_of_test, began, 0);
    wsco_time_use(&clock_of_test.clock);
    wsco_timers_init(&timers);
    wsco_script_timers_init(&set, &timers, &ops);
}

static void end(void)
{
    wsco_script_timers_deinit(&set);
    assert_int_equal(set.count, 0);
    assert_int_equal(timers.count, 0);
    wsco_timers_deinit(&timers);
    wsco_time_use(NULL);
}

/* The loop comes to look at that time, in milliseconds from the start. */
static unsigned look_at(uint64_t ms)
{
    clock_of_test.now = began + MS(ms);
    return wsco_timers_fire(&timers, clock_of_test.now);
}

static int64_t tick(mine *self, uint64_t interval_ms)
{
    assert_int_equal(wsco_script_timer_start(&set, &self->timer, MS(interval_ms), false), WSCO_OK);
    return self->timer.id;
}

static int64_t after(mine *self, uint64_t delay_ms)
{
    assert_int_equal(wsco_script_timer_start(&set, &self->timer, MS(delay_ms), true), WSCO_OK);
    return self->timer.id;
}

TEST(once)
{
    mine m = {0};

    begin();
    assert_int_equal(after(&m, 20), 1);
    assert_ptr_equal(wsco_script_timer_find(&set, 1), &m.timer);
    assert_int_equal(wsco_script_timer_due(&m.timer), began + MS(20));
    assert_int_equal(wsco_timers_fire(&timers, began + MS(20) - 1), 0);
    assert_int_equal(m.calls, 0);
    look_at(20);
    assert_int_equal(m.calls, 1);
    assert_int_equal(m.released, 1);
    assert_null(wsco_script_timer_find(&set, 1));
    assert_int_equal(wsco_timers_next(&timers), WSCO_USEC_NEVER); /* nothing keeps the loop */
    end();
    assert_int_equal(m.released, 1);
}

/* However late the loop is, the next call comes at a multiple of the interval, and those that were missed are
 * left out. */
TEST(no_drift)
{
    static const uint64_t looks[] = {20, 43, 65, 80, 145, 160, 161, 180};
    static const uint64_t calls[] = {20, 43, 65, 80, 145, 160, 180};
    mine m = {0};

    begin();
    tick(&m, 20);
    for (size_t i = 0; i < UNIT_COUNT(looks); i++)
        look_at(looks[i]);
    assert_int_equal(m.calls, UNIT_COUNT(calls));
    for (size_t i = 0; i < UNIT_COUNT(calls); i++)
        assert_int_equal(m.at[i], calls[i]);
    assert_int_equal(m.timer.exec_count, m.calls);
    assert_int_equal(wsco_script_timer_due(&m.timer), began + MS(200));
    end();
    assert_int_equal(m.released, 1);
}

TEST(a_slow_callback_never_piles_up)
{
    mine m = {.slow = true};

    begin();
    int64_t id = tick(&m, 10);
    for (uint64_t t = 10; t < 75; t += 10)
        look_at(t);
    assert_int_equal(m.calls, 1);
    assert_int_equal(m.timer.exec_count, 1);
    assert_true(m.timer.running);
    clock_of_test.now = began + MS(75);
    wsco_script_timer_ended(&m.timer);
    assert_int_equal(m.calls, 1); /* not at once */
    look_at(80);
    assert_int_equal(m.calls, 2);
    assert_int_equal(m.at[1], 80);
    wsco_script_timer_ended(&m.timer);
    assert_ptr_equal(wsco_script_timer_find(&set, id), &m.timer);
    end();
}

/* A clock that says less than the timer's time when it fires. */
TEST(fired_a_moment_too_early)
{
    mine m = {0};

    begin();
    tick(&m, 10);
    clock_of_test.now = began + MS(10) - 1;
    assert_int_equal(wsco_timers_fire(&timers, began + MS(10)), 1);
    assert_int_equal(wsco_script_timer_due(&m.timer), began + MS(20));
    end();
}

TEST(clear)
{
    mine m = {0}, other = {0};

    begin();
    int64_t id = tick(&m, 10);
    tick(&other, 10);
    assert_int_equal(set.count, 2);
    assert_true(wsco_script_timer_clear(&set, id));
    assert_int_equal(m.released, 1);
    assert_false(wsco_script_timer_clear(&set, id));
    assert_false(wsco_script_timer_clear(&set, 0));
    assert_false(wsco_script_timer_clear(&set, -5));
    assert_false(wsco_script_timer_clear(&set, 77));
    look_at(10);
    assert_int_equal(m.calls, 0);
    assert_int_equal(other.calls, 1);
    end();
}

static void clear_self(mine *self)
{
    int64_t id = self->timer.id;

    assert_true(wsco_script_timer_clear(&set, id));
    assert_false(wsco_script_timer_clear(&set, id));
    assert_ptr_equal(wsco_script_timer_find(&set, id), &self->timer); /* it can still be asked */
    assert_true(self->timer.removed);
    assert_int_equal(self->released, 0);
}

/* It is freed when its callback has returned, not under it. */
TEST(clear_of_the_one_that_runs)
{
    mine m = {.then = clear_self}, single = {.then = clear_self, .slow = true};

    begin();
    tick(&m, 10);
    int64_t id = after(&single, 10);
    look_at(10);
    assert_int_equal(m.released, 1);
    assert_int_equal(set.count, 0);
    assert_int_equal(single.released, 0);
    look_at(100);
    assert_int_equal(single.calls, 1);
    wsco_script_timer_ended(&single.timer);
    assert_int_equal(single.released, 1);
    assert_null(wsco_script_timer_find(&set, id));
    end();
}

static mine *victim;

static void clear_victim(mine *self)
{
    (void)self;
    assert_true(wsco_script_timer_clear(&set, victim->timer.id));
}

TEST(clear_of_another_that_is_due)
{
    mine first = {.then = clear_victim}, second = {0};

    begin();
    victim = &second;
    after(&first, 10);
    after(&second, 10);
    look_at(10);
    assert_int_equal(second.calls, 0);
    assert_int_equal(second.released, 1);
    end();
}

static mine born;

static void start_another(mine *self)
{
    (void)self;
    if (born.timer.id == 0)
        tick(&born, 10);
}

/* What is started while all are cleared stays, and nobody is released twice. */
TEST(clear_all)
{
    mine m[4] = {{0}}, running = {.slow = true};

    begin();
    born = (mine){0};
    tick(&running, 5);
    look_at(5);
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        tick(&m[i], 10);
    on_release = start_another;
    assert_int_equal(wsco_script_timers_clear(&set), 5);
    assert_int_equal(releases, 4);
    assert_int_equal(set.count, 1);
    assert_true(running.timer.removed);
    assert_int_equal(wsco_script_timers_clear(&set), 1);
    on_release = NULL;
    wsco_script_timer_ended(&running.timer);
    assert_int_equal(running.released, 1);
    assert_int_equal(set.count, 0);
    end();
}

static void clear_the_others(mine *self)
{
    (void)self;
    (void)wsco_script_timers_clear(&set);
}

TEST(releases_that_clear_all)
{
    mine m[4] = {{0}};

    begin();
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        tick(&m[i], 10);
    on_release = clear_the_others;
    assert_true(wsco_script_timer_clear(&set, 2));
    assert_int_equal(releases, 4);
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        assert_int_equal(m[i].released, 1);
    end();
}

/* A repeated timer leaves the time out, the other kind tries again. */
TEST(callbacks_that_cannot_start)
{
    mine repeated = {.refuses = true}, single = {.refuses = true};

    begin();
    tick(&repeated, 20);
    after(&single, 20);
    look_at(20);
    assert_int_equal(repeated.timer.exec_count, 0);
    assert_false(repeated.timer.running);
    repeated.refuses = single.refuses = false;
    look_at(30);
    assert_int_equal(repeated.calls, 0);
    assert_int_equal(single.calls, 1);
    assert_int_equal(single.released, 1);
    look_at(40);
    assert_int_equal(repeated.calls, 1);
    end();
}

TEST(a_callback_that_can_neither_start_nor_try_again)
{
    mine single = {.refuses = true};

    begin();
    after(&single, 20);
    wsco_script_timer *timer = &single.timer;
    wsco_timers_cancel(&timers, &timer->timer);
    wsco_mem_fail_after(1);
    timer->timer.fire(&timer->timer);
    wsco_mem_fail_after(0);
    assert_int_equal(single.released, 1);
    end();
}

TEST(rounds_and_numbers)
{
    mine a = {0}, b = {0}, c = {0}, d = {0};

    begin();
    tick(&a, 10);
    tick(&b, 10);
    assert_int_equal(a.timer.round, 0);
    look_at(10);
    assert_int_equal(set.round, 1); /* both were due in one, as all that is in the same millisecond */
    assert_int_equal(wsco_script_timer_start(&set, &d.timer, 999, true), WSCO_OK);
    clock_of_test.now += 999;
    wsco_timers_fire(&timers, clock_of_test.now);
    assert_int_equal(d.calls, 1);
    assert_int_equal(set.round, 1);
    look_at(20);
    assert_int_equal(set.round, 2);
    wsco_script_timer_clear(&set, 2);
    assert_int_equal(tick(&c, 10), 4);
    assert_int_equal(c.timer.round, 2);
    wsco_link *first = set.all.next;
    assert_ptr_equal(wsco_container_of(first, wsco_script_timer, all), &a.timer);
    assert_ptr_equal(wsco_container_of(first->next, wsco_script_timer, all), &c.timer);
    end();
}

TEST(intervals_at_the_ends)
{
    mine none = {0}, huge = {0}, near = {0};

    begin();
    assert_int_equal(wsco_script_timer_start(&set, &none.timer, 0, false), WSCO_E_INVAL);
    assert_int_equal(wsco_script_timer_start(&set, &huge.timer, INT64_MAX, false), WSCO_OK);
    assert_int_equal(wsco_script_timer_due(&huge.timer), began + INT64_MAX);
    wsco_script_timer_clear(&set, 1);
    assert_int_equal(wsco_script_timer_start(&set, &near.timer, WSCO_USEC_NEVER, false), WSCO_OK);
    assert_int_equal(wsco_script_timer_due(&near.timer), WSCO_USEC_NEVER - 1);
    end();
}

static bool start_some(void *arg)
{
    mine m[40] = {{0}};
    bool good = true;

    (void)arg;
    begin();
    for (size_t i = 0; i < UNIT_COUNT(m); i++) {
        wsco_rc rc = wsco_script_timer_start(&set, &m[i].timer, 10, i % 2);
        if (rc != WSCO_OK)
            assert_int_equal(rc, WSCO_E_NOMEM);
        good = good && rc == WSCO_OK;
    }
    look_at(10);
    look_at(20);
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        assert_true(m[i].calls == 0 || m[i].calls == 2 - (int)(i % 2));
    end();
    return good && set.cap == 0;
}

/* Each timer may be the one that finds no memory; a table that cannot grow fails nobody. */
TEST(without_memory)
{
    assert_true(unit_each_failure(start_some, NULL) > 40);
}

/* Numbers that share a place are told apart. */
TEST(a_table_that_cannot_grow)
{
    mine m[20] = {{0}};

    begin();
    for (size_t i = 0; i < UNIT_COUNT(m); i++) {
        wsco_mem_fail_once(i >= 16);
        tick(&m[i], 10);
    }
    wsco_mem_fail_after(0);
    assert_int_equal(set.cap, 16);
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        assert_ptr_equal(wsco_script_timer_find(&set, (int64_t)i + 1), &m[i].timer);
    assert_null(wsco_script_timer_find(&set, 33));
    for (int64_t id = 1; id <= 20; id++) {
        assert_true(wsco_script_timer_clear(&set, id));
        assert_null(wsco_script_timer_find(&set, id));
    }
    end();
}

/* A release that starts a timer, in the middle of the end. */
TEST(deinit_with_releases_that_start_timers)
{
    mine m = {0};

    begin();
    born = (mine){0};
    tick(&m, 10);
    on_release = start_another;
    end();
    assert_int_equal(m.released, 1);
    assert_int_equal(born.released, 1);
}

TEST(deinit_while_callbacks_run)
{
    mine m[3] = {{.slow = true}, {.slow = true, .then = clear_self}, {0}};

    begin();
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        tick(&m[i], 10);
    look_at(10);
    end();
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        assert_int_equal(m[i].released, 1);
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* In no order, so that a list or a scan would never end. */
TEST(a_million)
{
    enum { MILLION = 1000000 };
    uint64_t seed = 17;
    mine *m = calloc(MILLION, sizeof *m);

    assert_non_null(m);
    begin();
    double start = seconds();
    for (int i = 0; i < MILLION; i++)
        tick(&m[i], 1 + unit_pick(&seed, 100000000));
    double started = seconds();
    assert_int_equal(set.count, MILLION);
    for (int64_t i = 0; i < MILLION; i++)
        assert_true(wsco_script_timer_clear(&set, 1 + i * 7919 % MILLION));
    double cleared = seconds();
    assert_int_equal(releases, MILLION);
    print_message("a million timers: %.0f ns to start one, %.0f ns to clear it\n",
                  (started - start) * 1e9 / MILLION, (cleared - started) * 1e9 / MILLION);
    end();
    free(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(once),
        UNIT(no_drift),
        UNIT(a_slow_callback_never_piles_up),
        UNIT(fired_a_moment_too_early),
        UNIT(clear),
        UNIT(clear_of_the_one_that_runs),
        UNIT(clear_of_another_that_is_due),
        UNIT(clear_all),
        UNIT(releases_that_clear_all),
        UNIT(callbacks_that_cannot_start),
        UNIT(a_callback_that_can_neither_start_nor_try_again),
        UNIT(rounds_and_numbers),
        UNIT(intervals_at_the_ends),
        UNIT(without_memory),
        UNIT(a_table_that_cannot_grow),
        UNIT(deinit_with_releases_that_start_timers),
        UNIT(deinit_while_callbacks_run),
        UNIT(a_million),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
