/* SPDX-License-Identifier: MIT */
/* connection_pool: what the pools of databases add to Swoole\ConnectionPool. */
#ifndef WSCO_PHP_DATABASE_CONNECTION_POOL_H
#define WSCO_PHP_DATABASE_CONNECTION_POOL_H

#include "php.h"

/* The first property of a class that extends it. */
#define PHP_WSCO_CONNECTION_POOL_SLOTS 5

/* The body of the constructor. Takes `constructor`. proxy: NULL, or a class. size_argument: which argument
 * of the running method an error is about. False with an exception pending. */
bool php_wsco_connection_pool_set_up(zend_object *pool, zval *constructor, zend_long size, zend_string *proxy,
                                     uint32_t size_argument);
/* The bodies of get() and put(). May suspend. */
void php_wsco_connection_pool_get(zend_object *pool, double timeout, zval *result);
void php_wsco_connection_pool_put(zend_object *pool, zval *connection);
/* A connection that was lent does not come back: its place is free. An exception may be pending. */
void php_wsco_connection_pool_forget(zend_object *pool);

#endif
