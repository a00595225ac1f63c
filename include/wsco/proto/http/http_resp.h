/* SPDX-License-Identifier: MIT */
/* Response heads and chunk framing. */
#ifndef WSCO_PROTO_HTTP_HTTP_RESP_H
#define WSCO_PROTO_HTTP_HTTP_RESP_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Usual phrase of a status code, NULL when unknown. */
const char *wsco_http_resp_reason(int code);
/* "HTTP/1.1 200 OK\r\n". reason NULL or "" = the usual phrase; code 0 means 200; an unknown code without
 * reason gets "Unknown Status". */
WSCO_MUST_USE wsco_rc wsco_http_resp_status(wsco_buf *head, int code, const char *reason, size_t reason_len);
/* "Name: value\r\n"; the caller made sure that there is no CR or LF inside. */
WSCO_MUST_USE wsco_rc wsco_http_resp_field(wsco_buf *head, const char *name, size_t name_len,
                                           const char *value, size_t value_len);
/* Same for two C strings. */
WSCO_MUST_USE wsco_rc wsco_http_resp_line(wsco_buf *head, const char *name, const char *value);
/* Capitalises each '-'-separated word of a field name, lower-cases the rest; in place. */
void wsco_http_resp_format_name(char *name, size_t len);
/* True when the bytes hold CR, LF or NUL. */
bool wsco_http_resp_has_newline(const char *bytes, size_t n);
/* May the bytes be a field name: a token (RFC 9110 5.6.2)? */
bool wsco_http_resp_is_name(const char *bytes, size_t n);
/* Reads the value of a Content-Length: digits only. */
bool wsco_http_resp_read_length(const char *bytes, size_t n, uint64_t *length);
/* May a response with this status carry content (RFC 9110 6.4.1)? Not 1xx, 204, 304. */
bool wsco_http_resp_may_have_body(int code);
/* A whole bodiless answer made by the server itself: status line, "Server: wsco", Date, "Connection:
 *   close|keep-alive", "Content-Type: text/html", "Content-Length: 0", blank line.
 * extra (may be NULL) is a complete field line with CRLF put before Server. */
WSCO_MUST_USE wsco_rc wsco_http_resp_canned(wsco_buf *out, int code, const char *date, bool close,
                                            const char *extra);

#endif
