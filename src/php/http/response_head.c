/* SPDX-License-Identifier: MIT */
/* response_head: the bytes of a response head: status line, the script's fields, then those we add ourselves.
 * Owns: nothing. Called by: response_body, response_ws.
 * Never: sends; writes a field whose value holds a line end.
 * Tested by: tests/phpt/response. */
#include "wsco/php/http/response.h"

#include "wsco/php/http/compression.h"
#include "wsco/php/http/http_server.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/proto/http/http_coding.h"
#include "wsco/proto/http/http_resp.h"

#include "response_head_priv.h"

/* Bytes that a head mostly needs. */
#define USUAL_HEAD 256

static const struct {
    const char *name;
    size_t len;
    unsigned bit;
} known[] = {
    {"server", 6, SET_SERVER},
    {"date", 4, SET_DATE},
    {"connection", 10, SET_CONNECTION},
    {"content-type", 12, SET_TYPE},
    {"content-length", 14, SET_LENGTH},
    {"transfer-encoding", 17, SET_CODING},
    {"content-encoding", 16, SET_ENCODING},
    {"vary", 4, SET_VARY},
};

static unsigned bit_of(zend_string *name)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (zend_string_equals_cstr(name, known[i].name, known[i].len) ||
            (ZSTR_LEN(name) == known[i].len && strncasecmp(ZSTR_VAL(name), known[i].name, known[i].len) == 0))
            return known[i].bit;
    return 0;
}

static bool has_token(const char *list, size_t n, const char *token)
{
    const char *end = list + n;
    size_t len = strlen(token);

    for (const char *p = list; p + len <= end; p++) {
        bool starts = p == list || p[-1] == ',' || p[-1] == ' ' || p[-1] == '\t';
        bool ends = p + len == end || p[len] == ',' || p[len] == ' ' || p[len] == '\t';
        if (starts && ends && strncasecmp(p, token, len) == 0)
            return true;
    }
    return false;
}

/* Stores what later steps need to know about this field. */
static void remember(php_wsco_head_writer *writer, unsigned bit, size_t start, const char *text, size_t len)
{
    size_t end = writer->out->len;

    if (bit == SET_CONNECTION && has_token(text, len, "close"))
        writer->says_close = true;
    else if (bit == SET_VARY && (has_token(text, len, "accept-encoding") || has_token(text, len, "*")))
        writer->vary_is_set = true;
    else if (bit == SET_TYPE && !writer->failed)
        writer->type = (php_wsco_head_span){end - 2 - len, len};
    else if (bit == SET_LENGTH && !writer->failed)
        writer->length_line = (php_wsco_head_span){start, end - start};
}

/* A length other than the body's would make the peer misread what follows on the connection. */
static bool length_fits(php_wsco_head_writer *writer, const char *text, size_t len)
{
    const php_wsco_body_form *form = writer->form;
    uint64_t length;

    if (wsco_http_resp_read_length(text, len, &length) &&
        (writer->any_length || !form->has_length || length == form->length))
        return true;
    writer->wrong_length = true;
    php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_HTTP_CONFLICT_HEADER, "Context::build_header",
                 "The body has %" PRIu64 " bytes, 'Content-Length' will be ignored", form->length);
    return false;
}

static void text_field(php_wsco_head_writer *writer, zend_string *name, unsigned bit, const char *text,
                       size_t len)
{
    while (len > 0 && isspace((unsigned char)text[len - 1]))
        len--;
    if (bit && bit != SET_VARY && len == 0)
        return; /* an empty value only suppresses the field that would be added */
    if (bit == SET_LENGTH && (writer->sent & SET_LENGTH))
        return; /* because of a second one the peer would refuse the answer, or misread what follows */
    if (bit == SET_LENGTH && !length_fits(writer, text, len))
        return;
    if (!php_wsco_response_name_is_sound(name)) /* the script wrote it into the property, without header() */
        return;
    if (wsco_http_resp_has_newline(text, len)) {
        php_wsco_warning("Header may not contain more than a single header, new line detected");
        return;
    }
    size_t start = writer->out->len;
    writer->sent |= bit;
    php_wsco_response_head_field(writer, ZSTR_VAL(name), ZSTR_LEN(name), text, len);
    remember(writer, bit, start, text, len);
}

