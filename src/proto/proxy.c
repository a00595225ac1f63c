/* SPDX-License-Identifier: MIT */
/* proxy: the parser of PROXY headers.
 * Owns: nothing. Called by: net/server (proxied).
 * Never: uses a byte behind the header; keeps more of it than the addresses; looks at an address that is
 *       text, which is up to the caller.
 * Tested by: tests/unit/proto/test_proxy.c, tests/fuzz/fuzz_proxy.c. */
#include "wsco/proto/proxy.h"

#include <string.h>

/* ---- version 1: a line of text ---- */

static bool begins_with(const char **at, const char *end, const char *what)
{
    size_t n = strlen(what);

    if ((size_t)(end - *at) < n || memcmp(*at, what, n) != 0)
        return false;
    *at += n;
    return true;
}

/* Everything up to the next blank, or to the end if it is the last. NULL: nothing, or no blank. */
static const char *word(const char **at, const char *end, bool last, size_t *n)
{
    const char *begin = *at;
    const char *blank = memchr(begin, ' ', (size_t)(end - begin));

    *n = 0;
    if (last ? blank != NULL : blank == NULL)
        return NULL;
    *n = (size_t)((last ? end : blank) - begin);
    *at = last ? end : blank + 1;
    return *n > 0 ? begin : NULL;
}

/* Decimal, without a zero in front. */
static bool port(const char *text, size_t n, uint16_t *number)
{
    uint32_t value = 0;

    if (!text || n > 5 || (n > 1 && text[0] == '0'))
        return false;
    for (size_t i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (uint32_t)(text[i] - '0');
    }
    *number = (uint16_t)value;
    return value <= 65535;
}

static bool is_address(const char *text, size_t n, uint8_t family)
{
    const char *letters = family == 4 ? "0123456789." : "0123456789abcdefABCDEF:.";

    if (!text || n >= WSCO_PROXY_TEXT)
        return false;
    for (size_t i = 0; i < n; i++)
        if (text[i] == '\0' || !strchr(letters, text[i]))
            return false;
    return true;
}

static wsco_proxy_event addresses(wsco_proxy_client *client, const char *at, const char *end, uint8_t family)
{
    size_t from_n, to_n, port_n;
    uint16_t ignored;
    const char *from = word(&at, end, false, &from_n);
    const char *to = from ? word(&at, end, false, &to_n) : NULL;

    if (!to || !is_address(from, from_n, family) || !is_address(to, to_n, family))
        return WSCO_PROXY_BAD;
    const char *number = word(&at, end, false, &port_n);
    if (!port(number, port_n, &client->port))
        return WSCO_PROXY_BAD;
    number = word(&at, end, true, &port_n);
    if (!port(number, port_n, &ignored))
        return WSCO_PROXY_BAD;
    client->family = family;
    client->is_text = true;
    memcpy(client->text, from, from_n);
    client->text[from_n] = '\0';
    return WSCO_PROXY_DONE;
}

/* The whole line, with its CRLF. */
static wsco_proxy_event line(wsco_proxy_parser *parser)
{
    const char *at = (const char *)parser->bytes, *end = at + parser->len - 2;

    if (parser->len < 2 || end[0] != '\r' || !begins_with(&at, end, "PROXY "))
        return WSCO_PROXY_BAD;
    if (begins_with(&at, end, "TCP4 "))
        return addresses(&parser->client, at, end, 4);
    if (begins_with(&at, end, "TCP6 "))
        return addresses(&parser->client, at, end, 6);
    /* What follows may be anything. */
    return begins_with(&at, end, "UNKNOWN") && (at == end || *at == ' ') ? WSCO_PROXY_DONE : WSCO_PROXY_BAD;
}

/* ---- version 2: a head, addresses, and more that we skip ---- */

enum { HEAD = 16, PAIR_4 = 12, PAIR_6 = 36, PAIR_UNIX = 216 };

static const uint8_t signature[12] = "\r\n\r\n\0\r\nQUIT\n";

static size_t rest_of(const wsco_proxy_parser *parser)
{
    return (size_t)parser->bytes[14] << 8 | parser->bytes[15];
}

/* How many bytes of the addresses are kept. SIZE_MAX: the head is bad. LOCAL means that the proxy itself has
 * connected, whatever follows. */
static size_t pair_of(const wsco_proxy_parser *parser)
{
    uint8_t command = parser->bytes[12], kind = parser->bytes[13];
    size_t rest = rest_of(parser), pair = 0;

    if ((command != 0x20 && command != 0x21) || HEAD + rest > WSCO_PROXY_MAX)
        return SIZE_MAX;
    if (command == 0x20 || kind == 0x00)
        return 0;
    if (kind == 0x31)
        return rest >= PAIR_UNIX ? 0 : SIZE_MAX;
    pair = kind == 0x11 ? PAIR_4 : kind == 0x21 ? PAIR_6 : SIZE_MAX;
    return rest >= pair ? pair : SIZE_MAX;
}

static void take_pair(wsco_proxy_parser *parser, size_t pair)
{
    wsco_proxy_client *client = &parser->client;
    const uint8_t *at = parser->bytes + HEAD;
    size_t n = pair == PAIR_4 ? 4 : 16;

    if (pair == 0)
        return;
    client->family = pair == PAIR_4 ? 4 : 6;
    memcpy(client->ip, at, n);
    client->port = (uint16_t)(at[2 * n] << 8 | at[2 * n + 1]);
}

/* After each byte that was kept. */
static wsco_proxy_event binary(wsco_proxy_parser *parser)
{
    if (parser->len < HEAD)
        return WSCO_PROXY_MORE;
    size_t pair = pair_of(parser);
    if (pair == SIZE_MAX)
        return WSCO_PROXY_BAD;
    if (parser->len < HEAD + pair)
        return WSCO_PROXY_MORE;
    take_pair(parser, pair);
    parser->in_rest = true;
    parser->skip = (uint16_t)(rest_of(parser) - pair);
    return parser->skip > 0 ? WSCO_PROXY_MORE : WSCO_PROXY_DONE;
}

/* ---- public ---- */

/* The first byte says which version it is. */
static wsco_proxy_event keep(wsco_proxy_parser *parser, uint8_t byte)
{
    static const char begin[] = "PROXY ";
    size_t at = parser->len;

    parser->bytes[parser->len++] = byte;
    if (parser->bytes[0] == signature[0]) {
        if (at < sizeof signature && byte != signature[at])
            return WSCO_PROXY_BAD;
        return binary(parser);
    }
    if (at < sizeof begin - 1 && byte != (uint8_t)begin[at])
        return WSCO_PROXY_BAD;
    if (byte == '\n')
        return line(parser);
    return parser->len < WSCO_PROXY_LINE_MAX ? WSCO_PROXY_MORE : WSCO_PROXY_BAD;
}

static size_t skip(wsco_proxy_parser *parser, size_t n)
{
    size_t skipped = n < parser->skip ? n : parser->skip;

    parser->skip = (uint16_t)(parser->skip - skipped);
    return skipped;
}

wsco_proxy_event wsco_proxy_feed(wsco_proxy_parser *parser, const void *bytes, size_t n, size_t *used)
{
    wsco_proxy_event event = WSCO_PROXY_MORE;
    const uint8_t *at = bytes;

    for (*used = 0; *used < n && event == WSCO_PROXY_MORE;) {
        if (!parser->in_rest) {
            event = keep(parser, at[(*used)++]);
            continue;
        }
        *used += skip(parser, n - *used);
        if (parser->skip == 0)
            event = WSCO_PROXY_DONE;
    }
    return event;
}
