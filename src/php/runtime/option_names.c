/* SPDX-License-Identifier: MIT */
/* option_names: tells the script about options that are misspelt, have no effect here, or are of the wrong
 * kind.
 * Owns: the list of all names. Called by: the set() methods.
 * Never: takes a value: convert_settings.c, convert_tls.c, compression.c, socket_protocol.c and options.c do,
 * and say what is wrong with a value of the right kind.
 * Tested by: tests/phpt/silence/unknown_option.phpt, tests/phpt/silence/option_kinds.phpt. */
#include "wsco/php/runtime/option_names.h"

#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"

enum {
    HTTP = PHP_WSCO_OPTIONS_HTTP,
    TCP = PHP_WSCO_OPTIONS_TCP,
    RUNTIME = PHP_WSCO_OPTIONS_RUNTIME,
    ASYNC = PHP_WSCO_OPTIONS_ASYNC,
    POOL = PHP_WSCO_OPTIONS_POOL
};

typedef enum kind {
    ANY, /* any kind: the code that reads it says what is wrong */
    BOOL,
    NUMBER,
    STRING,
    PEER,   /* "close" or "wait" */
    IGNORED /* has no effect; one of a server belongs to Swoole's asynchronous server */
} kind;

typedef struct option {
    const char *name;
    unsigned scopes;
    kind kind;
} option;

