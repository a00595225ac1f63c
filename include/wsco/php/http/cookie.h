/* SPDX-License-Identifier: MIT */
/* Swoole\Http\Cookie objects, and the value of a Set-Cookie field. */
#ifndef WSCO_PHP_HTTP_COOKIE_H
#define WSCO_PHP_HTTP_COOKIE_H

#include "php.h"

/* The parts of a Set-Cookie field. NULL strings are not set. Plain value: the code that fills it owns the
 * strings. */
typedef struct php_wsco_cookie {
    zend_string *name, *value, *path, *domain, *samesite, *priority;
    zend_long expires; /* Unix time in seconds; 0 and below = none */
    bool secure, httponly, partitioned;
    bool encode; /* URL-encode the value */
} php_wsco_cookie;

/* Makes the field's value (RFC 6265 4.1); NULL after a warning if name, value, an attribute or the date is
 * not allowed. */
zend_string *php_wsco_cookie_line(const php_wsco_cookie *cookie);

/* Lends the cookie of a Swoole\Http\Cookie object; NULL for any other value. */
const php_wsco_cookie *php_wsco_cookie_of_value(const zval *value);

void php_wsco_register_cookie(void);

#endif
