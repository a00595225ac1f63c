/* SPDX-License-Identifier: MIT */
/* errors: from result codes to false and swoole_last_error(), warnings and exceptions.
 * Owns: nothing. Called by: every class file. Never: suspends; is used below src/php.
 * Tested by: tests/phpt/coroutine, tests/phpt/functions. */
#include "wsco/php/runtime/errors.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/globals.h"

#include "zend_exceptions.h"

const char *php_wsco_error_text(int number)
{
    const char *text = number >= 500 ? wsco_err_text(number) : NULL;

    return text != NULL ? text : strerror(number);
}

bool php_wsco_warning(const char *format, ...)
{
    const char *space, *class_name = get_active_class_name(&space);
    const char *function = get_active_function_name();
    char *text;
    va_list args;

    WSCO_G(last_error) = -WSCO_E_PHP_FATAL_ERROR;
    if (!WSCO_G(display_errors))
        return false;
    va_start(args, format);
    zend_vspprintf(&text, 0, format, args);
    va_end(args);
    zend_error(E_WARNING, "%s%s%s(): %s", class_name, space, function != NULL ? function : "main", text);
    efree(text);
    return false;
}

void php_wsco_throw(zend_class_entry *ce, int code, const char *format, ...)
{
    char *text;
    va_list args;

    va_start(args, format);
    zend_vspprintf(&text, 0, format, args);
    va_end(args);
    php_wsco_set_error(code);
    zend_throw_exception(ce, text, code);
    efree(text);
}
