/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_resp.c: exact bytes, and that a buffer is unchanged when memory is short. */
#include "unit.h"

#include "wsco/proto/http/http_resp.h"

#define DATE "Sun, 22 Nov 2026 12:31:34 GMT"

/* Compares the whole buffer and empties it. */
static void check(wsco_buf *buf, const char *expected)
{
    assert_int_equal(buf->len, strlen(expected));
    assert_memory_equal(buf->data, expected, buf->len);
    wsco_buf_deinit(buf);
}

TEST(reasons)
{
    static const struct {
        int code;
        const char *text;
    } rows[] = {
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {203, "Non-Authoritative Information"},
        {226, "IM Used"},
        {306, "(Unused)"},
        {404, "Not Found"},
        {413, "Payload Too Large"},
        {418, "I'm a teapot"},
        {431, "Request Header Fields Too Large"},
        {505, "HTTP Version Not Supported"},
        {511, "Network Authentication Required"},
    };
    static const int unknown[] = {0, -5, 99, 104, 199, 227, 419, 420, 430, 499, 509, 512, 599, 1000};
    unsigned known = 0;
    for (size_t i = 0; i < UNIT_COUNT(rows); i++)
        assert_string_equal(wsco_http_resp_reason(rows[i].code), rows[i].text);
    for (size_t i = 0; i < UNIT_COUNT(unknown); i++)
        assert_null(wsco_http_resp_reason(unknown[i]));
    for (int code = -1; code < 1000; code++)
        known += wsco_http_resp_reason(code) != NULL;
    assert_int_equal(known, 63);
}

TEST(status_lines)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_http_resp_status(&buf, 200, NULL, 0), WSCO_OK);
    check(&buf, "HTTP/1.1 200 OK\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, 0, NULL, 0), WSCO_OK);
    check(&buf, "HTTP/1.1 200 OK\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, 200, "Fine, indeed", 4), WSCO_OK);
    check(&buf, "HTTP/1.1 200 Fine\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, 1000, "x", 1), WSCO_OK);
    check(&buf, "HTTP/1.1 1000 x\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, 404, "", 0), WSCO_OK);
    check(&buf, "HTTP/1.1 404 Not Found\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, 499, NULL, 0), WSCO_OK);
    check(&buf, "HTTP/1.1 499 Unknown Status\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, -5, NULL, 0), WSCO_OK);
    check(&buf, "HTTP/1.1 -5 Unknown Status\r\n");
    assert_int_equal(wsco_http_resp_status(&buf, INT32_MIN, NULL, 0), WSCO_OK);
    check(&buf, "HTTP/1.1 -2147483648 Unknown Status\r\n");
}

TEST(fields)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_http_resp_field(&buf, "NameX", 4, "value", 3), WSCO_OK);
    assert_int_equal(wsco_http_resp_line(&buf, "X-E", ""), WSCO_OK);
    check(&buf, "Name: val\r\nX-E: \r\n");
}

TEST(names)
{
    static const char *const rows[][2] = {
        {"x-foo-bar", "X-Foo-Bar"},
        {"content-LENGTH", "Content-Length"},
        {"Sec-WebSocket-Protocol", "Sec-Websocket-Protocol"},
        {"ETag", "Etag"},
        {"", ""},
        {"-a--b-", "-A--B-"},
        {"x_foo 1a", "X_foo 1a"},
        {"\xc3\xa9t", "\xc3\xa9t"},
    };
    for (size_t i = 0; i < UNIT_COUNT(rows); i++) {
        char name[40];
        snprintf(name, sizeof(name), "%s", rows[i][0]);
        wsco_http_resp_format_name(name, strlen(name));
        assert_string_equal(name, rows[i][1]);
    }
}

TEST(newlines)
{
    assert_false(wsco_http_resp_has_newline("", 0));
    assert_false(wsco_http_resp_has_newline("a b\t", 4));
    assert_false(wsco_http_resp_has_newline("ab\n", 2));
    assert_true(wsco_http_resp_has_newline("ab\n", 3));
    assert_true(wsco_http_resp_has_newline("\rab", 3));
    assert_true(wsco_http_resp_has_newline("a\0b", 3));
}

TEST(field_names)
{
    static const char others[] = " \t\r\n\"(),/:;<=>?@[\\]{}\177\200\377";
    assert_false(wsco_http_resp_is_name("", 0));
    assert_true(wsco_http_resp_is_name("x", 1));
    assert_true(wsco_http_resp_is_name("!#$%&'*+-.^_`|~09AZaz", 21));
    for (size_t i = 0; i < sizeof others; i++) { /* NUL too */
        char name[] = {'a', others[i], 'b'};
        assert_false(wsco_http_resp_is_name(name, 3));
        assert_true(wsco_http_resp_is_name(name, 1));
    }
}

TEST(bodies)
{
    assert_true(wsco_http_resp_may_have_body(200));
    assert_true(wsco_http_resp_may_have_body(99));
    assert_false(wsco_http_resp_may_have_body(100));
    assert_false(wsco_http_resp_may_have_body(199));
    assert_false(wsco_http_resp_may_have_body(204));
    assert_true(wsco_http_resp_may_have_body(205));
    assert_false(wsco_http_resp_may_have_body(304));
    assert_true(wsco_http_resp_may_have_body(500));
}

TEST(canned)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_http_resp_canned(&buf, 400, DATE, true, NULL), WSCO_OK);
    check(&buf,
          "HTTP/1.1 400 Bad Request\r\nServer: wsco\r\nDate: " DATE "\r\nConnection: close\r\n"
          "Content-Type: text/html\r\nContent-Length: 0\r\n\r\n");
    assert_int_equal(wsco_http_resp_canned(&buf, 426, DATE, false, "Sec-WebSocket-Version: 13\r\n"), WSCO_OK);
    check(&buf,
          "HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\nServer: wsco\r\nDate: " DATE
          "\r\nConnection: keep-alive\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");
}

static bool write_all(void *arg)
{
    (void)arg;
    wsco_buf buf = {0};
    char reason[200];
    memset(reason, 'r', sizeof(reason));
    size_t before = 0;
    bool done = wsco_http_resp_status(&buf, 200, reason, sizeof(reason)) == WSCO_OK;
    if (done) {
        before = buf.len;
        done = wsco_http_resp_canned(&buf, 404, DATE, true, NULL) == WSCO_OK;
    }
    if (!done)
        assert_int_equal(buf.len, before);
    wsco_buf_deinit(&buf);
    return done;
}

TEST(memory_short)
{
    assert_true(unit_each_failure(write_all, NULL) >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(reasons),     UNIT(status_lines), UNIT(fields), UNIT(names),        UNIT(newlines),
        UNIT(field_names), UNIT(bodies),       UNIT(canned), UNIT(memory_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
