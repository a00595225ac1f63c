/* SPDX-License-Identifier: MIT */
/* wait: suspends with a deadline, until another coroutine or the loop wakes.
 * Owns: nothing beyond a call: each wsco_wait lives on the C stack of the coroutine that waits.
 * Called by: every operation that lets a coroutine wait.
 * Never: runs a coroutine, except wsco_wait_resume_one(); a wake only makes it ready.
 * Tested by: tests/unit/co/test_wait.c. */
#include "wsco/co/wait.h"

#include "sched_priv.h"

static void expire(wsco_timer *timer)
{
    wsco_wait *wait = wsco_container_of(timer, wsco_wait, timer);

    wsco_co_wake(wait->co, WSCO_E_TIMEOUT);
}

wsco_rc wsco_wait_in(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_msec due)
{
    wait->timer = (wsco_timer){.fire = expire};
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
    return wsco_co_suspend(sched);
}

wsco_rc wsco_wait_on(wsco_sched *sched, wsco_waitq *queue, wsco_msec due)
{
    wsco_wait wait;

    return wsco_wait_in(sched, &wait, queue, due);
}

static wsco_co *first_waiter(const wsco_waitq *queue)
{
    return wsco_container_of(queue->next, wsco_wait, link)->co;
}

bool wsco_wait_wake_one(wsco_waitq *queue, wsco_rc rc)
{
    if (wsco_link_empty(queue))
        return false;
    wsco_co_wake(first_waiter(queue), rc);
    return true;
}

bool wsco_wait_resume_one(wsco_waitq *queue, wsco_rc rc)
{
    return !wsco_link_empty(queue) && wsco_co_resume(first_waiter(queue), rc) == WSCO_OK;
}

void wsco_wait_wake_all(wsco_waitq *queue, wsco_rc rc)
{
    while (wsco_wait_wake_one(queue, rc))
        ;
}

bool wsco_wait_cancel(wsco_co *co)
{
    if (co->state != WSCO_CO_WAITING || !co->wait)
        return false;
    co->canceled = true;
    wsco_co_wake(co, WSCO_E_CO_CANCELED);
    return true;
}
