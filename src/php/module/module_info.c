/* SPDX-License-Identifier: MIT */
/* module_info: what php --ri wsco prints.
 * Owns: nothing. Called by: the engine. Never: starts a worker.
 * Tested by: tests/phpt/functions/info*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* dladdr */
#endif

#include "module_priv.h"

#include "wsco/io/loop.h"
#include "wsco/net/conn/budget.h"
#include "wsco/net/server/admission.h"
#include "wsco/php/hook/hook.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/proto/http/http_coding.h"
#include "wsco/proto/http/http_parse.h"
#include "wsco/proto/ws/ws_libdeflate.h"

#include "ext/standard/info.h"

#include <dlfcn.h>
#include <inttypes.h>
#include <openssl/crypto.h>
#include <zlib.h>

extern void *jump_fcontext(void *to, void *data);

static void add_polls(void)
{
    const wsco_poll_ops *chosen = wsco_loop_backend(getenv("WSCO_POLL"));
    char list[64];

    wsco_loop_backend_names(list, sizeof list);
    php_info_print_table_row(2, "poll backends", list);
    php_info_print_table_row(2, "poll backend in use",
                             chosen != NULL ? chosen->name : "none: WSCO_POLL has an unknown value");
}

/* PHP exports a function of this name too, so the report says which of the two we are bound to. */
static const char *jump_owner(void)
{
    static char text[512];
    Dl_info ours, jump;
    const char *file;

    if (dladdr(&wsco_module_entry, &ours) == 0 || dladdr((void *)&jump_fcontext, &jump) == 0)
        return "boost.context";
    file = strrchr(jump.dli_fname, '/') != NULL ? strrchr(jump.dli_fname, '/') + 1 : jump.dli_fname;
    snprintf(text, sizeof text, "boost.context (bound in %s%s)", file,
             jump.dli_fbase == ours.dli_fbase ? "" : ": not our copy");
    return text;
}

static const char *clock_name(void)
{
    const char *name = getenv("WSCO_CLOCK");

    if (name == NULL || *name == '\0' || strcmp(name, "real") == 0)
        return "real";
    return strcmp(name, "virtual") == 0 ? "virtual (for tests: it jumps to the next deadline)"
                                        : "none: WSCO_CLOCK has an unknown value";
}

static void add_number(const char *name, uint64_t value)
{
    char text[32];

    snprintf(text, sizeof text, "%" PRIu64, value);
    php_info_print_table_row(2, name, text);
}

static void add_seconds(const char *name, double seconds)
{
    char text[32];

    snprintf(text, sizeof text, "%g", seconds);
    php_info_print_table_row(2, name, text);
}

static void add_bool(const char *name, bool value)
{
    php_info_print_table_row(2, name, value ? "true" : "false");
}

static void add_budget(const char *name, uint64_t value)
{
    add_number(name, value > 0 ? value : wsco_budget_default());
}

static void add_output(const wsco_settings *settings)
{
    add_number("buffer_high_watermark", settings->high_watermark);
    add_number("buffer_low_watermark", settings->low_watermark);
    add_number("buffer_output_size", settings->output_max);
    php_info_print_table_row(2, "slow_peer", settings->slow_peer_wait ? "wait" : "close");
    add_budget("output_memory_max", settings->output_memory_max);
    add_budget("input_memory_max", settings->input_memory_max);
}

static void add_peers(const wsco_settings *settings)
{
    add_seconds("request_timeout", settings->request_timeout);
    add_number("request_min_rate", settings->request_min_rate);
    add_number("response_min_rate", settings->response_min_rate);
    add_number("max_connection", settings->max_connection);
    add_number("max_connection_per_ip", settings->max_connection_per_ip);
    php_info_print_table_row(2, "proxy_protocol", "none");
}

static void add_protocols(const wsco_settings *settings)
{
    add_bool("write_coalescing", settings->write_coalescing);
    add_bool("http_conditional", settings->http_conditional);
    add_bool("http_require_host", !settings->http.host_optional);
    add_number("websocket_compression_level", settings->websocket_compression_level);
    add_bool("websocket_context_takeover", settings->websocket_context_takeover);
    add_seconds("websocket_ping_interval", settings->websocket_ping_interval);
    add_seconds("websocket_idle_timeout", settings->websocket_idle_timeout);
    add_seconds("websocket_shutdown_timeout", settings->websocket_shutdown_timeout);
}

