/* SPDX-License-Identifier: MIT */
/* request_vars: names and values by PHP's own variable rules: query strings, urlencoded bodies, cookies.
 * Owns: nothing. Called by: class_request, request_upload.
 * Never: invents rules: max_input_vars, nesting and name mangling are main/php_variables.c's.
 * Tested by: tests/phpt/request. */
#include "php_wsco.h"

#include "wsco/php/request.h"

#include "SAPI.h"
#include "ext/standard/url.h"
#include "php_variables.h"

void php_wsco_vars_parse(zval *array, const char *text, size_t len)
{
    /* treat_data(PARSE_STRING) takes an emalloc'ed string and frees it. */
    sapi_module.treat_data(PARSE_STRING, estrndup(text, len), array);
}

void php_wsco_vars_register(zval *array, const char *name, size_t len, zval *value)
{
    char *copy = estrndup(name, len);

    php_register_variable_ex(copy, value, array);
    efree(copy);
}

/* php_register_variable_ex() overwrites; for cookies the first of a name wins. */
static void register_cookie(zval *array, const char *name, size_t name_len, const char *value,
                            size_t value_len)
{
    zval decoded;

    if (zend_symtable_str_exists(Z_ARRVAL_P(array), name, name_len))
        return;
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

void php_wsco_vars_cookies(zval *array, const char *text, size_t len)
{
    const char *end = text + len;

    for (zend_long left = PG(max_input_vars); text < end && left > 0; left--) {
        const char *semicolon = memchr(text, ';', (size_t)(end - text));
        const char *stop = semicolon ? semicolon : end;
        one_cookie(array, text, (size_t)(stop - text));
        text = stop + 1;
    }
}
