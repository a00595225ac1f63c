/* SPDX-License-Identifier: MIT */
/* libdeflate, where configure has found it: the quick way for messages that it can take whole. Without it
 * every function here says no, and zlib does the work. */
#ifndef WSCO_PROTO_WS_WS_LIBDEFLATE_H
#define WSCO_PROTO_WS_WS_LIBDEFLATE_H

#include "wsco/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Levels as zlib counts them. */
#define WSCO_WS_LEVEL_MIN 1
#define WSCO_WS_LEVEL_MAX 9

/* The library's states, each made when first needed: about 700 KiB of address space for each level in use,
 * 12 KiB and a room of 81 KiB to inflate. Owner: wsco_ws_deflate. Freed by: wsco_ws_libdeflate_deinit().
 * Zeroed memory is valid. */
typedef struct wsco_ws_libdeflate {
    struct libdeflate_compressor *packer[WSCO_WS_LEVEL_MAX + 1];
    struct libdeflate_decompressor *unpacker;
    uint8_t *room; /* input with the bytes that end it, then output */
} wsco_ws_libdeflate;

void wsco_ws_libdeflate_deinit(wsco_ws_libdeflate *self);

/* Compresses n > 0 bytes into the empty `out`, as they stand in a message (RFC 7692 7.2.3.4): the last
 * block says that it is the last, and a byte of the empty block follows it. The window is 2^15. level: as
 * zlib counts. False: not done, because it is too short or memory is; `out` is empty. */
WSCO_MUST_USE bool wsco_ws_libdeflate_compress(wsco_ws_libdeflate *self, unsigned level, const void *bytes,
                                               size_t n, wsco_buf *out);

/* Inflates the payload of a message (RFC 7692 7.2.2) if it is short and comes out short. *text, *len: what
 * came out, lent until the next call. False: zlib has to judge, because it is longer, broken, unusual, or
 * memory is short. */
WSCO_MUST_USE bool wsco_ws_libdeflate_inflate(wsco_ws_libdeflate *self, const void *bytes, size_t n,
                                              const uint8_t **text, size_t *len);

/* The version that was found when wsco was built; NULL: none. */
const char *wsco_ws_libdeflate_version(void);

#endif
