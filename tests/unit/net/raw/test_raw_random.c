/* SPDX-License-Identifier: MIT */
/* Random life on raw connections: TCP servers and detached HTTP requests, clients that do as they please,
 * coroutines that read, write, shut down and close behind each other's back, passing time, failing
 * allocations, shutdowns, bailouts. Nothing crashes, all connections end when nobody holds them, and every
 * block comes back. UNIT_SEED repeats or varies a run. */
#define _GNU_SOURCE /* memmem */
#include "unit_life.h"

#include "wsco/net/raw/raw_session.h"

#include <sys/socket.h>

enum { SOCKETS = 8 };

static wsco_conn *sockets[SOCKETS]; /* counted: what Socket objects are */

/* --- Socket objects --- */

static bool make_socket(wsco_conn *conn)
{
    unsigned i = pick(SOCKETS);

    if (sockets[i] || conn->script_socket)
        return false;
    sockets[i] = wsco_conn_retain(conn);
    conn->script_socket = &sockets[i];
    return true;
}

static void free_socket(unsigned i)
{
    wsco_conn *conn = sockets[i];

    if (!conn)
        return;
    sockets[i] = NULL;
    conn->script_socket = NULL;
    if (wsco_raw_session_open(conn))
        ignore(wsco_raw_session_close(conn));
    wsco_conn_release(conn);
}

/* --- what scripts do with a connection --- */

static void read_something(wsco_conn *conn)
{
    wsco_packet_rule rule = {.kind = (uint8_t)pick(3),
                             .length_type = 'n',
                             .body_offset = pick(3),
                             .eof_len = 2,
                             .eof = "\r\n",
                             .max = 1000 + pick(70000)};
    wsco_usec due = wsco_raw_session_due(conn, pick(3) - 1.0);
    size_t len = pick(4) ? pick(100) + 1 : some_size() + 1;
    wsco_rc rc = pick(2) ? wsco_raw_session_wait(conn, len, due)
                         : wsco_raw_session_packet(conn, &rule, due, &len);

    if (rc == WSCO_OK && len > conn->in.len)
        abort();
    wsco_raw_session_take(conn, pick(8) ? (rc == WSCO_OK ? len : pick(3)) : 0);
}

static void write_something(wsco_conn *conn)
{
    wsco_payload payload = {.data = filler, .len = some_size()};

    ignore(wsco_raw_session_send(conn, &payload, pick(3) > 0));
}

static void use(wsco_conn *conn)
{
    static const int ways[] = {SHUT_RD, SHUT_WR, SHUT_RDWR};

    switch (pick(24)) {
    case 0:
        ignore(wsco_raw_session_close(conn));
        break;
    case 1:
        ignore(wsco_raw_session_shutdown(conn, ways[pick(3)]));
        break;
    case 2:
        (void)wsco_raw_session_alive(conn);
        break;
    case 3:
        ignore(wsco_raw_session_look(conn));
        break;
    case 4:
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);
        break;
    case 5:
        wsco_co_reschedule(&worker.sched);
        break;
    case 6:
        wsco_http_session_finish_detached(conn, pick(4) && wsco_http_session_detached_keeps_alive(conn));
        break;
    default:
        (pick(2) ? read_something : write_something)(conn);
    }
}

static void use_for_a_while(wsco_conn *conn)
{
    for (unsigned left = pick(12); left > 0; left--)
        use(conn);
}

static bool is_tcp(void)
{
    return server->origin.session == &wsco_raw_session_ops;
}

static void serve_any(wsco_conn *conn)
{
    bool detaches = !is_tcp() && pick(2);

    if (pick(2))
        make_socket(conn);
    if (!is_tcp() && !pick(6) && upgrade(conn) == WSCO_OK)
        detaches = false;
    if (detaches)
        wsco_http_session_detach(conn);
    use_for_a_while(conn);
    if (wsco_ws_session_has(conn))
        ignore(close_ws(conn));
    else if (!is_tcp() && !detaches)
        wsco_http_session_finish(conn, pick(8) > 0);
}

static void outsider(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    unsigned i = pick(SOCKETS);

    if (!sockets[i])
        return;
    wsco_conn *conn = wsco_conn_retain(sockets[i]);
    if (wsco_http_session_has(conn) && wsco_http_session_of(conn)->request_open && !conn->handler_running &&
        pick(2))
        wsco_http_session_detach(conn);
    use_for_a_while(conn);
    wsco_conn_release(conn);
}

/* --- the world --- */

/* No room for more coroutines. */
static void crowd(void)
{
    uint32_t max = worker.sched.max;

    worker.sched.max = worker.sched.count + pick(2);
    step();
    worker.sched.max = max;
}

static void world_acts(void)
{
    unsigned what = pick(40);

    if (what == 0)
        pass_time(pick(4) ? 1100 : 61000);
    else if (what <= 2)
        starve();
    else if (what <= 4)
        cancel_one();
    else if (what == 5 && !pick(4))
        restart();
    else if (what <= 8)
        free_socket(pick(SOCKETS));
    else if (what <= 11)
        wsco_wait_wake_all(&parking, WSCO_OK);
    else if (what <= 18)
        go(outsider, NULL);
    else if (what == 19)
        crowd();
}

static void prepare(void)
{
    server->origin.session = pick(2) ? &wsco_raw_session_ops : &wsco_http_session_ops;
    cancels_at_end = true; /* readers of a side that was shut down, or of a peer that says no more */
    memset(sockets, 0, sizeof sockets);
}

static void let_go_of_all(void)
{
    for (unsigned i = 0; i < SOCKETS; i++)
        free_socket(i);
}

int main(void)
{
    const struct CMUnitTest tests[] = {LIVES_OF_ALL_KINDS};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
