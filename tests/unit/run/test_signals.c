/* SPDX-License-Identifier: MIT */
/* Tests src/run/signals.c: who is woken by which signal, whose handlers are put back, forks, the end. */
#include "unit_waits.h"

#include "wsco/run/signals.h"

#include <signal.h>
#include <sys/wait.h>

static volatile sig_atomic_t mine, others;

static void count(int number)
{
    (void)number;
    mine++;
}

static void count_other(int number)
{
    (void)number;
    others++;
}

static uint64_t bit(int number)
{
    return UINT64_C(1) << (number - 1);
}

typedef struct waiter {
    uint64_t mask;
    wsco_usec due;
    wsco_rc rc;
} waiter;

static void wait_in(UNIT_UNUSED wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = wsco_signals_wait(&waits->signals, w->mask, w->due);
}

static wsco_co *wait_for(waiter *w, uint64_t mask)
{
    *w = (waiter){.mask = mask, .due = WSCO_USEC_NEVER, .rc = NO_RESULT};
    return go(wait_in, w);
}

static void begin_signals(void **state)
{
    begin(state);
    mine = others = 0;
    assert_true(signal(SIGUSR1, count) != SIG_ERR);
    assert_true(signal(SIGUSR2, SIG_IGN) != SIG_ERR);
}

static void end_signals(void)
{
    end();
    assert_true(signal(SIGUSR1, SIG_DFL) == count);
    assert_true(signal(SIGUSR2, SIG_DFL) == SIG_IGN);
}

TEST(all_who_wait_are_woken)
{
    waiter one, two, both;

    begin_signals(state);
    wait_for(&one, bit(SIGUSR1));
    wait_for(&two, bit(SIGUSR2));
    wait_for(&both, bit(SIGUSR1) | bit(SIGUSR2));
    raise(SIGUSR1);
    assert_int_equal(one.rc, NO_RESULT);
    wsco_loop_wait(&worker.loop, 0);
    wsco_loop_dispatch(&worker.loop);
    wsco_sched_run(&worker.sched, NULL, NULL);
    assert_int_equal(one.rc, SIGUSR1);
    assert_int_equal(both.rc, SIGUSR1);
    assert_int_equal(two.rc, NO_RESULT);
    assert_int_equal(mine, 0);
    raise(SIGUSR1); /* nobody waits for it any more */
    assert_int_equal(mine, 1);
    raise(SIGUSR2);
    run_all();
    assert_int_equal(two.rc, SIGUSR2);
    end_signals();
}

/* It has come, so it is told, whatever else happens before the coroutine runs. */
TEST(a_signal_beats_a_cancel)
{
    waiter w;

    begin_signals(state);
    wsco_co *co = wait_for(&w, bit(SIGUSR1));
    raise(SIGUSR1);
    wsco_loop_wait(&worker.loop, 0);
    wsco_loop_dispatch(&worker.loop);
    (void)wsco_wait_cancel(co);
    run_all();
    assert_int_equal(w.rc, SIGUSR1);
    assert_true(wsco_wait_cancel(wait_for(&w, bit(SIGUSR1))));
    run_all();
    assert_int_equal(w.rc, WSCO_E_CO_CANCELED);
    end_signals();
}

TEST(deadline)
{
    waiter w = {.mask = bit(SIGUSR1), .due = 1, .rc = NO_RESULT};

    begin_signals(state);
    go(wait_in, &w);
    run_all();
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    end_signals();
}

TEST(what_cannot_be_waited_for)
{
    waiter w;

    begin_signals(state);
    wait_for(&w, 0);
    assert_int_equal(w.rc, WSCO_E_INVAL);
    wait_for(&w, bit(SIGUSR1) | bit(SIGKILL));
    assert_int_equal(w.rc, WSCO_E_INVAL);
    assert_int_equal(worker.loop.watchers, 0);
    raise(SIGUSR1);
    assert_int_equal(mine, 1);
    assert_int_equal(wsco_signals_wait(&waits->signals, bit(SIGUSR1), WSCO_USEC_NEVER),
                     WSCO_E_CO_OUT_OF_COROUTINE);
    end_signals();
}

