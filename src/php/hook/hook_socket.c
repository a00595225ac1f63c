/* SPDX-License-Identifier: MIT */
/* hook_socket: reads and writes of sockets, for a coroutine.
 * Owns: nothing. Called by: whatever imports them: PHP's streams, ext/sockets, OpenSSL, libcurl, libpq.
 * Never: waits for a socket that its owner has made non-blocking, or for one of a kind whose hook is off.
 * How: first as if the socket were non-blocking; only what would block is looked at more closely. So a call
 *      that need not wait costs no system call more.
 * Tested by: tests/phpt/hook/stream*.phpt, tests/phpt/hook/socket.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* SO_DOMAIN */
#endif
#include "hook_priv.h"

#include "wsco/io/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

/* ---- what kind of a descriptor ---- */

uint32_t php_wsco_hook_socket_kind(int fd)
{
#ifdef SO_DOMAIN
    int domain, type;
    socklen_t domain_len = sizeof domain, type_len = sizeof type;

    if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &type_len) != 0 ||
        getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &domain_len) != 0)
        return php_wsco_hook_pipe_kind(fd);
    if (domain == AF_UNIX)
        return PHP_WSCO_HOOK_SOCKETS | PHP_WSCO_HOOK_STREAM_FUNCTION |
            (type == SOCK_DGRAM ? PHP_WSCO_HOOK_UDG : PHP_WSCO_HOOK_UNIX);
    return PHP_WSCO_HOOK_SOCKETS |
        (type == SOCK_STREAM ? PHP_WSCO_HOOK_TCP | PHP_WSCO_HOOK_SSL | PHP_WSCO_HOOK_TLS |
                 PHP_WSCO_HOOK_CURL | PHP_WSCO_HOOK_NATIVE_CURL
                             : PHP_WSCO_HOOK_UDP);
#else
    return php_wsco_hook_pipe_kind(fd);
#endif
}

/* ---- a call that would block ---- */

/* Owner: the call. */
typedef struct blocked {
    int fd;
    unsigned want; /* WSCO_READ or WSCO_WRITE */
    php_wsco_hook_way way;
    bool known; /* it is for us to wait, until `due` */
    wsco_usec due;
} blocked;

typedef enum next {
    AGAIN, /* the call is to be tried again */
    FAIL,  /* with errno */
    BLOCK  /* the C library is to wait */
} next;

static next failed(int error)
{
    errno = error;
    return FAIL;
}

/* SO_RCVTIMEO or SO_SNDTIMEO */
static wsco_usec due_of(int fd, unsigned want)
{
    struct timeval time = {0, 0};
    socklen_t len = sizeof time;

    if (getsockopt(fd, SOL_SOCKET, want == WSCO_READ ? SO_RCVTIMEO : SO_SNDTIMEO, &time, &len) != 0 ||
        (time.tv_sec == 0 && time.tv_usec == 0))
        return WSCO_USEC_NEVER;
    return php_wsco_hook_wait_due_of(&time);
}

static next block(blocked *call)
{
    int error = errno; /* EAGAIN, or EWOULDBLOCK */
    wsco_rc rc;

    if (!call->known) {
        int mode = fcntl(call->fd, F_GETFL), refused = php_wsco_hook_poll_refused(call->fd);
        if (mode < 0 || (mode & O_NONBLOCK))
            return failed(refused ? refused : error);
        if ((php_wsco_hook_socket_kind(call->fd) & php_wsco_hook_now.flags) == 0)
            return BLOCK;
        call->due = due_of(call->fd, call->want);
        call->known = true;
    }
    if (call->way == PHP_WSCO_HOOK_REFUSE)
        return failed(ECANCELED);
    rc = php_wsco_hook_wait_fd(call->fd, call->want, call->due);
    if (rc >= 0)
        return AGAIN;
    if (rc == WSCO_E_TIMEOUT)
        return failed(error);
    (void)php_wsco_hook_wait_fail(rc);
    return FAIL;
}

/* `result` of a call that was not to block. AGAIN: it would have. */
static next next_of(blocked *call, ssize_t result)
{
    return result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? block(call) : FAIL;
}

/* Keeps the way outside short. */
#define APART static __attribute__((noinline))
/* Asked before anything else. */
#define IS_OUTSIDE php_wsco_hook_wait_is_outside(PHP_WSCO_HOOK_TRANSFERS)

/* Flags with which a call does something else than to wait once. */
#ifdef MSG_ERRQUEUE
#define NOT_OURS (MSG_DONTWAIT | MSG_WAITALL | MSG_ERRQUEUE)
#else
#define NOT_OURS (MSG_DONTWAIT | MSG_WAITALL)
#endif

