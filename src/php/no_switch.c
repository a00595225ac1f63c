/* SPDX-License-Identifier: MIT */
/* no_switch: sections of the engine that a coroutine must not leave: garbage collection and signal dispatch.
 *
 * The engine has a switch block of its own, but up to 8.3 it also covers plain destructors, which may well
 * wait: that block travels with the coroutine (vm_state.c). These sections work on global state, so nobody
 * else may run meanwhile, and they are counted here.
 * Owns: the count. Called by: the engine, through its function pointers. Never: blocks anything itself.
 * Tested by: tests/phpt/coroutine/gc_destructor.phpt, tests/phpt/shutdown/signal*.phpt. */
#include "wsco/php/hooks.h"

#include "zend_gc.h"

static int (*original_collect)(void);
static void (*original_interrupt)(zend_execute_data *execute_data);
static zif_handler original_dispatch;

static int collect(void)
{
    int count;

    WSCO_G(no_switch)++;
    count = original_collect();
    WSCO_G(no_switch)--;
    return count;
}

static void interrupt(zend_execute_data *execute_data)
{
    WSCO_G(no_switch)++;
    original_interrupt(execute_data);
    WSCO_G(no_switch)--;
}

static void dispatch(INTERNAL_FUNCTION_PARAMETERS)
{
    WSCO_G(no_switch)++;
    original_dispatch(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    WSCO_G(no_switch)--;
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
    original_collect = gc_collect_cycles;
    gc_collect_cycles = collect;
    original_interrupt = zend_interrupt_function;
    if (original_interrupt != NULL)
        zend_interrupt_function = interrupt;
    original_dispatch = php_wsco_replace_function(ZEND_STRL("pcntl_signal_dispatch"), dispatch);
}

void php_wsco_no_switch_shutdown(void)
{
    if (gc_collect_cycles == collect)
        gc_collect_cycles = original_collect;
    if (zend_interrupt_function == interrupt)
        zend_interrupt_function = original_interrupt;
    if (original_dispatch != NULL)
        php_wsco_replace_function(ZEND_STRL("pcntl_signal_dispatch"), original_dispatch);
}
