/* SPDX-License-Identifier: MIT */
/* convert_settings: from the options of Server::set() to the core's settings.
 * Owns: nothing. Called by: class_http_server.c, class_tcp_server.c.
 * Never: keeps a value it was given; takes a bad value, which changes nothing.
 * Tested by: tests/phpt/limits/options.phpt, tests/phpt/http, tests/phpt/websocket. */
#include "wsco/php/server/convert_settings.h"

#include "wsco/php/runtime/option.h"

/* The limits on what peers may use. */
static void take_limits(wsco_settings *settings, HashTable *options)
{
    php_wsco_option_size(options, "output_memory_max", &settings->output_memory_max);
    php_wsco_option_size(options, "input_memory_max", &settings->input_memory_max);
    php_wsco_option_number(options, "request_timeout", &settings->request_timeout);
    php_wsco_option_count(options, "request_min_rate", &settings->request_min_rate);
    php_wsco_option_count(options, "response_min_rate", &settings->response_min_rate);
    php_wsco_option_count(options, "max_connection", &settings->max_connection);
    php_wsco_option_count(options, "max_connection_per_ip", &settings->max_connection_per_ip);
}

/* The level is clamped, as http_compression_level is. */
static void take_compression(wsco_settings *settings, HashTable *options)
{
    uint64_t level = settings->websocket_compression_level;

    php_wsco_option_bool(options, "websocket_compression", &settings->websocket_compression);
    php_wsco_option_bool(options, "websocket_context_takeover", &settings->websocket_context_takeover);
    php_wsco_option_count(options, "websocket_compression_level", &level);
    settings->websocket_compression_level = (uint8_t)MAX(WSCO_SETTINGS_LEVEL_MIN,
                                                         MIN(WSCO_SETTINGS_LEVEL_MAX, level));
}

void php_wsco_convert_settings(wsco_settings *settings, HashTable *options)
{
    php_wsco_option_size(options, "package_max_length", &settings->message_max);
    settings->http.body_max = settings->message_max;
    php_wsco_option_size(options, "buffer_high_watermark", &settings->high_watermark);
    php_wsco_option_size(options, "buffer_low_watermark", &settings->low_watermark);
    php_wsco_option_size(options, "buffer_output_size", &settings->output_max);
    /* A low mark above the high mark would never wake a writer. A hard limit below the high mark would never
     * suspend one. */
    if (settings->low_watermark > settings->high_watermark)
        settings->low_watermark = settings->high_watermark;
    take_limits(settings, options);
    php_wsco_option_bool(options, "write_coalescing", &settings->write_coalescing);
    php_wsco_option_bool(options, "open_websocket_ping_frame", &settings->take_ping);
    php_wsco_option_bool(options, "open_websocket_pong_frame", &settings->take_pong);
    php_wsco_option_bool(options, "open_websocket_close_frame", &settings->take_close);
    take_compression(settings, options);
    php_wsco_option_seconds(options, "websocket_ping_interval", &settings->websocket_ping_interval);
    php_wsco_option_seconds(options, "websocket_idle_timeout", &settings->websocket_idle_timeout);
    php_wsco_option_seconds(options, "websocket_shutdown_timeout", &settings->websocket_shutdown_timeout);
    php_wsco_option_bool(options, "open_tcp_nodelay", &settings->tcp_nodelay);
    php_wsco_option_bool(options, "http_conditional", &settings->http_conditional);
    bool require_host = !settings->http.host_optional;
    php_wsco_option_bool(options, "http_require_host", &require_host);
    settings->http.host_optional = !require_host;
    zval *slow_peer = php_wsco_option(options, "slow_peer");
    if (slow_peer && Z_TYPE_P(slow_peer) == IS_STRING)
        settings->slow_peer_wait = zend_string_equals_literal_ci(Z_STR_P(slow_peer), "wait");
}
