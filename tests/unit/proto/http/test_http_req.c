/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_req.c: what is read out of a request, and its reference count. */
#include "unit.h"

#include "wsco/proto/http/http_parse.h"
#include "wsco/proto/http/http_text.h"

static const wsco_http_limits limits = {
    .target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};

/* Parses a head; the caller releases the request. */
static wsco_http_req *parse(const char *target, const char *fields)
{
    char bytes[1000];
    size_t used;
    int n = snprintf(bytes, sizeof(bytes), "GET %s HTTP/1.1\r\nHost: h\r\n%s\r\n", target, fields);
    wsco_http_parser *parser = wsco_http_parser_create(&limits);
    assert_non_null(parser);
    assert_int_equal(wsco_http_parser_feed(parser, bytes, (size_t)n, &used), WSCO_HTTP_DONE);
    wsco_http_req *req = wsco_http_parser_take(parser);
    wsco_http_parser_destroy(parser);
    return req;
}

static void check_text(wsco_text text, const char *expected)
{
    assert_non_null(text.p);
    assert_int_equal(text.n, strlen(expected));
    assert_memory_equal(text.p, expected, text.n);
}

TEST(find)
{
    wsco_http_req *req = parse("/", "Accept: a\r\nX-Empty:\r\nACCEPT:  b \r\nAccepted: c\r\n");
    wsco_text value;
    unsigned count;
    assert_true(wsco_http_req_find(req, "accept", &value, &count));
    check_text(value, "a");
    assert_int_equal(count, 2);
    assert_true(wsco_http_req_find(req, "aCCept", &value, NULL));
    check_text(value, "a");
    assert_true(wsco_http_req_find(req, "x-empty", &value, &count));
    check_text(value, "");
    assert_int_equal(count, 1);
    assert_false(wsco_http_req_find(req, "accep", &value, &count));
    assert_int_equal(count, 0);
    assert_false(wsco_http_req_find(req, "", &value, NULL));
    check_text(wsco_http_req_text(req, req->method), "GET");
    check_text(wsco_http_req_text(req, req->fields[4].name), "Accepted");
    check_text(wsco_http_req_text(req, req->fields[4].value), "c");
    wsco_http_req_release(req);
}

TEST(tokens)
{
    wsco_http_req *req = parse("/", "L: a,,B ,\tc d\t,e\r\nl: f\r\nL:\r\nM: ,\r\n");
    static const char *const in[] = {"a", "b", "B", "c d", "C D", "e", "f"};
    static const char *const out[] = {"c", "d", "a,", "ab", "g", "ef"};
    for (size_t i = 0; i < UNIT_COUNT(in); i++)
        assert_true(wsco_http_req_has_token(req, "L", in[i]));
    for (size_t i = 0; i < UNIT_COUNT(out); i++)
        assert_false(wsco_http_req_has_token(req, "L", out[i]));
    assert_false(wsco_http_req_has_token(req, "M", "a"));
    assert_false(wsco_http_req_has_token(req, "N", "a"));
    wsco_http_req_release(req);
}

TEST(path_and_query)
{
    static const char *const rows[][3] = {
        {"/", "/", ""},           {"/?", "/", ""},
        {"/a?b", "/a", "b"},      {"/a?b?c=%3F", "/a", "b?c=%3F"},
        {"/?/?", "/", "/?"},      {"http://h/?q", "/", "q"},
        {"http://h?q", "/", "q"},
    };
    for (size_t i = 0; i < UNIT_COUNT(rows); i++) {
        wsco_http_req *req = parse(rows[i][0], "");
        check_text(wsco_http_req_text(req, req->target), rows[i][0]);
        check_text(wsco_http_req_path(req), rows[i][1]);
        check_text(wsco_http_req_query(req), rows[i][2]);
        wsco_http_req_release(req);
    }
}

TEST(empty_request)
{
    wsco_http_req *req = wsco_http_req_create();
    wsco_text value;
    assert_non_null(req);
    assert_false(wsco_http_req_find(req, "host", &value, NULL));
    check_text(wsco_http_req_path(req), "");
    check_text(wsco_http_req_query(req), "");
    check_text(wsco_http_req_text(req, req->method), "");
    wsco_http_req_release(req);
}

TEST(references)
{
    wsco_http_req *req = parse("/", "");
    assert_int_equal(req->refs, 1);
    assert_ptr_equal(wsco_http_req_retain(req), req);
    wsco_http_req_release(req);
    assert_int_equal(req->refs, 1);
    wsco_http_req_release(req);
    wsco_http_req_release(NULL);
    wsco_mem_fail_after(1);
    assert_null(wsco_http_req_create());
}

static bool same_bytewise(const char *a, const char *b, size_t n)
{
    size_t i = 0;
    while (i < n && wsco_http_text_lower(a[i]) == wsco_http_text_lower(b[i]))
        i++;
    return i == n;
}

/* Of each length, with each byte at each place. */
TEST(texts_in_any_case)
{
    static const char word[] = "aBcDeFgHiJkLmNoPqRsTuVwXyZ@[`{-_/09";

    for (size_t n = 0; n < sizeof word; n++) {
        for (size_t at = 0; at < n * 256; at++) {
            char text[sizeof word];
            memcpy(text, word, n);
            text[at / 256] = (char)(at % 256);
            assert_int_equal(wsco_http_text_is((wsco_text){text, n}, word, n), same_bytewise(text, word, n));
        }
        assert_false(wsco_http_text_is((wsco_text){word, n}, word, n + 1));
    }
}

/* Names of one hash must not be taken for each other. */
TEST(names_of_one_hash)
{
    wsco_text value;
    wsco_http_req *req = parse("/", "xost: 1\r\nAT: 2\r\n");

    assert_int_equal(wsco_http_req_hash("host", 4), wsco_http_req_hash("xOsT", 4));
    assert_false(wsco_http_req_lacks(req, "most"));
    assert_false(wsco_http_req_find(req, "most", &value, NULL));
    assert_true(wsco_http_req_find(req, "XOST", &value, NULL));
    check_text(value, "1");
    assert_true(wsco_http_req_lacks(req, "hose"));
    wsco_http_req_release(req);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(find),
        UNIT(tokens),
        UNIT(path_and_query),
        UNIT(empty_request),
        UNIT(references),
        UNIT(texts_in_any_case),
        UNIT(names_of_one_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
