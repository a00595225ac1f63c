/* SPDX-License-Identifier: MIT */
/* stream_plain: the byte stream over a bare socket: it hands calls on to sock.
 * Owns: the descriptor; closing twice is harmless, because fd is -1 after the first time.
 * Called by: net, through wsco_stream_ops.
 * Never: buffers, or interprets a result.
 * Tested by: tests/unit/io/test_stream.c. */
#include "wsco/io/sock.h"
#include "wsco/io/stream.h"

static ssize_t plain_read(wsco_stream *stream, void *into, size_t cap)
{
    return wsco_sock_read(stream->fd, into, cap);
}

static ssize_t plain_writev(wsco_stream *stream, const struct iovec *iov, int n, bool more)
{
    return wsco_sock_writev(stream->fd, iov, n, more);
}

static ssize_t plain_sendfile(wsco_stream *stream, int file, uint64_t off, size_t len)
{
    return wsco_sock_sendfile(stream->fd, file, off, len);
}

static void plain_shutdown(wsco_stream *stream)
{
    wsco_sock_shutdown_write(stream->fd);
}

static void plain_close(wsco_stream *stream)
{
    if (stream->fd >= 0)
        wsco_sock_close(stream->fd);
    stream->fd = -1;
}

static const wsco_stream_ops plain_ops = {
    .read = plain_read,
    .writev = plain_writev,
    .sendfile = plain_sendfile,
    .shutdown = plain_shutdown,
    .close = plain_close,
};

void wsco_stream_plain_init(wsco_stream *stream, int fd)
{
    *stream = (wsco_stream){.ops = &plain_ops, .fd = fd};
}
