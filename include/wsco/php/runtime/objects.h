/* SPDX-License-Identifier: MIT */
/* Object handlers that several classes share. */
#ifndef WSCO_PHP_RUNTIME_OBJECTS_H
#define WSCO_PHP_RUNTIME_OBJECTS_H

#include "php.h"

/* Handlers of a class whose objects cannot be cloned and whose declared properties cannot be unset. */
void php_wsco_object_handlers(zend_object_handlers *handlers, size_t offset, zend_object_free_obj_t free_obj);

#endif
