/* SPDX-License-Identifier: MIT */
/* What the tests of srv share: a worker and a server in this process, without PHP. Clients are plain sockets
 * of the test body (unit_client.h), which acts between turns of the loop.
 *
 * A test names its handler in `handler`; it runs on the coroutine of the connection, so it takes notes
 * instead of asserting: a failed assertion jumps, and must not jump off a coroutine. Every test runs on every
 * poll backend, whose name comes in *state.
 *
 * A watcher that is always readable keeps the loop from sleeping, so step() always ends; the clock stands
 * still but for pass_time(). */
#ifndef WSCO_TESTS_UNIT_SRV_H
#define WSCO_TESTS_UNIT_SRV_H

#include "unit_sock.h"

#include "wsco/proto/http/http_resp.h"
#include "wsco/proto/ws/ws_accept.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/http/intake.h"
#include "wsco/net/net.h"
#include "wsco/net/raw/raw_session.h"
#include "wsco/net/server/server.h"
#include "wsco/net/ws/ws_session.h"
#include "wsco/net/ws/ws_shared.h"

/* clang-format off */
#define ON_POLL(test, name) {#test " (" name ")", test, unit_setup, unit_teardown, (void *)(uintptr_t)name}
#define SRV(test) ON_POLL(test, UNIT_POLL), ON_POLL(test, "poll")
/* clang-format on */

/* Turns in which something that was waited for has to happen. After the first ones each takes a millisecond:
 * the kernel needs time for some things, as a window that opens again. */
enum { QUICK_STEPS = 5000, STEPS_MAX = 65000 };

static wsco_worker worker;
static wsco_net *net;
static wsco_server *server;
static wsco_addr address;
static void (*handler)(wsco_conn *conn);
static wsco_rc start_rc; /* what wsco_server_start() returned; 1 while it has not */

/* --- turns --- */

static wsco_watcher tick;
static int tick_fds[2];
static int turns_left;

static void on_tick(UNIT_UNUSED wsco_watcher *watcher, UNIT_UNUSED unsigned events)
{
}

static bool on_turn(UNIT_UNUSED wsco_worker *of)
{
    return turns_left-- > 0;
}

/* One turn, and the events of the next one. */
static UNIT_UNUSED void step(void)
{
    turns_left = 1;
    assert_int_equal(wsco_worker_run(&worker), WSCO_E_CANCELED);
}

/* Events without the rest of a turn. */
static UNIT_UNUSED void take_events(void)
{
    assert_true(wsco_loop_wait(&worker.loop, 0) >= 0);
    wsco_loop_dispatch(&worker.loop);
}

static UNIT_UNUSED void steps(int n)
{
    while (n-- > 0)
        step();
}

/* Turns until `happened`; to be used as a statement. */
#define UNTIL(happened)                                                                                      \
    do {                                                                                                     \
        int unit_turns = 0;                                                                                  \
        while (!(happened)) {                                                                                \
            if (++unit_turns > STEPS_MAX)                                                                    \
                fail_msg("never happened: %s", #happened);                                                   \
            if (unit_turns > QUICK_STEPS)                                                                    \
                poll(NULL, 0, 1);                                                                            \
            step();                                                                                          \
        }                                                                                                    \
    } while (0)

static wsco_virtual_clock unit_clock;

/* As if user code had kept the loop for so long. */
static UNIT_UNUSED void block_for(uint64_t ms)
{
    unit_clock.now += MS(ms);
}

/* As if it had become that late in a wait, or so many milliseconds had passed: what is due then has fired. */
static UNIT_UNUSED void time_is(wsco_usec now)
{
    unit_clock.now = now;
    wsco_timers_fire(&worker.timers, now);
}

static UNIT_UNUSED void pass_time(uint64_t ms)
{
    time_is(unit_clock.now + MS(ms));
}

/* --- server --- */

static void serve(wsco_conn *conn)
{
    handler(conn);
}

static const wsco_worker_ops worker_ops = {.turn = on_turn};
static const wsco_server_ops server_ops = {.session = &wsco_http_session_ops, .serve = serve};

static void start_server(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    start_rc = wsco_server_start(server, net);
}

static UNIT_UNUSED void go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
}

