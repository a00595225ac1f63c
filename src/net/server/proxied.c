/* SPDX-License-Identifier: MIT */
/* proxied: reads PROXY headers, before TLS and before any session.
 * Owns: the descriptor until the header is complete. Called by: listener, server, the loop.
 * Never: takes a byte that follows the header; believes one from an address that is not listed.
 * Tested by: tests/unit/net/server/test_proxied.c, tests/phpt/proxy. */
#include "wsco/net/server/proxied.h"

#include "wsco/base/mem.h"
#include "wsco/net/server/admission.h"
#include "wsco/proto/proxy.h"

#include "server_priv.h"

#include <string.h>

#define HEADER_SECONDS 5.0
#define PROXIED_MAX 4096 /* of one server */

/* Owner: server->proxied. Freed by: forget(). */
typedef struct proxied {
    wsco_watcher watcher;
    wsco_timer timer;
    wsco_link link;
    wsco_server *server;
    int fd;
    wsco_addr peer;
    wsco_proxy_parser parser;
} proxied;

static wsco_worker *worker_of(const proxied *self)
{
    return self->server->net->worker;
}

/* Leaves the descriptor to the caller. */
static void forget(proxied *self)
{
    wsco_loop_remove(&worker_of(self)->loop, &self->watcher);
    wsco_timers_cancel(&worker_of(self)->timers, &self->timer);
    wsco_link_remove(&self->link);
    self->server->proxied_count--;
    wsco_mem_free(self);
}

static void end(proxied *self)
{
    int fd = self->fd;

    forget(self);
    wsco_sock_close(fd);
}

/* ---- whose it is ---- */

static void from_bytes(wsco_addr *addr, const wsco_proxy_client *client)
{
    wsco_peer peer = {.family = client->family, .port = client->port};

    memcpy(peer.ip, client->ip, sizeof peer.ip);
    wsco_peer_unpack(&peer, addr);
}

/* False: the text is no address of its family. */
static bool from_text(wsco_addr *addr, const wsco_proxy_client *client)
{
    wsco_peer peer;

    if (wsco_addr_parse(addr, client->text, client->port) != WSCO_OK)
        return false;
    wsco_peer_pack(&peer, addr);
    return peer.family == client->family;
}

/* Without an address it is the proxy's own. */
static bool client_of(const proxied *self, wsco_addr *addr)
{
    const wsco_proxy_client *client = &self->parser.client;

    *addr = self->peer;
    if (client->family == 0)
        return true;
    if (client->is_text)
        return from_text(addr, client);
    from_bytes(addr, client);
    return true;
}

/* The handler of a TCP connection needs a coroutine; there was room for one when it was accepted. */
static void let_in(proxied *self)
{
    wsco_server *server = self->server;
    int fd = self->fd;
    wsco_addr addr;
    bool full = server->origin.session->begin && wsco_sched_full(&worker_of(self)->sched);

    if (full || !client_of(self, &addr)) {
        end(self);
        return;
    }
    forget(self);
    bool admitted = wsco_server_admit(server, fd, &addr);
    (void)admitted; /* if memory is short, the client sees the end */
}

/* ---- the header ---- */

static void look(proxied *self)
{
    char *scratch = self->server->net->scratch;
    size_t used;
    ssize_t n = wsco_sock_peek(self->fd, scratch, WSCO_PROXY_MAX);

    if (n == WSCO_E_AGAIN)
        return;
    if (n <= 0) {
        end(self);
        return;
    }
    wsco_proxy_event event = wsco_proxy_feed(&self->parser, scratch, (size_t)n, &used);
    if (event == WSCO_PROXY_BAD || wsco_sock_read(self->fd, scratch, used) != (ssize_t)used)
        end(self);
    else if (event == WSCO_PROXY_DONE)
        let_in(self);
}

static void on_event(wsco_watcher *watcher, unsigned events)
{
    (void)events;
    look(wsco_container_of(watcher, proxied, watcher));
}

static void on_timer(wsco_timer *timer)
{
    end(wsco_container_of(timer, proxied, timer));
}

/* ---- public ---- */

bool wsco_proxied_expected(const wsco_server *server, const wsco_addr *peer)
{
    for (uint32_t i = 0; i < server->proxy_count; i++)
        if (wsco_cidr_has(&server->proxies[i], peer))
            return true;
    return false;
}

static bool watch(proxied *self)
{
    wsco_worker *worker = worker_of(self);

    if (wsco_loop_add(&worker->loop, &self->watcher, self->fd, WSCO_READ) != WSCO_OK)
        return false;
    return wsco_timers_arm(&worker->timers, &self->timer, wsco_time_in(HEADER_SECONDS)) == WSCO_OK;
}

bool wsco_proxied_begin(wsco_server *server, int fd, const wsco_addr *peer)
{
    if (server->proxied_count >= PROXIED_MAX || !wsco_admission_has_descriptors(server, fd)) {
        wsco_sock_close(fd);
        return true;
    }
    proxied *self = wsco_mem_zalloc(sizeof *self);
    if (!self) {
        wsco_sock_close(fd);
        return false;
    }
    self->server = server;
    self->fd = fd;
    self->peer = *peer;
    self->watcher.on_event = on_event;
    self->timer.fire = on_timer;
    wsco_link_append(&server->proxied, &self->link);
    server->proxied_count++;
    if (watch(self))
        return true;
    end(self);
    return false;
}

void wsco_proxied_hurry(wsco_server *server, double seconds)
{
    wsco_usec due = wsco_time_in(seconds);

    for (wsco_link *next, *at = server->proxied.next; at != &server->proxied; at = next) {
        proxied *self = wsco_container_of(at, proxied, link);
        next = at->next;
        if (due < self->timer.due && wsco_timers_arm(&worker_of(self)->timers, &self->timer, due) != WSCO_OK)
            end(self);
    }
}

/* Looking may end it, so the next one is found first; it cannot end another. */
void wsco_proxied_look_all(wsco_server *server)
{
    for (wsco_link *next, *at = server->proxied.next; at != &server->proxied; at = next) {
        next = at->next;
        look(wsco_container_of(at, proxied, link));
    }
}

void wsco_proxied_end_all(wsco_server *server)
{
    while (!wsco_link_empty(&server->proxied))
        end(wsco_container_of(server->proxied.next, proxied, link));
}
