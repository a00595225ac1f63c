/* SPDX-License-Identifier: MIT */
/* The names of options, and what kind of value each takes. */
#ifndef WSCO_PHP_RUNTIME_OPTION_NAMES_H
#define WSCO_PHP_RUNTIME_OPTION_NAMES_H

#include "wsco/php/engine/globals.h"

/* The classes that have a set() method, and swoole_async_set(). */
typedef enum php_wsco_option_scope {
    PHP_WSCO_OPTIONS_HTTP = 1,    /* Swoole\Coroutine\Http\Server */
    PHP_WSCO_OPTIONS_TCP = 2,     /* Swoole\Coroutine\Server */
    PHP_WSCO_OPTIONS_RUNTIME = 4, /* Swoole\Coroutine */
    PHP_WSCO_OPTIONS_ASYNC = 8,   /* swoole_async_set() alone */
    PHP_WSCO_OPTIONS_POOL = 16    /* Swoole\Process\Pool */
} php_wsco_option_scope;

/* `scope` is one or several of the above. Warns of each unknown option, with the nearest known name, and of
 * values of a kind that the option cannot take. Logs a notice for each option that has no effect here. Runs
 * the script's error handler, so look up nothing before the call. False with an exception pending. The caller
 * holds `options`. */
bool php_wsco_option_names_check(HashTable *options, unsigned scope);

#endif
