/* SPDX-License-Identifier: MIT */
/* Output queue of a connection: slices over blobs and files, in order. */
#ifndef WSCO_BASE_OUTQ_H
#define WSCO_BASE_OUTQ_H

#include "wsco/base/blob.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

typedef struct wsco_slice {
    wsco_blob *blob; /* NULL for a file slice */
    uint64_t off;    /* next byte to send */
    uint64_t len;    /* bytes left */
    int fd;          /* file slices only; closed when the slice leaves the queue */
} wsco_slice;

/* Owner: the connection. Freed by: wsco_outq_clear(). Idle size: no block while empty (a grown ring is given
 * back when it runs empty, except a small one that is kept to avoid malloc per message). Ring of slices. */
typedef struct wsco_outq {
    wsco_slice *ring;
    uint32_t head, count, cap; /* cap is 0 or a power of two */
    uint64_t bytes;            /* sum of len over all slices */
    uint64_t *memory;          /* the memory held by all queues that share this counter; lent */
} wsco_outq;

/* The cost of a slice besides its bytes: itself, its blob, and what the allocator adds. */
#define WSCO_OUTQ_SLICE_COST 96u

/* `memory` counts what all queues that share it hold: the bytes of each blob once, however many slices send
 * it, no bytes of files, and WSCO_OUTQ_SLICE_COST for each slice. */
void wsco_outq_init(wsco_outq *q, uint64_t *memory);
/* Releases all slices and the ring; usable again. */
void wsco_outq_clear(wsco_outq *q);

/* Takes the caller's reference, also on failure (then it is released). Empty blobs are dropped. */
WSCO_MUST_USE wsco_rc wsco_outq_append_take(wsco_outq *q, wsco_blob *blob);
/* Copies n bytes into a blob of its own. */
WSCO_MUST_USE wsco_rc wsco_outq_append_copy(wsco_outq *q, const void *bytes, size_t n);
/* Takes fd (a regular file), also on failure. Sends len bytes from off. */
WSCO_MUST_USE wsco_rc wsco_outq_append_file(wsco_outq *q, int fd, uint64_t off, uint64_t len);

static inline uint64_t wsco_outq_bytes(const wsco_outq *q)
{
    return q->bytes;
}
/* The size to compare with limits: the bytes, or the cost of the slices if that is more. So many tiny slices
 * count too. */
static inline uint64_t wsco_outq_weight(const wsco_outq *q)
{
    uint64_t slices = (uint64_t)q->count * WSCO_OUTQ_SLICE_COST;

    return q->bytes > slices ? q->bytes : slices;
}
static inline bool wsco_outq_empty(const wsco_outq *q)
{
    return q->count == 0;
}

/* Fills up to max entries from the head; stops before a file slice. Returns the number filled, which is 0 if
 * the head is a file slice or the queue is empty. */
int wsco_outq_iov(const wsco_outq *q, struct iovec *iov, int max);
/* The head when it is a file slice, else NULL. Lent until the next call that changes the queue. */
const wsco_slice *wsco_outq_file(const wsco_outq *q);
/* Marks n (<= bytes) bytes from the head as sent; releases finished slices. */
void wsco_outq_consume(wsco_outq *q, uint64_t n);

#endif
