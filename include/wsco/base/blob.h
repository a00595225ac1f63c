/* SPDX-License-Identifier: MIT */
/* Refcounted immutable bytes: an encoded frame exists once, however many connections send it. */
#ifndef WSCO_BASE_BLOB_H
#define WSCO_BASE_BLOB_H

#include "wsco/base/buf.h"

#include <stddef.h>
#include <stdint.h>

/* Owner: each holder of a reference (count `refs`; single thread, no atomics). Freed by: the last
 * wsco_blob_release(), which also calls `release(owner)` for borrowed bytes. */
typedef struct wsco_blob {
    uint32_t refs;
    uint32_t queued; /* private to outq.c: slices that stand in a queue */
    size_t len;
    size_t room;      /* private: of inline_bytes, or of a buf's block in owner; else 0 */
    const char *data; /* inline_bytes, or borrowed from owner */
    void *owner;      /* of the bytes; or the block of a buf, which goes with the blob */
    void (*release)(void *owner);
    char inline_bytes[];
} wsco_blob;

/* Makes a blob with room for len bytes of its own, refs 1. The creator fills inline_bytes before it shares
 * the blob, and may lower len. NULL when memory is short. */
wsco_blob *wsco_blob_create(size_t len);
/* Makes a blob of bytes that belong to `owner`; release(owner) runs once when the last reference goes. On
 * NULL (memory is short) the owner was not taken. */
wsco_blob *wsco_blob_borrow(const char *data, size_t len, void *owner, void (*release)(void *owner));
/* Makes a blob of a buf's bytes without a copy: the blob takes its block, and the buf is empty afterwards.
 * The buf must not be empty. On NULL (memory is short) the buf is unchanged. */
wsco_blob *wsco_blob_take_buf(wsco_buf *buf);
wsco_blob *wsco_blob_retain(wsco_blob *blob);
void wsco_blob_release(wsco_blob *blob);

#endif
