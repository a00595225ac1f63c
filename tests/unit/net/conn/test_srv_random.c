/* SPDX-License-Identifier: MIT */
/* Random life on src/srv: clients that do as they please, handlers of every kind, other coroutines that push,
 * close and cancel, passing time, failing allocations, shutdowns. Whatever happens: nothing crashes, all
 * connections end when their peers are gone, and every block comes back. UNIT_SEED repeats or varies a
 * run. */
#define _GNU_SOURCE /* memmem */
#include "unit_life.h"

enum { KEPT = 8 };

static struct {
    wsco_conn *conn;            /* counted */
    bool open;                  /* its request waits for an answer */
} kept[KEPT];                   /* what response objects are */
static wsco_conn *members[256]; /* WebSockets in their handler */
static unsigned member_count;

/* --- handlers --- */

static bool keep(wsco_conn *conn)
{
    unsigned i = pick(KEPT);

    if (kept[i].conn)
        return false;
    kept[i].conn = wsco_conn_retain(conn);
    kept[i].open = wsco_http_session_of(conn)->request_open;
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
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);
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
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);
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
    if (wsco_http_session_req(conn)->upgrade_websocket && pick(10))
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
    if (wsco_ws_session_has(conn))
        (void)close_ws(conn);
    else if (kept[i].open)
        wsco_http_session_finish(conn, false);
    wsco_conn_release(conn);
}

static void outsider(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    unsigned i = pick(KEPT);
    wsco_ws_msg *msg;

    if (!kept[i].conn || !(kept[i].open || wsco_ws_session_has(kept[i].conn)))
        return;
    wsco_conn *conn = wsco_conn_retain(kept[i].conn);
    switch (wsco_ws_session_has(conn) ? pick(4) : 4) {
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

static void close_member(void)
{
    if (member_count > 0)
        (void)close_ws(members[pick(member_count)]);
}

/* --- the world --- */

static void world_acts(void)
{
    unsigned what = pick(40);

    if (what == 0)
        pass_time(pick(4) ? 1100 : 61000);
    else if (what <= 2)
        starve();
    else if (what == 3)
        cancel_one();
    else if (what == 4)
        close_member();
    else if (what == 5 && !pick(4))
        restart();
    else if (what <= 7)
        let_go_of(pick(KEPT));
    else if (what <= 10)
        wsco_wait_wake_all(&parking, WSCO_OK);
    else if (what <= 13)
        go(outsider, NULL);
}

static void prepare(void)
{
    server->origin.settings.message_max = 65536;
    server->origin.settings.slow_peer_wait = !pick(4);
    server->origin.settings.take_ping = !pick(3);
    server->origin.settings.take_close = !pick(3);
    server->origin.settings.websocket_shutdown_timeout = pick(2);
    memset(kept, 0, sizeof kept);
    member_count = 0;
}

static void let_go_of_all(void)
{
    for (unsigned i = 0; i < KEPT; i++)
        let_go_of(i);
}

int main(void)
{
    const struct CMUnitTest tests[] = {LIVES_OF_ALL_KINDS};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
