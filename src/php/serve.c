/* SPDX-License-Identifier: MIT */
/* serve: one request from the core to the script's handler and back.
 * Owns: the Request and Response objects while the handler runs. Called by: srv/http_session on the connection's
 * coroutine. Never: sends anything the script did not ask for, except for a request no handler can take.
 * Tested by: tests/phpt/http, tests/phpt/bailout, tests/phpt/exit. */
#include "php_wsco.h"

#include "wsco/php/convert.h"
#include "wsco/php/http_server.h"
#include "wsco/php/request.h"
#include "wsco/php/response.h"
#include "wsco/php/runtime.h"

/* An answer without a handler; made through Response so that it has the same fields and rules. */
static void answer_with(zval *response, int status)
{
    php_wsco_response_of(Z_OBJ_P(response))->status = status;
}

static void call(php_wsco_handler *handler, zval *request, zval *response)
{
    php_wsco_outcome outcome = PHP_WSCO_THREW;
    zend_fcall_info_cache fcc;
    zval argv[2];

    ZVAL_COPY_VALUE(&argv[0], request);
    ZVAL_COPY_VALUE(&argv[1], response);
    if (php_wsco_callable_fcc(&handler->callable, &fcc))
        php_wsco_call_handler(&fcc, 2, argv, &outcome);
    if (outcome == PHP_WSCO_THREW)
        php_wsco_response_threw(response);
}

/* Warnings about the request may run the script's error handler: it must not pull the settings away. */
static bool make_request(zval *request, wsco_conn *conn, zend_object *server)
{
    php_wsco_request_options options;
    zval settings;

    ZVAL_COPY_DEREF(&settings, OBJ_PROP_NUM(server, PHP_WSCO_SERVER_P_SETTINGS));
    php_wsco_convert_request_options(&options, Z_TYPE(settings) == IS_ARRAY ? Z_ARRVAL(settings) : NULL);
    bool made = php_wsco_request_create(request, conn, &options);
    zval_ptr_dtor(&settings);
    return made;
}

static void serve_with(php_wsco_handler *handler, wsco_conn *conn, zend_object *server, zval *response)
{
    zval request;

    if (!make_request(&request, conn, server)) {
        php_wsco_response_of(Z_OBJ_P(response))->request_keeps_alive = false;
        answer_with(response, 400);
        return;
    }
    /* Upgrade requests end their connection even when the handler answers in plain HTTP. */
    if (conn->req->upgrade_websocket)
        php_wsco_response_of(Z_OBJ_P(response))->request_keeps_alive = false;
    call(handler, &request, response);
    zval_ptr_dtor(&request);
}

static void serve_request(wsco_conn *conn, zend_object *server)
{
    wsco_text path = wsco_http_req_path(conn->req);
    php_wsco_handler *handler = wsco_router_find(&conn->server->router, path.p, path.n);
    zval response;

    php_wsco_response_create(&response, conn);
    if (handler) {
        /* The script may replace its handler meanwhile. */
        handler->refs++;
        serve_with(handler, conn, server, &response);
        php_wsco_handler_release(handler);
    } else {
        answer_with(&response, 404);
    }
    zval_ptr_dtor(&response);
}

/* The frame that stands for the server below its handlers: warnings name it, stack traces end in it. It
 * holds the server object, as any method call would. */
static zend_execute_data *enter_frame(zend_object *server)
{
    zend_function *function = zend_hash_str_find_ptr(&server->ce->function_table, ZEND_STRL("onaccept"));
    zend_execute_data *frame = zend_vm_stack_push_call_frame(ZEND_CALL_TOP_FUNCTION | ZEND_CALL_HAS_THIS,
                                                             function, 0, server);

    GC_ADDREF(server);
    frame->prev_execute_data = EG(current_execute_data);
    EG(current_execute_data) = frame;
    return frame;
}

static void leave_frame(zend_execute_data *frame)
{
    zend_object *server = Z_OBJ(frame->This);

    OBJ_RELEASE(server);
    EG(current_execute_data) = frame->prev_execute_data;
    zend_vm_stack_free_call_frame(frame);
}

static void serve_in_frame(void *arg)
{
    wsco_conn *conn = arg;
    zend_execute_data *frame;

    if (!conn->server->user) {
        wsco_conn_close(conn); /* its handlers are gone with the object */
        return;
    }
    frame = enter_frame(conn->server->user);
    serve_request(conn, Z_OBJ(frame->This));
    leave_frame(frame);
}

static void serve(wsco_conn *conn)
{
    php_wsco_co_guard(conn->co, serve_in_frame, conn);
}

const wsco_server_hooks php_wsco_server_hooks = {.serve = serve};