static void value_field(php_wsco_head_writer *writer, zend_string *name, unsigned bit, zval *value)
{
    zend_object *before = EG(exception);
    zend_string *tmp;

    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) == IS_NULL)
        return;
    zend_string *text = zval_get_tmp_string(value, &tmp);
    /* If a conversion throws, only its own field is left out: the answer has begun. */
    if (EG(exception) == before)
        text_field(writer, name, bit, ZSTR_VAL(text), ZSTR_LEN(text));
    zend_tmp_string_release(tmp);
}

/* Does the script's Content-Length or Transfer-Encoding contradict how this body is sent? The peer would
 * misread what follows on the connection. */
static bool conflicts(const php_wsco_head_writer *writer, unsigned bit)
{
    const php_wsco_body_form *form = writer->form;

    if (bit == SET_LENGTH && form->chunked)
        php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_HTTP_CONFLICT_HEADER, "Context::build_header",
                     "You have set 'Transfer-Encoding', 'Content-Length' will be ignored");
    else if (bit == SET_CODING && form->has_length)
        php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_HTTP_CONFLICT_HEADER, "Context::build_header",
                     "The length of the body is known, 'Transfer-Encoding' will be ignored");
    else
        return (bit == SET_LENGTH && writer->no_length) || (bit == SET_CODING && !form->chunked);
    return true;
}

static void script_field(php_wsco_head_writer *writer, zend_string *name, zval *value)
{
    unsigned bit = bit_of(name);
    zval held, *element;

    if (conflicts(writer, bit))
        return;
    writer->set |= bit;
    ZVAL_COPY_DEREF(&held, value); /* __toString may reach it through a reference */
    if (Z_TYPE(held) == IS_ARRAY) {
        ZEND_HASH_FOREACH_VAL(Z_ARRVAL(held), element)
            value_field(writer, name, bit, element);
        ZEND_HASH_FOREACH_END();
    } else {
        value_field(writer, name, bit, &held);
    }
    zval_ptr_dtor(&held);
    if (bit == SET_LENGTH && writer->wrong_length && !(writer->sent & SET_LENGTH))
        writer->set &= ~(unsigned)SET_LENGTH;
}

static void trailer_field(php_wsco_head_writer *writer, zend_string *name, zval *value)
{
    value_field(writer, name, 0, value);
}

/* Walks a copy: __toString of a value, or the handler of a warning, may change the array. */
static void each_field(php_wsco_head_writer *writer, zval *property,
                       void (*add)(php_wsco_head_writer *writer, zend_string *name, zval *value))
{
    zval fields, *value;
    zend_string *name;
    zend_ulong number;

    ZVAL_DEREF(property);
    if (Z_TYPE_P(property) != IS_ARRAY)
        return;
    ZVAL_COPY(&fields, property);
    ZEND_HASH_FOREACH_KEY_VAL(Z_ARRVAL(fields), number, name, value) {
        zend_string *key = name ? zend_string_copy(name) : zend_long_to_str((zend_long)number);
        add(writer, key, value);
        zend_string_release(key);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&fields);
}

static void script_fields(php_wsco_head_writer *writer, php_wsco_response *self)
{
    each_field(writer, php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_HEADER), script_field);
}

static void cookies(php_wsco_head_writer *writer, php_wsco_response *self)
{
    zval *property = php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_COOKIE);
    zval *value;

    ZVAL_DEREF(property);
    if (Z_TYPE_P(property) != IS_ARRAY)
        return;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(property), value) {
        ZVAL_DEREF(value);
        if (Z_TYPE_P(value) == IS_STRING && !wsco_http_resp_has_newline(Z_STRVAL_P(value), Z_STRLEN_P(value)))
            php_wsco_response_head_field(writer, "Set-Cookie", 10, Z_STRVAL_P(value), Z_STRLEN_P(value));
    }
    ZEND_HASH_FOREACH_END();
}

