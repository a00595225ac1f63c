/* SPDX-License-Identifier: MIT */
/* ws_deflate: from a message to its compressed payload and back (RFC 7692 7.2).
 * Owns: the states of zlib and libdeflate.
 * Called by: ws_msg (inflate), frame_cache (compress), src/php for pack() and unpack().
 * Never: keeps anything of a message for the next one unless told; believes that a small payload stays small.
 * Tested by: tests/unit/proto/ws/test_ws_{deflate,context}.c, tests/fuzz/fuzz_ws_{msg,deflate}.c. */
#include "wsco/proto/ws/ws_deflate.h"

#include "wsco/base/mem.h"
#include "wsco/base/spare.h"

#include "wsco/proto/zlib_memory.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

/* zlib counts in 32 bits; longer input and output goes through in steps. Small where the steps are tested. */
#ifdef WSCO_TEST
#define STEP_MAX ((size_t)1000)
#else
#define STEP_MAX ((size_t)1 << 30)
#endif
/* First block of an inflated message: text of a few hundred bytes seldom shrinks to less than a quarter. */
#define FIRST_CAP 256
#define GUESS 4
/* First block of compressed output; it doubles from there. */
#define OUT_FIRST_MIN 64
#define OUT_FIRST_MAX (16 * 1024)
/* Every flushed message ends with these bytes, so they are not sent. */
#define TAIL_LEN 4
#define MEM_LEVEL 8 /* zlib's default */
#define WINDOWS (WSCO_WS_WINDOW_MAX - WSCO_WS_WINDOW_MIN + 1)

static const uint8_t tail[TAIL_LEN] = {0x00, 0x00, 0xff, 0xff};

/* --- states --- */

static z_stream *create(void)
{
    z_stream *stream = wsco_mem_zalloc(sizeof *stream);
    if (stream) {
        stream->zalloc = wsco_zlib_alloc;
        stream->zfree = wsco_zlib_free;
    }
    return stream;
}

static int zlib_level(unsigned level)
{
    return level == WSCO_WS_LEVEL_ZLIB ? Z_DEFAULT_COMPRESSION : (int)level;
}

static z_stream *inflater_of(wsco_ws_deflate *z)
{
    if (z->inflater) {
        z->inflater->avail_in = 0; /* an earlier message that failed may have left some */
        (z->keeps_received ? inflateResetKeep : inflateReset)(z->inflater);
        return z->inflater;
    }
    z_stream *stream = create();
    if (stream && inflateInit2(stream, -WSCO_WS_WINDOW_MAX) != Z_OK) {
        wsco_mem_free(stream);
        stream = NULL;
    }
    return z->inflater = stream;
}

/* A stream that was just reset takes another level at once. */
static z_stream *ready(wsco_ws_deflate *z, unsigned at, unsigned level)
{
    z_stream *stream = z->deflater[at];
    if (z->keeps_sent)
        return stream;
    deflateReset(stream);
    if (level != z->level[at] && deflateParams(stream, zlib_level(level), Z_DEFAULT_STRATEGY) != Z_OK)
        return NULL;
    z->level[at] = (uint8_t)level;
    return stream;
}

