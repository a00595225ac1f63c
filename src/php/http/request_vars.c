/* SPDX-License-Identifier: MIT */
/* request_vars: names and values by PHP's own variable rules: query strings, urlencoded bodies, cookies.
 * Owns: nothing. Called by: request_props, request_upload.
 * Never: invents rules: max_input_vars, nesting and name mangling are main/php_variables.c's.
 * Tested by: tests/phpt/request. */
#include "wsco/php/http/request.h"

#include "SAPI.h"
#include "ext/standard/url.h"
#include "php_variables.h"

void php_wsco_vars_parse(zval *array, const char *text, size_t len)
{
    /* treat_data(PARSE_STRING) takes an emalloc'ed string and frees it. */
    sapi_module.treat_data(PARSE_STRING, estrndup(text, len), array);
}

static zend_long count_of(const char *text, size_t len, char c)
{
    const char *end = text + len, *at = text;
    zend_long count = 0;

    while (at < end && (at = memchr(at, c, (size_t)(end - at)))) {
        count++;
        at++;
    }
    return count;
}

/* Counts percent-encoded opening brackets. */
static zend_long encoded_brackets(const char *text, size_t len)
{
    const char *end = text + len, *at = text;
    zend_long count = 0;

    while (at < end && (at = memchr(at, '%', (size_t)(end - at)))) {
        count += end - at > 2 && at[1] == '5' && (at[2] | 32) == 'b';
        at++;
    }
    return count;
}

/* Short texts exceed no limit: a variable takes at least two bytes, and so does a level of nesting. */
bool php_wsco_vars_exceed(wsco_text text)
{
    zend_long half = (zend_long)(text.n / 2), separators = 0;

    if (half > PG(max_input_nesting_level) &&
        count_of(text.p, text.n, '[') + encoded_brackets(text.p, text.n) > PG(max_input_nesting_level))
        return true;
    if (half < PG(max_input_vars))
        return false;
    for (const char *c = PG(arg_separator).input; *c; c++)
        separators += count_of(text.p, text.n, *c);
    return separators >= PG(max_input_vars);
}

void php_wsco_vars_register(zval *array, const char *name, size_t len, zval *value)
{
    if (count_of(name, len, '[') > PG(max_input_nesting_level)) {
        zval_ptr_dtor(value);
        return;
    }
    char *copy = estrndup(name, len);
    php_register_variable_ex(copy, value, array);
    efree(copy);
}

static void register_cookie(zval *array, const char *name, size_t name_len, const char *value,
                            size_t value_len)
{
    zval decoded;

    ZVAL_STRINGL(&decoded, value, value_len);
    Z_STRLEN(decoded) = php_raw_url_decode(Z_STRVAL(decoded), Z_STRLEN(decoded));
    php_wsco_vars_register(array, name, name_len, &decoded);
}

static void one_cookie(zval *array, const char *text, size_t len)
{
    while (len > 0 && (*text == ' ' || *text == '\t')) {
        text++;
        len--;
    }
    const char *equal = memchr(text, '=', len);
    size_t name_len = equal ? (size_t)(equal - text) : len;
    size_t value_at = equal ? name_len + 1 : len;
    while (name_len > 0 && (text[name_len - 1] == ' ' || text[name_len - 1] == '\t'))
        name_len--;
    if (name_len > 0)
        register_cookie(array, text, name_len, text + value_at, len - value_at);
}

/* PHP lets the first of equal names count only in the table behind $_COOKIE, so our array takes that place
 * meanwhile. No user code runs: register_cookie() skips what would give a warning. */
void php_wsco_vars_cookies(zval *array, const char *text, size_t len)
{
    zval *place = &PG(http_globals)[TRACK_VARS_COOKIE], saved;
    const char *end = text + len;

    ZVAL_COPY_VALUE(&saved, place);
    ZVAL_COPY_VALUE(place, array);
    for (zend_long left = PG(max_input_vars); text < end && left > 0; left--) {
        const char *semicolon = memchr(text, ';', (size_t)(end - text));
        const char *stop = semicolon ? semicolon : end;
        one_cookie(array, text, (size_t)(stop - text));
        text = stop + 1;
    }
    ZVAL_COPY_VALUE(place, &saved);
}
