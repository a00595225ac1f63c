/* SPDX-License-Identifier: MIT */
/* A request's head, which the scan has passed, cut into method, target and fields. */
#ifndef WSCO_PROTO_HTTP_HTTP_HEAD_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_HEAD_PRIV_H

#include "http_scan_priv.h"

/* Appends an empty field. NULL: memory is short. */
wsco_http_field *wsco_http_head_add_field(wsco_http_req *req);
/* Is this a GET or HEAD of a path, without a field that announces a body? Only such a head may be split here:
 * there is nothing in it that any llhttp reads in another way, or refuses. */
bool wsco_http_head_is_plain(const wsco_http_req *req, const wsco_http_scan *scan);
/* Fills method, target, minor and fields. False: memory is short. */
bool wsco_http_head_split(wsco_http_req *req, const wsco_http_scan *scan);

#endif
