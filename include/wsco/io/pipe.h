/* SPDX-License-Identifier: MIT */
/* A pipe between two processes: a pair of unix sockets, of a stream or of datagrams. Both ends are
 * non-blocking; whoever has no loop waits with wsco_pipe_await(). */
#ifndef WSCO_IO_PIPE_H
#define WSCO_IO_PIPE_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* type: SOCK_STREAM or SOCK_DGRAM. WSCO_OK, or -errno with both ends -1. */
WSCO_MUST_USE wsco_rc wsco_pipe_open(int type, int ends[2]);
/* Bytes of the datagram that comes next (0 or more), WSCO_E_AGAIN, or another -errno. */
WSCO_MUST_USE ssize_t wsco_pipe_next(int fd);
/* Reads bytes, or a datagram, of which the part beyond `cap` is lost. Count (0: an empty datagram),
 * WSCO_E_EOF at the end of a stream, WSCO_E_AGAIN, or another -errno. datagram: fd is of SOCK_DGRAM. */
WSCO_MUST_USE ssize_t wsco_pipe_recv(int fd, void *into, size_t cap, bool datagram);
/* Count written, fewer than `len` only for a stream; WSCO_E_AGAIN, -EMSGSIZE, or another -errno. Never a
 * SIGPIPE. */
WSCO_MUST_USE ssize_t wsco_pipe_send(int fd, const void *bytes, size_t len);
/* Another descriptor of the same end, close-on-exec; or -errno. */
WSCO_MUST_USE int wsco_pipe_copy(int fd);
/* Blocks the process until fd is ready for one of `want` (WSCO_READ, WSCO_WRITE), or until `due`. WSCO_OK,
 * WSCO_E_TIMEOUT, -EINTR: a signal has come; another -errno. */
WSCO_MUST_USE wsco_rc wsco_pipe_await(int fd, unsigned want, wsco_usec due);
/* Ends a direction of this end: SHUT_RD or SHUT_WR. */
WSCO_MUST_USE wsco_rc wsco_pipe_shutdown(int fd, int how);
/* Makes fd the standard input and output of this process, which block. WSCO_OK, or -errno. */
WSCO_MUST_USE wsco_rc wsco_pipe_to_standard(int fd);
/* Closes *fd unless it is -1, and sets it so. */
void wsco_pipe_close(int *fd);

#endif
