/* SPDX-License-Identifier: MIT */
/* WebSocket on a connection (RFC 6455): inbox, recv/push/close, ping/pong, close handshake. */
#ifndef WSCO_NET_WS_WS_SESSION_H
#define WSCO_NET_WS_WS_SESSION_H

#include "wsco/proto/ws/ws_extension.h"
#include "wsco/proto/ws/ws_msg.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/ws/frame_cache.h"
#include "wsco/net/ws/ws_beat.h"
#include "wsco/net/ws/ws_inbox.h"

/* Messages that a recv() loop may take without suspending before others get their turn. */
#define WSCO_WS_RUN_BUDGET 64

/* Owner: the connection. Freed by: the table, with the connection. */
typedef struct wsco_ws_session {
    wsco_conn *conn; /* the connection it belongs to */
    wsco_ws_parser parser;
    wsco_ws_inbox inbox;
    wsco_ws_beat *beat;      /* NULL: no heartbeats */
    wsco_ws_deflate *own;    /* compression with context takeover, in at least one direction; NULL: none */
    wsco_turn_end turn_end;  /* answers what recv() has not reached in this turn */
    uint32_t taken;          /* messages taken without suspending */
    wsco_rc end;             /* what recv() returns once the inbox is empty; 0 while open */
    wsco_co *reading_co;     /* the one coroutine in recv() */
    wsco_waitq read_waiters; /* the same while it waits */
    uint8_t script_end;      /* wsco_script_end */
    bool blocked;            /* input was refused because the inbox was full */
    bool failing; /* the parser has failed after what is in the inbox; the peer has not been told yet */
    bool close_sent;
    bool close_received;
    uint8_t window_bits; /* permessage-deflate: of what is sent, 9..15; 0: not agreed on */
    uint8_t level;       /* of compression */
    uint16_t close_code; /* of the peer's close frame; 1005 = empty */
} wsco_ws_session;

extern const wsco_session_ops wsco_ws_session_ops;

/* Has the connection been upgraded? Also true of a closed one. Only then may wsco_ws_session_of() be used. */
static inline bool wsco_ws_session_has(const wsco_conn *conn)
{
    return conn->session == &wsco_ws_session_ops;
}
static inline wsco_ws_session *wsco_ws_session_of(const wsco_conn *conn)
{
    return conn->data;
}
/* Is the connection an open WebSocket? */
static inline bool wsco_ws_session_open(const wsco_conn *conn)
{
    return wsco_conn_is_session(conn, &wsco_ws_session_ops);
}

/* Upgrades the connection; the handshake's answer must be queued already. agreed: what it says; NULL: no
 * compression. Releases the request. On failure (WSCO_E_NOMEM, or the code of wsco_conn_write_error())
 * nothing is changed. */
WSCO_MUST_USE wsco_rc wsco_ws_session_start(wsco_conn *conn, const wsco_ws_extension *agreed);

/* Gives the next message (the caller's, wsco_ws_msg_free); suspends until there is one. seconds: 0 =
 * net->read_timeout, negative = for ever. Errors: WSCO_E_EOF (peer closed; this side is closed now too),
 * WSCO_E_TIMEOUT, WSCO_E_RESET, WSCO_E_CLOSED, WSCO_E_CANCELED (another coroutine closed),
 * WSCO_E_CO_HAS_BEEN_BOUND (another coroutine is in recv()), WSCO_E_CO_CANCELED, WSCO_E_PROTOCOL_ERROR,
 * WSCO_E_PACKAGE_LENGTH_TOO_LARGE, WSCO_E_OUTPUT_BUFFER_OVERFLOW. */
WSCO_MUST_USE wsco_rc wsco_ws_session_recv(wsco_conn *conn, double seconds, wsco_ws_msg **msg);
/* The coroutine that is in recv(), or NULL. */
wsco_co *wsco_ws_session_reading_co(const wsco_conn *conn);
/* Queues one frame; first = FIN and opcode bits as on the wire. If compression was agreed on, a whole text or
 * binary message that is not empty is compressed (RFC 7692 6.1); room is then asked for its full size. With
 * RSV1 in `first` the bytes are compressed already: they are sent unchanged, with that bit if compression was
 * agreed on. May suspend (wsco_conn_room). */
WSCO_MUST_USE wsco_rc wsco_ws_session_push(wsco_conn *conn, uint8_t first, const wsco_payload *payload);
/* The same, but never suspends (wsco_conn_room_now). */
WSCO_MUST_USE wsco_rc wsco_ws_session_push_now(wsco_conn *conn, uint8_t first, const wsco_payload *payload);
/* Starts the closing handshake (code 0 = empty payload) and closes. WSCO_E_CLOSED if it was closed before;
 * WSCO_E_CO_SOCKET_CLOSE_WAIT if another coroutine waits in recv(): that one is woken with
 * WSCO_E_CANCELED. */
wsco_rc wsco_ws_session_close(wsco_conn *conn, unsigned code, const char *reason, size_t reason_len);

/* The code to close with: the peer's own if the script has seen its close frame, else 1000; 0 = empty
 * payload. */
unsigned wsco_ws_session_close_code(const wsco_conn *conn);
/* Ends the connection with 1001; recv() returns `why` after the messages in the inbox. */
void wsco_ws_session_go_away(wsco_conn *conn, wsco_rc why);

/* --- for ws_input --- */

/* Queues a control frame, unless a close frame was sent before or sending is over. */
void wsco_ws_session_send_control(wsco_conn *conn, uint8_t opcode, const void *data, size_t len);
/* Sends a close frame; code 0: with an empty payload. */
void wsco_ws_session_send_close(wsco_conn *conn, unsigned code, const char *reason, size_t len);

#endif
