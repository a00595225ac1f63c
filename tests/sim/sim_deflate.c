/* SPDX-License-Identifier: MIT */
/* Owns: a zlib state for each way, kept from message to message.
 * Called by: the WebSocket clients. Never: shares anything with src/proto/ws/ws_deflate.c, which it checks.
 * Tested by: every seed that compresses. */
#include "sim_deflate.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static const char tail[4] = {0, 0, (char)0xff, (char)0xff};
static char room[SIM_DEFLATE_MAX];

const char *sim_deflate(const void *bytes, size_t *n)
{
    static z_stream z;

    if (!z.state && deflateInit2(&z, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    deflateReset(&z);
    z.next_in = (Bytef *)(size_t)bytes;
    z.avail_in = (uInt)*n;
    z.next_out = (Bytef *)room;
    z.avail_out = sizeof room;
    if (deflate(&z, Z_SYNC_FLUSH) != Z_OK || z.avail_out == 0)
        return NULL;
    *n = sizeof room - z.avail_out - sizeof tail;
    return room;
}

static int add(z_stream *z, const void *bytes, size_t n)
{
    z->next_in = (Bytef *)(size_t)bytes;
    z->avail_in = (uInt)n;
    return inflate(z, Z_SYNC_FLUSH);
}

const char *sim_inflate(const void *bytes, size_t *n)
{
    static z_stream z;

    if (!z.state && inflateInit2(&z, -15) != Z_OK)
        abort();
    inflateReset(&z);
    z.next_out = (Bytef *)room;
    z.avail_out = sizeof room;
    int rc = add(&z, bytes, *n);
    if (rc == Z_OK || rc == Z_BUF_ERROR)
        rc = add(&z, tail, sizeof tail);
    if ((rc != Z_OK && rc != Z_BUF_ERROR && rc != Z_STREAM_END) || z.avail_out == 0)
        return NULL;
    *n = sizeof room - z.avail_out;
    return room;
}
