/* SPDX-License-Identifier: MIT */
/* A client of the server in unit_srv.h: a non-blocking socket whose every wait lets the loop turn. */
#ifndef WSCO_TESTS_UNIT_CLIENT_H
#define WSCO_TESTS_UNIT_CLIENT_H

#include "unit_srv.h"

#include "wsco/base/mask.h"

#include <netinet/in.h>

/* Bytes that came and nobody asked for yet, and how the peer ended. */
typedef struct client {
    int fd;
    char *in;
    size_t len, cap;
    wsco_rc end; /* 0, WSCO_E_EOF, or an error of reading */
} client;

/* A connection that sends at once what it is given, so that no test waits for an acknowledgement. */
static UNIT_UNUSED int dial(void)
{
    int fd = wsco_sock_connect(&address);

    assert_true(fd >= 0);
    wsco_sock_nodelay(fd, true);
    return fd;
}

/* Connects; returns when the server has accepted. */
static UNIT_UNUSED wsco_conn *join(client *c)
{
    unsigned before = count(&server->origin.conns);

    *c = (client){.fd = dial()};
    UNTIL(count(&server->origin.conns) > before);
    return newest_conn();
}

static UNIT_UNUSED void leave(client *c)
{
    if (c->fd >= 0)
        wsco_sock_close(c->fd);
    c->fd = -1;
    free(c->in);
    c->in = NULL;
    c->len = c->cap = 0;
}

/* Goes with a RST. */
static UNIT_UNUSED void reset(client *c)
{
    unit_reset(c->fd);
    c->fd = -1;
    leave(c);
}

static UNIT_UNUSED void send_bytes(client *c, const void *bytes, size_t n)
{
    for (size_t done = 0; done < n;) {
        struct iovec part = {(char *)(uintptr_t)bytes + done, n - done};
        ssize_t sent = wsco_sock_writev(c->fd, &part, 1, false);
        if (sent == WSCO_E_AGAIN)
            step();
        else
            done += (size_t)sent;
        assert_true(sent > 0 || sent == WSCO_E_AGAIN);
    }
}

static UNIT_UNUSED void send_text(client *c, const char *text)
{
    send_bytes(c, text, strlen(text));
}

/* Takes what is there; true when something was. */
static UNIT_UNUSED bool take_in(client *c)
{
    if (c->cap - c->len < 65536) {
        c->cap = c->cap * 2 + 131072;
        c->in = realloc(c->in, c->cap);
        assert_non_null(c->in);
    }
    ssize_t n = c->end == WSCO_OK ? wsco_sock_read(c->fd, c->in + c->len, c->cap - c->len) : WSCO_E_AGAIN;
    if (n > 0)
        c->len += (size_t)n;
    else if (n != WSCO_E_AGAIN)
        c->end = (wsco_rc)n;
    return n > 0;
}

static UNIT_UNUSED void forget(client *c, size_t n)
{
    memmove(c->in, c->in + n, c->len - n);
    c->len -= n;
}

/* Waits for exactly these bytes next. */
static UNIT_UNUSED void expect_bytes(client *c, const void *bytes, size_t n)
{
    UNTIL((take_in(c) && c->len >= n) || c->len >= n || c->end != WSCO_OK);
    assert_true(c->len >= n);
    assert_memory_equal(c->in, bytes, n);
    forget(c, n);
}

static UNIT_UNUSED void expect_text(client *c, const char *text)
{
    expect_bytes(c, text, strlen(text));
}

/* Waits for the end, with nothing before it. WSCO_E_EOF or WSCO_E_RESET. */
static UNIT_UNUSED void expect_end(client *c, wsco_rc end)
{
    UNTIL((take_in(c), c->end != WSCO_OK));
    assert_int_equal(c->len, 0);
    assert_int_equal(c->end, end);
}

/* --- HTTP --- */

#define GET_KEEP "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
#define GET_CLOSE "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

static UNIT_UNUSED void expect_answer(client *c, const char *body)
{
    char head[100];

    snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\n\r\n", strlen(body));
    expect_text(c, head);
    expect_text(c, body);
}

/* A head that begins with `line`; its other fields are of no interest here. */
static UNIT_UNUSED void expect_head(client *c, const char *line)
{
    UNTIL((take_in(c), c->len > 0 && memmem(c->in, c->len, "\r\n\r\n", 4)) || c->end != WSCO_OK);
    char *end = c->len > 0 ? memmem(c->in, c->len, "\r\n\r\n", 4) : NULL;
    assert_non_null(end);
    assert_memory_equal(c->in, line, strlen(line));
    forget(c, (size_t)(end + 4 - c->in));
}

/* --- WebSocket --- */

#define HANDSHAKE                                                                                            \
    "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"                           \
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

static UNIT_UNUSED wsco_conn *join_ws(client *c)
{
    wsco_conn *conn = join(c);

    send_text(c, HANDSHAKE);
    expect_head(c, "HTTP/1.1 101 ");
    return conn;
}

/* Writes the masked frame into out (room for len + WSCO_WS_HEAD_MAX); returns its size. */
static UNIT_UNUSED size_t frame(uint8_t *out, uint8_t first, const void *payload, size_t len)
{
    wsco_ws_head head = {.flags = WSCO_WS_FLAG_MASK, .opcode = first & 15, .key = {1, 2, 3, 4}, .len = len};

    if (first & 0x80)
        head.flags |= WSCO_WS_FLAG_FIN;
    size_t n = wsco_ws_head_encode(&head, out);
    if (len > 0)
        wsco_mask_apply(out + n, payload, len, head.key, 0);
    return n + len;
}

static UNIT_UNUSED void send_frame(client *c, uint8_t first, const void *payload, size_t len)
{
    uint8_t *bytes = malloc(len + WSCO_WS_HEAD_MAX);

    assert_non_null(bytes);
    send_bytes(c, bytes, frame(bytes, first, payload, len));
    free(bytes);
}

static UNIT_UNUSED void say(client *c, const char *text)
{
    send_frame(c, 0x80 | WSCO_WS_TEXT, text, strlen(text));
}

static UNIT_UNUSED void expect_frame(client *c, uint8_t first, const void *payload, size_t len)
{
    wsco_ws_head head = {.flags = first & 0x80 ? WSCO_WS_FLAG_FIN : 0, .opcode = first & 15, .len = len};
    uint8_t bytes[WSCO_WS_HEAD_MAX];

    expect_bytes(c, bytes, wsco_ws_head_encode(&head, bytes));
    expect_bytes(c, payload, len);
}

static UNIT_UNUSED void hear(client *c, const char *text)
{
    expect_frame(c, 0x80 | WSCO_WS_TEXT, text, strlen(text));
}

static UNIT_UNUSED void send_close(client *c, unsigned code)
{
    uint8_t payload[2] = {(uint8_t)(code >> 8), (uint8_t)code};

    send_frame(c, 0x80 | WSCO_WS_CLOSE, payload, code ? 2 : 0);
}

static UNIT_UNUSED void expect_close(client *c, unsigned code)
{
    uint8_t payload[2] = {(uint8_t)(code >> 8), (uint8_t)code};

    expect_frame(c, 0x80 | WSCO_WS_CLOSE, payload, code ? 2 : 0);
}

#endif
