/* SPDX-License-Identifier: MIT */
/* simd_plain: the implementation that every machine can run, in words of 8 bytes.
 * Owns: nothing. Called by: simd, through its table.
 * Never: is fast with text that is not ASCII.
 * Tested by: tests/unit/base/test_simd.c, tests/unit/base/test_utf8.c, tests/unit/base/test_mask.c. */
#include "simd_priv.h"

#include "wsco/base/mask.h"
#include "wsco/base/utf8.h"

#include <string.h>

#define BLOCK 8192

static bool usable(void)
{
    return true;
}

static void mask_plain(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask)
{
    uint8_t key[4];

    memcpy(key, &mask, sizeof key);
    wsco_mask_apply_plain(dst, src, n, key, 0);
}

/* Vectors look at pairs of bytes: of a character that begins in the last byte they know only that one may
 * begin there. */
static bool feed_last(wsco_utf8 *state, const uint8_t *text, size_t n)
{
    if (n == 0 || text[n - 1] < 0xC0)
        return wsco_utf8_feed_plain(state, text, n);
    return wsco_utf8_feed_plain(state, text, n - 1) && wsco_utf8_done(state);
}

static bool text_plain(const uint8_t *src, size_t n)
{
    wsco_utf8 state = {0};

    return feed_last(&state, src, n);
}

/* In blocks that the first-level cache still holds after unmasking. */
static bool mask_text_plain(uint8_t *dst, const uint8_t *src, size_t n, uint64_t mask)
{
    wsco_utf8 state = {0};

    for (; n > BLOCK; n -= BLOCK, dst += BLOCK, src += BLOCK) {
        mask_plain(dst, src, BLOCK, mask);
        if (!wsco_utf8_feed_plain(&state, dst, BLOCK))
            return false;
    }
    mask_plain(dst, src, n, mask);
    return feed_last(&state, dst, n);
}

const wsco_simd wsco_simd_plain = {
    .name = "plain",
    .usable = usable,
    .mask = mask_plain,
    .mask_text = mask_text_plain,
    .text = text_plain,
};
