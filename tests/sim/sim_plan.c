/* SPDX-License-Identifier: MIT */
/* Owns: the plan of the life under way.
 * Called by: sim_world (draw); everything reads it. Never: changes once drawn.
 * Each kind of trouble is there in some lives only: what is always there hides what it brings about.
 * Tested by: every seed. */
#include "sim_plan.h"

sim_plan plan;

/* Rate in a share of the lives, else 0. */
static unsigned sometimes(unsigned permille_of_lives, unsigned rate)
{
    return sim_chance(permille_of_lives) ? 1 + sim_pick(rate) : 0;
}

static void draw_network(void)
{
    static const size_t rooms[] = {700, 4096, 30000, 200000, 1000000};

    plan.latency = sim_between(10, sim_chance(300) ? 300 * SIM_MS : 5 * SIM_MS);
    plan.jitter = sim_between(0, plan.latency * 2);
    plan.split = sometimes(700, 400);
    plan.room = rooms[sim_pick(SIM_COUNT(rooms))];
    plan.room_min = plan.room / (1 + sim_pick(20));
    plan.short_io = sometimes(500, 300);
    plan.again = sometimes(400, 100);
    plan.interrupted = sometimes(400, 100);
    plan.descriptors = sim_chance(200) ? 4 + sim_pick(12) : 400;
}

static void draw_faults(void)
{
    bool calm = sim_chance(400);

    plan.busy = sometimes(200, 5);
    plan.drowsy = sometimes(400, 300);
    plan.rude = sometimes(calm ? 100 : 600, 80);
    plan.slow = sometimes(400, 500);
    plan.stopped = sometimes(400, 60);
    plan.flood = sim_chance(200);
    if (calm)
        return;
    plan.broken = sometimes(400, 10);
    plan.accept_errors = sometimes(400, 400);
    plan.starved = sometimes(300, 10);
    plan.poll_fails = sometimes(150, 10);
    plan.cancels = sometimes(300, 20);
    plan.max_coroutines = sim_chance(150) ? 5 + sim_pick(10) : 0;
    plan.ends_early = sim_chance(150);
    plan.restarts = sim_chance(150);
}

static void draw_clients(void)
{
    plan.clients = 1 + sim_pick(sim_chance(300) ? 40 : 10);
    plan.length = sim_between(1, sim_chance(300) ? 300 : 30) * SIM_SECOND;
    plan.quiet = sim_chance(300) ? sim_between(1, 40) * 10 * SIM_SECOND : 0;
    plan.http = sim_pick(10);
    plan.ws = sim_pick(10);
    plan.raw = sim_pick(4);
    if (plan.http + plan.ws + plan.raw == 0)
        plan.http = 1;
}

static void draw_server(void)
{
    static const uint64_t marks[] = {2000, 20000, 100000, 2 * 1024 * 1024};

    plan.tick = sim_chance(400) ? sim_between(20, 2000) * SIM_MS : 0;
    plan.tick_size = (size_t)sim_between(16, sim_chance(300) ? 66000 : 2000);
    plan.read_timeout = sim_chance(500) ? 60 : (double)sim_between(3, 30);
    plan.write_timeout = sim_chance(500) ? 60 : (double)sim_between(3, 30);
    plan.high = marks[sim_pick(SIM_COUNT(marks))];
    plan.low = plan.high / (1 + sim_pick(4));
    plan.output_max = plan.high * (1 + sim_pick(4));
    plan.message_max = sim_chance(300) ? 5000 : 200000;
    if (plan.ends_early)
        plan.high = plan.output_max = UINT64_MAX /
            2; /* whoever is given up while it waits has memory of its own */
    plan.compression = sim_chance(400);
    plan.coalescing = sim_chance(800);
    plan.slow_peer_wait = sim_chance(150);
    plan.take_ping = sim_chance(200);
    plan.take_close = sim_chance(200);
    plan.go_away = sim_chance(500);
}

/* Draws nothing, so that every other seed lives as it did before. */
static void limit_memory(uint64_t seed)
{
    if (!plan.ends_early && seed % 5 == 3)
        plan.output_memory = 4000 + seed * 2654435761U % 196000;
}

void sim_plan_draw(uint64_t seed)
{
    plan = (sim_plan){.poll = sim_chance(700) ? "epoll" : "poll", .stack_shuffle = sim_chance(500)};
    draw_network();
    draw_faults();
    draw_clients();
    draw_server();
    limit_memory(seed);
}
