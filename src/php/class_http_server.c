/* SPDX-License-Identifier: MIT */
/* class_http_server: Swoole\Coroutine\Http\Server.
 * Owns: one reference on the core's server, and the registered handlers. Called by: PHP, MINIT.
 * Never: accepts or reads: srv does; serve.c runs the handlers.
 * Tested by: tests/phpt/http. */
#include "php_wsco.h"

#include "wsco/php/classes.h"
#include "wsco/php/convert.h"
#include "wsco/php/errors.h"
#include "wsco/php/http_server.h"
#include "wsco/php/objects.h"

#include "zend_exceptions.h"

#include "../../stubs/http_server_arginfo.h"

#define BACKLOG 512

static zend_class_entry *server_ce;
static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_http_server *self = zend_object_alloc(sizeof *self, ce);

    self->core = NULL;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

void php_wsco_handler_release(php_wsco_handler *handler)
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

static void free_object(zend_object *object)
{
    php_wsco_http_server *self = php_wsco_http_server_of(object);

    if (self->core) {
        wsco_server_orphan(self->core);
        for (size_t i = 0; i < self->core->router.count; i++)
            php_wsco_handler_release(handler_at(self->core, i));
        wsco_router_deinit(&self->core->router);
        wsco_server_release(self->core);
    }
    zend_object_std_dtor(object);
}

/* Handlers usually close over the server: the collector has to see through them. */
static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
    php_wsco_http_server *self = php_wsco_http_server_of(object);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    for (size_t i = 0; self->core && i < self->core->router.count; i++)
        zend_get_gc_buffer_add_zval(buffer, &handler_at(self->core, i)->callable.value);
    zend_get_gc_buffer_use(buffer, table, n);
    return zend_std_get_properties(object);
}

static void throw_exception(zend_object *object, int code, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);

static void throw_exception(zend_object *object, int code, const char *format, ...)
{
    zend_string *message;
    va_list args;

    va_start(args, format);
    message = zend_vstrpprintf(0, format, args);
    va_end(args);
    ZVAL_LONG(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_ERR_CODE), code);
    zval_ptr_dtor(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_ERR_MSG));
    ZVAL_STR_COPY(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_ERR_MSG), message);
    php_wsco_set_error(code);
    zend_throw_exception(php_wsco_exception_ce, ZSTR_VAL(message), code);
    zend_string_release(message);
}

/* Listening descriptor, or -1 with an exception pending. */
static int listen_on(zend_object *object, zend_string *host, zend_long port, bool reuse_port,
                     wsco_addr *address)
{
    const char *step = "bind";
    wsco_rc rc = strlen(ZSTR_VAL(host)) == ZSTR_LEN(host) ? WSCO_OK : WSCO_E_BAD_HOST_ADDR;

    if (rc == WSCO_OK)
        rc = wsco_addr_parse(address, ZSTR_VAL(host), port < INT_MIN || port > INT_MAX ? -1 : (long)port);
    int fd = rc == WSCO_OK ? wsco_sock_listen(address, BACKLOG, reuse_port, &step) : rc;

    if (fd >= 0)
        return fd;
    if (strcmp(step, "bind") == 0)
        throw_exception(object, -fd, "bind(%s:" ZEND_LONG_FMT ") failed", ZSTR_VAL(host), port);
    else
        throw_exception(object, -fd, "%s() failed", step);
    return -1;
}

static void publish(zend_object *object, const wsco_server *core, zend_string *host)
{
    ZVAL_LONG(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_FD), core->fd);
    ZVAL_LONG(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_PORT), wsco_addr_port(&core->address));
    zval_ptr_dtor(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_HOST));
    ZVAL_STR_COPY(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_HOST), host);
}

static bool check_arguments(zend_object *object, zend_string *host, bool ssl)
{
    if (php_wsco_http_server_of(object)->core) {
        zend_throw_error(NULL, "The server has been constructed already");
        return false;
    }
    if (ZSTR_LEN(host) == 0) {
        throw_exception(object, EINVAL, "host is empty");
        return false;
    }
    if (ssl) {
        throw_exception(object, ENOTSUP,
                        "wsco %s has no TLS yet: put a TLS proxy in front, or pass $ssl = false",
                        WSCO_VERSION);
        return false;
    }
    return true;
}

