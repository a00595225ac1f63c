/* SPDX-License-Identifier: MIT */
/* The opening handshake on the server's side (RFC 6455 4.2). */
#ifndef WSCO_PROTO_WS_WS_ACCEPT_H
#define WSCO_PROTO_WS_WS_ACCEPT_H

#include "wsco/base/err.h"
#include "wsco/proto/http/http_req.h"

#define WSCO_WS_KEY_LEN 24
#define WSCO_WS_ACCEPT_LEN 28

/* 101 when the request is a valid handshake, else the status to answer: 400 for a method other than GET,
 * HTTP/1.0, missing or repeated Host, missing Upgrade: websocket or Connection: Upgrade, a missing,
 * repeated or malformed key (24 characters of canonical base64 of 16 bytes), a repeated version; 426 for a
 * missing Sec-WebSocket-Version or one other than 13 (answered with "Sec-WebSocket-Version: 13"). */
int wsco_ws_accept_check(const wsco_http_req *req);
/* Sec-WebSocket-Accept for a checked request; writes WSCO_WS_ACCEPT_LEN characters and a NUL. */
WSCO_MUST_USE wsco_rc wsco_ws_accept_key(const wsco_http_req *req, char accept[WSCO_WS_ACCEPT_LEN + 1]);
/* Does the client offer this subprotocol (case-sensitive token in any Sec-WebSocket-Protocol field)? */
bool wsco_ws_accept_offers(const wsco_http_req *req, const char *protocol, size_t len);

#endif
