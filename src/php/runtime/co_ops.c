/* SPDX-License-Identifier: MIT */
/* co_ops: what happens around every switch, and once a turn of the loop.
 * Owns: nothing. Called by: co.c, worker.c (turn).
 * Never: suspends; runs PHP code, except signal handlers in turn(), on the main script's stack.
 * Tested by: tests/phpt/coroutine, tests/phpt/shutdown. */
#include "wsco/php/runtime/co_ops.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/engine/vm_state.h"
#include "wsco/php/runtime/graceful.h"
#include "wsco/php/runtime/late_run.h"

#include "zend_exceptions.h"

static void begin(wsco_co *co)
{
    php_wsco_vm_begin(co->exec);
}

static void end(wsco_co *co)
{
    php_wsco_vm_end(co->exec);
}

static void throw_thrown(php_wsco_task *task)
{
    php_wsco_thrown thrown = task->thrown;

    task->thrown = PHP_WSCO_THROWN_NOTHING;
    if (thrown == PHP_WSCO_THROWN_TIMEOUT)
        zend_throw_exception(php_wsco_timeout_exception_ce, "The time limit of the coroutine is over",
                             -WSCO_E_CO_TIMEDOUT);
    else
        zend_throw_exception(php_wsco_canceled_exception_ce, "", 0);
}

void php_wsco_co_deliver(wsco_co *co)
{
    php_wsco_task *task = co->user;

    if (EG(exception) != NULL)
        return;
    if (co->kill) {
        zend_throw_exception_internal(zend_create_graceful_exit());
    } else {
        co->told = false;
        if (task != NULL && task->thrown != PHP_WSCO_THROWN_NOTHING)
            throw_thrown(task);
    }
}

const wsco_co_ops php_wsco_co_ops = {
    .save = php_wsco_vm_save,
    .restore = php_wsco_vm_restore,
    .deliver = php_wsco_co_deliver,
    .begin = begin,
    .end = end,
    .destroyed = php_wsco_task_destroyed,
};

static void give_up(void)
{
    php_wsco_report_out_of_memory();
    WSCO_G(worker)->bailed = true;
    zend_bailout();
}

/* Signals and the limits of time and memory set a flag for the VM. While the loop waits, no VM runs that
 * would look at it. */
static void serve_interrupt(void)
{
    zend_atomic_bool_store_ex(&EG(vm_interrupt), false);
    if (zend_atomic_bool_load_ex(&EG(timed_out)))
        zend_timeout();
    else if (php_wsco_out_of_memory())
        give_up();
    else if (zend_interrupt_function != NULL)
        zend_interrupt_function(EG(current_execute_data));
}

/* A fatal error in a signal handler leaves the loop here. Shutdown functions may run the loop again. */
static void serve_guarded(wsco_worker *worker)
{
    zend_try
    {
        serve_interrupt();
        php_wsco_graceful_turn(worker);
    }
    zend_catch
    {
        worker->running = false;
        zend_bailout();
    }
    zend_end_try();
}

static bool turn(wsco_worker *worker)
{
    if (zend_atomic_bool_load_ex(&EG(vm_interrupt)) || worker->urgent) {
        worker->urgent = false;
        serve_guarded(worker);
    }
    return EG(exception) == NULL;
}

static bool pending(const wsco_worker *worker)
{
    (void)worker;
    return zend_atomic_bool_load_ex(&EG(vm_interrupt));
}

const wsco_worker_ops php_wsco_worker_ops = {
    .turn = turn, .pending = pending, .late = php_wsco_late_run_ended};
