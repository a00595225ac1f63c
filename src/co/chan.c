/* SPDX-License-Identifier: MIT */
/* chan: channels: a bounded queue of values, and those who wait for a place or for a value. Push and pop are
 * inline, in chan_switch.h.
 * Owns: the memory of the queue, not what its values stand for.
 * Called by: class_channel.c of src/php.
 * Never: looks into a value.
 * Tested by: tests/unit/co/test_chan.c, tests/unit/co/test_chan_random.c. */
#include "wsco/co/chan.h"

#include "wsco/base/mem.h"

#include <string.h>

#define ROOM_FIRST 8
/* Larger queues are freed when they are empty, so that one burst does not hold its memory for ever. */
#define ROOM_KEPT 64

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

wsco_rc wsco_chan_put(wsco_chan *chan, wsco_chan_value value)
{
    if (chan->length == chan->room && grow(chan) != WSCO_OK)
        return WSCO_E_NOMEM;
    chan->ring[place(chan, chan->length)] = value;
    chan->length++;
    return WSCO_OK;
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
