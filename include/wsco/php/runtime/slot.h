/* SPDX-License-Identifier: MIT */
/* Writes to places that user code may look at: properties, and the arrays in them. */
#ifndef WSCO_PHP_RUNTIME_SLOT_H
#define WSCO_PHP_RUNTIME_SLOT_H

#include "php.h"

/* Writes `value`, which it takes, to `slot` or to the reference in it; then releases the old value. A
 * destructor may run, so this must be the last use of what `slot` lies in, unless the caller holds that. If
 * the slot is a reference to a property whose type forbids the value, it keeps the old value, and a TypeError
 * is pending. */
void php_wsco_slot_put(zval *slot, zval *value);
/* Replaces the array in `slot` (an empty one if there is none) by a new array that also has `entries`. */
void php_wsco_slot_merge(zval *slot, HashTable *entries);

#endif
