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

/* Not strncasecmp(): that one follows the locale, which a script may set. */
static inline bool wsco_http_text_same(wsco_text text, const char *word)
{
    for (size_t i = 0; i < text.n; i++) {
        if (word[i] == '\0' || wsco_http_text_lower(text.p[i]) != wsco_http_text_lower(word[i]))
            return false;
    }
    return word[text.n] == '\0';
}

/* Is it the word of that length? For whoever asks this of many texts. */
static inline bool wsco_http_text_is(wsco_text text, const char *word, size_t len)
{
    if (text.n != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (wsco_http_text_lower(text.p[i]) != wsco_http_text_lower(word[i]))
            return false;
    return true;
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
