/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_accept.c. Requests are written as text and cut into fields here, so that the opinion
 * of the HTTP parser does not matter. */
#include "unit.h"

#include "wsco/proto/ws/ws_accept.h"

#define MAX_FIELDS 16
#define KEY "dGhlIHNhbXBsZSBub25jZQ=="
#define HOST "Host: h\n"
#define UPGRADE "Upgrade: websocket\nConnection: Upgrade\n"
#define SECKEY "Sec-WebSocket-Key: " KEY "\n"
#define VERSION "Sec-WebSocket-Version: 13\n"
#define ALL HOST UPGRADE SECKEY VERSION

typedef struct {
    wsco_http_req req;
    wsco_http_field fields[MAX_FIELDS];
    char text[1024];
} sample;

static wsco_span span(const sample *s, const char *from, const char *to)
{
    return (wsco_span){(uint32_t)(from - s->text), (uint32_t)(to - from)};
}

/* "Name: value\n" lines; values as they stand. */
static const wsco_http_req *make(sample *s, const char *method, unsigned minor, const char *lines)
{
    memset(s, 0, sizeof *s);
    int n = snprintf(s->text, sizeof s->text, "%s %s", method, lines);
    assert_in_range(n, 0, sizeof s->text - 1);
    s->req.refs = 1;
    s->req.minor = (uint8_t)minor;
    s->req.head = (wsco_buf){.data = s->text, .len = (size_t)n};
    s->req.fields = s->fields;
    s->req.method = span(s, s->text, s->text + strlen(method));
    for (const char *line = s->text + strlen(method) + 1; *line;) {
        const char *end = strchr(line, '\n'), *colon = strstr(line, ": ");
        assert_true(end && colon && colon < end && s->req.field_count < MAX_FIELDS);
        s->fields[s->req.field_count++] = (wsco_http_field){span(s, line, colon), span(s, colon + 2, end)};
        line = end + 1;
    }
    s->req.upgrade_websocket = wsco_http_req_has_token(&s->req, "Upgrade", "websocket") &&
        wsco_http_req_has_token(&s->req, "Connection", "upgrade");
    return &s->req;
}

static const struct {
    const char *method;
    unsigned minor;
    int status;
    const char *lines;
} cases[] = {
    {"GET", 1, 101, ALL},
    {"GET", 1, 101,
     "hOST: h\nUPGRADE: WebSocket\nconnection: keep-alive, upGrade\nsec-websocket-key: " KEY
     "\nsec-websocket-version: 13\n"},
    {"GET", 1, 101, HOST "Upgrade: h2c, websocket\nConnection: x\nConnection: upgrade\n" SECKEY VERSION},
    {"GET", 1, 101, ALL "Origin: http://elsewhere\nSec-WebSocket-Extensions: x-unknown\n"},
    {"POST", 1, 400, ALL},
    {"get", 1, 400, ALL},
    {"GETS", 1, 400, ALL},
    {"HEAD", 1, 400, ALL},
    {"GET", 0, 400, ALL},
    {"GET", 1, 400, UPGRADE SECKEY VERSION},
    {"GET", 1, 400, HOST ALL},
    {"GET", 1, 400, HOST "Connection: Upgrade\n" SECKEY VERSION},
    {"GET", 1, 400, HOST "Upgrade: websockets\nConnection: Upgrade\n" SECKEY VERSION},
    {"GET", 1, 400, HOST "Upgrade: websocket\n" SECKEY VERSION},
    {"GET", 1, 400, HOST "Upgrade: websocket\nConnection: keep-alive\n" SECKEY VERSION},
    {"GET", 1, 400, HOST UPGRADE VERSION},
    {"GET", 1, 400, HOST UPGRADE "Sec-WebSocket-Version: 8\n"},
    {"GET", 1, 400, ALL SECKEY},
    {"GET", 1, 426, HOST UPGRADE SECKEY},
    {"GET", 1, 426, HOST UPGRADE SECKEY "Sec-WebSocket-Version: 8\n"},
    {"GET", 1, 426, HOST UPGRADE SECKEY "Sec-WebSocket-Version: 14\n"},
    {"GET", 1, 426, HOST UPGRADE SECKEY "Sec-WebSocket-Version: 013\n"},
    {"GET", 1, 426, HOST UPGRADE SECKEY "Sec-WebSocket-Version: 13, 8\n"},
    {"GET", 1, 426, HOST UPGRADE SECKEY "Sec-WebSocket-Version: \n"},
    {"GET", 1, 400, ALL VERSION},
};

TEST(check_table)
{
    sample s;
    for (unsigned c = 0; c < UNIT_COUNT(cases); c++) {
        int status = wsco_ws_accept_check(make(&s, cases[c].method, cases[c].minor, cases[c].lines));
        if (status != cases[c].status)
            fail_msg("case %u: %d, not %d", c, status, cases[c].status);
    }
}

