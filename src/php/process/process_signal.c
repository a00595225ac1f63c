/* SPDX-License-Identifier: MIT */
/* process_signal: Swoole\Process::signal(): handlers of signals that run in coroutines.
 * Owns: the handlers of each worker, to the end of the request: a forked child begins with none.
 * Called by: PHP; run/signals when a signal has come; wsco.c.
 * Never: runs PHP code where the signal has come; drops a signal because there are many coroutines.
 * Tested by: tests/phpt/process. */
#include "process_priv.h"

#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/run/script_waits.h"
#include "wsco/run/service.h"

/* Owner: WSCO_G(signal_handlers) or `older` of the next. Freed by: php_wsco_process_signal_forget(). */
typedef struct handlers {
    php_wsco_callable of[WSCO_SIGNALS_MAX + 1]; /* by number; UNDEF: none */
    struct {
        void (*callback)(void *); /* NULL: none; the script's has precedence */
        void *argument;
    } own[WSCO_SIGNALS_MAX + 1];
    wsco_signals *signals;     /* of the worker */
    const wsco_worker *worker; /* only for comparing */
    struct handlers *older;    /* of an ancestor of this process */
} handlers;

/* ---- calling ---- */

static handlers *current(void)
{
    const wsco_worker *worker = php_wsco_current_worker();
    handlers *set = WSCO_G(signal_handlers);

    return set != NULL && set->worker == worker ? set : NULL;
}

/* Calls nobody when the handler was taken away meanwhile. To systemd the handler of SIGHUP is the reload. */
static void body(void *arg)
{
    const handlers *set = current();
    zval number;

    if (set == NULL)
        return;
    ZVAL_LONG(&number, (zend_long)(intptr_t)arg);
    if (Z_LVAL(number) == SIGHUP)
        wsco_service_reloading();
    if (set->own[Z_LVAL(number)].callback != NULL && Z_TYPE(set->of[Z_LVAL(number)].value) == IS_UNDEF)
        set->own[Z_LVAL(number)].callback(set->own[Z_LVAL(number)].argument);
    else
        php_wsco_co_call_shared(&set->of[Z_LVAL(number)], &number);
    if (Z_LVAL(number) == SIGHUP && php_wsco_current_worker() != NULL)
        wsco_service_ready(php_wsco_current_worker());
}

static void tell_lost(int number)
{
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "no memory: the handler of signal %d is not called", number);
}

static void entry(wsco_co *co, void *arg)
{
    if (co->exec == NULL)
        tell_lost((int)(intptr_t)arg);
    else
        php_wsco_co_guard(co, body, arg);
}

static void caught(wsco_signals *signals, int number)
{
    wsco_co *co = wsco_co_create_parked(signals->sched, /* parent */ -1);

    if (co == NULL)
        tell_lost(number);
    else
        wsco_co_start(co, entry, (void *)(intptr_t)number);
}

/* ---- the handlers ---- */

static handlers *make(wsco_worker *worker)
{
    wsco_script_waits *waits = wsco_script_waits_of(worker);
    handlers *set;

    if (waits == NULL) {
        zend_throw_error(php_wsco_error_ce, "no memory for handlers of signals");
        return NULL;
    }
    set = ecalloc(1, sizeof *set);
    set->signals = &waits->signals;
    set->signals->caught = caught;
    set->worker = worker;
    set->older = WSCO_G(signal_handlers);
    WSCO_G(signal_handlers) = set;
    return set;
}

/* NULL: with an Error thrown. */
static handlers *to_add_to(void)
{
    wsco_worker *worker = php_wsco_worker();
    handlers *set = current();

    if (worker == NULL)
        return NULL;
    if (WSCO_G(in_shutdown)) {
        zend_throw_error(php_wsco_error_ce, "no signal can be handled any more: the script is ending");
        return NULL;
    }
    return set != NULL ? set : make(worker);
}

/* Puts the new one in its place before the old one's destructor runs. */
static void put(php_wsco_callable *place, const php_wsco_callable *callable)
{
    php_wsco_callable old = *place;

    *place = *callable;
    php_wsco_callable_free(&old);
}

/* NULL as to_add_to(), or with a warning. */
static handlers *handle(zend_long number)
{
    handlers *set = to_add_to();
    wsco_rc rc;

    if (set == NULL)
        return NULL;
    rc = number > 0 && number <= WSCO_SIGNALS_MAX ? wsco_signals_handle(set->signals, (int)number)
                                                  : WSCO_E_INVAL;
    if (rc != WSCO_OK) {
        php_wsco_warning("signal [" ZEND_LONG_FMT "] cannot be handled: %s", number, strerror(-rc));
        php_wsco_fail(rc);
        return NULL;
    }
    return set;
}

static bool add(zend_long number, const php_wsco_callable *callable)
{
    handlers *set = handle(number);

    if (set == NULL)
        return false;
    put(&set->of[number], callable);
    return true;
}

bool php_wsco_process_signal_to(int number, void (*callback)(void *), void *argument)
{
    handlers *set = handle(number);

    if (set == NULL)
        return false;
    set->own[number].callback = callback;
    set->own[number].argument = argument;
    return true;
}

static bool take_away(zend_long number)
{
    static const php_wsco_callable none;
    handlers *set = current();

    if (set == NULL || number < 1 || number > WSCO_SIGNALS_MAX || Z_TYPE(set->of[number].value) == IS_UNDEF)
        return php_wsco_warning("unable to find the callback of signal [" ZEND_LONG_FMT "]", number);
    wsco_signals_let_go(set->signals, (int)number);
    put(&set->of[number], &none);
    return true;
}

PHP_METHOD(Swoole_Process, signal)
{
    php_wsco_callable callable = {0};
    zend_fcall_info_cache fcc;
    zend_fcall_info fci;
    zend_long number;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(number)
        Z_PARAM_OPTIONAL
        Z_PARAM_FUNC_OR_NULL(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    if (ZEND_NUM_ARGS() < 2 || !ZEND_FCI_INITIALIZED(fci))
        RETURN_BOOL(take_away(number));
    php_wsco_callable_init(&callable, &fci, &fcc);
    RETVAL_BOOL(add(number, &callable));
    if (Z_TYPE_P(return_value) == IS_FALSE)
        php_wsco_callable_free(&callable);
}

void php_wsco_process_signal_forget(void)
{
    while (WSCO_G(signal_handlers) != NULL) {
        handlers *set = WSCO_G(signal_handlers);

        for (int number = 1; number <= WSCO_SIGNALS_MAX && !CG(unclean_shutdown); number++)
            php_wsco_callable_free(&set->of[number]);
        WSCO_G(signal_handlers) = set->older;
        efree(set);
    }
}
