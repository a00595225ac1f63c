/* SPDX-License-Identifier: MIT */
/* fork: what a child process does about the worker that it inherited: it lets go of it and makes its own when
 * it first needs one.
 * Owns: workers of ancestors, from when they were let go to the end of the request.
 * Called by: whatever may touch something of the worker's process (php_wsco_fork_check), run_php.c, script.c.
 * Never: runs code of the script; tells the kernel or a peer anything but that the child's copies of
 * descriptors are closed.
 * Tested by: tests/phpt/fork. */
#include "wsco/php/engine/fork.h"

#include "wsco/base/mem.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"

#include "SAPI.h"
#include "zend_exceptions.h"

/* True while the child still runs on stacks of the parent's coroutines or loop, and after a fatal error, when
 * no coroutine runs in any process. */
static bool is_needed(const wsco_worker *worker)
{
    return worker->running || worker->sched.current != NULL || worker->bailed;
}

void php_wsco_fork_settle(void)
{
    wsco_worker *worker = WSCO_G(worker);

    if (worker == NULL || !worker->inherited || is_needed(worker))
        return;
    php_wsco_fork_spare(&worker->sched);
    WSCO_G(worker) = NULL;
    WSCO_G(reported_id) = 0;
    wsco_worker_deinit(worker);
    /* Objects of the script still point to its connections. */
    worker->older = WSCO_G(retired);
    WSCO_G(retired) = worker;
}

/* The child must not delete the parent's uploads. They are removed when their request or the parent ends. */
static void forget_uploads(void)
{
    if (SG(rfc1867_uploaded_files) != NULL)
        zend_hash_clean(SG(rfc1867_uploaded_files));
}

void (*php_wsco_fork_also)(void);

void php_wsco_fork_noticed(void)
{
    WSCO_G(process) = wsco_process_token();
    forget_uploads();
    if (php_wsco_fork_also != NULL)
        php_wsco_fork_also();
    if (WSCO_G(worker) == NULL)
        return;
    wsco_worker_disown(WSCO_G(worker));
    php_wsco_fork_settle();
}

void php_wsco_fork_exits(void)
{
    WSCO_G(exiting) = true;
}

void php_wsco_fork_carry_exit(void)
{
    if (!WSCO_G(exiting) || EG(exception) != NULL)
        return;
    WSCO_G(exiting) = php_wsco_current() != NULL;
    zend_throw_unwind_exit();
}

void php_wsco_fork_forget(void)
{
    while (WSCO_G(retired) != NULL) {
        wsco_worker *worker = WSCO_G(retired);

        WSCO_G(retired) = worker->older;
        wsco_worker_reclaim(worker);
        wsco_mem_free(worker);
    }
}
