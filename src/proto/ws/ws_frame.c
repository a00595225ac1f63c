/* SPDX-License-Identifier: MIT */
/* ws_frame: the bit layout of a frame head (RFC 6455 5.2) and the list of close codes (7.4).
 * Owns: nothing.
 * Called by: ws_msg for frames from the peer; net and src/php to encode frames to send.
 * Never: allocates, keeps state, or judges reserved bits and opcodes: what is legal depends on the message.
 * Tested by: tests/unit/proto/ws/test_ws_frame.c (all length forms, all cuts), tests/fuzz/fuzz_ws_frame.c. */
#include "wsco/proto/ws/ws_frame.h"

#define BIT_MASK 0x80
#define BITS_LEN 0x7f
#define LEN_IN_16 126
#define LEN_IN_64 127
#define KEY_LEN 4

static uint64_t read_be(const uint8_t *bytes, unsigned n)
{
    uint64_t number = 0;
    for (unsigned i = 0; i < n; i++)
        number = number << 8 | bytes[i];
    return number;
}

static void write_be(uint8_t *bytes, unsigned n, uint64_t number)
{
    for (unsigned i = n; i-- > 0; number >>= 8)
        bytes[i] = (uint8_t)number;
}

static uint8_t flags_of(const uint8_t *bytes)
{
    return (uint8_t)(wsco_ws_first_byte_flags(bytes[0]) |
                     (bytes[0] & WSCO_WS_BIT_RSV2 ? WSCO_WS_FLAG_RSV2 : 0) |
                     (bytes[0] & WSCO_WS_BIT_RSV3 ? WSCO_WS_FLAG_RSV3 : 0) |
                     (bytes[1] & BIT_MASK ? WSCO_WS_FLAG_MASK : 0));
}

/* Bytes of the long length form that follow the first two. */
static unsigned long_form(uint8_t len7)
{
    return len7 == LEN_IN_64 ? 8 : len7 == LEN_IN_16 ? 2 : 0;
}

/* The shortest form of a length. */
static uint8_t len7_of(uint64_t len)
{
    return len > UINT16_MAX ? LEN_IN_64 : len < LEN_IN_16 ? (uint8_t)len : LEN_IN_16;
}

unsigned wsco_ws_head_size(uint64_t len, bool masked)
{
    return 2 + long_form(len7_of(len)) + (masked ? KEY_LEN : 0);
}

unsigned wsco_ws_head_size_claimed(const uint8_t bytes[2])
{
    return 2 + long_form(bytes[1] & BITS_LEN) + (bytes[1] & BIT_MASK ? KEY_LEN : 0);
}

static bool shortest_form(uint64_t len, unsigned form)
{
    if (form == 8)
        return len > UINT16_MAX && len >> 63 == 0;
    return form == 0 || len >= LEN_IN_16;
}

int wsco_ws_head_decode(wsco_ws_head *head, const uint8_t *bytes, size_t n)
{
    if (n < 2)
        return 0;
    uint8_t len7 = bytes[1] & BITS_LEN;
    unsigned form = long_form(len7), size = 2 + form;
    if (n < size)
        return 0;
    head->flags = flags_of(bytes);
    head->opcode = (uint8_t)wsco_ws_first_byte_opcode(bytes[0]);
    head->len = form ? read_be(bytes + 2, form) : len7;
    /* Checked before the key is needed, so that the verdict comes at the same byte however the input is
     * cut. */
    if (!shortest_form(head->len, form))
        return -1;
    if (!(head->flags & WSCO_WS_FLAG_MASK)) {
        memset(head->key, 0, KEY_LEN);
        return (int)size;
    }
    if (n < size + KEY_LEN)
        return 0;
    memcpy(head->key, bytes + size, KEY_LEN);
    return (int)size + KEY_LEN;
}

size_t wsco_ws_head_encode(const wsco_ws_head *head, uint8_t out[WSCO_WS_HEAD_MAX])
{
    uint8_t len7 = len7_of(head->len);
    unsigned form = long_form(len7), flags = head->flags;
    size_t size = 2 + form;
    out[0] = (uint8_t)((flags & WSCO_WS_FLAG_FIN ? WSCO_WS_BIT_FIN : 0) |
                       (flags & WSCO_WS_FLAG_RSV1 ? WSCO_WS_BIT_RSV1 : 0) |
                       (flags & WSCO_WS_FLAG_RSV2 ? WSCO_WS_BIT_RSV2 : 0) |
                       (flags & WSCO_WS_FLAG_RSV3 ? WSCO_WS_BIT_RSV3 : 0) |
                       wsco_ws_first_byte_opcode(head->opcode));
    out[1] = (uint8_t)((flags & WSCO_WS_FLAG_MASK ? BIT_MASK : 0) | len7);
    write_be(out + 2, form, head->len);
    if (!(flags & WSCO_WS_FLAG_MASK))
        return size;
    memcpy(out + size, head->key, KEY_LEN);
    return size + KEY_LEN;
}

bool wsco_ws_close_code_valid(unsigned code)
{
    if (code >= 3000)
        return code <= 4999;
    return code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
}
