/* SPDX-License-Identifier: MIT */
/* event_loop: the methods of Swoole\Event that are about the loop itself: wait(), dispatch(), exit(),
 * defer(), cycle().
 * Owns: nothing; see event_set.c. Called by: PHP; the engine at the end of a script (a shutdown function that
 *       RINIT registers); the worker, around its turns.
 * Never: runs the loop inside a coroutine or inside itself. Tested by: tests/phpt/event,
 *       tests/phpt/shutdown. */
#include "event_set_priv.h"

#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/script.h"

#include "../../../stubs/event_arginfo.h"

/* ---- running it ---- */

/* NULL: it was never needed, or runs already, with a warning. */
static wsco_worker *loop_to_run(const char *method, bool *refused)
{
    wsco_worker *worker = php_wsco_current_worker();

    *refused = worker != NULL && (worker->sched.current != NULL || worker->running);
    if (*refused)
        php_wsco_warning("Unable to call Event::%s() in coroutine", method);
    return *refused ? NULL : worker;
}

PHP_FUNCTION(swoole_event_wait)
{
    bool refused;

    ZEND_PARSE_PARAMETERS_NONE();
    if (loop_to_run("wait", &refused) != NULL)
        php_wsco_loop();
}

PHP_FUNCTION(swoole_event_dispatch)
{
    bool refused;

    ZEND_PARSE_PARAMETERS_NONE();
    if (loop_to_run("dispatch", &refused) != NULL)
        RETURN_BOOL(php_wsco_loop_once());
    RETURN_BOOL(!refused);
}

PHP_FUNCTION(swoole_event_exit)
{
    wsco_worker *worker;

    ZEND_PARSE_PARAMETERS_NONE();
    worker = php_wsco_current_worker();
    if (worker != NULL)
        wsco_worker_leave(worker);
}

PHP_METHOD(Swoole_Event, rshutdown)
{
    ZEND_PARSE_PARAMETERS_NONE();
    /* A bailout must not leave this function: the engine would skip the shutdown functions after this one. It
     * calls them even after a fatal error of the script itself. */
    zend_try
    {
        php_wsco_script_ends();
    }
    zend_catch
    {
        EG(current_execute_data) = execute_data;
        php_wsco_out_of_memory_end();
    }
    zend_end_try();
}

/* ---- defer() ---- */

static void deferred_body(void *arg)
{
    php_wsco_deferred *deferred = arg;
    php_wsco_callable callable = deferred->callable;

    wsco_link_remove(&deferred->link);
    efree(deferred);
    php_wsco_co_call(&callable, 0, NULL);
    php_wsco_callable_free(&callable);
    php_wsco_co_settle();
}

/* Without an execution it stays in the list, and is dropped with that. */
static void deferred_entry(wsco_co *co, void *arg)
{
    if (co->exec == NULL)
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL,
                     "no memory for the stack of what Event::defer() was given");
    else
        php_wsco_co_guard(co, deferred_body, arg);
}

PHP_FUNCTION(swoole_event_defer)
{
    php_wsco_deferred *deferred;
    php_wsco_event_set *set;
    zend_fcall_info_cache fcc;
    zend_fcall_info fci;
    wsco_co *co = NULL;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_FUNC(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    deferred = emalloc(sizeof *deferred);
    php_wsco_callable_init(&deferred->callable, &fci, &fcc);
    set = php_wsco_event_set_to_add_to();
    if (set != NULL) {
        co = wsco_co_create_parked(&WSCO_G(worker)->sched, /* parent */ -1);
        if (co == NULL)
            php_wsco_warning("no memory for another coroutine");
    }
    if (co == NULL) {
        php_wsco_callable_free(&deferred->callable);
        efree(deferred);
        RETURN_FALSE;
    }
    wsco_link_init(&deferred->link);
    wsco_link_append(&set->deferred, &deferred->link);
    wsco_co_start(co, deferred_entry, deferred);
    RETURN_TRUE;
}

/* ---- cycle() ---- */

static void cycle_body(void *arg)
{
    php_wsco_co_call_shared(arg, NULL);
}

static void cycle_entry(wsco_co *co, void *arg)
{
    php_wsco_co_guard(co, cycle_body, arg);
}

/* Runs it at once: a coroutine that is only ready would keep the loop from waiting. */
static bool cycle(wsco_worker *worker, bool before)
{
    php_wsco_event_set *set = php_wsco_event_set_current();
    php_wsco_callable *callable;
    wsco_co *co;

    if (set == NULL)
        return true;
    callable = before ? &set->before : &set->after;
    if (Z_TYPE(callable->value) == IS_UNDEF)
        return true;
    co = wsco_co_create(&worker->sched, cycle_entry, callable);
    if (co == NULL)
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "no coroutine for the callback of Event::cycle()");
    else
        (void)wsco_co_resume(co, WSCO_OK);
    return EG(exception) == NULL;
}

static void update_hook(const php_wsco_event_set *set)
{
    bool any = Z_TYPE(set->before.value) != IS_UNDEF || Z_TYPE(set->after.value) != IS_UNDEF;

    WSCO_G(worker)->cycle = any ? cycle : NULL;
}

PHP_FUNCTION(swoole_event_cycle)
{
    php_wsco_callable given = {0}, old, *place;
    zend_fcall_info_cache fcc;
    zend_fcall_info fci;
    php_wsco_event_set *set;
    bool before = false;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_FUNC_OR_NULL(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(before)
    ZEND_PARSE_PARAMETERS_END();
    if (ZEND_FCI_INITIALIZED(fci))
        php_wsco_callable_init(&given, &fci, &fcc);
    set = php_wsco_event_set_to_add_to();
    if (set == NULL) {
        php_wsco_callable_free(&given);
        RETURN_THROWS();
    }
    place = before ? &set->before : &set->after;
    RETVAL_BOOL(Z_TYPE(given.value) != IS_UNDEF || Z_TYPE(place->value) != IS_UNDEF);
    old = *place;
    *place = given;
    update_hook(set);
    php_wsco_callable_free(&old);
}

void php_wsco_register_event(void)
{
    register_class_Swoole_Event();
}
