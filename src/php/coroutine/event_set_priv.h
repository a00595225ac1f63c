/* SPDX-License-Identifier: MIT */
/* event_set: what Swoole\Event keeps for each worker. */
#ifndef WSCO_PHP_COROUTINE_EVENT_SET_PRIV_H
#define WSCO_PHP_COROUTINE_EVENT_SET_PRIV_H

#include "wsco/io/fd_id.h"
#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/globals.h"
#include "wsco/run/script_event.h"

/* Owner: WSCO_G(events) or `older` of the next. Freed by: php_wsco_event_forget(). */
typedef struct php_wsco_event_set {
    HashTable by_fd;            /* descriptor -> php_wsco_event; may be one that is removed */
    wsco_script_events *events; /* of the worker */
    wsco_link deferred;         /* php_wsco_deferred, oldest first */
    php_wsco_callable before, after;
    const wsco_worker *worker;        /* only for comparing */
    struct php_wsco_event_set *older; /* of an ancestor of this process */
} php_wsco_event_set;

/* A descriptor with its callbacks. Owner: run/script_event. Freed by: its release(). */
typedef struct php_wsco_event {
    wsco_script_event event;
    php_wsco_event_set *set;
    zval handle;                   /* what the script has given; lives as long as this */
    wsco_fd_id id;                 /* of the descriptor's file */
    php_wsco_callable read, write; /* UNDEF: none */
} php_wsco_event;

/* A callable of defer(). Owner: the set, until its coroutine takes it. */
typedef struct php_wsco_deferred {
    wsco_link link;
    php_wsco_callable callable;
} php_wsco_deferred;

/* NULL: this process has none yet. */
php_wsco_event_set *php_wsco_event_set_current(void);
/* Makes it if need be. NULL: with an Error thrown. */
php_wsco_event_set *php_wsco_event_set_to_add_to(void);

#endif
