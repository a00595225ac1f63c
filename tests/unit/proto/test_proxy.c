/* SPDX-License-Identifier: MIT */
/* Tests src/proto/proxy.c: both versions, each whole and in pieces of each size, limits, and what follows the
 * header. */
#include "unit.h"

#include "wsco/proto/proxy.h"

#define AFTER "GET / HTTP/1.1\r\n"
#define SIGNATURE "\r\n\r\n\0\r\nQUIT\n"

/* In a block of its own, so that the sanitizer sees every read behind the end. */
static wsco_proxy_event feed(wsco_proxy_parser *parser, const void *bytes, size_t n, size_t *used)
{
    char *exact = malloc(n ? n : 1);

    assert_non_null(exact);
    memcpy(exact, bytes, n);
    wsco_proxy_event event = wsco_proxy_feed(parser, exact, n, used);
    free(exact);
    return event;
}

/* Whole, and in pieces of each size: the same event, client and number of bytes. */
static wsco_proxy_event parse(const void *bytes, size_t n, wsco_proxy_client *client, size_t *length)
{
    wsco_proxy_parser whole = {0};
    wsco_proxy_event event = feed(&whole, bytes, n, length);

    for (size_t size = 1; size < n; size++) {
        wsco_proxy_parser parser = {0};
        wsco_proxy_event piece = WSCO_PROXY_MORE;
        size_t at = 0, used;
        while (at < n && piece == WSCO_PROXY_MORE) {
            piece = feed(&parser, (const char *)bytes + at, n - at < size ? n - at : size, &used);
            at += used;
        }
        assert_int_equal(piece, event);
        assert_int_equal(at, *length);
        if (event == WSCO_PROXY_DONE)
            assert_memory_equal(&parser.client, &whole.client, sizeof whole.client);
    }
    *client = whole.client;
    return event;
}

/* For long ones: whole only. */
static wsco_proxy_event parse_once(const void *bytes, size_t n, wsco_proxy_client *client, size_t *length)
{
    wsco_proxy_parser parser = {0};
    wsco_proxy_event event = feed(&parser, bytes, n, length);

    *client = parser.client;
    return event;
}

/* ---- version 1 ---- */

static void expect_line(const char *line, int family, const char *text, int port)
{
    wsco_proxy_client client;
    char bytes[256];
    size_t length, n = (size_t)snprintf(bytes, sizeof bytes, "%s\r\n" AFTER, line);

    assert_int_equal(parse(bytes, n, &client, &length), WSCO_PROXY_DONE);
    assert_int_equal(length, strlen(line) + 2);
    assert_int_equal(client.family, family);
    if (family == 0)
        return;
    assert_true(client.is_text);
    assert_string_equal(client.text, text);
    assert_int_equal(client.port, port);
}

TEST(lines)
{
    (void)state;
    expect_line("PROXY TCP4 192.0.2.1 198.51.100.7 56324 443", 4, "192.0.2.1", 56324);
    expect_line("PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535", 4, "255.255.255.255", 65535);
    expect_line("PROXY TCP6 2001:db8::1 ::1 0 80", 6, "2001:db8::1", 0);
    expect_line("PROXY TCP6 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff "
                "65535 65535",
                6, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 65535);
    expect_line("PROXY UNKNOWN", 0, NULL, 0);
    expect_line("PROXY UNKNOWN whatever it says", 0, NULL, 0);
}

TEST(bad_lines)
{
    static const char *const lines[] = {
        "GET / HTTP/1.1",
        "PROXY",
        "PROXY ",
        "PROXY TCP5 1.1.1.1 1.1.1.1 1 1",
        "PROXY TCP4",
        "PROXY TCP4 ",
        "PROXY TCP4 1.1.1.1 1.1.1.1 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 1 1 ",
        "PROXY TCP4 1.1.1.1 1.1.1.1 1 1 1",
        "PROXY TCP4  1.1.1.1 1.1.1.1 1 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 01 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 65536 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 100000 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 -1 1",
        "PROXY TCP4 1.1.1.1 1.1.1.1 1 x",
        "PROXY TCP4 ::1 1.1.1.1 1 1",
        "PROXY TCP4 1.1.1.1 unix:/x 1 1",
        "PROXY TCP6 ::g ::1 1 1",
        "proxy TCP4 1.1.1.1 1.1.1.1 1 1",
        "PROXY UNKNOWNS",
        "PROXY TCP4 1.1.1.1 1.1.1.1 1 1\r",
        "PROXY TCP6 11111:22222:33333:44444:55555:66666:77777:88888 ::1 1 1",
    };
    wsco_proxy_client client;
    char bytes[256];
    size_t length;

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        size_t n = (size_t)snprintf(bytes, sizeof bytes, "%s\r\n", lines[i]);
        assert_int_equal(parse(bytes, n, &client, &length), WSCO_PROXY_BAD);
    }
    assert_int_equal(parse("PROXY UNKNOWN\n", 14, &client, &length), WSCO_PROXY_BAD);
    assert_int_equal(parse("\n", 1, &client, &length), WSCO_PROXY_BAD);
    assert_int_equal(parse("PROXY TCP4 1.1.1.1\0 1.1.1.1 1 1\r\n", 33, &client, &length), WSCO_PROXY_BAD);
}

