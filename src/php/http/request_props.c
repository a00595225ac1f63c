/* SPDX-License-Identifier: MIT */
/* request_props: a received request as PHP properties, each built when it is first read.
 * Owns: nothing. Called by: lazy (build), class_request and request_parse (admit, fill).
 * Never: runs user code when a property is read: what PHP would warn about is built before the handler runs.
 * Tested by: tests/phpt/request. */
#include "wsco/php/http/request.h"

#include "wsco/php/runtime/lazy.h"

#include "ext/standard/url.h"

/* --- header, cookie --- */

static bool is_cookie(wsco_text name)
{
    return name.n == 6 && strncasecmp(name.p, "cookie", 6) == 0;
}

/* Of these fields the last one counts and stays a string. Other fields become lists if they are repeated. */
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

static zend_string *lower_name(wsco_text name)
{
    zend_string *lower = zend_string_alloc(name.n, 0);

    zend_str_tolower_copy(ZSTR_VAL(lower), name.p, name.n);
    return lower;
}

/* Needed for HTTP/1.0, where a target in absolute form may come without Host. */
static void add_authority(const wsco_http_req *req, HashTable *fields)
{
    zval value;

    if (req->authority.len == 0 || zend_hash_str_exists(fields, ZEND_STRL("host")))
        return;
    wsco_text authority = wsco_http_req_text(req, req->authority);
    ZVAL_STRINGL_FAST(&value, authority.p, authority.n);
    zend_hash_str_add_new(fields, ZEND_STRL("host"), &value);
}

static void build_header(const php_wsco_request *self, zval *header)
{
    const wsco_http_req *req = self->req;

    array_init_size(header, req->field_count);
    for (uint32_t i = 0; i < req->field_count; i++) {
        wsco_text name = wsco_http_req_text(req, req->fields[i].name);
        wsco_text text = wsco_http_req_text(req, req->fields[i].value);
        zval value;
        if (self->options.parse_cookie && is_cookie(name))
            continue;
        zend_string *key = lower_name(name);
        ZVAL_STRINGL_FAST(&value, text.p, text.n);
        add_field(Z_ARRVAL_P(header), key, &value);
        zend_string_release(key);
    }
    add_authority(req, Z_ARRVAL_P(header));
}

static void build_cookie(const php_wsco_request *self, zval *cookie)
{
    const wsco_http_req *req = self->req;

    ZVAL_NULL(cookie);
    for (uint32_t i = 0; self->options.parse_cookie && i < req->field_count; i++) {
        if (!is_cookie(wsco_http_req_text(req, req->fields[i].name)))
            continue;
        wsco_text text = wsco_http_req_text(req, req->fields[i].value);
        if (Z_TYPE_P(cookie) == IS_NULL)
            array_init(cookie);
        php_wsco_vars_cookies(cookie, text.p, text.n);
    }
}

/* --- server --- */

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
    zval value;

    add_text(server, "request_uri", path.p, path.n);
    ZSTR_LEN(decoded) = php_url_decode(ZSTR_VAL(decoded), ZSTR_LEN(decoded));
    ZVAL_STR(&value, decoded);
    zend_hash_str_update(server, ZEND_STRL("path_info"), &value);
}

static void add_time(HashTable *server, int64_t microseconds)
{
    zval value;

    add_long(server, "request_time", (zend_long)(microseconds / 1000000));
    ZVAL_DOUBLE(&value, (double)microseconds / 1e6);
    zend_hash_str_update(server, ZEND_STRL("request_time_float"), &value);
}

static void add_addresses(HashTable *server, const php_wsco_request *self)
{
    char text[WSCO_ADDR_TEXT];

    wsco_peer_text(&self->peer, text, sizeof text);
    add_text(server, "remote_addr", text, strlen(text));
    add_long(server, "remote_port", self->peer.port);
    if (self->local.family != 0)
        wsco_peer_text(&self->local, text, sizeof text);
    else
        wsco_addr_text(&self->server->address, text, sizeof text);
    add_text(server, "server_addr", text, strlen(text));
    add_long(server, "server_port", wsco_addr_port(&self->server->address));
}

static void build_server(const php_wsco_request *self, zval *result)
{
    const wsco_http_req *req = self->req;
    wsco_text query = wsco_http_req_query(req);
    wsco_text method = wsco_http_req_text(req, req->method);

    array_init_size(result, 16);
    HashTable *server = Z_ARRVAL_P(result);
    if (query.n > 0)
        add_text(server, "query_string", query.p, query.n);
    add_text(server, "request_method", method.p, method.n);
    add_path(server, wsco_http_req_path(req));
    add_time(server, req->received);
    add_text(server, "server_protocol", req->minor ? "HTTP/1.1" : "HTTP/1.0", 8);
    if (self->server)
        add_addresses(server, self);
}

