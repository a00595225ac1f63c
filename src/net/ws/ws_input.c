/* SPDX-License-Identifier: MIT */
/* ws_input: from the bytes of a WebSocket to its inbox, in the order of arrival (RFC 6455 5, 7).
 * Owns: nothing of its own. Called by: conn (bytes, end), ws_session (recv reaches a mark), worker (end of a
 * turn).
 * Never: lets a ping, a failure or a close frame wait longer than a turn for a script that does not read,
 * unless the script asked to see it.
 * Tested by: tests/unit/net/ws/test_ws_order.c, tests/unit/net/ws/test_ws_order_end.c,
 * tests/unit/net/ws/test_ws_order_random.c, tests/phpt/websocket, tests/conformance. */
#include "wsco/net/ws/ws_input.h"

static wsco_ws_session *ws_of(const wsco_conn *conn)
{
    return wsco_ws_session_of(conn);
}

void wsco_ws_input_ended(wsco_conn *conn, wsco_rc why)
{
    if (ws_of(conn)->end == WSCO_OK)
        ws_of(conn)->end = why;
    wsco_wait_wake_one(&ws_of(conn)->read_waiters, WSCO_OK);
}

static void answer_at_turn_end(wsco_conn *conn)
{
    wsco_worker_at_turn_end(conn->net->worker, &ws_of(conn)->turn_end);
}

/* --- what arrives --- */

static void fail(wsco_conn *conn)
{
    ws_of(conn)->failing = true;
    wsco_ws_input_ended(conn, wsco_ws_fault_rc(ws_of(conn)->parser.fault));
    answer_at_turn_end(conn);
}

static bool script_wants(const wsco_settings *settings, uint8_t opcode)
{
    switch (opcode) {
    case WSCO_WS_PING:
        return settings->take_ping;
    case WSCO_WS_PONG:
        return settings->take_pong;
    default:
        return true; /* recv() handles close frames in any case, because it ends with them */
    }
}

static void append(wsco_ws_session *ws, wsco_ws_msg *msg)
{
    wsco_ws_inbox_append(&ws->inbox, msg);
    wsco_wait_wake_one(&ws->read_waiters, WSCO_OK);
}

/* If a reader waits, everything before this ping has been served. */
static void take_ping(wsco_conn *conn, wsco_ws_msg *msg)
{
    wsco_ws_session *ws = ws_of(conn);

    msg->opcode |= WSCO_WS_MARK;
    if (wsco_link_empty(&ws->read_waiters)) {
        wsco_ws_inbox_append(&ws->inbox, msg);
        answer_at_turn_end(conn);
        return;
    }
    wsco_ws_input_answer(conn, msg);
    wsco_ws_msg_free(msg);
}

static void control(wsco_conn *conn, wsco_ws_msg *msg)
{
    wsco_ws_session *ws = ws_of(conn);

    if (msg->opcode == WSCO_WS_CLOSE) {
        ws->close_received = true;
        ws->close_code = msg->code;
        wsco_traffic_count(&conn->origin->traffic.closes_in, msg->code);
        answer_at_turn_end(conn);
    }
    if (script_wants(&conn->origin->settings, msg->opcode))
        append(ws, msg);
    else if (msg->opcode == WSCO_WS_PING)
        take_ping(conn, msg);
    else
        wsco_ws_msg_free(msg);
}

static void act(wsco_conn *conn, wsco_ws_event event, wsco_ws_msg *msg)
{
    switch (event) {
    case WSCO_WS_EV_MESSAGE:
        conn->origin->traffic.messages_in++;
        append(ws_of(conn), msg);
        break;
    case WSCO_WS_EV_CONTROL:
        control(conn, msg);
        break;
    case WSCO_WS_EV_FAIL:
        fail(conn);
        break;
    default:
        break;
    }
}

/* Complete messages are not lost if the worker holds too much, but no more are read until they are taken. */
static bool must_wait(const wsco_conn *conn)
{
    const wsco_ws_inbox *inbox = &ws_of(conn)->inbox;

    return inbox->head && (wsco_ws_inbox_full(inbox, 1) || wsco_budget_spent(&conn->net->input));
}

/* The session held `before` until now. */
static void account(wsco_conn *conn, uint64_t before)
{
    wsco_net *net = conn->net;

    net->input.used += wsco_ws_input_held(ws_of(conn)) - before;
    conn->has_place = ws_of(conn)->parser.message != NULL;
    if (conn->has_place && wsco_budget_spent(&net->input))
        wsco_budget_free_input(net);
}

size_t wsco_ws_input_feed(wsco_conn *conn, const char *bytes, size_t n)
{
    wsco_ws_session *ws = ws_of(conn);
    uint64_t before = wsco_ws_input_held(ws);
    wsco_ws_msg *msg;
    size_t used;

    wsco_ws_beat_heard(ws->beat);
    ws->blocked = must_wait(conn);
    if (ws->blocked)
        return 0;
    wsco_ws_event event = wsco_ws_parser_feed(&ws->parser, (const uint8_t *)bytes, n, &used, &msg);
    act(conn, event, msg);
    account(conn, before);
    return used;
}

