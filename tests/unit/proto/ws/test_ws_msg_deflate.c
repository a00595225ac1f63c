/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_msg.c with permessage-deflate agreed on (RFC 7692): whole and in pieces of every
 * size; and how it names what broke. */
#include "unit_ws.h"

#include "wsco/proto/ws/ws_deflate.h"

static wsco_ws_deflate z;

static void put_packed(stream *s, unsigned first, const char *text)
{
    assert_int_equal(wsco_ws_deflate_compress(&z, 15, 6, text, strlen(text)), WSCO_OK);
    put_head(s, first | RSV1, z.out.len);
    put_payload(s, z.out.data, z.out.len);
}

/* In two fragments, the first of n bytes, with `between` between them. */
static void put_packed_in_two(stream *s, unsigned opcode, const char *text, size_t n, const char *between)
{
    assert_int_equal(wsco_ws_deflate_compress(&z, 15, 6, text, strlen(text)), WSCO_OK);
    put_head(s, opcode | RSV1, n);
    put_payload(s, z.out.data, n);
    if (between)
        put(s, FIN | WSCO_WS_PING, between);
    put_head(s, FIN | WSCO_WS_CONTINUATION, z.out.len - n);
    put_payload(s, z.out.data + n, z.out.len - n);
}

/* What comes out, one line for each event; fed in pieces of `piece` bytes. */
static void run_packed(const stream *s, uint64_t max, size_t piece, char log[2000])
{
    wsco_ws_parser parser;
    wsco_ws_event event = WSCO_WS_EV_MORE;
    size_t len = 0;
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, max);
    parser.deflate = &z;
    log[0] = '\0';
    for (size_t at = 0, end = 0, used; at < s->n && event != WSCO_WS_EV_FAIL; at += used) {
        wsco_ws_msg *msg;
        if (at == end)
            end = s->n - at < piece ? s->n : at + piece;
        event = wsco_ws_parser_feed(&parser, s->bytes + at, end - at, &used, &msg);
        if (msg) {
            assert_int_equal(msg->data[msg->len], 0);
            assert_true(msg->len <= msg->cap && !msg->next);
            len += (size_t)snprintf(log + len, 2000 - len, "%u/%u %.40s\n", msg->opcode, msg->flags,
                                    msg->data);
        }
        wsco_ws_msg_free(msg);
    }
    if (event == WSCO_WS_EV_FAIL)
        snprintf(log + len, 2000 - len, "fail %u fault %u status %d\n", wsco_ws_fault_code(parser.fault),
                 parser.fault, parser.inflate_status);
    wsco_ws_parser_deinit(&parser);
}

static void expect_packed(const stream *s, uint64_t max, const char *want)
{
    char log[2000];
    for (size_t piece = s->n; piece > 0; piece = piece > 7 ? 7 : piece - 1) {
        run_packed(s, max, piece, log);
        assert_string_equal(log, want);
    }
    wsco_ws_deflate_deinit(&z);
}

TEST(compressed_messages)
{
    stream s = {0};
    put_packed(&s, FIN | WSCO_WS_TEXT, "Hello");
    put(&s, FIN | WSCO_WS_TEXT, "plain");
    put_packed(&s, FIN | WSCO_WS_BINARY, "\xff\xfe");
    put_packed_in_two(&s, WSCO_WS_TEXT, "in two, with a ping", 3, "p");
    put_packed_in_two(&s, WSCO_WS_BINARY, "first empty", 0, NULL);
    put(&s, FIN | RSV1 | WSCO_WS_TEXT, "");
    expect_packed(&s, MAX,
                  "1/39 Hello\n1/33 plain\n2/39 \xff\xfe\n9/1 p\n1/39 in two, with a ping\n"
                  "2/39 first empty\n1/39 \n");
}

TEST(compressed_text_is_checked_when_it_is_text)
{
    stream s = {0};
    put_packed(&s, FIN | WSCO_WS_TEXT, "\xe2\x82\xac");
    put_packed(&s, FIN | WSCO_WS_TEXT, "abc\xe2\x82");
    expect_packed(&s, MAX, "1/39 \xe2\x82\xac\nfail 1007 fault 6 status 0\n");
}

TEST(compressed_data_that_is_none)
{
    stream s = {0};
    put(&s, FIN | RSV1 | WSCO_WS_BINARY, "\x07\xff\xff");
    expect_packed(&s, MAX, "fail 1007 fault 7 status -3\n");
}

