/* SPDX-License-Identifier: MIT */
/* A request's head, which the scan has passed, cut into method, target and fields. */
#ifndef WSCO_PROTO_HTTP_HTTP_HEAD_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_HEAD_PRIV_H

#include "http_scan_priv.h"

/* Appends an empty field. NULL: memory is short. */
wsco_http_field *wsco_http_head_add_field(wsco_http_req *req);
/* Appends the field of the line that stands at `off` of the head: its name has name_len bytes, then come a
 * colon and, up to `end` bytes from the start of the line, the value. Its name is no longer missing. False:
 * memory is short. */
bool wsco_http_head_add_line(wsco_http_req *req, uint32_t off, const char *line, size_t name_len, size_t end);
/* Is this a GET or HEAD of a path? If no field announces a body either, the head may be split here: there is
 * nothing in it that any llhttp reads in another way, or refuses. */
bool wsco_http_head_is_simple(const wsco_http_req *req, const wsco_http_scan *scan);
/* Fills method, target, minor, and the fields unless all of them are there. False: memory is short. */
bool wsco_http_head_split(wsco_http_req *req, const wsco_http_scan *scan);
/* Has it a Content-Length or Transfer-Encoding? */
bool wsco_http_head_announces_body(const wsco_http_req *req);
/* Forgets what was split, so that llhttp begins with nothing. */
void wsco_http_head_forget(wsco_http_req *req);

#endif
