/* SPDX-License-Identifier: MIT */
/* socket_io: recv, recvAll, recvPacket, peek, send, sendAll of Swoole\Coroutine\Socket.
 * Owns: nothing. Called by: PHP, class_tcp_connection.
 * Never: keeps input of its own: what has arrived stays in the connection until it is taken.
 * Tested by: tests/phpt/socket, tests/phpt/tcp_server. */
#include "wsco/php/socket/socket.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/string_payload.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/socket/datagram.h"

#define RECV_MAX 65536 /* bytes, if the script names no length */

/* --- reading --- */

void php_wsco_socket_throw_bound(const wsco_conn *conn, const wsco_co *reader)
{
    php_wsco_set_error(-WSCO_E_CO_HAS_BEEN_BOUND);
    zend_throw_error(
        php_wsco_error_ce,
        "Socket#%d has already been bound to another coroutine#" ZEND_LONG_FMT
        ", reading of the same socket in coroutine#" ZEND_LONG_FMT " at the same time is not allowed",
        conn->fd, reader ? (zend_long)reader->id : 0, (zend_long)conn->net->worker->sched.current->id);
}

/* Ends a read that got n bytes. Makes the string first: if memory runs out, no byte has been taken. */
static void hand_out(php_wsco_socket *self, size_t n, zval *result)
{
    ZVAL_STRINGL(result, self->conn->in.data, n);
    wsco_raw_session_take(self->conn, n);
    php_wsco_socket_succeed(self);
}

static void say_why(php_wsco_socket *self, wsco_rc rc, zval *result)
{
    if (rc == WSCO_E_CO_HAS_BEEN_BOUND) {
        php_wsco_socket_fail(self, rc);
        php_wsco_socket_throw_bound(self->conn, wsco_raw_session_reading_co(self->conn));
    } else if (rc == WSCO_E_EOF) {
        php_wsco_socket_succeed(self);
        php_wsco_set_error(0);
        ZVAL_EMPTY_STRING(result);
    } else {
        ZVAL_BOOL(result, php_wsco_socket_fail(self, rc));
    }
}

/* Ends a read that got nothing. */
static void refuse(php_wsco_socket *self, wsco_rc rc, zval *result)
{
    wsco_raw_session_take(self->conn, 0);
    if (!EG(exception)) /* the coroutine is being ended, or was cancelled with an exception */
        say_why(self, rc, result);
}

static wsco_rc wait_for(php_wsco_socket *self, size_t want, double timeout)
{
    return wsco_raw_session_wait(self->conn, want, wsco_raw_session_due(self->conn, timeout));
}

static void receive(php_wsco_socket *self, size_t length, double timeout, zval *result)
{
    wsco_rc rc = wait_for(self, 1, timeout);

    if (rc == WSCO_OK && !EG(exception))
        hand_out(self, MIN(length, self->conn->in.len), result);
    else
        refuse(self, rc, result);
}

/* True if a part of what was asked for goes to the script: no more can come, or none came in time. */
static bool is_rest(const wsco_conn *conn, wsco_rc rc)
{
    return conn->in.len > 0 && (rc == WSCO_E_EOF || rc == WSCO_E_RESET || rc == WSCO_E_TIMEOUT);
}

static void receive_all(php_wsco_socket *self, size_t length, double timeout, zval *result)
{
    wsco_rc rc = wait_for(self, length, timeout);

    if (EG(exception) || (rc != WSCO_OK && !is_rest(self->conn, rc))) {
        refuse(self, rc, result);
        return;
    }
    hand_out(self, MIN(length, self->conn->in.len), result);
    if (rc != WSCO_OK && rc != WSCO_E_EOF)
        php_wsco_socket_fail(self, rc);
}

#define PARSE_LENGTH(length, timeout)                                                                        \
    ZEND_PARSE_PARAMETERS_START(0, 2)                                                                        \
        Z_PARAM_OPTIONAL                                                                                     \
        Z_PARAM_LONG(length)                                                                                 \
        Z_PARAM_DOUBLE(timeout)                                                                              \
    ZEND_PARSE_PARAMETERS_END()

static void recv_with(zval *this, zend_long length, double timeout, zval *result,
                      void (*how)(php_wsco_socket *self, size_t length, double timeout, zval *result))
{
    php_wsco_socket *self = php_wsco_socket_of_any_kind(this);

    if (!self)
        return;
    if (length > 0 && php_wsco_may_suspend())
        (self->made_of_datagrams ? php_wsco_datagram_recv : how)(self, (size_t)length, timeout, result);
    else if (length <= 0)
        ZVAL_BOOL(result, php_wsco_socket_fail(self, WSCO_E_INVAL));
}

