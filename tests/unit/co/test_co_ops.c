/* SPDX-License-Identifier: MIT */
/* Tests src/co/co.c and src/co/sched.c from above: the order of the calls around switches, and abandoning
 * everything. */
#include "unit.h"

#include "wsco/co/co.h"
#include "wsco/co/wait.h"

static wsco_timers timers;
static wsco_sched sched;
static char trace[256];
static int engine; /* stands for engine state: whose it is must follow the switches */
static int destroyed;

static void note(const char *text)
{
    assert_true(strlen(trace) + strlen(text) < sizeof(trace));
    strcat(trace, text);
}

static void save(void *room)
{
    assert_int_equal((uintptr_t)room % 16, 0);
    memset(room, 0x5a, WSCO_CO_STATE_ROOM);
    memcpy(room, &engine, sizeof(engine));
    note("s");
}

static void restore(const void *room)
{
    memcpy(&engine, room, sizeof(engine));
    note("r");
}

static void begin(wsco_co *co)
{
    engine = (int)co->id * 10;
    note(sched.current == co ? "[" : "!");
}

static void end(wsco_co *co)
{
    note(sched.current == co ? "]" : "!");
}

static void on_destroyed(wsco_co *co)
{
    note(co->exec == NULL && co->state == WSCO_CO_DONE ? "x" : "!");
    destroyed++;
}

static void deliver(wsco_co *co)
{
    note(sched.current == co && engine == (int)co->id * 10 ? "d" : "!");
    co->told = false;
}

static const wsco_co_ops ops = {save, restore, begin, end, on_destroyed, deliver};

static void open_sched(void)
{
    memset(trace, 0, sizeof(trace));
    engine = 0;
    destroyed = 0;
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, &ops, 256 * 1024), WSCO_OK);
}

static void close_sched(void)
{
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

static void once(wsco_co *co, void *arg)
{
    (void)arg;
    note(engine == (int)co->id * 10 ? "a" : "!");
    wsco_co_suspend(co->sched);
    note(engine == (int)co->id * 10 ? "b" : "!");
}

TEST(order_of_calls)
{
    wsco_co *co;

    open_sched();
    co = wsco_co_create(&sched, once, NULL);
    assert_non_null(co);
    assert_string_equal(trace, "");
    wsco_co_resume(co, WSCO_OK);
    assert_string_equal(trace, "s[asr");
    assert_int_equal(engine, 0);
    wsco_co_resume(co, WSCO_OK);
    assert_string_equal(trace, "s[asrsrb]rx");
    assert_int_equal(engine, 0);
    assert_int_equal(destroyed, 1);
    close_sched();
}

static void parent_of_once(wsco_co *co, void *arg)
{
    wsco_co **child = arg;

    *child = wsco_co_create(co->sched, once, NULL);
    wsco_co_resume(*child, WSCO_OK);
    note(engine == (int)co->id * 10 ? "p" : "!");
}

TEST(state_follows_nested_switches)
{
    wsco_co *child = NULL, *parent;

    open_sched();
    parent = wsco_co_create(&sched, parent_of_once, &child);
    wsco_co_resume(parent, WSCO_OK);
    assert_string_equal(trace, "s[s[asrp]rx");
    wsco_co_wake(child, WSCO_OK);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 1);
    assert_string_equal(trace, "s[s[asrp]rxsrb]rx");
    assert_int_equal(engine, 0);
    close_sched();
}

TEST(deinit_ends_every_identity)
{
    open_sched();
    wsco_co_resume(wsco_co_create(&sched, once, NULL), WSCO_OK);
    assert_non_null(wsco_co_create(&sched, once, NULL));
    assert_non_null(wsco_co_create_parked(&sched, -1));
    close_sched();
    assert_string_equal(trace, "s[asrxxx");
}

