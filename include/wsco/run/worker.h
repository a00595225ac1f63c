/* SPDX-License-Identifier: MIT */
/* The worker: owns the reactor and the scheduler; its run() is the whole program. Rooms above take part in
 * its turn as parts. */
#ifndef WSCO_RUN_WORKER_H
#define WSCO_RUN_WORKER_H

#include "wsco/base/list.h"
#include "wsco/base/time.h"
#include "wsco/base/timers.h"
#include "wsco/co/co.h"
#include "wsco/co/wait.h"
#include "wsco/io/loop.h"
#include "wsco/run/turn_times.h"

#include <stdbool.h>

typedef struct wsco_worker wsco_worker;

/* Callbacks of the layer above. */
typedef struct wsco_worker_ops {
    /* Called once a turn, on the loop's stack: runs pending signal handlers. False ends wsco_worker_run(),
     * because an exception or exit is pending in that layer. */
    bool (*turn)(wsco_worker *worker);
    /* Does turn() have something to do? Asked with signals blocked, so it must only look. */
    bool (*pending)(const wsco_worker *worker);
    /* May be NULL. A run has ended that the watch of overtime.h has found late; it still counts as under way.
     * Called on the loop's stack, or on the main script's. Runs no PHP code. */
    void (*late)(wsco_worker *worker);
} wsco_worker_ops;

/* A task that is done once, when the coroutines of a turn have run. Owner: the struct it is embedded in,
 * which initialises `link` before use and removes it before it dies. */
typedef struct wsco_turn_end wsco_turn_end;
struct wsco_turn_end {
    wsco_link link;
    void (*run)(wsco_turn_end *turn_end); /* runs no PHP code; may ask for the end of the next turn */
};

/* A room above that takes part in the worker's turn and end, such as the network. Owner: the struct it is
 * embedded in, which lives until `reclaim`. */
typedef struct wsco_worker_part wsco_worker_part;

/* Entries may be NULL: nothing to do. None runs PHP code. In a turn, parts are called in the order in which
 * they joined. At the end (after_fork, stop, deinit, reclaim) the last comes first, because it may use those
 * before it. */
typedef struct wsco_worker_part_ops {
    /* A coroutine has given control back: sends what it wrote. Also called when wsco_worker_run() begins, and
     * once before `stop` unless the process is a child or the engine has bailed out. */
    void (*after_run)(wsco_worker_part *part);
    /* Called after the tasks of wsco_worker_at_turn_end(): sends the rest, frees what the turn has
     * released. */
    void (*end_of_turn)(wsco_worker_part *part);
    /* The number of descriptors that it watches, if only the script can act on any of them; else 0. Asked
     * when no coroutine is left. */
    unsigned (*awaits_script)(const wsco_worker_part *part);
    /* Has something come in another way than by a watcher that counts? Asked when nothing is left to wait
     * for. */
    bool (*has_news)(const wsco_worker_part *part);
    /* In a child process that does not own the worker: closes the child's descriptors without telling a
     * peer. */
    void (*after_fork)(wsco_worker_part *part);
    /* The worker ends, and coroutines still exist: stops everything. Also called after `after_fork`. */
    void (*stop)(wsco_worker_part *part);
    /* The coroutines are gone: frees all except what objects of the layer above may still point to. */
    void (*deinit)(wsco_worker_part *part);
    /* No such object is left: frees the rest. */
    void (*reclaim)(wsco_worker_part *part);
} wsco_worker_part_ops;

struct wsco_worker_part {
    wsco_link link;     /* private: worker->parts */
    wsco_link run_link; /* private: worker->run_parts */
    const wsco_worker_part_ops *ops;
};

/* Owner: the module globals; born with the first coroutine, dies at request shutdown. Freed by:
 * wsco_worker_deinit(). */