TEST(a_handler_that_was_set_meanwhile_stays)
{
    waiter w;

    begin_signals(state);
    wsco_co *co = wait_for(&w, bit(SIGUSR1));
    assert_true(signal(SIGUSR1, count_other) != SIG_ERR);
    assert_true(wsco_wait_cancel(co));
    run_all();
    raise(SIGUSR1);
    assert_int_equal(others, 1);
    assert_true(signal(SIGUSR1, count) == count_other);
    end_signals();
}

TEST(the_end_while_somebody_waits)
{
    waiter w;

    begin_signals(state);
    wait_for(&w, bit(SIGUSR1));
    end_signals();
    assert_int_equal(w.rc, NO_RESULT);
}

/* The child knows nothing of us, and has the effect that its parent's script has asked for. */
TEST(a_signal_of_a_forked_child)
{
    waiter w;
    int status = -1;

    begin_signals(state);
    wait_for(&w, bit(SIGUSR1));
    pid_t child = fork();
    if (child == 0) {
        raise(SIGUSR1);
        raise(SIGUSR1);
        _exit(mine);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 2);
    assert_int_equal(w.rc, NO_RESULT);
    raise(SIGUSR1);
    run_all();
    assert_int_equal(w.rc, SIGUSR1);
    end_signals();
}

static bool wait_with_failure(void **state, unsigned long n)
{
    waiter w = {.mask = bit(SIGUSR1), .due = WSCO_USEC_NEVER, .rc = NO_RESULT};

    begin_signals(state);
    wsco_co *co = wsco_co_create(&worker.sched, wait_in, &w);
    wsco_mem_fail_after(n);
    wsco_co_resume(co, WSCO_OK);
    wsco_mem_fail_after(0);
    bool waited = w.rc == NO_RESULT;
    if (waited)
        raise(SIGUSR1);
    else
        assert_int_equal(w.rc, WSCO_E_NOMEM);
    run_all();
    end_signals();
    return waited;
}

TEST(without_memory)
{
    unsigned long n = 1;

    while (!wait_with_failure(state, n))
        n++;
}

/* --- handlers --- */

static int caught[4], caughts;

static void on_caught(wsco_signals *signals, int number)
{
    assert_ptr_equal(signals, &waits->signals);
    caught[caughts++ % 4] = number;
}

static void begin_handlers(void **state)
{
    begin_signals(state);
    caughts = 0;
    waits->signals.caught = on_caught;
}

static void raise_here(int number)
{
    assert_int_equal(raise(number), 0);
}

static void run(void)
{
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(worker.sched.count, 0);
}

TEST(a_handler_keeps_nothing_running)
{
    begin_handlers(state);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGUSR1), WSCO_OK);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGUSR1), WSCO_OK);
    run();
    assert_int_equal(caughts, 0);
    raise_here(SIGUSR1);
    raise_here(SIGUSR1);
    assert_true(wsco_signals_pending(&waits->signals));
    run(); /* what has come is told before the loop ends, and once */
    assert_int_equal(caughts, 1);
    assert_int_equal(caught[0], SIGUSR1);
    assert_false(wsco_signals_pending(&waits->signals));
    assert_int_equal(mine, 0);
    wsco_signals_let_go(&waits->signals, SIGUSR1);
    wsco_signals_let_go(&waits->signals, SIGUSR1);
    raise_here(SIGUSR1);
    assert_int_equal(mine, 1);
    run();
    assert_int_equal(caughts, 1);
    end_signals();
}

TEST(a_handler_beside_a_waiter)
{
    waiter w;

    begin_handlers(state);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGUSR1), WSCO_OK);
    wait_for(&w, bit(SIGUSR1));
    raise_here(SIGUSR1);
    run();
    assert_int_equal(w.rc, SIGUSR1);
    assert_int_equal(caughts, 1);
    raise_here(SIGUSR1);
    run();
    assert_int_equal(caughts, 2);
    wait_for(&w, bit(SIGUSR1));
    wsco_signals_let_go(&waits->signals, SIGUSR1);
    raise_here(SIGUSR1);
    run();
    assert_int_equal(w.rc, SIGUSR1);
    assert_int_equal(caughts, 2);
    end_signals();
}

TEST(signals_without_handlers)
{
    begin_handlers(state);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGKILL), WSCO_E_INVAL);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGSEGV), WSCO_E_INVAL);
    assert_int_equal(wsco_signals_handle(&waits->signals, 0), WSCO_E_INVAL);
    assert_int_equal(wsco_signals_handle(&waits->signals, WSCO_SIGNALS_MAX + 1), WSCO_E_INVAL);
    wsco_signals_let_go(&waits->signals, SIGUSR1);
    run();
    end_signals();
}

