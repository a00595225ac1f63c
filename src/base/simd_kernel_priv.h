/* SPDX-License-Identifier: MIT */
/* The functions of simd.h, written once for vectors of any width. Nothing, unless a file that includes this
 * has defined before:
 *
 *     TARGET                  the attribute that permits the instructions
 *     vec, WIDTH              a vector of bytes, and how many
 *     load, store, repeat8    repeat8: a vector of one word of 8 bytes
 *     all, v_xor, v_and, v_or all: a vector of one byte
 *     minus                   a - b, and 0 where that is negative
 *     high_half               the upper four bits of each byte, as a number
 *     look_up                 for each byte 0..15 of a vector, the byte of a table of 16
 *     shifted(cur, before, k) the vector that begins k bytes before `cur`; `before` is the one ahead of it
 *     any_high(a), any(a)     has a byte its top bit set? Is one not 0?
 *
 * UTF-8 is judged by the method of J. Keiser and D. Lemire, "Validating UTF-8 in less than one instruction
 * per byte" (2021). Each pair of neighbouring bytes is looked up by three of its half bytes. Each table says
 * which faults that half byte permits; the pair has those on which all three agree. */
#ifndef WSCO_BASE_SIMD_KERNEL_PRIV_H
#define WSCO_BASE_SIMD_KERNEL_PRIV_H

#include "wsco/base/simd.h"

#ifdef WIDTH

#define STEP_VECTORS (WSCO_SIMD_STEP / WIDTH)
#define INLINE TARGET static inline __attribute__((always_inline))

/* Faults of a pair, as the table of RFC 3629, section 4 leaves them. A continuation byte is 80..BF. */
enum {
    SHORT = 1 << 0,     /* C0..FF, then no continuation */
    LONG = 1 << 1,      /* 00..7F, then a continuation */
    WIDE3 = 1 << 2,     /* E0, then 80..9F: a shorter form exists */
    BEYOND = 1 << 3,    /* F4, then 90..BF; F5..FF, then 90..BF: above U+10FFFF */
    SURROGATE = 1 << 4, /* ED, then A0..BF */
    WIDE2 = 1 << 5,     /* C0 or C1: a shorter form exists */
    WIDE4 = 1 << 6,     /* F0, then 80..8F: a shorter form exists; F5..FF, then 80..8F: above U+10FFFF */
    PAIR = 1 << 7,      /* two continuations: right only as the third or fourth byte of a character */
    ANY_LOW = SHORT | LONG | PAIR /* faults that do not depend on the low half of the first byte */
};

static const uint8_t first_high[16] = {
    LONG,
    LONG,
    LONG,
    LONG,
    LONG,
    LONG,
    LONG,
    LONG,
    PAIR,
    PAIR,
    PAIR,
    PAIR,
    SHORT | WIDE2,
    SHORT,
    SHORT | WIDE3 | SURROGATE,
    SHORT | BEYOND | WIDE4,
};

static const uint8_t first_low[16] = {
    ANY_LOW | WIDE2 | WIDE3 | WIDE4,
    ANY_LOW | WIDE2,
    ANY_LOW,
    ANY_LOW,
    ANY_LOW | BEYOND,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4 | SURROGATE,
    ANY_LOW | BEYOND | WIDE4,
    ANY_LOW | BEYOND | WIDE4,
};

static const uint8_t second_high[16] = {
    SHORT,
    SHORT,
    SHORT,
    SHORT,
    SHORT,
    SHORT,
    SHORT,
    SHORT,
    LONG | PAIR | WIDE2 | WIDE3 | WIDE4,
    LONG | PAIR | WIDE2 | WIDE3 | BEYOND,
    LONG | PAIR | WIDE2 | SURROGATE | BEYOND,
    LONG | PAIR | WIDE2 | SURROGATE | BEYOND,
    SHORT,
    SHORT,
    SHORT,
    SHORT,
};

/* Zero where each byte of `cur` may stand after what is before it. PAIR has the top bit, as has what the two
 * subtractions leave of a lead two or three bytes before: where both are set, the pair is right. */
INLINE vec faults(vec cur, vec before)
{
    vec one = shifted(cur, before, 1);
    vec pair = v_and(look_up(first_high, high_half(one)), look_up(first_low, v_and(one, all(0x0f))));
    pair = v_and(pair, look_up(second_high, high_half(cur)));
    vec third = minus(shifted(cur, before, 2), all(0xe0 - 0x80));
    vec fourth = minus(shifted(cur, before, 3), all(0xf0 - 0x80));
    return v_xor(v_and(v_or(third, fourth), all(0x80)), pair);
}

/* The largest bytes that may stand at the end of a vector without a character that goes on beyond it. */
static const uint8_t last_most[32] = {
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0xdf, 0xbf,
};

/* Not zero where a character that ends beyond the vector begins. */
INLINE vec unfinished(vec last)
{
    return minus(last, load(last_most + 32 - WIDTH));
}

/* One step that is in `v`; adds to *error. *before: the last vector of the step before. */
INLINE void judge(const vec v[STEP_VECTORS], vec *before, vec *error)
{
    vec joined = v[0];

    for (unsigned i = 1; i < STEP_VECTORS; i++)
        joined = v_or(joined, v[i]);
    if (any_high(joined)) {
        *error = v_or(*error, faults(v[0], *before));
        for (unsigned i = 1; i < STEP_VECTORS; i++)
            *error = v_or(*error, faults(v[i], v[i - 1]));
    } else {
        *error = v_or(*error, unfinished(*before));
    }
    *before = v[STEP_VECTORS - 1];
}

INLINE void load_step(vec v[STEP_VECTORS], const uint8_t *src, vec mask)
{
    for (unsigned i = 0; i < STEP_VECTORS; i++)
        v[i] = v_xor(load(src + i * WIDTH), mask);
}

INLINE void store_step(uint8_t *dst, const vec v[STEP_VECTORS])
{
    for (unsigned i = 0; i < STEP_VECTORS; i++)
        store(dst + i * WIDTH, v[i]);
}

TARGET static void mask_bytes(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask)
{
    vec keys = repeat8(mask);

    for (size_t at = 0; at < n; at += WSCO_SIMD_STEP) {
        vec v[STEP_VECTORS];
        load_step(v, src + at, keys);
        store_step(dst + at, v);
    }
}

TARGET static bool mask_text(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask)
{
    vec keys = repeat8(mask), before = all(0), error = all(0);

    for (size_t at = 0; at < n; at += WSCO_SIMD_STEP) {
        vec v[STEP_VECTORS];
        load_step(v, src + at, keys);
        store_step(dst + at, v);
        judge(v, &before, &error);
    }
    return !any(error);
}

TARGET static bool text(const uint8_t *src, size_t n)
{
    vec before = all(0), error = all(0);

    for (size_t at = 0; at < n; at += WSCO_SIMD_STEP) {
        vec v[STEP_VECTORS];
        load_step(v, src + at, all(0));
        judge(v, &before, &error);
    }
    return !any(error);
}

#endif
#endif
