/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_list.c: elements and fields of one name, in their order. */
#include "unit.h"

#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_parse.h"

static const wsco_http_limits limits = {
    .target_max = 100, .head_max = 4000, .fields_max = 20, .body_max = 10};

static wsco_http_req *parse(const char *fields)
{
    char bytes[1000];
    size_t used;
    int n = snprintf(bytes, sizeof(bytes), "GET / HTTP/1.1\r\nHost: h\r\n%s\r\n", fields);
    wsco_http_parser *parser = wsco_http_parser_create(&limits);
    assert_non_null(parser);
    assert_int_equal(wsco_http_parser_feed(parser, bytes, (size_t)n, &used), WSCO_HTTP_DONE);
    wsco_http_req *req = wsco_http_parser_take(parser);
    wsco_http_parser_destroy(parser);
    return req;
}

static void expect(const wsco_http_req *req, const char *name, bool (*next)(wsco_http_list *, wsco_text *),
                   const char *want)
{
    wsco_http_list list = {.req = req, .name = name};
    wsco_text text;
    char got[200];
    int len = 0;
    while (next(&list, &text))
        len += snprintf(got + len, sizeof got - (size_t)len, "[%.*s]", (int)text.n, text.p);
    got[len] = '\0';
    assert_string_equal(got, want);
    assert_false(next(&list, &text));
}

TEST(elements_of_all_fields_in_order)
{
    wsco_http_req *req = parse("L: a,,B ,\tc d\t,e\r\nM: no\r\nl: f\r\nL:\r\nL: ,\r\nL: g, h\r\n");
    expect(req, "l", wsco_http_list_next, "[a][B][c d][e][f][g][h]");
    expect(req, "M", wsco_http_list_next, "[no]");
    expect(req, "none", wsco_http_list_next, "");
    wsco_http_req_release(req);
}

TEST(fields_are_given_whole)
{
    wsco_http_req *req = parse("T: \"a,b\", c\r\nM: no\r\nt:\r\nT: d\r\n");
    expect(req, "t", wsco_http_list_next_field, "[\"a,b\", c][][d]");
    wsco_http_req_release(req);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(elements_of_all_fields_in_order),
        UNIT(fields_are_given_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