TEST(the_end_with_handlers)
{
    begin_handlers(state);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGUSR1), WSCO_OK);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGUSR2), WSCO_OK);
    raise_here(SIGUSR2);
    end_signals();
}

/* --- in place of what the system does --- */

static int unclaimed[4], unclaimeds;

static void on_unclaimed(wsco_signals *signals, int number)
{
    assert_ptr_equal(signals, &waits->signals);
    unclaimed[unclaimeds++ % 4] = number;
}

static void begin_defaults(void **state)
{
    begin_handlers(state);
    unclaimeds = 0;
    waits->signals.unclaimed = on_unclaimed;
    assert_int_equal(wsco_signals_by_default(&waits->signals, SIGTERM), WSCO_OK);
    assert_int_equal(wsco_signals_by_default(&waits->signals, SIGTERM), WSCO_OK);
}

static void end_defaults(void)
{
    end_signals();
    assert_true(signal(SIGTERM, SIG_DFL) == SIG_DFL);
}

TEST(by_default)
{
    begin_defaults(state);
    run(); /* keeps nothing running */
    raise_here(SIGTERM);
    run();
    assert_int_equal(unclaimeds, 1);
    assert_int_equal(unclaimed[0], SIGTERM);
    raise_here(SIGTERM);
    run();
    assert_int_equal(unclaimeds, 2);
    wsco_signals_no_default(&waits->signals, SIGTERM);
    wsco_signals_no_default(&waits->signals, SIGTERM);
    assert_int_equal(worker.loop.watchers, 0);
    assert_int_equal(worker.loop.idle, 0);
    end_defaults();
}

TEST(the_script_takes_it)
{
    waiter w;

    begin_defaults(state);
    assert_int_equal(wsco_signals_handle(&waits->signals, SIGTERM), WSCO_OK);
    raise_here(SIGTERM);
    raise_here(SIGTERM);
    run();
    assert_int_equal(caughts, 1);
    wsco_signals_let_go(&waits->signals, SIGTERM);
    wait_for(&w, bit(SIGTERM));
    raise_here(SIGTERM);
    run();
    assert_int_equal(w.rc, SIGTERM);
    assert_int_equal(unclaimeds, 0);
    raise_here(SIGTERM);
    run();
    assert_int_equal(unclaimeds, 1);
    end_defaults();
}

TEST(no_defaults)
{
    begin_defaults(state);
    assert_int_equal(wsco_signals_by_default(&waits->signals, 0), WSCO_E_INVAL);
    assert_int_equal(wsco_signals_by_default(&waits->signals, SIGKILL), WSCO_E_INVAL);
    assert_int_equal(wsco_signals_by_default(&waits->signals, SIGSEGV), WSCO_E_INVAL);
    wsco_signals_no_default(&waits->signals, SIGUSR1);
    end_defaults();
}

/* The handler itself ends the process, because the loop may never look. */
TEST(twice_before_the_loop_looks)
{
    int status;

    begin_defaults(state);
    pid_t child = fork();
    if (child == 0) {
        end();
        begin(state);
        waits->signals.unclaimed = on_unclaimed;
        if (wsco_signals_by_default(&waits->signals, SIGTERM) == WSCO_OK) {
            (void)raise(SIGTERM);
            (void)raise(SIGTERM);
        }
        _exit(1);
    }
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGTERM);
    end_defaults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(all_who_wait_are_woken),
        BOTH(a_signal_beats_a_cancel),
        BOTH(deadline),
        BOTH(what_cannot_be_waited_for),
        BOTH(a_handler_that_was_set_meanwhile_stays),
        BOTH(the_end_while_somebody_waits),
        BOTH(a_signal_of_a_forked_child),
        BOTH(without_memory),
        BOTH(a_handler_keeps_nothing_running),
        BOTH(a_handler_beside_a_waiter),
        BOTH(signals_without_handlers),
        BOTH(the_end_with_handlers),
        BOTH(by_default),
        BOTH(the_script_takes_it),
        BOTH(no_defaults),
        BOTH(twice_before_the_loop_looks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
