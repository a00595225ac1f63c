/* SPDX-License-Identifier: MIT */
/* response_body: write, end, redirect, and the bytes of a file: everything that is sent after a response
 * head.
 * Owns: nothing. Called by: PHP, class_response (an unfinished answer), response_file, response_ws (a failed
 * upgrade).
 * Never: sends content with HEAD, 1xx, 204 or 304, or chunks to an HTTP/1.0 peer.
 * Tested by: tests/phpt/response. */
#include "wsco/php/http/response.h"

#include "wsco/net/server/admission.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/string_payload.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/proto/http/http_resp.h"

#include <unistd.h>

static bool status_allows_body(const php_wsco_response *self)
{
    return wsco_http_resp_may_have_body(self->status ? self->status : 200);
}

static bool may_have_body(const php_wsco_response *self)
{
    return !self->head_only && status_allows_body(self);
}

/* False, so that the head says "close", if the server is shutting down or the connection is half closed. */
static bool keep_alive_allowed(const php_wsco_response *self)
{
    const wsco_conn *conn = self->conn;

    if (self->created)
        return self->request_keeps_alive && wsco_http_session_detached_keeps_alive(conn);
    return self->request_keeps_alive && conn->origin->running && !(conn->eof && conn->in.len == 0);
}

/* Was another Response of this connection upgraded? Then its bytes are frames, and this one must not close
 * it. */
static bool is_taken(const php_wsco_response *self)
{
    return self->created && wsco_ws_session_open(self->conn);
}

static wsco_rc queue(php_wsco_response *self, wsco_buf *head, const wsco_payload *payload)
{
    return is_taken(self) ? WSCO_E_OPERATION_NOT_SUPPORT : wsco_http_session_queue(self->conn, head, payload);
}

static void finish_session(php_wsco_response *self, bool keep_alive)
{
    if (self->created)
        wsco_http_session_finish_detached(self->conn, keep_alive || is_taken(self));
    else
        wsco_http_session_finish(self->conn, keep_alive);
}

static bool finish(php_wsco_response *self, bool keep_alive, wsco_rc rc)
{
    self->state = PHP_WSCO_RESPONSE_DONE;
    self->complete = true;
    wsco_buf_deinit(&self->head);
    wsco_buf_deinit(&self->encoded);
    finish_session(self, keep_alive && rc == WSCO_OK);
    return rc == WSCO_OK || php_wsco_fail(rc);
}

/* Another coroutine may complete the answer during the wait. Bytes sent after that would become part of the
 * next answer. */
static wsco_rc wait_for_room(php_wsco_response *self, size_t n)
{
    wsco_rc rc = php_wsco_may_wait() ? wsco_conn_room(self->conn, n) : WSCO_OK;

    return rc == WSCO_OK && self->complete ? WSCO_E_HTTP_CONTEXT_UNAVAILABLE : rc;
}

/* Sets the state first: building the head may run user code, which must not find the answer open. */
static wsco_rc build_head(php_wsco_response *self, const php_wsco_body_form *form, bool *keep_alive)
{
    self->state = PHP_WSCO_RESPONSE_DONE;
    return php_wsco_response_head(self, &self->head, form, keep_alive) ? WSCO_OK : WSCO_E_NOMEM;
}

/* Queues the head and the compressed body. A small body goes into the same slice as the head. */
static wsco_rc queue_encoded(php_wsco_response *self)
{
    if (!may_have_body(self))
        return queue(self, &self->head, NULL);
    if (self->encoded.len <= WSCO_PAYLOAD_INLINE_MAX &&
        wsco_buf_append(&self->head, self->encoded.data, self->encoded.len) == WSCO_OK)
        return queue(self, &self->head, NULL);
    wsco_rc rc = queue(self, &self->head, NULL);
    return rc == WSCO_OK ? queue(self, &self->encoded, NULL) : rc;
}

/* Queues the head that was built, and the whole body. */
static wsco_rc send_whole(php_wsco_response *self, zend_string *content, bool may_suspend)
{
    size_t n = content && may_have_body(self) ? ZSTR_LEN(content) : 0;
    size_t size = n > 0 && self->encoded.len > 0 ? self->encoded.len : n;
    wsco_rc rc = may_suspend ? wait_for_room(self, self->head.len + size) : WSCO_OK;
    wsco_payload payload;

    if (rc != WSCO_OK)
        return rc;
    if (self->encoded.len > 0)
        return queue_encoded(self);
    if (n > 0)
        php_wsco_string_payload(&payload, content);
    return queue(self, &self->head, n > 0 ? &payload : NULL);
}

