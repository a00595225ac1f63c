/* SPDX-License-Identifier: MIT */
/* lost_connection: errors of databases that say that the connection to the server is gone. */
#ifndef WSCO_PHP_DATABASE_LOST_CONNECTION_H
#define WSCO_PHP_DATABASE_LOST_CONNECTION_H

#include "php.h"

/* Does an exception say so? It may come from PDO, mysqli or another client. Runs user code only if a class of
 * the script has properties with hooks. */
bool php_wsco_lost_connection_thrown(zend_object *exception);

/* Does the end of a call say so: the pending exception, or the error that `object` keeps after it has
 * returned false? An exception stays pending. May run user code. */
bool php_wsco_lost_connection_ended(zend_object *object, const zval *result);

#endif
