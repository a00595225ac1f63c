/* SPDX-License-Identifier: MIT */
/* Tests src/io/wake.c: wakes before and during a wait, from threads, signal handlers and forked children. */
#include "unit_loop.h"

#include "wsco/io/wake.h"

#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

static int woken_count;
static int seen;
static int published; /* written before a wake, read by what it calls */

static void woken(wsco_wake *wake)
{
    (void)wake;
    woken_count++;
    seen = published;
}

static void open_wake(wsco_wake *wake, wsco_loop *loop, void **backend)
{
    begin(loop, backend);
    woken_count = seen = published = 0;
    *wake = (wsco_wake){.woken = woken};
    assert_int_equal(wsco_wake_open(wake, loop), WSCO_OK);
}

static void end_wake(wsco_wake *wake, wsco_loop *loop)
{
    wsco_wake_close(wake);
    wsco_wake_close(wake);
    assert_int_equal(loop->watchers, 0);
    wsco_loop_deinit(loop);
}

LOOP_TEST(a_wake_before_the_wait_ends_it)
{
    wsco_loop loop;
    wsco_wake wake;
    open_wake(&wake, &loop, backend);
    assert_int_equal(turn(&loop, 0), 0);
    errno = 77;
    wsco_wake_up(&wake);
    assert_int_equal(errno, 77);
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(woken_count, 1);
    /* It is told once, not as long as nobody reads. */
    assert_int_equal(turn(&loop, 0), 0);
    wsco_wake_up(&wake);
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(woken_count, 2);
    end_wake(&wake, &loop);
}

LOOP_TEST(many_wakes_are_one)
{
    wsco_loop loop;
    wsco_wake wake;
    open_wake(&wake, &loop, backend);
    for (int i = 0; i < 100000; i++) /* a pipe would be full long before */
        wsco_wake_up(&wake);
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(woken_count, 1);
    assert_int_equal(turn(&loop, 0), 0);
    end_wake(&wake, &loop);
}

static void *wake_later(void *arg)
{
    usleep(20000);
    published = 42;
    wsco_wake_up(arg);
    return NULL;
}

LOOP_TEST(a_thread_ends_the_wait)
{
    wsco_loop loop;
    wsco_wake wake;
    pthread_t thread;
    open_wake(&wake, &loop, backend);
    assert_int_equal(pthread_create(&thread, NULL, wake_later, &wake), 0);
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(woken_count, 1);
    assert_int_equal(seen, 42);
    pthread_join(thread, NULL);
    end_wake(&wake, &loop);
}

static atomic_int produced;

static void *produce(void *arg)
{
    for (int i = 0; i < 20000; i++) {
        atomic_fetch_add(&produced, 1);
        wsco_wake_up(arg);
    }
    return NULL;
}

static void look(wsco_wake *wake)
{
    (void)wake;
    seen = atomic_load(&produced);
}

/* A wake that was lost would leave the loop waiting with something unseen. */
LOOP_TEST(no_wake_of_several_threads_is_lost)
{
    wsco_loop loop;
    wsco_wake wake;
    pthread_t threads[3];
    open_wake(&wake, &loop, backend);
    wake.woken = look;
    atomic_store(&produced, 0);
    for (unsigned i = 0; i < UNIT_COUNT(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, produce, &wake), 0);
    while (seen < 3 * 20000)
        assert_int_equal(turn(&loop, 10000), 1);
    for (unsigned i = 0; i < UNIT_COUNT(threads); i++)
        pthread_join(threads[i], NULL);
    end_wake(&wake, &loop);
}

static wsco_wake *of_signal;

static void on_signal(int number)
{
    (void)number;
    wsco_wake_up(of_signal);
}

LOOP_TEST(a_signal_handler_wakes)
{
    wsco_loop loop;
    wsco_wake wake;
    struct sigaction action = {.sa_handler = on_signal}, before;
    open_wake(&wake, &loop, backend);
    of_signal = &wake;
    assert_int_equal(sigaction(SIGUSR1, &action, &before), 0);
    raise(SIGUSR1);
    assert_int_equal(turn(&loop, -1), 1);
    assert_int_equal(woken_count, 1);
    sigaction(SIGUSR1, &before, NULL);
    end_wake(&wake, &loop);
}

/* What the child does with the wake: its exit status is 0 if that was nothing but closing. */
static void in_child(wsco_wake *wake, wsco_loop *loop)
{
    int read_fd = wake->watcher.fd, write_fd = wake->write_fd;
    wsco_wake_up(wake);
    wsco_loop_disown(loop);
    wsco_wake_close(wake);
    wsco_loop_deinit(loop);
    _exit(fcntl(read_fd, F_GETFD) == -1 && fcntl(write_fd, F_GETFD) == -1 ? 0 : 1);
}

LOOP_TEST(a_forked_child_wakes_nobody_and_closes_its_copies)
{
    wsco_loop loop;
    wsco_wake wake;
    int status = 1;
    open_wake(&wake, &loop, backend);
    pid_t child = fork();
    if (child == 0)
        in_child(&wake, &loop);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(woken_count, 0);
    wsco_wake_up(&wake);
    assert_int_equal(turn(&loop, -1), 1);
    end_wake(&wake, &loop);
}

LOOP_TEST(a_failed_open_holds_nothing)
{
    wsco_loop loop;
    wsco_wake wake = {.woken = woken};
    struct rlimit usual, none;
    begin(&loop, backend);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none = (struct rlimit){.rlim_cur = 0, .rlim_max = usual.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    wsco_rc rc = wsco_wake_open(&wake, &loop);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_int_equal(rc, -EMFILE);
    int next = dup(0);
    close(next);
    refuse_with = -ENOSPC;
    assert_int_equal(wsco_wake_open(&wake, &loop), -ENOSPC);
    refuse_with = WSCO_OK;
    int again = dup(0);
    close(again);
    assert_int_equal(again, next);
    end_wake(&wake, &loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(a_wake_before_the_wait_ends_it), BOTH(many_wakes_are_one),
        BOTH(a_thread_ends_the_wait),         BOTH(no_wake_of_several_threads_is_lost),
        BOTH(a_signal_handler_wakes),         BOTH(a_forked_child_wakes_nobody_and_closes_its_copies),
        BOTH(a_failed_open_holds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
