/* SPDX-License-Identifier: MIT */
/* destruct: destructors that run in a coroutine of their own. */
#ifndef WSCO_PHP_RUNTIME_DESTRUCT_H
#define WSCO_PHP_RUNTIME_DESTRUCT_H

#include "php.h"

/* Calls the destructor of an object in a new coroutine; returns when it first suspends or ends. What it has
 * thrown by its end is pending afterwards. False: nothing was done, because no coroutine can be made or the
 * running one is being ended. Does not suspend. */
bool php_wsco_destruct_apart(zend_object *object, zend_function *destructor);

#endif
