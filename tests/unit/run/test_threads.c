/* SPDX-License-Identifier: MIT */
/* Tests src/run/threads.c and src/run/thread.c: jobs with and without coroutines that wait, limits,
 * cancelling, deadlines, forks and the end. Jobs that must not end yet wait for a semaphore. */
#include "unit_run.h"

#include "wsco/run/threads.h"

#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/resource.h>
#include <sys/wait.h>

static wsco_threads threads;
static sem_t begun, go_on; /* a job says that it has begun, and is told to go on */
static int freed, finished, live_jobs;

typedef struct mine {
    wsco_job job;
    int value;
    bool waits; /* for go_on */
    bool masked;
    pthread_t worker;
    wsco_rc rc; /* of done() */
    bool *done; /* or NULL */
    void (*then)(void);
} mine;

static void work(wsco_job *job)
{
    mine *self = wsco_container_of(job, mine, job);
    sigset_t mask;

    self->worker = pthread_self();
    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    self->masked = sigismember(&mask, SIGTERM) == 1 && sigismember(&mask, SIGALRM) == 1;
    if (self->waits) {
        sem_post(&begun);
        while (sem_wait(&go_on) != 0) {}
    }
    self->value *= 2;
}

static wsco_rc last_done;
static int last_value;

static void drop(mine *self)
{
    live_jobs--;
    free(self);
}

static void done(wsco_job *job, wsco_rc rc)
{
    mine *self = wsco_container_of(job, mine, job);

    freed++;
    finished += rc == WSCO_OK;
    last_done = rc;
    last_value = self->value;
    if (self->then)
        self->then();
    drop(self);
}

static mine *new_job(int value, bool waits)
{
    mine *self = calloc(1, sizeof *self);

    assert_non_null(self);
    *self = (mine){.job = {.work = work, .done = done}, .value = value, .waits = waits};
    live_jobs++;
    return self;
}

static void begin(void **state)
{
    open_run(state);
    wsco_threads_init(&threads, &loop, &sched);
    freed = finished = live_jobs = last_value = 0;
    last_done = NO_RESULT;
    assert_int_equal(sem_init(&begun, 0, 0), 0);
    assert_int_equal(sem_init(&go_on, 0, 0), 0);
}

static void close_rest(void)
{
    assert_int_equal(live_jobs, 0);
    assert_int_equal(loop.watchers, 0);
    wsco_loop_deinit(&loop);
    wsco_timers_deinit(&timers);
    sem_destroy(&begun);
    sem_destroy(&go_on);
}

static void end(void)
{
    wsco_sched_deinit(&sched);
    wsco_threads_deinit(&threads);
    close_rest();
}

static void await_begun(void)
{
    while (sem_wait(&begun) != 0) {}
}

static mine *submit(int value, bool waits)
{
    mine *self = new_job(value, waits);

    assert_int_equal(wsco_threads_submit(&threads, &self->job), WSCO_OK);
    return self;
}

static void collect(int how_many)
{
    while (freed < how_many)
        assert_true(turn(PATIENCE_MS) > 0);
}

/* --- jobs without coroutines --- */

TEST(a_thread_works_and_the_loop_is_told)
{
    begin(state);
    assert_int_equal(loop.watchers, 0);
    submit(21, false);
    assert_int_equal(loop.watchers, 1); /* the loop does not end before it is told */
    assert_int_equal(threads.jobs, 1);
    collect(1);
    assert_int_equal(last_done, WSCO_OK);
    assert_int_equal(last_value, 42);
    assert_int_equal(threads.jobs, 0);
    assert_int_equal(loop.watchers, 0);
    end();
}

static wsco_rc submitted_again;

static void submit_another(void)
{
    mine *self = new_job(5, false);

    submitted_again = wsco_threads_submit(&threads, &self->job);
    if (submitted_again != WSCO_OK)
        drop(self);
}

TEST(done_submits_another)
{
    begin(state);
    submit(1, false)->then = submit_another;
    collect(2);
    assert_int_equal(last_value, 10);
    end();
}

