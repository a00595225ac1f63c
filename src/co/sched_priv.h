/* SPDX-License-Identifier: MIT */
/* What co.c, sched.c and wait.c share; no other file may call it. */
#ifndef WSCO_CO_SCHED_PRIV_H
#define WSCO_CO_SCHED_PRIV_H

#include "wsco/co/co.h"
#include "wsco/co/switch.h"
#include "wsco/co/wait.h"

/* sched.c: gives the identity its id and a place in the table and in `all`. */
void wsco_sched_add(wsco_sched *sched, wsco_co *co);
void wsco_sched_remove(wsco_sched *sched, wsco_co *co);

/* co.c: runs a coroutine just taken from the ready queue. */
void wsco_co_run(wsco_co *co);
/* co.c: ends an identity that has no frames left, or whose frames are given up. */
void wsco_co_free(wsco_co *co);
/* trim.c: forgets who is to be trimmed. */
void wsco_trim_deinit(wsco_sched *sched);

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

/* wait.c: a deadline has passed. */
void wsco_wait_expire(wsco_timer *timer);

/* wsco_wait_in(), without a call. */
WSCO_SWITCH wsco_rc wsco_wait_here(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_msec due)
{
    wait->timer = (wsco_timer){.fire = wsco_wait_expire};
    wait->co = sched->current;
    if (!wait->co)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    if (due != WSCO_MSEC_NEVER && wsco_timers_arm(sched->timers, &wait->timer, due) != WSCO_OK)
        return WSCO_E_NOMEM;
    wsco_link_init(&wait->link);
    if (queue)
        wsco_link_append(queue, &wait->link);
    wait->co->wait = wait;
    /* A wake or a resume has detached the wait before we are back. */
    return wsco_co_suspend_here(wait->co);
}

static inline wsco_wait *wsco_wait_first(const wsco_waitq *queue)
{
    return wsco_container_of(queue->next, wsco_wait, link);
}

/* wsco_wait_resume_one(), without a call. */
WSCO_SWITCH bool wsco_wait_enter_first(wsco_waitq *queue, wsco_rc rc)
{
    wsco_co *co;

    if (wsco_link_empty(queue))
        return false;
    co = wsco_wait_first(queue)->co;
    if (co->sched->abandoned)
        return false;
    wsco_wait_detach(co);
    co->wake = rc;
    wsco_co_enter(co);
    return true;
}

#endif
