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

/* The top bit of each of eight bytes that is not of WSCO_CHAR_VALUE, or a tab; and perhaps of bytes that come
 * after such a one. 0: all are of the class. */
static inline uint64_t wsco_http_chars_no_values(uint64_t bytes)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t delete = bytes ^ (ones * 0x7f);
    uint64_t control = (bytes - ones * 0x20) & ~bytes, is_delete = (delete - ones) & ~delete;
    return (control | is_delete) & (ones * 0x80);
}

/* Eight bytes as a number whose lowest byte is the first. */
static inline uint64_t wsco_http_chars_eight(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

/* wsco_http_chars_run() for WSCO_CHAR_VALUE: the longest part of most heads. */
static inline size_t wsco_http_chars_value_run(const char *bytes, size_t n)
{
    size_t i = 0;
    while (n - i >= 8) {
        uint64_t odd = wsco_http_chars_no_values(wsco_http_chars_eight(bytes + i));
        i += odd ? (size_t)__builtin_ctzll(odd) / 8 : 8;
        if (odd && !wsco_http_chars_is((unsigned char)bytes[i], WSCO_CHAR_VALUE))
            return i;
        i += odd ? 1 : 0; /* a tab */
    }
    return i + wsco_http_chars_run(bytes + i, n - i, WSCO_CHAR_VALUE);
}

#endif
