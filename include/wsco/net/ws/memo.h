/* SPDX-License-Identifier: MIT */
/* The last encoded frames: a loop that pushes equal data to many connections encodes it once. */
#ifndef WSCO_NET_WS_MEMO_H
#define WSCO_NET_WS_MEMO_H

#include "wsco/base/blob.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <stddef.h>
#include <stdint.h>

#define WSCO_MEMO_SIZE 4

/* Payloads up to this size are copied behind their frame head; larger ones stay with their owner. */
#define WSCO_MEMO_INLINE_MAX 1024

/* One frame as one or two blobs. Holds a reference on each. payload is NULL when it stands behind the
 * head. */
typedef struct wsco_frame {
    wsco_blob *head;
    wsco_blob *payload;
    wsco_blob *source; /* of a compressed frame: what was compressed; else NULL */
    const char *bytes; /* what was given, and its length */
    size_t len;
    uint16_t key; /* first wire byte; above it the window_bits of a compressed frame */
} wsco_frame;

/* Bytes to send and who owns them. retain() is called when the frame outlives the call and gives the owner
 * for release(). */
typedef struct wsco_payload {
    const char *data;
    size_t len;
    void *owner; /* NULL: the bytes must be copied */
    void (*retain)(void *owner);
    void (*release)(void *owner);
} wsco_payload;

/* The bytes as a blob: with their owner when there is one, else a copy. NULL when memory is short. */
wsco_blob *wsco_payload_blob(const wsco_payload *payload);

/* Ring of recent frames. Owner: the worker. Freed by: wsco_memo_clear(). Zeroed memory is valid. */
typedef struct wsco_memo {
    wsco_frame entry[WSCO_MEMO_SIZE];
    unsigned next;
} wsco_memo;

/* The frame for this payload: a recent one when bytes and first wire byte are equal, else newly encoded and
 * remembered. Lent until the next call; retain its blobs to keep them. NULL when memory is short. */
const wsco_frame *wsco_memo_frame(wsco_memo *memo, uint8_t first, const wsco_payload *payload);
/* The same for a compressed frame (first with RSV1; payload not empty), deflated by z with that window. */
const wsco_frame *wsco_memo_compressed(wsco_memo *memo, wsco_ws_deflate *z, unsigned window_bits,
                                       uint8_t first, const wsco_payload *payload);
/* Forgets frames, so that borrowed payloads go back to their owners. */
void wsco_memo_clear(wsco_memo *memo);

#endif
