/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/ws/ws_extension.c. Each line of the input is the value of one Sec-WebSocket-Extensions
 * field. The answer must be an offer that gives the same again, and fields mean what they mean joined by
 * commas (RFC 9110 5.3). */
#include "wsco/proto/ws/ws_extension.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())
#define FIELDS_MAX 16

static const char name[] = "Sec-WebSocket-Extensions";

/* The bytes after the name, cut into fields where `cut` stands; in a block of their own for the sanitizer. */
static bool choose(wsco_ws_extension *chosen, bool takeover, const uint8_t *bytes, size_t n, int cut)
{
    wsco_http_field fields[FIELDS_MAX];
    wsco_http_req req = {.fields = fields};
    size_t at = sizeof name - 1, end = at + n;
    char *text = malloc(end);
    CHECK(text);
    memcpy(text, name, at);
    if (n > 0)
        memcpy(text + at, bytes, n);
    req.head = (wsco_buf){.data = text, .len = end};
    while (req.field_count < FIELDS_MAX) {
        const char *mark = at < end && cut ? memchr(text + at, cut, end - at) : NULL;
        size_t to = mark ? (size_t)(mark - text) : end;
        fields[req.field_count].name = (wsco_span){0, sizeof name - 1};
        fields[req.field_count++].value = (wsco_span){(uint32_t)at, (uint32_t)(to - at)};
        if (!mark)
            break;
        at = to + 1;
    }
    bool good = wsco_ws_extension_choose(chosen, takeover, &req);
    free(text);
    return good;
}

static bool same(const wsco_ws_extension *a, const wsco_ws_extension *b)
{
    return a->window_bits == b->window_bits && a->window_asked == b->window_asked &&
        a->server_keeps == b->server_keeps && a->client_keeps == b->client_keeps;
}

static void check_answer(const wsco_ws_extension *chosen, bool takeover)
{
    char answer[WSCO_WS_EXTENSION_ANSWER];
    wsco_ws_extension again;
    wsco_ws_extension_answer(chosen, answer);
    CHECK(strlen(answer) < WSCO_WS_EXTENSION_ANSWER - 1);
    CHECK(choose(&again, takeover, (const uint8_t *)answer, strlen(answer), 0) && same(chosen, &again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(const uint8_t *data, const uint8_t *joined_data, size_t n, unsigned lines, bool takeover)
{
    wsco_ws_extension chosen, joined;
    bool good = choose(&chosen, takeover, data, n, '\n');
    CHECK(chosen.window_bits == 0 || (chosen.window_bits >= 9 && chosen.window_bits <= 15));
    CHECK(good || chosen.window_bits == 0);
    CHECK(takeover || !(chosen.server_keeps || chosen.client_keeps));
    check_answer(&chosen, takeover);
    if (lines <= FIELDS_MAX)
        CHECK(choose(&joined, takeover, joined_data, n, 0) == good && same(&chosen, &joined));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    unsigned lines = 1;
    uint8_t *copy = malloc(n + 1);
    CHECK(copy);
    for (size_t i = 0; i < n; i++) {
        lines += data[i] == '\n';
        copy[i] = data[i] == '\n' ? ',' : data[i];
    }
    check(data, copy, n, lines, false);
    check(data, copy, n, lines, true);
    free(copy);
    return 0;
}
