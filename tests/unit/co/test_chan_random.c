/* SPDX-License-Identifier: MIT */
/* Tests src/co/chan.c: is it linearisable? Four senders and four receivers with time-outs, cancels and a
 * close run by a seed on a clock of the test's. What they saw is held against a queue that does one thing at
 * a time: there must be an order of all calls in which each one has the result that it had, and in which none
 * stands before one that was over when it began. */
#include "unit.h"

#include "wsco/co/chan_switch.h"

#define SENDERS 4
#define ACTORS 8
#define CALLS 4 /* of each actor */
#define CALLS_MAX 64
#define CAPACITY_MAX 3
#define MEMO (1u << 14)
#define SEEDS 5000

/* ---- the checker ---- */

enum { PUSH, POP, CLOSE };

typedef struct call {
    int kind;
    uint64_t value; /* pushed or popped */
    wsco_rc rc;     /* of CLOSE: was it open? */
    unsigned began, ended;
} call;

typedef struct history {
    call calls[CALLS_MAX];
    unsigned count;
    unsigned capacity;
    unsigned now; /* counts beginnings and ends */
} history;

/* The queue as it would be. */
typedef struct model {
    uint64_t values[CAPACITY_MAX];
    unsigned length;
    bool closed;
} model;

static uint64_t seen[MEMO];

static bool fails_as_model(const model *state, unsigned capacity, const call *one)
{
    unsigned limit = one->kind == PUSH ? capacity : 0;

    if (one->rc == WSCO_E_CLOSED)
        return state->closed && (one->kind == PUSH || state->length == 0);
    return (one->rc == WSCO_E_TIMEOUT || one->rc == WSCO_E_CO_CANCELED) && !state->closed &&
        state->length == limit;
}

/* Does `one` have its result in this state? Then the state is that after it. */
static bool apply(model *state, unsigned capacity, const call *one)
{
    if (one->kind == CLOSE) {
        bool open = !state->closed;

        state->closed = true;
        return open == (one->rc != 0);
    }
    if (one->rc != WSCO_OK)
        return fails_as_model(state, capacity, one);
    if (one->kind == PUSH) {
        if (state->closed || state->length == capacity)
            return false;
        state->values[state->length++] = one->value;
        return true;
    }
    if (state->length == 0 || state->values[0] != one->value)
        return false;
    memmove(state->values, state->values + 1, --state->length * sizeof *state->values);
    return true;
}

static bool is_new(const model *state, uint64_t done)
{
    uint64_t hash = done;

    hash = unit_random(&hash) + state->closed;
    for (unsigned i = 0; i < state->length; i++) {
        hash ^= state->values[i] + 1;
        hash = unit_random(&hash);
    }
    for (unsigned i = 0; i < MEMO; i++) {
        uint64_t *slot = &seen[(hash + i) % MEMO];
        if (*slot == hash)
            return false;
        if (*slot == 0) {
            *slot = hash;
            return true;
        }
    }
    fail_msg("raise MEMO");
    return false;
}

/* The end of the call, among those that are not done, that was over first. */
static unsigned first_end(const history *past, uint64_t done)
{
    unsigned end = UINT32_MAX;

    for (unsigned i = 0; i < past->count; i++)
        if (!(done >> i & 1) && past->calls[i].ended < end)
            end = past->calls[i].ended;
    return end;
}

static bool search(const history *past, model state, uint64_t done)
{
    unsigned end = first_end(past, done);

    if (end == UINT32_MAX)
        return true;
    if (!is_new(&state, done))
        return false;
    for (unsigned i = 0; i < past->count; i++) {
        model next = state;

        if (done >> i & 1 || past->calls[i].began > end)
            continue;
        if (apply(&next, past->capacity, &past->calls[i]) && search(past, next, done | (uint64_t)1 << i))
            return true;
    }
    return false;
}

static bool is_linearisable(const history *past)
{
    memset(seen, 0, sizeof seen);
    return search(past, (model){.length = 0}, 0);
}

/* ---- the run ---- */

static wsco_timers timers;
static wsco_sched sched;
static wsco_chan chan;
static history past;
static uint64_t seed, next_value;
static wsco_usec now;
static unsigned next_ticket;
static unsigned outcomes[4]; /* successes, time-outs, cancels, closed */

typedef struct actor {
    wsco_co *co;
    unsigned ticket; /* place among those that wait; 0 = it does not */
    bool sends;
} actor;

static actor actors[ACTORS];

