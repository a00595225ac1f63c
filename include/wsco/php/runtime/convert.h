/* SPDX-License-Identifier: MIT */
/* PHP values to core structs. */
#ifndef WSCO_PHP_RUNTIME_CONVERT_H
#define WSCO_PHP_RUNTIME_CONVERT_H

#include "php.h"

#include "wsco/php/http/request.h"
#include "wsco/base/payload.h"
#include "wsco/net/server/server.h"

/* Lends the string's bytes; whoever keeps them holds a reference on the string, so PHP copies on write. */
void php_wsco_payload(wsco_payload *payload, zend_string *text);
/* Content-Type by file name extension; static text, application/octet-stream when unknown. */
const char *php_wsco_mime_type(const char *file_name);
/* An option's value, behind a reference; NULL when it is not set, or null. */
zval *php_wsco_option(HashTable *options, const char *name);
/* An option that is a number of bytes: an int or a string such as "4M". Warns when it is neither, or not above 0, and
 * leaves *into as it was then, as it does when the option is not set. */
void php_wsco_option_size(HashTable *options, const char *name, uint64_t *into);
/* Options of Server::set() that the core knows. */
void php_wsco_convert_settings(wsco_settings *settings, HashTable *options);
/* Defaults where `options` (may be NULL) says nothing. */
void php_wsco_convert_request_options(php_wsco_request_options *result, HashTable *options);

#endif
