/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_libdeflate.c through ws_deflate.h: zlib understands what it makes, and it takes
 * what zlib takes. Without the library the same tests compare zlib with itself. */
#include "unit.h"

#include "wsco/base/spare.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <zlib.h>

#define TEXT_MAX 80000
#define PACKED_MAX (TEXT_MAX + 1000)
#define NO_LIMIT ((uint64_t)1 << 20)

static wsco_ws_deflate quick;
static uint8_t text[TEXT_MAX], packed[PACKED_MAX];

/* A state that keeps its context never asks libdeflate; it has no context yet. */
static wsco_rc inflate_by_zlib(const uint8_t *bytes, size_t n, uint64_t max, wsco_ws_inflated *out)
{
    wsco_ws_deflate z = {.keeps_received = true};
    wsco_rc rc = wsco_ws_deflate_inflate(&z, bytes, n, 0, max, out);
    wsco_ws_deflate_deinit(&z);
    return rc;
}

static unsigned lenient; /* messages that only libdeflate takes */

/* Both say the same of it, or zlib does not know a code (Z_DATA_ERROR). Returns what libdeflate says. */
static wsco_rc compare(const uint8_t *bytes, size_t n, uint64_t max)
{
    wsco_ws_inflated a, b;
    wsco_rc rc = wsco_ws_deflate_inflate(&quick, bytes, n, 0, max, &a);
    wsco_rc want = inflate_by_zlib(bytes, n, max, &b);
    bool only_lenient = rc == WSCO_OK && want == WSCO_E_PROTOCOL_ERROR && b.status == Z_DATA_ERROR;
    lenient += only_lenient;
    if (!only_lenient) {
        assert_int_equal(rc, want);
        assert_int_equal(a.len, b.len);
        assert_int_equal(a.status, b.status);
        if (rc == WSCO_OK)
            assert_memory_equal(a.block, b.block, a.len);
    }
    wsco_spare_give(a.block, a.cap + 1);
    wsco_spare_give(b.block, b.cap + 1);
    return rc;
}

/* Words, noise and runs, so that all kinds of blocks come up. */
static void fill(uint64_t *seed, size_t n)
{
    for (size_t i = 0; i < n;) {
        size_t piece = 1 + unit_pick(seed, 300), kind = unit_pick(seed, 3);
        for (; piece > 0 && i < n; piece--, i++) {
            if (kind == 0)
                text[i] = (uint8_t)unit_random(seed);
            else
                text[i] = kind == 1 ? (uint8_t) "{\"name\": 17, \"list\": [1, 2, 3]}"[i % 31] : 'x';
        }
    }
}

static int flush_of(uint64_t *seed)
{
    static const int kinds[] = {Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_BLOCK};
    return kinds[unit_pick(seed, UNIT_COUNT(kinds))];
}

/* A message as any encoder may make it: in several steps, ended by a flush or by a last block. */
static size_t pack_somehow(uint64_t *seed, size_t n)
{
    z_stream z = {0};
    bool last = unit_pick(seed, 2);
    assert_int_equal(deflateInit2(&z, (int)unit_pick(seed, 10), Z_DEFLATED, -15, 1 + (int)unit_pick(seed, 9),
                                  (int)unit_pick(seed, 5)),
                     Z_OK);
    z.next_out = packed;
    z.avail_out = sizeof packed;
    z.next_in = text;
    for (size_t done = 0; done < n; done += z.avail_in) {
        z.next_in = text + done;
        z.avail_in = (uInt)(1 + unit_pick(seed, n - done));
        uInt step = z.avail_in;
        deflate(&z, flush_of(seed));
        assert_int_equal(z.avail_in, 0);
        z.avail_in = step;
    }
    z.avail_in = 0;
    deflate(&z, last ? Z_FINISH : Z_SYNC_FLUSH);
    size_t len = z.total_out;
    assert_true(z.avail_out > 0);
    deflateEnd(&z);
    if (!last)
        return len - 4;
    packed[len] = 0;
    return len + unit_pick(seed, 2);
}

