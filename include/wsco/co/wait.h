/* SPDX-License-Identifier: MIT */
/* Waits: suspend with a deadline, be woken from a list. */
#ifndef WSCO_CO_WAIT_H
#define WSCO_CO_WAIT_H

#include "wsco/co/co.h"

/* On the C stack of the waiting coroutine. */
typedef struct wsco_wait {
    wsco_link link;
    wsco_timer timer;
    wsco_co *co;
} wsco_wait;

/* FIFO of waiting coroutines. Owner: the struct it is embedded in; init with wsco_link_init. */
typedef wsco_link wsco_waitq;

/* Suspends the current coroutine until woken from `queue` (may be NULL: only the deadline or a cancel
 * wakes it) or `due` passes (WSCO_MSEC_NEVER = no deadline). Returns what the waker gave, WSCO_E_TIMEOUT,
 * WSCO_E_CO_CANCELED after wsco_wait_cancel(), or WSCO_E_NOMEM (did not wait). */
wsco_rc wsco_wait_on(wsco_sched *sched, wsco_waitq *queue, wsco_msec due);
/* The same with a struct of the caller's on the same stack, for a waiter that carries more. `wait` needs no set-up. */
wsco_rc wsco_wait_in(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_msec due);
/* Makes the first waiter ready with `rc`; false when there was none. */
bool wsco_wait_wake_one(wsco_waitq *queue, wsco_rc rc);
void wsco_wait_wake_all(wsco_waitq *queue, wsco_rc rc);
/* Jumps into the first waiter, past the ready queue; returns when it suspends or ends. The queue may be gone then. False:
 * nobody waits, or no coroutine may be entered any more. */
bool wsco_wait_resume_one(wsco_waitq *queue, wsco_rc rc);
/* Wakes a coroutine that is in wsco_wait_on() with WSCO_E_CO_CANCELED at once through the ready queue;
 * false when it is not in one. */
bool wsco_wait_cancel(wsco_co *co);

#endif
