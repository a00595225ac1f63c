/* SPDX-License-Identifier: MIT */
/* Tests the documented batch-send loop on src/net: one handler pushes each message to all connections; a
 * client that never reads delays nobody, one frame exists once, and a thousand connections are served. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

#include <sys/resource.h>

enum { CLIENTS = 50 };

static wsco_conn *members[1200];
static unsigned member_count;
static unsigned refused;
static unsigned readers; /* handlers in recv() */

static void leave_group(const wsco_conn *conn)
{
    for (unsigned i = 0; i < member_count; i++)
        if (members[i] == conn)
            members[i] = members[--member_count];
    readers--;
}

static void serve_group(wsco_conn *conn)
{
    wsco_ws_msg *msg;
    wsco_rc rc = upgrade(conn);

    members[member_count++] = conn;
    readers++;
    while (rc == WSCO_OK && (rc = wsco_ws_session_recv(conn, 0, &msg)) == WSCO_OK) {
        for (unsigned i = 0; i < member_count; i++)
            refused += push(members[i], msg->data, msg->len) != WSCO_OK;
        wsco_ws_msg_free(msg);
    }
    handler_rc = rc;
    leave_group(conn);
    close_ws(conn);
}

static void open_group(void **state)
{
    member_count = readers = refused = 0;
    open_server(state, serve_group);
}

