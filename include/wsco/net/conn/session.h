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

/* The table through which a connection reaches its session (conn->session). One session hands a connection over to another
 * with wsco_conn_hand_over(). Functions are called while the connection is open unless they say otherwise, and may close
 * it. Those marked "may be NULL" mean: nothing to do. */
typedef struct wsco_session_ops {
    const char *name;
    /* Bytes of its own that lie zeroed after a wsco_conn which begins with this table. */
    size_t size;
    /* A connection was accepted. Starts its coroutine, so the caller made sure that the scheduler has room. A failure drops
     * the connection. May be NULL: the session waits for input. */
    wsco_rc (*begin)(struct wsco_conn *conn);

    /* Takes bytes; returns how many. The rest waits in conn->in until the session calls wsco_conn_resume_input(). */
    size_t (*feed)(struct wsco_conn *conn, const char *bytes, size_t n);
    /* WSCO_E_EOF or WSCO_E_RESET: the peer ended its side, and all input before that was taken. Anything else: sending failed
     * for good (then also of a connection that is closing). May be NULL. */
    void (*ended)(struct wsco_conn *conn, wsco_rc why);
    /* May a coroutine read the bytes past the session? WSCO_OK, WSCO_E_CO_HAS_BEEN_BOUND (the session reads now), or
     * WSCO_E_OPERATION_NOT_SUPPORT (never). Also asked of closed connections. May be NULL: always. */
    wsco_rc (*may_read)(const struct wsco_conn *conn);
    void (*deadline)(struct wsco_conn *conn);
    /* Output has left while conn->held, or sending failed. May be NULL. */
    void (*drained)(struct wsco_conn *conn);

    /* Can only the script act on the connection now, and not the peer? */
    bool (*awaits_script)(const struct wsco_conn *conn);
    /* Its server stops: ends what is idle. May be NULL. */
    void (*server_stops)(struct wsco_conn *conn);
    /* The script closes the connection. May be NULL: nothing has to be said to the peer. */
    wsco_rc (*close)(struct wsco_conn *conn);

    /* Memory held by what is not complete, and the end of it because the worker holds too much. */
    uint64_t (*unfinished)(const struct wsco_conn *conn);
    void (*overload)(struct wsco_conn *conn);
    /* What to tell a client for whom there is no room: appends it to `answer`. May be NULL: the client is told nothing. */
    wsco_rc (*refusal)(struct wsco_worker *worker, wsco_buf *answer);

    /* The descriptor is gone; was_open: until now. May be NULL. */
    void (*dropped)(struct wsco_conn *conn, bool was_open);
    /* The connection is freed, or handed over: frees what the session holds. May be NULL. */
    void (*destroy)(struct wsco_conn *conn);
} wsco_session_ops;

#endif
