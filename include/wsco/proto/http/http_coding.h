/* SPDX-License-Identifier: MIT */
/* Content codings of responses: which one the client takes, and the encoding. */
#ifndef WSCO_PROTO_HTTP_HTTP_CODING_H
#define WSCO_PROTO_HTTP_HTTP_CODING_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"
#include "wsco/proto/http/http_req.h"

#include <stdbool.h>
#include <stddef.h>

/* In the order in which they are preferred when their weights are equal. */
typedef enum wsco_http_coding {
    WSCO_HTTP_IDENTITY,
    WSCO_HTTP_BROTLI,  /* RFC 7932, where it is built in */
    WSCO_HTTP_GZIP,    /* RFC 1952 */
    WSCO_HTTP_DEFLATE, /* deflate in zlib's wrapper, RFC 1950 */
    WSCO_HTTP_ZSTD,    /* RFC 8878, where it is built in */
    WSCO_HTTP_CODINGS  /* how many there are */
} wsco_http_coding;

/* Is it built in? */
bool wsco_http_coding_has(wsco_http_coding coding);
/* The version of its library, such as "1.0.9"; "no" if it is not built in. coding: BROTLI or ZSTD; text:
 * room. */
const char *wsco_http_coding_library(wsco_http_coding coding, char text[32]);
/* The coding that the request's Accept-Encoding prefers (RFC 9110 12.5.3). IDENTITY if there is no such
 * field, if it allows none that is built in, or gives identity a higher weight than those. x-gzip means
 * gzip; an element with a malformed weight is ignored. */
wsco_http_coding wsco_http_coding_choose(const wsco_http_req *req);
/* As in Content-Encoding: "br", "gzip", "deflate", "zstd", or "identity". */
const char *wsco_http_coding_name(wsco_http_coding coding);
/* Encodes n bytes in one go and appends them to `out`. coding: one that is built in, not IDENTITY; level 1
 * (fast) to 9 (small): of zlib, brotli's quality, zstd's level. WSCO_E_NOMEM when memory is short,
 * WSCO_E_INVAL for more than 1 GiB; `out` is as it was then. */
WSCO_MUST_USE wsco_rc wsco_http_coding_encode(wsco_http_coding coding, int level, const void *bytes, size_t n,
                                              wsco_buf *out);

#endif
