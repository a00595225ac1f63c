/* SPDX-License-Identifier: MIT */
/* Owns: the byte grammar of request lines, field lines and chunk framing, and the limits on them. It runs
 *       ahead of llhttp, whose versions differ in what they forgive: what passes here all of them read alike.
 * Called by: http_parse.c.
 * Never: keeps bytes, allocates, or looks at what a field means (that is http_rules.c).
 * Tested by: tests/unit/test_http_parse.c, tests/fuzz/fuzz_http.c. */
#include "http_chars_priv.h"
#include "http_rules_priv.h"
#include "http_scan_priv.h"

#include <string.h>

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
    ST_EXT,
    ST_EXT_NAME,
    ST_EXT_VALUE,
    ST_EXT_TOKEN,
    ST_EXT_QUOTED,
    ST_EXT_QUOTED_END,
    ST_SIZE_LF,
    ST_DATA,
    ST_DATA_CR,
    ST_DATA_LF,
    ST_OVER,
    ST_REFUSED
};

static void refuse(wsco_http_scan *scan, uint16_t status)
{
    scan->status = status;
    scan->state = ST_REFUSED;
}

/* Goes on with `state` when the byte is the one that must come. */
static void expect(wsco_http_scan *scan, unsigned char c, char wanted, uint8_t state)
{
    if (c == (unsigned char)wanted)
        scan->state = state;
    else
        refuse(scan, 400);
}

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
            refuse(scan, 400);
    } else if (!wsco_http_chars_is(c, WSCO_CHAR_METHOD) || scan->method_len == WSCO_HTTP_METHOD_MAX) {
        refuse(scan, 400);
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
        refuse(scan, 400);
    else
        scan->state = ST_START_LF;
}

static void step_start_lf(wsco_http_scan *scan, unsigned char c)
{
    scan->blank_len += 2;
    expect(scan, c, '\n', ST_START);
}

static void step_target(wsco_http_scan *scan, unsigned char c)
{
    if (c == ' ' && scan->target_len > 0)
        scan->state = ST_VERSION;
    else if (!wsco_http_chars_is(c, WSCO_CHAR_TARGET))
        refuse(scan, 400);
    else if (scan->target_len == scan->limits->target_max)
        refuse(scan, 414);
    else
        scan->target_len++;
}

static void check_version(wsco_http_scan *scan)
{
    const char *version = scan->version;
    if (scan->version_len != WSCO_HTTP_VERSION_LEN || version[7] < '0' || version[7] > '9')
        refuse(scan, 400);
    else if (version[5] != '1')
        refuse(scan, 505);
    else if (version[7] > '1' || is_preface(scan))
        refuse(scan, 400);
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
        refuse(scan, 400);
        return;
    }
    char wanted = form[scan->version_len];
    if (wanted == '0' ? c >= '0' && c <= '9' : c == (unsigned char)wanted)
        scan->version[scan->version_len++] = (char)c;
    else
        refuse(scan, 400);
}

static void step_line_lf(wsco_http_scan *scan, unsigned char c)
{
    expect(scan, c, '\n', ST_FIELD);
}

/* A blank here would be folding (RFC 9112 5.2), which is refused with everything else that is no token. */
static void step_field(wsco_http_scan *scan, unsigned char c)
{
    if (c == '\r') {
        scan->state = ST_END_LF;
    } else if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN)) {
        refuse(scan, 400);
    } else if (scan->fields == scan->limits->fields_max) {
        refuse(scan, 431);
    } else {
        scan->fields++;
        scan->state = ST_NAME;
    }
}

static void step_name(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        expect(scan, c, ':', ST_VALUE);
}

static void step_value(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_VALUE))
        expect(scan, c, '\r', ST_LINE_LF);
}

static void step_end_lf(wsco_http_scan *scan, unsigned char c)
{
    expect(scan, c, '\n', scan->trailer ? ST_OVER : ST_HEAD);
}

