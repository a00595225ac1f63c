/* SPDX-License-Identifier: MIT */
/* ws_session: what recv(), push() and close() do on a WebSocket connection (RFC 6455 5-7). ws_input handles
 * what arrives.
 * Owns: the inbox and the frame parser. Called by: conn through its table, src/php through recv/push/close.
 * Never: sends anything after a close frame; gives a message before everything ahead of it is answered.
 * Tested by: tests/unit/net/ws/test_ws_session.c, tests/phpt/websocket, tests/conformance. */
#include "wsco/net/ws/ws_session.h"

#include "wsco/base/mem.h"
#include "wsco/co/trim.h"
#include "wsco/net/ws/ws_input.h"
#include "wsco/net/ws/ws_shared.h"

#include <string.h>

static wsco_ws_session *ws_of(const wsco_conn *conn)
{
    return wsco_ws_session_of(conn);
}

/* Without context takeover all connections share their states. */
static bool agree(wsco_ws_session *ws, const wsco_ws_extension *agreed)
{
    if (!agreed || !agreed->window_bits)
        return true;
    ws->window_bits = agreed->window_bits;
    ws->level = ws->conn->origin->settings.websocket_compression_level;
    ws->parser.deflate = &wsco_ws_shared_of(ws->conn->net)->deflate;
    if (!agreed->server_keeps && !agreed->client_keeps)
        return true;
    ws->own = wsco_mem_zalloc(sizeof *ws->own);
    if (!ws->own)
        return false;
    ws->own->keeps_sent = agreed->server_keeps;
    ws->own->keeps_received = agreed->client_keeps;
    if (agreed->client_keeps)
        ws->parser.deflate = ws->own;
    return true;
}

static wsco_ws_session *create(wsco_conn *conn, const wsco_ws_extension *agreed)
{
    wsco_ws_session *ws = wsco_mem_zalloc(sizeof *ws);

    if (!ws)
        return NULL;
    ws->conn = conn;
    wsco_ws_parser_init(&ws->parser, WSCO_WS_SERVER, conn->origin->settings.message_max);
    if (!agree(ws, agreed) || wsco_ws_beat_create(&ws->beat, conn) != WSCO_OK) {
        wsco_mem_free(ws->own);
        wsco_mem_free(ws);
        return NULL;
    }
    wsco_link_init(&ws->read_waiters);
    wsco_ws_input_init(ws);
    return ws;
}

wsco_rc wsco_ws_session_start(wsco_conn *conn, const wsco_ws_extension *agreed)
{
    wsco_rc rc = wsco_conn_write_error(conn);

    if (rc != WSCO_OK)
        return rc;
    wsco_ws_session *ws = create(conn, agreed);
    if (!ws)
        return WSCO_E_NOMEM;
    wsco_conn_hand_over(conn, &wsco_ws_session_ops, ws);
    wsco_conn_wake_reader(conn);
    /* The handshake has used more stack than messages mostly need. */
    if (conn->net->worker->sched.current)
        wsco_trim_later(conn->net->worker->sched.current);
    wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    /* Bytes that came in one segment with the handshake belong to the first message. */
    wsco_conn_resume_input(conn);
    if (conn->origin->retiring && wsco_conn_open(conn))
        wsco_ws_session_go_away(conn, WSCO_E_EOF);
    return WSCO_OK;
}

/* --- output --- */

static bool keeps_sent(const wsco_ws_session *ws)
{
    return ws->own && ws->own->keeps_sent;
}

/* With RSV1 the script has compressed it itself. If compression was not agreed on, the bit is left out. */
static const wsco_frame *encode_packed(wsco_ws_session *ws, uint8_t first, const wsco_payload *payload)
{
    if (keeps_sent(ws))
        wsco_ws_deflate_forget(ws->own); /* the peer's window will hold what our state has not seen */
    return wsco_frame_cache_plain(&wsco_ws_shared_of(ws->conn->net)->frame_cache,
                                  ws->window_bits ? first : first & ~WSCO_WS_BIT_RSV1, payload);
}

/* Fragments are never compressed: one deflate state cannot wait for the rest of a message while others are
 * sent. */
static const wsco_frame *encode(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    wsco_ws_shared *shared = wsco_ws_shared_of(conn->net);
    wsco_ws_session *ws = ws_of(conn);

    if (first & WSCO_WS_BIT_RSV1)
        return encode_packed(ws, first, payload);
    if (ws->window_bits && payload->len > 0 &&
        (first == (WSCO_WS_BIT_FIN | WSCO_WS_TEXT) || first == (WSCO_WS_BIT_FIN | WSCO_WS_BINARY)))
        return wsco_frame_cache_compressed(&shared->frame_cache, keeps_sent(ws) ? ws->own : &shared->deflate,
                                           ws->window_bits, ws->level, first | WSCO_WS_BIT_RSV1, payload);
    return wsco_frame_cache_plain(&shared->frame_cache, first, payload);
}

