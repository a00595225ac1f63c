/* SPDX-License-Identifier: MIT */
/* The meaning of a complete head's fields for the message: framing, keep-alive, upgrade, and what is
 * refused. */
#ifndef WSCO_PROTO_HTTP_HTTP_RULES_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_RULES_PRIV_H

#include "http_scan_priv.h"

/* Is this one of the methods we take? Case counts (RFC 9110 9.1). */
bool wsco_http_rules_method(const char *name, size_t len);
/* Reads the fields of `req` (head, method, minor and fields are set) into its flags. Returns 0, or the status
 * to refuse it with. */
int wsco_http_rules_apply(wsco_http_req *req, const wsco_http_limits *limits);
/* What follows the head of a request that passed. */
wsco_http_body wsco_http_rules_body(const wsco_http_req *req);

#endif
