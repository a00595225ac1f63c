/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_parse.c, http_scan*.c and http_rules.c. Every row is run whole, byte by byte and
 * cut in two at every place, with the same outcome. The rows hold for every version of llhttp; limits are in
 * test_http_limits.c. */
#include "unit.h"

#include "wsco/proto/http/http_chars.h"
#include "unit_http.h"

#define H "Host: h\r\n"
#define CHUNKED "POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked\r\n\r\n"
#define CHUNKED_OUT "POST / 1.1 ~kc {Host=h|Transfer-Encoding=chunked} "
#define GET "GET / HTTP/1.1\r\n" H
#define GET_OUT "GET / 1.1 k {Host=h} ;"
#define POST "POST / HTTP/1.1\r\n" H

typedef struct row {
    const char *bytes;
    size_t n;
    const char *outcome;
} row;

#define ROW(bytes, outcome)                                                                                  \
    {                                                                                                        \
        bytes, sizeof(bytes) - 1, outcome                                                                    \
    }

static const wsco_http_limits limits = {
    .target_max = 1000, .head_max = 4000, .fields_max = 20, .body_max = 1000};

static http_log whole, cut;

static void check_row(const row *r, size_t i, http_cut how, size_t arg)
{
    http_run(&cut, &limits, r->bytes, r->n, how, arg);
    if (strcmp(cut.text, r->outcome) != 0)
        fail_msg("row %zu, cut by %zu: %s\nexpected %s\n     got %s", i, arg, r->bytes, r->outcome, cut.text);
}

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_row(&rows[i], i, http_cut_none, 0);
        check_row(&rows[i], i, http_cut_every, 1);
        for (size_t at = 1; at < rows[i].n; at++)
            check_row(&rows[i], i, http_cut_at, at);
    }
}

static unsigned classes_of(int c)
{
    bool alnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    bool target = c > ' ' && c <= '~' && c != '#', text = c >= ' ' && c <= '~';
    bool token = alnum || (c && strchr("!#$%&'*+-.^_`|~", c)),
         host = alnum || (c && strchr("-._~!$&'()*+,;=:[]%", c));
    return ((c >= 'A' && c <= 'Z') || c == '-' ? WSCO_CHAR_METHOD : 0) | (target ? WSCO_CHAR_TARGET : 0) |
        (token ? WSCO_CHAR_TOKEN : 0) | (text || c == '\t' || c > 0x7f ? WSCO_CHAR_VALUE : 0) |
        (target && c != '\\' && c != '?' ? WSCO_CHAR_PATH : 0) | (host ? WSCO_CHAR_HOST : 0);
}

TEST(classes)
{
    for (int c = 0; c < 256; c++)
        assert_int_equal(wsco_http_chars[c], classes_of(c));
}

