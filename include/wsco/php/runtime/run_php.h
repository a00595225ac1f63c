/* SPDX-License-Identifier: MIT */
/* run_php: PHP code in coroutines: how it starts, and every way in which it ends. */
#ifndef WSCO_PHP_RUNTIME_RUN_PHP_H
#define WSCO_PHP_RUNTIME_RUN_PHP_H

#include "wsco/php/engine/globals.h"

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

#endif
