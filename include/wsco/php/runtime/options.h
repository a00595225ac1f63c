/* SPDX-License-Identifier: MIT */
/* The options of Coroutine::set(). */
#ifndef WSCO_PHP_RUNTIME_OPTIONS_H
#define WSCO_PHP_RUNTIME_OPTIONS_H

#include "wsco/php/engine/globals.h"

/* Sets the documented defaults, at the start of a request. */
void php_wsco_options_init(void);
void php_wsco_options_free(void);
/* Merges `options` into what getOptions() returns, and takes over the keys that have an effect. That of
 * hook_flags needs php_wsco_hook_apply() afterwards. */
void php_wsco_options_set(HashTable *options);
/* Copies the options that the worker needs into the worker. */
void php_wsco_options_apply(void);

#define PHP_WSCO_HOOK_ALL 2143285247

#endif
