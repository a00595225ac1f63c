/* SPDX-License-Identifier: MIT */
/* The bit layout of a frame (RFC 6455 5.2). Other files use these names and functions, never the numbers. */
#ifndef WSCO_PROTO_WS_WS_FRAME_H
#define WSCO_PROTO_WS_WS_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Which end of the connection this is. A client masks each of its frames, a server none (RFC 6455 5.1). */
typedef enum wsco_ws_role { WSCO_WS_SERVER, WSCO_WS_CLIENT } wsco_ws_role;

enum {
    WSCO_WS_CONTINUATION = 0,
    WSCO_WS_TEXT = 1,
    WSCO_WS_BINARY = 2,
    WSCO_WS_CLOSE = 8,
    WSCO_WS_PING = 9,
    WSCO_WS_PONG = 10
};

/* Bits of a frame's first byte, beside the opcode: a sender hands that byte down as one value. */
enum { WSCO_WS_BIT_FIN = 0x80, WSCO_WS_BIT_RSV1 = 0x40, WSCO_WS_BIT_RSV2 = 0x20, WSCO_WS_BIT_RSV3 = 0x10 };

/* Bits of the PHP API's $flags; they are not wire bits. */
enum {
    WSCO_WS_FLAG_FIN = 1,
    WSCO_WS_FLAG_COMPRESS = 2,
    WSCO_WS_FLAG_RSV1 = 4,
    WSCO_WS_FLAG_RSV2 = 8,
    WSCO_WS_FLAG_RSV3 = 16,
    WSCO_WS_FLAG_MASK = 32
};

enum {
    WSCO_WS_CLOSE_NORMAL = 1000,
    WSCO_WS_CLOSE_GOING_AWAY = 1001,
    WSCO_WS_CLOSE_PROTOCOL_ERROR = 1002,
    WSCO_WS_CLOSE_NO_STATUS = 1005,
    WSCO_WS_CLOSE_ABNORMAL = 1006,
    WSCO_WS_CLOSE_DATA = 1007,
    WSCO_WS_CLOSE_TOO_BIG = 1009,
    WSCO_WS_CLOSE_INTERNAL = 1011,
    WSCO_WS_CLOSE_TRY_AGAIN_LATER = 1013
};

#define WSCO_WS_HEAD_MAX 14 /* 2 + 8 length + 4 key */
#define WSCO_WS_CONTROL_MAX 125
#define WSCO_WS_REASON_MAX 123

/* Plain value. */
typedef struct wsco_ws_head {
    uint8_t flags;  /* FIN, RSV1..3, MASK as above */
    uint8_t opcode; /* 0..15 */
    uint8_t key[4]; /* zeros without MASK, with which wsco_mask_apply() copies */
    uint64_t len;   /* payload bytes */
} wsco_ws_head;

static inline unsigned wsco_ws_first_byte_opcode(unsigned first_byte)
{
    return first_byte & 0x0f;
}
/* FIN and RSV1 of the byte, as WSCO_WS_FLAG_*. A sender sets no other bits. */
static inline uint8_t wsco_ws_first_byte_flags(unsigned first_byte)
{
    return (uint8_t)((first_byte & WSCO_WS_BIT_FIN ? WSCO_WS_FLAG_FIN : 0) |
                     (first_byte & WSCO_WS_BIT_RSV1 ? WSCO_WS_FLAG_RSV1 : 0));
}

/* The head of a frame that this side sends. A client's carries `key`, which nobody can guess and no other
 * frame has (RFC 6455 5.3); a server's has none, and `key` may be NULL. */
static inline wsco_ws_head wsco_ws_head_of(wsco_ws_role role, uint8_t first_byte, uint64_t len,
                                           const uint8_t *key)
{
    wsco_ws_head head = {.flags = wsco_ws_first_byte_flags(first_byte),
                         .opcode = (uint8_t)wsco_ws_first_byte_opcode(first_byte),
                         .len = len};

    if (role == WSCO_WS_CLIENT) {
        head.flags |= WSCO_WS_FLAG_MASK;
        memcpy(head.key, key, sizeof head.key);
    }
    return head;
}

/* Bytes of the head for a payload of that length. */
unsigned wsco_ws_head_size(uint64_t len, bool masked);
/* Bytes of the head that begins with these two. */
unsigned wsco_ws_head_size_claimed(const uint8_t bytes[2]);
/* Decodes a head. > 0: its size in bytes; 0: more bytes needed; -1: length not in its shortest form or with
 * the top bit set. Reserved bits and opcodes are the caller's business. */
int wsco_ws_head_decode(wsco_ws_head *head, const uint8_t *bytes, size_t n);
/* Encodes it (shortest length form, key when MASK). Returns its size; out has room for WSCO_WS_HEAD_MAX. */
size_t wsco_ws_head_encode(const wsco_ws_head *head, uint8_t out[WSCO_WS_HEAD_MAX]);
static inline bool wsco_ws_is_control(unsigned opcode)
{
    return (opcode & 8) != 0;
}
/* The two bytes at the start of a close frame's payload. */
static inline void wsco_ws_close_code_write(void *payload, unsigned code)
{
    uint8_t *bytes = (uint8_t *)payload;

    bytes[0] = (uint8_t)(code >> 8);
    bytes[1] = (uint8_t)code;
}
static inline uint16_t wsco_ws_close_code_read(const void *payload)
{
    const uint8_t *bytes = (const uint8_t *)payload;

    return (uint16_t)(bytes[0] << 8 | bytes[1]);
}
/* May this code stand in a close frame (RFC 6455 7.4, IANA: 1000-1003, 1007-1014, 3000-4999)? */
bool wsco_ws_close_code_valid(unsigned code);

#endif
