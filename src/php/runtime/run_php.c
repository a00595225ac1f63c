/* SPDX-License-Identifier: MIT */
/* run_php: runs callables in coroutines, and handles every way in which that ends.
 * Owns: nothing. Called by: class_coroutine.c (plain coroutines), the servers (handlers).
 * Never: frees PHP values outside their coroutine; lets an exception or bailout cross a switch.
 * Tested by: tests/phpt/coroutine, tests/phpt/exit, tests/phpt/bailout. */
#include "wsco/php/runtime/run_php.h"

#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/patches.h"
#include "wsco/php/engine/soap.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/engine/time_limit.h"
#include "wsco/php/engine/vm_state.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/late_run.h"
#include "wsco/php/runtime/worker.h"

#include "zend_exceptions.h"

/* ---- exceptions ---- */

/* exit() in a plain coroutine ends only that coroutine. A number becomes the status of the process when the
 * script ends; everything else is printed, as PHP's exit() does. That may call __toString(), so an exception
 * may be pending afterwards. */
static void settle_exit(zend_object *exception, bool in_handler)
{
    zend_string *text;
    zval status, rv;

    if (in_handler)
        return;
    ZVAL_COPY_DEREF(
        &status, zend_read_property(php_wsco_exit_exception_ce, exception, ZEND_STRL("status"), true, &rv));
    if (Z_TYPE(status) == IS_LONG) {
        EG(exit_status) = (int)Z_LVAL(status);
        return;
    }
    text = zval_try_get_string(&status);
    if (text != NULL) {
        zend_write(ZSTR_VAL(text), ZSTR_LEN(text));
        zend_string_release(text);
    }
    zval_ptr_dtor(&status);
}

static void print_uncaught(bool in_handler)
{
    int exit_status = EG(exit_status);

    zend_exception_error(EG(exception), E_ERROR);
    zend_clear_exception();
    if (in_handler)
        EG(exit_status) = exit_status;
}

static php_wsco_outcome settle_thrown(zend_object *exception, bool in_handler, bool *fatal)
{
    if (zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception)) {
        if (zend_is_unwind_exit(exception) && php_wsco_fork_is_inside())
            php_wsco_fork_exits();
        zend_clear_exception();
        if (php_wsco_out_of_memory())
            zend_bailout();
        return PHP_WSCO_EXITED;
    }
    if (instanceof_function(exception->ce, php_wsco_exit_exception_ce)) {
        GC_ADDREF(exception);
        zend_clear_exception();
        settle_exit(exception, in_handler);
        OBJ_RELEASE(exception);
        return EG(exception) != NULL ? settle_thrown(EG(exception), in_handler, fatal) : PHP_WSCO_EXITED;
    }
    print_uncaught(in_handler);
    *fatal = !in_handler;
    return PHP_WSCO_THREW;
}

/* Handles an uncaught exception, exit, or the unwinding of a killed coroutine. Nothing is pending afterwards.
 * Outside handlers an uncaught exception is fatal: *fatal is set. */
static inline php_wsco_outcome settle_exception(bool in_handler, bool *fatal)
{
    return EXPECTED(EG(exception) == NULL) ? PHP_WSCO_RETURNED
                                           : settle_thrown(EG(exception), in_handler, fatal);
}

/* ---- the end of a run ---- */

static void run_defers(wsco_co *co, bool in_handler, bool *fatal)
{
    while (co->user != NULL && php_wsco_task_peek(co)->defers != NULL) {
        php_wsco_defer *defer = php_wsco_task_peek(co)->defers;
        zend_fcall_info_cache fcc;

        php_wsco_task_peek(co)->defers = defer->next;
        if (php_wsco_callable_fcc(&defer->callable, &fcc))
            zend_call_known_function(fcc.function_handler, fcc.object, fcc.called_scope, NULL, 0, NULL, NULL);
        php_wsco_callable_free(&defer->callable);
        efree(defer);
        settle_exception(in_handler, fatal);
    }
}

static void drop_context(wsco_co *co)
{
    php_wsco_task *task = co->user;
    zend_object *context = task->context;

    if (context == NULL)
        return;
    php_wsco_late_run_note();
    task->context = NULL;
    OBJ_RELEASE(context);
}

static bool has_leftovers(const wsco_co *co)
{
    return co->user != NULL &&
        (php_wsco_task_peek(co)->defers != NULL || php_wsco_task_peek(co)->context != NULL);
}

