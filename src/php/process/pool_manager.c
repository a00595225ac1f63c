/* SPDX-License-Identifier: MIT */
/* pool_manager: Pool::start(): the process that starts the workers and waits for their ends and for signals.
 * Owns: what a run of the pool needs: process objects, the way by which workers leave, the supervisor.
 * Called by: PHP. Never: runs the loop; takes a child that is no worker of it.
 * Tested by: tests/phpt/pool, tests/phpt/handover/pool.phpt, tests/phpt/reference/process-pool. */
#include "pool_handover_priv.h"
#include "pool_priv.h"

#include "wsco/base/mem.h"
#include "wsco/base/process.h"
#include "wsco/io/pipe.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/run/service.h"
#include "wsco/run/sigwatch.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Owner: start(), on the stack. */
typedef struct manager {
    wsco_supervisor supervisor;
    php_wsco_pool *pool;
    pid_t *detached; /* still children of this process; `detached_count` of them */
    size_t detached_count;
    bool is_ready; /* the service manager was told */
    php_wsco_pool_handover handover;
} manager;

/* ---- workers ---- */

/* A manager that is killed tells nobody. What its workers do then is what they do when it tells them. */
static void stay_with(pid_t pid)
{
    wsco_process_on_orphaned(SIGTERM);
    if (getppid() != pid)
        (void)raise(SIGTERM);
}

static pid_t spawn(wsco_supervisor *supervisor, unsigned id)
{
    php_wsco_pool *pool = wsco_container_of(supervisor, manager, supervisor)->pool;
    php_wsco_process *process = php_wsco_pool_process(pool, id);
    pid_t pid = php_wsco_process_fork();

    if (pid == 0) {
        wsco_sigwatch_end();
        stay_with(pool->manager);
        wsco_service_silence();
    } else if (pid > 0) {
        process->pid = pid;
        php_wsco_process_put(process, PHP_WSCO_PROCESS_PID, pid);
    } else {
        php_wsco_log(PHP_WSCO_LOG_ERROR, 0, NULL, "worker %u cannot be started: %s", id, strerror(-pid));
    }
    return pid;
}

static void send_signal(wsco_supervisor *supervisor, pid_t pid, int signal)
{
    (void)supervisor;
    (void)kill(pid, signal);
}

static const wsco_supervisor_ops supervisor_ops = {spawn, send_signal};

/* ---- ends ---- */

/* SIGTERM ends a worker in order when the pool stops or reloads. */
static void tell_end(unsigned id, pid_t pid, int status, wsco_usec pause, bool stopping)
{
    bool killed = WIFSIGNALED(status);
    int number = killed ? WTERMSIG(status) : WEXITSTATUS(status);

    if (number == 0 || (killed && number == SIGTERM && stopping))
        return;
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL,
                 "worker %u (pid %d) ended with %s %d; the next one starts in %g seconds", id, (int)pid,
                 killed ? "signal" : "status", number, (double)pause / 1e6);
}

static bool reap(pid_t pid, int *status)
{
    pid_t ended;

    *status = 0;
    do
        ended = waitpid(pid, status, WNOHANG);
    while (ended < 0 && errno == EINTR);
    return ended != 0;
}

static void reap_workers(manager *self)
{
    for (unsigned id = 0; id < self->supervisor.count; id++) {
        const wsco_supervised *it = &self->supervisor.workers[id];
        bool stopping = it->kill_at != WSCO_USEC_NEVER;
        pid_t pid = it->pid;
        wsco_usec pause;
        int status;

        if (pid == 0 || !reap(pid, &status))
            continue;
        (void)wsco_supervisor_ended(&self->supervisor, pid, &pause);
        tell_end(id, pid, status, pause, stopping);
    }
}

static void reap_detached(manager *self)
{
    size_t kept = 0;
    int status;

    for (size_t i = 0; i < self->detached_count; i++) {
        if (!reap(self->detached[i], &status))
            self->detached[kept++] = self->detached[i];
    }
    self->detached_count = kept;
}

/* ---- workers that leave ---- */

static void let_go(manager *self, const php_wsco_pool_leave *leave)
{
    pid_t *more;

    if (leave->id >= self->supervisor.count || self->supervisor.workers[leave->id].pid != leave->pid)
        return;
    more = wsco_mem_realloc(self->detached, (self->detached_count + 1) * sizeof *more);
    if (more == NULL)
        return;
    self->detached = more;
    self->detached[self->detached_count++] = leave->pid;
    wsco_supervisor_detach(&self->supervisor, leave->id);
}

