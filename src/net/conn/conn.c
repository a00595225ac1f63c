/* SPDX-License-Identifier: MIT */
/* conn: one connection's life, deadline and own address. conn_in.c has its input, conn_out.c its output,
 * conn_co.c its coroutine.
 * Owns: descriptor, input and output queue, and through their tables the session and the reader of the
 *       connection.
 * Called by: listener (create), sessions, net (a turn's end, the worker's), src/php through retain/release.
 * Never: runs PHP code; frees a connection before the end of the turn, so callbacks may close their caller.
 * Tested by: tests/unit/net/conn/test_conn.c, tests/unit/net/conn/test_disown.c,
 *       tests/unit/net/conn/test_origin.c, tests/phpt/http, tests/phpt/websocket. */
#include "wsco/net/conn/conn.h"

#include "wsco/base/mem.h"
#include "wsco/net/conn/drain.h"

#include "conn_priv.h"

/* How long a closed connection waits for the peer's FIN. */
#define LINGER_SECONDS 1.0

static void on_timer(wsco_timer *timer);

static wsco_rc open_stream(wsco_conn *conn, int fd, wsco_tls *tls)
{
    if (tls)
        return wsco_stream_tls_init(&conn->stream, fd, tls);
    wsco_stream_plain_init(&conn->stream, fd);
    return WSCO_OK;
}

wsco_conn *wsco_conn_create(wsco_net *net, wsco_origin *origin, int fd, const wsco_addr *peer, wsco_tls *tls)
{
    wsco_conn *conn = wsco_mem_zalloc(sizeof *conn + origin->session->size);

    if (!conn || open_stream(conn, fd, tls) != WSCO_OK) {
        wsco_mem_free(conn);
        wsco_sock_close(fd);
        return NULL;
    }
    conn->refs = 1;
    conn->net = net;
    conn->session = origin->session;
    conn->fd = fd;
    conn->deadline = WSCO_USEC_NEVER;
    conn->timer.fire = on_timer;
    conn->watcher.on_event = wsco_conn_on_event;
    wsco_link_init(&conn->writers);
    wsco_link_init(&conn->in_dirty);
    wsco_outq_init(&conn->out, &net->output.used);
    wsco_peer_pack(&conn->peer, peer);
    if (wsco_loop_add(&net->worker->loop, &conn->watcher, fd, WSCO_READ) != WSCO_OK) {
        conn->stream.ops->close(&conn->stream);
        wsco_mem_free(conn);
        return NULL;
    }
    conn->origin = wsco_origin_retain(origin);
    wsco_link_append(&net->conns, &conn->in_net);
    wsco_link_append(&origin->conns, &conn->in_origin);
    wsco_conn_set_deadline(conn, wsco_time_in(net->read_timeout));
    return conn->state == WSCO_CONN_CLOSED ? NULL : conn;
}

wsco_conn *wsco_conn_retain(wsco_conn *conn)
{
    conn->refs++;
    return conn;
}

static void destroy(wsco_conn *conn)
{
    if (conn->co)
        wsco_co_destroy(conn->co);
    if (conn->session->destroy)
        conn->session->destroy(conn);
    wsco_mem_free(conn->reader);
    wsco_conn_discard_input(conn);
    wsco_outq_clear(&conn->out);
    wsco_origin_release(conn->origin);
    wsco_mem_free(conn);
}

void wsco_conn_release(wsco_conn *conn)
{
    if (--conn->refs > 0)
        return;
    wsco_link_remove(&conn->in_net);
    /* If the worker is gone, there is no turn whose end it could wait for. */
    if (conn->net->scratch)
        wsco_link_append(&conn->net->doomed, &conn->in_net);
    else
        destroy(conn);
}

void wsco_conn_reap(wsco_net *net)
{
    while (!wsco_link_empty(&net->doomed)) {
        wsco_conn *conn = wsco_container_of(net->doomed.next, wsco_conn, in_net);
        wsco_link_remove(&conn->in_net);
        destroy(conn);
    }
}

