/* SPDX-License-Identifier: MIT */
/* sock: every socket call of the core, and what its errno means.
 * Owns: nothing; descriptors are the caller's.
 * Results: a count or descriptor, else a negative code; errno is read directly after the failed call only.
 * Platforms: Linux and BSDs open descriptors ready made (SOCK_NONBLOCK), macOS needs fcntl and SO_NOSIGPIPE.
 * Called by: net (listeners, connections), the streams, src/php, tests.
 * Never: blocks, raises SIGPIPE, looks up a name, or hands out a descriptor that a child process would
 *       inherit (except 0, 1 and 2).
 * Tested by: tests/unit/io/test_{sock,sock_bytes}.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* accept4 */
#endif
#ifndef _FILE_OFFSET_BITS
#define _FILE_OFFSET_BITS 64 /* off_t of 64 bits on 32-bit systems */
#endif
#include "wsco/io/sock.h"

#include "wsco/base/mem.h"
#include "wsco/io/loop.h"

#include "sock_call_priv.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/sendfile.h>
#endif

#ifdef SOCK_NONBLOCK
#define OPEN_FLAGS (SOCK_NONBLOCK | SOCK_CLOEXEC)
#else
#define OPEN_FLAGS 0
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* macOS: SO_NOSIGPIPE instead */
#endif
#ifndef MSG_MORE
#define MSG_MORE 0 /* costs a packet, no more */
#endif

/* A block is read ahead for a send that may take none of it: large enough for a fair rate, no larger. */
enum { COPY_BLOCK = 16 * 1024 };

/* ---- opening ---- */

static void set_flag(int fd, int level, int option, int on)
{
    (void)setsockopt(fd, level, option, &on, sizeof(on));
}

/* Sets the flags that the platform's socket call cannot set itself. */
static int prepare(int fd)
{
#ifndef SOCK_NONBLOCK
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0 || fcntl(fd, F_SETFD, FD_CLOEXEC) < 0) {
        int rc = -errno;
        close(fd);
        return rc;
    }
#endif
#ifdef SO_NOSIGPIPE
    set_flag(fd, SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
    return fd;
}

static int open_socket(int family)
{
    int fd = socket(family, SOCK_STREAM | OPEN_FLAGS, 0);

    return fd < 0 ? -errno : prepare(fd);
}

static const struct sockaddr *raw(const wsco_addr *addr)
{
    return (const struct sockaddr *)(const void *)&addr->u;
}

/* Closes on failure. EINTR leaves a connect going on in the background, like EINPROGRESS. */
static int start_connect(int fd, const wsco_addr *addr)
{
    if (connect(fd, raw(addr), addr->len) == 0)
        return fd;
    int rc = -errno;
    if (rc == -EINPROGRESS || rc == -EINTR)
        return fd;
    close(fd);
    return rc;
}

int wsco_sock_connect(const wsco_addr *addr)
{
    int fd = open_socket(addr->u.ss_family);
    return fd < 0 ? fd : start_connect(fd, addr);
}

wsco_rc wsco_sock_pair(int domain, int type, int protocol, int fds[2])
{
    if (socketpair(domain, type | OPEN_FLAGS, protocol, fds) < 0)
        return -errno;
    for (int i = 0; i < 2; i++) {
        int rc = prepare(fds[i]);
        if (rc < 0) {
            close(fds[1 - i]);
            return rc;
        }
    }
    return WSCO_OK;
}

/* The type is checked because connecting to a regular file is refused too, and that file must not be
 * deleted. */
static void unlink_stale(const wsco_addr *addr)
{
    char path[WSCO_ADDR_TEXT];
    struct stat st;
    wsco_addr_text(addr, path, sizeof(path));
    if (lstat(path, &st) != 0 || !S_ISSOCK(st.st_mode))
        return;
    int fd = wsco_sock_connect(addr);
    if (fd >= 0)
        close(fd);
    else if (fd == -ECONNREFUSED)
        unlink(path);
}