static void identity(php_wsco_head_writer *writer, php_wsco_response *self)
{
    if (!(writer->set & SET_SERVER))
        PHP_WSCO_HEAD_FIXED(writer, "Server: wsco");
    if (!(writer->set & SET_DATE))
        php_wsco_response_head_date(writer, self->conn);
}

/* Removes the script's Content-Length, which counts the bytes before compression. If the script suppressed
 * the field, it stays so. */
static void drop_length(php_wsco_head_writer *writer)
{
    char *line = writer->out->data + writer->length_line.at;

    if (!(writer->sent & SET_LENGTH))
        return;
    writer->set &= ~(unsigned)SET_LENGTH;
    writer->sent &= ~(unsigned)SET_LENGTH;
    writer->out->len -= writer->length_line.len;
    memmove(line, line + writer->length_line.len, writer->out->len - writer->length_line.at);
    php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_HTTP_CONFLICT_HEADER, "Context::build_header",
                 "The client has set 'Accept-Encoding', 'Content-Length' will be ignored");
}

/* Asks about the Content-Type that the head will have. */
static bool covers(const php_wsco_head_writer *writer, const php_wsco_compression *options)
{
    const char *type = PHP_WSCO_HEAD_TYPE;
    size_t len = strlen(type);

    if (writer->sent & SET_TYPE) {
        type = writer->out->data + writer->type.at;
        len = writer->type.len;
    } else if (writer->set & SET_TYPE) {
        len = 0;
    }
    return php_wsco_compression_covers(options, ZSTR_LEN(writer->form->content), type, len);
}

static wsco_http_coding accepted(const php_wsco_response *self)
{
    /* A created response does not belong to the request in service. */
    if (self->created)
        return self->coding;
    return wsco_http_session_req(self->conn) ? wsco_http_coding_choose(wsco_http_session_req(self->conn))
                                             : WSCO_HTTP_IDENTITY;
}

/* No user code runs from the look at the server's options to the end of the encoding. A 206 is not
 * compressed, because its range counts bytes of the uncompressed whole. */
static void encode(php_wsco_head_writer *writer, php_wsco_response *self)
{
    const php_wsco_http_server *server = php_wsco_http_server_behind(wsco_server_of(self->conn));
    zend_string *content = writer->form->content;

    if (!content || !server || !writer->may_have_body || self->status == 206 ||
        (writer->set & SET_ENCODING) || writer->failed || !covers(writer, &server->compression))
        return;
    writer->varies = true;
    wsco_http_coding coding = accepted(self);
    if (coding == WSCO_HTTP_IDENTITY ||
        wsco_http_coding_encode(coding, server->compression.level, ZSTR_VAL(content), ZSTR_LEN(content),
                                &self->encoded) != WSCO_OK)
        return;
    writer->encoding = wsco_http_coding_name(coding);
    writer->length = self->encoded.len;
    drop_length(writer);
}

/* If the script suppressed Content-Length, only the end of the connection can tell where the body ends. */
static bool ends_with_connection(const php_wsco_head_writer *writer)
{
    return writer->form->has_length && writer->may_have_body && (writer->set & ~writer->sent & SET_LENGTH);
}

static void framing(php_wsco_head_writer *writer)
{
    const php_wsco_body_form *form = writer->form;

    if (writer->varies && !writer->vary_is_set)
        PHP_WSCO_HEAD_FIXED(writer, "Vary: Accept-Encoding");
    if (writer->encoding)
        php_wsco_response_head_line(writer, "Content-Encoding", writer->encoding);
    if (form->chunked) {
        if (!(writer->sent & SET_CODING))
            PHP_WSCO_HEAD_FIXED(writer, "Transfer-Encoding: chunked");
    } else if (form->has_length && writer->may_have_body && !(writer->set & SET_LENGTH)) {
        php_wsco_response_head_length(writer);
    }
}