static unsigned begin(int kind, uint64_t value)
{
    assert_true(past.count < CALLS_MAX);
    past.calls[past.count] = (call){.kind = kind, .value = value, .began = ++past.now};
    return past.count++;
}

static void end(unsigned index, wsco_rc rc, uint64_t value)
{
    past.calls[index].rc = rc;
    past.calls[index].value = value;
    past.calls[index].ended = ++past.now;
    outcomes[rc == WSCO_OK ? 0 : rc == WSCO_E_TIMEOUT ? 1 : rc == WSCO_E_CO_CANCELED ? 2 : 3]++;
}

/* Whoever was woken by the other side had waited longest. Those whose time is over may still be there, but
 * ready. */
static void check_order(const actor *self, wsco_rc rc)
{
    if (self->ticket == 0 || rc == WSCO_E_TIMEOUT || rc == WSCO_E_CO_CANCELED)
        return;
    for (unsigned i = 0; i < ACTORS; i++) {
        const actor *other = &actors[i];
        if (other->sends == self->sends && other->ticket != 0 && other->ticket < self->ticket)
            assert_int_not_equal(other->co->state, WSCO_CO_WAITING);
    }
}

static void call_once(actor *self)
{
    wsco_chan_value value = {{++next_value, 0}};
    wsco_usec due = unit_pick(&seed, 3) == 0 ? WSCO_USEC_NEVER : now + 1 + unit_pick(&seed, 20);
    unsigned index = begin(self->sends ? PUSH : POP, value.words[0]);
    wsco_rc rc;

    if (self->sends ? wsco_chan_push_waits(&chan) : wsco_chan_pop_waits(&chan))
        self->ticket = ++next_ticket;
    rc = self->sends ? wsco_chan_push(&chan, &sched, value, due, sched.ops)
                     : wsco_chan_pop(&chan, &sched, &value, due, sched.ops);
    end(index, rc, value.words[0]);
    check_order(self, rc);
    self->ticket = 0;
}

static void pause_at_random(void)
{
    unsigned choice = (unsigned)unit_pick(&seed, 4);

    if (choice == 0)
        (void)wsco_wait_on(&sched, NULL, now + 1 + unit_pick(&seed, 20));
    else if (choice == 1)
        wsco_co_reschedule(&sched);
}

static void live(wsco_co *co, void *arg)
{
    actor *self = arg;

    (void)co;
    for (unsigned i = 0; i < CALLS; i++) {
        pause_at_random();
        call_once(self);
    }
    self->co = NULL;
}

static void close_once(void)
{
    unsigned index = begin(CLOSE, 0);
    bool closed = wsco_chan_close(&chan);

    past.calls[index].rc = closed;
    past.calls[index].ended = ++past.now;
}

static void close_later(wsco_co *co, void *arg)
{
    (void)co, (void)arg;
    (void)wsco_wait_on(&sched, NULL, now + 1 + unit_pick(&seed, 60));
    close_once();
    pause_at_random();
    close_once();
}

static void cancel_somebody(void)
{
    actor *who = &actors[unit_pick(&seed, ACTORS)];

    if (unit_pick(&seed, 8) == 0 && who->co != NULL)
        (void)wsco_wait_cancel(who->co);
}

/* Turns until nobody is ready and no time-out is left. */
static void turn_all(void)
{
    for (;;) {
        cancel_somebody();
        if (wsco_sched_run(&sched, NULL, NULL) > 0)
            continue;
        if (wsco_timers_next(&timers) == WSCO_USEC_NEVER)
            return;
        now = wsco_timers_next(&timers);
        wsco_timers_fire(&timers, now);
    }
}

static void check_at_rest(void)
{
    size_t senders = wsco_chan_waiting(&chan.senders), receivers = wsco_chan_waiting(&chan.receivers);

    assert_true(senders == 0 || (!chan.closed && wsco_chan_is_full(&chan)));
    assert_true(receivers == 0 || (!chan.closed && chan.length == 0));
    assert_true(senders == 0 || receivers == 0);
}

static void start(wsco_co_entry entry, actor *self)
{
    wsco_co *co = wsco_co_create(&sched, entry, self);

    assert_non_null(co);
    if (self)
        self->co = co;
    wsco_co_resume(co, WSCO_OK);
}

