/* SPDX-License-Identifier: MIT */
/* Bytes that a caller wants to send, and their owner. */
#ifndef WSCO_BASE_PAYLOAD_H
#define WSCO_BASE_PAYLOAD_H

#include "wsco/base/blob.h"

#include <stddef.h>

/* Payloads up to this size are copied after what they follow (a frame head, a response head); larger ones stay with their
 * owner. */
#define WSCO_PAYLOAD_INLINE_MAX 1024

/* Plain value of the caller. retain() is called when the bytes outlive the call; release() then gives them back. */
typedef struct wsco_payload {
    const char *data;
    size_t len;
    void *owner; /* NULL: the bytes must be copied */
    void (*retain)(void *owner);
    void (*release)(void *owner);
} wsco_payload;

/* The bytes as a blob: shared with their owner if there is one, else copied. NULL when memory is short. */
wsco_blob *wsco_payload_blob(const wsco_payload *payload);

#endif
