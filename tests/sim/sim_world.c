/* SPDX-License-Identifier: MIT */
/* Owns: the worker, its servers, and what happens to all of them: shortage, long turns, cancelled waits, the
 *       end.
 * Called by: sim_main. Never: lets a life go on for ever.
 * Tested by: every seed. */
#include "sim_world.h"

#include "sim_check.h"
#include "sim_client.h"
#include "sim_plan.h"
#include "sim_serve.h"
#include "sim_sys.h"

#include "wsco/base/mem.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/net.h"

#include <string.h>

wsco_worker sim_worker;
wsco_net *sim_worker_net;
wsco_server *sim_http_server, *sim_raw_server;

/* What a signal asked for. */
enum { STOP = 1, RESTART = 2, TEAR_DOWN = 4 };

static bool ending, starving, torn_down;
static unsigned asked;

/* --- shortage --- */

static void excuse_all(unsigned why)
{
    for (sim_link *link = sim_links; link; link = link->next)
        link->excuses |= why;
}

static void relieve(void *who, size_t n)
{
    (void)who, (void)n;
    wsco_mem_fail_after(0);
    starving = false;
    excuse_all(SIM_BY_STARVING);
}

static void starve(void)
{
    if (starving || ending)
        return;
    SIM_TRACE("memory runs short");
    starving = true;
    excuse_all(SIM_BY_STARVING);
    wsco_mem_fail_after(1 + sim_pick(20));
    sim_after(sim_between(0, 20) * SIM_MS, relieve, NULL, 0);
}

bool sim_world_is_starving(void)
{
    return starving;
}

bool sim_world_starves(void)
{
    return starving || plan.max_coroutines > 0;
}

bool sim_world_ends(void)
{
    return ending;
}

/* --- coroutines --- */

bool sim_world_go(wsco_co_entry entry, void *arg)
{
    wsco_co *co = wsco_co_create(&sim_worker.sched, entry, arg);

    if (co)
        wsco_co_resume(co, WSCO_OK);
    return co != NULL;
}

static void serve(wsco_co *co, void *arg)
{
    wsco_server *server = arg;

    (void)co;
    wsco_rc rc = wsco_server_start(server, sim_worker_net);
    SIM_TRACE("a server stops: %d", rc);
    if (!ending && !starving && rc != WSCO_E_CANCELED)
        sim_fail("a server stops by itself: %d", rc);
}

static void cancel_one(void)
{
    unsigned skip = sim_pick(sim_worker.sched.count + 1);

    for (wsco_link *at = sim_worker.sched.all.next; at != &sim_worker.sched.all; at = at->next) {
        wsco_co *co = wsco_container_of(at, wsco_co, all);
        bool starter = co->id == sim_http_server->origin.parent_id ||
            co->id == sim_raw_server->origin.parent_id;
        if (skip-- == 0) {
            if (!starter)
                wsco_wait_cancel(co);
            return;
        }
    }
}

/* --- what signals ask for --- */

static void ask_for(void *who, size_t what)
{
    (void)who;
    asked |= (unsigned)what;
}

bool sim_world_calls(void)
{
    return asked != 0;
}

void sim_world_silent(void)
{
    if (ending)
        sim_fail("everything has ended, and the loop still waits");
    asked |= STOP;
}

static void stop_all(void)
{
    if (ending)
        return;
    SIM_TRACE("the servers are stopped");
    ending = true;
    wsco_server_shutdown(sim_http_server);
    wsco_server_shutdown(sim_raw_server);
}

/* Stops and starts again; connections in service go on. */
static void restart(void)
{
    SIM_TRACE("the server is started again");
    excuse_all(SIM_BY_HANDLER);
    wsco_server_shutdown(sim_http_server);
    if (!sim_world_go(serve, sim_http_server))
        stop_all();
}

/* As the engine does when it cannot go on: all coroutines are given up where they are. */
static void bail_out(wsco_co *co, void *arg)
{
    (void)co, (void)arg;
    sim_worker.bailed = true;
    wsco_sched_abandon(&sim_worker.sched);
}

/* False: the run ends here. */
static bool answer_signals(void)
{
    unsigned what = asked;

    asked = 0;
    if (what & TEAR_DOWN) {
        ending = torn_down = true;
        if (sim_chance(500))
            sim_world_go(bail_out, NULL);
    }
    if (what & STOP)
        stop_all();
    else if ((what & RESTART) && !ending)
        restart();
    return !torn_down;
}

