/* SPDX-License-Identifier: MIT */
/* Tests src/run/worker.c: when run() ends, the order within a turn, sleeping, and giving everything up. */
#include "unit.h"

#include "wsco/run/worker.h"

#include <unistd.h>

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define BOTH(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

static wsco_worker worker;
static int turns, turns_max;

static bool on_turn(wsco_worker *of)
{
    assert_ptr_equal(of, &worker);
    return ++turns <= turns_max;
}

static const wsco_worker_ops ops = {.turn = on_turn};

static wsco_rc init(const char *poll)
{
    turns = 0;
    turns_max = 1000000;
    return wsco_worker_init(&worker, poll, &wsco_context_fcontext, NULL, &ops, 256 * 1024);
}

static void open_worker(void **state)
{
    assert_int_equal(init(*state), WSCO_OK);
}

static void close_worker(void)
{
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
}

static void go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    wsco_co_resume(co, WSCO_OK);
}

TEST(unknown_backend)
{
    assert_int_equal(init("nonsense"), WSCO_E_INVAL);
}

static bool init_and_deinit(void *arg)
{
    wsco_rc rc = init(arg);

    if (rc != WSCO_OK)
        return assert_int_equal(rc, WSCO_E_NOMEM), false;
    close_worker();
    return true;
}

TEST(without_memory)
{
    assert_int_equal(unit_each_failure(init_and_deinit, *state), 2);
}

TEST(nothing_to_do)
{
    open_worker(state);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(turns, 0);
    assert_false(worker.running);
    close_worker();
}

static wsco_rc slept[4];
static int woken[4], wakes;

static void sleep_for(UNIT_UNUSED wsco_co *co, void *arg)
{
    int i = (int)(intptr_t)arg;

    slept[i] = wsco_worker_sleep(&worker, i * 1000.0);
    woken[wakes++ % 4] = i;
}

TEST(sleepers_wake_in_order)
{
    open_worker(state);
    wakes = 0;
    go(sleep_for, (void *)3);
    go(sleep_for, (void *)0);
    go(sleep_for, (void *)2);
    assert_int_equal(wakes, 0); /* a sleep of no time lets others run, too */
    wsco_timers_fire(&worker.timers, wsco_time_now() + MS(4000000));
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(wakes, 3);
    assert_int_equal(woken[0], 0);
    assert_int_equal(woken[1], 2);
    assert_int_equal(woken[2], 3);
    for (int i = 0; i < 4; i++)
        assert_int_equal(slept[i], i == 1 ? slept[1] : WSCO_OK);
    close_worker();
}

TEST(sleep_outside_of_coroutines)
{
    open_worker(state);
    assert_int_equal(wsco_worker_sleep(&worker, 1), WSCO_E_CO_OUT_OF_COROUTINE);
    close_worker();
}

static wsco_rc canceled;

static void sleep_long(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    canceled = wsco_worker_sleep(&worker, 1e9);
}

TEST(sleep_can_be_cancelled)
{
    open_worker(state);
    wsco_co *co = wsco_co_create(&worker.sched, sleep_long, NULL);
    wsco_co_resume(co, WSCO_OK);
    assert_true(wsco_wait_cancel(co));
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(canceled, WSCO_E_CO_CANCELED);
    close_worker();
}

static void wait_for_nobody(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_suspend(&worker.sched);
}

