/* SPDX-License-Identifier: MIT */
/* response_ws: upgrade, recv, push, ping, disconnect and close of Swoole\Http\Response.
 * Owns: nothing. Called by: PHP. Never: touches frames' bits or sockets: src/net/ws does.
 * Tested by: tests/phpt/websocket. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/engine/fork.h"
#include "wsco/php/http/http_server.h"
#include "wsco/php/http/response.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/string_payload.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/socket/socket.h"
#include "wsco/php/ws/frame.h"
#include "wsco/proto/http/http_resp.h"
#include "wsco/proto/ws/ws_accept.h"
#include "wsco/proto/ws/ws_deflate.h"
#include "wsco/proto/ws/ws_extension.h"

/* --- upgrade --- */

/* A subprotocol in the script's own field takes precedence over the setting. */
static void choose_subprotocol(php_wsco_response *self, const wsco_http_req *req)
{
    static const char field[] = "Sec-WebSocket-Protocol";
    zend_object *server = wsco_server_of(self->conn)->user;
    zval *settings = server ? OBJ_PROP_NUM(server, PHP_WSCO_SERVER_P_SETTINGS) : NULL, *name;

    if (settings)
        ZVAL_DEREF(settings);
    if (!settings || Z_TYPE_P(settings) != IS_ARRAY)
        return;
    name = zend_hash_str_find(Z_ARRVAL_P(settings), ZEND_STRL("websocket_subprotocol"));
    if (!name || Z_TYPE_P(name) != IS_STRING || php_wsco_response_field(self, field))
        return;
    if (wsco_ws_accept_offers(req, Z_STRVAL_P(name), Z_STRLEN_P(name)))
        php_wsco_response_set_field(self, field, Z_STRVAL_P(name), Z_STRLEN_P(name));
}

static bool refuse(php_wsco_response *self, int status)
{
    self->status = status;
    self->request_keeps_alive = false;
    /* Tells the client what it may upgrade to (RFC 9110 15.5.22, 7.8; RFC 6455 4.4). */
    if (status == 426) {
        php_wsco_response_set_field(self, "Sec-WebSocket-Version", ZEND_STRL("13"));
        php_wsco_response_set_field(self, "Upgrade", ZEND_STRL("websocket"));
        php_wsco_response_set_field(self, "Connection", ZEND_STRL("Upgrade"));
    }
    /* The destructor of an old value may have answered. */
    if (self->state == PHP_WSCO_RESPONSE_OPEN)
        php_wsco_response_abandon(self);
    return php_wsco_fail(WSCO_E_WEBSOCKET_HANDSHAKE_FAILED);
}

/* If the script has set the field itself, it must also send the frames that fit it: we negotiate nothing. */
static int choose_extension(php_wsco_response *self, const wsco_http_req *req, wsco_ws_extension *extension)
{
    *extension = (wsco_ws_extension){0};
    if (!self->conn->origin->settings.websocket_compression ||
        php_wsco_response_field(self, "Sec-WebSocket-Extensions"))
        return 101;
    return wsco_ws_extension_choose(extension, self->conn->origin->settings.websocket_context_takeover, req)
        ? 101
        : 400;
}

static bool shake_hands(php_wsco_response *self, const wsco_http_req *req, const wsco_ws_extension *extension)
{
    char accept[WSCO_WS_ACCEPT_LEN + 1], answer[WSCO_WS_EXTENSION_ANSWER];
    wsco_rc rc = wsco_ws_accept_key(req, accept);

    wsco_ws_extension_answer(extension, answer);
    /* Building the head may run user code, which must not find the answer open. */
    self->state = PHP_WSCO_RESPONSE_DONE;
    choose_subprotocol(self, req);
    if (rc == WSCO_OK && !php_wsco_response_handshake_head(self, &self->head, accept, answer))
        rc = WSCO_E_NOMEM;
    if (rc == WSCO_OK)
        rc = wsco_http_session_send(self->conn, &self->head, NULL);
    wsco_buf_deinit(&self->head);
    if (rc == WSCO_OK)
        rc = wsco_ws_session_start(self->conn, extension);
    if (rc != WSCO_OK) {
        wsco_http_session_finish(self->conn, false);
        return php_wsco_fail(rc);
    }
    self->state = PHP_WSCO_RESPONSE_WEBSOCKET;
    return true;
}

PHP_METHOD(Swoole_Http_Response, upgrade)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_fork_check();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state != PHP_WSCO_RESPONSE_OPEN || self->created || !wsco_http_session_req(self->conn))
        RETURN_BOOL(php_wsco_fail(WSCO_E_HTTP_CONTEXT_UNAVAILABLE));
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    const wsco_http_req *req = wsco_http_session_req(self->conn);
    wsco_ws_extension extension;
    int status = wsco_ws_accept_check(req);
    if (status == 101)
        status = choose_extension(self, req, &extension);
    RETURN_BOOL(status == 101 ? shake_hands(self, req, &extension) : refuse(self, status));
}

