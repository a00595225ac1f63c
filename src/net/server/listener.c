/* SPDX-License-Identifier: MIT */
/* listener: accepts connections for a server, and its start and shutdown.
 * Owns: the listening descriptor while the server lives. Called by: server_listen, class_http_server,
 * class_tcp_server.
 * Never: reads from a connection; stops for good because of a failure that may pass.
 * Tested by: tests/unit/net/server/test_listener.c, test_accept.c, tests/phpt/http, tests/phpt/tcp_server. */
#include "wsco/base/mem.h"
#include "wsco/net/server/admission.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/raw/raw_session.h"
#include "wsco/net/ws/ws_session.h"

#include <string.h>

/* Connections accepted in one turn before those already there are served. */
#define ACCEPT_BUDGET 64
/* How long accepting rests after a failure, such as a process without descriptors. */
#define PAUSE_SECONDS 1.0
/* How long the same failure is not told again. */
#define TOLD_SECONDS 60.0

void wsco_settings_init(wsco_settings *settings)
{
    *settings = (wsco_settings){
        .http = {.target_max = 32 * 1024,
                 .head_max = 64 * 1024,
                 .fields_max = 256,
                 .body_max = 2 * 1024 * 1024},
        .message_max = 2 * 1024 * 1024,
        .high_watermark = 2 * 1024 * 1024,
        .low_watermark = 1024 * 1024,
        .output_max = 8 * 1024 * 1024,
        .request_timeout = 60,
        .request_min_rate = 1024,
        .response_min_rate = 1024,
        .write_coalescing = true,
        .tcp_nodelay = true,
    };
}

static void on_readable(wsco_watcher *watcher, unsigned events);
static void on_pause_over(wsco_timer *timer);
static void stop(wsco_server *server, wsco_rc rc);

wsco_server *wsco_server_create(int fd, const wsco_addr *address, const wsco_server_hooks *hooks, void *user)
{
    wsco_server *server = wsco_mem_zalloc(sizeof *server);

    if (!server)
        return NULL;
    server->refs = 1;
    server->fd = fd;
    server->address = *address;
    server->hooks = hooks;
    server->user = user;
    server->watcher.on_event = on_readable;
    server->pause.fire = on_pause_over;
    wsco_settings_init(&server->settings);
    wsco_router_init(&server->router);
    wsco_link_init(&server->conns);
    wsco_link_init(&server->in_worker);
    wsco_link_init(&server->starter);
    return server;
}

wsco_server *wsco_server_retain(wsco_server *server)
{
    server->refs++;
    return server;
}

void wsco_server_release(wsco_server *server)
{
    if (--server->refs > 0)
        return;
    wsco_router_deinit(&server->router);
    wsco_tls_release(server->tls);
    wsco_ip_table_deinit(&server->ips);
    wsco_mem_free(server);
}

void wsco_server_orphan(wsco_server *server)
{
    /* A worker that is gone took its loop along. */
    if (server->worker && server->worker->scratch)
        wsco_server_shutdown(server);
    wsco_sock_close(server->fd);
    server->fd = -1;
    server->user = NULL;
}

/* Without memory for the timer it is tried again in the next turn. */
static void pause_accepting(wsco_server *server)
{
    wsco_worker *worker = server->worker;

    if (wsco_timers_arm(&worker->timers, &server->pause, wsco_time_in(PAUSE_SECONDS)) == WSCO_OK &&
        wsco_loop_set(&worker->loop, &server->watcher, 0) != WSCO_OK)
        wsco_timers_cancel(&worker->timers, &server->pause);
}

static void on_pause_over(wsco_timer *timer)
{
    wsco_server *server = wsco_container_of(timer, wsco_server, pause);

    if (wsco_loop_set(&server->worker->loop, &server->watcher, WSCO_READ) != WSCO_OK)
        pause_accepting(server);
}

static wsco_server *find_untold(wsco_worker *worker)
{
    for (wsco_link *at = worker->servers.next; at != &worker->servers; at = at->next) {
        wsco_server *server = wsco_container_of(at, wsco_server, in_worker);
        if (server->untold)
            return server;
    }
    return NULL;
}

/* The hook may free any server, so none is kept. */
static void tell(wsco_co *co, void *arg)
{
    wsco_server *server;

    while (co->exec && !co->kill && (server = find_untold(arg))) {
        server->untold = false;
        server->hooks->accept_failed(server);
    }
}

/* On a coroutine, because what the hook does may run code of the script. Without room for one it is told next time. */
static void report(wsco_server *server, wsco_rc rc)
{
    wsco_sched *sched = &server->worker->sched;

    if (!server->hooks->accept_failed || wsco_sched_full(sched) ||
        (rc == server->failure && wsco_time_now() < server->told))
        return;
    wsco_co *co = wsco_co_create_parked(sched, server->starter_id);
    if (!co)
        return;
    server->failure = rc;
    server->told = wsco_time_in(TOLD_SECONDS);
    server->untold = true;
    wsco_co_start(co, tell, server->worker);
}

