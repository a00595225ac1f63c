/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/starved.c: who goes on when the output of others has left, in which order, and how many
 * at a time. The peers of the tests read nothing, so their own flush tells nobody. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#include "wsco/net/conn/drain.h"

enum { MOST = 4, BUDGET = 100000, LITTLE = 1000 };

static char text[BUDGET];
static wsco_conn *conns[MOST];
static client clients[MOST];

/* The socket is full: no event tells that it takes more. */
static void block(wsco_conn *conn)
{
    assert_true(conn->write_blocked);
    assert_int_equal(wsco_loop_set(&worker.loop, &conn->watcher, WSCO_READ), WSCO_OK);
}

static void unblock(wsco_conn *conn)
{
    if (wsco_conn_open(conn) && conn->write_blocked)
        assert_int_equal(wsco_loop_set(&worker.loop, &conn->watcher, WSCO_READ | WSCO_WRITE), WSCO_OK);
}

/* The output of others, as far as the budget knows. */
static void others_hold(uint64_t n)
{
    net->output.used += n;
}

static void others_send(uint64_t n)
{
    net->output.used -= n;
}

static void begin(void **state)
{
    wsco_link_init(&stay);
    memset(text, 't', sizeof text);
    open_server(state, serve_held);
    net->output.max = BUDGET;
    for (int i = 0; i < MOST; i++) {
        conns[i] = wsco_conn_retain(join_ws(&clients[i]));
        UNTIL(wsco_outq_empty(&conns[i]->out));
        tap_conn(conns[i]);
    }
    tap.jammed = true;
    for (int i = 0; i < MOST; i++) {
        text[0] = (char)('a' + i); /* equal messages are held once */
        assert_int_equal(push(conns[i], text, LITTLE), WSCO_OK);
        step();
        block(conns[i]);
    }
}

static void end(void)
{
    tap.jammed = false;
    for (int i = 0; i < MOST; i++) {
        unblock(conns[i]);
        leave(&clients[i]);
        wsco_conn_release(conns[i]);
    }
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    assert_true(wsco_link_empty(&net->starved));
    close_server();
}

/* A push() in a coroutine of the connection's own: rc is 1 until it has returned. */
typedef struct writer {
    int number;
    size_t len;
    wsco_rc rc;
    unsigned place; /* when it returned, from 1 on */
    wsco_co *co;
} writer;

static unsigned returned;

static void write_it(wsco_co *co, void *arg)
{
    static char mine[BUDGET];
    writer *w = arg;

    w->co = co;
    memset(mine, 'm', w->len);
    mine[0] = (char)(returned + 1);
    w->rc = push(conns[w->number], mine, w->len);
    w->place = ++returned;
}

static void start(writer *w, int number, size_t len)
{
    *w = (writer){.number = number, .len = len, .rc = 1};
    go_for(conns[number], write_it, w);
}

TEST(all_go_on_when_others_have_sent)
{
    writer w[MOST];

    begin(state);
    others_hold(BUDGET);
    returned = 0;
    for (int i = 0; i < MOST; i++)
        start(&w[i], i, 10);
    steps(5);
    assert_int_equal(returned, 0);
    others_send(BUDGET);
    UNTIL(returned == MOST);
    for (int i = 0; i < MOST; i++) {
        assert_int_equal(w[i].rc, WSCO_OK);
        assert_int_equal(w[i].place, i + 1);
    }
    assert_true(wsco_link_empty(&net->starved));
    end();
}

/* The first takes all there is. The others are not woken for nothing, and keep their places. */
TEST(one_at_a_time)
{
    enum { LARGE = BUDGET / 2 };
    writer w[MOST];
    static const int order[MOST] = {2, 0, 3, 1};

    begin(state);
    others_hold(BUDGET);
    returned = 0;
    for (int i = 0; i < MOST; i++)
        start(&w[order[i]], order[i], LARGE);
    for (int i = 0; i < MOST; i++) {
        net->output.max = net->output.used + 1; /* room for one of any size */
        UNTIL(returned == (unsigned)i + 1);
        steps(5);
        assert_int_equal(returned, i + 1);
        assert_int_equal(w[order[i]].place, i + 1);
        for (int later = i + 1; later < MOST; later++)
            assert_false(wsco_link_empty(&conns[order[later]]->writers));
    }
    others_send(BUDGET);
    end();
}

