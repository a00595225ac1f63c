/* SPDX-License-Identifier: MIT */
/* Pools of connections, and what they hand out: what MINIT calls, and what the classes share. */
#ifndef WSCO_PHP_DATABASE_DATABASE_H
#define WSCO_PHP_DATABASE_DATABASE_H

#include "php.h"

extern zend_class_entry *php_wsco_connection_pool_ce;  /* Swoole\ConnectionPool */
extern zend_class_entry *php_wsco_database_proxy_ce;   /* Swoole\Database\ObjectProxy */
extern zend_class_entry *php_wsco_pdo_proxy_ce;        /* Swoole\Database\PDOProxy */
extern zend_class_entry *php_wsco_mysqli_proxy_ce;     /* Swoole\Database\MysqliProxy */
extern zend_class_entry *php_wsco_mysqli_exception_ce; /* Swoole\Database\MysqliException */
extern zend_class_entry *php_wsco_pdo_config_ce;       /* Swoole\Database\PDOConfig */
extern zend_class_entry *php_wsco_mysqli_config_ce;    /* Swoole\Database\MysqliConfig */
extern zend_class_entry *php_wsco_redis_config_ce;     /* Swoole\Database\RedisConfig */

/* For MINIT, in this order. */
void php_wsco_register_connection_pool(void);
void php_wsco_register_object_proxy(void);
void php_wsco_register_database_proxy(void);
void php_wsco_register_database_config(void);
void php_wsco_register_database_pool(void);

#endif
