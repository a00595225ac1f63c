/* SPDX-License-Identifier: MIT */
/* One connection: input, output, deadline, and its way to the end. */
#ifndef WSCO_NET_CONN_CONN_H
#define WSCO_NET_CONN_CONN_H

#include "wsco/base/buf.h"
#include "wsco/base/outq.h"
#include "wsco/base/payload.h"
#include "wsco/io/sock.h"
#include "wsco/io/stream.h"
#include "wsco/io/tls.h"
#include "wsco/net/conn/origin.h"
#include "wsco/net/conn/shared.h"

typedef struct wsco_conn wsco_conn;
typedef struct wsco_conn_reader wsco_conn_reader;
typedef struct wsco_drain wsco_drain;

/* OPEN --> CLOSING (output leaves, then FIN, then at most 1 s for the peer's FIN) --> CLOSED (no descriptor)
 *
 * conn->session tells which protocol an open connection speaks. */
typedef enum wsco_conn_state { WSCO_CONN_OPEN, WSCO_CONN_CLOSING, WSCO_CONN_CLOSED } wsco_conn_state;

/* Owner: counted; wsco_net holds one reference while it is not CLOSED, each response object and each
 * running handler one.
 * Freed by: wsco_conn_reap() at the end of a turn, after the last wsco_conn_release(). */
struct wsco_conn {
    uint32_t refs;
    uint8_t state;      /* wsco_conn_state; changed only in conn.c */
    bool eof;           /* peer ended its side; input before it may still wait in `in` */
    bool write_blocked; /* WRITE is armed */
    bool fin_sent;
    bool dirty;           /* linked in net->dirty */
    bool handler_running; /* its coroutine runs, or is about to */
    bool failed;          /* `error` is set: nothing can be sent any more */
    bool reset;           /* peer reset the connection */
    bool write_ended;     /* by the script: FIN follows the queued output */
    bool lingering;       /* CLOSING, and all output has left: waits for the peer's FIN */
    bool held;            /* the session takes no input until the peer has read what is queued */
    bool fin_is_whole;    /* a FIN means that the answer is whole (HTTP/1.0), so none is sent before */
    bool has_place;       /* of the session: its place() may have one, so it is asked */
    uint8_t admission;    /* of net/server: how the server counts it */
    wsco_rc error;        /* why sending failed */
    uint32_t tls_failure; /* why the handshake failed, for wsco_stream_tls_reason(); 0 if it did not */
    int fd;               /* the number scripts see; stays after closing */
    wsco_watcher watcher;
    wsco_stream stream;
    wsco_buf in; /* bytes that the session could not take yet, or that `reader` may take */
    wsco_outq out;
    wsco_timer timer; /* one lazy timer: fires at or before the rounded deadline, arms itself again */
    wsco_usec deadline;
    wsco_link in_net; /* net->conns, ->closed or ->doomed */
    wsco_link in_origin;
    wsco_link in_dirty;
    wsco_waitq writers; /* coroutines waiting for room in `out` */
    wsco_net *net;
    wsco_origin *origin;
    const wsco_session_ops *session; /* never NULL */
    void *data;                      /* of the session: what it has allocated; NULL at a hand-over */
    wsco_conn_reader *reader;        /* made when a coroutine first reads past the session */
    wsco_co *co;                     /* identity of its handlers; NULL before the first request */
    wsco_drain *drain;               /* while the socket takes no more output */
    int64_t owner;       /* co->owner of the coroutines that may wait for it; 0 before the first request */
    void *script_socket; /* the upper layer's Socket object, or NULL; only compared with NULL here */
    wsco_peer peer;
    wsco_peer local; /* set when first asked for; family 0: the address of the server */
};

/* A coroutine that reads the bytes itself, whatever the session is. As long as it reads, the input waits in
 * conn->in and the session gets none. Owner: the connection, which frees it with wsco_mem_free(); net/raw
 * makes it. */
struct wsco_conn_reader {
    wsco_co *reading_co;     /* NULL: none */
    wsco_waitq read_waiters; /* the same coroutine while it waits */
    size_t want;             /* bytes it waits for; the socket is read until they are there */
};

/* Makes a connection. Takes fd; `net` holds the connection. tls (may be NULL) is lent. NULL (fd closed) when
 * memory is short. */
