/* SPDX-License-Identifier: MIT */
/* pool_worker: the life of a pool's worker, and what it can ask of its manager.
 * Owns: nothing. Called by: pool_manager.c in a new worker; PHP.
 * Never: returns to the code that has called start() but by the exit that ends the script.
 * Tested by: tests/phpt/pool, tests/phpt/reference/process-pool. */
#include "pool_priv.h"

#include "wsco/base/process.h"
#include "wsco/io/pipe.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/run_php.h"

#include <signal.h>
#include <unistd.h>

static void become(php_wsco_pool *self, unsigned id)
{
    php_wsco_process *process = php_wsco_pool_process(self, id);

    self->worker = (int)id;
    process->is_child = true;
    process->pid = getpid();
    php_wsco_process_put(process, PHP_WSCO_PROCESS_PID, process->pid);
    if (process->ends[1] != -1)
        php_wsco_process_put(process, PHP_WSCO_PROCESS_PIPE, process->ends[1]);
    php_wsco_pool_put_long(self, PHP_WSCO_POOL_WORKER_ID, (zend_long)id);
    php_wsco_pool_put_long(self, PHP_WSCO_POOL_WORKER_PID, process->pid);
}

/* On a coroutine of its own. */
static void on_stop(void *arg)
{
    php_wsco_pool *self = arg;
    php_wsco_callable callback = self->events[PHP_WSCO_POOL_WORKER_EXIT];
    zval arguments[2];

    self->stopped = true;
    php_wsco_pool_put_bool(self, PHP_WSCO_POOL_WORKER_RUNNING, false);
    Z_TRY_ADDREF(callback.value);
    ZVAL_OBJ_COPY(&arguments[0], &self->std);
    ZVAL_LONG(&arguments[1], self->worker);
    php_wsco_co_call(&callback, 2, arguments);
    zval_ptr_dtor(&arguments[0]);
    php_wsco_callable_free(&callback);
    php_wsco_co_settle();
}

static bool do_job(php_wsco_pool *self, zval *id)
{
    php_wsco_pool_job *job = &self->jobs[self->worker];
    zval arguments[2];
    bool returned;

    ZVAL_OBJ_COPY(&arguments[0], &self->std);
    ZVAL_COPY_VALUE(&arguments[1], id);
    returned = php_wsco_process_call(&job->callable, job->in_coroutine, 2, arguments);
    zval_ptr_dtor(&arguments[0]);
    return returned;
}

static bool start(php_wsco_pool *self, zval *id)
{
    if (self->jobs != NULL)
        return do_job(self, id);
    if (php_wsco_pool_has(self, PHP_WSCO_POOL_WORKER_EXIT) &&
        !php_wsco_process_signal_to(SIGTERM, on_stop, self))
        return false;
    if (!php_wsco_pool_call(self, PHP_WSCO_POOL_WORKER_START, self->enable_coroutine, id))
        return false;
    return !php_wsco_pool_has(self, PHP_WSCO_POOL_MESSAGE) || self->stopped || php_wsco_pool_serve(self);
}

void php_wsco_pool_work(php_wsco_pool *self, unsigned number)
{
    zval id;

    become(self, number);
    ZVAL_LONG(&id, number);
    if (start(self, &id) && EG(exit_status) == 0)
        (void)php_wsco_pool_call(self, PHP_WSCO_POOL_WORKER_STOP, /* in_coroutine */ false, &id);
    php_wsco_process_leave();
}

/* ---- what a worker asks for ---- */

PHP_METHOD(Swoole_Process_Pool, detach)
{
    php_wsco_pool_leave leave;
    php_wsco_pool *self;
    ssize_t sent;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->worker < 0 || self->detached) {
        php_wsco_warning("this is no worker of the pool");
        RETURN_FALSE;
    }
    memset(&leave, 0, sizeof leave);
    leave.id = (unsigned)self->worker;
    leave.pid = getpid();
    sent = php_wsco_process_send(self->control[1], (const char *)&leave, sizeof leave, /* datagram */ true,
                                 WSCO_USEC_NEVER);
    if (sent < 0)
        RETURN_BOOL(php_wsco_process_fail("send()", (wsco_rc)sent));
    self->detached = true;
    wsco_process_on_orphaned(0);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process_Pool, stop)
{
    php_wsco_pool *self;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->worker < 0) {
        php_wsco_warning("this is no worker of the pool");
        return;
    }
    self->stopped = true;
    php_wsco_pool_put_bool(self, PHP_WSCO_POOL_WORKER_RUNNING, false);
    if (php_wsco_current_worker() != NULL)
        wsco_worker_leave(WSCO_G(worker));
}

PHP_METHOD(Swoole_Process_Pool, shutdown)
{
    const php_wsco_pool *self;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->manager == 0)
        RETURN_BOOL(php_wsco_fail(WSCO_E_WRONG_OPERATION));
    if (kill(self->manager, SIGTERM) != 0)
        RETURN_BOOL(php_wsco_fail(-errno));
    RETURN_TRUE;
}
