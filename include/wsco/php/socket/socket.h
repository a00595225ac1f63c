/* SPDX-License-Identifier: MIT */
/* Swoole\Coroutine\Socket objects, through which a script reads and writes a connection's bytes itself. */
#ifndef WSCO_PHP_SOCKET_SOCKET_H
#define WSCO_PHP_SOCKET_SOCKET_H

#include "php.h"

#include "wsco/net/raw/raw_session.h"

extern zend_class_entry *php_wsco_socket_ce;

/* The object behind Socket. Owner: the engine's object store. conn->script_socket points to `std` as long as
 * the object lives, so a connection has at most one Socket. When the object goes, it closes a connection that
 * only the script uses. */
typedef struct php_wsco_socket {
    wsco_conn *conn;        /* counted; NULL until constructed */
    bool made_of_datagrams; /* see datagram.h; there is no connection then, but ... */
    int datagram;           /* ... this descriptor; -1 when it is closed */
    wsco_packet_rule rule;
    zend_object std;
} php_wsco_socket;

static inline php_wsco_socket *php_wsco_socket_of(zend_object *object)
{
    return (php_wsco_socket *)((char *)object - offsetof(php_wsco_socket, std));
}

/* Gives the connection's Socket: the live one, or else a new one. It is also new if the live one may be
 * garbage under collection; then the older one no longer closes the connection. */
void php_wsco_socket_create(zval *result, wsco_conn *conn);
/* NULL with an Error pending if the object has no connection: the constructor, which always throws, was
 * bypassed, or it is one of datagrams. */
php_wsco_socket *php_wsco_socket_constructed(zval *this);
/* The same for methods that both kinds have. */
php_wsco_socket *php_wsco_socket_of_any_kind(zval *this);
/* Fills the properties of a new one. */
void php_wsco_socket_describe(zend_object *object, int fd, int domain, int type);
/* Sets errCode, errMsg and the last error. Returns false. Here and below, destructors of the old values may
 * run. */
bool php_wsco_socket_fail(php_wsco_socket *self, wsco_rc rc);
/* Resets errCode and errMsg. Returns true. */
bool php_wsco_socket_succeed(php_wsco_socket *self);
bool php_wsco_socket_close(php_wsco_socket *self);

/* --- socket_io.c --- */
/* recvPacket() and send(), for a caller that keeps the object alive meanwhile. Errors are reported as by the
 * methods. */
void php_wsco_socket_recv_packet(php_wsco_socket *self, double timeout, zval *result);
void php_wsco_socket_send(php_wsco_socket *self, zend_string *data, double timeout, zval *result);
/* Throws the Error about a second coroutine that reads from conn. reader: the first. */
void php_wsco_socket_throw_bound(const wsco_conn *conn, const wsco_co *reader);
/* Logs that a message of len bytes is above the limit. function: the name shown in the line. */
void php_wsco_socket_log_too_large(const wsco_conn *conn, const char *function, uint64_t len);

/* --- socket_protocol.c --- */
/* Sets up a rule without framing, with the defaults of all options. */
void php_wsco_socket_rule_init(wsco_packet_rule *rule);
/* Applies the framing options of set() and setProtocol() to `rule`. False after a warning about a bad option,
 * or with an exception pending. May run user code (__toString, error handlers), so `rule` must be the
 * caller's own copy. */
bool php_wsco_socket_protocol(wsco_packet_rule *rule, HashTable *options);

void php_wsco_register_socket(void);

#endif
