/* SPDX-License-Identifier: MIT */
/* Stacks whose used pages are given back, but not before it is seen that their coroutines live long. */
#ifndef WSCO_CO_TRIM_H
#define WSCO_CO_TRIM_H

#include "wsco/co/co.h"

/* How long a coroutine keeps the pages that it has used once. */
#define WSCO_TRIM_AFTER WSCO_USEC_OF_MS(1000)
/* Stacks that one sweep trims; the rest wait for the next one. A trim costs a system call. */
#define WSCO_TRIM_SWEEP 64

/* In WSCO_TRIM_AFTER, gives back to the system what `co` has used of its stack and does not use then. To be
 * called by what needs much stack once in a long life, such as a handshake. If memory is short nothing is
 * given back. */
void wsco_trim_later(wsco_co *co);
/* When the next sweep has something to do; WSCO_USEC_NEVER = there is nothing. */
static inline wsco_usec wsco_trim_due(const wsco_sched *sched)
{
    const wsco_trim_queue *queue = &sched->trims;

    return queue->count > 0 ? queue->ring[queue->head].due : WSCO_USEC_NEVER;
}
/* Trims what is due at `now`, up to WSCO_TRIM_SWEEP stacks. Whoever is about to run is asked again later.
 * Call it outside coroutines only. */
void wsco_trim_sweep(wsco_sched *sched, wsco_usec now);

#endif
