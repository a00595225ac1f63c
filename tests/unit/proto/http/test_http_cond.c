/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_cond.c: which status and range follow from the fields of a request. */
#include "unit.h"

#include "wsco/proto/http/http_cond.h"
#include "wsco/proto/http/http_parse.h"

#include <string.h>

#define NOW INT64_C(1795780000)
#define MODIFIED INT64_C(784111777)
#define DATE "Sun, 06 Nov 1994 08:49:37 GMT"
#define BEFORE "Sun, 06 Nov 1994 08:49:36 GMT"
#define AFTER "Sun, 06 Nov 1994 08:49:38 GMT"

static const wsco_http_limits limits = {
    .target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};

static const wsco_http_entity weak = {
    .size = 100, .etag = {"W/\"x\"", 5}, .modified = MODIFIED, .dated = true};
static const wsco_http_entity strong = {
    .size = 100, .etag = {"\"x\"", 3}, .modified = MODIFIED, .dated = true};
static const wsco_http_entity bare = {.size = 100, .etag = {"", 0}};

typedef struct row {
    const char *fields; /* separated by "|" */
    const char *outcome;
} row;

static void outcome_of(char *out, size_t room, const char *method, const char *fields,
                       const wsco_http_entity *entity, int64_t now)
{
    char bytes[2000];
    size_t used, n = (size_t)snprintf(bytes, sizeof(bytes), "%s / HTTP/1.1\r\nHost: h\r\n", method);
    for (const char *c = fields; *c; c++)
        n += (size_t)snprintf(bytes + n, sizeof(bytes) - n, *c == '|' ? "\r\n" : "%c", *c);
    n += (size_t)snprintf(bytes + n, sizeof(bytes) - n, *fields ? "\r\n\r\n" : "\r\n");
    wsco_http_parser *parser = wsco_http_parser_create(&limits);
    assert_non_null(parser);
    assert_int_equal(wsco_http_parser_feed(parser, bytes, n, &used), WSCO_HTTP_DONE);
    wsco_http_req *req = wsco_http_parser_take(parser);
    wsco_http_range range;
    int status = wsco_http_cond_status(req, entity, now, &range);
    if (status == 206)
        snprintf(out, room, "206 %llu+%llu", (unsigned long long)range.first,
                 (unsigned long long)range.length);
    else
        snprintf(out, room, "%d", status);
    wsco_http_req_release(req);
    wsco_http_parser_destroy(parser);
}

static void check(const char *method, const wsco_http_entity *entity, const row *rows, size_t count)
{
    char got[80];
    for (size_t i = 0; i < count; i++) {
        outcome_of(got, sizeof(got), method, rows[i].fields, entity, NOW);
        if (strcmp(got, rows[i].outcome) != 0)
            fail_msg("%s\nexpected %s\n     got %s", rows[i].fields, rows[i].outcome, got);
    }
}

#define CHECK(method, entity, rows) check(method, entity, rows, UNIT_COUNT(rows))

TEST(ranges)
{
    static const row rows[] = {
        {"", "200"},
        {"Range: bytes=0-0", "206 0+1"},
        {"Range: bytes=0-99", "206 0+100"},
        {"Range: bytes=0-", "206 0+100"},
        {"Range: bytes=10-19", "206 10+10"},
        {"Range: bytes=99-", "206 99+1"},
        {"Range: bytes=99-99", "206 99+1"},
        {"Range: bytes=90-100", "206 90+10"},
        {"Range: bytes=0-18446744073709551615", "206 0+100"},
        {"Range: bytes=1-18446744073709551616", "206 1+99"},
        {"Range: bytes=1-99999999999999999999999999", "206 1+99"},
        {"Range: bytes=00000000000000000000000000005-06", "206 5+2"},
        {"Range: bytes=-1", "206 99+1"},
        {"Range: bytes=-100", "206 0+100"},
        {"Range: bytes=-101", "206 0+100"},
        {"Range: bytes=-99999999999999999999999999", "206 0+100"},
        {"Range: BYTES=0-0", "206 0+1"},
        {"Range: bytes=, 1-2 ,", "206 1+2"},
        {"Range: bytes=100-", "416"},
        {"Range: bytes=100-200", "416"},
        {"Range: bytes=18446744073709551615-", "416"},
        {"Range: bytes=99999999999999999999999999-", "416"},
        {"Range: bytes=-0", "416"},
        {"Range: bytes=-000", "416"},
    };
    CHECK("GET", &weak, rows);
}

