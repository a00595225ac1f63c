/* SPDX-License-Identifier: MIT */
/* Builds masked frames and feeds them to the frame parser. */
#ifndef WSCO_TESTS_UNIT_WS_H
#define WSCO_TESTS_UNIT_WS_H

#include "unit.h"

#include "wsco/base/mask.h"
#include "wsco/proto/ws/ws_msg.h"

#define FIN 0x80
#define RSV1 0x40
#define MAX (1 << 20)

typedef struct {
    size_t n;
    uint8_t bytes[4096];
} stream;

static UNIT_UNUSED void put_head(stream *s, unsigned first, uint64_t claim)
{
    static const uint8_t key[4] = {0x11, 0xa2, 0x53, 0xe4};
    unsigned flags = WSCO_WS_FLAG_MASK | (first & FIN ? WSCO_WS_FLAG_FIN : 0);
    wsco_ws_head head = {(uint8_t)(flags | (first & RSV1 ? WSCO_WS_FLAG_RSV1 : 0)), first & 15, {0}, claim};
    memcpy(head.key, key, 4);
    assert_true(s->n + WSCO_WS_HEAD_MAX <= sizeof s->bytes);
    s->n += wsco_ws_head_encode(&head, s->bytes + s->n);
}

static UNIT_UNUSED void put_payload(stream *s, const void *payload, size_t n)
{
    assert_true(s->n + n <= sizeof s->bytes);
    wsco_mask_apply(s->bytes + s->n, payload, n, s->bytes + s->n - 4, 0);
    s->n += n;
}

static UNIT_UNUSED void put(stream *s, unsigned first, const char *payload)
{
    put_head(s, first, strlen(payload));
    put_payload(s, payload, strlen(payload));
}

/* What a server sends: without a mask. */
static UNIT_UNUSED void put_unmasked(stream *s, unsigned first, const char *payload)
{
    size_t n = strlen(payload);
    wsco_ws_head head = wsco_ws_head_of(WSCO_WS_SERVER, (uint8_t)first, n, NULL);
    assert_true(s->n + WSCO_WS_HEAD_MAX + n <= sizeof s->bytes);
    s->n += wsco_ws_head_encode(&head, s->bytes + s->n);
    memcpy(s->bytes + s->n, payload, n);
    s->n += n;
}

static UNIT_UNUSED wsco_ws_event feed(wsco_ws_parser *parser, const stream *s, size_t *at, wsco_ws_msg **msg)
{
    size_t used;
    wsco_ws_event event = wsco_ws_parser_feed(parser, s->bytes + *at, s->n - *at, &used, msg);
    assert_true(used <= s->n - *at);
    assert_int_equal(*msg != NULL, event == WSCO_WS_EV_MESSAGE || event == WSCO_WS_EV_CONTROL);
    *at += used;
    return event;
}

#endif
