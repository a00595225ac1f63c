/* SPDX-License-Identifier: MIT */
/* class_response: Swoole\Http\Response: the object, status and header fields. response_head.c,
 * response_cookie.c, response_body.c, response_file.c, response_detach.c and response_ws.c have the rest.
 * Owns: a reference on the connection. Called by: PHP, serve.c, response_detach.c, MINIT.
 * Never: writes to the connection itself; lets an answer go missing when the object dies.
 * Tested by: tests/phpt/response. */
#include "wsco/php/http/response.h"

#include "wsco/php/engine/fork.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/lazy.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/proto/http/http_resp.h"

#include "../../../stubs/response_arginfo.h"

zend_class_entry *php_wsco_response_ce;
static php_wsco_lazy_handlers handlers;
/* What is built when it is first read. */
#define LAZY (UINT32_C(1) << PHP_WSCO_RESPONSE_P_SOCKET)
/* What the properties of an answer on a connection are at first. */
static zval start[PHP_WSCO_RESPONSE_PROPERTIES];

/* The object without its properties. */
static php_wsco_response *allocate(zend_class_entry *ce)
{
    php_wsco_response *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(php_wsco_response, std));
    zend_object_std_init(&self->std, ce);
    self->std.handlers = &handlers.std;
    return self;
}

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_response *self = allocate(ce);

    object_properties_init(&self->std, ce);
    return &self->std;
}

static uint32_t *pending(zend_object *object)
{
    return &php_wsco_response_of(object)->lazy;
}

/* A destructor call comes from the collector, from the last reference, or from the end of the script. At the
 * end, all objects are asked first, in use or not, and freed later. */
static bool is_dying(const zend_object *object)
{
    return WSCO_G(collecting) > 0 || GC_REFCOUNT(object) == 1;
}

/* Completes the answer here, not in free_object(), because that runs user code, which may still get the
 * object from a WeakReference: here the object can be saved. In free_object() the header may be gone too: the
 * collector destroys arrays and objects in any order. */
static void destroy_object(zend_object *object)
{
    php_wsco_response *self = php_wsco_response_of(object);

    php_wsco_fork_check();
    zend_objects_destroy_object(object);
    if (php_wsco_response_is_unfinished(self) && is_dying(object))
        php_wsco_response_abandon(self);
}

/* The object is freed without destroy_object(): the script has ended. */
static void end_late(php_wsco_response *self)
{
    bool is_collected = GC_TYPE(&self->std) == IS_NULL;

    if (is_collected || (GC_FLAGS(&self->std) & IS_OBJ_WEAKLY_REFERENCED))
        php_wsco_response_forget(self);
    else
        php_wsco_response_abandon(self);
}

static void free_object(zend_object *object)
{
    php_wsco_response *self = php_wsco_response_of(object);

    php_wsco_fork_check();
    if (self->state == PHP_WSCO_RESPONSE_WEBSOCKET)
        wsco_ws_session_close(self->conn, self->threw ? WSCO_WS_CLOSE_INTERNAL : WSCO_WS_CLOSE_NORMAL, NULL,
                              0);
    else if (php_wsco_response_is_unfinished(self))
        end_late(self);
    if (self->conn)
        wsco_conn_release(self->conn);
    if (self->reason)
        zend_string_release(self->reason);
    wsco_buf_deinit(&self->head);
    wsco_buf_deinit(&self->encoded);
    wsco_ws_msg_free(self->received);
    zend_object_std_dtor(object);
}

static php_wsco_response *make(zval *result, wsco_conn *conn, const wsco_http_req *req)
{
    php_wsco_response *self = allocate(php_wsco_response_ce);

    memcpy(self->std.properties_table, start, sizeof start);
    self->lazy = LAZY;
    ZVAL_OBJ(result, &self->std);
    self->conn = wsco_conn_retain(conn);
    self->state = PHP_WSCO_RESPONSE_OPEN;
    self->minor = req ? req->minor : 1;
    self->head_only = req && req->is_head;
    self->request_keeps_alive = !req || req->keep_alive;
    ZVAL_LONG(php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_FD), conn->fd);
    return self;
}

void php_wsco_response_create(zval *result, wsco_conn *conn)
{
    make(result, conn, wsco_http_session_req(conn));
}

void php_wsco_response_create_another(zval *result, wsco_conn *conn, const wsco_http_req *req)
{
    php_wsco_response *self = make(result, conn, req);

    self->created = true;
    self->coding = req ? wsco_http_coding_choose(req) : WSCO_HTTP_IDENTITY;
}

void php_wsco_response_threw(zval *response)
{
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(response));

    self->threw = true;
    if (self->status == 0)
        self->status = 500;
}

PHP_METHOD(Swoole_Http_Response, isWritable)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(ZEND_THIS));
    RETURN_BOOL(php_wsco_response_is_unfinished(self));
}

