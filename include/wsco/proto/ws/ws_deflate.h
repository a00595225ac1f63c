/* SPDX-License-Identifier: MIT */
/* Compression of messages (RFC 7692 7.2), with or without context takeover. */
#ifndef WSCO_PROTO_WS_WS_DEFLATE_H
#define WSCO_PROTO_WS_WS_DEFLATE_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"
#include "wsco/proto/ws/ws_libdeflate.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_WS_WINDOW_MIN 9
#define WSCO_WS_WINDOW_MAX 15

/* For wsco_ws_deflate_compress(): zlib's default level, and its bytes. */
#define WSCO_WS_LEVEL_ZLIB 0

/* The libraries' states, made when first needed (of zlib about 40 KiB to inflate, 260 KiB to deflate) and
 * used by message after message, whatever connection they belong to: unless a context is kept, which only one
 * connection's messages may use then. Owner: wsco_ws_shared; a ws session with context takeover, and PHP's
 * pack() and unpack(), have others.
 * Freed by: wsco_ws_deflate_deinit(). Zeroed memory is valid. */
typedef struct wsco_ws_deflate {
    struct z_stream_s *inflater;
    struct z_stream_s *deflater[WSCO_WS_WINDOW_MAX - WSCO_WS_WINDOW_MIN + 1]; /* one for each window size */
    uint8_t level[WSCO_WS_WINDOW_MAX - WSCO_WS_WINDOW_MIN + 1];               /* of that deflater */
    bool keeps_sent;          /* public, set once: a compressed message may refer to the ones before it */
    bool keeps_received;      /* public, set once: so may an inflated one */
    wsco_ws_libdeflate whole; /* for messages that refer to none */
    wsco_buf out; /* result of the last call that says so, until wsco_ws_deflate_drop(); may be taken */
} wsco_ws_deflate;

void wsco_ws_deflate_deinit(wsco_ws_deflate *z);
/* Releases the last result; the states stay. */
void wsco_ws_deflate_drop(wsco_ws_deflate *z);
/* The next compressed message refers to none before it: somebody else has compressed one meanwhile. */
void wsco_ws_deflate_forget(wsco_ws_deflate *z);

/* Compresses n > 0 bytes with a window of 2^window_bits into z->out, as they stand in a message: without
 * the four bytes 00 00 ff ff (RFC 7692 7.2.1). level: 1 (fast) to 9 (small), by libdeflate where it is
 * built in and nothing is kept; or WSCO_WS_LEVEL_ZLIB. WSCO_E_NOMEM: then the next message refers to none
 * before it. */
WSCO_MUST_USE wsco_rc wsco_ws_deflate_compress(wsco_ws_deflate *z, unsigned window_bits, unsigned level,
                                               const void *bytes, size_t n);

/* The result of inflating. */
typedef struct wsco_ws_inflated {
    uint8_t *block; /* the caller's, given back with wsco_spare_give(); NULL on failure */
    size_t len;     /* bytes after the front */
    size_t cap;     /* room for them; one byte more follows, for a NUL, and is the last of the block */
    int status;     /* on failure, zlib's number, for wsco_ws_deflate_text() */
} wsco_ws_inflated;

/* Inflates a message's payload (RFC 7692 7.2.2) into a block of its own with `front` bytes left free
 * before it. The block grows as bytes come out, never beyond max of them. A message that has come in
 * fragments is put together before. WSCO_E_PROTOCOL_ERROR: no deflate data, or not all of it;
 * WSCO_E_PACKAGE_LENGTH_TOO_LARGE: more than max bytes; WSCO_E_NOMEM. After a failure no further message
 * can be inflated if a context is kept. */
WSCO_MUST_USE wsco_rc wsco_ws_deflate_inflate(wsco_ws_deflate *z, const void *bytes, size_t n, size_t front,
                                              uint64_t max, wsco_ws_inflated *result);
/* zlib's text for a status: "data error" for -3. */
const char *wsco_ws_deflate_text(int status);

#endif
