/* SPDX-License-Identifier: MIT */
/* Owns: all clients; when they act, how they read and write.
 * Called by: sim_world (create), the network (what arrives), the clients of each protocol.
 * Never: knows a protocol; calls into the core.
 * Tested by: every seed. */
#include "sim_client.h"

#include "sim_plan.h"
#include "sim_sys.h"
#include "sim_world.h"

#include <stdlib.h>
#include <string.h>

/* A life with more system calls than that tells nothing new. */
enum { JOINS_MAX = 8, CALLS_MAX = 40000 };

sim_client *sim_clients;

static void step(void *who, size_t n);

void sim_client_create(const sim_client_ops *ops, unsigned id, sim_time first)
{
    sim_client *client = sim_alloc(sizeof *client);

    client->ops = ops;
    client->id = id;
    client->state = sim_alloc(ops->state_size);
    client->over = true;
    client->next = sim_clients;
    sim_clients = client;
    sim_at(first, step, client, 0);
}

static void forget(sim_client *client)
{
    client->ops->forget(client);
    memset(client->state, 0, client->ops->state_size);
    client->out_len = 0;
    client->joined = client->finish_when_sent = false;
    client->stopped_until = 0;
}

void sim_client_end_all(void)
{
    while (sim_clients) {
        sim_client *client = sim_clients;
        sim_clients = client->next;
        forget(client);
        free(client->outbox);
        free(client->state);
        free(client);
    }
}

/* --- writing --- */

static void drip(void *who, size_t n)
{
    sim_client *client = who;

    (void)n;
    client->dripping = false;
    sim_client_pump(client);
}

static void sent(sim_client *client, size_t n)
{
    if (n > 0) {
        client->news = sim_now;
        client->out_len -= n;
        memmove(client->outbox, client->outbox + n, client->out_len);
    }
    if (client->out_len == 0 && client->finish_when_sent)
        sim_net_finish(client->link);
}

void sim_client_pump(sim_client *client)
{
    if (client->over || !client->joined || client->dripping)
        return;
    size_t n = client->out_len;
    if (client->writes_slowly && n > 1) {
        n = 1 + sim_pick(n > 400 ? 400 : (unsigned)n);
        client->dripping = true;
        sim_after(sim_between(1, 2000) * SIM_MS, drip, client, 0);
    }
    sent(client, sim_net_send(client->link, client->outbox, n));
}

void sim_client_say(sim_client *client, const void *bytes, size_t n)
{
    if (client->over || client->finish_when_sent)
        return;
    if (client->out_len + n > client->out_cap) {
        client->out_cap = (client->out_len + n) * 2;
        client->outbox = sim_grow(client->outbox, client->out_cap);
    }
    if (n > 0)
        memcpy(client->outbox + client->out_len, bytes, n);
    client->out_len += n;
    sim_client_pump(client);
}

void sim_client_finish(sim_client *client)
{
    SIM_TRACE("%d: client finishes", client->link->port);
    client->link->may_end = true;
    client->finish_when_sent = true;
    sim_client_pump(client);
}

void sim_client_leave(sim_client *client)
{
    SIM_TRACE("%d: client leaves", client->link->port);
    client->over = true;
    sim_net_leave(client->link);
}

void sim_client_break(sim_client *client)
{
    SIM_TRACE("%d: client resets", client->link->port);
    client->over = true;
    sim_net_reset(client->link);
}

/* --- reading --- */

static void read_again(void *who, size_t n)
{
    sim_client *client = who;

    (void)n;
    client->sipping = false;
    if (!client->over && client->link)
        sim_client_arrived(client, client->link);
}

void sim_client_stop_reading(sim_client *client, sim_time duration)
{
    SIM_TRACE("%d: client stops reading for %.3f s", client->link->port, (double)duration / 1e6);
    client->link->excuses |= SIM_BY_SLOWNESS;
    client->stopped_until = sim_now + duration;
    if (duration < SIM_NEVER / 2)
        sim_at(client->stopped_until, read_again, client, 0);
}

