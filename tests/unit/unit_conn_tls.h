/* SPDX-License-Identifier: MIT */
/* A server over TLS that says hello and counts the clients that do not speak TLS. */
#ifndef WSCO_TESTS_UNIT_CONN_TLS_H
#define WSCO_TESTS_UNIT_CONN_TLS_H

#include "unit_client.h"
#include "unit_tls.h"

static unsigned bad_clients;
static uint32_t last_failure;
static bool on_coroutine;

static void bad_client(wsco_conn *conn)
{
    bad_clients++;
    last_failure = conn->tls_failure;
    on_coroutine = worker.sched.current != NULL && worker.sched.current == conn->co;
}

static UNIT_UNUSED void serve_hello(wsco_conn *conn)
{
    handler_rc = answer(conn, "hello");
}

static UNIT_UNUSED void open_tls_server(void **state, void (*with)(wsco_conn *conn))
{
    static wsco_server_ops ops;

    ops = server_ops;
    ops.bad_tls = bad_client;
    bad_clients = 0;
    open_server(state, with);
    use_ops(&ops);
    server->tls = wsco_tls_retain(tls);
}

#endif
