/* SPDX-License-Identifier: MIT */
/* process_start: how a child process begins, runs its callback, and ends.
 * Owns: nothing. Called by: PHP, the pool.
 * Never: lets an exception of the child reach code of its parent; forks inside a coroutine or the loop.
 * Tested by: tests/phpt/process. */
#include "process_priv.h"

#include "wsco/io/pipe.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/script.h"

#include "zend_exceptions.h"

#include <signal.h>
#include <unistd.h>

bool php_wsco_process_may_fork(void)
{
    const wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL || (!worker->running && worker->sched.current == NULL))
        return true;
    zend_throw_error(php_wsco_error_ce, "must be forked outside the coroutine");
    return false;
}

pid_t php_wsco_process_fork(void)
{
    pid_t pid = fork();

    if (pid < 0)
        return -errno;
    if (pid > 0)
        return pid;
    php_wsco_fork_check();
    php_wsco_engine_forked();
    EG(exit_status) = 0;
    return 0;
}

/* What is thrown is the child's: the parent's frames below must not catch it. */
static bool settle(void)
{
    if (EG(exception) == NULL)
        return true;
    if (zend_is_unwind_exit(EG(exception)))
        return false;
    zend_exception_error(EG(exception), E_ERROR);
    zend_clear_exception();
    EG(exit_status) = 255;
    return false;
}

static bool call_plainly(php_wsco_callable *callback, uint32_t count, zval *arguments)
{
    zend_fcall_info_cache fcc;

    if (php_wsco_callable_fcc(callback, &fcc))
        zend_call_known_function(fcc.function_handler, fcc.object, fcc.called_scope, NULL, count, arguments,
                                 NULL);
    return settle();
}

bool php_wsco_process_call(php_wsco_callable *callback, bool in_coroutine, uint32_t count, zval *arguments)
{
    if (!in_coroutine)
        return call_plainly(callback, count, arguments);
    if (php_wsco_coroutine_may_run() && php_wsco_co_create_for(NULL, callback, count, arguments) &&
        EG(exception) == NULL)
        (void)php_wsco_loop();
    return settle();
}

void php_wsco_process_leave(void)
{
    if (EG(exception) == NULL)
        zend_throw_unwind_exit();
}

/* ---- start() ---- */

/* The parent's end is the parent's; without that, a child would never see its input end. */
static void settle_pipe(php_wsco_process *self)
{
    if (self->type == 0)
        return;
    wsco_pipe_close(&self->ends[0]);
    if (self->redirect && wsco_pipe_to_standard(self->ends[1]) != WSCO_OK)
        _exit(255);
    php_wsco_process_put(self, PHP_WSCO_PROCESS_PIPE, self->ends[1]);
}

static void run_child(php_wsco_process *self)
{
    zval argument;

    self->is_child = true;
    self->pid = getpid();
    settle_pipe(self);
    php_wsco_process_put(self, PHP_WSCO_PROCESS_PID, self->pid);
    ZVAL_OBJ_COPY(&argument, &self->std);
    (void)php_wsco_process_call(&self->callback, self->enable_coroutine, 1, &argument);
    zval_ptr_dtor(&argument);
    php_wsco_process_leave();
}

/* A pool's worker is started by the pool alone. */
static bool runs(const php_wsco_process *self)
{
    return Z_TYPE(self->callback.value) == IS_UNDEF || self->is_child ||
        (self->pid > 0 && kill(self->pid, 0) == 0);
}

PHP_METHOD(Swoole_Process, start)
{
    php_wsco_process *self;
    pid_t pid;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL || !php_wsco_process_may_fork())
        RETURN_THROWS();
    if (runs(self)) {
        php_wsco_warning("process has already been started");
        RETURN_FALSE;
    }
    if (!php_wsco_process_open_pipe(self))
        RETURN_FALSE;
    pid = php_wsco_process_fork();
    if (pid == 0) {
        run_child(self);
        return;
    }
    if (pid < 0)
        RETURN_BOOL(php_wsco_process_fail("fork()", (wsco_rc)pid));
    self->pid = pid;
    php_wsco_process_put(self, PHP_WSCO_PROCESS_PID, pid);
    RETURN_LONG(pid);
}

PHP_METHOD(Swoole_Process, exit)
{
    const php_wsco_process *self;
    zend_long status = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(status)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (!self->is_child || self->pid != getpid()) {
        php_wsco_warning("this is not the child process");
        RETURN_FALSE;
    }
    if (status < 0 || status > 255) {
        php_wsco_warning("the status must be from 0 to 255, not " ZEND_LONG_FMT, status);
        status = 1;
    }
    if (status != 0)
        _exit((int)status);
    EG(exit_status) = 0;
    if (php_wsco_current() != NULL)
        wsco_worker_leave(WSCO_G(worker));
    zend_throw_unwind_exit();
}