/* --- the open connection --- */

/* Warns why there is no open WebSocket, as the reference does. */
static zend_never_inline void tell_no_websocket(const php_wsco_response *self)
{
    if (self->state == PHP_WSCO_RESPONSE_NONE)
        php_wsco_set_error(-WSCO_E_SESSION_CLOSED);
    else
        php_wsco_warning("fd[%d] is not a websocket conncetion", self->conn->fd);
}

/* The connection if there is an open WebSocket; else warns and returns NULL. */
static inline wsco_conn *websocket_of(zval *this)
{
    php_wsco_fork_check();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(this));

    if (EXPECTED(self->state == PHP_WSCO_RESPONSE_WEBSOCKET))
        return self->conn;
    tell_no_websocket(self);
    return NULL;
}

/* Counts head and payload together, as the reference does. */
static void log_too_large(const wsco_conn *conn, uint64_t len)
{
    unsigned head = wsco_ws_head_size(len, /* masked */ true);

    php_wsco_socket_log_too_large(conn, "Socket::recv_packet_with_length_protocol", head + len);
}

/* Reports why the connection has failed, with the reference's texts where it has some. Not inlined: its
 * buffers would lie on the stack of every handler that waits in recv(), and cost a page of memory each. */
static zend_never_inline void explain(const wsco_conn *conn)
{
    const wsco_ws_parser *parser = &wsco_ws_session_of(conn)->parser;

    switch (parser->fault) {
    case WSCO_WS_FAULT_FRAME_SIZE:
        log_too_large(conn, parser->left);
        break;
    case WSCO_WS_FAULT_CONTROL:
        php_wsco_log_client(
            PHP_WSCO_LOG_FRAME, PHP_WSCO_LOG_WARNING, -WSCO_E_PROTOCOL_ERROR, "websocket::decode",
            "invalid websocket control frame received: opcode=%d, fin=%d, payload_length=" ZEND_ULONG_FMT,
            parser->frame_opcode, (parser->frame_flags & WSCO_WS_FLAG_FIN) != 0, (zend_ulong)parser->left);
        break;
    case WSCO_WS_FAULT_ALONE:
        php_wsco_log_client(
            PHP_WSCO_LOG_FRAME, PHP_WSCO_LOG_WARNING, 0, NULL,
            "A continuation frame cannot stand alone and MUST be preceded by an initial frame whose "
            "opcode indicates either text or binary data.");
        break;
    case WSCO_WS_FAULT_INTERRUPTED:
        php_wsco_log_client(
            PHP_WSCO_LOG_FRAME, PHP_WSCO_LOG_WARNING, 0, NULL,
            "All fragments of a message, except for the initial frame, must use the continuation frame "
            "opcode(0).");
        break;
    case WSCO_WS_FAULT_INFLATE:
        if (php_wsco_log_permits(PHP_WSCO_LOG_INFLATE))
            php_wsco_warning("inflate() failed, Error: %s[%d]", wsco_ws_deflate_text(parser->inflate_status),
                             parser->inflate_status);
        break;
    default:
        break;
    }
}

static void hand_out(php_wsco_response *self, zval *frame, wsco_ws_msg *msg)
{
    self->received = msg;
    php_wsco_frame_received(frame, msg, self->conn->fd);
    self->received = NULL;
}

/* Reports why recv() got nothing. */
static void say_why(const wsco_conn *conn, wsco_rc rc, zval *result)
{
    if (rc == WSCO_E_CO_HAS_BEEN_BOUND) {
        php_wsco_socket_throw_bound(conn, wsco_ws_session_reading_co(conn));
    } else if (rc == WSCO_E_EOF) {
        php_wsco_set_error(0);
        ZVAL_EMPTY_STRING(result);
    } else {
        if (rc == WSCO_E_PROTOCOL_ERROR || rc == WSCO_E_PACKAGE_LENGTH_TOO_LARGE)
            explain(conn);
        ZVAL_BOOL(result, php_wsco_fail(rc));
    }
}

PHP_METHOD(Swoole_Http_Response, recv)
{
    double timeout = 0;
    wsco_ws_msg *msg;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    wsco_conn *conn = websocket_of(ZEND_THIS);
    if (!conn)
        RETURN_FALSE;
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    wsco_rc rc = wsco_ws_session_recv(conn, timeout, &msg);
    if (EG(exception)) { /* the coroutine is being ended, or was cancelled with an exception */
        if (rc == WSCO_OK)
            wsco_ws_msg_free(msg);
        RETURN_THROWS();
    }
    if (rc == WSCO_OK)
        hand_out(php_wsco_response_of(Z_OBJ_P(ZEND_THIS)), return_value, msg);
    else
        say_why(conn, rc, return_value);
}

