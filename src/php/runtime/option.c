/* SPDX-License-Identifier: MIT */
/* option: reads one entry of an array of options.
 * Owns: nothing. Called by: everything that has a set().
 * Never: keeps a value it was given; runs code of the script, except the error handler when it warns.
 * Tested by: tests/phpt/limits/options.phpt, tests/phpt/coroutine, tests/phpt/socket. */
#include "wsco/php/runtime/option.h"

#include "wsco/php/runtime/errors.h"

zval *php_wsco_option(HashTable *options, const char *name)
{
    zval *value = zend_hash_str_find(options, name, strlen(name));

    if (value)
        ZVAL_DEREF(value);
    return value && Z_TYPE_P(value) != IS_NULL ? value : NULL;
}

static zend_long size_of_text(zend_string *text)
{
    zend_string *error = NULL;
    zend_long size = zend_ini_parse_quantity(text, &error);

    if (!error)
        return size;
    zend_string_release(error);
    return 0;
}

static bool size_of(zval *value, uint64_t *size)
{
    zend_long number = 0;

    if (Z_TYPE_P(value) == IS_STRING)
        number = size_of_text(Z_STR_P(value));
    else if (Z_TYPE_P(value) == IS_LONG || Z_TYPE_P(value) == IS_DOUBLE)
        number = zval_get_long(value);
    if (number <= 0)
        return false;
    *size = (uint64_t)number;
    return true;
}

static void warn(const char *name, const char *wanted, zval *value)
{
    zend_string *text = Z_TYPE_P(value) <= IS_STRING ? zval_get_string(value) : NULL;

    php_wsco_warning("%s must be %s, got %s", name, wanted,
                     text ? ZSTR_VAL(text) : zend_zval_type_name(value));
    if (text)
        zend_string_release(text);
}

void php_wsco_option_size(HashTable *options, const char *name, uint64_t *into)
{
    zval *value = php_wsco_option(options, name);

    if (value && !size_of(value, into))
        warn(name, "a size greater than 0", value);
}

void php_wsco_option_bool(HashTable *options, const char *name, bool *into)
{
    zval *value = php_wsco_option(options, name);

    if (value)
        *into = zend_is_true(value);
}

/* Takes an int, a float, or a numeric string, none of which needs user code to convert. */
static bool number_of(const zval *value, double *number)
{
    zend_long integer;

    if (Z_TYPE_P(value) == IS_DOUBLE) {
        *number = Z_DVAL_P(value);
    } else if (Z_TYPE_P(value) == IS_LONG) {
        *number = (double)Z_LVAL_P(value);
    } else if (Z_TYPE_P(value) == IS_STRING) {
        zend_uchar type = is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), &integer, number, false);

        if (type == IS_LONG)
            *number = (double)integer;
        else if (type != IS_DOUBLE)
            return false;
    } else {
        return false;
    }
    return *number >= 0;
}

void php_wsco_option_seconds(HashTable *options, const char *name, double *into)
{
    zval *value = php_wsco_option(options, name);
    double seconds;

    if (value && number_of(value, &seconds))
        *into = seconds;
    else if (value)
        warn(name, "a number of seconds, 0 or more", value);
}

void php_wsco_option_number(HashTable *options, const char *name, double *into)
{
    zval *value = php_wsco_option(options, name);
    double number;

    if (value && number_of(value, &number) && zend_finite(number))
        *into = number;
    else if (value)
        warn(name, "a number, 0 or greater", value);
}

/* A count that a double cannot hold exactly is as good as no limit. */
void php_wsco_option_count(HashTable *options, const char *name, uint64_t *into)
{
    double number = -1;

    php_wsco_option_number(options, name, &number);
    if (number >= 0)
        *into = number < 9007199254740992.0 ? (uint64_t)number : UINT64_MAX;
}
