/* SPDX-License-Identifier: MIT */
/* runtime: the worker of a request, the question "may I suspend?", the loop, and the end of a script.
 * Owns: the worker, from its first use to RSHUTDOWN.
 * Called by: the class files, wsco.c. Never: runs PHP code itself; coroutines and handlers do.
 * Tested by: tests/phpt/coroutine, tests/phpt/shutdown, tests/phpt/output. */
#include "wsco/php/runtime.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"
#include "wsco/php/classes.h"
#include "wsco/php/co_hooks.h"
#include "wsco/php/context_zend.h"
#include "wsco/php/errors.h"
#include "wsco/php/hooks.h"
#include "wsco/php/options.h"
#include "wsco/php/report.h"
#include "wsco/php/vm_state.h"

#include "SAPI.h"
#include "main/php_output.h"
#include "zend_exceptions.h"

/* ---- worker ---- */

bool php_wsco_sapi_fits(void)
{
    static const char *const names[] = {"cli", "phpdbg", "embed"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(sapi_module.name, names[i]) == 0)
            return true;
    return false;
}

const wsco_context_ops *php_wsco_context(void)
{
    const char *name = getenv("WSCO_CONTEXT");

    if (name == NULL || *name == '\0')
        return php_wsco_engine_is_sanitized() ? &php_wsco_context_zend : &wsco_context_fcontext;
    if (strcmp(name, wsco_context_fcontext.name) == 0)
        return &wsco_context_fcontext;
    return strcmp(name, php_wsco_context_zend.name) == 0 ? &php_wsco_context_zend : NULL;
}

static wsco_worker *make_worker(void)
{
    const wsco_context_ops *context = php_wsco_context();
    wsco_worker *worker = wsco_mem_zalloc(sizeof *worker);
    wsco_rc rc = worker != NULL && context != NULL ? WSCO_OK : WSCO_E_INVAL;

    if (rc == WSCO_OK)
        rc = wsco_worker_init(worker, getenv("WSCO_POLL"), context, &php_wsco_co_hooks,
                              &php_wsco_worker_hooks, WSCO_G(stack_size));
    if (rc == WSCO_OK) {
        wsco_sock_ignore_sigpipe();
        return worker;
    }
    wsco_mem_free(worker);
    zend_throw_error(NULL, "The event loop cannot be made%s",
                     rc == WSCO_E_INVAL ? ": WSCO_POLL or WSCO_CONTEXT names something that is not there"
                                        : "");
    return NULL;
}

wsco_worker *php_wsco_worker(void)
{
    if (WSCO_G(worker) != NULL && !WSCO_G(worker)->bailed)
        return WSCO_G(worker);
    if (WSCO_G(worker) != NULL || !php_wsco_sapi_fits() || !WSCO_G(ready)) {
        zend_throw_error(NULL,
                         WSCO_G(worker) != NULL ? "no coroutine can run any more: the script was aborted"
                                                : "wsco runs coroutines under the command line only");
        return NULL;
    }
    WSCO_G(worker) = make_worker();
    if (WSCO_G(worker) != NULL)
        php_wsco_options_apply();
    return WSCO_G(worker);
}

/* ---- may I suspend? ---- */

const char *php_wsco_suspend_obstacle(void)
{
    if (OG(running) != NULL)
        return "an output callback is running";
    if (WSCO_G(no_switch) > 0)
        return "garbage is being collected, or a signal handler is running";
    if (CG(in_compilation) || CG(compiled_filename) != NULL)
        return "a file is being compiled";
    return NULL;
}

bool php_wsco_may_suspend(void)
{
    wsco_co *co = php_wsco_current();
    const char *obstacle;

    if (co == NULL) {
        php_wsco_throw(php_wsco_error_ce, -WSCO_E_CO_OUT_OF_COROUTINE, "API must be called in the coroutine");
        return false;
    }
    if (EG(exception) != NULL)
        return false;
    if (co->kill) {
        zend_throw_exception_internal(zend_create_graceful_exit());
        return false;
    }
    obstacle = php_wsco_suspend_obstacle();
    if (obstacle != NULL)
        zend_throw_error(php_wsco_error_ce, "the coroutine cannot be suspended here: %s", obstacle);
    return obstacle == NULL;
}

/* ---- the loop ---- */

bool php_wsco_loop(void)
{
    wsco_worker *worker = WSCO_G(worker);
    wsco_rc rc;

    if (worker == NULL)
        return true;
    rc = wsco_worker_run(worker);
    php_wsco_carry_bailout();
    if (EG(exception) != NULL)
        return false;
    if (rc < 0 && rc != WSCO_E_CANCELED)
        return php_wsco_fail(rc);
    php_wsco_report_deadlock();
    return true;
}

/* ---- the end of a script ---- */

/* A coroutine that suspends in C code after its frames were unwound is pushed on; one that never ends is
 * left. */
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
    wsco_worker *worker = WSCO_G(worker);

    if (worker == NULL || !may_run_php(worker))
        return;
    if (!php_wsco_loop() && EG(exception) != NULL)
        zend_exception_error(EG(exception), E_ERROR);
    end_coroutines(worker);
}

/* Shutdown functions and destructors may have made more. */
static void end_late_coroutines(wsco_worker *worker)
{
    zend_try
    {
        end_coroutines(worker);
    }
    zend_end_try();
}

void php_wsco_worker_shutdown(void)
{
    wsco_worker *worker = WSCO_G(worker);

    if (worker == NULL)
        return;
    if (may_run_php(worker))
        end_late_coroutines(worker);
    WSCO_G(ready) = false;
    wsco_worker_deinit(worker);
}

void php_wsco_worker_forget(void)
{
    wsco_worker *worker = WSCO_G(worker);

    WSCO_G(worker) = NULL;
    if (worker == NULL)
        return;
    wsco_worker_reclaim(worker);
    wsco_mem_free(worker);
}
