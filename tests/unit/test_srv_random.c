/* SPDX-License-Identifier: MIT */
/* Random life on src/srv: clients that do as they please, handlers of every kind, other coroutines that push, close
 * and cancel, passing time, failing allocations, shutdowns. Whatever happens: nothing crashes, all connections end
 * when their peers are gone, and every block comes back. UNIT_SEED repeats or varies a run. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

enum { CLIENTS = 16, KEPT = 8, ROUNDS = 400, LIVES = 12 };

static uint64_t seed;
static client clients[CLIENTS];
static struct {
    wsco_conn *conn; /* counted */
    bool open;       /* its request waits for an answer */
} kept[KEPT];        /* what response objects are */
static wsco_conn *members[256]; /* WebSockets in their handler */
static unsigned member_count;
static wsco_waitq parking;
static char filler[70000];

static unsigned pick(unsigned below)
{
    return (unsigned)unit_pick(&seed, below);
}

/* Errors are part of life here. */
static void ignore(UNIT_UNUSED wsco_rc rc)
{
}

/* Mostly small, sometimes beyond every threshold. */
static size_t some_size(void)
{
    static const unsigned sizes[] = {0, 1, 125, 126, 1024, 1025, 5000, sizeof filler};

    return pick(sizes[pick(UNIT_COUNT(sizes))] + 1);
}

/* --- handlers --- */

static bool keep(wsco_conn *conn)
{
    unsigned i = pick(KEPT);

    if (kept[i].conn)
        return false;
    kept[i].conn = wsco_conn_retain(conn);
    kept[i].open = conn->request_open;
    return true;
}

static void push_something(wsco_conn *conn)
{
    static const uint8_t firsts[] = {0x81, 0x82, 0x01, 0x80, 0x89};
    wsco_payload payload = {.data = filler, .len = some_size()};

    ignore(wsco_ws_session_push(conn, firsts[pick(UNIT_COUNT(firsts))], &payload));
}

static void broadcast(void)
{
    for (unsigned i = 0; i < member_count; i++) /* pushing may suspend, and the group change meanwhile */
        push_something(members[i]);
}

static void act(wsco_conn *conn)
{
    switch (pick(8)) {
    case 0:
        broadcast();
        break;
    case 1:
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_MSEC_NEVER);
        break;
    case 2:
        wsco_co_reschedule(&worker.sched);
        break;
    default:
        push_something(conn);
    }
}

static void remove_member(const wsco_conn *conn)
{
    for (unsigned i = 0; i < member_count; i++)
        if (members[i] == conn)
            members[i--] = members[--member_count];
}

static void serve_ws(wsco_conn *conn)
{
    wsco_ws_msg *msg;
    unsigned left = pick(20);

    if (upgrade(conn) != WSCO_OK)
        return;
    members[member_count++] = conn;
    while (left-- > 0) {
        wsco_rc rc = wsco_ws_session_recv(conn, pick(3) - 1.0, &msg);
        if (rc == WSCO_OK)
            wsco_ws_msg_free(msg);
        else if (rc != WSCO_E_TIMEOUT && rc != WSCO_E_CO_HAS_BEEN_BOUND && rc != WSCO_E_CO_CANCELED)
            break;
        act(conn);
    }
    remove_member(conn);
    if (!pick(3) && keep(conn))
        return;
    (void)close_ws(conn);
}

static void send_something(wsco_conn *conn)
{
    wsco_payload payload = {.data = filler, .len = some_size()};
    wsco_buf head = {0};

    if (wsco_buf_append_str(&head, "HTTP/1.1 200 OK\r\n\r\n") == WSCO_OK)
        ignore(wsco_http_session_send(conn, &head, pick(2) ? &payload : NULL));
    wsco_buf_deinit(&head);
    if (!pick(4))
        ignore(wsco_http_session_queue(conn, NULL, &payload));
    if (!pick(8) && wsco_buf_append_str(&head, "file") == WSCO_OK)
        ignore(wsco_http_session_sendfile(conn, &head, pattern_file(5000), 0, pick(6000)));
    wsco_buf_deinit(&head);
}

static void serve_http(wsco_conn *conn)
{
    if (!pick(5))
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_MSEC_NEVER);
    if (!pick(8) && keep(conn))
        return;
    if (!pick(10))
        wsco_conn_close(conn);
    send_something(conn);
    if (!pick(6))
        wsco_co_reschedule(&worker.sched);
    wsco_http_session_finish(conn, pick(8) > 0);
}

static void serve_any(wsco_conn *conn)
{
    if (conn->req->upgrade_websocket && pick(10))
        serve_ws(conn);
    else
        serve_http(conn);
}

/* --- what other coroutines do --- */

static void let_go_of(unsigned i)
{
    wsco_conn *conn = kept[i].conn;

    if (!conn)
        return;
    kept[i].conn = NULL;
    if (conn->ws)
        (void)close_ws(conn);
    else if (kept[i].open)
        wsco_http_session_finish(conn, false);
    wsco_conn_release(conn);
}

static void outsider(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    unsigned i = pick(KEPT);
    wsco_ws_msg *msg;

    if (!kept[i].conn || !(kept[i].open || kept[i].conn->ws))
        return;
    wsco_conn *conn = wsco_conn_retain(kept[i].conn);
    switch (conn->ws ? pick(4) : 4) {
    case 0:
        (void)close_ws(conn);
        break;
    case 1:
        if (wsco_ws_session_recv(conn, 1, &msg) == WSCO_OK)
            wsco_ws_msg_free(msg);
        break;
    case 2:
    case 3:
        push_something(conn);
        break;
    default:
        kept[i].open = false;
        send_something(conn);
        wsco_http_session_finish(conn, pick(2));
    }
    wsco_conn_release(conn);
}

