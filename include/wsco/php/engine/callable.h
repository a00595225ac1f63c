/* SPDX-License-Identifier: MIT */
/* callable: callables that are kept. */
#ifndef WSCO_PHP_ENGINE_CALLABLE_H
#define WSCO_PHP_ENGINE_CALLABLE_H

#include "php.h"

/* A callable that is kept. Owner: the struct it is embedded in. Freed by: php_wsco_callable_free(). Zeroed
 * memory is empty. */
typedef struct php_wsco_callable {
    zval value;
    /* function_handler is NULL for a __call() trampoline, which lives for one call only. */
    zend_fcall_info_cache fcc;
} php_wsco_callable;

/* Sets it up from a parsed "f" argument; takes its own references. */
void php_wsco_callable_init(php_wsco_callable *callable, const zend_fcall_info *fci,
                            const zend_fcall_info_cache *fcc);
void php_wsco_callable_free(php_wsco_callable *callable);
/* Gives a cache that is good for one call. False, with an Error thrown, when the callable can no longer be
 * called. */
bool php_wsco_callable_fcc(php_wsco_callable *callable, zend_fcall_info_cache *fcc);
/* Calls the function with arguments that are no references; they and `fcc` stay the caller's. The result is
 * dropped. What it throws is pending afterwards. User code runs, and may suspend. */
void php_wsco_callable_run(const zend_fcall_info_cache *fcc, uint32_t argc, zval *argv);

#endif
