/* SPDX-License-Identifier: MIT */
/* flush: output queues to sockets, one writev per connection and run.
 * Owns: nothing; walks net->dirty. Called by: net (after each run of a coroutine, at the end of a turn), conn (64 KiB,
 * write-through, the socket takes more). Never: runs PHP code, suspends, closes a connection that has
 * readers.
 * Tested by: tests/unit/net/conn/test_conn.c, tests/phpt/backpressure. */
#include "wsco/net/conn/flush.h"

#include "wsco/net/conn/drain.h"

#include <limits.h>

/* sendfile in one call: bounded, so that one download does not hold the loop. */
#define FILE_STEP (1024 * 1024)

static ssize_t send_file(wsco_conn *conn, const wsco_slice *slice)
{
    size_t n = slice->len > FILE_STEP ? FILE_STEP : (size_t)slice->len;
    ssize_t sent = conn->stream.ops->sendfile(&conn->stream, slice->fd, slice->off, n);

    /* The file became shorter than the Content-Length that was promised: the peer must not take what follows
     * for it. */
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

void wsco_flush_watch(wsco_conn *conn)
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
    wsco_flush_watch(conn);
}

static void wake_writers(wsco_conn *conn)
{
    if (!wsco_link_empty(&conn->writers) && wsco_conn_is_low(conn))
        wsco_wait_wake_all(&conn->writers, WSCO_OK);
}

void wsco_flush_conn(wsco_conn *conn)
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
            /* A dead network says "timed out" too, but this is the end of the connection. */
            wsco_conn_fail(conn, sent == WSCO_E_TIMEOUT ? WSCO_E_RESET : (wsco_rc)sent);
            return;
        }
        wsco_outq_consume(&conn->out, (uint64_t)sent);
        if (conn->drain)
            conn->drain->sent += (uint64_t)sent;
    }
    arm_write(conn, false);
    wake_writers(conn);
}

void wsco_flush_run(wsco_net *net)
{
    while (!wsco_link_empty(&net->dirty)) {
        wsco_conn *conn = wsco_container_of(net->dirty.next, wsco_conn, in_dirty);
        wsco_link_remove(&conn->in_dirty);
        conn->dirty = false;
        if (!conn->write_blocked)
            wsco_flush_conn(conn);
        wsco_conn_drained(conn);
    }
}
