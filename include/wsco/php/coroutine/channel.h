/* SPDX-License-Identifier: MIT */
/* channel: what the pools of connections do with a Swoole\Coroutine\Channel. */
#ifndef WSCO_PHP_COROUTINE_CHANNEL_H
#define WSCO_PHP_COROUTINE_CHANNEL_H

#include "php.h"

/* A channel that is constructed? */
bool php_wsco_channel_is(const zval *value);
/* Makes one. capacity: in values, at least 1. */
void php_wsco_channel_make(zend_long capacity, zval *object);

/* These are for such an object, which the caller holds. */

/* Puts a value in, or gives it to the first waiter, which is entered at once: any code may run. False: there
 * is no place, or it is closed, or an exception is pending, such as that there is no coroutine. Does not
 * wait. */
bool php_wsco_channel_push(zend_object *channel, zval *data);
/* As Channel::pop(). Suspends. */
void php_wsco_channel_pop(zend_object *channel, double timeout, zval *result);
/* As Channel::close(). Any code may run. */
void php_wsco_channel_close(zend_object *channel);
/* Values in it. */
size_t php_wsco_channel_length(zend_object *channel);
/* Is the object in it? O(length). */
bool php_wsco_channel_has(zend_object *channel, const zend_object *wanted);
/* Makes the first that waits in pop() ready with null; does not enter it. An exception may be pending. */
void php_wsco_channel_nudge(zend_object *channel);

#endif