/* A deadlock ends the loop: nothing could ever wake the coroutine. */
TEST(deadlock)
{
    open_worker(state);
    go(wait_for_nobody, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(worker.sched.count, 1);
    close_worker();
}

static void for_ever(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    for (;;)
        wsco_co_reschedule(&worker.sched);
}

TEST(the_layer_above_ends_it)
{
    open_worker(state);
    go(for_ever, NULL);
    turns_max = 10;
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
    assert_int_equal(turns, 11);
    assert_false(worker.running);
    turns_max = 20; /* and goes on */
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
    assert_int_equal(turns, 21);
    close_worker();
}

static void bail_out(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
    worker.bailed = true;
    wsco_sched_abandon(&worker.sched);
}

TEST(the_engine_bails_out)
{
    open_worker(state);
    go(bail_out, NULL);
    go(for_ever, NULL);
    go(sleep_long, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
    assert_null(worker.sched.current);
    close_worker();
}

/* --- the order within a turn --- */

static char order[16];
static wsco_watcher watcher;

static void note(char what)
{
    size_t n = strlen(order);

    if (n + 1 < sizeof order)
        order[n] = what;
}

static void on_event(wsco_watcher *of, UNIT_UNUSED unsigned events)
{
    note('w');
    wsco_loop_remove(&worker.loop, of);
}

static void on_timer(UNIT_UNUSED wsco_timer *timer)
{
    note('t');
}

static bool note_turn(UNIT_UNUSED wsco_worker *of)
{
    note('h');
    return true;
}

static void note_run(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
    note('r');
}

TEST(wait_then_timers_then_signals_then_coroutines)
{
    static const wsco_worker_ops noting = {.turn = note_turn};
    wsco_timer timer = {.fire = on_timer};
    int fds[2];

    open_worker(state);
    worker.ops = &noting;
    memset(order, 0, sizeof order);
    assert_int_equal(pipe(fds), 0);
    assert_int_equal(write(fds[1], "x", 1), 1);
    watcher = (wsco_watcher){.on_event = on_event};
    assert_int_equal(wsco_loop_add(&worker.loop, &watcher, fds[0], WSCO_READ), WSCO_OK);
    assert_int_equal(wsco_timers_arm(&worker.timers, &timer, 0), WSCO_OK);
    go(note_run, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_string_equal(order, "wthr");
    close(fds[0]);
    close(fds[1]);
    close_worker();
}

TEST(deinit_with_all_kinds_of_coroutines)
{
    open_worker(state);
    go(wait_for_nobody, NULL);
    go(for_ever, NULL);
    go(sleep_long, NULL);
    assert_non_null(wsco_co_create(&worker.sched, for_ever, NULL));
    assert_non_null(wsco_co_create_parked(&worker.sched, -1));
    close_worker();
}

/* --- the clock's ends --- */

typedef struct sleeping {
    double seconds;
    wsco_usec begun, over;
} sleeping;

static void sleep_and_note(UNIT_UNUSED wsco_co *co, void *arg)
{
    sleeping *s = arg;

    s->begun = wsco_time_now();
    wsco_worker_sleep(&worker, s->seconds);
    s->over = wsco_time_now();
}

/* Waits longer than a poll can be told, and over the ends of 31, 32 and 63 bits. */
TEST(long_sleeps_from_any_time_on)
{
    static const wsco_usec starts[] = {
        1, MS(INT32_MAX) - 1000, UINT32_MAX - 1000ULL, INT64_MAX - 1000ULL, WSCO_USEC_NEVER - MS(10000000000),
    };
    wsco_virtual_clock clock;

    for (size_t i = 0; i < UNIT_COUNT(starts); i++) {
        sleeping minute = {.seconds = 60}, month = {.seconds = 30 * 86400.0};

        wsco_time_virtual_init(&clock, starts[i], 0);
        wsco_time_use(&clock.clock);
        open_worker(state);
        go(sleep_and_note, &month);
        go(sleep_and_note, &minute);
        assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
        assert_int_equal(minute.over - minute.begun, MS(60000));
        assert_int_equal(month.over - month.begun, MS(2592000000));
        close_worker();
    }
    wsco_time_use(NULL);
}

/* A sleep beyond the end of the counter is one for ever. */
TEST(the_counter_ends)
{
    wsco_virtual_clock clock;
    sleeping s = {.seconds = 60};

    wsco_time_virtual_init(&clock, WSCO_USEC_NEVER - 1000, 0);
    wsco_time_use(&clock.clock);
    open_worker(state);
    go(sleep_and_note, &s);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(s.over, 0);
    assert_int_equal(worker.sched.count, 1);
    close_worker();
    wsco_time_use(NULL);
}

/* --- one turn, leaving, and what is called around turns --- */

static void leave(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_worker_leave(&worker);
}

static void leave_later(UNIT_UNUSED wsco_co *co, void *arg)
{
    sleep_and_note(co, arg);
    wsco_worker_leave(&worker);
}

TEST(one_turn)
{
    wsco_virtual_clock clock;
    sleeping a = {.seconds = 1}, b = {.seconds = 2};

    wsco_time_virtual_init(&clock, MS(1000), 0);
    wsco_time_use(&clock.clock);
    open_worker(state);
    go(sleep_and_note, &a);
    go(sleep_and_note, &b);
    assert_int_equal(wsco_worker_run_once(&worker), WSCO_OK);
    assert_int_equal(worker.sched.count, 1);
    assert_false(worker.running);
    assert_int_equal(wsco_worker_run_once(&worker), WSCO_OK);
    assert_int_equal(worker.sched.count, 0);
    assert_int_equal(wsco_worker_run_once(&worker), WSCO_OK);
    assert_int_equal(turns, 2);
    close_worker();
    wsco_time_use(NULL);
}

TEST(leaving)
{
    wsco_virtual_clock clock;
    sleeping a = {.seconds = 1}, b = {.seconds = 2};

    wsco_time_virtual_init(&clock, MS(1000), 0);
    wsco_time_use(&clock.clock);
    open_worker(state);
    wsco_worker_leave(&worker); /* nobody runs */
    go(leave_later, &a);
    go(sleep_and_note, &b);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_true(worker.left);
    assert_int_equal(worker.sched.count, 1);
    go(leave, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_true(worker.left);
    assert_int_equal(worker.sched.count, 1);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_false(worker.left);
    assert_int_equal(worker.sched.count, 0);
    close_worker();
    wsco_time_use(NULL);
}

static int befores, afters, cycles_max;

static bool on_cycle(wsco_worker *of, bool before)
{
    assert_ptr_equal(of, &worker);
    assert_int_equal(befores, before ? afters : afters + 1);
    befores += before;
    afters += !before;
    return befores + afters <= cycles_max;
}

TEST(cycles)
{
    wsco_virtual_clock clock;
    sleeping a = {.seconds = 1}, b = {.seconds = 2}, c = {.seconds = 3};

    befores = afters = 0;
    cycles_max = 4;
    wsco_time_virtual_init(&clock, MS(1000), 0);
    wsco_time_use(&clock.clock);
    open_worker(state);
    worker.cycle = on_cycle;
    go(sleep_and_note, &a);
    go(sleep_and_note, &b);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(turns, 2);
    assert_int_equal(befores, 2);
    assert_int_equal(afters, 2);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK); /* it keeps nothing alive */
    assert_int_equal(befores, 2);
    go(sleep_and_note, &c);
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
    assert_int_equal(turns, 2);
    close_worker();
    wsco_time_use(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(unknown_backend),
        BOTH(without_memory),
        BOTH(nothing_to_do),
        BOTH(sleepers_wake_in_order),
        BOTH(sleep_outside_of_coroutines),
        BOTH(sleep_can_be_cancelled),
        BOTH(deadlock),
        BOTH(the_layer_above_ends_it),
        BOTH(the_engine_bails_out),
        BOTH(wait_then_timers_then_signals_then_coroutines),
        BOTH(deinit_with_all_kinds_of_coroutines),
        BOTH(long_sleeps_from_any_time_on),
        BOTH(the_counter_ends),
        BOTH(one_turn),
        BOTH(leaving),
        BOTH(cycles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
