/* SPDX-License-Identifier: MIT */
/* Swoole\Coroutine\Socket objects: a connection's bytes in the script's hands. */
#ifndef WSCO_PHP_SOCKET_H
#define WSCO_PHP_SOCKET_H

#include "php.h"

#include "wsco/srv/raw_session.h"

extern zend_class_entry *php_wsco_socket_ce;

/* The object behind Socket. Owner: the engine's object store. conn->user points back to `std` as long as it lives, so
 * that a connection has one Socket at most. The last reference closes a connection in state RAW. */
typedef struct php_wsco_socket {
    wsco_conn *conn; /* counted; NULL until constructed */
    wsco_packet_rule rule;
    zend_object std;
} php_wsco_socket;

static inline php_wsco_socket *php_wsco_socket_of(zend_object *object)
{
    return (php_wsco_socket *)((char *)object - offsetof(php_wsco_socket, std));
}

/* The connection's Socket object: the one that lives, else a new one. */
void php_wsco_socket_create(zval *result, wsco_conn *conn);
/* The framing options of set() and setProtocol(). False after a warning: an option is bad. */
bool php_wsco_socket_protocol(wsco_packet_rule *rule, HashTable *options);

void php_wsco_register_socket(void);

#endif
