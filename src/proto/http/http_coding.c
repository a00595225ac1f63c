/* SPDX-License-Identifier: MIT */
/* http_coding: which content coding a response gets, and the encoding, by zlib or by what is built in.
 * Owns: nothing beyond a call.
 * Called by: response_head of src/php.
 * Never: keeps a compressor between two calls; decides whether a response may be encoded at all.
 * Tested by: tests/unit/proto/http/test_http_coding.c, tests/fuzz/fuzz_coding.c. */
#include "wsco/proto/http/http_coding.h"

#include "http_coding_priv.h"

#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_text.h"
#include "wsco/proto/zlib_memory.h"

#include <stdio.h>
#include <zlib.h>

static const char *const names[WSCO_HTTP_CODINGS] = {"identity", "br", "gzip", "deflate", "zstd"};

const char *wsco_http_coding_name(wsco_http_coding coding)
{
    return names[coding];
}

bool wsco_http_coding_has(wsco_http_coding coding)
{
    switch (coding) {
    case WSCO_HTTP_BROTLI:
        return wsco_http_brotli_version() != 0;
    case WSCO_HTTP_ZSTD:
        return wsco_http_zstd_version() != 0;
    default:
        return true;
    }
}

const char *wsco_http_coding_library(wsco_http_coding coding, char text[32])
{
    unsigned brotli = wsco_http_brotli_version(), zstd = wsco_http_zstd_version();

    if (!wsco_http_coding_has(coding))
        return "no";
    if (coding == WSCO_HTTP_BROTLI)
        snprintf(text, 32, "%u.%u.%u", brotli >> 24 & 255, brotli >> 12 & 4095, brotli & 4095);
    else
        snprintf(text, 32, "%u.%u.%u", zstd / 10000 % 100, zstd / 100 % 100, zstd % 100);
    return text;
}

/* --- what the client takes --- */

#define ABSENT (-1)

/* In thousandths, because a weight has up to three decimals; ABSENT if no element names the coding. Plain
 * value. */
typedef struct weights {
    int of[WSCO_HTTP_CODINGS], any;
} weights;

/* Digits after the point, as thousandths; -1 for more than three, and for other characters. */
static int decimals(wsco_text text)
{
    int value = 0, unit = 100;

    if (text.n > 3)
        return -1;
    for (size_t i = 0; i < text.n; i++, unit /= 10) {
        if (text.p[i] < '0' || text.p[i] > '9')
            return -1;
        value += (text.p[i] - '0') * unit;
    }
    return value;
}

/* qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ) */
static int qvalue(wsco_text text)
{
    if (text.n == 0 || (text.p[0] != '0' && text.p[0] != '1') || (text.n > 1 && text.p[1] != '.'))
        return -1;
    int part = text.n > 2 ? decimals((wsco_text){text.p + 2, text.n - 2}) : 0;
    int value = (text.p[0] - '0') * 1000 + part;
    return part < 0 || value > 1000 ? -1 : value;
}

/* Takes the weight off an element of the list: OWS ";" OWS "q=" qvalue. 1000 without one, -1 when
 * malformed. */
static int take_weight(wsco_text *element)
{
    const char *mark = element->n ? memchr(element->p, ';', element->n) : NULL;

    if (!mark)
        return 1000;
    size_t before = (size_t)(mark - element->p);
    wsco_text rest = wsco_http_text_trim((wsco_text){mark + 1, element->n - before - 1});
    *element = wsco_http_text_trim((wsco_text){element->p, before});
    if (rest.n < 2 || wsco_http_text_lower(rest.p[0]) != 'q' || rest.p[1] != '=')
        return -1;
    return qvalue((wsco_text){rest.p + 2, rest.n - 2});
}

/* Where the weight of that name is kept; NULL if it is no coding of ours. */
static int *place(weights *found, wsco_text name)
{
    for (unsigned i = 0; i < WSCO_HTTP_CODINGS; i++)
        if (wsco_http_text_same(name, names[i]))
            return &found->of[i];
    if (wsco_http_text_same(name, "x-gzip"))
        return &found->of[WSCO_HTTP_GZIP];
    return wsco_http_text_same(name, "*") ? &found->any : NULL;
}

