/* SPDX-License-Identifier: MIT */
/* Reads and writes of files that are open, in a thread. */
#ifndef WSCO_RUN_FDIO_H
#define WSCO_RUN_FDIO_H

#include "wsco/run/threads.h"

#include <sys/types.h>

/* All suspend the current coroutine while a thread works on a duplicate of the descriptor, so the caller's
 * may be closed meanwhile; without a deadline. They return what the system call that failed has set as
 * -errno, or what wsco_threads_run() returns. */

/* Reads `max` bytes (above 0) from `offset` (bytes) on, fewer only at the end of the file. The descriptor's
 * position is neither used nor changed, so nothing is lost when the wait ends early. WSCO_OK: *bytes is the
 * caller's, who frees it with free(). */
WSCO_MUST_USE wsco_rc wsco_fdio_read(wsco_threads *threads, int fd, off_t offset, size_t max, char **bytes,
                                     size_t *len);

/* Writes a copy of `bytes` at the descriptor's position, or at the end of a file that is open for appending,
 * and moves the position. When the wait ends early the thread writes on by itself, if it has begun. WSCO_OK:
 * *written tells how many bytes; fewer than `len` when the rest could not be written. */
WSCO_MUST_USE wsco_rc wsco_fdio_write(wsco_threads *threads, int fd, const char *bytes, size_t len,
                                      size_t *written);

#endif
