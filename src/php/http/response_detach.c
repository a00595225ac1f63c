/* SPDX-License-Identifier: MIT */
/* response_detach: detach(), create(), goaway() and $socket of Swoole\Http\Response.
 * Owns: nothing. Called by: PHP, class_response (property $socket).
 * Never: finishes the request in service for a Response that is not its own. Tested by:
 *       tests/phpt/response. */
#include "wsco/php/http/response.h"

#include "wsco/net/server/server.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/http/request.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/lazy.h"
#include "wsco/php/socket/socket.h"

void php_wsco_response_build(zend_object *object, int slot)
{
    zval socket;

    php_wsco_socket_create(&socket, php_wsco_response_of(object)->conn);
    php_wsco_lazy_fill(object, slot, &socket);
}

PHP_METHOD(Swoole_Http_Response, detach)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    self->state = PHP_WSCO_RESPONSE_DETACHED;
    if (!self->created)
        wsco_http_session_detach(self->conn);
    RETURN_TRUE;
}

/* NULL after a warning. */
static php_wsco_socket *socket_of(zval *value)
{
    if (value)
        ZVAL_DEREF(value);
    if (value && Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), php_wsco_socket_ce) &&
        php_wsco_socket_of(Z_OBJ_P(value))->conn)
        return php_wsco_socket_of(Z_OBJ_P(value));
    php_wsco_warning("parameter $1 must be instanceof Server or Coroutine\\Socket");
    return NULL;
}

/* Sets *req, to NULL if the Request holds none. False after a warning. */
static bool request_of(zval *value, const wsco_http_req **req)
{
    if (value)
        ZVAL_DEREF(value);
    if (!value || Z_TYPE_P(value) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(value), php_wsco_request_ce))
        return php_wsco_warning("parameter $1[1] must be instanceof Http\\Request");
    *req = php_wsco_request_of(Z_OBJ_P(value))->req;
    return true;
}

static void create_from(zval *result, zval *socket_value, const wsco_http_req *req)
{
    php_wsco_socket *socket = socket_of(socket_value);

    ZVAL_FALSE(result);
    if (!socket)
        return;
    if (!wsco_server_of(socket->conn) || wsco_ws_session_open(socket->conn)) {
        php_wsco_warning("fd[%d] is %s", socket->conn->fd,
                         wsco_server_of(socket->conn) ? "a websocket connection"
                                                      : "no connection of a server");
        php_wsco_fail(WSCO_E_OPERATION_NOT_SUPPORT);
        return;
    }
    php_wsco_response_create_another(result, socket->conn, req);
}

static void create_from_array(zval *result, HashTable *pair)
{
    const wsco_http_req *req = NULL;

    if (request_of(zend_hash_index_find(pair, 1), &req))
        create_from(result, zend_hash_index_find(pair, 0), req);
    else
        ZVAL_FALSE(result);
}

PHP_METHOD(Swoole_Http_Response, create)
{
    zval *server = NULL;
    zend_long fd = -1;

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_ZVAL(server)
        Z_PARAM_LONG(fd)
    ZEND_PARSE_PARAMETERS_END();
    (void)fd;
    if (server && Z_TYPE_P(server) == IS_ARRAY)
        create_from_array(return_value, Z_ARRVAL_P(server));
    else if (server && Z_TYPE_P(server) == IS_OBJECT)
        create_from(return_value, server, NULL);
    else
        php_wsco_throw(php_wsco_exception_ce, -WSCO_E_INVALID_PARAMS,
                       "failed to create Http\\Response from the given arguments");
}

PHP_METHOD(Swoole_Http_Response, goaway)
{
    zend_long code = 0;
    zend_string *data = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(code)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    (void)code, (void)data;
    if (php_wsco_response_writable(ZEND_THIS))
        php_wsco_fail(WSCO_E_OPERATION_NOT_SUPPORT);
    RETURN_FALSE;
}