TEST(threads_start_one_by_one_and_stay)
{
    begin(state);
    threads.max_threads = 2;
    assert_int_equal(threads.count, 0);
    submit(1, true);
    await_begun();
    assert_int_equal(threads.count, 1);
    submit(1, true);
    await_begun();
    assert_int_equal(threads.count, 2);
    submit(1, true);
    submit(1, true);
    assert_int_equal(threads.count, 2);
    assert_int_equal(sem_trywait(&begun), -1);
    for (int i = 0; i < 4; i++)
        sem_post(&go_on);
    collect(4);
    assert_int_equal(threads.count, 2);
    end();
}

/* When a job is handed back, its thread is idle or about to be. */
TEST(an_idle_thread_is_used_again)
{
    begin(state);
    submit(1, false);
    collect(1);
    for (int i = 2; i < 50; i++) {
        for (unsigned idle = 0; idle == 0;) {
            pthread_mutex_lock(&threads.mutex);
            idle = threads.idle;
            pthread_mutex_unlock(&threads.mutex);
        }
        submit(1, false);
        collect(i);
    }
    assert_int_equal(threads.count, 1);
    end();
}

TEST(cancel_of_a_queued_and_of_a_begun_job)
{
    begin(state);
    threads.max_threads = 1;
    mine *first = submit(1, true), *second = submit(1, true);
    await_begun();
    assert_true(wsco_threads_cancel(&threads, &second->job));
    assert_false(wsco_threads_cancel(&threads, &second->job));
    drop(second);
    assert_false(wsco_threads_cancel(&threads, &first->job));
    sem_post(&go_on);
    collect(1);
    assert_int_equal(last_done, WSCO_OK);
    assert_int_equal(loop.watchers, 0);
    end();
}

TEST(a_full_queue_refuses)
{
    begin(state);
    threads.max_threads = 1;
    threads.max_jobs = 2;
    submit(1, true);
    submit(1, true);
    mine *third = new_job(1, false);
    assert_int_equal(wsco_threads_submit(&threads, &third->job), WSCO_E_AGAIN);
    sem_post(&go_on);
    collect(1);
    assert_int_equal(wsco_threads_submit(&threads, &third->job), WSCO_OK);
    sem_post(&go_on);
    collect(3);
    end();
}

/* --- coroutines --- */

typedef struct runner {
    mine *job;
    wsco_usec due;
    wsco_rc rc;
    int value;
    int turn; /* in which order they came back */
    wsco_co *co;
} runner;

static int turns;

static void run_job(UNIT_UNUSED wsco_co *co, void *arg)
{
    runner *r = arg;

    r->rc = wsco_threads_run(&threads, &r->job->job, r->due);
    r->turn = ++turns;
    if (r->rc != WSCO_OK)
        return;
    r->value = r->job->value;
    assert_true(r->job->masked);
    assert_false(pthread_equal(r->job->worker, pthread_self()));
    drop(r->job);
}

static void start(runner *r, bool waits)
{
    r->rc = NO_RESULT;
    r->due = r->due ? r->due : WSCO_USEC_NEVER;
    r->job = new_job(21, waits);
    r->co = go(run_job, r);
}

TEST(a_coroutine_waits_for_a_job)
{
    runner r = {0};

    begin(state);
    start(&r, false);
    run_all();
    assert_int_equal(r.rc, WSCO_OK);
    assert_int_equal(r.value, 42);
    assert_int_equal(freed, 0); /* it has the job back */
    assert_int_equal(loop.watchers, 0);
    end();
}

TEST(outside_of_a_coroutine)
{
    begin(state);
    mine *self = new_job(1, false);
    assert_int_equal(wsco_threads_run(&threads, &self->job, WSCO_USEC_NEVER), WSCO_E_CO_OUT_OF_COROUTINE);
    assert_int_equal(last_done, WSCO_E_CO_OUT_OF_COROUTINE);
    assert_int_equal(threads.jobs, 0);
    end();
}

