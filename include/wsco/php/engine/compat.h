/* SPDX-License-Identifier: MIT */
/* Differences between PHP 8.2 and 8.5. Every test of PHP_VERSION_ID is here. */
#ifndef WSCO_PHP_ENGINE_COMPAT_H
#define WSCO_PHP_ENGINE_COMPAT_H

#include "php.h"

#include "ext/standard/basic_functions.h"
#include "main/build-defs.h"
#include "main/php_globals.h"
#include "zend_fibers.h"
#include "zend_gc.h"
#include "zend_generators.h"
#include "zend_max_execution_timer.h"
#include "zend_observer.h"

#if PHP_VERSION_ID < 80200
#error "wsco needs PHP 8.2 or later"
#endif

/* exit is a function since 8.4; before, it is an opcode. */
#if PHP_VERSION_ID >= 80400
#define PHP_WSCO_EXIT_IS_FUNCTION 1
#else
#define PHP_WSCO_EXIT_IS_FUNCTION 0
#endif

/* Has the script met memory_limit? Then it is at its end: PHP code that still runs would meet the limit
 * again. Debian's 8.2.36 lets the allocation that meets the limit succeed, prints the fatal error at the next
 * opcode and unwinds as exit does. The engine can do no more than after a bailout: it has given up
 * destructors and parts of the VM. */
static inline bool php_wsco_out_of_memory(void)
{
#ifdef ZEND_HAS_OOM
    if (ZEND_HAS_OOM())
        return true;
#endif
    return CG(unclean_shutdown) && PG(last_error_type) == E_ERROR &&
        (size_t)PG(memory_limit) < zend_memory_usage(/* real */ true);
}

/* Prints the error of memory_limit where no VM is running that would print it. The script must bail out
 * afterwards. */
static inline void php_wsco_report_out_of_memory(void)
{
#ifdef ZEND_HAS_OOM
    zend_handle_delayed_oom();
#endif
}

/* The error has been handled: functions may be called again. */
static inline void php_wsco_out_of_memory_end(void)
{
#ifdef ZEND_HAS_OOM
    EG(delayed_oom).state = ZEND_OOM_STATE_NONE;
#endif
}

/* To be called first in a forked child: the timer of max_execution_time is not inherited where it is a
 * thread's. */
static inline void php_wsco_engine_forked(void)
{
    zend_max_execution_timer_init();
}

/* A PHP built with AddressSanitizer must know every stack that its own Fibers meet. */
static inline bool php_wsco_engine_is_sanitized(void)
{
    /* Stringified twice, because the literal itself may hold escapes that C does not know. */
    return strstr(ZEND_TOSTR(CONFIGURE_COMMAND), "--enable-address-sanitizer") != NULL;
}

/* zend_fiber_init_context() returns bool or zend_result, depending on the version. The handle tells in
 * both. */
static inline bool php_wsco_fiber_init(zend_fiber_context *context, void *kind, zend_fiber_coroutine run,
                                       size_t size)
{
    context->handle = NULL;
    (void)zend_fiber_init_context(context, kind, run, size);
    return context->handle != NULL;
}

/* May a destructor that the collector calls inside a Fiber suspend that Fiber (8.4+)? */
static inline bool php_wsco_engine_gc_switches_fibers(void)
{
    return PHP_VERSION_ID >= 80400;
}

/* http_get_last_response_headers() (8.4+): the header of the last answer that the http wrapper got. */
static inline bool php_wsco_http_headers_kept(void)
{
#if PHP_VERSION_ID >= 80400
    return Z_TYPE(BG(last_http_headers)) != IS_UNDEF;
#else
    return false;
#endif
}

static inline void php_wsco_http_headers_take(zval *headers)
{
    ZVAL_UNDEF(headers);
#if PHP_VERSION_ID >= 80400
    ZVAL_COPY_VALUE(headers, &BG(last_http_headers));
    ZVAL_UNDEF(&BG(last_http_headers));
#endif
}

static inline void php_wsco_http_headers_put(const zval *headers)
{
#if PHP_VERSION_ID >= 80400
    ZVAL_COPY_VALUE(&BG(last_http_headers), headers);
#else
    (void)headers;
#endif
}

/* The bounds that the engine's "call stack size" checks (8.3+) use for a context: those of the engine's own
 * stack, or [low, high) when it has none. */
static inline void php_wsco_stack_limits(zend_fiber_context *context, char *low, char *high, void **base,
                                         void **limit)
{
#ifdef ZEND_CHECK_STACK_LIMIT
    *base = context->stack != NULL ? zend_fiber_stack_base(context->stack) : high;
    *limit = context->stack != NULL ? zend_fiber_stack_limit(context->stack) : low + EG(reserved_stack_size);
    if (EG(max_allowed_stack_size) == ZEND_MAX_ALLOWED_STACK_SIZE_UNCHECKED)
        *limit = NULL;
#else
    (void)context;
    (void)low;
    (void)high;
    *base = *limit = NULL;
#endif
}

static inline void php_wsco_stack_limits_save(void **base, void **limit)
{
#ifdef ZEND_CHECK_STACK_LIMIT
    *base = EG(stack_base);
    *limit = EG(stack_limit);
#else
    *base = *limit = NULL;
#endif
}

static inline void php_wsco_stack_limits_set(void *base, void *limit)
{
#ifdef ZEND_CHECK_STACK_LIMIT
    EG(stack_base) = base;
    EG(stack_limit) = limit;
#else
    (void)base;
    (void)limit;
#endif
}

#endif
