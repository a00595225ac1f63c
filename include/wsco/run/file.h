/* SPDX-License-Identifier: MIT */
/* Whole files, read and written in a thread. */
#ifndef WSCO_RUN_FILE_H
#define WSCO_RUN_FILE_H

#include "wsco/run/threads.h"

#include <stddef.h>
#include <sys/statvfs.h>

/* All of these suspend the current coroutine while a thread works, without a deadline. They return what the
 * system call that failed has set as -errno, or what wsco_threads_run() returns. When the wait ends early,
 * the thread goes on by itself. */

/* Reads a file from its beginning to its end. max: most bytes that may be in it; lock: wait until no process
 * has it locked exclusively. WSCO_OK: *bytes is the caller's, who frees it with free(); it is not NULL.
 * For a pipe or a terminal, which a thread might wait for without end: *pipe is an open, non-blocking
 * descriptor, which the caller reads and closes, and *bytes is NULL; else *pipe is -1. WSCO_E_NOMEM: there
 * are more. */
WSCO_MUST_USE wsco_rc wsco_file_read(wsco_threads *threads, const char *path, bool lock, size_t max,
                                     char **bytes, size_t *len, int *pipe);

typedef struct wsco_file_mode {
    bool append; /* else what is in the file is replaced */
    bool lock;   /* wait until no other process has it locked, and lock it meanwhile */
} wsco_file_mode;

/* Writes a copy of `bytes` to the file, which is made with rights 0666, less the umask, if there is none.
 * WSCO_OK: all of them are written. For a pipe or a terminal: nothing is written, *pipe is an open,
 * non-blocking descriptor, which the caller writes to and closes; else it is -1. -ENXIO: it is a pipe that
 * nobody reads. */
WSCO_MUST_USE wsco_rc wsco_file_write(wsco_threads *threads, const char *path, wsco_file_mode mode,
                                      const char *bytes, size_t len, int *pipe);

/* What is known about the file system that `path` is on. */
WSCO_MUST_USE wsco_rc wsco_file_statvfs(wsco_threads *threads, const char *path, struct statvfs *info);

#endif
