/* SPDX-License-Identifier: MIT */
/* hook_lock: flock(), for a coroutine.
 * Owns: a copy of the descriptor while it waits. Called by: whatever imports it: PHP's flock(), LOCK_EX of
 *       file_put_contents(), session files.
 * Never: holds a thread. Nothing tells when a lock becomes free, so it is tried again and again; a thread
 *       that waited could be the one that its owner needs.
 * Tested by: tests/phpt/hook/flock*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* flock, F_DUPFD_CLOEXEC */
#endif
#include "hook_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum {
    FIRST_PAUSE = 1000, /* microseconds */
    LAST_PAUSE = 50000
};

static int fail(int error)
{
    errno = error;
    return -1;
}

/* Of the same open file, which another coroutine may close by its number meanwhile: then the lock goes with
 * the copy. */
static int try_until_free(int fd, int operation)
{
    wsco_usec pause = FIRST_PAUSE;

    for (;;) {
        if (flock(fd, operation | LOCK_NB) == 0)
            return 0;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return -1;
        if (php_wsco_hook_wait_until(wsco_time_now() + pause) != WSCO_E_TIMEOUT)
            return fail(ECANCELED);
        pause = pause < LAST_PAUSE / 2 ? pause * 2 : LAST_PAUSE;
    }
}

int php_wsco_hook_lock(int fd, int operation)
{
    php_wsco_hook_way way = PHP_WSCO_HOOK_PASS;
    int copy, result, error, before = errno;

    if ((operation & (LOCK_NB | LOCK_UN)) == 0)
        way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_FILE | PHP_WSCO_HOOK_PROC);
    if (way == PHP_WSCO_HOOK_PASS)
        return flock(fd, operation);
    if (flock(fd, operation | LOCK_NB) == 0)
        return 0;
    if (errno != EWOULDBLOCK)
        return -1;
    if (way == PHP_WSCO_HOOK_REFUSE)
        return fail(ECANCELED);
    copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return -1;
    result = try_until_free(copy, operation);
    error = errno;
    close(copy);
    errno = error;
    return (int)php_wsco_hook_wait_done(before, result);
}
