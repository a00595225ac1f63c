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

/* The arguments of the running method, references and all. False with an exception pending: too few. The
 * caller frees the array. */
bool php_wsco_repeated_args(const zend_execute_data *frame, zval *args);

#endif
