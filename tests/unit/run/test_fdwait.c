/* SPDX-License-Identifier: MIT */
/* Tests src/run/fdwait.c: waits of coroutines and watches on pipes, socket pairs and files. */
#include "unit_run.h"

#include "wsco/io/wake.h"
#include "wsco/run/fdwait.h"

#include <fcntl.h>
#include <sys/socket.h>

enum { BOTH_WAYS = WSCO_READ | WSCO_WRITE };

static wsco_fdwait set;
static int wakes;

typedef struct waiter {
    int fd;
    unsigned want;
    wsco_usec due;
    wsco_rc rc;
    wsco_co *co;
} waiter;

static void wait_once(UNIT_UNUSED wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = NO_RESULT;
    w->rc = wsco_fdwait_until(&set, w->fd, w->want, w->due);
}

static void begin(void **state)
{
    open_run(state);
    wsco_fdwait_init(&set, &loop, &sched);
}

static void end(void)
{
    assert_int_equal(set.count, 0);
    wsco_fdwait_deinit(&set);
    close_run();
}

static void wait_for(waiter *w, int fd, unsigned want)
{
    w->fd = fd;
    w->want = want;
    w->due = w->due ? w->due : WSCO_USEC_NEVER;
    w->co = go(wait_once, w);
}

static void open_pair(int fds[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
}

static void close_pair(const int fds[2])
{
    close(fds[0]);
    close(fds[1]);
}

static void fill(int fd)
{
    static const char bytes[4096];

    while (write(fd, bytes, sizeof bytes) > 0) {}
}

static void empty(int fd)
{
    static char bytes[4096];

    fcntl(fd, F_SETFL, O_NONBLOCK);
    while (read(fd, bytes, sizeof bytes) > 0) {}
}

TEST(readable)
{
    waiter w = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], WSCO_READ);
    assert_int_equal(turn(0), 0);
    assert_int_equal(w.rc, NO_RESULT);
    assert_int_equal(set.count, 1);
    assert_int_equal(write(fds[1], "x", 1), 1);
    run_all();
    assert_int_equal(w.rc, WSCO_READ);
    assert_int_equal(set.count, 0); /* nothing spins, though nobody has read */
    assert_int_equal(loop.watchers, 0);
    close_pair(fds);
    end();
}

TEST(the_peer_is_gone)
{
    waiter w = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], WSCO_READ);
    close(fds[1]);
    run_all();
    assert_int_equal(w.rc, WSCO_READ);
    close(fds[0]);
    end();
}

TEST(whichever_comes_first)
{
    waiter w = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], BOTH_WAYS);
    run_all();
    assert_int_equal(w.rc, WSCO_WRITE);
    fill(fds[0]);
    wait_for(&w, fds[0], BOTH_WAYS);
    assert_int_equal(turn(0), 0);
    assert_int_equal(write(fds[1], "x", 1), 1);
    run_all();
    assert_int_equal(w.rc, WSCO_READ);
    empty(fds[1]);
    wait_for(&w, fds[0], BOTH_WAYS);
    run_all();
    assert_int_equal(w.rc, BOTH_WAYS);
    close_pair(fds);
    end();
}

/* The reader goes on waiting when the writer is served, and the other way round. */
TEST(two_directions)
{
    waiter reader = {0}, writer = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    fill(fds[0]);
    wait_for(&reader, fds[0], WSCO_READ);
    wait_for(&writer, fds[0], WSCO_WRITE);
    assert_int_equal(set.count, 1);
    assert_int_equal(turn(0), 0);
    empty(fds[1]);
    assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(writer.rc, WSCO_WRITE);
    assert_int_equal(reader.rc, NO_RESULT);
    assert_int_equal(turn(0), 0);
    fill(fds[0]);
    wait_for(&writer, fds[0], WSCO_WRITE);
    assert_int_equal(write(fds[1], "x", 1), 1);
    assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(reader.rc, WSCO_READ);
    assert_int_equal(writer.rc, NO_RESULT);
    empty(fds[1]);
    run_all();
    assert_int_equal(writer.rc, WSCO_WRITE);
    close_pair(fds);
    end();
}

