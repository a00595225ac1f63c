/* SPDX-License-Identifier: MIT */
/* fdio: pieces of files that are open, read and written in a thread, because no poll backend can wait for a
 * file. A read names its offset, so that giving it up loses nothing. A write uses the descriptor's position,
 * which the kernel moves with it, so two writes at once never overlap.
 * Owns: a duplicate of the descriptor and a copy of the bytes, until the call is over.
 * Called by: src/php, for System::fread() and its kin.
 * Never: touches memory of the caller in a thread. Tested by: tests/unit/run/test_fdio.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* F_DUPFD_CLOEXEC, pread */
#endif
#include "wsco/run/fdio.h"

#include "wsco/base/mem.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Owner: run(), or the pool of threads while the job is under way. Freed by: drop(). */
typedef struct call {
    wsco_job job;
    wsco_rc rc; /* of the work */
    int fd;     /* a duplicate, ours */
    off_t offset;
    size_t max;  /* bytes that are wanted, or are to be written */
    size_t len;  /* bytes that came, or are written */
    char *bytes; /* from malloc() */
} call;

static void drop(call *self)
{
    if (self->fd >= 0)
        close(self->fd);
    free(self->bytes);
    wsco_mem_free(self);
}

static void done(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    drop(wsco_container_of(job, call, job));
}

/* ---- in a thread ---- */

/* False: there is no more, or no more can be done. EINTR: a debugger can cause it, although threads take no
 * signals. */
static bool count(call *self, ssize_t n)
{
    if (n > 0)
        self->len += (size_t)n;
    else if (n < 0 && errno != EINTR)
        self->rc = -errno;
    return n > 0 || (n < 0 && errno == EINTR);
}

static void read_work(wsco_job *job)
{
    call *self = wsco_container_of(job, call, job);
    ssize_t n;

    self->bytes = malloc(self->max);
    if (!self->bytes) {
        self->rc = WSCO_E_NOMEM;
        return;
    }
    do
        n = pread(self->fd, self->bytes + self->len, self->max - self->len, self->offset + (off_t)self->len);
    while (count(self, n) && self->len < self->max);
}

static void write_work(wsco_job *job)
{
    call *self = wsco_container_of(job, call, job);
    ssize_t n;

    do
        n = write(self->fd, self->bytes + self->len, self->max - self->len);
    while (count(self, n) && self->len < self->max);
}

/* ---- in a coroutine ---- */

static wsco_rc new_call(int fd, size_t max, void (*work)(wsco_job *job), call **made)
{
    call *self = wsco_mem_zalloc(sizeof *self);

    if (!self)
        return WSCO_E_NOMEM;
    self->job.work = work;
    self->job.done = done;
    self->max = max;
    self->fd = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (self->fd < 0) {
        wsco_rc rc = -errno;
        drop(self);
        return rc;
    }
    *made = self;
    return WSCO_OK;
}

/* WSCO_OK: the call is the caller's again. Else it is gone, or will be. What came before a failure counts. */
static wsco_rc run(wsco_threads *threads, call *self)
{
    wsco_rc rc = wsco_threads_run(threads, &self->job, WSCO_USEC_NEVER);

    if (rc == WSCO_OK && self->rc != WSCO_OK && self->len == 0) {
        rc = self->rc;
        drop(self);
    }
    return rc;
}

wsco_rc wsco_fdio_read(wsco_threads *threads, int fd, off_t offset, size_t max, char **bytes, size_t *len)
{
    call *self;
    wsco_rc rc = new_call(fd, max, read_work, &self);

    if (rc != WSCO_OK)
        return rc;
    self->offset = offset;
    rc = run(threads, self);
    if (rc != WSCO_OK)
        return rc;
    *bytes = self->bytes;
    *len = self->len;
    self->bytes = NULL;
    drop(self);
    return WSCO_OK;
}

wsco_rc wsco_fdio_write(wsco_threads *threads, int fd, const char *bytes, size_t len, size_t *written)
{
    call *self;
    wsco_rc rc = new_call(fd, len, write_work, &self);

    if (rc != WSCO_OK)
        return rc;
    self->bytes = malloc(len ? len : 1);
    if (!self->bytes) {
        drop(self);
        return WSCO_E_NOMEM;
    }
    memcpy(self->bytes, bytes, len);
    rc = run(threads, self);
    if (rc != WSCO_OK)
        return rc;
    *written = self->len;
    drop(self);
    return WSCO_OK;
}
