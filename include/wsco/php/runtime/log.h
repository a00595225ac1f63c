/* SPDX-License-Identifier: MIT */
/* Log lines, on standard output or in log_file. */
#ifndef WSCO_PHP_RUNTIME_LOG_H
#define WSCO_PHP_RUNTIME_LOG_H

#include "php.h"

#include "wsco/base/time.h"

#include <sys/types.h>

enum {
    PHP_WSCO_LOG_DEBUG,
    PHP_WSCO_LOG_TRACE,
    PHP_WSCO_LOG_INFO,
    PHP_WSCO_LOG_NOTICE,
    PHP_WSCO_LOG_WARNING,
    PHP_WSCO_LOG_ERROR,
    PHP_WSCO_LOG_NONE
};

/* What clients can cause, each with a budget of its own. */
typedef enum php_wsco_log_kind {
    PHP_WSCO_LOG_TLS,
    PHP_WSCO_LOG_MULTIPART,
    PHP_WSCO_LOG_FRAME,
    PHP_WSCO_LOG_PACKET,
    PHP_WSCO_LOG_INFLATE,
    PHP_WSCO_LOG_KINDS
} php_wsco_log_kind;

/* The open log_file and the budgets. Owner: the module globals; RINIT sets it up, RSHUTDOWN closes it. */
typedef struct php_wsco_log_state {
    int fd;              /* -1: none is open */
    zend_string *option; /* counted: the value of log_file that fd was opened for */
    char *path;          /* absolute, so that chdir() does not matter */
    dev_t device;
    ino_t inode;
    wsco_msec checked; /* when path was last compared with fd */
    struct {
        wsco_msec since; /* start of the second that is counted */
        uint32_t lines, left_out;
    } budget[PHP_WSCO_LOG_KINDS];
} php_wsco_log_state;

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