static void read_control(manager *self)
{
    php_wsco_pool_leave leave;

    while (wsco_pipe_recv(self->pool->control[0], &leave, sizeof leave, true) == (ssize_t)sizeof leave)
        let_go(self, &leave);
}

/* ---- the loop ---- */

static void stop(manager *self)
{
    php_wsco_pool_handover_end(&self->handover);
    php_wsco_pool_put_bool(self->pool, PHP_WSCO_POOL_RUNNING, false);
    wsco_supervisor_stop(&self->supervisor);
}

static void heed(manager *self, uint64_t signals)
{
    if (signals & wsco_sigwatch_bit(SIGTERM)) {
        wsco_service_stopping();
        stop(self);
    }
    if (signals & (wsco_sigwatch_bit(SIGUSR1) | wsco_sigwatch_bit(SIGUSR2)))
        wsco_supervisor_reload(&self->supervisor);
}

/* The workers begin to listen about now. Those that share a listener of this process have it already. */
static void tell_ready(manager *self)
{
    if (!self->is_ready)
        wsco_service_ready(NULL);
    self->is_ready = true;
}

static void wait_for_news(const manager *self)
{
    struct pollfd fds[1 + PHP_WSCO_POOL_WATCHED] = {{.fd = self->pool->control[0], .events = POLLIN}};
    wsco_usec due = wsco_supervisor_due(&self->supervisor);
    wsco_usec others = php_wsco_pool_handover_due(&self->handover);
    unsigned count = 1 + php_wsco_pool_handover_watch(&self->handover, fds + 1);

    (void)wsco_sigwatch_wait(fds, count, others < due ? others : due);
}

static void heed_newer(manager *self)
{
    if (!php_wsco_pool_handover_act(&self->handover))
        return;
    php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL, "another process has taken over: the workers stop");
    stop(self);
}

/* False in a worker; *id is its number then. */
static bool manage(manager *self, unsigned *id)
{
    while (wsco_supervisor_act(&self->supervisor, id)) {
        if (wsco_supervisor_done(&self->supervisor))
            return true;
        tell_ready(self);
        wait_for_news(self);
        heed(self, wsco_sigwatch_take());
        heed_newer(self);
        read_control(self);
        reap_workers(self);
        reap_detached(self);
    }
    return false;
}

/* ---- the run ---- */

static void make_processes(php_wsco_pool *self)
{
    zval list, *objects = safe_emalloc(self->count, sizeof *objects, 0);

    array_init_size(&list, self->count);
    for (unsigned id = 0; id < self->count; id++) {
        php_wsco_process_create(&objects[id], self->ipc == PHP_WSCO_IPC_UNIXSOCK ? SOCK_DGRAM : 0,
                                (zend_long)id);
        Z_ADDREF(objects[id]);
        add_next_index_zval(&list, &objects[id]);
    }
    self->processes = objects;
    php_wsco_pool_put(self, PHP_WSCO_POOL_WORKERS, &list);
}

static void drop_processes(php_wsco_pool *self)
{
    zval none, *objects = self->processes;

    ZVAL_NULL(&none);
    self->processes = NULL;
    php_wsco_pool_put(self, PHP_WSCO_POOL_WORKERS, &none);
    for (unsigned id = 0; objects != NULL && id < self->count; id++)
        zval_ptr_dtor(&objects[id]);
    if (objects != NULL)
        efree(objects);
}

static bool open_pipes(php_wsco_pool *self)
{
    for (unsigned id = 0; id < self->count; id++) {
        if (!php_wsco_process_open_pipe(php_wsco_pool_process(self, id)))
            return false;
    }
    return true;
}

static bool watch_signals(void)
{
    uint64_t set = wsco_sigwatch_bit(SIGTERM) | wsco_sigwatch_bit(SIGUSR1) | wsco_sigwatch_bit(SIGUSR2) |
        wsco_sigwatch_bit(SIGCHLD);
    wsco_rc rc = wsco_sigwatch_begin(set);

    return rc == WSCO_OK || php_wsco_process_fail("sigaction()", rc);
}

