/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_part.c and http_param.c. Every row is run whole, byte by byte and cut in two at
 * every place, with the same outcome. */
#include "unit.h"

#include "unit_part.h"

#define FIELD(name) "Content-Disposition: form-data; name=\"" name "\"\r\n"
#define BAD "-508"

typedef struct row {
    const char *bytes;
    size_t n;
    const char *outcome;
    size_t outcome_len;
} row;

#define ROW(bytes, outcome)                                                                                  \
    {                                                                                                        \
        bytes, sizeof(bytes) - 1, outcome, sizeof(outcome)                                                   \
    }

static void check_run(const row *r, size_t i, size_t first, size_t step)
{
    part_log log = {.rc = WSCO_OK};
    part_run(&log, "AaB", r->bytes, r->n, first, step);
    if (log.text.len != r->outcome_len || memcmp(log.text.data, r->outcome, log.text.len) != 0)
        fail_msg("row %zu, cut %zu/%zu: %s\nexpected %s\n     got %s", i, first, step, r->bytes, r->outcome,
                 log.text.data);
    wsco_buf_deinit(&log.text);
}

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_run(&rows[i], i, rows[i].n, 1);
        check_run(&rows[i], i, 1, 1);
        for (size_t at = 1; at < rows[i].n; at++)
            check_run(&rows[i], i, at, rows[i].n);
    }
}

#define REST "--AaB\r\n" FIELD("a") "\r\nx\r\n--AaB--"

