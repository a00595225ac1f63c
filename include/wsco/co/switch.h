/* SPDX-License-Identifier: MIT */
/* The way from one coroutine to another, inline.
 *
 * Why inline: the processor predicts where a return leads by the calls that it has seen. After a jump to
 *       another stack those are of the stack that was left, so each return between the jump and the VM is
 *       predicted wrongly, which costs about 5 ns. Hence also: nothing that lies between a method of a script
 *       and a jump may be a function of its own without need.
 * `ops` are always those of the scheduler. A caller that names a constant lets the compiler see what is
 *       called before and after the jump, and put that in place too. */
#ifndef WSCO_CO_SWITCH_H
#define WSCO_CO_SWITCH_H

#include "wsco/co/co.h"
#include "wsco/co/jump.h"
#include "wsco/co/wait.h"

/* ---- enter and leave: private to src/co and to the functions below ---- */

/* co.c: a coroutine has come back and does not wait. Frees it if it has ended. */
void wsco_co_settle(wsco_co *co);

/* Enters a coroutine that has an exec and is in no wait. Returns when it suspends or ends; it may be freed
 * then. */
WSCO_SWITCH void wsco_co_enter(wsco_co *co, const wsco_co_ops *ops)
{
    _Alignas(16) unsigned char room[WSCO_CO_STATE_ROOM];
    wsco_sched *sched = co->sched;

    if (ops->save)
        ops->save(room);
    co->origin = sched->current;
    co->state = WSCO_CO_RUNNING;
    sched->current = co;
    if (sched->pool.ops == &wsco_context_fcontext)
        wsco_context_jump_in(co->exec);
    else
        sched->pool.ops->enter(co->exec);
    sched->current = co->origin;
    co->origin = NULL;
    if (ops->restore)
        ops->restore(room);
    if (co->state != WSCO_CO_WAITING)
        wsco_co_settle(co);
}

/* Leaves the running coroutine until it is entered again. The room for the state is in the caller's frame, so
 * that a waiting coroutine pays for it and a running one does not: the caller should do little else than
 * wait. */
WSCO_SWITCH void wsco_co_leave(wsco_co *co, const wsco_co_ops *ops)
{
    _Alignas(16) unsigned char room[WSCO_CO_STATE_ROOM];
    const wsco_sched *sched = co->sched;

    if (ops->save)
        ops->save(room);
    if (sched->pool.ops == &wsco_context_fcontext)
        wsco_context_jump_out(co->exec, /* last */ 0);
    else
        sched->pool.ops->leave(co->exec, /* last */ 0);
    if (ops->restore)
        ops->restore(room);
    if ((co->kill || co->told) && ops->deliver)
        ops->deliver(co);
}

/* wsco_co_suspend() of the running coroutine. */
WSCO_SWITCH wsco_rc wsco_co_suspend_here(wsco_co *co, const wsco_co_ops *ops)
{
    co->state = WSCO_CO_WAITING;
    co->canceled = false;
    wsco_co_leave(co, ops);
    return co->wake;
}

/* ---- waits: private to src/co and to chan_switch.h ---- */

/* wait.c: a deadline has passed. */
void wsco_wait_expire(wsco_timer *timer);

/* A coroutine that is woken, in whatever way, must not stay in a queue or in a timer: a second wake would go
 * to it and be lost. */
static inline void wsco_wait_detach(wsco_co *co)
{
    wsco_wait *wait = co->wait;

    if (!wait)
        return;
    co->wait = NULL;
    wsco_link_remove(&wait->link);
    wsco_timers_cancel(co->sched->timers, &wait->timer);
}

static inline wsco_wait *wsco_wait_first(const wsco_waitq *queue)
{
    return wsco_container_of(queue->next, wsco_wait, link);
}

/* wsco_wait_in() */
WSCO_SWITCH wsco_rc wsco_wait_here(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_usec due,
                                   const wsco_co_ops *ops)
{
    wsco_link *link = &wait->link;

    wait->timer = (wsco_timer){.fire = wsco_wait_expire};
    wait->co = sched->current;
    if (!wait->co)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    if (due != WSCO_USEC_NEVER && wsco_timers_arm(sched->timers, &wait->timer, due) != WSCO_OK)
        return WSCO_E_NOMEM;
    wsco_link_init(link);
    /* Hides from the compiler whose link this is: it would warn that the queue keeps a pointer to a local
     * variable, as it cannot see who takes it out. */
    __asm__("" : "+r"(link));
    if (queue)
        wsco_link_append(queue, link);
    wait->co->wait = wait;
    /* A wake or a resume has detached the wait before we are back. */
    return wsco_co_suspend_here(wait->co, ops);
}

/* wsco_wait_resume_one() */
WSCO_SWITCH bool wsco_wait_enter_first(wsco_waitq *queue, wsco_rc rc, const wsco_co_ops *ops)
{
    wsco_co *co;

    if (wsco_link_empty(queue))
        return false;
    co = wsco_wait_first(queue)->co;
    if (co->sched->abandoned)
        return false;
    wsco_wait_detach(co);
    co->wake = rc;
    wsco_co_enter(co, ops);
    return true;
}

/* ---- for scripts that switch by themselves ---- */

/* Suspends the running coroutine until wsco_co_resume_yielded(), another way to wake it, or
 * wsco_wait_cancel(). The code that it was woken with. */
WSCO_SWITCH wsco_rc wsco_co_yield(wsco_co *co, const wsco_co_ops *ops)
{
    wsco_rc rc;

    co->yielded = true;
    rc = wsco_co_suspend_here(co, ops);
    co->yielded = false;
    return rc;
}

/* Enters a coroutine that is in wsco_co_yield(), as wsco_co_resume() does. WSCO_E_INVAL: it is not, or no
 * coroutine may be entered any more. */
WSCO_SWITCH wsco_rc wsco_co_resume_yielded(wsco_co *co, const wsco_co_ops *ops)
{
    if (!co->yielded || co->state != WSCO_CO_WAITING || co->sched->abandoned)
        return WSCO_E_INVAL;
    co->yielded = false;
    co->wake = WSCO_OK;
    wsco_co_enter(co, ops);
    return WSCO_OK;
}

#endif