TEST(one_waiter_for_each_direction)
{
    waiter first = {0}, second = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&first, fds[0], WSCO_READ);
    wait_for(&second, fds[0], WSCO_READ);
    assert_int_equal(second.rc, WSCO_E_CO_HAS_BEEN_BOUND);
    wait_for(&second, fds[0], BOTH_WAYS);
    assert_int_equal(second.rc, WSCO_E_CO_HAS_BEEN_BOUND);
    assert_int_equal(first.rc, NO_RESULT);
    assert_int_equal(write(fds[1], "x", 1), 1);
    run_all();
    wait_for(&first, fds[0], BOTH_WAYS);
    wait_for(&second, fds[0], WSCO_WRITE);
    assert_int_equal(second.rc, WSCO_E_CO_HAS_BEEN_BOUND);
    run_all();
    assert_true(first.rc > 0);
    close_pair(fds);
    end();
}

TEST(deadline)
{
    waiter w = {.due = 500};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], WSCO_READ);
    pass_until(499);
    assert_int_equal(w.rc, NO_RESULT);
    pass_until(500);
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    assert_int_equal(set.count, 0);
    close_pair(fds);
    end();
}

/* The deadline passes first, then the event comes, and the coroutine has not run in between. */
TEST(an_event_after_the_deadline)
{
    waiter w = {.due = 500}, next = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], WSCO_READ);
    assert_int_equal(write(fds[1], "x", 1), 1);
    wsco_timers_fire(&timers, 500);
    wait_for(&next, fds[0], WSCO_READ); /* the place is free already */
    assert_int_equal(wsco_loop_wait(&loop, MS(PATIENCE_MS)), 1);
    wsco_loop_dispatch(&loop);
    run_ready();
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    assert_int_equal(next.rc, WSCO_READ);
    close_pair(fds);
    end();
}

TEST(cancel_and_other_resumes)
{
    waiter w = {0}, resumed = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], WSCO_READ);
    assert_true(wsco_wait_cancel(w.co));
    run_all();
    assert_int_equal(w.rc, WSCO_E_CO_CANCELED);
    wait_for(&resumed, fds[0], WSCO_READ);
    wsco_co_resume(resumed.co, WSCO_E_CO_CANCELED);
    assert_int_equal(resumed.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(set.count, 0);
    close_pair(fds);
    end();
}

TEST(close_while_others_wait)
{
    waiter reader = {0}, writer = {0}, again = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    fill(fds[0]);
    wait_for(&reader, fds[0], WSCO_READ);
    wait_for(&writer, fds[0], WSCO_WRITE);
    wsco_fdwait_close(&set, fds[0]);
    wsco_fdwait_close(&set, fds[0]);
    assert_int_equal(loop.watchers, 0);
    close_pair(fds);
    open_pair(fds); /* the same numbers */
    wait_for(&again, fds[0], WSCO_READ);
    run_ready();
    assert_int_equal(reader.rc, WSCO_E_CLOSED);
    assert_int_equal(writer.rc, WSCO_E_CLOSED);
    assert_int_equal(again.rc, NO_RESULT);
    assert_int_equal(write(fds[1], "x", 1), 1);
    run_all();
    assert_int_equal(again.rc, WSCO_READ);
    close_pair(fds);
    end();
}

/* Nobody has told of the close, and the number is in use again: what waits from then on is served. */
TEST(closed_without_notice)
{
    waiter reader = {.due = 500}, writer = {0};
    int fds[2], other[2];

    begin(state);
    open_pair(fds);
    wait_for(&reader, fds[0], WSCO_READ);
    open_pair(other);
    assert_int_equal(dup2(other[0], fds[0]), fds[0]);
    wait_for(&writer, fds[0], WSCO_WRITE);
    while (writer.rc == NO_RESULT)
        assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(writer.rc, WSCO_WRITE);
    pass_until(500);
    close_pair(other);
    close_pair(fds);
    end();
}

