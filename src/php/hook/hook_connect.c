/* SPDX-License-Identifier: MIT */
/* hook_connect: beginning and end of a socket, for a coroutine.
 * Owns: nothing. Called by: whatever imports connect(), accept() and close().
 * Never: leaves a socket non-blocking that was a blocking one; closes a descriptor while a coroutine is in C
 *       code that waits for it, as its owner is about to free what that code uses.
 * Tested by: tests/phpt/hook/stream*.phpt, tests/phpt/hook/socket.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* accept4() */
#endif
#include "hook_priv.h"

#include "wsco/io/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

/* The kernel tells nobody when a listening unix socket has room again. */
#define RETRY_AFTER 1000 /* microseconds */

/* Is it for us to wait for this socket? *mode: its flags. */
static bool is_ours(int fd, int *mode)
{
    *mode = fcntl(fd, F_GETFL);
    return *mode >= 0 && !(*mode & O_NONBLOCK) &&
        (php_wsco_hook_socket_kind(fd) & php_wsco_hook_now.flags) != 0;
}

static wsco_usec due_of(int fd, int option)
{
    struct timeval time = {0, 0};
    socklen_t len = sizeof time;

    if (getsockopt(fd, SOL_SOCKET, option, &time, &len) != 0 || (time.tv_sec == 0 && time.tv_usec == 0))
        return WSCO_USEC_NEVER;
    return php_wsco_hook_wait_due_of(&time);
}

/* ---- connect ---- */

static int begin(int fd, int mode, const struct sockaddr *address, socklen_t len)
{
    int failed, error;

    if (fcntl(fd, F_SETFL, mode | O_NONBLOCK) != 0)
        return -1;
    failed = connect(fd, address, len);
    error = errno;
    (void)fcntl(fd, F_SETFL, mode);
    errno = error;
    return failed;
}

/* How it has ended. */
static int result_of(int fd)
{
    int error = 0;
    socklen_t len = sizeof error;

    if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0)
        return -1;
    errno = error;
    return error != 0 ? -1 : 0;
}

/* A connect that has been begun. */
static int finish(int fd, wsco_usec due)
{
    wsco_rc rc = php_wsco_hook_wait_fd(fd, WSCO_WRITE, due);

    if (rc >= 0)
        return result_of(fd);
    if (rc != WSCO_E_TIMEOUT)
        return php_wsco_hook_wait_fail(rc);
    errno = EINPROGRESS;
    return -1;
}

static int connect_until(int fd, int mode, const struct sockaddr *address, socklen_t len, wsco_usec due)
{
    int failed;

    while ((failed = begin(fd, mode, address, len)) != 0 && errno == EAGAIN && wsco_time_now() < due) {
        wsco_rc rc = php_wsco_hook_wait_until(wsco_time_now() + RETRY_AFTER);
        if (rc != WSCO_E_TIMEOUT)
            return php_wsco_hook_wait_fail(rc);
        errno = EAGAIN;
    }
    return failed != 0 && errno == EINPROGRESS ? finish(fd, due) : failed;
}

int php_wsco_hook_connect(int fd, const struct sockaddr *address, socklen_t len)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_DESCRIPTORS);
    int mode;

    if (way != PHP_WSCO_HOOK_PASS && !php_wsco_hook_forked_remember(fd)) {
        errno = ENOBUFS;
        return -1;
    }
    if (way == PHP_WSCO_HOOK_PASS || !is_ours(fd, &mode))
        return connect(fd, address, len);
    if (way == PHP_WSCO_HOOK_REFUSE)
        return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
    return connect_until(fd, mode, address, len, due_of(fd, SO_SNDTIMEO));
}

/* ---- accept ---- */

/* flags: 0 where there is no accept4(). */
static int take(int fd, struct sockaddr *peer, socklen_t *len, int flags)
{
#if defined(__linux__) || defined(__FreeBSD__)
    return flags != 0 ? accept4(fd, peer, len, flags) : accept(fd, peer, len);
#else
    (void)flags;
    return accept(fd, peer, len);
#endif
}

/* Other processes may take the connection first, so it must not block. */
static int accept_now(int fd, int mode, struct sockaddr *peer, socklen_t *len, int flags)
{
    int accepted, error;

    if (fcntl(fd, F_SETFL, mode | O_NONBLOCK) != 0)
        return -1;
    accepted = take(fd, peer, len, flags);
    error = errno;
    (void)fcntl(fd, F_SETFL, mode);
    errno = error;
    return accepted;
}

int php_wsco_hook_connect_accept4(int fd, struct sockaddr *peer, socklen_t *len, int flags)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_DESCRIPTORS);
    int mode, accepted, before = errno;
    wsco_usec due;
    wsco_rc rc;

    if (way == PHP_WSCO_HOOK_PASS || !is_ours(fd, &mode))
        return take(fd, peer, len, flags);
    due = due_of(fd, SO_RCVTIMEO);
    while ((accepted = accept_now(fd, mode, peer, len, flags)) < 0 && errno == EAGAIN) {
        if (way == PHP_WSCO_HOOK_REFUSE)
            return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
        rc = php_wsco_hook_wait_fd(fd, WSCO_READ, due);
        if (rc == WSCO_E_TIMEOUT)
            return php_wsco_hook_wait_fail(-EAGAIN);
        if (rc < 0)
            return php_wsco_hook_wait_fail(rc);
    }
    return (int)php_wsco_hook_wait_done(before, accepted);
}

int php_wsco_hook_connect_accept(int fd, struct sockaddr *peer, socklen_t *len)
{
    return php_wsco_hook_connect_accept4(fd, peer, len, 0);
}

/* ---- close ---- */

int php_wsco_hook_connect_close(int fd)
{
    if (php_wsco_hook_now.flags != 0 && pthread_equal(pthread_self(), php_wsco_hook_now.thread))
        php_wsco_hook_wait_expel(fd);
    return close(fd);
}
