/* SPDX-License-Identifier: MIT */
/* http_scan: the walk through a message's bytes, and the limits on them.
 * Owns: nothing. The grammar (http_scan_line.c, http_scan_chunk.c) runs ahead of llhttp, whose versions
 *       forgive different things: all of them read alike what passes here.
 * Called by: http_parse.
 * Never: keeps bytes, or looks at what a field means (http_rules does).
 * Tested by: tests/unit/proto/http/test_http_{parse,limits}.c, tests/fuzz/fuzz_http.c. */
#include "http_scan_priv.h"

#include "wsco/proto/http/http_chars.h"
#include "http_scan_steps_priv.h"

/* Room under head_max. Spans of the request are 32 bits wide, so that is a limit too. */
static size_t head_room(const wsco_http_scan *scan)
{
    size_t max = scan->limits->head_max < UINT32_MAX ? scan->limits->head_max : UINT32_MAX;
    return max - scan->head_len;
}

/* Leading CRLFs and the blank line after trailers are no part of head or trailer lines. */
static bool counts_for_head(const wsco_http_scan *scan, unsigned char c)
{
    if (scan->state == ST_START)
        return c != '\r';
    if (scan->trailer && (scan->state == ST_END_LF || (scan->state == ST_FIELD && c == '\r')))
        return false;
    return scan->state >= ST_METHOD && scan->state <= ST_END_LF;
}

static bool in_extension(const wsco_http_scan *scan)
{
    return scan->state >= ST_EXT_BEFORE && scan->state <= ST_EXT_QUOTED_END;
}

static void take(wsco_http_scan *scan, unsigned char c)
{
    if (counts_for_head(scan, c)) {
        if (head_room(scan) == 0) {
            wsco_http_scan_refuse(scan, 431);
            return;
        }
        scan->head_len++;
    } else if (in_extension(scan) && scan->ext_len++ == WSCO_HTTP_EXT_MAX) {
        wsco_http_scan_refuse(scan, 413);
        return;
    }
    if (scan->state <= ST_END_LF)
        wsco_http_scan_line_step(scan, c);
    else
        wsco_http_scan_chunk_step(scan, c);
}

/* How many bytes the state takes without changing: long names, values and targets need no step for each
 * byte. */
static size_t run_head(wsco_http_scan *scan, const char *bytes, size_t n)
{
    size_t room = head_room(scan);
    n = n < room ? n : room;
    if (scan->state == ST_TARGET) {
        room = scan->limits->target_max > scan->target_len ? scan->limits->target_max - scan->target_len : 0;
        n = wsco_http_chars_run(bytes, n < room ? n : room, WSCO_CHAR_TARGET);
        scan->target_len += (uint32_t)n;
    } else {
        n = scan->state == ST_NAME ? wsco_http_chars_run(bytes, n, WSCO_CHAR_TOKEN)
                                   : wsco_http_chars_value_run(bytes, n);
    }
    scan->head_len += (uint32_t)n;
    return n;
}

static size_t run_body(wsco_http_scan *scan, size_t n)
{
    if (n > scan->left)
        n = (size_t)scan->left;
    scan->left -= n;
    if (scan->left == 0)
        scan->state = scan->state == ST_DATA ? ST_DATA_CR : ST_OVER;
    return n;
}

static size_t run(wsco_http_scan *scan, const char *bytes, size_t n)
{
    switch (scan->state) {
    case ST_TARGET:
    case ST_NAME:
    case ST_VALUE:
        return run_head(scan, bytes, n);
    case ST_LENGTH:
    case ST_DATA:
        return run_body(scan, n);
    default:
        return 0;
    }
}

/* Chunk extensions and trailers are checked here and kept from llhttp: 8.1 trips over a second extension
 * after a value (";a=b;c"), none takes blanks around ';' and '=' or all quoted values, and all versions take
 * a Content-Length in a trailer for one of the head. */
static bool is_hidden_from_llhttp(const wsco_http_scan *scan, char c)
{
    if (scan->state == ST_SIZE)
        return c == ';' || c == ' ' || c == '\t';
    if (scan->trailer && scan->state == ST_FIELD)
        return c != '\r';
    if (scan->trailer && scan->state != ST_END_LF)
        return true;
    return in_extension(scan) && c != '\r';
}

/* Most requests come in one piece. Lines of a head are never hidden from llhttp. */
static size_t take_lines(wsco_http_scan *scan, const char *bytes, size_t n)
{
    size_t i = 0, line = 1;
    while (line > 0 && !scan->trailer && (scan->state == ST_START || scan->state == ST_FIELD)) {
        size_t room = head_room(scan);
        line = wsco_http_scan_whole_line(scan, bytes + i, n - i < room ? n - i : room);
        scan->head_len += (uint32_t)line;
        i += line;
    }
    if (i > 0)
        scan->hidden_from_llhttp = false;
    return i;
}

static bool stopped(const wsco_http_scan *scan)
{
    return scan->state == ST_HEAD || scan->state == ST_OVER || scan->state == ST_REFUSED;
}

void wsco_http_scan_init(wsco_http_scan *scan, const wsco_http_limits *limits)
{
    *scan = (wsco_http_scan){.limits = limits, .state = ST_START};
}

wsco_http_event wsco_http_scan_feed(wsco_http_scan *scan, const char *bytes, size_t n, size_t *used)
{
    size_t i = take_lines(scan, bytes, n);
    while (i < n && !stopped(scan)) {
        bool hidden = is_hidden_from_llhttp(scan, bytes[i]);
        if (i > 0 && hidden != scan->hidden_from_llhttp)
            break;
        scan->hidden_from_llhttp = hidden;
        size_t plain = run(scan, bytes + i, n - i);
        if (plain == 0)
            take(scan, (unsigned char)bytes[i++]);
        i += plain;
    }
    *used = i;
    switch (scan->state) {
    case ST_HEAD:
        return WSCO_HTTP_HEAD;
    case ST_OVER:
        return WSCO_HTTP_DONE;
    case ST_REFUSED:
        return WSCO_HTTP_BAD;
    default:
        return WSCO_HTTP_MORE;
    }
}

void wsco_http_scan_body(wsco_http_scan *scan, wsco_http_body body, uint64_t length)
{
    scan->left = body == WSCO_HTTP_BODY_LENGTH ? length : 0;
    if (body == WSCO_HTTP_BODY_CHUNKED)
        scan->state = ST_SIZE;
    else
        scan->state = scan->left > 0 ? ST_LENGTH : ST_OVER;
}