/* The best of its kind: where SO_REUSEPORT does not spread connections (FreeBSD), another option does. */
static void share_port(int fd)
{
#if defined(SO_REUSEPORT_LB)
    set_flag(fd, SOL_SOCKET, SO_REUSEPORT_LB, 1);
#elif defined(SO_REUSEPORT)
    set_flag(fd, SOL_SOCKET, SO_REUSEPORT, 1);
#else
    (void)fd;
#endif
}

static int bind_and_listen(int fd, const wsco_addr *addr, int backlog, const char **step)
{
    *step = "bind";
    if (bind(fd, raw(addr), addr->len) < 0)
        return -errno;
    *step = "listen";
    return listen(fd, backlog) < 0 ? -errno : fd;
}

int wsco_sock_listen(const wsco_addr *addr, int backlog, bool reuse_port, const char **step)
{
    const char *unused;
    step = step ? step : &unused;
    *step = "socket";
    int fd = open_socket(addr->u.ss_family);
    if (fd < 0)
        return fd;
    if (wsco_addr_is_unix(addr))
        unlink_stale(addr);
    else
        set_flag(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (reuse_port && !wsco_addr_is_unix(addr))
        share_port(fd);
    int rc = bind_and_listen(fd, addr, backlog, step);
    if (rc < 0)
        close(fd);
    return rc;
}

/* ---- accepting ---- */

/* Errors that belong to the connection at the head of the queue, which is gone after the call; accept(2) of
 * Linux passes on its network errors. */
static bool died_in_queue(int code)
{
    switch (-code) {
    case EINTR:
    case ECONNABORTED:
    case ECONNRESET:
    case EPROTO:
    case ENOPROTOOPT:
    case ENETDOWN:
    case ENETUNREACH:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ETIMEDOUT:
        return true;
    default:
        return false;
    }
}

static int accept_one(int listener, struct sockaddr *peer, socklen_t *len)
{
#ifdef SOCK_NONBLOCK
    int fd = accept4(listener, peer, len, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    int fd = accept(listener, peer, len);
#endif
    return fd < 0 ? -errno : prepare(fd);
}

int wsco_sock_accept(int listener, wsco_addr *peer)
{
    int fd = WSCO_E_AGAIN;

    /* Bounded, so that an error which is not the connection's own cannot hold the loop. */
    for (int tries = 0; tries < 64; tries++) {
        struct sockaddr *into = NULL;
        if (peer) {
            memset(peer, 0, sizeof *peer);
            peer->len = sizeof(peer->u);
            into = (struct sockaddr *)(void *)&peer->u;
        }
        fd = accept_one(listener, into, peer ? &peer->len : NULL);
        if (fd >= 0 || !died_in_queue(fd))
            return fd;
    }
    return fd;
}

/* ---- questions and options ---- */

wsco_rc wsco_sock_local(int fd, wsco_addr *addr)
{
    memset(addr, 0, sizeof *addr);
    addr->len = sizeof(addr->u);
    if (getsockname(fd, (struct sockaddr *)(void *)&addr->u, &addr->len) == 0)
        return WSCO_OK;
    addr->len = 0;
    return -errno;
}

void wsco_sock_nodelay(int fd, bool on)
{
    set_flag(fd, IPPROTO_TCP, TCP_NODELAY, on);
}

void wsco_sock_ignore_sigpipe(void)
{
    struct sigaction old;
    if (sigaction(SIGPIPE, NULL, &old) == 0 && !(old.sa_flags & SA_SIGINFO) && old.sa_handler == SIG_DFL)
        signal(SIGPIPE, SIG_IGN);
}

/* The three are meant to be inherited, as usual. A new descriptor gets the lowest free number. */
void wsco_sock_keep_standard(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) < 0)
            return;
}

/* ---- bytes ---- */

ssize_t wsco_sock_read(int fd, void *into, size_t cap)
{
    WSCO_ASSERT(cap > 0);
    for (;;) {
        ssize_t n = wsco_sock_recv(fd, into, cap);
        if (n > 0)
            return n;
        if (n == 0)
            return WSCO_E_EOF;
        if (errno != EINTR)
            return -errno;
    }
}

