/* SPDX-License-Identifier: MIT */
/* run_php: PHP code in coroutines: how it starts, and every way in which it ends. */
#ifndef WSCO_PHP_RUNTIME_RUN_PHP_H
#define WSCO_PHP_RUNTIME_RUN_PHP_H

#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/globals.h"

/* Makes a coroutine and runs the callable in it at once; returns when it first suspends or ends. False on
 * failure: either warned about, with the last error set, or an exception thrown. id may be NULL. Does not
 * return if the engine bails out inside. */
bool php_wsco_co_create(zend_fcall_info *fci, zend_fcall_info_cache *fcc, uint32_t argc, zval *argv,
                        int64_t *id);

/* Takes what the callable of a coroutine returns. Owner: the caller of php_wsco_co_create_for(), until `take`
 * was called. */
typedef struct php_wsco_taker {
    /* Called once, on the coroutine, before its defers. May move *result away and leave it UNDEF. It is UNDEF
     * already, and an exception may be pending, when the callable did not return. */
    void (*take)(struct php_wsco_taker *taker, zval *result);
} php_wsco_taker;

/* The same for a kept callable and a result. `taker` may be NULL. It is not called when false is returned,
 * nor after a bailout. */
bool php_wsco_co_create_for(php_wsco_taker *taker, php_wsco_callable *callable, uint32_t argc, zval *argv);

typedef enum php_wsco_outcome {
    PHP_WSCO_RETURNED,
    PHP_WSCO_THREW,  /* printed already */
    PHP_WSCO_EXITED, /* exit, or the coroutine is being ended */
    PHP_WSCO_REFUSED /* not called: the coroutine is being ended */
} php_wsco_outcome;

/* Runs a handler inside the current coroutine. The caller keeps the callable and the arguments alive.
 * Uncaught exceptions are printed as fatal errors, but the process and EG(exit_status) go on. No exception is
 * pending afterwards. */
php_wsco_outcome php_wsco_handler_call(zend_fcall_info_cache *fcc, uint32_t argc, zval *argv);
/* Ends a handler's run: runs what it deferred, releases its getContext(), and repeats that until nothing is
 * left of either; flushes output buffers that it left open and resets engine state that belongs to a run.
 * Call it after the arguments have been released, because their destructors belong to the same run. No
 * exception is pending afterwards. */
void php_wsco_handler_finish(void);

/* Runs C code that calls PHP on a coroutine of its own (a wsco_co_entry). If the engine bails out in it,
 * every coroutine is abandoned, the main script bails out in turn, and this does not return. If co->exec is
 * NULL, `body` is not called. */
void php_wsco_co_guard(wsco_co *co, void (*body)(void *), void *arg);

/* For such a body: calls a kept callable as a plain coroutine's, and runs what it has deferred. The caller
 * keeps callable and arguments alive. An uncaught exception is fatal. It is not called in a coroutine that is
 * being ended. No exception is pending afterwards. */
void php_wsco_co_call(php_wsco_callable *callable, uint32_t argc, zval *argv);
/* The same for a callable that the script may take away while it runs, with one argument or NULL. UNDEF:
 * calls nothing. */
void php_wsco_co_call_shared(const php_wsco_callable *callable, zval *argument);
/* For such a body, after C code that has run destructors: what they have thrown is fatal, what they have
 * deferred runs. No exception is pending afterwards. May suspend. */
void php_wsco_co_settle(void);

/* private to the next */
void php_wsco_carry_bailout_on(void);

/* Call it after a wsco_co_resume() or wsco_worker_run() outside coroutines: carries a bailout on. */
static inline void php_wsco_carry_bailout(void)
{
    if (UNEXPECTED(WSCO_G(exiting) || (WSCO_G(worker) != NULL && WSCO_G(worker)->bailed)))
        php_wsco_carry_bailout_on();
}

#endif
