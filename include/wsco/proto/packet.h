/* SPDX-License-Identifier: MIT */
/* Finds the end of one packet in a TCP stream: by a length field or by an end mark. */
#ifndef WSCO_PROTO_PACKET_H
#define WSCO_PROTO_PACKET_H

#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_PACKET_EOF_MAX 8

typedef enum wsco_packet_kind {
    WSCO_PACKET_NONE,   /* no framing: whatever has arrived */
    WSCO_PACKET_LENGTH, /* open_length_check */
    WSCO_PACKET_EOF     /* open_eof_check, open_eof_split */
} wsco_packet_kind;

/* Plain value. */
typedef struct wsco_packet_rule {
    uint8_t kind;           /* wsco_packet_kind */
    char length_type;       /* letter of PHP's pack(): c C s S n v l L N V q Q J P */
    uint32_t length_offset; /* bytes before the length field */
    uint32_t body_offset;   /* bytes that the length does not count */
    uint8_t eof_len;        /* 1..WSCO_PACKET_EOF_MAX */
    char eof[WSCO_PACKET_EOF_MAX];
    uint64_t max; /* bytes of a whole packet */
} wsco_packet_rule;

/* Bytes of the length field; 0 if the letter is unknown. */
unsigned wsco_packet_length_size(char length_type);
/* Size of the packet at the start of the n bytes: > 0 (if it is more than n, *want is the same); 0 if that
 * cannot be told yet. *want: how many bytes must be there before it makes sense to ask again. *scanned (0 at
 * the first call for a packet) remembers what was searched. WSCO_E_PACKAGE_LENGTH_TOO_LARGE: longer than max;
 * *want is the claimed length, or the number of bytes that have come without a mark.
 * WSCO_E_PACKAGE_LENGTH_NOT_FOUND: the length field is negative or counts less than what precedes it, or the
 * rule's letter is unknown. */
int64_t wsco_packet_find(const wsco_packet_rule *rule, const char *bytes, size_t n, size_t *scanned,
                         size_t *want);

#endif
