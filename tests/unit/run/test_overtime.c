/* SPDX-License-Identifier: MIT */
/* Tests src/run/overtime.c: runs that last too long and runs that do not, the thread's sleep, forks and the
 * end. The thread says with a semaphore that it has struck, so nothing here depends on time. */
#include "unit.h"

#include "wsco/run/overtime.h"

#include <sched.h>
#include <semaphore.h>
#include <sys/wait.h>

/* Helgrind takes atomic variables for plain ones. */
#if defined(__has_include)
#if __has_include(<valgrind/helgrind.h>)
#include <valgrind/helgrind.h>
#endif
#endif
#ifndef VALGRIND_HG_DISABLE_CHECKING
#define VALGRIND_HG_DISABLE_CHECKING(start, size)
#endif

enum { LIMIT = 2000, NEVER = 1000000000 };

static wsco_worker worker;
static sem_t struck;

static void strike(void *arg)
{
    assert_ptr_equal(arg, &struck);
    sem_post(&struck);
}

static int late;

static void count_late(wsco_worker *it)
{
    assert_true(wsco_overtime_elapsed(it->overtime) >= LIMIT);
    late++;
}

static wsco_overtime *begin(void)
{
    static const wsco_worker_ops none = {.late = count_late};

    late = 0;
    assert_int_equal(wsco_worker_init(&worker, "poll", &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
    assert_int_equal(sem_init(&struck, 0, 0), 0);
    wsco_overtime *overtime = wsco_overtime_of(&worker);
    assert_non_null(overtime);
    VALGRIND_HG_DISABLE_CHECKING(&overtime->run, sizeof overtime->run);
    VALGRIND_HG_DISABLE_CHECKING(&overtime->asleep, sizeof overtime->asleep);
    VALGRIND_HG_DISABLE_CHECKING(&overtime->late_run, sizeof overtime->late_run);
    VALGRIND_HG_DISABLE_CHECKING(&overtime->late_since, sizeof overtime->late_since);
    return overtime;
}

static wsco_overtime *begin_watch(int64_t limit)
{
    wsco_overtime *overtime = begin();

    assert_int_equal(wsco_overtime_watch(overtime, limit, strike, &struck), WSCO_OK);
    return overtime;
}

static void end(void)
{
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
    sem_destroy(&struck);
}

static void await_strike(void)
{
    while (sem_wait(&struck) != 0) {}
}

static void drop_strikes(void)
{
    while (sem_trywait(&struck) == 0) {}
}

static void await_sleep(wsco_overtime *overtime)
{
    while (!atomic_load(&overtime->asleep))
        sched_yield();
}

TEST(one_for_each_worker)
{
    wsco_overtime *overtime = begin();

    assert_ptr_equal(wsco_overtime_of(&worker), overtime);
    assert_ptr_equal(worker.overtime, overtime);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    wsco_overtime_stop(overtime);
    end();
}

TEST(a_long_run_is_struck_until_it_ends)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    for (int i = 0; i < 3; i++) {
        wsco_overtime_begin(overtime);
        await_strike();
        assert_true(wsco_overtime_elapsed(overtime) >= LIMIT);
        await_strike();
        wsco_overtime_end(overtime);
        assert_int_equal(wsco_overtime_elapsed(overtime), 0);
        /* The next one is not late because the one before it was. */
        wsco_overtime_begin(overtime);
        unsigned first = wsco_overtime_run(overtime);
        int64_t elapsed = wsco_overtime_elapsed(overtime);
        assert_true(elapsed == 0 || elapsed >= LIMIT);
        wsco_overtime_end(overtime);
        wsco_overtime_begin(overtime);
        assert_int_not_equal(wsco_overtime_run(overtime), first);
        wsco_overtime_end(overtime);
        drop_strikes();
    }
    end();
}

TEST(a_begin_without_an_end_is_another_run)
{
    wsco_overtime *overtime = begin_watch(NEVER);

    wsco_overtime_begin(overtime);
    unsigned first = wsco_overtime_run(overtime);
    wsco_overtime_begin(overtime);
    assert_true(wsco_overtime_run(overtime) > first);
    wsco_overtime_end(overtime);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    wsco_overtime_end(overtime);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    end();
}

TEST(next_is_another_run_and_may_be_late)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    wsco_overtime_begin(overtime);
    unsigned first = wsco_overtime_run(overtime);
    wsco_overtime_next(overtime);
    assert_true(wsco_overtime_run(overtime) > first);
    await_strike();
    assert_true(wsco_overtime_elapsed(overtime) >= LIMIT);
    wsco_overtime_next(overtime);
    drop_strikes();
    wsco_overtime_end(overtime);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    end();
}

