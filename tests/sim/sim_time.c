/* SPDX-License-Identifier: MIT */
/* Owns: the virtual clock and the heap of events.
 * Called by: everything here; the core, as its clock. Never: waits.
 * Tested by: every seed. */
#include "sim_time.h"

#include "wsco/base/time.h"

#include <stdlib.h>

typedef struct entry {
    sim_time when;
    uint64_t order;
    sim_event event;
    void *who;
    size_t n;
} entry;

sim_time sim_now, sim_due, sim_busy_until, sim_busy_total;

static entry *heap;
static size_t count, cap;
static uint64_t next_order;
static int64_t mono_start, wall_start;

/* --- the clock of the core --- */

static wsco_usec now(const wsco_clock *clock)
{
    (void)clock;
    return (wsco_usec)(mono_start + sim_now);
}

static int64_t wall(const wsco_clock *clock)
{
    (void)clock;
    return wall_start + sim_now;
}

/* Time passes while the simulated kernel waits, so there is nothing to be passed over. */
static wsco_clock clock_of_core = {.now = now, .wall = wall};

/* --- what will happen --- */

void sim_time_begin(int64_t mono, int64_t wall)
{
    sim_now = sim_busy_until = sim_busy_total = 0;
    mono_start = mono;
    wall_start = wall;
    next_order = 0;
    wsco_time_use(&clock_of_core);
}

void sim_time_end(void)
{
    free(heap);
    heap = NULL;
    count = cap = 0;
}

static bool before(const entry *a, const entry *b)
{
    return a->when != b->when ? a->when < b->when : a->order < b->order;
}

void sim_at(sim_time when, sim_event event, void *who, size_t n)
{
    if (count == cap) {
        cap = cap ? cap * 2 : 256;
        heap = sim_grow(heap, cap * sizeof *heap);
    }
    entry fresh = {when > sim_now ? when : sim_now, next_order++, event, who, n};
    size_t at = count++;
    while (at > 0 && before(&fresh, &heap[(at - 1) / 2])) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = fresh;
}

static entry take_first(void)
{
    entry first = heap[0], last = heap[--count];
    size_t at = 0;

    for (;;) {
        size_t child = at * 2 + 1;
        if (child >= count)
            break;
        if (child + 1 < count && before(&heap[child + 1], &heap[child]))
            child++;
        if (!before(&heap[child], &last))
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
    return first;
}

sim_time sim_time_next(void)
{
    return count > 0 ? heap[0].when : SIM_NEVER;
}

bool sim_time_step(sim_time limit)
{
    if (sim_time_next() > limit) {
        if (limit != SIM_NEVER && limit > sim_now)
            sim_now = limit;
        return false;
    }
    if (count == 0)
        return false;
    entry first = take_first();
    if (first.when > sim_now)
        sim_now = first.when;
    sim_due = first.when;
    first.event(first.who, first.n);
    return true;
}

void sim_time_catch_up(void)
{
    while (sim_time_next() <= sim_now)
        sim_time_step(sim_now);
}

void sim_time_busy(sim_time duration)
{
    sim_now += duration;
    sim_busy_total += duration;
    if (duration >= 50 * SIM_MS)
        sim_busy_until = sim_now;
}
