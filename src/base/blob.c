/* SPDX-License-Identifier: MIT */
/* blob: immutable bytes with a reference count.
 * Owns: the life of the bytes. Own bytes follow the header in one block; borrowed ones come with the function
 *       that gives them back.
 * Called by: outq, payload, proto, net; src/php lends zend_strings.
 * Never: copies payload; crosses a thread (the count is a plain integer).
 * Tested by: tests/unit/base/test_blob.c. */
#include "wsco/base/blob.h"

#include "wsco/base/err.h"
#include "wsco/base/spare.h"

#include <stdbool.h>

wsco_blob *wsco_blob_create(size_t len)
{
    if (len > SIZE_MAX - sizeof(wsco_blob))
        return NULL;
    wsco_blob *blob = wsco_spare_take(sizeof *blob + len);
    if (!blob)
        return NULL;
    *blob = (wsco_blob){.refs = 1, .len = len, .room = len};
    blob->data = blob->inline_bytes;
    return blob;
}

wsco_blob *wsco_blob_borrow(const char *data, size_t len, void *owner, void (*release)(void *owner))
{
    wsco_blob *blob = wsco_spare_take(sizeof *blob);
    if (!blob)
        return NULL;
    *blob = (wsco_blob){.refs = 1, .len = len, .data = data, .owner = owner, .release = release};
    return blob;
}

wsco_blob *wsco_blob_take_buf(wsco_buf *buf)
{
    wsco_blob *blob = wsco_blob_borrow(buf->data, buf->len, buf->data - buf->spent, NULL);
    if (!blob)
        return NULL;
    blob->room = buf->spent + buf->cap;
    wsco_buf_init(buf);
    return blob;
}

wsco_blob *wsco_blob_retain(wsco_blob *blob)
{
    WSCO_ASSERT(blob->refs > 0 && blob->refs < UINT32_MAX);
    blob->refs++;
    return blob;
}

/* The blob is freed first: release() may run code of the owner, which must not find it half destroyed. */
static void destroy(wsco_blob *blob)
{
    void (*release)(void *owner) = blob->release;
    void *owner = blob->owner;
    size_t room = blob->room;
    bool is_inline = blob->data == blob->inline_bytes;
    wsco_spare_give(blob, sizeof *blob + (is_inline ? room : 0));
    if (release)
        release(owner);
    else if (!is_inline)
        wsco_spare_give(owner, room);
}

void wsco_blob_release(wsco_blob *blob)
{
    WSCO_ASSERT(blob->refs > 0);
    if (--blob->refs == 0)
        destroy(blob);
}
