/* SPDX-License-Identifier: MIT */
/* trim: gives stack pages back that were used once, for a coroutine that has lived for a while since.
 * Owns: the queue of coroutines to look at, by number.
 * Called by: sessions after a handshake (later), the worker in each turn (due, sweep), sched (deinit).
 * Never: does anything for a coroutine that ends before its time, not even when it ends: a connection that
 *       lives for a millisecond must not pay for one that lives for a day.
 * Tested by: tests/unit/co/test_trim.c, tests/phpt/websocket/idle_costs_a_page.phpt. */
#include "wsco/co/trim.h"

#include "wsco/base/mem.h"
#include "wsco/base/time.h"

#include "sched_priv.h"

/* A ring of this size is kept, a larger one is given back when it is empty. A power of two. */
#define FIRST_CAP 64u
/* Keeps cap * 2 within 32 bits, and the size of the ring within 31. */
#define LAST_CAP (1u << 26)

static wsco_trim *at(const wsco_trim_queue *queue, uint32_t i)
{
    return &queue->ring[(queue->head + i) & (queue->cap - 1)];
}

static bool grow(wsco_trim_queue *queue)
{
    uint32_t cap = queue->cap > 0 ? queue->cap * 2 : FIRST_CAP;

    if (queue->cap >= LAST_CAP)
        return false;
    wsco_trim *ring = wsco_mem_alloc(cap * sizeof *ring);
    if (!ring)
        return false;
    for (uint32_t i = 0; i < queue->count; i++)
        ring[i] = *at(queue, i);
    wsco_mem_free(queue->ring);
    queue->ring = ring;
    queue->cap = cap;
    queue->head = 0;
    return true;
}

/* All wait equally long, so the queue is in the order of `due`. */
static void append(wsco_trim_queue *queue, int64_t id, wsco_usec due)
{
    if (queue->count < queue->cap || grow(queue))
        *at(queue, queue->count++) = (wsco_trim){id, due};
}

static wsco_trim pop(wsco_trim_queue *queue)
{
    wsco_trim first = *at(queue, 0);

    queue->head = (queue->head + 1) & (queue->cap - 1);
    queue->count--;
    return first;
}

void wsco_trim_later(wsco_co *co)
{
    append(&co->sched->trims, co->id, wsco_time_coarse(wsco_time_now() + WSCO_TRIM_AFTER));
}

void wsco_trim_sweep(wsco_sched *sched, wsco_usec now)
{
    wsco_trim_queue *queue = &sched->trims;

    for (unsigned n = 0; n < WSCO_TRIM_SWEEP && wsco_trim_due(sched) <= now; n++) {
        int64_t id = pop(queue).id;
        const wsco_co *co = wsco_sched_find(sched, id);
        if (co && co->state == WSCO_CO_WAITING)
            wsco_stack_trim(co->exec, co->exec->handle);
        else if (co && co->state == WSCO_CO_READY)
            append(queue, id, now + WSCO_TRIM_AFTER);
    }
    if (queue->count == 0 && queue->cap > FIRST_CAP)
        wsco_trim_deinit(sched);
}

void wsco_trim_deinit(wsco_sched *sched)
{
    wsco_mem_free(sched->trims.ring);
    sched->trims = (wsco_trim_queue){0};
}
