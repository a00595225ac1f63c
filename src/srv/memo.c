/* SPDX-License-Identifier: MIT */
/* memo: encodes frames, and remembers the last few so that a broadcast loop encodes once.
 * Owns: references on the remembered blobs, given back by wsco_memo_clear().
 * Called by: ws_session (push), worker (clear, once a turn). Never: knows connections or strings of the
 * engine.
 * Tested by: tests/unit/test_memo.c. */
#include "wsco/srv/memo.h"

#include "wsco/proto/ws_frame.h"

#include <stdbool.h>
#include <string.h>

static const char *bytes_of(const wsco_frame *frame)
{
    return frame->payload ? frame->payload->data : frame->head->data + frame->head_len;
}

static bool same(const wsco_frame *frame, uint8_t first, const wsco_payload *payload)
{
    if (!frame->head || frame->first != first || frame->len != payload->len)
        return false;
    const char *kept = bytes_of(frame);
    /* A borrowed payload is held by us, so its address cannot have been used again for other bytes. */
    return payload->len == 0 || kept == payload->data || memcmp(kept, payload->data, payload->len) == 0;
}

static size_t encode_head(uint8_t first, size_t len, uint8_t out[WSCO_WS_HEAD_MAX])
{
    wsco_ws_head head = {.opcode = first & 0x0f, .len = len};

    head.flags = (first & 0x80 ? WSCO_WS_FLAG_FIN : 0) | (first & 0x40 ? WSCO_WS_FLAG_RSV1 : 0);
    return wsco_ws_head_encode(&head, out);
}

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

static bool encode(wsco_frame *frame, uint8_t first, const wsco_payload *payload)
{
    uint8_t head[WSCO_WS_HEAD_MAX];
    size_t n = encode_head(first, payload->len, head);
    bool apart = payload->len > WSCO_MEMO_INLINE_MAX;

    *frame = (wsco_frame){.len = payload->len, .first = first, .head_len = (uint8_t)n};
    frame->head = wsco_blob_create(apart ? n : n + payload->len);
    if (!frame->head)
        return false;
    memcpy(frame->head->inline_bytes, head, n);
    if (!apart) {
        if (payload->len > 0)
            memcpy(frame->head->inline_bytes + n, payload->data, payload->len);
        return true;
    }
    frame->payload = wsco_payload_blob(payload);
    if (frame->payload)
        return true;
    wsco_blob_release(frame->head);
    return false;
}

static void forget(wsco_frame *frame)
{
    if (frame->head)
        wsco_blob_release(frame->head);
    if (frame->payload)
        wsco_blob_release(frame->payload);
    *frame = (wsco_frame){0};
}

const wsco_frame *wsco_memo_frame(wsco_memo *memo, uint8_t first, const wsco_payload *payload)
{
    wsco_frame fresh;

    for (unsigned i = 0; i < WSCO_MEMO_SIZE; i++)
        if (same(&memo->entry[i], first, payload))
            return &memo->entry[i];
    if (!encode(&fresh, first, payload))
        return NULL;
    wsco_frame *slot = &memo->entry[memo->next];
    memo->next = (memo->next + 1) % WSCO_MEMO_SIZE;
    forget(slot);
    *slot = fresh;
    return slot;
}

void wsco_memo_clear(wsco_memo *memo)
{
    for (unsigned i = 0; i < WSCO_MEMO_SIZE; i++)
        forget(&memo->entry[i]);
    memo->next = 0;
}