/* Whoever leaves does not keep the next from its turn. */
TEST(the_first_has_left)
{
    writer w[3];

    begin(state);
    others_hold(BUDGET);
    returned = 0;
    for (int i = 0; i < 3; i++)
        start(&w[i], i, 10);
    assert_true(wsco_wait_cancel(w[0].co));
    UNTIL(returned == 1);
    assert_int_equal(w[0].rc, WSCO_E_CO_CANCELED);
    wsco_conn_drop(conns[1]);
    UNTIL(returned == 2);
    assert_int_equal(w[1].rc, WSCO_E_CLOSED);
    steps(3);
    assert_int_equal(returned, 2);
    others_send(BUDGET);
    UNTIL(returned == 3);
    assert_int_equal(w[2].rc, WSCO_OK);
    end();
}

/* It leaves after it has been woken, before it runs. */
TEST(the_first_has_left_while_it_was_called)
{
    writer w[2];

    begin(state);
    others_hold(BUDGET);
    returned = 0;
    start(&w[0], 0, 10);
    start(&w[1], 1, 10);
    others_send(BUDGET);
    wsco_conn_flush_all(net);
    assert_true(wsco_link_empty(&conns[0]->writers));
    assert_false(wsco_link_empty(&conns[1]->writers));
    wsco_conn_flush_all(net); /* the first one's turn is not over */
    assert_false(wsco_link_empty(&conns[1]->writers));
    wsco_conn_drop(conns[0]);
    UNTIL(returned == 2);
    assert_int_equal(w[0].rc, WSCO_E_CLOSED);
    assert_int_equal(w[1].rc, WSCO_OK);
    end();
}

/* Above its own mark it is not the budget that is in its way. */
TEST(who_is_above_its_own_mark_waits_for_its_peer)
{
    writer w[2];

    begin(state);
    others_hold(BUDGET);
    returned = 0;
    start(&w[0], 0, 10);
    server->origin.settings.low_watermark = LITTLE / 2;
    start(&w[1], 1, 10);
    assert_int_equal(count(&net->starved), 1);
    others_send(BUDGET);
    steps(5);
    assert_int_equal(returned, 0);
    assert_int_equal(count(&net->starved), 0);
    tap.jammed = false;
    unblock(conns[0]);
    unblock(conns[1]);
    UNTIL(returned == 2);
    end();
}

/* --- requests --- */

static unsigned served;

static void serve_unasked(wsco_conn *conn)
{
    wsco_payload payload = {.data = text, .len = LITTLE};

    served++;
    wsco_http_session_finish(conn, wsco_http_session_queue(conn, NULL, &payload) == WSCO_OK);
}

/* A connection that takes no request because of what others hold. */
TEST(a_connection_takes_requests_again)
{
    client c;

    memset(text, 't', sizeof text);
    open_server(state, serve_unasked);
    net->output.max = BUDGET;
    served = 0;
    wsco_conn *conn = wsco_conn_retain(join(&c));
    tap_conn(conn);
    tap.jammed = true;
    others_hold(BUDGET);
    for (int i = 0; i < 3; i++)
        send_text(&c, GET_KEEP);
    UNTIL(conn->held);
    block(conn);
    steps(5);
    assert_int_equal(served, 1);
    others_send(BUDGET);
    UNTIL(served == 3);
    assert_false(conn->held);
    tap.jammed = false;
    unblock(conn);
    leave(&c);
    wsco_conn_release(conn);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(all_go_on_when_others_have_sent),
        SRV(one_at_a_time),
        SRV(the_first_has_left),
        SRV(the_first_has_left_while_it_was_called),
        SRV(who_is_above_its_own_mark_waits_for_its_peer),
        SRV(a_connection_takes_requests_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