/* The group ends in order, so that no handler is left half way. */
static void close_group(client *c, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        leave(&c[i]);
    UNTIL(readers == 0 && wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(all_get_all_in_one_order)
{
    client c[CLIENTS];
    char text[32];

    open_group(state);
    for (int i = 0; i < CLIENTS; i++)
        join_ws(&c[i]);
    for (int m = 0; m < 20; m++) {
        snprintf(text, sizeof text, "message %d", m);
        say(&c[m % CLIENTS], text);
        for (int i = 0; i < CLIENTS; i++)
            hear(&c[i], text);
    }
    assert_int_equal(refused, 0);
    close_group(c, CLIENTS);
}

TEST(a_client_that_never_reads)
{
    static char text[20000];
    client c[CLIENTS];
    bool gone = false;

    open_group(state);
    server->origin.settings.output_max = 500000;
    server->origin.settings.high_watermark = 200000;
    server->origin.settings.low_watermark = 100000;
    for (int i = 0; i < CLIENTS; i++)
        join_ws(&c[i]);
    wsco_conn *deaf = wsco_conn_retain(wsco_container_of(server->origin.conns.next, wsco_conn, in_origin));
    memset(text, 't', sizeof text);
    for (int m = 0; m < 2000 && !gone; m++) {
        send_frame(&c[1], 0x81, text, sizeof text);
        for (int i = 1; i < CLIENTS; i++) /* the others are served in every round */
            expect_frame(&c[i], 0x81, text, sizeof text);
        assert_true(wsco_outq_bytes(&deaf->out) <= 500000);
        gone = deaf->state == WSCO_CONN_CLOSED;
    }
    assert_true(gone);
    assert_int_equal(refused, 1);
    UNTIL(readers == CLIENTS - 1);
    assert_int_equal(handler_rc, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    wsco_conn_release(deaf);
    close_group(c, CLIENTS);
}

/* --- one frame, many queues --- */

static unsigned writes_of_all;

static ssize_t count_and_refuse(UNIT_UNUSED wsco_stream *stream, UNIT_UNUSED const struct iovec *iov,
                                UNIT_UNUSED int n, UNIT_UNUSED bool more)
{
    writes_of_all++;
    return WSCO_E_AGAIN;
}

/* No socket takes anything; returns what they did before. */
static const wsco_stream_ops *jam_all(void)
{
    static wsco_stream_ops jammed;
    const wsco_stream_ops *real = newest_conn()->stream.ops;

    jammed = *real;
    jammed.writev = count_and_refuse;
    writes_of_all = 0;
    for (wsco_link *at = server->origin.conns.next; at != &server->origin.conns; at = at->next)
        wsco_container_of(at, wsco_conn, in_origin)->stream.ops = &jammed;
    return real;
}

static void free_all(const wsco_stream_ops *real)
{
    for (wsco_link *at = server->origin.conns.next; at != &server->origin.conns; at = at->next)
        wsco_container_of(at, wsco_conn, in_origin)->stream.ops = real;
}

TEST(a_shared_frame_is_queued_but_not_copied)
{
    static char text[100000];
    client c[CLIENTS];

    open_group(state);
    for (int i = 0; i < CLIENTS; i++)
        join_ws(&c[i]);
    memset(text, 't', sizeof text);
    say(&c[0], "once, so that every queue has its ring");
    for (int i = 0; i < CLIENTS; i++)
        hear(&c[i], "once, so that every queue has its ring");
    const wsco_stream_ops *real = jam_all();
    wsco_conn *first = wsco_container_of(server->origin.conns.next, wsco_conn, in_origin);
    wsco_conn *last = newest_conn();
    step();
    long live = wsco_mem_live();
    send_frame(&c[0], 0x81, text, sizeof text);
    UNTIL(wsco_outq_bytes(&last->out) > 0);
    step();
    /* Head and payload, whatever the number of peers, and for each the watch over its blocked socket. */
    assert_int_equal(wsco_mem_live(), live + 2 + CLIENTS);
    assert_int_equal(first->out.count, 2);
    wsco_blob *payload = first->out.ring[(first->out.head + 1) & (first->out.cap - 1)].blob;
    assert_ptr_equal(last->out.ring[(last->out.head + 1) & (last->out.cap - 1)].blob, payload);
    assert_int_equal(payload->refs, CLIENTS); /* the cache let go at the end of the turn */
    assert_int_equal(wsco_outq_bytes(&first->out), sizeof text + 10);
    free_all(real);
    for (int i = 0; i < CLIENTS; i++)
        expect_frame(&c[i], 0x81, text, sizeof text);
    assert_int_equal(wsco_mem_live(), live);
    close_group(c, CLIENTS);
}

/* Equal messages of one turn are encoded once, even when each is a string of its own. */
TEST(equal_small_frames_are_one_blob)
{
    client c[CLIENTS];

    open_group(state);
    for (int i = 0; i < CLIENTS; i++)
        join_ws(&c[i]);
    say(&c[0], "ring");
    for (int i = 0; i < CLIENTS; i++)
        hear(&c[i], "ring");
    const wsco_stream_ops *real = jam_all();
    step();
    long live = wsco_mem_live();
    say(&c[0], "same");
    UNTIL(wsco_outq_bytes(&newest_conn()->out) > 0);
    step();
    assert_int_equal(wsco_mem_live(), live + 1 + CLIENTS);
    free_all(real);
    for (int i = 0; i < CLIENTS; i++)
        hear(&c[i], "same");
    close_group(c, CLIENTS);
}

/* --- many --- */

static bool may_open(rlim_t n)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    if (limit.rlim_cur < n && limit.rlim_max >= n) {
        limit.rlim_cur = n;
        (void)setrlimit(RLIMIT_NOFILE, &limit);
    }
    return limit.rlim_cur >= n;
}

TEST(a_thousand_connections)
{
    enum { MANY = 1000 };
    client *c = calloc(MANY, sizeof *c);

    if (!may_open(2 * MANY + 100))
        skip();
    assert_non_null(c);
    open_group(state);
    for (int i = 0; i < MANY; i++) {
        c[i].fd = dial();
        send_text(&c[i], HANDSHAKE);
        if (i % 8 == 0) /* the listener's queue is short */
            step();
    }
    UNTIL(readers == MANY);
    say(&c[500], "to all");
    for (int i = 0; i < MANY; i++) {
        expect_head(&c[i], "HTTP/1.1 101 ");
        hear(&c[i], "to all");
    }
    assert_int_equal(worker.sched.count, MANY + 1);
    for (int i = 0; i < MANY; i += 2)
        reset(&c[i]);
    UNTIL(readers == MANY / 2);
    assert_int_equal(handler_rc, WSCO_E_RESET);
    say(&c[501], "to the rest");
    for (int i = 1; i < MANY; i += 2)
        hear(&c[i], "to the rest");
    assert_int_equal(refused, 0);
    for (int i = 1; i < MANY; i += 2)
        leave(&c[i]);
    UNTIL(readers == 0 && wsco_link_empty(&server->origin.conns));
    assert_int_equal(worker.sched.count, 1);
    close_server();
    free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(all_get_all_in_one_order),
        SRV(a_client_that_never_reads),
        SRV(a_shared_frame_is_queued_but_not_copied),
        SRV(equal_small_frames_are_one_blob),
        SRV(a_thousand_connections),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
