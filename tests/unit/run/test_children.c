/* SPDX-License-Identifier: MIT */
/* Tests src/run/children.c, with pidfds and with threads: children that end when the test closes a pipe. */
#include "unit_run.h"

#include "wsco/run/children.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* Runs a test twice on a backend: with pidfds where there are any, and with threads. */
#define EACH_WAY(name)                                                                                       \
    static void name##_once(void);                                                                           \
    TEST(name)                                                                                               \
    {                                                                                                        \
        for (int way = 0; way < 2; way++) {                                                                  \
            begin(state, way == 1);                                                                          \
            name##_once();                                                                                   \
            end();                                                                                           \
        }                                                                                                    \
    }                                                                                                        \
    static void name##_once(void)

static wsco_children children;
static int free_fd;               /* the lowest number that is free when a test begins and ends */
static int gates[16], gate_count; /* ends of pipes: a child waits until its own is closed */

static int lowest_free(void)
{
    int fd = dup(0);

    close(fd);
    return fd;
}

static void begin(void **state, bool threads)
{
    free_fd = lowest_free();
    open_run(state);
    wsco_children_init(&children, &loop, &sched);
    if (threads)
        children.no_pidfd = true;
    gate_count = 0;
}

static void end(void)
{
    assert_true(wsco_link_empty(&children.watches));
    wsco_children_deinit(&children);
    close_run();
    assert_int_equal(lowest_free(), free_fd);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static pid_t born(int code)
{
    int fds[2];
    char byte;

    assert_int_equal(pipe(fds), 0);
    pid_t pid = fork();
    if (pid == 0) {
        close(fds[1]);
        for (int i = 0; i < gate_count; i++)
            close(gates[i]);
        (void)!read(fds[0], &byte, 1);
        _exit(code);
    }
    assert_true(pid > 0);
    close(fds[0]);
    gates[gate_count++] = fds[1];
    return pid;
}

/* The child of that number, in order of birth, may end; later ones have closed their copies of its pipe. */
static void let_end(int which)
{
    close(gates[which]);
}

/* Waits until it has ended, and leaves it to be taken. */
static void await_end(pid_t pid)
{
    siginfo_t info;

    assert_int_equal(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT), 0);
}

typedef struct waiter {
    pid_t pid;
    wsco_usec due;
    wsco_rc rc;
    wsco_child_end end;
    wsco_co *co;
} waiter;

static void wait_once(UNIT_UNUSED wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = wsco_children_wait(&children, w->pid, w->due, &w->end);
}

static void wait_for(waiter *w, pid_t pid)
{
    w->pid = pid;
    w->rc = NO_RESULT;
    w->due = w->due ? w->due : WSCO_USEC_NEVER;
    w->co = go(wait_once, w);
}

EACH_WAY(a_child_ends)
{
    waiter w = {0};
    pid_t pid = born(3);

    wait_for(&w, pid);
    assert_int_equal(w.rc, NO_RESULT);
    assert_int_equal(loop.watchers, 1);
    assert_int_equal(turn(0), 0);
    let_end(0);
    run_all();
    assert_int_equal(w.rc, WSCO_OK);
    assert_int_equal(w.end.pid, pid);
    assert_int_equal(w.end.code, 3);
    assert_int_equal(w.end.signal, 0);
    assert_int_equal(loop.watchers, 0);
}

EACH_WAY(a_signal_ends_it)
{
    waiter w = {0};
    pid_t pid = born(0);

    wait_for(&w, pid);
    kill(pid, SIGKILL);
    run_all();
    assert_int_equal(w.end.code, 0);
    assert_int_equal(w.end.signal, SIGKILL);
    let_end(0);
}

