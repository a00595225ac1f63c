/* SPDX-License-Identifier: MIT */
/* class_http_server: Swoole\Coroutine\Http\Server.
 * Owns: one reference on the core's server, and the registered handlers. Called by: PHP, MINIT.
 * Never: accepts or reads: src/net does; serve.c runs the handlers.
 * Tested by: tests/phpt/http. */
#include "wsco/php/http/http_server.h"

#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/http/compression.h"
#include "wsco/php/http/request.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/option.h"
#include "wsco/php/runtime/option_names.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/server/convert_proxies.h"
#include "wsco/php/server/convert_settings.h"
#include "wsco/php/server/server_listen.h"
#include "wsco/php/server/server_stats.h"

#include "../../../stubs/http_server_arginfo.h"

#define UPLOAD_DIR_MAX 220 /* bytes */

static zend_class_entry *server_ce;
static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_http_server *self = zend_object_alloc(sizeof *self, ce);

    self->listening = (php_wsco_listening){0};
    php_wsco_compression_init(&self->compression);
    php_wsco_request_options_init(&self->request, NULL);
    self->on_accept = zend_hash_str_find_ptr(&ce->function_table, ZEND_STRL("onaccept"));
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

void php_wsco_http_server_release_handler(php_wsco_handler *handler)
{
    if (--handler->refs > 0)
        return;
    php_wsco_callable_free(&handler->callable);
    efree(handler);
}

static php_wsco_handler *handler_at(const wsco_server *core, size_t i)
{
    return core->router.routes[i].handler;
}

static void release_core(wsco_server *core)
{
    for (size_t i = 0; i < core->router.count; i++)
        php_wsco_http_server_release_handler(handler_at(core, i));
    wsco_router_deinit(&core->router);
    wsco_server_release(core);
}

/* Releases the handlers last: values that they hold may have destructors, and a WeakReference would still
 * give those the object. */
static void free_object(zend_object *object)
{
    php_wsco_http_server *self = php_wsco_http_server_of(object);
    wsco_server *core = self->listening.core;

    php_wsco_fork_check();
    php_wsco_server_listen_orphan(&self->listening);
    php_wsco_compression_free(&self->compression);
    php_wsco_request_options_free(&self->request);
    zend_object_std_dtor(object);
    if (core)
        release_core(core);
}

/* Handlers usually hold the server, so the collector has to see them. */
static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
    const wsco_server *core = php_wsco_http_server_of(object)->listening.core;
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    for (size_t i = 0; core && i < core->router.count; i++)
        zend_get_gc_buffer_add_zval(buffer, &handler_at(core, i)->callable.value);
    zend_get_gc_buffer_use(buffer, table, n);
    return zend_std_get_properties(object);
}

static void put(zend_object *object, int slot, zval *value)
{
    php_wsco_slot_put(OBJ_PROP_NUM(object, slot), value);
}

static void put_long(zend_object *object, int slot, zend_long number)
{
    zval value;

    ZVAL_LONG(&value, number);
    put(object, slot, &value);
}

/* Takes `text`. */
static void put_text(zend_object *object, int slot, zend_string *text)
{
    zval value;

    ZVAL_STR(&value, text);
    put(object, slot, &value);
}

/* Takes the text of a failure, if there was one. */
static void publish_failure(zend_object *object, const php_wsco_listen_failure *failure)
{
    if (!failure->text)
        return;
    put_long(object, PHP_WSCO_SERVER_P_ERR_CODE, failure->code);
    put_text(object, PHP_WSCO_SERVER_P_ERR_MSG, failure->text);
}

static void publish(zend_object *object, const wsco_server *core, zend_string *host)
{
    put_long(object, PHP_WSCO_SERVER_P_FD, core->fd);
    put_long(object, PHP_WSCO_SERVER_P_PORT, wsco_addr_port(&core->address));
    put_text(object, PHP_WSCO_SERVER_P_HOST, zend_string_copy(host));
}

