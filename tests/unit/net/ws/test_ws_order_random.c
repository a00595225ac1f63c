/* SPDX-License-Identifier: MIT */
/* Random frame streams against a model of the order in which a WebSocket answers (src/net/ws/ws_input.c). A
 * handler that echoes at once gives exactly the bytes of the model: echoes, pongs and the last close frame in
 * the order in which their causes came. One that is busy between its calls of recv() may be overtaken by
 * pongs, the close frame and a failure, by no more. UNIT_SEED repeats or varies a run. */
#define _GNU_SOURCE /* memmem */
#include "unit_random.h"

enum { STREAMS = 60, ITEMS = 220 };

typedef struct bytes {
    uint8_t data[300000];
    size_t n;
} bytes;

static bytes stream, answers; /* what is sent, and what the model says to it */
static unsigned serial;       /* makes every payload another one */
static unsigned busy;         /* how seldom the handler waits before it echoes; 0: never */
static wsco_waitq desk;       /* where it waits then */

static void put_frame(uint8_t first, const void *payload, size_t len)
{
    uint8_t *at = stream.data + stream.n;

    assert_true(stream.n + len + WSCO_WS_HEAD_MAX <= sizeof stream.data);
    stream.n += frame(at, first, payload, len);
    *at = first; /* with its reserved bits */
}

static void want(uint8_t first, const void *payload, size_t len)
{
    wsco_ws_head head = {.flags = WSCO_WS_FLAG_FIN, .opcode = first & 15, .len = len};

    answers.n += wsco_ws_head_encode(&head, answers.data + answers.n);
    memcpy(answers.data + answers.n, payload, len);
    answers.n += len;
}

/* --- the stream --- */

static size_t some_payload(char *into, size_t room)
{
    size_t n = (size_t)snprintf(into, room, "%u ", serial++), more = pick(pick(10) ? 20 : 300);

    while (more-- > 0 && n < room)
        into[n++] = (char)('a' + more % 26);
    return n;
}

static void put_ping(void)
{
    char text[WSCO_WS_CONTROL_MAX];
    size_t n = some_payload(text, sizeof text);

    put_frame(0x80 | WSCO_WS_PING, text, n);
    want(0x80 | WSCO_WS_PONG, text, n);
}

/* In up to four frames, with pings between them: those are answered before the message. */
static void put_message(void)
{
    char text[400];
    size_t n = some_payload(text, sizeof text), from = 0;
    uint8_t opcode = pick(2) ? WSCO_WS_TEXT : WSCO_WS_BINARY, first = opcode;

    for (unsigned parts = 1 + (pick(3) ? 0 : pick(4)); parts > 1; parts--) {
        size_t part = pick((unsigned)(n - from) + 1);
        put_frame(first, text + from, part);
        from += part;
        first = WSCO_WS_CONTINUATION;
        if (!pick(3))
            put_ping();
    }
    put_frame(0x80 | first, text + from, n - from);
    want(0x80 | opcode, text, n);
}

static void put_end(void)
{
    static const struct {
        uint8_t first;
        const char *payload;
        size_t len;
        const char *code;
    } ends[] = {
        {0x88, "\x03\xe8", 2, "\x03\xe8"}, {0x88, "\x0f\xa0", 2, "\x0f\xa0"}, {0x85, "x", 1, "\x03\xea"},
        {0x8b, "", 0, "\x03\xea"},         {0x80, "x", 1, "\x03\xea"},        {0xa1, "x", 1, "\x03\xea"},
        {0x81, "\xff", 1, "\x03\xef"},     {0x09, "x", 1, "\x03\xea"},        {0x88, "x", 1, "\x03\xea"},
    };
    unsigned i = pick(UNIT_COUNT(ends));

    put_frame(ends[i].first, ends[i].payload, ends[i].len);
    want(0x88, ends[i].code, 2);
    if (pick(2))
        put_frame(0x81, "behind the end", 14);
}

static void make_stream(void)
{
    unsigned items = pick(pick(4) ? 20 : ITEMS);

    stream.n = answers.n = 0;
    for (unsigned i = 0; i < items; i++) {
        if (pick(3))
            put_message();
        else if (pick(4))
            put_ping();
        else
            put_frame(0x80 | WSCO_WS_PONG, "unasked", 7);
    }
    put_end();
}

/* --- server and client --- */

