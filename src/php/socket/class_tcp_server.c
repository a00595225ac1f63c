/* SPDX-License-Identifier: MIT */
/* class_tcp_server: Swoole\Coroutine\Server: a TCP server whose handler gets the bytes of a connection.
 * Owns: one reference on the core's server. Called by: PHP, the raw session (serve), MINIT.
 * Never: reads or writes: the handler does, through Server\Connection.
 * Tested by: tests/phpt/tcp_server. */
#include "wsco/php/socket/tcp_server.h"

#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/option_names.h"
#include "wsco/php/runtime/report.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/server/convert_proxies.h"
#include "wsco/php/server/convert_settings.h"
#include "wsco/php/server/serve_frame.h"
#include "wsco/php/server/server_stats.h"
#include "wsco/php/socket/socket.h"

#include "../../../stubs/tcp_server_arginfo.h"

enum { P_HOST, P_PORT, P_TYPE, P_FD, P_ERR_CODE, P_SETTING, P_RUNNING, P_FN, P_SOCKET };

static zend_class_entry *server_ce;
static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_tcp_server *self = zend_object_alloc(sizeof *self, ce);

    self->listening = (php_wsco_listening){0};
    php_wsco_socket_rule_init(&self->rule);
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    php_wsco_listening *listening = &php_wsco_tcp_server_of(object)->listening;

    php_wsco_fork_check();
    php_wsco_server_listen_orphan(listening);
    if (listening->core)
        wsco_server_release(listening->core);
    zend_object_std_dtor(object);
}

static void set_error(zend_object *object, int code)
{
    zend_update_property_long(server_ce, object, ZEND_STRL("errCode"), code);
    php_wsco_set_error(code);
}

/* --- one connection --- */

static void call(wsco_conn *conn, zval *handler, zval *connection)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    char *error = NULL;

    if (zend_fcall_info_init(handler, 0, &fci, &fcc, NULL, &error) == SUCCESS) {
        php_wsco_outcome outcome = php_wsco_handler_call(&fcc, 1, connection);
        if (outcome == PHP_WSCO_THREW)
            php_wsco_report_thrown(conn, "a connection");
        if (outcome == PHP_WSCO_REFUSED)
            zend_release_fcall_info_cache(&fcc);
    } else if (!EG(exception)) {
        zend_throw_error(NULL, "The handler of the server cannot be called: %s",
                         error ? error : "it is gone");
    }
    if (error)
        efree(error);
}

/* Holds the handler, because the script may set another one meanwhile. */
static void serve_connection(wsco_conn *conn, zend_object *server)
{
    zval handler, connection;

    ZVAL_COPY_DEREF(&handler, OBJ_PROP_NUM(server, P_FN));
    php_wsco_tcp_connection_create(&connection, conn, &php_wsco_tcp_server_of(server)->rule);
    call(conn, &handler, &connection);
    zval_ptr_dtor(&connection);
    zval_ptr_dtor(&handler);
    php_wsco_handler_finish();
}

/* start() of the class itself: a subclass may have a start() of its own, which is not an internal
 * function. */
static zend_function *frame_function(void)
{
    return zend_hash_str_find_ptr(&server_ce->function_table, ZEND_STRL("start"));
}

static void serve_in_frame(void *arg)
{
    wsco_conn *conn = arg;

    if (!wsco_server_of(conn)->user)
        return; /* the handler went with the object */
    zend_execute_data *frame = php_wsco_serve_frame_enter(wsco_server_of(conn)->user, frame_function());
    serve_connection(conn, Z_OBJ(frame->This));
    php_wsco_serve_frame_leave(frame);
}

static void serve(wsco_conn *conn)
{
    php_wsco_co_guard(conn->co, serve_in_frame, conn);
}

static const wsco_server_ops ops = {
    .session = &wsco_raw_session_ops, .serve = serve, .accept_failed = php_wsco_server_listen_failed};

/* --- methods --- */

/* Writes a copy of the array: the script may have put something with a destructor there before the
 * constructor ran. */
static void publish_tls(zend_object *object, bool ssl)
{
    zval changed, *setting = OBJ_PROP_NUM(object, P_SETTING);

    if (Z_TYPE_P(setting) != IS_ARRAY)
        return;
    ZVAL_ARR(&changed, zend_array_dup(Z_ARRVAL_P(setting)));
    add_assoc_bool(&changed, "open_ssl", ssl);
    zend_update_property(server_ce, object, ZEND_STRL("setting"), &changed);
    zval_ptr_dtor(&changed);
}

