/* SPDX-License-Identifier: MIT */
/* late_run: what is done about a coroutine that keeps the loop for long: by the preemptive scheduler it goes
 * to the end of the ready queue, and the watchdog tells the log about it.
 * Owns: nothing: the worker owns the thread that notices it. Called by: the engine, at the jumps and calls of
 *       a script; options.c, wsco.c, run_php.c; the worker at the end of a run that was late.
 * Never: costs anything while no setting asks for it; suspends where the coroutine could not wait by itself.
 * How: the thread (overtime.c) sets the engine's interrupt flag. The engine serves it as it does signals:
 *      after a jump, at the beginning of a function, from 8.4 on also after a call of an internal one;
 *      compiled code of the JIT does the same.
 * Tested by: tests/phpt/preempt, tests/phpt/watchdog. */
#include "wsco/php/runtime/late_run.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/runtime/watchdog.h"
#include "wsco/run/overtime.h"

#define SLICE 10000        /* microseconds that a coroutine may run while others wait */
#define THRESHOLD_MIN 1000 /* microseconds; less could not be seen */

static void (*original_interrupt)(zend_execute_data *execute_data);

/* ---- settings ---- */

static int64_t threshold(void)
{
    return MAX(WSCO_G(blocking_threshold), THRESHOLD_MIN);
}

/* From how long on a run is looked at, in microseconds; 0: never. */
static int64_t wanted_limit(void)
{
    int64_t limit = WSCO_G(blocking_detection) ? threshold() : 0;

    return WSCO_G(enable_preemptive_scheduler) ? (limit > 0 ? MIN(limit, SLICE) : SLICE) : limit;
}

/* How long the run under way has lasted, in microseconds, if the watchdog is to look at it; else 0. */
static int64_t blocked_for(const wsco_overtime *overtime)
{
    int64_t elapsed = wsco_overtime_elapsed(overtime);

    return elapsed > 0 && WSCO_G(blocking_detection) && elapsed >= threshold() ? elapsed : 0;
}

/* ---- the end of a run ---- */

void php_wsco_late_run_note(void)
{
    const wsco_worker *worker = WSCO_G(worker);

    if (worker->watched && UNEXPECTED(blocked_for(worker->overtime) > 0))
        php_wsco_watchdog_note(wsco_overtime_run(worker->overtime));
}

/* Whoever could have been served meanwhile. What has come to a descriptor is not known yet. */
static bool others_waited(const wsco_worker *worker)
{
    return worker->sched.ready_count > 0 || worker->loop.watchers > 0 ||
        wsco_timers_next(&worker->timers) <= wsco_time_now();
}

/* The line is written by interrupt(), which the loop's next turn calls, or the script when it is back from a
 * coroutine that it has entered itself. */
void php_wsco_late_run_ended(wsco_worker *worker)
{
    int64_t elapsed = blocked_for(worker->overtime);

    if (elapsed == 0 || !others_waited(worker))
        return;
    php_wsco_watchdog_ended(worker, wsco_overtime_run(worker->overtime), elapsed);
    worker->urgent = true;
    zend_atomic_bool_store_ex(&EG(vm_interrupt), true);
}

/* ---- in the middle of a run ---- */

static bool may_be_preempted(const wsco_co *co)
{
    const php_wsco_task *task = php_wsco_task_peek(co);

    return (task == NULL || !task->not_preempted) && php_wsco_may_wait();
}

static void serve(wsco_worker *worker)
{
    int64_t elapsed = blocked_for(worker->overtime);

    if (elapsed > 0)
        php_wsco_watchdog_stop_at(wsco_overtime_run(worker->overtime), elapsed);
    if (!WSCO_G(enable_preemptive_scheduler) || EG(exception) != NULL)
        return;
    if (wsco_overtime_elapsed(worker->overtime) >= SLICE && may_be_preempted(worker->sched.current))
        wsco_co_reschedule(&worker->sched);
}

static void interrupt(zend_execute_data *execute_data)
{
    wsco_worker *worker;

    if (original_interrupt != NULL)
        original_interrupt(execute_data);
    worker = php_wsco_current_worker();
    if (EG(exception) != NULL || worker == NULL || worker->overtime == NULL || worker->bailed)
        return;
    if (worker->sched.current != NULL)
        serve(worker);
    else
        php_wsco_watchdog_tell();
}

/* ---- the thread ---- */

/* Owner: this file, for the worker whose runs are watched. What strike() needs; the settings are read on the
 * script's side. */
static struct target {
    zend_atomic_bool *vm_interrupt;
    const wsco_overtime *overtime;
    const wsco_sched *sched;
    php_wsco_watchdog *watchdog; /* NULL: off */
    int64_t threshold;
} target;

/* In the other thread. */
static void strike(void *arg)
{
    const struct target *at = arg;

    zend_atomic_bool_store_ex(at->vm_interrupt, true);
    if (at->watchdog != NULL && wsco_overtime_elapsed(at->overtime) >= at->threshold)
        php_wsco_watchdog_look(at->watchdog, at->sched, wsco_overtime_run(at->overtime));
}

static void ignore(wsco_worker *worker)
{
    worker->watched = false;
    if (worker->overtime != NULL)
        wsco_overtime_stop(worker->overtime);
}

static wsco_rc start(wsco_worker *worker)
{
    wsco_overtime *overtime = wsco_overtime_of(worker);

    if (overtime == NULL || (WSCO_G(blocking_detection) && !php_wsco_watchdog_make()))
        return WSCO_E_NOMEM;
    wsco_overtime_stop(overtime); /* it reads what is changed now */
    target = (struct target){.vm_interrupt = &EG(vm_interrupt),
                             .overtime = overtime,
                             .sched = &worker->sched,
                             .watchdog = WSCO_G(blocking_detection) ? WSCO_G(watchdog) : NULL,
                             .threshold = threshold()};
    return wsco_overtime_watch(overtime, wanted_limit(), strike, &target);
}

static void watch(wsco_worker *worker)
{
    wsco_rc rc = start(worker);

    if (rc != WSCO_OK) {
        ignore(worker);
        php_wsco_log(PHP_WSCO_LOG_WARNING, -rc, "pthread_create",
                     "no thread: nobody sees that a coroutine keeps the loop");
    } else if (!worker->watched) {
        worker->watched = true;
        if (worker->sched.current != NULL)
            wsco_overtime_begin(worker->overtime);
    }
}

void php_wsco_late_run_apply(void)
{
    wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL || worker->bailed || worker->inherited)
        return;
    if (wanted_limit() > 0)
        watch(worker);
    else
        ignore(worker);
}

void php_wsco_late_run_forget(void)
{
    if (!CG(unclean_shutdown))
        php_wsco_watchdog_tell();
    php_wsco_watchdog_forget();
}

void php_wsco_late_run_startup(void)
{
    original_interrupt = zend_interrupt_function;
    zend_interrupt_function = interrupt;
}

void php_wsco_late_run_shutdown(void)
{
    if (zend_interrupt_function == interrupt)
        zend_interrupt_function = original_interrupt;
}
