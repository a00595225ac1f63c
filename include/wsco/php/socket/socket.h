/* SPDX-License-Identifier: MIT */
/* Swoole\Coroutine\Socket objects: a connection's bytes in the script's hands. */
#ifndef WSCO_PHP_SOCKET_SOCKET_H
#define WSCO_PHP_SOCKET_SOCKET_H

#include "php.h"

#include "wsco/net/raw/raw_session.h"

extern zend_class_entry *php_wsco_socket_ce;

/* The object behind Socket. Owner: the engine's object store. conn->script_socket points back to `std` as long as it lives, so
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

/* The connection's Socket object: the one that lives, else a new one. New too where the one that lives may be garbage
 * under collection; then the older one no longer closes the connection. */
void php_wsco_socket_create(zval *result, wsco_conn *conn);
/* NULL with an Error pending: made without a constructor, which always throws. */
php_wsco_socket *php_wsco_socket_constructed(zval *this);
/* Sets errCode, errMsg and the last error. Returns false. The old values may run destructors, here and below. */
bool php_wsco_socket_fail(php_wsco_socket *self, wsco_rc rc);
/* Resets errCode and errMsg. Returns true. */
bool php_wsco_socket_succeed(php_wsco_socket *self);
bool php_wsco_socket_close(php_wsco_socket *self);

/* --- socket_io.c --- */
/* recvPacket() and send(), for whoever keeps the object alive meanwhile; errors as the methods' own. */
void php_wsco_socket_recv_packet(php_wsco_socket *self, double timeout, zval *result);
void php_wsco_socket_send(php_wsco_socket *self, zend_string *data, double timeout, zval *result);
/* Throws the Error about a second coroutine that reads from conn; reader: the first. */
void php_wsco_socket_throw_bound(const wsco_conn *conn, const wsco_co *reader);
/* The log line about a message of len bytes that is above the limit; function: the name that it shows. */
void php_wsco_socket_log_too_large(const wsco_conn *conn, const char *function, uint64_t len);

/* --- socket_protocol.c --- */
/* No framing, and what the options mean when they are not given. */
void php_wsco_socket_rule_init(wsco_packet_rule *rule);
/* The framing options of set() and setProtocol(), over what rule says. False after a warning: an option is bad; or with
 * an exception pending. May run user code (__toString, error handlers): rule must be the caller's own. */
bool php_wsco_socket_protocol(wsco_packet_rule *rule, HashTable *options);

void php_wsco_register_socket(void);

#endif