PHP_METHOD(Swoole_Http_Response, initHeader)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    for (int slot = PHP_WSCO_RESPONSE_P_HEADER; slot <= PHP_WSCO_RESPONSE_P_TRAILER; slot++) {
        zval old;
        php_wsco_response_array(self, slot, &old);
        zval_ptr_dtor(&old);
    }
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Http_Response, status)
{
    zend_long code;
    zend_string *reason = NULL;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(code)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(reason)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    if (reason && wsco_http_resp_has_newline(ZSTR_VAL(reason), ZSTR_LEN(reason))) {
        php_wsco_warning("Header may not contain more than a single header, new line detected");
        RETURN_FALSE;
    }
    if (self->reason)
        zend_string_release(self->reason);
    self->reason = reason && ZSTR_LEN(reason) > 0 ? zend_string_copy(reason) : NULL;
    self->status = (int)code;
    RETURN_TRUE;
}

static zend_string *field_name(zend_string *name, bool format)
{
    if (!format)
        return zend_string_copy(name);
    zend_string *formatted = zend_string_init(ZSTR_VAL(name), ZSTR_LEN(name), 0);
    wsco_http_resp_format_name(ZSTR_VAL(formatted), ZSTR_LEN(formatted));
    return formatted;
}

/* Line ends at the end of a value are trimmed when it is sent. A line end inside it would start another
 * field. */
static bool text_is_sound(const char *text, size_t len)
{
    while (len > 0 && isspace((unsigned char)text[len - 1]))
        len--;
    if (!wsco_http_resp_has_newline(text, len))
        return true;
    php_wsco_warning("Header may not contain more than a single header, new line detected");
    return false;
}

static bool is_length(zend_string *name)
{
    return zend_string_equals_literal_ci(name, "content-length");
}

/* Blanks around the length are trimmed when it is sent, and a value of blanks only suppresses the field. A
 * value that is not a string yet may still become a sound one. */
static bool length_is_sound(zval *value)
{
    uint64_t length;

    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) != IS_STRING)
        return Z_TYPE_P(value) != IS_LONG || Z_LVAL_P(value) >= 0;
    const char *text = Z_STRVAL_P(value);
    size_t len = Z_STRLEN_P(value);
    while (len > 0 && isspace((unsigned char)text[len - 1]))
        len--;
    return len == 0 || wsco_http_resp_read_length(text, len, &length);
}

static bool lengths_are_sound(zval *value)
{
    bool sound = true;
    zval *element;

    if (Z_TYPE_P(value) == IS_ARRAY) {
        ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), element)
            sound = sound && length_is_sound(element);
        ZEND_HASH_FOREACH_END();
    } else {
        sound = length_is_sound(value);
    }
    if (!sound)
        php_wsco_warning("Content-Length must be a number");
    return sound;
}

static bool value_is_sound(zval *value)
{
    zval *element;

    if (Z_TYPE_P(value) == IS_STRING)
        return text_is_sound(Z_STRVAL_P(value), Z_STRLEN_P(value));
    if (Z_TYPE_P(value) != IS_ARRAY)
        return true;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), element) {
        ZVAL_DEREF(element);
        if (Z_TYPE_P(element) == IS_STRING && !text_is_sound(Z_STRVAL_P(element), Z_STRLEN_P(element)))
            return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

PHP_METHOD(Swoole_Http_Response, header)
{
    zend_string *name;
    zval *value;
    bool format = true;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_STR(name)
        Z_PARAM_ZVAL(value)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(format)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self || !php_wsco_response_name_is_sound(name) || !value_is_sound(value) ||
        (is_length(name) && !lengths_are_sound(value)))
        RETURN_FALSE;
    zend_string *key = field_name(name, format);
    Z_TRY_ADDREF_P(value);
    php_wsco_response_put(self, PHP_WSCO_RESPONSE_P_HEADER, key, value);
    zend_string_release(key);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Http_Response, trailer)
{
    zend_string *name, *value;
    zval text;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_STR(value)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self || !php_wsco_response_name_is_sound(name) || !text_is_sound(ZSTR_VAL(value), ZSTR_LEN(value)))
        RETURN_FALSE;
    zend_string *key = zend_string_tolower(name);
    ZVAL_STR_COPY(&text, value);
    php_wsco_response_put(self, PHP_WSCO_RESPONSE_P_TRAILER, key, &text);
    zend_string_release(key);
    RETURN_TRUE;
}

void php_wsco_register_response(void)
{
    php_wsco_response_ce = register_class_Swoole_Http_Response();
    php_wsco_response_ce->create_object = create_object;
    php_wsco_response_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers.std, offsetof(php_wsco_response, std), free_object);
    handlers.std.dtor_obj = destroy_object;
    php_wsco_lazy_init(&handlers, pending, php_wsco_response_build);
    php_wsco_lazy_start(start, php_wsco_response_ce, LAZY);
}
