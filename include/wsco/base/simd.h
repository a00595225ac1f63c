/* SPDX-License-Identifier: MIT */
/* Work on many bytes at once, by the widest vectors that this processor has. */
#ifndef WSCO_BASE_SIMD_H
#define WSCO_BASE_SIMD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The functions take whole steps: a number of bytes that is a multiple of this. */
#define WSCO_SIMD_STEP 64
/* With fewer bytes than that, the call and the edges cost more than plain code. */
#define WSCO_SIMD_LEAST 128

/* One implementation. A constant; nobody frees it. Addresses need no alignment. dst == src is allowed, other
 * overlap is not. `mask` is 8 bytes that are repeated, in the order in which memory holds them.
 *
 * A text begins at a character. It is valid if it may go on so that the whole is; but a character that begins
 * in the last byte is not judged. */
typedef struct wsco_simd {
    const char *name;
    /* Can this machine run it? */
    bool (*usable)(void);
    /* dst = src ^ mask. */
    void (*mask)(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask);
    /* The same; returns whether the result is valid UTF-8. */
    bool (*mask_text)(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask);
    /* Is it valid UTF-8? */
    bool (*text)(const uint8_t *src, size_t n);
} wsco_simd;

/* The fastest that this machine can run. */
const wsco_simd *wsco_simd_best(void);
/* Number i of those that this build has, fastest first, or NULL. The last one is plain C, which is what the
 * others are tested against. */
const wsco_simd *wsco_simd_at(unsigned i);

#endif
