/* SPDX-License-Identifier: MIT */
/* Tests src/io/signal.c and how src/run/worker.c uses it: a signal that comes before the wait ends it,
 * whenever it comes. */
#include "unit_loop.h"

#include "wsco/io/signal.h"
#include "wsco/run/worker.h"

#include <signal.h>
#include <sys/time.h>

static volatile sig_atomic_t flag;
static int looks;
static bool raise_at_look;

static void on_signal(int number)
{
    (void)number;
    flag = 1;
}

/* The signal that comes with the look is blocked then, so the look does not see it: the wait does. */
static bool look(void *arg)
{
    (void)arg;
    bool set = flag != 0;
    looks++;
    if (raise_at_look)
        raise(SIGUSR1);
    return set;
}

static void begin_signals(wsco_loop *loop, void **backend)
{
    struct sigaction action = {.sa_handler = on_signal};

    begin(loop, backend);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
    flag = looks = 0;
    raise_at_look = false;
}

static bool is_blocked(int number)
{
    sigset_t now;

    pthread_sigmask(SIG_SETMASK, NULL, &now);
    return sigismember(&now, number);
}

LOOP_TEST(a_signal_before_the_look)
{
    wsco_loop loop;

    begin_signals(&loop, backend);
    raise(SIGUSR1);
    assert_int_equal(wsco_signal_wait(&loop, WSCO_USEC_NEVER, look, NULL), -EINTR);
    assert_int_equal(looks, 1);
    assert_false(is_blocked(SIGUSR1));
    wsco_loop_deinit(&loop);
}

LOOP_TEST(a_signal_between_look_and_wait)
{
    wsco_loop loop;

    begin_signals(&loop, backend);
    raise_at_look = true;
    assert_int_equal(wsco_signal_wait(&loop, WSCO_USEC_NEVER, look, NULL), -EINTR);
    assert_int_equal(flag, 1);
    assert_false(is_blocked(SIGUSR1));
    wsco_loop_deinit(&loop);
}

LOOP_TEST(a_signal_in_the_wait)
{
    wsco_loop loop;
    struct itimerval soon = {.it_value.tv_usec = 20000};

    begin_signals(&loop, backend);
    setitimer(ITIMER_REAL, &soon, NULL);
    assert_int_equal(wsco_signal_wait(&loop, WSCO_USEC_NEVER, look, NULL), -EINTR);
    assert_int_equal(flag, 1);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(a_signal_that_the_script_has_blocked_stays_blocked)
{
    wsco_loop loop;
    sigset_t one;

    begin_signals(&loop, backend);
    sigemptyset(&one);
    sigaddset(&one, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &one, NULL);
    raise(SIGUSR1);
    assert_int_equal(wsco_signal_wait(&loop, MS(1), look, NULL), 0);
    assert_int_equal(flag, 0);
    assert_true(is_blocked(SIGUSR1));
    pthread_sigmask(SIG_UNBLOCK, &one, NULL);
    assert_int_equal(flag, 1);
    wsco_loop_deinit(&loop);
}

/* What is ready is told without a look. */
LOOP_TEST(events_come_first)
{
    wsco_loop loop;
    end e;

    begin_signals(&loop, backend);
    watch(&e, &loop, WSCO_READ);
    poke(&e);
    assert_int_equal(wsco_signal_wait(&loop, WSCO_USEC_NEVER, look, NULL), 1);
    assert_int_equal(looks, 0);
    wsco_loop_dispatch(&loop);
    assert_int_equal(e.calls, 1);
    drain(&e);
    e.calls = 0;
    assert_int_equal(wsco_signal_wait(&loop, MS(1), look, NULL),
                     0); /* and a wait that is over is no signal */
    assert_int_equal(looks, 1);
    drop(&e);
    wsco_loop_deinit(&loop);
}

/* --- the worker --- */

static wsco_worker worker;
static int served;

/* One more signal comes when this one is served already: between the hook and the wait. */
static bool serve_signal(wsco_worker *of)
{
    (void)of;
    if (flag == 0)
        return true;
    flag = 0;
    if (++served < 3)
        raise(SIGUSR1);
    return served < 3;
}

static bool has_signal(const wsco_worker *of)
{
    (void)of;
    return flag != 0;
}

static void sleep_for_years(wsco_co *co, void *arg)
{
    (void)co;
    (void)arg;
    wsco_worker_sleep(&worker, 1e9);
}

LOOP_TEST(the_worker_serves_each_at_once)
{
    static const wsco_worker_ops ops = {.turn = serve_signal, .pending = has_signal};
    wsco_loop loop;

    begin_signals(&loop, backend);
    wsco_loop_deinit(&loop);
    assert_int_equal(
        wsco_worker_init(&worker, real_ops->name, &wsco_context_fcontext, NULL, &ops, 256 * 1024), WSCO_OK);
    worker.async_signals = true;
    served = 0;
    wsco_co_resume(wsco_co_create(&worker.sched, sleep_for_years, NULL), WSCO_OK);
    raise(SIGUSR1);
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
    assert_int_equal(served, 3);
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(a_signal_before_the_look), BOTH(a_signal_between_look_and_wait),
        BOTH(a_signal_in_the_wait),     BOTH(a_signal_that_the_script_has_blocked_stays_blocked),
        BOTH(events_come_first),        BOTH(the_worker_serves_each_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
