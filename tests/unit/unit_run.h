/* SPDX-License-Identifier: MIT */
/* What the tests of the runtime share: a loop, timers and a scheduler without a worker, and turns of them.
 * Every test runs on every backend, which comes in *state. */
#ifndef WSCO_TESTS_UNIT_RUN_H
#define WSCO_TESTS_UNIT_RUN_H

#include "unit.h"

#include "wsco/base/timers.h"
#include "wsco/co/wait.h"
#include "wsco/io/loop.h"

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define BOTH(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

enum { NO_RESULT = 12345, PATIENCE_MS = 60000 };

static wsco_loop loop;
static wsco_timers timers;
static wsco_sched sched;

static UNIT_UNUSED void open_run(void **state)
{
    const wsco_poll_ops *ops = wsco_loop_backend(*state);

    assert_non_null(ops);
    wsco_timers_init(&timers);
    assert_int_equal(wsco_loop_init(&loop, ops), WSCO_OK);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, 256 * 1024), WSCO_OK);
}

static UNIT_UNUSED void close_run(void)
{
    wsco_sched_deinit(&sched);
    assert_int_equal(loop.watchers, 0);
    wsco_loop_deinit(&loop);
    wsco_timers_deinit(&timers);
}

static UNIT_UNUSED wsco_co *go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&sched, entry, arg);

    assert_non_null(co);
    wsco_co_resume(co, WSCO_OK);
    return co;
}

static UNIT_UNUSED unsigned run_ready(void)
{
    return wsco_sched_run(&sched, NULL, NULL);
}

/* One round: events, then the coroutines that are ready, which are not kept waiting. Returns how many there
 * were of both. */
static UNIT_UNUSED int turn(uint64_t ms)
{
    int n = wsco_loop_wait(&loop, sched.ready_count > 0 ? 0 : MS(ms));

    wsco_loop_dispatch(&loop);
    return (n > 0 ? n : 0) + (int)run_ready();
}

/* Until no coroutine is left; something has to happen for that. */
static UNIT_UNUSED void run_all(void)
{
    run_ready();
    while (sched.count > 0)
        assert_true(turn(PATIENCE_MS) > 0);
}

/* Lets every deadline before `when` pass. */
static UNIT_UNUSED void pass_until(wsco_usec when)
{
    wsco_timers_fire(&timers, when);
    run_ready();
}

#endif
