/* SPDX-License-Identifier: MIT */
/* statement_proxy: a prepared statement that is prepared again with each new connection. */
#ifndef WSCO_PHP_DATABASE_STATEMENT_PROXY_H
#define WSCO_PHP_DATABASE_STATEMENT_PROXY_H

#include "php.h"

/* Puts a proxy in the place of a statement that `parent` has returned; leaves other objects as they are.
 * query: what it was prepared from; NULL: nothing that is known here. */
void php_wsco_statement_proxy_wrap(zend_object *parent, const zval *query, zval *result);

/* For MINIT: the two classes. */
void php_wsco_statement_proxy_startup(zend_class_entry *pdo, zend_class_entry *mysqli);

#endif
