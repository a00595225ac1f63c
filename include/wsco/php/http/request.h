/* SPDX-License-Identifier: MIT */
/* Swoole\Http\Request objects. */
#ifndef WSCO_PHP_HTTP_REQUEST_H
#define WSCO_PHP_HTTP_REQUEST_H

#include "php.h"

#include "wsco/proto/http/http_part.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/server/server.h"

extern zend_class_entry *php_wsco_request_ce;

/* Which parts of a request's body and cookies are parsed. Plain value except for the counted string. Owner:
 * the server object; each request has a copy. */
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
    PHP_WSCO_REQUEST_P_TMPFILES,
    PHP_WSCO_REQUEST_PROPERTIES
};
/* Those that are built when they are first read, as bits: all from $header on. */
#define PHP_WSCO_REQUEST_LAZY                                                                                \
    ((UINT32_C(1) << PHP_WSCO_REQUEST_PROPERTIES) - (UINT32_C(1) << PHP_WSCO_REQUEST_P_HEADER))

typedef enum php_wsco_body_kind {
    PHP_WSCO_BODY_RAW, /* only getContent() gives it */
    PHP_WSCO_BODY_FORM,
    PHP_WSCO_BODY_MULTIPART
} php_wsco_body_kind;

/* A multipart body while it is parsed. Owner: the request. If PHP ends meanwhile, it is freed with the
 * request. */
typedef struct php_wsco_upload php_wsco_upload;

/* The object behind Request. Owner: the engine's object store; freed with the object. Uploads that were not
 * moved away are then unlinked. */
typedef struct php_wsco_request {
    wsco_http_req *req;       /* counted; NULL until complete, and for an object that holds no request */
    wsco_http_parser *parser; /* of an object made by create(), until its request is complete */
    /* Kept for the addresses, which may be read when connection and Server object are gone. Two packed
     * addresses and a reference on the server's struct, which exists anyway, need less memory than the
     * connection. */
    wsco_server *server; /* counted; NULL without a connection */
    wsco_peer peer, local;
    php_wsco_upload *uploading;
    zval temporaries; /* paths to unlink, whatever the script does to $tmpfiles; UNDEF: none */
    php_wsco_request_options options;
    uint32_t pending;  /* see lazy.h */
    uint8_t body_kind; /* php_wsco_body_kind */
    bool refused;      /* the bytes that parse() got are not a valid request */
    uint8_t excess;    /* php_wsco_excess: limits of php.ini that the body exceeds */
    zend_object std;
} php_wsco_request;

static inline php_wsco_request *php_wsco_request_of(zend_object *object)
{
    return (php_wsco_request *)((char *)object - offsetof(php_wsco_request, std));
}

/* Makes the object for wsco_http_session_req(conn). Its properties are built when they are first read. No
 * object is made when the body is malformed (multipart: answer 400) or when memory is short (503). May emit
 * warnings (user code). */
WSCO_MUST_USE wsco_rc php_wsco_request_create(zval *result, wsco_conn *conn,
                                              const php_wsco_request_options *options);
/* --- request_options.c --- */
/* Takes over `options` (may be NULL); one that is not set gets its default. */
void php_wsco_request_options_init(php_wsco_request_options *self, HashTable *options);
void php_wsco_request_options_free(php_wsco_request_options *options);

/* --- request_props.c --- */
/* Checks what must be known before a handler runs. WSCO_E_NOMEM, or another error if the body is malformed,
 * which was then logged. */
WSCO_MUST_USE wsco_rc php_wsco_request_admit(php_wsco_request *self, const wsco_http_req *req);
/* Turns the object into that of an admitted request; takes the caller's reference. Only this may emit
 * warnings (user code); reading a property never does. */
void php_wsco_request_fill(php_wsco_request *self, wsco_http_req *req);
/* The build() of lazy.h. */
void php_wsco_request_build(zend_object *object, int slot);

/* --- request_vars.c --- */
/* Splits Cookie fields into `array` by PHP's rules: of equal names the first counts. */
void php_wsco_vars_cookies(zval *array, const char *text, size_t len);
/* Parses a query string or urlencoded body with PHP's own parser. */
void php_wsco_vars_parse(zval *array, const char *text, size_t len);
/* Would php_wsco_vars_parse() warn of more than max_input_vars variables, or of too deep ones? May be true
 * for a text just below a limit, but is never false for one above. */
bool php_wsco_vars_exceed(wsco_text text);
/* Stores a value under its name by PHP's variable rules (a[b][]=, dots to underscores); takes the value's
 * reference. Drops a name nested deeper than max_input_nesting_level. */
void php_wsco_vars_register(zval *array, const char *name, size_t len, zval *value);

/* --- request_limits.c --- */
typedef enum php_wsco_excess {
    PHP_WSCO_EXCESS_SIZE = 1,   /* post_max_size: no form is parsed */
    PHP_WSCO_EXCESS_FIELDS = 2, /* max_input_vars, of a multipart body */
    PHP_WSCO_EXCESS_FILES = 4,  /* max_file_uploads */
    PHP_WSCO_EXCESS_PARTS = 8   /* max_multipart_body_parts */
} php_wsco_excess;

/* Counts of the parts of one multipart body so far. Plain value; starts zeroed. */
typedef struct php_wsco_part_count {
    zend_long parts, fields, files;
    unsigned excess; /* php_wsco_excess */
} php_wsco_part_count;

/* Counts a part. False if it must be ignored. */
bool php_wsco_limits_part(php_wsco_part_count *count, const wsco_part_info *info);
/* May a form in this body be parsed? */
bool php_wsco_limits_body(const wsco_http_req *req);
/* Warns of each limit that was exceeded (user code). */
void php_wsco_limits_warn(unsigned excess, const wsco_http_req *req);

/* --- request_upload.c --- */
typedef struct php_wsco_upload_result {
    zval post, files, tmpfiles; /* arrays, or NULL when there was none */
} php_wsco_upload_result;
/* Parses a multipart body without storing anything. WSCO_E_NOMEM, or another error if it is malformed. */
WSCO_MUST_USE wsco_rc php_wsco_upload_check(php_wsco_request *self, const wsco_http_req *req);
/* Parses a body that was checked, and writes its files. */
void php_wsco_upload_parse(php_wsco_request *self, php_wsco_upload_result *result);
/* Unlinks those files of the list that are still uploads of this process, which means not moved away. */
void php_wsco_upload_remove(zval *tmpfiles);
/* Called when the request is freed while it is being parsed, because PHP is ending. */
void php_wsco_upload_abandon(php_wsco_request *self);

void php_wsco_register_request(void);

#endif
