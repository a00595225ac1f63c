/* SPDX-License-Identifier: MIT */
/* Swoole\Coroutine\Server objects and the connections they hand to handlers. */
#ifndef WSCO_PHP_SOCKET_TCP_SERVER_H
#define WSCO_PHP_SOCKET_TCP_SERVER_H

#include "php.h"

#include "wsco/php/server/server_listen.h"
#include "wsco/proto/packet.h"

/* The object behind Server. Owner: the engine's object store; freed with the object. */
typedef struct php_wsco_tcp_server {
    php_wsco_listening listening;
    wsco_packet_rule rule; /* for the connections accepted from now on */
    zend_object std;
} php_wsco_tcp_server;

static inline php_wsco_tcp_server *php_wsco_tcp_server_of(zend_object *object)
{
    return (php_wsco_tcp_server *)((char *)object - offsetof(php_wsco_tcp_server, std));
}

/* --- class_tcp_connection.c --- */
/* Makes a Server\Connection for conn; its Socket uses the framing `rule`. */
void php_wsco_tcp_connection_create(zval *result, wsco_conn *conn, const wsco_packet_rule *rule);
void php_wsco_register_tcp_connection(void);

/* --- class_tcp_server.c --- */
void php_wsco_register_tcp_server(void);

#endif
