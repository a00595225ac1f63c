/* SPDX-License-Identifier: MIT */
/* script_timer: timers of a script, by number.
 * Owns: the timers from their start to their release, and the table of their numbers. Their order is that of
 *       base/timers, so starting and clearing one is O(log n).
 * Called by: src/php, for its Timer class.
 * Never: runs a callback itself, or a second one while the first has not returned. Never keeps the loop from
 *       ending when no timer is left.
 * How: a repeated timer is armed for its next time before its callback is called. The heap has just lost it,
 *       so that needs no memory, and a timer cannot be lost for want of it.
 * Tested by: tests/unit/run/test_script_timer.c. */
#include "wsco/run/script_timer.h"

#include "wsco/base/mem.h"

enum { FIRST_CAP = 16 };
#define RETRY WSCO_USEC_OF_MS(10)

/* ---- the table: chains, as a failed growth must not fail a start ---- */

static wsco_script_timer **place_of(const wsco_script_timers *set, int64_t id)
{
    wsco_script_timer **place = &set->table[(uint64_t)id & (set->cap - 1)];

    while (*place && (*place)->id != id)
        place = &(*place)->next;
    return place;
}

/* Numbers come in order, so no chain gets long. */
static void put(wsco_script_timers *set, wsco_script_timer *timer)
{
    wsco_script_timer **place = &set->table[(uint64_t)timer->id & (set->cap - 1)];

    timer->next = *place;
    *place = timer;
}

static wsco_rc grow(wsco_script_timers *set)
{
    uint32_t cap = set->cap ? set->cap * 2 : FIRST_CAP;
    wsco_script_timer **table = wsco_mem_zalloc(cap * sizeof *table);

    if (!table)
        return set->table ? WSCO_OK : WSCO_E_NOMEM;
    wsco_mem_free(set->table);
    set->table = table;
    set->cap = cap;
    for (wsco_link *link = set->all.next; link != &set->all; link = link->next)
        put(set, wsco_container_of(link, wsco_script_timer, all));
    return WSCO_OK;
}

/* From then on nobody finds it. */
static void unlink_timer(wsco_script_timer *timer)
{
    *place_of(timer->set, timer->id) = timer->next;
    timer->set->used--;
    wsco_link_remove(&timer->all);
}

/* ---- being due ---- */

/* The first multiple of the interval that is still to come. A timer is not due twice for one, though the
 * clock may say that it has fired a moment too early. */
static wsco_usec next_due(const wsco_script_timer *timer)
{
    wsco_usec now = wsco_time_now();
    wsco_usec from = now < timer->timer.due ? timer->timer.due : now;
    wsco_usec n = from < timer->start ? 1 : (from - timer->start) / timer->interval + 1;
    wsco_usec longest = WSCO_USEC_NEVER - 1 - timer->start;

    return timer->interval > longest / n ? WSCO_USEC_NEVER - 1 : timer->start + n * timer->interval;
}

static void count_round(wsco_script_timers *set)
{
    uint64_t now_ms = wsco_time_now() / WSCO_USEC_OF_MS(1);

    set->round += set->round == 0 || now_ms != set->fired_ms;
    set->fired_ms = now_ms;
}

static void mark_removed(wsco_script_timer *timer)
{
    wsco_timers_cancel(timer->set->timers, &timer->timer);
    timer->removed = true;
    timer->set->count--;
}

static void call(wsco_script_timer *timer)
{
    wsco_timers *timers = timer->set->timers;

    timer->running = true;
    timer->exec_count++;
    if (timer->set->ops->call(timer) == WSCO_OK)
        return; /* it may be freed by now */
    timer->running = false;
    timer->exec_count--;
    if (timer->once && wsco_timers_arm(timers, &timer->timer, wsco_time_now() + RETRY) != WSCO_OK) {
        timer->running = true;
        wsco_script_timer_ended(timer);
    }
}