/* A coroutine such as the connection's handler starts: it may wait for it. */
static UNIT_UNUSED void go_for(const wsco_conn *conn, wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&worker.sched, entry, arg);

    assert_non_null(co);
    assert_true(conn->owner > 0);
    co->owner = conn->owner;
    assert_int_equal(wsco_co_resume(co, WSCO_OK), WSCO_OK);
}

static UNIT_UNUSED void open_worker(void **state)
{
    wsco_time_virtual_init(&unit_clock, MS(1000000), 0);
    wsco_time_use(&unit_clock.clock);
    assert_int_equal(wsco_worker_init(&worker, *state, &wsco_context_fcontext, NULL, &worker_ops, 256 * 1024),
                     WSCO_OK);
    net = wsco_net_create(&worker);
    assert_non_null(net);
    wsco_sock_ignore_sigpipe();
    assert_int_equal(pipe(tick_fds), 0);
    assert_int_equal(write(tick_fds[1], "x", 1), 1);
    tick = (wsco_watcher){.on_event = on_tick};
    assert_int_equal(wsco_loop_add(&worker.loop, &tick, tick_fds[0], WSCO_READ), WSCO_OK);
}

static UNIT_UNUSED void create_server(void)
{
    int fd = listen_local(&address);

    server = wsco_server_create(fd, &address, &server_ops, &server);
    assert_non_null(server);
    start_rc = 1;
}

/* In place of those it was made with. */
static UNIT_UNUSED void use_ops(const wsco_server_ops *ops)
{
    server->ops = ops;
    server->origin.bad_tls = ops->bad_tls;
}

static UNIT_UNUSED void open_server(void **state, void (*with)(wsco_conn *conn))
{
    open_worker(state);
    create_server();
    handler = with;
    go(start_server, NULL);
}

static UNIT_UNUSED void close_worker(void)
{
    wsco_loop_remove(&worker.loop, &tick);
    close(tick_fds[0]);
    close(tick_fds[1]);
    wsco_worker_deinit(&worker);
}

/* Whatever was counted as queued or received has been counted down again. */
static UNIT_UNUSED void reclaim_worker(void)
{
    wsco_conn_reclaim(net);
    assert_true(net->output.used == 0);
    assert_true(net->input.used == 0);
    wsco_worker_reclaim(&worker);
}

/* The order in which a script ends: the worker, then the objects, then what abandoned coroutines held. */
static UNIT_UNUSED void close_server(void)
{
    close_worker();
    wsco_server_orphan(server);
    wsco_server_release(server);
    reclaim_worker();
}

static wsco_exec *no_stack(UNIT_UNUSED size_t size, UNIT_UNUSED wsco_exec_entry entry)
{
    return NULL;
}

/* A coroutine that is made for a request or a bad client then finds no stack to run on. */
static UNIT_UNUSED void refuse_stacks(bool on)
{
    static wsco_context_ops ops;

    ops = wsco_context_fcontext;
    ops.create = no_stack;
    worker.sched.pool.ops = on ? &ops : &wsco_context_fcontext;
}

static UNIT_UNUSED unsigned count(const wsco_link *list)
{
    unsigned n = 0;

    for (const wsco_link *at = list->next; at != list; at = at->next)
        n++;
    return n;
}

/* The connection that was accepted last. */
static UNIT_UNUSED wsco_conn *newest_conn(void)
{
    assert_false(wsco_link_empty(&server->origin.conns));
    return wsco_container_of(server->origin.conns.prev, wsco_conn, in_origin);
}

/* --- a stream that counts and can be told to misbehave --- */

static struct {
    const wsco_stream_ops *real;
    int writes;    /* calls of writev that took something */
    size_t most;   /* slices in the largest of them */
    bool jammed;   /* the socket takes nothing */
    bool swallows; /* files are taken whole and go nowhere */
    wsco_rc error; /* what writing and sendfile return, unless 0 */
    wsco_rc read_error;
} tap;

static ssize_t tap_read(wsco_stream *stream, void *into, size_t cap)
{
    return tap.read_error ? tap.read_error : tap.real->read(stream, into, cap);
}

static ssize_t tap_writev(wsco_stream *stream, const struct iovec *iov, int n, bool more)
{
    if (tap.jammed || tap.error)
        return tap.error ? tap.error : WSCO_E_AGAIN;
    tap.writes++;
    if ((size_t)n > tap.most)
        tap.most = (size_t)n;
    return tap.real->writev(stream, iov, n, more);
}

