/* SPDX-License-Identifier: MIT */
/* Content codings of responses: which one the client takes, and the encoding. */
#ifndef WSCO_PROTO_HTTP_HTTP_CODING_H
#define WSCO_PROTO_HTTP_HTTP_CODING_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"
#include "wsco/proto/http/http_req.h"

#include <stddef.h>

typedef enum wsco_http_coding {
    WSCO_HTTP_IDENTITY,
    WSCO_HTTP_GZIP,   /* RFC 1952 */
    WSCO_HTTP_DEFLATE /* deflate in zlib's wrapper, RFC 1950 */
} wsco_http_coding;

/* The coding that the request's Accept-Encoding prefers (RFC 9110 12.5.3). IDENTITY if there is no such
 * field, if it allows neither gzip nor deflate, or gives identity a higher weight than both. x-gzip means
 * gzip; of equal weights gzip wins; an element with a malformed weight is ignored. */
wsco_http_coding wsco_http_coding_choose(const wsco_http_req *req);
/* As in Content-Encoding: "gzip", "deflate", or "identity". */
const char *wsco_http_coding_name(wsco_http_coding coding);
/* Encodes n bytes in one go and appends them to `out`. coding: GZIP or DEFLATE; level 1 (fast) to 9 (small).
 * WSCO_E_NOMEM when memory is short, WSCO_E_INVAL for more than 1 GiB; `out` is as it was then. */
WSCO_MUST_USE wsco_rc wsco_http_coding_encode(wsco_http_coding coding, int level, const void *bytes, size_t n,
                                              wsco_buf *out);

#endif
