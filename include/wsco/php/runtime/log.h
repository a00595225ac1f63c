/* SPDX-License-Identifier: MIT */
/* Log lines, on standard output or in log_file. */
#ifndef WSCO_PHP_RUNTIME_LOG_H
#define WSCO_PHP_RUNTIME_LOG_H

#include "wsco/php/engine/globals.h"

enum {
    PHP_WSCO_LOG_DEBUG,
    PHP_WSCO_LOG_TRACE,
    PHP_WSCO_LOG_INFO,
    PHP_WSCO_LOG_NOTICE,
    PHP_WSCO_LOG_WARNING,
    PHP_WSCO_LOG_ERROR,
    PHP_WSCO_LOG_NONE
};

/* Writes a log line if `level` (SWOOLE_LOG_*) passes log_level: "[2026-11-22 12:31:34
 * %pid.0]\tWARNING\ttext". error: becomes the last error unless it is 0. function: with an error, "function()
 * (ERRNO n): " precedes the text; NULL leaves that out. */
void php_wsco_log(int level, int error, const char *function, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 4, 5);
/* The same for a line that a client can cause: ten a second of each kind, then one line that counts the
 * rest. */
void php_wsco_log_client(php_wsco_log_kind kind, int level, int error, const char *function,
                         const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 5, 6);
/* May a warning that a client can cause be raised now? It counts as a line of that kind. */
bool php_wsco_log_permits(php_wsco_log_kind kind);

/* For RINIT and RSHUTDOWN. */
void php_wsco_log_init(void);
void php_wsco_log_close(void);

#endif
