/* SPDX-License-Identifier: MIT */
/* serve: takes one request from the core to the script's handler and back.
 * Owns: the Request and Response objects while the handler runs. Called by: the HTTP session on the
 * connection's coroutine.
 * Never: sends anything the script did not ask for, except for a request that has no handler.
 * Tested by: tests/phpt/http, tests/phpt/bailout, tests/phpt/exit. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/engine/callable.h"
#include "wsco/php/http/http_server.h"
#include "wsco/php/http/request.h"
#include "wsco/php/http/response.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/report.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/server/serve_frame.h"
#include "wsco/php/server/server_listen.h"

/* Answers without a handler. It uses Response, so that the answer has the same fields and rules. */
static void answer_with(zval *response, int status)
{
    php_wsco_response_of(Z_OBJ_P(response))->status = status;
}

/* Bytes of a target that are logged; it may be 32 KiB long. */
#define TARGET_SHOWN 256

static void report_thrown(const wsco_conn *conn, const wsco_http_req *req)
{
    wsco_text method = wsco_http_req_text(req, req->method), target = wsco_http_req_path(req);
    zend_string *text = strpprintf(0, "%.*s %.*s", (int)method.n, method.p, (int)MIN(target.n, TARGET_SHOWN),
                                   target.p);

    php_wsco_report_thrown(conn, ZSTR_VAL(text));
    zend_string_release(text);
}

static void call(php_wsco_handler *handler, wsco_conn *conn, zval *request, zval *response)
{
    php_wsco_outcome outcome = PHP_WSCO_THREW;
    zend_fcall_info_cache fcc;
    zval argv[2];

    ZVAL_COPY_VALUE(&argv[0], request);
    ZVAL_COPY_VALUE(&argv[1], response);
    if (php_wsco_callable_fcc(&handler->callable, &fcc))
        outcome = php_wsco_handler_call(&fcc, 2, argv);
    if (outcome != PHP_WSCO_THREW)
        return;
    report_thrown(conn, php_wsco_request_of(Z_OBJ_P(request))->req);
    php_wsco_response_threw(response);
}

static void serve_with(php_wsco_handler *handler, wsco_conn *conn, zend_object *server, zval *response)
{
    zval request;

    wsco_rc rc = php_wsco_request_create(&request, conn, &php_wsco_http_server_of(server)->request);
    if (rc != WSCO_OK) {
        php_wsco_response_of(Z_OBJ_P(response))->request_keeps_alive = false;
        answer_with(response, rc == WSCO_E_NOMEM ? 503 : 400);
        return;
    }
    /* An upgrade request ends its connection even if the handler answers in plain HTTP. */
    if (wsco_http_session_req(conn)->upgrade_websocket)
        php_wsco_response_of(Z_OBJ_P(response))->request_keeps_alive = false;
    call(handler, conn, &request, response);
    zval_ptr_dtor(&request);
}

/* Both objects are released before the run ends, so that what their destructors defer or put into the context
 * belongs to this request, not to the next. */
static void serve_request(wsco_conn *conn, zend_object *server)
{
    wsco_text path = wsco_http_req_path(wsco_http_session_req(conn));
    php_wsco_handler *handler = wsco_router_find(&wsco_server_of(conn)->router, path.p, path.n);
    zval response;

    php_wsco_response_create(&response, conn);
    if (handler) {
        /* Held, because the script may replace its handler meanwhile. */
        handler->refs++;
        serve_with(handler, conn, server, &response);
        zval_ptr_dtor(&response);
        php_wsco_http_server_release_handler(handler);
        php_wsco_handler_finish();
    } else {
        answer_with(&response, 404);
        zval_ptr_dtor(&response);
    }
}

static zend_execute_data *enter_frame(zend_object *server)
{
    return php_wsco_serve_frame_enter(server, php_wsco_http_server_of(server)->on_accept);
}

static void serve_in_frame(void *arg)
{
    wsco_conn *conn = arg;

    if (!wsco_server_of(conn)->user) {
        wsco_conn_close(conn); /* its handlers went with the object */
        return;
    }
    zend_execute_data *frame = enter_frame(wsco_server_of(conn)->user);
    serve_request(conn, Z_OBJ(frame->This));
    php_wsco_serve_frame_leave(frame);
}

static void serve(wsco_conn *conn)
{
    php_wsco_co_guard(conn->co, serve_in_frame, conn);
}

static void log_bad_tls(const wsco_conn *conn)
{
    char ip[WSCO_ADDR_TEXT];
    const char *text;
    int reason = wsco_stream_tls_reason(conn->tls_failure, &text);

    wsco_peer_text(&conn->peer, ip, sizeof ip);
    php_wsco_log_client(PHP_WSCO_LOG_TLS, PHP_WSCO_LOG_WARNING, -WSCO_E_SSL_BAD_CLIENT, NULL,
                        "bad SSL client[%s:%d], reason=%d, error_string=%s", ip, (int)conn->peer.port, reason,
                        text);
}

static void log_in_frame(void *arg)
{
    wsco_conn *conn = arg;

    if (!wsco_server_of(conn)->user)
        return;
    zend_execute_data *frame = enter_frame(wsco_server_of(conn)->user);
    log_bad_tls(conn);
    php_wsco_serve_frame_leave(frame);
}

static void bad_tls(wsco_conn *conn)
{
    php_wsco_co_guard(conn->co, log_in_frame, conn);
}

const wsco_server_ops php_wsco_server_ops = {.session = &wsco_http_session_ops,
                                             .serve = serve,
                                             .bad_tls = bad_tls,
                                             .accept_failed = php_wsco_server_listen_failed};