static int hex_digit(unsigned char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void step_size(wsco_http_scan *scan, unsigned char c)
{
    int digit = hex_digit(c);
    if (digit >= 0 && scan->digits < WSCO_HTTP_SIZE_DIGITS) {
        scan->left = scan->left << 4 | (uint64_t)digit;
        scan->digits++;
    } else if (scan->digits == 0 || (c != '\r' && c != ';')) {
        refuse(scan, 400);
    } else {
        scan->state = c == ';' ? ST_EXT : ST_SIZE_LF;
    }
}

/* Behind ';': a name must follow. */
static void step_ext(wsco_http_scan *scan, unsigned char c)
{
    if (wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        scan->state = ST_EXT_NAME;
    else
        refuse(scan, 400);
}

/* Behind a word or a quoted value: the next extension, or the end of the line. */
static void step_ext_end(wsco_http_scan *scan, unsigned char c)
{
    if (c == ';')
        scan->state = ST_EXT;
    else
        expect(scan, c, '\r', ST_SIZE_LF);
}

/* In a name, or in a value without quotes. */
static void step_ext_word(wsco_http_scan *scan, unsigned char c)
{
    if (c == '=' && scan->state == ST_EXT_NAME)
        scan->state = ST_EXT_VALUE;
    else if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        step_ext_end(scan, c);
}

static void step_ext_value(wsco_http_scan *scan, unsigned char c)
{
    if (wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        scan->state = ST_EXT_TOKEN;
    else
        expect(scan, c, '"', ST_EXT_QUOTED);
}

static void step_ext_quoted(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_QUOTED))
        expect(scan, c, '"', ST_EXT_QUOTED_END);
}

static void step_size_lf(wsco_http_scan *scan, unsigned char c)
{
    if (c != '\n') {
        refuse(scan, 400);
    } else if (scan->left > scan->limits->body_max - scan->body_len) {
        refuse(scan, 413);
    } else {
        scan->body_len += scan->left;
        scan->trailer = scan->left == 0;
        scan->state = scan->left == 0 ? ST_FIELD : ST_DATA;
    }
}

static void step_data_cr(wsco_http_scan *scan, unsigned char c)
{
    expect(scan, c, '\r', ST_DATA_LF);
}

static void step_data_lf(wsco_http_scan *scan, unsigned char c)
{
    scan->digits = 0;
    expect(scan, c, '\n', ST_SIZE);
}

static void (*const steps[])(wsco_http_scan *, unsigned char) = {
    [ST_START] = step_start,
    [ST_START_LF] = step_start_lf,
    [ST_METHOD] = step_method,
    [ST_TARGET] = step_target,
    [ST_VERSION] = step_version,
    [ST_LINE_LF] = step_line_lf,
    [ST_FIELD] = step_field,
    [ST_NAME] = step_name,
    [ST_VALUE] = step_value,
    [ST_END_LF] = step_end_lf,
    [ST_SIZE] = step_size,
    [ST_EXT] = step_ext,
    [ST_EXT_NAME] = step_ext_word,
    [ST_EXT_VALUE] = step_ext_value,
    [ST_EXT_TOKEN] = step_ext_word,
    [ST_EXT_QUOTED] = step_ext_quoted,
    [ST_EXT_QUOTED_END] = step_ext_end,
    [ST_SIZE_LF] = step_size_lf,
    [ST_DATA_CR] = step_data_cr,
    [ST_DATA_LF] = step_data_lf,
};

/* Room under head_max. Spans of the request are 32 bits wide, so that is a limit too. */
static size_t head_room(const wsco_http_scan *scan)
{
    size_t max = scan->limits->head_max < UINT32_MAX ? scan->limits->head_max : UINT32_MAX;
    return max - scan->head_len;
}

/* Leading CRLFs and the blank line behind trailers are no part of head or trailer lines. */
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
    return scan->state >= ST_EXT && scan->state <= ST_EXT_QUOTED_END;
}

static void take(wsco_http_scan *scan, unsigned char c)
{
    if (counts_for_head(scan, c)) {
        if (head_room(scan) == 0) {
            refuse(scan, 431);
            return;
        }
        scan->head_len++;
    } else if (in_extension(scan) && scan->ext_len++ == WSCO_HTTP_EXT_MAX) {
        refuse(scan, 413);
        return;
    }
    steps[scan->state](scan, c);
}

/* Long names, values and targets need no step per byte: how many bytes the state takes without changing. */
static size_t run_head(wsco_http_scan *scan, const char *bytes, size_t n)
{
    size_t room = head_room(scan);
    n = n < room ? n : room;
    if (scan->state == ST_TARGET) {
        room = scan->limits->target_max > scan->target_len ? scan->limits->target_max - scan->target_len : 0;
        n = wsco_http_chars_run(bytes, n < room ? n : room, WSCO_CHAR_TARGET);
        scan->target_len += (uint32_t)n;
    } else {
        n = wsco_http_chars_run(bytes, n, scan->state == ST_NAME ? WSCO_CHAR_TOKEN : WSCO_CHAR_VALUE);
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
 * behind a value (";a=b;c"), and all versions take a Content-Length in a trailer for one of the head. */
static bool is_silent(const wsco_http_scan *scan, char c)
{
    if (scan->state == ST_SIZE)
        return c == ';';
    if (scan->trailer && scan->state == ST_FIELD)
        return c != '\r';
    if (scan->trailer && scan->state != ST_END_LF)
        return true;
    return in_extension(scan) && c != '\r';
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
    size_t i = 0;
    while (i < n && !stopped(scan)) {
        bool silent = is_silent(scan, bytes[i]);
        if (i > 0 && silent != scan->silent)
            break;
        scan->silent = silent;
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
