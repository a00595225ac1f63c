/* SPDX-License-Identifier: MIT */
/* database_proxy: a connection that connects again, of PDO or of mysqli. */
#ifndef WSCO_PHP_DATABASE_DATABASE_PROXY_H
#define WSCO_PHP_DATABASE_DATABASE_PROXY_H

#include "php.h"

bool php_wsco_database_proxy_is(const zval *value);

/* How often it has connected again. */
zend_long php_wsco_database_proxy_round(zend_object *proxy);
/* Makes another connection. False with an exception pending: the old one stays. May suspend. */
bool php_wsco_database_proxy_reconnect(zend_object *proxy);
/* Is a transaction open, so that a new connection would lose a part of it? To be asked before the call that
 * may find the connection lost. Runs user code; an exception is pending then only if that ends the
 * coroutine. */
bool php_wsco_database_proxy_is_inside(zend_object *proxy);
/* Notes that the connection is lost. */
void php_wsco_database_proxy_lose(zend_object *proxy);
/* Makes another connection if this one is lost, unless a transaction is open that the script has to end
 * first. False with an exception pending. May suspend. */
bool php_wsco_database_proxy_mend(zend_object *proxy);

/* Rolls back what is open. Errors are dropped: the connection is lost then, and the next call connects again.
 * An exception is pending afterwards only if the coroutine is being ended or cancelled. May suspend. */
void php_wsco_database_proxy_leave(zend_object *proxy);
/* Forgets that a transaction is open. */
void php_wsco_database_proxy_reset(zend_object *proxy);

#endif
