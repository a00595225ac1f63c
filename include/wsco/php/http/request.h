/* SPDX-License-Identifier: MIT */
/* Swoole\Http\Request objects. */
#ifndef WSCO_PHP_HTTP_REQUEST_H
#define WSCO_PHP_HTTP_REQUEST_H

#include "php.h"

#include "wsco/proto/http/http_part.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/server/server.h"

extern zend_class_entry *php_wsco_request_ce;

/* What of a request's body and cookies is parsed. Plain value but for the counted string; owner: the server object,
 * and each request for itself. */
typedef struct php_wsco_request_options {
    bool parse_cookie, parse_post, parse_files;
    zend_string *upload_dir; /* counted; NULL = /tmp */
} php_wsco_request_options;

enum {
    PHP_WSCO_REQUEST_P_FD,
    PHP_WSCO_REQUEST_P_STREAM_ID,
    PHP_WSCO_REQUEST_P_HEADER,
    PHP_WSCO_REQUEST_P_SERVER,
    PHP_WSCO_REQUEST_P_COOKIE,
    PHP_WSCO_REQUEST_P_GET,
    PHP_WSCO_REQUEST_P_FILES,
    PHP_WSCO_REQUEST_P_POST,
    PHP_WSCO_REQUEST_P_TMPFILES
};

typedef enum php_wsco_body_kind {
    PHP_WSCO_BODY_RAW, /* only getContent() gives it */
    PHP_WSCO_BODY_FORM,
    PHP_WSCO_BODY_MULTIPART
} php_wsco_body_kind;

/* A multipart body while it is parsed. Owner: the request; should PHP end meanwhile, it goes with the request. */
typedef struct php_wsco_upload php_wsco_upload;

/* The object behind Request. Owner: the engine's object store; freed with the object, uploads not moved
 * away are unlinked then. */
typedef struct php_wsco_request {
    wsco_http_req *req;       /* counted; NULL until complete, and for an object that holds no request */
    wsco_http_parser *parser; /* of an object of create() until its request is complete */
    /* For the addresses, which may be read when connection and Server object are gone. Two packed addresses and a
     * reference on the server's struct, of which there is one anyway, are less than the connection would be. */
    wsco_server *server; /* counted; NULL without a connection */
    wsco_peer peer, local;
    php_wsco_upload *uploading;
    zval temporaries; /* paths to unlink; whatever the script does to $tmpfiles. UNDEF: none */
    php_wsco_request_options options;
    uint32_t pending;  /* see lazy.h */
    uint8_t body_kind; /* php_wsco_body_kind */
    bool refused;      /* what parse() got is no request */
    uint8_t excess;    /* php_wsco_excess: limits of php.ini that the body exceeds */
    zend_object std;
} php_wsco_request;

static inline php_wsco_request *php_wsco_request_of(zend_object *object)
{
    return (php_wsco_request *)((char *)object - offsetof(php_wsco_request, std));
}

/* Makes the object for wsco_http_session_req(conn). Its properties are built when they are first read. When the body is malformed
 * (multipart: answer 400) or there is no memory (503) no object was made. May emit warnings (user code). */
WSCO_MUST_USE wsco_rc php_wsco_request_create(zval *result, wsco_conn *conn,
                                              const php_wsco_request_options *options);
/* --- request_options.c --- */
/* What `options` (may be NULL) says, the defaults where it says nothing. */
void php_wsco_request_options_init(php_wsco_request_options *self, HashTable *options);
void php_wsco_request_options_free(php_wsco_request_options *options);

/* --- request_props.c --- */
/* Looks at what must be known before a handler runs. WSCO_E_NOMEM, or another error when the body is malformed; then it was
 * logged. */
WSCO_MUST_USE wsco_rc php_wsco_request_admit(php_wsco_request *self, const wsco_http_req *req);
/* The object becomes that of an admitted request; takes the caller's reference. May emit warnings (user code): only
 * from here, never when a property is read. */
void php_wsco_request_fill(php_wsco_request *self, wsco_http_req *req);
/* Builder of lazy.h. */
void php_wsco_request_build(zend_object *object, int slot);

/* --- request_vars.c --- */
/* Splits Cookie fields into `array` by PHP's rules; of equal names the first wins. */
void php_wsco_vars_cookies(zval *array, const char *text, size_t len);
/* Query string or urlencoded body by PHP's own parser. */
void php_wsco_vars_parse(zval *array, const char *text, size_t len);
/* Would php_wsco_vars_parse() warn: more than max_input_vars variables, or too deep ones? May be true for a text just
 * below a limit, never false for one above. */
bool php_wsco_vars_exceed(wsco_text text);
/* One name by PHP's variable rules (a[b][]=, dots to underscores); the value's reference is taken. A name nested
 * deeper than max_input_nesting_level is dropped. */
void php_wsco_vars_register(zval *array, const char *name, size_t len, zval *value);

/* --- request_limits.c --- */
typedef enum php_wsco_excess {
    PHP_WSCO_EXCESS_SIZE = 1,   /* post_max_size: no form is parsed */
    PHP_WSCO_EXCESS_FIELDS = 2, /* max_input_vars, of a multipart body */
    PHP_WSCO_EXCESS_FILES = 4,  /* max_file_uploads */
    PHP_WSCO_EXCESS_PARTS = 8   /* max_multipart_body_parts */
} php_wsco_excess;

/* The parts of one multipart body so far. Plain value; begins with zeros. */
typedef struct php_wsco_part_count {
    zend_long parts, fields, files;
    unsigned excess; /* php_wsco_excess */
} php_wsco_part_count;

/* Counts a part. False when it is to be ignored. */
bool php_wsco_limits_part(php_wsco_part_count *count, const wsco_part_info *info);
/* May a form in this body be parsed? */
bool php_wsco_limits_body(const wsco_http_req *req);
/* Warns of what was exceeded (user code). */
void php_wsco_limits_warn(unsigned excess, const wsco_http_req *req);

/* --- request_upload.c --- */
typedef struct php_wsco_upload_result {
    zval post, files, tmpfiles; /* arrays, or NULL when there was none */
} php_wsco_upload_result;
/* Reads over a multipart body and stores nothing. WSCO_E_NOMEM, or another error when it is malformed. */
WSCO_MUST_USE wsco_rc php_wsco_upload_check(php_wsco_request *self, const wsco_http_req *req);
/* Parses a body that was checked and writes its files. */
void php_wsco_upload_parse(php_wsco_request *self, php_wsco_upload_result *result);
/* Unlinks the files of the list that are still uploads of this process, that is, not moved away. */
void php_wsco_upload_remove(zval *tmpfiles);
/* The request goes although it was being parsed: PHP is ending. */
void php_wsco_upload_abandon(php_wsco_request *self);

void php_wsco_register_request(void);

#endif
