/* SPDX-License-Identifier: MIT */
/* Tests src/co/trim.c: who is trimmed, when, how many at once, and what is left to whoever ends before. */
#include "unit.h"

#include "wsco/base/time.h"
#include "wsco/co/co.h"
#include "wsco/co/trim.h"

#include <sys/mman.h>

#define STACK ((size_t)256 * 1024)
#define PAGE 4096
#define START 1000

static wsco_timers timers;
static wsco_sched sched;
static wsco_virtual_clock clock_of_test;

static void open_sched(void)
{
    wsco_time_virtual_init(&clock_of_test, START, 0);
    wsco_time_use(&clock_of_test.clock);
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, STACK), WSCO_OK);
}

static void close_sched(void)
{
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
    wsco_time_use(NULL);
}

/* Touches 64 KiB of stack. */
static __attribute__((noinline)) void dive(void)
{
    volatile char frame[64 * 1024];

    for (size_t i = 0; i < sizeof frame; i += PAGE / 2)
        frame[i] = 1;
}

/* Dives and asks for a trim; then waits until it is told WSCO_E_EOF. */
static void diving(wsco_co *co, void *arg)
{
    (void)arg;
    dive();
    wsco_trim_later(co);
    while (wsco_co_suspend(co->sched) != WSCO_E_EOF)
        ;
}

static wsco_co *start(void)
{
    wsco_co *co = wsco_co_create(&sched, diving, NULL);

    assert_non_null(co);
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
    return co;
}

/* Pages of its stack that are in memory. */
static unsigned pages(const wsco_co *co)
{
    static unsigned char resident[STACK / PAGE];
    char *low = co->exec->map;
    unsigned count = 0;

    assert_int_equal(mincore(low, STACK, (void *)resident), 0);
    for (size_t i = 0; i < sizeof resident; i++)
        count += resident[i] & 1u;
    return count;
}

static bool is_trimmed(const wsco_co *co)
{
    return pages(co) < 16;
}

TEST(a_stack_is_trimmed_after_its_time_and_not_before)
{
    open_sched();
    assert_true(wsco_trim_due(&sched) == WSCO_USEC_NEVER);
    wsco_co *co = start();
    assert_int_equal(wsco_trim_due(&sched), START + WSCO_TRIM_AFTER);
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER - 1);
    assert_false(is_trimmed(co));
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER);
    assert_true(is_trimmed(co));
    assert_true(wsco_trim_due(&sched) == WSCO_USEC_NEVER);
    assert_int_equal(wsco_co_resume(co, WSCO_E_EOF), WSCO_OK);
    close_sched();
}

TEST(whoever_has_ended_is_forgotten)
{
    open_sched();
    wsco_co *co = start();
    assert_int_equal(wsco_co_resume(co, WSCO_E_EOF), WSCO_OK);
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER);
    assert_true(wsco_trim_due(&sched) == WSCO_USEC_NEVER);
    close_sched();
}

TEST(whoever_is_about_to_run_is_asked_again_later)
{
    open_sched();
    wsco_co *co = start();
    wsco_co_wake(co, WSCO_OK);
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER + 5);
    assert_false(is_trimmed(co));
    assert_int_equal(wsco_trim_due(&sched), START + 2 * WSCO_TRIM_AFTER + 5);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 1);
    wsco_trim_sweep(&sched, START + 2 * WSCO_TRIM_AFTER + 5);
    assert_true(is_trimmed(co));
    close_sched();
}

TEST(a_sweep_is_bounded_and_goes_on_in_order)
{
    enum { COUNT = 3 * WSCO_TRIM_SWEEP + 7 };
    static wsco_co *co[COUNT];

    open_sched();
    for (int i = 0; i < COUNT; i++)
        co[i] = start();
    for (int swept = WSCO_TRIM_SWEEP; swept < COUNT; swept += WSCO_TRIM_SWEEP) {
        wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER);
        assert_true(is_trimmed(co[swept - 1]));
        assert_false(is_trimmed(co[swept]));
        assert_int_equal(wsco_trim_due(&sched), START + WSCO_TRIM_AFTER);
    }
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER);
    assert_true(is_trimmed(co[COUNT - 1]));
    assert_true(wsco_trim_due(&sched) == WSCO_USEC_NEVER);
    assert_int_equal(sched.trims.cap, 0); /* a large ring is given back */
    close_sched();
}

TEST(short_memory_only_keeps_the_pages)
{
    open_sched();
    wsco_co *co = wsco_co_create(&sched, diving, NULL);
    assert_non_null(co);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
    wsco_mem_fail_after(0);
    assert_true(wsco_trim_due(&sched) == WSCO_USEC_NEVER);
    wsco_trim_sweep(&sched, START + WSCO_TRIM_AFTER);
    assert_false(is_trimmed(co));
    close_sched();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(a_stack_is_trimmed_after_its_time_and_not_before),
        UNIT(whoever_has_ended_is_forgotten),
        UNIT(whoever_is_about_to_run_is_asked_again_later),
        UNIT(a_sweep_is_bounded_and_goes_on_in_order),
        UNIT(short_memory_only_keeps_the_pages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
