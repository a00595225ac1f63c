/* SPDX-License-Identifier: MIT */
/* The worker: owns the reactor, the scheduler and all that connections share; its run() is the whole
 * program. */
#ifndef WSCO_RUN_WORKER_H
#define WSCO_RUN_WORKER_H

#include "wsco/base/list.h"
#include "wsco/base/time.h"
#include "wsco/base/timers.h"
#include "wsco/co/co.h"
#include "wsco/co/wait.h"
#include "wsco/io/loop.h"
#include "wsco/net/conn/budget.h"
#include "wsco/net/ws/frame_cache.h"

#include <stdbool.h>
#include <sys/uio.h>

#define WSCO_SCRATCH_SIZE (64 * 1024)
#define WSCO_WORKER_IOV 256 /* slices that leave in one writev */

typedef struct wsco_worker wsco_worker;

/* What the layer above does. */
typedef struct wsco_worker_ops {
    /* Once a turn, on the loop's stack: runs pending signal handlers. False ends wsco_worker_run() (an
     * exception or exit is pending up there). */
    bool (*turn)(wsco_worker *worker);
    /* Has turn() something to do? Asked with signals blocked, so it only looks. */
    bool (*pending)(const wsco_worker *worker);
} wsco_worker_ops;

/* Something to be done once, when the coroutines of a turn have run. Owner: the struct it is embedded in, which removes
 * `link` before it dies and initialises it before use. */
typedef struct wsco_turn_end wsco_turn_end;
struct wsco_turn_end {
    wsco_link link;
    void (*run)(wsco_turn_end *turn_end); /* runs no PHP code; may ask for the end of the next turn */
};

/* Owner: the module globals; born with the first coroutine, dies at request shutdown. Freed by:
 * wsco_worker_deinit(). */
struct wsco_worker {
    wsco_loop loop;
    wsco_timers timers;
    wsco_sched sched;
    wsco_date date;
    const wsco_worker_ops *ops;
    char *scratch;                /* private: receive buffer of all connections */
    struct iovec *iov;            /* private: WSCO_WORKER_IOV entries, for the flush under way */
    wsco_link conns;              /* private: connections that have a descriptor */
    wsco_link closed;             /* private: those without, still referenced */
    wsco_link dirty;              /* private: connections with output to flush */
    wsco_link turn_ends;          /* private: what is to be done at the end of the turn */
    wsco_link doomed;             /* private: connections to free at the end of the turn */
    wsco_link servers;            /* private: those that accept */
    wsco_msec sweep;              /* private: when a sweep of several fetches began */
    uint32_t swept;               /* private: events it has fetched so far, 0 = there is none */
    wsco_frame_cache frame_cache; /* private: last encoded frames */
    wsco_ws_deflate deflate;      /* private: zlib's states, of all connections that compress */
    wsco_budget output;           /* bytes queued on all connections; see wsco_outq_init() */
    wsco_budget input;            /* bytes received that no handler has finished with */
    double read_timeout;          /* public: seconds a recv() waits by default, 60; negative = for ever */
    double write_timeout; /* public: seconds a push or write waits on a full queue, 60; negative = for ever */
    bool async_signals;   /* public: signals make ops->pending true, and none of them may be served late */
    bool running;         /* readonly: inside wsco_worker_run() */
    bool bailed;          /* public: the engine bailed out: no PHP code may run any more */
    bool inherited;       /* readonly: wsco_worker_disown() was called */
    uint32_t process;     /* private: wsco_process_token() of its owner */
    wsco_worker *older;   /* of the layer above */
};

/* poll_name: see wsco_loop_backend(); WSCO_E_INVAL when there is none of that name. Nothing is held on
 * failure. */
WSCO_MUST_USE wsco_rc wsco_worker_init(wsco_worker *worker, const char *poll_name,
                                       const wsco_context_ops *context, const wsco_co_ops *co_ops,
                                       const wsco_worker_ops *ops, size_t stack_size);
/* Closes every connection and abandons every coroutine, running no PHP code. Only outside coroutines. */
void wsco_worker_deinit(wsco_worker *worker);
/* For a child process that was forked with it: closes the child's copies of descriptors, and nobody is told: connections,
 * the set of watched descriptors and what is queued are the parent's. No coroutine runs any more, no server accepts;
 * listening descriptors stay. Allowed inside a coroutine and inside wsco_worker_run(), which ends when control comes back
 * to it (WSCO_E_CANCELED). run() and deinit() see for themselves whether the process is another one. */
void wsco_worker_disown(wsco_worker *worker);
/* Later, when no object of the layer above is left: frees what abandoned coroutines still held. */
void wsco_worker_reclaim(wsco_worker *worker);

/* Turns the loop until there is no descriptor, no timer and no ready coroutine left, or no coroutine at all
 * and only connections that the script has kept (WSCO_OK), ops->turn returned false (WSCO_E_CANCELED), the engine
 * bailed out (worker->bailed, WSCO_E_CANCELED), or waiting failed (-errno). */
WSCO_MUST_USE wsco_rc wsco_worker_run(wsco_worker *worker);

/* At the end of this turn, or of the next one when this one is about to end. Again before that: no effect. */
static inline void wsco_worker_at_turn_end(wsco_worker *worker, wsco_turn_end *turn_end)
{
    if (wsco_link_empty(&turn_end->link))
        wsco_link_append(&worker->turn_ends, &turn_end->link);
}

/* Suspends the current coroutine for `seconds`; WSCO_OK when they are over, WSCO_E_CO_CANCELED,
 * WSCO_E_NOMEM. */
wsco_rc wsco_worker_sleep(wsco_worker *worker, double seconds);

#endif
