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
    const char *data; /* inline_bytes, or borrowed from owner */
    void *owner;
    void (*release)(void *owner);
    char inline_bytes[];
} wsco_blob;

/* A blob with room for len bytes of its own, refs 1; the creator fills inline_bytes before sharing it and may
 * lower len. NULL when memory is short. */
wsco_blob *wsco_blob_create(size_t len);
/* Bytes that belong to `owner`; release(owner) runs once when the last reference goes. On NULL (no memory) the
 * owner was not taken. */
wsco_blob *wsco_blob_borrow(const char *data, size_t len, void *owner, void (*release)(void *owner));
/* The bytes of a buf that is not empty, without a copy: the blob takes its block, the buf is empty afterwards. On NULL (no
 * memory) the buf is as it was. */
wsco_blob *wsco_blob_take_buf(wsco_buf *buf);
wsco_blob *wsco_blob_retain(wsco_blob *blob);
void wsco_blob_release(wsco_blob *blob);

#endif
