/* SPDX-License-Identifier: MIT */
/* response_ws: upgrade, recv, push, ping, disconnect and close of Swoole\Http\Response.
 * Owns: nothing. Called by: PHP. Never: touches frames' bits or sockets: srv/ws_session does.
 * Tested by: tests/phpt/websocket. */
#include "php_wsco.h"

#include "wsco/php/classes.h"
#include "wsco/php/convert.h"
#include "wsco/php/errors.h"
#include "wsco/php/frame.h"
#include "wsco/php/http_server.h"
#include "wsco/php/response.h"
#include "wsco/php/runtime.h"
#include "wsco/php/socket.h"
#include "wsco/proto/http_resp.h"
#include "wsco/proto/ws_accept.h"

static bool fail(wsco_rc rc)
{
    php_wsco_set_error(-rc);
    return false;
}

/* --- upgrade --- */

static void set_field(php_wsco_response *self, const char *name, const char *value, size_t len)
{
    zval text;

    ZVAL_STRINGL(&text, value, len);
    zend_hash_str_update(php_wsco_response_array(self, PHP_WSCO_RESPONSE_P_HEADER), name, strlen(name),
                         &text);
}

static bool has_field(php_wsco_response *self, const char *name)
{
    zval *header = php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_HEADER);
    zend_string *key;

    ZVAL_DEREF(header);
    if (Z_TYPE_P(header) != IS_ARRAY)
        return false;
    ZEND_HASH_FOREACH_STR_KEY(Z_ARRVAL_P(header), key) {
        if (key && zend_binary_strcasecmp(ZSTR_VAL(key), ZSTR_LEN(key), name, strlen(name)) == 0)
            return true;
    }
    ZEND_HASH_FOREACH_END();
    return false;
}

/* The script's own field has precedence over the setting. */
static void choose_subprotocol(php_wsco_response *self, const wsco_http_req *req)
{
    static const char field[] = "Sec-WebSocket-Protocol";
    zend_object *server = self->conn->server->user;
    zval *settings = server ? OBJ_PROP_NUM(server, PHP_WSCO_SERVER_P_SETTINGS) : NULL, *name;

    if (settings)
        ZVAL_DEREF(settings);
    if (!settings || Z_TYPE_P(settings) != IS_ARRAY)
        return;
    name = zend_hash_str_find(Z_ARRVAL_P(settings), ZEND_STRL("websocket_subprotocol"));
    if (!name || Z_TYPE_P(name) != IS_STRING || has_field(self, field))
        return;
    if (wsco_ws_accept_offers(req, Z_STRVAL_P(name), Z_STRLEN_P(name)))
        set_field(self, field, Z_STRVAL_P(name), Z_STRLEN_P(name));
}

static bool refuse(php_wsco_response *self, int status)
{
    self->status = status;
    self->request_keeps_alive = false;
    if (status == 426)
        set_field(self, "Sec-WebSocket-Version", ZEND_STRL("13"));
    php_wsco_response_abandon(self);
    return fail(WSCO_E_WEBSOCKET_HANDSHAKE_FAILED);
}

static bool shake_hands(php_wsco_response *self, const wsco_http_req *req)
{
    char accept[WSCO_WS_ACCEPT_LEN + 1];
    wsco_rc rc = wsco_ws_accept_key(req, accept);

    choose_subprotocol(self, req);
    /* Building the head may run user code, which must not find the answer open. */
    self->state = PHP_WSCO_RESPONSE_DONE;
    if (rc == WSCO_OK && !php_wsco_response_handshake_head(self, &self->head, accept))
        rc = WSCO_E_NOMEM;
    if (rc == WSCO_OK)
        rc = wsco_http_session_send(self->conn, &self->head, NULL);
    wsco_buf_deinit(&self->head);
    if (rc == WSCO_OK)
        rc = wsco_ws_session_start(self->conn);
    if (rc != WSCO_OK) {
        wsco_http_session_finish(self->conn, false);
        return fail(rc);
    }
    self->state = PHP_WSCO_RESPONSE_WEBSOCKET;
    return true;
}

PHP_METHOD(Swoole_Http_Response, upgrade)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state != PHP_WSCO_RESPONSE_OPEN || self->created || !self->conn->req)
        RETURN_BOOL(fail(WSCO_E_HTTP_CONTEXT_UNAVAILABLE));
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    int status = wsco_ws_accept_check(self->conn->req);
    RETURN_BOOL(status == 101 ? shake_hands(self, self->conn->req) : refuse(self, status));
}

