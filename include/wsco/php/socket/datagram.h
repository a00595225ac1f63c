/* SPDX-License-Identifier: MIT */
/* Sockets of datagrams: the pipes of child processes that keep the bounds of messages, and pairs. */
#ifndef WSCO_PHP_SOCKET_DATAGRAM_H
#define WSCO_PHP_SOCKET_DATAGRAM_H

#include "wsco/php/socket/socket.h"

/* Makes a Socket over fd, a unix socket of that type (SOCK_DGRAM, SOCK_SEQPACKET), which it takes and
 * closes. */
void php_wsco_datagram_create(zval *result, int fd, int type);
/* recv() and recvPacket(): the next datagram, cut to `length` bytes; suspends. timeout: seconds, 0 = the
 * usual one, negative = for ever. Errors are reported as by the methods. */
void php_wsco_datagram_recv(php_wsco_socket *self, size_t length, double timeout, zval *result);
/* send() and sendAll(): one datagram; suspends while there is no room. */
void php_wsco_datagram_send(php_wsco_socket *self, zend_string *data, double timeout, zval *result);
/* Closes it; who waits gets false/9. */
bool php_wsco_datagram_close(php_wsco_socket *self);

#endif
