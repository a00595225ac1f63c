/* SPDX-License-Identifier: MIT */
/* Tests the limits of the HTTP parser (src/proto/http/http_scan.c, http_rules.c): the last value that passes
 * and the first that does not, whole and byte by byte. */
#include "unit.h"

#include "unit_http.h"

#define HEAD "GET / HTTP/1.1\r\nHost: h\r\n"
#define CHUNKED "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"

static http_log whole, cut;
static char input[40000];
static size_t len;

static void put(const char *text)
{
    len += (size_t)snprintf(input + len, sizeof(input) - len, "%s", text);
}

static void put_many(char c, size_t n)
{
    memset(input + len, c, n);
    len += n;
    input[len] = '\0';
}

/* Runs the input and empties it; the outcome must end in `tail`. */
static void expect(const wsco_http_limits *limits, const char *tail)
{
    http_run(&whole, limits, input, len, http_cut_none, 0);
    http_run(&cut, limits, input, len, http_cut_every, 1);
    assert_string_equal(cut.text, whole.text);
    http_run(&cut, limits, input, len, http_cut_every, 13);
    assert_string_equal(cut.text, whole.text);
    size_t have = strlen(whole.text), want = strlen(tail);
    if (have < want || strcmp(whole.text + have - want, tail) != 0)
        fail_msg("expected ... %s, got %s", tail, whole.text);
    len = 0;
}

TEST(target_length)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};
    for (size_t n = 99; n <= 102; n++) {
        put("GET /");
        put_many('a', n - 1);
        put(" HTTP/1.1\r\nHost: h\r\n\r\n");
        expect(&limits, n <= 100 ? ";idle" : "bad 414");
    }
    put("GET /");
    put_many('a', 100);
    expect(&limits, "bad 414");
}

TEST(head_length)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 0, .fields_max = 20, .body_max = 10};
    put(HEAD "Abc: def\r\n\r\n");
    size_t n = len;
    limits.head_max = n;
    expect(&limits, ";idle");
    for (size_t max = 0; max < n; max++) {
        limits.head_max = max;
        put(HEAD "Abc: def\r\n\r\n");
        expect(&limits, "bad 431");
    }
    limits.head_max = n;
    put("\r\n\r\n\r\n" HEAD "Abc: def\r\n\r\n" HEAD "Abc: def\r\n\r\n");
    expect(&limits, ";idle");
}

TEST(field_count)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 4000, .fields_max = 3, .body_max = 10};
    put(HEAD "A: 1\r\nB: 2\r\n\r\n");
    expect(&limits, ";idle");
    put(HEAD "A: 1\r\nB: 2\r\nC");
    expect(&limits, "bad 431");
    limits.fields_max = 1;
    put(HEAD "\r\n");
    expect(&limits, ";idle");
}

TEST(body_length)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};
    put(HEAD "Content-Length: 10\r\n\r\n0123456789");
    expect(&limits, " 0123456789;idle");
    put(HEAD "Content-Length: 11\r\n\r\n");
    expect(&limits, "bad 413");
    put(CHUNKED "4\r\nabcd\r\n6\r\nefghij\r\n0\r\n\r\n");
    expect(&limits, " abcdefghij;idle");
    put(CHUNKED "4\r\nabcd\r\n6\r\nefghij\r\n1\r\n");
    expect(&limits, "bad 413");
    put(CHUNKED "b\r\n");
    expect(&limits, "bad 413");
    limits.body_max = 0;
    put(CHUNKED "0\r\n\r\n" HEAD "Content-Length: 0\r\n\r\n");
    expect(&limits, ";idle");
    put(CHUNKED "1\r\n");
    expect(&limits, "bad 413");
}

TEST(trailers)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 0, .fields_max = 4, .body_max = 10};
    limits.head_max = strlen(CHUNKED);
    put(CHUNKED "1\r\nx\r\n0\r\n\r\n");
    expect(&limits, " x;idle");
    limits.head_max = strlen(CHUNKED "A: b\r\nC: d\r\n");
    put(CHUNKED "1\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n");
    expect(&limits, " x;idle");
    put(CHUNKED "1\r\nx\r\n0\r\nA: b\r\nC: de\r\n");
    expect(&limits, "bad 431");
    limits.head_max = 4000;
    put(CHUNKED "0\r\nA: b\r\nC: d\r\nE");
    expect(&limits, "bad 431");
}

TEST(chunk_extensions)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};
    for (size_t n = 16384; n <= 16385; n++) {
        put(CHUNKED "1;a\r\nx\r\n1;");
        put_many('e', n - strlen(";a;"));
        put("\r\ny\r\n0\r\n\r\n");
        expect(&limits, n == 16384 ? " xy;idle" : "bad 413");
    }
}

TEST(blank_lines)
{
    wsco_http_limits limits = {.target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};
    for (size_t n = 128; n <= 129; n++) {
        for (size_t i = 0; i < n; i++)
            put("\r\n");
        put(HEAD "\r\n");
        expect(&limits, n == 128 ? ";idle" : "bad 400");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(target_length), UNIT(head_length),      UNIT(field_count), UNIT(body_length),
        UNIT(trailers),      UNIT(chunk_extensions), UNIT(blank_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