static const option options_known[] = {
    {"buffer_high_watermark", HTTP | TCP, ANY},
    {"buffer_low_watermark", HTTP | TCP, ANY},
    {"buffer_output_size", HTTP | TCP, ANY},
    {"compression_level", HTTP, NUMBER},
    {"compression_min_length", HTTP, NUMBER},
    {"compression_types", HTTP, ANY},
    {"http_compression", HTTP, BOOL},
    {"http_compression_level", HTTP, NUMBER},
    {"http_compression_min_length", HTTP, NUMBER},
    {"http_compression_types", HTTP, ANY},
    {"http_conditional", HTTP, BOOL},
    {"http_gzip_level", HTTP, NUMBER},
    {"http_parse_cookie", HTTP, BOOL},
    {"http_parse_files", HTTP, BOOL},
    {"http_parse_post", HTTP, BOOL},
    {"http_require_host", HTTP, BOOL},
    {"input_memory_max", HTTP | TCP, ANY},
    {"max_connection", HTTP | TCP, ANY},
    {"max_connection_per_ip", HTTP | TCP, ANY},
    {"open_eof_check", TCP, BOOL},
    {"open_eof_split", TCP, BOOL},
    {"open_http2_protocol", HTTP, BOOL},
    {"open_length_check", TCP, BOOL},
    {"open_ssl", HTTP | TCP, BOOL},
    {"open_tcp_nodelay", HTTP | TCP, BOOL},
    {"open_websocket_close_frame", HTTP, BOOL},
    {"open_websocket_ping_frame", HTTP, BOOL},
    {"open_websocket_pong_frame", HTTP, BOOL},
    {"output_memory_max", HTTP | TCP, ANY},
    {"package_body_offset", TCP, ANY},
    {"package_eof", TCP, ANY},
    {"package_length_offset", TCP, ANY},
    {"package_length_type", TCP, ANY},
    {"package_max_length", HTTP | TCP, ANY},
    {"proxy_protocol", HTTP | TCP, ANY},
    {"request_min_rate", HTTP | TCP, ANY},
    {"request_timeout", HTTP | TCP, ANY},
    {"response_min_rate", HTTP | TCP, ANY},
    {"slow_peer", HTTP | TCP, PEER},
    {"ssl_allow_self_signed", HTTP | TCP, BOOL},
    {"ssl_cafile", HTTP | TCP, ANY},
    {"ssl_capath", HTTP | TCP, ANY},
    {"ssl_cert_file", HTTP | TCP, ANY},
    {"ssl_ciphers", HTTP | TCP, ANY},
    {"ssl_client_cert_file", HTTP | TCP, ANY},
    {"ssl_compress", HTTP | TCP, BOOL},
    {"ssl_dhparam", HTTP | TCP, ANY},
    {"ssl_ecdh_curve", HTTP | TCP, ANY},
    {"ssl_key_file", HTTP | TCP, ANY},
    {"ssl_passphrase", HTTP | TCP, ANY},
    {"ssl_prefer_server_ciphers", HTTP | TCP, BOOL},
    {"ssl_protocols", HTTP | TCP, ANY},
    {"ssl_sni_certs", HTTP | TCP, ANY},
    {"ssl_verify_depth", HTTP | TCP, ANY},
    {"ssl_verify_peer", HTTP | TCP, BOOL},
    {"upload_tmp_dir", HTTP, STRING},
    {"websocket_compression", HTTP, BOOL},
    {"websocket_compression_level", HTTP, ANY},
    {"websocket_context_takeover", HTTP, BOOL},
    {"websocket_idle_timeout", HTTP, ANY},
    {"websocket_mask", HTTP, BOOL},
    {"websocket_ping_interval", HTTP, ANY},
    {"websocket_shutdown_timeout", HTTP, ANY},
    {"websocket_subprotocol", HTTP, STRING},
    {"write_coalescing", HTTP | TCP, BOOL},

    {"enable_coroutine", POOL, BOOL},
    {"enable_message_bus", POOL, IGNORED},
    {"max_package_size", POOL, ANY},
    {"max_wait_time", POOL, ANY},

    {"c_stack_size", RUNTIME, NUMBER},
    {"deadlock_check_depth", RUNTIME, NUMBER},
    {"deadlock_check_disable_trace", RUNTIME, BOOL},
    {"deadlock_check_limit", RUNTIME, NUMBER},
    {"display_errors", RUNTIME, BOOL},
    {"dns_cache_capacity", RUNTIME, NUMBER},
    {"dns_cache_expire", RUNTIME, NUMBER},
    {"dns_server", RUNTIME, IGNORED},
    {"enable_coroutine", RUNTIME, IGNORED},
    {"enable_deadlock_check", RUNTIME, BOOL},
    {"enable_preemptive_scheduler", RUNTIME, BOOL},
    {"exit_condition", RUNTIME, IGNORED},
    {"hook_flags", RUNTIME, NUMBER},
    {"log_date_format", RUNTIME, STRING},
    {"log_date_with_microseconds", RUNTIME, BOOL},
    {"log_file", RUNTIME, STRING},
    {"log_level", RUNTIME, NUMBER},
    {"log_rotation", RUNTIME, IGNORED},
    {"max_concurrency", RUNTIME, IGNORED},
    {"max_coro_num", RUNTIME, NUMBER},
    {"max_coroutine", RUNTIME, NUMBER},
    {"print_backtrace_on_error", RUNTIME, IGNORED},
    {"socket_buffer_size", RUNTIME, IGNORED},
    {"socket_connect_timeout", RUNTIME, IGNORED},
    {"socket_dns_timeout", RUNTIME, NUMBER},
    {"socket_read_timeout", RUNTIME, NUMBER},
    {"socket_recv_timeout", RUNTIME, NUMBER},
    {"socket_send_timeout", RUNTIME, NUMBER},
    {"socket_timeout", RUNTIME, NUMBER},
    {"socket_write_timeout", RUNTIME, NUMBER},
    {"stack_size", RUNTIME, NUMBER},
    {"trace_flags", RUNTIME, IGNORED},

    {"aio_core_worker_num", ASYNC, IGNORED},
    {"aio_max_idle_time", ASYNC, IGNORED},
    {"aio_max_wait_time", ASYNC, IGNORED},
    {"aio_worker_num", ASYNC, IGNORED},
    {"dns_cache_refresh_time", ASYNC, IGNORED},
    {"dns_lookup_random", ASYNC, IGNORED},
    {"enable_signalfd", ASYNC, IGNORED},
    {"max_thread_num", ASYNC, IGNORED},
    {"min_thread_num", ASYNC, IGNORED},
    {"socket_dontwait", ASYNC, IGNORED},
    {"thread_num", ASYNC, IGNORED},
    {"use_async_resolver", ASYNC, IGNORED},
    {"wait_signal", ASYNC, IGNORED},

    {"backlog", HTTP | TCP, IGNORED},
    {"chroot", HTTP | TCP, IGNORED},
    {"cpu_affinity_ignore", HTTP | TCP, IGNORED},
    {"daemonize", HTTP | TCP, IGNORED},
    {"discard_timeout_request", HTTP | TCP, IGNORED},
    {"dispatch_func", HTTP | TCP, IGNORED},
    {"dispatch_mode", HTTP | TCP, IGNORED},
    {"document_root", HTTP, IGNORED},
    {"enable_coroutine", HTTP | TCP, IGNORED},
    {"enable_delay_receive", HTTP | TCP, IGNORED},
    {"enable_reuse_port", HTTP | TCP, IGNORED},
    {"enable_static_handler", HTTP, IGNORED},
    {"group", HTTP | TCP, IGNORED},
    {"heartbeat_check_interval", HTTP | TCP, IGNORED},
    {"heartbeat_idle_time", HTTP | TCP, IGNORED},
    {"hook_flags", HTTP | TCP, IGNORED},
    {"http_autoindex", HTTP, IGNORED},
    {"http_index_files", HTTP, IGNORED},
    {"input_buffer_size", HTTP | TCP, IGNORED},
    {"log_file", HTTP | TCP, IGNORED},
    {"log_level", HTTP | TCP, IGNORED},
    {"max_conn", HTTP | TCP, IGNORED},
    {"max_coroutine", HTTP | TCP, IGNORED},
    {"max_request", HTTP | TCP, IGNORED},
    {"max_request_grace", HTTP | TCP, IGNORED},
    {"max_wait_time", HTTP | TCP, IGNORED},
    {"message_queue_key", HTTP | TCP, IGNORED},
    {"open_cpu_affinity", HTTP | TCP, IGNORED},
    {"open_http_protocol", HTTP | TCP, IGNORED},
    {"open_mqtt_protocol", HTTP | TCP, IGNORED},
    {"open_redis_protocol", HTTP | TCP, IGNORED},
    {"open_tcp_keepalive", HTTP | TCP, IGNORED},
    {"open_websocket_protocol", HTTP | TCP, IGNORED},
    {"output_buffer_size", HTTP | TCP, IGNORED},
    {"pid_file", HTTP | TCP, IGNORED},
    {"reactor_num", HTTP | TCP, IGNORED},
    {"reload_async", HTTP | TCP, IGNORED},
    {"send_yield", HTTP | TCP, IGNORED},
    {"single_thread", HTTP | TCP, IGNORED},
    {"socket_buffer_size", HTTP | TCP, IGNORED},
    {"static_handler_locations", HTTP, IGNORED},
    {"stats_file", HTTP | TCP, IGNORED},
    {"task_enable_coroutine", HTTP | TCP, IGNORED},
    {"task_ipc_mode", HTTP | TCP, IGNORED},
    {"task_max_request", HTTP | TCP, IGNORED},
    {"task_tmpdir", HTTP | TCP, IGNORED},
    {"task_use_object", HTTP | TCP, IGNORED},
    {"task_worker_num", HTTP | TCP, IGNORED},
    {"tcp_defer_accept", HTTP | TCP, IGNORED},
    {"tcp_fastopen", HTTP | TCP, IGNORED},
    {"tcp_keepcount", HTTP | TCP, IGNORED},
    {"tcp_keepidle", HTTP | TCP, IGNORED},
    {"tcp_keepinterval", HTTP | TCP, IGNORED},
    {"tcp_user_timeout", HTTP | TCP, IGNORED},
    {"user", HTTP | TCP, IGNORED},
    {"worker_num", HTTP | TCP, IGNORED},
};