TEST(ranges_ignored)
{
    static const row rows[] = {
        {"Range: bytes=1-0", "200"},
        {"Range: bytes=100-99", "200"},
        {"Range: bytes=0-1,5-6", "200"},
        {"Range: bytes=0-1,0-1", "200"},
        {"Range: bytes=0-1,100-", "200"},
        {"Range: bytes=0-1|Range: bytes=0-1", "200"},
        {"Range: bytes=", "200"},
        {"Range: bytes=-", "200"},
        {"Range: bytes=--1", "200"},
        {"Range: bytes=1", "200"},
        {"Range: bytes=a-b", "200"},
        {"Range: bytes=0-1a", "200"},
        {"Range: bytes=0 - 1", "200"},
        {"Range: bytes=+0-1", "200"},
        {"Range: bytes=0x0-1", "200"},
        {"Range: bytes =0-1", "200"},
        {"Range: 0-1", "200"},
        {"Range:", "200"},
        {"Range: lines=0-1", "200"},
        {"Range: byte=0-1", "200"},
    };
    static const row sound[] = {{"Range: bytes=0-1", "200"}, {"Range: bytes=100-", "200"}};
    CHECK("GET", &weak, rows);
    CHECK("HEAD", &weak, sound);
    CHECK("POST", &weak, sound);
}

TEST(ranges_of_nothing)
{
    static const wsco_http_entity empty = {.size = 0, .etag = {"", 0}};
    static const row rows[] = {{"Range: bytes=0-", "416"},
                               {"Range: bytes=0-0", "416"},
                               {"Range: bytes=-0", "416"},
                               {"Range: bytes=-1", "200"}};
    CHECK("GET", &empty, rows);
}

TEST(ranges_of_the_largest_file)
{
    static const wsco_http_entity huge = {.size = UINT64_MAX, .etag = {"", 0}};
    static const row rows[] = {
        {"Range: bytes=0-18446744073709551615", "206 0+18446744073709551615"},
        {"Range: bytes=0-18446744073709551614", "206 0+18446744073709551615"},
        {"Range: bytes=18446744073709551614-", "206 18446744073709551614+1"},
        {"Range: bytes=18446744073709551615-", "416"},
        {"Range: bytes=-18446744073709551616", "206 0+18446744073709551615"},
    };
    CHECK("GET", &huge, rows);
}

TEST(none_match)
{
    static const row rows[] = {
        {"If-None-Match: W/\"x\"", "304"},
        {"If-None-Match: \"x\"", "304"},
        {"If-None-Match: *", "304"},
        {"If-None-Match: \"a\", W/\"b\" ,\"x\"", "304"},
        {"If-None-Match: \"a,b\",\"x\"", "304"},
        {"If-None-Match: \"a\"|If-None-Match: \"x\"", "304"},
        {"If-None-Match: ,,\"x\"", "304"},
        {"If-None-Match: \"x\"|Range: bytes=0-0", "304"},
        {"If-None-Match: \"y\"", "200"},
        {"If-None-Match: \"X\"", "200"},
        {"If-None-Match: w/\"x\"", "200"},
        {"If-None-Match: x", "200"},
        {"If-None-Match: \"x", "200"},
        {"If-None-Match: \"", "200"},
        {"If-None-Match: W/", "200"},
        {"If-None-Match:", "200"},
        {"If-None-Match: \"y\", *", "200"},
        {"If-None-Match: junk, \"x\"", "200"},
        /* The date does not count beside it (RFC 9110 13.1.3). */
        {"If-None-Match: \"y\"|If-Modified-Since: " AFTER, "200"},
        {"If-None-Match: \"y\"|Range: bytes=0-0", "206 0+1"},
    };
    static const row without[] = {
        {"If-None-Match: *", "304"}, {"If-None-Match: \"\"", "200"}, {"If-None-Match: \"x\"", "200"}};
    static const row other[] = {{"If-None-Match: *", "200"}};
    CHECK("GET", &weak, rows);
    CHECK("GET", &strong, rows);
    CHECK("GET", &bare, without);
    check("HEAD", &weak, rows, 4);
    CHECK("POST", &weak, other);
}

