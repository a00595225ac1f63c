/* SPDX-License-Identifier: MIT */
/* Dates in fields (RFC 9110 5.6.7). */
#ifndef WSCO_PROTO_HTTP_HTTP_DATE_H
#define WSCO_PROTO_HTTP_HTTP_DATE_H

#include "wsco/proto/http/http_req.h"

/* Reads any of the three formats; *seconds since 1970. `now` tells the century of the format that leaves it
 * out. False when it is none of them, or no day of the calendar. */
WSCO_MUST_USE bool wsco_http_date_parse(wsco_text text, int64_t now, int64_t *seconds);

#endif
