/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/conn_out.c: which coroutines wait for a slow reader and which never do. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

enum { HIGH = 10000, LOW = 5000, MOST = 20000, SIZE = 996, FRAME = 1000 };

static char text[SIZE];
static unsigned pushed; /* frames of FRAME bytes that were taken */
static wsco_rc pushed_rc;
static wsco_conn *target;

static void jam(void)
{
    server->origin.settings.high_watermark = HIGH;
    server->origin.settings.low_watermark = LOW;
    server->origin.settings.output_max = MOST;
    memset(text, 't', sizeof text);
    pushed = 0;
    pushed_rc = WSCO_OK;
    tap_conn(target);
    tap.jammed = true;
}

/* A WebSocket that takes nothing. */
static void hold_jammed(void **state, client *c)
{
    target = hold(state, c);
    jam();
}

static void expect_frames(client *c, unsigned n)
{
    while (n-- > 0)
        expect_frame(c, 0x81, text, SIZE);
}

static void push_from_outside(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    while (pushed < 30 && (pushed_rc = push(target, text, SIZE)) == WSCO_OK)
        pushed++;
}

/* A ticker, a game loop: it has others to serve. */
TEST(a_coroutine_of_nobody_never_waits)
{
    client slow;

    hold_jammed(state, &slow);
    go(push_from_outside, NULL);
    assert_int_equal(pushed, 19);
    assert_int_equal(pushed_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(target->state, WSCO_CONN_CLOSED);
    let_go(target, &slow);
}

static void start_another(UNIT_UNUSED wsco_co *co, void *arg)
{
    go(push_from_outside, arg);
}

TEST(what_the_handler_has_started_waits_and_what_that_has_started_too)
{
    client slow;

    hold_jammed(state, &slow);
    go_for(target, start_another, NULL);
    assert_int_equal(pushed, 11);
    steps(5);
    assert_int_equal(pushed, 11);
    tap.jammed = false;
    expect_frames(&slow, 30);
    let_go(target, &slow);
}

static void serve_with_child(UNIT_UNUSED wsco_conn *conn)
{
    go(start_another, NULL);
    answer(conn, "done");
}

TEST(a_child_of_another_handler_never_waits)
{
    client slow, other;

    hold_jammed(state, &slow);
    handler = serve_with_child;
    join(&other);
    send_text(&other, GET_KEEP);
    expect_answer(&other, "done");
    assert_int_equal(pushed, 19);
    assert_int_equal(pushed_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    leave(&other);
    let_go(target, &slow);
}

/* Another connection in the same memory is another one. */
TEST(who_worked_for_a_connection_that_is_gone_never_waits)
{
    client old, slow;

    wsco_conn *gone = hold(state, &old);
    int64_t owner = gone->owner;
    leave(&old);
    wsco_wait_wake_all(&stay, WSCO_OK);
    wsco_conn_release(gone);
    UNTIL(wsco_link_empty(&server->origin.conns) && wsco_link_empty(&net->closed));
    target = wsco_conn_retain(join_ws(&slow));
    assert_true(target->owner > owner);
    jam();
    wsco_co *co = wsco_co_create(&worker.sched, push_from_outside, NULL);
    assert_non_null(co);
    co->owner = owner;
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
    assert_int_equal(pushed_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    let_go(target, &slow);
}

/* Each costs memory beyond its three bytes. */
TEST(a_great_many_tiny_messages_are_much)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    client slow;
    unsigned n = 0;

    hold_jammed(state, &slow);
    while (push(target, &letters[n % 26], 1) == WSCO_OK)
        n++;
    assert_int_equal(n, MOST / WSCO_OUTQ_SLICE_COST + 1);
    let_go(target, &slow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(a_coroutine_of_nobody_never_waits),
        SRV(what_the_handler_has_started_waits_and_what_that_has_started_too),
        SRV(a_child_of_another_handler_never_waits),
        SRV(who_worked_for_a_connection_that_is_gone_never_waits),
        SRV(a_great_many_tiny_messages_are_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
