/* SPDX-License-Identifier: MIT */
/* sched: the scheduler: which coroutines exist, which are ready, and the way out when everything is given up.
 * Owns: the ready queue, the list of all coroutines, the id table, the stack pool; trim.c's queue.
 * Called by: the worker (init, run, deinit), src/php (find, abandon), co.
 * Never: runs on a coroutine's stack, except wsco_sched_abandon(), which leaves it for good.
 * Tested by: tests/unit/co/test_{co,co_ops,co_memory}.c, tests/unit/net/conn/test_disown.c. */
#include "wsco/co/co.h"

#include "wsco/base/mem.h"

#include "sched_priv.h"

#include <stdlib.h>
#include <string.h>

#define TABLE_FIRST 64
/* Execs kept free: enough that a busy worker maps no new ones, and at most 8 MiB by the pages that the pool
 * keeps. */
#define POOL_MAX 512
#define COROUTINES_MAX 100000 /* documented default of max_coroutine */
#define SHUFFLE_REACH 64

wsco_rc wsco_sched_init(wsco_sched *sched, wsco_timers *timers, const wsco_context_ops *context,
                        const wsco_co_ops *ops, size_t stack_size)
{
    static const wsco_co_ops no_ops;

    memset(sched, 0, sizeof *sched);
    sched->table = wsco_mem_zalloc(TABLE_FIRST * sizeof *sched->table);
    if (!sched->table)
        return WSCO_E_NOMEM;
    sched->table_cap = TABLE_FIRST;
    sched->ops = ops ? ops : &no_ops;
    sched->timers = timers;
    sched->max = COROUTINES_MAX;
    wsco_link_init(&sched->ready);
    wsco_link_init(&sched->all);
    wsco_stack_pool_init(&sched->pool, context, stack_size, POOL_MAX);
    return WSCO_OK;
}

void wsco_sched_deinit(wsco_sched *sched)
{
    WSCO_ASSERT(!sched->current);
    /* Waits are linked from stack to stack, so all are detached while every stack still exists. */
    for (wsco_link *link = sched->all.next; link != &sched->all; link = link->next)
        wsco_wait_detach(wsco_container_of(link, wsco_co, all));
    sched->pool.max = 0;
    while (!wsco_link_empty(&sched->all))
        wsco_co_free(wsco_container_of(sched->all.next, wsco_co, all));
    wsco_stack_pool_deinit(&sched->pool);
    wsco_trim_deinit(sched);
    wsco_mem_free(sched->table);
    sched->table = NULL;
    sched->table_cap = 0;
    sched->count = sched->parked = sched->ready_count = 0;
}

bool wsco_sched_full(const wsco_sched *sched)
{
    return sched->count >= sched->max;
}

/* ---- id table: chains, as a failed growth must not fail a creation ---- */

static void put(wsco_sched *sched, wsco_co *co)
{
    wsco_co **place = wsco_sched_bucket(sched, co->id);

    co->hash_next = *place;
    *place = co;
}

static void grow(wsco_sched *sched)
{
    wsco_co **table = wsco_mem_zalloc((size_t)sched->table_cap * 2 * sizeof *table);

    if (!table)
        return;
    wsco_mem_free(sched->table);
    sched->table = table;
    sched->table_cap *= 2;
    for (wsco_link *link = sched->all.next; link != &sched->all; link = link->next)
        put(sched, wsco_container_of(link, wsco_co, all));
}

void wsco_sched_add(wsco_sched *sched, wsco_co *co)
{
    if (sched->count + sched->parked >= sched->table_cap && sched->table_cap < UINT32_MAX / 2)
        grow(sched);
    co->id = ++sched->last_id;
    put(sched, co);
    wsco_link_append(&sched->all, &co->all);
}

void wsco_sched_remove(wsco_sched *sched, wsco_co *co)
{
    wsco_co **place = wsco_sched_bucket(sched, co->id);

    while (*place != co)
        place = &(*place)->hash_next;
    *place = co->hash_next;
    wsco_link_remove(&co->all);
    wsco_link_remove(&co->ready);
}

/* ---- running ---- */

/* xorshift64. Any order will do, as long as the same seed gives the same order. */
static uint64_t next_random(wsco_sched *sched)
{
    uint64_t x = sched->shuffle;

    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return sched->shuffle = x;
}

/* `left`: how many coroutines at the head of the queue belong to this run. */
static wsco_co *take_ready(wsco_sched *sched, uint32_t left)
{
    wsco_link *link = sched->ready.next;

    if (sched->shuffle != 0) {
        uint32_t reach = left < SHUFFLE_REACH ? left : SHUFFLE_REACH;

        for (uint64_t skip = next_random(sched) % reach; skip > 0; skip--)
            link = link->next;
    }
    wsco_link_remove(link);
    sched->ready_count--;
    return wsco_container_of(link, wsco_co, ready);
}

unsigned wsco_sched_run(wsco_sched *sched, void (*after_run)(void *arg), void *arg)
{
    /* Only this loop takes from the queue, so the count is a snapshot: later arrivals stand after it. */
    uint32_t left = sched->ready_count;
    unsigned ran = 0;

    WSCO_ASSERT(!sched->current);
    for (; left > 0 && !sched->abandoned; left--) {
        wsco_co_run(take_ready(sched, left));
        ran++;
        if (after_run)
            after_run(arg);
    }
    return ran;
}

void wsco_sched_freeze(wsco_sched *sched)
{
    sched->abandoned = true;
}

void wsco_sched_abandon(wsco_sched *sched)
{
    wsco_co *outermost = sched->current;

    if (!outermost)
        abort();
    while (outermost->origin)
        outermost = outermost->origin;
    sched->abandoned = true;
    sched->pool.ops->abandon_to(outermost->exec);
    abort();
}
