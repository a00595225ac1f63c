/* SPDX-License-Identifier: MIT */
/* frame_bytes: the bytes of single frames for pack() and unpack(), compressed ones too.
 * Owns: WSCO_G(deflate), whose results survive when an allocation of the engine ends the script.
 * Called by: class_frame, wsco.c (end of a request). Never: knows connections: what they compress goes
 * through net/ws/frame_cache.
 * Tested by: tests/phpt/frame. */
#include "wsco/php/ws/frame.h"

#include "wsco/base/mask.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/proto/ws/ws_deflate.h"

/* "258E": pack() masks with a fixed key, so that its bytes can be compared. They never go on the wire. */
static const uint8_t pack_key[4] = {'2', '5', '8', 'E'};

/* The most that unpack() inflates a frame to. There is no setting for it, and a small frame may hold a
 * lot. */
#define INFLATED_MAX ((size_t)64 * 1024 * 1024)

/* --- pack --- */

/* A fragment cannot be compressed on its own: the decoder needs the message from its beginning. */
static bool wants_compression(const php_wsco_frame *frame)
{
    unsigned opcode = wsco_ws_first_byte_opcode(frame->first);
    bool whole = wsco_ws_first_byte_flags(frame->first) == WSCO_WS_FLAG_FIN;

    return (frame->flags & WSCO_WS_FLAG_COMPRESS) && whole && ZSTR_LEN(frame->payload) > 0 &&
        opcode != WSCO_WS_CONTINUATION && !wsco_ws_is_control(opcode);
}

static zend_string *join(const wsco_ws_head *head, const void *payload)
{
    uint8_t bytes[WSCO_WS_HEAD_MAX];
    size_t n = wsco_ws_head_encode(head, bytes);
    zend_string *out = zend_string_alloc(n + head->len, 0);
    uint8_t *to = (uint8_t *)ZSTR_VAL(out);

    memcpy(to, bytes, n);
    if (head->flags & WSCO_WS_FLAG_MASK)
        wsco_mask_apply(to + n, payload, head->len, head->key, 0);
    else
        memcpy(to + n, payload, head->len);
    to[n + head->len] = '\0';
    return out;
}

zend_string *php_wsco_frame_bytes_encode(const php_wsco_frame *frame)
{
    wsco_ws_deflate *z = &WSCO_G(deflate);
    wsco_ws_head head = {.opcode = (uint8_t)wsco_ws_first_byte_opcode(frame->first),
                         .len = ZSTR_LEN(frame->payload)};
    const void *payload = ZSTR_VAL(frame->payload);

    head.flags = wsco_ws_first_byte_flags(frame->first) | (frame->flags & WSCO_WS_FLAG_MASK);
    memcpy(head.key, pack_key, sizeof head.key);
    /* If memory for it is short, the frame stays uncompressed, which is valid too. */
    if (wants_compression(frame) &&
        wsco_ws_deflate_compress(z, WSCO_WS_WINDOW_MAX, WSCO_WS_LEVEL_ZLIB, payload, head.len) == WSCO_OK) {
        head.flags |= WSCO_WS_FLAG_RSV1;
        head.len = z->out.len;
        payload = z->out.data;
    }
    zend_string *bytes = join(&head, payload);
    wsco_ws_deflate_drop(z);
    return bytes;
}

/* --- unpack --- */

static size_t inflated_max(void)
{
    size_t limit = PG(memory_limit) > 0 ? (size_t)PG(memory_limit) : SIZE_MAX;
    size_t used = zend_memory_usage(/* real */ false);

    return MIN(INFLATED_MAX, limit > used ? limit - used : 0);
}

/* Takes `packed`. */
static zend_string *inflate_payload(zend_string *packed)
{
    wsco_ws_deflate *z = &WSCO_G(deflate);
    wsco_ws_inflated plain;
    wsco_rc rc = wsco_ws_deflate_inflate(z, ZSTR_VAL(packed), ZSTR_LEN(packed), 0, inflated_max(), &plain);

    zend_string_release(packed);
    if (rc != WSCO_OK) {
        php_wsco_warning("inflate() failed, Error: %s[%d]", wsco_ws_deflate_text(plain.status), plain.status);
        return NULL;
    }
    z->out = (wsco_buf){.data = (char *)plain.block, .len = plain.len, .cap = plain.cap + 1};
    zend_string *payload = zend_string_init(z->out.data, z->out.len, 0);
    wsco_ws_deflate_drop(z);
    return payload;
}

/* The least length that the frame has, judged by the part of its head that is there. */
static zend_ulong expected_length(const wsco_ws_head *head, int head_len, zend_string *bytes)
{
    if (head_len > 0)
        return (zend_ulong)head_len + (zend_ulong)head->len;
    return wsco_ws_head_size_claimed((const uint8_t *)ZSTR_VAL(bytes));
}

/* False if there is no whole, valid frame. A length that is not in its shortest form has no message of its
 * own. */
static bool check(const wsco_ws_head *head, int head_len, zend_string *bytes)
{
    if (head_len < 0 || ZSTR_LEN(bytes) < 2)
        return false;
    bool fin = head_len > 0 && (head->flags & WSCO_WS_FLAG_FIN);
    if (head_len > 0 && wsco_ws_is_control(head->opcode) && (!fin || head->len > WSCO_WS_CONTROL_MAX)) {
        php_wsco_log(
            PHP_WSCO_LOG_WARNING, -WSCO_E_PROTOCOL_ERROR, "websocket::decode",
            "invalid websocket control frame received: opcode=%d, fin=%d, payload_length=" ZEND_ULONG_FMT,
            head->opcode, fin, (zend_ulong)head->len);
        return false;
    }
    if (head_len > 0 && head->len <= ZSTR_LEN(bytes) - (size_t)head_len)
        return true;
    php_wsco_log(PHP_WSCO_LOG_WARNING, -WSCO_E_WEBSOCKET_INCOMPLETE_PACKET, "websocket::decode",
                 "incomplete packet, expected length is " ZEND_ULONG_FMT ", actual length is %zu",
                 expected_length(head, head_len, bytes), ZSTR_LEN(bytes));
    return false;
}

zend_string *php_wsco_frame_bytes_decode(zend_string *bytes, wsco_ws_head *head)
{
    int head_len = wsco_ws_head_decode(head, (const uint8_t *)ZSTR_VAL(bytes), ZSTR_LEN(bytes));

    if (!check(head, head_len, bytes))
        return NULL;
    zend_string *payload = zend_string_init(ZSTR_VAL(bytes) + head_len, head->len, 0);
    uint8_t *data = (uint8_t *)ZSTR_VAL(payload);
    if (head->flags & WSCO_WS_FLAG_MASK)
        wsco_mask_apply(data, data, head->len, head->key, 0);
    /* The first fragment of a compressed message stays compressed, because the rest of the message is
     * elsewhere. */
    if (!(head->flags & WSCO_WS_FLAG_RSV1) || !(head->flags & WSCO_WS_FLAG_FIN) ||
        wsco_ws_is_control(head->opcode))
        return payload;
    head->flags |= WSCO_WS_FLAG_COMPRESS;
    return inflate_payload(payload);
}

void php_wsco_frame_bytes_forget(void)
{
    wsco_ws_deflate_deinit(&WSCO_G(deflate));
}
