/* SPDX-License-Identifier: MIT */
/* repeated: calls that are kept, to be repeated with the next connection. */
#ifndef WSCO_PHP_DATABASE_REPEATED_H
#define WSCO_PHP_DATABASE_REPEATED_H

#include "php.h"

/* Keeps a call in the array in `slot`, in place of an earlier one that it makes void: the same method, with
 * the same first argument if that names something. May run user code last. */
void php_wsco_repeated_keep(zval *slot, zend_string *name, HashTable *args);
/* Does the last kept call of a method without such an argument say "off"? name in lower case. */
bool php_wsco_repeated_is_off(const zval *slot, const char *name);
/* Forgets it. */
void php_wsco_repeated_drop(zval *slot, const char *name);
/* Repeats all on another object, in the order in which they were kept. False with an exception pending. May
 * suspend. The caller holds the object. */
bool php_wsco_repeated_apply(zval *slot, zend_object *object);

/* Passes a call of a proxy's method on to what the proxy stands for. May suspend, and run user code. */
typedef void php_wsco_repeated_forward(zend_object *self, zend_string *name, HashTable *args, zval *result);
/* The body of a method whose call is kept in `slot`, which belongs to the object, if it gives true. *good:
 * whether it did; untouched, with an exception pending, if it has too few arguments. May suspend. */
void php_wsco_repeated_call(const zend_execute_data *frame, php_wsco_repeated_forward *forward, zval *slot,
                            zval *good);

#endif
