/* SPDX-License-Identifier: MIT */
/* Tests src/co/co.c and src/co/sched.c: the life of coroutines, order, parking. */
#include "unit.h"

#include "wsco/co/co.h"

#define STACK ((size_t)256 * 1024)

static wsco_timers timers;
static wsco_sched sched;
static char trace[256];

static void note(char c)
{
    size_t n = strlen(trace);

    if (n + 1 < sizeof(trace))
        trace[n] = c, trace[n + 1] = 0;
}

static void open_sched(const wsco_co_ops *ops)
{
    memset(trace, 0, sizeof(trace));
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, ops, STACK), WSCO_OK);
}

static void close_sched(void)
{
    wsco_sched_deinit(&sched);
    /* The script's shutdown functions may still ask. */
    assert_int_equal(sched.count + sched.parked + sched.ready_count, 0);
    wsco_timers_deinit(&timers);
}

static wsco_co *start(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&sched, entry, arg);

    assert_non_null(co);
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
    return co;
}

/* Suspends until it is told WSCO_E_EOF; sums what it is told. */
static void summing(wsco_co *co, void *arg)
{
    int *sum = arg;
    wsco_rc rc;

    while ((rc = wsco_co_suspend(co->sched)) != WSCO_E_EOF)
        *sum += rc;
}

static void naming(wsco_co *co, void *arg)
{
    char name = *(char *)arg;

    note(name);
    wsco_co_suspend(co->sched);
    note(name);
}

/* ---- life ---- */

TEST(ping_pong)
{
    int sum = 0;
    int64_t id;
    wsco_co *co;

    open_sched(NULL);
    co = start(summing, &sum);
    id = co->id;
    assert_int_equal(id, 1);
    assert_int_equal(co->parent, -1);
    assert_int_equal(co->state, WSCO_CO_WAITING);
    for (int i = 1; i <= 100; i++)
        assert_int_equal(wsco_co_resume(co, i), WSCO_OK);
    assert_int_equal(sum, 5050);
    assert_int_equal(sched.count, 1);
    assert_null(sched.current);
    wsco_co_resume(co, WSCO_E_EOF);
    assert_int_equal(sched.count, 0);
    assert_int_equal(sched.peak, 1);
    assert_null(wsco_sched_find(&sched, id));
    assert_int_equal(sched.pool.count, 1);
    close_sched();
}

static void nesting(wsco_co *co, void *arg)
{
    int *depth = arg;
    wsco_co *child;

    note('(');
    if (--*depth > 0) {
        child = wsco_co_create(co->sched, nesting, depth);
        wsco_co_resume(child, WSCO_OK);
        note(co->sched->current == co && child->parent == co->id ? '.' : '!');
        wsco_co_resume(child, WSCO_OK);
        note(co->sched->current == co ? '.' : '!');
    }
    wsco_co_suspend(co->sched);
    note(')');
}

TEST(nesting_returns_to_the_resumer)
{
    int depth = 4;
    wsco_co *co;

    open_sched(NULL);
    co = start(nesting, &depth);
    assert_string_equal(trace, "((((.)..)..).");
    assert_int_equal(sched.count, 1);
    wsco_co_resume(co, WSCO_OK);
    assert_string_equal(trace, "((((.)..)..).)");
    assert_int_equal(sched.count, 0);
    assert_int_equal(sched.peak, 4);
    close_sched();
}

static void resume_wrongly(wsco_co *co, void *arg)
{
    wsco_co *parent = arg;

    note(wsco_co_resume(co, 0) == WSCO_E_INVAL ? '+' : '!');
    if (parent != NULL) {
        note(wsco_co_resume(parent, 0) == WSCO_E_INVAL ? '+' : '!');
    } else {
        wsco_co *child = wsco_co_create(co->sched, resume_wrongly, co);

        wsco_co_resume(child, 0);
    }
}

