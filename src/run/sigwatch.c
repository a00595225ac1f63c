/* SPDX-License-Identifier: MIT */
/* sigwatch: notes signals for code that waits without a loop.
 * Owns: the process's handlers of the signals in the set. Called by: src/php, for pools of processes.
 * Never: misses a signal that comes between a look and the wait: they are blocked from the look on, and let
 *       through by the wait itself. Tested by: tests/unit/run/test_sigwatch.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* ppoll */
#endif
#include "wsco/run/sigwatch.h"

#include "wsco/base/process.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

#define NUMBERS 64

static struct {
    uint64_t set;
    uint32_t process; /* whose handlers they are */
    atomic_bool came[NUMBERS + 1];
    struct sigaction old[NUMBERS + 1];
} watched;

/* A child that has not let go yet has what was there before, as if it had no handler of ours. */
static void on_signal(int number)
{
    int kept = errno;

    if (wsco_process_is(watched.process))
        atomic_store(&watched.came[number], true);
    else if (sigaction(number, &watched.old[number], NULL) == 0)
        (void)raise(number);
    errno = kept;
}

static void let_go(int number)
{
    struct sigaction current;

    if (sigaction(number, NULL, &current) == 0 && current.sa_handler == on_signal)
        (void)sigaction(number, &watched.old[number], NULL);
    atomic_store(&watched.came[number], false);
}

static wsco_rc watch(int number)
{
    struct sigaction action;

    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigfillset(&action.sa_mask);
    atomic_store(&watched.came[number], false);
    return sigaction(number, &action, &watched.old[number]) == 0 ? WSCO_OK : -errno;
}

void wsco_sigwatch_end(void)
{
    for (int number = 1; number <= NUMBERS; number++) {
        if (watched.set & wsco_sigwatch_bit(number))
            let_go(number);
    }
    watched.set = 0;
}

wsco_rc wsco_sigwatch_begin(uint64_t set)
{
    wsco_rc rc = WSCO_OK;

    wsco_sigwatch_end();
    watched.process = wsco_process_token();
    for (int number = 1; number <= NUMBERS && rc == WSCO_OK; number++) {
        if (!(set & wsco_sigwatch_bit(number)))
            continue;
        rc = watch(number);
        if (rc == WSCO_OK)
            watched.set |= wsco_sigwatch_bit(number);
    }
    if (rc != WSCO_OK)
        wsco_sigwatch_end();
    return rc;
}

uint64_t wsco_sigwatch_take(void)
{
    uint64_t came = 0;

    for (int number = 1; number <= NUMBERS; number++) {
        if ((watched.set & wsco_sigwatch_bit(number)) && atomic_exchange(&watched.came[number], false))
            came |= wsco_sigwatch_bit(number);
    }
    return came;
}

static bool any_came(void)
{
    for (int number = 1; number <= NUMBERS; number++) {
        if ((watched.set & wsco_sigwatch_bit(number)) && atomic_load(&watched.came[number]))
            return true;
    }
    return false;
}

static void fill(sigset_t *set)
{
    sigemptyset(set);
    for (int number = 1; number <= NUMBERS; number++) {
        if (watched.set & wsco_sigwatch_bit(number))
            sigaddset(set, number);
    }
}

static int wait_with(struct pollfd *fds, unsigned count, wsco_usec span, const sigset_t *mask)
{
    struct timespec spec = wsco_time_spec(span);
    int ready = ppoll(fds, count, span == WSCO_USEC_NEVER ? NULL : &spec, mask);

    return ready < 0 ? -errno : ready;
}

int wsco_sigwatch_wait(struct pollfd *fds, unsigned count, wsco_usec due)
{
    wsco_usec now = wsco_time_now(), span = due == WSCO_USEC_NEVER ? due : due > now ? due - now : 0;
    sigset_t set, old;
    int ready = -EINTR;

    fill(&set);
    if (pthread_sigmask(SIG_BLOCK, &set, &old) != 0)
        return WSCO_E_INVAL;
    if (!any_came())
        ready = wait_with(fds, count, wsco_time_wait(span), &old);
    (void)pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (ready == 0)
        wsco_time_waited(span);
    return ready == 0 ? WSCO_E_TIMEOUT : ready;
}