wsco_conn *wsco_conn_create(wsco_net *net, wsco_origin *origin, int fd, const wsco_addr *peer, wsco_tls *tls);
wsco_conn *wsco_conn_retain(wsco_conn *conn);
void wsco_conn_release(wsco_conn *conn);
/* Called at the end of a turn: frees what was released. */
void wsco_conn_reap(wsco_net *net);
/* The number of connections that are left, if only the script can act on any of them and none has unsent
 * output; else 0. */
unsigned wsco_conn_all_await_script(const wsco_net *net);
/* Called when the scheduler is gone, and with it the coroutines that closed connections still name. */
void wsco_conn_forget_coroutines(wsco_net *net);
/* Frees closed connections whose references were lost with abandoned stacks. No reference may be in use any
 * more. */
void wsco_conn_reclaim(wsco_net *net);

/* Gives the connection to another session. The session so far frees what it holds. */
void wsco_conn_hand_over(wsco_conn *conn, const wsco_session_ops *session, void *data);
/* Sends what is queued, then FIN, waits at most a second for the peer's FIN, closes. Returns at once. */
void wsco_conn_close(wsco_conn *conn);
/* How far the script has closed a connection that its coroutines read. Field of a session. */
typedef enum wsco_script_end {
    WSCO_SCRIPT_OPEN,
    WSCO_SCRIPT_CLOSE_WAIT, /* closed while another coroutine was reading, which may close once more */
    WSCO_SCRIPT_CLOSED
} wsco_script_end;
/* WSCO_OK, or what calls of the script give when it has closed the connection. */
WSCO_MUST_USE static inline wsco_rc wsco_conn_script_error(uint8_t script_end)
{
    if (script_end == WSCO_SCRIPT_OPEN)
        return WSCO_OK;
    return script_end == WSCO_SCRIPT_CLOSE_WAIT ? WSCO_E_CO_SOCKET_CLOSE_WAIT : WSCO_E_CLOSED;
}
/* The script closes: closes the connection the first time, and updates *script_end. reading_co: the coroutine
 * that reads, or NULL. WSCO_E_CO_SOCKET_CLOSE_WAIT if there is one; its own close then gives WSCO_OK.
 * WSCO_E_CLOSED if the connection was closed before. */
wsco_rc wsco_conn_script_closes(wsco_conn *conn, uint8_t *script_end, const wsco_co *reading_co);
/* Closes at once. Queued output is lost, and the peer may see a reset. */
void wsco_conn_drop(wsco_conn *conn);
/* For a forked child: like a drop, but no waiter in it is told. What the parent has received and not yet
 * given out stays the parent's. */
void wsco_conn_disown(wsco_conn *conn);
/* Called when sending has failed for good: forgets the output and wakes writers. If the peer caused it,
 * reading goes on, because more input may come; any other error is recv()'s too. */
void wsco_conn_fail(wsco_conn *conn, wsco_rc error);
static inline bool wsco_conn_open(const wsco_conn *conn)
{
    return conn->state == WSCO_CONN_OPEN;
}

static inline bool wsco_conn_is_session(const wsco_conn *conn, const wsco_session_ops *session)
{
    return conn->session == session && conn->state == WSCO_CONN_OPEN;
}

/* --- its coroutine (conn_co.c) --- */

/* Makes conn->co, parked, unless there is one. False: memory is short. */
bool wsco_conn_ensure_coroutine(wsco_conn *conn);
/* Runs `entry` on conn->co, which must exist. Its argument is the connection with a reference, which it gives
 * back with wsco_conn_end_handler(). */
void wsco_conn_start_handler(wsco_conn *conn, wsco_co_entry entry);
/* Called when the handler has returned. keep: the coroutine is parked for the next one; else the connection
 * forgets it. */
void wsco_conn_end_handler(wsco_conn *conn, bool keep);
/* Frees the coroutine if it is parked, because no request comes any more. */
void wsco_conn_end_parked(wsco_conn *conn);
/* Called when the TLS handshake failed (conn->tls_failure): tells the origin on a coroutine, closes. */
void wsco_conn_tls_failed(wsco_conn *conn);

/* --- input (conn_in.c) --- */

