/* SPDX-License-Identifier: MIT */
/* utf8: strict UTF-8 validation over any cut of the text.
 * Owns: nothing; the caller keeps the state between two pieces.
 * Called by: proto (text messages, close reasons); mask and simd_plain (parts of them).
 * Never: decodes, allocates, looks ahead: the verdict does not depend on how the bytes were cut.
 * Tested by: tests/unit/base/test_utf8.c (every boundary of the table, whole and bytewise; all code points),
 *       tests/fuzz/fuzz_mask.c.
 *
 * RFC 3629, section 4; every byte after these is 80..BF:
 *     00..7F                      F0     90..BF x x
 *     C2..DF x                    F1..F3 x      x x
 *     E0     A0..BF x             F4     80..8F x x
 *     E1..EC, EE, EF x x
 *     ED     80..9F x             C0, C1, F5..FF never */
#include "wsco/base/utf8.h"

#include "wsco/base/simd.h"

#include <string.h>

/* A state that no byte can leave, so a text that failed once stays failed. */
static const wsco_utf8 broken = {.need = WSCO_UTF8_BROKEN, .min = UINT8_MAX, .max = 0};

/* Words are loaded through memcpy, which is one load and legal at any address. The first test serves scripts
 * whose characters follow each other without ASCII between them. */
static const uint8_t *skip_ascii(const uint8_t *p, const uint8_t *end)
{
    uint64_t word[4];
    if (p < end && *p >= 0x80)
        return p;
    for (; end - p >= 32; p += 32) {
        memcpy(word, p, 32);
        if ((word[0] | word[1] | word[2] | word[3]) & WSCO_UTF8_HIGH_BITS)
            break;
    }
    for (; end - p >= 8; p += 8) {
        memcpy(word, p, 8);
        if (word[0] & WSCO_UTF8_HIGH_BITS)
            break;
    }
    while (p < end && *p < 0x80)
        p++;
    return p;
}

/* The state after a byte of 80 and above at a character boundary: what must follow it. */
static wsco_utf8 after_lead(uint8_t lead)
{
    if (lead < 0xC2 || lead > 0xF4)
        return broken;
    wsco_utf8 next = {.need = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3, .min = 0x80, .max = 0xBF};
    if (lead == 0xE0)
        next.min = 0xA0; /* shorter forms exist below U+0800 */
    else if (lead == 0xED)
        next.max = 0x9F; /* surrogates */
    else if (lead == 0xF0)
        next.min = 0x90; /* shorter forms exist below U+10000 */
    else if (lead == 0xF4)
        next.max = 0x8F; /* above U+10FFFF */
    return next;
}

bool wsco_utf8_feed_plain(wsco_utf8 *state, const void *bytes, size_t n)
{
    if (n == 0) /* `bytes` may be NULL then */
        return !wsco_utf8_broken(state);
    const uint8_t *p = bytes, *end = p + n;
    wsco_utf8 now = *state;
    for (;;) {
        for (; now.need != 0 && p < end; p++) {
            if (*p < now.min || *p > now.max) {
                *state = broken;
                return false;
            }
            now = (wsco_utf8){.need = (uint8_t)(now.need - 1), .min = 0x80, .max = 0xBF};
        }
        if (now.need == 0)
            p = skip_ascii(p, end);
        if (p == end)
            break;
        now = after_lead(*p++);
    }
    *state = now;
    return now.need != broken.need;
}

bool wsco_utf8_break(wsco_utf8 *state)
{
    *state = broken;
    return false;
}

/* The last character may have up to three bytes before the cut, the first of which is C0 or above. */
bool wsco_utf8_feed_rest(wsco_utf8 *state, const uint8_t *bytes, size_t done, size_t n)
{
    size_t at = done;

    for (size_t back = 1; back <= 3 && back <= done; back++) {
        if (bytes[done - back] >= 0xC0) {
            at = done - back;
            break;
        }
    }
    *state = (wsco_utf8){0};
    return wsco_utf8_feed_plain(state, bytes + at, n - at);
}

bool wsco_utf8_feed(wsco_utf8 *state, const void *bytes, size_t n)
{
    const uint8_t *p = bytes;

    if (n < WSCO_SIMD_LEAST || wsco_utf8_broken(state))
        return wsco_utf8_feed_plain(state, bytes, n);
    /* Vectors begin at a character. */
    size_t first = state->need, steps = (n - first) / WSCO_SIMD_STEP * WSCO_SIMD_STEP;
    if (!wsco_utf8_feed_plain(state, p, first))
        return false;
    if (!wsco_simd_best()->text(p + first, steps))
        return wsco_utf8_break(state);
    return wsco_utf8_feed_rest(state, p, first + steps, n);
}

bool wsco_utf8_valid(const void *bytes, size_t n)
{
    wsco_utf8 state = {0};
    return wsco_utf8_feed(&state, bytes, n) && wsco_utf8_done(&state);
}