TEST(deadline_before_a_thread_has_begun)
{
    runner first = {0}, second = {.due = 500};

    begin(state);
    threads.max_threads = 1;
    start(&first, true);
    await_begun();
    start(&second, true);
    pass_until(500);
    assert_int_equal(second.rc, WSCO_E_TIMEOUT);
    assert_int_equal(freed, 1);
    assert_int_equal(last_done, WSCO_E_TIMEOUT);
    assert_int_equal(last_value, 21);
    sem_post(&go_on);
    run_all();
    assert_int_equal(first.rc, WSCO_OK);
    end();
}

/* The thread goes on; what it works with is freed when it is through. */
TEST(cancel_while_a_thread_works)
{
    runner r = {0};

    begin(state);
    start(&r, true);
    await_begun();
    assert_true(wsco_wait_cancel(r.co));
    run_ready();
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(freed, 0);
    assert_int_equal(loop.watchers, 1);
    sem_post(&go_on);
    collect(1);
    assert_int_equal(last_done, WSCO_OK);
    assert_int_equal(last_value, 42);
    assert_int_equal(loop.watchers, 0);
    end();
}

/* Both in one turn: the deadline came first, and the work is over before the coroutine has run. */
TEST(deadline_and_result_in_one_turn)
{
    runner r = {.due = 500};

    begin(state);
    start(&r, true);
    await_begun();
    wsco_timers_fire(&timers, 500);
    sem_post(&go_on);
    assert_int_equal(wsco_loop_wait(&loop, MS(PATIENCE_MS)), 1);
    wsco_loop_dispatch(&loop);
    assert_int_equal(freed, 0);
    run_ready();
    assert_int_equal(r.rc, WSCO_E_TIMEOUT);
    assert_int_equal(freed, 1);
    assert_int_equal(last_done, WSCO_OK);
    end();
}

/* Whoever waits for a place gets it in order, and nobody comes between. */
TEST(coroutines_stand_in_line)
{
    runner r[4] = {{0}};

    begin(state);
    turns = 0;
    threads.max_threads = 1;
    threads.max_jobs = 1;
    for (size_t i = 0; i < UNIT_COUNT(r); i++)
        start(&r[i], true);
    await_begun();
    assert_int_equal(threads.jobs, 1);
    for (size_t i = 0; i < UNIT_COUNT(r); i++) {
        mine *late = new_job(1, false);
        assert_int_equal(wsco_threads_submit(&threads, &late->job), WSCO_E_AGAIN);
        drop(late);
        sem_post(&go_on);
        while (r[i].rc == NO_RESULT)
            assert_true(turn(PATIENCE_MS) > 0);
        assert_int_equal(r[i].rc, WSCO_OK);
        assert_int_equal(r[i].turn, i + 1);
    }
    assert_int_equal(threads.jobs, 0);
    end();
}

