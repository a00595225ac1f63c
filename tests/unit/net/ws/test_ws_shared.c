/* SPDX-License-Identifier: MIT */
/* Tests several coroutines at one WebSocket (src/net/ws/ws_session.c): who may recv(), close while another
 * waits, connections that outlive their handler, cancelled coroutines. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

TEST(one_reader_at_a_time)
{
    client c;
    reader first, second;

    wsco_conn *conn = hold(state, &c);
    assert_null(wsco_ws_session_reading_co(conn));
    start_reading(&first, conn);
    const wsco_co *co = wsco_ws_session_reading_co(conn);
    assert_non_null(co);
    start_reading(&second, conn);
    assert_int_equal(second.rc, WSCO_E_CO_HAS_BEEN_BOUND);
    assert_ptr_equal(wsco_ws_session_reading_co(conn), co);
    say(&c, "mine");
    UNTIL(first.rc != 1);
    assert_string_equal(first.text, "mine");
    assert_null(wsco_ws_session_reading_co(conn));
    start_reading(&second, conn);
    assert_int_equal(second.rc, 1);
    say(&c, "now mine");
    UNTIL(second.rc != 1);
    assert_string_equal(second.text, "now mine");
    let_go(conn, &c);
}

typedef struct thief {
    wsco_conn *conn;
    wsco_rc recv_rc, close_rc;
    bool closes;
} thief;

/* Comes between the message's arrival and the turn of the coroutine it was meant for. */
static void come_between(UNIT_UNUSED wsco_co *co, void *arg)
{
    thief *t = arg;
    wsco_ws_msg *msg;

    (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    if (t->closes)
        t->close_rc = close_ws(t->conn);
    else
        t->recv_rc = wsco_ws_session_recv(t->conn, -1, &msg);
}

/* The message is there and its reader is ready, but has not had its turn: it is still the reader's. */
static void between(void **state, bool closes, thief *t, reader *r)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    *t = (thief){.conn = conn, .closes = closes};
    go(come_between, t);
    start_reading(r, conn);
    say(&c, "mine");
    while (wsco_ws_session_of(conn)->inbox.count == 0)
        take_events();
    wsco_wait_wake_all(&stay, WSCO_OK);
    wsco_link *last = worker.sched.ready.prev; /* behind the reader; now it goes first */
    wsco_link_remove(last);
    wsco_link_insert_before(worker.sched.ready.next, last);
    UNTIL(r->rc != 1);
    let_go(conn, &c);
}

TEST(a_reader_that_is_ready_is_still_the_reader)
{
    thief t;
    reader r;

    between(state, false, &t, &r);
    assert_int_equal(t.recv_rc, WSCO_E_CO_HAS_BEEN_BOUND);
    assert_string_equal(r.text, "mine");
}

TEST(closing_reaches_a_reader_that_is_ready)
{
    thief t;
    reader r;

    between(state, true, &t, &r);
    assert_int_equal(t.close_rc, WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(r.rc, WSCO_E_CANCELED);
}

TEST(close_while_another_waits)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    assert_int_equal(close_ws(conn), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(r.rc, 1);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CANCELED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CO_SOCKET_CLOSE_WAIT);
    assert_int_equal(recv_now(conn), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_OK); /* the woken coroutine's own */
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    let_go(conn, &c);
}

TEST(a_cancelled_reader_leaves_the_connection_usable)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    wsco_co *co = wsco_ws_session_reading_co(conn);
    assert_true(wsco_wait_cancel(co));
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(conn->deadline, WSCO_USEC_NEVER);
    say(&c, "x");
    assert_int_equal(recv_now(conn), WSCO_OK);
    let_go(conn, &c);
}

/* --- connections that outlive their handler --- */

static wsco_conn *kept;

static void serve_and_keep(wsco_conn *conn)
{
    if (upgrade(conn) == WSCO_OK)
        kept = wsco_conn_retain(conn);
}

TEST(the_handler_returned_but_the_response_lives)
{
    client c;
    reader r;

    kept = NULL;
    open_server(state, serve_and_keep);
    wsco_conn *conn = join_ws(&c);
    UNTIL(kept && !conn->handler_running);
    assert_null(conn->co);
    assert_int_equal(worker.sched.parked, 0);
    assert_int_equal(push_text(conn, "from outside"), WSCO_OK);
    hear(&c, "from outside");
    start_reading(&r, conn);
    say(&c, "to another");
    UNTIL(r.rc != 1);
    assert_string_equal(r.text, "to another");
    leave(&c);
    assert_int_equal(recv_now(conn), WSCO_E_EOF);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_false(wsco_link_empty(&net->closed)); /* by our reference */
    wsco_conn_release(conn);
    step();
    assert_true(wsco_link_empty(&net->closed));
    close_server();
}

/* Many pushers and a reader at once: frames never interleave, each pusher's come in its order. */
enum { PUSHERS = 8, PUSHES = 40, LONG = 3000 };

static unsigned pushers_done;

