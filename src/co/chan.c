/* SPDX-License-Identifier: MIT */
/* chan: channels: a bounded queue of values, and those who wait for a place or for a value.
 * Owns: the memory of the queue, not what its values stand for. A waiter and its value lie on the stack of
 *       its coroutine.
 * Called by: class_channel.c of src/php.
 * Never: looks into a value. Push and pop never touch the channel after they have suspended or entered a
 *       coroutine.
 * Tested by: tests/unit/co/test_chan.c, tests/unit/co/test_chan_random.c. */
#include "wsco/co/chan.h"

#include "wsco/base/mem.h"
#include "wsco/co/switch.h"

#include <string.h>

#define ROOM_FIRST 8
/* Larger queues are freed when they are empty, so that one burst does not hold its memory for ever. */
#define ROOM_KEPT 64

/* A call of push or pop. Owner: that call. */
typedef struct waiter {
    wsco_wait wait;        /* first: a link of the queue leads to it */
    wsco_chan_value value; /* of a sender: to be taken; of a receiver: to be filled */
} waiter;

void wsco_chan_init(wsco_chan *chan, size_t capacity)
{
    memset(chan, 0, sizeof *chan);
    chan->capacity = capacity > 0 ? capacity : 1;
    wsco_link_init(&chan->senders);
    wsco_link_init(&chan->receivers);
}

static void free_ring(wsco_chan *chan)
{
    wsco_mem_free(chan->ring);
    chan->ring = NULL;
    chan->room = chan->head = 0;
}

void wsco_chan_deinit(wsco_chan *chan)
{
    WSCO_ASSERT(chan->length == 0);
    wsco_wait_wake_all(&chan->senders, WSCO_E_CO_HAS_BEEN_DISCARDED);
    wsco_wait_wake_all(&chan->receivers, WSCO_E_CO_HAS_BEEN_DISCARDED);
    free_ring(chan);
}

/* ---- the queue ---- */

static size_t place(const wsco_chan *chan, size_t index)
{
    size_t left = chan->room - chan->head;

    return index < left ? chan->head + index : index - left;
}

/* At most one more than double, so the size in bytes cannot overflow. */
static wsco_rc grow(wsco_chan *chan)
{
    size_t room = chan->room > 0 ? chan->room : ROOM_FIRST / 2;
    wsco_chan_value *ring;

    room = room < chan->capacity / 2 ? room * 2 : chan->capacity;
    ring = wsco_mem_alloc(room * sizeof *ring);
    if (!ring)
        return WSCO_E_NOMEM;
    for (size_t i = 0; i < chan->length; i++)
        ring[i] = chan->ring[place(chan, i)];
    wsco_mem_free(chan->ring);
    chan->ring = ring;
    chan->room = room;
    chan->head = 0;
    return WSCO_OK;
}

static void append(wsco_chan *chan, const wsco_chan_value *value)
{
    chan->ring[place(chan, chan->length)] = *value;
    chan->length++;
}

bool wsco_chan_take(wsco_chan *chan, wsco_chan_value *value)
{
    if (chan->length == 0)
        return false;
    *value = chan->ring[chan->head];
    chan->head = place(chan, 1);
    chan->length--;
    if (chan->length == 0 && chan->room > ROOM_KEPT)
        free_ring(chan);
    return true;
}

const wsco_chan_value *wsco_chan_at(const wsco_chan *chan, size_t index)
{
    return &chan->ring[place(chan, index)];
}

/* ---- waiters ---- */

size_t wsco_chan_waiting(const wsco_waitq *queue)
{
    size_t count = 0;

    for (const wsco_link *link = queue->next; link != queue; link = link->next)
        count++;
    return count;
}

static waiter *first_of(const wsco_waitq *queue)
{
    return wsco_container_of(queue->next, waiter, wait.link);
}

wsco_rc wsco_chan_push(wsco_chan *chan, wsco_sched *sched, const wsco_chan_value *value, wsco_msec due)
{
    waiter self;

    if (sched->abandoned)
        return WSCO_E_INVAL;
    if (chan->closed)
        return WSCO_E_CLOSED;
    if (!wsco_link_empty(&chan->receivers)) {
        first_of(&chan->receivers)->value = *value;
        wsco_wait_enter_first(&chan->receivers, WSCO_OK, sched->ops);
        return WSCO_OK;
    }
    if (wsco_chan_is_full(chan)) {
        self.value = *value;
        return wsco_wait_here(sched, &self.wait, &chan->senders, due, sched->ops);
    }
    if (chan->length == chan->room && grow(chan) != WSCO_OK)
        return WSCO_E_NOMEM;
    append(chan, value);
    return WSCO_OK;
}

/* The queue was full, so it already has the memory for the place that is free now. */
static void admit_sender(wsco_chan *chan)
{
    if (wsco_link_empty(&chan->senders))
        return;
    append(chan, &first_of(&chan->senders)->value);
    wsco_wait_enter_first(&chan->senders, WSCO_OK, first_of(&chan->senders)->wait.co->sched->ops);
}

wsco_rc wsco_chan_pop(wsco_chan *chan, wsco_sched *sched, wsco_chan_value *value, wsco_msec due)
{
    waiter self;
    wsco_rc rc;

    if (sched->abandoned)
        return WSCO_E_INVAL;
    if (wsco_chan_take(chan, value)) {
        admit_sender(chan);
        return WSCO_OK;
    }
    if (chan->closed)
        return WSCO_E_CLOSED;
    rc = wsco_wait_here(sched, &self.wait, &chan->receivers, due, sched->ops);
    if (rc == WSCO_OK)
        *value = self.value;
    return rc;
}

bool wsco_chan_close(wsco_chan *chan)
{
    if (chan->closed)
        return false;
    chan->closed = true;
    /* No further waiter can join, so both loops end. */
    while (wsco_wait_resume_one(&chan->senders, WSCO_E_CLOSED))
        ;
    while (wsco_wait_resume_one(&chan->receivers, WSCO_E_CLOSED))
        ;
    return true;
}
