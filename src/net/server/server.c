/* SPDX-License-Identifier: MIT */
/* server: a server's life, its start and its shutdown. listener.c accepts.
 * Owns: the listening descriptor, the router, the TLS context and the numbers of connections.
 * Called by: server_listen, class_http_server, class_tcp_server, net (the end).
 * Never: accepts or reads itself; ends a handler that runs.
 * Tested by: tests/unit/net/server/test_listener.c, tests/unit/net/server/test_shutdown.c, tests/phpt/http,
 *       tests/phpt/tcp_server. */
#include "wsco/net/server/server.h"

#include "wsco/base/mem.h"
#include "wsco/net/server/admission.h"
#include "wsco/net/server/proxied.h"

#include "server_priv.h"

static void destroy(wsco_origin *origin)
{
    wsco_server *server = wsco_container_of(origin, wsco_server, origin);

    wsco_router_deinit(&server->router);
    wsco_tls_release(server->tls);
    wsco_ip_table_deinit(&server->ips);
    wsco_mem_free(server->proxies);
    wsco_mem_free(server);
}

static void init_origin(wsco_server *server, const wsco_addr *address)
{
    wsco_origin *origin = &server->origin;

    wsco_origin_init(origin, server->ops->session);
    origin->server = server;
    origin->any_address = wsco_addr_is_any(address);
    origin->serve = server->ops->serve;
    origin->bad_tls = server->ops->bad_tls;
    origin->left = wsco_admission_leave;
    origin->destroy = destroy;
}

wsco_server *wsco_server_create(int fd, const wsco_addr *address, const wsco_server_ops *ops, void *user)
{
    wsco_server *server = wsco_mem_zalloc(sizeof *server);

    if (!server)
        return NULL;
    server->fd = fd;
    server->address = *address;
    server->ops = ops;
    server->user = user;
    server->watcher.on_event = wsco_server_on_readable;
    server->pause.fire = wsco_server_on_pause_over;
    init_origin(server, address);
    wsco_router_init(&server->router);
    wsco_link_init(&server->in_net);
    wsco_link_init(&server->starter);
    wsco_link_init(&server->proxied);
    return server;
}

void wsco_server_trust(wsco_server *server, wsco_cidr *proxies, uint32_t count)
{
    wsco_mem_free(server->proxies);
    server->proxies = proxies;
    server->proxy_count = count;
}

wsco_server *wsco_server_retain(wsco_server *server)
{
    wsco_origin_retain(&server->origin);
    return server;
}

void wsco_server_release(wsco_server *server)
{
    wsco_origin_release(&server->origin);
}

static void close_listener(wsco_server *server)
{
    if (server->fd >= 0)
        wsco_sock_close(server->fd);
    server->fd = -1;
}

void wsco_server_orphan(wsco_server *server)
{
    /* If the worker is gone, its loop is gone too. */
    if (server->net && server->net->scratch) {
        wsco_server_shutdown(server);
        wsco_proxied_end_all(server);
    }
    wsco_link_remove(&server->in_net);
    close_listener(server);
    server->user = NULL;
}

static void set_budget(wsco_budget *budget, uint64_t max)
{
    if (max > 0)
        budget->max = max;
    else if (budget->max == 0)
        budget->max = wsco_budget_default();
}

wsco_rc wsco_server_start(wsco_server *server, wsco_net *net)
{
    wsco_worker *worker = net->worker;

    if (server->origin.running)
        return WSCO_E_CO_HAS_BEEN_BOUND;
    server->net = net;
    wsco_rc rc = wsco_loop_add(&worker->loop, &server->watcher, server->fd, WSCO_READ);
    if (rc != WSCO_OK)
        return rc;
    /* Accepted sockets inherit the flag on Linux, which saves a system call for each. */
    wsco_sock_nodelay(server->fd, server->origin.settings.tcp_nodelay);
    wsco_admission_start(server);
    set_budget(&net->output, server->origin.settings.output_memory_max);
    set_budget(&net->input, server->origin.settings.input_memory_max);
    server->origin.running = true;
    server->origin.parent_id = worker->sched.current ? worker->sched.current->id : -1;
    wsco_link_append(&net->servers, &server->in_net);

    server->start_time = (int64_t)wsco_time_date();
    uint32_t mine = ++server->starts;
    rc = wsco_wait_on(&worker->sched, &server->starter, WSCO_USEC_NEVER);
    /* The coroutine was cancelled, unless the server was stopped and started again before this coroutine had
     * its turn. */
    if (server->origin.running && server->starts == mine) {
        wsco_server_shutdown(server);
        rc = WSCO_E_CANCELED;
    }
    return rc;
}

static bool called_by_own_handler(const wsco_server *server)
{
    const wsco_co *current = server->net->worker->sched.current;

    for (const wsco_link *at = server->origin.conns.next; current && at != &server->origin.conns;
         at = at->next)
        if (wsco_container_of(at, const wsco_conn, in_origin)->co == current)
            return true;
    return false;
}

static void cease(wsco_server *server)
{
    server->origin.running = false;
    wsco_link_remove(&server->in_net);
    wsco_loop_remove(&server->net->worker->loop, &server->watcher);
    wsco_timers_cancel(&server->net->worker->timers, &server->pause);
}

/* What one does may end another, so none is kept a hold of but the first that was not told. */
static void tell_connections(wsco_server *server)
{
    wsco_link untold;

    wsco_link_init(&untold);
    wsco_link_splice(&untold, &server->origin.conns);
    while (!wsco_link_empty(&untold)) {
        wsco_conn *conn = wsco_container_of(untold.next, wsco_conn, in_origin);
        wsco_link_remove(&conn->in_origin);
        wsco_link_append(&server->origin.conns, &conn->in_origin);
        if (wsco_conn_open(conn) && conn->session->server_stops)
            conn->session->server_stops(conn);
    }
}

void wsco_server_stop(wsco_server *server, wsco_rc rc)
{
    cease(server);
    wsco_proxied_end_all(server);
    tell_connections(server);
    wsco_wait_wake_all(&server->starter, rc);
}

void wsco_server_shutdown(wsco_server *server)
{
    if (server->origin.running)
        wsco_server_stop(server, called_by_own_handler(server) ? WSCO_OK : WSCO_E_CANCELED);
}

void wsco_server_retire(wsco_server *server, wsco_link *list)
{
    wsco_server_accept_all(server);
    wsco_proxied_look_all(server);
    if (!server->origin.running)
        return;
    wsco_proxied_hurry(server, WSCO_ORIGIN_FIRST_SECONDS);
    server->origin.retiring = true;
    cease(server);
    close_listener(server);
    server->retired = 0;
    server->retiring = 0;
    for (const wsco_link *at = server->origin.conns.next; at != &server->origin.conns; at = at->next)
        server->retiring++;
    wsco_link_append(list, &server->in_net);
    tell_connections(server);
}

void wsco_server_retired(wsco_server *server)
{
    wsco_proxied_end_all(server);
    wsco_link_remove(&server->in_net);
    wsco_wait_wake_all(&server->starter, WSCO_OK);
}
