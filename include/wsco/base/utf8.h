/* SPDX-License-Identifier: MIT */
/* Incremental UTF-8 validation (RFC 3629). */
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

/* `need` once a byte was wrong. */
#define WSCO_UTF8_BROKEN UINT8_MAX

/* The bits of which eight bytes of ASCII have none. */
#define WSCO_UTF8_HIGH_BITS UINT64_C(0x8080808080808080)

/* False as soon as a byte cannot belong to valid UTF-8 (overlong, surrogate, above U+10FFFF). */
bool wsco_utf8_feed(wsco_utf8 *state, const void *bytes, size_t n);
/* True when no character is unfinished. */
static inline bool wsco_utf8_done(const wsco_utf8 *state)
{
    return state->need == 0;
}
/* Was a byte wrong? */
static inline bool wsco_utf8_broken(const wsco_utf8 *state)
{
    return state->need == WSCO_UTF8_BROKEN;
}
/* Whole text at once. */
bool wsco_utf8_valid(const void *bytes, size_t n);

/* --- for mask and simd_plain --- */

/* wsco_utf8_feed() without vectors, but with an ASCII path of 8 bytes at a time. */
bool wsco_utf8_feed_plain(wsco_utf8 *state, const void *bytes, size_t n);
/* Feeds what is left of n bytes of which vectors have found the first `done` to be right; the last character
 * of those may be unfinished. They begin at a character. */
bool wsco_utf8_feed_rest(wsco_utf8 *state, const uint8_t *bytes, size_t done, size_t n);
/* Marks the text as wrong. Always false. */
bool wsco_utf8_break(wsco_utf8 *state);

#endif
