/* SPDX-License-Identifier: MIT */
/* co: coroutines: creation, the switch and the calls around it, and the end.
 * Owns: wsco_co from creation to DONE, and its exec while it has frames.
 * Called by: src/php (create, resume, suspend), conn (parked ones), wait and sched.
 * Never: runs a coroutine that only became ready: that is wsco_sched_run(); keeps big locals, as every
 *       waiting coroutine pays for what suspend() leaves on the C stack.
 * Tested by: tests/unit/co/test_{co,co_ops,co_memory}.c. */
#include "wsco/co/co.h"
#include "wsco/co/switch.h"

#include "wsco/base/mem.h"

#include "sched_priv.h"

_Static_assert(sizeof(wsco_co) <= 136, "an idle connection keeps one");

/* ---- accounting ---- */

static void count_in(wsco_sched *sched)
{
    sched->count++;
    if (sched->peak < sched->count)
        sched->peak = sched->count;
}

static void make_ready(wsco_co *co)
{
    wsco_sched *sched = co->sched;

    co->state = WSCO_CO_READY;
    wsco_link_append(&sched->ready, &co->ready);
    sched->ready_count++;
}

static void give_exec(wsco_co *co)
{
    if (!co->exec)
        return;
    wsco_stack_pool_give(&co->sched->pool, co->exec);
    co->exec = NULL;
}

/* ---- running ---- */

static void run_entry(wsco_exec *exec)
{
    wsco_co *co = exec->user;
    const wsco_co_ops *ops = co->sched->ops;

    if (ops->begin)
        ops->begin(co);
    co->entry(co, co->arg);
    if (ops->end)
        ops->end(co);
    co->state = co->parkable ? WSCO_CO_PARKED : WSCO_CO_DONE;
    co->sched->pool.ops->leave(exec, /* last */ 1);
}

static bool borrow_exec(wsco_co *co)
{
    co->exec = wsco_stack_pool_take(&co->sched->pool, run_entry);
    if (!co->exec)
        return false;
    co->exec->user = co;
    return true;
}

/* Runs on the resumer's stack. Only here may the exec change hands. */
void wsco_co_settle(wsco_co *co)
{
    wsco_sched *sched = co->sched;

    if (co->state == WSCO_CO_DONE) {
        sched->count--;
        wsco_co_free(co);
    } else if (co->state == WSCO_CO_PARKED) {
        give_exec(co);
        sched->count--;
        sched->parked++;
    }
}

/* The owner of `arg` must still be told, so the entry runs here. It sees that there is no exec. */
static void run_without_exec(wsco_co *co)
{
    co->state = WSCO_CO_RUNNING;
    co->entry(co, co->arg);
    co->state = co->parkable ? WSCO_CO_PARKED : WSCO_CO_DONE;
    wsco_co_settle(co);
}

void wsco_co_run(wsco_co *co)
{
    if (co->exec || borrow_exec(co))
        wsco_co_enter(co, co->sched->ops);
    else
        run_without_exec(co);
}

wsco_rc wsco_co_resume(wsco_co *co, wsco_rc wake)
{
    if ((co->state != WSCO_CO_NEW && co->state != WSCO_CO_WAITING) || co->sched->abandoned)
        return WSCO_E_INVAL;
    wsco_wait_detach(co);
    co->wake = wake;
    wsco_co_enter(co, co->sched->ops);
    return WSCO_OK;
}

wsco_rc wsco_co_suspend(wsco_sched *sched)
{
    wsco_co *co = sched->current;

    WSCO_ASSERT(co);
    return wsco_co_suspend_here(co, sched->ops);
}

void wsco_co_reschedule(wsco_sched *sched)
{
    wsco_co *co = sched->current;

    WSCO_ASSERT(co);
    make_ready(co);
    wsco_co_leave(co, sched->ops);
}

void wsco_co_wake(wsco_co *co, wsco_rc wake)
{
    if (co->state != WSCO_CO_WAITING)
        return;
    wsco_wait_detach(co);
    co->wake = wake;
    make_ready(co);
}

/* ---- birth and end ---- */

static wsco_co *new_identity(wsco_sched *sched, wsco_co_state state, int64_t parent)
{
    wsco_co *co = wsco_mem_zalloc(sizeof *co);

    if (!co)
        return NULL;
    co->sched = sched;
    co->state = (uint8_t)state;
    co->parent = parent;
    co->started = wsco_time_now();
    wsco_link_init(&co->ready);
    wsco_link_init(&co->all);
    return co;
}

wsco_co *wsco_co_create(wsco_sched *sched, wsco_co_entry entry, void *arg)
{
    wsco_co *co;

    if (wsco_sched_full(sched))
        return NULL;
    co = new_identity(sched, WSCO_CO_NEW, sched->current ? sched->current->id : -1);
    if (!co)
        return NULL;
    if (!borrow_exec(co)) {
        wsco_mem_free(co);
        return NULL;
    }
    co->entry = entry;
    co->arg = arg;
    co->owner = sched->current ? sched->current->owner : 0;
    wsco_sched_add(sched, co);
    count_in(sched);
    return co;
}

wsco_co *wsco_co_create_parked(wsco_sched *sched, int64_t parent)
{
    wsco_co *co = new_identity(sched, WSCO_CO_PARKED, parent);

    if (!co)
        return NULL;
    wsco_sched_add(sched, co);
    sched->parked++;
    return co;
}

void wsco_co_start(wsco_co *co, wsco_co_entry entry, void *arg)
{
    WSCO_ASSERT(co->state == WSCO_CO_PARKED);
    co->told = false;
    co->entry = entry;
    co->arg = arg;
    co->sched->parked--;
    count_in(co->sched);
    make_ready(co);
}

void wsco_co_free(wsco_co *co)
{
    wsco_sched *sched = co->sched;

    co->state = WSCO_CO_DONE;
    give_exec(co);
    wsco_sched_remove(sched, co);
    if (sched->ops->destroyed)
        sched->ops->destroyed(co);
    wsco_mem_free(co);
}

void wsco_co_destroy(wsco_co *co)
{
    WSCO_ASSERT(co->state == WSCO_CO_PARKED || co->state == WSCO_CO_NEW);
    if (co->state == WSCO_CO_PARKED)
        co->sched->parked--;
    else
        co->sched->count--;
    wsco_co_free(co);
}
