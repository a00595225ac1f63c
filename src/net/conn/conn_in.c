/* SPDX-License-Identifier: MIT */
/* conn_in: the input side of a connection: who gets the bytes, what waits until somebody can take it, and the
 * end.
 * Owns: nothing of its own. Called by: the loop (events of the descriptor), sessions that can take input
 * again.
 * Never: keeps more than the backlog and one read for a session that takes nothing.
 * Tested by: tests/unit/net/conn/test_conn.c, tests/phpt/http, tests/phpt/websocket. */
#include "wsco/net/conn/conn.h"

#include "conn_priv.h"

/* Bytes kept for a session that cannot take them; past it the peer's TCP has to wait. */
#define BACKLOG_MAX (64 * 1024)

/* A message of which less is to come goes through the scratch, which also takes what follows it. Small where
 * it is tested. */
#ifdef WSCO_TEST
#define PLACE_LEAST ((size_t)512)
#else
#define PLACE_LEAST ((size_t)WSCO_SCRATCH_SIZE)
#endif
/* Bytes in one read to their place, so that one peer does not hold the loop; and the second-level cache still
 * has them when they are unmasked. */
#define PLACE_MAX ((size_t)256 * 1024)

_Static_assert(WSCO_SCRATCH_SIZE >= WSCO_STREAM_TLS_ROOM, "a TLS stream is read to its end each time");

void wsco_conn_set_read(wsco_conn *conn, bool on)
{
    unsigned want = wsco_loop_want(&conn->net->worker->loop, &conn->watcher);

    want = on ? want | WSCO_READ : want & ~(unsigned)WSCO_READ;
    if (wsco_loop_set(&conn->net->worker->loop, &conn->watcher, want) != WSCO_OK)
        wsco_conn_drop(conn);
}

void wsco_conn_discard_input(wsco_conn *conn)
{
    conn->net->input.used -= conn->in.len;
    wsco_buf_deinit(&conn->in);
}

void wsco_conn_consume_input(wsco_conn *conn, size_t n)
{
    conn->net->input.used -= n;
    wsco_buf_consume(&conn->in, n);
}

/* Input goes to the reader if there is one, else to the session. */
static size_t feed(wsco_conn *conn, const char *bytes, size_t n)
{
    if (!wsco_conn_open(conn))
        return n; /* closing: what the peer still sends is not read */
    return wsco_conn_has_reader(conn) ? 0 : conn->session->feed(conn, bytes, n);
}

/* An upgrade in the middle of the bytes gives the rest to another session. */
static size_t feed_all(wsco_conn *conn, const char *bytes, size_t n)
{
    size_t used = 0;

    while (used < n) {
        size_t step = feed(conn, bytes + used, n - used);
        if (step == 0)
            break;
        used += step;
    }
    return used;
}

static void input_ended(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSING)
        wsco_conn_drained(conn);
    else if (wsco_conn_open(conn) && conn->session->ended)
        conn->session->ended(conn, conn->reset ? WSCO_E_RESET : WSCO_E_EOF);
}

/* --- the reader --- */

void wsco_conn_wake_reader(wsco_conn *conn)
{
    if (conn->reader)
        wsco_wait_wake_one(&conn->reader->read_waiters, WSCO_OK);
}

/* Tells the reader that input came or ended. */
static void tell_reader(wsco_conn *conn)
{
    if (conn->reader && (conn->eof || conn->in.len >= conn->reader->want))
        wsco_conn_wake_reader(conn);
}

/* --- reading --- */

/* Bytes that may wait in conn->in; the reader may want more of them. */
static size_t backlog_max(const wsco_conn *conn)
{
    size_t max = wsco_budget_spent(&conn->net->input) ? 1 : BACKLOG_MAX;

    return wsco_conn_has_reader(conn) && conn->reader->want > max ? conn->reader->want : max;
}

static void take(wsco_conn *conn, const char *bytes, size_t n)
{
    size_t used = conn->in.len > 0 ? 0 : feed_all(conn, bytes, n);

    if (used == n || !wsco_conn_open(conn))
        return;
    if (wsco_buf_append(&conn->in, bytes + used, n - used) != WSCO_OK) {
        wsco_conn_fail(conn, WSCO_E_NOMEM);
        wsco_conn_drop(conn);
        return;
    }
    conn->net->input.used += n - used;
    if (wsco_budget_spent(&conn->net->input))
        wsco_budget_free_input(conn->net);
    tell_reader(conn);
    if (conn->in.len >= backlog_max(conn))
        wsco_conn_set_read(conn, false);
}

