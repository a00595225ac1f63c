/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_deflate.c: round trips, the examples of RFC 7692, limits, data that is none, short
 * memory, states that are used again. */
#include "unit.h"

#include "wsco/base/spare.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <zlib.h>

#define FRONT 28
#define NO_LIMIT UINT64_MAX

static wsco_ws_deflate z;

/* The text that comes out, on its own; NULL with *rc when it does not. */
static char *inflate_text(const void *bytes, size_t n, uint64_t max, size_t *len, wsco_rc *rc)
{
    wsco_ws_inflated out;
    *rc = wsco_ws_deflate_inflate(&z, bytes, n, FRONT, max, &out);
    *len = out.len;
    if (*rc != WSCO_OK) {
        assert_null(out.block);
        return NULL;
    }
    assert_true(out.len <= out.cap && out.cap <= max);
    out.block[FRONT + out.len] = '\0'; /* there is room for it */
    char *text = malloc(out.len + 1);
    assert_non_null(text);
    memcpy(text, out.block + FRONT, out.len + 1);
    wsco_spare_give(out.block, FRONT + out.cap + 1);
    return text;
}

static void expect_round_trip(unsigned window_bits, unsigned level, const void *bytes, size_t n)
{
    size_t len;
    wsco_rc rc;
    assert_int_equal(wsco_ws_deflate_compress(&z, window_bits, level, bytes, n), WSCO_OK);
    char *text = inflate_text(z.out.data, z.out.len, n, &len, &rc);
    assert_int_equal(rc, WSCO_OK);
    assert_int_equal(len, n);
    assert_memory_equal(text, bytes, n);
    free(text);
}

TEST(bytes_of_the_reference)
{
    char a[50];
    memset(a, 'a', sizeof a);
    assert_int_equal(wsco_ws_deflate_compress(&z, 15, WSCO_WS_LEVEL_ZLIB, a, sizeof a), WSCO_OK);
    assert_int_equal(z.out.len, 6);
    assert_memory_equal(z.out.data, "\x4a\x4c\x24\x15\x00\x00", 6);
    /* Nothing of one message helps the next one. */
    assert_int_equal(wsco_ws_deflate_compress(&z, 15, WSCO_WS_LEVEL_ZLIB, a, sizeof a), WSCO_OK);
    assert_int_equal(z.out.len, 6);
    assert_memory_equal(z.out.data, "\x4a\x4c\x24\x15\x00\x00", 6);
    wsco_ws_deflate_deinit(&z);
}

TEST(examples_of_the_rfc)
{
    static const struct {
        const char *bytes;
        size_t n;
        const char *text;
    } cases[] = {
        {"\xf2\x48\xcd\xc9\xc9\x07\x00", 7, "Hello"},                  /* 7.2.3.1 */
        {"\x00\x05\x00\xfa\xff\x48\x65\x6c\x6c\x6f\x00", 11, "Hello"}, /* 7.2.3.3 no compression */
        {"\xf3\x48\xcd\xc9\xc9\x07\x00\x00", 8, "Hello"},              /* 7.2.3.4 BFINAL */
        {"\xf3\x48\xcd\xc9\xc9\x07\x00", 7, "Hello"},                  /* nothing behind the final block */
        {"\xf2\x48\x05\x00\x00\x00\xff\xff\xca\xc9\xc9\x07\x00", 13, "Hello"}, /* 7.2.3.5 two blocks */
        {"\x00", 1, ""},                                                       /* 7.2.3.6 */
        {"", 0, ""},
        {"\x01", 1, ""}, /* the four bytes that are not sent complete a final block */
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        size_t len;
        wsco_rc rc;
        char *text = inflate_text(cases[i].bytes, cases[i].n, NO_LIMIT, &len, &rc);
        assert_int_equal(rc, WSCO_OK);
        assert_string_equal(text, cases[i].text);
        free(text);
    }
    wsco_ws_deflate_deinit(&z);
}

/* Of some lengths output meets the end of its first block when all input is read, but not yet used. */
TEST(a_final_block_that_ends_the_payload)
{
    for (size_t n = 1; n < 3000; n++) {
        static char text[3000], packed[200];
        z_stream encoder = {.next_in = (Bytef *)text,
                            .avail_in = (uInt)n,
                            .next_out = (Bytef *)packed,
                            .avail_out = sizeof packed};
        size_t len;
        wsco_rc rc;
        assert_int_equal(deflateInit2(&encoder, 9, Z_DEFLATED, -15, 8, Z_FIXED), Z_OK);
        assert_int_equal(deflate(&encoder, Z_FINISH), Z_STREAM_END);
        deflateEnd(&encoder);
        z.keeps_received = true; /* zlib alone */
        free(inflate_text(packed, encoder.total_out, NO_LIMIT, &len, &rc));
        assert_int_equal(rc, WSCO_OK);
        assert_int_equal(len, n);
        wsco_ws_deflate_deinit(&z);
    }
    z.keeps_received = false;
}

