/* SPDX-License-Identifier: MIT */
/* ws_session: what recv(), push() and close() mean on a WebSocket connection (RFC 6455 5-7). What arrives is the
 * business of ws_input.
 * Owns: the inbox and the frame parser. Called by: conn (deadline, end), listener, src/php through recv/push/close.
 * Never: sends anything after a close frame; gives a message before what came ahead of it is answered.
 * Tested by: tests/unit/net/ws/test_ws_session.c, tests/phpt/websocket, tests/conformance. */
#include "wsco/net/ws/ws_session.h"

#include "wsco/base/mem.h"
#include "wsco/net/http/intake.h"
#include "wsco/net/ws/ws_input.h"

#include <string.h>

static wsco_ws_session *create(wsco_conn *conn, unsigned window_bits)
{
    wsco_ws_session *ws = wsco_mem_zalloc(sizeof *ws);

    if (!ws || wsco_ws_beat_create(&ws->beat, conn) != WSCO_OK) {
        wsco_mem_free(ws);
        return NULL;
    }
    ws->conn = conn;
    wsco_ws_parser_init(&ws->parser, WSCO_WS_SERVER, conn->server->settings.message_max);
    ws->window_bits = (uint8_t)window_bits;
    if (window_bits)
        ws->parser.deflate = &conn->worker->deflate;
    wsco_link_init(&ws->reader);
    wsco_ws_input_init(ws);
    return ws;
}

wsco_rc wsco_ws_session_start(wsco_conn *conn, unsigned window_bits)
{
    wsco_rc rc = wsco_conn_send_error(conn);

    if (rc != WSCO_OK)
        return rc;
    wsco_ws_session *ws = create(conn, window_bits);
    if (!ws)
        return WSCO_E_NOMEM;
    conn->request_open = false;
    wsco_intake_release(conn);
    wsco_conn_become_ws(conn, ws);
    /* The handshake needed more stack than serving messages mostly does. */
    if (conn->worker->sched.current)
        conn->worker->sched.current->trim = true;
    wsco_conn_set_deadline(conn, WSCO_MSEC_NEVER);
    /* What came in one segment with the handshake is the first message's. */
    wsco_conn_resume_input(conn);
    return WSCO_OK;
}

void wsco_ws_session_destroy(wsco_ws_session *ws)
{
    ws->conn->worker->input.used -= wsco_ws_input_held(ws);
    wsco_ws_inbox_clear(&ws->inbox);
    wsco_ws_parser_deinit(&ws->parser);
    wsco_ws_beat_destroy(ws->beat);
    wsco_mem_free(ws);
}

void wsco_ws_session_dropped(wsco_ws_session *ws)
{
    wsco_link_remove(&ws->turn_end.link);
    wsco_ws_beat_stop(ws->beat);
}

/* --- output --- */

/* Fragments never: one deflate state cannot wait for the rest of one message while others are sent. */
static const wsco_frame *encode(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    wsco_worker *worker = conn->worker;
    unsigned bits = conn->ws->window_bits;

    /* With RSV1 the script has compressed it itself. Where that was not agreed on, the bit means nothing. */
    if (first & WSCO_WS_BIT_RSV1)
        return wsco_frame_cache_plain(&worker->frame_cache, bits ? first : first & ~WSCO_WS_BIT_RSV1,
                                      payload);
    if (bits && payload->len > 0 &&
        (first == (WSCO_WS_BIT_FIN | WSCO_WS_TEXT) || first == (WSCO_WS_BIT_FIN | WSCO_WS_BINARY)))
        return wsco_frame_cache_compressed(&worker->frame_cache, &worker->deflate, bits,
                                           first | WSCO_WS_BIT_RSV1, payload);
    return wsco_frame_cache_plain(&worker->frame_cache, first, payload);
}