/* --- the open connection --- */

/* The connection when there is a WebSocket to talk to; else tells why not, as the reference does. */
static wsco_conn *websocket_of(zval *this)
{
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(this));

    if (self->state == PHP_WSCO_RESPONSE_WEBSOCKET)
        return self->conn;
    if (self->state == PHP_WSCO_RESPONSE_NONE) {
        php_wsco_set_error(-WSCO_E_SESSION_CLOSED);
        return NULL;
    }
    php_wsco_warning("fd[%d] is not a websocket conncetion", self->conn->fd);
    return NULL;
}

static void hand_out(php_wsco_response *self, zval *frame, wsco_ws_msg *msg)
{
    self->received = msg;
    php_wsco_frame_received(frame, msg, self->conn->fd);
    self->received = NULL;
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
    if (rc == WSCO_OK) {
        hand_out(php_wsco_response_of(Z_OBJ_P(ZEND_THIS)), return_value, msg);
        return;
    }
    if (rc == WSCO_E_CO_HAS_BEEN_BOUND) {
        php_wsco_socket_throw_bound(conn, wsco_ws_session_reader(conn));
        RETURN_THROWS();
    }
    if (rc == WSCO_E_EOF) {
        php_wsco_set_error(0);
        RETURN_EMPTY_STRING();
    }
    RETURN_BOOL(fail(rc));
}

static bool send_frame(wsco_conn *conn, uint8_t first, zend_string *data)
{
    wsco_payload payload;

    php_wsco_payload(&payload, data);
    wsco_rc rc = php_wsco_response_may_wait() ? wsco_ws_session_push(conn, first, &payload)
                                              : wsco_ws_session_push_now(conn, first, &payload);
    return rc == WSCO_OK ? true : fail(rc);
}

static bool push(wsco_conn *conn, zval *data, zend_long opcode, zval *flags)
{
    php_wsco_frame frame;

    if (!php_wsco_frame_prepare(&frame, data, opcode, flags))
        return fail(WSCO_E_WEBSOCKET_PACK_FAILED);
    bool sent = send_frame(conn, frame.first, frame.payload);
    php_wsco_frame_release(&frame);
    return sent;
}

PHP_METHOD(Swoole_Http_Response, push)
{
    zval *data, *flags = NULL;
    zend_long opcode = WSCO_WS_TEXT;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_ZVAL(data)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(opcode)
        Z_PARAM_ZVAL(flags)
    ZEND_PARSE_PARAMETERS_END();
    wsco_conn *conn = websocket_of(ZEND_THIS);
    if (!conn)
        RETURN_FALSE;
    RETVAL_BOOL(push(conn, data, opcode, flags));
}

PHP_METHOD(Swoole_Http_Response, ping)
{
    zend_string *data = ZSTR_EMPTY_ALLOC();

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state != PHP_WSCO_RESPONSE_WEBSOCKET) {
        php_wsco_warning("only supports websocket or http2 client");
        RETURN_FALSE;
    }
    if (ZSTR_LEN(data) > WSCO_WS_CONTROL_MAX)
        RETURN_BOOL(fail(WSCO_E_WEBSOCKET_PACK_FAILED));
    RETURN_BOOL(send_frame(self->conn, 0x80 | WSCO_WS_PING, data));
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
        RETURN_BOOL(fail(WSCO_E_WEBSOCKET_PACK_FAILED));
    }
    if (code < 0 || code > 4999 || !wsco_ws_close_code_valid((unsigned)code))
        RETURN_BOOL(fail(WSCO_E_INVALID_PARAMS));
    wsco_rc rc = wsco_ws_session_close(conn, (unsigned)code, ZSTR_VAL(reason), ZSTR_LEN(reason));
    RETURN_BOOL(rc == WSCO_OK ? true : fail(rc));
}

static wsco_rc close_http(php_wsco_response *self)
{
    self->state = PHP_WSCO_RESPONSE_DONE;
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
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    if (self->state == PHP_WSCO_RESPONSE_NONE)
        rc = WSCO_E_SESSION_CLOSED;
    else if (self->state != PHP_WSCO_RESPONSE_WEBSOCKET)
        rc = close_http(self);
    else /* a close frame of the peer that the script was shown is answered with its own code */
        rc = wsco_ws_session_close(self->conn, wsco_ws_session_close_code(self->conn), NULL, 0);
    RETURN_BOOL(rc == WSCO_OK ? true : fail(rc));
}
