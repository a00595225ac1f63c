/* SPDX-License-Identifier: MIT */
/* frame_cache: encodes and compresses frames, and remembers the last few so that a broadcast loop does it
 * once.
 * Owns: references on the remembered blobs, given back by wsco_frame_cache_clear().
 * Called by: ws_session (push), net (clear, once a turn). Never: knows connections or strings of the engine.
 * Tested by: tests/unit/net/ws/test_frame_cache.c. */
#include "wsco/net/ws/frame_cache.h"

#include "wsco/proto/ws/ws_frame.h"

#include <stdbool.h>
#include <string.h>

/* The key of a frame, which never equals that of an empty entry. */
static uint16_t key_of(unsigned window_bits, uint8_t first)
{
    return (uint16_t)(0x8000 | window_bits << 8 | first);
}

static bool same(const wsco_frame *frame, uint16_t key, const wsco_payload *payload)
{
    if (frame->key != key || frame->len != payload->len)
        return false;
    /* The cache holds the borrowed payload, so its address cannot have been reused for other bytes. */
    return payload->len == 0 || frame->bytes == payload->data ||
        memcmp(frame->bytes, payload->data, payload->len) == 0;
}

static size_t encode_head(uint8_t first, size_t len, uint8_t out[WSCO_WS_HEAD_MAX])
{
    wsco_ws_head head = wsco_ws_head_of(WSCO_WS_SERVER, first, len, NULL);

    return wsco_ws_head_encode(&head, out);
}

static void forget(wsco_frame *frame)
{
    if (frame->head)
        wsco_blob_release(frame->head);
    if (frame->payload)
        wsco_blob_release(frame->payload);
    if (frame->source)
        wsco_blob_release(frame->source);
}

/* Encodes the head, and n payload bytes after it if they are few. Returns the length of the head, 0 when
 * memory is short. */
static inline size_t encode_front(wsco_frame *frame, uint8_t first, const void *bytes, size_t n)
{
    uint8_t head[WSCO_WS_HEAD_MAX];
    size_t size = encode_head(first, n, head);
    bool apart = n > WSCO_PAYLOAD_INLINE_MAX;

    frame->head = wsco_blob_create(apart ? size : size + n);
    if (!frame->head)
        return 0;
    memcpy(frame->head->inline_bytes, head, size);
    if (!apart && n > 0)
        memcpy(frame->head->inline_bytes + size, bytes, n);
    return size;
}

static bool encode(wsco_frame *frame, uint8_t first, const wsco_payload *payload)
{
    *frame = (wsco_frame){.len = payload->len, .key = key_of(0, first)};
    size_t head_len = encode_front(frame, first, payload->data, payload->len);
    if (head_len == 0)
        return false;
    frame->bytes = frame->head->data + head_len;
    if (payload->len <= WSCO_PAYLOAD_INLINE_MAX)
        return true;
    frame->payload = wsco_payload_blob(payload);
    if (frame->payload) {
        frame->bytes = frame->payload->data;
        return true;
    }
    forget(frame);
    return false;
}

/* A large result is taken over as it is. A small one was copied after the head. */
static bool take_large(wsco_frame *frame, wsco_buf *out)
{
    if (out->len <= WSCO_PAYLOAD_INLINE_MAX)
        return true;
    frame->payload = wsco_blob_take_buf(out);
    return frame->payload != NULL;
}

/* Keeps the plain bytes, to be compared with. */
static bool keep_source(wsco_frame *frame, uint16_t key, const wsco_payload *payload)
{
    frame->source = wsco_payload_blob(payload);
    if (!frame->source)
        return false;
    frame->key = key;
    frame->len = payload->len;
    frame->bytes = frame->source->data;
    return true;
}

static bool pack(wsco_frame *frame, wsco_ws_deflate *z, uint8_t first)
{
    return encode_front(frame, first, z->out.data, z->out.len) > 0 && take_large(frame, &z->out);
}

static bool compress(wsco_frame *frame, wsco_ws_deflate *z, unsigned window_bits, unsigned level,
                     uint8_t first, const wsco_payload *payload)
{
    *frame = (wsco_frame){0};
    if (wsco_ws_deflate_compress(z, window_bits, level, payload->data, payload->len) != WSCO_OK)
        return false;
    bool done = z->keeps_sent || keep_source(frame, key_of(window_bits, first), payload);
    if (done && pack(frame, z, first))
        return true;
    forget(frame);
    wsco_ws_deflate_forget(z); /* the peer will not get what was compressed */
    return false;
}

static inline const wsco_frame *find(const wsco_frame_cache *cache, uint16_t key, const wsco_payload *payload)
{
    for (unsigned i = 0; i < WSCO_FRAME_CACHE_SIZE; i++)
        if (same(&cache->entry[i], key, payload))
            return &cache->entry[i];
    return NULL;
}

static inline const wsco_frame *keep(wsco_frame_cache *cache, const wsco_frame *fresh)
{
    wsco_frame *slot = &cache->entry[cache->next];

    cache->next = (cache->next + 1) % WSCO_FRAME_CACHE_SIZE;
    forget(slot);
    *slot = *fresh;
    return slot;
}

const wsco_frame *wsco_frame_cache_plain(wsco_frame_cache *cache, uint8_t first, const wsco_payload *payload)
{
    const wsco_frame *known = find(cache, key_of(0, first), payload);
    wsco_frame fresh;

    if (known)
        return known;
    return encode(&fresh, first, payload) ? keep(cache, &fresh) : NULL;
}

const wsco_frame *wsco_frame_cache_compressed(wsco_frame_cache *cache, wsco_ws_deflate *z,
                                              unsigned window_bits, unsigned level, uint8_t first,
                                              const wsco_payload *payload)
{
    const wsco_frame *known = z->keeps_sent ? NULL : find(cache, key_of(window_bits, first), payload);
    wsco_frame fresh;

    if (known)
        return known;
    return compress(&fresh, z, window_bits, level, first, payload) ? keep(cache, &fresh) : NULL;
}

void wsco_frame_cache_clear(wsco_frame_cache *cache)
{
    for (unsigned i = 0; i < WSCO_FRAME_CACHE_SIZE; i++)
        forget(&cache->entry[i]);
    *cache = (wsco_frame_cache){0};
}