static void connection(php_wsco_head_writer *writer, bool keep_alive)
{
    if (writer->set & SET_CONNECTION)
        return;
    if (keep_alive)
        PHP_WSCO_HEAD_FIXED(writer, "Connection: keep-alive");
    else
        PHP_WSCO_HEAD_FIXED(writer, "Connection: close");
}

static void content_type(php_wsco_head_writer *writer)
{
    if ((writer->set & SET_TYPE) || !writer->may_have_body)
        return;
    if (writer->form->content_type)
        php_wsco_response_head_line(writer, "Content-Type", writer->form->content_type);
    else
        PHP_WSCO_HEAD_FIXED(writer, "Content-Type: " PHP_WSCO_HEAD_TYPE);
}

/* Makes room at once for a head of usual size, and for a body that goes behind it (merge() of
 * http_session.c). */
static void make_room(php_wsco_head_writer *writer)
{
    const php_wsco_body_form *form = writer->form;
    size_t body = form->content && form->length <= WSCO_PAYLOAD_INLINE_MAX ? (size_t)form->length : 0;

    if (wsco_buf_reserve(writer->out, USUAL_HEAD + body) != WSCO_OK)
        writer->failed = true;
}

static void status_line(php_wsco_head_writer *writer, php_wsco_response *self, int status)
{
    const char *reason = self->reason ? ZSTR_VAL(self->reason) : NULL;
    size_t len = self->reason ? ZSTR_LEN(self->reason) : 0;

    if (wsco_http_resp_status(writer->out, status, reason, len) != WSCO_OK)
        writer->failed = true;
}

bool php_wsco_response_head(php_wsco_response *self, wsco_buf *head, const php_wsco_body_form *form,
                            bool *keep_alive)
{
    php_wsco_head_writer writer = {.out = head, .form = form, .length = form->length};

    if (php_wsco_response_is_usual(self, form, *keep_alive)) {
        make_room(&writer);
        return php_wsco_response_usual_head(&writer, self->conn);
    }
    writer.may_have_body = wsco_http_resp_may_have_body(self->status ? self->status : 200);
    writer.no_length = !writer.may_have_body && self->status != 304;
    writer.any_length = self->head_only || self->status == 304;
    make_room(&writer);
    status_line(&writer, self, self->status);
    script_fields(&writer, self);
    encode(&writer, self);
    cookies(&writer, self);
    identity(&writer, self);
    *keep_alive = *keep_alive && !writer.says_close && (self->head_only || !ends_with_connection(&writer));
    connection(&writer, *keep_alive);
    content_type(&writer);
    framing(&writer);
    php_wsco_response_head_end(&writer);
    return !writer.failed;
}

bool php_wsco_response_handshake_head(php_wsco_response *self, wsco_buf *head, const char *accept,
                                      const char *extensions)
{
    php_wsco_body_form form = {0};
    php_wsco_head_writer writer = {.out = head, .form = &form, .no_length = true};

    make_room(&writer);
    status_line(&writer, self, 101);
    script_fields(&writer, self);
    PHP_WSCO_HEAD_FIXED(&writer, "Upgrade: websocket");
    PHP_WSCO_HEAD_FIXED(&writer, "Connection: Upgrade");
    php_wsco_response_head_line(&writer, "Sec-WebSocket-Accept", accept);
    PHP_WSCO_HEAD_FIXED(&writer, "Sec-WebSocket-Version: 13");
    if (*extensions)
        php_wsco_response_head_line(&writer, "Sec-Websocket-Extensions",
                                    extensions); /* the reference spells it so */
    cookies(&writer, self);
    identity(&writer, self);
    php_wsco_response_head_end(&writer);
    return !writer.failed;
}

bool php_wsco_response_trailers(php_wsco_response *self, wsco_buf *out)
{
    php_wsco_body_form form = {0};
    php_wsco_head_writer writer = {.out = out, .form = &form};

    each_field(&writer, php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_TRAILER), trailer_field);
    php_wsco_response_head_end(&writer);
    return !writer.failed;
}