static wsco_rc enqueue(wsco_conn *conn, uint8_t first, const wsco_payload *payload)
{
    const wsco_frame *frame = encode(conn, first, payload);

    if (!frame)
        return WSCO_E_NOMEM;
    wsco_blob *after = frame->payload ? wsco_blob_retain(frame->payload) : NULL;
    wsco_rc rc = wsco_conn_enqueue(conn, wsco_blob_retain(frame->head), after);
    /* If this is a fragment, its message would lack a part. */
    if (rc != WSCO_OK)
        wsco_conn_fail(conn, rc);
    wsco_conn_queued(conn);
    return rc;
}

static void count_close(wsco_conn *conn, const void *payload, size_t len)
{
    unsigned code = len >= 2 ? wsco_ws_close_code_read(payload) : WSCO_WS_CLOSE_NO_STATUS;

    wsco_traffic_count(&conn->origin->traffic.closes_out, code);
}

void wsco_ws_session_send_control(wsco_conn *conn, uint8_t opcode, const void *data, size_t len)
{
    wsco_payload payload = {.data = data, .len = len};

    if (!wsco_conn_open(conn) || conn->failed || ws_of(conn)->close_sent)
        return;
    if (opcode == WSCO_WS_CLOSE) {
        ws_of(conn)->close_sent = true;
        count_close(conn, data, len);
    }
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

/* --- the script's side --- */

wsco_co *wsco_ws_session_reading_co(const wsco_conn *conn)
{
    return wsco_ws_session_has(conn) ? ws_of(conn)->reading_co : NULL;
}

static void finish(wsco_conn *conn)
{
    ws_of(conn)->script_end = WSCO_SCRIPT_CLOSED;
    wsco_conn_close(conn);
}

static wsco_rc take_end(wsco_conn *conn)
{
    wsco_rc end = ws_of(conn)->end;

    wsco_ws_input_answer_failure(conn);
    if (end == WSCO_E_RESET)
        ws_of(conn)->end = WSCO_E_EOF; /* reported once; the script may still close() */
    else
        finish(conn);
    return end;
}

static wsco_ws_msg *pop(wsco_conn *conn)
{
    wsco_ws_msg *msg = wsco_ws_inbox_pop(&ws_of(conn)->inbox);

    conn->net->input.used -= msg->len;
    if (ws_of(conn)->blocked)
        wsco_ws_input_unblock(conn, 2);
    return msg;
}

/* Takes the first entry of the inbox. WSCO_OK with the message in *out, or NULL there if it was answered
 * here. */
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
    wsco_ws_session *ws = ws_of(conn);

    seconds = wsco_time_or(seconds, conn->net->read_timeout);
    wsco_conn_set_deadline(conn, wsco_time_in(seconds));
    /* If memory for the deadline is short the connection is dropped, and its wake-up has come before the
     * wait. */
    if (ws->end != WSCO_OK)
        return WSCO_OK;
    wsco_rc rc = wsco_wait_on(&conn->net->worker->sched, &ws->read_waiters, WSCO_USEC_NEVER);
    if (wsco_ws_session_open(conn))
        conn->deadline = WSCO_USEC_NEVER;
    ws->taken = 0;
    return rc;
}

