/* SPDX-License-Identifier: MIT */
/* file: whole files, read and written in a thread, because no poll backend can wait for a file.
 * Owns: copies of what a thread works with, until the call is over. Called by: src/php, for
 *       System::readFile() and its kin.
 * Never: touches memory of the caller in a thread. Tested by: tests/unit/run/test_file.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_CLOEXEC, flock */
#endif
#include "wsco/run/file.h"

#include "wsco/base/mem.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_CAP = 8192, NEW_FILE = 0666 };

/* Owner: run(), or the pool of threads while the job is under way. Freed by: drop(). */
typedef struct call {
    wsco_job job;
    wsco_rc rc;    /* of the work */
    int open_mode; /* for open() */
    int lock;      /* for flock(), or 0 */
    size_t max;
    int pipe;    /* open, and for the caller to read or write; or 0 */
    char *bytes; /* what was read, from malloc() */
    size_t len;  /* of that, or of what is to be written */
    struct statvfs info;
    const char *content; /* behind the path */
    char path[];
} call;

static void drop(call *self)
{
    if (self->pipe > 0)
        close(self->pipe);
    free(self->bytes);
    wsco_mem_free(self);
}

static void done(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    drop(wsco_container_of(job, call, job));
}

/* ---- in a thread ---- */

/* The loops go on after EINTR: a debugger can cause it, although threads take no signals. */
static ssize_t read_some(int fd, char *into, size_t n)
{
    ssize_t got;

    do
        got = read(fd, into, n);
    while (got < 0 && errno == EINTR);
    return got;
}

/* One byte more than there is room for shows that the file is too large, or gives 0 at its end. */
static wsco_rc make_room(call *self, size_t *cap)
{
    size_t wanted = *cap ? *cap * 2 : FIRST_CAP;
    char *larger;

    if (self->len < *cap)
        return WSCO_OK;
    if (self->len > self->max)
        return WSCO_E_NOMEM;
    if (wanted > self->max && self->max + 1 > self->max)
        wanted = self->max + 1;
    larger = realloc(self->bytes, wanted);
    if (!larger)
        return WSCO_E_NOMEM;
    self->bytes = larger;
    *cap = wanted;
    return WSCO_OK;
}

static wsco_rc read_all(call *self, int fd)
{
    size_t cap = 0;
    struct stat info;

    /* Files in /proc say 0. */
    if (fstat(fd, &info) == 0 && info.st_size > 0 && (size_t)info.st_size < self->max) {
        cap = (size_t)info.st_size + 1;
        self->bytes = malloc(cap);
        if (!self->bytes)
            return WSCO_E_NOMEM;
    }
    for (;;) {
        wsco_rc rc = make_room(self, &cap);
        if (rc != WSCO_OK)
            return rc;
        ssize_t got = read_some(fd, self->bytes + self->len, cap - self->len);
        if (got < 0)
            return -errno;
        if (got == 0)
            return self->len > self->max ? WSCO_E_NOMEM : WSCO_OK;
        self->len += (size_t)got;
    }
}

static wsco_rc write_all(const call *self, int fd)
{
    size_t at = 0;

    /* O_NONBLOCK was for open(): a device may make the thread wait. */
    (void)fcntl(fd, F_SETFL, self->open_mode & O_APPEND);
    while (at < self->len) {
        ssize_t n = write(fd, self->content + at, self->len - at);
        if (n < 0 && errno != EINTR)
            return -errno;
        at += n > 0 ? (size_t)n : 0;
    }
    return WSCO_OK;
}

/* WSCO_OK: *fd is open, and locked if that is wanted. */
static wsco_rc open_file(const call *self, int *fd)
{
    int opened = open(self->path, self->open_mode | O_CLOEXEC, NEW_FILE);

    if (opened < 0)
        return -errno;
    if (self->lock && flock(opened, self->lock) != 0) {
        wsco_rc rc = -errno;
        close(opened);
        return rc;
    }
    *fd = opened;
    return WSCO_OK;
}

/* Does its other end decide when it can be read or written? Then no thread waits for it. */
static bool is_pipe(int fd)
{
    struct stat info;

    return fstat(fd, &info) == 0 && (S_ISFIFO(info.st_mode) || (S_ISCHR(info.st_mode) && isatty(fd)));
}

