/* SPDX-License-Identifier: MIT */
/* Tests src/base/utf8.c: the table of RFC 3629 at every boundary, all code points, every cut, and random
 * bytes against a second, plainly written decoder. */
#include "unit.h"

#include "wsco/base/utf8.h"

/* By decoding, as the RFC's prose says it: length, no shorter form, no surrogate, not above U+10FFFF. */
static bool plainly_valid(const uint8_t *p, size_t n)
{
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    for (size_t i = 0; i < n;) {
        unsigned lead = p[i++];
        unsigned more = lead < 0x80 ? 0 : lead >> 5 == 6 ? 1 : lead >> 4 == 14 ? 2 : lead >> 3 == 30 ? 3 : 9;
        if (more == 9)
            return false;
        uint32_t code = more == 0 ? lead : lead & (0x3fu >> more);
        for (unsigned k = 0; k < more; k++, i++) {
            if (i == n || p[i] >> 6 != 2)
                return false;
            code = code << 6 | (p[i] & 0x3f);
        }
        if (code < least[more] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return false;
    }
    return true;
}

static bool bytewise(const uint8_t *p, size_t n)
{
    wsco_utf8 so_far = {0};
    for (size_t i = 0; i < n; i++)
        if (!wsco_utf8_feed(&so_far, p + i, 1))
            return false;
    return wsco_utf8_done(&so_far);
}

static bool cut_at(const uint8_t *p, size_t n, size_t cut)
{
    wsco_utf8 so_far = {0};
    return wsco_utf8_feed(&so_far, p, cut) && wsco_utf8_feed(&so_far, p + cut, n - cut) &&
        wsco_utf8_done(&so_far);
}

/* All ways to feed it agree. */
static void check(const void *bytes, size_t n, bool valid)
{
    const uint8_t *p = bytes;
    assert_int_equal(wsco_utf8_valid(p, n), valid);
    assert_int_equal(bytewise(p, n), valid);
    for (size_t cut = 0; cut <= n; cut++)
        assert_int_equal(cut_at(p, n, cut), valid);
}

static size_t encode(uint32_t code, uint8_t *out)
{
    if (code < 0x80) {
        out[0] = (uint8_t)code;
        return 1;
    }
    size_t more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    for (size_t k = more; k > 0; k--, code >>= 6)
        out[k] = (uint8_t)(0x80 | (code & 0x3f));
    out[0] = (uint8_t)((0xff00u >> (more + 1)) | code);
    return more + 1;
}

TEST(empty_is_valid)
{
    wsco_utf8 so_far = {0};
    assert_true(wsco_utf8_valid(NULL, 0));
    assert_true(wsco_utf8_feed(&so_far, NULL, 0));
    assert_true(wsco_utf8_done(&so_far));
}

TEST(every_code_point)
{
    for (uint32_t code = 0; code < 0x120000; code++) {
        uint8_t bytes[4];
        size_t n = encode(code, bytes);
        bool valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
        if (wsco_utf8_valid(bytes, n) != valid || bytewise(bytes, n) != valid)
            fail_msg("U+%04X", (unsigned)code);
    }
}

/* All two-byte texts; then all leads with the second and third byte at each edge of any range. */
TEST(every_boundary)
{
    static const uint8_t edges[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xff};
    uint8_t b[4];
    for (unsigned two = 0; two < 0x10000; two++) {
        b[0] = (uint8_t)(two >> 8);
        b[1] = (uint8_t)two;
        check(b, 1, b[0] < 0x80);
        check(b, 2, plainly_valid(b, 2));
        for (size_t k = 0; k < UNIT_COUNT(edges); k++) {
            b[2] = edges[k];
            if (b[0] >= 0xc0)
                check(b, 3, plainly_valid(b, 3));
        }
    }
    for (unsigned i = 0; i < 0x40u * UNIT_COUNT(edges) * UNIT_COUNT(edges) * UNIT_COUNT(edges); i++) {
        b[0] = (uint8_t)(0xc0 | (i & 0x3f));
        b[1] = edges[i / 0x40 % UNIT_COUNT(edges)];
        b[2] = edges[i / 0x40 / UNIT_COUNT(edges) % UNIT_COUNT(edges)];
        b[3] = edges[i / 0x40 / UNIT_COUNT(edges) / UNIT_COUNT(edges)];
        check(b, 4, plainly_valid(b, 4));
    }
}

/* The table written out, so that a mistake shared by code and model would show. */
TEST(known_texts)
{
    static const struct {
        const char *bytes;
        bool valid;
    } cases[] = {
        {"plain", true},
        {"\xc2\x80", true},
        {"\xdf\xbf", true},
        {"\xc1\xbf", false},
        {"\xc0\x80", false},
        {"\xe0\xa0\x80", true},
        {"\xe0\x9f\xbf", false},
        {"\xec\xbf\xbf", true},
        {"\xed\x80\x80", true},
        {"\xed\x9f\xbf", true},
        {"\xed\xa0\x80", false},
        {"\xed\xbf\xbf", false},
        {"\xee\x80\x80", true},
        {"\xef\xbf\xbf", true},
        {"\xf0\x8f\xbf\xbf", false},
        {"\xf0\x90\x80\x80", true},
        {"\xf3\xbf\xbf\xbf", true},
        {"\xf4\x80\x80\x80", true},
        {"\xf4\x8f\xbf\xbf", true},
        {"\xf4\x90\x80\x80", false},
        {"\xf5\x80\x80\x80", false},
        {"\xff", false},
        {"\xfe", false},
        {"\x80", false},
        {"\xbf", false},
        {"\xf8\x88\x80\x80\x80", false},
        {"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5", true},
        {"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xed\xa0\x80"
         "edited",
         false},
        {"\xed\xa0\xbd\xed\xb8\x80", false}, /* a surrogate pair (CESU-8) */
        {"\xe2\x82", false},
        {"\xf0\x9f\x98", false},
        {"\xe2\x82"
         "x",
         false},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++)
        check(cases[i].bytes, strlen(cases[i].bytes), cases[i].valid);
}

/* ASCII is passed over in blocks, which must hide nothing. */
TEST(one_bad_byte_anywhere_in_plain_text)
{
    char text[100];

    memset(text, 'a', sizeof text);
    for (size_t at = 0; at < sizeof text; at++) {
        text[at] = (char)0x80;
        check(text, sizeof text, false);
        text[at] = 'a';
    }
    check(text, sizeof text, true);
}

TEST(fails_at_the_first_impossible_byte)
{
    static const struct {
        const char *bytes;
        size_t at; /* index of the byte that decides */
    } cases[] = {
        {"ab\xff", 2},
        {"\xc0\x80", 0},
        {"\xe0\x80\x80", 1},
        {"\xed\xa0\x80", 1},
        {"\xf4\x90", 1},
        {"\xf5", 0},
        {"\xf0\x9f\x98"
         "a",
         3},
        {"\xe2\x82\xc0", 2},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        wsco_utf8 so_far = {0};
        assert_true(wsco_utf8_feed(&so_far, cases[i].bytes, cases[i].at));
        assert_false(wsco_utf8_feed(&so_far, cases[i].bytes + cases[i].at, 1));
    }
}

TEST(failure_stays)
{
    wsco_utf8 so_far = {0};
    assert_false(wsco_utf8_feed(&so_far, "ok\xff ok", 6));
    assert_false(wsco_utf8_done(&so_far));
    for (unsigned byte = 0; byte < 256; byte++) {
        uint8_t one = (uint8_t)byte;
        assert_false(wsco_utf8_feed(&so_far, &one, 1));
    }
    assert_false(wsco_utf8_feed(&so_far, NULL, 0));
    assert_false(wsco_utf8_done(&so_far));
}

/* A high byte at each place of texts around the 8-byte step, at each alignment. */
TEST(ascii_path_edges)
{
    uint8_t bytes[48];
    for (size_t align = 0; align < 8; align++)
        for (size_t n = 0; n <= 26; n++) {
            uint8_t *p = bytes + align;
            memset(bytes, 'a', sizeof bytes);
            p[n] = 0xff; /* just behind the end: must not be looked at */
            check(p, n, true);
            for (size_t i = 0; i < n; i++) {
                p[i] = 0x80;
                check(p, n, false);
                p[i] = 0xc3;
                check(p, n, false);
                if (i + 1 < n) {
                    p[i + 1] = 0xa9;
                    check(p, n, true);
                    p[i + 1] = 'a';
                }
                p[i] = 'a';
            }
        }
}

/* Mostly valid characters, sometimes with one byte spoiled, in random cuts. */
TEST(random_texts)
{
    uint64_t seed = unit_seed();
    for (int round = 0; round < 20000; round++) {
        uint8_t bytes[80];
        size_t n = 0;
        while (n < 70 && unit_pick(&seed, 12) != 0)
            n += encode((uint32_t)unit_pick(&seed, UINT64_C(1) << (7 + unit_pick(&seed, 14))), bytes + n);
        if (n != 0 && unit_pick(&seed, 2) != 0)
            bytes[unit_pick(&seed, n)] = (uint8_t)unit_random(&seed);
        bool valid = plainly_valid(bytes, n);
        wsco_utf8 so_far = {0};
        bool fed = true;
        for (size_t at = 0, step; at < n; at += step) {
            step = 1 + unit_pick(&seed, n - at);
            fed = wsco_utf8_feed(&so_far, bytes + at, step) && fed;
        }
        assert_int_equal(wsco_utf8_valid(bytes, n), valid);
        assert_int_equal(fed && wsco_utf8_done(&so_far), valid);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(empty_is_valid),
        UNIT(every_code_point),
        UNIT(every_boundary),
        UNIT(known_texts),
        UNIT(one_bad_byte_anywhere_in_plain_text),
        UNIT(fails_at_the_first_impossible_byte),
        UNIT(failure_stays),
        UNIT(ascii_path_edges),
        UNIT(random_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
