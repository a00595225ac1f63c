/* SPDX-License-Identifier: MIT */
/* shared_wait: waits for something that another process does in shared memory.
 * Owns: nothing. Called by: class_lock, class_atomic.
 * Why coroutines look again and again: a thread for each that waits would be one of the few that files and
 *       names need, and a process that is killed tells nobody, so somebody has to look in any case.
 * Never: holds up the other coroutines. Tested by: tests/phpt/shm. */
#include "shared_wait_priv.h"

#include "wsco/base/time.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/run/worker.h"

#define FIRST_SLEEP (WSCO_USEC_OF_MS(1) / 10)
#define LONGEST_SLEEP WSCO_USEC_OF_MS(5)
#define LONGEST_BLOCK WSCO_USEC_OF_MS(10)
#define USEC_PER_SECOND 1e6

static wsco_usec least(wsco_usec one, wsco_usec other)
{
    return one < other ? one : other;
}

static wsco_usec left_until(wsco_usec due)
{
    wsco_usec now = wsco_time_now();

    return due > now ? due - now : 0;
}

/* The wait of a virtual clock takes real time too, as the other process has no other. */
static void block(wsco_bell *bell, uint32_t heard, wsco_usec span)
{
    wsco_bell_wait(bell, heard, span);
    wsco_time_waited(span);
}

/* One attempt, and if it has to be another one, time until then. True: *rc is the result. */
static bool step(const php_wsco_shared_wait *wait, wsco_usec due, wsco_usec sleep, wsco_rc *rc)
{
    bool in_coroutine = php_wsco_current() != NULL;
    uint32_t heard = in_coroutine ? 0 : wsco_bell_heard(wait->bell);
    wsco_usec left;

    *rc = wait->attempt(wait);
    if (*rc != WSCO_E_AGAIN && (*rc != -EDEADLK || !in_coroutine))
        return true;
    left = left_until(due);
    if (left == 0) {
        *rc = WSCO_E_TIMEOUT;
        return true;
    }
    if (!in_coroutine) {
        block(wait->bell, heard, least(left, LONGEST_BLOCK));
        return false;
    }
    if (!php_wsco_may_suspend())
        return true;
    *rc = wsco_worker_sleep(WSCO_G(worker), (double)least(left, sleep) / USEC_PER_SECOND);
    return *rc != WSCO_OK;
}

wsco_rc php_wsco_shared_wait_for(const php_wsco_shared_wait *wait, double timeout)
{
    wsco_usec due = timeout < 0 ? WSCO_USEC_NEVER : wsco_time_in(timeout), sleep = FIRST_SLEEP;
    wsco_rc rc;

    GC_ADDREF(wait->object);
    while (!step(wait, due, sleep, &rc))
        sleep = least(sleep * 2, LONGEST_SLEEP);
    OBJ_RELEASE(wait->object);
    return rc;
}
