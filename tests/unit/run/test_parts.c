/* SPDX-License-Identifier: MIT */
/* Tests the parts of src/run/worker.c: what is asked of them, when, and in which order. */
#include "unit.h"

#include "wsco/run/worker.h"

#include <sys/wait.h>
#include <unistd.h>

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define BOTH(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

typedef struct noting {
    wsco_worker_part part;
    char name;
    unsigned watchers; /* that await the script */
} noting;

static wsco_worker worker;
static noting first, second;
static int turns_left;
static char notes[128];

/* --- what they do --- */

static void note(const wsco_worker_part *part, char what)
{
    size_t n = strlen(notes);

    assert_true(n + 3 < sizeof notes);
    notes[n] = part ? wsco_container_of(part, const noting, part)->name : '-';
    notes[n + 1] = what;
    notes[n + 2] = ' ';
}

static void after_run(wsco_worker_part *part)
{
    note(part, 'r');
}

static void end_of_turn(wsco_worker_part *part)
{
    note(part, 'e');
}

static unsigned awaits_script(const wsco_worker_part *part)
{
    return wsco_container_of(part, const noting, part)->watchers;
}

static void after_fork(wsco_worker_part *part)
{
    note(part, 'f');
}

static void stop(wsco_worker_part *part)
{
    note(part, worker.sched.count > 0 ? 'S' : 's');
}

static void deinit(wsco_worker_part *part)
{
    note(part, 'd');
}

/* As an owner does that frees the part. */
static void reclaim(wsco_worker_part *part)
{
    note(part, 'x');
    memset(part, 0xee, sizeof *part);
}

/* Two tables, so that each part can be told by its own. */
#define NOTING                                                                                               \
    {                                                                                                        \
        .after_run = after_run, .end_of_turn = end_of_turn, .awaits_script = awaits_script,                  \
        .after_fork = after_fork, .stop = stop, .deinit = deinit, .reclaim = reclaim,                        \
    }
static const wsco_worker_part_ops first_ops = NOTING, second_ops = NOTING, no_ops;

/* --- helpers --- */

static bool on_turn(UNIT_UNUSED wsco_worker *of)
{
    note(NULL, 't');
    return turns_left-- > 0;
}

static const wsco_worker_ops ops = {.turn = on_turn};

static void open_worker(void **state)
{
    static wsco_worker_part silent;

    turns_left = 1000;
    memset(notes, 0, sizeof notes);
    assert_int_equal(wsco_worker_init(&worker, *state, &wsco_context_fcontext, NULL, &ops, 256 * 1024),
                     WSCO_OK);
    first = (noting){.name = 'a'};
    second = (noting){.name = 'b'};
    wsco_worker_add_part(&worker, &first.part, &first_ops);
    wsco_worker_add_part(&worker, &silent, &no_ops); /* which is asked nothing */
    wsco_worker_add_part(&worker, &second.part, &second_ops);
}

static void close_worker(void)
{
    wsco_worker_deinit(&worker);
    wsco_worker_reclaim(&worker);
}

static void go(wsco_co_entry entry)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, NULL);

    assert_non_null(co);
    wsco_co_resume(co, WSCO_OK);
}

static void expect(const char *all)
{
    assert_string_equal(notes, all);
    memset(notes, 0, sizeof notes);
}

static void run_twice(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
}

static void stay(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_suspend(&worker.sched);
}

/* --- in a turn --- */

static void on_turn_end(UNIT_UNUSED wsco_turn_end *turn_end)
{
    note(NULL, 'e');
}

TEST(in_the_order_in_which_they_joined)
{
    wsco_turn_end turn_end = {.run = on_turn_end};

    open_worker(state);
    wsco_link_init(&turn_end.link);
    wsco_worker_at_turn_end(&worker, &turn_end);
    go(run_twice);
    go(run_twice);
    expect(""); /* outside of the loop nobody asks them */
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    expect("ar br -t ar br ar br -e ae be ");
    close_worker();
}

TEST(found_by_their_table)
{
    open_worker(state);
    assert_ptr_equal(wsco_worker_part_of(&worker, &first_ops), &first.part);
    assert_ptr_equal(wsco_worker_part_of(&worker, &second_ops), &second.part);
    assert_null(wsco_worker_part_of(&worker, NULL));
    close_worker();
}

/* --- who waits for the script --- */

