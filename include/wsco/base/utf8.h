/* SPDX-License-Identifier: MIT */
/* Incremental UTF-8 validation (RFC 3629), with an ASCII path of 8 bytes at a time. */
#ifndef WSCO_BASE_UTF8_H
#define WSCO_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed = at a character boundary. Plain value. */
typedef struct wsco_utf8 {
    uint8_t need;     /* continuation bytes still to come */
    uint8_t min, max; /* range of the next one */
} wsco_utf8;

/* False as soon as a byte cannot belong to valid UTF-8 (overlong, surrogate, above U+10FFFF). */
bool wsco_utf8_feed(wsco_utf8 *state, const void *bytes, size_t n);
/* True when no character is unfinished. */
static inline bool wsco_utf8_done(const wsco_utf8 *state)
{
    return state->need == 0;
}
/* Whole text at once. */
bool wsco_utf8_valid(const void *bytes, size_t n);

#endif
