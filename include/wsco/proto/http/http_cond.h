/* SPDX-License-Identifier: MIT */
/* Conditional requests and ranges for a whole representation (RFC 9110 13, 14). */
#ifndef WSCO_PROTO_HTTP_HTTP_COND_H
#define WSCO_PROTO_HTTP_HTTP_COND_H

#include "wsco/proto/http/http_req.h"

/* The representation that a 200 would carry. Plain value; texts are lent. */
typedef struct wsco_http_entity {
    uint64_t size;
    wsco_text etag;   /* with its quotes, "W/" before them when it is weak; n 0 = none */
    int64_t modified; /* Last-Modified in seconds since 1970, when dated */
    bool dated;
} wsco_http_entity;

typedef struct wsco_http_range {
    uint64_t first, length;
} wsco_http_range;

/* The status of the answer: 304 by If-None-Match or, without such a field, If-Modified-Since; of a GET: 206
 * with *range for one satisfiable range of bytes that If-Range does not rule out, 416 for one that is not;
 * else 200, also for other methods, other units, several ranges, and what is malformed. `now` is the time of
 * the answer. */
int wsco_http_cond_status(const wsco_http_req *req, const wsco_http_entity *entity, int64_t now,
                          wsco_http_range *range);

#endif
