/* SPDX-License-Identifier: MIT */
/* Comparing and splitting of field text, shared by the http_* files. Inline: each is a few lines. */
#ifndef WSCO_PROTO_HTTP_HTTP_TEXT_H
#define WSCO_PROTO_HTTP_HTTP_TEXT_H

#include "wsco/proto/http/http_req.h"

#include <string.h>

static inline char wsco_http_text_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Eight bytes, whose capital letters become small ones. The top bit of a sum says that a byte is 'A' or
 * above, or above 'Z'. */
static inline uint64_t wsco_http_text_lower_eight(uint64_t bytes)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t low = bytes & (ones * 0x7f);
    uint64_t from_a = low + ones * (0x80 - 'A'), above_z = low + ones * (0x7f - 'Z');
    return bytes | ((from_a & ~above_z & ~bytes & (ones * 0x80)) >> 2);
}

/* Are these eight bytes the same but for case? They stand in two places of four each. */
static inline bool wsco_http_text_same_eight(const char *a, const char *b, size_t second)
{
    uint32_t parts[4];
    memcpy(&parts[0], a, 4);
    memcpy(&parts[1], a + second, 4);
    memcpy(&parts[2], b, 4);
    memcpy(&parts[3], b + second, 4);
    return wsco_http_text_lower_eight(parts[0] | (uint64_t)parts[1] << 32) ==
        wsco_http_text_lower_eight(parts[2] | (uint64_t)parts[3] << 32);
}

/* Is it the word of that length, in any case? Eight bytes at a time; some are seen twice at the end. Not
 * strncasecmp(): that one follows the locale, which a script may set. */
static inline bool wsco_http_text_is(wsco_text text, const char *word, size_t len)
{
    const char *p = text.p;
    size_t at = 0;
    if (text.n != len)
        return false;
    for (; len - at > 8; at += 8)
        if (!wsco_http_text_same_eight(p + at, word + at, 4))
            return false;
    if (len >= 8)
        return wsco_http_text_same_eight(p + len - 8, word + len - 8, 4);
    if (len >= 4)
        return wsco_http_text_same_eight(p, word, len - 4);
    while (at < len && wsco_http_text_lower(p[at]) == wsco_http_text_lower(word[at]))
        at++;
    return at == len;
}

static inline bool wsco_http_text_same(wsco_text text, const char *word)
{
    return wsco_http_text_is(text, word, strlen(word));
}

/* The same, but case counts. */
static inline bool wsco_http_text_equal(wsco_text text, const char *word)
{
    return text.n == strlen(word) && memcmp(text.p, word, text.n) == 0;
}

/* One digit or more, nothing else, and what they say fits. */
static inline bool wsco_http_text_number(wsco_text text, uint64_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.n; i++) {
        unsigned digit = (unsigned char)text.p[i] - (unsigned)'0';
        if (digit > 9 || *number > (UINT64_MAX - digit) / 10)
            return false;
        *number = *number * 10 + digit;
    }
    return text.n > 0;
}

static inline bool wsco_http_text_blank(char c)
{
    return c == ' ' || c == '\t';
}

static inline wsco_text wsco_http_text_trim(wsco_text text)
{
    while (text.n > 0 && wsco_http_text_blank(text.p[0])) {
        text.p++;
        text.n--;
    }
    while (text.n > 0 && wsco_http_text_blank(text.p[text.n - 1]))
        text.n--;
    return text;
}

/* Takes the next element off a comma-separated list; elements may be empty (RFC 9110 5.6.1.2). False at
 * the end. */
static inline bool wsco_http_text_next(wsco_text *list, wsco_text *element)
{
    if (list->n == 0)
        return false;
    const char *comma = memchr(list->p, ',', list->n);
    size_t n = comma ? (size_t)(comma - list->p) : list->n;
    *element = wsco_http_text_trim((wsco_text){list->p, n});
    size_t step = comma ? n + 1 : n;
    list->p += step;
    list->n -= step;
    return true;
}

#endif