static bool on_turn(wsco_worker *worker)
{
    (void)worker;
    sim_check_closing();
    if (sim_chance(plan.busy))
        sim_time_busy(sim_between(1, sim_chance(100) ? 100000 : 500) * SIM_MS);
    if (sim_chance(plan.starved))
        starve();
    if (sim_chance(plan.cancels))
        cancel_one();
    if (sim_chance(plan.cancels))
        sim_serve_close_one();
    return answer_signals();
}

static const wsco_worker_ops worker_ops = {.turn = on_turn};

/* --- a life --- */

static wsco_server *open_server(int port, const wsco_server_ops *ops)
{
    wsco_addr address;

    if (wsco_addr_parse(&address, "127.0.0.1", port) != WSCO_OK)
        sim_fail("no address");
    int fd = wsco_sock_listen(&address, 100, false, NULL);
    wsco_server *server = fd >= 0 ? wsco_server_create(fd, &address, ops, &sim_worker) : NULL;
    if (!server)
        sim_fail("no server");
    server->origin.settings.high_watermark = plan.high;
    server->origin.settings.low_watermark = plan.low;
    server->origin.settings.output_max = plan.output_max;
    server->origin.settings.output_memory_max = plan.output_memory;
    server->origin.settings.message_max = plan.message_max;
    server->origin.settings.write_coalescing = plan.coalescing;
    server->origin.settings.slow_peer_wait = plan.slow_peer_wait;
    server->origin.settings.take_ping = plan.take_ping;
    server->origin.settings.take_close = plan.take_close;
    server->origin.settings.websocket_shutdown_timeout = plan.go_away;
    return server;
}

static void open_worker(void)
{
    if (wsco_worker_init(&sim_worker, plan.poll, &wsco_context_fcontext, NULL, &worker_ops, 128 * 1024) !=
        WSCO_OK)
        sim_fail("no worker");
    sim_worker_net = wsco_net_create(&sim_worker);
    if (!sim_worker_net)
        sim_fail("no network");
    sim_worker_net->read_timeout = plan.read_timeout;
    sim_worker_net->write_timeout = plan.write_timeout;
    sim_worker.sched.shuffle = plan.stack_shuffle ? sim_random() | 1 : 0;
    if (plan.max_coroutines)
        sim_worker.sched.max = plan.max_coroutines;
    sim_http_server = open_server(SIM_HTTP_PORT, &sim_serve_http);
    sim_raw_server = open_server(SIM_RAW_PORT, &sim_serve_raw);
}

static const sim_client_ops *some_kind(void)
{
    unsigned at = sim_pick(plan.http + plan.ws + plan.raw);

    if (at < plan.http)
        return &sim_http_client;
    return at < plan.http + plan.ws ? &sim_ws_client : &sim_raw_client;
}

static void populate(void)
{
    for (unsigned i = 0; i < plan.clients; i++)
        sim_client_create(some_kind(), i, plan.quiet + sim_between(0, plan.length / 2));
    plan.length += plan.quiet;
    if (plan.ends_early)
        sim_at(sim_between(0, plan.length), ask_for, NULL, TEAR_DOWN);
    if (plan.restarts)
        sim_at(sim_between(0, plan.length), ask_for, NULL, RESTART);
    sim_at(plan.length + 400 * SIM_SECOND, ask_for, NULL, STOP);
}

static void run(void)
{
    sim_world_go(serve, sim_http_server);
    sim_world_go(serve, sim_raw_server);
    if (plan.tick)
        sim_world_go(sim_serve_ticker, NULL);
    wsco_rc rc = wsco_worker_run(&sim_worker);
    wsco_mem_fail_after(0);
    starving = false;
    if (rc != (torn_down ? WSCO_E_CANCELED : WSCO_OK))
        sim_fail("the worker ends with %d", rc);
    ending = true;
}

/* In the order in which a script ends. */
static void close_all(void)
{
    wsco_worker_deinit(&sim_worker);
    wsco_server_orphan(sim_http_server);
    wsco_server_orphan(sim_raw_server);
    wsco_server_release(sim_http_server);
    wsco_server_release(sim_raw_server);
    wsco_worker_reclaim(&sim_worker);
}

uint64_t sim_world_live(uint64_t seed)
{
    long blocks = wsco_mem_live();

    sim_base_begin(seed);
    ending = starving = torn_down = false;
    asked = 0;
    sim_time_begin(sim_between(1, 1000000) * SIM_SECOND, 1750000000 * SIM_SECOND);
    sim_plan_draw(seed);
    sim_net_begin();
    sim_poll_begin();
    sim_serve_ws_begin();
    open_worker();
    populate();
    run();
    close_all();
    sim_check_over(blocks);
    sim_client_end_all();
    sim_time_end();
    sim_net_end();
    return sim_fingerprint();
}