static ssize_t send_slices(int fd, const struct iovec *iov, int n, int flags)
{
    /* sendmsg only reads the vector, but its type does not say so. */
    struct msghdr message = {.msg_iov = (struct iovec *)(uintptr_t)iov, .msg_iovlen = (size_t)n};
    for (;;) {
        ssize_t sent = wsco_sock_sendmsg(fd, &message, MSG_NOSIGNAL | flags);
        if (sent >= 0)
            return sent;
        if (errno != EINTR)
            return -errno;
    }
}

ssize_t wsco_sock_writev(int fd, const struct iovec *iov, int n, bool more)
{
    return send_slices(fd, iov, n, more ? MSG_MORE : 0);
}

/* What poll(2) calls writable takes PIPE_BUF bytes without a wait. */
static ssize_t write_ready(int fd, const void *bytes, size_t len)
{
    int flags = fcntl(fd, F_GETFL);

    if (flags >= 0 && !(flags & O_NONBLOCK)) {
        if (wsco_sock_ready(fd, WSCO_WRITE) == 0)
            return WSCO_E_AGAIN;
        len = len < PIPE_BUF ? len : PIPE_BUF;
    }
    for (;;) {
        ssize_t done = write(fd, bytes, len);
        if (done >= 0)
            return done;
        if (errno != EINTR)
            return -errno;
    }
}

ssize_t wsco_sock_write_any(int fd, const struct iovec *iov, int n)
{
    ssize_t done = send_slices(fd, iov, n, MSG_DONTWAIT);

    return done == -ENOTSOCK ? write_ready(fd, iov->iov_base, iov->iov_len) : done;
}

void wsco_sock_set_nonblocking(int fd)
{
    int flags = fcntl(fd, F_GETFL);

    if (flags >= 0 && !(flags & O_NONBLOCK))
        (void)fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

/* For systems without sendfile, and for files that it cannot read. What the socket does not take is read
 * again. */
static ssize_t copy_file(int fd, int file, off_t off, size_t len)
{
    size_t cap = len < COPY_BLOCK ? len : COPY_BLOCK;
    char *block = wsco_mem_alloc(cap);
    if (!block)
        return WSCO_E_NOMEM;
    ssize_t n;
    do {
        n = pread(file, block, cap, off);
    } while (n < 0 && errno == EINTR);
    if (n < 0) {
        n = -errno;
    } else if (n > 0) {
        struct iovec iov = {block, (size_t)n};
        n = wsco_sock_writev(fd, &iov, 1, false);
    }
    wsco_mem_free(block);
    return n;
}

ssize_t wsco_sock_sendfile(int fd, int file, uint64_t off, size_t len)
{
    WSCO_ASSERT(len > 0);
#ifdef __linux__
    for (;;) {
        off_t from = (off_t)off;
        ssize_t n = sendfile(fd, file, &from, len);
        if (n >= 0)
            return n;
        int rc = -errno;
        if (rc == -EINVAL || rc == -ENOSYS)
            break;
        if (rc != -EINTR)
            return rc;
    }
#endif
    return copy_file(fd, file, (off_t)off, len);
}

/* ---- looking ---- */

unsigned wsco_sock_ready(int fd, unsigned want)
{
    struct pollfd one = {.fd = fd};

    one.events = (short)((want & WSCO_READ ? POLLIN : 0) | (want & WSCO_WRITE ? POLLOUT : 0));
    if (poll(&one, 1, 0) <= 0)
        return 0;
    if (one.revents & (POLLERR | POLLHUP | POLLNVAL))
        return want;
    return (one.revents & POLLIN ? WSCO_READ : 0) | (one.revents & POLLOUT ? WSCO_WRITE : 0);
}

/* ---- limits ---- */

int wsco_sock_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > INT_MAX)
        return INT_MAX;
    return (int)limit.rlim_cur;
}

/* ---- closing ---- */

void wsco_sock_shutdown_write(int fd)
{
    (void)shutdown(fd, SHUT_WR);
}

void wsco_sock_reset_on_close(int fd)
{
    struct linger at_once = {.l_onoff = 1};

    (void)setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
}

/* Not repeated on EINTR: the descriptor is closed already, and its number may belong to another file. */
void wsco_sock_close(int fd)
{
    close(fd);
}
