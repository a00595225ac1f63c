/* SPDX-License-Identifier: MIT */
/* Owns: connections, listeners and the table of descriptors.
 * Called by: the system calls (sim_sys, sim_poll), the clients.
 * Never: loses a byte of a connection that is not broken, or lets one overtake another.
 * Tested by: every seed. */
#include "sim_net.h"

#include "sim_check.h"
#include "sim_client.h"
#include "sim_plan.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

sim_link *sim_links;
sim_time sim_net_full_until;

static sim_entry table[SIM_FDS];
static unsigned open_count;
static int top;
static int next_port;

void sim_net_begin(void)
{
    memset(table, 0, sizeof table);
    sim_links = NULL;
    open_count = 0;
    top = 0;
    next_port = 40000;
    sim_net_full_until = 0;
}

void sim_net_end(void)
{
    while (sim_links) {
        sim_link *link = sim_links;
        sim_links = link->next;
        free(link->up.bytes);
        free(link->down.bytes);
        free(link);
    }
}

/* --- descriptors --- */

bool sim_net_is_fd(int fd)
{
    return fd >= SIM_FD_FIRST && fd < SIM_FD_FIRST + SIM_FDS;
}

int sim_net_open(sim_kind kind, void *object)
{
    for (int i = 0; i < SIM_FDS && open_count < plan.descriptors; i++) {
        if (table[i].kind != SIM_FREE)
            continue;
        table[i] = (sim_entry){.kind = kind, .object = object};
        open_count++;
        top = top > i ? top : i + 1;
        return SIM_FD_FIRST + i;
    }
    return -1;
}

void sim_net_close(int fd)
{
    table[fd - SIM_FD_FIRST] = (sim_entry){.kind = SIM_FREE};
    if (open_count-- == plan.descriptors)
        sim_net_full_until = sim_now;
}

int sim_net_top(void)
{
    return SIM_FD_FIRST + top;
}

unsigned sim_net_open_count(void)
{
    return open_count;
}

sim_entry *sim_net_entry(int fd)
{
    return sim_net_is_fd(fd) ? &table[fd - SIM_FD_FIRST] : NULL;
}

void *sim_net_object(int fd, sim_kind kind)
{
    const sim_entry *entry = sim_net_entry(fd);

    return entry && entry->kind == kind ? entry->object : NULL;
}

int sim_net_file(uint64_t size)
{
    int fd = sim_net_open(SIM_FILE, NULL);

    if (fd >= 0)
        sim_net_entry(fd)->size = size;
    return fd;
}

/* --- pipes --- */

size_t sim_pipe_space(const sim_pipe *pipe)
{
    return pipe->len < pipe->room ? pipe->room - pipe->len : 0;
}

static void pipe_write(sim_pipe *pipe, const void *bytes, size_t n)
{
    if (pipe->from > 0 && pipe->from + pipe->len + n > pipe->cap) {
        memmove(pipe->bytes, pipe->bytes + pipe->from, pipe->len);
        pipe->from = 0;
    }
    if (pipe->len + n > pipe->cap) {
        pipe->cap = (pipe->len + n) * 2;
        pipe->bytes = sim_grow(pipe->bytes, pipe->cap);
    }
    memcpy(pipe->bytes + pipe->from + pipe->len, bytes, n);
    pipe->len += n;
    pipe->passed += n;
}

size_t sim_pipe_read(sim_pipe *pipe, void *into, size_t n)
{
    if (n > pipe->seen)
        n = pipe->seen;
    if (n > 0)
        memcpy(into, pipe->bytes + pipe->from, n);
    pipe->seen -= n;
    pipe->len -= n;
    pipe->from = pipe->len > 0 ? pipe->from + n : 0;
    return n;
}

static sim_time arrival(sim_pipe *pipe)
{
    sim_time at = sim_now + plan.latency + sim_between(0, plan.jitter);

    if (at > pipe->last)
        pipe->last = at;
    return pipe->last;
}

static void travel(sim_link *link, sim_pipe *pipe, size_t n, sim_event arrives)
{
    while (n > 0) {
        size_t piece = n > 1 && sim_chance(plan.split) ? 1 + sim_pick((unsigned)n - 1) : n;
        sim_at(arrival(pipe), arrives, link, piece);
        n -= piece;
    }
}

/* --- what arrives --- */

static void client_gets_reset(void *who, size_t error)
{
    sim_link *link = who;

    if (link->client_told || link->client_closed)
        return;
    link->client_told = link->broken = true;
    SIM_TRACE("%d: client gets errno %zu", link->port, error);
    link->client->ops->ended(link->client, (int)error);
}

static void server_gets_error(void *who, size_t error)
{
    sim_link *link = who;

    if (link->broken)
        return;
    link->broken = true;
    link->error = (int)error;
    SIM_TRACE("%d: server's socket has errno %zu", link->port, error);
}

static void up_arrives(void *who, size_t n)
{
    sim_link *link = who;

    if (link->broken)
        return;
    if (link->accepted && link->fd < 0) {
        sim_after(plan.latency, client_gets_reset, link, ECONNRESET);
        return;
    }
    link->up.seen += n;
    link->heard = sim_due;
}

static void up_fin_arrives(void *who, size_t n)
{
    sim_link *link = who;

    (void)n;
    link->up.fin_seen = !link->broken;
    link->heard = sim_due;
}

