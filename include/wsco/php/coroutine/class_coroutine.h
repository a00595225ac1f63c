/* SPDX-License-Identifier: MIT */
/* What the two files of Swoole\Coroutine share. */
#ifndef WSCO_PHP_COROUTINE_CLASS_COROUTINE_H
#define WSCO_PHP_COROUTINE_CLASS_COROUTINE_H

#include "wsco/php/engine/current.h"
#include "wsco/run/script_waits.h"

extern zend_class_entry *php_wsco_context_ce;
extern zend_class_entry *php_wsco_iterator_ce;

static inline wsco_co *php_wsco_find(zend_long id)
{
    if (php_wsco_current_worker() == NULL || id <= 0 || php_wsco_fork_is_inside())
        return NULL;
    return wsco_sched_find(&WSCO_G(worker)->sched, id);
}

/* Id 0 means the current coroutine. */
static inline wsco_co *php_wsco_find_or_current(zend_long id)
{
    return id == 0 ? php_wsco_current() : php_wsco_find(id);
}

/* When a wait ends of which the script gives the longest time in seconds: 0 and below mean for ever. */
static inline wsco_usec php_wsco_wait_due(double timeout)
{
    return timeout > 0 ? wsco_time_in(timeout) : WSCO_USEC_NEVER;
}

/* May the loop be run, for run() and Scheduler::start()? Turns the hooks on unless the script has chosen
 * some. False with a warning inside the loop, or with an Error thrown as by php_wsco_worker(). */
bool php_wsco_coroutine_may_run(void);
/* The bodies of set() and getOptions(), which Scheduler has too. */
void php_wsco_coroutine_set(INTERNAL_FUNCTION_PARAMETERS);
void php_wsco_coroutine_options(INTERNAL_FUNCTION_PARAMETERS);

/* For MINIT. event_loop.c has the second. */
void php_wsco_register_coroutine(void);
void php_wsco_register_event(void);
/* event_set.c. For RSHUTDOWN, after php_wsco_script_shutdown(): releases the events that are left. */
void php_wsco_event_forget(void);
/* class_channel.c, class_wait_group.c, class_barrier.c */
void php_wsco_register_channel(void);
/* For POST_DEACTIVATE: frees what a fatal error in the destructor of a value has left. */
void php_wsco_channel_forget(void);
void php_wsco_register_wait_group(void);
void php_wsco_register_barrier(void);
/* class_scheduler.c */
void php_wsco_register_scheduler(void);
/* class_system.c */
void php_wsco_register_system(void);
/* What the current coroutine may wait for. NULL: it may not, with an exception pending, or memory is short,
 * with the last error set. */
wsco_script_waits *php_wsco_waits(void);
/* Most bytes that a result may have: what is left of memory_limit. */
size_t php_wsco_waits_room(void);
/* php_wsco_fail() for waits, which say 10018 when their time is over. */
bool php_wsco_waits_fail(wsco_rc rc);
/* class_timer.c */
void php_wsco_register_timer(void);
/* For RSHUTDOWN, after php_wsco_script_shutdown(): releases the timers that are left. */
void php_wsco_timer_forget(void);

#endif
