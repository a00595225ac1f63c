/* SPDX-License-Identifier: MIT */
/* hook_pipe: reads and writes of pipes, FIFOs and terminals, for a coroutine.
 * Owns: nothing. Called by: read() and write() as others import them: PHP's exec() and its kin, the pipes of
 *       proc_open(), popen(), STDIN.
 * Never: makes a pipe non-blocking: its open file may be that of other processes too, which did not ask for
 *       that. So it waits until the call will not block, and writes no more than fits.
 * Tested by: tests/phpt/hook/process*.phpt, tests/phpt/hook/stdin.phpt. */
#include "hook_priv.h"

#include "wsco/io/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

uint32_t php_wsco_hook_pipe_kind(int fd)
{
    struct stat file;

    if (fstat(fd, &file) != 0)
        return 0;
    if (S_ISFIFO(file.st_mode))
        return PHP_WSCO_HOOK_PROC | (fd <= STDERR_FILENO ? PHP_WSCO_HOOK_STDIO : 0u);
    return S_ISCHR(file.st_mode) && isatty(fd) ? PHP_WSCO_HOOK_STDIO : 0;
}

static bool is_ready(int fd, unsigned want)
{
    struct pollfd look = {.fd = fd, .events = want == WSCO_READ ? POLLIN : POLLOUT};

    return poll(&look, 1, 0) != 0;
}

/* What a call does for this descriptor, if it is not a socket. */
static php_wsco_hook_way way_of(int fd)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_PIPES);
    int error = errno, mode;

    if (way == PHP_WSCO_HOOK_PASS)
        return way;
    mode = php_wsco_hook_pipe_kind(fd) & php_wsco_hook_now.flags ? fcntl(fd, F_GETFL) : -1;
    if (mode < 0 || (mode & O_NONBLOCK))
        way = PHP_WSCO_HOOK_PASS;
    errno = error;
    return way;
}

/* Ready, or the errno of a call that is cut short. Somebody else may have emptied the pipe before the waiter
 * runs: then the call would block after all. */
static int wait_until_ready(php_wsco_hook_way way, int fd, unsigned want)
{
    wsco_rc rc = WSCO_OK;

    while (rc >= 0 && !is_ready(fd, want)) {
        rc = way == PHP_WSCO_HOOK_REFUSE ? WSCO_E_CO_CANCELED
                                         : php_wsco_hook_wait_fd(fd, want, WSCO_USEC_NEVER);
        php_wsco_hook_process_give_up(fd, rc < 0);
    }
    if (rc >= 0)
        return 0;
    (void)php_wsco_hook_wait_fail(rc);
    return errno;
}

/* Is the code being unwound? Then nobody reads what PHP's streams would say of ECANCELED. */
static bool is_being_ended(int error)
{
    return error == ECANCELED && php_wsco_hook_wait_way(PHP_WSCO_HOOK_PIPES) == PHP_WSCO_HOOK_REFUSE;
}

/* A coroutine that is being ended finds the end of the pipe: that ends any loop around this. */
ssize_t php_wsco_hook_pipe_read(int fd, void *into, size_t cap)
{
    php_wsco_hook_way way = way_of(fd);
    int error = way != PHP_WSCO_HOOK_PASS ? wait_until_ready(way, fd, WSCO_READ) : 0;

    if (error == 0)
        return read(fd, into, cap);
    if (is_being_ended(error))
        return 0;
    errno = error;
    return -1;
}

/* A pipe that is ready takes as much as PIPE_BUF without blocking. A blocking call returns when all is
 * written. The standard descriptors are left alone: what the engine prints there must neither fail nor be
 * mixed up. */
ssize_t php_wsco_hook_pipe_write(int fd, const void *bytes, size_t len)
{
    php_wsco_hook_way way = fd > STDERR_FILENO ? way_of(fd) : PHP_WSCO_HOOK_PASS;
    const char *from = bytes;
    size_t done = 0;
    int error;

    if (way == PHP_WSCO_HOOK_PASS)
        return write(fd, bytes, len);
    while ((error = wait_until_ready(way, fd, WSCO_WRITE)) == 0) {
        size_t some = len - done < PIPE_BUF ? len - done : PIPE_BUF;
        ssize_t written = write(fd, from + done, some);
        if (written < 0)
            return done > 0 ? (ssize_t)done : -1;
        done += (size_t)written;
        if (done == len)
            return (ssize_t)done;
    }
    errno = is_being_ended(error) ? EAGAIN : error;
    return done > 0 ? (ssize_t)done : -1;
}
