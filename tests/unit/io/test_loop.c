/* SPDX-License-Identifier: MIT */
/* Tests src/io/loop.c, poll_epoll.c, poll_kqueue.c and poll_poll.c: what is reported when, errors, short
 * memory. Changes made by callbacks: test_loop_change.c. */
#include "unit_loop.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>

TEST(backends_have_names)
{
    assert_ptr_equal(wsco_loop_backend("poll"), &wsco_poll_poll);
    assert_non_null(wsco_loop_backend(NULL));
    assert_ptr_equal(wsco_loop_backend(""), wsco_loop_backend(NULL));
    assert_null(wsco_loop_backend("Poll"));
    assert_null(wsco_loop_backend("kqueue "));
    assert_ptr_equal(wsco_loop_backend("kqueue"), wsco_poll_kqueue.open ? &wsco_poll_kqueue : NULL);
    if (wsco_poll_epoll.open)
        assert_ptr_equal(wsco_loop_backend(NULL), wsco_loop_backend("epoll"));
}

TEST(the_names_that_there_are_are_listed)
{
    char list[64] = "", expected[64];
    snprintf(expected, sizeof(expected), "%s%spoll", wsco_poll_epoll.open ? "epoll " : "",
             wsco_poll_kqueue.open ? "kqueue " : "");
    wsco_loop_backend_names(list, sizeof(list));
    assert_string_equal(list, expected);
    /* What does not fit is left out whole. */
    wsco_loop_backend_names(list, 6);
    assert_true(strlen(list) < 6);
    assert_true(*list == '\0' || wsco_loop_backend(list) != NULL);
    wsco_loop_backend_names(list, 1);
    assert_string_equal(list, "");
}