static bool send_frame(wsco_conn *conn, uint8_t first, zend_string *data)
{
    wsco_payload payload;

    php_wsco_string_payload(&payload, data);
    wsco_rc rc = php_wsco_may_wait() ? wsco_ws_session_push(conn, first, &payload)
                                     : wsco_ws_session_push_now(conn, first, &payload);
    return rc == WSCO_OK || php_wsco_fail(rc);
}

static bool push(wsco_conn *conn, const php_wsco_frame_args *args)
{
    php_wsco_frame frame;

    if (!php_wsco_frame_prepare(&frame, args->data, args->opcode, args->flags))
        return php_wsco_fail(WSCO_E_WEBSOCKET_PACK_FAILED);
    bool sent = send_frame(conn, frame.first, frame.payload);
    php_wsco_frame_release(&frame);
    return sent;
}

PHP_METHOD(Swoole_Http_Response, push)
{
    php_wsco_frame_args args;

    if (!php_wsco_frame_parse(execute_data, &args))
        RETURN_THROWS();
    wsco_conn *conn = websocket_of(ZEND_THIS);
    if (!conn)
        RETURN_FALSE;
    RETVAL_BOOL(push(conn, &args));
}

static bool ping(php_wsco_response *self, zend_string *data)
{
    if (ZSTR_LEN(data) <= WSCO_WS_CONTROL_MAX)
        return send_frame(self->conn, WSCO_WS_BIT_FIN | WSCO_WS_PING, data);
    php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_WEBSOCKET_PACK_FAILED, "websocket::encode",
                 "invalid websocket control frame: opcode=%d, fin=1, payload_length=%zu", WSCO_WS_PING,
                 ZSTR_LEN(data));
    return php_wsco_fail(WSCO_E_WEBSOCKET_PACK_FAILED);
}

/* The declared type is not enforced, as in the reference: any value that can become a text is accepted. */
PHP_METHOD(Swoole_Http_Response, ping)
{
    zval *data = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_ZVAL(data)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_fork_check();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state != PHP_WSCO_RESPONSE_WEBSOCKET) {
        php_wsco_warning("only supports websocket or http2 client");
        RETURN_FALSE;
    }
    zend_string *text = data ? zval_try_get_string(data) : ZSTR_EMPTY_ALLOC();
    if (!text)
        RETURN_THROWS();
    RETVAL_BOOL(ping(self, text));
    zend_string_release(text);
}

PHP_METHOD(Swoole_Http_Response, disconnect)
{
    zend_long code = WSCO_WS_CLOSE_NORMAL;
    zend_string *reason = ZSTR_EMPTY_ALLOC();

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(code)
        Z_PARAM_STR(reason)
    ZEND_PARSE_PARAMETERS_END();
    wsco_conn *conn = websocket_of(ZEND_THIS);
    if (!conn)
        RETURN_FALSE;
    if (ZSTR_LEN(reason) > WSCO_WS_REASON_MAX) {
        php_wsco_warning("the max length of close reason is %d", WSCO_WS_REASON_MAX);
        RETURN_BOOL(php_wsco_fail(WSCO_E_WEBSOCKET_PACK_FAILED));
    }
    if ((zend_ulong)code > 4999 || !wsco_ws_close_code_valid((unsigned)code))
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVALID_PARAMS));
    wsco_rc rc = wsco_ws_session_close(conn, (unsigned)code, ZSTR_VAL(reason), ZSTR_LEN(reason));
    RETURN_BOOL(rc == WSCO_OK || php_wsco_fail(rc));
}

static wsco_rc close_http(php_wsco_response *self)
{
    self->state = PHP_WSCO_RESPONSE_DONE;
    self->complete = true;
    wsco_rc rc = wsco_raw_session_close(self->conn);
    if (self->created)
        wsco_http_session_finish_detached(self->conn, false);
    else
        wsco_http_session_finish(self->conn, false);
    return rc;
}

PHP_METHOD(Swoole_Http_Response, close)
{
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_fork_check();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state == PHP_WSCO_RESPONSE_NONE)
        rc = WSCO_E_SESSION_CLOSED;
    else if (self->state != PHP_WSCO_RESPONSE_WEBSOCKET)
        rc = close_http(self);
    else /* the peer's close frame, which the script has seen, is answered with its own code */
        rc = wsco_ws_session_close(self->conn, wsco_ws_session_close_code(self->conn), NULL, 0);
    RETURN_BOOL(rc == WSCO_OK || php_wsco_fail(rc));
}