static wsco_rc next_message(wsco_conn *conn, double seconds, wsco_ws_msg **msg)
{
    wsco_ws_session *ws = ws_of(conn);
    wsco_rc rc = WSCO_OK;

    while (rc == WSCO_OK) {
        if (ws->script_end != WSCO_SCRIPT_OPEN)
            return WSCO_E_CANCELED; /* another coroutine closed it before this one had its turn */
        if (ws->inbox.head && ws->taken++ >= WSCO_WS_RUN_BUDGET) {
            ws->taken = 0;
            wsco_co_reschedule(&conn->net->worker->sched);
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
    wsco_ws_session *ws = ws_of(conn);

    if (ws->reading_co)
        return WSCO_E_CO_HAS_BEEN_BOUND;
    if (ws->script_end != WSCO_SCRIPT_OPEN)
        return WSCO_E_CLOSED;
    wsco_conn_retain(conn);
    ws->reading_co = conn->net->worker->sched.current;
    wsco_rc rc = next_message(conn, seconds, msg);
    ws->reading_co = NULL;
    wsco_conn_release(conn);
    return rc;
}

static wsco_rc push_error(const wsco_ws_session *ws)
{
    wsco_rc rc = wsco_conn_script_error(ws->script_end);

    return rc == WSCO_OK && ws->close_sent ? WSCO_E_CLOSED : rc;
}

static wsco_rc push(wsco_conn *conn, uint8_t first, const wsco_payload *payload,
                    wsco_rc (*room)(wsco_conn *conn, uint64_t n))
{
    wsco_rc rc = push_error(ws_of(conn));

    if (rc != WSCO_OK)
        return rc;
    rc = room(conn, payload->len + WSCO_WS_HEAD_MAX);
    if (rc == WSCO_OK)
        rc = push_error(ws_of(conn)); /* it may have been closed while this coroutine waited for room */
    if (rc != WSCO_OK)
        return rc;
    if (wsco_ws_first_byte_opcode(first) == WSCO_WS_CLOSE) {
        ws_of(conn)->close_sent = true;
        count_close(conn, payload->data, payload->len);
    } else if (!wsco_ws_is_control(wsco_ws_first_byte_opcode(first))) {
        conn->origin->traffic.messages_out += (first & WSCO_WS_BIT_FIN) != 0;
    }
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
    wsco_ws_session *ws = ws_of(conn);

    if (ws->script_end == WSCO_SCRIPT_OPEN)
        wsco_ws_session_send_close(conn, code, reason, reason_len);
    wsco_rc rc = wsco_conn_script_closes(conn, &ws->script_end, ws->reading_co);
    if (rc == WSCO_E_CO_SOCKET_CLOSE_WAIT)
        wsco_wait_wake_one(&ws->read_waiters, WSCO_E_CANCELED);
    return rc;
}

unsigned wsco_ws_session_close_code(const wsco_conn *conn)
{
    if (!ws_of(conn)->close_received)
        return WSCO_WS_CLOSE_NORMAL;
    return ws_of(conn)->close_code == WSCO_WS_CLOSE_NO_STATUS ? 0 : ws_of(conn)->close_code;
}

void wsco_ws_session_go_away(wsco_conn *conn, wsco_rc why)
{
    wsco_ws_session_send_close(conn, WSCO_WS_CLOSE_GOING_AWAY, NULL, 0);
    wsco_ws_input_ended(conn, why);
    wsco_conn_close(conn);
}

/* --- the table --- */

static void deadline(wsco_conn *conn)
{
    wsco_wait_wake_one(&ws_of(conn)->read_waiters, WSCO_E_TIMEOUT);
}

static wsco_rc read_error(const wsco_conn *conn)
{
    return wsco_conn_open(conn) ? WSCO_E_OPERATION_NOT_SUPPORT : WSCO_OK;
}

static bool awaits_script(const wsco_conn *conn)
{
    (void)conn;
    return true;
}

static void server_stops(wsco_conn *conn)
{
    if (!conn->origin->retiring && conn->origin->settings.websocket_shutdown_timeout > 0)
        wsco_ws_session_go_away(conn, WSCO_E_EOF);
}

static wsco_rc close_as_peer(wsco_conn *conn)
{
    return wsco_ws_session_close(conn, wsco_ws_session_close_code(conn), NULL, 0);
}

static uint64_t unfinished(const wsco_conn *conn)
{
    return wsco_ws_input_unfinished(ws_of(conn));
}

/* Nothing is left to do at the end of the turn. In a child process the parent's coroutines are told
 * nothing. */
static void dropped(wsco_conn *conn, bool was_open)
{
    wsco_ws_session *ws = ws_of(conn);

    if (!ws->close_received && !ws->close_sent)
        wsco_traffic_count(&conn->origin->traffic.closes_in, WSCO_WS_CLOSE_ABNORMAL);
    if (was_open)
        wsco_ws_input_ended(conn, conn->reset ? WSCO_E_RESET : WSCO_E_EOF);
    wsco_link_remove(&ws->turn_end.link);
    wsco_ws_beat_stop(ws->beat);
    if (conn->net->worker->inherited) {
        ws->reading_co = NULL;
        ws->script_end = WSCO_SCRIPT_CLOSED;
    }
}

static void destroy(wsco_conn *conn)
{
    wsco_ws_session *ws = ws_of(conn);

    conn->net->input.used -= wsco_ws_input_held(ws);
    wsco_ws_inbox_clear(&ws->inbox);
    wsco_ws_parser_deinit(&ws->parser);
    wsco_ws_beat_destroy(ws->beat);
    if (ws->own)
        wsco_ws_deflate_deinit(ws->own);
    wsco_mem_free(ws->own);
    wsco_mem_free(ws);
}

const wsco_session_ops wsco_ws_session_ops = {
    .name = "websocket",
    .feed = wsco_ws_input_feed,
    .place = wsco_ws_input_place,
    .ended = wsco_ws_input_ended,
    .read_error = read_error,
    .deadline = deadline,
    .awaits_script = awaits_script,
    .server_stops = server_stops,
    .close = close_as_peer,
    .unfinished = unfinished,
    .overload = wsco_ws_input_overload,
    .dropped = dropped,
    .destroy = destroy,
};