#define OPTION_COUNT (sizeof options_known / sizeof *options_known)

static const option *find(zend_string *name, unsigned scope)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if ((options_known[i].scopes & scope) &&
            zend_string_equals_cstr(name, options_known[i].name, strlen(options_known[i].name)))
            return &options_known[i];
    return NULL;
}

/* PHP's own levenshtein(). If the script has disabled it, every name is far away. */
static zend_long distance(zend_string *name, const char *other)
{
    zend_function *levenshtein = zend_hash_str_find_ptr(CG(function_table), ZEND_STRL("levenshtein"));
    zval args[2], result;

    if (levenshtein == NULL)
        return ZEND_LONG_MAX;
    ZVAL_STR_COPY(&args[0], name);
    ZVAL_STRING(&args[1], other);
    zend_call_known_function(levenshtein, NULL, NULL, &result, 2, args, NULL);
    zval_ptr_dtor(&args[0]);
    zval_ptr_dtor(&args[1]);
    return Z_TYPE(result) == IS_LONG ? Z_LVAL(result) : ZEND_LONG_MAX;
}

/* The name that was probably meant: its distance is at most a third of the name's length. NULL if there is
 * none. */
static const char *nearest(zend_string *name, unsigned scope)
{
    zend_long best = (zend_long)ZSTR_LEN(name) / 3 + 1;
    const char *nearest = NULL;

    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!(options_known[i].scopes & scope) || options_known[i].kind == IGNORED)
            continue;
        zend_long far = distance(name, options_known[i].name);
        if (far >= best)
            continue;
        best = far;
        nearest = options_known[i].name;
    }
    return nearest;
}