/* The number is nobody's: nobody waits for it for ever. Only epoll tells at once. */
TEST(closed_without_notice_and_not_used_again)
{
    waiter reader = {0}, writer = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&reader, fds[0], WSCO_READ);
    close_pair(fds);
    wait_for(&writer, fds[0], WSCO_WRITE);
    run_all();
    assert_true(reader.rc == WSCO_E_CLOSED || reader.rc == WSCO_READ);
    assert_true(writer.rc == WSCO_E_CLOSED || writer.rc == WSCO_WRITE);
    if (loop.ops == &wsco_poll_epoll)
        assert_int_equal(writer.rc, WSCO_E_CLOSED);
    end();
}

/* Nothing tells of it, so it is found by looking. What is open still waits. */
TEST(closed_without_notice_and_swept)
{
    enum { COUNT = 9 };
    waiter waiters[COUNT] = {0};
    int fds[COUNT][2];

    begin(state);
    for (int i = 0; i < COUNT; i++) {
        open_pair(fds[i]);
        wait_for(&waiters[i], fds[i][0], WSCO_READ);
    }
    for (int i = 1; i < COUNT; i++)
        assert_int_equal(i % 2 ? close(fds[i][0]) : dup2(fds[0][0], fds[i][0]), i % 2 ? 0 : fds[i][0]);
    for (int i = 0; i < COUNT; i++)
        wsco_fdwait_sweep(&set);
    run_ready();
    assert_int_equal(set.count, 1);
    assert_int_equal(waiters[0].rc, NO_RESULT);
    for (int i = 1; i < COUNT; i++)
        assert_int_equal(waiters[i].rc, WSCO_E_CLOSED);
    assert_true(wsco_wait_cancel(waiters[0].co));
    run_all();
    wsco_fdwait_sweep(&set);
    for (int i = 0; i < COUNT; i++)
        close_pair(fds[i]);
    end();
}

static void count_wake(wsco_wake *wake)
{
    (void)wake;
    wakes++;
}

/* The number is one of the runtime's own by the end of the wait, which must not take that out of the loop. */
TEST(closed_without_notice_and_used_by_the_runtime)
{
    waiter reader = {.due = 500};
    wsco_wake wake = {.woken = count_wake};
    int fds[2];

    begin(state);
    wakes = 0;
    open_pair(fds);
    wait_for(&reader, fds[0], WSCO_READ);
    close(fds[0]);
    assert_int_equal(wsco_wake_open(&wake, &loop), WSCO_OK);
    assert_int_equal(wake.watcher.fd, fds[0]);
    pass_until(500);
    assert_int_equal(reader.rc, WSCO_E_TIMEOUT);
    wsco_wake_up(&wake);
    assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(wakes, 1);
    wsco_wake_close(&wake);
    close(fds[1]);
    end();
}

/* So is the writer told, who has no deadline that would end its wait. */
TEST(closed_without_notice_and_the_other_waits)
{
    waiter reader = {.due = 500}, writer = {0};
    wsco_wake wake = {.woken = count_wake};
    int fds[2];

    begin(state);
    open_pair(fds);
    fill(fds[0]);
    wait_for(&reader, fds[0], WSCO_READ);
    wait_for(&writer, fds[0], WSCO_WRITE);
    close(fds[0]);
    assert_int_equal(wsco_wake_open(&wake, &loop), WSCO_OK);
    assert_int_equal(wake.watcher.fd, fds[0]);
    pass_until(500);
    run_ready();
    assert_int_equal(reader.rc, WSCO_E_TIMEOUT);
    assert_int_equal(writer.rc, WSCO_E_CLOSED);
    assert_int_equal(set.count, 0);
    wsco_wake_close(&wake);
    close(fds[1]);
    end();
}

TEST(the_number_of_a_descriptor_of_the_runtime)
{
    waiter reader = {0}, writer = {0};
    wsco_wake wake = {.woken = count_wake};

    begin(state);
    wakes = 0;
    assert_int_equal(wsco_wake_open(&wake, &loop), WSCO_OK);
    wait_for(&reader, wake.watcher.fd, WSCO_READ);
    wait_for(&writer, wake.watcher.fd, WSCO_WRITE);
    assert_int_equal(reader.rc, -EEXIST);
    assert_int_equal(writer.rc, -EEXIST);
    wsco_wake_up(&wake);
    assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(wakes, 1);
    wsco_wake_close(&wake);
    end();
}