static z_stream *deflater_of(wsco_ws_deflate *z, unsigned window_bits, unsigned level)
{
    unsigned at = window_bits - WSCO_WS_WINDOW_MIN;
    if (z->deflater[at])
        return ready(z, at, level);
    z_stream *stream = create();
    if (stream &&
        deflateInit2(stream, zlib_level(level), Z_DEFLATED, -(int)window_bits, MEM_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        wsco_mem_free(stream);
        stream = NULL;
    }
    z->level[at] = (uint8_t)level;
    return z->deflater[at] = stream;
}

void wsco_ws_deflate_forget(wsco_ws_deflate *z)
{
    for (unsigned i = 0; i < WINDOWS; i++)
        if (z->deflater[i])
            deflateReset(z->deflater[i]);
}

void wsco_ws_deflate_drop(wsco_ws_deflate *z)
{
    wsco_buf_deinit(&z->out);
}

void wsco_ws_deflate_deinit(wsco_ws_deflate *z)
{
    wsco_ws_deflate_drop(z);
    if (z->inflater)
        inflateEnd(z->inflater);
    wsco_mem_free(z->inflater);
    z->inflater = NULL;
    wsco_ws_libdeflate_deinit(&z->whole);
    for (unsigned i = 0; i < WINDOWS; i++) {
        if (z->deflater[i])
            deflateEnd(z->deflater[i]);
        wsco_mem_free(z->deflater[i]);
        z->deflater[i] = NULL;
    }
}

const char *wsco_ws_deflate_text(int status)
{
    return zError(status);
}

static uInt step_of(size_t n)
{
    return (uInt)(n < STEP_MAX ? n : STEP_MAX);
}

/* --- compress --- */

/* Runs until zlib leaves room in the output, which shows that it has no more to give. */
static wsco_rc drain(z_stream *stream, wsco_buf *out, int flush)
{
    size_t first = stream->avail_in < OUT_FIRST_MAX ? stream->avail_in / 2 + OUT_FIRST_MIN : OUT_FIRST_MAX;
    do {
        if (wsco_buf_reserve(out, out->cap > out->len ? 1 : first) != WSCO_OK)
            return WSCO_E_NOMEM;
        uInt room = step_of(out->cap - out->len);
        stream->next_out = (Bytef *)out->data + out->len;
        stream->avail_out = room;
        deflate(stream, flush);
        out->len += room - stream->avail_out;
    } while (stream->avail_out == 0);
    return WSCO_OK;
}

static wsco_rc flush(wsco_ws_deflate *z, z_stream *stream, const void *bytes, size_t n)
{
    const uint8_t *from = bytes;
    wsco_rc rc = stream ? WSCO_OK : WSCO_E_NOMEM;

    while (rc == WSCO_OK && n > 0) {
        uInt step = step_of(n);
        stream->next_in = (z_const Bytef *)from;
        stream->avail_in = step;
        from += step;
        n -= step;
        rc = drain(stream, &z->out, n > 0 ? Z_NO_FLUSH : Z_SYNC_FLUSH);
    }
    return rc;
}

/* libdeflate looks back 2^15 bytes, so a peer with a smaller window gets only what is no longer than that. */
static bool compress_whole(wsco_ws_deflate *z, unsigned window_bits, unsigned level, const void *bytes,
                           size_t n)
{
    return level != WSCO_WS_LEVEL_ZLIB && !z->keeps_sent &&
        (window_bits == WSCO_WS_WINDOW_MAX || n <= (size_t)1 << window_bits) &&
        wsco_ws_libdeflate_compress(&z->whole, level, bytes, n, &z->out);
}

wsco_rc wsco_ws_deflate_compress(wsco_ws_deflate *z, unsigned window_bits, unsigned level, const void *bytes,
                                 size_t n)
{
    z->out.len = 0;
    if (compress_whole(z, window_bits, level, bytes, n))
        return WSCO_OK;
    wsco_rc rc = flush(z, deflater_of(z, window_bits, level), bytes, n);
    if (rc == WSCO_OK) {
        z->out.len -= TAIL_LEN;
        return WSCO_OK;
    }
    wsco_ws_deflate_drop(z);
    wsco_ws_deflate_forget(z); /* what zlib has taken in will never be sent */
    return rc;
}

/* --- inflate --- */

/* One inflation under way. */
typedef struct inflation {
    z_stream *stream;
    wsco_ws_inflated *result;
    size_t front, max;
    const uint8_t *input; /* payload not yet given to zlib */
    size_t left;
    bool in_tail;
    bool too_large;
    uint8_t beyond; /* takes the one byte that must not come */
} inflation;

/* False when memory is short. */
static bool grow(inflation *run, size_t cap)
{
    wsco_ws_inflated *result = run->result;
    if (cap > run->max)
        cap = run->max;
    size_t old = result->block ? run->front + result->cap + 1 : 0;
    uint8_t *block = wsco_spare_resize(result->block, old, run->front + cap + 1);
    if (!block)
        return false;
    result->block = block;
    result->cap = cap;
    return true;
}

/* Makes room for output. At the limit there is room for one byte only, which must not come. */
static bool make_room(inflation *run)
{
    wsco_ws_inflated *result = run->result;
    if (result->len == result->cap && result->cap < run->max && !grow(run, result->cap * 2))
        return false;
    if (result->len == result->cap) {
        run->stream->next_out = &run->beyond;
        run->stream->avail_out = 1;
        return true;
    }
    run->stream->next_out = result->block + run->front + result->len;
    run->stream->avail_out = step_of(result->cap - result->len);
    return true;
}

/* After the payload, zlib gets the four bytes that are never sent. */
static void give_input(inflation *run)
{
    z_stream *stream = run->stream;
    if (stream->avail_in > 0 || run->in_tail)
        return;
    run->in_tail = run->left == 0;
    stream->next_in = (z_const Bytef *)(run->in_tail ? tail : run->input);
    stream->avail_in = run->in_tail ? TAIL_LEN : step_of(run->left);
    if (run->in_tail)
        return;
    run->input += stream->avail_in;
    run->left -= stream->avail_in;
}

/* A last block that needs a part of the four bytes is none. If it needs none of them it ended with the
 * payload, and they were given only because there was no more room for output. */
static int end_in_tail(const z_stream *stream)
{
    return stream->avail_in == TAIL_LEN ? Z_STREAM_END : Z_BUF_ERROR;
}

/* Z_OK: go on; Z_STREAM_END: the message is complete; else why it cannot be one. A block with BFINAL ends
 * zlib's stream, not the message (RFC 7692 7.2.3.4): more blocks may follow, and may refer to what came
 * before. So the window is kept, not copied in again: such a block takes ten bits, and a message may hold a
 * million. */
static int judge(inflation *run, int status)
{
    z_stream *stream = run->stream;
    bool all_read = stream->avail_in == 0 && run->left == 0;
    if (status == Z_STREAM_END && !all_read)
        return run->in_tail ? end_in_tail(stream) : inflateResetKeep(stream);
    if (status != Z_OK && status != Z_BUF_ERROR)
        return status;
    if (!all_read || !run->in_tail)
        return Z_OK;
    if (stream->data_type & 128) /* between two blocks, as a flushed message ends */
        return Z_STREAM_END;
    return stream->avail_out > 0 ? Z_BUF_ERROR : Z_OK;
}

static int run_inflation(inflation *run)
{
    wsco_ws_inflated *result = run->result;
    int status;
    do {
        if (!make_room(run))
            return Z_MEM_ERROR;
        give_input(run);
        size_t room = run->stream->avail_out;
        bool at_limit = run->stream->next_out == &run->beyond;
        status = inflate(run->stream, Z_SYNC_FLUSH);
        run->too_large = at_limit && run->stream->avail_out == 0;
        if (!at_limit)
            result->len += room - run->stream->avail_out;
        status = run->too_large ? Z_BUF_ERROR : judge(run, status);
    } while (status == Z_OK);
    return status;
}

/* False: zlib has to do it. */
static bool inflate_whole(wsco_ws_deflate *z, const void *bytes, size_t n, size_t front, uint64_t max,
                          wsco_ws_inflated *result)
{
    const uint8_t *text;
    size_t len;

    if (z->keeps_received || !wsco_ws_libdeflate_inflate(&z->whole, bytes, n, &text, &len) || len > max)
        return false;
    result->block = wsco_spare_take(front + len + 1);
    if (!result->block)
        return false;
    memcpy(result->block + front, text, len);
    result->len = result->cap = len;
    return true;
}

static wsco_rc refuse(const inflation *run, int status)
{
    wsco_spare_give(run->result->block, run->front + run->result->cap + 1);
    *run->result = (wsco_ws_inflated){.status = run->too_large ? Z_MEM_ERROR : status};
    if (status == Z_MEM_ERROR)
        return WSCO_E_NOMEM;
    return run->too_large ? WSCO_E_PACKAGE_LENGTH_TOO_LARGE : WSCO_E_PROTOCOL_ERROR;
}

wsco_rc wsco_ws_deflate_inflate(wsco_ws_deflate *z, const void *bytes, size_t n, size_t front, uint64_t max,
                                wsco_ws_inflated *result)
{
    inflation run = {.result = result, .front = front, .input = bytes, .left = n};
    int status = Z_STREAM_END;

    *result = (wsco_ws_inflated){.block = NULL};
    if (inflate_whole(z, bytes, n, front, max, result))
        return WSCO_OK;
    run.max = max < SIZE_MAX / 4 ? (size_t)max : SIZE_MAX / 4;
    run.stream = inflater_of(z);
    if (!run.stream || !grow(&run, n < FIRST_CAP / GUESS ? FIRST_CAP : n * GUESS))
        status = Z_MEM_ERROR;
    else if (n > 0) /* zlib's own encoder never makes an empty payload, but its meaning is clear */
        status = run_inflation(&run);
    return status == Z_STREAM_END ? WSCO_OK : refuse(&run, status);
}