/* Repeats, because a destructor of the context and an output callback may defer again, or ask for a new
 * context. */
static void finish_all(wsco_co *co, bool in_handler, bool *fatal)
{
    do {
        while (has_leftovers(co)) {
            run_defers(co, in_handler, fatal);
            drop_context(co);
            settle_exception(in_handler, fatal);
        }
        php_wsco_output_finish();
        settle_exception(in_handler, fatal);
    } while (has_leftovers(co));
    if (co->user != NULL) {
        php_wsco_time_limit_drop(co->user);
        php_wsco_task_peek(co)->not_preempted = false;
    }
    if (in_handler && co->user != NULL && wsco_link_empty(&php_wsco_task_peek(co)->joiners)) {
        efree(co->user);
        co->user = NULL;
    }
}

/* Most runs leave nothing. */
static inline void finish(wsco_co *co, bool in_handler, bool *fatal)
{
    if (co->user != NULL || php_wsco_output_is_open() || EG(exception) != NULL)
        finish_all(co, in_handler, fatal);
}

/* ---- bailout ---- */

/* Prints what the coroutine has written into buffers, the error message included, as the engine does when a
 * script ends. */
static void rescue_output(void)
{
    zend_try
    {
        php_wsco_output_finish();
    }
    zend_end_try();
}

/* Marks the worker and leaves every coroutine for good. Must be called on a coroutine. */
ZEND_NORETURN static void bail(void)
{
    wsco_worker *worker = WSCO_G(worker);

    worker->bailed = true;
    php_wsco_collector_stopped(); /* coroutines that were collecting never come back */
    php_wsco_soap_abandoned();
    rescue_output();
    wsco_sched_abandon(&worker->sched);
    abort();
}

void php_wsco_carry_bailout_on(void)
{
    wsco_worker *worker = WSCO_G(worker);

    if (worker != NULL && worker->bailed && worker->sched.current == NULL)
        zend_bailout();
    php_wsco_fork_carry_exit();
}

static bool run_guarded(void (*body)(void *), void *arg)
{
    bool fatal = false, returned = true;

    zend_try
    {
        body(arg);
        /* C code may have left something behind after the run: a destructor's exception, or what a destructor
         * deferred or printed into a buffer when the last reference on the server went. */
        settle_exception(/* in_handler */ true, &fatal);
        finish(php_wsco_current(), /* in_handler */ true, &fatal);
    }
    zend_catch
    {
        returned = false;
    }
    zend_end_try();
    return returned;
}

void php_wsco_co_guard(wsco_co *co, void (*body)(void *), void *arg)
{
    if (co->exec == NULL)
        return;
    if (!run_guarded(body, arg))
        bail();
}

/* ---- plain coroutines ---- */

typedef struct launch {
    zend_fcall_info *fci;
    zend_fcall_info_cache *fcc;
    uint32_t argc;
    zval *argv;
    php_wsco_taker *taker; /* of the result; may be NULL */
} launch;

/* Can user code run before the engine has copied the arguments? An autoloader and the handler of a warning
 * can, and may suspend. */
static bool may_be_late(const launch *start)
{
    const zend_function *function = start->fcc->function_handler;

    if (function == NULL || (function->common.fn_flags & ZEND_ACC_DEPRECATED) != 0)
        return true;
    for (uint32_t i = 0; i < start->argc; i++)
        if (ARG_SHOULD_BE_SENT_BY_REF(function, i + 1))
            return true;
    return false;
}

/* Copies the arguments if that is so. NULL: the creator's own will do, because they are held until the call
 * is over. */
static zval *copy_arguments(const launch *start)
{
    zval *copies = NULL;

    if (start->argc > 0 && may_be_late(start))
        copies = safe_emalloc(start->argc, sizeof *copies, 0);
    for (uint32_t i = 0; copies != NULL && i < start->argc; i++)
        ZVAL_COPY(&copies[i], &start->argv[i]);
    return copies;
}

static void drop_arguments(zval *copies, uint32_t count)
{
    if (copies == NULL)
        return;
    for (uint32_t i = 0; i < count; i++)
        zval_ptr_dtor(&copies[i]);
    efree(copies);
}

