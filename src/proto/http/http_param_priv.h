/* SPDX-License-Identifier: MIT */
/* Parameters after a field value: ";name=value", value bare or quoted (RFC 9110 5.6.6). */
#ifndef WSCO_PROTO_HTTP_HTTP_PARAM_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_PARAM_PRIV_H

#include "wsco/proto/http/http_req.h"

typedef struct wsco_http_param {
    wsco_text name;
    wsco_text value; /* without the quotes, escapes still in it */
} wsco_http_param;

/* Takes the text up to the first ';' (trimmed) off `rest`. */
wsco_text wsco_http_param_head(wsco_text *rest);
/* Takes the next parameter off `rest`. Returns 1, 0 at the end, WSCO_E_PROTOCOL_ERROR when it is
 * malformed. */
WSCO_MUST_USE wsco_rc wsco_http_param_next(wsco_text *rest, wsco_http_param *param);
/* Drops the escaping backslashes, in place: bytes are the value, n its length. Returns the new length. */
size_t wsco_http_param_unescape(char *bytes, size_t n);

#endif