static size_t sip(sim_client *client)
{
    if (!client->reads_slowly)
        return SIZE_MAX;
    client->sipping = true;
    sim_after(sim_between(1, 100) * SIM_MS, read_again, client, 0);
    return 1 + sim_pick(3000);
}

void sim_client_arrived(sim_client *client, sim_link *link)
{
    static char block[65536];

    if (client->over || client->link != link || client->sipping || sim_now < client->stopped_until)
        return;
    size_t most = sip(client), n = 1;
    while (!client->over && most > 0 && n > 0) {
        n = sim_pipe_read(&link->down, block, most < sizeof block ? most : sizeof block);
        most -= n;
        if (n > 0)
            client->news = sim_now;
        if (n > 0)
            client->ops->input(client, block, n);
    }
    if (!client->over && link->down.fin_seen && link->down.seen == 0) {
        SIM_TRACE("%d: client hears the end", link->port);
        client->ops->ended(client, 0);
        sim_client_leave(client);
    }
}

/* --- acting --- */

static void join(sim_client *client)
{
    forget(client);
    client->over = false;
    client->joins++;
    client->reads_slowly = sim_chance(plan.slow / 2);
    client->writes_slowly = sim_chance(plan.slow / 4);
    client->link = sim_net_connect(client, client->ops->port);
    client->news = sim_now;
    SIM_TRACE("%d: %s client %u connects", client->link->port, client->ops->name, client->id);
    if (client->reads_slowly || client->writes_slowly)
        client->link->excuses |= SIM_BY_SLOWNESS;
    if (sim_world_starves())
        client->link->excuses |= SIM_BY_STARVING;
}

bool sim_client_is_rude(sim_client *client)
{
    if (sim_chance(plan.stopped)) {
        sim_client_stop_reading(client, sim_between(1, 200) * SIM_SECOND);
        return true;
    }
    if (!sim_chance(plan.rude))
        return false;
    switch (sim_pick(4)) {
    case 0:
        sim_client_break(client);
        break;
    case 1:
        sim_client_leave(client);
        break;
    case 2:
        sim_client_finish(client);
        break;
    default:
        return false;
    }
    return true;
}

/* Longer than any deadline of the server and any wait of its handlers. */
static sim_time patience(void)
{
    double seconds = plan.read_timeout + 2 * plan.write_timeout + 60;

    return (sim_time)(seconds * 1e6);
}

static void check_patience(sim_client *client)
{
    sim_time since = client->news > sim_busy_until ? client->news : sim_busy_until;

    if (since < client->link->accepted_at)
        since = client->link->accepted_at;
    if (!client->link->accepted || sim_now < client->stopped_until || sim_now - since < patience() ||
        !client->ops->waits(client))
        return;
    if (!client->link->broken)
        sim_fail("%d: %s client %u has been waiting for %.0f s", client->link->port, client->ops->name,
                 client->id, (double)(sim_now - since) / 1e6);
    sim_client_leave(client); /* the network ate it */
}

static sim_time pause(void)
{
    static const int64_t longest[] = {2, 50, 500, 5000};

    return sim_between(0, longest[sim_pick(SIM_COUNT(longest))] * SIM_MS);
}

/* Events end when the client is done: then nothing keeps the clock going. */
static void step(void *who, size_t n)
{
    sim_client *client = who;
    bool late = sim_now >= plan.length || sim_progress > CALLS_MAX;

    (void)n;
    if (client->over && (late || client->joins >= JOINS_MAX))
        return;
    if (client->over)
        join(client);
    else if (!late && client->joined)
        client->ops->act(client);
    else if (late && !client->ops->waits(client))
        sim_client_leave(client);
    if (!client->over)
        check_patience(client);
    sim_after(late ? 1 * SIM_SECOND : pause(), step, client, 0);
}
