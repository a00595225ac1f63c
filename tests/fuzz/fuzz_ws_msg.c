/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/ws/ws_msg.c and ws_deflate.c. The first byte of the input chooses whether compression is
 * agreed on (its top bit) and how the rest is cut (0, 1: bytewise; else pieces of 1..byte bytes, sizes from a
 * generator seeded with it; pieces of odd sizes are received to their place where there is one), the second
 * the message limit. Whole and cut input must give the same events, and every message must keep the promises
 * of ws_msg.h. */
#include "wsco/base/utf8.h"
#include "wsco/proto/ws/ws_deflate.h"
#include "wsco/proto/ws/ws_msg.h"

#include <stdlib.h>
#include <string.h>

#define COMPRESSED 0x80
#define CHECK(condition) ((condition) ? (void)0 : abort())

static wsco_ws_deflate z; /* used again and again, as a worker does */

/* Number and running hash of all events: enough to compare two runs without keeping them. */
typedef struct {
    uint64_t count, hash;
} trace;

static void note(trace *log, const void *bytes, size_t n)
{
    const uint8_t *p = bytes;
    for (size_t i = 0; i < n; i++)
        log->hash = (log->hash ^ p[i]) * UINT64_C(0x100000001b3);
}

static void check_message(const wsco_ws_parser *parser, const wsco_ws_msg *msg)
{
    CHECK(msg->len <= msg->cap && msg->data[msg->len] == 0 && !msg->next);
    if (wsco_ws_is_control(msg->opcode)) {
        CHECK(msg->opcode <= WSCO_WS_PONG && msg->len <= WSCO_WS_CONTROL_MAX);
        CHECK(msg->flags == WSCO_WS_FLAG_FIN);
    } else {
        CHECK(msg->opcode == WSCO_WS_TEXT || msg->opcode == WSCO_WS_BINARY);
        CHECK(msg->len <= parser->message_max);
        CHECK(msg->flags == (WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_MASK) ||
              (parser->deflate &&
               msg->flags ==
                   (WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_COMPRESS | WSCO_WS_FLAG_RSV1 | WSCO_WS_FLAG_MASK)));
    }
    if (msg->opcode == WSCO_WS_TEXT)
        CHECK(wsco_utf8_valid(msg->data, msg->len));
    if (msg->opcode != WSCO_WS_CLOSE)
        return;
    CHECK(msg->len != 1 && parser->after_close);
    CHECK(msg->len ? wsco_ws_close_code_valid(msg->code) && wsco_utf8_valid(msg->data + 2, msg->len - 2)
                   : msg->code == WSCO_WS_CLOSE_NO_STATUS);
}

static void take(const wsco_ws_parser *parser, wsco_ws_event event, wsco_ws_msg *msg, trace *log)
{
    if (event == WSCO_WS_EV_MORE)
        return;
    log->count++;
    note(log, &event, sizeof event);
    if (event == WSCO_WS_EV_FAIL) {
        CHECK(!msg && !parser->message && !parser->control);
        CHECK(wsco_ws_fault_code(parser->fault) > 0);
        note(log, &parser->fault, sizeof parser->fault);
        return;
    }
    CHECK(msg && wsco_ws_is_control(msg->opcode) == (event == WSCO_WS_EV_CONTROL));
    check_message(parser, msg);
    note(log, &msg->opcode, 1);
    note(log, &msg->code, sizeof msg->code);
    note(log, msg->data, msg->len + 1);
    wsco_ws_msg_free(msg);
}

/* One piece, in a block of its own for the sanitizer. False when the connection has failed. */
static bool feed_piece(wsco_ws_parser *parser, const uint8_t *bytes, size_t n, trace *log)
{
    uint8_t *exact = malloc(n);
    CHECK(exact);
    memcpy(exact, bytes, n);
    wsco_ws_event event = WSCO_WS_EV_MORE;
    for (size_t at = 0, used; at < n && event != WSCO_WS_EV_FAIL; at += used) {
        wsco_ws_msg *msg;
        size_t room;
        uint8_t *place = n % 2 ? wsco_ws_parser_place(parser, 1 + n % 64, &room) : NULL;
        if (place) {
            CHECK(room > n % 64 && room <= parser->left);
            size_t whole = room < n - at ? room : n - at;
            memcpy(place, exact + at, whole);
            event = wsco_ws_parser_feed(parser, place, whole, &used, &msg);
            CHECK(used == whole);
            take(parser, event, msg, log);
            continue;
        }
        event = wsco_ws_parser_feed(parser, exact + at, n - at, &used, &msg);
        CHECK(used <= n - at && (used > 0 || event != WSCO_WS_EV_MORE));
        CHECK(event != WSCO_WS_EV_MORE || used == n - at);
        take(parser, event, msg, log);
    }
    free(exact);
    return event != WSCO_WS_EV_FAIL;
}

static trace run(const uint8_t *bytes, size_t n, uint64_t limit, bool compressed, unsigned piece_max)
{
    trace log = {0, UINT64_C(0xcbf29ce484222325)};
    wsco_ws_parser parser;
    uint32_t state = piece_max;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, limit);
    parser.deflate = compressed ? &z : NULL;
    for (size_t at = 0, piece; at < n; at += piece) {
        state = state * 1664525 + 1013904223;
        piece = piece_max ? 1 + (state >> 16) % piece_max : n;
        if (piece > n - at)
            piece = n - at;
        if (!feed_piece(&parser, bytes + at, piece, &log))
            break;
    }
    /* The memory of an unfinished message is bounded by the bytes that arrived. */
    CHECK(!parser.message || parser.message->cap <= WSCO_WS_PROOF * (n + WSCO_WS_HEAD_MAX));
    wsco_ws_parser_deinit(&parser);
    return log;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n < 2)
        return 0;
    bool compressed = data[0] & COMPRESSED;
    unsigned piece_max = data[0] & ~COMPRESSED ? data[0] & ~COMPRESSED : 1;
    /* Without a limit a small bomb would only measure the machine's memory. */
    uint64_t none = compressed ? 1 << 20 : UINT64_MAX,
             limit = data[1] == 0xff ? none : (uint64_t)data[1] * 64;
    trace whole = run(data + 2, n - 2, limit, compressed, 0);
    trace cut = run(data + 2, n - 2, limit, compressed, piece_max);
    CHECK(whole.count == cut.count && whole.hash == cut.hash);
    return 0;
}
