/* SPDX-License-Identifier: MIT */
/* process: tells whether a fork has made this process, and lets one end with its parent.
 * Owns: one page that the kernel empties in every child, and the number of this process in it.
 * Why no getpid(): it is a system call, so it could not be asked each turn of the loop, and in a new PID
 *       namespace a child may have its parent's number. Why not pthread_atfork() alone: it does not see a
 *       fork that goes around the C library. It is there for systems that cannot empty a page.
 * Called by: the worker and src/php, before they touch what may be a parent's; src/php in a pool's worker.
 * Never: makes a system call for a question, except for the first one in a process.
 * Tested by: tests/unit/base/test_process.c. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, madvise */
#endif
#include "wsco/base/process.h"

#include <pthread.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#elif defined(__FreeBSD__)
#include <sys/procctl.h>
#endif

static volatile uint32_t plain;
volatile uint32_t *wsco_process_cell = &plain;

static void in_child(void)
{
    *wsco_process_cell = 0;
}

static void set_up(void)
{
    (void)pthread_atfork(NULL, NULL, in_child);
#ifdef MADV_WIPEONFORK
    size_t size = (size_t)sysconf(_SC_PAGESIZE);
    void *page = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (page == MAP_FAILED)
        return;
    if (madvise(page, size, MADV_WIPEONFORK) == 0)
        wsco_process_cell = page;
    else
        munmap(page, size);
#endif
}

uint32_t wsco_process_renew(void)
{
    static bool ready;
    static uint32_t last; /* inherited: so a child's number is above that of every ancestor which has one */

    if (!ready)
        set_up();
    ready = true;
    if (++last == 0)
        last = 1;
    *wsco_process_cell = last;
    return last;
}

void wsco_process_on_orphaned(int signal)
{
#if defined(__linux__)
    (void)prctl(PR_SET_PDEATHSIG, (unsigned long)signal, 0UL, 0UL, 0UL);
#elif defined(__FreeBSD__)
    (void)procctl(P_PID, 0, PROC_PDEATHSIG_CTL, &signal);
#else
    (void)signal;
#endif
}
