/* SPDX-License-Identifier: MIT */
/* A connection's bytes as the script reads and writes them itself: TCP servers, and $response->socket. */
#ifndef WSCO_NET_RAW_RAW_SESSION_H
#define WSCO_NET_RAW_RAW_SESSION_H

#include "wsco/proto/packet.h"
#include "wsco/net/conn/conn.h"
#include "wsco/base/payload.h"

/* Reads a coroutine may do without suspending before others get their turn. */
#define WSCO_RAW_RUN_BUDGET 64

/* Owner: the connection, from the first raw operation on. Freed with it. While `receiver` is set, input goes
 * to conn->in and to nobody else. */
struct wsco_raw_session {
    wsco_co *receiver; /* the one coroutine that reads */
    wsco_waitq reader; /* the same while it waits */
    size_t want;       /* bytes it waits for; reading goes on until they are there */
    uint32_t taken;    /* times it found its bytes without suspending */
    bool closed;       /* by wsco_raw_session_close() */
    bool close_waits;  /* ... while a reader waited, and nobody has closed again yet */
    bool read_ended;   /* by wsco_raw_session_shutdown() */
    bool reset_told;
};

/* TCP servers: all bytes are the handler's. Starts the connection's coroutine, which runs hooks->serve(). The caller
 * made sure that the scheduler has room. */
WSCO_MUST_USE wsco_rc wsco_raw_session_begin(wsco_conn *conn);

/* When an operation that begins now has to be over. seconds: 0 = the worker's read time-out, negative = never. */
wsco_msec wsco_raw_session_due(const wsco_conn *conn, double seconds);
/* Suspends until `want` (>= 1) bytes are in conn->in. WSCO_OK: they are. WSCO_E_EOF: the peer ended, fewer are there,
 * perhaps none. WSCO_E_TIMEOUT, WSCO_E_RESET (told once, then WSCO_E_EOF), WSCO_E_CLOSED, WSCO_E_CANCELED (another
 * coroutine closed), WSCO_E_CO_SOCKET_CLOSE_WAIT (it did so before), WSCO_E_CO_HAS_BEEN_BOUND (another coroutine reads,
 * or the HTTP session waits for the next request), WSCO_E_CO_CANCELED, WSCO_E_CO_OUT_OF_COROUTINE, WSCO_E_NOMEM,
 * WSCO_E_OUTPUT_BUFFER_OVERFLOW; what has arrived stays in conn->in. WSCO_E_OPERATION_NOT_SUPPORT on an upgraded
 * connection, whose bytes are frames.
 *
 * Whatever it returned, the caller calls wsco_raw_session_take() next (n may be 0), before anything suspends: only
 * then what is left goes to the HTTP session, if the connection has gone on to its next request meanwhile. */
WSCO_MUST_USE wsco_rc wsco_raw_session_wait(wsco_conn *conn, size_t want, wsco_msec due);
/* Suspends until a whole packet is at the start of conn->in; *len gets its size. Errors as above and those of
 * wsco_packet_find(), with *len the size that is too large. */
WSCO_MUST_USE wsco_rc wsco_raw_session_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_msec due,
                                              size_t *len);
/* The first n bytes of conn->in have been used, the rest is free for others. Reading that was
 * stopped goes on at once when nothing is left, else when a reader wants more. */
void wsco_raw_session_take(wsco_conn *conn, size_t n);
/* The coroutine that reads (the connection's own while the next request is waited for), or NULL. */
wsco_co *wsco_raw_session_reader(const wsco_conn *conn);

/* Queues bytes behind whatever is queued: all of them or none. May suspend (wsco_conn_room); `may_suspend` false: never
 * does (wsco_conn_room_now). Errors as there, WSCO_E_PIPE after SHUT_WR, WSCO_E_CO_SOCKET_CLOSE_WAIT, WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_raw_session_send(wsco_conn *conn, const wsco_payload *payload, bool may_suspend);
/* The same with a time-out of its own: seconds, 0 = the worker's write time-out, negative = never. May suspend. */
WSCO_MUST_USE wsco_rc wsco_raw_session_send_within(wsco_conn *conn, const wsco_payload *payload,
                                                   double seconds);

/* Closes the connection in whatever state it is: queued output leaves first, before it the close frame of a WebSocket.
 * WSCO_E_CLOSED when it was closed before; WSCO_E_CO_SOCKET_CLOSE_WAIT when another coroutine reads: that one is woken
 * with WSCO_E_CANCELED, and its own close gives WSCO_OK. Never suspends. */
wsco_rc wsco_raw_session_close(wsco_conn *conn);
/* shutdown(2): how = SHUT_RD (who reads gets what is there, then WSCO_E_EOF), SHUT_WR (queued output leaves first) or
 * SHUT_RDWR. WSCO_E_INVAL for another number, WSCO_E_CLOSED, WSCO_E_CO_SOCKET_CLOSE_WAIT, WSCO_E_NOMEM. */
wsco_rc wsco_raw_session_shutdown(wsco_conn *conn, int how);
/* Reads once what is there when conn->in is empty, without waiting: for peek(). WSCO_OK: conn->in has bytes.
 * WSCO_E_AGAIN: nothing yet. Other errors as wsco_raw_session_wait(). Takes nothing away. */
WSCO_MUST_USE wsco_rc wsco_raw_session_look(wsco_conn *conn);
/* Is the connection usable in both directions as far as we know without waiting? Looks at the socket. */
bool wsco_raw_session_alive(wsco_conn *conn);

/* --- for conn --- */

void wsco_raw_session_destroy(wsco_raw_session *raw);
/* Does a coroutine hold the input, so that nobody else may have it? */
bool wsco_raw_session_holds_input(const wsco_conn *conn);
/* Bytes that may wait in conn->in when `usual` may otherwise. */
size_t wsco_raw_session_limit(const wsco_conn *conn, size_t usual);
/* Input came or ended: wakes the reader when that concerns it. Harmless without one. */
void wsco_raw_session_input(wsco_conn *conn);
/* The connection ends, or changes hands: the reader looks again. Harmless without one. */
void wsco_raw_session_wake(wsco_conn *conn);

#endif
