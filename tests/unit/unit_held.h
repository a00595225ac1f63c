/* SPDX-License-Identifier: MIT */
/* A WebSocket whose handler does nothing, so that the test body and small coroutines act on the
 * connection. */
#ifndef WSCO_TESTS_UNIT_HELD_H
#define WSCO_TESTS_UNIT_HELD_H

#include "unit_client.h"

/* A handler that only hands its connection over: the test lets small coroutines act on it. */
static wsco_waitq stay;

static void serve_held(wsco_conn *conn)
{
    if (upgrade(conn) == WSCO_OK)
        (void)wsco_wait_on(&worker.sched, &stay, WSCO_USEC_NEVER);
    close_ws(conn);
}

static UNIT_UNUSED wsco_conn *hold(void **state, client *c)
{
    wsco_link_init(&stay);
    open_server(state, serve_held);
    return wsco_conn_retain(join_ws(c));
}

/* The held connection is let go; the server ends. */
static UNIT_UNUSED void let_go(wsco_conn *conn, client *c)
{
    leave(c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    wsco_conn_release(conn);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    step();
    assert_true(wsco_link_empty(&net->closed));
    assert_true(wsco_link_empty(&net->doomed));
    close_server();
}

/* recv() in a coroutine of its own: rc is 1 until it has returned. */
typedef struct reader {
    wsco_conn *conn;
    wsco_rc rc;
    char text[32];
} reader;

static void read_one(UNIT_UNUSED wsco_co *co, void *arg)
{
    reader *r = arg;
    wsco_ws_msg *msg = NULL;

    r->rc = wsco_ws_session_recv(r->conn, -1, &msg);
    r->text[0] = '\0';
    if (r->rc == WSCO_OK)
        snprintf(r->text, sizeof r->text, "%s", (const char *)msg->data);
    if (r->rc == WSCO_OK)
        wsco_ws_msg_free(msg);
}

static UNIT_UNUSED void start_reading(reader *r, wsco_conn *conn)
{
    *r = (reader){.conn = conn, .rc = 1};
    go(read_one, r);
}

static UNIT_UNUSED wsco_rc recv_now(wsco_conn *conn)
{
    reader r;

    start_reading(&r, conn);
    UNTIL(r.rc != 1);
    return r.rc;
}

#endif
