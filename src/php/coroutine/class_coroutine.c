/* SPDX-License-Identifier: MIT */
/* class_coroutine: Swoole\Coroutine, the methods that start, suspend, wake and join; and run(), go(),
 * defer().
 * Owns: nothing; joiners belong to the call of join() that waits.
 * Called by: PHP, MINIT. Never: looks at frames: class_coroutine_info.c does.
 * Tested by: tests/phpt/coroutine. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/co/switch.h"
#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/engine/time_limit.h"
#include "wsco/php/hook/hook.h"
#include "wsco/php/runtime/co_ops.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/option_names.h"
#include "wsco/php/runtime/options.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/script.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/runtime/worker.h"

#include "ext/spl/spl_array.h"

#include "../../../stubs/coroutine_arginfo.h"

#define SLEEP_MIN 0.000001 /* seconds */

zend_class_entry *php_wsco_context_ce;
zend_class_entry *php_wsco_iterator_ce;

/* ---- start ---- */

PHP_FUNCTION(swoole_coroutine_create)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    uint32_t argc;
    zval *argv;
    int64_t id;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_VARIADIC('*', argv, argc)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_co_create(&fci, &fcc, argc, argv, &id))
        RETURN_FALSE;
    RETURN_LONG(id);
}

PHP_FUNCTION(swoole_coroutine_defer)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    php_wsco_defer *defer;
    php_wsco_task *task;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_FUNC(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    if (php_wsco_current() == NULL) {
        php_wsco_may_suspend(); /* called to throw its exception */
        RETURN_THROWS();
    }
    task = php_wsco_task_of(php_wsco_current());
    defer = emalloc(sizeof *defer);
    php_wsco_callable_init(&defer->callable, &fci, &fcc);
    defer->next = task->defers;
    task->defers = defer;
}

bool php_wsco_coroutine_may_run(void)
{
    const wsco_worker *worker = php_wsco_worker();

    if (worker == NULL)
        return false;
    if (worker->sched.current != NULL || worker->running)
        return php_wsco_warning("Unable to call Event::wait() in coroutine");
    php_wsco_hook_begin();
    return true;
}

PHP_FUNCTION(Swoole_Coroutine_run)
{
    zend_fcall_info fci = empty_fcall_info;
    zend_fcall_info_cache fcc = empty_fcall_info_cache;
    uint32_t argc;
    zval *callable, *argv;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_ZVAL(callable)
        Z_PARAM_VARIADIC('*', argv, argc)
    ZEND_PARSE_PARAMETERS_END();
    if (zend_fcall_info_init(callable, 0, &fci, &fcc, NULL, NULL) != SUCCESS) {
        zend_argument_type_error(1, "must be of type callable, %s given", zend_zval_type_name(callable));
        RETURN_THROWS();
    }
    /* The argument parser does the same: if a call follows, it looks up a __call() trampoline again. */
    zend_release_fcall_info_cache(&fcc);
    if (!php_wsco_coroutine_may_run())
        RETURN_BOOL(false);
    RETURN_BOOL(php_wsco_co_create(&fci, &fcc, argc, argv, NULL) && EG(exception) == NULL && php_wsco_loop());
}

/* ---- wait and wake ---- */

/* A sleep ends because its wait times out. The reference shows that as the last error. */
static bool sleep_for(double seconds)
{
    wsco_rc rc = wsco_worker_sleep(WSCO_G(worker), seconds);

    php_wsco_fail(rc == WSCO_OK ? WSCO_E_CO_TIMEDOUT : rc);
    return rc == WSCO_OK;
}

PHP_METHOD(Swoole_Coroutine, sleep)
{
    double seconds;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_DOUBLE(seconds)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    if (!(seconds >= SLEEP_MIN)) {
        php_wsco_warning("Timer must be greater than or equal to 0.000001");
        RETURN_FALSE;
    }
    RETURN_BOOL(sleep_for(seconds));
}

PHP_METHOD(Swoole_Coroutine, usleep)
{
    zend_long microseconds;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(microseconds)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    if (microseconds < 1) {
        php_wsco_warning("Timer must be greater than or equal to 1");
        RETURN_FALSE;
    }
    RETURN_BOOL(sleep_for((double)microseconds / 1000000));
}

PHP_METHOD(Swoole_Coroutine, yield)
{
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    rc = wsco_co_yield(WSCO_G(worker)->sched.current, &php_wsco_co_ops_here);
    if (rc != WSCO_OK)
        php_wsco_fail(rc);
    RETURN_BOOL(rc == WSCO_OK);
}

PHP_METHOD(Swoole_Coroutine, resume)
{
    zend_long id;
    wsco_co *co;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(id)
    ZEND_PARSE_PARAMETERS_END();
    co = php_wsco_find(id);
    if (co == NULL || wsco_co_resume_yielded(co, &php_wsco_co_ops_here) != WSCO_OK) {
        php_wsco_warning("can not resume the coroutine which is in IO operation or non-existent");
        RETURN_FALSE;
    }
    php_wsco_carry_bailout();
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Coroutine, cancel)
{
    zend_long id;
    bool throw_exception = false;
    wsco_co *co;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(id)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(throw_exception)
    ZEND_PARSE_PARAMETERS_END();
    co = php_wsco_find(id);
    if (co == NULL)
        RETURN_BOOL(php_wsco_fail(WSCO_E_CO_NOT_EXISTS));
    if (!wsco_wait_cancel(co))
        RETURN_BOOL(php_wsco_fail(WSCO_E_CO_CANNOT_CANCEL));
    if (throw_exception)
        php_wsco_task_throw(co, PHP_WSCO_THROWN_CANCELED);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Coroutine, setTimeLimit)
{
    double seconds;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_DOUBLE(seconds)
    ZEND_PARSE_PARAMETERS_END();
    if (php_wsco_current() == NULL) {
        php_wsco_may_suspend(); /* called to throw its exception */
        RETURN_THROWS();
    }
    RETURN_BOOL(php_wsco_time_limit_set(php_wsco_current(), seconds) || php_wsco_fail(WSCO_E_NOMEM));
}

