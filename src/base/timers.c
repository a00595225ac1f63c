/* SPDX-License-Identifier: MIT */
/* timers: a set of deadlines, in order.
 * Owns: the order: a 4-ary heap of pointers, in which each timer knows its place. Four children instead of
 *       two: half the levels, and the children of a node share a cache line or two.
 * Called by: co (waits), net (deadlines of connections); the worker asks for the next one and fires.
 * Never: reads a clock, owns a timer, allocates to move or cancel one.
 * Tested by: tests/unit/base/test_{timers,timers_random}.c (the latter against a sorted array). */
#include "wsco/base/timers.h"

#include "wsco/base/mem.h"

#define FIRST_CAP 16u
/* Keeps cap * sizeof(pointer) within 32 bits, so sizes cannot overflow on a 32-bit system. */
#define LAST_CAP (1u << 28)

/* Any timer may be the one for which the heap must grow. In test builds each is, so that tests without memory
 * meet them all; only a timer that has just fired has a place. Not among thousands: a sanitizer copies the
 * heap each time. */
#ifdef WSCO_TEST
#define ROOM(set) ((set)->room)
#define SET_ROOM(set, places) ((set)->room = (set)->cap > 4096 ? (set)->cap : (places))
#else
#define ROOM(set) ((set)->cap)
#define SET_ROOM(set, places) ((void)0)
#endif

void wsco_timers_init(wsco_timers *set)
{
    *set = (wsco_timers){0};
}

void wsco_timers_deinit(wsco_timers *set)
{
    for (uint32_t i = 0; i < set->count; i++)
        set->heap[i]->slot = 0;
    wsco_mem_free(set->heap);
    *set = (wsco_timers){0};
}

static bool before(const wsco_timer *a, const wsco_timer *b)
{
    return a->due != b->due ? a->due < b->due : a->seq < b->seq;
}

static void place(wsco_timers *set, uint32_t i, wsco_timer *timer)
{
    set->heap[i] = timer;
    timer->slot = i + 1;
}

/* Moves the hole at i up until `timer` fits. Returns where it went. */
static uint32_t sift_up(wsco_timers *set, uint32_t i, wsco_timer *timer)
{
    while (i > 0) {
        uint32_t parent = (i - 1) / 4;
        if (!before(timer, set->heap[parent]))
            break;
        place(set, i, set->heap[parent]);
        i = parent;
    }
    place(set, i, timer);
    return i;
}

/* The earliest child of i, or `count` when it has none. */
static uint32_t best_child(const wsco_timers *set, uint32_t i)
{
    uint32_t child = i * 4 + 1;
    if (child >= set->count)
        return set->count;
    uint32_t end = set->count - child > 4 ? child + 4 : set->count;
    uint32_t best = child;
    while (++child < end)
        if (before(set->heap[child], set->heap[best]))
            best = child;
    return best;
}

static void sift_down(wsco_timers *set, uint32_t i, wsco_timer *timer)
{
    for (;;) {
        uint32_t child = best_child(set, i);
        if (child == set->count || !before(set->heap[child], timer))
            break;
        place(set, i, set->heap[child]);
        i = child;
    }
    place(set, i, timer);
}

/* `timer` belongs at i or above or below it. */
static void settle(wsco_timers *set, uint32_t i, wsco_timer *timer)
{
    if (sift_up(set, i, timer) == i)
        sift_down(set, i, timer);
}

static uint32_t next_cap(const wsco_timers *set)
{
    if (set->count < set->cap) /* in test builds */
        return set->cap;
    return set->cap != 0 ? set->cap * 2 : FIRST_CAP;
}

static wsco_rc grow(wsco_timers *set)
{
    if (set->cap >= LAST_CAP)
        return WSCO_E_NOMEM;
    uint32_t cap = next_cap(set);
    wsco_timer **heap = wsco_mem_realloc(set->heap, cap * sizeof *heap);
    if (!heap)
        return WSCO_E_NOMEM;
    set->heap = heap;
    set->cap = cap;
    SET_ROOM(set, set->count + 1);
    return WSCO_OK;
}

wsco_rc wsco_timers_arm(wsco_timers *set, wsco_timer *timer, wsco_usec due)
{
    bool armed = wsco_timer_armed(timer);
    if (!armed && set->count == ROOM(set)) {
        wsco_rc rc = grow(set);
        if (rc != WSCO_OK)
            return rc;
    }
    timer->due = due < set->floor ? set->floor : due;
    timer->seq = set->next_seq++;
    if (armed)
        settle(set, timer->slot - 1, timer);
    else
        sift_up(set, set->count++, timer);
    return WSCO_OK;
}

static void take_out(wsco_timers *set, wsco_timer *timer)
{
    uint32_t i = timer->slot - 1;
    WSCO_ASSERT(i < set->count && set->heap[i] == timer);
    timer->slot = 0;
    wsco_timer *last = set->heap[--set->count];
    if (last != timer)
        settle(set, i, last);
}

void wsco_timers_cancel(wsco_timers *set, wsco_timer *timer)
{
    if (!wsco_timer_armed(timer))
        return;
    take_out(set, timer);
    SET_ROOM(set, set->count);
}

wsco_usec wsco_timers_next(const wsco_timers *set)
{
    return set->count != 0 ? set->heap[0]->due : WSCO_USEC_NEVER;
}

/* A timer that is armed while others fire must wait for the next call. Its seq is not below `end`, and the
 * floor sorts it after every older timer that is due. So a new seq at the top means that the old ones are
 * done, and no timer has to be set aside. */
unsigned wsco_timers_fire(wsco_timers *set, wsco_usec now)
{
    uint64_t end = set->next_seq;
    wsco_usec outer_floor = set->floor;
    unsigned fired = 0;
    set->floor = now;
    while (set->count != 0 && set->heap[0]->due <= now && set->heap[0]->seq < end) {
        wsco_timer *timer = set->heap[0];
        take_out(set, timer);
        fired++;
        timer->fire(timer);
    }
    set->floor = outer_floor;
    return fired;
}
