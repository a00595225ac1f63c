/* SPDX-License-Identifier: MIT */
/* http_stop: what the end of its server means for an HTTP connection.
 * Owns: nothing. Called by: server, through the table of http_session.
 * Never: ends a connection whose request is in service. Tested by: tests/unit/net/server/test_shutdown.c,
 *       tests/unit/net/test_stopping.c. */
#include "wsco/net/http/http_session.h"
#include "wsco/net/http/intake.h"

static bool is_receiving(const wsco_conn *conn)
{
    const wsco_http_parser *parser = wsco_intake_parser(conn);

    return parser && wsco_http_parser_started(parser);
}

static void allow_first(wsco_conn *conn)
{
    wsco_usec due = wsco_time_in(WSCO_ORIGIN_FIRST_SECONDS);

    if (due < conn->deadline)
        wsco_conn_set_deadline(conn, due);
}

/* A client that keeps its connection may have sent the next request by now; later it finds the connection
 * closed and asks again. One that has just connected would not. */
static void retire(wsco_conn *conn)
{
    const wsco_http_session *http = wsco_http_session_of(conn);

    if (conn->in.len == 0 && !is_receiving(conn))
        wsco_conn_read_now(conn);
    if (!wsco_http_session_open(conn) || http->req || is_receiving(conn))
        return;
    if (http->served)
        wsco_http_session_end(conn);
    else
        allow_first(conn);
}

void wsco_http_session_server_stops(wsco_conn *conn)
{
    if (wsco_http_session_of(conn)->req)
        return;
    if (conn->origin->retiring)
        retire(conn);
    else
        wsco_http_session_end(conn);
}
