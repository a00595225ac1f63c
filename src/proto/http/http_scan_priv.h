/* SPDX-License-Identifier: MIT */
/* A gate in front of llhttp, byte by byte: it passes only what RFC 9112 allows, within the limits. */
#ifndef WSCO_PROTO_HTTP_HTTP_SCAN_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_SCAN_PRIV_H

#include "wsco/proto/http/http_parse.h"

/* Leading CRLFs before a request line. RFC 9112 2.2 asks for one to be ignored; a serious client does not
 * send more than this. */
#define WSCO_HTTP_BLANK_MAX 256
/* Bytes of chunk extensions in one request; above: 413. */
#define WSCO_HTTP_EXT_MAX 16384
/* Hexadecimal digits of a chunk size; as many as 64 bits need. */
#define WSCO_HTTP_SIZE_DIGITS 16
#define WSCO_HTTP_METHOD_MAX 16
#define WSCO_HTTP_VERSION_LEN 8

/* Owner: the parser it is embedded in; no heap. Valid after wsco_http_scan_init(). */
typedef struct wsco_http_scan {
    const wsco_http_limits *limits;
    wsco_http_req
        *into;         /* gets the fields of the head whose lines come whole; lent. NULL: nobody wants them */
    uint64_t body_len; /* decoded body bytes announced so far by chunk sizes */
    uint64_t left;     /* bytes of body or chunk data still to come */
    uint32_t head_len; /* bytes that count towards head_max: the head, then trailer lines */
    uint32_t target_len;
    uint32_t fields; /* of the head, then of head and trailer */
    uint32_t ext_len;
    uint16_t blank_len;
    uint16_t status; /* why it was refused; 0 = not */
    uint8_t state;
    uint8_t method_len, version_len, digits;
    bool trailer;
    bool hidden_from_llhttp; /* the bytes just taken are chunk extensions or trailers: drop them */
    char method[WSCO_HTTP_METHOD_MAX], version[WSCO_HTTP_VERSION_LEN];
} wsco_http_scan;

typedef enum wsco_http_body {
    WSCO_HTTP_BODY_NONE,
    WSCO_HTTP_BODY_LENGTH,
    WSCO_HTTP_BODY_CHUNKED
} wsco_http_body;

void wsco_http_scan_init(wsco_http_scan *scan, const wsco_http_limits *limits);
/* Takes bytes, at least one, up to the end of the head, of the body, or of bytes of one kind (see
 * hidden_from_llhttp); the same events as the parser's. After HEAD the caller says with wsco_http_scan_body()
 * what follows. Dropped CRLFs are in *used, but not in head_len. */
wsco_http_event wsco_http_scan_feed(wsco_http_scan *scan, const char *bytes, size_t n, size_t *used);
void wsco_http_scan_body(wsco_http_scan *scan, wsco_http_body body, uint64_t length);
/* Where the digit of the minor version stands in a complete head. */
static inline size_t wsco_http_scan_minor_at(const wsco_http_scan *scan)
{
    return (size_t)scan->method_len + 1 + scan->target_len + 1 + WSCO_HTTP_VERSION_LEN - 1;
}

#endif
