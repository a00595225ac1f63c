/* SPDX-License-Identifier: MIT */
/* class_request: Swoole\Http\Request: its object, and the methods that give raw bytes.
 * Owns: a reference on the wsco_http_req of each object. Called by: serve, MINIT, PHP.
 * Never: reads from a connection; keeps anything of it except addresses.
 * Tested by: tests/phpt/request. */
#include "wsco/php/http/request.h"

#include "wsco/net/http/http_session.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/lazy.h"
#include "wsco/php/runtime/objects.h"

#include "../../../stubs/request_arginfo.h"

zend_class_entry *php_wsco_request_ce;
static php_wsco_lazy_handlers handlers;
/* What the properties of a received request are at first. */
static zval start[PHP_WSCO_REQUEST_PROPERTIES];

/* Copies the options, with a reference of its own on the directory. */
static void copy_options(php_wsco_request_options *into, const php_wsco_request_options *from)
{
    *into = *from;
    if (into->upload_dir)
        zend_string_addref(into->upload_dir);
}

/* The object without its properties. */
static php_wsco_request *allocate(zend_class_entry *ce)
{
    php_wsco_request *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(php_wsco_request, std));
    ZVAL_UNDEF(&self->temporaries);
    zend_object_std_init(&self->std, ce);
    self->std.handlers = &handlers.std;
    return self;
}

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_request *self = allocate(ce);

    object_properties_init(&self->std, ce);
    return &self->std;
}

static void free_object(zend_object *object)
{
    php_wsco_request *self = php_wsco_request_of(object);

    php_wsco_fork_check();
    php_wsco_upload_abandon(self);
    php_wsco_upload_remove(&self->temporaries);
    zval_ptr_dtor(&self->temporaries);
    php_wsco_request_options_free(&self->options);
    wsco_http_req_release(self->req);
    wsco_http_parser_destroy(self->parser);
    if (self->server)
        wsco_server_release(self->server);
    zend_object_std_dtor(object);
}

static uint32_t *pending_of(zend_object *object)
{
    return &php_wsco_request_of(object)->pending;
}

wsco_rc php_wsco_request_create(zval *result, wsco_conn *conn, const php_wsco_request_options *options)
{
    php_wsco_request *self = allocate(php_wsco_request_ce);

    memcpy(self->std.properties_table, start, sizeof start);
    self->pending = PHP_WSCO_REQUEST_LAZY;
    ZVAL_OBJ(result, &self->std);
    ZVAL_LONG(OBJ_PROP_NUM(&self->std, PHP_WSCO_REQUEST_P_FD), conn->fd);
    copy_options(&self->options, options);
    self->server = wsco_server_retain(wsco_server_of(conn));
    self->peer = conn->peer;
    wsco_conn_local(conn, &self->local);
    wsco_rc rc = php_wsco_request_admit(self, wsco_http_session_req(conn));
    if (rc == WSCO_OK)
        php_wsco_request_fill(self, wsco_http_req_retain(wsco_http_session_req(conn)));
    else
        zval_ptr_dtor(result);
    return rc;
}

/* --- methods --- */

/* The request as received, or the part of it that parse() has so far; NULL if there is nothing yet. */
static const wsco_http_req *received(const php_wsco_request *self)
{
    return self->req ? self->req : wsco_http_parser_req(self->parser);
}

/* False for an object made with `new`. */
static bool has_context(const php_wsco_request *self)
{
    if (self->req || self->parser)
        return true;
    php_wsco_set_error(-WSCO_E_HTTP_CONTEXT_UNAVAILABLE);
    return false;
}

PHP_METHOD(Swoole_Http_Request, getContent)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const php_wsco_request *self = php_wsco_request_of(Z_OBJ_P(ZEND_THIS));
    if (!has_context(self))
        RETURN_FALSE;
    const wsco_http_req *req = received(self);
    if (!req || req->body.len == 0)
        RETURN_EMPTY_STRING();
    RETURN_STRINGL_FAST(req->body.data, req->body.len);
}

PHP_METHOD(Swoole_Http_Request, getData)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const php_wsco_request *self = php_wsco_request_of(Z_OBJ_P(ZEND_THIS));
    if (!has_context(self))
        RETURN_FALSE;
    const wsco_http_req *req = received(self);
    if (!req || req->head.len == 0)
        RETURN_EMPTY_STRING();
    zend_string *data = zend_string_alloc(req->head.len + req->body.len, 0);
    memcpy(ZSTR_VAL(data), req->head.data, req->head.len);
    if (req->body.len > 0)
        memcpy(ZSTR_VAL(data) + req->head.len, req->body.data, req->body.len);
    ZSTR_VAL(data)[ZSTR_LEN(data)] = '\0';
    RETURN_NEW_STR(data);
}

PHP_METHOD(Swoole_Http_Request, getMethod)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const php_wsco_request *self = php_wsco_request_of(Z_OBJ_P(ZEND_THIS));
    if (!has_context(self))
        RETURN_FALSE;
    const wsco_http_req *req = received(self);
    if (!req)
        RETURN_EMPTY_STRING();
    wsco_text method = wsco_http_req_text(req, req->method);
    RETURN_STRINGL_FAST(method.p, method.n);
}

PHP_METHOD(Swoole_Http_Request, isCompleted)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const php_wsco_request *self = php_wsco_request_of(Z_OBJ_P(ZEND_THIS));
    RETURN_BOOL(has_context(self) && self->req);
}

void php_wsco_register_request(void)
{
    php_wsco_request_ce = register_class_Swoole_Http_Request();
    php_wsco_request_ce->create_object = create_object;
    php_wsco_request_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers.std, offsetof(php_wsco_request, std), free_object);
    php_wsco_lazy_init(&handlers, pending_of, php_wsco_request_build);
    php_wsco_lazy_start(start, php_wsco_request_ce, PHP_WSCO_REQUEST_LAZY);
}
