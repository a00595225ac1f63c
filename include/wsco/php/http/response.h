/* SPDX-License-Identifier: MIT */
/* Swoole\Http\Response objects: the HTTP answer and, once upgraded, the WebSocket connection. */
#ifndef WSCO_PHP_HTTP_RESPONSE_H
#define WSCO_PHP_HTTP_RESPONSE_H

#include "php.h"

#include "wsco/proto/http/http_coding.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/ws/ws_session.h"

#include <sys/stat.h>

extern zend_class_entry *php_wsco_response_ce;

typedef enum php_wsco_response_state {
    PHP_WSCO_RESPONSE_NONE,      /* made by the script, belongs to no connection */
    PHP_WSCO_RESPONSE_OPEN,      /* nothing sent yet */
    PHP_WSCO_RESPONSE_CHUNKED,   /* head and perhaps chunks sent, more may follow */
    PHP_WSCO_RESPONSE_DONE,      /* complete */
    PHP_WSCO_RESPONSE_WEBSOCKET, /* upgraded */
    PHP_WSCO_RESPONSE_DETACHED   /* the script answers itself, over the Socket */
} php_wsco_response_state;

/* The object behind Response. Owner: the engine's object store. When the last reference goes, the answer is
 * completed or the WebSocket closed. */
typedef struct php_wsco_response {
    wsco_conn *conn;     /* counted; NULL in state NONE */
    zend_string *reason; /* NULL = the usual phrase */
    int status;          /* 0 = not set */
    uint8_t state;       /* php_wsco_response_state */
    uint8_t minor;       /* HTTP/1.minor of the request */
    bool head_only;      /* HEAD: no body may follow */
    bool request_keeps_alive;
    bool created;          /* made by create(): the request in service is not its own */
    uint8_t coding;        /* for a created one: the wsco_http_coding that its request accepts */
    bool threw;            /* the handler threw: 500, or close code 1011 */
    bool raw_chunks;       /* CHUNKED for an HTTP/1.0 peer or a status without body: no framing */
    bool no_body;          /* CHUNKED, but HEAD or a status without body */
    bool torn;             /* a part of the body is missing: the answer cannot be completed */
    bool complete;         /* everything is queued */
    wsco_ws_msg *received; /* a message while it becomes a Frame, in case PHP ends because memory is short */
    uint32_t lazy;         /* properties that are built when first read: $socket */
    wsco_buf head;         /* built and not yet queued; kept here in case user code ends PHP meanwhile */
    wsco_buf encoded;      /* the compressed body for that head; empty if the body is sent as it is */
    zend_object std;
} php_wsco_response;

enum {
    PHP_WSCO_RESPONSE_P_FD,
    PHP_WSCO_RESPONSE_P_SOCKET,
    PHP_WSCO_RESPONSE_P_HEADER,
    PHP_WSCO_RESPONSE_P_COOKIE,
    PHP_WSCO_RESPONSE_P_TRAILER,
    PHP_WSCO_RESPONSE_PROPERTIES
};

static inline php_wsco_response *php_wsco_response_of(zend_object *object)
{
    return (php_wsco_response *)((char *)object - offsetof(php_wsco_response, std));
}
static inline zval *php_wsco_response_property(php_wsco_response *self, int slot)
{
    return OBJ_PROP_NUM(&self->std, slot);
}

static inline bool php_wsco_response_is_unfinished(const php_wsco_response *self)
{
    return self->state == PHP_WSCO_RESPONSE_OPEN || self->state == PHP_WSCO_RESPONSE_CHUNKED;
}

/* --- response_fields.c --- */
/* The response if fields may still be set, else NULL with last error 7106. */
php_wsco_response *php_wsco_response_writable(zval *response);
/* The array of a property, which is made an array if it is none. The value it had before goes to *old, for
 * the caller to release last. */
HashTable *php_wsco_response_array(php_wsco_response *self, int slot, zval *old);
/* May a script's field have this name? False after a warning. */
bool php_wsco_response_name_is_sound(zend_string *name);
/* Puts `value`, which it takes, into $header, $cookie or $trailer; name NULL: at the end. Releases the old
 * value last, because its destructor may do anything with this object. */
void php_wsco_response_put(php_wsco_response *self, int slot, zend_string *name, zval *value);
/* Lends the script's field of that name (in any case) from $header; NULL if there is none. */
zval *php_wsco_response_field(php_wsco_response *self, const char *name);
/* Puts a text into $header. */
void php_wsco_response_set_field(php_wsco_response *self, const char *name, const char *value, size_t len);

/* --- class_response.c --- */
/* Makes the object for the request in service on conn. */
void php_wsco_response_create(zval *result, wsco_conn *conn);
/* Makes another answer on conn, for a request whose own Response was detached. req may be NULL: HTTP/1.1,
 * GET. */
void php_wsco_response_create_another(zval *result, wsco_conn *conn, const wsco_http_req *req);
/* Called when the handler threw. Decides how an unfinished answer ends. */
void php_wsco_response_threw(zval *response);

/* --- response_head.c --- */
typedef struct php_wsco_body_form {
    bool chunked; /* Transfer-Encoding: chunked, unless the script set it */
    bool has_length;
    uint64_t length;
    const char *content_type; /* when the script set none; NULL = text/html */
    zend_string *content;     /* a body that may be compressed; lent. NULL = none */
} php_wsco_body_form;
/* Writes the whole head. *keep_alive: in, what request and server allow; out, what the head says. May run
 * user code (__toString) and emit warnings. Fills self->encoded if the head says Content-Encoding. False:
 * memory is short. */
bool php_wsco_response_head(php_wsco_response *self, wsco_buf *head, const php_wsco_body_form *form,
                            bool *keep_alive);
/* Writes the head of a successful handshake. extensions: the agreed ones, "" = none. */
bool php_wsco_response_handshake_head(php_wsco_response *self, wsco_buf *head, const char *accept,
                                      const char *extensions);
/* Writes the trailer section after the last chunk, with its blank line. */
bool php_wsco_response_trailers(php_wsco_response *self, wsco_buf *out);

/* --- response_body.c --- */
/* Answers with `length` bytes of a regular file from `offset` on; takes fd. The extension of `name` gives the
 * Content-Type. May suspend. False with the last error set. */
bool php_wsco_response_send_file(php_wsco_response *self, const char *name, int fd, uint64_t offset,
                                 uint64_t length);
/* Completes an answer that the script has not finished; never suspends. */
void php_wsco_response_abandon(php_wsco_response *self);
/* Ends the answer and its connection without looking at the object's properties; runs no user code. */
void php_wsco_response_forget(php_wsco_response *self);

/* --- mime_type.c --- */
/* The Content-Type for a file name's extension; application/octet-stream if it is unknown. Lent until user
 * code runs, which may change the table. */
const char *php_wsco_mime_type(const char *file_name);
/* For RSHUTDOWN: drops what the script has changed. */
void php_wsco_mime_type_forget(void);

/* --- response_conditional.c --- */
/* If the option http_conditional is set and the request asks for it: sets status and fields, and the part of
 * the file to send. May run user code (destructors of values that the fields replace). */
void php_wsco_response_condition(php_wsco_response *response, const struct stat *info, uint64_t *offset,
                                 uint64_t *length);

/* --- response_detach.c --- */
/* Fills the property $socket. */
void php_wsco_response_build(zend_object *object, int slot);

void php_wsco_register_response(void);
/* class_status.c */
void php_wsco_register_status(void);

#endif
