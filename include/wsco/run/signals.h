/* SPDX-License-Identifier: MIT */
/* Waits for signals of the process, and handlers of them. */
#ifndef WSCO_RUN_SIGNALS_H
#define WSCO_RUN_SIGNALS_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"
#include "wsco/co/wait.h"
#include "wsco/io/wake.h"

#include <stdbool.h>
#include <stdint.h>

#define WSCO_SIGNALS_MAX 64 /* the greatest number of one */

/* The signals that are waited for. Owner: whoever owns loop and scheduler; a process may have several, of
 * which the one that last began to wait for a signal gets it. Freed by: wsco_signals_deinit(). It has a
 * watcher in the loop while somebody waits or a signal is handled. */
typedef struct wsco_signals wsco_signals;
struct wsco_signals {
    wsco_loop *loop;
    wsco_sched *sched;
    /* public: a signal has come that wsco_signals_handle() was asked for; once for all that have come by
     * then. On the loop's stack, and runs no PHP code. */
    void (*caught)(wsco_signals *signals, int number);
    /* public: likewise, for one of wsco_signals_by_default() that nobody waits for and no handler is for. */
    void (*unclaimed)(wsco_signals *signals, int number);
    wsco_link waiters; /* private, as all below */
    uint32_t waiting;
    uint32_t users[WSCO_SIGNALS_MAX + 1]; /* by number: who waits for it */
    uint64_t handled;                     /* those of wsco_signals_handle() */
    uint64_t by_default;                  /* those of wsco_signals_by_default() */
    bool idle; /* the watcher is there for these only, so it does not keep the loop running */
    wsco_wake wake;
};

void wsco_signals_init(wsco_signals *signals, wsco_loop *loop, wsco_sched *sched);
/* Gives the signals back to whom they were taken from. No coroutine that waits may run afterwards: after
 * wsco_sched_deinit() and before wsco_loop_deinit(), or in a forked child after wsco_loop_disown(). */
void wsco_signals_deinit(wsco_signals *signals);

/* Suspends the current coroutine until the process gets a signal of `mask` (bit n - 1: signal n), or until
 * `due`. Meanwhile these have no other effect; afterwards they have the one that they had before. All who
 * wait for a signal are woken. Returns its number, or WSCO_E_INVAL: none is given, or one that cannot be
 * caught; WSCO_E_TIMEOUT, WSCO_E_CO_CANCELED, WSCO_E_NOMEM, WSCO_E_CO_OUT_OF_COROUTINE as wsco_wait_on();
 * another -errno: no descriptor. */
WSCO_MUST_USE wsco_rc wsco_signals_wait(wsco_signals *signals, uint64_t mask, wsco_usec due);

/* Has signals->caught() called for signals of that number, which have no other effect from then on. It does
 * not keep the loop running. Harmless when that is so already. WSCO_E_INVAL: there is none of that number, or
 * it cannot be caught; WSCO_E_NOMEM, another -errno: no descriptor. */
WSCO_MUST_USE wsco_rc wsco_signals_handle(wsco_signals *signals, int number);
/* Ends that. Harmless when it is not so. */
void wsco_signals_let_go(wsco_signals *signals, int number);
/* Has signals->unclaimed() called for a signal of that number, in place of what it usually does, unless
 * the script takes it: whoever waits for it or handles it wins, and so does a handler that other code sets
 * from now on. If one more of that number comes before the loop has looked, that has its usual effect,
 * which mostly ends the process. It does not keep the loop running. Harmless when that is so already.
 * WSCO_E_INVAL: there is none of that number, or it cannot be caught; WSCO_E_NOMEM, another -errno: no
 * descriptor. */
WSCO_MUST_USE wsco_rc wsco_signals_by_default(wsco_signals *signals, int number);
/* Ends that. Harmless when it is not so. */
void wsco_signals_no_default(wsco_signals *signals, int number);
/* Has a signal come that nobody was told of yet? */
bool wsco_signals_pending(const wsco_signals *signals);

#endif