/* The script sees it in both properties. php_wsco_listening.tls decides. */
static void publish_tls(zend_object *object)
{
    zval settings, ssl;

    ZVAL_TRUE(&ssl);
    put(object, PHP_WSCO_SERVER_P_SSL, &ssl);
    array_init(&settings);
    add_assoc_bool(&settings, "open_ssl", true);
    put(object, PHP_WSCO_SERVER_P_SETTINGS, &settings);
}

PHP_METHOD(Swoole_Coroutine_Http_Server, __construct)
{
    php_wsco_http_server *self = php_wsco_http_server_of(Z_OBJ_P(ZEND_THIS));
    php_wsco_listen_args args;
    php_wsco_listen_failure failure = {0};

    if (!php_wsco_server_listen_construct(execute_data, &self->listening, &php_wsco_server_ops, &args,
                                          &failure)) {
        publish_failure(&self->std, &failure);
        RETURN_THROWS();
    }
    publish(&self->std, self->listening.core, args.host);
    if (args.ssl)
        publish_tls(&self->std);
}

static wsco_server *constructed(zval *this)
{
    return php_wsco_server_listen_core(&php_wsco_http_server_of(Z_OBJ_P(this))->listening);
}

static bool renew_tls(zend_object *object, HashTable *options)
{
    php_wsco_listen_failure failure = {0};
    bool renewed = php_wsco_server_listen_renew_tls(&php_wsco_http_server_of(object)->listening,
                                                    OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_SETTINGS), options,
                                                    &failure);

    publish_failure(object, &failure);
    return renewed;
}

PHP_METHOD(Swoole_Coroutine_Http_Server, set)
{
    HashTable *options;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    if (zend_hash_num_elements(options) == 0)
        RETURN_FALSE;
    if (!php_wsco_option_names_check(options, PHP_WSCO_OPTIONS_HTTP) ||
        !renew_tls(Z_OBJ_P(ZEND_THIS), options))
        RETURN_THROWS();
    php_wsco_slot_merge(OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), PHP_WSCO_SERVER_P_SETTINGS), options);
    RETURN_TRUE;
}

static void not_callable(zval *callable, char *error)
{
    zend_string *name = zend_get_callable_name(callable);

    php_wsco_warning("function '%s' is not callable", ZSTR_VAL(name));
    zend_string_release(name);
    if (error)
        efree(error);
}

/* Takes the reference on `handler`. */
static bool set_route(wsco_server *core, zend_string *pattern, php_wsco_handler *handler)
{
    void *old;
    wsco_rc rc = wsco_router_set(&core->router, ZSTR_VAL(pattern), ZSTR_LEN(pattern), handler, &old);

    if (rc != WSCO_OK)
        old = handler;
    if (old)
        php_wsco_http_server_release_handler(old);
    if (rc == WSCO_OK)
        return true;
    php_wsco_warning("%s", php_wsco_error_text(-rc));
    return php_wsco_fail(rc);
}

PHP_METHOD(Swoole_Coroutine_Http_Server, handle)
{
    zend_string *pattern;
    zval *callable;
    zend_fcall_info fci = empty_fcall_info;
    zend_fcall_info_cache fcc = empty_fcall_info_cache;
    char *error = NULL;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(pattern)
        Z_PARAM_ZVAL(callable)
    ZEND_PARSE_PARAMETERS_END();
    wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    if (zend_fcall_info_init(callable, 0, &fci, &fcc, NULL, &error) != SUCCESS) {
        not_callable(callable, error);
        RETURN_FALSE;
    }
    php_wsco_handler *handler = emalloc(sizeof *handler);
    handler->refs = 1;
    php_wsco_callable_init(&handler->callable, &fci, &fcc);
    RETURN_BOOL(set_route(core, pattern, handler));
}

static void report(zend_object *object, wsco_rc rc)
{
    const char *message = rc == WSCO_OK ? "" : strerror(-rc);

    put_long(object, PHP_WSCO_SERVER_P_ERR_CODE, -rc);
    put_text(object, PHP_WSCO_SERVER_P_ERR_MSG, zend_string_init(message, strlen(message), 0));
    if (rc != WSCO_OK)
        php_wsco_set_error(-rc);
    if (rc != WSCO_OK && rc != WSCO_E_CANCELED)
        php_error_docref(NULL, E_WARNING, "accept failed, Error: %s[%d]", strerror(-rc), -rc);
}

