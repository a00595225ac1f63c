/* SPDX-License-Identifier: MIT */
/* A byte stream over a socket: plain or TLS, with the same functions. */
#ifndef WSCO_IO_STREAM_H
#define WSCO_IO_STREAM_H

#include "wsco/base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

typedef struct wsco_stream wsco_stream;

/* Results as the functions of sock.h. */
typedef struct wsco_stream_ops {
    ssize_t (*read)(wsco_stream *stream, void *into, size_t cap);
    ssize_t (*writev)(wsco_stream *stream, const struct iovec *iov, int n, bool more);
    ssize_t (*sendfile)(wsco_stream *stream, int file, uint64_t off, size_t len);
    /* Ends our sending side in order. */
    void (*shutdown)(wsco_stream *stream);
    /* Closes the descriptor and frees what the stream holds. */
    void (*close)(wsco_stream *stream);
} wsco_stream_ops;

/* Owner: the connection. Freed by: ops->close. fd is -1 once closed. A plain stream looks at none of the
 * flags. */
struct wsco_stream {
    const wsco_stream_ops *ops;
    void *state; /* private to ops; NULL for a plain stream */
    int fd;
    bool wants_write; /* read() gave WSCO_E_AGAIN: it can go on when the socket is writable */
    bool wants_read;  /* a write gave WSCO_E_AGAIN: it can go on after a read() */
    bool pending;     /* read() has more to give at once, although the socket need not be readable */
    bool deaf;        /* set by the owner: later input is dropped, so it need not be decrypted */
};

/* Takes fd. */
void wsco_stream_plain_init(wsco_stream *stream, int fd);

#endif
