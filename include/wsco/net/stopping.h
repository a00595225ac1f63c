/* SPDX-License-Identifier: MIT */
/* The graceful stop of a worker: its servers end without cutting anybody off, within a limit. */
#ifndef WSCO_NET_STOPPING_H
#define WSCO_NET_STOPPING_H

#include "wsco/base/timers.h"
#include "wsco/run/worker.h"

/* NONE --begin--> DRAINS (requests and handlers end) --> CANCELS (coroutines that handlers have started are
 * cancelled, and end) --> RETURNED (the coroutines in start() go on) --> OVER
 *
 * At the limit it goes to OVER from wherever it is. */
typedef enum wsco_stopping_state {
    WSCO_STOPPING_NONE,
    WSCO_STOPPING_DRAINS,
    WSCO_STOPPING_CANCELS,
    WSCO_STOPPING_RETURNED,
    WSCO_STOPPING_OVER
} wsco_stopping_state;

/* A part of a worker, made when it is first asked for. Owner: the worker. Freed by: wsco_worker_reclaim(). */
typedef struct wsco_stopping wsco_stopping;
struct wsco_stopping {
    wsco_worker_part part; /* private */
    wsco_worker *worker;
    struct wsco_net *net;
    uint8_t state; /* readonly: wsco_stopping_state */
    double limit;  /* public, set before begin: seconds after which the rest is cut */
    double jitter; /* public, likewise: seconds over which WebSockets are told; at most four fifths of the
                    * limit count */
    /* public: the limit is over, and something is left. On the loop's stack; runs no PHP code. */
    void (*cut)(wsco_stopping *stopping);
    wsco_link servers; /* private, as all below: those that were retired */
    wsco_usec began;
    wsco_usec spread; /* how long WebSockets are told */
    wsco_usec enough; /* when handlers have had their time */
    wsco_timer end;   /* at the limit; keeps nothing running */
    wsco_timer look;
};

/* That of the worker, which must have a network. NULL: there is none yet, and no memory. Not from within one
 * of the ops of a part. */
wsco_stopping *wsco_stopping_of(wsco_worker *worker);
/* Has the worker's stop begun? */
bool wsco_stopping_has_begun(const wsco_worker *worker);

/* Begins it: servers stop for good (wsco_server_retire()), WebSockets are told 1001 one after the other,
 * and recv() in their handlers ends. When no handler is left but those that wait for bytes of their peer,
 * or nine tenths of the limit are over, whatever handlers are or have started and is suspended is
 * cancelled once. When these have ended, start() returns; when no coroutine is left, the loop ends,
 * whatever timers and descriptors of the script remain. Harmless when it has begun. On the loop's stack. */
void wsco_stopping_begin(wsco_stopping *stopping);

#endif
