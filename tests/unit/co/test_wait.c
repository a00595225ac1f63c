/* SPDX-License-Identifier: MIT */
/* Tests src/co/wait.c: order of wakes, deadlines by made-up clocks, cancel, wakes by other routes. */
#include "unit.h"

#include "wsco/co/switch.h"
#include "wsco/co/wait.h"

static wsco_timers timers;
static wsco_sched sched;
static wsco_waitq queue;

#define NO_RESULT 12345

typedef struct waiter {
    wsco_waitq *queue;
    wsco_usec due;
    wsco_co *co;
    wsco_rc rc;
    bool canceled;
    bool again; /* waits a second time after the first */
} waiter;

static int order[16], order_count;

static void wait_once(wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = wsco_wait_on(co->sched, w->queue, w->due);
    w->canceled = co->canceled;
    order[order_count++ % 16] = (int)co->id;
    if (w->again)
        w->rc = wsco_wait_on(co->sched, w->queue, w->due);
}

static void open_sched(void)
{
    order_count = 0;
    wsco_link_init(&queue);
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, 256 * 1024), WSCO_OK);
}

static void close_sched(void)
{
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

static void go(waiter *w, wsco_waitq *on, wsco_usec due)
{
    w->queue = on;
    w->due = due;
    w->rc = NO_RESULT;
    w->co = wsco_co_create(&sched, wait_once, w);
    assert_non_null(w->co);
    wsco_co_resume(w->co, WSCO_OK);
}

static unsigned run(void)
{
    return wsco_sched_run(&sched, NULL, NULL);
}

TEST(wakes_first_in_first_out)
{
    waiter w[3] = {{0}};

    open_sched();
    assert_false(wsco_wait_wake_one(&queue, WSCO_OK));
    for (int i = 0; i < 3; i++)
        go(&w[i], &queue, WSCO_USEC_NEVER);
    assert_true(wsco_wait_wake_one(&queue, 11));
    assert_true(wsco_wait_wake_one(&queue, 12));
    assert_int_equal(w[0].rc, NO_RESULT); /* a wake runs nothing */
    assert_int_equal(run(), 2);
    assert_int_equal(w[0].rc, 11);
    assert_int_equal(w[1].rc, 12);
    assert_int_equal(w[2].rc, NO_RESULT);
    assert_true(wsco_wait_wake_one(&queue, 13));
    assert_false(wsco_wait_wake_one(&queue, 14));
    assert_int_equal(run(), 1);
    assert_int_equal(w[2].rc, 13);
    assert_int_equal(sched.count, 0);
    close_sched();
}

TEST(resume_one_enters_the_first)
{
    waiter w[2] = {{0}};

    open_sched();
    assert_false(wsco_wait_resume_one(&queue, WSCO_OK));
    go(&w[0], &queue, 100);
    go(&w[1], &queue, 100);
    assert_true(wsco_wait_resume_one(&queue, 11));
    assert_int_equal(w[0].rc, 11); /* before it was back */
    assert_int_equal(w[1].rc, NO_RESULT);
    assert_int_equal(timers.count, 1);
    wsco_sched_freeze(&sched);
    assert_false(wsco_wait_resume_one(&queue, 12));
    assert_int_equal(w[1].rc, NO_RESULT);
    close_sched();
}

TEST(wake_all_takes_those_that_wait_now)
{
    waiter w[4] = {{0}};

    open_sched();
    for (int i = 0; i < 4; i++) {
        w[i].again = true;
        go(&w[i], &queue, 5000);
    }
    wsco_wait_wake_all(&queue, 7);
    assert_true(wsco_link_empty(&queue));
    assert_int_equal(timers.count, 0);
    assert_int_equal(run(), 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(order[i], i + 1);
    assert_int_equal(timers.count, 4); /* they wait again */
    wsco_wait_wake_all(&queue, 8);
    assert_int_equal(run(), 4);
    assert_int_equal(sched.count, 0);
    close_sched();
}

TEST(deadlines_in_order)
{
    waiter w[4] = {{0}};
    const wsco_usec dues[4] = {3000, 1000, 2000, WSCO_USEC_NEVER};

    open_sched();
    for (int i = 0; i < 4; i++)
        go(&w[i], &queue, dues[i]);
    assert_int_equal(timers.count, 3);
    assert_int_equal(wsco_timers_next(&timers), 1000);
    assert_int_equal(wsco_timers_fire(&timers, 999), 0);
    assert_int_equal(wsco_timers_fire(&timers, 2000), 2);
    assert_int_equal(run(), 2);
    assert_int_equal(w[1].rc, WSCO_E_TIMEOUT);
    assert_int_equal(w[2].rc, WSCO_E_TIMEOUT);
    assert_int_equal(order[0], 2);
    assert_int_equal(order[1], 3);
    assert_true(wsco_wait_wake_one(&queue, WSCO_OK)); /* the timed-out ones are out of the queue */
    assert_true(wsco_wait_wake_one(&queue, WSCO_OK));
    assert_false(wsco_wait_wake_one(&queue, WSCO_OK));
    assert_int_equal(timers.count, 0);
    assert_int_equal(run(), 2);
    assert_int_equal(w[0].rc, WSCO_OK);
    assert_int_equal(w[3].rc, WSCO_OK);
    close_sched();
}

TEST(a_wait_without_queue)
{
    waiter w = {0};

    open_sched();
    go(&w, NULL, 100);
    assert_int_equal(wsco_timers_fire(&timers, 100), 1);
    assert_int_equal(run(), 1);
    assert_int_equal(w.rc, WSCO_E_TIMEOUT);
    assert_false(w.canceled);
    close_sched();
}

TEST(wake_and_deadline_in_one_turn)
{
    waiter first = {0}, second = {0};

    open_sched();
    go(&first, &queue, 100);
    go(&second, &queue, 100);
    assert_true(wsco_wait_wake_one(&queue, 5));
    assert_int_equal(wsco_timers_fire(&timers, 100), 1); /* the woken one's is off */
    assert_false(wsco_wait_wake_one(&queue, 6));         /* not given to the one that timed out */
    assert_int_equal(run(), 2);
    assert_int_equal(first.rc, 5);
    assert_int_equal(second.rc, WSCO_E_TIMEOUT);
    close_sched();
}

TEST(cancel)
{
    waiter w = {.again = true}, woken = {0};

    open_sched();
    go(&w, &queue, 100);
    go(&woken, &queue, 100);
    assert_true(wsco_wait_cancel(w.co));
    assert_false(wsco_wait_cancel(w.co)); /* only once */
    assert_int_equal(w.rc, NO_RESULT);
    assert_true(wsco_wait_wake_one(&queue, 3)); /* goes to the one that really waits */
    assert_false(wsco_wait_cancel(woken.co));
    assert_int_equal(run(), 2);
    assert_int_equal(w.rc, WSCO_E_CO_CANCELED);
    assert_true(w.canceled);
    assert_int_equal(woken.rc, 3);
    assert_false(woken.canceled);
    assert_false(w.co->canceled); /* it waits again */
    wsco_wait_wake_all(&queue, WSCO_OK);
    assert_int_equal(run(), 1);
    close_sched();
}

static void bare_suspend(wsco_co *co, void *arg)
{
    *(wsco_rc *)arg = wsco_co_suspend(co->sched);
}

TEST(cancel_is_for_waits_only)
{
    wsco_rc rc = NO_RESULT;
    wsco_co *co;

    open_sched();
    co = wsco_co_create(&sched, bare_suspend, &rc);
    assert_non_null(co);
    assert_false(wsco_wait_cancel(co));
    wsco_co_resume(co, WSCO_OK);
    assert_false(wsco_wait_cancel(co));
    wsco_co_resume(co, 9);
    assert_int_equal(rc, 9);
    close_sched();
}

TEST(wakes_by_other_routes_leave_no_link)
{
    waiter resumed = {0}, woken = {0};

    open_sched();
    go(&resumed, &queue, 100);
    go(&woken, &queue, 100);
    wsco_co_resume(resumed.co, 21);
    assert_int_equal(resumed.rc, 21);
    wsco_co_wake(woken.co, 22);
    assert_true(wsco_link_empty(&queue));
    assert_int_equal(timers.count, 0);
    assert_int_equal(run(), 1);
    assert_int_equal(woken.rc, 22);
    close_sched();
}

TEST(no_memory_does_not_wait)
{
    waiter w = {0};

    open_sched();
    w.co = wsco_co_create(&sched, wait_once, &w);
    assert_non_null(w.co);
    w.queue = &queue;
    w.due = 100;
    wsco_mem_fail_after(1);
    wsco_co_resume(w.co, WSCO_OK);
    wsco_mem_fail_after(0);
    assert_int_equal(w.rc, WSCO_E_NOMEM);
    assert_true(wsco_link_empty(&queue));
    assert_int_equal(sched.count, 0);
    close_sched();
}

TEST(outside_of_a_coroutine)
{
    open_sched();
    assert_int_equal(wsco_wait_on(&sched, &queue, 100), WSCO_E_CO_OUT_OF_COROUTINE);
    assert_true(wsco_link_empty(&queue));
    close_sched();
}

TEST(deinit_unlinks_waits)
{
    waiter w[3] = {{0}};

    open_sched();
    for (int i = 0; i < 3; i++)
        go(&w[i], &queue, 100 + (wsco_usec)i);
    wsco_sched_deinit(&sched);
    assert_true(wsco_link_empty(&queue));
    assert_int_equal(timers.count, 0);
    wsco_timers_deinit(&timers);
}

/* ---- yield ---- */

static void yield_once(wsco_co *co, void *arg)
{
    waiter *w = arg;

    w->rc = wsco_co_yield(co, co->sched->ops);
    w->canceled = co->canceled;
}

static wsco_co *go_yield(waiter *w)
{
    *w = (waiter){.rc = NO_RESULT, .co = wsco_co_create(&sched, yield_once, w)};
    assert_non_null(w->co);
    wsco_co_resume(w->co, WSCO_OK);
    assert_true(w->co->yielded);
    return w->co;
}

TEST(yield_ends_by_its_resume)
{
    waiter w;

    open_sched();
    assert_int_equal(wsco_co_resume_yielded(go_yield(&w), sched.ops), WSCO_OK);
    assert_int_equal(w.rc, WSCO_OK);
    assert_int_equal(sched.count, 0);
    close_sched();
}

TEST(yield_ends_by_a_cancel)
{
    waiter w;

    open_sched();
    assert_true(wsco_wait_cancel(go_yield(&w)));
    assert_int_equal(wsco_co_resume_yielded(w.co, sched.ops), WSCO_E_INVAL);
    assert_int_equal(run(), 1);
    assert_int_equal(w.rc, WSCO_E_CO_CANCELED);
    assert_true(w.canceled);
    close_sched();
}

TEST(only_what_has_yielded_is_resumed_so)
{
    waiter w[2] = {{0}};

    open_sched();
    go(&w[0], &queue, WSCO_USEC_NEVER);
    assert_int_equal(wsco_co_resume_yielded(w[0].co, sched.ops), WSCO_E_INVAL);
    go_yield(&w[1]);
    wsco_sched_freeze(&sched);
    assert_int_equal(wsco_co_resume_yielded(w[1].co, sched.ops), WSCO_E_INVAL);
    assert_int_equal(w[1].rc, NO_RESULT);
    close_sched();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(wakes_first_in_first_out),
        UNIT(resume_one_enters_the_first),
        UNIT(wake_all_takes_those_that_wait_now),
        UNIT(deadlines_in_order),
        UNIT(a_wait_without_queue),
        UNIT(wake_and_deadline_in_one_turn),
        UNIT(cancel),
        UNIT(cancel_is_for_waits_only),
        UNIT(wakes_by_other_routes_leave_no_link),
        UNIT(no_memory_does_not_wait),
        UNIT(outside_of_a_coroutine),
        UNIT(deinit_unlinks_waits),
        UNIT(yield_ends_by_its_resume),
        UNIT(yield_ends_by_a_cancel),
        UNIT(only_what_has_yielded_is_resumed_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
