/* SPDX-License-Identifier: MIT */
/* late_run: what is done about a coroutine that keeps the loop for long: by the preemptive scheduler it goes to the end of the
 * ready queue.
 * Owns: nothing: the worker owns the thread that notices it. Called by: the engine, at the jumps and calls of a script; options.c,
 * wsco.c; co.c around each switch, while a setting asks for it.
 * Never: costs anything while no setting asks for it; suspends where the coroutine could not wait by itself.
 * How: the thread (overtime.c) sets the engine's interrupt flag. The engine serves it as it does signals: after a jump, at the
 *      beginning of a function, from 8.4 on also after a call of an internal one; compiled code of the JIT does the same.
 * Tested by: tests/phpt/preempt. */
#include "wsco/php/runtime/late_run.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/runtime/co_ops.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/run/overtime.h"

#define SLICE 10000 /* microseconds that a coroutine may run while others wait */

static void (*original_interrupt)(zend_execute_data *execute_data);

/* ---- the beginning and end of a run ---- */

static void save(void *room)
{
    wsco_worker *worker = WSCO_G(worker);

    if (worker->sched.current == NULL)
        wsco_overtime_begin(worker->overtime);
    php_wsco_co_ops.save(room);
}

static void restore(const void *room)
{
    wsco_worker *worker = WSCO_G(worker);

    php_wsco_co_ops.restore(room);
    if (worker->sched.current == NULL)
        wsco_overtime_end(worker->overtime);
}

static wsco_co_ops watched_ops; /* php_wsco_co_ops with these two */

/* ---- in the middle of a run ---- */

static bool may_be_preempted(const wsco_co *co)
{
    const php_wsco_task *task = php_wsco_task_peek(co);

    return (task == NULL || !task->not_preempted) && php_wsco_may_wait();
}

static void serve(wsco_worker *worker)
{
    int64_t elapsed = wsco_overtime_elapsed(worker->overtime);

    if (WSCO_G(enable_preemptive_scheduler) && elapsed >= SLICE && may_be_preempted(worker->sched.current))
        wsco_co_reschedule(&worker->sched);
}

static void interrupt(zend_execute_data *execute_data)
{
    wsco_worker *worker;

    if (original_interrupt != NULL)
        original_interrupt(execute_data);
    worker = php_wsco_current_worker();
    if (EG(exception) == NULL && worker != NULL && worker->overtime != NULL && worker->sched.current != NULL)
        serve(worker);
}

/* ---- settings ---- */

/* In the other thread. */
static void strike(void *vm_interrupt)
{
    zend_atomic_bool_store_ex(vm_interrupt, true);
}

static void ignore(wsco_worker *worker)
{
    worker->sched.ops = &php_wsco_co_ops;
    if (worker->overtime != NULL)
        wsco_overtime_stop(worker->overtime);
}

static void watch(wsco_worker *worker, int64_t limit)
{
    wsco_overtime *overtime = wsco_overtime_of(worker);
    wsco_rc rc = overtime != NULL ? wsco_overtime_watch(overtime, limit, strike, &EG(vm_interrupt))
                                  : WSCO_E_NOMEM;

    if (rc != WSCO_OK) {
        ignore(worker);
        php_wsco_log(PHP_WSCO_LOG_WARNING, -rc, "pthread_create",
                     "no coroutine is preempted: there is no thread for it");
    } else if (worker->sched.ops != &watched_ops) {
        worker->sched.ops = &watched_ops;
        if (worker->sched.current != NULL)
            wsco_overtime_begin(overtime);
    }
}

void php_wsco_late_run_apply(void)
{
    wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL || worker->bailed || worker->inherited)
        return;
    if (WSCO_G(enable_preemptive_scheduler))
        watch(worker, SLICE);
    else
        ignore(worker);
}

void php_wsco_late_run_startup(void)
{
    watched_ops = php_wsco_co_ops;
    watched_ops.save = save;
    watched_ops.restore = restore;
    original_interrupt = zend_interrupt_function;
    zend_interrupt_function = interrupt;
}

void php_wsco_late_run_shutdown(void)
{
    if (zend_interrupt_function == interrupt)
        zend_interrupt_function = original_interrupt;
}