TEST(only_new_and_waiting_can_be_resumed)
{
    int sum = 0;
    wsco_co *co;

    open_sched(NULL);
    start(resume_wrongly, NULL);
    assert_string_equal(trace, "+++");
    co = start(summing, &sum);
    wsco_co_wake(co, WSCO_OK);
    assert_int_equal(wsco_co_resume(co, 0), WSCO_E_INVAL); /* READY */
    co = wsco_co_create_parked(&sched, 7);
    assert_int_equal(wsco_co_resume(co, 0), WSCO_E_INVAL);
    close_sched();
}

TEST(many)
{
    enum { MANY = 10000 };
    static int sums[MANY];
    int sane = 0;

    memset(sums, 0, sizeof(sums));
    open_sched(NULL);
    for (int i = 0; i < MANY; i++)
        start(summing, &sums[i]);
    assert_int_equal(sched.count, MANY);
    for (int round = 0; round < 3; round++) {
        for (int id = 1; id <= MANY; id++)
            wsco_co_wake(wsco_sched_find(&sched, id), id);
        assert_int_equal(wsco_sched_run(&sched, NULL, NULL), MANY);
    }
    for (int i = 0; i < MANY; i++)
        sane += sums[i] == 3 * (i + 1);
    assert_int_equal(sane, MANY);
    for (int id = 1; id <= MANY; id += 2) /* every other one ends, the rest are freed where they wait */
        wsco_co_resume(wsco_sched_find(&sched, id), WSCO_E_EOF);
    assert_int_equal(sched.count, MANY / 2);
    assert_int_equal(wsco_sched_find(&sched, 2)->id, 2);
    assert_null(wsco_sched_find(&sched, -1));
    assert_true(sched.pool.count <= sched.pool.max);
    close_sched();
}

TEST(full)
{
    int sum = 0;

    open_sched(NULL);
    sched.max = 2;
    start(summing, &sum);
    assert_false(wsco_sched_full(&sched));
    start(summing, &sum);
    assert_true(wsco_sched_full(&sched));
    assert_null(wsco_co_create(&sched, summing, &sum));
    assert_non_null(wsco_co_create_parked(&sched, -1)); /* parked ones do not count */
    close_sched();
}

TEST(new_and_parked_can_be_destroyed)
{
    int sum = 0;

    open_sched(NULL);
    wsco_co_destroy(wsco_co_create(&sched, summing, &sum));
    wsco_co_destroy(wsco_co_create_parked(&sched, -1));
    assert_int_equal(sched.count + sched.parked, 0);
    assert_true(wsco_link_empty(&sched.all));
    assert_int_equal(sched.pool.count, 1);
    close_sched();
}

/* ---- ready queue ---- */

static void after(void *arg)
{
    note(sched.current == NULL ? '/' : '!');
    ++*(int *)arg;
}

TEST(wakes_run_in_order_and_once)
{
    char names[] = "abcd";
    wsco_co *cos[4];
    int runs = 0;

    open_sched(NULL);
    for (int i = 0; i < 4; i++)
        cos[i] = start(naming, &names[i]);
    for (int i = 3; i >= 0; i--) {
        wsco_co_wake(cos[i], WSCO_OK);
        wsco_co_wake(cos[i], WSCO_OK);
    }
    assert_int_equal(sched.ready_count, 4);
    assert_string_equal(trace, "abcd");
    assert_int_equal(wsco_sched_run(&sched, after, &runs), 4);
    assert_string_equal(trace, "abcdd/c/b/a/");
    assert_int_equal(runs, 4);
    assert_int_equal(wsco_sched_run(&sched, after, &runs), 0);
    close_sched();
}

static void yielding(wsco_co *co, void *arg)
{
    for (int i = 0; i < 3; i++) {
        note(*(char *)arg);
        wsco_co_reschedule(co->sched);
    }
}

TEST(reschedule_waits_for_the_next_run)
{
    char a = 'a', b = 'b';

    open_sched(NULL);
    start(yielding, &a);
    start(yielding, &b);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 2);
    assert_string_equal(trace, "abab");
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 2);
    assert_string_equal(trace, "ababab");
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 2);
    assert_int_equal(sched.count, 0);
    close_sched();
}

