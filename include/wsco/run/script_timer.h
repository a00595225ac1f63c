/* SPDX-License-Identifier: MIT */
/* Timers that a script has set: once or again and again, each with a number. */
#ifndef WSCO_RUN_SCRIPT_TIMER_H
#define WSCO_RUN_SCRIPT_TIMER_H

#include "wsco/base/err.h"
#include "wsco/base/list.h"
#include "wsco/base/timers.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_script_timer wsco_script_timer;
typedef struct wsco_script_timers wsco_script_timers;

/* What the layer above does. */
typedef struct wsco_script_timer_ops {
    /* The timer is due, on the loop's stack: has its callback run soon, in a coroutine that is made ready.
     * Runs no PHP code itself. WSCO_OK: wsco_script_timer_ended() follows when the callback has returned; it
     * may come before call() returns. Anything else: the callback could not be started. A repeated timer
     * leaves this time out, one that fires once tries again a little later. */
    wsco_rc (*call)(wsco_script_timer *timer);
    /* Nothing refers to the timer any more: frees it. May run PHP code, which may start and clear timers. */
    void (*release)(wsco_script_timer *timer);
} wsco_script_timer_ops;

/* Owner: the set, from wsco_script_timer_start() on. Freed by: ops->release(), once it is cleared, or has
 * fired if it fires once, and no callback of it runs. Zeroed memory is fine for start. */
struct wsco_script_timer {
    wsco_timer timer; /* private, and so are the next three */
    wsco_script_timers *set;
    wsco_script_timer *next; /* in the table */
    wsco_link all;           /* in set->all */
    int64_t id;              /* readonly, from 1, never used twice */
    wsco_usec interval;      /* readonly, from 1 */
    wsco_usec start;         /* readonly: due for the n-th time at start + n * interval */
    uint64_t exec_count;     /* readonly: callbacks that were started */
    uint64_t round;          /* readonly: that of the set when it was started */
    bool once;               /* readonly */
    bool running;            /* readonly: its callback has not returned */
    bool removed;            /* readonly: cleared while its callback runs, which it outlives */
};

/* Owner: whoever owns the loop's timers. Freed by: wsco_script_timers_deinit(). */
struct wsco_script_timers {
    wsco_timers *timers;
    const wsco_script_timer_ops *ops;
    wsco_script_timer **table; /* private: id -> timer */
    uint32_t cap, used;        /* private: places, and entries of the table */
    uint32_t count;            /* readonly: timers that are not removed */
    int64_t last_id;           /* readonly: as many were started */
    uint64_t round;            /* readonly: in how many milliseconds something was due */
    uint64_t fired_ms;         /* private: the last one of them */
    wsco_link all;             /* readonly: every timer that can be found, oldest first */
};

void wsco_script_timers_init(wsco_script_timers *set, wsco_timers *timers, const wsco_script_timer_ops *ops);
/* Releases every timer, even if its callback has not returned: that must not tell of its end any more. */
void wsco_script_timers_deinit(wsco_script_timers *set);

/* Starts a timer that is due in `interval` microseconds, never earlier, and unless `once` again at each
 * multiple of that, counted from now: a late callback does not delay the next one. When its callback takes
 * longer than the interval, what was due meanwhile is left out. WSCO_E_INVAL: an interval of 0; WSCO_E_NOMEM.
 * On failure the timer is still the caller's. */
WSCO_MUST_USE wsco_rc wsco_script_timer_start(wsco_script_timers *set, wsco_script_timer *timer,
                                              wsco_usec interval, bool once);
/* NULL when there is none, or none any more. May be one that is removed. */
wsco_script_timer *wsco_script_timer_find(const wsco_script_timers *set, int64_t id);
/* Ends a timer; a callback of it that runs goes on. False when there is none, or it is removed. May run PHP
 * code. */
bool wsco_script_timer_clear(wsco_script_timers *set, int64_t id);
/* The same for every timer that has been started by now. Returns how many. */
unsigned wsco_script_timers_clear(wsco_script_timers *set);
/* The callback that ops->call() has had started is over, whatever the way. May run PHP code. */
void wsco_script_timer_ended(wsco_script_timer *timer);
/* When it is due next, or was due for the last time. */
wsco_usec wsco_script_timer_due(const wsco_script_timer *timer);

#endif
