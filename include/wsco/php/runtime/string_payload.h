/* SPDX-License-Identifier: MIT */
/* payload: a PHP string as bytes to send. */
#ifndef WSCO_PHP_RUNTIME_STRING_PAYLOAD_H
#define WSCO_PHP_RUNTIME_STRING_PAYLOAD_H

#include "wsco/base/payload.h"

#include "php.h"

/* Lends the string's bytes. The core holds a reference while it keeps them, so PHP copies on write. */
void php_wsco_string_payload(wsco_payload *payload, zend_string *text);

#endif