/* The place of the session for the next bytes, or NULL. */
static char *place_of(wsco_conn *conn, size_t *room)
{
    size_t least = conn->stream.state ? WSCO_STREAM_TLS_ROOM : PLACE_LEAST;

    if (!conn->has_place || conn->in.len > 0 || !wsco_conn_open(conn) || wsco_conn_has_reader(conn))
        return NULL;
    return conn->session->place(conn, least, room);
}

/* Bytes of a large message are received to where they stay. The rest, and what may follow it, comes through
 * the scratch. */
static ssize_t read_some(wsco_conn *conn)
{
    size_t room = WSCO_SCRATCH_SIZE;
    char *place = place_of(conn, &room), *into = place ? place : conn->net->scratch;
    ssize_t n = conn->stream.ops->read(&conn->stream, into, room < PLACE_MAX ? room : PLACE_MAX);

    if (n > 0) {
        conn->origin->traffic.bytes_in += (size_t)n;
        take(conn, into, (size_t)n);
    }
    return n;
}

static void on_read(wsco_conn *conn)
{
    ssize_t n = read_some(conn);

    if (n > 0)
        return;
    if (n == WSCO_E_AGAIN)
        return;
    if (n == WSCO_E_SSL_BAD_CLIENT) {
        conn->tls_failure = wsco_stream_tls_failure(&conn->stream);
        wsco_conn_tls_failed(conn);
        return;
    }
    conn->eof = true;
    conn->reset = n != WSCO_E_EOF;
    /* The poll is level-triggered: it would report the end of file for ever. */
    wsco_conn_set_read(conn, false);
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    if (conn->reset)
        wsco_conn_fail(conn, WSCO_E_RESET);
    tell_reader(conn);
    if ((conn->reset || conn->in.len == 0) && !wsco_conn_has_reader(conn))
        input_ended(conn);
}

/* stuck: writing waited for something that this read may have brought. */
static void handle(wsco_conn *conn, unsigned events)
{
    bool stuck = conn->stream.wants_read;

    wsco_conn_retain(conn);
    if ((events & WSCO_READ) || conn->stream.wants_write)
        on_read(conn);
    while (conn->stream.pending && conn->state != WSCO_CONN_CLOSED)
        on_read(conn);
    if (((events & WSCO_WRITE) || stuck) && conn->state != WSCO_CONN_CLOSED) {
        wsco_conn_flush(conn);
        wsco_conn_drained(conn);
    }
    if (conn->stream.state && conn->state != WSCO_CONN_CLOSED)
        wsco_conn_watch_write(conn);
    wsco_conn_release(conn);
}

void wsco_conn_on_event(wsco_watcher *watcher, unsigned events)
{
    handle(wsco_container_of(watcher, wsco_conn, watcher), events);
}

void wsco_conn_resume_input(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    wsco_conn_retain(conn);
    if (conn->in.len > 0) {
        wsco_buf in = conn->in;
        wsco_buf_init(&conn->in);
        size_t used = feed_all(conn, in.data, in.len);
        conn->net->input.used -= wsco_conn_open(conn) ? used : in.len;
        wsco_buf_consume(&in, used);
        if (wsco_conn_open(conn))
            conn->in = in;
        else
            wsco_buf_deinit(&in);
    }
    if (conn->state != WSCO_CONN_CLOSED && conn->in.len == 0) {
        if (!conn->eof)
            wsco_conn_set_read(conn, true);
        else if (!wsco_conn_has_reader(conn))
            input_ended(conn);
    }
    wsco_conn_release(conn);
}

void wsco_conn_read_more(wsco_conn *conn)
{
    if (conn->state != WSCO_CONN_CLOSED && !conn->eof)
        wsco_conn_set_read(conn, true);
}

void wsco_conn_read_now(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSED || conn->eof)
        return;
    handle(conn, WSCO_READ);
}
