/* SPDX-License-Identifier: MIT */
/* request_parse: Request::create() and parse(), which make a request from bytes that the script has.
 * Owns: the parser of each such object until its request is complete. Called by: PHP.
 * Never: throws for bytes that are not a valid request.
 * Tested by: tests/phpt/request. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/http/request.h"
#include "wsco/php/runtime/errors.h"

/* The head is limited as in a server. The body may be as large as a script can load into memory. */
static const wsco_http_limits limits = {
    .target_max = 32 * 1024, .head_max = 64 * 1024, .fields_max = 256, .body_max = INT32_MAX};

static bool name_is(const zend_string *name, const char *wanted)
{
    return ZSTR_LEN(name) == strlen(wanted) && strcasecmp(ZSTR_VAL(name), wanted) == 0;
}

/* Options about compression are accepted but have no effect, because nothing is answered here. */
static void take_option(php_wsco_request_options *options, zend_string *name, zval *value)
{
    if (name_is(name, "parse_cookie"))
        options->parse_cookie = zend_is_true(value);
    else if (name_is(name, "parse_body"))
        options->parse_post = zend_is_true(value);
    else if (name_is(name, "parse_files"))
        options->parse_files = zend_is_true(value);
    else if (name_is(name, "upload_tmp_dir")) {
        zend_string *dir = zval_try_get_string(value);
        php_wsco_request_options_free(options);
        options->upload_dir = dir;
    }
}

static void take_options(php_wsco_request_options *options, HashTable *given)
{
    zend_string *name;
    zval *value;

    *options = (php_wsco_request_options){.parse_cookie = true, .parse_post = true, .parse_files = true};
    if (!given)
        return;
    ZEND_HASH_FOREACH_STR_KEY_VAL(given, name, value) {
        if (name && !EG(exception))
            take_option(options, name, value);
    }
    ZEND_HASH_FOREACH_END();
}

PHP_METHOD(Swoole_Http_Request, create)
{
    HashTable *given = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_ARRAY_HT(given)
    ZEND_PARSE_PARAMETERS_END();
    object_init_ex(return_value, php_wsco_request_ce);
    zend_object *object = Z_OBJ_P(return_value);
    php_wsco_request *self = php_wsco_request_of(object);
    ZVAL_EMPTY_ARRAY(OBJ_PROP_NUM(object, PHP_WSCO_REQUEST_P_HEADER));
    ZVAL_EMPTY_ARRAY(OBJ_PROP_NUM(object, PHP_WSCO_REQUEST_P_SERVER));
    self->parser = wsco_http_parser_create(&limits);
    if (!self->parser)
        zend_throw_error(NULL, "Out of memory");
    /* Converting a value to a string may run user code. */
    take_options(&self->options, given);
}

/* Returns the number of bytes taken. Of a text that is refused, that is the number before the refused
 * byte. */
static size_t feed(wsco_http_parser *parser, const char *bytes, size_t n, wsco_http_event *event)
{
    size_t total = 0, used;

    do {
        *event = wsco_http_parser_feed(parser, bytes + total, n - total, &used);
        total += used;
    } while (*event == WSCO_HTTP_HEAD && total < n);
    return *event == WSCO_HTTP_BAD && total > 0 ? total - 1 : total;
}

/* The request may still be refused after the parser has seen the whole text. */
static bool complete(php_wsco_request *self)
{
    if (php_wsco_request_admit(self, wsco_http_parser_req(self->parser)) != WSCO_OK)
        return false;
    wsco_http_req *req = wsco_http_parser_take(self->parser);
    req->received = wsco_time_wall();
    wsco_http_parser_destroy(self->parser);
    self->parser = NULL;
    php_wsco_request_fill(self, req);
    return true;
}

PHP_METHOD(Swoole_Http_Request, parse)
{
    char *bytes;
    size_t n;
    wsco_http_event event;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STRING(bytes, n)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_request *self = php_wsco_request_of(Z_OBJ_P(ZEND_THIS));
    if (!self->parser || self->refused)
        RETURN_BOOL(php_wsco_fail(WSCO_E_HTTP_CONTEXT_UNAVAILABLE));
    size_t taken = feed(self->parser, bytes, n, &event);
    /* Refused until proved otherwise: logging about a body may run user code, which may call parse()
     * again. */
    self->refused = event == WSCO_HTTP_BAD || event == WSCO_HTTP_DONE;
    if (event == WSCO_HTTP_DONE && complete(self))
        self->refused = false;
    else if (event == WSCO_HTTP_DONE)
        taken--;
    RETURN_LONG((zend_long)taken);
}
