/* SPDX-License-Identifier: MIT */
/* Tests src/run/script_waits.c: waits of all kinds in a worker, its end with some of them under way, and a
 * forked child. */
#include "unit.h"

#include "wsco/run/script_waits.h"

#include <sys/wait.h>

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define BOTH(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

enum { NO_RESULT = 12345 };

static wsco_worker worker;
static int pipe_ends[2];

static void begin(void **state)
{
    static const wsco_worker_ops none;

    assert_int_equal(wsco_worker_init(&worker, *state, &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
    assert_int_equal(pipe(pipe_ends), 0);
}

static void end(void)
{
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

static wsco_script_waits *waits(void)
{
    wsco_script_waits *it = wsco_script_waits_of(&worker);

    assert_non_null(it);
    assert_ptr_equal(wsco_script_waits_of(&worker), it);
    return it;
}

static void go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    wsco_co_resume(co, WSCO_OK);
}

/* --- one of each kind --- */

typedef struct counted {
    wsco_job job;
    int *calls, *frees;
} counted;

static void work(wsco_job *job)
{
    ++*wsco_container_of(job, counted, job)->calls;
}

static void done(wsco_job *job, UNIT_UNUSED wsco_rc rc)
{
    counted *self = wsco_container_of(job, counted, job);

    ++*self->frees;
    free(self);
}

static counted *volatile job; /* a child keeps its copy of the parent's */
static wsco_rc descriptor_rc, child_rc, job_rc;
static int calls, frees;
static pid_t child;

static void forget(void)
{
    descriptor_rc = child_rc = job_rc = NO_RESULT;
    calls = frees = 0;
}

static void wait_for_descriptor(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    descriptor_rc = wsco_fdwait_until(&waits()->fds, pipe_ends[0], WSCO_READ, WSCO_USEC_NEVER);
}

static void wait_for_child(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_child_end how;

    child_rc = wsco_children_wait(&waits()->children, child, WSCO_USEC_NEVER, &how);
}

static void wait_for_job(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    counted *self = job = calloc(1, sizeof *self);

    assert_non_null(self);
    *self = (counted){.job = {.work = work, .done = done}, .calls = &calls, .frees = &frees};
    job_rc = wsco_threads_run(&waits()->threads, &self->job, WSCO_USEC_NEVER);
    if (job_rc == WSCO_OK)
        done(&self->job, WSCO_OK);
}

/* The child ends when the pipe does. */
static void start_all(void)
{
    char byte;

    forget();
    child = fork();
    if (child == 0) {
        close(pipe_ends[1]);
        (void)!read(pipe_ends[0], &byte, 1);
        _exit(0);
    }
    assert_true(child > 0);
    go(wait_for_descriptor, NULL);
    go(wait_for_child, NULL);
    go(wait_for_job, NULL);
}

static void let_child_end(void)
{
    close(pipe_ends[1]);
    pipe_ends[1] = dup(pipe_ends[0]);
}

/* The loop goes on until everything has come, and no longer. */
TEST(the_loop_waits_for_all)
{
    begin(state);
    start_all();
    let_child_end();
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(descriptor_rc, WSCO_READ);
    assert_int_equal(child_rc, WSCO_OK);
    assert_int_equal(job_rc, WSCO_OK);
    assert_int_equal(calls, 1);
    assert_int_equal(worker.loop.watchers, 0);
    end();
}

TEST(the_end_with_all_under_way)
{
    begin(state);
    start_all();
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
    assert_int_equal(frees, 1); /* whether or not a thread had begun it */
    assert_int_equal(child_rc, NO_RESULT);
    let_child_end();
    assert_int_equal(waitpid(child, NULL, 0), child);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

TEST(a_forked_child_lets_go)
{
    int status = 1;

    begin(state);
    start_all();
    pid_t second = fork();
    if (second == 0) {
        wsco_worker_disown(&worker);
        bool alone = worker.loop.watchers == 0;
        wsco_worker_deinit(&worker);
        wsco_worker_reclaim(&worker);
        _exit(alone ? 0 : 1);
    }
    assert_int_equal(waitpid(second, &status, 0), second);
    assert_int_equal(status, 0);
    let_child_end();
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(child_rc, WSCO_OK);
    assert_int_equal(job_rc, WSCO_OK);
    end();
}

TEST(without_memory)
{
    begin(state);
    wsco_mem_fail_after(1);
    assert_null(wsco_script_waits_of(&worker));
    wsco_mem_fail_after(0);
    assert_non_null(waits());
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(the_loop_waits_for_all),
        BOTH(the_end_with_all_under_way),
        BOTH(a_forked_child_lets_go),
        BOTH(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
