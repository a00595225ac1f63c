/* SPDX-License-Identifier: MIT */
/* Writing where user code may look: properties, and the arrays in them. */
#ifndef WSCO_PHP_RUNTIME_SLOT_H
#define WSCO_PHP_RUNTIME_SLOT_H

#include "php.h"

/* Writes `value`, which it takes, where `slot` or a reference in it says; then lets go of what was there. The last thing
 * to be done with what `slot` lies in, unless the caller holds that: a destructor may run. A reference to a property whose
 * type forbids the value keeps what it has, and a TypeError is pending. */
void php_wsco_slot_put(zval *slot, zval *value);
/* The array in `slot`, or an empty one, with `entries` over it, as a new array in its place. */
void php_wsco_slot_merge(zval *slot, HashTable *entries);

#endif