TEST(what_a_coroutine_was_told_is_delivered_when_it_is_back)
{
    wsco_co *co;

    open_sched();
    co = wsco_co_create(&sched, once, NULL);
    wsco_co_resume(co, WSCO_OK);
    co->told = true;
    wsco_co_resume(co, WSCO_OK);
    assert_string_equal(trace, "s[asrsrdb]rx");
    close_sched();
}

TEST(a_new_run_is_told_nothing_of_the_last_one)
{
    wsco_co *co;

    open_sched();
    co = wsco_co_create_parked(&sched, -1);
    co->told = true;
    wsco_co_start(co, once, NULL);
    wsco_sched_run(&sched, NULL, NULL);
    wsco_co_resume(co, WSCO_OK);
    assert_null(strchr(trace, 'd'));
    close_sched();
}

/* ---- abandon ---- */

static void sink(wsco_co *co, void *arg)
{
    int *depth = arg;

    if (--*depth > 0) {
        wsco_co *child = wsco_co_create(co->sched, sink, depth);

        wsco_co_resume(child, WSCO_OK);
        note("!");
    } else {
        wsco_sched_abandon(co->sched);
    }
}

TEST(abandon_comes_back_to_the_first_resume)
{
    int depth = 3;
    wsco_co *waiting, *outer;

    open_sched();
    waiting = wsco_co_create(&sched, once, NULL);
    wsco_co_resume(waiting, WSCO_OK);
    trace[0] = 0;
    outer = wsco_co_create(&sched, sink, &depth);
    assert_int_equal(wsco_co_resume(outer, WSCO_OK), WSCO_OK);
    assert_string_equal(trace, "s[s[s[r");
    assert_null(sched.current);
    assert_int_equal(engine, 0);
    assert_true(sched.abandoned);
    assert_int_equal(sched.count, 4);
    /* Nothing runs any more. */
    assert_int_equal(wsco_co_resume(waiting, WSCO_OK), WSCO_E_INVAL);
    wsco_co_wake(waiting, WSCO_OK);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 0);
    close_sched();
    assert_int_equal(destroyed, 4);
}

static void count_runs(void *arg)
{
    ++*(int *)arg;
}

TEST(abandon_comes_back_to_run)
{
    int depth = 3, runs = 0;
    wsco_co *before, *outer, *behind;

    open_sched();
    before = wsco_co_create_parked(&sched, -1);
    outer = wsco_co_create_parked(&sched, -1);
    behind = wsco_co_create_parked(&sched, -1);
    wsco_co_start(before, once, NULL);
    wsco_co_start(outer, sink, &depth);
    wsco_co_start(behind, once, NULL);
    assert_int_equal(wsco_sched_run(&sched, count_runs, &runs), 2);
    assert_int_equal(runs, 2);
    assert_null(sched.current);
    assert_int_equal(behind->state, WSCO_CO_READY);
    close_sched();
    assert_int_equal(destroyed, 5);
}

static void wait_then_sink(wsco_co *co, void *arg)
{
    (void)wsco_wait_on(co->sched, arg, 5000);
    wsco_sched_abandon(co->sched);
}

TEST(abandon_with_waits_pending)
{
    wsco_waitq queue;

    open_sched();
    wsco_link_init(&queue);
    for (int i = 0; i < 3; i++)
        wsco_co_resume(wsco_co_create(&sched, wait_then_sink, &queue), WSCO_OK);
    assert_true(wsco_wait_wake_one(&queue, WSCO_OK));
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 1);
    wsco_timers_fire(&timers, 9000); /* a turn of the loop that was under way */
    close_sched();
    assert_true(wsco_link_empty(&queue));
    assert_int_equal(destroyed, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(order_of_calls),
        UNIT(state_follows_nested_switches),
        UNIT(deinit_ends_every_identity),
        UNIT(what_a_coroutine_was_told_is_delivered_when_it_is_back),
        UNIT(a_new_run_is_told_nothing_of_the_last_one),
        UNIT(abandon_comes_back_to_the_first_resume),
        UNIT(abandon_comes_back_to_run),
        UNIT(abandon_with_waits_pending),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
