/* SPDX-License-Identifier: MIT */
/* What tests of the script's waits share: a worker, and bodies that run in a coroutine of it. Every test runs
 * on every backend, which comes in *state. */
#ifndef WSCO_TESTS_UNIT_WAITS_H
#define WSCO_TESTS_UNIT_WAITS_H

#include "unit.h"

#include "wsco/run/script_waits.h"

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define BOTH(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

enum { NO_RESULT = 12345 };

static wsco_worker worker;
static wsco_script_waits *waits;

static UNIT_UNUSED void begin(void **state)
{
    static const wsco_worker_ops none;

    assert_int_equal(wsco_worker_init(&worker, *state, &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
    waits = wsco_script_waits_of(&worker);
    assert_non_null(waits);
}

static UNIT_UNUSED void end(void)
{
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
}

static UNIT_UNUSED wsco_co *go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    wsco_co_resume(co, WSCO_OK);
    return co;
}

/* Until nobody waits any more. */
static UNIT_UNUSED void run_all(void)
{
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(worker.sched.count, 0);
    assert_int_equal(worker.loop.watchers, 0);
}

#endif
