/* SPDX-License-Identifier: MIT */
/* Random lives of a server: clients and coroutines act, time passes, memory runs short; in the end everything
 * comes back. A test defines serve_any() (the handler), prepare() (settings, its own objects), world_acts()
 * (one random event) and let_go_of_all() (drops what it holds on connections), then lists
 * LIVES_OF_ALL_KINDS. */
#ifndef WSCO_TESTS_UNIT_LIFE_H
#define WSCO_TESTS_UNIT_LIFE_H

#include "unit_random.h"

enum { CLIENTS = 16, ROUNDS = 400, LIVES = 12 };

static uint64_t life_seed; /* of the life that goes on, 0 = it ended well */
static client clients[CLIENTS];
static wsco_waitq parking;
static bool cancels_at_end; /* set by prepare(): handlers may wait for what never comes */

static void serve_any(wsco_conn *conn);
static void prepare(void);
static void world_acts(void);
static void let_go_of_all(void);

/* --- what happens in any of them --- */

static void cancel_one(void)
{
    unsigned skip_co = pick(8);

    for (wsco_link *at = worker.sched.all.next; at != &worker.sched.all; at = at->next) {
        wsco_co *co = wsco_container_of(at, wsco_co, all);
        if (skip_co-- == 0 && co->id != server->origin.parent_id) {
            wsco_wait_cancel(co);
            return;
        }
    }
}

static void restart(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
    start_rc = 1;
    go(start_server, NULL);
}

static void starve(void)
{
    (pick(2) ? wsco_mem_fail_after : wsco_mem_fail_once)(1 + pick(12));
    step();
    wsco_mem_fail_after(0);
}

/* --- a life --- */

static void begin_life(void **state, bool in_order)
{
    open_server(state, serve_any);
    worker.sched.shuffle = pick(2) ? seed | 1 : 0; /* no order of wake-ups may matter */
    /* A writer that is given up while it waits has memory of its own. */
    server->origin.settings.high_watermark = in_order ? 60000 : UINT64_MAX;
    server->origin.settings.low_watermark = 20000;
    server->origin.settings.output_max = 300000;
    server->origin.settings.write_coalescing = pick(4) > 0;
    prepare();
    wsco_link_init(&parking);
    for (int i = 0; i < CLIENTS; i++)
        clients[i] = (client){.fd = -1};
}

static bool all_ended(void)
{
    wsco_wait_wake_all(&parking, WSCO_OK);
    let_go_of_all(); /* handlers that end now may keep theirs */
    for (wsco_link *at = net->conns.next; cancels_at_end && at != &net->conns; at = at->next)
        if (wsco_container_of(at, wsco_conn, in_net)->handler_running)
            cancel_one();
    return wsco_link_empty(&net->conns) && worker.sched.count == 1;
}

static void bail_out(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    (void)wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER);
    worker.bailed = true;
    wsco_sched_abandon(&worker.sched);
}

/* As the engine does it: all coroutines are given up where they are, one of them in its turn. */
static void give_up(void)
{
    go(bail_out, NULL);
    wsco_wait_wake_all(&parking, WSCO_OK);
    while (!worker.bailed)
        step();
}

static void end_life(bool in_order)
{
    for (int i = 0; i < CLIENTS; i++)
        leave(&clients[i]);
    if (in_order) {
        if (wsco_timer_armed(&server->pause))
            pass_time(1001);
        steps(3); /* the last ones are accepted */
        UNTIL(all_ended());
        step();
        assert_true(wsco_link_empty(&net->closed) && wsco_link_empty(&net->doomed));
        assert_int_equal(worker.sched.parked, 0);
    } else if (pick(2)) {
        give_up();
    }
    close_worker();
    let_go_of_all();
    wsco_server_orphan(server);
    wsco_server_release(server);
    wsco_worker_reclaim(&worker);
}

static void live(void **state, bool in_order)
{
    seed = unit_seed();
    for (int life = 0; life < LIVES; life++) {
        life_seed = seed;
        if (getenv("UNIT_SEED")) /* the last one is told even when the program crashes */
            print_message("UNIT_SEED=%llu\n", (unsigned long long)seed);
        begin_life(state, in_order);
        for (int i = 0; i < ROUNDS; i++) {
            client_acts(&clients[pick(CLIENTS)]);
            world_acts();
            if (pick(3))
                step();
        }
        end_life(in_order);
    }
    life_seed = 0;
}

static int tell_seed(void **state)
{
    if (life_seed)
        print_error("to repeat it: UNIT_SEED=%llu\n", (unsigned long long)life_seed);
    return unit_teardown(state);
}

TEST(lives_that_end_in_order)
{
    live(state, true);
}

TEST(lives_that_are_cut_short)
{
    live(state, false);
}

#define LIFE(test, name)                                                                                     \
    {                                                                                                        \
#test " (" name ")", test, unit_setup, tell_seed, (void *)(uintptr_t)name                            \
    }

#define LIVES_OF_ALL_KINDS                                                                                   \
    LIFE(lives_that_end_in_order, UNIT_POLL), LIFE(lives_that_end_in_order, "poll"),                         \
        LIFE(lives_that_are_cut_short, UNIT_POLL), LIFE(lives_that_are_cut_short, "poll")

#endif
