/* SPDX-License-Identifier: MIT */
/* Jobs for the pool of threads that work on files which are open already. */
#ifndef WSCO_RUN_FILE_JOB_H
#define WSCO_RUN_FILE_JOB_H

#include "wsco/run/threads.h"

#include <stddef.h>
#include <sys/types.h>

/* One call for an open file. Owner: who has made it, or the pool of threads while `job` is under way. Freed
 * by: wsco_file_job_free(), or by the pool if nobody waits for it any more. It has descriptors of its own, of
 * the same open files, so the caller may close his. */
typedef struct wsco_file_job {
    wsco_job job;   /* public: to be run by wsco_threads_run() */
    ssize_t result; /* readonly: of the call, when the job has been done; -1: it has failed */
    int error;      /* readonly: errno of a call that has failed */
    int fd, other;  /* private, as all below */
    off_t from;
    size_t len;
    char bytes[];
} wsco_file_job;

/* All of these return NULL, with errno, when memory or descriptors are short. */

/* Reads `len` bytes from offset `from` and forgets them, so that whoever reads them next finds them in
 * memory. Does not move the file's offset. result: how many there were. */
wsco_file_job *wsco_file_job_load(int fd, off_t from, size_t len);
/* write() of a copy of `len` bytes. */
wsco_file_job *wsco_file_job_write(int fd, const void *bytes, size_t len);
/* fsync(), or fdatasync(). */
wsco_file_job *wsco_file_job_sync(int fd, bool data_only);
/* copy_file_range() of up to `len` bytes between the offsets of two files. ENOSYS where there is none. */
wsco_file_job *wsco_file_job_copy(int from, int to, size_t len);
/* Only gives back a descriptor, which is the job's from now on; if NULL is returned, it is closed already.
 * The last one of a file that has no name any more takes as long as it takes to give back its blocks. */
wsco_file_job *wsco_file_job_close(int fd);
void wsco_file_job_free(wsco_file_job *self);

#endif
