/* SPDX-License-Identifier: MIT */
/* Tests src/base/mask.c: every length to 4096 at every alignment to 63, every offset of the key, every cut of
 * a text, against the plain version. */
#include "unit.h"

#include "wsco/base/mask.h"

#include <string.h>

#define LONGEST 4096
#define ROOM (LONGEST + 64 + 64)

static const uint8_t key[4] = {0x37, 0xfa, 0x21, 0x3d};

static void check_plain(size_t n, unsigned align, uint64_t offset, uint64_t *seed)
{
    uint8_t src[160], dst[160], want[160];
    for (unsigned i = 0; i < sizeof src; i++)
        src[i] = (uint8_t)unit_random(seed);
    memset(dst, 0xee, sizeof dst);
    memset(want, 0xee, sizeof want);
    for (size_t i = 0; i < n; i++)
        want[align + i] = src[i] ^ key[(offset + i) % 4];
    wsco_mask_apply_plain(dst + align, src, n, key, offset);
    assert_memory_equal(dst, want, sizeof dst);
    wsco_mask_apply_plain(dst + align, dst + align, n, key, offset);
    assert_memory_equal(dst + align, src, n);
}

TEST(plain_at_every_length_alignment_and_offset)
{
    uint64_t seed = unit_seed();
    for (size_t n = 0; n <= 140; n++)
        for (unsigned align = 0; align < 9; align++)
            for (uint64_t offset = 0; offset < 5; offset++)
                check_plain(n, align, offset, &seed);
    check_plain(77, 3, UINT64_MAX - 80, &seed);
}

/* Nothing beyond n is written: the bytes around keep the value that both start with. */
TEST(every_length_and_alignment_is_as_plain)
{
    static uint8_t src[ROOM], dst[ROOM], want[ROOM];
    uint64_t seed = unit_seed();
    for (size_t i = 0; i < sizeof src; i++)
        src[i] = (uint8_t)unit_random(&seed);
    for (size_t n = 0; n <= LONGEST; n++) {
        for (unsigned align = 0; align < 64; align++) {
            uint64_t offset = n + align * 3;
            unsigned other = (align * 7 + (unsigned)n) & 63;
            memset(dst, 0xee, n + 128);
            memset(want, 0xee, n + 128);
            wsco_mask_apply_plain(want + align, src + other, n, key, offset);
            wsco_mask_apply(dst + align, src + other, n, key, offset);
            if (memcmp(dst, want, n + 128) != 0)
                fail_msg("%zu bytes at %u from %u", n, align, other);
            if (n % 61 == 0) {
                wsco_mask_apply(dst + align, dst + align, n, key, offset);
                assert_memory_equal(dst + align, src + other, n);
            }
        }
    }
}

/* --- texts --- */

/* Characters of all lengths, ASCII between some of them. */
static void write_text(uint8_t *text, size_t n, unsigned kind)
{
    static const char *const characters[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "bcdefgh"};
    size_t at = 0;
    for (unsigned i = kind; at < n; i++) {
        const char *c = characters[kind < 5 ? kind : i * i % 5];
        size_t len = strlen(c);
        memcpy(text + at, at + len <= n ? c : "zzzzzzz", at + len <= n ? len : n - at);
        at += at + len <= n ? len : n - at;
    }
}

static void same_state(const wsco_utf8 *a, const wsco_utf8 *b)
{
    assert_int_equal(a->need, b->need);
    if (a->need > 0) {
        assert_int_equal(a->min, b->min);
        assert_int_equal(a->max, b->max);
    }
}

/* Fed in two pieces, with vectors and plainly: same verdict, same state, same bytes. */
static void check_cut(const uint8_t *masked, size_t n, size_t cut)
{
    static uint8_t dst[ROOM], want[ROOM];
    wsco_utf8 state = {0}, plain = {0};
    bool verdict = true, right = true;
    for (unsigned part = 0; part < 2; part++) {
        size_t from = part ? cut : 0, len = part ? n - cut : cut;
        wsco_mask_apply_plain(want + from, masked + from, len, key, from);
        right = wsco_utf8_feed_plain(&plain, want + from, len);
        verdict = wsco_mask_apply_text(dst + from, masked + from, len, key, from, &state);
        assert_int_equal(verdict, right);
        same_state(&state, &plain);
        if (verdict)
            assert_memory_equal(dst, want, from + len);
    }
    wsco_utf8 alone = {0};
    assert_int_equal(wsco_utf8_feed(&alone, want, cut) && wsco_utf8_feed(&alone, want + cut, n - cut), right);
    same_state(&alone, &plain);
}

TEST(text_of_every_length_is_as_plain)
{
    static uint8_t text[ROOM], masked[ROOM];
    for (size_t n = 0; n <= LONGEST; n++) {
        write_text(text, n, (unsigned)n % 9);
        wsco_mask_apply_plain(masked + n % 64, text, n, key, 0);
        check_cut(masked + n % 64, n, n);
        check_cut(masked + n % 64, n, n / 3);
    }
}

TEST(text_cut_anywhere_is_as_plain)
{
    static uint8_t text[600], masked[600];
    for (unsigned kind = 0; kind < 9; kind++) {
        write_text(text, sizeof text, kind);
        wsco_mask_apply_plain(masked, text, sizeof text, key, 0);
        for (size_t cut = 0; cut <= sizeof text; cut++)
            check_cut(masked, sizeof text, cut);
    }
}

/* One byte is replaced, at every place; the cuts are before, at and after it. */
TEST(bad_byte_anywhere_is_as_plain)
{
    static const uint8_t bad[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
                                  0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xf8, 0xff};
    static uint8_t text[300], masked[300];
    for (unsigned kind = 0; kind < 8; kind++) {
        for (unsigned at = 0; at < sizeof text; at++) {
            for (unsigned i = 0; i < UNIT_COUNT(bad); i++) {
                write_text(text, sizeof text, kind);
                text[at] = bad[i];
                wsco_mask_apply_plain(masked, text, sizeof text, key, 0);
                check_cut(masked, sizeof text, sizeof text);
                check_cut(masked, sizeof text, at);
                check_cut(masked, at + 1, at / 2);
            }
        }
    }
}

TEST(broken_text_stays_broken)
{
    uint8_t bytes[256];
    wsco_utf8 so_far = {0};
    memset(bytes, 'a', sizeof bytes);
    bytes[100] = 0xff;
    assert_false(wsco_utf8_feed(&so_far, bytes, sizeof bytes));
    assert_true(wsco_utf8_broken(&so_far));
    memset(bytes, 'a', sizeof bytes);
    assert_false(wsco_utf8_feed(&so_far, bytes, sizeof bytes));
    assert_false(wsco_mask_apply_text(bytes, bytes, sizeof bytes, key, 0, &so_far));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(plain_at_every_length_alignment_and_offset),
        UNIT(every_length_and_alignment_is_as_plain),
        UNIT(text_of_every_length_is_as_plain),
        UNIT(text_cut_anywhere_is_as_plain),
        UNIT(bad_byte_anywhere_is_as_plain),
        UNIT(broken_text_stays_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