TEST(limit_of_compressed_messages)
{
    static char text[3001];
    stream s = {0};
    memset(text, 'a', sizeof text - 1);
    put_packed(&s, FIN | WSCO_WS_TEXT, text + 1000);
    put_packed(&s, FIN | WSCO_WS_BINARY, text + 999);
    expect_packed(&s, 2000, "1/39 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nfail 1009 fault 9 status 0\n");
    s.n = 0;
    put_head(&s, RSV1 | WSCO_WS_TEXT, 10);
    put_payload(&s, "0123456789", 10);
    put_head(&s, FIN | WSCO_WS_CONTINUATION, 11);
    expect_packed(&s, 20, "fail 1009 fault 9 status 0\n");
    s.n = 0;
    put_head(&s, FIN | RSV1 | WSCO_WS_TEXT, 21);
    expect_packed(&s, 20, "fail 1009 fault 8 status 0\n");
}

TEST(rsv1_stands_on_the_first_frame_only)
{
    static const unsigned wrong[] = {WSCO_WS_CLOSE, WSCO_WS_PING, WSCO_WS_PONG, 3, 11, WSCO_WS_CONTINUATION};
    for (unsigned i = 0; i < UNIT_COUNT(wrong); i++) {
        stream s = {0};
        if (wrong[i] == WSCO_WS_CONTINUATION)
            put(&s, RSV1 | WSCO_WS_TEXT, "x");
        put(&s, FIN | RSV1 | wrong[i], "");
        expect_packed(&s, MAX, "fail 1002 fault 1 status 0\n");
    }
}

/* Why a frame was refused, for the log. */
TEST(faults)
{
    static const struct {
        unsigned before, first; /* before: an unfinished message */
        uint64_t len;
        unsigned fault;
    } cases[] = {
        {0, FIN | WSCO_WS_PING, 126, WSCO_WS_FAULT_CONTROL},
        {0, WSCO_WS_CLOSE, 2, WSCO_WS_FAULT_CONTROL},
        {0, FIN | WSCO_WS_CONTINUATION, 1, WSCO_WS_FAULT_ALONE},
        {WSCO_WS_TEXT, FIN | WSCO_WS_TEXT, 1, WSCO_WS_FAULT_INTERRUPTED},
        {WSCO_WS_TEXT, FIN | RSV1 | WSCO_WS_TEXT, 1, WSCO_WS_FAULT_INTERRUPTED},
        {0, FIN | WSCO_WS_TEXT, MAX + 1, WSCO_WS_FAULT_FRAME_SIZE},
        {WSCO_WS_TEXT, FIN | WSCO_WS_CONTINUATION, MAX, WSCO_WS_FAULT_MESSAGE_SIZE},
        {0, FIN | 3, 1, WSCO_WS_FAULT_HEAD},
        {0, FIN | 11, 1, WSCO_WS_FAULT_HEAD},
        {0, FIN | RSV1 | WSCO_WS_PING, 126, WSCO_WS_FAULT_HEAD},
    };
    for (unsigned i = 0; i < UNIT_COUNT(cases); i++) {
        stream s = {0};
        wsco_ws_parser parser;
        wsco_ws_msg *msg;
        size_t at = 0;
        if (cases[i].before)
            put(&s, cases[i].before, "x");
        put_head(&s, cases[i].first, cases[i].len);
        wsco_ws_parser_init(&parser, WSCO_WS_SERVER, MAX);
        parser.deflate = &z;
        assert_int_equal(feed(&parser, &s, &at, &msg), WSCO_WS_EV_FAIL);
        assert_int_equal(parser.fault, cases[i].fault);
        assert_int_equal(parser.frame_opcode, cases[i].first & 15);
        assert_int_equal(parser.left, cases[i].len);
        wsco_ws_parser_deinit(&parser);
    }
}

static bool packed_short_of_memory(void *arg)
{
    char log[2000];
    run_packed(arg, MAX, 5, log);
    wsco_ws_deflate_deinit(&z);
    if (strncmp(log, "1/39 one\n2/39 ", 14) == 0)
        return true;
    assert_non_null(strstr(log, "fail 1011"));
    return false;
}

TEST(every_allocation_of_inflating_may_fail)
{
    char filler[1000];
    stream s = {0};
    memset(filler, 'x', sizeof filler - 1);
    filler[sizeof filler - 1] = '\0';
    put_packed(&s, FIN | WSCO_WS_TEXT, "one");
    put_packed(&s, FIN | WSCO_WS_BINARY, filler);
    wsco_ws_deflate_deinit(&z);
    assert_in_range(unit_each_failure(packed_short_of_memory, &s), 4, 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(compressed_messages),
        UNIT(compressed_text_is_checked_when_it_is_text),
        UNIT(compressed_data_that_is_none),
        UNIT(limit_of_compressed_messages),
        UNIT(rsv1_stands_on_the_first_frame_only),
        UNIT(faults),
        UNIT(every_allocation_of_inflating_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
