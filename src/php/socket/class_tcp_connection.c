/* SPDX-License-Identifier: MIT */
/* class_tcp_connection: Swoole\Coroutine\Server\Connection: a Socket as handlers of TCP servers see it.
 * Owns: nothing; its property holds the Socket. Called by: PHP, class_tcp_server, MINIT.
 * Never: does what Socket cannot do. Tested by: tests/phpt/tcp_server. */
#include "wsco/php/socket/tcp_server.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/socket/socket.h"

#include "../../../stubs/tcp_connection_arginfo.h"

enum { P_SOCKET };

static zend_class_entry *connection_ce;

void php_wsco_tcp_connection_create(zval *result, wsco_conn *conn, const wsco_packet_rule *rule)
{
    object_init_ex(result, connection_ce);
    zval *socket = OBJ_PROP_NUM(Z_OBJ_P(result), P_SOCKET);
    php_wsco_socket_create(socket, conn);
    php_wsco_socket_of(Z_OBJ_P(socket))->rule = *rule;
}

PHP_METHOD(Swoole_Coroutine_Server_Connection, __construct)
{
    zval *socket;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJECT_OF_CLASS(socket, php_wsco_socket_ce)
    ZEND_PARSE_PARAMETERS_END();
    zend_update_property(connection_ce, Z_OBJ_P(ZEND_THIS), ZEND_STRL("socket"), socket);
}

/* Takes a reference on the Socket for as long as one method runs, because another coroutine may put another
 * Socket into this object meanwhile. NULL with an Error pending if there is no Socket, or one without a
 * connection. */
static php_wsco_socket *hold_socket(zval *this)
{
    zval *property = OBJ_PROP_NUM(Z_OBJ_P(this), P_SOCKET);

    php_wsco_fork_check();
    ZVAL_DEREF(property);
    if (Z_TYPE_P(property) != IS_OBJECT || !php_wsco_socket_of(Z_OBJ_P(property))->conn) {
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
        return NULL;
    }
    Z_ADDREF_P(property);
    return php_wsco_socket_of(Z_OBJ_P(property));
}

static void let_go(php_wsco_socket *socket)
{
    OBJ_RELEASE(&socket->std);
}

PHP_METHOD(Swoole_Coroutine_Server_Connection, recv)
{
    double timeout = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *socket = hold_socket(ZEND_THIS);
    if (!socket)
        RETURN_THROWS();
    php_wsco_socket_recv_packet(socket, timeout, return_value);
    let_go(socket);
}

PHP_METHOD(Swoole_Coroutine_Server_Connection, send)
{
    zend_string *data;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *socket = hold_socket(ZEND_THIS);
    if (!socket)
        RETURN_THROWS();
    php_wsco_socket_send(socket, data, 0, return_value);
    let_go(socket);
}

PHP_METHOD(Swoole_Coroutine_Server_Connection, close)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *socket = hold_socket(ZEND_THIS);
    if (!socket)
        RETURN_THROWS();
    RETVAL_BOOL(php_wsco_socket_close(socket));
    let_go(socket);
}

PHP_METHOD(Swoole_Coroutine_Server_Connection, exportSocket)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *socket = hold_socket(ZEND_THIS);
    if (!socket)
        RETURN_THROWS();
    RETURN_OBJ(&socket->std);
}

void php_wsco_register_tcp_connection(void)
{
    connection_ce = register_class_Swoole_Coroutine_Server_Connection();
}
