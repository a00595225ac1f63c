/* SPDX-License-Identifier: MIT */
/* A session: what the bytes of a connection mean. HTTP, WebSocket and raw bytes are one each. */
#ifndef WSCO_NET_CONN_SESSION_H
#define WSCO_NET_CONN_SESSION_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct wsco_conn;
struct wsco_worker;

/* The table through which a connection reaches its session (conn->session). One session hands a connection
 * over to another with wsco_conn_hand_over(). Functions are called while the connection is open, unless they
 * say otherwise, and may close it. If a function may be NULL, NULL means that there is nothing to do, unless
 * it says otherwise. */
typedef struct wsco_session_ops {
    const char *name;
    /* Size of the session's own memory, which lies zeroed after each wsco_conn that begins with this
     * table. */
    size_t size;
    /* A connection was accepted: starts its coroutine. The caller has made sure that the scheduler has room.
     * A failure drops the connection. NULL: the session waits for input. */
    wsco_rc (*begin)(struct wsco_conn *conn);

    /* Takes bytes; returns how many. The rest waits in conn->in until the session calls
     * wsco_conn_resume_input(). */
    size_t (*feed)(struct wsco_conn *conn, const char *bytes, size_t n);
    /* Where the next bytes may be received to, so that they need no copy when they are fed: *room of them, at
     * least `least`. NULL: nowhere. Asked only if conn->has_place, and when no input waits. */
    char *(*place)(struct wsco_conn *conn, size_t least, size_t *room);
    /* No more input comes. WSCO_E_EOF or WSCO_E_RESET: the peer ended its side, and all earlier input was
     * taken. Any other code: sending failed for good; then it is called for a closing connection too. May be
     * NULL. */
    void (*ended)(struct wsco_conn *conn, wsco_rc why);
    /* WSCO_OK if a coroutine may read the bytes past the session, else why not: WSCO_E_CO_HAS_BEEN_BOUND (the
     * session reads now), or WSCO_E_OPERATION_NOT_SUPPORT (never). Also asked of closed connections. NULL: it
     * always may. */
    wsco_rc (*read_error)(const struct wsco_conn *conn);
    void (*deadline)(struct wsco_conn *conn);
    /* Output has left while conn->held, or sending has failed. May be NULL. */
    void (*drained)(struct wsco_conn *conn);

    /* Can only the script act on the connection now, and not the peer? */
    bool (*awaits_script)(const struct wsco_conn *conn);
    /* Its server stops: ends what is idle. May be NULL. */
    void (*server_stops)(struct wsco_conn *conn);
    /* The script closes the connection: tells the peer what the protocol requires. May be NULL. */
    wsco_rc (*close)(struct wsco_conn *conn);

    /* The memory held by incomplete input, and the end of that input if the worker holds too much. */
    uint64_t (*unfinished)(const struct wsco_conn *conn);
    void (*overload)(struct wsco_conn *conn);
    /* Appends to `answer` what a client is told for whom there is no room. NULL: the client is told
     * nothing. */
    wsco_rc (*refusal)(struct wsco_worker *worker, wsco_buf *answer);

    /* The descriptor is gone; was_open: the connection was open until now. May be NULL. */
    void (*dropped)(struct wsco_conn *conn, bool was_open);
    /* The connection is freed, or handed over to another session: frees what this session holds. May be
     * NULL. */
    void (*destroy)(struct wsco_conn *conn);
} wsco_session_ops;

#endif