EACH_WAY(it_has_ended_before)
{
    wsco_child_end how;
    pid_t first = born(4), second = born(5);

    let_end(0);
    let_end(1);
    await_end(first);
    await_end(second);
    assert_int_equal(wsco_children_wait(&children, second, 0, &how),
                     WSCO_OK); /* outside of coroutines, too */
    assert_int_equal(how.code, 5);
    assert_int_equal(wsco_children_wait(&children, WSCO_ANY_CHILD, 0, &how), WSCO_OK);
    assert_int_equal(how.pid, first);
}

EACH_WAY(any_child)
{
    waiter w = {0}, again = {0};
    pid_t first = born(6), second = born(7);

    wait_for(&w, WSCO_ANY_CHILD);
    assert_int_equal(turn(0), 0);
    let_end(1);
    run_all();
    assert_int_equal(w.rc, WSCO_OK);
    assert_int_equal(w.end.pid, second);
    assert_int_equal(w.end.code, 7);
    wait_for(&again, WSCO_ANY_CHILD);
    let_end(0);
    run_all();
    assert_int_equal(again.end.pid, first);
}

/* Each gets one, however many end at once. */
EACH_WAY(several_wait_for_any)
{
    waiter w[3] = {{0}};

    for (int i = 0; i < 3; i++)
        (void)born(i);
    for (int i = 0; i < 3; i++)
        wait_for(&w[i], WSCO_ANY_CHILD);
    assert_int_equal(loop.watchers, 1);
    for (int i = 0; i < 3; i++)
        let_end(i);
    run_all();
    int codes = 0;
    for (int i = 0; i < 3; i++) {
        assert_int_equal(w[i].rc, WSCO_OK);
        codes |= 1 << w[i].end.code;
    }
    assert_int_equal(codes, 7);
}

/* Who waits for a number is not robbed by who waits for any. */
EACH_WAY(any_leaves_those_with_a_number)
{
    waiter any = {0}, one = {0};
    pid_t first = born(1), second = born(2);

    wait_for(&any, WSCO_ANY_CHILD);
    wait_for(&one, first);
    let_end(0);
    await_end(first);
    while (one.rc == NO_RESULT)
        assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(one.rc, WSCO_OK);
    assert_int_equal(one.end.pid, first);
    assert_int_equal(any.rc, NO_RESULT);
    let_end(1);
    run_all();
    assert_int_equal(any.end.pid, second);
}

static void take_any(UNIT_UNUSED wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = wsco_children_wait(&children, WSCO_ANY_CHILD, w->due, &w->end);
}

/* The same when the other one comes past before the loop has heard of the end. */
EACH_WAY(any_meets_one_with_a_number)
{
    waiter any = {.rc = NO_RESULT}, one = {0}, late = {0};
    pid_t first = born(1);

    wait_for(&one, first);
    let_end(0);
    await_end(first);
    go(take_any, &any);
    wait_for(&late, first); /* before the first has fetched it */
    assert_int_equal(any.rc, -ECHILD);
    run_all();
    if (one.rc == WSCO_OK)
        assert_int_equal(one.end.code, 1);
    else
        assert_int_equal(one.rc, -ECHILD);
    assert_int_equal((one.rc == WSCO_OK) + (late.rc == WSCO_OK), 1);
}

EACH_WAY(several_wait_for_the_same)
{
    waiter first = {0}, second = {0};
    pid_t pid = born(9);

    wait_for(&first, pid);
    wait_for(&second, pid);
    assert_int_equal(loop.watchers, 1);
    let_end(0);
    run_all();
    assert_int_equal(first.rc, WSCO_OK);
    assert_int_equal(second.rc, -ECHILD);
}

EACH_WAY(a_look_does_not_wait)
{
    wsco_child_end how;
    pid_t pid = born(6);

    assert_int_equal(wsco_children_look(&children, 0, &how), WSCO_E_INVAL);
    assert_int_equal(wsco_children_look(&children, pid, &how), WSCO_E_AGAIN);
    assert_int_equal(wsco_children_look(&children, WSCO_ANY_CHILD, &how), WSCO_E_AGAIN);
    let_end(0);
    await_end(pid);
    assert_int_equal(wsco_children_look(&children, WSCO_ANY_CHILD, &how), WSCO_OK);
    assert_int_equal(how.pid, pid);
    assert_int_equal(how.code, 6);
    assert_int_equal(wsco_children_look(&children, WSCO_ANY_CHILD, &how), -ECHILD);
}

