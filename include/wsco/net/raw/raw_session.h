/* SPDX-License-Identifier: MIT */
/* A connection whose bytes the script reads and writes itself: TCP servers, and $response->socket. */
#ifndef WSCO_NET_RAW_RAW_SESSION_H
#define WSCO_NET_RAW_RAW_SESSION_H

#include "wsco/proto/packet.h"
#include "wsco/net/conn/conn.h"
#include "wsco/base/payload.h"

/* Reads that a coroutine may do without suspending before others get their turn. */
#define WSCO_RAW_RUN_BUDGET 64

/* Owner: the connection, from the first raw operation on; see wsco_conn_reader. */
typedef struct wsco_raw_session {
    wsco_conn_reader reader; /* conn->reader points to it, so it stays first */
    uint32_t taken;          /* reads in a row that did not suspend */
    uint8_t script_end;      /* wsco_script_end */
    bool read_ended;         /* by wsco_raw_session_shutdown() */
    bool reset_told;
} wsco_raw_session;

/* The session in which all bytes are the script's: they wait in conn->in until it takes them. Connections of
 * TCP servers begin with it, and their handler runs from the start. HTTP connections are handed over to it
 * when their answers are left to the script. */
extern const wsco_session_ops wsco_raw_session_ops;

/* Is the connection open, and are its bytes the script's? */
static inline bool wsco_raw_session_open(const wsco_conn *conn)
{
    return wsco_conn_is_session(conn, &wsco_raw_session_ops);
}
/* NULL before the first raw operation. */
static inline wsco_raw_session *wsco_raw_session_of(const wsco_conn *conn)
{
    return (wsco_raw_session *)conn->reader;
}

/* The time at which an operation that begins now times out. seconds: 0 = net->read_timeout, negative =
 * never. */
wsco_usec wsco_raw_session_due(const wsco_conn *conn, double seconds);
/* Suspends until `want` (>= 1) bytes are in conn->in. WSCO_OK: they are. WSCO_E_EOF: the peer ended, fewer
 * are there, perhaps none. WSCO_E_TIMEOUT, WSCO_E_RESET (told once, then WSCO_E_EOF), WSCO_E_CLOSED,
 * WSCO_E_CANCELED (another coroutine closed), WSCO_E_CO_SOCKET_CLOSE_WAIT (it did so before),
 * WSCO_E_CO_HAS_BEEN_BOUND (another coroutine reads, or the HTTP session waits for the next request),
 * WSCO_E_CO_CANCELED, WSCO_E_CO_OUT_OF_COROUTINE, WSCO_E_NOMEM, WSCO_E_OUTPUT_BUFFER_OVERFLOW; what has
 * arrived stays in conn->in. WSCO_E_OPERATION_NOT_SUPPORT on an upgraded connection, whose bytes are frames.
 *
 * Whatever it returned, the caller calls wsco_raw_session_take() next (n may be 0), before anything suspends:
 * only then what is left goes to the HTTP session, if the connection has gone on to its next request
 * meanwhile. */
WSCO_MUST_USE wsco_rc wsco_raw_session_wait(wsco_conn *conn, size_t want, wsco_usec due);
/* Suspends until a whole packet is at the start of conn->in; *len gets its size. Errors as above and those of
 * wsco_packet_find(), with *len the size that is too large. */
WSCO_MUST_USE wsco_rc wsco_raw_session_packet(wsco_conn *conn, const wsco_packet_rule *rule, wsco_usec due,
                                              size_t *len);
/* Drops the first n bytes of conn->in, which have been used; others may have the rest. Stopped reading goes
 * on: at once if nothing is left, else when a reader wants more. */
void wsco_raw_session_take(wsco_conn *conn, size_t n);
/* The coroutine that reads, or NULL. While the HTTP session waits for a request, that is the connection's
 * own. */
wsco_co *wsco_raw_session_reading_co(const wsco_conn *conn);

/* Queues bytes: all of them or none. May suspend (wsco_conn_room); `may_suspend` false: never does
 * (wsco_conn_room_now). Errors as there, and WSCO_E_PIPE after SHUT_WR, WSCO_E_CO_SOCKET_CLOSE_WAIT,
 * WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_raw_session_send(wsco_conn *conn, const wsco_payload *payload, bool may_suspend);
/* The same with another time-out: seconds, 0 = net->write_timeout, negative = never. May suspend. */
WSCO_MUST_USE wsco_rc wsco_raw_session_send_within(wsco_conn *conn, const wsco_payload *payload,
                                                   double seconds);

/* Closes the connection in whatever state it is. Queued output leaves first, then the close frame if it is a
 * WebSocket. WSCO_E_CLOSED if it was closed before; WSCO_E_CO_SOCKET_CLOSE_WAIT if another coroutine reads:
 * that one is woken with WSCO_E_CANCELED, and its own close gives WSCO_OK. Never suspends. */
wsco_rc wsco_raw_session_close(wsco_conn *conn);
/* shutdown(2): how = SHUT_RD (a reader gets what is there, then WSCO_E_EOF), SHUT_WR (queued output leaves
 * first) or SHUT_RDWR. WSCO_E_INVAL for another number, WSCO_E_CLOSED, WSCO_E_CO_SOCKET_CLOSE_WAIT,
 * WSCO_E_NOMEM. */
wsco_rc wsco_raw_session_shutdown(wsco_conn *conn, int how);
/* For peek(): if conn->in is empty, reads once without waiting. WSCO_OK: conn->in has bytes. WSCO_E_AGAIN:
 * nothing yet. Other errors as wsco_raw_session_wait(). Takes no bytes away. */
WSCO_MUST_USE wsco_rc wsco_raw_session_look(wsco_conn *conn);
/* Is the connection usable in both directions, as far as can be told without waiting? Looks at the socket. */
bool wsco_raw_session_alive(wsco_conn *conn);

#endif
