/* SPDX-License-Identifier: MIT */
/* buf: growable bytes, such as a connection's unfinished input or a head being built.
 * Owns: one block for each buf.
 * Called by: proto, net, src/php.
 * Never: keeps a block while it is empty after a consume; shrinks while bytes are left; limits the size (the
 *       caller knows how much it is willing to hold and checks len first).
 * Tested by: tests/unit/base/test_buf.c. */
#include "wsco/base/buf.h"

#include "wsco/base/spare.h"

/* A request line with a few headers, or a response head, mostly fits after two doublings. */
#define FIRST_CAP 128

void wsco_buf_init(wsco_buf *buf)
{
    *buf = (wsco_buf){0};
}

void wsco_buf_deinit(wsco_buf *buf)
{
    if (buf->data)
        wsco_spare_give(buf->data - buf->spent, buf->spent + buf->cap);
    *buf = (wsco_buf){0};
}

/* The next capacity for `need` bytes. It is doubled, so that a byte is copied O(1) times on average, unless
 * doubling would overflow. */
static size_t grown(size_t cap, size_t need)
{
    size_t doubled = cap < FIRST_CAP / 2 ? FIRST_CAP : cap > SIZE_MAX / 2 ? need : cap * 2;
    return doubled < need ? need : doubled;
}

/* Moves the bytes back to the start of the block. */
static void move_down(wsco_buf *buf)
{
    if (buf->spent == 0)
        return;
    buf->data = memmove(buf->data - buf->spent, buf->data, buf->len);
    buf->cap += buf->spent;
    buf->spent = 0;
}

wsco_rc wsco_buf_reserve(wsco_buf *buf, size_t extra)
{
    if (extra <= buf->cap - buf->len)
        return WSCO_OK;
    if (extra > SIZE_MAX - buf->len)
        return WSCO_E_NOMEM;
    move_down(buf);
    /* With less room than that, the bytes would soon be moved again. */
    if (extra <= buf->cap - buf->len && buf->cap - buf->len >= buf->len / 2)
        return WSCO_OK;
    size_t cap = grown(buf->cap, buf->len + extra);
    char *data = wsco_spare_resize(buf->data, buf->cap, cap);
    if (!data)
        return WSCO_E_NOMEM;
    buf->data = data;
    buf->cap = cap;
    return WSCO_OK;
}

void wsco_buf_fit(wsco_buf *buf)
{
    if (buf->len == 0 || buf->spent > 0 || buf->cap == buf->len)
        return;
    char *data = wsco_spare_resize(buf->data, buf->cap, buf->len);
    if (!data)
        return;
    buf->data = data;
    buf->cap = buf->len;
}

wsco_rc wsco_buf_append_slow(wsco_buf *buf, const void *bytes, size_t n)
{
    if (n == 0) /* `bytes` may be NULL then, which memcpy forbids */
        return WSCO_OK;
    wsco_rc rc = wsco_buf_reserve(buf, n);
    if (rc != WSCO_OK)
        return rc;
    memcpy(buf->data + buf->len, bytes, n);
    buf->len += n;
    return WSCO_OK;
}

wsco_rc wsco_buf_append_str(wsco_buf *buf, const char *text)
{
    return wsco_buf_append(buf, text, strlen(text));
}

/* Digits are made from the last to the first, so they are written backwards from the end of a scratch that
 * holds 2^64 - 1. */
static wsco_rc append_digits(wsco_buf *buf, uint64_t number, unsigned base)
{
    char digits[20];
    char *first = digits + sizeof digits;
    do {
        *--first = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0);
    return wsco_buf_append(buf, first, (size_t)(digits + sizeof digits - first));
}

wsco_rc wsco_buf_append_uint(wsco_buf *buf, uint64_t number)
{
    return append_digits(buf, number, 10);
}

wsco_rc wsco_buf_append_hex(wsco_buf *buf, uint64_t number)
{
    return append_digits(buf, number, 16);
}

void wsco_buf_consume(wsco_buf *buf, size_t n)
{
    WSCO_ASSERT(n <= buf->len);
    if (n >= buf->len) {
        wsco_buf_deinit(buf);
        return;
    }
    buf->data += n;
    buf->len -= n;
    buf->cap -= n;
    buf->spent += n;
    /* Bytes are moved only if no more are left than were dropped since the last move. */
    if (buf->spent >= buf->len)
        move_down(buf);
}
