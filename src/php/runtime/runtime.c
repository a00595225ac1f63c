/* SPDX-License-Identifier: MIT */
/* runtime: the worker of a request, the question "may I suspend?", the loop, and the end of a script.
 * Owns: the worker, from its first use to RSHUTDOWN.
 * Called by: the class files, wsco.c. Never: runs PHP code itself; coroutines and handlers do.
 * Tested by: tests/phpt/coroutine, tests/phpt/shutdown, tests/phpt/output. */
#include "wsco/php/runtime/runtime.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"
#include "wsco/php/module/classes.h"
#include "wsco/php/runtime/co_hooks.h"
#include "wsco/php/engine/context_zend.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/engine/hooks.h"
#include "wsco/php/runtime/options.h"
#include "wsco/php/runtime/report.h"
#include "wsco/php/engine/vm_state.h"

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

/* The clock, too, is chosen with the first worker: nothing waits before. Is each there that the environment names? */
static bool choose_parts(void)
{
    const char *poll = getenv("WSCO_POLL");
    char list[64];

    if (wsco_loop_backend(poll) == NULL) {
        wsco_loop_backend_names(list, sizeof list);
        zend_throw_error(NULL, "The event loop cannot be made: no WSCO_POLL=%s here; there are: %s", poll,
                         list);
        return false;
    }
    if (php_wsco_context() != NULL && wsco_time_choose(getenv("WSCO_CLOCK")))
        return true;
    zend_throw_error(
        NULL, "The event loop cannot be made: WSCO_CONTEXT or WSCO_CLOCK names something that is not there");
    return false;
}

static wsco_worker *make_worker(void)
{
    wsco_worker *worker;
    wsco_rc rc;

    if (!choose_parts())
        return NULL;
    wsco_sock_keep_standard();
    worker = wsco_mem_zalloc(sizeof *worker);
    rc = worker != NULL ? wsco_worker_init(worker, getenv("WSCO_POLL"), php_wsco_context(), &php_wsco_co_ops,
                                           &php_wsco_worker_hooks, WSCO_G(stack_size))
                        : WSCO_E_NOMEM;
    if (rc == WSCO_OK) {
        worker->async_signals = WSCO_G(async_signals);
        wsco_sock_ignore_sigpipe();
        return worker;
    }
    wsco_mem_free(worker);
    zend_throw_error(NULL, "The event loop cannot be made");
    return NULL;
}

wsco_worker *php_wsco_worker(void)
{
    php_wsco_fork_check();
    if (php_wsco_fork_is_inside()) {
        zend_throw_error(NULL, "the process was forked inside a coroutine: the event loop is its parent's");
        return NULL;
    }
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

/* The same that php_wsco_is_pinned() looks at. */
static const char *obstacle(void)
{
    if (OG(running) != NULL)
        return "an output callback is running";
    if (WSCO_G(no_switch) > 0)
        return "garbage is being collected, or a signal handler is running";
    if (WSCO_G(many_groups) > 0)
        return "a pattern of more than 31 groups is being replaced";
    if (CG(in_compilation) || CG(compiled_filename) != NULL)
        return "a file is being compiled";
    return "the process was forked inside it";
}

bool php_wsco_may_suspend(void)
{
    wsco_co *co = php_wsco_current();

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
    if (!php_wsco_is_pinned())
        return true;
    zend_throw_error(php_wsco_error_ce, "the coroutine cannot be suspended here: %s", obstacle());
    return false;
}

/* ---- the loop ---- */

/* True in a process that was forked inside the loop: that was for the parent. */
static bool left_by_child(const wsco_worker *worker)
{
    php_wsco_fork_check();
    php_wsco_fork_settle();
    return worker->inherited;
}

bool php_wsco_loop(void)
{
    wsco_worker *worker = php_wsco_worker_peek();
    wsco_rc rc;

    if (worker == NULL)
        return true;
    rc = wsco_worker_run(worker);
    php_wsco_carry_bailout();
    if (left_by_child(worker) || EG(exception) != NULL)
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
    wsco_worker *worker = php_wsco_worker_peek();

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
    wsco_worker *worker = php_wsco_worker_peek();

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
    php_wsco_fork_forget();
    if (worker == NULL)
        return;
    wsco_worker_reclaim(worker);
    wsco_mem_free(worker);
}