/* Only a call that may have to wait. */
static bool begin(blocked *call, int fd, unsigned want, int flags)
{
    *call = (blocked){.fd = fd, .want = want, .due = WSCO_USEC_NEVER};
    call->way = flags & NOT_OURS ? PHP_WSCO_HOOK_PASS : php_wsco_hook_wait_way(PHP_WSCO_HOOK_TRANSFERS);
    return call->way != PHP_WSCO_HOOK_PASS;
}

/* ---- reading ---- */

ssize_t php_wsco_hook_socket_recvfrom(int fd, void *into, size_t cap, int flags, struct sockaddr *from,
                                      socklen_t *from_len)
{
    socklen_t room = from_len != NULL ? *from_len : 0;
    blocked call;
    ssize_t got;
    int before;
    next then;

    if (EXPECTED(IS_OUTSIDE))
        return recvfrom(fd, into, cap, flags, from, from_len);
    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (!begin(&call, fd, WSCO_READ, flags))
        return recvfrom(fd, into, cap, flags, from, from_len);
    before = errno;
    do {
        if (from_len != NULL)
            *from_len = room;
        got = recvfrom(fd, into, cap, flags | MSG_DONTWAIT, from, from_len);
        then = next_of(&call, got);
    } while (then == AGAIN);
    if (then == BLOCK)
        got = recvfrom(fd, into, cap, flags, from, from_len);
    return php_wsco_hook_wait_done(before, got);
}

ssize_t php_wsco_hook_socket_recv(int fd, void *into, size_t cap, int flags)
{
    if (EXPECTED(IS_OUTSIDE))
        return recv(fd, into, cap, flags);
    return php_wsco_hook_socket_recvfrom(fd, into, cap, flags, NULL, NULL);
}

ssize_t php_wsco_hook_socket_recvmsg(int fd, struct msghdr *message, int flags)
{
    struct msghdr given = *message;
    blocked call;
    ssize_t got;
    int before;
    next then;

    if (EXPECTED(IS_OUTSIDE))
        return recvmsg(fd, message, flags);
    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (!begin(&call, fd, WSCO_READ, flags))
        return recvmsg(fd, message, flags);
    before = errno;
    do {
        *message = given;
        got = recvmsg(fd, message, flags | MSG_DONTWAIT);
        then = next_of(&call, got);
    } while (then == AGAIN);
    if (then == BLOCK)
        got = recvmsg(fd, message, flags);
    return php_wsco_hook_wait_done(before, got);
}

/* Of anything else than a socket others read: files and pipes. */
APART ssize_t read_inside(int fd, void *into, size_t cap)
{
    blocked call;
    ssize_t got;
    next then;

    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (php_wsco_hook_file_is_ours(fd, PHP_WSCO_HOOK_CALLER_READS))
        return php_wsco_hook_file_read(fd, into, cap);
    if (cap == 0 || !begin(&call, fd, WSCO_READ, 0))
        return read(fd, into, cap);
    do {
        got = recv(fd, into, cap, MSG_DONTWAIT);
        if (got < 0 && errno == ENOTSOCK)
            return php_wsco_hook_pipe_read(fd, into, cap);
        then = next_of(&call, got);
    } while (then == AGAIN);
    return then == BLOCK ? read(fd, into, cap) : got;
}

ssize_t php_wsco_hook_socket_read(int fd, void *into, size_t cap)
{
    int before;

    if (EXPECTED(IS_OUTSIDE))
        return read(fd, into, cap);
    before = errno;
    return php_wsco_hook_wait_done(before, read_inside(fd, into, cap));
}

/* ---- writing ---- */

/* A blocking call returns when all is sent. */
static ssize_t send_all(blocked *call, const char *bytes, size_t len, int flags)
{
    int before = errno;
    size_t sent = 0;
    ssize_t n;
    next then;

    for (;;) {
        n = send(call->fd, bytes + sent, len - sent, flags | MSG_DONTWAIT);
        if (n > 0)
            sent += (size_t)n;
        if (n == 0 || sent >= len)
            return php_wsco_hook_wait_done(before, (ssize_t)sent);
        then = n > 0 ? AGAIN : next_of(call, n);
        if (then == BLOCK)
            n = send(call->fd, bytes + sent, len - sent, flags);
        if (then == BLOCK && n > 0)
            sent += (size_t)n;
        if (then != AGAIN)
            return php_wsco_hook_wait_done(before, sent > 0 ? (ssize_t)sent : n);
    }
}

