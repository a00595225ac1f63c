/* SPDX-License-Identifier: MIT */
/* signal: a wait that no signal can slip past. A signal that comes after the last check of its flag and
 * before the wait would be handled only when the wait is over.
 * Owns: nothing; blocks all signals for a moment. Called by: the worker, for scripts whose handlers run at
 * once.
 * Never: installs a handler, or knows which signals there are.
 * Tested by: tests/unit/io/test_signal.c, tests/phpt/signal. */
#include "wsco/io/signal.h"

#include <signal.h>
#include <stddef.h>

/* Blocking signals takes three more system calls, so it is done only when nothing is ready. If descriptors
 * are ready, the flag is checked soon anyway. */
int wsco_signal_wait(wsco_loop *loop, wsco_usec span, bool (*pending)(void *arg), void *arg)
{
    sigset_t all, usual;
    int n = wsco_loop_wait(loop, 0);

    if (n != 0)
        return n;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &usual);
    loop->mask = &usual;
    n = pending(arg) ? -EINTR : wsco_loop_wait(loop, span);
    loop->mask = NULL;
    pthread_sigmask(SIG_SETMASK, &usual, NULL);
    return n;
}
