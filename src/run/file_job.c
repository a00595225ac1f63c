/* SPDX-License-Identifier: MIT */
/* file_job: calls for open files that may wait for a disk, as jobs for a thread.
 * Owns: copies of descriptors and bytes, until the job is over, however long somebody waits for it.
 * Called by: src/php/hook. Never: touches memory of the caller in a thread.
 * Tested by: tests/unit/run/test_file_job.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* copy_file_range() */
#endif
#include "wsco/run/file_job.h"

#include "wsco/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SCRATCH = 128 * 1024 };

void wsco_file_job_free(wsco_file_job *self)
{
    if (!self)
        return;
    if (self->fd >= 0)
        close(self->fd);
    if (self->other >= 0)
        close(self->other);
    wsco_mem_free(self);
}

/* Nobody waits for it any more. */
static void done(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    wsco_file_job_free(wsco_container_of(job, wsco_file_job, job));
}

/* ---- in a thread ---- */

static void tell(wsco_file_job *self, ssize_t result)
{
    self->result = result;
    self->error = result < 0 ? errno : 0;
}

static void load_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);
    char *scratch = malloc(SCRATCH);
    size_t at = 0;
    ssize_t got = scratch ? 1 : -1;

#ifdef POSIX_FADV_WILLNEED
    (void)posix_fadvise(self->fd, self->from, (off_t)self->len, POSIX_FADV_WILLNEED);
#endif
    while (got > 0 && at < self->len) {
        size_t some = self->len - at < SCRATCH ? self->len - at : SCRATCH;
        got = pread(self->fd, scratch, some, self->from + (off_t)at);
        at += got > 0 ? (size_t)got : 0;
    }
    tell(self, got < 0 ? -1 : (ssize_t)at);
    free(scratch);
}

static void write_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);

    tell(self, write(self->fd, self->bytes, self->len));
}

static void sync_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);

    tell(self, fsync(self->fd));
}

static void sync_data_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);

#if defined(_POSIX_SYNCHRONIZED_IO) && _POSIX_SYNCHRONIZED_IO > 0
    tell(self, fdatasync(self->fd));
#else
    tell(self, fsync(self->fd));
#endif
}

static void copy_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);

#ifdef __linux__
    tell(self, copy_file_range(self->fd, NULL, self->other, NULL, self->len, 0));
#else
    errno = ENOSYS;
    tell(self, -1);
#endif
}

static void close_work(wsco_job *job)
{
    wsco_file_job *self = wsco_container_of(job, wsco_file_job, job);

    tell(self, close(self->fd));
    self->fd = -1;
}

/* ---- new ones ---- */

static wsco_file_job *new_job(void (*work)(wsco_job *job), size_t room)
{
    wsco_file_job *self = wsco_mem_alloc(sizeof *self + room);

    if (!self) {
        errno = ENOMEM;
        return NULL;
    }
    *self = (wsco_file_job){.job = {.work = work, .done = done}, .fd = -1, .other = -1};
    return self;
}

/* False: `self` is gone. */
static bool duplicate(wsco_file_job *self, int fd, int *copy)
{
    int error;

    *copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (*copy >= 0)
        return true;
    error = errno;
    wsco_file_job_free(self);
    errno = error;
    return false;
}

static wsco_file_job *new_job_for(int fd, void (*work)(wsco_job *job), size_t room)
{
    wsco_file_job *self = new_job(work, room);

    return self && duplicate(self, fd, &self->fd) ? self : NULL;
}

wsco_file_job *wsco_file_job_load(int fd, off_t from, size_t len)
{
    wsco_file_job *self = new_job_for(fd, load_work, 0);

    if (self) {
        self->from = from;
        self->len = len;
    }
    return self;
}

wsco_file_job *wsco_file_job_write(int fd, const void *bytes, size_t len)
{
    wsco_file_job *self = new_job_for(fd, write_work, len);

    if (self) {
        self->len = len;
        memcpy(self->bytes, bytes, len);
    }
    return self;
}

wsco_file_job *wsco_file_job_sync(int fd, bool data_only)
{
    return new_job_for(fd, data_only ? sync_data_work : sync_work, 0);
}

wsco_file_job *wsco_file_job_copy(int from, int to, size_t len)
{
    wsco_file_job *self = new_job_for(from, copy_work, 0);

    if (!self || !duplicate(self, to, &self->other))
        return NULL;
    self->len = len;
    return self;
}

wsco_file_job *wsco_file_job_close(int fd)
{
    wsco_file_job *self = new_job(close_work, 0);

    if (self)
        self->fd = fd;
    else
        close(fd);
    return self;
}