static int status_of_key(const char *key)
{
    sample s;
    char lines[256];
    snprintf(lines, sizeof lines, HOST UPGRADE VERSION "Sec-WebSocket-Key: %s\n", key);
    return wsco_ws_accept_check(make(&s, "GET", 1, lines));
}

TEST(key_is_canonical_base64_of_16_bytes)
{
    static const char *bad[] = {
        "",
        "dGhlIHNhbXBsZSBub25jZQ=",
        "dGhlIHNhbXBsZSBub25jZQ",
        "dGhlIHNhbXBsZSBub25jZQ===",
        "dGhlIHNhbXBsZSBub25jZQA=",
        "dGhlIHNhbXBsZSBub25jZQAA",
        "dGhlIHNhbXBsZSBub25jZR==",
        "dGhlIHNhbXBsZSBub25jZf==",
        "dGhlIHNhbXBsZSBub25jZ===",
        "dGhlIHNhbXBsZSBub25 ZQ==",
        "dGhlIHNhbXBsZSBub25-ZQ==",
        "dGhlIHNhbXBsZSBub25_ZQ==",
        "=GhlIHNhbXBsZSBub25jZQ==",
        "\xc3\xa9hlIHNhbXBsZSBub25jZQ==",
    };
    for (unsigned i = 0; i < UNIT_COUNT(bad); i++)
        if (status_of_key(bad[i]) != 400)
            fail_msg("accepted: '%s'", bad[i]);
    assert_int_equal(status_of_key("AAAAAAAAAAAAAAAAAAAAAA=="), 101);
    assert_int_equal(status_of_key("/////////////////////w=="), 101);
    assert_int_equal(status_of_key("++++++++++++++++++++++g="), 400);
}

/* Of the 64 digits, just A, Q, g and w leave the 4 spare bits zero. */
TEST(key_last_digit)
{
    for (int c = 1; c < 128; c++) {
        char key[] = "dGhlIHNhbXBsZSBub25jZ?==";
        if (c == '\n')
            continue;
        key[21] = (char)c;
        assert_int_equal(status_of_key(key), strchr("AQgw", c) ? 101 : 400);
    }
}

TEST(key_with_a_nul)
{
    sample s;
    make(&s, "GET", 1, ALL);
    char *at = strstr(s.text, KEY);
    assert_non_null(at);
    at[5] = '\0';
    assert_int_equal(wsco_ws_accept_check(&s.req), 400);
}

TEST(accept_key_of_the_rfc)
{
    sample s;
    char accept[WSCO_WS_ACCEPT_LEN + 1];
    memset(accept, 'x', sizeof accept);
    assert_int_equal(wsco_ws_accept_key(make(&s, "GET", 1, ALL), accept), WSCO_OK);
    assert_string_equal(accept, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); /* 1.3 */
    assert_int_equal(wsco_ws_accept_key(make(&s, "GET", 1, HOST), accept), WSCO_E_INVAL);
}

static bool offers(const char *lines, const char *protocol)
{
    sample s;
    return wsco_ws_accept_offers(make(&s, "GET", 1, lines), protocol, strlen(protocol));
}

TEST(offered_subprotocols)
{
    assert_false(offers(ALL, "chat"));
    assert_true(offers("Sec-WebSocket-Protocol: chat\n", "chat"));
    assert_false(offers("Sec-WebSocket-Protocol: chat\n", "Chat"));
    assert_false(offers("Sec-WebSocket-Protocol: chat\n", "cha"));
    assert_false(offers("Sec-WebSocket-Protocol: chat\n", "chats"));
    assert_false(offers("Sec-WebSocket-Protocol: \n", ""));
    assert_false(offers("Sec-WebSocket-Protocol: , ,\n", ""));
    assert_true(offers("sec-websocket-PROTOCOL: a,\t b ,chat\n", "b"));
    assert_true(offers("Sec-WebSocket-Protocol: a, b\nX: y\nSec-WebSocket-Protocol: ,c, d\n", "d"));
    assert_true(offers("Sec-WebSocket-Protocol: a, b\nX: y\nSec-WebSocket-Protocol: ,c, d\n", "c"));
    assert_false(offers("Sec-WebSocket-Protocols: chat\nXSec-WebSocket-Protocol: chat\n", "chat"));
    assert_false(offers("Sec-WebSocket-Protocol: a b\n", "a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(check_table),           UNIT(key_is_canonical_base64_of_16_bytes),
        UNIT(key_last_digit),        UNIT(key_with_a_nul),
        UNIT(accept_key_of_the_rfc), UNIT(offered_subprotocols),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