static void run_seed(uint64_t number)
{
    wsco_chan_value value;

    seed = number;
    now = 1000;
    past = (history){.capacity = 1 + (unsigned)unit_pick(&seed, CAPACITY_MAX)};
    next_ticket = 0;
    wsco_timers_init(&timers);
    assert_int_equal(wsco_sched_init(&sched, &timers, &wsco_context_fcontext, NULL, 64 * 1024), WSCO_OK);
    sched.shuffle = unit_random(&seed) | 1;
    wsco_chan_init(&chan, past.capacity);
    for (unsigned i = 0; i < ACTORS; i++) {
        actors[i] = (actor){.sends = i < SENDERS};
        start(live, &actors[i]);
    }
    if (unit_pick(&seed, 2) == 0)
        start(close_later, NULL);
    turn_all();
    check_at_rest();
    close_once(); /* ends those who would wait for ever */
    turn_all();
    assert_int_equal(sched.count, 0);
    while (wsco_chan_take(&chan, &value))
        ;
    wsco_chan_deinit(&chan);
    wsco_sched_deinit(&sched);
    wsco_timers_deinit(&timers);
}

TEST(histories_are_linearisable)
{
    uint64_t first = unit_seed();

    memset(outcomes, 0, sizeof outcomes);
    for (uint64_t number = first; number < first + SEEDS; number++) {
        run_seed(number);
        if (!is_linearisable(&past))
            fail_msg("UNIT_SEED=%llu: no order explains what was seen", (unsigned long long)number);
    }
    for (unsigned i = 0; i < UNIT_COUNT(outcomes); i++)
        assert_true(outcomes[i] > SEEDS / 4);
}

/* ---- does the checker notice anything? ---- */

static history made_of(unsigned capacity, const call *calls, unsigned count)
{
    history made = {.capacity = capacity, .count = count};

    memcpy(made.calls, calls, count * sizeof *calls);
    return made;
}

#define LINEARISABLE(capacity, ...)                                                                          \
    is_linearisable(&(history[]){                                                                            \
        made_of(capacity, (const call[]){__VA_ARGS__}, UNIT_COUNT(((const call[]){__VA_ARGS__})))}[0])

TEST(the_checker_knows_good_from_bad)
{
    const call push1 = {PUSH, 1, WSCO_OK, 1, 2}, push2 = {PUSH, 2, WSCO_OK, 3, 4};

    assert_true(LINEARISABLE(2, push1, push2, {POP, 1, WSCO_OK, 5, 6}, {POP, 2, WSCO_OK, 7, 8}));
    assert_false(LINEARISABLE(2, push1, push2, {POP, 2, WSCO_OK, 5, 6}, {POP, 1, WSCO_OK, 7, 8}));
    /* At the same time, the pops may have come in either order. */
    assert_true(LINEARISABLE(2, push1, push2, {POP, 2, WSCO_OK, 5, 8}, {POP, 1, WSCO_OK, 6, 7}));
    assert_false(LINEARISABLE(1, push1, push2));                                            /* one too many */
    assert_false(LINEARISABLE(2, push1, {POP, 1, WSCO_OK, 3, 4}, {POP, 1, WSCO_OK, 5, 6})); /* twice */
    assert_false(LINEARISABLE(2, push1, {POP, 9, WSCO_OK, 3, 4}));                          /* from nowhere */
    assert_false(LINEARISABLE(2, push1, {POP, 0, WSCO_E_TIMEOUT, 3, 4}));                   /* it was there */
    assert_true(LINEARISABLE(1, push1, {PUSH, 2, WSCO_E_TIMEOUT, 3, 4}));
    assert_false(LINEARISABLE(2, push1, {PUSH, 2, WSCO_E_TIMEOUT, 3, 4})); /* there was a place */
    assert_false(LINEARISABLE(2, {PUSH, 2, WSCO_E_CO_CANCELED, 3, 4}));
    assert_false(LINEARISABLE(2, push1, {CLOSE, 0, true, 3, 4}, {POP, 0, WSCO_E_CLOSED, 5, 6})); /* lost */
    assert_false(LINEARISABLE(2, {CLOSE, 0, true, 1, 2}, {PUSH, 1, WSCO_OK, 3, 4}));
    assert_false(LINEARISABLE(2, {CLOSE, 0, true, 1, 2}, {CLOSE, 0, true, 3, 4}));
    assert_true(LINEARISABLE(2, {CLOSE, 0, true, 1, 4}, {CLOSE, 0, false, 2, 3}));
    assert_false(LINEARISABLE(2, {CLOSE, 0, false, 1, 2}, {CLOSE, 0, true, 3, 4}));
    assert_false(LINEARISABLE(2, push1, {POP, 1, WSCO_E_CO_HAS_BEEN_DISCARDED, 3, 4}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(the_checker_knows_good_from_bad),
        UNIT(histories_are_linearisable),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
