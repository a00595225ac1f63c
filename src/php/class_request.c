/* SPDX-License-Identifier: MIT */
/* class_request: Swoole\Http\Request; a received request as PHP properties.
 * Owns: a reference on the wsco_http_req of each object. Called by: class_http_server, MINIT.
 * Never: reads from a connection; keeps anything of it but addresses copied into `server`.
 * Tested by: tests/phpt/request. */
#include "php_wsco.h"

#include "wsco/php/classes.h"
#include "wsco/php/errors.h"
#include "wsco/php/objects.h"
#include "wsco/php/request.h"

#include "../../stubs/request_arginfo.h"
#include "ext/standard/url.h"

#include <sys/time.h>

zend_class_entry *php_wsco_request_ce;
static zend_object_handlers handlers;

enum { P_FD, P_STREAM_ID, P_HEADER, P_SERVER, P_COOKIE, P_GET, P_FILES, P_POST, P_TMPFILES };

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_request *self = zend_object_alloc(sizeof *self, ce);

    self->req = NULL;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    php_wsco_request *self = php_wsco_request_of(object);

    php_wsco_upload_remove(OBJ_PROP_NUM(object, P_TMPFILES));
    if (self->req)
        wsco_http_req_release(self->req);
    zend_object_std_dtor(object);
}

/* --- properties --- */

/* Of these the last field wins and stays a string; others become lists when repeated. */
static bool is_single(const zend_string *name)
{
    static const char *const single[] = {"host",           "user-agent",    "accept",     "content-type",
                                         "content-length", "authorization", "connection", "accept-encoding"};

    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        if (zend_string_equals_cstr(name, single[i], strlen(single[i])))
            return true;
    return false;
}

static void add_field(HashTable *fields, zend_string *name, zval *value)
{
    zval *seen = zend_symtable_find(fields, name);

    if (!seen || is_single(name)) {
        zend_symtable_update(fields, name, value);
        return;
    }
    if (Z_TYPE_P(seen) != IS_ARRAY) {
        zval list;
        array_init(&list);
        zend_hash_next_index_insert(Z_ARRVAL(list), seen);
        ZVAL_COPY_VALUE(seen, &list);
    }
    zend_hash_next_index_insert(Z_ARRVAL_P(seen), value);
}

static zend_string *lower_name(const char *p, size_t n)
{
    zend_string *name = zend_string_alloc(n, 0);

    zend_str_tolower_copy(ZSTR_VAL(name), p, n);
    return name;
}

static void build_header(zend_object *object, const wsco_http_req *req, bool parse_cookie)
{
    zval *header = OBJ_PROP_NUM(object, P_HEADER);
    zval *cookie = OBJ_PROP_NUM(object, P_COOKIE);

    array_init_size(header, req->field_count);
    for (uint32_t i = 0; i < req->field_count; i++) {
        wsco_text name = wsco_http_req_text(req, req->fields[i].name);
        wsco_text text = wsco_http_req_text(req, req->fields[i].value);
        if (parse_cookie && name.n == 6 && strncasecmp(name.p, "cookie", 6) == 0) {
            if (Z_TYPE_P(cookie) != IS_ARRAY)
                array_init(cookie);
            php_wsco_vars_cookies(cookie, text.p, text.n);
            continue;
        }
        zval value;
        zend_string *key = lower_name(name.p, name.n);
        ZVAL_STRINGL_FAST(&value, text.p, text.n);
        add_field(Z_ARRVAL_P(header), key, &value);
        zend_string_release(key);
    }
}

static void add_text(HashTable *array, const char *key, const char *p, size_t n)
{
    zval value;

    ZVAL_STRINGL_FAST(&value, p, n);
    zend_hash_str_update(array, key, strlen(key), &value);
}

static void add_long(HashTable *array, const char *key, zend_long number)
{
    zval value;

    ZVAL_LONG(&value, number);
    zend_hash_str_update(array, key, strlen(key), &value);
}

static void add_path(HashTable *server, wsco_text path)
{
    zend_string *decoded = zend_string_init(path.p, path.n, 0);

    add_text(server, "request_uri", path.p, path.n);
    ZSTR_LEN(decoded) = php_url_decode(ZSTR_VAL(decoded), ZSTR_LEN(decoded));
    zval value;
    ZVAL_STR(&value, decoded);
    zend_hash_str_update(server, ZEND_STRL("path_info"), &value);
}

static void add_time(HashTable *server)
{
    struct timeval now;
    zval value;

    gettimeofday(&now, NULL);
    add_long(server, "request_time", now.tv_sec);
    ZVAL_DOUBLE(&value, (double)now.tv_sec + (double)now.tv_usec / 1e6);
    zend_hash_str_update(server, ZEND_STRL("request_time_float"), &value);
}