static void read_work(wsco_job *job)
{
    call *self = wsco_container_of(job, call, job);
    int fd;

    self->rc = open_file(self, &fd);
    if (self->rc != WSCO_OK)
        return;
    if (is_pipe(fd)) {
        self->pipe = fd;
        return;
    }
    self->rc = read_all(self, fd);
    close(fd);
}

/* A pipe or a device has nothing to be emptied. */
static wsco_rc empty(int fd)
{
    struct stat info;

    if (fstat(fd, &info) != 0 || (S_ISREG(info.st_mode) && ftruncate(fd, 0) != 0))
        return -errno;
    return WSCO_OK;
}

/* Emptied after it is locked: whoever holds the lock until then may still read it. */
static void write_work(wsco_job *job)
{
    call *self = wsco_container_of(job, call, job);
    int fd;

    self->rc = open_file(self, &fd);
    if (self->rc != WSCO_OK)
        return;
    if (is_pipe(fd)) {
        self->pipe = fd;
        return;
    }
    if (!(self->open_mode & O_APPEND))
        self->rc = empty(fd);
    if (self->rc == WSCO_OK)
        self->rc = write_all(self, fd);
    if (close(fd) != 0 && errno != EINTR && self->rc == WSCO_OK)
        self->rc = -errno;
}

static void statvfs_work(wsco_job *job)
{
    call *self = wsco_container_of(job, call, job);

    self->rc = statvfs(self->path, &self->info) == 0 ? WSCO_OK : -errno;
}

/* ---- in a coroutine ---- */

/* NULL when memory is short. */
static call *new_call(const char *path, void (*work)(wsco_job *job), const char *content, size_t len)
{
    size_t path_size = strlen(path) + 1;
    call *self = wsco_mem_zalloc(sizeof *self + path_size + len);

    if (!self)
        return NULL;
    self->job.work = work;
    self->job.done = done;
    memcpy(self->path, path, path_size);
    self->content = self->path + path_size;
    self->len = len;
    if (len > 0)
        memcpy(self->path + path_size, content, len);
    return self;
}

/* WSCO_OK: the call is the caller's again. Else it is gone, or will be. */
static wsco_rc run(wsco_threads *threads, call *self)
{
    wsco_rc rc = self ? wsco_threads_run(threads, &self->job, WSCO_USEC_NEVER) : WSCO_E_NOMEM;

    if (rc == WSCO_OK && self->rc != WSCO_OK) {
        rc = self->rc;
        drop(self);
    }
    return rc;
}

/* The caller's from now on; -1: it is no pipe. */
static int hand_out_pipe(call *self)
{
    int pipe = self->pipe > 0 ? self->pipe : -1;

    self->pipe = 0;
    return pipe;
}

wsco_rc wsco_file_read(wsco_threads *threads, const char *path, bool lock, size_t max, char **bytes,
                       size_t *len, int *pipe)
{
    call *self = new_call(path, read_work, NULL, 0);

    if (self) {
        self->open_mode = O_RDONLY | O_NONBLOCK | O_NOCTTY;
        self->lock = lock ? LOCK_SH : 0;
        self->max = max;
    }
    wsco_rc rc = run(threads, self);
    if (rc != WSCO_OK)
        return rc;
    *pipe = hand_out_pipe(self);
    *bytes = self->bytes;
    *len = self->len;
    self->bytes = NULL;
    drop(self);
    return WSCO_OK;
}

wsco_rc wsco_file_write(wsco_threads *threads, const char *path, wsco_file_mode mode, const char *bytes,
                        size_t len, int *pipe)
{
    call *self = new_call(path, write_work, bytes, len);

    if (self) {
        self->open_mode = O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY | (mode.append ? O_APPEND : 0);
        self->lock = mode.lock ? LOCK_EX : 0;
    }
    wsco_rc rc = run(threads, self);
    if (rc != WSCO_OK)
        return rc;
    *pipe = hand_out_pipe(self);
    drop(self);
    return WSCO_OK;
}

wsco_rc wsco_file_statvfs(wsco_threads *threads, const char *path, struct statvfs *info)
{
    call *self = new_call(path, statvfs_work, NULL, 0);
    wsco_rc rc = run(threads, self);

    if (rc != WSCO_OK)
        return rc;
    *info = self->info;
    drop(self);
    return WSCO_OK;
}
