/* SPDX-License-Identifier: MIT */
/* Classes of bytes in an HTTP message: one table, a bit per class. */
#ifndef WSCO_PROTO_HTTP_HTTP_CHARS_H
#define WSCO_PROTO_HTTP_HTTP_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define WSCO_CHAR_METHOD 1u /* of the methods we know: upper-case letter or '-' */
#define WSCO_CHAR_TARGET 2u /* 0x21-0x7e but '#': a fragment is never sent (RFC 9112 3.2) */
#define WSCO_CHAR_TOKEN 4u  /* RFC 9110 5.6.2 */
#define WSCO_CHAR_VALUE 8u  /* RFC 9110 5.5: visible, SP, HTAB, and all above 0x7f */
#define WSCO_CHAR_PATH 16u  /* those of a target that may stand before its '?': no '\' */
#define WSCO_CHAR_HOST 32u  /* of an authority without user: RFC 3986 3.2.2, 3.2.3 */

extern const uint8_t wsco_http_chars[256];

static inline bool wsco_http_chars_is(unsigned char c, unsigned class)
{
    return (wsco_http_chars[c] & class) != 0;
}

/* How many bytes at the start are of the class. */
static inline size_t wsco_http_chars_run(const char *bytes, size_t n, unsigned class)
{
    size_t i = 0;
    while (i < n && wsco_http_chars_is((unsigned char)bytes[i], class))
        i++;
    return i;
}

/* Are these eight bytes all of WSCO_CHAR_VALUE? May say no where a tab is among them. */
static inline bool wsco_http_chars_eight_values(const char *bytes)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t v, delete;
    memcpy(&v, bytes, sizeof v);
    delete = v ^ (ones * 0x7f);
    uint64_t control = (v - ones * 0x20) & ~v, is_delete = (delete - ones) & ~delete;
    return ((control | is_delete) & (ones * 0x80)) == 0;
}

/* wsco_http_chars_run() for WSCO_CHAR_VALUE: the longest part of most heads. */
static inline size_t wsco_http_chars_value_run(const char *bytes, size_t n)
{
    size_t i = 0;
    while (i < n) {
        while (n - i >= 8 && wsco_http_chars_eight_values(bytes + i))
            i += 8;
        size_t end = n - i < 8 ? n : i + 8;
        i += wsco_http_chars_run(bytes + i, end - i, WSCO_CHAR_VALUE);
        if (i < end)
            break;
    }
    return i;
}

#endif
