/* SPDX-License-Identifier: MIT */
/* Tests src/io/poll_kqueue.c where it differs from the other backends: changes that are batched, changes that
 * fail, numbers in use again, signals, a queue that a child does not have. What all backends do alike:
 * tests/unit/io/test_loop.c. */
#include "unit_loop.h"

#include "kqueue_knobs.h"

#include <signal.h>
#include <sys/wait.h>

enum { MANY = 300 };

static void begin_kqueue(wsco_loop *loop)
{
    void *backend = (void *)(uintptr_t)&wsco_poll_kqueue;

    kqueue_refuse = 0;
    begin(loop, &backend);
    kqueue_calls = kqueue_changes = 0;
}

TEST(changes_travel_with_the_wait)
{
    wsco_loop loop;
    end a, b;

    begin_kqueue(&loop);
    watch(&a, &loop, BOTH_WAYS);
    watch(&b, &loop, WSCO_READ);
    assert_int_equal(wsco_loop_set(&loop, &a.watcher, WSCO_READ), WSCO_OK);
    assert_int_equal(kqueue_calls, 0);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(kqueue_calls, 1);
    assert_int_equal(kqueue_changes, 4);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(kqueue_changes, 4);
    drop(&a);
    drop(&b);
    wsco_loop_deinit(&loop);
}

TEST(a_full_list_is_sent_ahead_and_loses_nothing)
{
    static end ends[MANY];
    wsco_loop loop;

    begin_kqueue(&loop);
    for (int i = 0; i < MANY; i++)
        watch(&ends[i], &loop, BOTH_WAYS);
    assert_true(kqueue_calls > 0);
    for (int round = 0; round < 2 * MANY; round++)
        assert_true(turn(&loop, 0) > 0);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(ends[i].all, WSCO_WRITE);
        assert_int_equal(wsco_loop_set(&loop, &ends[i].watcher, WSCO_READ), WSCO_OK);
        ends[i].calls = 0;
    }
    assert_int_equal(turn(&loop, 0), 0);
    for (int i = 0; i < MANY; i++)
        drop(&ends[i]);
    assert_int_equal(turn(&loop, 0), 0);
    wsco_loop_deinit(&loop);
}

TEST(a_deletion_after_the_close_is_no_error)
{
    wsco_loop loop;
    end e;

    begin_kqueue(&loop);
    watch(&e, &loop, BOTH_WAYS);
    assert_int_equal(turn(&loop, 0), 1);
    close_fd(&e.fd);
    drop(&e);
    assert_int_equal(turn(&loop, 0), 0);
    watch(&e, &loop, WSCO_WRITE); /* removed and closed before the kernel has heard of it */
    drop(&e);
    assert_int_equal(turn(&loop, 0), 0);
    wsco_loop_deinit(&loop);
}

TEST(a_number_in_use_again_belongs_to_the_new_watcher)
{
    wsco_loop loop;
    end old, new;

    begin_kqueue(&loop);
    watch(&old, &loop, WSCO_WRITE);
    assert_int_equal(turn(&loop, 0), 1);
    int number = old.fd;
    old.calls = 0;
    drop(&old);
    watch(&new, &loop, WSCO_WRITE);
    assert_int_equal(new.fd, number);
    assert_int_equal(turn(&loop, 0), 1);
    assert_int_equal(old.calls, 0);
    assert_int_equal(new.events, WSCO_WRITE);
    drop(&new);
    wsco_loop_deinit(&loop);
}

TEST(an_addition_that_fails_is_readiness_until_somebody_acts)
{
    wsco_loop loop;
    end e;

    begin_kqueue(&loop);
    kqueue_refuse = EPIPE;
    watch(&e, &loop, WSCO_READ);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(round_of(&loop, &e), 1);
        assert_int_equal(e.events, WSCO_READ);
    }
    kqueue_refuse = 0;
    assert_int_equal(round_of(&loop, &e), 0);
    poke(&e);
    assert_int_equal(round_of(&loop, &e), 1);
    kqueue_refuse = EPIPE;
    drop(&e);
    assert_int_equal(turn(&loop, 0), 0);
    wsco_loop_deinit(&loop);
}

