/* SPDX-License-Identifier: MIT */
/* Waits: a coroutine suspends with a deadline, and is woken from a list. */
#ifndef WSCO_CO_WAIT_H
#define WSCO_CO_WAIT_H

#include "wsco/co/co.h"

/* A wait. Owner: the C stack of the waiting coroutine. */
typedef struct wsco_wait {
    wsco_link link;
    wsco_timer timer;
    wsco_co *co;
} wsco_wait;

/* FIFO of waiting coroutines. Owner: the struct it is embedded in; init with wsco_link_init. */
typedef wsco_link wsco_waitq;

/* Suspends the current coroutine until it is woken from `queue` (may be NULL: then only the deadline or a
 * cancel wakes it), or `due` passes (WSCO_USEC_NEVER = no deadline). Returns the waker's code,
 * WSCO_E_TIMEOUT, WSCO_E_CO_CANCELED after wsco_wait_cancel(), or WSCO_E_NOMEM (did not wait). */
wsco_rc wsco_wait_on(wsco_sched *sched, wsco_waitq *queue, wsco_usec due);
/* The same with a struct of the caller's on the same stack, for a waiter that carries more. `wait` needs no
 * set-up. */
wsco_rc wsco_wait_in(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_usec due);
/* Makes the first waiter ready with `rc`; false if there was none. */
bool wsco_wait_wake_one(wsco_waitq *queue, wsco_rc rc);
void wsco_wait_wake_all(wsco_waitq *queue, wsco_rc rc);
/* Jumps into the first waiter, past the ready queue; returns when that suspends or ends. The queue may be
 * gone then. False: there is no waiter, or no coroutine may be entered any more. */
bool wsco_wait_resume_one(wsco_waitq *queue, wsco_rc rc);
/* Wakes a coroutine that is in wsco_wait_on() with WSCO_E_CO_CANCELED, through the ready queue. False if it
 * is in no wait. */
bool wsco_wait_cancel(wsco_co *co);

#endif
