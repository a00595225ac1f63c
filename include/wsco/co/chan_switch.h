/* SPDX-License-Identifier: MIT */
/* What a channel is for: push and pop, inline for the reason that switch.h gives, which says too what `ops`
 * are. Neither touches the channel after it has suspended or entered a coroutine: it may be gone. */
#ifndef WSCO_CO_CHAN_SWITCH_H
#define WSCO_CO_CHAN_SWITCH_H

#include "wsco/co/chan.h"
#include "wsco/co/switch.h"

/* A call of push or pop that waits. Owner: that call, on the stack of its coroutine. */
typedef struct wsco_chan_waiter {
    wsco_wait wait;        /* first: a link of the queue leads to it */
    wsco_chan_value value; /* of a sender: to be taken; of a receiver: to be filled */
} wsco_chan_waiter;

static inline wsco_chan_waiter *wsco_chan_first(const wsco_waitq *queue)
{
    return wsco_container_of(queue->next, wsco_chan_waiter, wait.link);
}

/* Puts a value in; suspends while the queue is full, until `due` (WSCO_USEC_NEVER: no deadline). On WSCO_OK
 * the channel or the receiver has the value, else it is still the caller's: WSCO_E_CLOSED, WSCO_E_TIMEOUT,
 * WSCO_E_CO_CANCELED, WSCO_E_NOMEM, WSCO_E_CO_HAS_BEEN_DISCARDED, WSCO_E_CO_OUT_OF_COROUTINE when it would
 * have to wait there, WSCO_E_INVAL when no coroutine may be entered any more. */
WSCO_SWITCH wsco_rc wsco_chan_push(wsco_chan *chan, wsco_sched *sched, wsco_chan_value value, wsco_usec due,
                                   const wsco_co_ops *ops)
{
    wsco_chan_waiter self;

    if (sched->abandoned)
        return WSCO_E_INVAL;
    if (chan->closed)
        return WSCO_E_CLOSED;
    if (!wsco_link_empty(&chan->receivers)) {
        wsco_chan_first(&chan->receivers)->value = value;
        wsco_wait_enter_first(&chan->receivers, WSCO_OK, ops);
        return WSCO_OK;
    }
    if (!wsco_chan_is_full(chan))
        return wsco_chan_put(chan, value);
    self.value = value;
    return wsco_wait_here(sched, &self.wait, &chan->senders, due, ops);
}

/* Takes the oldest value, which is the caller's on WSCO_OK; suspends while there is none. A closed channel
 * still delivers the values that are left. Results as of push. */
WSCO_SWITCH wsco_rc wsco_chan_pop(wsco_chan *chan, wsco_sched *sched, wsco_chan_value *value, wsco_usec due,
                                  const wsco_co_ops *ops)
{
    wsco_chan_waiter self;
    wsco_rc rc;

    if (sched->abandoned)
        return WSCO_E_INVAL;
    if (wsco_chan_take(chan, value)) {
        if (!wsco_link_empty(&chan->senders) &&
            wsco_chan_put(chan, wsco_chan_first(&chan->senders)->value) == WSCO_OK)
            wsco_wait_enter_first(&chan->senders, WSCO_OK, ops);
        return WSCO_OK;
    }
    if (chan->closed)
        return WSCO_E_CLOSED;
    rc = wsco_wait_here(sched, &self.wait, &chan->receivers, due, ops);
    if (rc == WSCO_OK)
        *value = self.value;
    return rc;
}

#endif
