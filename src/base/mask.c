/* SPDX-License-Identifier: MIT */
/* mask: the mask of a WebSocket's payload, and the validation of a text while it is taken off.
 * Owns: nothing.
 * Called by: ws_msg for what arrives; src/php for pack() and unpack().
 * Never: touches a byte outside of the n that it is given.
 * Tested by: tests/unit/base/test_mask.c (every offset and alignment, every cut), tests/fuzz/fuzz_mask.c. */
#include "wsco/base/mask.h"

#include "wsco/base/simd.h"

#include <string.h>

/* The 8 bytes of the mask from that offset on. By shifts: a load of what several stores wrote has to wait. */
static uint64_t mask_at(const uint8_t key[4], uint64_t offset)
{
    unsigned turn = 8 * (offset & 3);
    uint32_t once;
    memcpy(&once, key, sizeof once);
    uint64_t twice = (uint64_t)once << 32 | once;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return twice << turn | twice >> (-turn & 63);
#else
    return twice >> turn | twice << (-turn & 63);
#endif
}

/* Returns all bytes that it wrote, joined by "or". Loads and stores go through memcpy, which is legal at any
 * address and one instruction each. All loads of a step come before its stores, so that dst == src costs the
 * compiler no doubt. */
static uint64_t apply(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset)
{
    uint64_t mask = mask_at(key, offset), joined = 0, word[4];
    uint8_t bytes[8];

    for (; n >= 32; n -= 32, src += 32, dst += 32) {
        memcpy(word, src, 32);
        for (unsigned i = 0; i < 4; i++)
            word[i] ^= mask;
        memcpy(dst, word, 32);
        joined |= word[0] | word[1] | word[2] | word[3];
    }
    for (; n >= 8; n -= 8, src += 8, dst += 8) {
        memcpy(word, src, 8);
        word[0] ^= mask;
        memcpy(dst, word, 8);
        joined |= word[0];
    }
    memcpy(bytes, &mask, 8);
    for (size_t i = 0; i < n; i++)
        joined |= dst[i] = src[i] ^ bytes[i];
    return joined;
}

void wsco_mask_apply_plain(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset)
{
    apply(dst, src, n, key, offset);
}

static size_t whole_steps(size_t n)
{
    return n - n % WSCO_SIMD_STEP;
}

void wsco_mask_apply(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset)
{
    size_t done = 0;

    if (n >= WSCO_SIMD_LEAST) {
        done = whole_steps(n);
        wsco_simd_best()->mask(dst, src, done, mask_at(key, offset));
    }
    wsco_mask_apply_plain(dst + done, src + done, n - done, key, offset + done);
}

static bool text_plain(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset,
                       wsco_utf8 *state)
{
    uint64_t joined = apply(dst, src, n, key, offset);

    if (state->need == 0 && !(joined & WSCO_UTF8_HIGH_BITS))
        return true;
    return wsco_utf8_feed_plain(state, dst, n);
}

bool wsco_mask_apply_text(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset,
                          wsco_utf8 *state)
{
    if (n < WSCO_SIMD_LEAST || wsco_utf8_broken(state))
        return text_plain(dst, src, n, key, offset, state);
    /* Vectors begin at a character. */
    size_t first = state->need, steps = whole_steps(n - first), done = first + steps;
    if (first > 0 && !text_plain(dst, src, first, key, offset, state))
        return false;
    if (!wsco_simd_best()->mask_text(dst + first, src + first, steps, mask_at(key, offset + first)))
        return wsco_utf8_break(state);
    wsco_mask_apply_plain(dst + done, src + done, n - done, key, offset + done);
    return wsco_utf8_feed_rest(state, dst, done, n);
}