static bool end_at_once(php_wsco_response *self, zend_string *content, bool may_suspend)
{
    php_wsco_body_form form = {
        .has_length = true, .length = content ? ZSTR_LEN(content) : 0, .content = content};
    bool keep_alive = keep_alive_allowed(self);
    wsco_rc rc = build_head(self, &form, &keep_alive);

    if (rc == WSCO_OK)
        rc = send_whole(self, content, may_suspend);
    return finish(self, keep_alive, rc);
}

/* --- chunks --- */

/* The head leaves with the first chunk. */
static void start_chunks(php_wsco_response *self)
{
    bool keep_alive = keep_alive_allowed(self) && self->minor >= 1;
    php_wsco_body_form form = {.chunked = self->minor >= 1 && status_allows_body(self)};

    /* Stored now, because a status that the script sets later must not change this either. */
    self->no_body = !may_have_body(self);
    self->raw_chunks = self->minor == 0 || self->no_body;
    self->torn = build_head(self, &form, &keep_alive) != WSCO_OK;
    self->request_keeps_alive = keep_alive;
    if (self->raw_chunks && !self->no_body && !is_taken(self))
        self->conn->fin_is_whole = true;
    /* User code that ran for the head may have closed it. */
    if (!self->complete)
        self->state = PHP_WSCO_RESPONSE_CHUNKED;
}

/* Queues the head if it has not been sent, size line, data and CRLF. Small chunks are one slice. */
static wsco_rc queue_chunk(php_wsco_response *self, zend_string *content)
{
    static const wsco_payload crlf = {.data = "\r\n", .len = 2};
    bool has_data = ZSTR_LEN(content) > 0 && !self->no_body, framed = has_data && !self->raw_chunks;
    wsco_payload payload;
    wsco_rc rc = WSCO_OK;

    php_wsco_string_payload(&payload, content);
    if (framed)
        rc = wsco_buf_append_hex(&self->head, ZSTR_LEN(content));
    if (framed && rc == WSCO_OK)
        rc = wsco_buf_append(&self->head, "\r\n", 2);
    if (rc == WSCO_OK && (has_data || self->head.len > 0))
        rc = queue(self, &self->head, has_data ? &payload : NULL);
    if (framed && rc == WSCO_OK)
        rc = queue(self, NULL, &crlf);
    return rc;
}

/* After a part that could not be sent, no other part may follow: the peer would take them for a whole
 * body. */
static wsco_rc send_chunk(php_wsco_response *self, zend_string *content)
{
    wsco_rc rc = self->torn ? WSCO_E_PIPE : wait_for_room(self, self->head.len + ZSTR_LEN(content));

    if (rc == WSCO_OK)
        rc = queue_chunk(self, content);
    self->torn = rc != WSCO_OK;
    return rc;
}

static wsco_rc queue_last_chunk(php_wsco_response *self)
{
    wsco_buf last = {0};
    wsco_rc rc = wsco_buf_append(&last, "0\r\n", 3);

    if (rc == WSCO_OK && !php_wsco_response_trailers(self, &last))
        rc = WSCO_E_NOMEM;
    if (rc == WSCO_OK)
        rc = queue(self, &last, NULL);
    wsco_buf_deinit(&last);
    return rc;
}

/* Ends the connection after a part of the body, in a way that the peer does not take that part for the whole:
 * no last chunk is sent, and where there are no chunks the connection is reset. */
static bool cut(php_wsco_response *self, wsco_rc rc)
{
    bool ok = finish(self, false, rc);

    if (self->conn->fin_is_whole)
        wsco_conn_drop(self->conn);
    return ok;
}

static bool end_chunks(php_wsco_response *self, zend_string *content)
{
    bool keep_alive = self->request_keeps_alive && !(self->raw_chunks && !self->no_body);
    wsco_rc rc = self->torn ? WSCO_E_PIPE : WSCO_OK;

    self->state = PHP_WSCO_RESPONSE_DONE;
    if (content && ZSTR_LEN(content) > 0)
        rc = send_chunk(self, content);
    if (rc == WSCO_OK && !self->raw_chunks)
        rc = queue_last_chunk(self);
    return rc == WSCO_OK ? finish(self, keep_alive, rc) : cut(self, rc);
}

void php_wsco_response_forget(php_wsco_response *self)
{
    (void)finish(self, false, WSCO_E_CLOSED);
}

/* At the end of the script the connection is gone, and no user code may run for a head that nobody receives.
 * If the handler threw in the middle of a body, no last chunk is sent: the peer would take the part for the
 * whole. */
void php_wsco_response_abandon(php_wsco_response *self)
{
    bool half = self->state == PHP_WSCO_RESPONSE_CHUNKED && (self->threw || self->torn) && !self->no_body;

    if (half)
        (void)cut(self, WSCO_E_CLOSED);
    else if (!wsco_conn_open(self->conn))
        php_wsco_response_forget(self);
    else if (self->state == PHP_WSCO_RESPONSE_CHUNKED)
        end_chunks(self, NULL);
    else
        end_at_once(self, NULL, false);
}