/* Does a coroutine read the bytes itself, so that the session must not get them? */
static inline bool wsco_conn_has_reader(const wsco_conn *conn)
{
    return conn->reader && conn->reader->reading_co && wsco_conn_open(conn);
}
/* Lets the reader look again. Harmless if there is none. */
void wsco_conn_wake_reader(wsco_conn *conn);
/* The session calls this when it can take input again. Works through `in`, then through the socket. */
void wsco_conn_resume_input(wsco_conn *conn);
/* Drops the first n bytes of `in`, which have been used. */
void wsco_conn_consume_input(wsco_conn *conn, size_t n);
/* Goes on reading the socket although bytes wait in `in`, because the reader wants more. */
void wsco_conn_read_more(wsco_conn *conn);
/* Reads once what is there, as if the loop had reported it. */
void wsco_conn_read_now(wsco_conn *conn);

/* Only the newest deadline counts; it is over at the next whole millisecond. WSCO_USEC_NEVER: none. */
void wsco_conn_set_deadline(wsco_conn *conn, wsco_usec due);

/* --- output (conn_out.c) --- */

/* WSCO_OK while output can be queued. Else the stored send error (a reset is told once, then it is
 * WSCO_E_PIPE), or WSCO_E_CLOSED. */
WSCO_MUST_USE wsco_rc wsco_conn_write_error(wsco_conn *conn);
/* Makes sure, before n bytes are queued, that there is room. Below the high-water mark: WSCO_OK at once. Past
 * it, or after other writers: if the current coroutine is the connection's own or was started by it, it is
 * suspended until the low mark (WSCO_E_TIMEOUT at the write time-out, WSCO_E_CO_CANCELED). Any other
 * coroutine, and the main script, never suspends: WSCO_OK up to output_max (any size when nothing is queued);
 * past it the connection is dropped, and WSCO_E_OUTPUT_BUFFER_OVERFLOW returned. Otherwise as
 * wsco_conn_write_error().
 *
 * When the worker's budget is spent, a writer that may wait does so until there is room again, which goes to
 * whoever has waited longest, or until nothing is queued here. For any other writer, and for a connection
 * with an empty queue, room is made: the connections with the longest queues are closed, perhaps this one. */
WSCO_MUST_USE wsco_rc wsco_conn_room(wsco_conn *conn, uint64_t n);
/* The same with another time-out: seconds, 0 = the write time-out, negative = never. */
WSCO_MUST_USE wsco_rc wsco_conn_room_within(wsco_conn *conn, uint64_t n, double seconds);
/* The same for a caller that cannot be suspended. */
WSCO_MUST_USE wsco_rc wsco_conn_room_now(wsco_conn *conn, uint64_t n);
/* Has the peer read enough for the writers that wait? Nothing is queued, or no more than the low mark while
 * the worker's budget is not spent. */
bool wsco_conn_is_low(const wsco_conn *conn);
/* True if no more than the high mark is queued and the worker's budget is not spent. */
bool wsco_conn_takes_more(const wsco_conn *conn);
/* Appends blobs to the queue; call wsco_conn_queued() next. Takes both references, also on failure; `second`
 * may be NULL. After a failure the first may already be in the queue, so a caller that sends a whole in
 * pieces ends the connection (wsco_conn_fail). */
WSCO_MUST_USE wsco_rc wsco_conn_enqueue(wsco_conn *conn, wsco_blob *first, wsco_blob *second);
/* Call it after something was queued: flushes now (no coalescing, or 64 KiB are there) or at the end of this
 * run. */
void wsco_conn_queued(wsco_conn *conn);

/* Sends FIN once everything queued has left. From now on nothing can be queued (WSCO_E_PIPE). */
void wsco_conn_end_output(wsco_conn *conn);
/* Writes what the socket takes, and waits for it to take the rest. Never runs PHP code, may be called on any
 * stack. */
void wsco_conn_flush(wsco_conn *conn);
/* Flushes all connections that have queued something since the last time. */
void wsco_conn_flush_all(wsco_net *net);
/* Call it after a flush: goes on with closing once everything has left. */
void wsco_conn_drained(wsco_conn *conn);

/* The connection's own address; family 0 if it is the one that the server is bound to. Costs a system call
 * for each connection if the origin is bound to all addresses. */
void wsco_conn_local(wsco_conn *conn, wsco_peer *local);

#endif
