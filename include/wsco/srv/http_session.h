/* SPDX-License-Identifier: MIT */
/* HTTP/1.1 on a connection: request -> handler -> response -> next request, or parked without a C stack. */
#ifndef WSCO_SRV_HTTP_SESSION_H
#define WSCO_SRV_HTTP_SESSION_H

#include "wsco/srv/conn.h"
#include "wsco/srv/memo.h"

/* Requests a connection may have answered in one run before others get their turn. */
#define WSCO_HTTP_RUN_BUDGET 64

/* Takes bytes; returns how many. Stops while a request is in service. */
size_t wsco_http_session_feed(wsco_conn *conn, const char *bytes, size_t n);
/* The peer ended its side and all input before it was taken. */
void wsco_http_session_eof(wsco_conn *conn);
void wsco_http_session_deadline(wsco_conn *conn);
/* The TLS handshake failed (conn->tls_failure): tells the hook on a coroutine, closes. */
void wsco_http_session_bad_tls(wsco_conn *conn);

/* Queues part of the answer: head (may be NULL; its bytes are taken, the buf is empty afterwards) and payload
 * (may be NULL). May suspend (wsco_conn_room). On failure nothing was queued. */
WSCO_MUST_USE wsco_rc wsco_http_session_send(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* The same without waiting for room: for the last bytes of an answer, outside a coroutine too. */
WSCO_MUST_USE wsco_rc wsco_http_session_queue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* Head and a file's bytes; takes file, also on failure. */
WSCO_MUST_USE wsco_rc wsco_http_session_sendfile(wsco_conn *conn, wsco_buf *head, int file, uint64_t off,
                                                 uint64_t len);
/* The answer is complete. keep_alive false closes the connection after it. Harmless when it is already. */
void wsco_http_session_finish(wsco_conn *conn, bool keep_alive);

#endif
