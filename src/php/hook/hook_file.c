/* SPDX-License-Identifier: MIT */
/* hook_file: reads and writes of regular files, for a coroutine, below functions that work on whole files.
 * What is in memory is read at once, piece by piece, and others run between two pieces. What is not is first
 * loaded by a thread: it moves nothing and touches nothing of the caller, so a wait that is cut short leaves
 * no trace. Much is written by a thread, from a copy.
 * Owns: nothing. Called by: read() and write() as others import them. Never: changes what a call returns.
 * Tested by: tests/phpt/hook/file*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* preadv2() */
#endif
#include "hook_priv.h"

#include "wsco/run/file_job.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

enum {
    PIECE = 1024 * 1024,      /* some 0.1 ms if it is in memory */
    LEAST_WRITE = 256 * 1024, /* less is written sooner than a thread has begun */
};

bool php_wsco_hook_file_is_ours(int fd, unsigned what)
{
    struct stat info;
    int error = errno;
    bool ours = (php_wsco_hook_now.flags & PHP_WSCO_HOOK_FILE) != 0 && php_wsco_hook_caller_may(what) &&
        php_wsco_hook_wait_way(PHP_WSCO_HOOK_FILE) == PHP_WSCO_HOOK_WAIT && fstat(fd, &info) == 0 &&
        S_ISREG(info.st_mode);

    errno = error;
    return ours;
}

static bool is_being_ended(void)
{
    return php_wsco_hook_wait_way(PHP_WSCO_HOOK_FILE) == PHP_WSCO_HOOK_REFUSE;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* ---- reading ---- */

#ifdef RWF_NOWAIT
/* Files that have no disk below cannot be slow. */
static bool is_in_memory(int fd)
{
    struct statfs info;

    if (fstatfs(fd, &info) != 0)
        return true;
    return info.f_type == TMPFS_MAGIC || info.f_type == RAMFS_MAGIC || info.f_type == PROC_SUPER_MAGIC ||
        info.f_type == SYSFS_MAGIC;
}

/* WSCO_OK: read() may be called. A thread that cannot be had is no reason to fail. */
static wsco_rc load(int fd, size_t len)
{
    off_t from = lseek(fd, 0, SEEK_CUR);
    wsco_file_job *job = from >= 0 ? wsco_file_job_load(fd, from, len) : NULL;
    wsco_rc rc = job != NULL ? php_wsco_hook_wait_job(&job->job) : WSCO_E_NOMEM;

    if (rc == WSCO_OK)
        wsco_file_job_free(job);
    return rc == WSCO_E_CO_CANCELED || is_being_ended() ? WSCO_E_CO_CANCELED : WSCO_OK;
}

/* As read(), of at most a piece. */
static ssize_t read_piece(int fd, char *into, size_t cap)
{
    struct iovec room = {into, cap};
    ssize_t got = preadv2(fd, &room, 1, -1, RWF_NOWAIT);
    bool is_cold = got < 0 && (errno == EAGAIN || (errno == EOPNOTSUPP && !is_in_memory(fd)));

    if (got >= 0)
        return got;
    if (is_cold && load(fd, cap) != WSCO_OK)
        return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
    return read(fd, into, cap);
}

/* A coroutine that is being ended finds the end of the file: that ends any loop around this. */
ssize_t php_wsco_hook_file_read(int fd, void *into, size_t cap)
{
    char *start = into;
    size_t done = 0;
    ssize_t got = 1;

    while (got > 0 && done < cap) {
        got = read_piece(fd, start + done, smaller(cap - done, PIECE));
        if (got < 0 && is_being_ended())
            return 0;
        if (got < 0)
            return errno == ECANCELED || done == 0 ? -1 : (ssize_t)done;
        done += (size_t)got;
        if (got == PIECE && done < cap) {
            (void)php_wsco_hook_wait_until(0);
            if (is_being_ended())
                return 0;
        }
    }
    return (ssize_t)done;
}
#else
ssize_t php_wsco_hook_file_read(int fd, void *into, size_t cap)
{
    return read(fd, into, cap);
}
#endif

/* ---- writing ---- */

bool php_wsco_hook_file_is_much(size_t len)
{
    return len >= LEAST_WRITE;
}

/* As write(), in a thread. Of a wait that is cut short nobody knows how much was written. PHP's streams say
 * nothing of EINTR, and do not try again: that is for who is being ended. */
static ssize_t write_piece(int fd, const char *bytes, size_t len)
{
    wsco_file_job *job = wsco_file_job_write(fd, bytes, len);
    ssize_t written;
    wsco_rc rc;

    if (job == NULL)
        return write(fd, bytes, len);
    rc = php_wsco_hook_wait_job(&job->job);
    if (rc != WSCO_OK) {
        (void)php_wsco_hook_wait_fail(rc);
        errno = is_being_ended() ? EINTR : ECANCELED;
        return -1;
    }
    written = job->result;
    errno = job->error;
    wsco_file_job_free(job);
    return written;
}

ssize_t php_wsco_hook_file_write(int fd, const void *bytes, size_t len)
{
    const char *from = bytes;
    size_t done = 0;

    while (done < len) {
        ssize_t written = write_piece(fd, from + done, smaller(len - done, PIECE));
        if (written < 0 && (errno == ECANCELED || errno == EINTR))
            return -1;
        if (written <= 0)
            return done > 0 ? (ssize_t)done : written;
        done += (size_t)written;
    }
    return (ssize_t)done;
}