static void fire(wsco_timer *due)
{
    wsco_script_timer *timer = wsco_container_of(due, wsco_script_timer, timer);

    count_round(timer->set);
    if (!timer->once && wsco_timers_arm(timer->set->timers, due, next_due(timer)) != WSCO_OK)
        WSCO_ASSERT(false);
    if (!timer->running)
        call(timer);
}

/* ---- public ---- */

void wsco_script_timers_init(wsco_script_timers *set, wsco_timers *timers, const wsco_script_timer_ops *ops)
{
    *set = (wsco_script_timers){.timers = timers, .ops = ops};
    wsco_link_init(&set->all);
}

void wsco_script_timers_deinit(wsco_script_timers *set)
{
    (void)wsco_script_timers_clear(set);
    while (!wsco_link_empty(&set->all)) {
        wsco_script_timer *timer = wsco_container_of(set->all.next, wsco_script_timer, all);
        if (!timer->removed)
            mark_removed(timer);
        unlink_timer(timer);
        set->ops->release(timer);
    }
    wsco_mem_free(set->table);
    set->table = NULL;
    set->cap = 0;
}

wsco_rc wsco_script_timer_start(wsco_script_timers *set, wsco_script_timer *timer, wsco_usec interval,
                                bool once)
{
    if (interval == 0)
        return WSCO_E_INVAL;
    if (set->used >= set->cap && set->cap < UINT32_MAX / 2 && grow(set) != WSCO_OK)
        return WSCO_E_NOMEM;
    *timer = (wsco_script_timer){.timer.fire = fire,
                                 .set = set,
                                 .id = set->last_id + 1,
                                 .interval = interval,
                                 .start = wsco_time_start(),
                                 .round = set->round,
                                 .once = once};
    wsco_rc rc = wsco_timers_arm(set->timers, &timer->timer, next_due(timer));
    if (rc != WSCO_OK)
        return rc;
    set->last_id++;
    set->count++;
    set->used++;
    put(set, timer);
    wsco_link_append(&set->all, &timer->all);
    return WSCO_OK;
}

wsco_script_timer *wsco_script_timer_find(const wsco_script_timers *set, int64_t id)
{
    return set->cap > 0 ? *place_of(set, id) : NULL;
}

bool wsco_script_timer_clear(wsco_script_timers *set, int64_t id)
{
    wsco_script_timer *timer = wsco_script_timer_find(set, id);

    if (!timer || timer->removed)
        return false;
    mark_removed(timer);
    if (!timer->running) {
        unlink_timer(timer);
        set->ops->release(timer);
    }
    return true;
}

/* All are out of reach before the first is released, because PHP code that then runs may do anything with the
 * others. */
unsigned wsco_script_timers_clear(wsco_script_timers *set)
{
    unsigned count = set->count;
    wsco_link ended;

    wsco_link_init(&ended);
    for (wsco_link *next, *link = set->all.next; link != &set->all; link = next) {
        wsco_script_timer *timer = wsco_container_of(link, wsco_script_timer, all);
        next = link->next;
        if (timer->removed)
            continue;
        mark_removed(timer);
        if (timer->running)
            continue;
        unlink_timer(timer);
        wsco_link_append(&ended, link);
    }
    while (!wsco_link_empty(&ended)) {
        wsco_script_timer *timer = wsco_container_of(ended.next, wsco_script_timer, all);
        wsco_link_remove(&timer->all);
        set->ops->release(timer);
    }
    return count;
}

void wsco_script_timer_ended(wsco_script_timer *timer)
{
    WSCO_ASSERT(timer->running);
    timer->running = false;
    if (timer->once && !timer->removed)
        mark_removed(timer);
    if (!timer->removed)
        return;
    unlink_timer(timer);
    timer->set->ops->release(timer);
}

wsco_usec wsco_script_timer_due(const wsco_script_timer *timer)
{
    return timer->timer.due;
}
