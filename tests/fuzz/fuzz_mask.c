/* SPDX-License-Identifier: MIT */
/* Fuzzes src/base/mask.c, utf8.c and simd*.c. Input: a cut, a key, then masked bytes. They are taken whole,
 * cut, and by each implementation that the machine can run; bytes, verdict and state must be those of plain
 * code. */
#include "wsco/base/mask.h"
#include "wsco/base/simd.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())

/* In blocks of their own, so that the sanitizer sees every access beyond the end. */
static uint8_t *copy(const uint8_t *bytes, size_t n)
{
    uint8_t *block = malloc(n ? n : 1);
    CHECK(block);
    if (n)
        memcpy(block, bytes, n);
    return block;
}

static bool same_state(const wsco_utf8 *a, const wsco_utf8 *b)
{
    return a->need == b->need && (a->need == 0 || (a->min == b->min && a->max == b->max));
}

static void check_piece(const uint8_t *masked, size_t n, const uint8_t *key, uint64_t offset,
                        wsco_utf8 *state)
{
    wsco_utf8 plain = *state, alone = *state;
    uint8_t *src = copy(masked, n), *want = copy(masked, n), *dst = copy(masked, n);
    wsco_mask_apply_plain(want, src, n, key, offset);
    bool right = wsco_utf8_feed_plain(&plain, want, n);
    CHECK(wsco_utf8_feed(&alone, want, n) == right && same_state(&alone, &plain));
    alone = *state;
    CHECK(wsco_mask_apply_text(dst, src, n, key, offset, &alone) == right && same_state(&alone, &plain));
    CHECK(!right || n == 0 || memcmp(dst, want, n) == 0);
    wsco_mask_apply(src, src, n, key, offset);
    CHECK(n == 0 || memcmp(src, want, n) == 0);
    *state = plain;
    free(src);
    free(want);
    free(dst);
}

static void check_each(const uint8_t *masked, size_t n, const uint8_t *key)
{
    uint64_t mask = 0;
    n -= n % WSCO_SIMD_STEP;
    for (unsigned i = 0; i < 8; i++)
        memcpy((uint8_t *)&mask + i, key + i % 4, 1);
    unsigned plain = 0;
    while (wsco_simd_at(plain + 1))
        plain++;
    uint8_t *want = copy(masked, n);
    bool right = wsco_simd_at(plain)->mask_text(want, want, n, mask);
    wsco_mask_apply_plain(want, masked, n, key, 0);
    for (unsigned i = 0; wsco_simd_at(i); i++) {
        if (!wsco_simd_at(i)->usable())
            continue;
        uint8_t *dst = copy(masked, n);
        CHECK(wsco_simd_at(i)->text(want, n) == right);
        CHECK(wsco_simd_at(i)->mask_text(dst, dst, n, mask) == right);
        CHECK(!right || n == 0 || memcmp(dst, want, n) == 0);
        free(dst);
    }
    free(want);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n < 6)
        return 0;
    size_t cut = (size_t)data[0] << 8 | data[1];
    const uint8_t *key = data + 2, *bytes = data + 6;
    wsco_utf8 whole = {0}, cut_state = {0};
    n -= 6;
    cut = cut > n ? n : cut;
    check_piece(bytes, n, key, 0, &whole);
    check_piece(bytes, cut, key, 0, &cut_state);
    check_piece(bytes + cut, n - cut, key, cut, &cut_state);
    CHECK(same_state(&whole, &cut_state));
    check_each(bytes, n, key);
    return 0;
}
