/* SPDX-License-Identifier: MIT */
/* Owns: the list of WebSockets that want to hear everything; the WebSocket handlers.
 * Called by: sim_serve (upgrade requests), sim_world (ticker, close from outside).
 * Never: lets an error of push() or recv() pass that has no cause.
 * Tested by: every seed. */
#include "sim_serve.h"

#include "sim_plan.h"
#include "sim_world.h"

#include "wsco/proto/http/http_resp.h"
#include "wsco/proto/ws/ws_accept.h"
#include "wsco/proto/ws/ws_extension.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/ws/ws_session.h"

#include <stdio.h>
#include <string.h>

enum { MEMBERS = 256, TEXT_FRAME = 0x80 | WSCO_WS_TEXT };

typedef struct member {
    wsco_conn *conn;
    sim_link *link;
} member;

static member members[MEMBERS];
static unsigned member_count, ticks;

void sim_serve_ws_begin(void)
{
    member_count = ticks = 0;
}

void sim_serve_put_message(char *into, size_t n, char kind, unsigned sender, unsigned number)
{
    char head[SIM_MSG_HEAD + 1];
    size_t len = (size_t)snprintf(head, sizeof head, "%c %u %u ", kind, sender, number);

    memset(into, 'x', n);
    memcpy(into, head, len);
}

/* --- pushing --- */

/* Whoever cannot wait ends a connection that is that far behind. */
static void expect_overflow(const member *to, size_t n)
{
    if (wsco_outq_bytes(&to->conn->out) + n + WSCO_WS_HEAD_MAX > plan.output_max)
        to->link->excuses |= SIM_BY_SLOWNESS;
}

static wsco_rc push(const member *to, const wsco_payload *payload)
{
    bool was_open = wsco_conn_open(to->conn);
    sim_time began = sim_now;
    expect_overflow(to, payload->len);
    wsco_rc rc = wsco_ws_session_push(to->conn, TEXT_FRAME, payload);

    /* Unless the peer takes too little, which ends the connection. */
    if (rc == WSCO_E_TIMEOUT && !to->conn->failed && sim_now - began < (sim_time)(plan.write_timeout * 1e6))
        sim_fail("%d: push() timed out too early", to->link->port);
    if (rc != WSCO_OK && was_open)
        sim_serve_told(to->link, rc);
    return rc;
}

static wsco_rc push_message(const member *to, char kind, unsigned number, size_t n)
{
    wsco_payload payload = sim_serve_text(n < SIM_MSG_HEAD ? SIM_MSG_HEAD : n);

    sim_serve_put_message(payload.owner, payload.len, kind, 0, number);
    wsco_rc rc = push(to, &payload);
    payload.release(payload.owner);
    return rc;
}

/* As a script does it: over a list of its own, because pushing may wait. */
static void push_to_all(const wsco_payload *payload)
{
    unsigned n = member_count;
    member *all = sim_hold(sizeof members);

    memcpy(all, members, n * sizeof *all);
    for (unsigned i = 0; i < n; i++)
        wsco_conn_retain(all[i].conn);
    for (unsigned i = 0; i < n; i++) {
        (void)push(&all[i], payload);
        wsco_conn_release(all[i].conn);
    }
    sim_let_go(all);
}

/* A slow client must not hold who pushes to all. */
static void check_round(sim_time began, sim_time busy)
{
    sim_time took = sim_now - began - (sim_busy_total - busy);

    if (took > SIM_SECOND && !plan.slow_peer_wait)
        sim_fail("pushing to all took %.3f s", (double)took / 1e6);
}

static void tick(void)
{
    size_t n = plan.tick_size < SIM_MSG_HEAD ? SIM_MSG_HEAD : plan.tick_size;
    wsco_payload payload = sim_serve_text(n);
    sim_time began = sim_now, busy = sim_busy_total;

    sim_serve_put_message(payload.owner, n, SIM_MSG_TICK, 0, ++ticks);
    SIM_TRACE("tick %u to %u clients", ticks, member_count);
    push_to_all(&payload);
    payload.release(payload.owner);
    check_round(began, busy);
}

void sim_serve_ticker(wsco_co *co, void *arg)
{
    (void)co, (void)arg;
    while (!sim_world_ends()) {
        wsco_rc rc = wsco_worker_sleep(&sim_worker, (double)plan.tick / 1e6);
        if (rc != WSCO_OK)
            wsco_co_reschedule(&sim_worker.sched);
        else if (sim_now < plan.length)
            tick();
    }
}

void sim_serve_close_one(void)
{
    if (member_count == 0)
        return;
    const member *one = &members[sim_pick(member_count)];
    one->link->excuses |= SIM_BY_HANDLER;
    (void)wsco_ws_session_close(one->conn, 1000, NULL, 0);
}

/* --- receiving --- */

static void check_recv(const sim_link *link, const wsco_conn *conn, wsco_rc rc, double seconds,
                       sim_time began)
{
    sim_time limit = (sim_time)((seconds > 0 ? seconds : plan.read_timeout) * 1e6);
    bool ends = link->excuses || link->may_end || sim_world_ends();

    if (rc == WSCO_E_TIMEOUT && !conn->failed && sim_now - began < limit)
        sim_fail("%d: recv() timed out too early", link->port);
    if ((rc == WSCO_E_EOF || rc == WSCO_E_PROTOCOL_ERROR || rc == WSCO_E_CLOSED || rc == WSCO_E_RESET) &&
        !ends)
        sim_fail("%d: recv() gives %d for no reason", link->port, rc);
}