TEST(a_line_that_is_too_long)
{
    char bytes[300];
    wsco_proxy_client client;
    size_t length;

    (void)state;
    memset(bytes, 'x', sizeof bytes);
    memcpy(bytes, "PROXY UNKNOWN ", 14);
    memcpy(bytes + WSCO_PROXY_LINE_MAX - 2, "\r\n", 2);
    assert_int_equal(parse(bytes, WSCO_PROXY_LINE_MAX, &client, &length), WSCO_PROXY_DONE);
    memcpy(bytes + WSCO_PROXY_LINE_MAX - 2, "x\r\n", 3);
    assert_int_equal(parse(bytes, sizeof bytes, &client, &length), WSCO_PROXY_BAD);
    assert_int_equal(length, WSCO_PROXY_LINE_MAX);
}

/* ---- version 2 ---- */

static size_t head(uint8_t *bytes, uint8_t command, uint8_t kind, size_t rest)
{
    memcpy(bytes, SIGNATURE, 12);
    bytes[12] = command;
    bytes[13] = kind;
    bytes[14] = (uint8_t)(rest >> 8);
    bytes[15] = (uint8_t)rest;
    memset(bytes + 16, 7, rest);
    memcpy(bytes + 16 + rest, AFTER, sizeof AFTER - 1);
    return 16 + rest + sizeof AFTER - 1;
}

static wsco_proxy_event parse_head(uint8_t command, uint8_t kind, size_t rest, wsco_proxy_client *client)
{
    static uint8_t bytes[16 + 65535 + sizeof AFTER];
    size_t length, n = head(bytes, command, kind, rest);

    wsco_proxy_event event = rest < 300 ? parse(bytes, n, client, &length)
                                        : parse_once(bytes, n, client, &length);
    if (event == WSCO_PROXY_DONE)
        assert_int_equal(length, 16 + rest);
    return event;
}

TEST(binary)
{
    static const uint8_t four[] = {192, 0, 2, 1, 198, 51, 100, 7, 0xdc, 4, 1, 0xbb};
    uint8_t bytes[400];
    wsco_proxy_client client;
    size_t length, n = head(bytes, 0x21, 0x11, 12 + 5);

    (void)state;
    memcpy(bytes + 16, four, sizeof four);
    assert_int_equal(parse(bytes, n, &client, &length), WSCO_PROXY_DONE);
    assert_int_equal(length, 16 + 17);
    assert_int_equal(client.family, 4);
    assert_false(client.is_text);
    assert_memory_equal(client.ip, four, 4);
    assert_int_equal(client.port, 56324);
    n = head(bytes, 0x21, 0x21, 36);
    bytes[16] = 0x20;
    bytes[48] = 1;
    assert_int_equal(parse(bytes, n, &client, &length), WSCO_PROXY_DONE);
    assert_int_equal(client.family, 6);
    assert_int_equal(client.ip[0], 0x20);
    assert_int_equal(client.ip[15], 7);
    assert_int_equal(client.port, 0x107);
}

TEST(heads)
{
    wsco_proxy_client client;

    (void)state;
    assert_int_equal(parse_head(0x20, 0x11, 0, &client),
                     WSCO_PROXY_DONE); /* the proxy looks whether we live */
    assert_int_equal(client.family, 0);
    assert_int_equal(parse_head(0x20, 0xff, 3, &client), WSCO_PROXY_DONE);
    assert_int_equal(client.family, 0);
    assert_int_equal(parse_head(0x21, 0x00, 9, &client), WSCO_PROXY_DONE);
    assert_int_equal(parse_head(0x21, 0x31, 216, &client), WSCO_PROXY_DONE);
    assert_int_equal(client.family, 0);
    assert_int_equal(parse_head(0x21, 0x31, 215, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x21, 0x11, 11, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x21, 0x21, 35, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x21, 0x12, 12, &client), WSCO_PROXY_BAD); /* of a datagram */
    assert_int_equal(parse_head(0x11, 0x11, 12, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x22, 0x11, 12, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x21, 0x11, WSCO_PROXY_MAX - 16, &client), WSCO_PROXY_DONE);
    assert_int_equal(parse_head(0x21, 0x11, WSCO_PROXY_MAX - 15, &client), WSCO_PROXY_BAD);
    assert_int_equal(parse_head(0x21, 0x11, 65535, &client), WSCO_PROXY_BAD);
}

TEST(unfinished)
{
    wsco_proxy_client client;
    size_t length;

    (void)state;
    assert_int_equal(parse("PROXY TCP4 1.1.1.1", 18, &client, &length), WSCO_PROXY_MORE);
    assert_int_equal(length, 18);
    assert_int_equal(parse(SIGNATURE, 12, &client, &length), WSCO_PROXY_MORE);
    assert_int_equal(parse("\r\n\r\nQ", 5, &client, &length), WSCO_PROXY_BAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(lines),  UNIT(bad_lines), UNIT(a_line_that_is_too_long),
        UNIT(binary), UNIT(heads),     UNIT(unfinished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
