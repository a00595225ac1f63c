/* SPDX-License-Identifier: MIT */
/* threads: a small pool of threads for calls that block.
 * Owns: the threads, the queue, and each job from its submission until it is handed back.
 * Called by: src/php, for what would block the loop.
 * Never: touches memory of Zend in a thread, or calls done() in one. Never lets a thread end before deinit:
 *       an idle one costs a page or two, and ending it would need a clock of its own and a join on the loop.
 * How: only the list of queued jobs, that of finished ones and each job's `queued` are shared, under one
 *       mutex. A place among max_jobs is taken before a job is queued and given on when it is handed back,
 *       both on the loop's thread. Threads wake the loop under the mutex, so when the last finished job has
 *       been collected no thread is at the wake any more, and it can be closed: an idle pool must not keep
 *       the loop from ending.
 * Tested by: tests/unit/run/test_threads.c, also with valgrind --tool=helgrind. */
#include "wsco/run/threads.h"

#include "wsco/base/process.h"

#include "thread_priv.h"

enum { THREADS_DEFAULT = 8, JOBS_DEFAULT = 512 };

/* ---- the mutex ---- */

/* In debug builds it knows who holds it: what is not locked, or locked twice, ends the process. */
static void init_mutex(pthread_mutex_t *mutex)
{
    pthread_mutexattr_t attr;

    pthread_mutexattr_init(&attr);
#ifdef WSCO_DEBUG
    pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_ERRORCHECK);
#endif
    pthread_mutex_init(mutex, &attr);
    pthread_mutexattr_destroy(&attr);
}

static void lock(wsco_threads *threads)
{
    int failed = pthread_mutex_lock(&threads->mutex);

    WSCO_ASSERT(!failed);
    (void)failed;
}

static void unlock(wsco_threads *threads)
{
    int failed = pthread_mutex_unlock(&threads->mutex);

    WSCO_ASSERT(!failed);
    (void)failed;
}

static void wait_for_more(wsco_threads *threads)
{
    int failed = pthread_cond_wait(&threads->more, &threads->mutex);

    WSCO_ASSERT(!failed);
    (void)failed;
}

/* ---- in a thread ---- */

static wsco_job *first_job(wsco_link *list)
{
    return wsco_container_of(list->next, wsco_job, link);
}

static void *work(void *arg)
{
    wsco_threads *threads = arg;

    lock(threads);
    while (!threads->stopped) {
        if (threads->queued == 0) {
            threads->idle++;
            wait_for_more(threads);
            threads->idle--;
            continue;
        }
        wsco_job *job = first_job(&threads->queue);
        wsco_link_remove(&job->link);
        threads->queued--;
        job->queued = false;
        unlock(threads);
        job->work(job);
        lock(threads);
        wsco_link_append(&threads->finished, &job->link);
        wsco_wake_up(&threads->wake);
    }
    unlock(threads);
    return NULL;
}

/* ---- places and the wake, on the loop's thread as all below ---- */

static void close_wake_if_idle(wsco_threads *threads)
{
    if (threads->jobs == 0)
        wsco_wake_close(&threads->wake);
}

/* The place goes to the coroutine that has waited longest. It has it as soon as it is woken, so nobody comes
 * before it. */
static void give_place(wsco_threads *threads)
{
    if (!wsco_wait_wake_one(&threads->room, WSCO_OK))
        threads->jobs--;
}

static bool is_full(const wsco_threads *threads)
{
    return threads->jobs >= threads->max_jobs || !wsco_link_empty(&threads->room);
}

static void hand_back(wsco_threads *threads, wsco_job *job)
{
    if (job->attended) {
        job->unclaimed = true;
        wsco_link_append(&threads->unclaimed, &job->link);
        wsco_wait_wake_all(&job->waiter, WSCO_OK);
    } else {
        job->done(job, WSCO_OK);
    }
}

static void collect(wsco_wake *wake)
{
    wsco_threads *threads = wsco_container_of(wake, wsco_threads, wake);
    wsco_link finished;

    wsco_link_init(&finished);
    lock(threads);
    wsco_link_splice(&finished, &threads->finished);
    unlock(threads);
    while (!wsco_link_empty(&finished)) {
        wsco_job *job = first_job(&finished);
        wsco_link_remove(&job->link);
        give_place(threads);
        hand_back(threads, job);
    }
    close_wake_if_idle(threads);
}

/* ---- queueing ---- */

static bool is_busy(wsco_threads *threads)
{
    lock(threads);
    bool busy = threads->queued >= threads->idle;
    unlock(threads);
    return busy;
}

/* A failure matters only if there is no thread at all. */
static wsco_rc start_thread_if_busy(wsco_threads *threads)
{
    wsco_rc rc = WSCO_E_AGAIN;

    if (threads->count > 0 && !is_busy(threads))
        return WSCO_OK;
    if (threads->count < threads->max_threads && threads->count < WSCO_THREADS_MAX)
        rc = wsco_thread_start(&threads->threads[threads->count], work, threads);
    threads->count += rc == WSCO_OK;
    return threads->count > 0 ? WSCO_OK : rc;
}

static wsco_rc prepare(wsco_threads *threads)
{
    wsco_rc rc = WSCO_OK;

    if (threads->wake.watcher.slot == 0)
        rc = wsco_wake_open(&threads->wake, threads->loop);
    return rc == WSCO_OK ? start_thread_if_busy(threads) : rc;
}