/* The next message; another result ends the handler's loop. */
static wsco_rc next(const member *self, wsco_ws_msg **msg)
{
    for (;;) {
        double seconds = sim_chance(100) ? sim_pick(3000) / 1000.0 + 0.001 : 0;
        sim_time began = sim_now;
        wsco_rc rc = wsco_ws_session_recv(self->conn, seconds, msg);
        sim_note((uint64_t)rc);
        check_recv(self->link, self->conn, rc, seconds, began);
        if (rc != WSCO_E_CO_CANCELED && !(rc == WSCO_E_TIMEOUT && seconds > 0))
            return rc;
    }
}

/* Waits with a copy, as a script does. */
static void take_one(const member *self, unsigned mode, wsco_ws_msg *msg)
{
    wsco_payload payload = sim_serve_text(msg->len);
    bool data = msg->opcode == WSCO_WS_TEXT;

    if (msg->len > 0)
        memcpy(payload.owner, msg->data, msg->len);
    wsco_ws_msg_free(msg);
    if (data && mode == SIM_WS_SLOW_ECHO && sim_chance(300))
        (void)wsco_worker_sleep(&sim_worker, sim_pick(50) / 1000.0);
    if (data && mode == SIM_WS_CAST)
        push_to_all(&payload);
    else if (data && mode != SIM_WS_LISTEN)
        while (push(self, &payload) == WSCO_E_CO_CANCELED)
            ;
    payload.release(payload.owner);
}

static void take_messages(const member *self, unsigned mode)
{
    wsco_ws_msg *msg;
    wsco_rc rc;

    while ((rc = next(self, &msg)) == WSCO_OK) {
        bool close = msg->opcode == WSCO_WS_CLOSE;
        SIM_TRACE("%d: takes a message (%u) of %zu bytes", self->link->port, msg->opcode, msg->len);
        take_one(self, mode, msg);
        if (close)
            break;
    }
    /* A broken rule is the client's doing: what it said before is owed to it. */
    if (rc != WSCO_OK && rc != WSCO_E_EOF && rc != WSCO_E_PROTOCOL_ERROR)
        sim_serve_told(self->link, rc);
}

/* --- pushing without receiving --- */

static void push_some(const member *to, char kind)
{
    for (unsigned i = 1, n = sim_pick(100); i <= n && wsco_conn_open(to->conn); i++) {
        if (push_message(to, kind, i, sim_pick(5000)) != WSCO_OK)
            break;
        if (sim_chance(300))
            (void)wsco_worker_sleep(&sim_worker, sim_pick(200) / 1000.0);
    }
    to->link->excuses |= SIM_BY_HANDLER;
}

static void child(wsco_co *co, void *arg)
{
    member *to = arg;

    (void)co;
    push_some(to, SIM_MSG_CHILD);
    wsco_conn_release(to->conn);
    sim_let_go(to);
}

static void start_child(const member *self)
{
    member *to = sim_hold(sizeof *to);

    *to = *self;
    wsco_conn_retain(to->conn);
    if (sim_world_go(child, to))
        return;
    wsco_conn_release(to->conn);
    sim_let_go(to);
}

/* --- the handler --- */

static wsco_rc put_handshake(wsco_conn *conn, wsco_buf *head, const wsco_ws_extension *extension)
{
    char accept[WSCO_WS_ACCEPT_LEN + 1], answer[WSCO_WS_EXTENSION_ANSWER];
    wsco_rc rc = wsco_ws_accept_key(wsco_http_session_req(conn), accept);

    if (rc == WSCO_OK)
        rc = wsco_http_resp_status(head, 101, NULL, 0);
    if (rc == WSCO_OK)
        rc = wsco_http_resp_line(head, "Sec-WebSocket-Accept", accept);
    wsco_ws_extension_answer(extension, answer);
    if (rc == WSCO_OK && answer[0])
        rc = wsco_http_resp_line(head, "Sec-WebSocket-Extensions", answer);
    return rc == WSCO_OK ? wsco_buf_append_str(head, "\r\n") : rc;
}

static wsco_rc upgrade(wsco_conn *conn)
{
    wsco_buf head = {0};
    wsco_ws_extension extension = {0};
    bool good = wsco_ws_accept_check(wsco_http_session_req(conn)) == 101;
    if (plan.compression)
        good = good &&
            wsco_ws_extension_choose(&extension, /* takeover */ false, wsco_http_session_req(conn));
    wsco_rc rc = good ? put_handshake(conn, &head, &extension) : WSCO_E_INVAL;

    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, NULL);
    if (rc == WSCO_OK)
        rc = wsco_ws_session_start(conn, &extension);
    wsco_buf_deinit(&head);
    return rc;
}

static void leave(const wsco_conn *conn)
{
    for (unsigned i = 0; i < member_count; i++)
        if (members[i].conn == conn)
            members[i--] = members[--member_count];
}

static void live(const member *self, unsigned mode)
{
    bool listens = mode == SIM_WS_CAST || mode == SIM_WS_LISTEN;

    if (listens && member_count < MEMBERS)
        members[member_count++] = *self;
    if (mode == SIM_WS_CHILD)
        start_child(self);
    if (mode == SIM_WS_PUSH)
        push_some(self, SIM_MSG_PUSH);
    else
        take_messages(self, mode);
    leave(self->conn);
}

void sim_serve_websocket(wsco_conn *conn, sim_link *link, unsigned mode)
{
    member self = {conn, link};
    wsco_rc rc = upgrade(conn);

    if (rc != WSCO_OK) {
        sim_serve_told(link, rc);
        wsco_http_session_finish(conn, false);
        return;
    }
    live(&self, mode);
    (void)wsco_ws_session_close(conn, wsco_ws_session_close_code(conn), NULL, 0);
}
