/* SPDX-License-Identifier: MIT */
/* Frames that are put together and sent in one piece, for the tests of the order of answers. */
#ifndef WSCO_TESTS_UNIT_ORDER_H
#define WSCO_TESTS_UNIT_ORDER_H

#include "unit_held.h"

#define PING(text) (0x80 | WSCO_WS_PING), text, sizeof(text) - 1
#define PONG(text) (0x80 | WSCO_WS_PONG), text, sizeof(text) - 1
#define BAD 0x83, "bad", 3

/* What is put together here is sent in one piece. */
static uint8_t batch[200000];
static size_t batch_len;

static UNIT_UNUSED void add(uint8_t first, const void *payload, size_t len)
{
    batch_len += frame(batch + batch_len, first, payload, len);
}

static UNIT_UNUSED void add_text(const char *text)
{
    add(0x81, text, strlen(text));
}

static UNIT_UNUSED void send_batch(client *c)
{
    send_bytes(c, batch, batch_len);
    batch_len = 0;
}

#endif