static ssize_t tap_sendfile(wsco_stream *stream, int file, uint64_t off, size_t len)
{
    if (tap.jammed || tap.error)
        return tap.error ? tap.error : WSCO_E_AGAIN;
    if (tap.swallows)
        return (ssize_t)len;
    return tap.real->sendfile(stream, file, off, len);
}

/* Puts the tap onto a connection; its counters start at 0. */
static UNIT_UNUSED void tap_conn(wsco_conn *conn)
{
    static wsco_stream_ops tapped;

    memset(&tap, 0, sizeof tap);
    tap.real = conn->stream.ops == &tapped ? tap.real : conn->stream.ops;
    tapped = *tap.real;
    tapped.read = tap_read;
    tapped.writev = tap_writev;
    tapped.sendfile = tap_sendfile;
    conn->stream.ops = &tapped;
}

/* --- for handlers --- */

/* A complete answer; returns what sending said. */
static UNIT_UNUSED wsco_rc answer(wsco_conn *conn, const char *body)
{
    wsco_payload payload = {.data = body, .len = strlen(body)};
    bool keep_alive = wsco_http_session_req(conn) && wsco_http_session_req(conn)->keep_alive;
    wsco_buf head = {0};
    wsco_rc rc = wsco_http_resp_status(&head, 200, NULL, 0);

    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(&head, "Content-Length: ");
    if (rc == WSCO_OK)
        rc = wsco_buf_append_uint(&head, payload.len);
    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(&head, "\r\n\r\n");
    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, &payload);
    wsco_buf_deinit(&head);
    wsco_http_session_finish(conn, keep_alive && rc == WSCO_OK);
    return rc;
}

static wsco_rc handshake_head(wsco_conn *conn, wsco_buf *head)
{
    char accept[WSCO_WS_ACCEPT_LEN + 1];
    wsco_rc rc = wsco_ws_accept_key(wsco_http_session_req(conn), accept);

    if (rc == WSCO_OK)
        rc = wsco_http_resp_status(head, 101, NULL, 0);
    if (rc == WSCO_OK)
        rc = wsco_http_resp_line(head, "Sec-WebSocket-Accept", accept);
    return rc == WSCO_OK ? wsco_buf_append_str(head, "\r\n") : rc;
}

static UNIT_UNUSED wsco_rc upgrade(wsco_conn *conn)
{
    wsco_buf head = {0};
    wsco_rc rc = wsco_ws_accept_check(wsco_http_session_req(conn)) == 101 ? handshake_head(conn, &head)
                                                                          : WSCO_E_INVAL;

    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, NULL);
    if (rc == WSCO_OK)
        rc = wsco_ws_session_start(conn, NULL);
    wsco_buf_deinit(&head);
    if (rc != WSCO_OK)
        wsco_http_session_finish(conn, false);
    return rc;
}

static UNIT_UNUSED wsco_rc push(wsco_conn *conn, const void *data, size_t len)
{
    wsco_payload payload = {.data = data, .len = len};

    return wsco_ws_session_push(conn, 0x80 | WSCO_WS_TEXT, &payload);
}

static UNIT_UNUSED wsco_rc push_text(wsco_conn *conn, const char *text)
{
    return push(conn, text, strlen(text));
}

/* What becomes of a WebSocket when the script lets go of it. */
static UNIT_UNUSED wsco_rc close_ws(wsco_conn *conn)
{
    return wsco_ws_session_close(conn, wsco_ws_session_close_code(conn), NULL, 0);
}

static wsco_rc handler_rc; /* what ended the loop of the handler that ran last */
static unsigned handlers;  /* how many are running */

/* Answers each message with the same text, until recv() says something else. */
static UNIT_UNUSED void serve_echo(wsco_conn *conn)
{
    wsco_ws_msg *msg;
    wsco_rc rc = upgrade(conn);

    handler_rc = rc;
    if (rc != WSCO_OK)
        return;
    handlers++;
    while (rc == WSCO_OK && (rc = wsco_ws_session_recv(conn, 0, &msg)) == WSCO_OK) {
        rc = push(conn, msg->data, msg->len);
        wsco_ws_msg_free(msg);
    }
    handler_rc = rc;
    close_ws(conn);
    handlers--;
}

#endif
