/* SPDX-License-Identifier: MIT */
/* Tests src/co/chan.c: who gets which value when, in each order of push, pop, close, time-out and cancel. */
#include "unit.h"

#include "wsco/co/chan_switch.h"

static wsco_timers timers;
static wsco_sched sched;
static wsco_chan chan;
static char trace[256];

#define NO_RESULT 12345

typedef struct actor {
    enum { PUSH, POP } kind;
    uint64_t value;
    wsco_usec due;
    wsco_rc rc;
    bool canceled;
    wsco_co *co;
} actor;

static void note(const char *format, unsigned long long n)
{
    size_t used = strlen(trace);

    snprintf(trace + used, sizeof trace - used, format, n);
}

static void act(wsco_co *co, void *arg)
{
    actor *self = arg;
    wsco_chan_value value = {{self->value, ~self->value}};

    self->rc = self->kind == PUSH ? wsco_chan_push(&chan, &sched, value, self->due, sched.ops)
                                  : wsco_chan_pop(&chan, &sched, &value, self->due, sched.ops);
    self->canceled = co->canceled;
    if (self->kind == POP && self->rc == WSCO_OK) {
        assert_int_equal(value.words[1], ~value.words[0]);
        self->value = value.words[0];
    }
    note(self->kind == PUSH ? "push%llu " : "pop%llu ", self->value);
}

static void start(actor *self)
{
    self->rc = NO_RESULT;
    if (self->due == 0)
        self->due = WSCO_USEC_NEVER;
    self->co = wsco_co_create(&sched, act, self);
    assert_non_null(self->co);
    assert_int_equal(wsco_co_resume(self->co, WSCO_OK), WSCO_OK);
}

static void open_chan(size_t capacity)
{
    trace[0] = '\0';
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, 256 * 1024), WSCO_OK);
    wsco_chan_init(&chan, capacity);
}