static void serve_busy(wsco_conn *conn)
{
    wsco_ws_msg *msg;
    wsco_payload payload;
    wsco_rc rc = upgrade(conn);

    while (rc == WSCO_OK && (rc = wsco_ws_session_recv(conn, -1, &msg)) == WSCO_OK) {
        if (busy && !pick(busy))
            (void)wsco_wait_on(&worker.sched, &desk, WSCO_USEC_NEVER);
        payload = (wsco_payload){.data = (const char *)msg->data, .len = msg->len};
        rc = wsco_ws_session_push(conn, 0x80 | msg->opcode, &payload);
        if (rc == WSCO_E_CLOSED)
            rc = WSCO_OK; /* the rest can still be received */
        wsco_ws_msg_free(msg);
    }
    (void)close_ws(conn);
}

static void send_in_cuts(client *c)
{
    size_t most = pick(4) ? 1 + pick(2000) : sizeof stream.data;

    for (size_t at = 0; at < stream.n;) {
        size_t part = 1 + pick((unsigned)most);
        if (part > stream.n - at)
            part = stream.n - at;
        struct iovec piece = {stream.data + at, part};
        ssize_t sent = wsco_sock_writev(c->fd, &piece, 1, false);
        if (sent != WSCO_E_AGAIN && sent < 0)
            return; /* the server has seen the end already */
        at += sent > 0 ? (size_t)sent : 0;
        for (unsigned turns = pick(4); turns > 0; turns--)
            step();
        wsco_wait_wake_all(&desk, WSCO_OK);
        (void)take_in(c);
    }
}

static void exchange(client *c)
{
    make_stream();
    join_ws(c);
    send_in_cuts(c);
    UNTIL((wsco_wait_wake_all(&desk, WSCO_OK), take_in(c), c->end != WSCO_OK));
    assert_int_equal(c->end, WSCO_E_EOF);
}

static void part(client *c)
{
    leave(c);
    UNTIL((wsco_wait_wake_all(&desk, WSCO_OK),
           wsco_link_empty(&server->origin.conns) && worker.sched.count == 1));
}

static void begin(void **state, unsigned how_busy)
{
    seed = unit_seed();
    busy = how_busy;
    wsco_link_init(&desk);
    open_server(state, serve_busy);
}

TEST(a_handler_that_answers_at_once)
{
    begin(state, 0);
    for (int i = 0; i < STREAMS; i++) {
        client c;
        worker.sched.shuffle = pick(2) ? seed | 1 : 0;
        exchange(&c);
        if (c.len != answers.n || memcmp(c.in, answers.data, answers.n) != 0)
            fail_msg("stream %d is answered in another order; UNIT_SEED=%llu", i,
                     (unsigned long long)unit_seed());
        part(&c);
    }
    close_server();
}

/* --- the weaker model --- */

/* The next frame of that kind in the model, from *at on. */
static bool find_answer(size_t *at, bool control, const uint8_t *frame_bytes, size_t size)
{
    while (*at < answers.n) {
        wsco_ws_head head;
        int n = wsco_ws_head_decode(&head, answers.data + *at, answers.n - *at);
        const uint8_t *here = answers.data + *at;
        *at += (size_t)n + (size_t)head.len;
        if (wsco_ws_is_control(head.opcode) == control)
            return size == (size_t)n + (size_t)head.len && memcmp(here, frame_bytes, size) == 0;
    }
    return false;
}

/* Pongs and the close frame are complete and in order, echoes are in order; the close frame is the last. */
static void judge_overtaking(const client *c)
{
    size_t at = 0, control_at = 0, data_at = 0;
    wsco_ws_head head = {0};

    while (at < c->len) {
        const uint8_t *here = (const uint8_t *)c->in + at;
        int n = wsco_ws_head_decode(&head, here, c->len - at);
        assert_true(n > 0);
        size_t size = (size_t)n + (size_t)head.len;
        bool control = wsco_ws_is_control(head.opcode);
        if (!find_answer(control ? &control_at : &data_at, control, here, size))
            fail_msg("an answer is missing or out of order; UNIT_SEED=%llu", (unsigned long long)unit_seed());
        at += size;
    }
    assert_int_equal(head.opcode, WSCO_WS_CLOSE);
    assert_int_equal(control_at, answers.n); /* the close frame is the last of the model */
}

TEST(a_handler_that_is_busy)
{
    begin(state, 4);
    for (int i = 0; i < STREAMS; i++) {
        client c;
        worker.sched.shuffle = pick(2) ? seed | 1 : 0;
        exchange(&c);
        judge_overtaking(&c);
        part(&c);
    }
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {SRV(a_handler_that_answers_at_once), SRV(a_handler_that_is_busy)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