static wsco_rc enqueue(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    const wsco_frame *frame = encode(conn, first, payload);

    if (!frame)
        return WSCO_E_NOMEM;
    wsco_blob *behind = frame->payload ? wsco_blob_retain(frame->payload) : NULL;
    wsco_rc rc = wsco_outq_append_take(&conn->out, wsco_blob_retain(frame->head));
    if (behind && rc == WSCO_OK)
        rc = wsco_outq_append_take(&conn->out, behind);
    else if (behind)
        wsco_blob_release(behind);
    /* A frame head without its payload cannot be taken back. */
    if (rc != WSCO_OK)
        wsco_conn_fail(conn, rc);
    wsco_conn_queued(conn);
    return rc;
}

void wsco_ws_session_send_control(wsco_conn *conn, uint8_t opcode, const void *data, size_t len)
{
    wsco_payload payload = {.data = data, .len = len};

    if (!wsco_conn_open(conn) || conn->failed || conn->ws->close_sent)
        return;
    if (opcode == WSCO_WS_CLOSE)
        conn->ws->close_sent = true;
    if (enqueue(conn, WSCO_WS_BIT_FIN | opcode, &payload) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
}

void wsco_ws_session_send_close(wsco_conn *conn, unsigned code, const char *reason, size_t len)
{
    char payload[WSCO_WS_CONTROL_MAX] = {0};

    wsco_ws_close_code_write(payload, code);
    if (len > WSCO_WS_REASON_MAX)
        len = WSCO_WS_REASON_MAX;
    if (len > 0)
        memcpy(payload + 2, reason, len);
    wsco_ws_session_send_control(conn, WSCO_WS_CLOSE, payload, code ? len + 2 : 0);
}

void wsco_ws_session_deadline(wsco_conn *conn)
{
    wsco_wait_wake_one(&conn->ws->reader, WSCO_E_TIMEOUT);
}

/* --- the script's side --- */

wsco_co *wsco_ws_session_reader(const wsco_conn *conn)
{
    return conn->ws ? conn->ws->receiver : NULL;
}

static void finish(wsco_conn *conn)
{
    conn->ws->api = WSCO_WS_API_CLOSED;
    wsco_conn_close(conn);
}

static wsco_rc take_end(wsco_conn *conn)
{
    wsco_rc end = conn->ws->end;

    wsco_ws_input_answer_failure(conn);
    if (end == WSCO_E_RESET)
        conn->ws->end = WSCO_E_EOF; /* told once; the script may still close() */
    else
        finish(conn);
    return end;
}

static wsco_ws_msg *pop(wsco_conn *conn)
{
    wsco_ws_msg *msg = wsco_ws_inbox_pop(&conn->ws->inbox);

    conn->worker->input.used -= msg->len;
    if (conn->ws->blocked)
        wsco_ws_input_unblock(conn, 2);
    return msg;
}

/* The first of the inbox: WSCO_OK with *out, or NULL there when it was only a mark. */
static wsco_rc deliver(wsco_conn *conn, wsco_ws_msg **out)
{
    wsco_ws_msg *msg = pop(conn);
    uint8_t opcode = msg->opcode;

    *out = msg;
    if (!wsco_ws_is_control(opcode) || !wsco_ws_input_answers(conn, msg))
        return WSCO_OK;
    *out = NULL;
    wsco_ws_input_answer(conn, msg);
    wsco_ws_msg_free(msg);
    if (opcode != WSCO_WS_CLOSE)
        return WSCO_OK;
    finish(conn);
    return WSCO_E_EOF;
}

static wsco_rc wait_for_input(wsco_conn *conn, double seconds)
{
    wsco_worker *worker = conn->worker;
    wsco_ws_session *ws = conn->ws;

    seconds = wsco_time_or(seconds, worker->read_timeout);
    wsco_conn_set_deadline(conn, wsco_time_in(seconds));
    /* Without memory for the deadline the connection is dropped, and its wake-up came too early. */
    if (ws->end != WSCO_OK)
        return WSCO_OK;
    wsco_rc rc = wsco_wait_on(&worker->sched, &ws->reader, WSCO_MSEC_NEVER);
    if (conn->state == WSCO_CONN_WS)
        conn->deadline = WSCO_MSEC_NEVER;
    ws->taken = 0;
    return rc;
}

static wsco_rc next_message(wsco_conn *conn, double seconds, wsco_ws_msg **msg)
{
    wsco_ws_session *ws = conn->ws;
    wsco_rc rc = WSCO_OK;

    while (rc == WSCO_OK) {
        if (ws->api != WSCO_WS_API_OPEN)
            return WSCO_E_CANCELED; /* closed by another coroutine before this one had its turn */
        if (ws->inbox.head && ws->taken++ >= WSCO_WS_RUN_BUDGET) {
            ws->taken = 0;
            wsco_co_reschedule(&conn->worker->sched);
        } else if (ws->inbox.head) {
            rc = deliver(conn, msg);
            if (*msg)
                return rc;
        } else if (ws->end != WSCO_OK) {
            return take_end(conn);
        } else {
            rc = wait_for_input(conn, seconds);
        }
    }
    return rc;
}

wsco_rc wsco_ws_session_recv(wsco_conn *conn, double seconds, wsco_ws_msg **msg)
{
    wsco_ws_session *ws = conn->ws;

    if (ws->receiver)
        return WSCO_E_CO_HAS_BEEN_BOUND;
    if (ws->api != WSCO_WS_API_OPEN)
        return WSCO_E_CLOSED;
    wsco_conn_retain(conn);
    ws->receiver = conn->worker->sched.current;
    wsco_rc rc = next_message(conn, seconds, msg);
    ws->receiver = NULL;
    wsco_conn_release(conn);
    return rc;
}

static wsco_rc push_state(const wsco_ws_session *ws)
{
    if (ws->api == WSCO_WS_API_CLOSE_WAIT)
        return WSCO_E_CO_SOCKET_CLOSE_WAIT;
    return ws->api == WSCO_WS_API_CLOSED || ws->close_sent ? WSCO_E_CLOSED : WSCO_OK;
}

static wsco_rc push(wsco_conn *conn, uint8_t first, const wsco_payload *payload,
                    wsco_rc (*room)(wsco_conn *conn, uint64_t n))
{
    wsco_rc rc = push_state(conn->ws);

    if (rc != WSCO_OK)
        return rc;
    rc = room(conn, payload->len + WSCO_WS_HEAD_MAX);
    if (rc == WSCO_OK)
        rc = push_state(conn->ws); /* it may have been closed while this one waited for room */
    if (rc != WSCO_OK)
        return rc;
    if (wsco_ws_first_byte_opcode(first) == WSCO_WS_CLOSE)
        conn->ws->close_sent = true;
    return enqueue(conn, first, payload);
}

wsco_rc wsco_ws_session_push(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    return push(conn, first, payload, wsco_conn_room);
}

wsco_rc wsco_ws_session_push_now(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    return push(conn, first, payload, wsco_conn_room_now);
}

wsco_rc wsco_ws_session_close(wsco_conn *conn, unsigned code, const char *reason, size_t reason_len)
{
    wsco_ws_session *ws = conn->ws;

    if (ws->api == WSCO_WS_API_CLOSED)
        return WSCO_E_CLOSED;
    if (ws->api == WSCO_WS_API_CLOSE_WAIT) {
        ws->api = WSCO_WS_API_CLOSED;
        return WSCO_OK;
    }
    bool was_open = wsco_conn_open(conn);
    wsco_ws_session_send_close(conn, code, reason, reason_len);
    finish(conn);
    if (ws->receiver) {
        ws->api = WSCO_WS_API_CLOSE_WAIT;
        wsco_wait_wake_one(&ws->reader, WSCO_E_CANCELED);
        return WSCO_E_CO_SOCKET_CLOSE_WAIT;
    }
    return was_open ? WSCO_OK : WSCO_E_CLOSED;
}

unsigned wsco_ws_session_close_code(const wsco_conn *conn)
{
    if (!conn->ws->close_received)
        return WSCO_WS_CLOSE_NORMAL;
    return conn->ws->close_code == WSCO_WS_CLOSE_NO_STATUS ? 0 : conn->ws->close_code;
}

void wsco_ws_session_go_away(wsco_conn *conn, wsco_rc why)
{
    wsco_ws_session_send_close(conn, WSCO_WS_CLOSE_GOING_AWAY, NULL, 0);
    wsco_ws_input_ended(conn, why);
    wsco_conn_close(conn);
}
