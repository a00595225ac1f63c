/* SPDX-License-Identifier: MIT */
/* Descriptors that a script has callbacks for, and bytes that it has given away to be written. */
#ifndef WSCO_RUN_SCRIPT_EVENT_H
#define WSCO_RUN_SCRIPT_EVENT_H

#include "wsco/base/list.h"
#include "wsco/base/outq.h"
#include "wsco/base/timers.h"
#include "wsco/run/fdwait.h"

typedef struct wsco_script_event wsco_script_event;
typedef struct wsco_script_events wsco_script_events;

/* What the layer above does. */
typedef struct wsco_script_event_ops {
    /* The descriptor is ready for `direction` (WSCO_READ or WSCO_WRITE), or the event has ended by itself
     * (0). On the loop's stack: has the callback run soon, in a coroutine that is made ready, and runs no PHP
     * code itself. WSCO_OK: that coroutine first asks wsco_script_event_begins(), and last calls
     * wsco_script_event_ended(). Anything else: it could not be started; call() comes again a little
     * later. */
    wsco_rc (*call)(wsco_script_event *event, unsigned direction);
    /* Is the descriptor still the one that the script has given? Only looks. */
    bool (*is_open)(const wsco_script_event *event);
    /* Nothing refers to the event any more: frees it. May run PHP code. */
    void (*release)(wsco_script_event *event);
} wsco_script_event_ops;

/* Owner: the set, from wsco_script_event_add() on. Freed by: ops->release(), once it is removed and no
 * callback of it runs. Zeroed memory is fine for add. */
struct wsco_script_event {
    wsco_fdwatch watch; /* private, and so are the next four */
    wsco_script_events *set;
    wsco_link all;    /* in set->all */
    wsco_timer retry; /* armed while `held` */
    wsco_outq out;    /* what the descriptor has not taken yet */
    int fd;           /* readonly */
    unsigned want;    /* readonly: which directions the script wants to be told of */
    unsigned queued;  /* private: directions whose callback has not begun */
    unsigned users;   /* private: coroutines that call() has started and that have not ended */
    bool held;        /* private: a callback could not be started; is not watched for the script meanwhile */
    bool removed;     /* readonly */
};

/* Owner: whoever owns the loop. Freed by: wsco_script_events_deinit(). */
struct wsco_script_events {
    wsco_fdwait *fds;
    wsco_timers *timers;
    const wsco_script_event_ops *ops;
    wsco_link all;   /* private: every event that is not released */
    uint64_t memory; /* readonly: what waits to be written, and its cost */
};

void wsco_script_events_init(wsco_script_events *set, wsco_fdwait *fds, wsco_timers *timers);
/* Releases every event, even if a callback of it has not ended: that must not tell of its end any more. After
 * wsco_fdwait_deinit() too. */
void wsco_script_events_deinit(wsco_script_events *set);
/* Ends events whose descriptor was closed without a word, a few at each call: no backend tells of that in the
 * same way, and the loop would wait for them for ever. To be called once a turn. */
void wsco_script_events_sweep(wsco_script_events *set);

/* Has call() called whenever fd is ready for one of `want`, which may be 0. On failure the event is still the
 * caller's: WSCO_E_CO_HAS_BEEN_BOUND, -EPERM, -EBADF, WSCO_E_NOMEM and others as wsco_fdwait_watch(). */
WSCO_MUST_USE wsco_rc wsco_script_event_add(wsco_script_events *set, wsco_script_event *event, int fd,
                                            unsigned want);
/* Changes what the script wants to be told of; failures as add's, with nothing changed. */
WSCO_MUST_USE wsco_rc wsco_script_event_set(wsco_script_event *event, unsigned want);
/* No callback begins any more, and what is not written yet never is. May release it, and so run PHP code.
 * Harmless when it is removed. */
void wsco_script_event_remove(wsco_script_event *event);
/* Writes at once what the descriptor takes, and the rest when it takes more. WSCO_OK, or with nothing written
 * or kept of it WSCO_E_OUTPUT_BUFFER_OVERFLOW: more than `most` bytes would have to be kept; -EPIPE and the
 * like; failures as add's. */
WSCO_MUST_USE wsco_rc wsco_script_event_write(wsco_script_event *event, const void *bytes, size_t n,
                                              uint64_t most);

/* For the coroutine of call(): shall the callback still be run? */
bool wsco_script_event_begins(wsco_script_event *event, unsigned direction);
/* Instead of begins(): there is no execution for it, so call() comes again. ended() follows. */
void wsco_script_event_missed(wsco_script_event *event, unsigned direction);
/* That coroutine is over, whatever the way. Ends the event if its descriptor was closed. May release it, and
 * so run PHP code. */
void wsco_script_event_ended(wsco_script_event *event);

#endif
