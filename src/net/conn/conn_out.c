/* SPDX-License-Identifier: MIT */
/* conn_out: the output side of a connection: room, backpressure, and from the queue to the socket: one writev
 * per connection and run.
 * Owns: nothing of its own; walks net->dirty. Called by: sessions, before and after they queue; net (after
 *       each run of a coroutine, at the end of a turn); conn_in and drain (the socket takes more).
 * Never: lets one slow peer hold anybody but the coroutine that writes to its own connection; suspends in a
 *       flush.
 * Tested by: tests/unit/net/conn/test_conn_out.c, tests/unit/net/conn/test_conn.c,
 *       tests/unit/net/conn/test_owner.c, tests/phpt/backpressure. */
#include "wsco/net/conn/conn.h"
#include "wsco/net/conn/drain.h"
#include "wsco/net/conn/starved.h"

#include "conn_priv.h"

/* Queued bytes at which a connection is flushed without waiting for the end of the run. */
#define FLUSH_BYTES (64 * 1024)
/* Slices at which it is flushed too, so that one call takes them all. */
#define FLUSH_SLICES WSCO_NET_IOV
/* Bytes of a file in one sendfile: bounded, so that one download does not hold the loop. */
#define FILE_STEP (1024 * 1024)

/* --- room --- */

/* May the caller be suspended until this connection has room? Only a coroutine that works for it may: its
 * handler, and those that the handler has started. Any other may have other peers to serve: a broadcast must
 * not wait for its slowest peer. */
static bool may_wait(const wsco_conn *conn)
{
    const wsco_co *current = conn->net->worker->sched.current;

    if (!current)
        return false;
    return (current->owner == conn->owner && conn->owner != 0) || conn->origin->settings.slow_peer_wait;
}

bool wsco_conn_is_low(const wsco_conn *conn)
{
    if (wsco_outq_empty(&conn->out))
        return true;
    return wsco_outq_weight(&conn->out) <= conn->origin->settings.low_watermark &&
        !wsco_budget_spent(&conn->net->output);
}

bool wsco_conn_takes_more(const wsco_conn *conn)
{
    return wsco_outq_weight(&conn->out) <= conn->origin->settings.high_watermark &&
        !wsco_budget_spent(&conn->net->output);
}

wsco_rc wsco_conn_write_error(wsco_conn *conn)
{
    wsco_rc error = conn->error;

    if (!conn->failed && !wsco_conn_open(conn))
        return WSCO_E_CLOSED;
    if (!conn->failed)
        return conn->write_ended ? WSCO_E_PIPE : WSCO_OK;
    if (error == WSCO_E_RESET)
        conn->error = WSCO_E_PIPE;
    return error;
}

static inline bool has_room(const wsco_conn *conn, uint64_t n, bool waits)
{
    uint64_t queued = wsco_outq_weight(&conn->out);

    /* Those that wait came first; otherwise a steady stream of others could keep the queue above the low
     * mark. */
    if (waits)
        return wsco_conn_takes_more(conn) && wsco_link_empty(&conn->writers);
    if (wsco_budget_spent(&conn->net->output))
        return false;
    /* One larger message is accepted when nothing is queued, or it could never be sent. */
    return queued == 0 || queued + n <= conn->origin->settings.output_max;
}

