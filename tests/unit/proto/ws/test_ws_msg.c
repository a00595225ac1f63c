/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_msg.c: what tests/conformance/ws_cases.txt cannot say: memory, limits, `used`, state
 * after an event. The rules of the RFC are in that table, run by test_ws_conformance.c; compressed messages
 * are in test_ws_msg_deflate.c, the client's end in test_ws_role.c. */
#include "unit_ws.h"

static void expect_msg(wsco_ws_msg *msg, unsigned opcode, const char *payload)
{
    assert_non_null(msg);
    assert_int_equal(msg->opcode, opcode);
    assert_int_equal(msg->flags, opcode < 8 ? 33 : 1);
    assert_int_equal(msg->len, strlen(payload));
    assert_memory_equal(msg->data, payload, msg->len + 1); /* the NUL too */
    assert_null(msg->next);
    wsco_ws_msg_free(msg);
}

/* --- tests --- */

TEST(stops_after_each_event)
{
    stream s = {0};
    put(&s, FIN | WSCO_WS_TEXT, "one");
    size_t end_one = s.n;
    put(&s, FIN | WSCO_WS_PING, "p");
    put(&s, FIN | WSCO_WS_BINARY, "");
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MESSAGE);
    assert_int_equal(at, end_one);
    expect_msg(msg, WSCO_WS_TEXT, "one");
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_CONTROL);
    expect_msg(msg, WSCO_WS_PING, "p");
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MESSAGE);
    assert_int_equal(at, s.n);
    expect_msg(msg, WSCO_WS_BINARY, "");
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MORE);
    wsco_ws_parser_deinit(&parser);
}

TEST(no_input_is_no_event)
{
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t used = 7;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(wsco_ws_parser_feed(&parser, NULL, 0, &used, &msg), WSCO_WS_EV_MORE);
    assert_int_equal(used, 0);
    assert_null(msg);
    wsco_ws_parser_deinit(&parser);
}

TEST(whole_frame_is_one_block_of_its_size)
{
    stream s = {0};
    put(&s, FIN | WSCO_WS_TEXT, "0123456789");
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    long live = wsco_mem_live();
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MESSAGE);
    assert_int_equal(wsco_mem_live(), live + 1);
    assert_int_equal(msg->cap, 10);
    expect_msg(msg, WSCO_WS_TEXT, "0123456789");
    assert_int_equal(wsco_mem_live(), live);
}

/* The claim of a gigabyte costs no more than a multiple of what arrived. */
TEST(claimed_length_allocates_nothing)
{
    stream s = {0};
    put_head(&s, FIN | WSCO_WS_BINARY, 1u << 30);
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    long live = wsco_mem_live();
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, UINT64_C(1) << 40);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MORE);
    assert_int_equal(wsco_mem_live(), live);
    s.n = sizeof s.bytes;
    at = 0;
    for (size_t total = 0, i = 0; i < 100; i++, at = 0) {
        assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MORE);
        total += sizeof s.bytes;
        assert_int_equal(parser.message->len, total);
        assert_in_range(parser.message->cap, total, (total + WSCO_WS_HEAD_MAX) * WSCO_WS_PROOF);
    }
    wsco_ws_parser_deinit(&parser);
    assert_int_equal(wsco_mem_live(), live);
}

/* Behind the last fragment's head the end is known, so the block does not grow beyond it. */
TEST(growth_stops_at_the_end_of_the_message)
{
    stream s = {0};
    char filler[1000];
    memset(filler, 'x', sizeof filler);
    put_head(&s, FIN | WSCO_WS_TEXT, sizeof filler);
    put_payload(&s, filler, sizeof filler);
    wsco_ws_parser parser;
    wsco_ws_msg *msg = NULL;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    for (size_t i = 0, used; i < s.n; i++)
        assert_int_equal(wsco_ws_parser_feed(&parser, s.bytes + i, 1, &used, &msg),
                         i + 1 < s.n ? WSCO_WS_EV_MORE : WSCO_WS_EV_MESSAGE);
    assert_non_null(msg);
    assert_int_equal(msg->cap, sizeof filler);
    wsco_ws_msg_free(msg);
}

static wsco_ws_event first_event(uint64_t max, const stream *s, uint16_t *code, wsco_rc *rc)
{
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, max);
    wsco_ws_event event = feed(&parser, s, &at, &msg);
    *code = wsco_ws_fault_code(parser.fault);
    *rc = wsco_ws_fault_rc(parser.fault);
    wsco_ws_msg_free(msg);
    wsco_ws_parser_deinit(&parser);
    return event;
}

