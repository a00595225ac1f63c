/* SPDX-License-Identifier: MIT */
/* The last encoded frames: a loop that pushes equal data to many connections encodes it once. */
#ifndef WSCO_NET_WS_FRAME_CACHE_H
#define WSCO_NET_WS_FRAME_CACHE_H

#include "wsco/base/payload.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <stddef.h>
#include <stdint.h>

#define WSCO_FRAME_CACHE_SIZE 4

/* One frame as one or two blobs. Holds a reference on each. payload is NULL if it follows the head in the
 * same blob. */
typedef struct wsco_frame {
    wsco_blob *head;
    wsco_blob *payload;
    wsco_blob *source; /* of a compressed frame: the plain bytes; else NULL */
    const char *bytes; /* the bytes that were given, and their length */
    size_t len;
    /* The first wire byte; in the bits above it the window_bits of a compressed frame. 0: like no other. */
    uint16_t key;
} wsco_frame;

/* Ring of recent frames. Owner: wsco_ws_shared. Freed by: wsco_frame_cache_clear(). Zeroed memory is
 * valid. */
typedef struct wsco_frame_cache {
    wsco_frame entry[WSCO_FRAME_CACHE_SIZE];
    unsigned next;
} wsco_frame_cache;

/* The frame for this payload: a recent one if bytes and first wire byte are equal, else a new one that is
 * remembered. Lent until the next call; retain its blobs to keep them. NULL when memory is short. */
const wsco_frame *wsco_frame_cache_plain(wsco_frame_cache *cache, uint8_t first, const wsco_payload *payload);
/* The same as a compressed frame (first with RSV1; payload not empty), which z makes with that window and
 * level (wsco_ws_deflate_compress()). If z keeps what was sent, no other frame is like it. */
const wsco_frame *wsco_frame_cache_compressed(wsco_frame_cache *cache, wsco_ws_deflate *z,
                                              unsigned window_bits, unsigned level, uint8_t first,
                                              const wsco_payload *payload);
/* Forgets all frames, so that borrowed payloads go back to their owners. */
void wsco_frame_cache_clear(wsco_frame_cache *cache);

#endif
