/* SPDX-License-Identifier: MIT */
/* convert: PHP values to core structs: payloads, sizes, settings, content types.
 * Owns: nothing. Called by: class_http_server, response_body, response_ws. Never: emits warnings.
 * Tested by: tests/phpt/http, tests/phpt/response. */
#include "php_wsco.h"

#include "wsco/php/convert.h"

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

zend_long php_wsco_size(zval *value)
{
    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) != IS_STRING)
        return zval_get_long(value);
    zend_string *error = NULL;
    zend_long size = zend_ini_parse_quantity(Z_STR_P(value), &error);
    if (error)
        zend_string_release(error);
    return size;
}

static void take_size(HashTable *options, const char *name, uint64_t *into)
{
    zval *value = zend_hash_str_find(options, name, strlen(name));
    zend_long number = value ? php_wsco_size(value) : 0;

    if (number > 0)
        *into = (uint64_t)number;
}

static void take_bool(HashTable *options, const char *name, bool *into)
{
    zval *value = zend_hash_str_find(options, name, strlen(name));

    if (value)
        *into = zend_is_true(value);
}

void php_wsco_convert_settings(wsco_settings *settings, HashTable *options)
{
    take_size(options, "package_max_length", &settings->message_max);
    settings->http.body_max = settings->message_max;
    take_size(options, "buffer_high_watermark", &settings->high_watermark);
    take_size(options, "buffer_low_watermark", &settings->low_watermark);
    take_size(options, "buffer_output_size", &settings->output_max);
    /* A low mark above the high one would never wake a writer; a hard limit below it would never suspend
     * one. */
    if (settings->low_watermark > settings->high_watermark)
        settings->low_watermark = settings->high_watermark;
    take_bool(options, "write_coalescing", &settings->write_coalescing);
    take_bool(options, "open_websocket_ping_frame", &settings->take_ping);
    take_bool(options, "open_websocket_pong_frame", &settings->take_pong);
    take_bool(options, "open_websocket_close_frame", &settings->take_close);
    take_bool(options, "open_tcp_nodelay", &settings->tcp_nodelay);
    zval *slow_peer = zend_hash_str_find(options, ZEND_STRL("slow_peer"));
    if (slow_peer && Z_TYPE_P(slow_peer) == IS_STRING)
        settings->slow_peer_wait = zend_string_equals_literal_ci(Z_STR_P(slow_peer), "wait");
    zval *timeout = zend_hash_str_find(options, ZEND_STRL("websocket_shutdown_timeout"));
    if (timeout)
        settings->websocket_shutdown_timeout = zval_get_double(timeout);
}

void php_wsco_convert_request_options(php_wsco_request_options *result, HashTable *options)
{
    *result = (php_wsco_request_options){.parse_cookie = true, .parse_post = true};
    if (!options)
        return;
    take_bool(options, "http_parse_cookie", &result->parse_cookie);
    take_bool(options, "http_parse_post", &result->parse_post);
    take_bool(options, "http_parse_files", &result->parse_files);
    zval *dir = zend_hash_str_find_deref(options, ZEND_STRL("upload_tmp_dir"));
    if (dir && Z_TYPE_P(dir) == IS_STRING)
        result->upload_dir = zend_string_copy(Z_STR_P(dir));
}