PHP_METHOD(Swoole_Http_Response, write)
{
    zend_string *content;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(content)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    if (self->state == PHP_WSCO_RESPONSE_OPEN)
        start_chunks(self);
    wsco_rc rc = self->complete ? WSCO_E_HTTP_CONTEXT_UNAVAILABLE : send_chunk(self, content);
    if (rc == WSCO_OK && ZSTR_LEN(content) == 0) {
        php_wsco_warning("the data sent must not be empty");
        rc = WSCO_E_NO_PAYLOAD;
    }
    RETURN_BOOL(rc == WSCO_OK || php_wsco_fail(rc));
}

PHP_METHOD(Swoole_Http_Response, end)
{
    zend_string *content = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_NULL(content)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    if (self->state == PHP_WSCO_RESPONSE_CHUNKED)
        RETURN_BOOL(end_chunks(self, content));
    RETURN_BOOL(end_at_once(self, content, true));
}

PHP_METHOD(Swoole_Http_Response, redirect)
{
    zend_string *location;
    zend_long code = 302;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(location)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(code)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self)
        RETURN_FALSE;
    if (wsco_http_resp_has_newline(ZSTR_VAL(location), ZSTR_LEN(location))) {
        php_wsco_warning("Header may not contain more than a single header, new line detected");
        RETURN_FALSE;
    }
    self->status = (int)code;
    php_wsco_response_set_field(self, "Location", ZSTR_VAL(location), ZSTR_LEN(location));
    if (!php_wsco_response_writable(ZEND_THIS)) /* a destructor of the old Location has ended it */
        RETURN_FALSE;
    if (self->state == PHP_WSCO_RESPONSE_CHUNKED)
        RETURN_BOOL(end_chunks(self, NULL));
    RETURN_BOOL(end_at_once(self, NULL, true));
}

/* --- files --- */

/* Small files leave with their head in one system call. Also, a peer that asks for many of them and reads
 * none cannot make us hold a descriptor for each. */
#define READ_MAX (64 * 1024)

static zend_string *read_file(int fd, uint64_t offset, size_t length)
{
    zend_string *content = zend_string_alloc(length, 0);
    size_t done = 0;

    while (done < length) {
        ssize_t n = pread(fd, ZSTR_VAL(content) + done, length - done, (off_t)(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            zend_string_release(content);
            return NULL;
        }
        done += (size_t)n;
    }
    ZSTR_VAL(content)[length] = '\0';
    return content;
}

static wsco_rc send_small(php_wsco_response *self, int fd, uint64_t offset, size_t length)
{
    zend_string *content = read_file(fd, offset, length);

    close(fd);
    if (!content)
        return -EIO;
    wsco_rc rc = send_whole(self, content, true);
    zend_string_release(content);
    return rc;
}

static wsco_rc send_body_of(php_wsco_response *self, int fd, uint64_t offset, uint64_t length)
{
    if (length == 0 || !may_have_body(self) || is_taken(self)) {
        close(fd);
        return send_whole(self, NULL, true);
    }
    if (length <= READ_MAX || (php_wsco_current() && !php_wsco_may_wait()))
        return send_small(self, fd, offset, (size_t)length);
    wsco_rc rc = wait_for_room(self, self->head.len);
    if (rc == WSCO_OK && is_taken(self))
        rc = WSCO_E_OPERATION_NOT_SUPPORT;
    if (rc == WSCO_OK)
        return wsco_http_session_sendfile(self->conn, &self->head, fd, offset, length);
    close(fd);
    return rc;
}

/* May a file of this length be kept open? A peer that does not read keeps it open for long. */
static bool may_hold(const php_wsco_response *self, const char *name, int fd, uint64_t length)
{
    if (length <= READ_MAX || wsco_admission_has_descriptors(wsco_server_of(self->conn), fd))
        return true;
    php_wsco_warning("sendfile(%s) failed, Error: %s[%d]", name, strerror(EMFILE), EMFILE);
    php_wsco_set_error(EMFILE);
    return false;
}

bool php_wsco_response_send_file(php_wsco_response *self, const char *name, int fd, uint64_t offset,
                                 uint64_t length)
{
    php_wsco_body_form form = {
        .has_length = true, .length = length, .content_type = php_wsco_mime_type(name)};
    bool keep_alive = keep_alive_allowed(self);

    if (!may_hold(self, name, fd, length)) {
        close(fd);
        return false;
    }
    wsco_rc rc = build_head(self, &form, &keep_alive);
    if (rc == WSCO_OK)
        rc = send_body_of(self, fd, offset, length);
    else
        close(fd);
    return finish(self, keep_alive, rc);
}
