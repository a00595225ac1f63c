/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_msg.c: bytes of a large message that are received to their place, and what memory
 * they earn. */
#include "unit_ws.h"

static char filler[3000];

static stream large(unsigned first)
{
    stream s = {0};
    for (size_t i = 0; i < sizeof filler; i++)
        filler[i] = (char)('a' + i % 23);
    put_head(&s, first, sizeof filler);
    put_payload(&s, filler, sizeof filler);
    return s;
}

/* Pieces of `step` bytes until the first event. */
static wsco_ws_event feed_in(wsco_ws_parser *parser, const stream *s, size_t step, wsco_ws_msg **msg)
{
    wsco_ws_event event = WSCO_WS_EV_MORE;
    for (size_t at = 0, used; at < s->n && event == WSCO_WS_EV_MORE; at += used)
        event = wsco_ws_parser_feed(parser, s->bytes + at, step < s->n - at ? step : s->n - at, &used, msg);
    return event;
}

static void expect_large(wsco_ws_msg *msg)
{
    assert_int_equal(msg->len, sizeof filler);
    assert_int_equal(msg->cap, sizeof filler);
    assert_memory_equal(msg->data, filler, sizeof filler);
    assert_int_equal(msg->data[sizeof filler], 0);
    wsco_ws_msg_free(msg);
}

/* Takes from the stream as conn_in does: to the place where there is one, else by feeding. */
static wsco_ws_event receive(wsco_ws_parser *parser, const stream *s, size_t step, size_t least,
                             wsco_ws_msg **msg, size_t *placed)
{
    wsco_ws_event event = WSCO_WS_EV_MORE;
    for (size_t at = 0; at < s->n && event == WSCO_WS_EV_MORE;) {
        size_t room, n = step < s->n - at ? step : s->n - at;
        uint8_t *place = wsco_ws_parser_place(parser, least, &room);
        const uint8_t *from = s->bytes + at;
        if (place) {
            assert_true(room >= least);
            n = n < room ? n : room;
            from = memcpy(place, from, n);
            *placed += n;
        }
        event = wsco_ws_parser_feed(parser, from, n, &n, msg);
        at += n;
    }
    return event;
}

TEST(placed_bytes_are_as_fed_ones)
{
    stream s = large(FIN | WSCO_WS_TEXT);
    for (size_t step = 50; step < 1000; step += 31) {
        for (size_t least = 1; least < 600; least += 77) {
            wsco_ws_parser parser;
            wsco_ws_msg *msg;
            size_t placed = 0;
            wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
            assert_int_equal(receive(&parser, &s, step, least, &msg, &placed), WSCO_WS_EV_MESSAGE);
            assert_true(placed > 0);
            expect_large(msg);
        }
    }
}

TEST(bad_text_is_seen_in_its_place)
{
    stream s = large(FIN | WSCO_WS_TEXT);
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t placed = 0;
    s.bytes[2000] ^= 0x80;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(receive(&parser, &s, 300, 64, &msg, &placed), WSCO_WS_EV_FAIL);
    assert_int_equal(parser.fault, WSCO_WS_FAULT_TEXT);
    assert_true(placed > 0);
}

TEST(no_place_without_bytes_that_earn_it)
{
    stream s = {0};
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t room, at = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_null(wsco_ws_parser_place(&parser, 1, &room)); /* no message */
    put_head(&s, FIN | WSCO_WS_BINARY, MAX);
    put_payload(&s, "x", 1);
    feed(&parser, &s, &at, &msg);
    size_t cap = parser.message->cap;
    assert_in_range(cap, 1, (1 + WSCO_WS_HEAD_MAX) * WSCO_WS_PROOF);
    assert_null(wsco_ws_parser_place(&parser, 65536, &room));
    assert_int_equal(parser.message->cap, cap);
    assert_non_null(wsco_ws_parser_place(&parser, 16, &room));
    assert_in_range(parser.message->cap, cap, (1 + WSCO_WS_HEAD_MAX) * WSCO_WS_PROOF);
    wsco_ws_parser_deinit(&parser);
}

TEST(no_place_in_a_control_frame_or_at_the_end)
{
    stream s = large(FIN | WSCO_WS_BINARY), ping = {0};
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t room, at = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    s.n -= 40;
    assert_int_equal(feed_in(&parser, &s, s.n, &msg), WSCO_WS_EV_MORE);
    assert_null(wsco_ws_parser_place(&parser, 41, &room));
    assert_non_null(wsco_ws_parser_place(&parser, 40, &room));
    assert_int_equal(room, 40);
    wsco_ws_parser_deinit(&parser);

    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    s = large(WSCO_WS_BINARY);
    assert_int_equal(feed_in(&parser, &s, s.n, &msg), WSCO_WS_EV_MORE);
    assert_null(wsco_ws_parser_place(&parser, 1, &room)); /* between two frames */
    put_head(&ping, FIN | WSCO_WS_PING, 100);
    put_payload(&ping, filler, 50);
    feed(&parser, &ping, &at, &msg);
    assert_null(wsco_ws_parser_place(&parser, 1, &room));
    wsco_ws_parser_deinit(&parser);
}

static bool run_short_of_memory(void *data)
{
    wsco_ws_parser parser;
    wsco_ws_msg *msg = NULL;
    size_t placed = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    wsco_ws_event event = receive(&parser, data, 300, 64, &msg, &placed);
    if (event == WSCO_WS_EV_MESSAGE)
        wsco_ws_msg_free(msg);
    else
        assert_int_equal(parser.fault, WSCO_WS_FAULT_MEMORY);
    wsco_ws_parser_deinit(&parser);
    return event == WSCO_WS_EV_MESSAGE;
}

TEST(every_allocation_may_fail)
{
    stream s = large(FIN | WSCO_WS_TEXT);
    assert_in_range(unit_each_failure(run_short_of_memory, &s), 1, 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(placed_bytes_are_as_fed_ones),        UNIT(bad_text_is_seen_in_its_place),
        UNIT(no_place_without_bytes_that_earn_it), UNIT(no_place_in_a_control_frame_or_at_the_end),
        UNIT(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
