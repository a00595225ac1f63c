/* SPDX-License-Identifier: MIT */
/* pipe: a pipe between two processes, of a stream or of datagrams.
 * Owns: nothing: descriptors are the caller's. Called by: src/php, for Swoole\Process and its pools.
 * Never: waits, except in wsco_pipe_await(). Tested by: tests/unit/io/test_pipe.c, tests/phpt/process. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* MSG_TRUNC */
#endif
#include "wsco/io/pipe.h"

#include "wsco/io/loop.h"
#include "wsco/io/sock.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* macOS: SIGPIPE is ignored */
#endif

wsco_rc wsco_pipe_open(int type, int ends[2])
{
    wsco_rc rc = wsco_sock_pair(AF_UNIX, type, 0, ends);

    if (rc != WSCO_OK)
        ends[0] = ends[1] = -1;
    return rc;
}

ssize_t wsco_pipe_next(int fd)
{
    char none;
    ssize_t size;

    do
        size = recv(fd, &none, sizeof none, MSG_PEEK | MSG_TRUNC | MSG_DONTWAIT);
    while (size < 0 && errno == EINTR);
    return size < 0 ? -errno : size;
}

ssize_t wsco_pipe_recv(int fd, void *into, size_t cap, bool datagram)
{
    ssize_t got;

    do
        got = recv(fd, into, cap, MSG_DONTWAIT);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno == EWOULDBLOCK ? WSCO_E_AGAIN : -errno;
    return got == 0 && !datagram ? WSCO_E_EOF : got;
}

ssize_t wsco_pipe_send(int fd, const void *bytes, size_t len)
{
    ssize_t sent;

    do
        sent = send(fd, bytes, len, MSG_DONTWAIT | MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return errno == EWOULDBLOCK ? WSCO_E_AGAIN : -errno;
    return sent;
}

int wsco_pipe_copy(int fd)
{
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);

    return copy < 0 ? -errno : copy;
}

wsco_rc wsco_pipe_await(int fd, unsigned want, wsco_usec due)
{
    struct pollfd one = {.fd = fd};
    wsco_usec now = wsco_time_now(), span = due == WSCO_USEC_NEVER ? due : due > now ? due - now : 0;
    int ready;

    one.events = (short)((want & WSCO_READ ? POLLIN : 0) | (want & WSCO_WRITE ? POLLOUT : 0));
    ready = poll(&one, 1, wsco_time_ms(wsco_time_wait(span)));
    if (ready < 0)
        return -errno;
    if (ready > 0)
        return WSCO_OK;
    wsco_time_waited(span);
    return WSCO_E_TIMEOUT;
}

wsco_rc wsco_pipe_shutdown(int fd, int how)
{
    return shutdown(fd, how) == 0 ? WSCO_OK : -errno;
}

wsco_rc wsco_pipe_to_standard(int fd)
{
    int flags = fcntl(fd, F_GETFL);

    if (flags < 0 || fcntl(fd, F_SETFL, flags & ~O_NONBLOCK) < 0)
        return -errno;
    if (dup2(fd, STDIN_FILENO) < 0 || dup2(fd, STDOUT_FILENO) < 0)
        return -errno;
    return WSCO_OK;
}

void wsco_pipe_close(int *fd)
{
    if (*fd != -1)
        close(*fd);
    *fd = -1;
}
