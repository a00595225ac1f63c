/* SPDX-License-Identifier: MIT */
/* chan: a bounded queue between coroutines. Coroutines that find it full or empty wait in the order of
 * arrival.
 *
 * A value goes straight to a waiting receiver, past the queue. A pop that frees a place fills it with the
 * value of the first waiting sender. The waiter on the other side is entered at once: push and pop return
 * when it suspends or ends, and close when all of them have. So a call may run any code, and the channel may
 * be gone afterwards: hold it across the call. Push and pop are in chan_switch.h. */
#ifndef WSCO_CO_CHAN_H
#define WSCO_CO_CHAN_H

#include "wsco/co/wait.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Opaque. The layer above decides who owns what it stands for. */
typedef struct wsco_chan_value {
    uint64_t words[2];
} wsco_chan_value;

/* Owner: the struct it is embedded in. Set up by wsco_chan_init(), freed by wsco_chan_deinit(). */
typedef struct wsco_chan {
    size_t capacity;       /* readonly, at least 1 */
    size_t length;         /* readonly: values in the queue */
    size_t room;           /* private: entries of `ring`; grows up to the capacity */
    size_t head;           /* private: index of the oldest value */
    wsco_chan_value *ring; /* private: NULL while nothing is kept */
    wsco_waitq senders;    /* private: their values are not in the queue; empty unless that is full */
    wsco_waitq receivers;  /* private: empty unless the queue is */
    bool closed;           /* readonly */
} wsco_chan;

/* capacity: in values; 0 counts as 1. Allocates nothing. */
void wsco_chan_init(wsco_chan *chan, size_t capacity);
/* Frees the queue; the caller has taken its values out before (wsco_chan_take). Coroutines that still wait
 * become ready with WSCO_E_CO_HAS_BEEN_DISCARDED. */
void wsco_chan_deinit(wsco_chan *chan);

/* Closes it for good: all waiters get WSCO_E_CLOSED, senders first. False: it was closed already. */
bool wsco_chan_close(wsco_chan *chan);

/* private to chan_switch.h: appends a value to a queue that is not full. WSCO_E_NOMEM, but not when a place
 * has just become free. */
WSCO_MUST_USE wsco_rc wsco_chan_put(wsco_chan *chan, wsco_chan_value value);
/* Takes the oldest value without any effect on waiters; false if there is none. For the end of a channel. */
bool wsco_chan_take(wsco_chan *chan, wsco_chan_value *value);
/* The value at `index` from the oldest, below chan->length; lent until the next call. */
const wsco_chan_value *wsco_chan_at(const wsco_chan *chan, size_t index);
/* The number of coroutines in chan->senders or chan->receivers: O(n). */
size_t wsco_chan_waiting(const wsco_waitq *queue);

static inline bool wsco_chan_is_full(const wsco_chan *chan)
{
    return chan->length >= chan->capacity;
}

/* Would a push or pop have to wait? */
static inline bool wsco_chan_push_waits(const wsco_chan *chan)
{
    return !chan->closed && wsco_chan_is_full(chan);
}
static inline bool wsco_chan_pop_waits(const wsco_chan *chan)
{
    return !chan->closed && chan->length == 0;
}

#endif