TEST(files_are_ready)
{
    char name[] = "/tmp/wsco-fdwait-XXXXXX";
    waiter file = {0}, folder = {0};
    int fd = mkstemp(name), dir = open("/tmp", O_RDONLY);

    assert_true(fd >= 0 && dir >= 0);
    unlink(name);
    begin(state);
    wait_for(&file, fd, WSCO_READ);
    assert_int_equal(file.rc, NO_RESULT); /* others first */
    wait_for(&folder, dir, BOTH_WAYS);
    run_ready();
    assert_int_equal(file.rc, WSCO_READ);
    assert_int_equal(folder.rc, BOTH_WAYS);
    assert_int_equal(loop.watchers, 0);
    close(fd);
    close(dir);
    end();
}

TEST(a_device_that_cannot_be_polled)
{
    waiter w = {0};
    int fd = open("/dev/null", O_RDWR);

    assert_true(fd >= 0);
    begin(state);
    wait_for(&w, fd, WSCO_WRITE);
    run_ready();
    while (sched.count > 0)
        assert_true(turn(PATIENCE_MS) > 0);
    assert_int_equal(w.rc, WSCO_WRITE);
    close(fd);
    end();
}

TEST(not_open)
{
    waiter w = {0};
    int fd = dup(0);

    begin(state);
    close(fd);
    wait_for(&w, fd, WSCO_READ);
    assert_int_equal(w.rc, WSCO_E_CLOSED);
    wait_for(&w, -1, WSCO_READ);
    assert_int_equal(w.rc, WSCO_E_CLOSED);
    assert_int_equal(wsco_fdwait_until(&set, 0, WSCO_READ, WSCO_USEC_NEVER), WSCO_E_CO_OUT_OF_COROUTINE);
    end();
}

/* --- watches --- */

typedef struct watched {
    wsco_fdwatch watch;
    unsigned events;
    int calls;
    bool leaves;
} watched;

static void on_event(wsco_fdwatch *watch, unsigned events)
{
    watched *w = wsco_container_of(watch, watched, watch);

    w->events = events;
    w->calls++;
    if (w->leaves)
        wsco_fdwait_unwatch(&set, watch);
}

TEST(a_watch_is_called_until_it_ends)
{
    watched w = {.watch.on_event = on_event};
    int fds[2];

    begin(state);
    open_pair(fds);
    wsco_fdwait_unwatch(&set, &w.watch);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_READ), WSCO_OK);
    assert_ptr_equal(wsco_fdwait_find(&set, fds[0]), &w.watch);
    assert_int_equal(write(fds[1], "x", 1), 1);
    turn(PATIENCE_MS);
    turn(PATIENCE_MS);
    assert_int_equal(w.calls, 2);
    assert_int_equal(w.events, WSCO_READ);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_WRITE), WSCO_OK);
    turn(PATIENCE_MS);
    assert_int_equal(w.events, WSCO_WRITE);
    w.leaves = true;
    turn(PATIENCE_MS);
    assert_int_equal(w.calls, 4);
    assert_null(wsco_fdwait_find(&set, fds[0]));
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_WRITE), WSCO_OK);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], 0), WSCO_OK);
    close_pair(fds);
    end();
}

TEST(a_watch_beside_a_waiter)
{
    watched w = {.watch.on_event = on_event, .leaves = true}, second = {.watch.on_event = on_event};
    waiter reader = {0}, writer = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&reader, fds[0], WSCO_READ);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_READ), WSCO_E_CO_HAS_BEEN_BOUND);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_WRITE), WSCO_OK);
    assert_int_equal(wsco_fdwait_watch(&set, &second.watch, fds[0], WSCO_WRITE), WSCO_E_CO_HAS_BEEN_BOUND);
    wait_for(&writer, fds[0], WSCO_WRITE);
    assert_int_equal(writer.rc, WSCO_E_CO_HAS_BEEN_BOUND);
    turn(PATIENCE_MS);
    assert_int_equal(w.calls, 1);
    assert_int_equal(reader.rc, NO_RESULT);
    assert_null(wsco_fdwait_find(&set, fds[0])); /* the waiter stays */
    assert_int_equal(wsco_fdwait_watch(&set, &second.watch, fds[0], WSCO_WRITE), WSCO_OK);
    assert_ptr_equal(wsco_fdwait_find(&set, fds[0]), &second.watch);
    wsco_fdwait_unwatch(&set, &second.watch);
    assert_int_equal(write(fds[1], "x", 1), 1);
    run_all();
    assert_int_equal(reader.rc, WSCO_READ);
    close_pair(fds);
    end();
}