static bool open_control(php_wsco_pool *self)
{
    wsco_rc rc = wsco_pipe_open(SOCK_DGRAM, self->control);

    return rc == WSCO_OK || php_wsco_process_fail("socketpair()", rc);
}

static void end_run(manager *self)
{
    php_wsco_pool_handover_end(&self->handover);
    wsco_supervisor_deinit(&self->supervisor);
    wsco_mem_free(self->detached);
    wsco_pipe_close(&self->pool->control[0]);
}

/* Exceptions go to whoever has called start(). */
static void tell_manager(php_wsco_pool *self, php_wsco_pool_event event)
{
    zend_fcall_info_cache fcc;
    zval pool;

    if (!php_wsco_pool_has(self, event) || !php_wsco_callable_fcc(&self->events[event], &fcc))
        return;
    ZVAL_OBJ_COPY(&pool, &self->std);
    zend_call_known_function(fcc.function_handler, fcc.object, fcc.called_scope, NULL, 1, &pool, NULL);
    zval_ptr_dtor(&pool);
}

/* True in a worker, which has *id. */
static bool run(php_wsco_pool *pool, unsigned *id)
{
    manager self = {.pool = pool};
    bool is_worker;
    wsco_rc rc = wsco_supervisor_init(&self.supervisor, pool->count, pool->max_wait, &supervisor_ops);

    if (rc != WSCO_OK) {
        php_wsco_process_fail("start()", rc);
        return false;
    }
    php_wsco_pool_handover_begin(&self.handover);
    is_worker = watch_signals() && !manage(&self, id);
    end_run(&self);
    if (!is_worker)
        wsco_sigwatch_end();
    return is_worker;
}

void php_wsco_pool_end(php_wsco_pool *self)
{
    wsco_pipe_close(&self->control[0]);
    wsco_pipe_close(&self->control[1]);
    drop_processes(self);
    self->manager = 0;
}

static bool may_start(const php_wsco_pool *self)
{
    const char *fault = NULL;

    if (php_wsco_pool_has(self, PHP_WSCO_POOL_WORKER_EXIT) && !self->enable_coroutine)
        fault = "cannot set `onWorkerExit` without enable_coroutine";
    else if (php_wsco_pool_has(self, PHP_WSCO_POOL_MESSAGE) && self->enable_coroutine)
        fault = "cannot set `onMessage` event with enable_coroutine";
    else if (self->jobs == NULL && !php_wsco_pool_has(self, PHP_WSCO_POOL_WORKER_START) &&
             !php_wsco_pool_has(self, PHP_WSCO_POOL_MESSAGE))
        fault = "workers need a callback: `onWorkerStart` or `onMessage`";
    else if (self->ipc == PHP_WSCO_IPC_SOCKET && self->listener == -1)
        fault = "a pool of SWOOLE_IPC_SOCKET must call listen() first";
    if (fault != NULL)
        php_wsco_throw(php_wsco_exception_ce, -WSCO_E_INVALID_PARAMS, "%s", fault);
    return fault == NULL && php_wsco_process_may_fork();
}

/* False with a warning, and nothing begun. */
static bool begin(php_wsco_pool *self)
{
    if (self->manager != 0) {
        php_wsco_warning("the pool is running");
        return false;
    }
    self->manager = getpid();
    make_processes(self);
    if (open_pipes(self) && open_control(self)) {
        php_wsco_pool_put_long(self, PHP_WSCO_POOL_MASTER_PID, self->manager);
        php_wsco_pool_put_bool(self, PHP_WSCO_POOL_RUNNING, true);
        return true;
    }
    php_wsco_pool_end(self);
    return false;
}

void php_wsco_pool_start(php_wsco_pool *self, zval *result)
{
    unsigned id = 0;

    if (!may_start(self))
        return;
    if (!begin(self)) {
        ZVAL_FALSE(result);
        return;
    }
    tell_manager(self, PHP_WSCO_POOL_START);
    if (EG(exception) == NULL && run(self, &id)) {
        php_wsco_pool_work(self, id);
        return;
    }
    if (EG(exception) == NULL)
        tell_manager(self, PHP_WSCO_POOL_SHUTDOWN);
    php_wsco_pool_end(self);
}

PHP_METHOD(Swoole_Process_Pool, start)
{
    php_wsco_pool *self;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    php_wsco_pool_start(self, return_value);
}