/* --- get, post, files, tmpfiles --- */

static void build_get(const php_wsco_request *self, zval *get)
{
    wsco_text query = wsco_http_req_query(self->req);

    ZVAL_NULL(get);
    if (query.n == 0)
        return;
    array_init(get);
    php_wsco_vars_parse(get, query.p, query.n);
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

static php_wsco_body_kind body_kind(const wsco_http_req *req, const php_wsco_request_options *options)
{
    wsco_text type;

    if (!wsco_http_req_find(req, "content-type", &type, NULL) ||
        !may_have_form(wsco_http_req_text(req, req->method)))
        return PHP_WSCO_BODY_RAW;
    if (begins(type, "multipart/form-data"))
        return PHP_WSCO_BODY_MULTIPART;
    if (options->parse_post && req->body.len > 0 && begins(type, "application/x-www-form-urlencoded"))
        return PHP_WSCO_BODY_FORM;
    return PHP_WSCO_BODY_RAW;
}

/* One pass over the body fills all three slots. The list of files to unlink is kept apart from the property,
 * because the script may change the property. */
static void build_body(php_wsco_request *self)
{
    php_wsco_upload_result result;

    ZVAL_NULL(&result.post);
    ZVAL_NULL(&result.files);
    ZVAL_NULL(&result.tmpfiles);
    if (self->body_kind == PHP_WSCO_BODY_MULTIPART) {
        php_wsco_upload_parse(self, &result);
    } else if (self->body_kind == PHP_WSCO_BODY_FORM) {
        array_init(&result.post);
        php_wsco_vars_parse(&result.post, self->req->body.data, self->req->body.len);
    }
    php_wsco_lazy_fill(&self->std, PHP_WSCO_REQUEST_P_POST, &result.post);
    php_wsco_lazy_fill(&self->std, PHP_WSCO_REQUEST_P_FILES, &result.files);
    php_wsco_lazy_fill(&self->std, PHP_WSCO_REQUEST_P_TMPFILES, &result.tmpfiles);
}

void php_wsco_request_build(zend_object *object, int slot)
{
    php_wsco_request *self = php_wsco_request_of(object);
    zval value;

    switch (slot) {
    case PHP_WSCO_REQUEST_P_HEADER:
        build_header(self, &value);
        break;
    case PHP_WSCO_REQUEST_P_SERVER:
        build_server(self, &value);
        break;
    case PHP_WSCO_REQUEST_P_COOKIE:
        build_cookie(self, &value);
        break;
    case PHP_WSCO_REQUEST_P_GET:
        build_get(self, &value);
        break;
    default:
        build_body(self);
        return;
    }
    php_wsco_lazy_fill(object, slot, &value);
}

/* --- what cannot wait --- */

wsco_rc php_wsco_request_admit(php_wsco_request *self, const wsco_http_req *req)
{
    self->body_kind = (uint8_t)body_kind(req, &self->options);
    if (self->body_kind != PHP_WSCO_BODY_RAW && !php_wsco_limits_body(req)) {
        self->body_kind = PHP_WSCO_BODY_RAW;
        self->excess |= PHP_WSCO_EXCESS_SIZE;
    }
    return self->body_kind == PHP_WSCO_BODY_MULTIPART ? php_wsco_upload_check(self, req) : WSCO_OK;
}

/* Will parsing the query or the form warn? Then it is done before the handler runs: the warning is the
 * server's own, and the script's error handler may throw. */
static bool will_warn(const php_wsco_request *self)
{
    wsco_text body = {self->req->body.data, self->req->body.len};

    return php_wsco_vars_exceed(wsco_http_req_query(self->req)) ||
        (self->body_kind == PHP_WSCO_BODY_FORM && php_wsco_vars_exceed(body));
}

void php_wsco_request_fill(php_wsco_request *self, wsco_http_req *req)
{
    self->req = req;
    if (self->pending != PHP_WSCO_REQUEST_LAZY) /* not begun so */
        php_wsco_lazy_mark(&self->std, PHP_WSCO_REQUEST_LAZY);
    if (self->excess)
        php_wsco_limits_warn(self->excess, req);
    if (will_warn(self))
        php_wsco_lazy_build_all(&self->std);
}
