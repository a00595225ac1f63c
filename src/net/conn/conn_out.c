/* SPDX-License-Identifier: MIT */
/* conn_out: the output side of a connection: room, backpressure, and when to flush.
 * Owns: nothing of its own. Called by: http_session, ws_session, raw_session before and after they queue.
 * Never: lets one slow peer hold anybody but the coroutine that writes to its own connection.
 * Tested by: tests/unit/net/conn/test_conn_out.c, tests/unit/net/conn/test_owner.c, tests/phpt/backpressure. */
#include "wsco/net/conn/conn.h"
#include "wsco/net/conn/flush.h"

/* May the caller be suspended for this connection's sake? Only what works for it: its handler, and what that has started.
 * Anything else may have others to serve: a broadcast must not wait for its slowest peer. */
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

    /* Whoever waits was here first, or a steady stream of others could keep the queue above the low mark. */
    if (waits)
        return wsco_conn_takes_more(conn) && wsco_link_empty(&conn->writers);
    if (wsco_budget_spent(&conn->net->output))
        return false;
    /* One larger message is taken when nothing is queued, or it could never be sent. */
    return queued == 0 || queued + n <= conn->origin->settings.output_max;
}

static wsco_rc overflow(wsco_conn *conn)
{
    wsco_conn_fail(conn, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    wsco_conn_drop(conn);
    return WSCO_E_OUTPUT_BUFFER_OVERFLOW;
}

static wsco_rc wait_for_low(wsco_conn *conn, double seconds)
{
    wsco_msec due = wsco_time_in(seconds);
    wsco_rc rc = WSCO_OK;

    wsco_conn_retain(conn);
    while (rc == WSCO_OK && !wsco_conn_is_low(conn)) {
        rc = wsco_wait_on(&conn->net->worker->sched, &conn->writers, due);
        if (rc == WSCO_OK || conn->failed)
            rc = wsco_conn_write_error(conn);
    }
    wsco_conn_release(conn);
    return rc;
}

/* Who cannot wait, or has nothing to wait for, does not suffer from what others do not read. */
static wsco_rc make_room(wsco_conn *conn, uint64_t n, bool waits)
{
    wsco_budget_free_output(conn->net);
    wsco_rc rc = wsco_conn_write_error(conn);
    if (rc != WSCO_OK || waits || has_room(conn, n, false))
        return rc;
    return overflow(conn);
}

/* There is none at the moment. */
static wsco_rc find_room(wsco_conn *conn, uint64_t n, bool waits, double seconds)
{
    if (!conn->write_blocked) {
        wsco_flush_conn(conn);
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
    /* Outside the loop nobody would come by to flush. */
    if (!conn->net->worker->running || !conn->origin->settings.write_coalescing ||
        wsco_outq_bytes(&conn->out) >= WSCO_FLUSH_BYTES || conn->out.count >= WSCO_FLUSH_SLICES)
        wsco_flush_conn(conn);
}
