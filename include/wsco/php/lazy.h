/* SPDX-License-Identifier: MIT */
/* Declared properties that are built when first read: until then their slots are undefined, so that every cached
 * slot read of the engine (opcache and JIT too) falls through to the handlers here. */
#ifndef WSCO_PHP_LAZY_H
#define WSCO_PHP_LAZY_H

#include "php.h"

/* Object handlers of a class with such properties. `std` comes first: object->handlers points to it.
 * Owner: static memory of the class file. */
typedef struct php_wsco_lazy_handlers {
    zend_object_handlers std;
    /* Bit n: slot n is not built yet. */
    uint32_t *(*pending)(zend_object *object);
    /* Fills slot `slot`, and others if that comes for free, and clears their bits. Slots that are not pending any more
     * (the script has written to them) must be left alone. May run user code (warnings). */
    void (*build)(zend_object *object, int slot);
} php_wsco_lazy_handlers;

/* After php_wsco_object_handlers(&lazy->std, ...). */
void php_wsco_lazy_init(php_wsco_lazy_handlers *lazy, uint32_t *(*pending)(zend_object *object),
                        void (*build)(zend_object *object, int slot));
/* Makes the slots of `mask` undefined and pending; right after the object was made. */
void php_wsco_lazy_mark(zend_object *object, uint32_t mask);
/* Builds whatever is pending. */
void php_wsco_lazy_build_all(zend_object *object);

#endif
