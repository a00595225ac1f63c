/* SPDX-License-Identifier: MIT */
/* Compression of whole messages without context takeover (RFC 7692 7.2). */
#ifndef WSCO_PROTO_WS_WS_DEFLATE_H
#define WSCO_PROTO_WS_WS_DEFLATE_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_WS_WINDOW_MIN 9
#define WSCO_WS_WINDOW_MAX 15

/* zlib's state, made when first needed (about 40 KiB to inflate, 260 KiB to deflate) and used by message
 * after message, whatever connection they belong to. Owner: wsco_ws_shared; PHP's pack() and unpack() have
 * another.
 * Freed by: wsco_ws_deflate_deinit(). Zeroed memory is valid. */
typedef struct wsco_ws_deflate {
    struct z_stream_s *inflater;
    struct z_stream_s *deflater[WSCO_WS_WINDOW_MAX - WSCO_WS_WINDOW_MIN + 1]; /* one for each window size */
    wsco_buf out; /* result of the last call that says so, until wsco_ws_deflate_drop(); may be taken */
} wsco_ws_deflate;

void wsco_ws_deflate_deinit(wsco_ws_deflate *z);
/* Releases the last result; the zlib states stay. */
void wsco_ws_deflate_drop(wsco_ws_deflate *z);

/* Compresses n > 0 bytes with a window of 2^window_bits into z->out, as they stand in a message: flushed,
 * without the four bytes 00 00 ff ff (RFC 7692 7.2.1). WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_ws_deflate_compress(wsco_ws_deflate *z, unsigned window_bits, const void *bytes,
                                               size_t n);

/* The result of inflating. */
typedef struct wsco_ws_inflated {
    uint8_t *block; /* the caller's, given back with wsco_spare_give(); NULL on failure */
    size_t len;     /* bytes after the front */
    size_t cap;     /* room for them; one byte more follows, for a NUL, and is the last of the block */
    int status;     /* on failure, zlib's number, for wsco_ws_deflate_text() */
} wsco_ws_inflated;

/* Inflates a message's payload (RFC 7692 7.2.2) into a block of its own with `front` bytes left free before
 * it. The block grows as bytes come out, never beyond max of them. WSCO_E_PROTOCOL_ERROR: no deflate data, or
 * not all of it; WSCO_E_PACKAGE_LENGTH_TOO_LARGE: more than max bytes; WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_ws_deflate_inflate(wsco_ws_deflate *z, const void *bytes, size_t n, size_t front,
                                              uint64_t max, wsco_ws_inflated *result);
/* zlib's text for a status: "data error" for -3. */
const char *wsco_ws_deflate_text(int status);

#endif
