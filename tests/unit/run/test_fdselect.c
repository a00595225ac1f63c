/* SPDX-License-Identifier: MIT */
/* Tests src/run/fdselect.c: coroutines that wait for several socket pairs, also while others wait for the
 * same. */
#include "unit_waits.h"

#include "wsco/base/mem.h"
#include "wsco/co/wait.h"
#include "wsco/run/fdselect.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static int a[2], b[2];

/* A wait for the first ends of both pairs. */
typedef struct waiter {
    struct pollfd fds[2];
    wsco_usec due;
    wsco_rc rc;
    wsco_co *co;
} waiter;

static void open_pairs(void)
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, a), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, b), 0);
}

static void close_pairs(void)
{
    for (int i = 0; i < 2; i++) {
        close(a[i]);
        close(b[i]);
    }
}

static void wait_once(UNIT_UNUSED wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = NO_RESULT;
    w->rc = wsco_fdselect_until(waits, w->fds, 2, w->due);
}

static void wait_for(waiter *w, wsco_usec due)
{
    w->fds[0] = (struct pollfd){.fd = a[0], .events = POLLIN};
    w->fds[1] = (struct pollfd){.fd = b[0], .events = POLLIN};
    w->due = due;
    w->co = go(wait_once, w);
}

static void poke(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_co_reschedule(&worker.sched);
    assert_int_equal(write(*(int *)arg, "x", 1), 1);
}

/* Nothing is left: neither a wait nor a group. */
static void end_with(const waiter *w, wsco_rc rc)
{
    assert_int_equal(w->rc, rc);
    assert_true(wsco_link_empty(&waits->selects));
    assert_int_equal(waits->fds.count, 0);
    close_pairs();
    end();
}

TEST(whichever_comes_first)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(poke, &b[1]);
    run_all();
    assert_int_equal(w.fds[0].revents, 0);
    assert_int_equal(w.fds[1].revents, POLLIN);
    end_with(&w, 1);
}

TEST(two_wait_for_the_same)
{
    waiter w = {0}, other = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    wait_for(&other, WSCO_USEC_NEVER);
    go(poke, &a[1]);
    run_all();
    assert_int_equal(other.rc, 1);
    end_with(&w, 1);
}

TEST(ready_at_once_and_yet_others_run)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    assert_int_equal(write(a[1], "x", 1), 1);
    wait_for(&w, WSCO_USEC_NEVER);
    assert_int_equal(w.rc, NO_RESULT);
    run_all();
    end_with(&w, 1);
}

TEST(time_is_over)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, wsco_time_in(0.001));
    run_all();
    end_with(&w, 0);
}

static void exchange(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_co_reschedule(&worker.sched);
    wsco_co_reschedule(&worker.sched);
    *(int *)arg = dup(a[0]);
    assert_int_equal(dup2(b[1], a[0]), a[0]);
    assert_int_equal(write(a[1], "x", 1), 1);
}

/* What the kernel has watched is ready and will not go away, but nobody waits for it any more. */
TEST(the_number_is_another_files)
{
    waiter w = {0};
    int copy;

    begin(state);
    open_pairs();
    wait_for(&w, wsco_time_in(0.05));
    go(exchange, &copy);
    run_all();
    close(copy);
    end_with(&w, 0);
}

TEST(without_a_wait)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, 0);
    run_all();
    end_with(&w, 0);
}

static void cancel(UNIT_UNUSED wsco_co *co, void *arg)
{
    wsco_co_reschedule(&worker.sched);
    assert_true(wsco_wait_cancel(((waiter *)arg)->co));
}

TEST(cancelled)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(cancel, &w);
    run_all();
    end_with(&w, WSCO_E_CO_CANCELED);
}

static void expel(UNIT_UNUSED wsco_co *co, void *arg)
{
    const waiter *w = arg;

    wsco_co_reschedule(&worker.sched);
    assert_false(wsco_fdselect_expel(waits, b[1]));
    assert_true(wsco_fdselect_expel(waits, b[0]));
    assert_int_equal(w->rc, 1);
    assert_false(wsco_fdselect_expel(waits, b[0]));
}

/* It is back before the caller goes on, although the descriptor is open still. */
TEST(driven_out_of_one)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(expel, &w);
    run_all();
    assert_int_equal(w.fds[0].revents, 0);
    assert_int_equal(w.fds[1].revents, POLLNVAL);
    end_with(&w, 1);
}

static void expel_early(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    assert_false(wsco_fdselect_expel(waits, b[0]));
}

TEST(closed_before_it_has_run)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(expel_early, NULL);
    run_all();
    assert_int_equal(w.fds[1].revents, POLLNVAL);
    end_with(&w, 1);
}

static void expel_late(UNIT_UNUSED wsco_co *co, void *arg)
{
    const waiter *w = arg;

    wsco_co_reschedule(&worker.sched);
    assert_true(wsco_wait_cancel(w->co));
    assert_false(wsco_fdselect_expel(waits, b[0]));
}

TEST(closed_when_it_is_back_anyway)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(expel_late, &w);
    run_all();
    assert_int_equal(w.fds[1].revents, POLLNVAL);
    end_with(&w, 1);
}

TEST(outside_coroutines)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    w.rc = wsco_fdselect_until(waits, w.fds, 0, WSCO_USEC_NEVER);
    end_with(&w, WSCO_E_CO_OUT_OF_COROUTINE);
}

TEST(without_memory)
{
    waiter w = {0};

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    wsco_mem_fail_after(1);
    run_all();
    wsco_mem_fail_after(0);
    end_with(&w, WSCO_E_NOMEM);
}

static void stop(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
    wsco_worker_leave(&worker);
}

/* Its coroutine is given up, in the parent and in a child; the group is not. */
TEST(the_end_with_one_under_way)
{
    waiter w = {0};
    int status = 1;

    begin(state);
    open_pairs();
    wait_for(&w, WSCO_USEC_NEVER);
    go(stop, NULL);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_false(wsco_link_empty(&waits->selects));
    pid_t child = fork();
    if (child == 0) {
        wsco_worker_disown(&worker);
        _exit(wsco_link_empty(&waits->selects) ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    end();
    close_pairs();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(whichever_comes_first),
        BOTH(two_wait_for_the_same),
        BOTH(ready_at_once_and_yet_others_run),
        BOTH(time_is_over),
        BOTH(the_number_is_another_files),
        BOTH(without_a_wait),
        BOTH(cancelled),
        BOTH(driven_out_of_one),
        BOTH(closed_before_it_has_run),
        BOTH(closed_when_it_is_back_anyway),
        BOTH(outside_coroutines),
        BOTH(without_memory),
        BOTH(the_end_with_one_under_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
