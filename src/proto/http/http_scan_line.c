/* SPDX-License-Identifier: MIT */
/* http_scan_line: the byte grammar of request lines, field lines and trailer lines (RFC 9112 3, 5, 7.1.2).
 * Owns: nothing.
 * Called by: http_scan.
 * Never: counts towards limits of the head (http_scan does); looks at what a target or a field means.
 * Tested by: tests/unit/proto/http/test_http_parse.c, tests/fuzz/fuzz_http.c. */
#include "wsco/proto/http/http_chars.h"
#include "http_head_priv.h"
#include "http_rules_priv.h"
#include "http_scan_steps_priv.h"

#include <string.h>

/* PRI begins the HTTP/2 preface, whose version earns a 505. */
static bool is_preface(const wsco_http_scan *scan)
{
    return scan->method_len == 3 && memcmp(scan->method, "PRI", 3) == 0;
}

static void step_method(wsco_http_scan *scan, unsigned char c)
{
    if (c == ' ') {
        if (wsco_http_rules_method(scan->method, scan->method_len) || is_preface(scan))
            scan->state = ST_TARGET;
        else
            wsco_http_scan_refuse(scan, 400);
    } else if (!wsco_http_chars_is(c, WSCO_CHAR_METHOD) || scan->method_len == WSCO_HTTP_METHOD_MAX) {
        wsco_http_scan_refuse(scan, 400);
    } else {
        scan->method[scan->method_len++] = (char)c;
        scan->state = ST_METHOD;
    }
}

static void step_start(wsco_http_scan *scan, unsigned char c)
{
    if (c != '\r')
        step_method(scan, c);
    else if (scan->blank_len >= WSCO_HTTP_BLANK_MAX)
        wsco_http_scan_refuse(scan, 400);
    else
        scan->state = ST_START_LF;
}

static void step_start_lf(wsco_http_scan *scan, unsigned char c)
{
    scan->blank_len += 2;
    wsco_http_scan_expect(scan, c, '\n', ST_START);
}

static void step_target(wsco_http_scan *scan, unsigned char c)
{
    if (c == ' ' && scan->target_len > 0)
        scan->state = ST_VERSION;
    else if (!wsco_http_chars_is(c, WSCO_CHAR_TARGET))
        wsco_http_scan_refuse(scan, 400);
    else if (scan->target_len == scan->limits->target_max)
        wsco_http_scan_refuse(scan, 414);
    else
        scan->target_len++;
}

/* Later minors of HTTP/1 are served as 1.1 (RFC 9110 2.5). */
static void check_version(wsco_http_scan *scan)
{
    if (scan->version_len != WSCO_HTTP_VERSION_LEN)
        wsco_http_scan_refuse(scan, 400);
    else if (scan->version[5] != '1')
        wsco_http_scan_refuse(scan, 505);
    else if (is_preface(scan))
        wsco_http_scan_refuse(scan, 400);
    else
        scan->state = ST_LINE_LF;
}

static void step_version(wsco_http_scan *scan, unsigned char c)
{
    static const char form[WSCO_HTTP_VERSION_LEN + 1] = "HTTP/0.0";
    if (c == '\r') {
        check_version(scan);
        return;
    }
    if (scan->version_len == WSCO_HTTP_VERSION_LEN) {
        wsco_http_scan_refuse(scan, 400);
        return;
    }
    char wanted = form[scan->version_len];
    if (wanted == '0' ? c >= '0' && c <= '9' : c == (unsigned char)wanted)
        scan->version[scan->version_len++] = (char)c;
    else
        wsco_http_scan_refuse(scan, 400);
}

static void step_line_lf(wsco_http_scan *scan, unsigned char c)
{
    wsco_http_scan_expect(scan, c, '\n', ST_FIELD);
}

/* A blank here would be folding (RFC 9112 5.2), which is refused with everything else that is no token. */
static void step_field(wsco_http_scan *scan, unsigned char c)
{
    if (c == '\r') {
        scan->state = ST_END_LF;
    } else if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN)) {
        wsco_http_scan_refuse(scan, 400);
    } else if (scan->fields == scan->limits->fields_max) {
        wsco_http_scan_refuse(scan, 431);
    } else {
        scan->fields++;
        scan->state = ST_NAME;
    }
}

