/* SPDX-License-Identifier: MIT */
/* make_worker: makes the worker of a request when it is first needed, with the backends that the environment
 * names, and adds the network to it.
 * Owns: nothing: the module globals hold the worker, script.c frees it and with it what takes part in it.
 * Called by: run_php.c, the server classes, functions that need the loop. Never: runs PHP code.
 * Tested by: tests/phpt/coroutine, tests/phpt/functions/info.phpt. */
#include "wsco/php/runtime/worker.h"

#include "wsco/base/mem.h"
#include "wsco/io/sock.h"
#include "wsco/net/net.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/context_zend.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/co_ops.h"
#include "wsco/php/runtime/options.h"

#include "SAPI.h"

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

/* Does the environment name known backends only? The clock is also chosen here, because no wait
 * comes earlier. */
static bool choose_backends(void)
{
    const char *poll = getenv("WSCO_POLL");
    char list[64];

    if (wsco_loop_backend(poll) == NULL) {
        wsco_loop_backend_names(list, sizeof list);
        zend_throw_error(NULL, "The event loop cannot be made: WSCO_POLL=%s is unknown here; known are: %s",
                         poll, list);
        return false;
    }
    if (php_wsco_context() != NULL && wsco_time_choose(getenv("WSCO_CLOCK")))
        return true;
    zend_throw_error(NULL, "The event loop cannot be made: WSCO_CONTEXT or WSCO_CLOCK has an unknown value");
    return false;
}

/* With the rooms that take part in its turns. */
static bool init_worker(wsco_worker *worker)
{
    if (wsco_worker_init(worker, getenv("WSCO_POLL"), php_wsco_context(), &php_wsco_co_ops,
                         &php_wsco_worker_ops, WSCO_G(stack_size)) != WSCO_OK)
        return false;
    if (wsco_net_create(worker) != NULL)
        return true;
    wsco_worker_deinit(worker);
    return false;
}

static wsco_worker *make_worker(void)
{
    wsco_worker *worker;

    if (!choose_backends())
        return NULL;
    wsco_sock_keep_standard();
    worker = wsco_mem_zalloc(sizeof *worker);
    if (worker != NULL && init_worker(worker)) {
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