static void publish(zend_object *object, const wsco_server *core, const php_wsco_listen_args *args)
{
    zend_update_property_str(server_ce, object, ZEND_STRL("host"), args->host);
    zend_update_property_long(server_ce, object, ZEND_STRL("port"), wsco_addr_port(&core->address));
    zend_update_property_long(server_ce, object, ZEND_STRL("type"), core->address.u.ss_family);
    zend_update_property_long(server_ce, object, ZEND_STRL("fd"), core->fd);
    publish_tls(object, args->ssl);
}

PHP_METHOD(Swoole_Coroutine_Server, __construct)
{
    php_wsco_tcp_server *self = php_wsco_tcp_server_of(Z_OBJ_P(ZEND_THIS));
    php_wsco_listen_args args;

    if (!php_wsco_server_listen_construct(execute_data, &self->listening, &ops, &args, NULL))
        RETURN_THROWS();
    publish(&self->std, self->listening.core, &args);
}

static wsco_server *constructed(zval *this)
{
    return php_wsco_server_listen_core(&php_wsco_tcp_server_of(Z_OBJ_P(this))->listening);
}

PHP_METHOD(Swoole_Coroutine_Server, set)
{
    HashTable *options;
    zend_object *object = Z_OBJ_P(ZEND_THIS);

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    if (!php_wsco_option_names_check(options, PHP_WSCO_OPTIONS_TCP) ||
        !php_wsco_server_listen_renew_tls(&php_wsco_tcp_server_of(object)->listening,
                                          OBJ_PROP_NUM(object, P_SETTING), options, NULL))
        RETURN_THROWS();
    php_wsco_slot_merge(OBJ_PROP_NUM(object, P_SETTING), options);
}

PHP_METHOD(Swoole_Coroutine_Server, handle)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_FUNC(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    zend_update_property(server_ce, Z_OBJ_P(ZEND_THIS), ZEND_STRL("fn"), &fci.function_name);
    zend_release_fcall_info_cache(&fcc);
}

/* Holds the options: warnings about them may run the script's error handler, which could replace them. */
static bool apply_settings(zend_object *object, wsco_server *core)
{
    wsco_packet_rule rule;
    zval setting;

    ZVAL_COPY_DEREF(&setting, OBJ_PROP_NUM(object, P_SETTING));
    php_wsco_socket_rule_init(&rule);
    bool sound = Z_TYPE(setting) == IS_ARRAY;
    if (sound)
        sound = php_wsco_socket_protocol(&rule, Z_ARRVAL(setting));
    if (sound)
        sound = php_wsco_server_listen_start_tls(&php_wsco_tcp_server_of(object)->listening, &setting, NULL);
    if (sound) {
        php_wsco_convert_settings(&core->origin.settings, Z_ARRVAL(setting));
        php_wsco_convert_proxies(core, Z_ARRVAL(setting));
        php_wsco_tcp_server_of(object)->rule = rule;
    }
    zval_ptr_dtor(&setting);
    return sound && !EG(exception);
}

static bool prepare(zend_object *object, wsco_server *core)
{
    const zval *handler = OBJ_PROP_NUM(object, P_FN);

    if (core->origin.running)
        return php_wsco_warning("the server is already running");
    if (Z_TYPE_P(handler) != IS_NULL && apply_settings(object, core))
        return true;
    if (!EG(exception))
        set_error(object, EINVAL);
    return false;
}

static bool report(zend_object *object, wsco_rc rc)
{
    if (rc == WSCO_OK || rc == WSCO_E_CANCELED || EG(exception))
        return true;
    set_error(object, -rc);
    php_error_docref(NULL, E_WARNING, "accept failed, Error: %s[%d]", strerror(-rc), -rc);
    return false;
}

PHP_METHOD(Swoole_Coroutine_Server, start)
{
    ZEND_PARSE_PARAMETERS_NONE();
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    if (!prepare(object, core))
        RETURN_FALSE;
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    GC_ADDREF(object);
    zend_update_property_bool(server_ce, object, ZEND_STRL("running"), true);
    RETVAL_BOOL(report(object, php_wsco_server_listen_start(core)));
    zend_update_property_bool(server_ce, object, ZEND_STRL("running"), core->origin.running);
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_Coroutine_Server, shutdown)
{
    ZEND_PARSE_PARAMETERS_NONE();
    wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    if (!core->origin.running)
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVAL));
    wsco_server_shutdown(core);
    zend_update_property_bool(server_ce, Z_OBJ_P(ZEND_THIS), ZEND_STRL("running"), false);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Coroutine_Server, stats)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const wsco_server *core = constructed(ZEND_THIS);
    if (!core)
        RETURN_THROWS();
    php_wsco_server_stats(core, return_value);
}

void php_wsco_register_tcp_server(void)
{
    server_ce = register_class_Swoole_Coroutine_Server();
    server_ce->create_object = create_object;
    server_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_tcp_server, std), free_object);
    php_wsco_short_name("Co\\Server", server_ce);
}
