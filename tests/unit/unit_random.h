/* SPDX-License-Identifier: MIT */
/* Random numbers, sizes and client behaviour for tests of the network. */
#ifndef WSCO_TESTS_UNIT_RANDOM_H
#define WSCO_TESTS_UNIT_RANDOM_H

#include "unit_client.h"

static uint64_t seed;
static char filler[70000];

static UNIT_UNUSED unsigned pick(unsigned below)
{
    return (unsigned)unit_pick(&seed, below);
}

/* Errors are part of life here. */
static UNIT_UNUSED void ignore(UNIT_UNUSED wsco_rc rc)
{
}

/* Mostly small, sometimes beyond every threshold. */
static UNIT_UNUSED size_t some_size(void)
{
    static const unsigned sizes[] = {0, 1, 125, 126, 1024, 1025, 5000, sizeof filler};

    return pick(sizes[pick(UNIT_COUNT(sizes))] + 1);
}

/* --- clients --- */

/* Never waits: what the socket does not take is lost, which is one more thing a peer may do. */
static void try_send(const client *c, const void *bytes, size_t n)
{
    struct iovec part = {(void *)(uintptr_t)bytes, n};
    ssize_t sent = wsco_sock_writev(c->fd, &part, 1, false);

    (void)sent;
}

static void send_some_frame(const client *c)
{
    static const uint8_t firsts[] = {0x81, 0x82, 0x01, 0x80, 0x89, 0x8a, 0x88, 0xff};
    static uint8_t bytes[sizeof filler + WSCO_WS_HEAD_MAX];
    uint8_t first = firsts[pick(pick(4) ? 2 : UNIT_COUNT(firsts))];
    size_t len = some_size();

    if (wsco_ws_is_control(first & 15) && pick(8))
        len %= 126;
    size_t n = frame(bytes, first, filler, len);
    try_send(c, bytes, pick(10) ? n : pick((unsigned)n) + 1);
}

static void send_some_http(const client *c)
{
    static const char *const texts[] = {
        HANDSHAKE,
        HANDSHAKE,
        HANDSHAKE,
        HANDSHAKE,
        GET_KEEP,
        GET_KEEP GET_KEEP GET_KEEP,
        GET_CLOSE,
        "\r\n",
        "GET / HT",
        "nonsense\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"};
    const char *text = texts[pick(UNIT_COUNT(texts))];

    try_send(c, text, pick(10) ? strlen(text) : pick((unsigned)strlen(text)) + 1);
}

static UNIT_UNUSED void client_acts(client *c)
{
    unsigned what = pick(20);

    if (c->fd < 0) {
        *c = (client){.fd = dial()};
    } else if (what == 0) {
        leave(c);
    } else if (what == 1) {
        reset(c);
    } else if (what == 2) {
        shutdown(c->fd, SHUT_WR);
    } else if (what < 8) {
        send_some_http(c);
    } else if (what < 11) {
        take_in(c);
        c->len = 0;
    } else {
        send_some_frame(c);
    }
}

#endif
