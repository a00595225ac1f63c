/* SPDX-License-Identifier: MIT */
/* response_cookie: cookie() and rawcookie() of Swoole\Http\Response.
 * Owns: nothing. Called by: PHP. Never: sends; response_head writes the lines, cookie_line makes them.
 * Tested by: tests/phpt/response. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/http/cookie.h"
#include "wsco/php/http/response.h"
#include "wsco/php/runtime/errors.h"

static bool set_cookie(php_wsco_response *self, const php_wsco_cookie *cookie)
{
    zval line;
    zend_string *text = php_wsco_cookie_line(cookie);

    if (!text)
        return false;
    ZVAL_STR(&line, text);
    php_wsco_response_put(self, PHP_WSCO_RESPONSE_P_COOKIE, NULL, &line);
    return true;
}

static void cookie_method(INTERNAL_FUNCTION_PARAMETERS, bool encode)
{
    php_wsco_cookie cookie = {.encode = encode};
    zval *name;

    ZEND_PARSE_PARAMETERS_START(1, 10)
        Z_PARAM_ZVAL(name)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(cookie.value)
        Z_PARAM_LONG(cookie.expires)
        Z_PARAM_STR(cookie.path)
        Z_PARAM_STR(cookie.domain)
        Z_PARAM_BOOL(cookie.secure)
        Z_PARAM_BOOL(cookie.httponly)
        Z_PARAM_STR(cookie.samesite)
        Z_PARAM_STR(cookie.priority)
        Z_PARAM_BOOL(cookie.partitioned)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    const php_wsco_cookie *object = php_wsco_cookie_of_value(name);
    if (object)
        RETURN_BOOL(set_cookie(self, object));
    if (Z_TYPE_P(name) != IS_STRING) {
        php_wsco_warning("The first argument must be a string or a Http\\Cookie object");
        RETURN_FALSE;
    }
    cookie.name = Z_STR_P(name);
    RETURN_BOOL(set_cookie(self, &cookie));
}

PHP_METHOD(Swoole_Http_Response, cookie)
{
    cookie_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

PHP_METHOD(Swoole_Http_Response, rawcookie)
{
    cookie_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}
