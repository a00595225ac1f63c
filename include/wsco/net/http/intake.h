/* SPDX-License-Identifier: MIT */
/* A request while it is received: its time, and the memory that it holds. */
#ifndef WSCO_NET_HTTP_INTAKE_H
#define WSCO_NET_HTTP_INTAKE_H

#include "wsco/net/http/http_session.h"

/* Call it before the first byte of a request is parsed: makes the parser. False: memory is short. */
bool wsco_intake_begin(wsco_conn *conn);
/* Feeds the parser. Starts the clock when the request is not complete then. After MORE and HEAD the
 * connection may be closed, because unfinished requests held too much. */
wsco_http_event wsco_intake_feed(wsco_conn *conn, const char *bytes, size_t n, size_t *used);
/* Turns the complete request into the request in service. */
void wsco_intake_take(wsco_conn *conn);
/* Frees what has arrived of a request that is given up. Harmless if there is none. */
void wsco_intake_drop(wsco_conn *conn);
/* Releases the request in service, which is over. Harmless if there is none. */
void wsco_intake_release(wsco_conn *conn);
/* The parser of the request that is being received, or NULL. May be asked of any connection. */
static inline wsco_http_parser *wsco_intake_parser(const wsco_conn *conn)
{
    return conn->session == &wsco_http_session_ops ? conn->data : NULL;
}
/* Bytes held by an incomplete request. */
uint64_t wsco_intake_unfinished(const wsco_conn *conn);

#endif
