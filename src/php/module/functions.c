/* SPDX-License-Identifier: MIT */
/* functions: the swoole_*() functions about errors, the version and the process.
 * Owns: nothing. Called by: PHP. Never: suspends. Tested by: tests/phpt/functions. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/option_names.h"
#include "wsco/php/runtime/options.h"

#include "php_wsco.h"

#include <netdb.h>
#include <unistd.h>

enum { STRERROR_SYSTEM, STRERROR_GAI, STRERROR_DNS, STRERROR_SWOOLE = 9 };

PHP_FUNCTION(swoole_version)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_STRING(WSCO_SWOOLE_VERSION);
}

PHP_FUNCTION(swoole_cpu_num)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(count > 0 ? count : 1);
}

PHP_FUNCTION(swoole_last_error)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(WSCO_G(last_error));
}

PHP_FUNCTION(swoole_clear_error)
{
    ZEND_PARSE_PARAMETERS_NONE();
    WSCO_G(last_error) = 0;
}

PHP_FUNCTION(swoole_errno)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(WSCO_G(sys_errno));
}

static const char *text_of(zend_long number, zend_long type)
{
    if (type == STRERROR_GAI)
        return gai_strerror((int)number);
    if (type == STRERROR_DNS)
        return hstrerror((int)number);
    return type == STRERROR_SWOOLE ? php_wsco_error_text((int)number) : strerror((int)number);
}

PHP_FUNCTION(swoole_strerror)
{
    zend_long number, type = STRERROR_SYSTEM;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(number)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(type)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_STRING(text_of(number, type));
}

PHP_FUNCTION(swoole_set_process_name)
{
    zend_string *name;
    zval function, argument;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    /* Only the CLI can find the memory of its arguments. */
    ZVAL_STRING(&function, "cli_set_process_title");
    ZVAL_STR(&argument, name);
    if (call_user_function(NULL, NULL, &function, return_value, 1, &argument) != SUCCESS)
        RETVAL_FALSE;
    zval_ptr_dtor(&function);
}

PHP_FUNCTION(swoole_error_log)
{
    zend_long level;
    zend_string *text;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(level)
        Z_PARAM_STR(text)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_log((int)level, 0, NULL, "%s", ZSTR_VAL(text));
}

PHP_FUNCTION(swoole_error_log_ex)
{
    zend_long level, error;
    zend_string *text;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_LONG(level)
        Z_PARAM_LONG(error)
        Z_PARAM_STR(text)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_log((int)level, (int)error, get_active_function_name(), "%s", ZSTR_VAL(text));
}

PHP_FUNCTION(swoole_ignore_error)
{
    zend_long error;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(error)
    ZEND_PARSE_PARAMETERS_END();
    if (WSCO_G(ignored_errors) == NULL) {
        ALLOC_HASHTABLE(WSCO_G(ignored_errors));
        zend_hash_init(WSCO_G(ignored_errors), 8, NULL, NULL, 0);
    }
    zend_hash_index_add_empty_element(WSCO_G(ignored_errors), (zend_ulong)error);
}

PHP_FUNCTION(swoole_async_set)
{
    HashTable *settings;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(settings)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_option_names_check(settings, PHP_WSCO_OPTIONS_RUNTIME | PHP_WSCO_OPTIONS_ASYNC))
        RETURN_THROWS();
    php_wsco_options_set(settings);
    RETURN_TRUE;
}
