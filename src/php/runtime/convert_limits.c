/* SPDX-License-Identifier: MIT */
/* convert_limits: options that limit memory, time and number of connections, to the core's settings.
 * Owns: nothing. Called by: convert. Never: takes a value by halves: what is no number changes nothing.
 * Tested by: tests/phpt/limits/options.phpt. */
#include "wsco/php/runtime/convert_limits.h"

#include "wsco/php/runtime/convert.h"
#include "wsco/php/runtime/errors.h"

/* An int, a float, or a string that is nothing but a number. */
static bool number_of(const zval *value, double *number)
{
    zend_long integer;

    if (Z_TYPE_P(value) == IS_LONG)
        *number = (double)Z_LVAL_P(value);
    else if (Z_TYPE_P(value) == IS_DOUBLE)
        *number = Z_DVAL_P(value);
    else if (Z_TYPE_P(value) != IS_STRING)
        return false;
    else if (is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), &integer, number, false) == IS_LONG)
        *number = (double)integer;
    else if (is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), &integer, number, false) != IS_DOUBLE)
        return false;
    return zend_finite(*number) && *number >= 0;
}

static void no_number(const char *name, zval *value)
{
    zend_string *text = Z_TYPE_P(value) <= IS_STRING ? zval_get_string(value) : NULL;

    php_wsco_warning("%s must be a number, 0 or greater, got %s", name,
                     text ? ZSTR_VAL(text) : zend_zval_type_name(value));
    if (text)
        zend_string_release(text);
}

static void take_seconds(HashTable *options, const char *name, double *into)
{
    zval *value = php_wsco_option(options, name);
    double number;

    if (!value)
        return;
    if (number_of(value, &number))
        *into = number;
    else
        no_number(name, value);
}

/* Beyond what a double holds exactly it is as good as no limit. */
static void take_count(HashTable *options, const char *name, uint64_t *into)
{
    double number = -1;

    take_seconds(options, name, &number);
    if (number >= 0)
        *into = number < 9007199254740992.0 ? (uint64_t)number : UINT64_MAX;
}

void php_wsco_convert_limits(wsco_settings *settings, HashTable *options)
{
    php_wsco_option_size(options, "output_memory_max", &settings->output_memory_max);
    php_wsco_option_size(options, "input_memory_max", &settings->input_memory_max);
    take_seconds(options, "request_timeout", &settings->request_timeout);
    take_count(options, "request_min_rate", &settings->request_min_rate);
    take_count(options, "response_min_rate", &settings->response_min_rate);
    take_count(options, "max_connection", &settings->max_connection);
    take_count(options, "max_connection_per_ip", &settings->max_connection_per_ip);
}
