/* SPDX-License-Identifier: MIT */
/* A small pool of threads for calls that block: files, name lookups. */
#ifndef WSCO_RUN_THREADS_H
#define WSCO_RUN_THREADS_H

#include "wsco/base/err.h"
#include "wsco/base/list.h"
#include "wsco/base/time.h"
#include "wsco/co/wait.h"
#include "wsco/io/wake.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#define WSCO_THREADS_MAX 64 /* more than that max_threads has no effect */

typedef struct wsco_job wsco_job;
typedef struct wsco_threads wsco_threads;

/* Something to be done in a thread. Owner: the struct it is embedded in, on the heap: while the job is under
 * way it belongs to the pool, and a thread may work on it longer than anybody waits. So everything that
 * work() touches is in that struct or belongs to it. Zeroed memory plus `work` and `done` is a valid job; it
 * may be used again when it is the caller's. */
struct wsco_job {
    /* public: the work, in a thread. It touches nothing of Zend, of the loop or of a scheduler, and gets
     * memory from malloc(). */
    void (*work)(wsco_job *job);
    /* public: the job is the caller's again, and nobody waits for it: uses what it has brought, and frees it.
     * On the loop's thread; runs no PHP code. WSCO_OK: work() has been run; else it has not, and never
     * will. */
    void (*done)(wsco_job *job, wsco_rc rc);
    wsco_link link;    /* private, as all below: in the queue, or in a list of finished jobs */
    wsco_waitq waiter; /* the coroutine in wsco_threads_run() */
    uint32_t process;  /* whose queue it is in */
    bool queued;       /* no thread has begun it; guarded by the mutex */
    bool attended;     /* a coroutine is in wsco_threads_run() with it */
    bool unclaimed;    /* handed back to that coroutine, which has not run since */
};

/* Owner: whoever owns loop and scheduler. Freed by: wsco_threads_deinit(). While a job is under way it keeps
 * a watcher in the loop, else it has none. */
struct wsco_threads {
    wsco_loop *loop;
    wsco_sched *sched;
    unsigned max_threads; /* public: 8 */
    unsigned max_jobs;    /* public: 512, jobs that wait or are worked on; at least 1 */
    unsigned jobs;        /* readonly: how many there are now */
    unsigned count;       /* readonly: threads */
    wsco_waitq room;      /* private: coroutines that wait until there are fewer than max_jobs */
    wsco_link in_line;    /* private: the jobs of these */
    wsco_link unclaimed;  /* private: finished jobs whose coroutine was woken and has not run yet */
    wsco_wake wake;       /* private */
    uint32_t process;     /* private: whose threads they are */
    pthread_t threads[WSCO_THREADS_MAX];
    pthread_mutex_t mutex; /* private, and guards all below and `queued` of each job */
    pthread_cond_t more;
    wsco_link queue, finished;
    unsigned queued, idle;
    bool stopped;
};

/* Starts no thread: the first job does. */
void wsco_threads_init(wsco_threads *threads, wsco_loop *loop, wsco_sched *sched);
/* Waits for the jobs that threads work on, however long that takes; those that are queued are not begun any
 * more. done() is called for each. After wsco_sched_deinit(), because jobs that coroutines wait for are freed
 * too; before wsco_loop_deinit(). */
void wsco_threads_deinit(wsco_threads *threads);
/* For a child that was forked while the threads were there, after wsco_loop_disown(): they are the parent's,
 * with all jobs under way. Nothing is done with those in the child, not even freeing, as a thread may have
 * been in the middle of any. No new job is taken. deinit() sees for itself whether the process is another
 * one. */
void wsco_threads_after_fork(wsco_threads *threads);

/* Queues a job and has a thread do it; job->done() follows in any case, later, on the loop. Otherwise the job
 * is still the caller's: WSCO_E_AGAIN when there are max_jobs, or coroutines wait for that to change;
 * WSCO_E_CANCELED after deinit has begun or a fork; -errno when there is no thread or no descriptor,
 * WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_threads_submit(wsco_threads *threads, wsco_job *job);
/* Takes a submitted job back, which is the caller's then, without a call of done(). False: a thread has begun
 * it, so done() follows. */
bool wsco_threads_cancel(wsco_threads *threads, wsco_job *job);

/* Suspends the current coroutine until a thread has done the job, or until `due`. When there are max_jobs it
 * first waits in line: a script has no use for a failure that depends on load.
 * WSCO_OK: the work is done, and the job is the caller's; done() is not called. Otherwise the caller may not
 * touch the job any more. done() is called for it: before this returns if no thread has begun it or the work
 * is over, else when that is over. WSCO_E_TIMEOUT, WSCO_E_CO_CANCELED, WSCO_E_NOMEM as wsco_wait_on(),
 * WSCO_E_CO_OUT_OF_COROUTINE, or as wsco_threads_submit(). */
WSCO_MUST_USE wsco_rc wsco_threads_run(wsco_threads *threads, wsco_job *job, wsco_usec due);

#endif
