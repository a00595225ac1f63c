/* SPDX-License-Identifier: MIT */
/* Swoole\Http\Request objects. */
#ifndef WSCO_PHP_REQUEST_H
#define WSCO_PHP_REQUEST_H

#include "php.h"

#include "wsco/srv/conn.h"

extern zend_class_entry *php_wsco_request_ce;

/* What of a request's body and cookies is parsed; from the server's settings. Plain value. */
typedef struct php_wsco_request_options {
    bool parse_cookie, parse_post, parse_files;
    const char *upload_dir; /* lent; NULL = /tmp */
} php_wsco_request_options;

/* The object behind Request. Owner: the engine's object store; freed with the object, uploads not moved
 * away are unlinked then. */
typedef struct php_wsco_request {
    wsco_http_req *req; /* counted; NULL for an object that holds no request */
    zend_object std;
} php_wsco_request;

static inline php_wsco_request *php_wsco_request_of(zend_object *object)
{
    return (php_wsco_request *)((char *)object - offsetof(php_wsco_request, std));
}

/* Makes the object for conn->req with all its properties. False when the body is malformed (multipart):
 * answer 400; no object was made then. */
bool php_wsco_request_create(zval *result, wsco_conn *conn, const php_wsco_request_options *options);

/* --- request_vars.c --- */
/* Splits Cookie fields into `array` by PHP's rules; of equal names the first wins. */
void php_wsco_vars_cookies(zval *array, const char *text, size_t len);
/* Query string or urlencoded body by PHP's own parser. */
void php_wsco_vars_parse(zval *array, const char *text, size_t len);
/* One name by PHP's variable rules (a[b][]=, dots to underscores); the value's reference is taken. */
void php_wsco_vars_register(zval *array, const char *name, size_t len, zval *value);

/* --- request_upload.c --- */
typedef struct php_wsco_upload_result {
    zval post, files, tmpfiles; /* arrays, or UNDEF when there was none */
} php_wsco_upload_result;
/* Parses a multipart body and stores its files. False when it is malformed; nothing is left then. fd is
 * for the log. */
bool php_wsco_upload_parse(php_wsco_upload_result *result, wsco_text content_type, const wsco_buf *body,
                           const php_wsco_request_options *options, int fd);
/* Unlinks files still listed as uploads of this request. */
void php_wsco_upload_remove(zval *tmpfiles);

void php_wsco_register_request(void);

#endif
