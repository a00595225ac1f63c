/* SPDX-License-Identifier: MIT */
/* listener: accepts connections for a server, and its start and shutdown.
 * Owns: the listening descriptor while the server lives. Called by: class_http_server.
 * Never: reads from a connection; stops for good because descriptors or coroutines ran out.
 * Tested by: tests/unit/test_listener.c, tests/phpt/http. */
#include "wsco/base/mem.h"
#include "wsco/srv/conn.h"
#include "wsco/srv/http_session.h"
#include "wsco/srv/raw_session.h"
#include "wsco/srv/ws_session.h"

#include <string.h>

/* Connections accepted in one turn before those already there are served. */
#define ACCEPT_BUDGET 64
/* How long accepting rests when the process has no descriptor left. */
#define PAUSE_MS 1000

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

    if (wsco_timers_arm(&worker->timers, &server->pause, worker->now + PAUSE_MS) == WSCO_OK &&
        wsco_loop_set(&worker->loop, &server->watcher, 0) != WSCO_OK)
        wsco_timers_cancel(&worker->timers, &server->pause);
}

static void on_pause_over(wsco_timer *timer)
{
    wsco_server *server = wsco_container_of(timer, wsco_server, pause);

    if (wsco_loop_set(&server->worker->loop, &server->watcher, WSCO_READ) != WSCO_OK)
        pause_accepting(server);
}

static void accept_failed(wsco_server *server, wsco_rc rc)
{
    if (rc == -EMFILE || rc == -ENFILE || rc == -ENOBUFS || rc == WSCO_E_NOMEM) {
        pause_accepting(server);
        return;
    }
    stop(server, rc);
}

/* A TCP connection runs from the start: without room for its coroutine it stays in the kernel's queue. */
static bool has_room(const wsco_server *server)
{
    return !server->raw || !wsco_sched_full(&server->worker->sched);
}

static bool take_in(wsco_server *server, int fd, const wsco_addr *peer)
{
    wsco_conn *conn = wsco_conn_create(server, fd, peer);

    if (!conn || !server->raw || wsco_raw_session_begin(conn) == WSCO_OK)
        return conn != NULL;
    wsco_conn_drop(conn);
    return false;
}

static void on_readable(wsco_watcher *watcher, unsigned events)
{
    wsco_server *server = wsco_container_of(watcher, wsco_server, watcher);
    wsco_addr peer;

    (void)events;
    for (unsigned i = 0; i < ACCEPT_BUDGET && server->running; i++) {
        int fd = has_room(server) ? wsco_sock_accept(server->fd, &peer) : -EMFILE;
        if (fd == WSCO_E_AGAIN)
            return;
        if (fd < 0) {
            accept_failed(server, fd);
            return;
        }
        if (!take_in(server, fd, &peer)) {
            pause_accepting(server);
            return;
        }
    }
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
        wsco_ws_session_go_away(conn);
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
