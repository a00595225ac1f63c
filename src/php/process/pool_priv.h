/* SPDX-License-Identifier: MIT */
/* What the files of Swoole\Process\Pool share. */
#ifndef WSCO_PHP_PROCESS_POOL_PRIV_H
#define WSCO_PHP_PROCESS_POOL_PRIV_H

#include "process_priv.h"

#include "wsco/run/supervisor.h"

typedef enum php_wsco_pool_event {
    PHP_WSCO_POOL_WORKER_START,
    PHP_WSCO_POOL_WORKER_STOP,
    PHP_WSCO_POOL_WORKER_EXIT,
    PHP_WSCO_POOL_MESSAGE,
    PHP_WSCO_POOL_START,
    PHP_WSCO_POOL_SHUTDOWN,
    PHP_WSCO_POOL_EVENTS
} php_wsco_pool_event;

/* SWOOLE_IPC_* */
enum { PHP_WSCO_IPC_NONE, PHP_WSCO_IPC_UNIXSOCK, PHP_WSCO_IPC_MSGQUEUE, PHP_WSCO_IPC_SOCKET };

/* The declared properties, in the order of the stub. */
enum {
    PHP_WSCO_POOL_MASTER_PID,
    PHP_WSCO_POOL_WORKER_PID,
    PHP_WSCO_POOL_WORKER_ID,
    PHP_WSCO_POOL_WORKERS,
    PHP_WSCO_POOL_WORKER_RUNNING,
    PHP_WSCO_POOL_RUNNING
};

#define PHP_WSCO_POOL_WORKERS_MAX 4096

/* What one worker calls in place of the event workerStart. Owner: the object of Swoole\Process\Manager. */
typedef struct php_wsco_pool_job {
    php_wsco_callable callable;
    bool in_coroutine;
} php_wsco_pool_job;

extern zend_class_entry *php_wsco_pool_ce;

/* The object behind Swoole\Process\Pool. Owner: the engine's object store. */
typedef struct php_wsco_pool {
    php_wsco_callable events[PHP_WSCO_POOL_EVENTS];
    bool constructed, enable_coroutine;
    unsigned count; /* workers */
    int ipc;
    size_t package_max;      /* bytes */
    double max_wait;         /* seconds */
    php_wsco_pool_job *jobs; /* lent; one for each worker, or NULL */
    zval *processes;         /* `count` objects of Swoole\Process while it runs, else NULL */
    int control[2];          /* workers tell the manager that they leave: the manager's end, theirs */
    int listener;            /* of listen(); -1: none */
    int peer;                /* whose message is being served; -1: none */
    int queue;               /* the system's number */
    uint32_t process;        /* wsco_process_token() of who runs it */
    pid_t manager;           /* 0: it does not run */
    int worker;              /* this worker's number; -1: this is the manager */
    bool stopped;            /* this worker was told to stop */
    bool detached;
    zend_object std;
} php_wsco_pool;

static inline php_wsco_pool *php_wsco_pool_of(zend_object *object)
{
    return (php_wsco_pool *)((char *)object - offsetof(php_wsco_pool, std));
}

/* The object of a method. NULL with an Error thrown: it was not constructed. */
php_wsco_pool *php_wsco_pool_constructed(zval *this);
/* Sets a declared property; destructors of what was there may run. */
void php_wsco_pool_put(php_wsco_pool *self, int property, zval *value);
void php_wsco_pool_put_long(php_wsco_pool *self, int property, zend_long number);
void php_wsco_pool_put_bool(php_wsco_pool *self, int property, bool value);
/* Is there a callback for it? */
static inline bool php_wsco_pool_has(const php_wsco_pool *self, php_wsco_pool_event event)
{
    return Z_TYPE(self->events[event].value) != IS_UNDEF;
}
/* Calls it with the pool and, unless it is NULL, `second`. False: something was thrown, and printed, or exit
 * unwinds. */
bool php_wsco_pool_call(php_wsco_pool *self, php_wsco_pool_event event, bool in_coroutine, zval *second);
/* The process object of a worker. */
static inline php_wsco_process *php_wsco_pool_process(const php_wsco_pool *self, unsigned id)
{
    return php_wsco_process_of(Z_OBJ(self->processes[id]));
}

/* --- pool_manager.c: start(). */
void php_wsco_pool_start(php_wsco_pool *self, zval *result);
/* --- pool_worker.c: the life of a worker, from after the fork to before the end of the script. */
void php_wsco_pool_work(php_wsco_pool *self, unsigned id);
/* --- pool_message.c: serves messages until the worker is told to stop. False as php_wsco_pool_call(). */
bool php_wsco_pool_serve(php_wsco_pool *self);
/* --- pool_manager.c: lets go of what a run of the pool needs. */
void php_wsco_pool_end(php_wsco_pool *self);
/* What a worker tells the manager when it leaves. Plain value. */
typedef struct php_wsco_pool_leave {
    unsigned id;
    pid_t pid;
} php_wsco_pool_leave;

#endif
