/* SPDX-License-Identifier: MIT */
/* script: the loop as a script runs it, and the end of a script.
 * Owns: the worker, until it is freed with the request. Called by: class_event.c, class_coroutine.c, wsco.c.
 * Never: runs PHP code itself; coroutines and handlers do.
 * Tested by: tests/phpt/coroutine, tests/phpt/shutdown. */
#include "wsco/php/runtime/script.h"

#include "wsco/base/mem.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/report.h"
#include "wsco/php/runtime/run_php.h"

#include "zend_exceptions.h"

/* ---- the loop ---- */

/* True in a process that was forked inside the loop: the loop belongs to the parent. */
static bool left_by_child(const wsco_worker *worker)
{
    php_wsco_fork_check();
    php_wsco_fork_settle();
    return worker->inherited;
}

/* For tests: the order of those that are ready. It is asked for at each run, so that one process can try
 * many. */
static uint64_t order_of_ready(void)
{
    const char *seed = getenv("WSCO_SHUFFLE");

    /* Spreads the bits: small seeds would all begin with the same order. */
    return seed != NULL ? (uint64_t)ZEND_STRTOL(seed, NULL, 10) * UINT64_C(0x9e3779b97f4a7c15) : 0;
}

bool php_wsco_loop(void)
{
    wsco_worker *worker = php_wsco_current_worker();
    wsco_rc rc;

    if (worker == NULL)
        return true;
    worker->sched.shuffle = order_of_ready();
    rc = wsco_worker_run(worker);
    php_wsco_carry_bailout();
    if (left_by_child(worker) || EG(exception) != NULL)
        return false;
    if (rc < 0 && rc != WSCO_E_CANCELED)
        return php_wsco_fail(rc);
    if (!worker->left)
        php_wsco_report_deadlock();
    return true;
}

bool php_wsco_loop_once(void)
{
    wsco_worker *worker = php_wsco_current_worker();
    wsco_rc rc;

    if (worker == NULL)
        return true;
    rc = wsco_worker_run_once(worker);
    php_wsco_carry_bailout();
    if (left_by_child(worker) || EG(exception) != NULL)
        return false;
    return rc >= 0 || rc == WSCO_E_CANCELED || php_wsco_fail(rc);
}

/* ---- the end of a script ---- */

/* Coroutines are ended in rounds. A coroutine that suspends in C code after its frames were unwound is
 * resumed again, at most this often; then it is given up. */
#define KILL_ROUNDS 64

static void kill_one(wsco_co *co)
{
    int64_t id = co->id;
    wsco_sched *sched = co->sched;

    co->kill = true;
    for (int round = 0; round < KILL_ROUNDS && wsco_sched_find(sched, id) == co; round++) {
        if (co->state == WSCO_CO_WAITING)
            (void)wsco_co_resume(co, WSCO_E_CO_CANCELED);
        else if (co->state == WSCO_CO_READY)
            wsco_sched_run(sched, NULL, NULL);
        else
            return;
        php_wsco_carry_bailout();
    }
}

static void kill_all(wsco_sched *sched)
{
    size_t count = 0, max = (size_t)sched->count + 1;
    int64_t *ids = safe_emalloc(max, sizeof *ids, 0);

    for (wsco_link *link = sched->all.next; link != &sched->all && count < max; link = link->next) {
        wsco_co *co = wsco_container_of(link, wsco_co, all);

        if (co->state != WSCO_CO_PARKED)
            ids[count++] = co->id;
    }
    for (size_t i = 0; i < count; i++) {
        wsco_co *co = wsco_sched_find(sched, ids[i]);

        if (co != NULL)
            kill_one(co);
    }
    efree(ids);
}

static bool may_run_php(const wsco_worker *worker)
{
    return !worker->bailed && !CG(unclean_shutdown) && !php_wsco_out_of_memory() &&
        worker->sched.current == NULL;
}

static void end_coroutines(wsco_worker *worker)
{
    WSCO_G(in_shutdown) = true;
    kill_all(&worker->sched);
    WSCO_G(in_shutdown) = false;
}

void php_wsco_script_ends(void)
{
    wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL || !may_run_php(worker))
        return;
    if (!worker->left && !php_wsco_loop() && EG(exception) != NULL)
        zend_exception_error(EG(exception), E_ERROR);
    end_coroutines(worker);
}

/* Shutdown functions and destructors may have made more coroutines. */
static void end_late_coroutines(wsco_worker *worker)
{
    zend_try
    {
        end_coroutines(worker);
    }
    zend_end_try();
}

void php_wsco_script_shutdown(void)
{
    wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL)
        return;
    if (may_run_php(worker))
        end_late_coroutines(worker);
    WSCO_G(ready) = false;
    wsco_worker_deinit(worker);
}

void php_wsco_script_forget(void)
{
    wsco_worker *worker = WSCO_G(worker);

    WSCO_G(worker) = NULL;
    php_wsco_fork_forget();
    if (worker == NULL)
        return;
    wsco_worker_reclaim(worker);
    wsco_mem_free(worker);
}