EACH_WAY(no_such_child)
{
    waiter w = {0}, any = {0}, stranger = {0}, group = {0};

    wait_for(&any, WSCO_ANY_CHILD);
    assert_int_equal(any.rc, -ECHILD);
    wait_for(&stranger, getppid());
    assert_int_equal(stranger.rc, -ECHILD);
    wait_for(&group, 0);
    assert_int_equal(group.rc, WSCO_E_INVAL);
    wait_for(&group, -2);
    assert_int_equal(group.rc, WSCO_E_INVAL);
    pid_t pid = born(0);
    assert_int_equal(wsco_children_wait(&children, pid, 0, &w.end), WSCO_E_CO_OUT_OF_COROUTINE);
    wait_for(&w, pid);
    let_end(0);
    assert_int_equal(waitpid(pid, NULL, 0), pid); /* somebody else, past us */
    run_all();
    assert_int_equal(w.rc, -ECHILD);
}

EACH_WAY(deadline_and_cancel)
{
    waiter late = {.due = 500}, canceled = {0}, any = {.due = 500}, stays = {0};
    pid_t pid = born(2);

    wait_for(&late, pid);
    wait_for(&canceled, pid);
    wait_for(&any, WSCO_ANY_CHILD);
    wait_for(&stays, pid);
    assert_int_equal(loop.watchers, 2);
    assert_true(wsco_wait_cancel(canceled.co));
    pass_until(500);
    assert_int_equal(late.rc, WSCO_E_TIMEOUT);
    assert_int_equal(any.rc, WSCO_E_TIMEOUT);
    assert_int_equal(canceled.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(loop.watchers, 1);
    let_end(0);
    run_all();
    assert_int_equal(stays.rc, WSCO_OK);
}

/* The script's handler, and that it ignores the signal. */
EACH_WAY(the_signal_is_the_scripts)
{
    struct sigaction before, now;
    waiter w = {0};

    assert_int_equal(sigaction(SIGCHLD, NULL, &before), 0);
    signal(SIGCHLD, SIG_IGN);
    wait_for(&w, born(1));
    let_end(0);
    run_all();
    assert_int_equal(w.rc, -ECHILD); /* the system has forgotten it at once */
    assert_int_equal(sigaction(SIGCHLD, &before, &now), 0);
    assert_ptr_equal(now.sa_handler, SIG_IGN);
}

EACH_WAY(no_descriptor)
{
    struct rlimit usual, none;
    waiter w = {0}, any = {0};
    pid_t pid = born(0);

    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none = (struct rlimit){.rlim_cur = 0, .rlim_max = usual.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    wait_for(&w, pid);
    wait_for(&any, WSCO_ANY_CHILD);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_int_equal(w.rc, -EMFILE);
    assert_int_equal(any.rc, -EMFILE);
    let_end(0);
    assert_int_equal(waitpid(pid, NULL, 0), pid);
}

/* The n-th allocation of a wait fails. True if it has begun. */
static bool wait_with_failure(void **state, bool threads, unsigned long n)
{
    waiter w = {.due = 500, .rc = NO_RESULT};

    begin(state, threads);
    w.pid = born(0);
    w.co = wsco_co_create(&sched, wait_once, &w);
    assert_non_null(w.co);
    wsco_mem_fail_after(n);
    wsco_co_resume(w.co, WSCO_OK);
    wsco_mem_fail_after(0);
    bool waits = w.rc == NO_RESULT;
    if (!waits)
        assert_int_equal(w.rc, WSCO_E_NOMEM);
    pass_until(500);
    let_end(0);
    assert_int_equal(waitpid(w.pid, NULL, 0), w.pid);
    end();
    return waits;
}

TEST(without_memory)
{
    for (int way = 0; way < 2; way++) {
        unsigned long n = 1;
        while (!wait_with_failure(state, way == 1, n))
            n++;
        assert_true(n >= 4); /* watch, slots of the loop, heap of the timers */
    }
}

/* --- ends --- */

EACH_WAY(deinit_while_others_wait)
{
    waiter w = {0}, any = {0};
    pid_t pid = born(0);

    wait_for(&w, pid);
    wait_for(&any, WSCO_ANY_CHILD);
    wsco_children_deinit(&children);
    assert_int_equal(loop.watchers, 0);
    run_ready();
    assert_int_equal(w.rc, WSCO_E_CANCELED);
    assert_int_equal(any.rc, WSCO_E_CANCELED);
    let_end(0);
    assert_int_equal(waitpid(pid, NULL, 0), pid);
}

/* What was taken for a coroutine that never runs again is freed. */
TEST(deinit_after_the_scheduler)
{
    for (int way = 0; way < 2; way++) {
        waiter one = {0}, any = {.rc = NO_RESULT};

        begin(state, way == 1);
        wait_for(&one, born(1));
        let_end(0);
        await_end(one.pid);
        go(take_any, &any);
        wsco_sched_deinit(&sched);
        wsco_children_deinit(&children);
        assert_int_equal(loop.watchers, 0);
        wsco_loop_deinit(&loop);
        wsco_timers_deinit(&timers);
    }
}

EACH_WAY(a_forked_child_has_no_children)
{
    waiter w = {0}, any = {0};
    int status = 1;

    wait_for(&any, WSCO_ANY_CHILD);
    wait_for(&w, born(1));
    wait_for(&any, WSCO_ANY_CHILD);
    int last = fcntl(0, F_DUPFD, 3);
    pid_t child = fork();
    if (child == 0) {
        wsco_loop_disown(&loop);
        wsco_sched_freeze(&sched);
        wsco_children_deinit(&children);
        wsco_sched_deinit(&sched);
        _exit(fcntl(last - 1, F_GETFD) == -1 ? 0 : 1); /* the copy of what was opened last is closed */
    }
    close(last);
    /* Taken here, as the one that waits for any would take it. */
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    let_end(0);
    run_all();
    assert_int_equal(w.rc, WSCO_OK);
    assert_int_equal(any.rc, -ECHILD);
}

/* It goes on, is given to nobody who waits for any, and is no zombie when they have asked. */
EACH_WAY(who_waited_has_left)
{
    wsco_child_end end;
    pid_t pid = born(0);

    wsco_children_leave(&children, pid);
    assert_int_equal(wsco_children_look(&children, WSCO_ANY_CHILD, &end), WSCO_E_AGAIN);
    assert_int_equal(kill(pid, 0), 0);
    let_end(0);
    await_end(pid);
    assert_int_equal(wsco_children_look(&children, WSCO_ANY_CHILD, &end), -ECHILD);
    assert_int_equal(waitpid(pid, NULL, 0), -1);
    assert_int_equal(errno, ECHILD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(a_child_ends),
        BOTH(a_signal_ends_it),
        BOTH(it_has_ended_before),
        BOTH(any_child),
        BOTH(several_wait_for_any),
        BOTH(any_leaves_those_with_a_number),
        BOTH(any_meets_one_with_a_number),
        BOTH(several_wait_for_the_same),
        BOTH(a_look_does_not_wait),
        BOTH(no_such_child),
        BOTH(deadline_and_cancel),
        BOTH(the_signal_is_the_scripts),
        BOTH(no_descriptor),
        BOTH(without_memory),
        BOTH(deinit_while_others_wait),
        BOTH(deinit_after_the_scheduler),
        BOTH(a_forked_child_has_no_children),
        BOTH(who_waited_has_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