PHP_METHOD(Swoole_Coroutine_Socket, recv)
{
    zend_long length = RECV_MAX;
    double timeout = 0;

    PARSE_LENGTH(length, timeout);
    recv_with(ZEND_THIS, length, timeout, return_value, receive);
}

PHP_METHOD(Swoole_Coroutine_Socket, recvAll)
{
    zend_long length = RECV_MAX;
    double timeout = 0;

    PARSE_LENGTH(length, timeout);
    recv_with(ZEND_THIS, length, timeout, return_value, receive_all);
}

void php_wsco_socket_log_too_large(const wsco_conn *conn, const char *function, uint64_t len)
{
    char peer[WSCO_ADDR_TEXT];

    wsco_peer_text(&conn->peer, peer, sizeof peer);
    php_wsco_log_client(PHP_WSCO_LOG_PACKET, PHP_WSCO_LOG_WARNING, -WSCO_E_PACKAGE_LENGTH_TOO_LARGE, function,
                        "packet length is too big, remote_addr=%s:%u, length=%" PRIu64, peer, conn->peer.port,
                        len);
}

static void receive_packet(php_wsco_socket *self, double timeout, zval *result)
{
    wsco_conn *conn = self->conn;
    wsco_packet_rule rule = self->rule; /* a copy, because setProtocol() may change it meanwhile */
    size_t len = 0;
    wsco_rc rc = wsco_raw_session_packet(conn, &rule, wsco_raw_session_due(conn, timeout), &len);

    if (rc == WSCO_OK && !EG(exception)) {
        hand_out(self, len, result);
        return;
    }
    refuse(self, rc, result);
    if (rc == WSCO_E_PACKAGE_LENGTH_TOO_LARGE && !EG(exception))
        php_wsco_socket_log_too_large(conn, "Socket::recv_packet", len);
}

void php_wsco_socket_recv_packet(php_wsco_socket *self, double timeout, zval *result)
{
    if (!php_wsco_may_suspend())
        return;
    if (self->made_of_datagrams)
        php_wsco_datagram_recv(self, RECV_MAX, timeout, result);
    else if (self->rule.kind == WSCO_PACKET_NONE)
        receive(self, RECV_MAX, timeout, result);
    else
        receive_packet(self, timeout, result);
}

PHP_METHOD(Swoole_Coroutine_Socket, recvPacket)
{
    double timeout = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *self = php_wsco_socket_of_any_kind(ZEND_THIS);
    if (self)
        php_wsco_socket_recv_packet(self, timeout, return_value);
}

/* Looks at the input even if another coroutine is the reader. */
static wsco_rc look(wsco_conn *conn)
{
    wsco_rc rc = wsco_raw_session_look(conn);

    if (rc != WSCO_E_CO_HAS_BEEN_BOUND)
        return rc;
    return conn->in.len > 0 ? WSCO_OK : WSCO_E_AGAIN;
}

PHP_METHOD(Swoole_Coroutine_Socket, peek)
{
    zend_long length = RECV_MAX;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    wsco_rc rc = length > 0 ? look(self->conn) : WSCO_E_INVAL;
    if (rc == WSCO_OK) {
        RETVAL_STRINGL(self->conn->in.data, MIN((size_t)length, self->conn->in.len));
        php_wsco_socket_succeed(self);
    } else {
        say_why(self, rc, return_value);
    }
}

/* --- writing --- */

void php_wsco_socket_send(php_wsco_socket *self, zend_string *data, double timeout, zval *result)
{
    wsco_payload payload;

    if (!php_wsco_current() && !php_wsco_may_suspend())
        return;
    if (self->made_of_datagrams) {
        php_wsco_datagram_send(self, data, timeout, result);
        return;
    }
    php_wsco_string_payload(&payload, data);
    wsco_rc rc = php_wsco_may_wait() ? wsco_raw_session_send_within(self->conn, &payload, timeout)
                                     : wsco_raw_session_send(self->conn, &payload, false);
    if (EG(exception))
        return;
    if (rc != WSCO_OK) {
        ZVAL_BOOL(result, php_wsco_socket_fail(self, rc));
        return;
    }
    ZVAL_LONG(result, (zend_long)ZSTR_LEN(data));
    php_wsco_socket_succeed(self);
}

static void send_with(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_string *data;
    double timeout = 0;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(data)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *self = php_wsco_socket_of_any_kind(ZEND_THIS);
    if (self)
        php_wsco_socket_send(self, data, timeout, return_value);
}

PHP_METHOD(Swoole_Coroutine_Socket, send)
{
    send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Swoole_Coroutine_Socket, sendAll)
{
    send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}
