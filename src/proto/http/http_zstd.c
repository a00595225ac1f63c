/* SPDX-License-Identifier: MIT */
/* http_zstd: the content coding zstd (RFC 8878, 9659), where configure has found the library.
 * Owns: nothing beyond a call. Called by: http_coding.
 * Never: keeps an encoder between two calls; needs a window over 8 MiB, which clients may refuse.
 * Tested by: tests/unit/proto/http/test_http_coding.c, tests/fuzz/fuzz_coding.c. */
#include "http_coding_priv.h"

#ifdef WSCO_HAVE_ZSTD

#include <zstd.h>

/* Levels up to 9 have windows of at most 4 MiB. */
wsco_rc wsco_http_zstd_encode(int level, const void *bytes, size_t n, wsco_buf *out)
{
    wsco_rc rc = wsco_buf_reserve(out, ZSTD_compressBound(n));

    if (rc != WSCO_OK)
        return rc;
    size_t size = ZSTD_compress(out->data + out->len, out->cap - out->len, bytes, n, level);
    if (ZSTD_isError(size)) /* memory: there is room for whatever comes out */
        return WSCO_E_NOMEM;
    out->len += size;
    return WSCO_OK;
}

unsigned wsco_http_zstd_version(void)
{
    return ZSTD_versionNumber();
}

#else

wsco_rc wsco_http_zstd_encode(int level, const void *bytes, size_t n, wsco_buf *out)
{
    (void)level, (void)bytes, (void)n, (void)out;
    return WSCO_E_OPERATION_NOT_SUPPORT;
}

unsigned wsco_http_zstd_version(void)
{
    return 0;
}

#endif