char *wsco_ws_input_place(wsco_conn *conn, size_t least, size_t *room)
{
    wsco_ws_session *ws = ws_of(conn);
    uint64_t before = wsco_ws_input_held(ws);

    if (!ws->parser.message || must_wait(conn))
        return NULL;
    uint8_t *place = wsco_ws_parser_place(&ws->parser, least, room);
    conn->net->input.used += wsco_ws_input_held(ws) - before;
    return (char *)place;
}

void wsco_ws_input_overload(wsco_conn *conn)
{
    wsco_ws_session *ws = ws_of(conn);

    conn->net->input.used -= wsco_ws_input_unfinished(ws);
    wsco_ws_parser_deinit(&ws->parser);
    wsco_ws_session_send_close(conn, WSCO_WS_CLOSE_TRY_AGAIN_LATER, NULL, 0);
    wsco_ws_input_ended(conn, WSCO_E_NOMEM);
    wsco_conn_close(conn);
}

void wsco_ws_input_unblock(wsco_conn *conn, unsigned share)
{
    if (!ws_of(conn)->blocked || wsco_ws_inbox_full(&ws_of(conn)->inbox, share))
        return;
    ws_of(conn)->blocked = false;
    wsco_ws_beat_heard(ws_of(conn)->beat); /* what the peer sent meanwhile is in the socket */
    wsco_conn_resume_input(conn);
}

/* --- answers --- */

bool wsco_ws_input_answers(const wsco_conn *conn, const wsco_ws_msg *msg)
{
    return (msg->opcode & WSCO_WS_MARK) ||
        (msg->opcode == WSCO_WS_CLOSE && !conn->origin->settings.take_close);
}

void wsco_ws_input_answer(wsco_conn *conn, const wsco_ws_msg *msg)
{
    if (msg->opcode == WSCO_WS_CLOSE)
        wsco_ws_session_send_control(conn, WSCO_WS_CLOSE, msg->data, msg->len);
    /* A peer that pings without reading gets no pong: only the latest ping needs one (RFC 6455 5.5.3). */
    else if (wsco_conn_takes_more(conn))
        wsco_ws_session_send_control(conn, WSCO_WS_PONG, msg->data, msg->len);
}

void wsco_ws_input_answer_failure(wsco_conn *conn)
{
    if (ws_of(conn)->failing)
        wsco_ws_session_send_close(conn, wsco_ws_fault_code(ws_of(conn)->parser.fault), NULL, 0);
    ws_of(conn)->failing = false;
}

static void answer_marks(wsco_conn *conn)
{
    size_t before = ws_of(conn)->inbox.bytes;
    wsco_ws_msg *mark = wsco_ws_inbox_take_marks(&ws_of(conn)->inbox);

    conn->net->input.used -= before - ws_of(conn)->inbox.bytes;
    while (mark) {
        wsco_ws_msg *next = mark->next;
        wsco_ws_input_answer(conn, mark);
        wsco_ws_msg_free(mark);
        mark = next;
    }
}

/* A failure and a close frame are the last that can come. A close frame stays in the inbox, because recv()
 * ends with it. */
static void answer_end(wsco_conn *conn)
{
    const wsco_ws_msg *last = ws_of(conn)->inbox.tail;

    if (last && last->opcode == WSCO_WS_CLOSE && wsco_ws_input_answers(conn, last))
        wsco_ws_input_answer(conn, last);
    else if (ws_of(conn)->failing)
        wsco_ws_input_answer_failure(conn);
    else
        return;
    wsco_conn_close(conn);
}

/* A reader that does not wait has used up its share of messages: it is in the ready queue, and will reach the
 * rest itself. */
static bool is_being_read(const wsco_ws_session *ws)
{
    return ws->reading_co && (ws->inbox.head || ws->failing);
}

static void on_turn_end(wsco_turn_end *turn_end)
{
    wsco_ws_session *ws = wsco_container_of(turn_end, wsco_ws_session, turn_end);
    wsco_conn *conn = ws->conn;

    if (!wsco_ws_session_open(conn))
        return;
    if (is_being_read(ws)) {
        answer_at_turn_end(conn);
        return;
    }
    wsco_conn_retain(conn);
    answer_marks(conn);
    answer_end(conn);
    if (wsco_ws_session_open(conn))
        wsco_ws_input_unblock(conn, 1);
    wsco_conn_release(conn);
}

void wsco_ws_input_init(wsco_ws_session *ws)
{
    ws->turn_end.run = on_turn_end;
    wsco_link_init(&ws->turn_end.link);
}