/* Only a descriptor that is no listener any more is the end: all else, be it the process, the machine, the network or a
 * firewall, may pass. */
static void accept_failed(wsco_server *server, wsco_rc rc)
{
    if (rc == -EBADF || rc == -EINVAL || rc == -ENOTSOCK) {
        stop(server, rc);
        return;
    }
    report(server, rc);
    pause_accepting(server);
}

/* A TCP connection runs from the start: without room for its coroutine it stays in the kernel's queue. */
static bool has_room(const wsco_server *server)
{
    return !server->raw || !wsco_sched_full(&server->worker->sched);
}

static bool take_in(wsco_server *server, int fd, const wsco_addr *peer)
{
    wsco_conn *conn = wsco_conn_create(server, fd, peer);

    if (!conn)
        return false;
    wsco_admission_enter(conn);
    if (!server->raw || wsco_raw_session_begin(conn) == WSCO_OK)
        return true;
    wsco_conn_drop(conn);
    return false;
}

static void on_readable(wsco_watcher *watcher, unsigned events)
{
    wsco_server *server = wsco_container_of(watcher, wsco_server, watcher);
    wsco_addr peer;

    (void)events;
    for (unsigned i = 0; i < ACCEPT_BUDGET && server->running; i++) {
        if (!has_room(server)) {
            pause_accepting(server);
            return;
        }
        int fd = wsco_sock_accept(server->fd, &peer);
        if (fd == WSCO_E_AGAIN)
            return;
        if (fd < 0) {
            accept_failed(server, fd);
            return;
        }
        if (!wsco_admission_has_room(server, fd, &peer)) {
            wsco_admission_turn_away(server, fd, &peer);
            continue;
        }
        if (!take_in(server, fd, &peer)) {
            accept_failed(server, WSCO_E_NOMEM);
            return;
        }
    }
}

static void set_budget(wsco_budget *budget, uint64_t max)
{
    if (max > 0)
        budget->max = max;
    else if (budget->max == 0)
        budget->max = wsco_budget_default();
}

wsco_rc wsco_server_start(wsco_server *server, wsco_worker *worker)
{
    if (server->running)
        return WSCO_E_CO_HAS_BEEN_BOUND;
    server->worker = worker;
    wsco_rc rc = wsco_loop_add(&worker->loop, &server->watcher, server->fd, WSCO_READ);
    if (rc != WSCO_OK)
        return rc;
    /* Accepted sockets inherit the flag on Linux, which saves a system call for each. */
    wsco_sock_nodelay(server->fd, server->settings.tcp_nodelay);
    wsco_admission_start(server);
    set_budget(&worker->output, server->settings.output_memory_max);
    set_budget(&worker->input, server->settings.input_memory_max);
    server->running = true;
    server->starter_id = worker->sched.current ? worker->sched.current->id : -1;
    wsco_link_append(&worker->servers, &server->in_worker);

    uint32_t mine = ++server->starts;
    rc = wsco_wait_on(&worker->sched, &server->starter, WSCO_MSEC_NEVER);
    /* Cancelled from outside, unless it was stopped and started again before this coroutine had its turn. */
    if (server->running && server->starts == mine) {
        wsco_server_shutdown(server);
        rc = WSCO_E_CANCELED;
    }
    return rc;
}

static void end_idle(wsco_conn *conn)
{
    if (conn->state == WSCO_CONN_HTTP && !conn->req)
        wsco_http_session_end(conn);
    else if (conn->state == WSCO_CONN_WS && conn->server->settings.websocket_shutdown_timeout > 0)
        wsco_ws_session_go_away(conn, WSCO_E_EOF);
}

static bool called_by_own_handler(const wsco_server *server)
{
    const wsco_co *current = server->worker->sched.current;

    for (const wsco_link *at = server->conns.next; current && at != &server->conns; at = at->next)
        if (wsco_container_of(at, const wsco_conn, in_server)->co == current)
            return true;
    return false;
}

/* rc is what start() returns. */
static void stop(wsco_server *server, wsco_rc rc)
{
    server->running = false;
    wsco_link_remove(&server->in_worker);
    wsco_loop_remove(&server->worker->loop, &server->watcher);
    wsco_timers_cancel(&server->worker->timers, &server->pause);
    wsco_link *at = server->conns.next;
    while (at != &server->conns) {
        wsco_conn *conn = wsco_container_of(at, wsco_conn, in_server);
        at = at->next;
        end_idle(conn);
    }
    wsco_wait_wake_all(&server->starter, rc);
}

void wsco_server_shutdown(wsco_server *server)
{
    if (server->running)
        stop(server, called_by_own_handler(server) ? WSCO_OK : WSCO_E_CANCELED);
}
