/* SPDX-License-Identifier: MIT */
/* The runtime as the class files see it: the worker, running PHP code in coroutines, "may I suspend?". */
#ifndef WSCO_PHP_RUNTIME_RUNTIME_H
#define WSCO_PHP_RUNTIME_RUNTIME_H

#include "php_wsco.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/fork.h"

/* ---- worker ---- */

/* Coroutines run under cli, phpdbg and embed. */
bool php_wsco_sapi_fits(void);
/* The context backend to use: WSCO_CONTEXT, or the best. NULL: there is none of that name. */
const wsco_context_ops *php_wsco_context(void);
/* The worker of this request, created on first use. NULL with an Error thrown: this SAPI runs no coroutines,
 * memory is short, the script is ending. */
wsco_worker *php_wsco_worker(void);
/* The same without creating it: may be NULL. */
static inline wsco_worker *php_wsco_worker_peek(void)
{
    php_wsco_fork_check();
    return WSCO_G(worker);
}
/* The running coroutine, or NULL outside coroutines. */
static inline wsco_co *php_wsco_current(void)
{
    php_wsco_fork_check();
    return WSCO_G(worker) ? WSCO_G(worker)->sched.current : NULL;
}

/* Ask before anything that may suspend. False with an exception thrown: Swoole\Error "API must be called in
 * the coroutine" outside coroutines (last error 10001), Error where the engine forbids a switch (garbage
 * collection, output handler, compilation), and the exit that unwinds a coroutine which is being ended. */
bool php_wsco_may_suspend(void);
/* Does the engine forbid a switch just now? Throws nothing. Asked for each message, hence without a branch for each kind. */
static inline bool php_wsco_is_pinned(void)
{
    uintptr_t reasons = (uintptr_t)OG(running) | (uintptr_t)CG(compiled_filename) |
        (uintptr_t)CG(in_compilation) | WSCO_G(no_switch) | WSCO_G(many_groups);

    return reasons != 0 || php_wsco_fork_is_inside();
}

/* ---- callables ---- */

/* A callable that is kept. Owner: the struct it is embedded in. Freed by: php_wsco_callable_free(). Zeroed
 * memory is empty. */
typedef struct php_wsco_callable {
    zval value;
    zend_fcall_info_cache
        fcc; /* function_handler is NULL for a __call() trampoline, which lives for one call only */
} php_wsco_callable;

/* From a parsed "f" argument; takes its own references. */
void php_wsco_callable_init(php_wsco_callable *callable, const zend_fcall_info *fci,
                            const zend_fcall_info_cache *fcc);
void php_wsco_callable_free(php_wsco_callable *callable);
/* A cache good for one call; false with an Error thrown when it can no longer be called. */
bool php_wsco_callable_fcc(php_wsco_callable *callable, zend_fcall_info_cache *fcc);

/* ---- running PHP code ---- */

/* New coroutine that runs the callable at once; returns when it first suspends or ends. False on failure:
 * warned about and last error set, or an exception thrown. id may be NULL. Does not return when the engine
 * bails out inside. */
bool php_wsco_co_create(zend_fcall_info *fci, zend_fcall_info_cache *fcc, uint32_t argc, zval *argv,
                        int64_t *id);

typedef enum php_wsco_outcome {
    PHP_WSCO_RETURNED,
    PHP_WSCO_THREW,  /* printed already */
    PHP_WSCO_EXITED, /* exit, or the coroutine is being ended */
    PHP_WSCO_REFUSED /* not called: the coroutine is being ended */
} php_wsco_outcome;

/* Runs a handler inside the current coroutine. The caller keeps the callable and the arguments alive. Uncaught exceptions
 * are printed as fatal errors, but the process and EG(exit_status) go on. No exception is pending afterwards. */
php_wsco_outcome php_wsco_handler_call(zend_fcall_info_cache *fcc, uint32_t argc, zval *argv);
/* The end of a handler's run: what it deferred, then its getContext() goes, until nothing is left of either; output
 * buffers it left open are flushed, and engine state that belongs to a run is reset. To be called once the arguments have
 * been released, since their destructors belong to the same run. No exception is pending afterwards. */
void php_wsco_handler_finish(void);

/* Runs C code that calls PHP on a coroutine of its own (a wsco_co_entry): when the engine bails out in it,
 * every coroutine is abandoned and the main script bails out in turn; then this does not return. Refused
 * (body not called) when co->exec is NULL. */
void php_wsco_co_guard(wsco_co *co, void (*body)(void *), void *arg);

/* After a wsco_co_resume() or wsco_worker_run() outside coroutines: carries a bailout on. */
void php_wsco_carry_bailout(void);

/* Turns the loop until nothing is left, with the deadlock report. False: an exception is pending or waiting
 * failed. */
bool php_wsco_loop(void);

/* The script has ended: runs the loop, then ends the coroutines that are left, oldest first. */
void php_wsco_script_ends(void);
/* RSHUTDOWN, and once the engine has freed every object. */
void php_wsco_worker_shutdown(void);
void php_wsco_worker_forget(void);

#endif
