/* SPDX-License-Identifier: MIT */
/* response_cookie: Set-Cookie values (RFC 6265 4.1).
 * Owns: nothing. Called by: PHP. Never: sends; response_head writes the lines.
 * Tested by: tests/phpt/response. */
#include "php_wsco.h"

#include "wsco/php/errors.h"
#include "wsco/php/response.h"

#include "ext/date/php_date.h"
#include "ext/standard/url.h"
#include "zend_smart_str.h"

#include <time.h>

typedef struct cookie_args {
    zend_string *name, *value, *path, *domain, *samesite, *priority;
    zend_long expires;
    bool secure, httponly, partitioned, has_path, encode;
} cookie_args;

static bool has_any(zend_string *text, const char *bytes)
{
    return strcspn(ZSTR_VAL(text), bytes) != ZSTR_LEN(text);
}

static bool check(const cookie_args *args)
{
    if (ZSTR_LEN(args->name) == 0) {
        php_wsco_warning("The name cannot be empty");
        return false;
    }
    if (has_any(args->name, "=,; \t\r\n\013\014")) {
        php_wsco_warning(
            "The name cannot contain \"=\", \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or "
            "\"\\014\"");
        return false;
    }
    if (!args->encode && has_any(args->value, ",; \t\r\n\013\014")) {
        php_wsco_warning(
            "The value cannot contain \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or "
            "\"\\014\"");
        return false;
    }
    return true;
}

/* Attributes come from the script too: a line end or ';' in one would start another attribute or field. */
static bool check_attributes(const cookie_args *args)
{
    zend_string *const texts[] = {args->path, args->domain, args->samesite, args->priority};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (texts[i] && has_any(texts[i], ";\r\n\013\014")) {
            php_wsco_warning(
                "The cookie attributes cannot contain \";\", \"\\r\", \"\\n\", \"\\013\", or \"\\014\"");
            return false;
        }
    }
    return true;
}

static bool add_expiry(smart_str *line, zend_long expires)
{
    zend_string *date = php_format_date(ZEND_STRL("D, d-M-Y H:i:s \\G\\M\\T"), expires, 0);
    /* "Wed, 18-May-2033 ...": a year of five digits moves the blank that follows it. */
    const char *year = strrchr(ZSTR_VAL(date), '-');
    if (!year || year[5] != ' ') {
        zend_string_free(date);
        php_wsco_warning("The expires cannot have a year greater than 9999");
        return false;
    }
    zend_long left = expires - (zend_long)time(NULL);
    smart_str_appends(line, "; expires=");
    smart_str_append(line, date);
    smart_str_appends(line, "; Max-Age=");
    smart_str_append_long(line, left > 0 ? left : 0);
    zend_string_free(date);
    return true;
}

static bool add_value(smart_str *line, const cookie_args *args)
{
    smart_str_append(line, args->name);
    smart_str_appendc(line, '=');
    if (ZSTR_LEN(args->value) == 0) {
        smart_str_appends(line, "deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0");
        return true;
    }
    if (args->encode) {
        /* Blanks as %20: a request cookie's "+" is a plus. */
        zend_string *encoded = php_raw_url_encode(ZSTR_VAL(args->value), ZSTR_LEN(args->value));
        smart_str_append(line, encoded);
        zend_string_release(encoded);
    } else {
        smart_str_append(line, args->value);
    }
    return args->expires <= 0 || add_expiry(line, args->expires);
}

static void add_attribute(smart_str *line, const char *name, zend_string *value)
{
    if (!value || ZSTR_LEN(value) == 0)
        return;
    smart_str_appends(line, name);
    smart_str_append(line, value);
}

static void add_attributes(smart_str *line, const cookie_args *args)
{
    add_attribute(line, "; path=", args->has_path ? args->path : NULL);
    add_attribute(line, "; domain=", args->domain);
    if (args->secure)
        smart_str_appends(line, "; secure");
    if (args->httponly)
        smart_str_appends(line, "; HttpOnly");
    add_attribute(line, "; SameSite=", args->samesite);
    add_attribute(line, "; Priority=", args->priority);
    if (args->partitioned)
        smart_str_appends(line, "; Partitioned");
}

static void store(php_wsco_response *self, zend_string *line)
{
    zval value;

    ZVAL_STR(&value, line);
    zend_hash_next_index_insert(php_wsco_response_array(self, PHP_WSCO_RESPONSE_P_COOKIE), &value);
}

static bool set_cookie(php_wsco_response *self, const cookie_args *args)
{
    smart_str line = {0};

    if (!check(args) || !check_attributes(args))
        return false;
    if (!add_value(&line, args)) {
        smart_str_free(&line);
        return false;
    }
    add_attributes(&line, args);
    smart_str_0(&line);
    store(self, line.s);
    return true;
}

static void cookie_method(INTERNAL_FUNCTION_PARAMETERS, bool encode)
{
    cookie_args args = {.encode = encode};
    zval *name;

    ZEND_PARSE_PARAMETERS_START(1, 10)
        Z_PARAM_ZVAL(name)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(args.value)
        Z_PARAM_LONG(args.expires)
        Z_PARAM_STR(args.path)
        Z_PARAM_STR(args.domain)
        Z_PARAM_BOOL(args.secure)
        Z_PARAM_BOOL(args.httponly)
        Z_PARAM_STR(args.samesite)
        Z_PARAM_STR(args.priority)
        Z_PARAM_BOOL(args.partitioned)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    if (Z_TYPE_P(name) != IS_STRING) {
        php_wsco_warning("The first argument must be a string or a Http\\Cookie object");
        RETURN_FALSE;
    }
    args.name = Z_STR_P(name);
    args.has_path = ZEND_NUM_ARGS() >= 4;
    if (!args.value)
        args.value = ZSTR_EMPTY_ALLOC();
    RETURN_BOOL(set_cookie(self, &args));
}

PHP_METHOD(Swoole_Http_Response, cookie)
{
    cookie_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

PHP_METHOD(Swoole_Http_Response, rawcookie)
{
    cookie_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}