TEST(limit_is_seen_at_the_head)
{
    stream s = {0};
    uint16_t code;
    wsco_rc rc;
    put_head(&s, FIN | WSCO_WS_TEXT, 10);
    assert_int_equal(first_event(10, &s, &code, &rc), WSCO_WS_EV_MORE);
    assert_int_equal(first_event(9, &s, &code, &rc), WSCO_WS_EV_FAIL);
    assert_int_equal(code, 1009);
    assert_int_equal(rc, WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    s.n = 0;
    put(&s, WSCO_WS_TEXT, "1234");
    put(&s, FIN | WSCO_WS_PING, "control frames do not count");
    put_head(&s, WSCO_WS_CONTINUATION, 6);
    assert_int_equal(first_event(10, &s, &code, &rc), WSCO_WS_EV_CONTROL);
    s.n = 0;
    put(&s, WSCO_WS_TEXT, "1234");
    put_head(&s, WSCO_WS_CONTINUATION, 6);
    assert_int_equal(first_event(10, &s, &code, &rc), WSCO_WS_EV_MORE);
    assert_int_equal(first_event(9, &s, &code, &rc), WSCO_WS_EV_FAIL);
    assert_int_equal(code, 1009);
}

TEST(limit_zero_and_limit_none)
{
    stream s = {0};
    uint16_t code;
    wsco_rc rc;
    put(&s, FIN | WSCO_WS_TEXT, "");
    assert_int_equal(first_event(0, &s, &code, &rc), WSCO_WS_EV_MESSAGE);
    s.n = 0;
    put_head(&s, FIN | WSCO_WS_TEXT, INT64_MAX);
    /* No address space holds it. */
    assert_int_equal(first_event(UINT64_MAX, &s, &code, &rc), WSCO_WS_EV_FAIL);
    assert_int_equal(code, 1009);
}

TEST(limit_lowered_inside_a_message)
{
    stream s = {0};
    put(&s, WSCO_WS_BINARY, "12345678");
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, 10);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MORE);
    parser.message_max = 4;
    s.n = at = 0;
    put(&s, FIN | WSCO_WS_CONTINUATION, "");
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_FAIL);
    assert_int_equal(wsco_ws_fault_code(parser.fault), 1009);
    wsco_ws_parser_deinit(&parser);
}

TEST(fails_for_ever_and_holds_no_memory)
{
    stream s = {0};
    put(&s, WSCO_WS_TEXT, "unfinished");
    put(&s, FIN | WSCO_WS_TEXT, "new");
    put(&s, FIN | WSCO_WS_TEXT, "fine");
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    long live = wsco_mem_live();
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    for (int i = 0; i < 3; i++, at = 0) {
        assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_FAIL);
        assert_int_equal(at, s.n);
        assert_int_equal(wsco_ws_fault_code(parser.fault), 1002);
        assert_int_equal(wsco_ws_fault_rc(parser.fault), WSCO_E_PROTOCOL_ERROR);
        assert_int_equal(wsco_mem_live(), live);
    }
    wsco_ws_parser_deinit(&parser);
    wsco_ws_parser_deinit(&parser);
}

TEST(bytes_after_close_are_dropped)
{
    stream s = {0};
    put(&s, WSCO_WS_TEXT, "unfinished");
    put(&s, FIN | WSCO_WS_CLOSE,
        "\x03\xe9"
        "bye");
    put(&s, FIN | WSCO_WS_TEXT, "late");
    s.bytes[s.n++] = 0xff; /* garbage is not judged either */
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    size_t at = 0;
    long live = wsco_mem_live();
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_CONTROL);
    assert_true(parser.after_close);
    assert_int_equal(msg->code, 1001);
    expect_msg(msg, WSCO_WS_CLOSE,
               "\x03\xe9"
               "bye");
    assert_int_equal(wsco_mem_live(), live);
    assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_MORE);
    assert_int_equal(at, s.n);
}

