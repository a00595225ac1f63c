/* SPDX-License-Identifier: MIT */
/* hook_file_whole: calls for a whole file that may wait for a disk, for a coroutine: fsync() and fdatasync(),
 * copies within the system, and what is left to do when a large file loses its last name.
 * Owns: nothing. Called by: whatever imports them: PHP's functions of these names, copy().
 * Never: takes a name to a thread: the directory may be another one by then. A large file is removed at once,
 *       and held open meanwhile; the thread only closes it, which gives back its blocks.
 * Tested by: tests/phpt/hook/file*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* copy_file_range(), O_PATH */
#endif
#include "hook_priv.h"

#include "wsco/run/file_job.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LEAST_COPY = 256 * 1024,        /* less is copied sooner than a thread has begun */
    COPY_PIECE = 8 * 1024 * 1024,   /* what cancel() may have to wait for */
    LEAST_REMOVED = 8 * 1024 * 1024 /* some 1 ms on ext4 */
};

static bool is_ours(unsigned what)
{
    return php_wsco_hook_wait_way(PHP_WSCO_HOOK_FILE) == PHP_WSCO_HOOK_WAIT && php_wsco_hook_caller_may(what);
}

/* Takes the job. WSCO_OK: *result and errno are those of the call. */
static wsco_rc run(wsco_file_job *job, ssize_t *result)
{
    wsco_rc rc = php_wsco_hook_wait_job(&job->job);

    if (rc != WSCO_OK)
        return rc;
    *result = job->result;
    errno = job->error;
    wsco_file_job_free(job);
    return WSCO_OK;
}

/* ---- fsync() ---- */

static int sync_file(int fd, bool data_only)
{
    int before = errno;
    wsco_file_job *job = is_ours(PHP_WSCO_HOOK_CALLER_SYNCS) ? wsco_file_job_sync(fd, data_only) : NULL;
    ssize_t result;

    if (job == NULL)
        result = data_only ? fdatasync(fd) : fsync(fd);
    else if (run(job, &result) != WSCO_OK)
        return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
    return (int)php_wsco_hook_wait_done(before, result);
}

int php_wsco_hook_file_whole_sync(int fd)
{
    return sync_file(fd, false);
}

int php_wsco_hook_file_whole_sync_data(int fd)
{
    return sync_file(fd, true);
}

/* ---- copy_file_range() ---- */

#ifdef __linux__
static bool is_large(int fd)
{
    struct stat info;
    off_t at = lseek(fd, 0, SEEK_CUR);

    return at >= 0 && fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size - at >= LEAST_COPY;
}

ssize_t php_wsco_hook_file_whole_copy(int from, off64_t *from_at, int to, off64_t *to_at, size_t len,
                                      unsigned flags)
{
    size_t done = 0;
    ssize_t some = 1;
    int before = errno;

    if (from_at != NULL || to_at != NULL || !is_ours(PHP_WSCO_HOOK_CALLER_WRITES) || !is_large(from))
        return copy_file_range(from, from_at, to, to_at, len, flags);
    while (some > 0 && done < len) {
        size_t rest = len - done;
        wsco_file_job *job = wsco_file_job_copy(from, to, rest < COPY_PIECE ? rest : COPY_PIECE);
        if (job == NULL)
            some = copy_file_range(from, NULL, to, NULL, rest, flags);
        else if (run(job, &some) != WSCO_OK)
            return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
        done += some > 0 ? (size_t)some : 0;
    }
    return php_wsco_hook_wait_done(before, done > 0 ? (ssize_t)done : some);
}
#endif

/* ---- the last name of a file ---- */

/* A descriptor of a large file that is about to lose its last name, or -1. */
static int hold(const char *path)
{
    int fd = -1;
#ifdef O_PATH
    struct stat info;
    int error = errno;

    if (is_ours(PHP_WSCO_HOOK_CALLER_REMOVES) && lstat(path, &info) == 0 && S_ISREG(info.st_mode) &&
        info.st_nlink == 1 && info.st_size >= LEAST_REMOVED)
        fd = open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    errno = error;
#else
    (void)path;
#endif
    return fd;
}

/* `result` and errno of what has removed it, or not. The space is free when this returns, unless the wait is
 * cut short. */
static int let_go(int fd, int result)
{
    int error = errno;
    wsco_file_job *job;
    ssize_t ignored;

    if (fd < 0)
        return result;
    if (result != 0) {
        close(fd);
    } else {
        job = wsco_file_job_close(fd);
        if (job != NULL)
            (void)run(job, &ignored);
    }
    errno = error;
    return result;
}

int php_wsco_hook_file_whole_unlink(const char *path)
{
    int fd = hold(path);

    return let_go(fd, unlink(path));
}

int php_wsco_hook_file_whole_rename(const char *from, const char *to)
{
    int fd = hold(to);

    return let_go(fd, rename(from, to));
}
