/* SPDX-License-Identifier: MIT */
/* cookie_line: the value of a Set-Cookie field (RFC 6265 4.1).
 * Owns: nothing. Called by: response_cookie, class_cookie.
 * Never: looks at the cookie after a warning, which may have changed it.
 * Tested by: tests/phpt/response/cookie*.phpt, tests/phpt/response/rawcookie.phpt. */
#include "wsco/php/http/cookie.h"

#include "wsco/php/runtime/errors.h"

#include "ext/date/php_date.h"
#include "ext/standard/url.h"
#include "zend_smart_str.h"

static bool is_empty(const zend_string *text)
{
    return !text || ZSTR_LEN(text) == 0;
}

static bool has_any(zend_string *text, const char *bytes)
{
    return strcspn(ZSTR_VAL(text), bytes) != ZSTR_LEN(text);
}

static bool check_name_and_value(const php_wsco_cookie *cookie)
{
    if (is_empty(cookie->name)) {
        php_wsco_warning("The name cannot be empty");
        return false;
    }
    if (has_any(cookie->name, "=,; \t\r\n\013\014")) {
        php_wsco_warning(
            "The name cannot contain \"=\", \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or "
            "\"\\014\"");
        return false;
    }
    if (!cookie->encode && cookie->value && has_any(cookie->value, ",; \t\r\n\013\014")) {
        php_wsco_warning(
            "The value cannot contain \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or "
            "\"\\014\"");
        return false;
    }
    return true;
}

/* The attributes come from the script too. A line end or ';' in one would start another attribute or
 * field. */
static bool check_attributes(const php_wsco_cookie *cookie)
{
    zend_string *const texts[] = {cookie->path, cookie->domain, cookie->samesite, cookie->priority};

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
    /* The blank after the year in "Wed, 18-May-2033 ..." stands one place later if the year has five
     * digits. */
    const char *year = strrchr(ZSTR_VAL(date), '-');
    if (!year || year[5] != ' ') {
        zend_string_free(date);
        php_wsco_warning("The expires cannot have a year greater than 9999");
        return false;
    }
    zend_long left = expires - (zend_long)wsco_time_date();
    smart_str_appends(line, "; expires=");
    smart_str_append(line, date);
    smart_str_appends(line, "; Max-Age=");
    smart_str_append_long(line, left > 0 ? left : 0);
    zend_string_free(date);
    return true;
}

static bool add_value(smart_str *line, const php_wsco_cookie *cookie)
{
    smart_str_append(line, cookie->name);
    smart_str_appendc(line, '=');
    if (is_empty(cookie->value)) {
        smart_str_appends(line, "deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0");
        return true;
    }
    if (cookie->encode) {
        /* Blanks become %20, because a "+" in a request's cookie is a plus. */
        zend_string *encoded = php_raw_url_encode(ZSTR_VAL(cookie->value), ZSTR_LEN(cookie->value));
        smart_str_append(line, encoded);
        zend_string_release(encoded);
    } else {
        smart_str_append(line, cookie->value);
    }
    return cookie->expires <= 0 || add_expiry(line, cookie->expires);
}

static void add_attribute(smart_str *line, const char *name, zend_string *value)
{
    if (is_empty(value))
        return;
    smart_str_appends(line, name);
    smart_str_append(line, value);
}

static void add_attributes(smart_str *line, const php_wsco_cookie *cookie)
{
    add_attribute(line, "; path=", cookie->path);
    add_attribute(line, "; domain=", cookie->domain);
    if (cookie->secure)
        smart_str_appends(line, "; secure");
    if (cookie->httponly)
        smart_str_appends(line, "; HttpOnly");
    add_attribute(line, "; SameSite=", cookie->samesite);
    add_attribute(line, "; Priority=", cookie->priority);
    if (cookie->partitioned)
        smart_str_appends(line, "; Partitioned");
}

zend_string *php_wsco_cookie_line(const php_wsco_cookie *cookie)
{
    smart_str line = {0};

    if (!check_name_and_value(cookie) || !check_attributes(cookie))
        return NULL;
    if (!add_value(&line, cookie)) {
        smart_str_free(&line);
        return NULL;
    }
    add_attributes(&line, cookie);
    return smart_str_extract(&line);
}