static bool awaits_script(const wsco_conn *conn)
{
    return wsco_conn_open(conn) && conn->session->awaits_script(conn) && wsco_outq_empty(&conn->out);
}

unsigned wsco_conn_all_await_script(const wsco_net *net)
{
    unsigned count = 0;

    for (const wsco_link *at = net->conns.next; at != &net->conns; at = at->next, count++)
        if (!awaits_script(wsco_container_of(at, const wsco_conn, in_net)))
            return 0;
    return count;
}

void wsco_conn_reclaim(wsco_net *net)
{
    wsco_link_splice(&net->doomed, &net->closed);
    wsco_conn_reap(net);
}

void wsco_conn_hand_over(wsco_conn *conn, const wsco_session_ops *session, void *data)
{
    if (conn->session->destroy)
        conn->session->destroy(conn);
    conn->session = session;
    conn->data = data;
}

void wsco_conn_drop(wsco_conn *conn)
{
    bool was_open = wsco_conn_open(conn);

    if (conn->state == WSCO_CONN_CLOSED)
        return;
    conn->state = WSCO_CONN_CLOSED;
    wsco_loop_remove(&conn->net->worker->loop, &conn->watcher);
    wsco_timers_cancel(&conn->net->worker->timers, &conn->timer);
    if (conn->fin_is_whole)
        wsco_sock_reset_on_close(conn->stream.fd);
    conn->stream.ops->close(&conn->stream);
    if (conn->origin->left)
        conn->origin->left(conn);
    wsco_link_remove(&conn->in_net);
    wsco_link_append(&conn->net->closed, &conn->in_net);
    wsco_link_remove(&conn->in_origin);
    wsco_link_remove(&conn->in_dirty);
    conn->dirty = false;
    wsco_drain_end(conn);
    wsco_conn_discard_input(conn);
    wsco_outq_clear(&conn->out);
    wsco_wait_wake_all(&conn->writers, WSCO_E_CLOSED);
    if (conn->session->dropped)
        conn->session->dropped(conn, was_open);
    wsco_conn_wake_reader(conn);
    wsco_conn_end_parked(conn);
    wsco_conn_release(conn);
}

void wsco_conn_disown(wsco_conn *conn)
{
    conn->fin_is_whole = false; /* the option would change the parent's socket too */
    wsco_conn_drop(conn);
    if (conn->reader)
        conn->reader->reading_co = NULL;
}

void wsco_conn_local(wsco_conn *conn, wsco_peer *local)
{
    if (conn->local.family == 0 && conn->state != WSCO_CONN_CLOSED && conn->origin->any_address) {
        wsco_addr address;
        (void)wsco_sock_local(conn->stream.fd, &address); /* if it fails, the next request asks again */
        wsco_peer_pack(&conn->local, &address);
    }
    *local = conn->local;
}

/* --- deadline --- */

void wsco_conn_set_deadline(wsco_conn *conn, wsco_usec due)
{
    if (conn->state == WSCO_CONN_CLOSED)
        return;
    conn->deadline = due;
    /* If the new deadline is later, or the same when rounded, the armed timer stays: it looks again when it
     * fires. So a wait costs no heap operation for each message. */
    if (due == WSCO_USEC_NEVER ||
        (wsco_timer_armed(&conn->timer) && conn->timer.due < due + WSCO_USEC_OF_MS(1)))
        return;
    if (wsco_timers_arm(&conn->net->worker->timers, &conn->timer, wsco_time_coarse(due)) != WSCO_OK)
        wsco_conn_drop(conn);
}

static void on_timer(wsco_timer *timer)
{
    wsco_conn *conn = wsco_container_of(timer, wsco_conn, timer);

    if (conn->deadline == WSCO_USEC_NEVER)
        return;
    /* A deadline after that time may be over too. Then the next turn tells: no time is older than the
     * wait. */
    if (conn->deadline > timer->due) {
        wsco_conn_set_deadline(conn, conn->deadline);
        return;
    }
    conn->deadline = WSCO_USEC_NEVER;
    wsco_conn_retain(conn);
    if (wsco_conn_open(conn))
        conn->session->deadline(conn);
    else
        wsco_conn_drop(conn);
    wsco_conn_release(conn);
}

