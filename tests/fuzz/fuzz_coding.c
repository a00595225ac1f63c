/* SPDX-License-Identifier: MIT */
/* Fuzzes the choice of a content coding, and the encoding. The first two bytes say where the rest is cut into
 * two Accept-Encoding fields: at a comma that must not matter, and upper case must never. The bytes are also
 * encoded, and must come back. */
#include "wsco/base/mem.h"
#include "wsco/proto/http/http_coding.h"

#include <ctype.h>
#include <stdlib.h>
#ifdef WSCO_HAVE_BROTLI
#include <brotli/decode.h>
#endif
#ifdef WSCO_HAVE_ZSTD
#include <zstd.h>
#endif
#include <zlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char name[] = "Accept-Encoding";
#define NAME_LEN (sizeof(name) - 1)

/* A request of the fields [0, cut) and [cut + 1, n), or of one when cut is n. Its block ends with the text,
 * so that a sanitizer sees every read beyond it. */
static wsco_http_coding choose(const char *text, size_t n, size_t cut)
{
    wsco_http_field fields[2] = {{.name = {0, NAME_LEN}, .value = {NAME_LEN, (uint32_t)cut}}};
    wsco_http_req req = {.refs = 1, .fields = fields, .field_count = cut < n ? 2 : 1};
    if (cut < n) {
        fields[1].name = fields[0].name;
        fields[1].value = (wsco_span){(uint32_t)(NAME_LEN + cut + 1), (uint32_t)(n - cut - 1)};
    }
    if (wsco_buf_append(&req.head, name, NAME_LEN) != WSCO_OK ||
        wsco_buf_append(&req.head, text, n) != WSCO_OK)
        abort();
    char *block = wsco_mem_realloc(req.head.data, req.head.len);
    if (!block)
        abort();
    req.head.data = block;
    req.head.cap = req.head.len;
    wsco_http_coding coding = wsco_http_coding_choose(&req);
    wsco_buf_deinit(&req.head);
    return coding;
}

static void check_choice(const char *text, size_t n, size_t cut)
{
    wsco_http_coding coding = choose(text, n, n);
    char *upper = malloc(n + 1);
    if (!upper)
        abort();
    for (size_t i = 0; i < n; i++)
        upper[i] = (char)toupper((unsigned char)text[i]);
    if (choose(upper, n, n) != coding)
        abort();
    free(upper);
    wsco_http_coding apart = choose(text, n, cut);
    if (cut < n && text[cut] == ',' && apart != coding)
        abort();
}

#ifdef WSCO_HAVE_BROTLI
static void check_brotli(int level, const char *bytes, size_t n)
{
    wsco_buf out = {0};
    size_t got = n + 1;
    uint8_t *back = malloc(n + 1);
    if (!back || wsco_http_coding_encode(WSCO_HTTP_BROTLI, level, bytes, n, &out) != WSCO_OK ||
        BrotliDecoderDecompress(out.len, (uint8_t *)out.data, &got, back) != BROTLI_DECODER_RESULT_SUCCESS ||
        got != n || memcmp(back, bytes, n) != 0)
        abort();
    wsco_buf_deinit(&out);
    free(back);
}
#endif

#ifdef WSCO_HAVE_ZSTD
static void check_zstd(int level, const char *bytes, size_t n)
{
    wsco_buf out = {0};
    char *back = malloc(n + 1);
    if (!back || wsco_http_coding_encode(WSCO_HTTP_ZSTD, level, bytes, n, &out) != WSCO_OK ||
        ZSTD_decompress(back, n + 1, out.data, out.len) != n || memcmp(back, bytes, n) != 0)
        abort();
    wsco_buf_deinit(&out);
    free(back);
}
#endif

static void check_encoding(wsco_http_coding coding, int level, const char *bytes, size_t n)
{
    wsco_buf out = {0};
    char *back = malloc(n + 1);
    z_stream stream = {0};
    if (!back || wsco_http_coding_encode(coding, level, bytes, n, &out) != WSCO_OK ||
        inflateInit2(&stream, 15 + (coding == WSCO_HTTP_GZIP ? 16 : 0)) != Z_OK)
        abort();
    stream.next_in = (Bytef *)out.data;
    stream.avail_in = (uInt)out.len;
    stream.next_out = (Bytef *)back;
    stream.avail_out = (uInt)n + 1;
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in != 0 || stream.total_out != n ||
        memcmp(back, bytes, n) != 0)
        abort();
    inflateEnd(&stream);
    wsco_buf_deinit(&out);
    free(back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const char *bytes = (const char *)data + 2;
    size_t n = size - 2, cut = n ? (data[0] * 256u + data[1]) % n : 0;
    check_choice(bytes, n, cut);
    check_encoding(data[0] % 2 ? WSCO_HTTP_GZIP : WSCO_HTTP_DEFLATE, data[1] % 9 + 1, bytes, n);
#ifdef WSCO_HAVE_BROTLI
    check_brotli(data[1] % 9 + 1, bytes, n);
#endif
#ifdef WSCO_HAVE_ZSTD
    check_zstd(data[1] % 9 + 1, bytes, n);
#endif
    return 0;
}