TEST(what_fails_in_a_full_list_is_added_again)
{
    static end ends[MANY];
    wsco_loop loop;

    begin_kqueue(&loop);
    kqueue_refuse = EPIPE;
    for (int i = 0; i < MANY; i++)
        watch(&ends[i], &loop, WSCO_WRITE);
    kqueue_refuse = 0;
    for (int round = 0; round < MANY; round++)
        assert_true(turn(&loop, 0) > 0);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(ends[i].all, WSCO_WRITE);
        drop(&ends[i]);
    }
    wsco_loop_deinit(&loop);
}

TEST(a_kernel_without_memory_is_asked_again)
{
    wsco_loop loop;
    end e;

    begin_kqueue(&loop);
    kqueue_refuse = ENOMEM;
    watch(&e, &loop, WSCO_READ);
    poke(&e);
    assert_int_equal(round_of(&loop, &e), 0);
    assert_int_equal(turn(&loop, -1), -EINTR); /* a short wait, though nothing ends it */
    assert_int_equal(e.calls, 0);
    kqueue_refuse = 0;
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(e.events, WSCO_READ);
    drop(&e);
    wsco_loop_deinit(&loop);
}

/* The same for the filters of signals: a wait that no signal could end would be too long. */
TEST(a_signal_filter_that_could_not_be_added_is_added_again)
{
    wsco_loop loop;
    sigset_t all, usual, usr1;

    begin_kqueue(&loop);
    signal(SIGUSR1, SIG_DFL);
    sigemptyset(&usr1);
    sigaddset(&usr1, SIGUSR1);
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &usual);
    loop.mask = &usual;
    kqueue_refuse = ENOMEM;
    assert_int_equal(turn(&loop, -1), -EINTR);
    kqueue_refuse = 0;
    kqueue_changes = 0;
    assert_int_equal(turn(&loop, 1), 0);
    assert_true(kqueue_changes > 0);
    kqueue_changes = 0;
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(kqueue_changes, 0);
    raise(SIGUSR1);
    assert_int_equal(turn(&loop, -1), -EINTR);
    int number = 0;
    sigwait(&usr1, &number);
    assert_int_equal(number, SIGUSR1);
    loop.mask = NULL;
    pthread_sigmask(SIG_SETMASK, &usual, NULL);
    wsco_loop_deinit(&loop);
}

/* The child's descriptor of the same number is another file by then. */
TEST(a_child_closes_no_number_that_was_the_queues)
{
    wsco_loop loop;
    end e;
    int status = -1, fds[2];

    begin_kqueue(&loop);
    watch(&e, &loop, WSCO_READ);
    assert_int_equal(turn(&loop, 0), 0);
    pid_t pid = fork();
    if (pid == 0) {
        bool open = pipe(fds) == 0;
        for (int tries = 0; tries < 8; tries++)
            open = dup(fds[0]) >= 0 && open; /* one of them has the number */
        int before = dup(fds[1]);
        wsco_loop_disown(&loop);
        int after = dup(fds[1]);
        _exit(open && before >= 0 && after == before + 1 ? 0 : 1);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    poke(&e);
    assert_int_equal(round_of(&loop, &e), 1);
    drop(&e);
    wsco_loop_deinit(&loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(changes_travel_with_the_wait),
        UNIT(a_full_list_is_sent_ahead_and_loses_nothing),
        UNIT(a_deletion_after_the_close_is_no_error),
        UNIT(a_number_in_use_again_belongs_to_the_new_watcher),
        UNIT(an_addition_that_fails_is_readiness_until_somebody_acts),
        UNIT(what_fails_in_a_full_list_is_added_again),
        UNIT(a_kernel_without_memory_is_asked_again),
        UNIT(a_signal_filter_that_could_not_be_added_is_added_again),
        UNIT(a_child_closes_no_number_that_was_the_queues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
