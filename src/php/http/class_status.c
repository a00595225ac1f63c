/* SPDX-License-Identifier: MIT */
/* class_status: Swoole\Http\Status: status codes by name, and their phrases.
 * Owns: nothing. Called by: PHP, MINIT. Never: has a phrase of its own: they are those that a response sends.
 * Tested by: tests/phpt/reference/functions/status-*.phpt. */
#include "wsco/php/http/response.h"

#include "wsco/proto/http/http_resp.h"

#include "../../../stubs/status_arginfo.h"

enum { FIRST = 100, LAST = 599 };

PHP_METHOD(Swoole_Http_Status, getReasonPhrases)
{
    ZEND_PARSE_PARAMETERS_NONE();
    array_init(return_value);
    for (int code = FIRST; code <= LAST; code++) {
        const char *phrase = wsco_http_resp_reason(code);

        if (phrase != NULL)
            add_index_string(return_value, (zend_ulong)code, phrase);
    }
}

PHP_METHOD(Swoole_Http_Status, getReasonPhrase)
{
    zend_long code;
    const char *phrase;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(code)
    ZEND_PARSE_PARAMETERS_END();
    phrase = code >= FIRST && code <= LAST ? wsco_http_resp_reason((int)code) : NULL;
    RETURN_STRING(phrase != NULL ? phrase : "Unknown");
}

void php_wsco_register_status(void)
{
    register_class_Swoole_Http_Status();
}
