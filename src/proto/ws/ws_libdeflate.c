/* SPDX-License-Identifier: MIT */
/* ws_libdeflate: compresses and inflates whole messages with libdeflate.
 * Owns: the library's states. Called by: ws_deflate.
 * Never: decides that a message is broken; carries a context over; takes a message that is not whole. The
 * library does take two codes that zlib refuses and no encoder makes: lengths 286 and 287, and a table of
 * code lengths whose last run is too long.
 * Tested by: tests/unit/proto/ws/test_ws_{libdeflate,deflate}.c, tests/fuzz/fuzz_ws_deflate.c. */
#include "wsco/proto/ws/ws_libdeflate.h"

#ifdef WSCO_HAVE_LIBDEFLATE

#include "wsco/base/mem.h"

#include <libdeflate.h>
#include <string.h>

/* Longer messages go through zlib, which stops at the limit of the message: at most so much is inflated
 * here in vain. */
#define IN_MAX ((size_t)16 * 1024)
#define OUT_MAX ((size_t)64 * 1024)

/* The library wants one stream, whose last block says so. So behind the payload come the four bytes that are
 * never sent, and a last block that stores ONES bytes of ff.
 *
 * The stream may end with its last byte only if the message was whole, or else the message would be taken
 * longer than it is. In bytes of ones no block begins: its type would be 3. A block that is compressed and
 * reaches them ends at the first symbol in them, or never; the longest table of codes needs 300 of them.
 * Only a stored block can swallow the ending as it is, and that shows in what comes out. */
#define ONES 320
static const uint8_t ending[] = {
    0x00, 0x00, 0xff, 0xff, 0x01, ONES & 0xff, ONES >> 8, ~ONES & 0xff, 0xff ^ (ONES >> 8)};
#define TAIL_LEN 4
/* So much room behind the output, and as much as there is output, may stay. */
#define SLACK 1024
#define ENDING_LEN sizeof ending

/* The library begins each message by clearing tables: 128 KiB at its first level, 192 at others. That is
 * dearer than all of zlib's work for fewer bytes than PACK_MIN. Up to SMALL_MAX its first level makes JSON
 * as small as zlib's level 6 does (359 and 356 of 1024 bytes), in half the time; beyond, the levels are
 * alike. */
#define PACK_MIN 128
#define SMALL_MAX 2048
#define SMALL_LEVEL 1

static unsigned level_for(unsigned level, size_t n)
{
    return n <= SMALL_MAX && level <= 6 ? SMALL_LEVEL : level;
}

static struct libdeflate_compressor *packer_of(wsco_ws_libdeflate *self, unsigned level)
{
    if (!self->packer[level])
        self->packer[level] = libdeflate_alloc_compressor((int)level);
    return self->packer[level];
}

bool wsco_ws_libdeflate_compress(wsco_ws_libdeflate *self, unsigned level, const void *bytes, size_t n,
                                 wsco_buf *out)
{
    struct libdeflate_compressor *packer = n < PACK_MIN ? NULL : packer_of(self, level_for(level, n));

    if (!packer || wsco_buf_reserve(out, libdeflate_deflate_compress_bound(packer, n) + 1) != WSCO_OK)
        return false;
    size_t size = libdeflate_deflate_compress(packer, bytes, n, out->data, out->cap - 1);
    if (size == 0)
        return false;
    out->data[size] = 0; /* the empty block, of which four more bytes are never sent */
    out->len = size + 1;
    if (out->cap - out->len > out->len + SLACK)
        wsco_buf_fit(out);
    return true;
}

static bool prepare(wsco_ws_libdeflate *self)
{
    if (!self->unpacker)
        self->unpacker = libdeflate_alloc_decompressor();
    if (!self->room)
        self->room = wsco_mem_alloc(IN_MAX + ENDING_LEN + ONES + OUT_MAX + ONES);
    return self->unpacker && self->room;
}

/* Has our last block been read, and not swallowed as it is? */
static bool ended_by_us(const uint8_t *text, size_t len)
{
    return len < ENDING_LEN || memcmp(text + len - ENDING_LEN, ending, ENDING_LEN) != 0;
}

bool wsco_ws_libdeflate_inflate(wsco_ws_libdeflate *self, const void *bytes, size_t n, const uint8_t **text,
                                size_t *len)
{
    size_t used, out;

    if (n == 0 || n > IN_MAX || !prepare(self))
        return false;
    uint8_t *in = self->room, *to = in + IN_MAX + ENDING_LEN + ONES;
    memcpy(in, bytes, n);
    memcpy(in + n, ending, ENDING_LEN);
    memset(in + n + ENDING_LEN, 0xff, ONES);
    if (libdeflate_deflate_decompress_ex(self->unpacker, in, n + ENDING_LEN + ONES, to, OUT_MAX + ONES, &used,
                                         &out) != LIBDEFLATE_SUCCESS)
        return false;
    *text = to;
    *len = out;
    if (used == n + ENDING_LEN + ONES) {
        *len -= ONES;
        return ended_by_us(to, *len);
    }
    /* A last block of the peer's own: nothing follows it, or the first byte of an empty block, or the four
     * bytes that are not sent were its end. */
    return used == n || used == n + TAIL_LEN || (used == n - 1 && in[used] == 0);
}

void wsco_ws_libdeflate_deinit(wsco_ws_libdeflate *self)
{
    for (unsigned level = 0; level <= WSCO_WS_LEVEL_MAX; level++)
        libdeflate_free_compressor(self->packer[level]);
    libdeflate_free_decompressor(self->unpacker);
    wsco_mem_free(self->room);
    *self = (wsco_ws_libdeflate){0};
}

const char *wsco_ws_libdeflate_version(void)
{
    return LIBDEFLATE_VERSION_STRING;
}

#else

bool wsco_ws_libdeflate_compress(wsco_ws_libdeflate *self, unsigned level, const void *bytes, size_t n,
                                 wsco_buf *out)
{
    (void)self, (void)level, (void)bytes, (void)n, (void)out;
    return false;
}

bool wsco_ws_libdeflate_inflate(wsco_ws_libdeflate *self, const void *bytes, size_t n, const uint8_t **text,
                                size_t *len)
{
    (void)self, (void)bytes, (void)n, (void)text, (void)len;
    return false;
}

void wsco_ws_libdeflate_deinit(wsco_ws_libdeflate *self)
{
    (void)self;
}

const char *wsco_ws_libdeflate_version(void)
{
    return NULL;
}

#endif
