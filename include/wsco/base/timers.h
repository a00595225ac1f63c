/* SPDX-License-Identifier: MIT */
/* A set of deadlines: intrusive 4-ary heap, O(log n) to add and cancel, O(1) to see the next. */
#ifndef WSCO_BASE_TIMERS_H
#define WSCO_BASE_TIMERS_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_timer wsco_timer;

/* Owner: the struct it is embedded in, which must cancel it before it dies. Zeroed memory plus `fire` is a
 * valid unarmed timer. */
struct wsco_timer {
    wsco_usec due;
    uint64_t seq;  /* order among equal dues: first armed fires first */
    uint32_t slot; /* index + 1 in the heap; 0 = not armed */
    void (*fire)(wsco_timer *timer);
};

/* Owner: the worker. Freed by: wsco_timers_deinit(); armed timers are forgotten, not fired. */
typedef struct wsco_timers {
    wsco_timer **heap;
    uint32_t count, cap;
    uint64_t next_seq;
    wsco_usec floor; /* private: while timers fire, an earlier due counts as this */
#ifdef WSCO_TEST
    uint32_t room; /* private: places that need no memory */
#endif
} wsco_timers;

void wsco_timers_init(wsco_timers *set);
void wsco_timers_deinit(wsco_timers *set);
/* Arms or moves the timer to `due` (absolute, monotonic us). WSCO_E_NOMEM: it is not armed. */
WSCO_MUST_USE wsco_rc wsco_timers_arm(wsco_timers *set, wsco_timer *timer, wsco_usec due);
/* Harmless when not armed. */
void wsco_timers_cancel(wsco_timers *set, wsco_timer *timer);
static inline bool wsco_timer_armed(const wsco_timer *timer)
{
    return timer->slot != 0;
}
/* Earliest due, or WSCO_USEC_NEVER. */
wsco_usec wsco_timers_next(const wsco_timers *set);
/* Fires every timer with due <= now, oldest first. A timer is disarmed before its fire() runs, which may arm,
 * cancel and free any timer, itself too. Timers armed by a fire() with due <= now wait for the next call, so
 * a zero delay cannot hold the loop. Returns how many fired. */
unsigned wsco_timers_fire(wsco_timers *set, wsco_usec now);

#endif