/* --- the way to the end --- */

void wsco_conn_close(wsco_conn *conn)
{
    if (!wsco_conn_open(conn))
        return;
    conn->state = WSCO_CONN_CLOSING;
    wsco_conn_discard_input(conn);
    wsco_wait_wake_all(&conn->writers, WSCO_E_CLOSED);
    wsco_conn_wake_reader(conn);
    /* As long as output is queued, drain.c decides how long the peer may take for it. */
    wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    if (!conn->eof)
        wsco_conn_set_read(conn, true);
    if (conn->state != WSCO_CONN_CLOSED)
        wsco_conn_queued(conn);
}

wsco_rc wsco_conn_script_closes(wsco_conn *conn, uint8_t *script_end, const wsco_co *reading_co)
{
    bool was_open = wsco_conn_open(conn);
    uint8_t before = *script_end;

    *script_end = before == WSCO_SCRIPT_OPEN && reading_co ? WSCO_SCRIPT_CLOSE_WAIT : WSCO_SCRIPT_CLOSED;
    if (before != WSCO_SCRIPT_OPEN)
        return before == WSCO_SCRIPT_CLOSE_WAIT ? WSCO_OK : WSCO_E_CLOSED;
    wsco_conn_close(conn);
    if (reading_co)
        return WSCO_E_CO_SOCKET_CLOSE_WAIT;
    return was_open ? WSCO_OK : WSCO_E_CLOSED;
}

static void send_fin(wsco_conn *conn)
{
    conn->stream.deaf = conn->state == WSCO_CONN_CLOSING;
    if (conn->fin_sent)
        return;
    conn->fin_sent = true;
    conn->stream.ops->shutdown(&conn->stream);
}

void wsco_conn_end_output(wsco_conn *conn)
{
    if (conn->write_ended || !wsco_conn_open(conn))
        return;
    conn->write_ended = true;
    wsco_wait_wake_all(&conn->writers, WSCO_OK);
    wsco_conn_queued(conn);
}

static void go_on_closing(wsco_conn *conn)
{
    if (conn->failed || (conn->eof && wsco_outq_empty(&conn->out))) {
        conn->fin_is_whole = conn->fin_is_whole && conn->failed;
        /* TLS: an orderly end is announced (RFC 8446 6.1). */
        if (conn->stream.state && !conn->failed)
            send_fin(conn);
        wsco_conn_drop(conn);
        return;
    }
    if (wsco_outq_empty(&conn->out) && !conn->lingering) {
        conn->lingering = true;
        conn->fin_is_whole = false;
        send_fin(conn);
        wsco_conn_set_deadline(conn, wsco_time_in(LINGER_SECONDS));
    }
}

void wsco_conn_drained(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_CLOSING)
        go_on_closing(conn);
    else if ((conn->held || conn->failed) && wsco_conn_open(conn) && conn->session->drained)
        conn->session->drained(conn);
    if (conn->write_ended && wsco_conn_open(conn) && wsco_outq_empty(&conn->out))
        send_fin(conn);
}

void wsco_conn_fail(wsco_conn *conn, wsco_rc error)
{
    if (conn->failed || conn->state == WSCO_CONN_CLOSED)
        return;
    conn->failed = true;
    conn->error = error;
    wsco_outq_clear(&conn->out);
    wsco_drain_end(conn);
    wsco_wait_wake_all(&conn->writers, error);
    if (error != WSCO_E_RESET && error != WSCO_E_PIPE && conn->session->ended)
        conn->session->ended(conn, error);
    wsco_conn_wake_reader(conn);
    unsigned want = wsco_loop_want(&conn->net->worker->loop, &conn->watcher);
    conn->write_blocked = false;
    if (wsco_loop_set(&conn->net->worker->loop, &conn->watcher, want & ~(unsigned)WSCO_WRITE) != WSCO_OK)
        wsco_conn_drop(conn);
}
