/* SPDX-License-Identifier: MIT */
/* From result codes to what scripts see: false, swoole_last_error(), warnings, exceptions. */
#ifndef WSCO_PHP_RUNTIME_ERRORS_H
#define WSCO_PHP_RUNTIME_ERRORS_H

#include "wsco/php/engine/globals.h"

#include "wsco/base/err.h"

/* Sets swoole_last_error(). Sets swoole_errno() too if the number is an errno (below 500), unless it is 0. */
static inline void php_wsco_set_error(int number)
{
    WSCO_G(last_error) = number;
    if (number > 0 && number < 500)
        WSCO_G(sys_errno) = number;
}

/* Sets them to the number of a negative rc. Returns false, so that a method may end with
 * RETURN_BOOL(php_wsco_fail(rc)). */
static inline bool php_wsco_fail(wsco_rc rc)
{
    php_wsco_set_error(-rc);
    return false;
}

/* The text of an errno or of an engine error number; lent until the next call. */
const char *php_wsco_error_text(int number);

/* Raises "Warning: Class::method(): text", unless swoole.display_errors is off. Sets the last error to 503.
 * Returns false. */
bool php_wsco_warning(const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 1, 2);

/* Sets the last error to `code` and throws `ce` with that code and the text. */
void php_wsco_throw(zend_class_entry *ce, int code, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);

#endif
