/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_target.c through the parser: which targets a method may have, and what path,
 * query and host they mean. */
#include "unit.h"

#include "wsco/proto/http/http_parse.h"

#include <stdio.h>
#include <string.h>

static const wsco_http_limits limits = {
    .target_max = 1000, .head_max = 4000, .fields_max = 20, .body_max = 0};

static void text_of(char *out, size_t room, const wsco_http_req *req)
{
    wsco_text path = wsco_http_req_path(req), query = wsco_http_req_query(req), host = {"", 0};
    (void)wsco_http_req_find(req, "host", &host, NULL);
    snprintf(out, room, "%.*s ? %.*s @ %.*s", (int)path.n, path.p, (int)query.n, query.p, (int)host.n,
             host.p);
}

/* Feeds a request and compares "path ? query @ host", or the status of the refusal. */
static void check(const wsco_http_limits *with, const char *bytes, const char *expected)
{
    char got[300];
    size_t used;
    wsco_http_parser *parser = wsco_http_parser_create(with);
    assert_non_null(parser);
    if (wsco_http_parser_feed(parser, bytes, strlen(bytes), &used) == WSCO_HTTP_DONE) {
        wsco_http_req *req = wsco_http_parser_take(parser);
        text_of(got, sizeof(got), req);
        wsco_http_req_release(req);
    } else {
        snprintf(got, sizeof(got), "%d", wsco_http_parser_status(parser));
    }
    if (strcmp(got, expected) != 0)
        fail_msg("%s\nexpected %s\n     got %s", bytes, expected, got);
    wsco_http_parser_destroy(parser);
}

static void check_line(const char *line, const char *expected)
{
    char bytes[300];
    snprintf(bytes, sizeof(bytes), "%s HTTP/1.1\r\nHost: sent\r\nA: b\r\n\r\n", line);
    check(&limits, bytes, expected);
}

TEST(origin_form)
{
    check_line("GET /", "/ ?  @ sent");
    check_line("GET /a/../b%2f?x?y=/\\", "/a/../b%2f ? x?y=/\\ @ sent");
    check_line("GET /?", "/ ?  @ sent");
    check_line("GET //h/p", "//h/p ?  @ sent");
    check_line("GET /http://h/p", "/http://h/p ?  @ sent");
    check_line("OPTIONS /", "/ ?  @ sent");
    check_line("GET /a\\b", "400");
    check_line("GET /\\?a", "400");
    check_line("GET /#", "400");
    check_line("GET /?#", "400");
}

TEST(absolute_form)
{
    check_line("GET http://h/p/q?r=s", "/p/q ? r=s @ h");
    check_line("POST HTTPS://h:443/", "/ ?  @ h:443");
    check_line("GET http://h", "/ ?  @ h");
    check_line("GET http://h:80", "/ ?  @ h:80");
    check_line("GET http://h:?q", "/ ? q @ h:");
    check_line("GET http://h?q/r", "/ ? q/r @ h");
    check_line("GET http://[::1]:8080/p", "/p ?  @ [::1]:8080");
    check_line("GET http://[::1]/p", "/p ?  @ [::1]");
    check_line("GET http://h//p", "//p ?  @ h");
    check_line("OPTIONS http://h/", "/ ?  @ h");
    check_line("GET http://h/?a=http://b", "/ ? a=http://b @ h");
}

TEST(absolute_form_refused)
{
    static const char *const targets[] = {
        "http:///p",
        "http://:80/p",
        "http://?q",
        "http://u@h/p",
        "http://u:p@h/p",
        "http://h:x/p",
        "http://h:8:0/p",
        "http://[::1/p",
        "http://[]/p",
        "http://[::1]8",
        "http://::1/p",
        "http://h]/p",
        "http://[[::1]]/",
        "http://h/a\\b",
        "http://h\\/b",
        "http://h/#f",
        "ftp://h/p",
        "ws://h/p",
        "httpx://h/p",
        "http:/h/p",
        "http:h",
        "http",
        "h/p",
        "h:80",
        "*",
        "**",
        "*/",
        "http://h[/",
        "http://h:80a",
        "://h/",
    };
    char line[64];
    for (size_t i = 0; i < UNIT_COUNT(targets); i++) {
        snprintf(line, sizeof(line), "GET %s", targets[i]);
        check_line(line, "400");
    }
}

TEST(asterisk_and_authority_form)
{
    check_line("OPTIONS *", "* ?  @ sent");
    check_line("OPTIONS **", "400");
    check_line("OPTIONS *?a", "400");
    check_line("HEAD *", "400");
    check_line("CONNECT h:80", "501");
    check_line("CONNECT [::1]:443", "501");
    check_line("CONNECT h", "400");
    check_line("CONNECT h:", "400");
    check_line("CONNECT :80", "400");
    check_line("CONNECT h:x", "400");
    check_line("CONNECT u@h:80", "400");
    check_line("CONNECT /", "400");
    check_line("CONNECT *", "400");
    check_line("CONNECT http://h:80/", "400");
    check_line("OPTIONS h:80", "400");
}

/* Even where the target has the authority a client of HTTP/1.1 must send Host, once (RFC 9112 3.2). */
TEST(host_beside_an_absolute_form)
{
    static const wsco_http_limits lenient = {
        .target_max = 1000, .head_max = 4000, .fields_max = 20, .host_optional = true};
    check(&limits, "GET http://h/ HTTP/1.1\r\n\r\n", "400");
    check(&limits, "GET http://h/ HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400");
    check(&limits, "GET http://h/ HTTP/1.1\r\nHost: a/b\r\n\r\n", "400");
    check(&limits, "GET http://h/ HTTP/1.1\r\nHost:\r\n\r\n", "/ ?  @ h");
    check(&limits, "GET http://h/ HTTP/1.0\r\n\r\n", "/ ?  @ ");
    check(&lenient, "GET http://h/ HTTP/1.1\r\n\r\n", "/ ?  @ ");
    check(&lenient, "GET / HTTP/1.1\r\n\r\n", "/ ?  @ ");
    check(&lenient, "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400");
    check(&lenient, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(origin_form),
        UNIT(absolute_form),
        UNIT(absolute_form_refused),
        UNIT(asterisk_and_authority_form),
        UNIT(host_beside_an_absolute_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
