/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/proxy.c. The result must not depend on how the bytes are cut, a header must be as long as
 * it says, and nothing beyond the end may be read. */
#include "wsco/proto/proxy.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())

/* In a block of its own, so that the sanitizer sees every read beyond the end. */
static wsco_proxy_event feed(wsco_proxy_parser *parser, const uint8_t *bytes, size_t n, size_t *used)
{
    uint8_t *exact = malloc(n ? n : 1);
    CHECK(exact);
    if (n)
        memcpy(exact, bytes, n);
    wsco_proxy_event event = wsco_proxy_feed(parser, exact, n, used);
    free(exact);
    return event;
}

static wsco_proxy_event feed_pieces(wsco_proxy_parser *parser, const uint8_t *bytes, size_t n, size_t size,
                                    size_t *at)
{
    wsco_proxy_event event = WSCO_PROXY_MORE;

    for (*at = 0; *at < n && event == WSCO_PROXY_MORE;) {
        size_t piece = n - *at < size ? n - *at : size, used;
        event = feed(parser, bytes + *at, piece, &used);
        CHECK(used <= piece && (event != WSCO_PROXY_MORE || used == piece));
        *at += used;
    }
    return event;
}

static void check_done(const wsco_proxy_parser *parser, const uint8_t *bytes, size_t length)
{
    const wsco_proxy_client *client = &parser->client;

    CHECK(length <= WSCO_PROXY_MAX);
    CHECK(client->family == 0 || client->family == 4 || client->family == 6);
    CHECK(memchr(client->text, '\0', sizeof client->text));
    if (bytes[0] == 'P')
        CHECK(length <= WSCO_PROXY_LINE_MAX && memcmp(bytes + length - 2, "\r\n", 2) == 0);
    else
        CHECK(length == 16 + ((size_t)bytes[14] << 8 | bytes[15]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    wsco_proxy_parser whole = {0};
    size_t length;
    wsco_proxy_event event = feed_pieces(&whole, data, n, n, &length);

    if (event == WSCO_PROXY_DONE)
        check_done(&whole, data, length);
    for (size_t size = 1; size < 40; size += 13) {
        wsco_proxy_parser parser = {0};
        size_t at;
        CHECK(feed_pieces(&parser, data, n, size, &at) == event && at == length);
        CHECK(event != WSCO_PROXY_DONE || memcmp(&parser.client, &whole.client, sizeof whole.client) == 0);
    }
    return 0;
}
