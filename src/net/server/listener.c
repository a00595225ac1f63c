/* SPDX-License-Identifier: MIT */
/* listener: accepts connections for a server, and reports if it cannot.
 * Owns: server->watcher and server->pause. Called by: server (start, stop), the loop.
 * Never: reads from a connection; stops for good because of a failure that may pass.
 * Tested by: tests/unit/net/server/test_listener.c, tests/unit/net/server/test_accept.c, tests/phpt/http,
 * tests/phpt/tcp_server. */
#include "wsco/net/server/admission.h"
#include "wsco/net/server/proxied.h"
#include "wsco/net/server/server.h"

#include "server_priv.h"

/* Connections accepted in one turn before the existing ones are served. */
#define ACCEPT_BUDGET 64
/* More than the kernel queues for one listener. */
#define QUEUE_MAX 4096
/* How long accepting rests after a failure, such as a process without descriptors. */
#define PAUSE_SECONDS 1.0
/* How long the same failure is not reported again. */
#define TOLD_SECONDS 60.0

/* If memory for the timer is short, accepting is tried again in the next turn. */
static void pause_accepting(wsco_server *server)
{
    wsco_worker *worker = server->net->worker;

    if (wsco_timers_arm(&worker->timers, &server->pause, wsco_time_in(PAUSE_SECONDS)) == WSCO_OK &&
        wsco_loop_set(&worker->loop, &server->watcher, 0) != WSCO_OK)
        wsco_timers_cancel(&worker->timers, &server->pause);
}

void wsco_server_on_pause_over(wsco_timer *timer)
{
    wsco_server *server = wsco_container_of(timer, wsco_server, pause);

    if (wsco_loop_set(&server->net->worker->loop, &server->watcher, WSCO_READ) != WSCO_OK)
        pause_accepting(server);
}

static wsco_server *find_untold(wsco_net *net)
{
    for (wsco_link *at = net->servers.next; at != &net->servers; at = at->next) {
        wsco_server *server = wsco_container_of(at, wsco_server, in_net);
        if (server->untold)
            return server;
    }
    return NULL;
}

/* accept_failed() may free any server, so none may be used after it. */
static void tell(wsco_co *co, void *arg)
{
    wsco_server *server;

    while (co->exec && !co->kill && (server = find_untold(arg))) {
        server->untold = false;
        server->ops->accept_failed(server);
    }
}

/* Runs on a coroutine, because accept_failed() may run code of the script. If there is no room for one, the
 * failure is reported next time. */
static void report(wsco_server *server, wsco_rc rc)
{
    wsco_sched *sched = &server->net->worker->sched;

    if (!server->ops->accept_failed || wsco_sched_full(sched) ||
        (rc == server->failure && wsco_time_now() < server->told))
        return;
    wsco_co *co = wsco_co_create_parked(sched, server->origin.parent_id);
    if (!co)
        return;
    server->failure = rc;
    server->told = wsco_time_in(TOLD_SECONDS);
    server->untold = true;
    wsco_co_start(co, tell, server->net);
}

/* Accepting ends only if the descriptor is not a listener any more. Any other failure may pass: of the
 * process, the machine, the network or a firewall. */
static void accept_failed(wsco_server *server, wsco_rc rc)
{
    if (rc == -EBADF || rc == -EINVAL || rc == -ENOTSOCK) {
        wsco_server_stop(server, rc);
        return;
    }
    report(server, rc);
    pause_accepting(server);
}

/* The handler of a TCP connection runs from the start. Without room for its coroutine the connection stays in
 * the kernel's queue. */
static bool has_room(const wsco_server *server)
{
    return !server->origin.session->begin || !wsco_sched_full(&server->net->worker->sched);
}

static bool take_in(wsco_server *server, int fd, const wsco_addr *peer)
{
    wsco_conn *conn = wsco_conn_create(server->net, &server->origin, fd, peer, server->tls);

    if (!conn)
        return false;
    wsco_admission_enter(conn);
    if (conn->session->begin && conn->session->begin(conn) != WSCO_OK) {
        wsco_conn_drop(conn);
        return false;
    }
    /* A PROXY header that came while the server retires. */
    if (server->origin.retiring && conn->session->server_stops)
        conn->session->server_stops(conn);
    return true;
}

bool wsco_server_admit(wsco_server *server, int fd, const wsco_addr *peer)
{
    if (wsco_admission_has_room(server, fd, peer))
        return take_in(server, fd, peer);
    wsco_admission_turn_away(server, fd, peer);
    return true;
}

static void accept_up_to(wsco_server *server, unsigned most)
{
    wsco_addr peer;

    for (unsigned i = 0; i < most && server->origin.running; i++) {
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
        if (!(wsco_proxied_expected(server, &peer) ? wsco_proxied_begin(server, fd, &peer)
                                                   : wsco_server_admit(server, fd, &peer))) {
            accept_failed(server, WSCO_E_NOMEM);
            return;
        }
    }
}

void wsco_server_on_readable(wsco_watcher *watcher, unsigned events)
{
    (void)events;
    accept_up_to(wsco_container_of(watcher, wsco_server, watcher), ACCEPT_BUDGET);
}

/* While accepting rests there is no room, or the system has refused. */
void wsco_server_accept_all(wsco_server *server)
{
    if (!wsco_timer_armed(&server->pause))
        accept_up_to(server, QUEUE_MAX);
}