TEST(modified_since)
{
    static const row rows[] = {
        {"If-Modified-Since: " DATE, "304"},
        {"If-Modified-Since: " AFTER, "304"},
        {"If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT", "304"},
        {"If-Modified-Since: Sun Nov  6 08:49:37 1994", "304"},
        {"If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT", "304"},
        {"If-Modified-Since: " BEFORE, "200"},
        {"If-Modified-Since: Wed, 31 Dec 1969 23:59:59 GMT", "200"},
        {"If-Modified-Since: 0", "200"},
        {"If-Modified-Since:", "200"},
        {"If-Modified-Since: tomorrow", "200"},
        {"If-Modified-Since: " DATE "; length=100", "200"},
        {"If-Modified-Since: " DATE "|If-Modified-Since: " DATE, "200"},
    };
    static const row without[] = {{"If-Modified-Since: " AFTER, "200"}};
    CHECK("GET", &weak, rows);
    CHECK("HEAD", &weak, rows);
    CHECK("GET", &bare, without);
    CHECK("POST", &weak, without);
}

#define RANGE "Range: bytes=0-0|If-Range: "

TEST(if_range)
{
    static const row rows[] = {
        {RANGE "\"x\"", "206 0+1"},
        {RANGE DATE, "206 0+1"},
        {RANGE "\"y\"", "200"},
        {RANGE "W/\"x\"", "200"},
        {RANGE AFTER, "200"},
        {RANGE BEFORE, "200"},
        {RANGE "", "200"},
        {RANGE "x", "200"},
        {RANGE "*", "200"},
        {RANGE "\"x\", \"y\"", "200"},
        {RANGE "\"", "200"},
        {"If-Range: \"y\"", "200"},
        {RANGE "\"x\"|If-Range: \"x\"", "200"},
        {"Range: bytes=100-|If-Range: \"y\"", "200"},
        {"Range: bytes=100-|If-Range: \"x\"", "416"},
    };
    static const row weak_rows[] = {
        {RANGE "W/\"x\"", "200"}, {RANGE "\"x\"", "200"}, {RANGE DATE, "206 0+1"}};
    static const row bare_rows[] = {{RANGE "\"\"", "200"}, {RANGE DATE, "200"}};
    CHECK("GET", &strong, rows);
    CHECK("GET", &weak, weak_rows);
    CHECK("GET", &bare, bare_rows);
}

/* Within its second a file may change again (RFC 9110 8.8.2.2). */
TEST(a_date_of_just_now_is_weak)
{
    static const char *const outcomes[] = {"200", "200", "206 0+1"};
    char got[80];
    for (int64_t age = 0; age < 3; age++) {
        outcome_of(got, sizeof(got), "GET", RANGE DATE, &weak, MODIFIED + age);
        assert_string_equal(got, outcomes[age]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(ranges),     UNIT(ranges_ignored), UNIT(ranges_of_nothing), UNIT(ranges_of_the_largest_file),
        UNIT(none_match), UNIT(modified_since), UNIT(if_range),          UNIT(a_date_of_just_now_is_weak),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
