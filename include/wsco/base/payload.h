/* SPDX-License-Identifier: MIT */
/* Bytes that a caller wants to send, and their owner. */
#ifndef WSCO_BASE_PAYLOAD_H
#define WSCO_BASE_PAYLOAD_H

#include "wsco/base/blob.h"

#include <stddef.h>

/* Payloads up to this size are copied after the head that precedes them (of a frame or a response). Larger
 * ones stay with their owner. */
#define WSCO_PAYLOAD_INLINE_MAX 1024

/* Plain value of the caller. If the bytes must outlive the call, retain() is called, and release() gives them
 * back later. */
typedef struct wsco_payload {
    const char *data;
    size_t len;
    void *owner; /* NULL: the bytes must be copied */
    void (*retain)(void *owner);
    void (*release)(void *owner);
} wsco_payload;

/* Makes a blob of the bytes: shared with their owner if there is one, else copied. NULL when memory is
 * short. */
wsco_blob *wsco_payload_blob(const wsco_payload *payload);

#endif