TEST(messages_of_any_encoder)
{
    uint64_t seed = unit_seed();
    for (unsigned i = 0; i < 1500; i++) {
        size_t n = unit_pick(&seed, i % 10 ? 3000 : TEXT_MAX);
        fill(&seed, n);
        size_t len = pack_somehow(&seed, n);
        uint64_t max = unit_pick(&seed, 3) ? NO_LIMIT : unit_pick(&seed, n + 2);
        wsco_rc rc = compare(packed, len, max);
        assert_int_equal(rc, n <= max ? WSCO_OK : WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    }
    wsco_ws_deflate_deinit(&quick);
}

TEST(messages_that_were_damaged)
{
    uint64_t seed = unit_seed();
    for (unsigned i = 0; i < 20000; i++) {
        size_t n = unit_pick(&seed, 400);
        fill(&seed, n);
        size_t len = pack_somehow(&seed, n);
        for (size_t flips = unit_pick(&seed, 4); flips > 0 && len > 0; flips--)
            packed[unit_pick(&seed, len)] ^= (uint8_t)(1u << unit_pick(&seed, 8));
        if (unit_pick(&seed, 2))
            len = unit_pick(&seed, len + 1);
        for (size_t more = unit_pick(&seed, 3); more > 0; more--)
            packed[len++] = (uint8_t)unit_random(&seed);
        compare(packed, len, NO_LIMIT);
    }
    assert_in_range(lenient, 0, 200); /* of 20000 */
    wsco_ws_deflate_deinit(&quick);
}

/* The bytes that are put behind a message must never become a part of it. */
TEST(stored_blocks_that_reach_beyond_the_message)
{
    for (unsigned last = 0; last < 2; last++) {
        for (size_t len = 0; len < 700; len++) {
            const uint8_t head[] = {(uint8_t)last, len & 0xff, (uint8_t)(len >> 8), ~len & 0xff,
                                    0xff ^ (uint8_t)(len >> 8)};
            memset(packed, 'a', sizeof head + 40);
            memcpy(packed, head, sizeof head);
            for (size_t there = 0; there < 40; there += 13)
                compare(packed, sizeof head + there, NO_LIMIT);
            for (size_t part = 1; part < sizeof head; part++)
                compare(packed, part, NO_LIMIT);
        }
    }
    wsco_ws_deflate_deinit(&quick);
}

/* A text that ends like those bytes is a text like any other. */
TEST(text_that_ends_as_the_ending_does)
{
    static const uint8_t ending[] = {0x00, 0x00, 0xff, 0xff, 0x01, 0x40, 0x01, 0xbf, 0xfe};
    memset(text, 0xff, 500);
    for (size_t n = 0; n <= sizeof ending; n++) {
        memcpy(text + 100 - n, ending, n);
        for (unsigned level = WSCO_WS_LEVEL_ZLIB; level <= WSCO_WS_LEVEL_MAX; level++) {
            assert_int_equal(wsco_ws_deflate_compress(&quick, 15, level, text, 100), WSCO_OK);
            assert_int_equal(compare((uint8_t *)quick.out.data, quick.out.len, NO_LIMIT), WSCO_OK);
            assert_int_equal(wsco_ws_deflate_compress(&quick, 15, level, text, 420), WSCO_OK);
            assert_int_equal(compare((uint8_t *)quick.out.data, quick.out.len, NO_LIMIT), WSCO_OK);
        }
    }
    wsco_ws_deflate_deinit(&quick);
}

/* As a peer with that window reads it. */
static void expect_text(unsigned window_bits, size_t n)
{
    static uint8_t back[TEXT_MAX + 1];
    z_stream z = {.next_out = back, .avail_out = sizeof back};
    assert_int_equal(inflateInit2(&z, -(int)window_bits), Z_OK);
    z.next_in = (Bytef *)quick.out.data;
    z.avail_in = (uInt)quick.out.len;
    int status = inflate(&z, Z_SYNC_FLUSH);
    assert_true(status == Z_OK || status == Z_STREAM_END);
    assert_true(z.avail_in <= (status == Z_STREAM_END)); /* behind a last block stands a byte */
    assert_int_equal(z.total_out, n);
    assert_memory_equal(back, text, n);
    inflateEnd(&z);
}

TEST(what_is_compressed)
{
    uint64_t seed = unit_seed();
    for (unsigned i = 0; i < 600; i++) {
        size_t n = 1 + unit_pick(&seed, i % 10 ? 5000 : TEXT_MAX - 1);
        unsigned bits = WSCO_WS_WINDOW_MIN + (unsigned)unit_pick(&seed, 7);
        unsigned level = (unsigned)unit_pick(&seed, WSCO_WS_LEVEL_MAX + 1);
        fill(&seed, n);
        assert_int_equal(wsco_ws_deflate_compress(&quick, bits, level, text, n), WSCO_OK);
        expect_text(bits, n);
        if (quick.out.len > 0)
            assert_int_equal(compare((uint8_t *)quick.out.data, quick.out.len, NO_LIMIT), WSCO_OK);
    }
    wsco_ws_deflate_deinit(&quick);
}

/* The block that is taken over waits with the message: it must not have the size of the plain text. */
TEST(no_room_is_left_behind_much_output)
{
    memset(text, 'x', TEXT_MAX);
    for (unsigned level = 1; level <= WSCO_WS_LEVEL_MAX; level++) {
        assert_int_equal(wsco_ws_deflate_compress(&quick, 15, level, text, TEXT_MAX), WSCO_OK);
        assert_in_range(quick.out.cap, quick.out.len, 2 * quick.out.len + 1024);
    }
    wsco_ws_deflate_deinit(&quick);
}

TEST(version)
{
#ifdef WSCO_HAVE_LIBDEFLATE
    assert_non_null(strchr(wsco_ws_libdeflate_version(), '.'));
#else
    assert_null(wsco_ws_libdeflate_version());
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(messages_of_any_encoder),
        UNIT(messages_that_were_damaged),
        UNIT(stored_blocks_that_reach_beyond_the_message),
        UNIT(text_that_ends_as_the_ending_does),
        UNIT(what_is_compressed),
        UNIT(no_room_is_left_behind_much_output),
        UNIT(version),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
