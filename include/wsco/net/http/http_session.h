/* SPDX-License-Identifier: MIT */
/* HTTP/1.1 on a connection: request -> handler -> response -> next request, or parked without a C stack. */
#ifndef WSCO_NET_HTTP_HTTP_SESSION_H
#define WSCO_NET_HTTP_HTTP_SESSION_H

#include "wsco/net/conn/conn.h"
#include "wsco/proto/http/http_parse.h"

/* Requests that a connection may have answered in one run before others get their turn. */
#define WSCO_HTTP_RUN_BUDGET 64

/* Lies after each connection that begins as HTTP, and stays there when another session has taken over. The
 * parser of the request that is being received is conn->data (wsco_intake_parser). */
typedef struct wsco_http_session {
    wsco_http_req *req;        /* request in service */
    uint32_t began_ms;         /* when the current request began to arrive: low bits, in milliseconds */
    uint32_t detached : 28;    /* answers that the script sends itself and has not finished */
    uint32_t served : 1;       /* a request was received */
    uint32_t timed : 1;        /* `began_ms` is set: the request did not come in one piece */
    uint32_t request_open : 1; /* a request is in service: its answer is not complete */
    uint32_t keep_alive : 1;   /* of the request in service */
} wsco_http_session;

extern const wsco_session_ops wsco_http_session_ops;

/* Did the connection begin as HTTP? Only then may wsco_http_session_of() be used. */
static inline bool wsco_http_session_has(const wsco_conn *conn)
{
    return conn->origin->session == &wsco_http_session_ops;
}
static inline wsco_http_session *wsco_http_session_of(const wsco_conn *conn)
{
    return (wsco_http_session *)(uintptr_t)(conn + 1);
}
/* The request in service, or NULL. May be asked of any connection. */
static inline wsco_http_req *wsco_http_session_req(const wsco_conn *conn)
{
    return wsco_http_session_has(conn) ? wsco_http_session_of(conn)->req : NULL;
}
/* Is the connection open, and does it still speak HTTP? */
static inline bool wsco_http_session_open(const wsco_conn *conn)
{
    return wsco_conn_is_session(conn, &wsco_http_session_ops);
}

/* The entry of the table for a server that stops. Idle connections end. If the server retires, the first
 * request of a new connection is still received, for some seconds, and so is what has arrived by now. */
void wsco_http_session_server_stops(wsco_conn *conn);

/* Refuses the request that is being received with this status, and closes. */
void wsco_http_session_refuse(wsco_conn *conn, int status);

/* Queues part of the answer: head (may be NULL; its bytes are taken, the buf is empty afterwards) and payload
 * (may be NULL). May suspend (wsco_conn_room). On failure nothing was queued. */
WSCO_MUST_USE wsco_rc wsco_http_session_send(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* The same without waiting for room: for the last bytes of an answer. Allowed outside coroutines too. */
WSCO_MUST_USE wsco_rc wsco_http_session_queue(wsco_conn *conn, wsco_buf *head, const wsco_payload *payload);
/* Queues a head and a file's bytes; takes file, also on failure. It does not wait for room: the caller did so
 * for the head, and a file costs no memory in the queue. */
WSCO_MUST_USE wsco_rc wsco_http_session_sendfile(wsco_conn *conn, wsco_buf *head, int file, uint64_t off,
                                                 uint64_t len);
/* Called when the answer is complete. keep_alive false closes the connection after it. Harmless if it was
 * complete before. */
void wsco_http_session_finish(wsco_conn *conn, bool keep_alive);

/* --- answers that the script sends itself ---
 *
 * detach() takes the answer of the request in service away from the session: nothing is sent or finished for
 * it automatically. The bytes of the script (wsco_raw_session_send, or a Response made of the Socket, which
 * uses wsco_http_session_send and _queue as any other) stand in the stream in the order of the calls, also
 * between the answers of later requests: whose turn it is, is the script's problem then.
 *
 * When the handler has returned (or at once, when it had before) the next request is read and served, if
 * request and server allow it. If not (Connection: close, HTTP/1.0, an Upgrade request, shutdown, peer
 * half-closed), the connection becomes raw as long as a Socket object lives (conn->script_socket) and the
 * layer above closes it with that object; without one it is closed.
 *
 * While an answer is owed (`detached`) and a Socket object lives, an idle connection is neither timed out nor
 * closed by the peer's FIN or shutdown(): the last two make it raw. */

/* Leaves the answer of the request in service to the script. No effect if it is answered already. */
void wsco_http_session_detach(wsco_conn *conn);
/* May the connection be kept after an answer that the script now begins to send with a Response made of the
 * Socket? */
bool wsco_http_session_detached_keeps_alive(const wsco_conn *conn);
/* Called when such an answer is complete, instead of wsco_http_session_finish(), which would finish the
 * request in service, perhaps another one. keep_alive false closes the connection when everything queued has
 * left, whatever it is doing. */
void wsco_http_session_finish_detached(wsco_conn *conn, bool keep_alive);
/* No request is served any more: closes an idle connection, or leaves it (raw) to a script that still uses
 * it. */
void wsco_http_session_end(wsco_conn *conn);

#endif