struct wsco_worker {
    wsco_loop loop;
    wsco_timers timers;
    wsco_sched sched;
    wsco_date date;
    const wsco_worker_ops *ops;
    wsco_link parts;     /* private: wsco_worker_part, in the order in which they joined */
    wsco_link run_parts; /* private: likewise, those that have `after_run`, which is called most often */
    wsco_link turn_ends; /* private: wsco_turn_end, tasks for the end of the turn */
    wsco_usec sweep;     /* private: when a sweep of several fetches began */
    uint32_t swept;      /* private: events it has fetched so far, 0 = there is none */
    /* public: armed timers that nobody waits for; whoever arms such a timer counts it */
    uint32_t idle_timers;
    /* public: NULL, or called on the loop's stack before each turn (`before`) and after it. May run
     * coroutines. False ends wsco_worker_run(), as that of ops->turn. */
    bool (*cycle)(wsco_worker *worker, bool before);
    /* public: ops->turn has something to do, so the next turn does not wait; ops->turn takes it back */
    bool urgent;
    bool leaving;                   /* private: wsco_worker_leave() was called */
    bool left;                      /* readonly: that has ended the last run */
    bool async_signals;             /* public: signals make ops->pending true, and must not be served late */
    bool running;                   /* readonly: inside wsco_worker_run() */
    bool bailed;                    /* public: the engine bailed out: no PHP code may run any more */
    bool inherited;                 /* readonly: wsco_worker_disown() was called */
    uint32_t process;               /* private: wsco_process_token() of its owner */
    struct wsco_overtime *overtime; /* readonly: NULL until wsco_overtime_of() */
    bool watched;                   /* public: runs are told to `overtime`, which is there */
    wsco_turn_times turn_times;     /* readonly */
    wsco_worker *older;             /* of the layer above */
};

/* poll_name: see wsco_loop_backend(); WSCO_E_INVAL when there is none of that name. Nothing is held on
 * failure. */
WSCO_MUST_USE wsco_rc wsco_worker_init(wsco_worker *worker, const char *poll_name,
                                       const wsco_context_ops *context, const wsco_co_ops *co_ops,
                                       const wsco_worker_ops *ops, size_t stack_size);
/* Adds `part`. ops: lent until wsco_worker_reclaim(). Not to be called from one of the ops. */
void wsco_worker_add_part(wsco_worker *worker, wsco_worker_part *part, const wsco_worker_part_ops *ops);
/* The part that joined with these ops; NULL if there is none. */
wsco_worker_part *wsco_worker_part_of(const wsco_worker *worker, const wsco_worker_part_ops *ops);
/* Stops every part and abandons every coroutine without running PHP code. Only outside coroutines. */
void wsco_worker_deinit(wsco_worker *worker);
/* For a forked child: parts close the child's copies of descriptors, and no peer is told, because the set of
 * watched descriptors and what is queued are the parent's. No coroutine runs any more. Allowed inside a
 * coroutine and inside wsco_worker_run(), which ends when control comes back to it (WSCO_E_CANCELED). run()
 * and deinit() notice a fork themselves. */
void wsco_worker_disown(wsco_worker *worker);
/* Called when no object of the layer above is left: frees the parts and what abandoned coroutines still
 * held. */
void wsco_worker_reclaim(wsco_worker *worker);

/* Runs turns until one of these: wsco_worker_leave() was called (WSCO_OK); no descriptor, no timer (but
 * idle_timers) and no ready coroutine is left, or no coroutine at all and only descriptors that the script
 * has kept (WSCO_OK); ops->turn returned false (WSCO_E_CANCELED); the engine bailed out (worker->bailed,
 * WSCO_E_CANCELED); waiting failed (-errno). */
WSCO_MUST_USE wsco_rc wsco_worker_run(wsco_worker *worker);

/* The same for one turn, which waits for something to happen. Nothing to wait for: returns at once. Outside
 * of run() only. */
WSCO_MUST_USE wsco_rc wsco_worker_run_once(wsco_worker *worker);
/* Ends wsco_worker_run() with WSCO_OK when the turn is over, whatever is left to do. The next run goes on
 * with that. Called by a coroutine while the loop does not run yet, it ends the run that follows before its
 * first turn. Else without effect. */
void wsco_worker_leave(wsco_worker *worker);

/* Runs the task at the end of this turn, or of the next one if this one is ending already. No effect if it is
 * asked for already. */
static inline void wsco_worker_at_turn_end(wsco_worker *worker, wsco_turn_end *turn_end)
{
    if (wsco_link_empty(&turn_end->link))
        wsco_link_append(&worker->turn_ends, &turn_end->link);
}

/* wsco_co_resume(), also from outside of coroutines and of the loop, where it is a run of its own. */
wsco_rc wsco_worker_resume(wsco_worker *worker, wsco_co *co, wsco_rc wake);
/* Suspends the current coroutine for `seconds`. WSCO_OK when they are over, WSCO_E_CO_CANCELED,
 * WSCO_E_NOMEM. */
wsco_rc wsco_worker_sleep(wsco_worker *worker, double seconds);

#endif
