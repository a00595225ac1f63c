/* SPDX-License-Identifier: MIT */
/* Tests src/co/co.c and src/co/sched.c: failing allocations, and what a waiting coroutine keeps resident. */
#include "unit.h"

#include "wsco/base/time.h"
#include "wsco/co/co.h"
#include "wsco/co/trim.h"

#include "wsco/co/asan.h"

#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif
#ifndef RUNNING_ON_VALGRIND
#define RUNNING_ON_VALGRIND 0
#endif

#define STACK ((size_t)256 * 1024)

static wsco_timers timers;
static wsco_sched sched;

static void open_sched(void)
{
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, STACK), WSCO_OK);
}

static void close_sched(void)
{
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

static UNIT_UNUSED wsco_co *start(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&sched, entry, arg);

    assert_non_null(co);
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
    return co;
}

/* Suspends until it is told WSCO_E_EOF; sums what it is told. */
static void summing(wsco_co *co, void *arg)
{
    int *sum = arg;
    wsco_rc rc;

    while ((rc = wsco_co_suspend(co->sched)) != WSCO_E_EOF)
        *sum += rc;
}

static bool create_some(void *arg)
{
    int sum = 0;
    bool ok = true;

    (void)arg;
    wsco_timers_init(&timers);
    if (wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, STACK) != WSCO_OK)
        return false;
    for (int i = 0; i < 3; i++) {
        wsco_co *co = i == 2 ? wsco_co_create_parked(&sched, -1) : wsco_co_create(&sched, summing, &sum);

        if (co != NULL && i == 0)
            wsco_co_resume(co, WSCO_OK);
        ok = ok && co != NULL;
    }
    close_sched();
    return ok;
}

TEST(every_allocation_may_fail)
{
    assert_int_equal(unit_each_failure(create_some, NULL), 4);
}

TEST(a_table_that_cannot_grow_still_finds)
{
    open_sched();
    for (int i = 0; i < 64; i++)
        assert_non_null(wsco_co_create_parked(&sched, -1));
    for (int i = 0; i < 200; i++) {
        wsco_mem_fail_after(1); /* the identity */
        assert_null(wsco_co_create_parked(&sched, -1));
        wsco_mem_fail_after(2); /* the table */
        assert_non_null(wsco_co_create_parked(&sched, -1));
    }
    wsco_mem_fail_after(0);
    assert_int_equal(sched.table_cap, 64);
    for (int id = 1; id <= 264; id++)
        assert_int_equal(wsco_sched_find(&sched, id)->id, id);
    close_sched();
}

static UNIT_UNUSED long resident(void)
{
    long total, pages = -1;
    FILE *f = fopen("/proc/self/statm", "r");

    if (f == NULL)
        return -1;
    if (fscanf(f, "%ld %ld", &total, &pages) != 2)
        pages = -1;
    fclose(f);
    return pages;
}

TEST(a_waiting_coroutine_costs_one_page)
{
#ifdef WSCO_HAS_ASAN
    print_message("frames are larger under ASan, and it keeps shadow memory\n");
    skip();
#else
    enum { WAITING = 1000 };
    static int sum;
    long before, grown;
    wsco_co *co;

    open_sched();
    co = start(summing, &sum);
    /* What this layer leaves on the stack; the rest of the 1 KiB is the engine's. */
    print_message("stack in use: %zu bytes\n", (size_t)(co->exec->stack_high - (char *)co->exec->handle));
    assert_true(co->exec->stack_high - (char *)co->exec->handle <= 700);
    before = RUNNING_ON_VALGRIND ? -1 : resident();
    if (before < 0) {
        close_sched();
        print_message("resident size cannot be told here\n");
        skip();
    }
    for (int i = 0; i < WAITING; i++)
        start(summing, &sum);
    grown = resident() - before;
    print_message("%d waiting: %ld pages\n", WAITING, grown);
    assert_in_range(grown, WAITING, WAITING * 2);
    close_sched();
#endif
}

/* Touches `left` KiB of stack. */
static UNIT_UNUSED __attribute__((noinline)) int dive(int left)
{
    volatile char frame[1024];

    frame[0] = (char)left;
    return left > 0 ? dive(left - 1) + frame[0] : frame[0];
}

/* Dives, then waits high up; all again for each wake-up. */
static UNIT_UNUSED void diving(wsco_co *co, void *arg)
{
    int *sum = arg;

    do {
        *sum += dive(64);
        wsco_trim_later(co);
    } while (wsco_co_suspend(co->sched) != WSCO_E_EOF);
}

/* Lets the time pass after which stacks are trimmed. */
static UNIT_UNUSED void sweep(void)
{
    wsco_usec later = wsco_time_coarse(wsco_time_now() + WSCO_TRIM_AFTER); /* as the trims are due */

    while (wsco_trim_due(&sched) <= later)
        wsco_trim_sweep(&sched, later);
}

TEST(what_was_used_before_a_wait_is_given_back)
{
#ifdef WSCO_HAS_ASAN
    print_message("frames are larger under ASan, and it keeps shadow memory\n");
    skip();
#else
    enum { WAITING = 200 };
    static wsco_co *co[WAITING];
    static int sum;

    open_sched();
    long before = RUNNING_ON_VALGRIND ? -1 : resident();
    if (before < 0) {
        close_sched();
        print_message("resident size cannot be told here\n");
        skip();
    }
    for (int i = 0; i < WAITING; i++)
        co[i] = start(diving, &sum);
    sweep();
    assert_in_range(resident() - before, WAITING, WAITING * 2);
    for (int i = 0; i < WAITING; i++)
        assert_int_equal(wsco_co_resume(co[i], WSCO_OK), WSCO_OK);
    sweep();
    assert_in_range(resident() - before, WAITING, WAITING * 2);
    for (int i = 0; i < WAITING; i++)
        assert_int_equal(wsco_co_resume(co[i], WSCO_E_EOF), WSCO_OK);
    close_sched();
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(a_waiting_coroutine_costs_one_page), /* first: the heap is fresh */
        UNIT(what_was_used_before_a_wait_is_given_back),
        UNIT(every_allocation_may_fail),
        UNIT(a_table_that_cannot_grow_still_finds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