static void build_server(zend_object *object, const wsco_conn *conn)
{
    const wsco_http_req *req = conn->req;
    wsco_text query = wsco_http_req_query(req);
    wsco_text method = wsco_http_req_text(req, req->method);
    char text[WSCO_ADDR_TEXT];

    array_init_size(OBJ_PROP_NUM(object, P_SERVER), 16);
    HashTable *server = Z_ARRVAL_P(OBJ_PROP_NUM(object, P_SERVER));
    if (query.n > 0)
        add_text(server, "query_string", query.p, query.n);
    add_text(server, "request_method", method.p, method.n);
    add_path(server, wsco_http_req_path(req));
    add_time(server);
    add_text(server, "server_protocol", req->minor ? "HTTP/1.1" : "HTTP/1.0", 8);
    wsco_peer_text(&conn->peer, text, sizeof text);
    add_text(server, "remote_addr", text, strlen(text));
    add_long(server, "remote_port", conn->peer.port);
    wsco_conn_local_text(conn, text, sizeof text);
    add_text(server, "server_addr", text, strlen(text));
    add_long(server, "server_port", wsco_addr_port(&conn->server->address));
}

static bool may_have_form(wsco_text method)
{
    static const char *const methods[] = {"POST", "PUT", "PATCH", "DELETE"};

    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (method.n == strlen(methods[i]) && memcmp(method.p, methods[i], method.n) == 0)
            return true;
    return false;
}

static bool begins(wsco_text text, const char *with)
{
    size_t n = strlen(with);

    return text.n >= n && strncasecmp(text.p, with, n) == 0;
}

static void move_in(zend_object *object, int slot, zval *value)
{
    if (Z_TYPE_P(value) != IS_UNDEF)
        ZVAL_COPY_VALUE(OBJ_PROP_NUM(object, slot), value);
}

static bool build_body(zend_object *object, const wsco_http_req *req, const php_wsco_request_options *options)
{
    wsco_text type;
    php_wsco_upload_result upload;

    if (!may_have_form(wsco_http_req_text(req, req->method)) ||
        !wsco_http_req_find(req, "content-type", &type, NULL))
        return true;
    if (begins(type, "multipart/form-data")) {
        if (!php_wsco_upload_parse(&upload, type, &req->body, options,
                                   (int)Z_LVAL_P(OBJ_PROP_NUM(object, P_FD))))
            return false;
        move_in(object, P_POST, &upload.post);
        move_in(object, P_FILES, &upload.files);
        move_in(object, P_TMPFILES, &upload.tmpfiles);
    } else if (options->parse_post && req->body.len > 0 &&
               begins(type, "application/x-www-form-urlencoded")) {
        array_init(OBJ_PROP_NUM(object, P_POST));
        php_wsco_vars_parse(OBJ_PROP_NUM(object, P_POST), req->body.data, req->body.len);
    }
    return true;
}

bool php_wsco_request_create(zval *result, wsco_conn *conn, const php_wsco_request_options *options)
{
    wsco_http_req *req = conn->req;
    wsco_text query = wsco_http_req_query(req);

    object_init_ex(result, php_wsco_request_ce);
    zend_object *object = Z_OBJ_P(result);
    php_wsco_request_of(object)->req = wsco_http_req_retain(req);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_FD), conn->fd);
    build_header(object, req, options->parse_cookie);
    build_server(object, conn);
    if (query.n > 0) {
        array_init(OBJ_PROP_NUM(object, P_GET));
        php_wsco_vars_parse(OBJ_PROP_NUM(object, P_GET), query.p, query.n);
    }
    if (build_body(object, req, options))
        return true;
    zval_ptr_dtor(result);
    return false;
}

/* --- methods --- */

static const wsco_http_req *request_of(zval *this)
{
    const wsco_http_req *req = php_wsco_request_of(Z_OBJ_P(this))->req;

    if (!req)
        php_wsco_set_error(-WSCO_E_HTTP_CONTEXT_UNAVAILABLE);
    return req;
}

PHP_METHOD(Swoole_Http_Request, getContent)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const wsco_http_req *req = request_of(ZEND_THIS);
    if (!req)
        RETURN_FALSE;
    RETURN_STRINGL_FAST(req->body.data ? req->body.data : "", req->body.len);
}

PHP_METHOD(Swoole_Http_Request, getData)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const wsco_http_req *req = request_of(ZEND_THIS);
    if (!req)
        RETURN_FALSE;
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
    const wsco_http_req *req = request_of(ZEND_THIS);
    if (!req)
        RETURN_FALSE;
    wsco_text method = wsco_http_req_text(req, req->method);
    RETURN_STRINGL(method.p, method.n);
}

PHP_METHOD(Swoole_Http_Request, isCompleted)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(php_wsco_request_of(Z_OBJ_P(ZEND_THIS))->req != NULL);
}

void php_wsco_register_request(void)
{
    php_wsco_request_ce = register_class_Swoole_Http_Request();
    php_wsco_request_ce->create_object = create_object;
    php_wsco_request_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_request, std), free_object);
}