static void push_many(UNIT_UNUSED wsco_co *co, void *arg)
{
    char text[LONG];

    for (int i = 0; i < PUSHES; i++) {
        memset(text, 'a' + (int)(intptr_t)arg, sizeof text);
        text[0] = (char)i;
        if (wsco_ws_session_push(kept, 0x82, &(wsco_payload){.data = text, .len = i % 2 ? 2 : sizeof text}) !=
            WSCO_OK)
            return;
        wsco_co_reschedule(&worker.sched);
    }
    pushers_done++;
}

TEST(frames_of_many_pushers)
{
    client c;
    unsigned next[PUSHERS] = {0};

    kept = hold(state, &c);
    server->origin.settings.high_watermark = 20000; /* so that they wait for each other, too */
    server->origin.settings.low_watermark = 5000;
    pushers_done = 0;
    for (int i = 0; i < PUSHERS; i++)
        go(push_many, (void *)(intptr_t)i);
    for (int n = 0; n < PUSHERS * PUSHES; n++) {
        UNTIL((take_in(&c), c.len >= 4));
        uint8_t second = (uint8_t)c.in[1];
        size_t head = second == 126 ? 4 : 2, len = second == 126 ? LONG : second;
        UNTIL((take_in(&c), c.len >= head + len));
        unsigned who = (unsigned)(c.in[head + 1] - 'a');
        assert_int_equal((uint8_t)c.in[0], 0x82);
        assert_true(who < PUSHERS);
        assert_int_equal(c.in[head], next[who]++);
        for (size_t i = 2; i < len; i++)
            assert_int_equal(c.in[head + i], 'a' + (int)who);
        forget(&c, head + len);
    }
    UNTIL(pushers_done == PUSHERS);
    let_go(kept, &c);
}

/* --- an end in every state --- */

TEST(the_worker_ends_while_all_wait)
{
    client c[3];
    reader r;

    wsco_conn *conn = hold(state, &c[0]);
    start_reading(&r, conn);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(push_text(conn, "never sent"), WSCO_OK);
    join(&c[1]);
    send_text(&c[1], "GET / HT");
    join(&c[2]);
    step();
    wsco_conn_retain(conn); /* an object that is destroyed later than the worker */
    close_worker();
    assert_int_equal(r.rc, 1);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    (void)close_ws(conn);
    wsco_conn_release(conn);
    wsco_conn_release(conn);
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
    for (int i = 0; i < 3; i++)
        leave(&c[i]);
}

/* What was queued last is sent in one attempt before everything is closed. */
TEST(the_worker_ends_with_output)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_int_equal(push_text(conn, "last"), WSCO_OK);
    assert_int_equal(close_ws(conn), WSCO_OK);
    wsco_conn_release(conn);
    close_server();
    while (c.end == WSCO_OK) {
        await(c.fd, POLLIN);
        take_in(&c);
    }
    assert_int_equal(c.len, 6 + 4);
    assert_memory_equal(c.in, "\x81\x04last\x88\x02\x03\xe8", 10);
    leave(&c);
}

/* Nobody could ever read from what is kept, or write to it: the loop ends, as a script does. */
TEST(only_kept_websockets_are_left)
{
    client c;

    kept = NULL;
    open_server(state, serve_and_keep);
    wsco_conn *conn = join_ws(&c);
    wsco_server_shutdown(server);
    UNTIL(kept && worker.sched.count == 0);
    wsco_loop_remove(&worker.loop, &tick);
    turns_left = STEPS_MAX;
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_true(wsco_ws_session_open(conn));
    wsco_conn_release(conn);
    close_server();
    leave(&c);
}

/* Where a coroutine must not be suspended, its own connection is treated like a foreign one. */
static wsco_rc now_rc;
static unsigned now_pushed;

static void serve_without_waiting(wsco_conn *conn)
{
    static char text[1000];
    wsco_payload payload = {.data = text, .len = sizeof text};

    tap_conn(conn);
    tap.jammed = true;
    now_rc = upgrade(conn);
    for (now_pushed = 0; now_rc == WSCO_OK; now_pushed++)
        now_rc = wsco_ws_session_push_now(conn, 0x82, &payload);
}

TEST(pushing_without_waiting)
{
    client c;

    open_server(state, serve_without_waiting);
    server->origin.settings.high_watermark = 1000;
    server->origin.settings.output_max = 20000;
    join(&c);
    send_text(&c, HANDSHAKE);
    UNTIL(wsco_link_empty(&server->origin.conns));
    assert_int_equal(now_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(now_pushed, 20);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(one_reader_at_a_time),
        SRV(a_reader_that_is_ready_is_still_the_reader),
        SRV(closing_reaches_a_reader_that_is_ready),
        SRV(close_while_another_waits),
        SRV(a_cancelled_reader_leaves_the_connection_usable),
        SRV(the_handler_returned_but_the_response_lives),
        SRV(frames_of_many_pushers),
        SRV(the_worker_ends_while_all_wait),
        SRV(the_worker_ends_with_output),
        SRV(only_kept_websockets_are_left),
        SRV(pushing_without_waiting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