PHP_METHOD(Swoole_Coroutine, isCanceled)
{
    wsco_co *co = php_wsco_current();

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(co != NULL && co->canceled);
}

/* ---- join ---- */

/* All ids are converted before any coroutine is looked up: a conversion may run user code that suspends, and
 * a coroutine looked up earlier might be gone afterwards. */
static uint32_t convert_ids(HashTable *list, php_wsco_joiner *joiners)
{
    uint32_t count = 0;
    zval *value;

    ZEND_HASH_FOREACH_VAL(list, value)
        joiners[count++].id = zval_get_long(value);
    ZEND_HASH_FOREACH_END();
    return count;
}

/* Counts in *left how many of the `count` ids still run, and fills the joiners, which are not linked yet. A
 * negative rc if the list is bad. */
static wsco_rc collect(php_wsco_joiner *joiners, uint32_t count, uint32_t *left)
{
    wsco_co *self = php_wsco_current();
    uint32_t found = 0;

    for (uint32_t i = 0; i < count; i++) {
        wsco_co *co = php_wsco_find(joiners[i].id);

        if (co == self) {
            php_wsco_warning("can not join self");
            return WSCO_E_WRONG_OPERATION;
        }
        for (uint32_t j = 0; j < found; j++)
            if (joiners[j].joined == co)
                return WSCO_E_WRONG_OPERATION;
        if (co != NULL && co->state != WSCO_CO_PARKED)
            joiners[found++] = (php_wsco_joiner){.co = self, .joined = co, .left = left};
    }
    *left = found;
    return found > 0 ? WSCO_OK : WSCO_E_INVALID_PARAMS;
}

static wsco_rc wait_for_all(php_wsco_joiner *joiners, uint32_t *left, double timeout)
{
    uint32_t count = *left;
    wsco_rc rc;

    for (uint32_t i = 0; i < count; i++)
        wsco_link_append(&php_wsco_task_of(joiners[i].joined)->joiners, &joiners[i].link);
    rc = wsco_wait_on(joiners->co->sched, NULL, php_wsco_wait_due(timeout));
    for (uint32_t i = 0; i < count; i++)
        wsco_link_remove(&joiners[i].link);
    return rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc;
}

PHP_METHOD(Swoole_Coroutine, join)
{
    HashTable *ids;
    double timeout = -1;
    uint32_t count, left = 0;
    php_wsco_joiner *joiners;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ARRAY_HT(ids)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    joiners = safe_emalloc(zend_hash_num_elements(ids) + 1, sizeof *joiners, 0);
    count = convert_ids(ids, joiners);
    if (!php_wsco_may_suspend()) {
        efree(joiners);
        RETURN_THROWS();
    }
    rc = collect(joiners, count, &left);
    if (rc == WSCO_OK)
        rc = wait_for_all(joiners, &left, timeout);
    efree(joiners);
    if (rc != WSCO_OK)
        php_wsco_fail(rc);
    RETURN_BOOL(rc == WSCO_OK);
}

/* ---- options ---- */

void php_wsco_coroutine_set(INTERNAL_FUNCTION_PARAMETERS)
{
    HashTable *options;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_option_names_check(options, PHP_WSCO_OPTIONS_RUNTIME))
        RETURN_THROWS();
    php_wsco_options_set(options);
    php_wsco_hook_apply();
}

void php_wsco_coroutine_options(INTERNAL_FUNCTION_PARAMETERS)
{
    ZEND_PARSE_PARAMETERS_NONE();
    if (Z_ISUNDEF(WSCO_G(options)))
        RETURN_NULL();
    RETURN_COPY(&WSCO_G(options));
}

PHP_METHOD(Swoole_Coroutine, set)
{
    php_wsco_coroutine_set(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Swoole_Coroutine, getOptions)
{
    php_wsco_coroutine_options(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

/* Gives whether that is new. */
static bool set_preempted(bool preempted)
{
    wsco_co *co = php_wsco_current();
    php_wsco_task *task = co != NULL ? php_wsco_task_of(co) : NULL;

    if (task == NULL || task->not_preempted == !preempted)
        return false;
    task->not_preempted = !preempted;
    return true;
}

PHP_METHOD(Swoole_Coroutine, enableScheduler)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(set_preempted(true));
}

PHP_METHOD(Swoole_Coroutine, disableScheduler)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(set_preempted(false));
}

void php_wsco_register_coroutine(void)
{
    zend_class_entry *ce = register_class_Swoole_Coroutine();

    php_wsco_context_ce = register_class_Swoole_Coroutine_Context(spl_ce_ArrayObject);
    php_wsco_context_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_iterator_ce = register_class_Swoole_Coroutine_Iterator(spl_ce_ArrayIterator);
    php_wsco_short_name("Co", ce);
    php_wsco_short_name("Co\\Context", php_wsco_context_ce);
    php_wsco_short_name("Co\\Iterator", php_wsco_iterator_ce);
}
