/* SPDX-License-Identifier: MIT */
/* A response head while it is built: what is known of it, and how it grows. */
#ifndef WSCO_PHP_HTTP_RESPONSE_HEAD_PRIV_H
#define WSCO_PHP_HTTP_RESPONSE_HEAD_PRIV_H

#include "wsco/php/http/response.h"
#include "wsco/proto/http/http_resp.h"

/* Fields that we add unless the script has set or suppressed them. */
enum {
    SET_SERVER = 1,
    SET_DATE = 2,
    SET_CONNECTION = 4,
    SET_TYPE = 8,
    SET_LENGTH = 16,
    SET_CODING = 32,
    SET_ENCODING = 64,
    SET_VARY = 128 /* never added in place of the script's own, and not suppressed */
};

/* A place in the head that is being built. */
typedef struct php_wsco_head_span {
    size_t at, len;
} php_wsco_head_span;

/* Owner: the C stack of the function that builds the head; `out` is the Response's. */
typedef struct php_wsco_head_writer {
    wsco_buf *out;
    const php_wsco_body_form *form;
    unsigned set;
    unsigned sent; /* those of `set` whose value is not empty */
    bool may_have_body;
    bool no_length; /* 1xx and 204 (RFC 9110 8.6) */
    bool says_close;
    bool varies;             /* other clients may get another coding */
    bool vary_is_set;        /* the script's own Vary says so already */
    bool wrong_length;       /* a Content-Length of the script was dropped */
    bool any_length;         /* HEAD and 304: Content-Length is about another answer's body (RFC 9110 8.6) */
    bool failed;             /* memory is short */
    uint64_t length;         /* of the body as it is sent */
    php_wsco_head_span type; /* value of the script's Content-Type */
    php_wsco_head_span length_line; /* the script's Content-Length, with CRLF */
    const char *encoding;           /* of the body as it is sent; NULL = identity */
} php_wsco_head_writer;

/* Appends bytes that need no check. */
static inline void php_wsco_response_head_append(php_wsco_head_writer *writer, const char *bytes, size_t n)
{
    if (wsco_buf_append(writer->out, bytes, n) != WSCO_OK)
        writer->failed = true;
}

/* Appends a line that is always the same. */
#define PHP_WSCO_HEAD_FIXED(writer, line)                                                                    \
    php_wsco_response_head_append(writer, line "\r\n", sizeof(line "\r\n") - 1)

static inline void php_wsco_response_head_field(php_wsco_head_writer *writer, const char *name,
                                                size_t name_len, const char *value, size_t value_len)
{
    if (wsco_http_resp_field(writer->out, name, name_len, value, value_len) != WSCO_OK)
        writer->failed = true;
}

static inline void php_wsco_response_head_line(php_wsco_head_writer *writer, const char *name,
                                               const char *value)
{
    php_wsco_response_head_field(writer, name, strlen(name), value, strlen(value));
}

/* What a body is that the script says nothing of. */
#define PHP_WSCO_HEAD_TYPE "text/html"

static inline void php_wsco_response_head_date(php_wsco_head_writer *writer, wsco_conn *conn)
{
    php_wsco_response_head_append(writer, wsco_date_line(&conn->net->worker->date, wsco_time_date()),
                                  WSCO_DATE_LINE_LEN);
}

static inline void php_wsco_response_head_length(php_wsco_head_writer *writer)
{
    php_wsco_response_head_append(writer, "Content-Length: ", 16);
    if (wsco_buf_append_uint(writer->out, writer->length) != WSCO_OK)
        writer->failed = true;
    php_wsco_response_head_append(writer, "\r\n", 2);
}

/* The blank line. */
static inline void php_wsco_response_head_end(php_wsco_head_writer *writer)
{
    php_wsco_response_head_append(writer, "\r\n", 2);
}

/* --- response_usual.c --- */
/* Is it the head of most answers: 200 with a body whose length is known and that is not compressed, kept
 * alive, and no word of the script's? */
bool php_wsco_response_is_usual(php_wsco_response *self, const php_wsco_body_form *form, bool keep_alive);
/* Writes it. False: memory is short. */
bool php_wsco_response_usual_head(php_wsco_head_writer *writer, wsco_conn *conn);

#endif