TEST(request_lines)
{
    static const row rows[] = {
        ROW("", "idle"),
        ROW("G", "more"),
        ROW("\r\n", "idle"),
        ROW("\r\n\r\n\r", "idle"),
        ROW("\r\n\r\n" GET "\r\n\r\n", GET_OUT "idle"),
        ROW(GET "\r\n", GET_OUT "idle"),
        ROW("GET /a%20b?x=1&y=\\?/z HTTP/1.1\r\n" H "\r\n", "GET /a%20b?x=1&y=\\?/z 1.1 k {Host=h} ;idle"),
        ROW("GET http://h:80/p?q HTTP/1.1\r\n" H "\r\n", "GET http://h:80/p?q 1.1 k {Host=h:80} ;idle"),
        ROW("OPTIONS * HTTP/1.1\r\n" H "\r\n", "OPTIONS * 1.1 k {Host=h} ;idle"),
        ROW("HEAD / HTTP/1.1\r\n" H "\r\n", "HEAD / 1.1 kh {Host=h} ;idle"),
        ROW("GET / HTTP/1.0\r\n\r\n", "GET / 1.0  {} ;idle"),
        ROW("GET / HTTP/1.2\r\n" H "\r\n" GET "\r\n", "GET / 1.1 k {Host=h} ;" GET_OUT "idle"),
        ROW("GET / HTTP/1.9\r\n" H "\r\n", "GET / 1.1 k {Host=h} ;idle"),
        ROW("\r\nGET / HTTP/1.3\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/x.1\r\n", "bad 400"),
        ROW("GET / HTTP//.1\r\n", "bad 400"),
        ROW("GET / HTTP/:.1\r\n", "bad 400"),
        ROW("GET / HTTP/1./\r\n", "bad 400"),
        ROW("GET / HTTP/1.:\r\n", "bad 400"),
        ROW("GET / HTTP/2.0\r\n", "bad 505"),
        ROW("GET / HTTP/3.0\r\n" H "\r\n", "bad 505"),
        ROW("GET / HTTP/0.9\r\n", "bad 505"),
        ROW("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "bad 505"),
        ROW("PRI * HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\r\n", "bad 400"),
        ROW("GET / \r\n", "bad 400"),
        ROW("GET / HTTP/1.1 \r\n", "bad 400"),
        ROW("GET / HTTP/1.10\r\n", "bad 400"),
        ROW("GET / HTTP/1.\r\n", "bad 400"),
        ROW("GET / http/1.1\r\n", "bad 400"),
        ROW("GET / HTTPS/1.1\r\n", "bad 400"),
        ROW("GET / RTSP/1.0\r\n", "bad 400"),
        ROW("SOURCE / ICE/1.0\r\n", "bad 400"),
        ROW("GET  / HTTP/1.1\r\n", "bad 400"),
        ROW("GET /  HTTP/1.1\r\n", "bad 400"),
        ROW("GET\t/ HTTP/1.1\r\n", "bad 400"),
        ROW("GET /a b HTTP/1.1\r\n", "bad 400"),
        ROW("GET /#z HTTP/1.1\r\n", "bad 400"),
        ROW("GET /?#z HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\\z HTTP/1.1\r\n" H "\r\n", "bad 400"),
        ROW("GET /\x01 HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\x7f HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\x80 HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\xc3\xa9 HTTP/1.1\r\n", "bad 400"),
        ROW("GET /\0 HTTP/1.1\r\n", "bad 400"),
        ROW("GET nothing HTTP/1.1\r\n" H "\r\n", "bad 400"),
        ROW(" GET / HTTP/1.1\r\n", "bad 400"),
        ROW("\nGET / HTTP/1.1\r\n", "bad 400"),
        ROW("\rGET / HTTP/1.1\r\n", "bad 400"),
        ROW("\x16\x03\x01\x02", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(methods)
{
    static const char *const known[] = {
        "DELETE",    "GET",   "POST",     "PUT",         "OPTIONS",    "TRACE",  "COPY",     "LOCK",
        "MKCOL",     "MOVE",  "PROPFIND", "PROPPATCH",   "SEARCH",     "UNLOCK", "BIND",     "REBIND",
        "UNBIND",    "ACL",   "REPORT",   "MKACTIVITY",  "CHECKOUT",   "MERGE",  "M-SEARCH", "NOTIFY",
        "SUBSCRIBE", "PATCH", "PURGE",    "UNSUBSCRIBE", "MKCALENDAR", "LINK",   "UNLINK",   "SOURCE",
    };
    static const row rows[] = {
        ROW("get / HTTP/1.1\r\n", "bad 400"),
        ROW("Get / HTTP/1.1\r\n", "bad 400"),
        ROW("GETS / HTTP/1.1\r\n", "bad 400"),
        ROW("GE / HTTP/1.1\r\n", "bad 400"),
        ROW("BREW / HTTP/1.1\r\n", "bad 400"),
        ROW("DESCRIBE / HTTP/1.1\r\n", "bad 400"),
        ROW("SETUP / HTTP/1.1\r\n", "bad 400"),
        ROW("FLUSH / HTTP/1.1\r\n", "bad 400"),
        ROW("ABCDEFGHIJKLMNOPQ", "bad 400"),
        ROW("CONNECT h:80 HTTP/1.1\r\n" H "\r\n" GET "\r\n", "bad 501"),
        ROW("CONNECT h:80 HTTP/1.1\r\n" H "Content-Length: 5\r\n\r\n", "bad 501"),
        ROW("CONNECT h:80 HTTP/1.1\r\n\r\n", "bad 400"),
        ROW("CONNECT h HTTP/1.1\r\n" H "\r\n", "bad 400"),
    };
    char bytes[64], outcome[64];
    for (size_t i = 0; i < UNIT_COUNT(known); i++) {
        int n = snprintf(bytes, sizeof(bytes), "%s / HTTP/1.1\r\n" H "\r\n", known[i]);
        snprintf(outcome, sizeof(outcome), "%s / 1.1 k {Host=h} ;idle", known[i]);
        check_rows(&(row){bytes, (size_t)n, outcome}, 1);
    }
    check_rows(rows, UNIT_COUNT(rows));
}

/* llhttp knows it from 9.0 on. */
TEST(method_query)
{
    static const row known[] = {ROW("QUERY / HTTP/1.1\r\n" H "\r\n", "QUERY / 1.1 k {Host=h} ;idle")};
    static const row unknown[] = {ROW("QUERY / HTTP/1.1\r\n" H "\r\n", "bad 400")};
    check_rows(strtol(wsco_http_parser_version(), NULL, 10) >= 9 ? known : unknown, 1);
}

TEST(fields)
{
    static const row rows[] = {
        ROW(GET "A:\r\nB:   \r\nC:\t v\t w \t\r\n\r\n", "GET / 1.1 k {Host=h|A=|B=|C=v<09> w} ;idle"),
        ROW(GET "x_y: \xc3\xa9\r\n\r\n", "GET / 1.1 k {Host=h|x_y=<c3><a9>} ;idle"),
        ROW(GET "!#$%&'*+-.^_`|~09azAZ: v\r\n\r\n", "GET / 1.1 k {Host=h|!#$%&'*+-.^_`|~09azAZ=v} ;idle"),
        ROW(GET "A: 1\r\nA: 2\r\n\r\n", "GET / 1.1 k {Host=h|A=1|A=2} ;idle"),
        ROW(GET "A: b:c\r\n", "more"),
        ROW(GET "A : b\r\n", "bad 400"),
        ROW(GET "A\t: b\r\n", "bad 400"),
        ROW(GET ": b\r\n", "bad 400"),
        ROW(GET "A\r\n", "bad 400"),
        ROW(GET "A B: c\r\n", "bad 400"),
        ROW(GET "A(: c\r\n", "bad 400"),
        ROW(GET "\xc3\xa9: c\r\n", "bad 400"),
        ROW(GET "A: b\r\n c\r\n", "bad 400"),
        ROW(GET "A: b\r\n\tc\r\n", "bad 400"),
        ROW(GET "A:\r\n b\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\n Host: h\r\n\r\n", "bad 400"),
        ROW(GET "A: b\n", "bad 400"),
        ROW("GET / HTTP/1.1\n", "bad 400"),
        ROW(GET "\n", "bad 400"),
        ROW(GET "A: b\rC: d\r\n", "bad 400"),
        ROW(GET "A: b\r\r\n", "bad 400"),
        ROW(GET "A: b\0c\r\n", "bad 400"),
        ROW(GET "A: b\x01\r\n", "bad 400"),
        ROW(GET "A: b\x7f\r\n", "bad 400"),
        ROW(GET "\r\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / 1.1 k {Host=} ;idle"),
        ROW("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET / 1.1 k {Host=[::1]:80} ;idle"),
        ROW("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "bad 400"),
        ROW("GET / HTTP/1.1\r\nHost: \xc3\xa9\r\n\r\n", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(connection)
{
    static const row rows[] = {
        ROW(GET "Connection: close\r\n\r\n" GET "\r\n",
            "GET / 1.1  {Host=h|Connection=close} ;" GET_OUT "idle"),
        ROW(GET "Connection: x, CLOSE ,y\r\n\r\n", "GET / 1.1  {Host=h|Connection=x, CLOSE ,y} ;idle"),
        ROW(GET "Connection: x\r\nConnection: Close\r\n\r\n",
            "GET / 1.1  {Host=h|Connection=x|Connection=Close} ;idle"),
        ROW(GET "Connection: closed\r\n\r\n", "GET / 1.1 k {Host=h|Connection=closed} ;idle"),
        ROW("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "GET / 1.0 k {Connection=Keep-Alive} ;idle"),
        ROW("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n",
            "GET / 1.0  {Connection=keep-alive, close} ;idle"),
        ROW(GET "Upgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n\r\n\x81\x80",
            "GET / 1.1 kw {Host=h|Upgrade=WebSocket|Connection=keep-alive, Upgrade} ;rest 2"),
        ROW(GET "Upgrade: h2c, websocket\r\nConnection: upgrade\r\n\r\n" GET,
            "GET / 1.1 kw {Host=h|Upgrade=h2c, websocket|Connection=upgrade} ;rest 25"),
        ROW(POST "Upgrade: websocket\r\nConnection: upgrade\r\nContent-Length: 2\r\n\r\nabcd",
            "POST / 1.1 ~kwl {Host=h|Upgrade=websocket|Connection=upgrade|Content-Length=2} ab;rest 2"),
        ROW(GET "Upgrade: websocket\r\n\r\n" GET "\r\n",
            "GET / 1.1 k {Host=h|Upgrade=websocket} ;" GET_OUT "idle"),
        ROW(GET "Upgrade: h2c\r\nConnection: upgrade\r\n\r\n" GET "\r\n",
            "GET / 1.1 k {Host=h|Upgrade=h2c|Connection=upgrade} ;" GET_OUT "idle"),
        ROW(POST "Upgrade: h2c\r\nConnection: upgrade\r\nContent-Length: 2\r\n\r\nab" GET "\r\n",
            "POST / 1.1 ~kl {Host=h|Upgrade=h2c|Connection=upgrade|Content-Length=2} ab;" GET_OUT "idle"),
        ROW(POST "Expect: 100-Continue\r\nContent-Length: 2\r\n\r\n", "more"),
        ROW(POST "Expect: 100-Continue\r\nContent-Length: 2\r\n\r\nab",
            "POST / 1.1 ~kel {Host=h|Expect=100-Continue|Content-Length=2} ab;idle"),
        ROW("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na",
            "POST / 1.0 ~l {Expect=100-continue|Content-Length=1} a;idle"),
        ROW(GET "Expect: , 100-continue ,\r\nExpect:\r\n\r\n",
            "GET / 1.1 ke {Host=h|Expect=, 100-continue ,|Expect=} ;idle"),
        ROW(POST "Expect: nothing\r\nContent-Length: 2\r\n\r\n", "bad 417"),
        ROW(POST "Expect: 100-continue, nothing\r\nContent-Length: 2\r\n\r\n", "bad 417"),
        ROW(GET "Expect: 100-continue\r\nExpect: 100-continue;q=1\r\n\r\n", "bad 417"),
        ROW("GET / HTTP/1.0\r\nExpect: nothing\r\n\r\n", "bad 417"),
        ROW("GET / HTTP/1.1\r\nExpect: nothing\r\n\r\n", "bad 400"),
        ROW(POST "Content-Type: a/b\r\nContent-Type: a/b\r\n\r\n", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(lengths)
{
    static const row rows[] = {
        ROW(POST "Content-Length: 5\r\n\r\nhello" GET "\r\n",
            "POST / 1.1 ~kl {Host=h|Content-Length=5} hello;" GET_OUT "idle"),
        ROW(POST "Content-Length: 005 \r\n\r\nhello",
            "POST / 1.1 ~kl {Host=h|Content-Length=005} hello;idle"),
        ROW(POST "Content-Length:\t5\t\r\n\r\nhello", "POST / 1.1 ~kl {Host=h|Content-Length=5} hello;idle"),
        ROW(POST "A: \t\r\nContent-Length: \t 5 \t \r\nB:\t1\t\t2\r\n\r\nhello",
            "POST / 1.1 ~kl {Host=h|A=|Content-Length=5|B=1<09><09>2} hello;idle"),
        ROW(POST "Transfer-Encoding:\tchunked\t\r\n\r\n0\r\n\r\n",
            "POST / 1.1 ~kc {Host=h|Transfer-Encoding=chunked} ;idle"),
        ROW(POST "Content-Length: 5\t5\r\n\r\n", "bad 400"),
        ROW(POST "Content\t-Length: 5\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chun\tked\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 0\r\n\r\n", "POST / 1.1 kl {Host=h|Content-Length=0} ;idle"),
        ROW(POST "\r\n", "POST / 1.1 k {Host=h} ;idle"),
        ROW(GET "Content-Length: 2\r\n\r\n\r\n", "GET / 1.1 ~kl {Host=h|Content-Length=2} <0d><0a>;idle"),
        ROW(POST "Content-Length: 5\r\n\r\nhell", "more"),
        ROW(POST "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 5, 5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: -5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: +5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 0x5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 5 5\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length:\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 18446744073709551616\r\n\r\n", "bad 400"),
        ROW(POST "Content-Length: 18446744073709551615\r\n\r\n", "bad 413"),
        ROW(POST "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: gzip, chunked\r\nContent-Length: 5\r\n\r\n", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(codings)
{
    static const row rows[] = {
        ROW(POST "Transfer-Encoding: Chunked\r\n\r\n0\r\n\r\n",
            "POST / 1.1 ~kc {Host=h|Transfer-Encoding=Chunked} ;idle"),
        ROW(POST "Transfer-Encoding: gzip, chunked\r\n\r\n", "bad 501"),
        ROW(POST "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n", "bad 501"),
        ROW(POST "Transfer-Encoding: identity, chunked\r\n\r\n", "bad 501"),
        ROW(POST "Transfer-Encoding: gzip\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked, gzip\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked, chunked\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: xchunked\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunkedx\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: chunked;a=b\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: \"chunked\"\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding: identity\r\n\r\n", "bad 400"),
        ROW(POST "Transfer-Encoding:\r\n\r\n", "bad 400"),
        ROW("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(chunks)
{
    static const row rows[] = {
        ROW(CHUNKED "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n" GET "\r\n",
            CHUNKED_OUT "hello world;" GET_OUT "idle"),
        ROW(CHUNKED "00A\r\n0123456789\r\n00\r\n\r\n", CHUNKED_OUT "0123456789;idle"),
        ROW(CHUNKED "a\r\n0\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n",
            CHUNKED_OUT "0<0d><0a><0d><0a>0<0d><0a><0d><0a>;idle"),
        ROW(CHUNKED "1;a\r\nx\r\n1;a=b;c=\"d e;f\"\r\ny\r\n0;z\r\n\r\n", CHUNKED_OUT "xy;idle"),
        ROW(CHUNKED "1 ; a\t;\tb = c ;d=\"\"\r\nx\r\n0\t;e\r\n\r\n" GET "\r\n",
            CHUNKED_OUT "x;" GET_OUT "idle"),
        ROW(CHUNKED "1;a=\"b\\\"c\\\\\"\r\nx\r\n0\r\n\r\n", CHUNKED_OUT "x;idle"),
        ROW(CHUNKED "1;a= \"\tb;\xc3\xa9\\\xa9\" ; c\r\nx\r\n0\r\n\r\n", CHUNKED_OUT "x;idle"),
        ROW(CHUNKED "0\r\nA: b\r\nC:\r\n\r\n" GET "\r\n", CHUNKED_OUT ";" GET_OUT "idle"),
        ROW(CHUNKED "0\r\nContent-Length: 5\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n" GET "\r\n",
            CHUNKED_OUT ";" GET_OUT "idle"),
        ROW(CHUNKED "0\r\n", "more"),
        ROW(CHUNKED "\r\n", "bad 400"),
        ROW(CHUNKED "g\r\n", "bad 400"),
        ROW(CHUNKED "-1\r\n", "bad 400"),
        ROW(CHUNKED "0x1\r\n", "bad 400"),
        ROW(CHUNKED " 1\r\n", "bad 400"),
        ROW(CHUNKED "1 \r\n", "bad 400"),
        ROW(CHUNKED "1 1\r\n", "bad 400"),
        ROW(CHUNKED ";a\r\n", "bad 400"),
        ROW(CHUNKED "1;\r\n", "bad 400"),
        ROW(CHUNKED "1; \r\n", "bad 400"),
        ROW(CHUNKED "1;;a\r\n", "bad 400"),
        ROW(CHUNKED "1;a \r\n", "bad 400"),
        ROW(CHUNKED "1;a b\r\n", "bad 400"),
        ROW(CHUNKED "1;a = \r\n", "bad 400"),
        ROW(CHUNKED "1;a=b c\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\" \r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\nc\"\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\\\r\n\"\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\x7f\"\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\0\"\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\r\n", "bad 400"),
        ROW(CHUNKED "1;a=\"b\"c\r\n", "bad 400"),
        ROW(CHUNKED "1;a\n", "bad 400"),
        ROW(CHUNKED "1\nx", "bad 400"),
        ROW(CHUNKED "1\r\nxy", "bad 400"),
        ROW(CHUNKED "1\r\nx\n", "bad 400"),
        ROW(CHUNKED "1\r\nx\r\r", "bad 400"),
        ROW(CHUNKED "00000000000000001\r\n", "bad 400"),
        ROW(CHUNKED "FFFFFFFFFFFFFFFF\r\n", "bad 413"),
        ROW(CHUNKED "0\r\nA : b\r\n", "bad 400"),
        ROW(CHUNKED "0\r\nA: b\r\n c\r\n", "bad 400"),
        ROW(CHUNKED "0\r\nA: b\n", "bad 400"),
        ROW(CHUNKED "0\r\n\n", "bad 400"),
    };
    check_rows(rows, UNIT_COUNT(rows));
}

TEST(ready_for_the_next)
{
    wsco_http_parser *parser = wsco_http_parser_create(&limits);
    size_t used;
    assert_non_null(parser);
    assert_null(wsco_http_parser_take(parser));
    assert_false(wsco_http_parser_started(parser));
    assert_int_equal(wsco_http_parser_feed(parser, "\r\n", 2, &used), WSCO_HTTP_MORE);
    assert_false(wsco_http_parser_started(parser));
    assert_int_equal(wsco_http_parser_feed(parser, "G", 1, &used), WSCO_HTTP_MORE);
    assert_true(wsco_http_parser_started(parser));
    assert_int_equal(wsco_http_parser_feed(parser, "ET / HTTP/1.0\r\n\r\nX", 18, &used), WSCO_HTTP_DONE);
    assert_int_equal(used, 17);
    assert_false(wsco_http_parser_started(parser));
    assert_non_null(wsco_http_parser_req(parser));
    assert_int_equal(wsco_http_parser_feed(parser, "X", 1, &used), WSCO_HTTP_DONE);
    assert_int_equal(used, 0);
    wsco_http_req *req = wsco_http_parser_take(parser);
    assert_int_equal(req->refs, 1);
    assert_int_equal(wsco_http_parser_feed(parser, "X ", 2, &used), WSCO_HTTP_BAD);
    assert_int_equal(wsco_http_parser_status(parser), 400);
    assert_int_equal(wsco_http_parser_feed(parser, "GET", 3, &used), WSCO_HTTP_BAD);
    assert_null(wsco_http_parser_take(parser));
    wsco_http_parser_destroy(parser);
    assert_int_equal(req->head.len, 18);
    wsco_http_req_release(req);
}

static const char long_story[] = POST
    "Transfer-Encoding: chunked\r\n"
    "A1: 1\r\nA2: 1\r\nA3: 1\r\nA4: 1\r\nA5: 1\r\nA6: 1\r\nA7: 1\r\nA8: 1\r\n"
    "A9: 1\r\nB1: 1\r\nB2: 1\r\nB3: 1\r\nB4: 1\r\nB5: 1\r\nB6: 1\r\nB7: 1\r\n\r\n"
    "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n" GET "\r\n";

static bool run_short_of_memory(void *arg)
{
    http_run(&cut, &limits, long_story, sizeof(long_story) - 1, http_cut_every, *(size_t *)arg);
    return !cut.no_memory;
}

TEST(memory_short)
{
    for (size_t step = 1; step < sizeof(long_story); step += 7)
        assert_true(unit_each_failure(run_short_of_memory, &step) > 4);
    http_run(&whole, &limits, long_story, sizeof(long_story) - 1, http_cut_none, 0);
    assert_string_equal(whole.text + strlen(whole.text) - strlen(GET_OUT "idle"), GET_OUT "idle");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(classes), UNIT(request_lines),      UNIT(methods),      UNIT(method_query),
        UNIT(fields),  UNIT(connection),         UNIT(lengths),      UNIT(codings),
        UNIT(chunks),  UNIT(ready_for_the_next), UNIT(memory_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
