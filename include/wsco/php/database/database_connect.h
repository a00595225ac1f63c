/* SPDX-License-Identifier: MIT */
/* database_connect: the connections that the settings of a pool describe. */
#ifndef WSCO_PHP_DATABASE_DATABASE_CONNECT_H
#define WSCO_PHP_DATABASE_DATABASE_CONNECT_H

#include "php.h"

/* The places of the properties. MysqliConfig lacks the driver, so its begin one earlier. */
enum {
    PHP_WSCO_SQL_HOST,
    PHP_WSCO_SQL_PORT,
    PHP_WSCO_SQL_SOCKET,
    PHP_WSCO_SQL_DBNAME,
    PHP_WSCO_SQL_CHARSET,
    PHP_WSCO_SQL_USER,
    PHP_WSCO_SQL_PASSWORD,
    PHP_WSCO_SQL_OPTIONS
};
enum {
    PHP_WSCO_REDIS_HOST,
    PHP_WSCO_REDIS_PORT,
    PHP_WSCO_REDIS_TIMEOUT,
    PHP_WSCO_REDIS_RESERVED,
    PHP_WSCO_REDIS_RETRY_INTERVAL,
    PHP_WSCO_REDIS_READ_TIMEOUT,
    PHP_WSCO_REDIS_AUTH,
    PHP_WSCO_REDIS_DATABASE,
    PHP_WSCO_REDIS_OPTIONS
};

/* Each makes an object of the client's class and connects it. config: an object of the class of settings,
 * which the caller holds. *connection is null with an exception pending on failure. May suspend. */
void php_wsco_database_connect_pdo(zend_object *config, zval *connection);
void php_wsco_database_connect_mysqli(zend_object *config, zval *connection);
void php_wsco_database_connect_redis(zend_object *config, zval *connection);

#endif
