/* SPDX-License-Identifier: MIT */
/* The offers of a client in Sec-WebSocket-Extensions, and the agreement (RFC 6455 9.1, RFC 7692 5-7). */
#ifndef WSCO_PROTO_WS_WS_EXTENSION_H
#define WSCO_PROTO_WS_WS_EXTENSION_H

#include "wsco/proto/http/http_req.h"

/* Plain value; zeroed: nothing is agreed on. */
typedef struct wsco_ws_extension {
    uint8_t window_bits; /* permessage-deflate: of what the server compresses, 9..15; 0: no compression */
    bool window_asked;   /* the client asked for that window, so the answer must name it */
    bool
        server_keeps; /* context takeover: what the server compresses may refer to its earlier messages ... */
    bool client_keeps; /* ... and so may what the client compresses */
} wsco_ws_extension;

/* Room for the longest answer and its NUL. */
#define WSCO_WS_EXTENSION_ANSWER 112

/* takeover: contexts are kept, except by a side for which the client's offer says no.
 * Takes the first offer of permessage-deflate that can be accepted, from all Sec-WebSocket-Extensions fields
 * in their order. An offer is declined when a parameter is unknown, repeated, or has a value it must not have
 * (RFC 7692 7.1), or when server_max_window_bits is 8, which zlib cannot do without a header. False when a
 * field breaks the grammar: the handshake has to be refused (RFC 6455 9.1). */
WSCO_MUST_USE bool wsco_ws_extension_choose(wsco_ws_extension *chosen, bool takeover,
                                            const wsco_http_req *req);
/* The value of the answer's Sec-WebSocket-Extensions; "" when nothing was agreed on. */
void wsco_ws_extension_answer(const wsco_ws_extension *chosen, char answer[WSCO_WS_EXTENSION_ANSWER]);

#endif
