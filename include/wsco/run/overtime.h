/* SPDX-License-Identifier: MIT */
/* A thread that notices when the loop is kept too long by one run of a coroutine. */
#ifndef WSCO_RUN_OVERTIME_H
#define WSCO_RUN_OVERTIME_H

#include "wsco/run/worker.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* A run begins when the loop or the main script enters a coroutine, and ends when control is back there; what
 * that coroutine resumes meanwhile belongs to it. A part of a worker. Owner: the worker. Freed by:
 * wsco_worker_reclaim(). */
struct wsco_overtime {
    wsco_worker_part part; /* private, as all below */
    /* The run under way: odd while there is one. Only the loop's thread writes it. */
    atomic_uint run;
    atomic_bool asleep; /* the thread waits for the next run, without a clock */
    /* The last run that was found late, and when it was first seen. Only the thread writes them. */
    atomic_uint late_run;
    atomic_int_least64_t late_since; /* microseconds of the monotonic clock */
    uint32_t process;                /* whose thread it is */
    bool started;                    /* there is a thread */
    pthread_t thread;
    pthread_mutex_t mutex; /* guards all below */
    pthread_cond_t change;
    int64_t limit; /* microseconds */
    void (*strike)(void *arg);
    void *arg;
    bool stopped;
};
typedef struct wsco_overtime wsco_overtime;

/* That of the worker, made when first asked for and then worker->overtime too. NULL: there is none yet, and
 * no memory. Not from within one of the ops of a part. */
wsco_overtime *wsco_overtime_of(wsco_worker *worker);
/* From now on `strike` is called, again and again, while a run lasts longer than `limit` microseconds. It is
 * called in a thread, so it may do no more than set a flag; it may also be called when that run has just
 * ended. Called again, it changes limit and strike. -errno: there is no thread; nothing is watched then. */
WSCO_MUST_USE wsco_rc wsco_overtime_watch(wsco_overtime *overtime, int64_t limit, void (*strike)(void *arg),
                                          void *arg);
/* Ends that. Afterwards `strike` is not called any more. */
void wsco_overtime_stop(wsco_overtime *overtime);

void wsco_overtime_rouse(wsco_overtime *overtime); /* private to wsco_overtime_begin() */

/* A run begins, the next one if one is under way. On the loop's thread, as all that follow. */
static inline void wsco_overtime_begin(wsco_overtime *overtime)
{
    unsigned run = atomic_load_explicit(&overtime->run, memory_order_relaxed);

    /* In this order for the other thread too: it either sees the run or is seen asleep. */
    atomic_store(&overtime->run, (run + 1) | 1u);
    if (atomic_load(&overtime->asleep))
        wsco_overtime_rouse(overtime);
}

/* The run under way is over and the next one begins. The thread does not fall asleep while there is one, so
 * nobody is to be woken. */
static inline void wsco_overtime_next(wsco_overtime *overtime)
{
    unsigned run = atomic_load_explicit(&overtime->run, memory_order_relaxed);

    atomic_store_explicit(&overtime->run, run + 2, memory_order_release);
}

/* The run is over. No effect if none is under way. */
static inline void wsco_overtime_end(wsco_overtime *overtime)
{
    unsigned run = atomic_load_explicit(&overtime->run, memory_order_relaxed);

    atomic_store_explicit(&overtime->run, (run + 1) & ~1u, memory_order_release);
}

/* A number for the run under way; 0: there is none. */
static inline unsigned wsco_overtime_run(const wsco_overtime *overtime)
{
    unsigned run = atomic_load_explicit(&overtime->run, memory_order_relaxed);

    return run % 2 == 1 ? run : 0;
}

/* Has the thread found the run under way late? */
static inline bool wsco_overtime_is_late(const wsco_overtime *overtime)
{
    unsigned run = atomic_load_explicit(&overtime->run, memory_order_relaxed);

    return atomic_load_explicit(&overtime->late_run, memory_order_acquire) == run && run % 2 == 1;
}

/* How long the run under way has lasted at least, in microseconds: the thread sees it up to half a limit
 * late. 0: it is not late, or there is none. */
int64_t wsco_overtime_elapsed(const wsco_overtime *overtime);

#endif