static void cancel_one(void)
{
    unsigned skip_co = pick(8);

    for (wsco_link *at = worker.sched.all.next; at != &worker.sched.all; at = at->next) {
        wsco_co *co = wsco_container_of(at, wsco_co, all);
        if (skip_co-- == 0 && co->id != server->starter_id) {
            wsco_wait_cancel(co);
            return;
        }
    }
}

static void close_member(void)
{
    if (member_count > 0)
        (void)close_ws(members[pick(member_count)]);
}

/* --- clients --- */

/* Never waits: what the socket does not take is lost, which is one more thing a peer may do. */
static void try_send(const client *c, const void *bytes, size_t n)
{
    struct iovec part = {(void *)(uintptr_t)bytes, n};
    ssize_t sent = wsco_sock_writev(c->fd, &part, 1, false);

    (void)sent;
}

static void send_some_frame(const client *c)
{
    static const uint8_t firsts[] = {0x81, 0x82, 0x01, 0x80, 0x89, 0x8a, 0x88, 0xff};
    static uint8_t bytes[sizeof filler + WSCO_WS_HEAD_MAX];
    uint8_t first = firsts[pick(pick(4) ? 2 : UNIT_COUNT(firsts))];
    size_t len = some_size();

    if (wsco_ws_is_control(first & 15) && pick(8))
        len %= 126;
    size_t n = frame(bytes, first, filler, len);
    try_send(c, bytes, pick(10) ? n : pick((unsigned)n) + 1);
}

static void send_some_http(const client *c)
{
    static const char *const texts[] = {
        HANDSHAKE, HANDSHAKE, HANDSHAKE, HANDSHAKE, GET_KEEP, GET_KEEP GET_KEEP GET_KEEP, GET_CLOSE, "\r\n",
        "GET / HT", "nonsense\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"};
    const char *text = texts[pick(UNIT_COUNT(texts))];

    try_send(c, text, pick(10) ? strlen(text) : pick((unsigned)strlen(text)) + 1);
}

static void client_acts(client *c)
{
    switch (c->fd < 0 ? 0 : 1 + pick(20)) {
    case 0:
        *c = (client){.fd = wsco_sock_connect(&address)};
        break;
    case 1:
        leave(c);
        break;
    case 2:
        reset(c);
        break;
    case 3:
        shutdown(c->fd, SHUT_WR);
        break;
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
        send_some_http(c);
        break;
    case 9:
    case 10:
    case 11:
        take_in(c);
        c->len = 0;
        break;
    default:
        send_some_frame(c);
    }
}

/* --- the world --- */

static void restart(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    start_rc = 1;
    go(start_server, NULL);
}

static void world_acts(void)
{
    switch (pick(40)) {
    case 0:
        pass_time(pick(4) ? 1100 : 61000);
        break;
    case 1:
        wsco_mem_fail_after(1 + pick(30));
        step();
        wsco_mem_fail_after(0);
        break;
    case 2:
        cancel_one();
        break;
    case 3:
        close_member();
        break;
    case 4:
        if (!pick(4))
            restart();
        break;
    case 5:
    case 6:
        let_go_of(pick(KEPT));
        break;
    case 7:
    case 8:
    case 9:
        wsco_wait_wake_all(&parking, WSCO_OK);
        break;
    case 10:
    case 11:
    case 12:
        go(outsider, NULL);
        break;
    default:
        break;
    }
}

static void begin_life(void **state)
{
    open_server(state, serve_any);
    server->settings.high_watermark = 60000;
    server->settings.low_watermark = 20000;
    server->settings.output_max = 300000;
    server->settings.message_max = 65536;
    server->settings.slow_peer_wait = !pick(4);
    server->settings.write_coalescing = pick(4) > 0;
    server->settings.take_ping = !pick(3);
    server->settings.take_close = !pick(3);
    server->settings.websocket_shutdown_timeout = pick(2);
    memset(kept, 0, sizeof kept);
    member_count = 0;
    wsco_link_init(&parking);
    for (int i = 0; i < CLIENTS; i++)
        clients[i] = (client){.fd = -1};
}

static bool all_ended(void)
{
    wsco_wait_wake_all(&parking, WSCO_OK);
    for (unsigned i = 0; i < KEPT; i++) /* handlers that end now may keep theirs */
        let_go_of(i);
    return wsco_link_empty(&worker.conns) && worker.sched.count == 1;
}

static void end_life(bool in_order)
{
    for (int i = 0; i < CLIENTS; i++)
        leave(&clients[i]);
    if (in_order) {
        if (wsco_timer_armed(&server->pause))
            pass_time(1001);
        steps(3); /* the last ones are accepted */
        UNTIL(all_ended());
        step();
        assert_true(wsco_link_empty(&worker.closed) && wsco_link_empty(&worker.doomed));
        assert_int_equal(worker.sched.parked, 0);
    }
    close_worker();
    for (unsigned i = 0; i < KEPT; i++)
        let_go_of(i);
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
}

static void live(void **state, bool in_order)
{
    seed = unit_seed();
    for (int life = 0; life < LIVES; life++) {
        print_message("UNIT_SEED=%llu\n", (unsigned long long)seed);
        begin_life(state);
        for (int i = 0; i < ROUNDS; i++) {
            client_acts(&clients[pick(CLIENTS)]);
            world_acts();
            if (pick(3))
                step();
        }
        end_life(in_order);
    }
}

TEST(lives_that_end_in_order)
{
    live(state, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {SRV(lives_that_end_in_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
