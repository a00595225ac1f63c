/* SPDX-License-Identifier: MIT */
/* http_scan_chunk: the byte grammar of chunk framing (RFC 9112 7.1): sizes, extensions, the line ends around
 * data.
 * Owns: nothing.
 * Called by: http_scan.
 * Never: sees the data of a chunk, or what an extension says, which has no reader.
 * Tested by: tests/unit/proto/http/test_http_parse.c, tests/fuzz/fuzz_http.c. */
#include "wsco/proto/http/http_chars.h"
#include "http_scan_steps_priv.h"

static int hex_digit(unsigned char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool is_blank(unsigned char c)
{
    return c == ' ' || c == '\t';
}

static void step_size(wsco_http_scan *scan, unsigned char c)
{
    int digit = hex_digit(c);
    if (digit >= 0 && scan->digits < WSCO_HTTP_SIZE_DIGITS) {
        scan->left = scan->left << 4 | (uint64_t)digit;
        scan->digits++;
    } else if (scan->digits == 0) {
        wsco_http_scan_refuse(scan, 400);
    } else if (is_blank(c)) {
        scan->state = ST_EXT_BEFORE;
    } else if (c == ';') {
        scan->state = ST_EXT;
    } else {
        wsco_http_scan_expect(scan, c, '\r', ST_SIZE_LF);
    }
}

/* Blanks belong to the ';' that follows them: before a line end they are refused, as no grammar has them
 * there. */
static void step_ext_before(wsco_http_scan *scan, unsigned char c)
{
    if (!is_blank(c))
        wsco_http_scan_expect(scan, c, ';', ST_EXT);
}

/* After ';': a name must follow. */
static void step_ext(wsco_http_scan *scan, unsigned char c)
{
    if (wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        scan->state = ST_EXT_NAME;
    else if (!is_blank(c))
        wsco_http_scan_refuse(scan, 400);
}

/* After a word or a quoted value: the next extension, or the end of the line. */
static void step_ext_end(wsco_http_scan *scan, unsigned char c)
{
    if (c == ';')
        scan->state = ST_EXT;
    else if (is_blank(c))
        scan->state = ST_EXT_BEFORE;
    else
        wsco_http_scan_expect(scan, c, '\r', ST_SIZE_LF);
}

static void step_ext_name(wsco_http_scan *scan, unsigned char c)
{
    if (c == '=')
        scan->state = ST_EXT_VALUE;
    else if (is_blank(c))
        scan->state = ST_EXT_EQUALS;
    else if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        step_ext_end(scan, c);
}

static void step_ext_equals(wsco_http_scan *scan, unsigned char c)
{
    if (c == '=')
        scan->state = ST_EXT_VALUE;
    else
        step_ext_before(scan, c);
}

static void step_ext_value(wsco_http_scan *scan, unsigned char c)
{
    if (wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        scan->state = ST_EXT_TOKEN;
    else if (!is_blank(c))
        wsco_http_scan_expect(scan, c, '"', ST_EXT_QUOTED);
}

static void step_ext_token(wsco_http_scan *scan, unsigned char c)
{
    if (!wsco_http_chars_is(c, WSCO_CHAR_TOKEN))
        step_ext_end(scan, c);
}

static void step_ext_quoted(wsco_http_scan *scan, unsigned char c)
{
    if (c == '\\')
        scan->state = ST_EXT_ESCAPED;
    else if (c == '"')
        scan->state = ST_EXT_QUOTED_END;
    else if (!wsco_http_chars_is(c, WSCO_CHAR_VALUE))
        wsco_http_scan_refuse(scan, 400);
}

/* quoted-pair (RFC 9110 5.6.4): any byte that may stand in a value. */
static void step_ext_escaped(wsco_http_scan *scan, unsigned char c)
{
    if (wsco_http_chars_is(c, WSCO_CHAR_VALUE))
        scan->state = ST_EXT_QUOTED;
    else
        wsco_http_scan_refuse(scan, 400);
}

static void step_size_lf(wsco_http_scan *scan, unsigned char c)
{
    if (c != '\n') {
        wsco_http_scan_refuse(scan, 400);
    } else if (scan->left > scan->limits->body_max - scan->body_len) {
        wsco_http_scan_refuse(scan, 413);
    } else {
        scan->body_len += scan->left;
        scan->trailer = scan->left == 0;
        scan->state = scan->left == 0 ? ST_FIELD : ST_DATA;
    }
}

static void step_data_cr(wsco_http_scan *scan, unsigned char c)
{
    wsco_http_scan_expect(scan, c, '\r', ST_DATA_LF);
}

static void step_data_lf(wsco_http_scan *scan, unsigned char c)
{
    scan->digits = 0;
    wsco_http_scan_expect(scan, c, '\n', ST_SIZE);
}

static void (*const steps[])(wsco_http_scan *, unsigned char) = {
    [ST_SIZE] = step_size,
    [ST_EXT_BEFORE] = step_ext_before,
    [ST_EXT] = step_ext,
    [ST_EXT_NAME] = step_ext_name,
    [ST_EXT_EQUALS] = step_ext_equals,
    [ST_EXT_VALUE] = step_ext_value,
    [ST_EXT_TOKEN] = step_ext_token,
    [ST_EXT_QUOTED] = step_ext_quoted,
    [ST_EXT_ESCAPED] = step_ext_escaped,
    [ST_EXT_QUOTED_END] = step_ext_end,
    [ST_SIZE_LF] = step_size_lf,
    [ST_DATA_CR] = step_data_cr,
    [ST_DATA_LF] = step_data_lf,
};

void wsco_http_scan_chunk_step(wsco_http_scan *scan, unsigned char c)
{
    steps[scan->state](scan, c);
}
