/* SPDX-License-Identifier: MIT */
/* HTTP/1.1 on a connection: request -> handler -> response -> next request, or parked without a C stack. */
#ifndef WSCO_NET_HTTP_HTTP_SESSION_H
#define WSCO_NET_HTTP_HTTP_SESSION_H

#include "wsco/net/conn/conn.h"
#include "wsco/base/payload.h"

/* Requests a connection may have answered in one run before others get their turn. */
#define WSCO_HTTP_RUN_BUDGET 64

/* Takes bytes; returns how many. Stops while a request is in service. */
size_t wsco_http_session_feed(wsco_conn *conn, const char *bytes, size_t n);
/* The peer ended its side and all input before it was taken. */
void wsco_http_session_eof(wsco_conn *conn);
void wsco_http_session_deadline(wsco_conn *conn);
/* conn->held, and some output has left: takes requests again once the peer has read enough. */
void wsco_http_session_drained(wsco_conn *conn);
/* Answers what is being received with a status of its own, and closes. */
void wsco_http_session_refuse(wsco_conn *conn, int status);
/* The TLS handshake failed (conn->tls_failure): tells the hook on a coroutine, closes. */
void wsco_http_session_bad_tls(wsco_conn *conn);

/* Queues part of the answer: head (may be NULL; its bytes are taken, the buf is empty afterwards) and payload
 * (may be NULL). May suspend (wsco_conn_room). On failure nothing was queued. */
WSCO_MUST_USE wsco_rc wsco_http_session_send(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* The same without waiting for room: for the last bytes of an answer, outside a coroutine too. */
WSCO_MUST_USE wsco_rc wsco_http_session_queue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* Head and a file's bytes; takes file, also on failure. Does not wait for room: the caller did, for the head's sake, as a
 * file costs no memory in the queue. */
WSCO_MUST_USE wsco_rc wsco_http_session_sendfile(wsco_conn *conn, wsco_buf *head, int file, uint64_t off,
                                                 uint64_t len);
/* The answer is complete. keep_alive false closes the connection after it. Harmless when it is already. */
void wsco_http_session_finish(wsco_conn *conn, bool keep_alive);

/* --- answers that the script sends itself ---
 *
 * detach() takes the answer of the request in service away from the session: nothing is sent or finished for it
 * automatically. The bytes of the script (wsco_raw_session_send, or a Response made of the Socket, which uses
 * wsco_http_session_send and _queue as any other) stand in the stream in the order of the calls, also between the
 * answers of later requests: whose turn it is, is the script's problem then.
 *
 * When the handler has returned (or at once, when it had before) the next request is read and served, if request and
 * server allow it. If not (Connection: close, HTTP/1.0, an Upgrade request, shutdown, peer half-closed), the
 * connection becomes RAW as long as a Socket object lives (conn->user) and the layer above closes it with that object;
 * without one it is closed.
 *
 * While an answer is owed (conn->detached) and a Socket object lives, an idle connection is neither timed out nor
 * closed by the peer's FIN or shutdown(): the last two make it RAW. */

/* The request in service is answered by the script. No effect when it is answered already. */
void wsco_http_session_detach(wsco_conn *conn);
/* May the connection be kept after an answer that the script begins to send now with a Response made of the Socket? */
bool wsco_http_session_detached_keeps_alive(const wsco_conn *conn);
/* Such an answer is complete: to be called instead of wsco_http_session_finish(), which would finish the request in
 * service, perhaps another one. keep_alive false closes the connection when everything queued has left, whatever
 * it is doing. */
void wsco_http_session_finish_detached(wsco_conn *conn, bool keep_alive);
/* No request is served any more: closes the idle connection, or leaves it (RAW) to a script that still uses it. */
void wsco_http_session_end(wsco_conn *conn);

#endif