PHP_METHOD(Swoole_Coroutine_Http_Server, __construct)
{
    zend_string *host;
    zend_long port = 0;
    bool ssl = false, reuse_port = false;
    wsco_addr address;

    ZEND_PARSE_PARAMETERS_START(1, 4)
        Z_PARAM_STR(host)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(port)
        Z_PARAM_BOOL(ssl)
        Z_PARAM_BOOL(reuse_port)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    if (!check_arguments(object, host, ssl))
        RETURN_THROWS();
    int fd = listen_on(object, host, port, reuse_port, &address);
    if (fd < 0)
        RETURN_THROWS();
    wsco_sock_local(fd, &address);
    wsco_server *core = wsco_server_create(fd, &address, &php_wsco_server_hooks, object);
    if (!core) {
        wsco_sock_close(fd);
        throw_exception(object, ENOMEM, "listen() failed");
        RETURN_THROWS();
    }
    php_wsco_http_server_of(object)->core = core;
    publish(object, core, host);
}

static wsco_server *constructed(zval *this)
{
    wsco_server *core = php_wsco_http_server_of(Z_OBJ_P(this))->core;

    if (!core)
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return core;
}

PHP_METHOD(Swoole_Coroutine_Http_Server, set)
{
    HashTable *options;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    if (zend_hash_num_elements(options) == 0)
        RETURN_FALSE;
    zval *settings = OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), PHP_WSCO_SERVER_P_SETTINGS);
    ZVAL_DEREF(settings);
    if (Z_TYPE_P(settings) != IS_ARRAY) {
        zval_ptr_dtor(settings);
        array_init(settings);
    }
    SEPARATE_ARRAY(settings);
    zend_hash_merge(Z_ARRVAL_P(settings), options, zval_add_ref, /* overwrite */ true);
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

PHP_METHOD(Swoole_Coroutine_Http_Server, handle)
{
    zend_string *pattern;
    zval *callable;
    zend_fcall_info fci = empty_fcall_info;
    zend_fcall_info_cache fcc = empty_fcall_info_cache;
    char *error = NULL;
    void *old;

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
    if (wsco_router_set(&core->router, ZSTR_VAL(pattern), ZSTR_LEN(pattern), handler, &old) != WSCO_OK)
        old = handler;
    if (old)
        php_wsco_handler_release(old);
    RETURN_TRUE;
}

static void report(zend_object *object, wsco_rc rc)
{
    zval *message = OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_ERR_MSG);

    ZVAL_LONG(OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_ERR_CODE), -rc);
    zval_ptr_dtor(message);
    ZVAL_STRING(message, rc == WSCO_OK ? "" : strerror(-rc));
    if (rc != WSCO_OK)
        php_wsco_set_error(-rc);
    if (rc != WSCO_OK && rc != WSCO_E_CANCELED)
        php_error_docref(NULL, E_WARNING, "accept failed, Error: %s[%d]", strerror(-rc), -rc);
}

/* Uploads need it with the first request; a script that cannot have it shall know at once. */
static bool make_upload_dir(HashTable *options)
{
    zval *dir = zend_hash_str_find_deref(options, ZEND_STRL("upload_tmp_dir"));
    php_stream_statbuf info;

    if (!dir || Z_TYPE_P(dir) != IS_STRING || php_stream_stat_path(Z_STRVAL_P(dir), &info) == 0)
        return true;
    if (php_stream_mkdir(Z_STRVAL_P(dir), 0777, PHP_STREAM_MKDIR_RECURSIVE, NULL))
        return true;
    php_wsco_throw(php_wsco_error_ce, errno, "Unable to create upload_tmp_dir[%s]", Z_STRVAL_P(dir));
    return false;
}

static bool apply_settings(zend_object *object, wsco_server *core)
{
    zval *settings = OBJ_PROP_NUM(object, PHP_WSCO_SERVER_P_SETTINGS);

    ZVAL_DEREF(settings);
    if (Z_TYPE_P(settings) != IS_ARRAY)
        return true;
    php_wsco_convert_settings(&core->settings, Z_ARRVAL_P(settings));
    return make_upload_dir(Z_ARRVAL_P(settings));
}

PHP_METHOD(Swoole_Coroutine_Http_Server, start)
{
    ZEND_PARSE_PARAMETERS_NONE();
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    wsco_server *core = constructed(ZEND_THIS);
    if (!core || !php_wsco_may_suspend())
        RETURN_THROWS();
    if (core->running) {
        php_wsco_warning("the server is already running");
        RETURN_FALSE;
    }
    if (!apply_settings(object, core))
        RETURN_THROWS();
    GC_ADDREF(object);
    report(object, wsco_server_start(core, php_wsco_worker()));
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