/* Prints the defaults on this machine, before any set(). README.md explains them in the same order. */
static void add_settings(void)
{
    wsco_settings settings;

    wsco_settings_init(&settings);
    php_info_print_table_start();
    php_info_print_table_header(2, "Setting of wsco's own", "Default");
    add_output(&settings);
    add_peers(&settings);
    add_protocols(&settings);
    php_info_print_table_end();
}

/* Prints what the options of Coroutine::set() that have an effect are now. */
static void add_options(void)
{
    php_info_print_table_start();
    php_info_print_table_header(2, "Option of Coroutine::set()", "Value");
    add_number("max_coroutine", WSCO_G(max_coroutine));
    add_number("stack_size", WSCO_G(stack_size));
    add_seconds("socket_read_timeout", WSCO_G(read_timeout));
    add_seconds("socket_write_timeout", WSCO_G(write_timeout));
    add_seconds("socket_dns_timeout", WSCO_G(dns_timeout));
    add_seconds("dns_cache_expire", WSCO_G(dns_cache_expire));
    add_number("dns_cache_capacity", (uint64_t)WSCO_G(dns_cache_capacity));
    add_bool("enable_deadlock_check", WSCO_G(deadlock_check));
    add_bool("deadlock_check_disable_trace", !WSCO_G(deadlock_trace));
    add_number("deadlock_check_limit", (uint64_t)WSCO_G(deadlock_limit));
    add_number("deadlock_check_depth", (uint64_t)WSCO_G(deadlock_depth));
    add_number("log_level", (uint64_t)WSCO_G(log_level));
    add_bool("log_date_with_microseconds", WSCO_G(log_microseconds));
    php_info_print_table_end();
}

/* Prints which libraries were found when wsco was built, and what there is because of them. */
static void add_compression(void)
{
    char text[64];
    const char *libdeflate = wsco_ws_libdeflate_version();

    php_info_print_table_row(2, "libdeflate", libdeflate ? libdeflate : "no");
    php_info_print_table_row(2, "brotli", wsco_http_coding_library(WSCO_HTTP_BROTLI, text));
    php_info_print_table_row(2, "zstd", wsco_http_coding_library(WSCO_HTTP_ZSTD, text));
    snprintf(text, sizeof text, "%sgzip, deflate%s, permessage-deflate",
             wsco_http_coding_has(WSCO_HTTP_BROTLI) ? "br, " : "",
             wsco_http_coding_has(WSCO_HTTP_ZSTD) ? ", zstd" : "");
    php_info_print_table_row(2, "compression", text);
}

void php_wsco_module_info(ZEND_MODULE_INFO_FUNC_ARGS)
{
    const wsco_context_ops *context = php_wsco_context();

    php_info_print_table_start();
    php_info_print_table_row(2, "wsco", "enabled");
    php_info_print_table_row(2, "version", WSCO_VERSION);
    php_info_print_table_row(2, "API of Swoole", WSCO_SWOOLE_VERSION);
    add_polls();
    php_info_print_table_row(2, "context backend",
                             context != NULL ? context->name : "none: WSCO_CONTEXT has an unknown value");
    php_info_print_table_row(2, "clock", clock_name());
    php_info_print_table_row(2, "jump_fcontext", jump_owner());
    php_info_print_table_row(2, "llhttp", wsco_http_parser_version());
    php_info_print_table_row(2, "OpenSSL", OpenSSL_version(OPENSSL_VERSION));
    php_info_print_table_row(2, "TLS", "server: TLS 1.2, TLS 1.3");
    php_info_print_table_row(2, "zlib", zlibVersion());
    add_compression();
    php_info_print_table_row(2, "hooks", PHP_WSCO_HOOK_NAMES);
    add_number("descriptors for connections", (uint64_t)wsco_admission_descriptors());
    if (!php_wsco_sapi_fits())
        php_info_print_table_row(2, "coroutines", "not under this SAPI");
    php_info_print_table_end();
    add_settings();
    add_options();
    display_ini_entries(zend_module);
}
