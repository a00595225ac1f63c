/* SPDX-License-Identifier: MIT */
/* What calls of ext/soap keep in its globals, and a coroutine takes along. */
#ifndef WSCO_PHP_ENGINE_SOAP_CALLS_H
#define WSCO_PHP_ENGINE_SOAP_CALLS_H

#include "wsco/php/engine/globals.h"

/* Three pieces of the extension's globals. The first has the type map, the WSDL, the version and whose faults
 * are caught, in as many bytes as 8.2 has before the settings; 8.4 has 8 less. */
#define PHP_WSCO_SOAP_FIRST 57

typedef struct php_wsco_soap_second {
    void *encoding;
    HashTable *class_map;
    int features;
} php_wsco_soap_second;

typedef struct php_wsco_soap_third {
    int cur_uniq_ref;
    HashTable *ref_map;
} php_wsco_soap_third;

/* Owner: the rare state of a coroutine that is inside calls; or WSCO_G(soap_outside). Counts no
 * references. */
typedef struct php_wsco_soap_state {
    char first[PHP_WSCO_SOAP_FIRST];
    php_wsco_soap_second second;
    php_wsco_soap_third third;
    uint32_t depth; /* calls that it is inside of; 0: the rest means nothing */
} php_wsco_soap_state;

/* The running coroutine leaves, or comes back. */
void php_wsco_soap_take(php_wsco_soap_state *state);
void php_wsco_soap_put(const php_wsco_soap_state *state);
/* After a fatal error: the running coroutine, and all that are inside calls, never come back. */
void php_wsco_soap_abandoned(void);

#endif
