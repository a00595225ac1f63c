/* SPDX-License-Identifier: MIT */
/* Sockets: the only file that calls them and reads errno. All descriptors are non-blocking and
 * close-on-exec. */
#ifndef WSCO_IO_SOCK_H
#define WSCO_IO_SOCK_H

#include "wsco/base/err.h"
#include "wsco/io/addr.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

/* socket + SO_REUSEADDR (+ SO_REUSEPORT when asked) + bind + listen. A stale unix socket file (nobody accepts
 * on it: connect gives ECONNREFUSED) is unlinked first. Returns the fd, or -errno; `*step` (may be NULL)
 * tells which call failed: "socket", "bind" or "listen". */
WSCO_MUST_USE int wsco_sock_listen(const wsco_addr *addr, int backlog, bool reuse_port, const char **step);
/* accept4. fd, or WSCO_E_AGAIN, or -errno (EMFILE, ENFILE, ...). Transient errors of a connection that died
 * in the queue (ECONNABORTED, EINTR, EPROTO...) are retried inside. peer may be NULL. */
WSCO_MUST_USE int wsco_sock_accept(int listener, wsco_addr *peer);
/* Starts a TCP or unix connect: fd (perhaps still in progress), or -errno. For clients and tests. */
WSCO_MUST_USE int wsco_sock_connect(const wsco_addr *addr);
/* socketpair: two sockets that are connected with each other. WSCO_OK, or -errno. `type` may have no
 * flags. */
WSCO_MUST_USE wsco_rc wsco_sock_pair(int domain, int type, int protocol, int fds[2]);
/* Our end of the connection. -errno, and an empty address, if the system does not tell. */
wsco_rc wsco_sock_local(int fd, wsco_addr *addr);
/* Best effort; no effect on unix sockets. */
void wsco_sock_nodelay(int fd, bool on);

/* Count read (> 0), WSCO_E_EOF at an orderly end, WSCO_E_AGAIN, WSCO_E_RESET or another -errno. EINTR is
 * retried. */
WSCO_MUST_USE ssize_t wsco_sock_read(int fd, void *into, size_t cap);
/* The same, but the bytes stay there to be read. */
WSCO_MUST_USE ssize_t wsco_sock_peek(int fd, void *into, size_t cap);
/* Count written (>= 0, may be short), WSCO_E_AGAIN, WSCO_E_PIPE, WSCO_E_RESET or another -errno. One sendmsg,
 * never a SIGPIPE. `more`: MSG_MORE, something follows at once. */
WSCO_MUST_USE ssize_t wsco_sock_writev(int fd, const struct iovec *iov, int n, bool more);
/* The same for a descriptor of any kind, which may take less of it: for what is no socket, only the first
 * slice is written. Never waits, though the script may have made the descriptor a blocking one. */
WSCO_MUST_USE ssize_t wsco_sock_write_any(int fd, const struct iovec *iov, int n);
/* Best effort. */
void wsco_sock_set_nonblocking(int fd);
/* Sends up to len bytes of the regular file `file` from *off; same results as writev. sendfile(2) where there
 * is one, a bounded pread + send otherwise. 0 means that the file is shorter than promised. SIGPIPE must be
 * ignored process-wide (wsco_sock_ignore_sigpipe) because sendfile knows no MSG_NOSIGNAL. */
WSCO_MUST_USE ssize_t wsco_sock_sendfile(int fd, int file, uint64_t off, size_t len);
/* Ignores SIGPIPE unless the process installed a handler of its own. */
void wsco_sock_ignore_sigpipe(void);
/* Opens 0, 1 and 2 to /dev/null if they are closed. Else a connection would get such a number, and receive
 * all that is printed. */
void wsco_sock_keep_standard(void);
/* Which of `want` (a mask of WSCO_READ|WSCO_WRITE) fd is ready for, without a wait. Errors and hang-ups count
 * as all of it; 0 when that cannot be told. (poll(2)) */
unsigned wsco_sock_ready(int fd, unsigned want);
/* How many descriptors this process may have; INT_MAX when the system does not tell. */
int wsco_sock_descriptors(void);
/* Ends our sending side (FIN). */
void wsco_sock_shutdown_write(int fd);
/* Makes a later close a reset (RST), which drops what has not left. A unix socket only ends. */
void wsco_sock_reset_on_close(int fd);
void wsco_sock_close(int fd);

#endif