TEST(leaving_the_line)
{
    runner first = {0}, late = {.due = 500}, canceled = {0}, last = {0};

    begin(state);
    threads.max_threads = 1;
    threads.max_jobs = 1;
    start(&first, true);
    start(&late, true);
    start(&canceled, true);
    start(&last, false);
    await_begun();
    assert_true(wsco_wait_cancel(canceled.co));
    pass_until(500);
    assert_int_equal(late.rc, WSCO_E_TIMEOUT);
    assert_int_equal(canceled.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(freed, 2);
    sem_post(&go_on);
    run_all();
    assert_int_equal(first.rc, WSCO_OK);
    assert_int_equal(last.rc, WSCO_OK);
    assert_int_equal(threads.jobs, 0);
    end();
}

/* It has got its place and is cancelled before it runs: too late. */
TEST(a_place_is_not_lost)
{
    runner first = {0}, second = {0};

    begin(state);
    threads.max_threads = 1;
    threads.max_jobs = 1;
    start(&first, true);
    start(&second, false);
    await_begun();
    sem_post(&go_on);
    assert_int_equal(wsco_loop_wait(&loop, MS(PATIENCE_MS)), 1);
    wsco_loop_dispatch(&loop);
    assert_int_equal(threads.jobs, 1);
    assert_int_equal(loop.watchers, 1); /* for the second, which has no job under way yet */
    assert_false(wsco_wait_cancel(second.co));
    run_all();
    assert_int_equal(second.rc, WSCO_OK);
    end();
}

typedef struct many {
    int rounds, sum;
} many;

static void run_many(UNIT_UNUSED wsco_co *co, void *arg)
{
    many *m = arg;

    for (int i = 0; i < m->rounds; i++) {
        mine *self = new_job(i, false);
        if (wsco_threads_run(&threads, &self->job, WSCO_USEC_NEVER) != WSCO_OK)
            return;
        m->sum += self->value;
        drop(self);
    }
}

TEST(many_jobs_of_many_coroutines)
{
    many m[20];

    begin(state);
    threads.max_threads = 4;
    threads.max_jobs = 7;
    for (size_t i = 0; i < UNIT_COUNT(m); i++) {
        m[i] = (many){.rounds = 100};
        go(run_many, &m[i]);
    }
    run_all();
    for (size_t i = 0; i < UNIT_COUNT(m); i++)
        assert_int_equal(m[i].sum, 9900);
    assert_true(threads.count <= 4);
    assert_int_equal(threads.jobs, 0);
    end();
}

/* --- failures --- */

TEST(no_thread)
{
    runner r = {0};

    begin(state);
    threads.max_threads = 0;
    mine *self = new_job(1, false);
    assert_int_equal(wsco_threads_submit(&threads, &self->job), WSCO_E_AGAIN);
    assert_int_equal(loop.watchers, 0);
    threads.max_threads = 1;
    assert_int_equal(wsco_threads_submit(&threads, &self->job), WSCO_OK);
    collect(1);
    threads.max_threads = 0; /* the one that is there goes on */
    start(&r, false);
    run_all();
    assert_int_equal(r.rc, WSCO_OK);
    end();
}

TEST(no_descriptor)
{
    struct rlimit usual, none;
    runner r = {0};

    begin(state);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none = (struct rlimit){.rlim_cur = 0, .rlim_max = usual.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    start(&r, false);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_int_equal(r.rc, -EMFILE);
    assert_int_equal(last_done, -EMFILE);
    assert_int_equal(threads.jobs, 0);
    end();
}

/* The n-th allocation of a run fails: slots of the loop, its backend, the deadline. True if the job was
 * queued. */
static bool run_with_failure(void **state, unsigned long n)
{
    runner r = {.due = 500, .rc = NO_RESULT};

    begin(state);
    r.job = new_job(21, false);
    r.co = wsco_co_create(&sched, run_job, &r);
    assert_non_null(r.co);
    wsco_mem_fail_after(n);
    wsco_co_resume(r.co, WSCO_OK);
    wsco_mem_fail_after(0);
    bool queued = r.rc == NO_RESULT;
    if (!queued)
        assert_int_equal(r.rc, WSCO_E_NOMEM);
    while (threads.jobs > 0)
        assert_true(turn(PATIENCE_MS) > 0);
    run_ready();
    end();
    return queued;
}

TEST(without_memory)
{
    unsigned long n = 1;

    while (!run_with_failure(state, n))
        n++;
    assert_true(n >= 3);
}

/* --- ends --- */

static void *post_later(void *arg)
{
    for (bool stopped = false; !stopped;) {
        pthread_mutex_lock(&threads.mutex);
        stopped = threads.stopped;
        pthread_mutex_unlock(&threads.mutex);
    }
    for (int i = 0; i < (int)(intptr_t)arg; i++)
        sem_post(&go_on);
    return NULL;
}

/* Jobs that are begun are waited for, the others are not begun. */
TEST(deinit_with_jobs_of_all_kinds)
{
    runner waiting = {0}, in_line = {0}, left = {0}, unclaimed = {0};
    pthread_t helper;

    begin(state);
    threads.max_threads = 2;
    threads.max_jobs = 4;
    start(&unclaimed, true);
    start(&left, true);
    await_begun();
    await_begun();
    assert_true(wsco_wait_cancel(left.co));
    run_ready();
    start(&waiting, true);
    mine *queued = submit(1, true);
    queued->then = submit_another;
    start(&in_line, true);
    sem_post(&go_on); /* for one of the two that have begun */
    assert_int_equal(wsco_loop_wait(&loop, MS(PATIENCE_MS)), 1);
    wsco_loop_dispatch(&loop);
    await_begun(); /* the next has begun instead */
    wsco_sched_deinit(&sched);
    assert_int_equal(pthread_create(&helper, NULL, post_later, (void *)2), 0);
    wsco_threads_deinit(&threads);
    pthread_join(helper, NULL);
    assert_int_equal(submitted_again, WSCO_E_CANCELED);
    assert_int_equal(freed, 5);
    assert_int_equal(finished, 3); /* those that have begun */
    assert_int_equal(threads.count, 0);
    close_rest();
}

static void in_child(mine *queued)
{
    runner r = {0};

    wsco_loop_disown(&loop);
    wsco_sched_freeze(&sched);
    wsco_threads_after_fork(&threads);
    mine *self = new_job(1, false);
    if (wsco_threads_submit(&threads, &self->job) != WSCO_E_CANCELED || threads.count != 0)
        _exit(1);
    drop(self);
    if (wsco_threads_cancel(&threads, &queued->job)) /* it is the parent's */
        _exit(3);
    wsco_sched_deinit(&sched);
    wsco_threads_deinit(&threads);
    wsco_loop_deinit(&loop);
    wsco_timers_deinit(&timers);
    /* A worker of its own has threads of its own. */
    static void *poll = (void *)(uintptr_t) "poll";
    begin(&poll);
    start(&r, false);
    run_all();
    if (r.rc != WSCO_OK || r.value != 42)
        _exit(2);
    end();
    _exit(0);
}

TEST(a_forked_child_starts_anew)
{
    runner r = {0}, waiting = {0}, in_line = {0};
    int status = 1;

    begin(state);
    threads.max_threads = 1;
    threads.max_jobs = 2;
    start(&r, true);
    start(&waiting, true);
    start(&in_line, true);
    await_begun();
    pid_t child = fork();
    if (child == 0)
        in_child(waiting.job);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    for (int i = 0; i < 3; i++)
        sem_post(&go_on);
    run_all();
    assert_int_equal(r.rc, WSCO_OK);
    assert_int_equal(waiting.rc, WSCO_OK);
    assert_int_equal(in_line.rc, WSCO_OK);
    end();
}

/* The same without a word about the fork: there is nobody to wait for. */
TEST(a_forked_child_just_ends)
{
    runner r = {0}, waiting = {0};
    int status = 1;

    begin(state);
    threads.max_threads = 1;
    start(&r, true);
    start(&waiting, true);
    await_begun();
    pid_t child = fork();
    if (child == 0) {
        alarm(PATIENCE_MS / 1000); /* a join would never end */
        wsco_loop_disown(&loop);
        wsco_sched_freeze(&sched);
        wsco_sched_deinit(&sched);
        wsco_threads_deinit(&threads);
        _exit(freed);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    sem_post(&go_on);
    sem_post(&go_on);
    run_all();
    assert_int_equal(waiting.rc, WSCO_OK);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(a_thread_works_and_the_loop_is_told),
        BOTH(done_submits_another),
        BOTH(threads_start_one_by_one_and_stay),
        BOTH(an_idle_thread_is_used_again),
        BOTH(cancel_of_a_queued_and_of_a_begun_job),
        BOTH(a_full_queue_refuses),
        BOTH(a_coroutine_waits_for_a_job),
        BOTH(outside_of_a_coroutine),
        BOTH(deadline_before_a_thread_has_begun),
        BOTH(cancel_while_a_thread_works),
        BOTH(deadline_and_result_in_one_turn),
        BOTH(coroutines_stand_in_line),
        BOTH(leaving_the_line),
        BOTH(a_place_is_not_lost),
        BOTH(many_jobs_of_many_coroutines),
        BOTH(no_thread),
        BOTH(no_descriptor),
        BOTH(without_memory),
        BOTH(deinit_with_jobs_of_all_kinds),
        BOTH(a_forked_child_starts_anew),
        BOTH(a_forked_child_just_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