/* A wrong byte is reported when it comes, not when its frame ends. */
TEST(broken_text_is_seen_at_the_byte)
{
    static const struct {
        unsigned first;
        const char *payload;
        size_t good; /* payload bytes before the one that breaks it */
        unsigned code;
    } cases[] = {
        {FIN | WSCO_WS_TEXT,
         "abc\xff"
         "def",
         3, 1007},
        {FIN | WSCO_WS_TEXT, "\xed\xa0\x80", 1, 1007},
        {WSCO_WS_TEXT, "\xf4\x90\x80\x80", 1, 1007},
        {FIN | WSCO_WS_CLOSE, "\x03\xe8ok\xc0\xaf", 4, 1007},
        {FIN | WSCO_WS_CLOSE, "\x03\xed reserved", 1, 1002},
    };
    for (unsigned c = 0; c < UNIT_COUNT(cases); c++) {
        stream s = {0};
        put(&s, cases[c].first, cases[c].payload);
        wsco_ws_parser parser;
        wsco_ws_msg *msg;
        size_t used, good = 6 + cases[c].good;
        wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
        assert_int_equal(wsco_ws_parser_feed(&parser, s.bytes, good, &used, &msg), WSCO_WS_EV_MORE);
        assert_int_equal(wsco_ws_parser_feed(&parser, s.bytes + good, 1, &used, &msg), WSCO_WS_EV_FAIL);
        assert_int_equal(wsco_ws_fault_code(parser.fault), cases[c].code);
        wsco_ws_parser_deinit(&parser);
    }
}

TEST(long_text_cut_inside_a_character_at_the_block_edge)
{
    enum { LEN = 3 * 8192 + 2 };
    uint8_t *text = malloc(LEN + WSCO_WS_HEAD_MAX), key[4] = {0};
    assert_non_null(text);
    wsco_ws_head head = {WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_MASK, WSCO_WS_TEXT, {0}, LEN};
    size_t size = wsco_ws_head_encode(&head, text), used;
    for (size_t i = 0; i < LEN; i++)
        text[size + i] = "\xe2\x82\xac"[i % 3];
    memset(text + size + LEN - LEN % 3, 'x', LEN % 3);
    wsco_mask_apply(text + size, text + size, LEN, key, 0);
    wsco_ws_parser parser;
    wsco_ws_msg *msg;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    assert_int_equal(wsco_ws_parser_feed(&parser, text, size + LEN, &used, &msg), WSCO_WS_EV_MESSAGE);
    assert_int_equal(msg->len, LEN);
    assert_memory_equal(msg->data, text + size, LEN);
    wsco_ws_msg_free(msg);
    text[size + 8192] = 0xff;
    assert_int_equal(wsco_ws_parser_feed(&parser, text, size + LEN, &used, &msg), WSCO_WS_EV_FAIL);
    assert_int_equal(wsco_ws_fault_code(parser.fault), 1007);
    free(text);
}

/* Bytewise, so that blocks grow; every allocation fails once. */
static bool run_short_of_memory(void *arg)
{
    const stream *s = arg;
    wsco_ws_parser parser;
    unsigned events = 0;
    bool failed = false;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
    for (size_t i = 0; i < s->n && !failed; i++) {
        wsco_ws_msg *msg;
        size_t used;
        failed = wsco_ws_parser_feed(&parser, s->bytes + i, 1, &used, &msg) == WSCO_WS_EV_FAIL;
        events += msg != NULL;
        wsco_ws_msg_free(msg);
    }
    if (failed) {
        assert_int_equal(wsco_ws_fault_code(parser.fault), 1011);
        assert_int_equal(wsco_ws_fault_rc(parser.fault), WSCO_E_NOMEM);
    }
    wsco_ws_parser_deinit(&parser);
    return !failed && events == 3;
}

TEST(every_allocation_may_fail)
{
    stream s = {0};
    char filler[1000];
    memset(filler, 'x', sizeof filler - 1);
    filler[sizeof filler - 1] = '\0';
    put(&s, WSCO_WS_TEXT, filler);
    put(&s, FIN | WSCO_WS_PING, "ping");
    put(&s, FIN | WSCO_WS_CONTINUATION, filler);
    put(&s, FIN | WSCO_WS_CLOSE, "\x03\xe8");
    assert_in_range(unit_each_failure(run_short_of_memory, &s), 4, 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(stops_after_each_event),
        UNIT(no_input_is_no_event),
        UNIT(whole_frame_is_one_block_of_its_size),
        UNIT(claimed_length_allocates_nothing),
        UNIT(growth_stops_at_the_end_of_the_message),
        UNIT(limit_is_seen_at_the_head),
        UNIT(limit_zero_and_limit_none),
        UNIT(limit_lowered_inside_a_message),
        UNIT(fails_for_ever_and_holds_no_memory),
        UNIT(bytes_after_close_are_dropped),
        UNIT(broken_text_is_seen_at_the_byte),
        UNIT(long_text_cut_inside_a_character_at_the_block_edge),
        UNIT(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
