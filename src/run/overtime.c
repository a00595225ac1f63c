/* SPDX-License-Identifier: MIT */
/* overtime: a thread that notices when the loop is kept too long by one run of a coroutine.
 * Owns: the thread. Called by: the worker around each run; src/php, which starts and stops it.
 * Never: touches anything but its own struct in the thread, except by strike(); wakes while nothing runs;
 *       reads the clock for each run: the thread looks now and then whether the run is still the one that it
 *       saw before.
 * How: the loop's thread counts in `run`. The thread looks at it every half limit. It sleeps without a clock
 *       when nothing has run for a second, and the next run wakes it.
 * Tested by: tests/unit/run/test_overtime.c, also with valgrind --tool=helgrind. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* pthread_condattr_setclock */
#endif
#include "wsco/run/overtime.h"

#include "wsco/base/mem.h"
#include "wsco/base/process.h"

#include "thread_priv.h"

#include <time.h>

/* Microseconds. */
enum { PERIOD_MIN = 1000, PERIOD_MAX = 25000, QUIET = 1000000, SECOND = 1000000 };

/* ---- in the thread ---- */

/* Owner: keep_watch(), on its stack. */
typedef struct sight {
    unsigned run;  /* what the thread saw last */
    int64_t since; /* and when it saw it first */
} sight;

/* Not the clock of base/time.h, which may stand still. */
static int64_t now_us(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (int64_t)ts.tv_sec * SECOND + ts.tv_nsec / 1000;
}

static int64_t period_of(int64_t limit)
{
    int64_t half = limit / 2;

    return half < PERIOD_MIN ? PERIOD_MIN : half > PERIOD_MAX ? PERIOD_MAX : half;
}

/* Sleeps with the mutex given up. macOS has no other clock for conditions, but a wait for a span of time. */
static void sleep_for(wsco_overtime *overtime, int64_t us)
{
#ifdef __APPLE__
    struct timespec span = {(time_t)(us / SECOND), (long)(us % SECOND) * 1000};

    (void)pthread_cond_timedwait_relative_np(&overtime->change, &overtime->mutex, &span);
#else
    int64_t end = now_us() + us;
    struct timespec due = {(time_t)(end / SECOND), (long)(end % SECOND) * 1000};

    (void)pthread_cond_timedwait(&overtime->change, &overtime->mutex, &due);
#endif
}

/* Until the next run begins. That is what rouse() says, under the mutex. */
static void sleep_till_run(wsco_overtime *overtime, unsigned seen)
{
    atomic_store(&overtime->asleep, true);
    if (atomic_load(&overtime->run) != seen)
        atomic_store(&overtime->asleep, false);
    while (atomic_load(&overtime->asleep) && !overtime->stopped)
        pthread_cond_wait(&overtime->change, &overtime->mutex);
    atomic_store(&overtime->asleep, false);
}

static void look(wsco_overtime *overtime, sight *seen)
{
    unsigned run = atomic_load(&overtime->run);
    int64_t now = now_us();

    if (run != seen->run) {
        *seen = (sight){run, now};
    } else if (run % 2 == 0) {
        if (now - seen->since >= QUIET)
            sleep_till_run(overtime, run);
    } else if (now - seen->since >= overtime->limit) {
        atomic_store(&overtime->late_since, seen->since);
        atomic_store(&overtime->late_run, run);
        overtime->strike(overtime->arg);
    }
}

static void *keep_watch(void *arg)
{
    wsco_overtime *overtime = arg;
    sight seen = {0, 0};

    pthread_mutex_lock(&overtime->mutex);
    while (!overtime->stopped) {
        look(overtime, &seen);
        if (!overtime->stopped)
            sleep_for(overtime, period_of(overtime->limit));
    }
    pthread_mutex_unlock(&overtime->mutex);
    return NULL;
}

/* ---- on the loop's thread ---- */

static void init_shared(wsco_overtime *overtime)
{
    pthread_condattr_t attr;

    overtime->process = wsco_process_token();
    overtime->started = overtime->stopped = false;
    atomic_store(&overtime->asleep, false);
    pthread_mutex_init(&overtime->mutex, NULL);
    pthread_condattr_init(&attr);
#ifndef __APPLE__
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
#endif
    pthread_cond_init(&overtime->change, &attr);
    pthread_condattr_destroy(&attr);
}

/* The thread is the parent's, and may have held the mutex. */
static void lose_thread_by_fork(wsco_overtime *overtime)
{
    if (!wsco_process_is(overtime->process))
        init_shared(overtime);
}

void wsco_overtime_rouse(wsco_overtime *overtime)
{
    lose_thread_by_fork(overtime);
    pthread_mutex_lock(&overtime->mutex);
    atomic_store(&overtime->asleep, false);
    pthread_cond_signal(&overtime->change);
    pthread_mutex_unlock(&overtime->mutex);
}

wsco_rc wsco_overtime_watch(wsco_overtime *overtime, int64_t limit, void (*strike)(void *arg), void *arg)
{
    wsco_rc rc = WSCO_OK;

    lose_thread_by_fork(overtime);
    pthread_mutex_lock(&overtime->mutex);
    overtime->limit = limit;
    overtime->strike = strike;
    overtime->arg = arg;
    pthread_cond_signal(&overtime->change);
    pthread_mutex_unlock(&overtime->mutex);
    if (!overtime->started) {
        overtime->stopped = false;
        rc = wsco_thread_start(&overtime->thread, keep_watch, overtime);
        overtime->started = rc == WSCO_OK;
    }
    return rc;
}

void wsco_overtime_stop(wsco_overtime *overtime)
{
    lose_thread_by_fork(overtime);
    if (!overtime->started)
        return;
    pthread_mutex_lock(&overtime->mutex);
    overtime->stopped = true;
    pthread_cond_signal(&overtime->change);
    pthread_mutex_unlock(&overtime->mutex);
    pthread_join(overtime->thread, NULL);
    overtime->started = false;
}

int64_t wsco_overtime_elapsed(const wsco_overtime *overtime)
{
    if (!wsco_overtime_is_late(overtime))
        return 0;
    return now_us() - atomic_load(&overtime->late_since);
}

/* ---- as a part of the worker ---- */

static wsco_overtime *overtime_of(wsco_worker_part *part)
{
    return wsco_container_of(part, wsco_overtime, part);
}

static void after_fork(wsco_worker_part *part)
{
    lose_thread_by_fork(overtime_of(part));
}

static void deinit(wsco_worker_part *part)
{
    wsco_overtime_stop(overtime_of(part));
    pthread_cond_destroy(&overtime_of(part)->change);
    pthread_mutex_destroy(&overtime_of(part)->mutex);
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(overtime_of(part));
}

static const wsco_worker_part_ops ops = {.after_fork = after_fork, .deinit = deinit, .reclaim = reclaim};

wsco_overtime *wsco_overtime_of(wsco_worker *worker)
{
    if (worker->overtime)
        return worker->overtime;
    worker->overtime = wsco_mem_zalloc(sizeof *worker->overtime);
    if (!worker->overtime)
        return NULL;
    init_shared(worker->overtime);
    wsco_worker_add_part(worker, &worker->overtime->part, &ops);
    return worker->overtime;
}
