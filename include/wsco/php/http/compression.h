/* SPDX-License-Identifier: MIT */
/* The http_compression* options of Server::set(): which answers are compressed. */
#ifndef WSCO_PHP_HTTP_COMPRESSION_H
#define WSCO_PHP_HTTP_COMPRESSION_H

#include "php.h"

/* Owner: the server object it is embedded in. Freed by: php_wsco_compression_free(). */
typedef struct php_wsco_compression {
    bool on;
    int level;            /* 1 to 9 */
    zend_long min_length; /* bytes; shorter bodies are sent as they are */
    HashTable *types;     /* set of Content-Type values; NULL = all */
} php_wsco_compression;

/* Sets the documented defaults. */
void php_wsco_compression_init(php_wsco_compression *self);
void php_wsco_compression_free(php_wsco_compression *self);
/* Takes over the options; one that is not set gets its default. May warn. False with an exception pending,
 * and nothing changed, if the list of types is not an array. */
bool php_wsco_compression_apply(php_wsco_compression *self, HashTable *options);
/* Is a body of that length and Content-Type compressed for clients that accept it? */
bool php_wsco_compression_covers(const php_wsco_compression *self, size_t length, const char *type,
                                 size_t type_len);

#endif