TEST(preambles)
{
    static const row rows[] = {
        ROW("\r\n" REST, "[a|-|]x.end"),
        ROW("preamble\r\n" REST, "[a|-|]x.end"),
        ROW("two\nlines\r\nof it\r\n\r\n" REST, "[a|-|]x.end"),
        ROW("\r\r\n" REST, "[a|-|]x.end"),
        ROW("-\r\n--\r\n--Aa\r\n" REST, "[a|-|]x.end"),
        ROW("--AaBC\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB-\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB-x\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB\r\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB \tx\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB\nb\r\n" REST, "[a|-|]x.end"),
        ROW("x--AaB\r\n" FIELD("b") "\r\n" REST, "[a|-|]x.end"),
        ROW("preamble", "open"),
        ROW("preamble\r\n--AaB", "end"),
        ROW("preamble\r\n--AaB--", "open"),
        ROW("--AaB\nb\n--AaB--\n", "open"),
        ROW("preamble\n" REST, "[a|-|]x.end"),
        ROW("\n" REST, "[a|-|]x.end"),
        ROW("--AaB-\n" REST, "[a|-|]x.end"),
        ROW("preamble " REST, "open"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

/* Nobody is told of them, but what their heads and delimiters must be they must be. */
TEST(parts_without_disposition)
{
    static const row rows[] = {
        ROW("--AaB\r\n\r\nx\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB\r\n\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB\r\nContent-Type: text/plain\r\n\r\nx\r\n--Aa\r\n" REST, "[a|-|]x.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\nx\r\n--AaB\r\n\r\ny\r\n--AaB--", "[a|-|]x.end"),
        ROW("--AaB\r\n\r\nx\r\n--AaB--", "end"),
        ROW("--AaB\r\n\r\nx", "open"),
        ROW("--AaB\r\nNo colon\r\n\r\nx\r\n" REST, BAD),
        ROW("--AaB\r\n\r\nx\r\n--AaBC\r\n" REST, BAD),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(bodies)
{
    static const row rows[] = {
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB--\r\n", "[a|-|]value.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB--", "[a|-|]value.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n1\r\n--AaB\r\n" FIELD("b") "\r\n2\r\n--AaB--\r\n",
            "[a|-|]1.[b|-|]2.end"),
        ROW("--AaB--\r\n", "end"),
        ROW("--AaB--", "end"),
        ROW("--AaB--\r\n--AaB\r\n" FIELD("a") "\r\nepilogue", "end"),
        ROW("--AaB \t\r\n" FIELD("a") "\r\nx\r\n--AaB\t\r\n" FIELD("b") "\r\ny\r\n--AaB-- \r\n",
            "[a|-|]x.[b|-|]y.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n\r\n--AaB--", "[a|-|].end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n--AaB--", "[a|-|].end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n--Aa\r\n--AaB--", "[a|-|]--Aa.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n-\r\n--AaB--", "[a|-|]-.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n\r\n\r\n--AaB--", "[a|-|]\r\n.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n\r\r\n\n\r\n-\r\n--\r\n--A\r\r\n--AaB--",
            "[a|-|]\r\r\n\n\r\n-\r\n--\r\n--A\r.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n--AaC--AaB\n--AaB\r\n--aAB\r\n--AaB--",
            "[a|-|]--AaC--AaB\n--AaB\r\n--aAB.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\n\0\xff\x80\r\n--AaB--", "[a|-|]\0\xff\x80.end"),
        ROW("", "open"),
        ROW("--Aa", "open"),
        ROW("--AaB", "end"),
        ROW("--AaB-", "open"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB\r\n", "[a|-|]value.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB", "[a|-|]value.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB \t\r", "[a|-|]value.end"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB-", "[a|-|]value.open"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaB\r\nX", "[a|-|]value.open"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue", "[a|-|]valueopen"),
        ROW("--AaB\r\n" FIELD("a"), "open"),
        ROW("--AaC\r\n", "open"),
        ROW("--AaBC\r\n", "open"),
        ROW("--AaB\n", "open"),
        ROW("--AaB -\r\n", "open"),
        ROW("--AaB-x", "open"),
        ROW("--AaB\r\r\n", "open"),
        ROW("--AaB\r\n" FIELD("a") "\r\nvalue\r\n--AaBC\r\n", "[a|-|]value." BAD),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

#define PART(head) "--AaB\r\n" head "\r\n\r\nx\r\n--AaB--\r\n"
#define PARAMS(params) PART("Content-Disposition: form-data; " params)

TEST(part_heads)
{
    static const row rows[] = {
        ROW(PART("Content-Disposition: form-data; name=\"f\"; filename=\"a b.txt\"\r\nContent-Type: "
                 "text/plain"),
            "[f|a b.txt|text/plain]x.end"),
        ROW(PART("content-TYPE:\ttext/plain; charset=utf-8 \r\nX-Other: "
                 "y\r\nCONTENT-disposition:FORM-data;NAME=f"),
            "[f|-|text/plain; charset=utf-8]x.end"),
        ROW(PARAMS("filename=\"\"; name=\"f\""), "[f||]x.end"),
        ROW(PARAMS("name=\"f\"; filename=\"\"; filename*=UTF-8''%e2%82%ac"), "[f||]x.end"),
        ROW(PARAMS("name=\"f\"; filename*=UTF-8''a.txt"), "[f|-|]x.end"),
        ROW(PARAMS("name=\"\""), "[|-|]x.end"),
        ROW(PARAMS("name=f;; ; filename=a.txt ;"), "[f|a.txt|]x.end"),
        ROW(PARAMS("name=f; flag; other=\"a;b=c\\\"\""), "[f|-|]x.end"),
        ROW(PARAMS("name=\"a\\\"b\\\\c\""), "[a\"b\\c|-|]x.end"),
        ROW(PARAMS("name=\"a%22b%0D%0A\"; filename=\"C:\\dir\\file\""), "[a%22b%0D%0A|C:\\dir\\file|]x.end"),
        ROW(PARAMS("name=\"\xc3\xa9[]\""), "[\xc3\xa9[]|-|]x.end"),
        ROW(PART("Content-Type: a\r\nContent-Type: b\r\nContent-Disposition: form-data; name=f"),
            "[f|-|a]x.end"),
        ROW(PART("Content-Disposition: form-data"), BAD),
        ROW(PARAMS("filename=\"a\""), BAD),
        ROW(PARAMS("name=\"a\"; name=\"b\""), BAD),
        ROW(PARAMS("name=a; filename=b; filename=c"), BAD),
        ROW(PARAMS("name=\"a"), BAD),
        ROW(PARAMS("name=\"a\\\""), BAD),
        ROW(PARAMS("name=\"a\"b"), BAD),
        ROW(PARAMS("name = \"a\""), BAD),
        ROW(PARAMS("=\"a\""), BAD),
        ROW(PARAMS("name=a,b"), BAD),
        ROW(PARAMS("name=a b"), BAD),
        ROW(PART("Content-Disposition: attachment; name=a"), BAD),
        ROW(PART(FIELD("a") "Content-Disposition: form-data; name=b"), BAD),
        ROW(PART(FIELD("a") "No colon"), BAD),
        ROW(PART(FIELD("a") ": empty"), BAD),
        ROW(PART(FIELD("a") " folded: b"), BAD),
        ROW(PART(FIELD("a") "\tfolded: b"), BAD),
        ROW(PART(FIELD("a") "A: b\x01"), BAD),
        ROW(PART(FIELD("a") "A: b\0"), BAD),
        ROW(PART(FIELD("a") "A: b\x7f"), BAD),
        ROW(PART(FIELD("a") "A: b\rc"), BAD),
        ROW("--AaB\r\n" FIELD("a") "\nx", BAD),
        ROW("--AaB\r\nContent-Disposition: form-data; name=a\n\r\n", BAD),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

static char big[20000];

static wsco_rc run_big(size_t n, size_t step)
{
    part_log log = {.rc = WSCO_OK};
    part_run(&log, "AaB", big, n, step, step);
    wsco_buf_deinit(&log.text);
    return log.rc;
}

TEST(limit_of_names)
{
    char name[600];
    memset(name, 'n', sizeof(name));
    static const char *const params[] = {"name", "name=f; filename"};
    for (size_t i = 0; i < UNIT_COUNT(params); i++) {
        for (int len = WSCO_PART_NAME_MAX; len <= WSCO_PART_NAME_MAX + 1; len++) {
            int n = snprintf(big, sizeof(big), PARAMS("%s=\"%.*s\""), params[i], len, name);
            wsco_rc expected = len == WSCO_PART_NAME_MAX ? WSCO_OK : WSCO_E_PROTOCOL_ERROR;
            assert_int_equal(run_big((size_t)n, (size_t)n), expected);
            assert_int_equal(run_big((size_t)n, 1), expected);
        }
    }
}

TEST(limit_of_heads)
{
    static const size_t fixed = sizeof(FIELD("a") "X: \r\n\r\n") - 1;
    char value[WSCO_PART_HEAD_MAX + 1];
    memset(value, 'v', sizeof(value));
    for (int extra = 0; extra <= 1; extra++) {
        int len = WSCO_PART_HEAD_MAX - (int)fixed + extra;
        int n = snprintf(big, sizeof(big), PART(FIELD("a") "X: %.*s"), len, value);
        wsco_rc expected = extra ? WSCO_E_PROTOCOL_ERROR : WSCO_OK;
        assert_int_equal(run_big((size_t)n, (size_t)n), expected);
        assert_int_equal(run_big((size_t)n, 1), expected);
        assert_int_equal(run_big((size_t)n, 100), expected);
    }
}

static void check_boundary(const char *content_type, const char *expected)
{
    char boundary[WSCO_PART_BOUNDARY_MAX];
    size_t len = 0;
    bool found = wsco_part_boundary(content_type, strlen(content_type), boundary, &len);
    if (found != (expected != NULL))
        fail_msg("%s: %s", content_type, found ? "found" : "not found");
    if (!found)
        return;
    assert_int_equal(len, strlen(expected));
    assert_memory_equal(boundary, expected, len);
}

TEST(boundaries)
{
    check_boundary("multipart/form-data; boundary=abc", "abc");
    check_boundary("multipart/form-data;boundary=----=_Part_1/2:3", "----=_Part_1/2:3");
    check_boundary("multipart/form-data; charset=utf-8; BOUNDARY=\"a b;c\"; x=y", "a b;c");
    check_boundary("multipart/form-data ; boundary=abc ;", "abc");
    check_boundary("multipart/form-data", NULL);
    check_boundary("multipart/form-data; boundary", NULL);
    check_boundary("multipart/form-data; boundary=", NULL);
    check_boundary("multipart/form-data; boundary=\"\"", NULL);
    check_boundary("multipart/form-data; boundary=\"abc", NULL);
    check_boundary("multipart/form-data; boundary=a; boundary=b", NULL);
    check_boundary("multipart/form-data; boundary=\"a\\\"b\"", "a\"b");
    check_boundary("multipart/form-data; boundary=\"\\a\\-\\\\b\" ; x", "a-\\b");
    check_boundary("multipart/form-data; boundary=\"a\\\tb\"", NULL);
    check_boundary("multipart/form-data; boundary=a\\", NULL);
    check_boundary("multipart/form-data; boundary=\"a\\\"", NULL);
    check_boundary("multipart/form-data; boundary=\"a\tb\"", NULL);
    check_boundary("multipart/form-data; boundary=\xc3\xa9", NULL);
    check_boundary("multipart/form-data; xboundary=a", NULL);
    check_boundary("boundary=a", NULL);
    check_boundary("", NULL);
}

TEST(boundary_length)
{
    char boundary[WSCO_PART_BOUNDARY_MAX], type[300];
    size_t len;
    for (int n = WSCO_PART_BOUNDARY_MAX; n <= WSCO_PART_BOUNDARY_MAX + 1; n++) {
        int all = snprintf(type, sizeof(type), "multipart/form-data; boundary=%0*d", n, 0);
        assert_int_equal(wsco_part_boundary(type, (size_t)all, boundary, &len), n == WSCO_PART_BOUNDARY_MAX);
    }
    assert_null(wsco_part_create(type, WSCO_PART_BOUNDARY_MAX + 1, NULL));
    assert_null(wsco_part_create(type, 0, NULL));
    wsco_part_destroy(NULL);
}

static const char two_parts[] = "--AaB\r\n" FIELD("a") "\r\nva\r\nlue\r\n--AaB\r\n" FIELD(
    "b") "X: y\r\n\r\n2\r\n--AaB--\r\n";

TEST(sink_ends_the_parse)
{
    for (size_t step = 1; step < sizeof(two_parts); step++) {
        part_log logs[] = {{.stop_begin = -1}, {.stop_data = -2}, {.stop_end = -3}};
        static const char *const outcomes[] = {"[a|-|]-1", "[a|-|]v", "[a|-|]va\r\nlue.-3"};
        for (size_t i = 0; i < UNIT_COUNT(logs); i++) {
            part_run(&logs[i], "AaB", two_parts, sizeof(two_parts) - 1, step, step);
            assert_int_equal(logs[i].rc, -1 - (int)i);
            assert_memory_equal(logs[i].text.data, outcomes[i], strlen(outcomes[i]));
            wsco_buf_deinit(&logs[i].text);
        }
    }
}

static bool run_short_of_memory(void *arg)
{
    part_log log = {.rc = WSCO_OK};
    part_run(&log, "AaB", two_parts, sizeof(two_parts) - 1, *(size_t *)arg, *(size_t *)arg);
    wsco_buf_deinit(&log.text);
    return !log.no_memory;
}

TEST(memory_short)
{
    for (size_t step = 1; step < sizeof(two_parts); step += 5)
        assert_true(unit_each_failure(run_short_of_memory, &step) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(bodies),       UNIT(preambles),       UNIT(parts_without_disposition),
        UNIT(part_heads),   UNIT(limit_of_names),  UNIT(limit_of_heads),
        UNIT(boundaries),   UNIT(boundary_length), UNIT(sink_ends_the_parse),
        UNIT(memory_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
