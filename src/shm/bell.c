/* SPDX-License-Identifier: MIT */
/* bell: processes wait until another one says that something has changed.
 * Owns: nothing; it lies in shared memory. Called by: src/php/shm outside coroutines; shared_lock.
 * Never: is what must be relied on alone: a process that is killed rings no bell, so each wait is short.
 * Tested by: tests/unit/shm/test_bell.c. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* syscall */
#endif
#include "wsco/shm/bell.h"

#ifdef __linux__
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#ifdef __linux__
static void sleep_on(_Atomic uint32_t *rings, uint32_t heard, wsco_usec span)
{
    struct timespec longest = wsco_time_spec(span);

    (void)syscall(SYS_futex, rings, FUTEX_WAIT, heard, &longest, NULL, 0);
}

static void wake(_Atomic uint32_t *rings, int count)
{
    (void)syscall(SYS_futex, rings, FUTEX_WAKE, count, NULL, NULL, 0);
}
#else
#define LOOK_USEC 500

static void sleep_on(_Atomic uint32_t *rings, uint32_t heard, wsco_usec span)
{
    struct timespec once = wsco_time_spec(span < LOOK_USEC ? span : LOOK_USEC);

    if (atomic_load(rings) == heard)
        (void)nanosleep(&once, NULL);
}

static void wake(_Atomic uint32_t *rings, int count)
{
    (void)rings;
    (void)count;
}
#endif

void wsco_bell_wait(wsco_bell *bell, uint32_t heard, wsco_usec span)
{
    atomic_fetch_add(&bell->waiting, 1);
    sleep_on(&bell->rings, heard, span);
    atomic_fetch_sub(&bell->waiting, 1);
}

void wsco_bell_ring(wsco_bell *bell, int count)
{
    atomic_fetch_add(&bell->rings, 1);
    if (atomic_load(&bell->waiting) > 0)
        wake(&bell->rings, count);
}