static void on_event(UNIT_UNUSED wsco_watcher *watcher, UNIT_UNUSED unsigned events)
{
}

/* Runs with two readable descriptors of which the parts say that so many await the script. */
static wsco_rc run_with(unsigned of_first, unsigned of_second)
{
    wsco_watcher watchers[2] = {{.on_event = on_event}, {.on_event = on_event}};
    int fds[2];

    first.watchers = of_first;
    second.watchers = of_second;
    turns_left = 3;
    assert_int_equal(pipe(fds), 0);
    int other = dup(fds[0]);
    assert_int_equal(write(fds[1], "x", 1), 1);
    assert_int_equal(wsco_loop_add(&worker.loop, &watchers[0], fds[0], WSCO_READ), WSCO_OK);
    assert_int_equal(wsco_loop_add(&worker.loop, &watchers[1], other, WSCO_READ), WSCO_OK);
    wsco_rc rc = wsco_worker_run(&worker);
    wsco_loop_remove(&worker.loop, &watchers[0]);
    wsco_loop_remove(&worker.loop, &watchers[1]);
    close(fds[0]);
    close(fds[1]);
    close(other);
    return rc;
}

TEST(only_what_the_script_has_kept_is_no_work)
{
    open_worker(state);
    assert_int_equal(run_with(2, 0), WSCO_OK);
    assert_int_equal(run_with(0, 2), WSCO_OK);
    assert_int_equal(run_with(1, 1), WSCO_OK);
    expect("ar br ar br ar br ");
    assert_int_equal(run_with(1, 0), WSCO_E_CANCELED);
    assert_int_equal(run_with(0, 0), WSCO_E_CANCELED);
    close_worker();
}

TEST(a_coroutine_may_still_use_what_was_kept)
{
    open_worker(state);
    go(stay);
    assert_int_equal(run_with(2, 0), WSCO_E_CANCELED);
    close_worker();
}

/* --- the end --- */

TEST(who_joined_last_ends_first)
{
    open_worker(state);
    go(stay);
    wsco_worker_deinit(&worker);
    expect("ar br bS aS bd ad ");
    wsco_worker_reclaim(&worker);
    expect("bx ax ");
    wsco_worker_reclaim(&worker);
    expect("");
}

TEST(nothing_is_sent_once_the_engine_bailed_out)
{
    open_worker(state);
    worker.bailed = true;
    close_worker();
    expect("bs as bd ad bx ax ");
}

/* --- a child process --- */

/* 0 if that has been noted. */
static int differs(const char *all)
{
    int rc = strcmp(notes, all);

    memset(notes, 0, sizeof notes);
    return rc != 0;
}

static int end_in_child(void)
{
    wsco_worker_disown(&worker);
    wsco_worker_disown(&worker);
    int wrong = differs("bf af ");

    close_worker();
    return wrong + differs("bs as bd ad bx ax ");
}

/* Not told that it is one. */
static int end_unaware(void)
{
    close_worker();
    return differs("bf af bs as bd ad bx ax ");
}

static void expect_good_end(pid_t pid)
{
    int status = -1;

    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
}

static void in_child(int (*body)(void))
{
    pid_t pid = fork();

    if (pid == 0)
        _exit(body());
    expect_good_end(pid);
}

TEST(a_child_sends_nothing)
{
    open_worker(state);
    in_child(end_in_child);
    in_child(end_unaware);
    expect("");
    close_worker();
}

static pid_t forked;

static void fork_in_a_turn(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    wsco_co_reschedule(&worker.sched);
    forked = fork();
}

TEST(a_child_of_a_coroutine_sends_nothing)
{
    forked = -1;
    open_worker(state);
    go(fork_in_a_turn);
    wsco_rc rc = wsco_worker_run(&worker);
    if (forked == 0)
        _exit((rc != WSCO_E_CANCELED) + differs("ar br -t bf af "));
    expect_good_end(forked);
    assert_int_equal(rc, WSCO_OK);
    expect("ar br -t ar br ae be ");
    close_worker();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(in_the_order_in_which_they_joined),
        BOTH(found_by_their_table),
        BOTH(only_what_the_script_has_kept_is_no_work),
        BOTH(a_coroutine_may_still_use_what_was_kept),
        BOTH(who_joined_last_ends_first),
        BOTH(nothing_is_sent_once_the_engine_bailed_out),
        BOTH(a_child_sends_nothing),
        BOTH(a_child_of_a_coroutine_sends_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
