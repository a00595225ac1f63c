/* SPDX-License-Identifier: MIT */
/* The PROXY protocol, versions 1 and 2: what a proxy says of its client before the client's first byte. */
#ifndef WSCO_PROTO_PROXY_H
#define WSCO_PROTO_PROXY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_PROXY_MAX 4096     /* longest header, in bytes; the protocol allows 64 KiB */
#define WSCO_PROXY_LINE_MAX 107 /* longest header of version 1, with its CRLF */
#define WSCO_PROXY_TEXT 46      /* longest address as text, with its NUL */

/* The client. Plain value. */
typedef struct wsco_proxy_client {
    uint8_t family; /* 4 or 6; 0: the proxy itself has connected, or it does not say who */
    bool is_text;   /* version 1: the address is in `text`, and nothing has looked at it yet */
    uint16_t port;
    uint8_t ip[16]; /* version 2: as many bytes as the family has, in the order of the network */
    char text[WSCO_PROXY_TEXT];
} wsco_proxy_client;

typedef enum wsco_proxy_event {
    WSCO_PROXY_MORE, /* all bytes were used; the header is not complete */
    WSCO_PROXY_DONE, /* parser->client is set; what follows the header was not used */
    WSCO_PROXY_BAD   /* this is no such header, or it is too long */
} wsco_proxy_event;

/* Plain value; zeroed memory is a parser at its beginning. */
typedef struct wsco_proxy_parser {
    wsco_proxy_client client; /* readonly, after DONE */
    uint16_t len;             /* private, as all below: bytes that were kept */
    uint16_t skip;            /* bytes of the header that are still to come and mean nothing to us */
    bool in_rest;             /* version 2: only those are left */
    uint8_t bytes[WSCO_PROXY_LINE_MAX + 1];
} wsco_proxy_parser;

/* Feeds bytes; *used tells how many belong to the header. The result does not depend on how the bytes are
 * cut. Not after DONE or BAD. */
wsco_proxy_event wsco_proxy_feed(wsco_proxy_parser *parser, const void *bytes, size_t n, size_t *used);

#endif