static void note(weights *found, wsco_text element)
{
    int weight = take_weight(&element), *into = place(found, element);

    /* If a coding is named twice the higher weight counts. */
    if (into && weight > *into)
        *into = weight;
}

wsco_http_coding wsco_http_coding_choose(const wsco_http_req *req)
{
    weights found = {{ABSENT, ABSENT, ABSENT, ABSENT, ABSENT}, ABSENT};
    wsco_http_list list = {.req = req, .name = "accept-encoding"};
    wsco_http_coding best = WSCO_HTTP_IDENTITY;
    wsco_text element;
    int most = 0;

    while (wsco_http_list_next(&list, &element))
        note(&found, element);
    for (unsigned i = WSCO_HTTP_IDENTITY + 1; i < WSCO_HTTP_CODINGS; i++) {
        int weight = found.of[i] == ABSENT ? found.any : found.of[i];
        if (weight > most && wsco_http_coding_has(i)) {
            most = weight;
            best = i;
        }
    }
    return found.of[WSCO_HTTP_IDENTITY] > most ? WSCO_HTTP_IDENTITY : best;
}

/* --- encoding --- */

/* zlib counts in unsigned int, and its bound is a little more than the input. */
#define INPUT_MAX ((size_t)1 << 30)

/* A window no larger than the input needs: the compressor then takes tens of KiB instead of 260, which are
 * cleared for each response. zlib never looks back over the last 262 bytes of its window. */
static int window_bits(size_t n)
{
    int bits = 9;

    while (bits < MAX_WBITS && ((size_t)1 << bits) < n + 262)
        bits++;
    return bits;
}

static wsco_rc begin(z_stream *stream, wsco_http_coding coding, int level, size_t n)
{
    int bits = window_bits(n), memory = bits - 6 < 8 ? bits - 6 : 8;

    stream->zalloc = wsco_zlib_alloc;
    stream->zfree = wsco_zlib_free;
    bits += coding == WSCO_HTTP_GZIP ? 16 : 0;
    return deflateInit2(stream, level, Z_DEFLATED, bits, memory, Z_DEFAULT_STRATEGY) == Z_OK ? WSCO_OK
                                                                                             : WSCO_E_NOMEM;
}

/* All at once: `out` has room for the bound. */
static wsco_rc run(z_stream *stream, const void *bytes, size_t n, wsco_buf *out)
{
    size_t room = out->cap - out->len;

    stream->next_in = (z_const Bytef *)(uintptr_t)bytes;
    stream->avail_in = (uInt)n;
    stream->next_out = (Bytef *)out->data + out->len;
    stream->avail_out = room < UINT32_MAX ? (uInt)room : UINT32_MAX;
    if (deflate(stream, Z_FINISH) != Z_STREAM_END)
        return WSCO_E_NOMEM;
    out->len += stream->total_out;
    return WSCO_OK;
}

static wsco_rc deflate_all(wsco_http_coding coding, int level, const void *bytes, size_t n, wsco_buf *out)
{
    z_stream stream = {0};
    wsco_rc rc = begin(&stream, coding, level, n);

    if (rc != WSCO_OK)
        return rc;
    rc = wsco_buf_reserve(out, deflateBound(&stream, n));
    if (rc == WSCO_OK)
        rc = run(&stream, bytes, n, out);
    deflateEnd(&stream);
    return rc;
}

wsco_rc wsco_http_coding_encode(wsco_http_coding coding, int level, const void *bytes, size_t n,
                                wsco_buf *out)
{
    wsco_rc rc;

    if (n > INPUT_MAX)
        return WSCO_E_INVAL;
    if (coding == WSCO_HTTP_BROTLI)
        rc = wsco_http_brotli_encode(level, bytes, n, out);
    else if (coding == WSCO_HTTP_ZSTD)
        rc = wsco_http_zstd_encode(level, bytes, n, out);
    else
        rc = deflate_all(coding, level, bytes, n, out);
    wsco_buf_fit(out);
    return rc;
}