TEST(a_watch_ends_with_its_descriptor)
{
    char name[] = "/tmp/wsco-fdwait-XXXXXX";
    watched w = {.watch.on_event = on_event}, file = {.watch.on_event = on_event};
    int fds[2], fd = mkstemp(name);

    begin(state);
    open_pair(fds);
    unlink(name);
    assert_int_equal(wsco_fdwait_watch(&set, &file.watch, fd, WSCO_READ), -EPERM);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_READ), WSCO_OK);
    wsco_fdwait_close(&set, fds[0]);
    assert_int_equal(w.watch.want, 0);
    wsco_fdwait_unwatch(&set, &w.watch);
    close_pair(fds);
    assert_int_equal(wsco_fdwait_watch(&set, &w.watch, fds[0], WSCO_READ), WSCO_E_CLOSED);
    close(fd);
    end();
}

/* --- many, memory, ends --- */

TEST(many_descriptors)
{
    enum { MANY = 60 };
    waiter w[MANY] = {{0}};
    int fds[MANY][2];

    begin(state);
    for (int i = 0; i < MANY; i++) {
        open_pair(fds[i]);
        wait_for(&w[i], fds[i][0], WSCO_READ);
    }
    assert_int_equal(set.count, MANY);
    for (int i = MANY - 1; i >= 0; i--) {
        assert_int_equal(write(fds[i][1], "x", 1), 1);
        while (w[i].rc == NO_RESULT)
            assert_true(turn(PATIENCE_MS) > 0);
        assert_int_equal(set.count, i);
    }
    for (int i = 0; i < MANY; i++)
        close_pair(fds[i]);
    end();
}

/* The n-th allocation of a first wait fails. True if the wait has begun. */
static bool wait_with_failure(void **state, unsigned long n)
{
    waiter w = {.want = WSCO_READ, .due = 500, .rc = NO_RESULT};
    int fds[2];

    begin(state);
    open_pair(fds);
    w.fd = fds[0];
    w.co = wsco_co_create(&sched, wait_once, &w);
    assert_non_null(w.co);
    wsco_mem_fail_after(n);
    wsco_co_resume(w.co, WSCO_OK);
    wsco_mem_fail_after(0);
    bool waits = w.rc == NO_RESULT;
    if (!waits)
        assert_int_equal(w.rc, WSCO_E_NOMEM);
    pass_until(500);
    assert_int_equal(sched.count, 0);
    close_pair(fds);
    end();
    return waits;
}

TEST(without_memory)
{
    unsigned long n = 1;

    while (!wait_with_failure(state, n))
        n++;
    assert_true(n >= 5); /* table, entry, slots of the loop, heap of the timers */
}

/* A table that cannot grow holds more than it has places. */
TEST(a_table_that_cannot_grow)
{
    enum { MANY = 17 };
    watched w[MANY];
    int fds[MANY][2];

    begin(state);
    for (int i = 0; i < MANY; i++) {
        open_pair(fds[i]);
        w[i] = (watched){.watch.on_event = on_event};
        if (i < MANY - 1)
            assert_int_equal(wsco_fdwait_watch(&set, &w[i].watch, fds[i][0], WSCO_READ), WSCO_OK);
    }
    assert_int_equal(set.cap, 16);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_fdwait_watch(&set, &w[MANY - 1].watch, fds[MANY - 1][0], WSCO_READ), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    assert_int_equal(set.cap, 16);
    assert_int_equal(wsco_fdwait_watch(&set, &w[MANY - 1].watch, fds[MANY - 1][0], WSCO_READ), WSCO_OK);
    assert_int_equal(set.cap, 32);
    for (int i = 0; i < MANY; i++) {
        assert_ptr_equal(wsco_fdwait_find(&set, fds[i][0]), &w[i].watch);
        wsco_fdwait_unwatch(&set, &w[i].watch);
        close_pair(fds[i]);
    }
    end();
}

