/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_{coding,brotli,zstd}.c: the choice by Accept-Encoding, and what decoders make
 * of encoded bytes. */
#include "unit.h"

#include "wsco/proto/http/http_coding.h"
#include "wsco/proto/http/http_parse.h"

#ifdef WSCO_HAVE_BROTLI
#include <brotli/decode.h>
#endif
#ifdef WSCO_HAVE_ZSTD
#include <zstd.h>
#endif
#include <zlib.h>

static const wsco_http_limits limits = {
    .target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};

/* --- the choice --- */

static wsco_http_coding chosen(const char *fields)
{
    char bytes[1000];
    size_t used;
    int n = snprintf(bytes, sizeof(bytes), "GET / HTTP/1.1\r\nHost: h\r\n%s\r\n", fields);
    wsco_http_parser *parser = wsco_http_parser_create(&limits);
    assert_non_null(parser);
    assert_int_equal(wsco_http_parser_feed(parser, bytes, (size_t)n, &used), WSCO_HTTP_DONE);
    wsco_http_req *req = wsco_http_parser_take(parser);
    wsco_http_coding coding = wsco_http_coding_choose(req);
    wsco_http_req_release(req);
    wsco_http_parser_destroy(parser);
    return coding;
}

/* Of several codings the first that is built in. */
static const struct {
    const char *value, *codings;
} choices[] = {
    {"gzip", "gzip"},
    {"deflate", "deflate"},
    {"gzip, deflate, br, zstd", "br|gzip"},
    {"deflate, gzip", "gzip"},
    {"br;q=1.0, deflate;q=0.9, gzip;q=0.8", "br|deflate"},
    {"x-gzip", "gzip"},
    {"X-GZip", "gzip"},
    {"GZIP;Q=0.5", "gzip"},
    {"Deflate", "deflate"},
    {"*", "br|gzip"},
    {"*;q=0.1", "br|gzip"},
    {"gzip;q=0, *", "br|deflate"},
    {"*, gzip;q=0", "br|deflate"},
    {"gzip;q=0.2, *;q=0.3", "br|deflate"},
    {"gzip;q=0, deflate;q=0, *", "br|zstd|identity"},
    {"gzip;q=0, deflate;q=0, br;q=0, *", "zstd|identity"},
    {"", "identity"},
    {",, ,", "identity"},
    {"br", "br|identity"},
    {"BR", "br|identity"},
    {"br;q=0", "identity"},
    {"x-br", "identity"},
    {"zstd", "zstd|identity"},
    {"Zstd;q=0.1", "zstd|identity"},
    {"zstd, gzip", "gzip"},
    {"zstd, deflate", "deflate"},
    {"zstd, gzip;q=0.9", "zstd|gzip"},
    {"zstd, br", "br|zstd|identity"},
    {"br;q=0, zstd;q=0.5, *;q=0.1", "zstd|gzip"},
    {"br;q=0.5, gzip;q=0.6", "gzip"},
    {"br;q=0.2, identity;q=0.5", "identity"},
    {"identity", "identity"},
    {"identity, gzip", "gzip"},
    {"identity;q=0.9, gzip;q=0.8", "identity"},
    {"identity;q=0.5, gzip;q=0.8, deflate;q=0.4", "gzip"},
    {"identity, *;q=0.5", "identity"},
    {"identity;q=0, gzip", "gzip"},
    {"identity;q=0", "identity"},
    {"*;q=0", "identity"},
    {"gzip;q=0", "identity"},
    {"gzip;q=0.0", "identity"},
    {"gzip;q=0.000", "identity"},
    {"gzip;q=0.", "identity"},
    {"gzip;q=0.001", "gzip"},
    {"gzip;q=1", "gzip"},
    {"gzip;q=1.", "gzip"},
    {"gzip;q=1.000", "gzip"},
    {"gzip ; q=0.5", "gzip"},
    {"gzip;\tq=0.5\t, br", "br|gzip"},
    {"gzip;q=0.31, deflate;q=0.32", "deflate"},
    {"gzip;q=0.3, deflate;q=0.29", "gzip"},
    {"gzip;q=0.30, deflate;q=0.3", "gzip"},
    {"gzip;q=0.4, gzip;q=0, deflate;q=0.3", "gzip"},
    {"gzip;q=0, x-gzip;q=0.4, deflate;q=0.3", "gzip"},
    /* Malformed: as if not there. */
    {"gzip;q=2", "identity"},
    {"gzip;q=10", "identity"},
    {"gzip;q=11", "identity"},
    {"gzip;q=1,0", "gzip"},
    {"gzip;q=0x", "identity"},
    {"gzip;q=1x", "identity"},
    {"gzip;q=0x, deflate;q=0.1", "deflate"},
    {"gzip;q=10, deflate;q=0.1", "deflate"},
    {"gzip;q=1x9, deflate;q=0.1", "deflate"},
    {"gzip;q=1.001", "identity"},
    {"gzip;q=0.1234", "identity"},
    {"gzip;q=0.0x", "identity"},
    {"gzip;q=.5", "identity"},
    {"gzip;q=-1", "identity"},
    {"gzip;q=", "identity"},
    {"gzip;q", "identity"},
    {"gzip;", "identity"},
    {"gzip;q =1", "identity"},
    {"gzip;q= 1", "identity"},
    {"gzip;q=\"1\"", "identity"},
    {"gzip;level=1", "identity"},
    {"gzip;q=1;q=1", "identity"},
    {"gzip;q=00.5", "identity"},
    {"gzip;q=2, deflate;q=0.1", "deflate"},
    {"gzip2", "identity"},
    {"gzi", "identity"},
    {"x gzip", "identity"},
    {"gzip deflate", "identity"},
};

