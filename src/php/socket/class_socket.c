/* SPDX-License-Identifier: MIT */
/* class_socket: Swoole\Coroutine\Socket: the object, its errors, addresses, options and end. socket_io.c has
 * the methods that read and write.
 * Owns: a reference on the connection. Called by: PHP, socket_io.c, class_tcp_connection.c,
 * response_detach.c, MINIT.
 * Never: suspends.
 * Tested by: tests/phpt/socket, tests/phpt/tcp_server. */
#include "wsco/php/socket/socket.h"

#include "wsco/io/pipe.h"
#include "wsco/net/server/server.h"
#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/socket/datagram.h"

#include "php_wsco.h"

#include "../../../stubs/socket_arginfo.h"

enum { P_FD, P_DOMAIN, P_TYPE, P_PROTOCOL, P_ERR_CODE, P_ERR_MSG };

zend_class_entry *php_wsco_socket_ce;
static zend_class_entry *exception_ce;
static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_socket *self = zend_object_alloc(sizeof *self, ce);

    self->conn = NULL;
    self->made_of_datagrams = false;
    self->datagram = -1;
    php_wsco_socket_rule_init(&self->rule);
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    php_wsco_socket *self = php_wsco_socket_of(object);

    php_wsco_fork_check();
    if (self->conn && self->conn->script_socket == object) {
        self->conn->script_socket = NULL;
        /* Without its Socket the script can no longer read or write the connection. That of an HTTP server
         * goes on without. */
        if (wsco_raw_session_open(self->conn))
            (void)wsco_raw_session_close(self->conn);
    }
    if (self->conn)
        wsco_conn_release(self->conn);
    wsco_pipe_close(&self->datagram);
    zend_object_std_dtor(object);
}

/* While garbage is collected, the destructor of one object may ask for another that the collector frees next.
 * It frees it even if a new reference holds it, because it knows only the references that it has counted. */
static bool may_be_garbage(const zend_object *object)
{
    return WSCO_G(collecting) > 0 && (GC_TYPE_INFO(object) & GC_INFO_MASK) != 0;
}

static int family_of(const wsco_conn *conn)
{
    const wsco_server *server = wsco_server_of(conn);
    wsco_addr local;

    if (server)
        return server->address.u.ss_family;
    return wsco_sock_local(conn->stream.fd, &local) == WSCO_OK ? local.u.ss_family : AF_UNIX;
}

void php_wsco_socket_describe(zend_object *object, int fd, int domain, int type)
{
    ZVAL_LONG(OBJ_PROP_NUM(object, P_FD), fd);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_DOMAIN), domain);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_TYPE), type);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_PROTOCOL), 0);
}

void php_wsco_socket_create(zval *result, wsco_conn *conn)
{
    if (conn->script_socket && !may_be_garbage(conn->script_socket)) {
        ZVAL_OBJ_COPY(result, (zend_object *)conn->script_socket);
        return;
    }
    object_init_ex(result, php_wsco_socket_ce);
    zend_object *object = Z_OBJ_P(result);
    php_wsco_socket_of(object)->conn = wsco_conn_retain(conn);
    conn->script_socket = object;
    php_wsco_socket_describe(object, conn->fd, family_of(conn), SOCK_STREAM);
}

PHP_METHOD(Swoole_Coroutine_Socket, __construct)
{
    zend_long domain, type, protocol = 0;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_LONG(domain)
        Z_PARAM_LONG(type)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(protocol)
    ZEND_PARSE_PARAMETERS_END();
    (void)domain, (void)type, (void)protocol;
    php_wsco_throw(exception_ce, ENOTSUP,
                   "wsco %s has Sockets of server connections only: use $response->socket or exportSocket()",
                   WSCO_VERSION);
}

php_wsco_socket *php_wsco_socket_constructed(zval *this)
{
    php_wsco_socket *self = php_wsco_socket_of(Z_OBJ_P(this));

    php_wsco_fork_check();
    if (self->conn)
        return self;
    zend_throw_error(php_wsco_error_ce,
                     self->made_of_datagrams ? "a Socket of datagrams has recv(), send(), close(), isClosed()"
                                             : "must call constructor first");
    return NULL;
}

php_wsco_socket *php_wsco_socket_of_any_kind(zval *this)
{
    php_wsco_socket *self = php_wsco_socket_of(Z_OBJ_P(this));

    php_wsco_fork_check();
    return self->made_of_datagrams ? self : php_wsco_socket_constructed(this);
}

/* --- errCode and errMsg --- */

static void tell(php_wsco_socket *self, int number)
{
    const char *text = number >= 500 ? wsco_err_text(number) : NULL;

    zend_update_property_long(php_wsco_socket_ce, &self->std, ZEND_STRL("errCode"), number);
    if (!text)
        text = number ? strerror(number) : "";
    zend_update_property_string(php_wsco_socket_ce, &self->std, ZEND_STRL("errMsg"), text);
}