/* With a place, which it gives up on failure. */
static wsco_rc enqueue(wsco_threads *threads, wsco_job *job, bool attended)
{
    wsco_rc rc = prepare(threads);

    if (rc != WSCO_OK) {
        give_place(threads);
        close_wake_if_idle(threads);
        return rc;
    }
    wsco_link_init(&job->link);
    wsco_link_init(&job->waiter);
    job->process = threads->process;
    job->attended = attended;
    job->unclaimed = false;
    lock(threads);
    job->queued = true;
    wsco_link_append(&threads->queue, &job->link);
    threads->queued++;
    pthread_cond_signal(&threads->more);
    unlock(threads);
    return WSCO_OK;
}

/* A copy of a job in a forked child is linked to the parent's queue. */
static bool take_back(wsco_threads *threads, wsco_job *job)
{
    if (job->process != threads->process)
        return false;
    lock(threads);
    bool queued = job->queued;
    if (queued) {
        job->queued = false;
        wsco_link_remove(&job->link);
        threads->queued--;
    }
    unlock(threads);
    if (queued) {
        give_place(threads);
        close_wake_if_idle(threads);
    }
    return queued;
}

/* ---- beginning and end ---- */

static void init_shared(wsco_threads *threads)
{
    threads->process = wsco_process_token();
    threads->jobs = threads->count = threads->queued = threads->idle = 0;
    wsco_link_init(&threads->queue);
    wsco_link_init(&threads->finished);
    init_mutex(&threads->mutex);
    pthread_cond_init(&threads->more, NULL);
}

void wsco_threads_init(wsco_threads *threads, wsco_loop *loop, wsco_sched *sched)
{
    *threads = (wsco_threads){.loop = loop,
                              .sched = sched,
                              .max_threads = THREADS_DEFAULT,
                              .max_jobs = JOBS_DEFAULT,
                              .wake.woken = collect};
    wsco_link_init(&threads->room);
    wsco_link_init(&threads->in_line);
    wsco_link_init(&threads->unclaimed);
    init_shared(threads);
}

/* A thread that is not here may have held the mutex or been at a list, so both are made anew. */
void wsco_threads_after_fork(wsco_threads *threads)
{
    if (wsco_process_is(threads->process))
        return;
    wsco_wait_wake_all(&threads->room, WSCO_E_CANCELED);
    wsco_wake_close(&threads->wake);
    init_shared(threads);
    threads->stopped = true;
}

static void end_all(wsco_link *jobs, wsco_rc rc)
{
    while (!wsco_link_empty(jobs)) {
        wsco_job *job = first_job(jobs);
        wsco_link_remove(&job->link);
        job->done(job, rc);
    }
}

void wsco_threads_deinit(wsco_threads *threads)
{
    wsco_threads_after_fork(threads);
    lock(threads);
    threads->stopped = true;
    pthread_cond_broadcast(&threads->more);
    unlock(threads);
    for (unsigned i = 0; i < threads->count; i++)
        pthread_join(threads->threads[i], NULL);
    threads->count = 0;
    wsco_wait_wake_all(&threads->room, WSCO_E_CANCELED);
    wsco_wake_close(&threads->wake);
    end_all(&threads->unclaimed, WSCO_OK);
    end_all(&threads->finished, WSCO_OK);
    end_all(&threads->queue, WSCO_E_CANCELED);
    end_all(&threads->in_line, WSCO_E_CANCELED);
    pthread_cond_destroy(&threads->more);
    pthread_mutex_destroy(&threads->mutex);
}

/* ---- public ---- */

wsco_rc wsco_threads_submit(wsco_threads *threads, wsco_job *job)
{
    if (threads->stopped)
        return WSCO_E_CANCELED;
    if (is_full(threads))
        return WSCO_E_AGAIN;
    threads->jobs++;
    return enqueue(threads, job, /* attended */ false);
}

bool wsco_threads_cancel(wsco_threads *threads, wsco_job *job)
{
    return take_back(threads, job);
}

/* WSCO_OK: the place is the caller's. */
static wsco_rc wait_for_place(wsco_threads *threads, wsco_job *job, wsco_usec due)
{
    if (!threads->sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    if (!is_full(threads)) {
        threads->jobs++;
        return WSCO_OK;
    }
    wsco_link_init(&job->link);
    wsco_link_append(&threads->in_line, &job->link); /* for deinit, should the coroutine never run again */
    wsco_rc rc = wsco_wait_on(threads->sched, &threads->room, due);
    wsco_link_remove(&job->link);
    return rc;
}

wsco_rc wsco_threads_run(wsco_threads *threads, wsco_job *job, wsco_usec due)
{
    wsco_rc rc = wait_for_place(threads, job, due);

    if (rc == WSCO_OK)
        rc = enqueue(threads, job, /* attended */ true);
    if (rc != WSCO_OK) {
        job->done(job, rc);
        return rc;
    }
    rc = wsco_wait_on(threads->sched, &job->waiter, due);
    job->attended = false;
    if (job->unclaimed) {
        wsco_link_remove(&job->link);
        if (rc != WSCO_OK)
            job->done(job, WSCO_OK);
        return rc;
    }
    rc = rc == WSCO_OK ? WSCO_E_CANCELED : rc; /* somebody else has resumed it */
    if (take_back(threads, job))
        job->done(job, rc);
    return rc;
}
