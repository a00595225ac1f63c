/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/budget.c: what is queued on all connections together, and who goes when it is too much.
 * The budget of received requests is in test_intake.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

enum { BUDGET = 100000 };

static char text[50000];

static void hold_many(void **state, wsco_conn **conns, client *clients, unsigned n)
{
    wsco_link_init(&stay);
    open_server(state, serve_held);
    net->output.max = BUDGET;
    for (unsigned i = 0; i < n; i++) {
        conns[i] = wsco_conn_retain(join_ws(&clients[i]));
        UNTIL(wsco_outq_empty(&conns[i]->out));
        tap_conn(conns[i]);
    }
    memset(text, 't', sizeof text);
    tap.jammed = true;
}

static void let_all_go(wsco_conn **conns, client *clients, unsigned n)
{
    tap.jammed = false;
    for (unsigned i = 0; i < n; i++) {
        leave(&clients[i]);
        wsco_conn_release(conns[i]);
    }
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    close_server();
}

TEST(the_default_is_a_share_of_the_memory_with_a_limit)
{
    assert_true(wsco_budget_default() > 0);
    assert_true(wsco_budget_default() <= 512 << 20);
}

TEST(start_takes_the_sizes_that_were_named)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    assert_true(net->output.max == wsco_budget_default());
    assert_true(net->input.max == wsco_budget_default());
    let_go(conn, &c);
}