bool php_wsco_socket_fail(php_wsco_socket *self, wsco_rc rc)
{
    tell(self, -rc);
    return php_wsco_fail(rc);
}

bool php_wsco_socket_succeed(php_wsco_socket *self)
{
    const zval *code = OBJ_PROP_NUM(&self->std, P_ERR_CODE), *text = OBJ_PROP_NUM(&self->std, P_ERR_MSG);

    if (Z_TYPE_P(code) != IS_LONG || Z_LVAL_P(code) != 0 || Z_TYPE_P(text) != IS_STRING ||
        Z_STRLEN_P(text) > 0)
        tell(self, 0);
    return true;
}

/* --- ending --- */

static bool result_of(php_wsco_socket *self, wsco_rc rc)
{
    return rc == WSCO_OK ? php_wsco_socket_succeed(self) : php_wsco_socket_fail(self, rc);
}

PHP_METHOD(Swoole_Coroutine_Socket, shutdown)
{
    zend_long how = SHUT_RDWR;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(how)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    if (how != SHUT_RD && how != SHUT_WR && how != SHUT_RDWR)
        RETURN_BOOL(php_wsco_socket_fail(self, WSCO_E_INVAL));
    RETURN_BOOL(result_of(self, wsco_raw_session_shutdown(self->conn, (int)how)));
}

bool php_wsco_socket_close(php_wsco_socket *self)
{
    if (self->made_of_datagrams)
        return php_wsco_datagram_close(self);
    return result_of(self, wsco_raw_session_close(self->conn));
}

PHP_METHOD(Swoole_Coroutine_Socket, close)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *self = php_wsco_socket_of_any_kind(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_BOOL(php_wsco_socket_close(self));
}

/* --- what is known about it --- */

static void return_address(php_wsco_socket *self, zval *result, const char *text, int port)
{
    array_init_size(result, 2);
    add_assoc_string(result, "address", text);
    add_assoc_long(result, "port", port);
    php_wsco_socket_succeed(self);
}

PHP_METHOD(Swoole_Coroutine_Socket, getpeername)
{
    char text[WSCO_ADDR_TEXT];

    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    if (!wsco_conn_open(self->conn))
        RETURN_BOOL(php_wsco_socket_fail(self, WSCO_E_CLOSED));
    wsco_peer_text(&self->conn->peer, text, sizeof text);
    return_address(self, return_value, text, self->conn->peer.port);
}

PHP_METHOD(Swoole_Coroutine_Socket, getsockname)
{
    char text[WSCO_ADDR_TEXT];
    wsco_addr local;

    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    if (!wsco_conn_open(self->conn))
        RETURN_BOOL(php_wsco_socket_fail(self, WSCO_E_CLOSED));
    wsco_rc rc = wsco_sock_local(self->conn->stream.fd, &local);
    if (rc != WSCO_OK)
        RETURN_BOOL(php_wsco_socket_fail(self, rc));
    wsco_addr_text(&local, text, sizeof text);
    return_address(self, return_value, text, wsco_addr_port(&local));
}

PHP_METHOD(Swoole_Coroutine_Socket, isClosed)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *self = php_wsco_socket_of_any_kind(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_BOOL(self->conn ? !wsco_conn_open(self->conn) : self->datagram == -1);
}

PHP_METHOD(Swoole_Coroutine_Socket, checkLiveness)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    if (wsco_raw_session_alive(self->conn))
        RETURN_BOOL(php_wsco_socket_succeed(self));
    RETURN_BOOL(php_wsco_socket_fail(self, wsco_conn_open(self->conn) ? WSCO_E_RESET : WSCO_E_CLOSED));
}

PHP_METHOD(Swoole_Coroutine_Socket, setProtocol)
{
    HashTable *options;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_socket *self = php_wsco_socket_constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    wsco_packet_rule rule = self->rule;
    bool sound = php_wsco_socket_protocol(&rule, options);
    if (EG(exception))
        RETURN_THROWS();
    if (!sound)
        RETURN_BOOL(php_wsco_socket_fail(self, WSCO_E_INVAL));
    self->rule = rule;
    RETURN_BOOL(php_wsco_socket_succeed(self));
}

void php_wsco_register_socket(void)
{
    exception_ce = register_class_Swoole_Coroutine_Socket_Exception(php_wsco_exception_ce);
    php_wsco_socket_ce = register_class_Swoole_Coroutine_Socket();
    php_wsco_socket_ce->create_object = create_object;
    php_wsco_socket_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_socket, std), free_object);
    php_wsco_short_name("Co\\Socket", php_wsco_socket_ce);
    php_wsco_short_name("Co\\Socket\\Exception", exception_ce);
}