static wsco_rc overflow(wsco_conn *conn)
{
    conn->origin->traffic.slow++;
    wsco_conn_fail(conn, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    wsco_conn_drop(conn);
    return WSCO_E_OUTPUT_BUFFER_OVERFLOW;
}

static wsco_rc wait_for_low(wsco_conn *conn, double seconds)
{
    wsco_usec due = wsco_time_in(seconds);
    wsco_rc rc = WSCO_OK;

    wsco_conn_retain(conn);
    while (rc == WSCO_OK && !wsco_conn_is_low(conn)) {
        wsco_starved_add(conn);
        rc = wsco_wait_on(&conn->net->worker->sched, &conn->writers, due);
        if (rc == WSCO_OK || conn->failed)
            rc = wsco_conn_write_error(conn);
    }
    wsco_starved_left(conn);
    wsco_conn_release(conn);
    return rc;
}

/* Room is made for a writer that cannot wait, or has nothing to wait for: it must not suffer from what others
 * do not read. */
static wsco_rc make_room(wsco_conn *conn, uint64_t n, bool waits)
{
    wsco_budget_free_output(conn->net);
    wsco_rc rc = wsco_conn_write_error(conn);
    if (rc != WSCO_OK || waits || has_room(conn, n, false))
        return rc;
    return overflow(conn);
}

/* Called when there is no room at the moment. */
static wsco_rc find_room(wsco_conn *conn, uint64_t n, bool waits, double seconds)
{
    if (!conn->write_blocked) {
        wsco_conn_flush(conn);
        wsco_rc rc = wsco_conn_write_error(conn);
        if (rc != WSCO_OK || has_room(conn, n, waits))
            return rc;
    }
    if (waits && !wsco_outq_empty(&conn->out))
        return wait_for_low(conn, seconds);
    return wsco_budget_spent(&conn->net->output) ? make_room(conn, n, waits) : overflow(conn);
}

static wsco_rc room(wsco_conn *conn, uint64_t n, bool waits, double seconds)
{
    wsco_rc rc = wsco_conn_write_error(conn);

    return rc != WSCO_OK || has_room(conn, n, waits) ? rc : find_room(conn, n, waits, seconds);
}

wsco_rc wsco_conn_room(wsco_conn *conn, uint64_t n)
{
    return room(conn, n, may_wait(conn), conn->net->write_timeout);
}

wsco_rc wsco_conn_room_within(wsco_conn *conn, uint64_t n, double seconds)
{
    return room(conn, n, may_wait(conn), wsco_time_or(seconds, conn->net->write_timeout));
}

wsco_rc wsco_conn_room_now(wsco_conn *conn, uint64_t n)
{
    return room(conn, n, false, 0);
}

/* --- the queue --- */

wsco_rc wsco_conn_enqueue(wsco_conn *conn, wsco_blob *first, wsco_blob *second)
{
    wsco_rc rc = wsco_outq_append_take(&conn->out, first);

    if (!second)
        return rc;
    if (rc != WSCO_OK) {
        wsco_blob_release(second);
        return rc;
    }
    return wsco_outq_append_take(&conn->out, second);
}

void wsco_conn_queued(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    if (!conn->dirty) {
        conn->dirty = true;
        wsco_link_append(&conn->net->dirty, &conn->in_dirty);
    }
    if (conn->write_blocked)
        return;
    /* Outside the loop nothing else would flush it. */
    if (!conn->net->worker->running || !conn->origin->settings.write_coalescing ||
        wsco_outq_bytes(&conn->out) >= FLUSH_BYTES || conn->out.count >= FLUSH_SLICES)
        wsco_conn_flush(conn);
}

/* --- from the queue to the socket --- */

static ssize_t send_file(wsco_conn *conn, const wsco_slice *slice)
{
    size_t n = slice->len > FILE_STEP ? FILE_STEP : (size_t)slice->len;
    ssize_t sent = conn->stream.ops->sendfile(&conn->stream, slice->fd, slice->off, n);

    /* The file is now shorter than the promised Content-Length. The peer must not take what follows for the
     * rest of it. */
    return sent == 0 ? -EIO : sent;
}

static ssize_t send_some(wsco_conn *conn)
{
    struct iovec *iov = conn->net->iov;
    const wsco_slice *file = wsco_outq_file(&conn->out);

    if (file)
        return send_file(conn, file);
    int n = wsco_outq_iov(&conn->out, iov, WSCO_NET_IOV);
    bool more = (uint32_t)n < conn->out.count;
    return conn->stream.ops->writev(&conn->stream, iov, n, more);
}

void wsco_conn_watch_write(wsco_conn *conn)
{
    unsigned want = wsco_loop_want(&conn->net->worker->loop, &conn->watcher);
    bool write = (conn->write_blocked && !conn->stream.wants_read) || conn->stream.wants_write;

    want = write ? want | WSCO_WRITE : want & ~(unsigned)WSCO_WRITE;
    if (wsco_loop_set(&conn->net->worker->loop, &conn->watcher, want) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
}

static void arm_write(wsco_conn *conn, bool on)
{
    if (conn->write_blocked == on)
        return;
    conn->write_blocked = on;
    if (!on)
        wsco_drain_end(conn);
    else if (wsco_drain_begin(conn) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
    wsco_conn_watch_write(conn);
}

static void wake_writers(wsco_conn *conn)
{
    if (wsco_link_empty(&conn->writers))
        return;
    if (wsco_conn_is_low(conn))
        wsco_wait_wake_all(&conn->writers, WSCO_OK);
    else
        wsco_starved_add(conn);
}

void wsco_conn_flush(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSED || conn->failed)
        return;
    unsigned files = 0;
    while (!wsco_outq_empty(&conn->out)) {
        if (wsco_outq_file(&conn->out) && files++ > 0) {
            arm_write(conn, true);
            wake_writers(conn);
            return;
        }
        ssize_t sent = send_some(conn);
        if (sent == WSCO_E_AGAIN) {
            arm_write(conn, true);
            wake_writers(conn);
            return;
        }
        if (sent < 0) {
            /* A dead network says "timed out" too, but here it is the end of the connection. */
            wsco_conn_fail(conn, sent == WSCO_E_TIMEOUT ? WSCO_E_RESET : (wsco_rc)sent);
            return;
        }
        conn->origin->traffic.bytes_out += (uint64_t)sent;
        wsco_outq_consume(&conn->out, (uint64_t)sent);
        if (conn->drain)
            conn->drain->sent += (uint64_t)sent;
    }
    arm_write(conn, false);
    wake_writers(conn);
}

static void flush_dirty(wsco_net *net)
{
    while (!wsco_link_empty(&net->dirty)) {
        wsco_conn *conn = wsco_container_of(net->dirty.next, wsco_conn, in_dirty);
        wsco_link_remove(&conn->in_dirty);
        conn->dirty = false;
        if (!conn->write_blocked)
            wsco_conn_flush(conn);
        wsco_conn_drained(conn);
    }
}

void wsco_conn_flush_all(wsco_net *net)
{
    flush_dirty(net);
    while (!wsco_link_empty(&net->starved) && wsco_starved_feed(net)) {
        flush_dirty(net);
        if (net->worker->sched.ready_count > 0)
            return;
    }
}
