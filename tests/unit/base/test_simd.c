/* SPDX-License-Identifier: MIT */
/* Tests src/base/simd*.c: each implementation that this machine can run, against the plain one. */
#include "unit.h"

#include "wsco/base/simd.h"

#include <string.h>

#define LONGEST 4096
#define ROOM (LONGEST + 64)

static const uint64_t mask = UINT64_C(0x3d21fa373d21fa37);

/* Calls a check with each implementation but the plain one, which comes last, and with that. */
static void each(void (*check)(const wsco_simd *simd, const wsco_simd *plain))
{
    unsigned last = 0;
    while (wsco_simd_at(last + 1))
        last++;
    for (unsigned i = 0; i < last; i++)
        if (wsco_simd_at(i)->usable())
            check(wsco_simd_at(i), wsco_simd_at(last));
}

static void compare(const wsco_simd *simd, const wsco_simd *plain, const uint8_t *text, size_t n,
                    unsigned align)
{
    static uint8_t masked[ROOM], dst[ROOM], want[ROOM];
    plain->mask(masked + align, text, n, mask);
    bool right = plain->mask_text(want, masked + align, n, mask);
    assert_int_equal(plain->text(text, n), right);
    if (simd->text(text, n) != right)
        fail_msg("%s: %zu bytes are %s", simd->name, n, right ? "valid" : "not valid");
    assert_int_equal(simd->mask_text(dst + align, masked + align, n, mask), right);
    if (right)
        assert_memory_equal(want, text, n);
    assert_memory_equal(dst + align, text, n);
    assert_int_equal(simd->mask_text(masked + align, masked + align, n, mask), right);
    assert_memory_equal(masked + align, text, n);
}

static void check_mask(const wsco_simd *simd, const wsco_simd *plain)
{
    static uint8_t src[ROOM + 64], dst[ROOM + 64], want[ROOM + 64];
    uint64_t seed = unit_seed();
    for (size_t i = 0; i < sizeof src; i++)
        src[i] = (uint8_t)unit_random(&seed);
    for (size_t n = 0; n <= LONGEST; n += WSCO_SIMD_STEP) {
        for (unsigned align = 0; align < 64; align++) {
            memset(dst, 0xee, sizeof dst);
            memset(want, 0xee, sizeof want);
            plain->mask(want + align, src + 63 - align, n, mask);
            simd->mask(dst + align, src + 63 - align, n, mask);
            if (memcmp(dst, want, sizeof dst) != 0)
                fail_msg("%s: %zu bytes at %u", simd->name, n, align);
        }
    }
}

TEST(mask_is_as_plain)
{
    each(check_mask);
}

static const char *const characters[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80",
                                         "bcdefghijklmnop"};

/* Characters of all lengths; the last may be cut. `skip` moves them against the steps. */
static void write_text(uint8_t *text, size_t n, unsigned kind, unsigned skip)
{
    memset(text, '.', n);
    for (size_t at = skip, i = kind, len; at < n; at += len, i++) {
        const char *c = characters[kind < 5 ? kind : i * i % 5];
        len = strlen(c);
        memcpy(text + at, c, at + len <= n ? len : n - at);
    }
}

static void check_lengths(const wsco_simd *simd, const wsco_simd *plain)
{
    static uint8_t text[ROOM];
    for (size_t n = 0; n <= LONGEST; n += WSCO_SIMD_STEP) {
        for (unsigned align = 0; align < 64; align++) {
            write_text(text, n, (unsigned)(n / WSCO_SIMD_STEP + align) % 9, align % 5);
            compare(simd, plain, text, n, align);
        }
    }
}

TEST(text_is_as_plain)
{
    each(check_lengths);
}

/* Two bytes are replaced by all pairs that stand at an edge of the table, across vectors and steps. */
static void check_pairs(const wsco_simd *simd, const wsco_simd *plain)
{
    static const uint8_t edges[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf,
                                    0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff};
    static uint8_t text[4 * WSCO_SIMD_STEP];
    for (unsigned kind = 0; kind < 6; kind++) {
        for (unsigned at = 0; at + 1 < sizeof text; at++) {
            for (unsigned i = 0; i < UNIT_COUNT(edges) * UNIT_COUNT(edges); i++) {
                write_text(text, sizeof text, kind, at % 4);
                text[at] = edges[i % UNIT_COUNT(edges)];
                text[at + 1] = edges[i / UNIT_COUNT(edges)];
                assert_int_equal(simd->text(text, sizeof text), plain->text(text, sizeof text));
            }
        }
    }
}

TEST(pair_anywhere_is_as_plain)
{
    each(check_pairs);
}

/* Random bytes that are mostly legal starts and continuations, so that long valid stretches occur. */
static void check_random(const wsco_simd *simd, const wsco_simd *plain)
{
    static uint8_t text[2 * WSCO_SIMD_STEP];
    uint64_t seed = unit_seed();
    for (unsigned round = 0; round < 20000; round++) {
        write_text(text, sizeof text, (unsigned)unit_pick(&seed, 9), (unsigned)unit_pick(&seed, 5));
        for (unsigned i = (unsigned)unit_pick(&seed, 4); i > 0; i--)
            text[unit_pick(&seed, sizeof text)] = (uint8_t)unit_random(&seed);
        compare(simd, plain, text, sizeof text, (unsigned)unit_pick(&seed, 64));
    }
}

TEST(random_bytes_are_as_plain)
{
    each(check_random);
}

TEST(best_is_usable)
{
    assert_true(wsco_simd_best()->usable());
    assert_ptr_equal(wsco_simd_best(), wsco_simd_best());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(mask_is_as_plain),          UNIT(text_is_as_plain), UNIT(pair_anywhere_is_as_plain),
        UNIT(random_bytes_are_as_plain), UNIT(best_is_usable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
