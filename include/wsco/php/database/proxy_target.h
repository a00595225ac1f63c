/* SPDX-License-Identifier: MIT */
/* proxy_target: the object that a Swoole\ObjectProxy stands for, and calls of its methods. */
#ifndef WSCO_PHP_DATABASE_PROXY_TARGET_H
#define WSCO_PHP_DATABASE_PROXY_TARGET_H

#include "php.h"

/* The place of the object in each proxy. */
#define PHP_WSCO_PROXY_TARGET_SLOT 0

/* Lent by the proxy: hold it across a call. NULL with an Error thrown if the proxy has none. */
zend_object *php_wsco_proxy_target_object(zend_object *proxy);

/* Calls a public method. args: by position, then by name; NULL: none. References in it are passed on. False
 * with an exception pending; *result is null then. May suspend. The caller holds object and args. */
bool php_wsco_proxy_target_call(zend_object *object, zend_string *name, HashTable *args, zval *result);
/* The same with a name of C and an array of arguments, which it copies. */
bool php_wsco_proxy_target_call_text(zend_object *object, const char *name, uint32_t argc, const zval *argv,
                                     zval *result);
/* Does its class declare the method? `name` in lower case. */
bool php_wsco_proxy_target_has(const zend_object *object, const char *name);

/* An exception that waits while other questions are asked. Owner: the caller, on its stack. */
typedef struct php_wsco_aside {
    zend_object *exception;
} php_wsco_aside;

/* Puts the pending exception away, if there is one. */
php_wsco_aside php_wsco_aside_put(void);
/* Makes it pending again. What was thrown meanwhile is dropped, unless it ends or cancels the coroutine. */
void php_wsco_aside_back(php_wsco_aside *aside);

#endif