/* The second block repeats 5 bytes, 5 back: into the first, which says it is the last. */
TEST(a_block_behind_a_final_one_may_refer_to_it)
{
    size_t len;
    wsco_rc rc;
    char *text = inflate_text("\xf3\x48\xcd\xc9\xc9\x07\x00\x02\x13\x00\x00", 11, NO_LIMIT, &len, &rc);
    assert_int_equal(rc, WSCO_OK);
    assert_string_equal(text, "HelloHello");
    free(text);
    wsco_ws_deflate_deinit(&z);
}

/* The window outlives any number of final blocks, and a full one costs each of them nothing: 32 KiB, a
 * million empty final blocks, and a reference to what came before them. Copying the window for each block
 * would take 32 GiB of memory traffic. */
TEST(many_final_blocks)
{
    enum { WINDOW = 32768, BLOCKS = 1000000 };
    static const char stored[5] = {0x00, 0x00, (char)0x80, (char)0xff, 0x7f};
    z_stream encoder = {0};
    char *bytes = malloc(sizeof stored + WINDOW + 2 * BLOCKS + 64), *window = malloc(WINDOW), *at = bytes;
    uint64_t seed = unit_seed();
    size_t len;
    wsco_rc rc;

    assert_true(bytes && window);
    for (size_t i = 0; i < WINDOW; i++)
        window[i] = (char)unit_random(&seed);
    memcpy(at, stored, sizeof stored);
    memcpy(at + sizeof stored, window, WINDOW);
    at += sizeof stored + WINDOW;
    for (size_t i = 0; i < BLOCKS; i++, at += 2)
        memcpy(at, "\x03", 2);
    assert_int_equal(deflateInit2(&encoder, 9, Z_DEFLATED, -15, 8, Z_FIXED), Z_OK);
    assert_int_equal(deflateSetDictionary(&encoder, (Bytef *)window, WINDOW), Z_OK);
    encoder.next_in = (Bytef *)window + WINDOW - 1000;
    encoder.avail_in = 1000;
    encoder.next_out = (Bytef *)at;
    encoder.avail_out = 64;
    assert_int_equal(deflate(&encoder, Z_FINISH), Z_STREAM_END); /* it fits only as a reference */
    at += encoder.total_out;
    deflateEnd(&encoder);
    char *text = inflate_text(bytes, (size_t)(at - bytes), NO_LIMIT, &len, &rc);
    assert_int_equal(rc, WSCO_OK);
    assert_int_equal(len, WINDOW + 1000);
    assert_memory_equal(text, window, WINDOW);
    assert_memory_equal(text + WINDOW, window + WINDOW - 1000, 1000);
    free(text);
    free(bytes);
    free(window);
    wsco_ws_deflate_deinit(&z);
}

TEST(round_trips_in_all_windows)
{
    enum { LEN = 200000 };
    uint64_t seed = unit_seed();
    char *bytes = malloc(LEN);
    assert_non_null(bytes);
    for (size_t i = 0; i < LEN; i++) /* half of it compresses */
        bytes[i] = i % 50000 < 25000 ? (char)unit_random(&seed) : "some words "[i % 11];
    for (unsigned bits = WSCO_WS_WINDOW_MIN; bits <= WSCO_WS_WINDOW_MAX; bits++) {
        static const size_t sizes[] = {1, 2, 100, 255, 256, 257, 1000, 32768, 65536, LEN};
        for (size_t i = 0; i < UNIT_COUNT(sizes); i++)
            for (unsigned level = WSCO_WS_LEVEL_ZLIB; level <= WSCO_WS_LEVEL_MAX; level += 3)
                expect_round_trip(bits, level, bytes, sizes[i]);
    }
    free(bytes);
    wsco_ws_deflate_deinit(&z);
}

