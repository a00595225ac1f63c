/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/ws/ws_frame.c. Input: a cut, then a head and payload. Every prefix of the head must give
 * the same verdict, what decodes must encode to the same bytes, the cut mask must be the mask of the
 * whole. */
#include "wsco/base/mask.h"
#include "wsco/proto/ws/ws_frame.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())

/* In a block of its own, so that the sanitizer sees every read beyond the end. */
static int decode_exact(wsco_ws_head *head, const uint8_t *bytes, size_t n)
{
    uint8_t *exact = malloc(n ? n : 1);
    CHECK(exact);
    if (n)
        memcpy(exact, bytes, n);
    int size = wsco_ws_head_decode(head, exact, n);
    free(exact);
    return size;
}

static int check_prefixes(wsco_ws_head *head, const uint8_t *bytes, size_t n)
{
    int size = 0;
    for (size_t have = 0; have <= n && have <= WSCO_WS_HEAD_MAX; have++) {
        int now = decode_exact(head, bytes, have);
        CHECK(size == 0 || now == size);
        CHECK(now <= 0 || (size_t)now <= have);
        size = now;
    }
    return size;
}

static void check_encode(const wsco_ws_head *head, const uint8_t *bytes, size_t size)
{
    uint8_t out[WSCO_WS_HEAD_MAX];
    CHECK(head->len >> 63 == 0);
    CHECK(wsco_ws_head_encode(head, out) == size);
    CHECK(memcmp(out, bytes, size) == 0);
}

static void check_mask(const uint8_t key[4], const uint8_t *bytes, size_t n, uint8_t cut, uint64_t offset)
{
    size_t at = n ? cut % n : 0;
    uint8_t *whole = malloc(n ? n : 1), *parts = malloc(n ? n : 1);
    CHECK(whole && parts);
    wsco_mask_apply(whole, bytes, n, key, offset);
    for (size_t i = 0; i < n; i++)
        CHECK(whole[i] == (bytes[i] ^ key[(offset + i) & 3]));
    wsco_mask_apply(parts, bytes, at, key, offset);
    wsco_mask_apply(parts + at, bytes + at, n - at, key, offset + at);
    CHECK(n == 0 || memcmp(whole, parts, n) == 0);
    wsco_mask_apply(whole, whole, n, key, offset);
    CHECK(n == 0 || memcmp(whole, bytes, n) == 0);
    free(whole);
    free(parts);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static const uint8_t no_key[4] = {0};
    wsco_ws_head head;
    if (n < 1)
        return 0;
    uint8_t cut = data[0];
    data++, n--;
    int size = check_prefixes(&head, data, n);
    if (size <= 0)
        return 0;
    check_encode(&head, data, (size_t)size);
    const uint8_t *key = head.flags & WSCO_WS_FLAG_MASK ? head.key : no_key;
    check_mask(key, data + size, n - (size_t)size, cut, head.len);
    return 0;
}