static const char *const codings[] = {"identity", "br", "gzip", "deflate", "zstd"};

static wsco_http_coding first_built_in(const char *wanted)
{
    for (const char *at = wanted;; at = strchr(at, '|') + 1) {
        size_t n = strcspn(at, "|");
        for (unsigned i = 0; i < WSCO_HTTP_CODINGS; i++)
            if (strlen(codings[i]) == n && memcmp(codings[i], at, n) == 0 && wsco_http_coding_has(i))
                return i;
        assert_int_equal(at[n], '|');
    }
}

TEST(choice)
{
    char field[200];
    for (size_t i = 0; i < UNIT_COUNT(choices); i++) {
        snprintf(field, sizeof(field), "Accept-Encoding: %s\r\n", choices[i].value);
        wsco_http_coding coding = chosen(field);
        if (coding != first_built_in(choices[i].codings))
            fail_msg("\"%s\" gives %s", choices[i].value, wsco_http_coding_name(coding));
    }
}

TEST(choice_of_several_fields)
{
    assert_int_equal(chosen(""), WSCO_HTTP_IDENTITY);
    assert_int_equal(chosen("Accept: gzip\r\nAccept-Encodings: gzip\r\n"), WSCO_HTTP_IDENTITY);
    assert_int_equal(chosen("ACCEPT-encoding: br\r\nA: b\r\naccept-Encoding: deflate\r\n"),
                     first_built_in("br|deflate"));
    assert_int_equal(chosen("Accept-Encoding: *\r\nAccept-Encoding: gzip;q=0\r\n"),
                     first_built_in("br|deflate"));
    assert_int_equal(chosen("Accept-Encoding: gzip;q=0.5\r\nAccept-Encoding: deflate;q=0.6\r\n"),
                     WSCO_HTTP_DEFLATE);
}

/* --- encoding --- */

/* Must give the original bytes, with nothing behind them. */
static void check_inflated(int window_bits, const wsco_buf *encoded, size_t from, const char *bytes, size_t n)
{
    z_stream stream = {0};
    char *back = malloc(n + 1);
    assert_non_null(back);
    assert_int_equal(inflateInit2(&stream, window_bits), Z_OK);
    stream.next_in = (Bytef *)encoded->data + from;
    stream.avail_in = (uInt)(encoded->len - from);
    stream.next_out = (Bytef *)back;
    stream.avail_out = (uInt)n + 1;
    assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
    assert_int_equal(stream.avail_in, 0);
    assert_int_equal(stream.total_out, n);
    assert_memory_equal(back, bytes, n);
    inflateEnd(&stream);
    free(back);
}

/* By the other half of the library; what is not built in is refused. */
static void check_decoded(wsco_http_coding coding, const wsco_buf *encoded, const char *bytes, size_t n)
{
    size_t got = n + 1;
    char *back = malloc(n + 1);
    assert_non_null(back);
    (void)encoded;
#ifdef WSCO_HAVE_BROTLI
    if (coding == WSCO_HTTP_BROTLI)
        assert_int_equal(
            BrotliDecoderDecompress(encoded->len, (uint8_t *)encoded->data, &got, (uint8_t *)back),
            BROTLI_DECODER_RESULT_SUCCESS);
#endif
#ifdef WSCO_HAVE_ZSTD
    if (coding == WSCO_HTTP_ZSTD)
        got = ZSTD_decompress(back, n + 1, encoded->data, encoded->len);
#endif
    (void)coding;
    assert_int_equal(got, n);
    assert_memory_equal(back, bytes, n);
    free(back);
}

static void check_optional(wsco_http_coding coding, int level, const char *bytes, size_t n)
{
    wsco_buf out = {0};
    wsco_rc rc = wsco_http_coding_encode(coding, level, bytes, n, &out);
    assert_int_equal(rc, wsco_http_coding_has(coding) ? WSCO_OK : WSCO_E_OPERATION_NOT_SUPPORT);
    if (rc == WSCO_OK)
        check_decoded(coding, &out, bytes, n);
    assert_int_equal(out.cap, out.len);
    wsco_buf_deinit(&out);
}

