/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_msg.c: which end of a connection masks its frames, and the code of each fault. */
#include "unit_ws.h"

/* What comes out of the stream, one line for each event; fed in pieces of `piece` bytes. */
static void run_as(wsco_ws_role role, const uint8_t *bytes, size_t n, size_t piece, char log[400])
{
    wsco_ws_parser parser;
    wsco_ws_event event = WSCO_WS_EV_MORE;
    size_t len = 0;
    wsco_ws_parser_init(&parser, role, MAX);
    log[0] = '\0';
    for (size_t at = 0, end = 0, used; at < n && event != WSCO_WS_EV_FAIL; at += used) {
        wsco_ws_msg *msg;
        if (at == end)
            end = n - at < piece ? n : at + piece;
        event = wsco_ws_parser_feed(&parser, bytes + at, end - at, &used, &msg);
        if (msg)
            len += (size_t)snprintf(log + len, 400 - len, "%u/%u %.40s\n", msg->opcode, msg->flags,
                                    msg->data);
        wsco_ws_msg_free(msg);
    }
    if (event == WSCO_WS_EV_FAIL)
        snprintf(log + len, 400 - len, "fault %u\n", parser.fault);
    wsco_ws_parser_deinit(&parser);
}

static void expect_as(wsco_ws_role role, const stream *s, const char *want)
{
    char log[400];
    for (size_t piece = s->n; piece > 0; piece = piece > 7 ? 7 : piece - 1) {
        run_as(role, s->bytes, s->n, piece, log);
        assert_string_equal(log, want);
    }
}

TEST(client_takes_frames_without_a_mask)
{
    stream s = {0};
    put_unmasked(&s, FIN | WSCO_WS_TEXT, "Hello");
    put_unmasked(&s, FIN | WSCO_WS_PING, "");
    put_unmasked(&s, WSCO_WS_BINARY, "one ");
    put_unmasked(&s, FIN | WSCO_WS_PONG, "between");
    put_unmasked(&s, FIN | WSCO_WS_CONTINUATION, "two");
    put_unmasked(&s, FIN | WSCO_WS_CLOSE,
                 "\x03\xe8"
                 "bye");
    expect_as(WSCO_WS_CLIENT, &s,
              "1/1 Hello\n9/1 \n10/1 between\n2/1 one two\n8/1 \x03\xe8"
              "bye\n");
    expect_as(WSCO_WS_SERVER, &s, "fault 1\n");
}

/* The fault is that of the head, whatever else the frame breaks. */
TEST(client_refuses_frames_with_a_mask)
{
    static const unsigned firsts[] = {FIN | WSCO_WS_TEXT, FIN | WSCO_WS_PING, FIN | WSCO_WS_CLOSE,
                                      FIN | WSCO_WS_CONTINUATION};
    for (unsigned i = 0; i < UNIT_COUNT(firsts); i++) {
        stream s = {0};
        put_unmasked(&s, FIN | WSCO_WS_TEXT, "fine");
        put(&s, firsts[i], "masked");
        expect_as(WSCO_WS_CLIENT, &s, "1/1 fine\nfault 1\n");
    }
}

TEST(client_keeps_the_other_rules)
{
    stream s = {0};
    put_unmasked(&s, FIN | WSCO_WS_TEXT, "ab\xff");
    expect_as(WSCO_WS_CLIENT, &s, "fault 6\n");
    s.n = 0;
    put_unmasked(&s, FIN | RSV1 | WSCO_WS_TEXT, "not agreed on");
    expect_as(WSCO_WS_CLIENT, &s, "fault 1\n");
    s.n = 0;
    put_unmasked(&s, FIN | WSCO_WS_CONTINUATION, "alone");
    expect_as(WSCO_WS_CLIENT, &s, "fault 3\n");
}

/* What one end writes the other reads, in every form of the length. */
TEST(ends_understand_each_other)
{
    static const size_t lens[] = {0, 1, 125, 126, 65535, 65536};
    static const uint8_t key[4] = {0xde, 0xad, 0xbe, 0xef};
    uint8_t *bytes = malloc(WSCO_WS_HEAD_MAX + 65536), *payload = malloc(65536);
    assert_true(bytes && payload);
    memset(payload, 'x', 65536);
    for (unsigned i = 0; i < UNIT_COUNT(lens) * 2; i++) {
        wsco_ws_role from = i % 2 ? WSCO_WS_CLIENT : WSCO_WS_SERVER;
        wsco_ws_role to = i % 2 ? WSCO_WS_SERVER : WSCO_WS_CLIENT;
        wsco_ws_head head = wsco_ws_head_of(from, FIN | WSCO_WS_TEXT, lens[i / 2], key);
        size_t size = wsco_ws_head_encode(&head, bytes), used;
        wsco_ws_parser parser;
        wsco_ws_msg *msg;
        wsco_mask_apply(bytes + size, payload, lens[i / 2], head.key, 0);
        wsco_ws_parser_init(&parser, to, MAX);
        assert_int_equal(wsco_ws_parser_feed(&parser, bytes, size + lens[i / 2], &used, &msg),
                         WSCO_WS_EV_MESSAGE);
        assert_int_equal(msg->len, lens[i / 2]);
        assert_memory_equal(msg->data, payload, msg->len);
        wsco_ws_msg_free(msg);
    }
    free(bytes);
    free(payload);
}

TEST(each_fault_has_a_code)
{
    assert_int_equal(wsco_ws_fault_code(WSCO_WS_FAULT_NONE), 0);
    assert_int_equal(wsco_ws_fault_rc(WSCO_WS_FAULT_NONE), WSCO_OK);
    for (unsigned fault = WSCO_WS_FAULT_HEAD; fault <= WSCO_WS_FAULT_MEMORY; fault++) {
        assert_in_range(wsco_ws_fault_code(fault), 1002, 1011);
        assert_true(wsco_ws_fault_rc(fault) < 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(client_takes_frames_without_a_mask),
        UNIT(client_refuses_frames_with_a_mask),
        UNIT(client_keeps_the_other_rules),
        UNIT(ends_understand_each_other),
        UNIT(each_fault_has_a_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