TEST(limit_is_met_exactly)
{
    enum { LEN = 100000 };
    char *zeros = calloc(1, LEN);
    assert_non_null(zeros);
    for (unsigned i = 0; i < 10; i++) {
        static const int beside[] = {0, 1, -1, 1, 0};
        size_t len, n = i < 5 ? LEN : 1000; /* the shorter one is for libdeflate */
        wsco_rc rc;
        uint64_t limit = i % 5 < 3 ? n + (uint64_t)(int64_t)beside[i % 5] : (uint64_t)beside[i % 5];
        assert_int_equal(wsco_ws_deflate_compress(&z, 15, i % 2 ? 6 : WSCO_WS_LEVEL_ZLIB, zeros, n), WSCO_OK);
        char *text = inflate_text(z.out.data, z.out.len, limit, &len, &rc);
        assert_int_equal(rc, i % 5 < 2 ? WSCO_OK : WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
        free(text);
    }
    free(zeros);
    wsco_ws_deflate_deinit(&z);
}

TEST(data_that_is_none)
{
    static const struct {
        const char *bytes;
        size_t n;
        int status;
    } cases[] = {
        {"\x07\xff\xff", 3, -3},             /* block type 3 */
        {"\x02\x04\x00", 3, -3},             /* a distance before the beginning */
        {"\x00\x05\x00\x00\x00\x48", 6, -3}, /* stored lengths that differ */
        {"\xf2\x48\xcd\xc9\xc9\x07\x00\xff", 8,
         -5}, /* garbage behind the message: a stored block of 255 bytes */
        {"\xf3\x48\xcd\xc9\xc9\x07\x00\xff", 8, -3}, /* and behind a final block */
        {"\x00\x20\x00\xdf\xff\x48\x65", 7, -5},     /* a stored block cut short */
        {"\xf3\x48\xcd\xc9\xc9\x07", 6, -5},         /* a final block that our own four bytes end */
        {"\xf2\x48\xcd\xc9\xc9\x07\x00\x00\x00\xff\xff", 11, -5}, /* the four bytes were sent */
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        wsco_ws_inflated out;
        wsco_rc rc = wsco_ws_deflate_inflate(&z, cases[i].bytes, cases[i].n, 0, NO_LIMIT, &out);
        if (rc != WSCO_E_PROTOCOL_ERROR || out.status != cases[i].status)
            fail_msg("case %zu: %d, status %d", i, rc, out.status);
        assert_null(out.block);
        /* What went wrong is no matter of the next message. */
        expect_round_trip(15, 6, "fine", 4);
    }
    assert_string_equal(wsco_ws_deflate_text(-3), "data error");
    wsco_ws_deflate_deinit(&z);
}

/* Cut anywhere, a message is refused or is what its first blocks say. */
TEST(cut_anywhere)
{
    char text[3000];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = "the quick brown fox"[(i * i / 7) % 19];
    for (unsigned level = WSCO_WS_LEVEL_ZLIB; level <= WSCO_WS_LEVEL_MAX; level += 3) {
        assert_int_equal(wsco_ws_deflate_compress(&z, 15, level, text, sizeof text), WSCO_OK);
        for (size_t n = 1; n < z.out.len; n++) {
            size_t len;
            wsco_rc rc;
            free(inflate_text(z.out.data, n, NO_LIMIT, &len, &rc));
            assert_true(rc == WSCO_E_PROTOCOL_ERROR || len == sizeof text);
        }
    }
    wsco_ws_deflate_deinit(&z);
}

TEST(random_bytes_end_in_order)
{
    uint64_t seed = unit_seed();
    for (unsigned i = 0; i < 20000; i++) {
        uint8_t bytes[40];
        size_t n = unit_pick(&seed, sizeof bytes), len;
        wsco_rc rc;
        for (size_t j = 0; j < n; j++)
            bytes[j] = (uint8_t)unit_random(&seed);
        free(inflate_text(bytes, n, 1000, &len, &rc));
    }
    wsco_ws_deflate_deinit(&z);
}

static bool there_and_back(void *arg)
{
    unsigned level = *(unsigned *)arg;
    char text[2000];
    wsco_ws_inflated out = {0};
    memset(text, 'x', sizeof text);
    bool done = wsco_ws_deflate_compress(&z, 15, level, text, sizeof text) == WSCO_OK;
    if (done) {
        wsco_rc rc = wsco_ws_deflate_inflate(&z, z.out.data, z.out.len, FRONT, NO_LIMIT, &out);
        assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
        done = rc == WSCO_OK;
    }
    wsco_spare_give(out.block, FRONT + out.cap + 1);
    wsco_ws_deflate_deinit(&z);
    return done;
}

TEST(every_allocation_may_fail)
{
    unsigned level = WSCO_WS_LEVEL_ZLIB;
    assert_in_range(unit_each_failure(there_and_back, &level), 8, 30);
    level = 6;
    assert_in_range(unit_each_failure(there_and_back, &level), 3, 30);
}

TEST(states_are_made_once_and_results_go_when_told)
{
    long before = wsco_mem_live();
    expect_round_trip(15, 6, "one", 3);
    long live = wsco_mem_live();
    expect_round_trip(15, 6, "two", 3);
    assert_int_equal(wsco_mem_live(), live);
    wsco_ws_deflate_drop(&z);
    assert_int_equal(wsco_mem_live(), live - 1);
    wsco_ws_deflate_deinit(&z);
    assert_int_equal(wsco_mem_live(), before);
    wsco_ws_deflate_deinit(&z);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(bytes_of_the_reference),
        UNIT(examples_of_the_rfc),
        UNIT(a_final_block_that_ends_the_payload),
        UNIT(a_block_behind_a_final_one_may_refer_to_it),
        UNIT(many_final_blocks),
        UNIT(round_trips_in_all_windows),
        UNIT(limit_is_met_exactly),
        UNIT(data_that_is_none),
        UNIT(cut_anywhere),
        UNIT(random_bytes_end_in_order),
        UNIT(every_allocation_may_fail),
        UNIT(states_are_made_once_and_results_go_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
