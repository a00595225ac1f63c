/* SPDX-License-Identifier: MIT */
/* text_functions: swoole_substr_json_decode(), swoole_substr_unserialize(), swoole_hashcode().
 * Owns: nothing. Called by: PHP. Never: decodes anything itself: PHP's own functions do, with their errors.
 * Tested by: tests/phpt/reference/functions/substr-*.phpt, tests/phpt/functions/substr.phpt. */
#include "module_priv.h"

#include "wsco/php/runtime/errors.h"

/* The part of a string; length 0: up to its end. NULL after a warning when it is not inside. */
static zend_string *part_of(const zend_string *text, zend_long offset, zend_long length)
{
    size_t left;

    if (offset < 0 || (size_t)offset >= ZSTR_LEN(text)) {
        php_wsco_warning("offset must be inside the string");
        return NULL;
    }
    left = ZSTR_LEN(text) - (size_t)offset;
    if (length < 0 || (size_t)length > left) {
        php_wsco_warning("length must not go beyond the end of the string");
        return NULL;
    }
    return zend_string_init(ZSTR_VAL(text) + offset, length > 0 ? (size_t)length : left, 0);
}

/* The script may have disabled the function. Destroys the first argument. */
static void decode(const char *name, zval *return_value, uint32_t argc, zval *argv)
{
    zend_function *function = zend_hash_str_find_ptr(CG(function_table), name, strlen(name));

    if (function != NULL)
        zend_call_known_function(function, NULL, NULL, return_value, argc, argv, NULL);
    else
        zend_throw_error(NULL, "%s() is disabled", name);
    zval_ptr_dtor(&argv[0]);
}

PHP_FUNCTION(swoole_substr_json_decode)
{
    zend_string *text, *part;
    zend_long offset, length = 0, depth = 512, flags = 0;
    bool associative = false;
    zval argv[4];

    ZEND_PARSE_PARAMETERS_START(2, 6)
        Z_PARAM_STR(text)
        Z_PARAM_LONG(offset)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
        Z_PARAM_BOOL(associative)
        Z_PARAM_LONG(depth)
        Z_PARAM_LONG(flags)
    ZEND_PARSE_PARAMETERS_END();
    part = part_of(text, offset, length);
    if (part == NULL)
        RETURN_FALSE;
    ZVAL_STR(&argv[0], part);
    if (associative)
        ZVAL_TRUE(&argv[1]);
    else
        ZVAL_NULL(&argv[1]);
    ZVAL_LONG(&argv[2], depth);
    ZVAL_LONG(&argv[3], flags);
    decode("json_decode", return_value, 4, argv);
}

PHP_FUNCTION(swoole_substr_unserialize)
{
    zend_string *text, *part;
    zend_long offset, length = 0;
    zval argv[2], *options = NULL;

    ZEND_PARSE_PARAMETERS_START(2, 4)
        Z_PARAM_STR(text)
        Z_PARAM_LONG(offset)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
        Z_PARAM_ARRAY(options)
    ZEND_PARSE_PARAMETERS_END();
    part = part_of(text, offset, length);
    if (part == NULL)
        RETURN_FALSE;
    ZVAL_STR(&argv[0], part);
    if (options != NULL)
        ZVAL_COPY_VALUE(&argv[1], options);
    decode("unserialize", return_value, options != NULL ? 2 : 1, argv);
}

PHP_FUNCTION(swoole_hashcode)
{
    zend_string *data;
    zend_long type = 0;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(data)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(type)
    ZEND_PARSE_PARAMETERS_END();
    if (type != 0) {
        zend_argument_value_error(2, "must be 0");
        RETURN_THROWS();
    }
    RETURN_LONG((zend_long)zend_string_hash_func(data));
}
