/* SPDX-License-Identifier: MIT */
/* peek: reads memory of another thread that may change or be gone.
 * Owns: nothing. Called by: src/php, for a look at a script that blocks.
 * Never: reads by itself: the kernel does, and reports memory that is not there. So sanitizers see no access
 *       either.
 * Tested by: tests/unit/base/test_peek.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* process_vm_readv */
#endif
#include "wsco/base/peek.h"

#ifdef __linux__

#include <sys/uio.h>
#include <unistd.h>

bool wsco_peek(void *into, const void *from, size_t size)
{
    struct iovec here = {into, size}, there = {(void *)from, size};

    return process_vm_readv(getpid(), &here, 1, &there, 1, 0) == (ssize_t)size;
}

#else

bool wsco_peek(void *into, const void *from, size_t size)
{
    (void)into;
    (void)from;
    (void)size;
    return false;
}

#endif