/* Everything in `start` belongs to the creator and is gone after the first suspension. */
static __attribute__((noinline)) void call(const launch *start)
{
    zend_fcall_info fci = *start->fci;
    zend_fcall_info_cache fcc = *start->fcc;
    php_wsco_taker *taker = start->taker;
    zval result, *copies = copy_arguments(start);

    Z_TRY_ADDREF(fci.function_name);
    fci.retval = &result;
    fci.params = copies != NULL ? copies : start->argv;
    fci.param_count = start->argc;
    fci.named_params = NULL;
    zend_call_function(&fci, &fcc);
    if (taker != NULL)
        taker->take(taker, &result);
    zval_ptr_dtor(&result);
    drop_arguments(copies, fci.param_count);
    zval_ptr_dtor(&fci.function_name);
}

void php_wsco_co_settle(void)
{
    bool fatal = false;

    settle_exception(/* in_handler */ false, &fatal);
    finish(php_wsco_current(), /* in_handler */ false, &fatal);
    if (fatal)
        zend_bailout();
}

static void plain_body(void *arg)
{
    call(arg);
    php_wsco_co_settle();
}

void php_wsco_co_call(php_wsco_callable *callable, uint32_t argc, zval *argv)
{
    zend_fcall_info_cache fcc;

    if (!php_wsco_current()->kill && php_wsco_callable_fcc(callable, &fcc))
        zend_call_known_function(fcc.function_handler, fcc.object, fcc.called_scope, NULL, argc, argv, NULL);
    php_wsco_co_settle();
}

void php_wsco_co_call_shared(const php_wsco_callable *callable, zval *argument)
{
    php_wsco_callable copy = *callable;
    zval arg;

    if (Z_TYPE(copy.value) == IS_UNDEF)
        return;
    Z_TRY_ADDREF(copy.value);
    if (argument != NULL)
        ZVAL_COPY(&arg, argument);
    php_wsco_co_call(&copy, argument != NULL, argument != NULL ? &arg : NULL);
    if (argument != NULL)
        zval_ptr_dtor(&arg);
    php_wsco_callable_free(&copy);
    php_wsco_co_settle();
}

static void plain_entry(wsco_co *co, void *arg)
{
    php_wsco_co_guard(co, plain_body, arg);
}

static bool refuse_creation(wsco_worker *worker)
{
    if (WSCO_G(in_shutdown)) {
        zend_throw_error(php_wsco_error_ce, "no coroutine can be created any more: the script is ending");
        return true;
    }
    if (wsco_sched_full(&worker->sched)) {
        php_wsco_warning("exceed max number of coroutine %u", (unsigned)worker->sched.count);
        return true;
    }
    return false;
}

static bool create(launch *start, int64_t *id)
{
    wsco_worker *worker = php_wsco_worker();
    wsco_co *co;

    if (worker == NULL || refuse_creation(worker))
        return false;
    co = wsco_co_create(&worker->sched, plain_entry, start);
    if (co == NULL) {
        php_wsco_warning("no memory for the stack of another coroutine");
        return false;
    }
    if (id != NULL)
        *id = co->id;
    (void)wsco_worker_resume(worker, co, WSCO_OK);
    php_wsco_carry_bailout();
    return true;
}

bool php_wsco_co_create(zend_fcall_info *fci, zend_fcall_info_cache *fcc, uint32_t argc, zval *argv,
                        int64_t *id)
{
    launch start = {fci, fcc, argc, argv, NULL};

    return create(&start, id);
}

bool php_wsco_co_create_for(php_wsco_taker *taker, php_wsco_callable *callable, uint32_t argc, zval *argv)
{
    zend_fcall_info fci = empty_fcall_info;
    zend_fcall_info_cache fcc = callable->fcc;
    launch start = {&fci, &fcc, argc, argv, taker};

    fci.size = sizeof fci;
    ZVAL_COPY_VALUE(&fci.function_name, &callable->value);
    return create(&start, NULL);
}

/* ---- handlers ---- */

php_wsco_outcome php_wsco_handler_call(zend_fcall_info_cache *fcc, uint32_t argc, zval *argv)
{
    wsco_co *co = php_wsco_current();
    bool fatal = false;

    if (co == NULL || co->kill)
        return PHP_WSCO_REFUSED;
    php_wsco_callable_run(fcc, argc, argv);
    return settle_exception(/* in_handler */ true, &fatal);
}

void php_wsco_handler_finish(void)
{
    wsco_co *co = php_wsco_current();
    bool fatal = false;

    /* An exception of a destructor of the handler's arguments. */
    settle_exception(/* in_handler */ true, &fatal);
    if (co == NULL)
        return;
    finish(co, /* in_handler */ true, &fatal);
    php_wsco_rare_drop();
}