ssize_t php_wsco_hook_socket_send(int fd, const void *bytes, size_t len, int flags)
{
    blocked call;

    if (EXPECTED(IS_OUTSIDE))
        return send(fd, bytes, len, flags);
    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (!begin(&call, fd, WSCO_WRITE, flags))
        return send(fd, bytes, len, flags);
    return send_all(&call, bytes, len, flags);
}

ssize_t php_wsco_hook_socket_sendto(int fd, const void *bytes, size_t len, int flags,
                                    const struct sockaddr *to, socklen_t to_len)
{
    blocked call;
    ssize_t sent;
    int before;
    next then;

    if (EXPECTED(IS_OUTSIDE))
        return sendto(fd, bytes, len, flags, to, to_len);
    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (!begin(&call, fd, WSCO_WRITE, flags))
        return sendto(fd, bytes, len, flags, to, to_len);
    if (to == NULL)
        return send_all(&call, bytes, len, flags);
    before = errno;
    do {
        sent = sendto(fd, bytes, len, flags | MSG_DONTWAIT, to, to_len);
        then = next_of(&call, sent);
    } while (then == AGAIN);
    if (then == BLOCK)
        sent = sendto(fd, bytes, len, flags, to, to_len);
    return php_wsco_hook_wait_done(before, sent);
}

/* May send less than all, which a blocking call would only do after a signal. */
ssize_t php_wsco_hook_socket_sendmsg(int fd, const struct msghdr *message, int flags)
{
    blocked call;
    ssize_t sent;
    int before;
    next then;

    if (EXPECTED(IS_OUTSIDE))
        return sendmsg(fd, message, flags);
    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (!begin(&call, fd, WSCO_WRITE, flags))
        return sendmsg(fd, message, flags);
    before = errno;
    do {
        sent = sendmsg(fd, message, flags | MSG_DONTWAIT);
        then = next_of(&call, sent);
    } while (then == AGAIN);
    if (then == BLOCK)
        sent = sendmsg(fd, message, flags);
    return php_wsco_hook_wait_done(before, sent);
}

APART ssize_t write_inside(int fd, const void *bytes, size_t len)
{
    blocked call;
    ssize_t sent;

    if (php_wsco_hook_wait_is_closing(fd))
        return php_wsco_hook_wait_fail(WSCO_E_CLOSED);
    if (php_wsco_hook_file_is_much(len) && php_wsco_hook_file_is_ours(fd, PHP_WSCO_HOOK_CALLER_WRITES))
        return php_wsco_hook_file_write(fd, bytes, len);
    if (len == 0 || !begin(&call, fd, WSCO_WRITE, 0))
        return write(fd, bytes, len);
    sent = send_all(&call, bytes, len, 0);
    return sent < 0 && errno == ENOTSOCK ? php_wsco_hook_pipe_write(fd, bytes, len) : sent;
}

ssize_t php_wsco_hook_socket_write(int fd, const void *bytes, size_t len)
{
    int before;

    if (EXPECTED(IS_OUTSIDE))
        return write(fd, bytes, len);
    before = errno;
    return php_wsco_hook_wait_done(before, write_inside(fd, bytes, len));
}

#ifdef __GLIBC__
/* ---- with checks: the C library ends the process if there is too little room ---- */

ssize_t __read_chk(int fd, void *into, size_t cap, size_t room);
ssize_t __recv_chk(int fd, void *into, size_t cap, size_t room, int flags);
ssize_t __recvfrom_chk(int fd, void *into, size_t cap, size_t room, int flags, struct sockaddr *from,
                       socklen_t *from_len);

ssize_t php_wsco_hook_socket_read_checked(int fd, void *into, size_t cap, size_t room)
{
    return cap > room ? __read_chk(fd, into, cap, room) : php_wsco_hook_socket_read(fd, into, cap);
}

ssize_t php_wsco_hook_socket_recv_checked(int fd, void *into, size_t cap, size_t room, int flags)
{
    return cap > room ? __recv_chk(fd, into, cap, room, flags)
                      : php_wsco_hook_socket_recvfrom(fd, into, cap, flags, NULL, NULL);
}

ssize_t php_wsco_hook_socket_recvfrom_checked(int fd, void *into, size_t cap, size_t room, int flags,
                                              struct sockaddr *from, socklen_t *from_len)
{
    return cap > room ? __recvfrom_chk(fd, into, cap, room, flags, from, from_len)
                      : php_wsco_hook_socket_recvfrom(fd, into, cap, flags, from, from_len);
}
#endif
