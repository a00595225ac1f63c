/* SPDX-License-Identifier: MIT */
/* Growable bytes: one block, appended at the end, consumed from the front. */
#ifndef WSCO_BASE_BUF_H
#define WSCO_BASE_BUF_H

#include "wsco/base/err.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Owner: the struct it is embedded in. Freed by: wsco_buf_deinit(). Idle size: no block while empty after
 * init or deinit. Bytes [0, len) are valid; data may move at every append. Zeroed memory is a valid empty
 * buf. */
typedef struct wsco_buf {
    char *data;
    size_t len;
    size_t cap;   /* bytes from data on */
    size_t spent; /* consumed bytes before data: the block (wsco_spare_take) begins at data - spent */
} wsco_buf;

void wsco_buf_init(wsco_buf *buf);
/* Frees the block; the buf is empty and usable again. */
void wsco_buf_deinit(wsco_buf *buf);

/* Makes room for `extra` more bytes (amortised doubling). WSCO_E_NOMEM leaves the buf as it was. */
WSCO_MUST_USE wsco_rc wsco_buf_reserve(wsco_buf *buf, size_t extra);
/* Gives back the room behind the bytes, which may wait long for a slow peer. */
void wsco_buf_fit(wsco_buf *buf);
/* wsco_buf_append() where there may be no room yet, or n is 0. */
WSCO_MUST_USE wsco_rc wsco_buf_append_slow(wsco_buf *buf, const void *bytes, size_t n);
/* Inline, because heads are built of many short pieces, whose lengths the compiler mostly knows. */
WSCO_MUST_USE static inline wsco_rc wsco_buf_append(wsco_buf *buf, const void *bytes, size_t n)
{
    if (n == 0 || n > buf->cap - buf->len)
        return wsco_buf_append_slow(buf, bytes, n);
    memcpy(buf->data + buf->len, bytes, n);
    buf->len += n;
    return WSCO_OK;
}
WSCO_MUST_USE wsco_rc wsco_buf_append_str(wsco_buf *buf, const char *text);
/* Appends the decimal digits of `number`. */
WSCO_MUST_USE wsco_rc wsco_buf_append_uint(wsco_buf *buf, uint64_t number);
/* Appends lower-case hexadecimal digits without leading zeros (chunk sizes, RFC 9112 7.1). */
WSCO_MUST_USE wsco_rc wsco_buf_append_hex(wsco_buf *buf, uint64_t number);
/* Drops the first n (<= len) bytes; frees the block when nothing is left. It is cheap even for small pieces
 * of a long buf: the total cost stays in proportion to the bytes. */
void wsco_buf_consume(wsco_buf *buf, size_t n);

#endif