static void check_round_trip(const char *bytes, size_t n)
{
    for (int level = 1; level <= 9; level++) {
        wsco_buf out = {0};
        assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_GZIP, level, bytes, n, &out), WSCO_OK);
        assert_int_equal(out.cap, out.len);
        check_inflated(15 + 16, &out, 0, bytes, n);
        size_t from = out.len;
        assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_DEFLATE, level, bytes, n, &out), WSCO_OK);
        check_inflated(15, &out, from, bytes, n);
        wsco_buf_deinit(&out);
        if (n > 200000 && level > 5) /* brotli is slow then */
            continue;
        check_optional(WSCO_HTTP_BROTLI, level, bytes, n);
        check_optional(WSCO_HTTP_ZSTD, level, bytes, n);
    }
}

/* Text that repeats, then random bytes, which no coding makes smaller. */
static void fill(char *bytes, size_t n, bool random)
{
    uint64_t seed = unit_seed();
    for (size_t i = 0; i < n; i++)
        bytes[i] = random ? (char)unit_random(&seed) : "the quick brown fox "[(i + i / 300) % 20];
}

TEST(round_trip)
{
    static const size_t sizes[] = {0,    1,    20,    249,   250,   251,    762,    763,
                                   1024, 5000, 16000, 32506, 32507, 100000, 1000000};
    char *bytes = malloc(1000000);
    assert_non_null(bytes);
    for (int random = 0; random <= 1; random++) {
        fill(bytes, 1000000, random);
        for (size_t i = 0; i < UNIT_COUNT(sizes); i++)
            check_round_trip(bytes, sizes[i]);
    }
    free(bytes);
}

TEST(head_bytes)
{
    static const uint8_t fast[] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 3};
    static const uint8_t small[] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3};
    static const char bytes[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    wsco_buf out = {0};
    assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_GZIP, 1, bytes, sizeof(bytes), &out), WSCO_OK);
    assert_memory_equal(out.data, fast, sizeof(fast));
    assert_in_range(out.len, 18, sizeof(bytes) - 1);
    out.len = 0;
    assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_GZIP, 9, bytes, sizeof(bytes), &out), WSCO_OK);
    assert_memory_equal(out.data, small, sizeof(small));
    out.len = 0;
    /* RFC 1950: method 8, and the first two bytes a multiple of 31. */
    assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_DEFLATE, 1, bytes, sizeof(bytes), &out), WSCO_OK);
    assert_int_equal(out.data[0] & 15, 8);
    assert_int_equal(((uint8_t)out.data[0] * 256 + (uint8_t)out.data[1]) % 31, 0);
    wsco_buf_deinit(&out);
}

static wsco_http_coding shorted;

/* What the buffer held before stays, whether or not it works out. */
static bool encode_behind(void *arg)
{
    wsco_buf out = {0};
    wsco_mem_fail_after(0);
    unsigned long *n = arg;
    assert_int_equal(wsco_buf_append(&out, "before", 6), WSCO_OK);
    wsco_mem_fail_after(++*n);
    static char bytes[3000];
    wsco_rc rc = wsco_http_coding_encode(shorted, 6, bytes, sizeof(bytes), &out);
    if (rc != WSCO_OK) {
        assert_int_equal(rc, WSCO_E_NOMEM);
        assert_int_equal(out.len, 6);
    }
    assert_memory_equal(out.data, "before", 6);
    wsco_buf_deinit(&out);
    return rc == WSCO_OK;
}

TEST(memory_is_short)
{
    unsigned long n = 0;
    /* The state of zlib, its window, two tables, its output, and our room. */
    shorted = WSCO_HTTP_GZIP;
    assert_in_range(unit_each_failure(encode_behind, &n), 3, 20);
    for (unsigned coding = WSCO_HTTP_BROTLI; coding <= WSCO_HTTP_ZSTD; coding += 3) {
        n = 0;
        shorted = coding;
        if (wsco_http_coding_has(coding))
            assert_in_range(unit_each_failure(encode_behind, &n), 0, 60);
    }
}

TEST(too_large)
{
    wsco_buf out = {0};
    assert_int_equal(wsco_http_coding_encode(WSCO_HTTP_GZIP, 1, "", ((size_t)1 << 30) + 1, &out),
                     WSCO_E_INVAL);
    assert_int_equal(out.len, 0);
}

TEST(names)
{
    for (unsigned i = 0; i < WSCO_HTTP_CODINGS; i++)
        assert_string_equal(wsco_http_coding_name(i), codings[i]);
}

TEST(libraries)
{
    static const wsco_http_coding optional[] = {WSCO_HTTP_BROTLI, WSCO_HTTP_ZSTD};
    for (unsigned i = 0; i < UNIT_COUNT(optional); i++) {
        char text[32];
        const char *library = wsco_http_coding_library(optional[i], text);
        if (wsco_http_coding_has(optional[i]))
            assert_true(library == text && strchr(text, '.') && strtol(text, NULL, 10) >= 1);
        else
            assert_string_equal(library, "no");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(choice),          UNIT(choice_of_several_fields),
        UNIT(round_trip),      UNIT(head_bytes),
        UNIT(memory_is_short), UNIT(too_large),
        UNIT(names),           UNIT(libraries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