static void warn_unknown(zend_string *name, unsigned scope)
{
    const char *meant = nearest(name, scope);

    if (meant != NULL)
        php_wsco_warning("unknown option %s, did you mean %s?", ZSTR_VAL(name), meant);
    else
        php_wsco_warning("unknown option %s", ZSTR_VAL(name));
}

/* The kind of value that the option needs, as text; NULL when the value is of that kind. */
static const char *wanted(kind kind, const zval *value)
{
    zend_uchar type = Z_TYPE_P(value);

    switch (kind) {
    case BOOL:
        return type <= IS_STRING ? NULL : "a bool";
    case NUMBER:
        if (type == IS_STRING)
            return is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), NULL, NULL, 0) ? NULL : "a number";
        return type < IS_STRING ? NULL : "a number";
    case STRING:
        return type == IS_STRING || type <= IS_FALSE ? NULL : "a string";
    case PEER:
        if (type == IS_STRING &&
            (zend_string_equals_literal_ci(Z_STR_P(value), "wait") ||
             zend_string_equals_literal_ci(Z_STR_P(value), "close")))
            return NULL;
        return "close or wait";
    default:
        return NULL;
    }
}

static void check(const option *option, const zval *value)
{
    const char *want = wanted(option->kind, value);

    if (option->kind == IGNORED && !(option->scopes & (HTTP | TCP)))
        php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL, "option %s has no effect here", option->name);
    else if (option->kind == IGNORED)
        php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL,
                     "option %s belongs to Swoole's asynchronous server: it has no effect here",
                     option->name);
    else if (want != NULL && Z_TYPE_P(value) == IS_STRING)
        php_wsco_warning("%s must be %s, got '%s'", option->name, want, Z_STRVAL_P(value));
    else if (want != NULL)
        php_wsco_warning("%s must be %s, got %s", option->name, want, zend_zval_type_name(value));
}

bool php_wsco_option_names_check(HashTable *options, unsigned scope)
{
    zend_string *name;
    zend_ulong index;
    zval *value;

    ZEND_HASH_FOREACH_KEY_VAL(options, index, name, value) {
        const option *known = name != NULL ? find(name, scope) : NULL;
        ZVAL_DEREF(value);
        if (name == NULL)
            php_wsco_warning("unknown option " ZEND_ULONG_FMT, index);
        else if (known == NULL)
            warn_unknown(name, scope);
        else if (Z_TYPE_P(value) != IS_NULL)
            check(known, value);
        if (EG(exception) != NULL)
            return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}
