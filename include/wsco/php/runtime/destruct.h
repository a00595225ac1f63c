/* SPDX-License-Identifier: MIT */
/* destruct: objects that are destructed in a coroutine of their own. */
#ifndef WSCO_PHP_RUNTIME_DESTRUCT_H
#define WSCO_PHP_RUNTIME_DESTRUCT_H

#include "php.h"

/* Calls destroy(object) in a new coroutine, which is to run the object's destructor or `finally` blocks;
 * returns when it first suspends or ends. What it has thrown by its end is pending afterwards, with what was
 * pending before behind it. False: nothing was done, because no coroutine can be made, the running one is
 * being ended, or the script is unwound by exit. Does not suspend. */
bool php_wsco_destruct_apart(zend_object *object, zend_object_dtor_obj_t destroy);

#endif
