/* SPDX-License-Identifier: MIT */
/* option: reads one entry of an array of options. The warning about a bad value runs the script's error
 * handler. */
#ifndef WSCO_PHP_RUNTIME_OPTION_H
#define WSCO_PHP_RUNTIME_OPTION_H

#include "php.h"

/* An option's value, with references followed; NULL when it is not set, or null. */
zval *php_wsco_option(HashTable *options, const char *name);
/* The functions below do not touch *into when the option is not set, nor when its value is bad: then they
 * warn. */
void php_wsco_option_bool(HashTable *options, const char *name, bool *into);
/* A number of bytes above 0: an int, or a string such as "4M". */
void php_wsco_option_size(HashTable *options, const char *name, uint64_t *into);
/* 0 or more. INF is allowed for seconds only. */
void php_wsco_option_seconds(HashTable *options, const char *name, double *into);
void php_wsco_option_number(HashTable *options, const char *name, double *into);
void php_wsco_option_count(HashTable *options, const char *name, uint64_t *into);

#endif
