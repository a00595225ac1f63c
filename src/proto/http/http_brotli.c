/* SPDX-License-Identifier: MIT */
/* http_brotli: the content coding br (RFC 7932), where configure has found the library.
 * Owns: nothing beyond a call. Called by: http_coding. Never: keeps an encoder between two calls.
 * Tested by: tests/unit/proto/http/test_http_coding.c, tests/fuzz/fuzz_coding.c. */
#include "http_coding_priv.h"

#ifdef WSCO_HAVE_BROTLI

#include <brotli/encode.h>

/* As large as the input needs, because tables and rings grow with it. A window is 16 bytes less than its
 * power of two. */
static uint32_t window_bits(size_t n)
{
    uint32_t bits = BROTLI_MIN_WINDOW_BITS;

    while (bits < BROTLI_DEFAULT_WINDOW && ((size_t)1 << bits) - 16 < n)
        bits++;
    return bits;
}

/* The library takes its memory itself: Debian's build ends the process where it gets none, so tests must
 * not let an allocation of ours fail. */
static BrotliEncoderState *create(int level, size_t n)
{
    BrotliEncoderState *state = BrotliEncoderCreateInstance(NULL, NULL, NULL);

    if (!state)
        return NULL;
    BrotliEncoderSetParameter(state, BROTLI_PARAM_QUALITY, (uint32_t)level);
    BrotliEncoderSetParameter(state, BROTLI_PARAM_LGWIN, window_bits(n));
    BrotliEncoderSetParameter(state, BROTLI_PARAM_SIZE_HINT, (uint32_t)n);
    return state;
}

static wsco_rc run(BrotliEncoderState *state, const void *bytes, size_t n, wsco_buf *out)
{
    const uint8_t *in = bytes;
    /* Text mostly shrinks to less than half. */
    size_t more = n / 2 + 64;

    while (!BrotliEncoderIsFinished(state)) {
        if (wsco_buf_reserve(out, out->cap > out->len ? 1 : more) != WSCO_OK)
            return WSCO_E_NOMEM;
        size_t room = out->cap - out->len, left = room;
        uint8_t *to = (uint8_t *)out->data + out->len;
        if (!BrotliEncoderCompressStream(state, BROTLI_OPERATION_FINISH, &n, &in, &left, &to, NULL))
            return WSCO_E_NOMEM;
        out->len += room - left;
    }
    return WSCO_OK;
}

wsco_rc wsco_http_brotli_encode(int level, const void *bytes, size_t n, wsco_buf *out)
{
    size_t before = out->len;
    BrotliEncoderState *state = create(level, n);
    wsco_rc rc = state ? run(state, bytes, n, out) : WSCO_E_NOMEM;

    if (state)
        BrotliEncoderDestroyInstance(state);
    if (rc != WSCO_OK)
        out->len = before;
    return rc;
}

unsigned wsco_http_brotli_version(void)
{
    return BrotliEncoderVersion();
}

#else

wsco_rc wsco_http_brotli_encode(int level, const void *bytes, size_t n, wsco_buf *out)
{
    (void)level, (void)bytes, (void)n, (void)out;
    return WSCO_E_OPERATION_NOT_SUPPORT;
}

unsigned wsco_http_brotli_version(void)
{
    return 0;
}

#endif
