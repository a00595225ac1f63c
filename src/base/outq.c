/* SPDX-License-Identifier: MIT */
/* outq: the output that a connection still has to send, in order.
 * Owns: a ring of slices over shared blobs and regular files.
 * Called by: net (appends whole messages, flushes with iov and consume).
 * Never: sends anything; limits the size (the caller reads wsco_outq_weight and the shared sum); copies a
 *       shared blob.
 * Tested by: tests/unit/base/test_outq.c (random operations against a flat model). */
#include "wsco/base/outq.h"

#include "wsco/base/spare.h"

#include <string.h>
#include <unistd.h>

/* A message is one slice, or header and payload: four slices take two messages, in 128 bytes. A ring of
 * this size is kept when it runs empty, a bigger one is given back. */
#define FIRST_CAP 4u
/* Keeps cap * 2 within 32 bits, and the ring within 2 GiB, so sizes cannot overflow on a 32-bit system. */
#define LAST_CAP (1u << 26)

void wsco_outq_init(wsco_outq *q, uint64_t *memory)
{
    *q = (wsco_outq){.memory = memory};
}

static wsco_slice *slice_at(const wsco_outq *q, uint32_t i)
{
    return &q->ring[(q->head + i) & (q->cap - 1)];
}

/* Releases what a slice holds. The slice is a copy that has left the ring, so an owner's release function
 * finds the queue in order. */
static void drop(wsco_slice slice)
{
    if (slice.blob)
        wsco_blob_release(slice.blob);
    else
        close(slice.fd);
}

static wsco_slice pop(wsco_outq *q)
{
    wsco_slice slice = *slice_at(q, 0);
    q->head = (q->head + 1) & (q->cap - 1);
    q->count--;
    q->bytes -= slice.len;
    *q->memory -= WSCO_OUTQ_SLICE_COST;
    if (slice.blob && --slice.blob->queued == 0)
        *q->memory -= slice.blob->len;
    return slice;
}

static void give_ring(wsco_outq *q)
{
    wsco_spare_give(q->ring, q->cap * sizeof *q->ring);
}

void wsco_outq_clear(wsco_outq *q)
{
    while (q->count != 0)
        drop(pop(q));
    give_ring(q);
    wsco_outq_init(q, q->memory);
}

/* Doubles the ring and straightens it: slices begin at index 0 afterwards. */
static wsco_rc grow(wsco_outq *q)
{
    if (q->cap >= LAST_CAP)
        return WSCO_E_NOMEM;
    uint32_t cap = q->cap != 0 ? q->cap * 2 : FIRST_CAP;
    wsco_slice *ring = wsco_spare_take(cap * sizeof *ring);
    if (!ring)
        return WSCO_E_NOMEM;
    for (uint32_t i = 0; i < q->count; i++)
        ring[i] = *slice_at(q, i);
    give_ring(q);
    q->ring = ring;
    q->cap = cap;
    q->head = 0;
    return WSCO_OK;
}

/* Takes what the slice holds, also on failure. */
static wsco_rc push_take(wsco_outq *q, wsco_slice slice)
{
    wsco_rc rc = WSCO_OK;
    if (slice.len > UINT64_MAX - q->bytes)
        rc = WSCO_E_INVAL;
    else if (slice.len != 0 && q->count == q->cap)
        rc = grow(q);
    if (rc != WSCO_OK || slice.len == 0) {
        drop(slice);
        return rc;
    }
    *slice_at(q, q->count) = slice;
    q->count++;
    q->bytes += slice.len;
    *q->memory += WSCO_OUTQ_SLICE_COST;
    if (slice.blob && slice.blob->queued++ == 0)
        *q->memory += slice.blob->len;
    return WSCO_OK;
}

wsco_rc wsco_outq_append_take(wsco_outq *q, wsco_blob *blob)
{
    return push_take(q, (wsco_slice){.blob = blob, .len = blob->len, .fd = -1});
}

wsco_rc wsco_outq_append_copy(wsco_outq *q, const void *bytes, size_t n)
{
    if (n == 0) /* `bytes` may be NULL then */
        return WSCO_OK;
    wsco_blob *blob = wsco_blob_create(n);
    if (!blob)
        return WSCO_E_NOMEM;
    memcpy(blob->inline_bytes, bytes, n);
    return wsco_outq_append_take(q, blob);
}

wsco_rc wsco_outq_append_file(wsco_outq *q, int fd, uint64_t off, uint64_t len)
{
    return push_take(q, (wsco_slice){.off = off, .len = len, .fd = fd});
}

int wsco_outq_iov(const wsco_outq *q, struct iovec *iov, int max)
{
    int filled = 0;
    for (uint32_t i = 0; i < q->count && filled < max; i++) {
        const wsco_slice *slice = slice_at(q, i);
        if (!slice->blob)
            break;
        iov[filled].iov_base = (char *)slice->blob->data + slice->off;
        iov[filled].iov_len = (size_t)slice->len;
        filled++;
    }
    return filled;
}

const wsco_slice *wsco_outq_file(const wsco_outq *q)
{
    if (q->count == 0 || slice_at(q, 0)->blob)
        return NULL;
    return slice_at(q, 0);
}

void wsco_outq_consume(wsco_outq *q, uint64_t n)
{
    WSCO_ASSERT(n <= q->bytes);
    while (q->count != 0 && n >= slice_at(q, 0)->len) {
        n -= slice_at(q, 0)->len;
        drop(pop(q));
    }
    if (q->count == 0 && q->cap > FIRST_CAP) {
        wsco_outq_clear(q);
        return;
    }
    if (q->count != 0) {
        slice_at(q, 0)->off += n;
        slice_at(q, 0)->len -= n;
        q->bytes -= n;
    }
}