static void down_arrives(void *who, size_t n)
{
    sim_link *link = who;

    if (link->broken)
        return;
    if (link->client_closed) {
        sim_after(plan.latency, server_gets_error, link, sim_chance(500) ? ECONNRESET : EPIPE);
        return;
    }
    link->down.seen += n;
    sim_client_arrived(link->client, link);
}

static void down_fin_arrives(void *who, size_t n)
{
    sim_link *link = who;

    (void)n;
    if (link->broken || link->client_closed)
        return;
    link->down.fin_seen = true;
    sim_client_arrived(link->client, link);
}

/* --- the client's side --- */

static sim_listener *listener_on(int port)
{
    for (int i = 0; i < top; i++) {
        sim_listener *listener = table[i].object;
        if (table[i].kind == SIM_LISTENER && listener->port == port)
            return listener;
    }
    return NULL;
}

static void is_connected(void *who, size_t n)
{
    sim_link *link = who;

    (void)n;
    if (!link->client_told && !link->client_closed)
        link->client->ops->joined(link->client);
}

static void knocks(void *who, size_t port)
{
    sim_link *link = who;
    sim_listener *listener = listener_on((int)port);

    if (!listener || listener->waiting >= listener->backlog) {
        link->excuses |= SIM_BY_CLIENT;
        sim_after(plan.latency, client_gets_reset, link, ECONNREFUSED);
        return;
    }
    if (listener->last)
        listener->last->waiting = link;
    else
        listener->first = link;
    listener->last = link;
    if (listener->waiting++ == 0)
        listener->since = sim_due;
    link->heard = sim_due;
    sim_after(plan.latency, is_connected, link, 0);
}

sim_link *sim_net_connect(sim_client *client, int port)
{
    sim_link *link = sim_alloc(sizeof *link);

    link->client = client;
    link->fd = -1;
    link->port = next_port++;
    link->opened = link->heard = sim_now;
    link->up.room = (size_t)sim_between((int64_t)plan.room_min, (int64_t)plan.room);
    link->down.room = (size_t)sim_between((int64_t)plan.room_min, (int64_t)plan.room);
    link->next = sim_links;
    sim_links = link;
    sim_after(plan.latency, knocks, link, (size_t)port);
    return link;
}

size_t sim_net_send(sim_link *link, const void *bytes, size_t n)
{
    size_t space = sim_pipe_space(&link->up);

    if (n > space)
        n = space;
    if (n == 0)
        return 0;
    pipe_write(&link->up, bytes, n);
    travel(link, &link->up, n, up_arrives);
    return n;
}

void sim_net_finish(sim_link *link)
{
    if (link->up.fin)
        return;
    link->up.fin = true;
    sim_at(arrival(&link->up), up_fin_arrives, link, 0);
}

void sim_net_leave(sim_link *link)
{
    link->client_closed = true;
    link->excuses |= SIM_BY_CLIENT;
    sim_net_finish(link);
}

void sim_net_reset(sim_link *link)
{
    link->client_closed = true;
    link->excuses |= SIM_BY_CLIENT;
    sim_after(plan.latency, server_gets_error, link, ECONNRESET);
}

/* --- the server's side --- */

size_t sim_net_take(sim_link *link, const struct iovec *iov, int n, size_t most)
{
    size_t space = sim_pipe_space(&link->down), taken = 0;

    if (most > space)
        most = space;
    for (int i = 0; i < n && taken < most; i++) {
        size_t part = iov[i].iov_len < most - taken ? iov[i].iov_len : most - taken;
        pipe_write(&link->down, iov[i].iov_base, part);
        taken += part;
    }
    travel(link, &link->down, taken, down_arrives);
    return taken;
}

void sim_net_break(sim_link *link, int error)
{
    link->excuses |= SIM_BY_NETWORK;
    server_gets_error(link, (size_t)error);
    if (sim_chance(700))
        sim_after(plan.latency, client_gets_reset, link, ECONNRESET);
}

static void first_end(sim_link *link)
{
    if (link->server_ended)
        return;
    link->server_ended = true;
    link->ended = sim_now;
    sim_check_end(link);
}

void sim_net_server_ends(sim_link *link)
{
    first_end(link);
    if (link->down.fin)
        return;
    link->down.fin = true;
    sim_at(arrival(&link->down), down_fin_arrives, link, 0);
}

/* Bytes that nobody has read make it a reset, which may overtake what was sent before. */
void sim_net_server_closes(sim_link *link)
{
    first_end(link);
    link->fd = -1;
    if (link->up.seen > 0 && !link->broken)
        sim_at(sim_chance(500) ? arrival(&link->down) : sim_now + plan.latency, client_gets_reset, link,
               ECONNRESET);
    else
        sim_net_server_ends(link);
}

unsigned sim_net_ready(int fd, bool *broken)
{
    const sim_entry *entry = sim_net_entry(fd);

    *broken = false;
    if (entry->kind == SIM_LISTENER)
        return ((sim_listener *)entry->object)->first ? 1 : 0;
    const sim_link *link = entry->object;
    *broken = link->broken;
    bool readable = link->broken || link->up.seen > 0 || link->up.fin_seen;
    bool writable = link->broken || sim_pipe_space(&link->down) > link->down.room / 3;
    return (readable ? 1u : 0) | (writable ? 2u : 0);
}

sim_time sim_net_age(int fd)
{
    const sim_link *link = sim_net_object(fd, SIM_LINK);
    const sim_listener *listener = sim_net_object(fd, SIM_LISTENER);

    return sim_now - (link ? link->heard : listener->since);
}
