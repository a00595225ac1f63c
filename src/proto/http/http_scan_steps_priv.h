/* SPDX-License-Identifier: MIT */
/* The states of the scan, and the step that one byte is in each: lines in http_scan_line.c, chunk framing in
 * http_scan_chunk.c. */
#ifndef WSCO_PROTO_HTTP_HTTP_SCAN_STEPS_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_SCAN_STEPS_PRIV_H

#include "http_scan_priv.h"

/* The order is load-bearing: comparisons take a run of states as one group. Lines are ST_START to ST_END_LF,
 * of which all from ST_METHOD on count for the head; chunk framing is ST_SIZE to ST_DATA_LF, and an extension
 * is ST_EXT_BEFORE to ST_EXT_QUOTED_END. A state belongs into its group, and the asserts below name the
 * edges. */
enum {
    ST_START,
    ST_START_LF,
    ST_METHOD,
    ST_TARGET,
    ST_VERSION,
    ST_LINE_LF,
    ST_FIELD,
    ST_NAME,
    ST_VALUE,
    ST_END_LF,
    ST_HEAD,
    ST_LENGTH,
    ST_SIZE,
    ST_EXT_BEFORE, /* blanks before the next ';' */
    ST_EXT,
    ST_EXT_NAME,
    ST_EXT_EQUALS, /* blanks after a name: '=' or ';' */
    ST_EXT_VALUE,
    ST_EXT_TOKEN,
    ST_EXT_QUOTED,
    ST_EXT_ESCAPED,
    ST_EXT_QUOTED_END,
    ST_SIZE_LF,
    ST_DATA,
    ST_DATA_CR,
    ST_DATA_LF,
    ST_OVER,
    ST_REFUSED
};

_Static_assert(ST_START == 0 && ST_START_LF < ST_METHOD && ST_END_LF + 1 == ST_HEAD, "the group of lines");
_Static_assert(ST_SIZE < ST_EXT_BEFORE && ST_EXT_QUOTED_END + 1 == ST_SIZE_LF, "the group of an extension");

static inline void wsco_http_scan_refuse(wsco_http_scan *scan, uint16_t status)
{
    scan->status = status;
    scan->state = ST_REFUSED;
}

/* Goes on with `state` if the byte is the wanted one. */
static inline void wsco_http_scan_expect(wsco_http_scan *scan, unsigned char c, char wanted, uint8_t state)
{
    if (c == (unsigned char)wanted)
        scan->state = state;
    else
        wsco_http_scan_refuse(scan, 400);
}

/* One byte in the states ST_START to ST_END_LF. */
void wsco_http_scan_line_step(wsco_http_scan *scan, unsigned char c);
/* Takes a whole line with its CRLF: a request line in ST_START, one of the head's fields or its end in
 * ST_FIELD. Returns how many bytes that were, of at most n, which are within head_max. 0: the line is not all
 * there, or something in it is to be refused; nothing was taken then, and the steps tell. */
size_t wsco_http_scan_whole_line(wsco_http_scan *scan, const char *bytes, size_t n);
/* One byte in the states ST_SIZE to ST_DATA_LF. */
void wsco_http_scan_chunk_step(wsco_http_scan *scan, unsigned char c);

#endif
