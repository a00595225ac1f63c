/* SPDX-License-Identifier: MIT */
/* The forms of a request target (RFC 9112 3.2). */
#ifndef WSCO_PROTO_HTTP_HTTP_TARGET_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_TARGET_PRIV_H

#include "wsco/proto/http/http_req.h"

/* Tells by the method which form the target must have, and sets req->authority of an absolute one. Returns 0,
 * or the status to refuse it with: 400, or 501 for a CONNECT that is sound. */
int wsco_http_target_read(wsco_http_req *req);
/* Gives the Host field the target's authority, when it has one: what the client sent there does not count. */
void wsco_http_target_replace_host(wsco_http_req *req);

#endif
