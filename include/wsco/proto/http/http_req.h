/* SPDX-License-Identifier: MIT */
/* One HTTP/1 request as received: the raw head with slices over it, and the decoded body. */
#ifndef WSCO_PROTO_HTTP_HTTP_REQ_H
#define WSCO_PROTO_HTTP_HTTP_REQ_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes inside req->head. Plain value. */
typedef struct wsco_span {
    uint32_t off, len;
} wsco_span;

typedef struct wsco_http_field {
    wsco_span name;  /* as sent, not lower-cased */
    wsco_span value; /* blanks trimmed on both sides (RFC 9110 5.5) */
} wsco_http_field;

/* Text lent by a request; valid while the request is held. p is never NULL when found. */
typedef struct wsco_text {
    const char *p;
    size_t n;
} wsco_text;

/* Owner: the parser while it fills it, then the code that took it. Counted: freed by the last
 * wsco_http_req_release(). */
typedef struct wsco_http_req {
    uint32_t refs;
    wsco_buf head; /* raw bytes from the request line (leading CRLFs dropped) to the blank line, inclusive */
    wsco_buf body; /* chunk framing and trailers removed */
    wsco_http_field *fields; /* in order of arrival */
    uint32_t field_count, field_cap;
    uint64_t missing; /* bit n: no field has a name of hash n (wsco_http_req_hash); 0 until that is known */
    wsco_span method;
    wsco_span target;       /* as sent */
    wsco_span authority;    /* of a target in absolute form, which also gives the value of Host; else empty */
    uint8_t minor;          /* HTTP/1.minor: 0, or 1 for 1 and all later */
    bool is_head;           /* method HEAD: answers carry no body */
    bool keep_alive;        /* what the request allows (RFC 9112 9.3) */
    bool upgrade_websocket; /* Connection has "upgrade" and Upgrade has "websocket" tokens, any case */
    bool expect_continue;   /* Expect: 100-continue with HTTP/1.1 (RFC 9110 10.1.1) */
    bool chunked;
    bool has_length;
    uint64_t content_length; /* when has_length */
    int64_t received; /* wall clock in microseconds since 1970; set by the code that took the request */
} wsco_http_req;

wsco_http_req *wsco_http_req_create(void);
wsco_http_req *wsco_http_req_retain(wsco_http_req *req);
void wsco_http_req_release(wsco_http_req *req);

static inline wsco_text wsco_http_req_text(const wsco_http_req *req, wsco_span span)
{
    WSCO_ASSERT((size_t)span.off + span.len <= req->head.len);
    return (wsco_text){req->head.data ? req->head.data + span.off : "", span.len};
}
/* A number below 64, the same for a name in any case. The factors are chosen so that the names that the
 * server asks for differ from each other and from those that browsers and proxies send. */
static inline unsigned wsco_http_req_hash(const char *name, size_t len)
{
    unsigned last = len > 0 ? (unsigned char)name[len - 1] : 0;
    return ((unsigned)len * 40 + (last | 32) * 31) & 63;
}
/* Is it known that no field has a name with the hash of this one? Inline, as the answer is mostly yes, and
 * the compiler knows the hash. */
static inline bool wsco_http_req_lacks(const wsco_http_req *req, const char *name)
{
    return req->missing >> wsco_http_req_hash(name, strlen(name)) & 1;
}
/* Private: the look-up of wsco_http_req_find(). */
bool wsco_http_req_search(const wsco_http_req *req, const char *name, size_t len, wsco_text *value,
                          unsigned *count);
/* Value of the first field of that name (any case). False when there is none; *count (may be NULL) gets how
 * many there are. */
static inline bool wsco_http_req_find(const wsco_http_req *req, const char *name, wsco_text *value,
                                      unsigned *count)
{
    if (!wsco_http_req_lacks(req, name))
        return wsco_http_req_search(req, name, strlen(name), value, count);
    if (count)
        *count = 0;
    return false;
}
/* Private: the look-up of wsco_http_req_has_token(). */
bool wsco_http_req_search_token(const wsco_http_req *req, const char *name, const char *token);
/* Does the comma-separated list of all fields of that name hold the token (any case)? RFC 9110 5.6.1. */
static inline bool wsco_http_req_has_token(const wsco_http_req *req, const char *name, const char *token)
{
    return !wsco_http_req_lacks(req, name) && wsco_http_req_search_token(req, name, token);
}
/* The path of the target ("/" if an absolute target has none), and the part after its '?' ("" with p non-NULL
 * if there is none). */
wsco_text wsco_http_req_path(const wsco_http_req *req);
wsco_text wsco_http_req_query(const wsco_http_req *req);

#endif