/* Runs follow each other while the thread looks: no one of them is long. */
TEST(short_runs_are_not_struck)
{
    wsco_overtime *overtime = begin_watch(NEVER);

    for (int i = 0; i < 100000; i++) {
        wsco_overtime_begin(overtime);
        wsco_overtime_end(overtime);
    }
    assert_int_equal(sem_trywait(&struck), -1);
    assert_int_equal(wsco_overtime_elapsed(overtime), 0);
    end();
}

TEST(the_thread_sleeps_until_something_runs)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    await_sleep(overtime);
    wsco_overtime_begin(overtime);
    await_strike();
    wsco_overtime_end(overtime);
    await_sleep(overtime);
    assert_int_equal(wsco_overtime_watch(overtime, LIMIT / 2, strike, &struck), WSCO_OK);
    wsco_overtime_begin(overtime);
    await_strike();
    end();
}

TEST(another_limit_while_a_run_is_under_way)
{
    wsco_overtime *overtime = begin_watch(NEVER);

    wsco_overtime_begin(overtime);
    assert_int_equal(wsco_overtime_watch(overtime, LIMIT, strike, &struck), WSCO_OK);
    await_strike();
    end();
}

TEST(stopped_and_started_again)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    wsco_overtime_begin(overtime);
    await_strike();
    wsco_overtime_stop(overtime);
    drop_strikes();
    wsco_overtime_stop(overtime);
    assert_int_equal(sem_trywait(&struck), -1);
    wsco_overtime_end(overtime);
    wsco_overtime_begin(overtime);
    assert_int_equal(wsco_overtime_watch(overtime, LIMIT, strike, &struck), WSCO_OK);
    await_strike();
    wsco_overtime_end(overtime);
    await_sleep(overtime);
    end(); /* while the thread sleeps */
}

static void be_late(UNIT_UNUSED wsco_co *co, void *arg)
{
    if (arg)
        wsco_worker_sleep(&worker, 0.001);
    drop_strikes();
    await_strike();
}

static void be_short(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_worker_sleep(&worker, 0.001);
}

static void go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    assert_int_equal(wsco_worker_resume(&worker, co, WSCO_OK), WSCO_OK);
}

/* A strike may be of the run before, so the coroutine waits for two. */
static void be_late_twice(wsco_co *co, void *arg)
{
    be_late(co, arg);
    await_strike();
}

TEST(watched_runs)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    worker.watched = true;
    go(be_late_twice, NULL); /* from outside of the loop */
    assert_int_equal(late, 1);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    go(be_late_twice, &worker); /* in the loop */
    go(be_short, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_true(late >= 2);
    assert_int_equal(wsco_overtime_run(overtime), 0);
    worker.watched = false;
    end();
}

/* 1: the child's run was watched by a thread of its own. */
static int watch_in_child(wsco_overtime *overtime)
{
    drop_strikes();
    wsco_overtime_end(overtime);
    wsco_overtime_begin(overtime); /* wakes nobody */
    if (wsco_overtime_watch(overtime, LIMIT, strike, &struck) != WSCO_OK)
        return 0;
    await_strike();
    wsco_overtime_end(overtime);
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
    return 1;
}

static void fork_and_check(wsco_overtime *overtime)
{
    int status;
    pid_t child = fork();

    if (child == 0)
        _exit(watch_in_child(overtime));
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
}

TEST(a_forked_child_has_no_thread_until_it_asks)
{
    wsco_overtime *overtime = begin_watch(LIMIT);

    wsco_overtime_begin(overtime);
    await_strike();
    fork_and_check(overtime);
    wsco_overtime_end(overtime);
    await_sleep(overtime);
    fork_and_check(overtime);
    wsco_overtime_begin(overtime);
    await_strike();
    end();
}

TEST(a_child_lets_go)
{
    begin_watch(LIMIT);
    pid_t child = fork();
    int status;

    if (child == 0) {
        wsco_worker_disown(&worker);
        end();
        _exit(7);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 7);
    end();
}

TEST(without_memory)
{
    static const wsco_worker_ops none;

    assert_int_equal(wsco_worker_init(&worker, "poll", &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
    wsco_mem_fail_after(1);
    assert_null(wsco_overtime_of(&worker));
    wsco_mem_fail_after(0);
    assert_non_null(wsco_overtime_of(&worker));
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(one_for_each_worker, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(a_long_run_is_struck_until_it_ends, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(a_begin_without_an_end_is_another_run, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(next_is_another_run_and_may_be_late, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(short_runs_are_not_struck, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(the_thread_sleeps_until_something_runs, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(another_limit_while_a_run_is_under_way, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(stopped_and_started_again, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(watched_runs, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(a_forked_child_has_no_thread_until_it_asks, unit_setup,
                                        unit_teardown),
        cmocka_unit_test_setup_teardown(a_child_lets_go, unit_setup, unit_teardown),
        cmocka_unit_test_setup_teardown(without_memory, unit_setup, unit_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
