/* SPDX-License-Identifier: MIT */
/* globals: the module's globals, and the structs that lie in them.
 * Structs that only one file of a higher room uses stand here too: higher rooms may include this one, not the
 * reverse. */
#ifndef WSCO_PHP_ENGINE_GLOBALS_H
#define WSCO_PHP_ENGINE_GLOBALS_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"

#include "wsco/base/time.h"
#include "wsco/co/wait.h"
#include "wsco/proto/ws/ws_deflate.h"
#include "wsco/run/worker.h"

#include <sys/types.h>

/* Kinds of log lines that clients can cause; each kind has a budget of its own. */
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
    wsco_usec checked; /* when path was last compared with fd */
    struct {
        wsco_usec since; /* start of the second that is counted */
        uint32_t lines, left_out;
    } budget[PHP_WSCO_LOG_KINDS];
} php_wsco_log_state;

/* A group of functions of which only one may run at a time, see one_at_a_time.c. Owner: the module
 * globals. */
typedef struct php_wsco_section {
    wsco_co *co;    /* the coroutine inside; NULL = the main script; meaningless when depth is 0 */
    uint32_t depth; /* nested calls */
    wsco_waitq waiters;
} php_wsco_section;

#define PHP_WSCO_SECTIONS 2

/* Owner: the engine. Set up by GINIT, RINIT; released by RSHUTDOWN. */
ZEND_BEGIN_MODULE_GLOBALS(wsco)
    wsco_worker *worker;          /* NULL until php_wsco_worker() */
    wsco_worker *retired;         /* of ancestors of this process: only objects still point there */
    uint32_t process;             /* wsco_process_token() of the process that all of this belongs to */
    bool exiting;                 /* in a forked child: exit is unwinding coroutines of the parent */
    int last_error;               /* swoole_last_error() */
    int sys_errno;                /* swoole_errno() */
    bool ready;                   /* between RINIT and RSHUTDOWN, under a SAPI that may run coroutines */
    bool in_shutdown;             /* live coroutines are being ended: no new ones */
    bool cut;                     /* private to graceful.c: the script ends in this turn of the loop */
    int stop_signal;              /* likewise: the signal that has begun its stop in this turn; 0: none, -1: a
                                   * newer process serves now */
    const char *handover_note;    /* likewise: a line for the log about wsco.handover_socket, or NULL */
    int handover_error;           /* likewise: why; 0: the line says it all */
    uint32_t first_process;       /* wsco_process_token() of the process that PHP was started as */
    wsco_link listening;          /* php_wsco_listening: the servers of all objects */
    wsco_ws_deflate deflate;      /* of pack() and unpack(), which need no worker */
    void *error_level;            /* private to vm_state.c: the directive; NULL until needed */
    uint8_t no_switch;            /* sections that the running coroutine must not leave */
    uint16_t collecting;          /* garbage collections under way, in all coroutines */
    uint32_t collections;         /* those that have begun */
    const wsco_co *collecting_co; /* the coroutine in which the last one began; only for comparing */
    uint8_t in_signal;            /* signal handlers that are running */
    const wsco_co *signaled;      /* the coroutine in which the innermost of them runs */
    bool async_signals;           /* pcntl_async_signals(): handlers run as soon as a signal comes */
    void *watchdog;               /* private to watchdog.c; NULL until blocking_detection is on */
    int64_t reported_id;          /* the newest coroutine when a deadlock was last reported */
    zval options;                 /* array of Co::set(), or UNDEF */
    zend_long hook_flags;         /* hook_flags of Co::set(), if hooks_chosen */
    bool hooks_chosen, hooks_new; /* it was set; the hooks do not follow it yet */
    bool hooks_told;              /* the script was told that hooks it has asked for are not built */
    zval error_handler;           /* the script's handler, which the engine hides while it runs */
    HashTable *autoloads;         /* lower-case class name -> php_wsco_loading, NULL until needed */
    struct php_wsco_loading_wait *autoload_waits;
    struct php_wsco_loading *linking; /* the loads that a declaration waits for */
    void *timers;                     /* private to class_timer.c; NULL until the first timer */
    void *signal_handlers;            /* private to process_signal.c; NULL until the first */
    void *events;                     /* private to event_set.c; NULL until the first of Swoole\Event */
    wsco_link ending_channels;        /* private to class_channel.c: whose values are being destroyed */
    HashTable *hidden_classes;        /* lower-case class name -> php_wsco_loading, NULL until needed */
    php_wsco_section sections[PHP_WSCO_SECTIONS];
    uint32_t soap_depth;                      /* calls of ext/soap that the running coroutine is inside of */
    struct php_wsco_soap_state *soap_outside; /* private to soap.c; NULL until the first call */
    HashTable *soap_objects;                  /* likewise */
    wsco_waitq soap_waiters;                  /* likewise */
    uint32_t many_groups; /* calls that replace by a pattern of many groups, see pattern_groups.c */
    /* options of Co::set() that have a field of their own */
    size_t stack_size;
    uint32_t max_coroutine;
    double read_timeout, write_timeout; /* seconds, negative = for ever */
    double dns_timeout;                 /* likewise, of lookups that name no time-out */
    double dns_cache_expire;            /* seconds */
    zend_long dns_cache_capacity;
    bool deadlock_check, deadlock_trace;
    zend_long deadlock_limit, deadlock_depth;
    zend_long log_level;
    zend_string *log_file; /* NULL or "": standard output */
    zend_string *log_date_format;
    bool log_microseconds;
    php_wsco_log_state log;
    HashTable *ignored_errors; /* swoole_ignore_error() */
    HashTable *mime_types;     /* private to mime_type.c; NULL until the script changes one */
    /* ini */
    bool use_shortname, display_errors, enable_library, enable_fiber_mock, enable_preemptive_scheduler;
    bool blocking_detection, profile, leak_detection, provide_swoole;
    zend_long socket_buffer_size, blocking_threshold;
    double graceful_timeout, shutdown_jitter; /* seconds */
    char *handover_socket;                    /* path, or "" */
ZEND_END_MODULE_GLOBALS(wsco)

ZEND_EXTERN_MODULE_GLOBALS(wsco)
#define WSCO_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(wsco, v)

#if defined(ZTS) && defined(COMPILE_DL_WSCO)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
