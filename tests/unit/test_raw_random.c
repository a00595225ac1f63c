/* SPDX-License-Identifier: MIT */
/* Random life on raw connections: TCP servers and detached HTTP requests, clients that do as they please, coroutines
 * that read, write, shut down and close behind each other's back, passing time, failing allocations, shutdowns,
 * bailouts. Nothing crashes, all connections end when nobody holds them, and every block comes back. UNIT_SEED
 * repeats or varies a run. */
#define _GNU_SOURCE /* memmem */
#include "unit_random.h"

#include "wsco/srv/raw_session.h"

#include <sys/socket.h>

enum { CLIENTS = 12, SOCKETS = 8, ROUNDS = 400, LIVES = 12 };

static uint64_t life_seed; /* of the life that goes on, 0 = it ended well */
static client clients[CLIENTS];
static wsco_conn *sockets[SOCKETS]; /* counted: what Socket objects are */
static wsco_waitq parking;

/* --- Socket objects --- */

static bool make_socket(wsco_conn *conn)
{
    unsigned i = pick(SOCKETS);

    if (sockets[i] || conn->user)
        return false;
    sockets[i] = wsco_conn_retain(conn);
    conn->user = &sockets[i];
    return true;
}

static void free_socket(unsigned i)
{
    wsco_conn *conn = sockets[i];

    if (!conn)
        return;
    sockets[i] = NULL;
    conn->user = NULL;
    if (conn->state == WSCO_CONN_RAW)
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
    wsco_msec due = wsco_raw_session_due(conn, pick(3) - 1.0);
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
        (void)wsco_wait_on(&worker.sched, &parking, WSCO_MSEC_NEVER);
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

static void serve_any(wsco_conn *conn)
{
    bool detaches = !server->raw && pick(2);

    if (pick(2))
        make_socket(conn);
    if (!server->raw && !pick(6) && upgrade(conn) == WSCO_OK)
        detaches = false;
    if (detaches)
        wsco_http_session_detach(conn);
    use_for_a_while(conn);
    if (conn->ws)
        ignore(close_ws(conn));
    else if (!server->raw && !detaches)
        wsco_http_session_finish(conn, pick(8) > 0);
}

static void outsider(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    unsigned i = pick(SOCKETS);

    if (!sockets[i])
        return;
    wsco_conn *conn = wsco_conn_retain(sockets[i]);
    if (conn->request_open && !conn->handler_running && pick(2))
        wsco_http_session_detach(conn);
    use_for_a_while(conn);
    wsco_conn_release(conn);
}

/* --- the world --- */

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

static void restart(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    start_rc = 1;
    go(start_server, NULL);
}

static void starve(void)
{
    wsco_mem_fail_after(1 + pick(12));
    step();
    wsco_mem_fail_after(0);
}

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

static void begin_life(void **state, bool in_order)
{
    open_server(state, serve_any);
    server->raw = pick(2);
    worker.sched.shuffle = pick(2) ? seed | 1 : 0; /* no order of wake-ups may matter */
    /* A writer that is given up while it waits has memory of its own. */
    server->settings.high_watermark = in_order ? 60000 : UINT64_MAX;
    server->settings.low_watermark = 20000;
    server->settings.output_max = 300000;
    server->settings.write_coalescing = pick(4) > 0;
    memset(sockets, 0, sizeof sockets);
    wsco_link_init(&parking);
    for (int i = 0; i < CLIENTS; i++)
        clients[i] = (client){.fd = -1};
}

static bool all_ended(void)
{
    wsco_wait_wake_all(&parking, WSCO_OK);
    for (unsigned i = 0; i < SOCKETS; i++)
        free_socket(i);
    /* Readers of a side that was shut down, or of a peer that says no more, have no end of their own. */
    for (wsco_link *at = worker.conns.next; at != &worker.conns; at = at->next)
        if (wsco_container_of(at, wsco_conn, in_worker)->handler_running)
            cancel_one();
    return wsco_link_empty(&worker.conns) && worker.sched.count == 1;
}

static void bail_out(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    (void)wsco_wait_on(&worker.sched, &parking, WSCO_MSEC_NEVER);
    worker.bailed = true;
    wsco_sched_abandon(&worker.sched);
}

/* As the engine does it: all coroutines are given up where they are, one of them in its turn. */
static void give_up(void)
{
    go(bail_out, NULL);
    wsco_wait_wake_all(&parking, WSCO_OK);
    while (!worker.bailed)
        step();
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
    } else if (pick(2)) {
        give_up();
    }
    close_worker();
    for (unsigned i = 0; i < SOCKETS; i++)
        free_socket(i);
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
}

static void live(void **state, bool in_order)
{
    seed = unit_seed() + 7;
    for (int life = 0; life < LIVES; life++) {
        life_seed = seed;
        begin_life(state, in_order);
        for (int i = 0; i < ROUNDS; i++) {
            client_acts(&clients[pick(CLIENTS)]);
            world_acts();
            if (pick(3))
                step();
        }
        end_life(in_order);
    }
    life_seed = 0;
}

static int tell_seed(void **state)
{
    if (life_seed)
        print_error("to repeat it: UNIT_SEED=%llu\n", (unsigned long long)(life_seed - 7));
    return unit_teardown(state);
}

TEST(lives_that_end_in_order)
{
    live(state, true);
}

TEST(lives_that_are_cut_short)
{
    live(state, false);
}

#define LIFE(test, name)                                                                                     \
    {                                                                                                        \
#test " (" name ")", test, unit_setup, tell_seed, (void *)(uintptr_t)name                            \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        LIFE(lives_that_end_in_order, "epoll"),
        LIFE(lives_that_end_in_order, "poll"),
        LIFE(lives_that_are_cut_short, "epoll"),
        LIFE(lives_that_are_cut_short, "poll"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