TEST(deinit_while_others_wait)
{
    watched watch = {.watch.on_event = on_event};
    waiter w = {0};
    int fds[2], other[2];

    begin(state);
    open_pair(fds);
    open_pair(other);
    wait_for(&w, fds[0], WSCO_READ);
    assert_int_equal(wsco_fdwait_watch(&set, &watch.watch, other[0], WSCO_READ), WSCO_OK);
    wsco_fdwait_deinit(&set);
    assert_int_equal(watch.watch.want, 0);
    run_ready();
    assert_int_equal(w.rc, WSCO_E_CANCELED);
    close_run();
    close_pair(fds);
    close_pair(other);
}

/* A coroutine that is given up is not run to say that it does not wait any more. */
TEST(deinit_after_the_scheduler)
{
    waiter w = {0};
    int fds[2];

    begin(state);
    open_pair(fds);
    wait_for(&w, fds[0], BOTH_WAYS);
    wsco_sched_deinit(&sched);
    assert_true(wsco_loop_wait(&loop, MS(PATIENCE_MS)) > 0);
    wsco_loop_dispatch(&loop);
    assert_int_equal(set.count, 0);
    close_pair(fds);
    wsco_fdwait_deinit(&set);
    wsco_loop_deinit(&loop);
    wsco_timers_deinit(&timers);
}

TEST(expelled_at_once)
{
    waiter reader = {0}, writer = {0}, other = {0};
    int fds[2], others[2];

    begin(state);
    open_pair(fds);
    open_pair(others);
    fill(fds[0]);
    assert_false(wsco_fdwait_expel(&set, fds[0]));
    assert_null(wsco_fdwait_waiter(&set, fds[0], BOTH_WAYS));
    wait_for(&reader, fds[0], WSCO_READ);
    wait_for(&writer, fds[0], WSCO_WRITE);
    wait_for(&other, others[0], WSCO_READ);
    assert_ptr_equal(wsco_fdwait_waiter(&set, fds[0], WSCO_READ), reader.co);
    assert_ptr_equal(wsco_fdwait_waiter(&set, fds[0], WSCO_WRITE), writer.co);
    assert_null(wsco_fdwait_waiter(&set, others[0], WSCO_WRITE));

    assert_true(wsco_fdwait_expel(&set, fds[0]));
    assert_int_equal(reader.rc, WSCO_E_CLOSED); /* it has run already */
    assert_int_equal(writer.rc, NO_RESULT);
    assert_true(wsco_fdwait_expel(&set, fds[0]));
    assert_int_equal(writer.rc, WSCO_E_CLOSED);
    assert_false(wsco_fdwait_expel(&set, fds[0]));
    assert_int_equal(set.count, 1);
    assert_int_equal(other.rc, NO_RESULT);
    wsco_fdwait_close(&set, others[0]);
    run_ready();
    close_pair(fds);
    close_pair(others);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(readable),
        BOTH(the_peer_is_gone),
        BOTH(whichever_comes_first),
        BOTH(two_directions),
        BOTH(one_waiter_for_each_direction),
        BOTH(deadline),
        BOTH(an_event_after_the_deadline),
        BOTH(cancel_and_other_resumes),
        BOTH(close_while_others_wait),
        BOTH(expelled_at_once),
        BOTH(closed_without_notice),
        BOTH(closed_without_notice_and_not_used_again),
        BOTH(closed_without_notice_and_swept),
        BOTH(closed_without_notice_and_used_by_the_runtime),
        BOTH(closed_without_notice_and_the_other_waits),
        BOTH(the_number_of_a_descriptor_of_the_runtime),
        BOTH(files_are_ready),
        BOTH(a_device_that_cannot_be_polled),
        BOTH(not_open),
        BOTH(a_watch_is_called_until_it_ends),
        BOTH(a_watch_beside_a_waiter),
        BOTH(a_watch_ends_with_its_descriptor),
        BOTH(many_descriptors),
        BOTH(without_memory),
        BOTH(a_table_that_cannot_grow),
        BOTH(deinit_while_others_wait),
        BOTH(deinit_after_the_scheduler),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
