/* SPDX-License-Identifier: MIT */
/* thread: starts threads of the runtime, all in one way.
 * Owns: nothing; who starts a thread joins it. Called by: threads, child.
 * Never: lets a thread take a signal, or start with the process's stack size, which may be very large or very
 *       small.
 * Tested by: tests/unit/run/test_threads.c. */
#include "thread_priv.h"

#include <signal.h>

/* Name lookups of the C library want tens of KiB, sanitizers more. Only what is touched costs memory. */
enum { STACK_SIZE = 512 * 1024 };

wsco_rc wsco_thread_start(pthread_t *thread, void *(*run)(void *arg), void *arg)
{
    pthread_attr_t attr;
    sigset_t all, usual;
    int error = pthread_attr_init(&attr);

    if (error != 0)
        return -error;
    (void)pthread_attr_setstacksize(&attr, STACK_SIZE);
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &usual); /* a thread inherits the mask */
    error = pthread_create(thread, &attr, run, arg);
    pthread_sigmask(SIG_SETMASK, &usual, NULL);
    pthread_attr_destroy(&attr);
    return -error;
}
