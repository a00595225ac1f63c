/* SPDX-License-Identifier: MIT */
/* A request while it is received: how much time it has, and how much memory it holds. */
#ifndef WSCO_NET_HTTP_INTAKE_H
#define WSCO_NET_HTTP_INTAKE_H

#include "wsco/net/http/http_session.h"

/* The first byte of a request is about to be parsed: makes the parser and starts the clock. False: no memory. */
bool wsco_intake_begin(wsco_conn *conn);
/* Feeds the parser. After MORE and HEAD the connection may be closed: too much was held by unfinished requests. */
wsco_http_event wsco_intake_feed(wsco_conn *conn, const char *bytes, size_t n, size_t *used);
/* The request is complete: it becomes the request in service. */
void wsco_intake_take(wsco_conn *conn);
/* What has arrived of a request is of no use any more. Harmless without one. */
void wsco_intake_drop(wsco_conn *conn);
/* The request in service is over: lets go of it. Harmless without one. */
void wsco_intake_release(wsco_conn *conn);
/* The parser of the request being received, or NULL. Of any connection. */
static inline wsco_http_parser *wsco_intake_parser(const wsco_conn *conn)
{
    return conn->session == &wsco_http_session_ops ? conn->data : NULL;
}
/* Bytes held by a request that is not complete. */
uint64_t wsco_intake_unfinished(const wsco_conn *conn);

#endif
