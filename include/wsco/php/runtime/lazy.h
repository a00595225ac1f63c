/* SPDX-License-Identifier: MIT */
/* Declared properties that are built when first read. Until then their slots are undefined, so every cached
 * slot read of the engine (opcache and JIT too) falls through to the handlers here. */
#ifndef WSCO_PHP_RUNTIME_LAZY_H
#define WSCO_PHP_RUNTIME_LAZY_H

#include "php.h"

/* Object handlers of a class with such properties. `std` comes first, because object->handlers points to it.
 * Only objects of exactly that class may have something pending: a subclass may hide slots behind names and
 * scopes of its own. Owner: static memory of the class file. */
typedef struct php_wsco_lazy_handlers {
    zend_object_handlers std;
    /* Bit n: slot n is not built yet. */
    uint32_t *(*pending)(zend_object *object);
    /* Fills slot `slot` with php_wsco_lazy_fill(), and others that come at no cost. It must not touch slots
     * that are no longer pending, because the script has written to them. A slot that it does not fill
     * becomes null. It may run user code (warnings), and that may enter it again for the same slot. */
    void (*build)(zend_object *object, int slot);
} php_wsco_lazy_handlers;

/* To be called after php_wsco_object_handlers(&lazy->std, ...). */
void php_wsco_lazy_init(php_wsco_lazy_handlers *lazy, uint32_t *(*pending)(zend_object *object),
                        void (*build)(zend_object *object, int slot));
/* Fills `start` with what the properties of a new object of that class are: those of `mask` undefined, the
 * others with their defaults, of which none is counted. Copied into an object, with `mask` as what is
 * pending, it stands in for object_properties_init(). */
void php_wsco_lazy_start(zval *start, const zend_class_entry *ce, uint32_t mask);
/* Makes the slots of `mask` undefined and pending. If the object has a property table already (a script
 * looked at all its properties, or added one), they are built at once. */
void php_wsco_lazy_mark(zend_object *object, uint32_t mask);
/* Called by build(): moves the value into the slot and clears its bit. Drops the value if the slot is no
 * longer pending. */
void php_wsco_lazy_fill(zend_object *object, int slot, zval *value);
/* Builds all slots that are pending. */
void php_wsco_lazy_build_all(zend_object *object);

#endif
