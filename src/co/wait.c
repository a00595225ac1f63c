/* SPDX-License-Identifier: MIT */
/* wait: suspends with a deadline, until another coroutine or the loop wakes.
 * Owns: nothing beyond a call: each wsco_wait lives on the C stack of the coroutine that waits.
 * Called by: every operation that lets a coroutine wait.
 * Never: runs a coroutine, except wsco_wait_resume_one(); a wake only makes it ready.
 * Tested by: tests/unit/co/test_wait.c. */
#include "wsco/co/switch.h"
#include "wsco/co/wait.h"

#include "sched_priv.h"

void wsco_wait_expire(wsco_timer *timer)
{
    wsco_wait *wait = wsco_container_of(timer, wsco_wait, timer);

    wsco_co_wake(wait->co, WSCO_E_TIMEOUT);
}

wsco_rc wsco_wait_in(wsco_sched *sched, wsco_wait *wait, wsco_waitq *queue, wsco_usec due)
{
    return wsco_wait_here(sched, wait, queue, due, sched->ops);
}

wsco_rc wsco_wait_on(wsco_sched *sched, wsco_waitq *queue, wsco_usec due)
{
    wsco_wait wait;

    return wsco_wait_here(sched, &wait, queue, due, sched->ops);
}

bool wsco_wait_wake_one(wsco_waitq *queue, wsco_rc rc)
{
    if (wsco_link_empty(queue))
        return false;
    wsco_co_wake(wsco_wait_first(queue)->co, rc);
    return true;
}

bool wsco_wait_resume_one(wsco_waitq *queue, wsco_rc rc)
{
    return !wsco_link_empty(queue) &&
        wsco_wait_enter_first(queue, rc, wsco_wait_first(queue)->co->sched->ops);
}

void wsco_wait_wake_all(wsco_waitq *queue, wsco_rc rc)
{
    while (wsco_wait_wake_one(queue, rc))
        ;
}

bool wsco_wait_cancel(wsco_co *co)
{
    if (co->state != WSCO_CO_WAITING || (!co->wait && !co->yielded))
        return false;
    co->canceled = true;
    wsco_co_wake(co, WSCO_E_CO_CANCELED);
    return true;
}
