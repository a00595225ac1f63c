/* SPDX-License-Identifier: MIT */
/* HTTP/1 requests from bytes, by llhttp, with our own stricter rules so that every llhttp version answers the
 * same. */
#ifndef WSCO_PROTO_HTTP_HTTP_PARSE_H
#define WSCO_PROTO_HTTP_HTTP_PARSE_H

#include "wsco/proto/http/http_req.h"

typedef struct wsco_http_parser wsco_http_parser;

typedef struct wsco_http_limits {
    size_t target_max;   /* bytes of request target; above: 414 */
    size_t head_max;     /* bytes of request line and fields; above: 431 */
    uint32_t fields_max; /* number of fields; above: 431 */
    uint64_t body_max;   /* bytes of decoded body; above: 413 */
    bool host_optional;  /* HTTP/1.1 without Host is taken; else 400 */
} wsco_http_limits;

typedef enum wsco_http_event {
    WSCO_HTTP_MORE, /* all bytes used, request not complete */
    WSCO_HTTP_HEAD, /* head complete, body follows: the time to answer 100-continue. Feed again. */
    WSCO_HTTP_DONE, /* request complete; bytes after *used belong to what follows */
    WSCO_HTTP_BAD   /* refused: see wsco_http_parser_status(); the stream cannot be parsed further */
} wsco_http_event;

/* limits must outlive the parser. NULL when memory is short. */
wsco_http_parser *wsco_http_parser_create(const wsco_http_limits *limits);
void wsco_http_parser_destroy(wsco_http_parser *parser);

/* Feeds n bytes. *used tells how many were taken, including the byte that made a request BAD. Any split of
 * the input gives the same events and request. */
wsco_http_event wsco_http_parser_feed(wsco_http_parser *parser, const char *bytes, size_t n, size_t *used);
/* True once a byte of a request (other than leading CRLFs) has been seen and it is not complete. */
bool wsco_http_parser_started(const wsco_http_parser *parser);
/* After BAD: 400, 413, 414, 417 (Expect with anything but 100-continue), 431, 501 (CONNECT, or a transfer
 * coding other than chunked) or 505 (major version other than 1); 500 when memory was short. */
int wsco_http_parser_status(const wsco_http_parser *parser);
/* The request being filled; lent. */
const wsco_http_req *wsco_http_parser_req(const wsco_http_parser *parser);
/* After DONE: hands the request over (the caller's reference) and makes the parser ready for the next one. */
wsco_http_req *wsco_http_parser_take(wsco_http_parser *parser);

/* "8.1.0 (sources of node-llhttp)" or the like, for php --ri. */
const char *wsco_http_parser_version(void);

#endif