/* Uploads need the directory with the first request. A script that cannot have it should learn that at
 * once. */
static bool make_dir(const char *dir)
{
    php_stream_statbuf info;
    bool found = php_stream_stat_path(dir, &info) == 0;

    if (found && S_ISDIR(info.sb.st_mode))
        return true;
    if (!found && php_stream_mkdir(dir, 0777, PHP_STREAM_MKDIR_RECURSIVE, NULL))
        return true;
    php_wsco_throw(php_wsco_error_ce, found ? ENOTDIR : errno, "Unable to create upload_tmp_dir[%s]", dir);
    return false;
}

/* Holds the name: a stream wrapper of the script may be asked about it, and the option may be a reference
 * that it changes. */
static bool make_upload_dir(HashTable *options)
{
    zval *value = php_wsco_option(options, "upload_tmp_dir");

    if (!value || Z_TYPE_P(value) != IS_STRING)
        return true;
    if (Z_STRLEN_P(value) > UPLOAD_DIR_MAX) {
        php_wsco_throw(php_wsco_error_ce, ENAMETOOLONG, "upload_tmp_dir[%s] is longer than %d bytes",
                       Z_STRVAL_P(value), UPLOAD_DIR_MAX);
        return false;
    }
    zend_string *dir = zend_string_copy(Z_STR_P(value));
    bool made = make_dir(ZSTR_VAL(dir));
    zend_string_release(dir);
    return made;
}

static bool apply_options(zend_object *object, wsco_server *core, HashTable *options)
{
    php_wsco_http_server *self = php_wsco_http_server_of(object);

    if (!php_wsco_compression_apply(&self->compression, options) || EG(exception))
        return false;
    php_wsco_request_options_free(&self->request);
    php_wsco_request_options_init(&self->request, options);
    php_wsco_convert_settings(&core->origin.settings, options);
    php_wsco_convert_proxies(core, options);
    return !EG(exception) && make_upload_dir(options);
}

/* Holds the array: warnings run the script's error handler, which could replace it. */
static bool apply_settings(zend_object *object, wsco_server *core)
{
    zval settings;

    ZVAL_COPY_DEREF(&settings, OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_SETTINGS));
    bool done = Z_TYPE(settings) != IS_ARRAY || apply_options(object, core, Z_ARRVAL(settings));
    zval_ptr_dtor(&settings);
    return done;
}

static bool apply_tls(zend_object *object)
{
    php_wsco_listen_failure failure = {0};
    bool applied = php_wsco_server_listen_start_tls(&php_wsco_http_server_of(object)->listening,
                                                    OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_SETTINGS),
                                                    &failure);

    publish_failure(object, &failure);
    return applied;
}

PHP_METHOD(Swoole_Coroutine_Http_Server, start)
{
    ZEND_PARSE_PARAMETERS_NONE();
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    wsco_server *core = constructed(ZEND_THIS);
    if (!core || !php_wsco_may_suspend())
        RETURN_THROWS();
    if (core->origin.running) {
        php_wsco_warning("the server is already running");
        RETURN_FALSE;
    }
    if (!apply_settings(object, core) || !apply_tls(object))
        RETURN_THROWS();
    GC_ADDREF(object);
    report(object, php_wsco_server_listen_start(core));
    OBJ_RELEASE(object);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Coroutine_Http_Server, shutdown)
{
    ZEND_PARSE_PARAMETERS_NONE();
    wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    wsco_server_shutdown(core);
}

PHP_METHOD(Swoole_Coroutine_Http_Server, stats)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    php_wsco_server_stats(core, return_value);
}

PHP_METHOD(Swoole_Coroutine_Http_Server, onAccept)
{
    zval *conn;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(conn)
    ZEND_PARSE_PARAMETERS_END();
    (void)conn;
}

void php_wsco_register_http_server(void)
{
    server_ce = register_class_Swoole_Coroutine_Http_Server();
    server_ce->create_object = create_object;
    server_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_http_server, std), free_object);
    handlers.get_gc = get_gc;
    php_wsco_short_name("Co\\Http\\Server", server_ce);
}