LOOP_TEST(reports_what_is_wanted)
{
    wsco_loop loop;
    end e;
    begin(&loop, backend);
    watch(&e, &loop, WSCO_READ);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(turn(&loop, 5), 0);
    poke(&e);
    assert_int_equal(turn(&loop, 1000), 1);
    assert_int_equal(e.events, WSCO_READ);
    /* Level-triggered: it comes again until it is read. */
    assert_int_equal(round_of(&loop, &e), 1);
    drain(&e);
    assert_int_equal(round_of(&loop, &e), 0);
    assert_int_equal(wsco_loop_set(&loop, &e.watcher, WSCO_WRITE), WSCO_OK);
    assert_int_equal(round_of(&loop, &e), 1);
    assert_int_equal(e.events, WSCO_WRITE);
    poke(&e);
    assert_int_equal(wsco_loop_set(&loop, &e.watcher, BOTH_WAYS), WSCO_OK);
    assert_int_equal(round_of(&loop, &e), events_for(BOTH_WAYS));
    assert_int_equal(e.all, BOTH_WAYS);
    drop(&e);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(want_nothing_is_silent)
{
    wsco_loop loop;
    end e;
    begin(&loop, backend);
    watch(&e, &loop, 0);
    assert_int_equal(loop.watchers, 1);
    assert_int_equal(sets, 0);
    poke(&e);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(wsco_loop_set(&loop, &e.watcher, WSCO_READ), WSCO_OK);
    assert_int_equal(wsco_loop_want(&loop, &e.watcher), WSCO_READ);
    assert_int_equal(round_of(&loop, &e), 1);
    assert_int_equal(wsco_loop_set(&loop, &e.watcher, 0), WSCO_OK);
    /* A hang-up would come for an empty mask too if the descriptor was still registered. */
    close_fd(&e.peer);
    assert_int_equal(turn(&loop, 0), 0);
    assert_int_equal(wsco_loop_set(&loop, &e.watcher, WSCO_READ), WSCO_OK);
    assert_int_equal(round_of(&loop, &e), 1);
    drop(&e);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(same_want_costs_nothing)
{
    wsco_loop loop;
    end e;
    begin(&loop, backend);
    watch(&e, &loop, WSCO_READ);
    assert_int_equal(sets, 1);
    for (int i = 0; i < 3; i++)
        assert_int_equal(wsco_loop_set(&loop, &e.watcher, WSCO_READ), WSCO_OK);
    assert_int_equal(sets, 1);
    drop(&e);
    assert_int_equal(sets, 2);
    wsco_loop_remove(&loop, &e.watcher);
    assert_int_equal(sets, 2);
    assert_int_equal(wsco_loop_want(&loop, &e.watcher), 0);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(refused_change_changes_nothing)
{
    wsco_loop loop;
    end a, b;
    begin(&loop, backend);
    watch(&a, &loop, WSCO_READ);
    open_end(&b, &loop);
    refuse_with = -ENOSPC;
    assert_int_equal(wsco_loop_add(&loop, &b.watcher, b.fd, WSCO_READ), -ENOSPC);
    assert_int_equal(b.watcher.slot, 0);
    assert_int_equal(loop.watchers, 1);
    assert_int_equal(wsco_loop_set(&loop, &a.watcher, BOTH_WAYS), -ENOSPC);
    assert_int_equal(wsco_loop_want(&loop, &a.watcher), WSCO_READ);
    refuse_with = WSCO_OK;
    assert_int_equal(wsco_loop_add(&loop, &b.watcher, b.fd, WSCO_READ), WSCO_OK);
    poke(&b);
    assert_int_equal(round_of(&loop, &b), 1);
    drop(&a);
    drop(&b);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(regular_files_are_refused_by_epoll)
{
    wsco_loop loop;
    wsco_watcher watcher = {.on_event = note};
    char path[] = "/tmp/wsco-loop-XXXXXX";
    begin(&loop, backend);
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    unlink(path);
    assert_int_equal(wsco_loop_add(&loop, &watcher, fd, WSCO_READ), -EPERM);
    assert_int_equal(loop.watchers, 0);
    close(fd);
    wsco_loop_deinit(&loop);
}

/* An epoll instance that a forked process shares reports its slots too. */
LOOP_TEST(events_of_no_slot_are_dropped)
{
    wsco_loop loop;
    end e;
    begin(&loop, backend);
    wsco_loop_fire(&loop, 0, 0, BOTH_WAYS);
    watch(&e, &loop, WSCO_READ);
    wsco_loop_fire(&loop, loop.slot_cap, 0, BOTH_WAYS);
    wsco_loop_fire(&loop, UINT32_MAX, 0, BOTH_WAYS);
    assert_int_equal(e.calls, 0);
    drop(&e);
    wsco_loop_deinit(&loop);
}

/* --- errors --- */

static void on_alarm(int number)
{
    (void)number;
}

LOOP_TEST(signal_ends_the_wait)
{
    wsco_loop loop;
    struct sigaction action = {.sa_handler = on_alarm}, old;
    struct itimerval soon = {.it_value.tv_usec = 20000};
    begin(&loop, backend);
    sigaction(SIGALRM, &action, &old);
    setitimer(ITIMER_REAL, &soon, NULL);
    assert_int_equal(turn(&loop, 20000), -EINTR);
    sigaction(SIGALRM, &old, NULL);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(hang_up_is_every_wanted_bit)
{
    static const unsigned wants[] = {WSCO_READ, WSCO_WRITE, BOTH_WAYS};
    wsco_loop loop;
    begin(&loop, backend);
    for (size_t i = 0; i < UNIT_COUNT(wants); i++) {
        end e;
        watch(&e, &loop, wants[i]);
        close_fd(&e.peer);
        assert_int_equal(round_of(&loop, &e), events_for(wants[i]));
        assert_int_equal(e.all, wants[i]);
        drop(&e);
    }
    wsco_loop_deinit(&loop);
}

/* The write end of a pipe without reader has POLLERR and nothing else. */
LOOP_TEST(error_is_every_wanted_bit)
{
    wsco_loop loop;
    end e = {.watcher.on_event = note, .peer = -1};
    int fds[2];
    begin(&loop, backend);
    e.loop = &loop;
    assert_int_equal(pipe(fds), 0);
    e.fd = fds[1];
    assert_int_equal(wsco_loop_add(&loop, &e.watcher, e.fd, WSCO_READ), WSCO_OK);
    assert_int_equal(round_of(&loop, &e), 0);
    close(fds[0]);
    assert_int_equal(round_of(&loop, &e), 1);
    assert_int_equal(e.events, WSCO_READ);
    drop(&e);
    wsco_loop_deinit(&loop);
}

/* poll needs no descriptor of its own. */
LOOP_TEST(no_descriptor_for_the_backend)
{
    wsco_loop loop;
    struct rlimit old, tight;
    getrlimit(RLIMIT_NOFILE, &old);
    tight = old;
    tight.rlim_cur = 0;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &tight), 0);
    wsco_rc rc = wsco_loop_init(&loop, *backend);
    setrlimit(RLIMIT_NOFILE, &old);
    assert_int_equal(rc, -EMFILE);
    wsco_loop_deinit(&loop); /* harmless */
}

enum { OOM_WATCHERS = 40 };

/* Fails in the open or in one of the adds; whatever was added before keeps working. */
static bool add_all(void *arg)
{
    wsco_loop loop;
    end ends[OOM_WATCHERS];
    int n = 0;
    if (wsco_loop_init(&loop, arg) != WSCO_OK)
        return false;
    for (; n < OOM_WATCHERS; n++) {
        open_end(&ends[n], &loop);
        if (wsco_loop_add(&loop, &ends[n].watcher, ends[n].fd, WSCO_READ) != WSCO_OK)
            break;
        poke(&ends[n]);
    }
    assert_int_equal(loop.watchers, n);
    assert_int_equal(turn(&loop, 0), n);
    for (int i = 0; i < n; i++)
        assert_int_equal(ends[i].calls, 1);
    if (n < OOM_WATCHERS)
        assert_int_equal(ends[n].watcher.slot, 0);
    for (int i = 0; i <= n && i < OOM_WATCHERS; i++)
        drop(&ends[i]);
    wsco_loop_deinit(&loop);
    return n == OOM_WATCHERS;
}

LOOP_TEST(short_memory)
{
    const wsco_poll_ops *ops = *backend;
    if (!ops->open)
        skip();
    assert_true(unit_each_failure(add_all, *backend) > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(backends_have_names),
        UNIT(the_names_that_there_are_are_listed),
        BOTH(reports_what_is_wanted),
        BOTH(want_nothing_is_silent),
        BOTH(same_want_costs_nothing),
        BOTH(refused_change_changes_nothing),
        BOTH(events_of_no_slot_are_dropped),
        ON(regular_files_are_refused_by_epoll, epoll),
        BOTH(signal_ends_the_wait),
        BOTH(hang_up_is_every_wanted_bit),
        BOTH(error_is_every_wanted_bit),
        ON_OPS(no_descriptor_for_the_backend, UNIT_POLL, UNIT_POLL_OPS),
        BOTH(short_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
