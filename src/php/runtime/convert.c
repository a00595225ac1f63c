/* SPDX-License-Identifier: MIT */
/* convert: PHP values to core structs: payloads, sizes, settings, content types.
 * Owns: nothing. Called by: the server classes, response_*, socket_io,
 * compression. Never: keeps a value it was given.
 * Tested by: tests/phpt/http, tests/phpt/response. */
#include "wsco/php/runtime/convert.h"

#include "wsco/php/http/request.h"
#include "wsco/php/runtime/convert_limits.h"
#include "wsco/php/runtime/errors.h"

static void retain_string(void *owner)
{
    zend_string_addref(owner);
}

static void release_string(void *owner)
{
    zend_string_release(owner);
}

void php_wsco_payload(wsco_payload *payload, zend_string *text)
{
    *payload = (wsco_payload){ZSTR_VAL(text), ZSTR_LEN(text), text, retain_string, release_string};
}

/* The types browsers treat differently from a download; anything else is one. */
static const struct {
    const char *extension, *type;
} types[] = {
    {"html", "text/html"},
    {"htm", "text/html"},
    {"css", "text/css"},
    {"js", "application/javascript"},
    {"mjs", "application/javascript"},
    {"json", "application/json"},
    {"map", "application/json"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"md", "text/markdown"},
    {"xml", "application/xml"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"ico", "image/x-icon"},
    {"bmp", "image/bmp"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
    {"ttf", "font/ttf"},
    {"otf", "font/otf"},
    {"mp3", "audio/mpeg"},
    {"ogg", "audio/ogg"},
    {"wav", "audio/x-wav"},
    {"mp4", "video/mp4"},
    {"webm", "video/webm"},
    {"pdf", "application/pdf"},
    {"zip", "application/zip"},
    {"gz", "application/gzip"},
    {"tar", "application/x-tar"},
    {"wasm", "application/wasm"},
    {"php", "text/x-php"},
};

const char *php_wsco_mime_type(const char *file_name)
{
    const char *dot = strrchr(file_name, '.');

    for (size_t i = 0; dot && i < sizeof types / sizeof *types; i++)
        if (strcasecmp(dot + 1, types[i].extension) == 0)
            return types[i].type;
    return "application/octet-stream";
}

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

static void bad_value(const char *name, const char *wanted, zval *value)
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
        bad_value(name, "a size greater than 0", value);
}

/* 0 or more, of those types that are converted without user code. */
static bool seconds_of(zval *value, double *seconds)
{
    bool is_number = Z_TYPE_P(value) == IS_LONG || Z_TYPE_P(value) == IS_DOUBLE ||
        (Z_TYPE_P(value) == IS_STRING &&
         is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), NULL, NULL, 0));

    *seconds = is_number ? zval_get_double(value) : -1;
    return *seconds >= 0;
}

static void take_seconds(HashTable *options, const char *name, double *into)
{
    zval *value = php_wsco_option(options, name);
    double seconds;

    if (value && seconds_of(value, &seconds))
        *into = seconds;
    else if (value)
        bad_value(name, "a number of seconds, 0 or more", value);
}

static void take_bool(HashTable *options, const char *name, bool *into)
{
    zval *value = php_wsco_option(options, name);

    if (value)
        *into = zend_is_true(value);
}

void php_wsco_convert_settings(wsco_settings *settings, HashTable *options)
{
    php_wsco_option_size(options, "package_max_length", &settings->message_max);
    settings->http.body_max = settings->message_max;
    php_wsco_option_size(options, "buffer_high_watermark", &settings->high_watermark);
    php_wsco_option_size(options, "buffer_low_watermark", &settings->low_watermark);
    php_wsco_option_size(options, "buffer_output_size", &settings->output_max);
    /* A low mark above the high one would never wake a writer; a hard limit below it would never suspend
     * one. */
    if (settings->low_watermark > settings->high_watermark)
        settings->low_watermark = settings->high_watermark;
    php_wsco_convert_limits(settings, options);
    take_bool(options, "write_coalescing", &settings->write_coalescing);
    take_bool(options, "open_websocket_ping_frame", &settings->take_ping);
    take_bool(options, "open_websocket_pong_frame", &settings->take_pong);
    take_bool(options, "open_websocket_close_frame", &settings->take_close);
    take_bool(options, "websocket_compression", &settings->websocket_compression);
    take_seconds(options, "websocket_ping_interval", &settings->websocket_ping_interval);
    take_seconds(options, "websocket_idle_timeout", &settings->websocket_idle_timeout);
    take_seconds(options, "websocket_shutdown_timeout", &settings->websocket_shutdown_timeout);
    take_bool(options, "open_tcp_nodelay", &settings->tcp_nodelay);
    take_bool(options, "http_conditional", &settings->http_conditional);
    bool require_host = !settings->http.host_optional;
    take_bool(options, "http_require_host", &require_host);
    settings->http.host_optional = !require_host;
    zval *slow_peer = php_wsco_option(options, "slow_peer");
    if (slow_peer && Z_TYPE_P(slow_peer) == IS_STRING)
        settings->slow_peer_wait = zend_string_equals_literal_ci(Z_STR_P(slow_peer), "wait");
}

void php_wsco_convert_request_options(php_wsco_request_options *result, HashTable *options)
{
    *result = (php_wsco_request_options){.parse_cookie = true, .parse_post = true};
    if (!options)
        return;
    take_bool(options, "http_parse_cookie", &result->parse_cookie);
    take_bool(options, "http_parse_post", &result->parse_post);
    take_bool(options, "http_parse_files", &result->parse_files);
    zval *dir = php_wsco_option(options, "upload_tmp_dir");
    if (dir && Z_TYPE_P(dir) == IS_STRING)
        result->upload_dir = zend_string_copy(Z_STR_P(dir));
}
