/* SPDX-License-Identifier: MIT */
/* Where a script is, also as another thread sees it. */
#ifndef WSCO_PHP_RUNTIME_PLACE_H
#define WSCO_PHP_RUNTIME_PLACE_H

#include "wsco/php/engine/globals.h"

/* A plain value: it points nowhere. */
typedef struct php_wsco_place {
    char function[128]; /* "Class::name()"; empty: in no function */
    char file[512];     /* empty: unknown */
    uint32_t line;
    bool is_internal; /* the function is one of PHP or of an extension, and file and line are its caller's */
} php_wsco_place;

/* How memory is read: wsco_peek() from another thread. php_wsco_place_copy() from that of the script. */
typedef bool php_wsco_place_reader(void *into, const void *from, size_t size);
bool php_wsco_place_copy(void *into, const void *from, size_t size);

/* Fills `place`. top: the address of EG(current_execute_data). False: the script has gone on meanwhile, or
 * memory was not there; nothing in `place` is of use then. A reader in another thread can also get a place
 * that never was; it is text without control characters in any case. */
bool php_wsco_place_read(php_wsco_place *place, zend_execute_data *const *top, php_wsco_place_reader *read);

#endif