static void shuffled(uint64_t seed, char *out)
{
    static char names[] = "abcdefghijklmnopqrst";

    open_sched(NULL);
    sched.shuffle = seed;
    for (int i = 0; names[i] != 0; i++)
        wsco_co_wake(start(naming, &names[i]), WSCO_OK);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 20);
    strcpy(out, trace + 20);
    close_sched();
}

TEST(shuffle_repeats_by_seed)
{
    char first[32], again[32], other[32], fifo[32];

    shuffled(0, fifo);
    shuffled(1, first);
    shuffled(1, again);
    shuffled(12345, other);
    assert_string_equal(fifo, "abcdefghijklmnopqrst");
    assert_string_equal(first, again);
    assert_string_not_equal(first, fifo);
    assert_string_not_equal(first, other);
}

/* ---- parking ---- */

static void serve(wsco_co *co, void *arg)
{
    note(*(char *)arg);
    if (co->exec == NULL) {
        note('0');
        return;
    }
    wsco_co_suspend(co->sched);
    note(*(char *)arg);
}

TEST(park_and_start_keep_the_identity)
{
    char names[] = "abc";
    wsco_co *co;

    open_sched(NULL);
    co = wsco_co_create_parked(&sched, 42);
    assert_int_equal(co->parent, 42);
    assert_int_equal(sched.parked, 1);
    co->parkable = true;
    for (int i = 0; i < 3; i++) {
        wsco_co_start(co, serve, &names[i]);
        assert_null(co->exec);
        assert_int_equal(sched.count, 1);
        assert_int_equal(sched.parked, 0);
        wsco_sched_run(&sched, NULL, NULL);
        assert_int_equal(co->state, WSCO_CO_WAITING);
        wsco_co_wake(co, WSCO_OK);
        wsco_sched_run(&sched, NULL, NULL);
        assert_int_equal(co->state, WSCO_CO_PARKED);
        assert_null(co->exec);
        assert_int_equal(sched.count, 0);
        assert_int_equal(sched.parked, 1);
        assert_ptr_equal(wsco_sched_find(&sched, 1), co);
        assert_int_equal(sched.pool.count, 1);
    }
    assert_string_equal(trace, "aabbcc");
    co->parkable = false;
    wsco_co_start(co, serve, &names[0]);
    wsco_sched_run(&sched, NULL, NULL);
    wsco_co_resume(co, WSCO_OK);
    assert_int_equal(sched.count + sched.parked, 0);
    close_sched();
}

TEST(start_without_an_exec_cleans_up)
{
    char name = 'x';
    wsco_co *stays, *ends;

    open_sched(NULL);
    sched.pool.stack_size = SIZE_MAX / 2;
    stays = wsco_co_create_parked(&sched, -1);
    stays->parkable = true;
    ends = wsco_co_create_parked(&sched, -1);
    wsco_co_start(stays, serve, &name);
    wsco_co_start(ends, serve, &name);
    assert_int_equal(wsco_sched_run(&sched, NULL, NULL), 2);
    assert_string_equal(trace, "x0x0");
    assert_int_equal(sched.count, 0);
    assert_int_equal(sched.parked, 1);
    assert_null(wsco_sched_find(&sched, 2));
    assert_null(wsco_co_create(&sched, serve, &name));
    assert_int_equal(sched.count, 0);
    close_sched();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(ping_pong),
        UNIT(nesting_returns_to_the_resumer),
        UNIT(only_new_and_waiting_can_be_resumed),
        UNIT(many),
        UNIT(full),
        UNIT(new_and_parked_can_be_destroyed),
        UNIT(wakes_run_in_order_and_once),
        UNIT(reschedule_waits_for_the_next_run),
        UNIT(shuffle_repeats_by_seed),
        UNIT(park_and_start_keep_the_identity),
        UNIT(start_without_an_exec_cleans_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