TEST(the_longest_queue_goes_first)
{
    wsco_conn *conns[4];
    client clients[4];

    hold_many(state, conns, clients, 4);
    assert_int_equal(push(conns[0], text, 30000), WSCO_OK);
    assert_int_equal(push(conns[1], text, 45000), WSCO_OK);
    assert_int_equal(push(conns[2], text, 26000), WSCO_OK);
    step();
    assert_true(wsco_budget_spent(&net->output));
    assert_int_equal(push(conns[3], text, 1000), WSCO_OK);
    assert_int_equal(conns[1]->state, WSCO_CONN_CLOSED);
    assert_int_equal(push(conns[1], text, 1), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    for (int i = 0; i < 4; i++)
        assert_int_equal(wsco_ws_session_open(conns[i]), i != 1);
    assert_int_equal(conns[1]->state, WSCO_CONN_CLOSED);
    assert_false(wsco_budget_spent(&net->output));
    let_all_go(conns, clients, 4);
}

TEST(it_may_be_the_one_that_is_written_to)
{
    wsco_conn *conns[2];
    client clients[2];

    hold_many(state, conns, clients, 2);
    assert_int_equal(push(conns[0], text, 50000), WSCO_OK);
    assert_int_equal(push(conns[0], text, 49000), WSCO_OK);
    assert_int_equal(push(conns[1], text, 2000), WSCO_OK);
    step();
    assert_int_equal(push(conns[0], text, 1), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_true(wsco_ws_session_open(conns[1]));
    let_all_go(conns, clients, 2);
}

/* All of equal length: no more go than have to. */
TEST(enough_go_to_have_some_to_spare)
{
    enum { MANY = 20 };
    wsco_conn *conns[MANY];
    client clients[MANY];
    unsigned gone = 0;

    hold_many(state, conns, clients, MANY);
    for (int i = 0; i < MANY; i++) {
        text[0] = (char)i; /* equal messages would be held once */
        assert_int_equal(push(conns[i], text, 9000), WSCO_OK);
    }
    for (int i = 0; i < MANY; i++)
        gone += conns[i]->state == WSCO_CONN_CLOSED;
    assert_true(gone >= 8 && gone <= 12);
    let_all_go(conns, clients, MANY);
}

/* After the heaviest, any that is at least half as heavy: nobody looks for the next heaviest. */
TEST(one_look_is_enough)
{
    static const size_t sizes[] = {26000, 33000, 20000, 20001, 49000};
    wsco_conn *conns[6];
    client clients[6];

    hold_many(state, conns, clients, 6);
    for (unsigned i = 0; i < 5; i++)
        assert_int_equal(push(conns[i], text, sizes[i]), WSCO_OK);
    step();
    assert_int_equal(push(conns[5], text, 10), WSCO_OK);
    for (unsigned i = 0; i < 6; i++)
        assert_int_equal(conns[i]->state == WSCO_CONN_CLOSED, i == 0 || i == 4);
    let_all_go(conns, clients, 6);
}

typedef struct writer {
    wsco_conn *conn;
    wsco_rc rc;
} writer;

static void write_some(UNIT_UNUSED wsco_co *co, void *arg)
{
    writer *w = arg;

    w->rc = push(w->conn, text, 1000);
}

/* Who may wait does, whatever the marks of its own connection say, until its peer has read everything. */
TEST(who_may_wait_waits)
{
    wsco_conn *conns[2];
    client clients[2];
    writer w;

    hold_many(state, conns, clients, 2);
    assert_int_equal(push(conns[0], text, 50000), WSCO_OK);
    assert_int_equal(push(conns[0], text, 49900), WSCO_OK);
    assert_int_equal(push(conns[1], text, 100), WSCO_OK); /* makes room: the first one goes */
    assert_int_equal(conns[0]->state, WSCO_CONN_CLOSED);
    net->output.used += BUDGET; /* as if another had taken its place */
    w = (writer){conns[1], 1};
    go_for(conns[1], write_some, &w);
    steps(5);
    assert_int_equal(w.rc, 1);
    assert_true(wsco_ws_session_open(conns[1]));
    tap.jammed = false;
    expect_frame(&clients[1], 0x81, text, 100);
    UNTIL(w.rc != 1);
    assert_int_equal(w.rc, WSCO_OK);
    net->output.used -= BUDGET;
    let_all_go(conns, clients, 2);
}

TEST(no_pong_while_the_budget_is_spent)
{
    wsco_conn *conns[1];
    client clients[1];

    hold_many(state, conns, clients, 1);
    net->output.used += BUDGET;
    send_frame(&clients[0], 0x89, "ping", 4);
    say(&clients[0], "text");
    UNTIL(wsco_ws_session_of(conns[0])->inbox.count == 1);
    assert_true(wsco_outq_empty(&conns[0]->out));
    net->output.used -= BUDGET;
    let_all_go(conns, clients, 1);
}

/* A broadcast is held once, however long the queues are. */
TEST(shared_bytes_count_once)
{
    wsco_conn *conns[4];
    client clients[4];

    hold_many(state, conns, clients, 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(push(conns[i], text, 50000), WSCO_OK);
    assert_true(net->output.used < 60000);
    let_all_go(conns, clients, 4);
}

/* --- input of WebSockets and of the script --- */

TEST(an_unfinished_message_that_is_too_much)
{
    client small, large;
    reader r;

    wsco_link_init(&stay);
    open_server(state, serve_held);
    net->input.max = BUDGET;
    wsco_conn *kept = wsco_conn_retain(join_ws(&small));
    wsco_conn *gone = wsco_conn_retain(join_ws(&large));
    send_frame(&small, 0x01, text, 20000);
    UNTIL(net->input.used >= 20000);
    start_reading(&r, gone);
    send_frame(&large, 0x01, text, 50000);
    send_frame(&large, 0x00, text, 50000);
    UNTIL(r.rc != 1);
    assert_int_equal(r.rc, WSCO_E_NOMEM);
    expect_close(&large, 1013);
    assert_true(wsco_ws_session_open(kept));
    send_frame(&small, 0x80, "end", 3);
    UNTIL(wsco_ws_session_of(kept)->inbox.count == 1);
    leave(&small);
    leave(&large);
    wsco_conn_release(kept);
    wsco_conn_release(gone);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    close_server();
}

/* Complete messages are not lost: no more are read until they are taken. */
TEST(complete_messages_wait)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    net->input.max = 10000;
    send_frame(&c, 0x82, text, 12000);
    say(&c, "second");
    UNTIL(wsco_ws_session_of(conn)->blocked);
    assert_int_equal(wsco_ws_session_of(conn)->inbox.count, 1);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_int_equal(recv_now(conn), WSCO_OK);
    assert_true(wsco_ws_session_open(conn));
    assert_true(net->input.used == 0);
    let_go(conn, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(the_default_is_a_share_of_the_memory_with_a_limit),
        SRV(start_takes_the_sizes_that_were_named),
        SRV(the_longest_queue_goes_first),
        SRV(it_may_be_the_one_that_is_written_to),
        SRV(enough_go_to_have_some_to_spare),
        SRV(one_look_is_enough),
        SRV(who_may_wait_waits),
        SRV(no_pong_while_the_budget_is_spent),
        SRV(shared_bytes_count_once),
        SRV(an_unfinished_message_that_is_too_much),
        SRV(complete_messages_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
