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

/* A log line, when `level` (SWOOLE_LOG_*) passes log_level: "[2026-11-22 12:31:34 %pid.0]\tWARNING\ttext".
 * error: sets the last error unless 0. function: with an error, the text is preceded by "function() (ERRNO n): ";
 * NULL leaves that out. */
void php_wsco_log(int level, int error, const char *function, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 4, 5);
/* The same for a line that a client causes: ten a second for each kind, then one line that counts the others. */
void php_wsco_log_client(php_wsco_log_kind kind, int level, int error, const char *function,
                         const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 5, 6);
/* For a warning that a client causes: may this one be raised? It counts as a line of that kind. */
bool php_wsco_log_permits(php_wsco_log_kind kind);

/* RINIT and RSHUTDOWN. */
void php_wsco_log_init(void);
void php_wsco_log_close(void);

#endif
