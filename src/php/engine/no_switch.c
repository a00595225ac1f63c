/* SPDX-License-Identifier: MIT */
/* no_switch: sections of the engine that a coroutine must not leave (garbage collection, signal dispatch);
 * and whether signals are dispatched as soon as they come.
 *
 * The engine has a switch block of its own. Up to 8.3 it also covers plain destructors, which may well wait,
 * so that block travels with the coroutine (vm_state.c). The sections here work on global state, so a
 * coroutine inside one must come out before the loop goes on. They are counted for each coroutine on its own:
 * a coroutine that a destructor or a signal handler starts or resumes may wait, which gives control back to
 * the section.
 * Owns: the counts. Called by: the engine, through its function pointers. Never: blocks anything itself.
 * Tested by: tests/phpt/coroutine/gc_destructor*.phpt, tests/phpt/signal,
 * tests/phpt/shutdown/signal*.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"

static void (*original_interrupt)(zend_execute_data *execute_data);
static zif_handler original_dispatch, original_async;

/* A fatal error inside must not change the counts. */
void php_wsco_no_switch_run(void (*section)(void *), void *arg)
{
    uint8_t no_switch = WSCO_G(no_switch);
    uint8_t in_signal = WSCO_G(in_signal);
    const wsco_co *signaled = WSCO_G(signaled);
    bool bailed = false;

    WSCO_G(no_switch)++;
    zend_try
    {
        section(arg);
    }
    zend_catch
    {
        bailed = true;
    }
    zend_end_try();
    WSCO_G(no_switch) = no_switch;
    WSCO_G(in_signal) = in_signal;
    WSCO_G(signaled) = signaled;
    if (bailed) {
        php_wsco_collector_stopped();
        zend_bailout();
    }
}

/* php_wsco_no_switch_run() takes this back when the section ends. */
static void enter_signal(void)
{
    WSCO_G(in_signal)++;
    WSCO_G(signaled) = php_wsco_current();
}

bool php_wsco_in_signal_handler(void)
{
    return WSCO_G(in_signal) > 0 && WSCO_G(signaled) == php_wsco_current();
}

static void run_interrupt(void *execute_data)
{
    enter_signal();
    original_interrupt(execute_data);
}

static void interrupt(zend_execute_data *execute_data)
{
    php_wsco_no_switch_run(run_interrupt, execute_data);
}

/* Owner: dispatch(). */
typedef struct call_site {
    zend_execute_data *execute_data;
    zval *return_value;
} call_site;

static void run_dispatch(void *arg)
{
    const call_site *at = arg;

    enter_signal();
    original_dispatch(at->execute_data, at->return_value);
}

static void dispatch(INTERNAL_FUNCTION_PARAMETERS)
{
    call_site at = {execute_data, return_value};

    php_wsco_no_switch_run(run_dispatch, &at);
}

/* Waits that no signal can slip past need more system calls, so only a script that asks for asynchronous
 * signals gets them. */
static void async(INTERNAL_FUNCTION_PARAMETERS)
{
    original_async(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (EG(exception) != NULL || ZEND_NUM_ARGS() == 0 || Z_TYPE_P(ZEND_CALL_ARG(execute_data, 1)) == IS_NULL)
        return;
    WSCO_G(async_signals) = zend_is_true(ZEND_CALL_ARG(execute_data, 1));
    if (WSCO_G(worker) != NULL)
        WSCO_G(worker)->async_signals = WSCO_G(async_signals);
}

zif_handler php_wsco_replace_function(const char *name, size_t length, zif_handler with)
{
    zend_internal_function *function = zend_hash_str_find_ptr(CG(function_table), name, length);
    zif_handler original = NULL;

    if (function != NULL) {
        original = function->handler;
        function->handler = with;
    }
    return original;
}

void php_wsco_no_switch_startup(void)
{
    original_interrupt = zend_interrupt_function;
    if (original_interrupt != NULL)
        zend_interrupt_function = interrupt;
    original_dispatch = php_wsco_replace_function(ZEND_STRL("pcntl_signal_dispatch"), dispatch);
    original_async = php_wsco_replace_function(ZEND_STRL("pcntl_async_signals"), async);
}

void php_wsco_no_switch_shutdown(void)
{
    if (zend_interrupt_function == interrupt)
        zend_interrupt_function = original_interrupt;
    if (original_dispatch != NULL)
        php_wsco_replace_function(ZEND_STRL("pcntl_signal_dispatch"), original_dispatch);
    if (original_async != NULL)
        php_wsco_replace_function(ZEND_STRL("pcntl_async_signals"), original_async);
}
