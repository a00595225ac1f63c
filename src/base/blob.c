/* SPDX-License-Identifier: MIT */
/* blob: immutable bytes with a reference count.
 * Owns: the life of the bytes. Own bytes follow the header in one block; borrowed ones come with the function
 *       that gives them back.
 * Called by: outq, payload, proto, net; src/php lends zend_strings.
 * Never: copies payload; crosses a thread (the count is a plain integer).
 * Tested by: tests/unit/base/test_blob.c. */
#include "wsco/base/blob.h"

#include "wsco/base/err.h"
#include "wsco/base/mem.h"

wsco_blob *wsco_blob_create(size_t len)
{
    if (len > SIZE_MAX - sizeof(wsco_blob))
        return NULL;
    wsco_blob *blob = wsco_mem_alloc(sizeof *blob + len);
    if (!blob)
        return NULL;
    *blob = (wsco_blob){.refs = 1, .len = len};
    blob->data = blob->inline_bytes;
    return blob;
}

wsco_blob *wsco_blob_borrow(const char *data, size_t len, void *owner, void (*release)(void *owner))
{
    wsco_blob *blob = wsco_mem_alloc(sizeof *blob);
    if (!blob)
        return NULL;
    *blob = (wsco_blob){.refs = 1, .len = len, .data = data, .owner = owner, .release = release};
    return blob;
}

static void free_block(void *block)
{
    wsco_mem_free(block);
}

wsco_blob *wsco_blob_take_buf(wsco_buf *buf)
{
    wsco_blob *blob = wsco_blob_borrow(buf->data, buf->len, buf->data - buf->spent, free_block);
    if (blob)
        wsco_buf_init(buf);
    return blob;
}

wsco_blob *wsco_blob_retain(wsco_blob *blob)
{
    WSCO_ASSERT(blob->refs > 0 && blob->refs < UINT32_MAX);
    blob->refs++;
    return blob;
}

void wsco_blob_release(wsco_blob *blob)
{
    WSCO_ASSERT(blob->refs > 0);
    if (--blob->refs != 0)
        return;
    /* The blob is freed first: release() may run code of the owner, which must not find it half destroyed. */
    void (*release)(void *owner) = blob->release;
    void *owner = blob->owner;
    wsco_mem_free(blob);
    if (release)
        release(owner);
}