static void close_chan(void)
{
    wsco_chan_value value;

    while (wsco_chan_take(&chan, &value))
        ;
    wsco_chan_deinit(&chan);
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

static void run(void)
{
    wsco_sched_run(&sched, NULL, NULL);
}

/* From the main program: neither may have to wait. */
static wsco_rc push_now(uint64_t n)
{
    wsco_chan_value value = {{n, ~n}};

    return wsco_chan_push(&chan, &sched, value, WSCO_USEC_NEVER, sched.ops);
}

static wsco_rc pop_now(uint64_t *n)
{
    wsco_chan_value value = {{0}};
    wsco_rc rc = wsco_chan_pop(&chan, &sched, &value, WSCO_USEC_NEVER, sched.ops);

    *n = value.words[0];
    return rc;
}

static void assert_pops(uint64_t expected)
{
    uint64_t n;

    assert_int_equal(pop_now(&n), WSCO_OK);
    assert_int_equal(n, expected);
}

TEST(capacity_is_at_least_one)
{
    open_chan(0);
    assert_int_equal(chan.capacity, 1);
    assert_int_equal(push_now(1), WSCO_OK);
    assert_true(wsco_chan_is_full(&chan));
    close_chan();
}

TEST(first_in_first_out)
{
    open_chan(3);
    assert_true(wsco_chan_pop_waits(&chan));
    for (uint64_t n = 1; n <= 3; n++)
        assert_int_equal(push_now(n), WSCO_OK);
    assert_true(wsco_chan_push_waits(&chan));
    assert_int_equal(chan.length, 3);
    assert_int_equal(wsco_chan_at(&chan, 0)->words[0], 1);
    assert_int_equal(wsco_chan_at(&chan, 2)->words[0], 3);
    assert_pops(1);
    assert_int_equal(push_now(4), WSCO_OK); /* wraps round */
    assert_int_equal(wsco_chan_at(&chan, 2)->words[0], 4);
    for (uint64_t n = 2; n <= 4; n++)
        assert_pops(n);
    assert_int_equal(chan.length, 0);
    close_chan();
}

TEST(grows_in_every_position)
{
    for (uint64_t shift = 0; shift < 20; shift++) {
        uint64_t in = 0, out = 0;

        open_chan(1000);
        for (uint64_t i = 0; i < shift; i++) {
            assert_int_equal(push_now(in++), WSCO_OK);
            assert_pops(out++);
        }
        while (in < shift + 1000)
            assert_int_equal(push_now(in++), WSCO_OK);
        assert_true(wsco_chan_is_full(&chan));
        assert_int_equal(chan.room, 1000);
        while (out < in)
            assert_pops(out++);
        assert_null(chan.ring); /* a large one is given back */
        close_chan();
    }
}

TEST(a_small_queue_keeps_its_memory)
{
    open_chan(64);
    for (uint64_t n = 0; n < 64; n++)
        assert_int_equal(push_now(n), WSCO_OK);
    for (uint64_t n = 0; n < 64; n++)
        assert_pops(n);
    assert_int_equal(chan.room, 64);
    close_chan();
}

TEST(a_huge_capacity_costs_nothing)
{
    open_chan(SIZE_MAX);
    assert_int_equal(push_now(1), WSCO_OK);
    assert_int_equal(chan.room, 8);
    assert_pops(1);
    close_chan();
}

TEST(push_enters_the_receiver)
{
    actor pops[2] = {{.kind = POP}, {.kind = POP}};

    open_chan(1);
    start(&pops[0]);
    start(&pops[1]);
    assert_int_equal(wsco_chan_waiting(&chan.receivers), 2);
    assert_int_equal(push_now(7), WSCO_OK);
    assert_string_equal(trace, "pop7 "); /* before push was back */
    assert_null(chan.ring);              /* past the queue */
    assert_int_equal(push_now(8), WSCO_OK);
    assert_string_equal(trace, "pop7 pop8 ");
    assert_int_equal(push_now(9), WSCO_OK);
    assert_int_equal(chan.length, 1);
    close_chan();
}

TEST(pop_enters_the_sender)
{
    actor pushes[3] = {{.value = 2}, {.value = 3}, {.value = 4}};

    open_chan(1);
    assert_int_equal(push_now(1), WSCO_OK);
    for (int i = 0; i < 3; i++)
        start(&pushes[i]);
    assert_int_equal(wsco_chan_waiting(&chan.senders), 3);
    assert_pops(1);
    assert_string_equal(trace, "push2 ");
    assert_int_equal(chan.length, 1);
    assert_pops(2);
    assert_pops(3);
    assert_pops(4);
    assert_string_equal(trace, "push2 push3 push4 ");
    assert_int_equal(pushes[2].rc, WSCO_OK);
    close_chan();
}

TEST(outside_of_a_coroutine_nobody_waits)
{
    uint64_t n;

    open_chan(1);
    assert_int_equal(pop_now(&n), WSCO_E_CO_OUT_OF_COROUTINE);
    assert_int_equal(push_now(1), WSCO_OK);
    assert_int_equal(push_now(2), WSCO_E_CO_OUT_OF_COROUTINE);
    assert_int_equal(chan.length, 1);
    close_chan();
}

TEST(close_tells_senders_and_receivers)
{
    actor push[2] = {{.value = 2}, {.value = 3}}, pop[2] = {{.kind = POP}, {.kind = POP}};
    uint64_t n;

    open_chan(1);
    assert_int_equal(push_now(1), WSCO_OK);
    start(&push[0]);
    start(&push[1]);
    assert_true(wsco_chan_close(&chan));
    assert_string_equal(trace, "push2 push3 ");
    assert_int_equal(push[0].rc, WSCO_E_CLOSED);
    assert_int_equal(push[1].rc, WSCO_E_CLOSED);
    assert_false(wsco_chan_close(&chan));
    assert_int_equal(push_now(4), WSCO_E_CLOSED);
    assert_false(wsco_chan_push_waits(&chan));
    assert_pops(1); /* what is left is delivered */
    assert_int_equal(pop_now(&n), WSCO_E_CLOSED);
    assert_false(wsco_chan_pop_waits(&chan));
    close_chan();

    open_chan(1);
    start(&pop[0]);
    start(&pop[1]);
    assert_true(wsco_chan_close(&chan));
    assert_int_equal(pop[0].rc, WSCO_E_CLOSED);
    assert_int_equal(pop[1].rc, WSCO_E_CLOSED);
    close_chan();
}

TEST(time_outs_leave_the_queue)
{
    actor first = {.kind = POP, .due = 100}, second = {.kind = POP, .due = 200}, third = {.kind = POP};

    open_chan(1);
    start(&first);
    start(&second);
    start(&third);
    assert_int_equal(wsco_timers_fire(&timers, 100), 1);
    /* Before the first has even run, a value goes to the second. */
    assert_int_equal(push_now(1), WSCO_OK);
    assert_int_equal(second.value, 1);
    assert_int_equal(first.rc, NO_RESULT);
    run();
    assert_int_equal(first.rc, WSCO_E_TIMEOUT);
    assert_int_equal(push_now(2), WSCO_OK);
    assert_int_equal(third.value, 2);
    assert_int_equal(timers.count, 0);
    close_chan();
}

TEST(a_sender_that_timed_out_keeps_its_value)
{
    actor first = {.value = 2, .due = 100}, second = {.value = 3, .due = 200};

    open_chan(1);
    assert_int_equal(push_now(1), WSCO_OK);
    start(&first);
    start(&second);
    assert_int_equal(wsco_timers_fire(&timers, 150), 1);
    assert_pops(1);
    assert_int_equal(second.rc, WSCO_OK);
    run();
    assert_int_equal(first.rc, WSCO_E_TIMEOUT);
    assert_pops(3);
    assert_int_equal(chan.length, 0);
    close_chan();
}

TEST(cancel_on_either_side)
{
    actor push = {.value = 2}, pop = {.kind = POP};

    open_chan(1);
    start(&pop);
    assert_true(wsco_wait_cancel(pop.co));
    assert_int_equal(push_now(1), WSCO_OK);
    assert_int_equal(chan.length, 1); /* not given to it */
    start(&push);
    assert_true(wsco_wait_cancel(push.co));
    assert_pops(1);
    assert_int_equal(chan.length, 0);
    assert_true(wsco_chan_close(&chan)); /* nobody is left whom it would tell */
    run();
    assert_int_equal(pop.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(push.rc, WSCO_E_CO_CANCELED);
    assert_true(pop.canceled && push.canceled);
    close_chan();
}

TEST(closed_after_a_time_out_is_a_time_out)
{
    actor pop = {.kind = POP, .due = 100};

    open_chan(1);
    start(&pop);
    assert_int_equal(wsco_timers_fire(&timers, 100), 1);
    assert_true(wsco_chan_close(&chan));
    run();
    assert_int_equal(pop.rc, WSCO_E_TIMEOUT);
    close_chan();
}

/* The receiver sends on, so that a value goes through a chain of coroutines before the first push is back. */
static void relay(wsco_co *co, void *arg)
{
    wsco_chan_value value;

    while (wsco_chan_pop(&chan, co->sched, &value, WSCO_USEC_NEVER, sched.ops) == WSCO_OK) {
        note("%llu ", value.words[0]);
        if (--value.words[0] > 0)
            assert_int_equal(wsco_chan_push(&chan, co->sched, value, WSCO_USEC_NEVER, sched.ops), WSCO_OK);
    }
    ++*(int *)arg;
}

TEST(receivers_that_send)
{
    int ended = 0;

    open_chan(1);
    for (int i = 0; i < 3; i++)
        assert_int_equal(wsco_co_resume(wsco_co_create(&sched, relay, &ended), WSCO_OK), WSCO_OK);
    assert_int_equal(push_now(6), WSCO_OK);
    assert_string_equal(trace, "6 5 4 3 2 1 ");
    assert_int_equal(wsco_chan_waiting(&chan.receivers), 3);
    assert_true(wsco_chan_close(&chan));
    assert_int_equal(ended, 3);
    close_chan();
}

static void closer(wsco_co *co, void *arg)
{
    wsco_chan_value value;

    *(wsco_rc *)arg = wsco_chan_pop(&chan, co->sched, &value, WSCO_USEC_NEVER, sched.ops);
    note("close%llu ", wsco_chan_close(&chan));
}

TEST(a_receiver_that_closes)
{
    actor other = {.kind = POP};
    wsco_rc rc = NO_RESULT;

    open_chan(1);
    assert_int_equal(wsco_co_resume(wsco_co_create(&sched, closer, &rc), WSCO_OK), WSCO_OK);
    start(&other);
    assert_int_equal(push_now(1), WSCO_OK);
    assert_string_equal(trace, "pop0 close1 ");
    assert_int_equal(other.rc, WSCO_E_CLOSED);
    assert_int_equal(rc, WSCO_OK);
    close_chan();
}

TEST(deinit_discards_waiters)
{
    actor push = {.value = 2}, pop = {.kind = POP};
    wsco_chan_value value;

    open_chan(1);
    start(&pop);
    wsco_chan_deinit(&chan);
    wsco_chan_init(&chan, 1);
    run();
    assert_int_equal(pop.rc, WSCO_E_CO_HAS_BEEN_DISCARDED);
    assert_int_equal(push_now(1), WSCO_OK);
    start(&push);
    assert_true(wsco_chan_take(&chan, &value)); /* has no effect on who waits */
    assert_int_equal(push.rc, NO_RESULT);
    wsco_chan_deinit(&chan);
    run();
    assert_int_equal(push.rc, WSCO_E_CO_HAS_BEEN_DISCARDED);
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

TEST(the_scheduler_may_go_first)
{
    actor push = {.value = 2}, pop = {.kind = POP};

    open_chan(1);
    start(&pop);
    wsco_sched_deinit(&sched);
    assert_int_equal(wsco_chan_waiting(&chan.receivers), 0);
    wsco_chan_deinit(&chan);
    wsco_timers_deinit(&timers);

    open_chan(1);
    assert_int_equal(push_now(1), WSCO_OK);
    start(&push);
    wsco_sched_deinit(&sched);
    assert_int_equal(wsco_chan_waiting(&chan.senders), 0);
    wsco_chan_take(&chan, &(wsco_chan_value){{0}});
    wsco_chan_deinit(&chan);
    wsco_timers_deinit(&timers);
}

TEST(a_frozen_scheduler_hands_nothing_over)
{
    actor pop = {.kind = POP};
    uint64_t n;

    open_chan(1);
    start(&pop);
    wsco_sched_freeze(&sched);
    assert_int_equal(push_now(1), WSCO_E_INVAL);
    assert_int_equal(pop_now(&n), WSCO_E_INVAL);
    assert_true(wsco_chan_close(&chan));
    assert_int_equal(pop.rc, NO_RESULT);
    close_chan();
}

/* A push, a pop that waits with a deadline, and growth; each allocation fails in turn. */
static bool life(void *arg)
{
    actor pop = {.kind = POP, .due = 100}, push = {.value = 99, .due = 100};
    bool good = true;

    (void)arg;
    trace[0] = '\0';
    wsco_timers_init(&timers);
    if (wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, 256 * 1024) != WSCO_OK)
        return false;
    wsco_chan_init(&chan, 20);
    for (actor *next = &pop; good && next; next = next == &pop ? &push : NULL) {
        for (uint64_t n = 0; good && next == &push && n < 20; n++) {
            size_t length = chan.length;
            wsco_rc rc = push_now(n);

            good = rc == WSCO_OK;
            assert_true(good || (rc == WSCO_E_NOMEM && chan.length == length));
        }
        next->co = good ? wsco_co_create(&sched, act, next) : NULL;
        good = next->co != NULL;
        if (good)
            wsco_co_resume(next->co, WSCO_OK);
        good = good && next->rc != WSCO_E_NOMEM;
        wsco_timers_fire(&timers, 100);
        run();
    }
    assert_true(!good || (pop.rc == WSCO_E_TIMEOUT && push.rc == WSCO_E_TIMEOUT));
    for (uint64_t n = 0, length = chan.length; n < length; n++)
        assert_pops(n);
    close_chan();
    return good;
}

TEST(each_allocation_fails)
{
    assert_true(unit_each_failure(life, NULL) >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(capacity_is_at_least_one),
        UNIT(first_in_first_out),
        UNIT(grows_in_every_position),
        UNIT(a_small_queue_keeps_its_memory),
        UNIT(a_huge_capacity_costs_nothing),
        UNIT(push_enters_the_receiver),
        UNIT(pop_enters_the_sender),
        UNIT(outside_of_a_coroutine_nobody_waits),
        UNIT(close_tells_senders_and_receivers),
        UNIT(time_outs_leave_the_queue),
        UNIT(a_sender_that_timed_out_keeps_its_value),
        UNIT(cancel_on_either_side),
        UNIT(closed_after_a_time_out_is_a_time_out),
        UNIT(receivers_that_send),
        UNIT(a_receiver_that_closes),
        UNIT(deinit_discards_waiters),
        UNIT(the_scheduler_may_go_first),
        UNIT(a_frozen_scheduler_hands_nothing_over),
        UNIT(each_allocation_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