static void step_name(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        wsco_http_scan_expect(scan, c, ':', ST_VALUE);
}

static void step_value(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_VALUE))
        wsco_http_scan_expect(scan, c, '\r', ST_LINE_LF);
}

static void step_end_lf(wsco_http_scan *scan, unsigned char c)
{
    wsco_http_scan_expect(scan, c, '\n', scan->trailer ? ST_OVER : ST_HEAD);
}

/* --- whole lines --- */

/* " HTTP/1.x" and CRLF: never of a preface, whose method is none of ours. */
#define VERSION_TAIL (1 + WSCO_HTTP_VERSION_LEN + 2)

static bool is_version_tail(const char *bytes)
{
    return memcmp(bytes, " HTTP/1.", 8) == 0 && bytes[8] >= '0' && bytes[8] <= '9' &&
        memcmp(bytes + 9, "\r\n", 2) == 0;
}

static size_t request_line(wsco_http_scan *scan, const char *bytes, size_t n)
{
    size_t most = n < WSCO_HTTP_METHOD_MAX ? n : WSCO_HTTP_METHOD_MAX;
    size_t method = wsco_http_chars_run(bytes, most, WSCO_CHAR_METHOD), at = method + 1;
    if (at >= n || bytes[method] != ' ' || !wsco_http_rules_method(bytes, method))
        return 0;
    size_t target = wsco_http_chars_run(bytes + at, n - at, WSCO_CHAR_TARGET);
    at += target;
    if (target == 0 || target > scan->limits->target_max || n - at < VERSION_TAIL ||
        !is_version_tail(bytes + at))
        return 0;
    memcpy(scan->method, bytes, method);
    memcpy(scan->version, bytes + at + 1, WSCO_HTTP_VERSION_LEN);
    scan->method_len = (uint8_t)method;
    scan->target_len = (uint32_t)target;
    scan->version_len = WSCO_HTTP_VERSION_LEN;
    scan->state = ST_FIELD;
    return at + VERSION_TAIL;
}

static size_t field_line(wsco_http_scan *scan, const char *bytes, size_t n)
{
    size_t name = wsco_http_chars_run(bytes, n, WSCO_CHAR_TOKEN), at = name + 1;
    if (name == 0 || name == n || bytes[name] != ':' || scan->fields == scan->limits->fields_max)
        return 0;
    at += wsco_http_chars_value_run(bytes + at, n - at);
    if (n - at < 2 || memcmp(bytes + at, "\r\n", 2) != 0)
        return 0;
    /* If memory is short, a field is missing, and the head is split once more later. */
    if (scan->into)
        (void)wsco_http_head_add_line(scan->into, scan->head_len, bytes, name, at);
    scan->fields++;
    return at + 2;
}

static size_t last_line(wsco_http_scan *scan, const char *bytes, size_t n)
{
    if (n < 2 || bytes[1] != '\n')
        return 0;
    scan->state = ST_HEAD;
    return 2;
}

size_t wsco_http_scan_whole_line(wsco_http_scan *scan, const char *bytes, size_t n)
{
    if (n == 0)
        return 0;
    if (scan->state == ST_START)
        return request_line(scan, bytes, n);
    return *bytes == '\r' ? last_line(scan, bytes, n) : field_line(scan, bytes, n);
}

/* --- byte by byte --- */

static void (*const steps[])(wsco_http_scan *, unsigned char) = {
    [ST_START] = step_start,   [ST_START_LF] = step_start_lf, [ST_METHOD] = step_method,
    [ST_TARGET] = step_target, [ST_VERSION] = step_version,   [ST_LINE_LF] = step_line_lf,
    [ST_FIELD] = step_field,   [ST_NAME] = step_name,         [ST_VALUE] = step_value,
    [ST_END_LF] = step_end_lf,
};

void wsco_http_scan_line_step(wsco_http_scan *scan, unsigned char c)
{
    steps[scan->state](scan, c);
}
