/* SPDX-License-Identifier: MIT */
/* payload: makes blobs of the bytes that a caller wants to send.
 * Owns: nothing; a blob that shares the bytes holds a reference on their owner.
 * Called by: frame_cache, conn_out.
 * Never: copies bytes that have an owner.
 * Tested by: tests/unit/base/test_payload.c, tests/unit/net/ws/test_frame_cache.c. */
#include "wsco/base/payload.h"

#include <string.h>

wsco_blob *wsco_payload_blob(const wsco_payload *payload)
{
    if (payload->owner) {
        wsco_blob *blob = wsco_blob_borrow(payload->data, payload->len, payload->owner, payload->release);
        if (blob)
            payload->retain(payload->owner);
        return blob;
    }
    wsco_blob *blob = wsco_blob_create(payload->len);
    if (blob)
        memcpy(blob->inline_bytes, payload->data, payload->len);
    return blob;
}
