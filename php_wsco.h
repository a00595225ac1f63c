/* SPDX-License-Identifier: MIT */
/* The module: its entry, its version, its globals. */
#ifndef PHP_WSCO_H
#define PHP_WSCO_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"

#include "wsco/srv/worker.h"

#define WSCO_VERSION "0.1.0"
/* The release of the API that is reproduced. */
#define WSCO_SWOOLE_VERSION "6.2.1"
#define WSCO_SWOOLE_VERSION_ID 60201

extern zend_module_entry wsco_module_entry;
#define phpext_wsco_ptr &wsco_module_entry

/* Owner: the engine. Set up by GINIT, RINIT; released by RSHUTDOWN. */
ZEND_BEGIN_MODULE_GLOBALS(wsco)
    wsco_worker *worker;     /* NULL until php_wsco_worker() */
    int last_error;          /* swoole_last_error() */
    int sys_errno;           /* swoole_errno() */
    bool ready;              /* between RINIT and RSHUTDOWN, under a SAPI that may run coroutines */
    bool in_shutdown;        /* live coroutines are being ended: no new ones */
    wsco_ws_deflate deflate; /* of pack() and unpack(), which need no worker */
    uint32_t no_switch;      /* inside sections that no coroutine may leave */
    int64_t reported_id;     /* newest coroutine when a deadlock was reported: once is enough */
    zval options;            /* array of Co::set(), or UNDEF */
    zend_long hook_flags;
    bool hook_flags_set;
    zval error_handler;   /* the script's handler, which the engine hides while it runs */
    HashTable *autoloads; /* lower-case class name -> php_wsco_autoload, NULL until needed */
    /* options of Co::set() with a number of their own */
    size_t stack_size;
    uint32_t max_coroutine;
    double read_timeout, write_timeout; /* seconds, negative = for ever */
    bool deadlock_check, deadlock_trace;
    zend_long deadlock_limit, deadlock_depth;
    zend_long log_level;
    zend_string *log_file; /* NULL: standard output */
    zend_string *log_date_format;
    bool log_microseconds;
    HashTable *ignored_errors; /* swoole_ignore_error() */
    /* ini */
    bool use_shortname, display_errors, enable_library, enable_fiber_mock, enable_preemptive_scheduler;
    bool blocking_detection, profile, leak_detection;
    zend_long socket_buffer_size, blocking_threshold;
ZEND_END_MODULE_GLOBALS(wsco)

ZEND_EXTERN_MODULE_GLOBALS(wsco)
#define WSCO_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(wsco, v)

#if defined(ZTS) && defined(COMPILE_DL_WSCO)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
