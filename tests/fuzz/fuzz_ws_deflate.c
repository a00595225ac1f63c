/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/ws/ws_deflate.c with libdeflate against itself without. The first byte chooses level
 * and window, the second the limit; the rest is inflated both ways, and compressed and inflated as a peer
 * with that window does. */
#include "wsco/base/spare.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())

static wsco_ws_deflate z; /* used again and again, as a worker does */

/* A state that keeps its context never asks libdeflate; it has no context yet. libdeflate knows codes that
 * zlib does not (Z_DATA_ERROR). */
static void check_inflating(const uint8_t *bytes, size_t n, uint64_t max)
{
    wsco_ws_deflate zlib = {.keeps_received = true};
    wsco_ws_inflated a, b;
    wsco_rc rc = wsco_ws_deflate_inflate(&z, bytes, n, 3, max, &a);
    wsco_rc want = wsco_ws_deflate_inflate(&zlib, bytes, n, 3, max, &b);
    CHECK(a.len <= max);
    if (rc != WSCO_OK || want != WSCO_E_PROTOCOL_ERROR || b.status != Z_DATA_ERROR) {
        CHECK(rc == want && a.len == b.len && a.status == b.status);
        CHECK(rc != WSCO_OK || a.len == 0 || memcmp(a.block + 3, b.block + 3, a.len) == 0);
    }
    wsco_spare_give(a.block, 3 + a.cap + 1);
    wsco_spare_give(b.block, 3 + b.cap + 1);
    wsco_ws_deflate_deinit(&zlib);
}

static void check_compressing(unsigned window_bits, unsigned level, const uint8_t *bytes, size_t n)
{
    CHECK(wsco_ws_deflate_compress(&z, window_bits, level, bytes, n) == WSCO_OK);
    uint8_t *back = malloc(n + 1);
    CHECK(back);
    z_stream peer = {.next_in = (Bytef *)z.out.data,
                     .avail_in = (uInt)z.out.len,
                     .next_out = back,
                     .avail_out = (uInt)n + 1};
    CHECK(inflateInit2(&peer, -(int)window_bits) == Z_OK);
    int status = inflate(&peer, Z_SYNC_FLUSH);
    CHECK(status == Z_OK || status == Z_STREAM_END);
    CHECK(peer.total_out == n && memcmp(back, bytes, n) == 0);
    inflateEnd(&peer);
    free(back);
    check_inflating((uint8_t *)z.out.data, z.out.len, n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n < 3)
        return 0;
    uint64_t max = data[1] == 0xff ? 1 << 20 : (uint64_t)data[1] * 64;
    unsigned bits = WSCO_WS_WINDOW_MIN + data[0] / 10 % 7;
    check_inflating(data + 2, n - 2, max);
    check_compressing(bits, data[0] % (WSCO_WS_LEVEL_MAX + 1), data + 2, n - 2);
    return 0;
}
