/* SPDX-License-Identifier: MIT */
/* Declared properties that are built when first read: until then their slots are undefined, so that every cached
 * slot read of the engine (opcache and JIT too) falls through to the handlers here. */
#ifndef WSCO_PHP_RUNTIME_LAZY_H
#define WSCO_PHP_RUNTIME_LAZY_H

#include "php.h"

/* Object handlers of a class with such properties. `std` comes first: object->handlers points to it. Only objects of
 * exactly that class may have something pending: a subclass may hide slots behind names and scopes of its own.
 * Owner: static memory of the class file. */
typedef struct php_wsco_lazy_handlers {
    zend_object_handlers std;
    /* Bit n: slot n is not built yet. */
    uint32_t *(*pending)(zend_object *object);
    /* Fills slot `slot`, and others if that comes for free, with php_wsco_lazy_fill(). Slots that are not pending any
     * more (the script has written to them) must be left alone; a slot that it does not fill becomes null. May run
     * user code (warnings), and may so be entered again for the same slot. */
    void (*build)(zend_object *object, int slot);
} php_wsco_lazy_handlers;

/* After php_wsco_object_handlers(&lazy->std, ...). */
void php_wsco_lazy_init(php_wsco_lazy_handlers *lazy, uint32_t *(*pending)(zend_object *object),
                        void (*build)(zend_object *object, int slot));
/* Makes the slots of `mask` undefined and pending. An object that has a property table (all were looked at, or one was
 * added) is built at once. */
void php_wsco_lazy_mark(zend_object *object, uint32_t mask);
/* For build(): moves the value into the slot and clears its bit; drops the value when the slot is not pending. */
void php_wsco_lazy_fill(zend_object *object, int slot, zval *value);
/* Builds whatever is pending. */
void php_wsco_lazy_build_all(zend_object *object);

#endif
