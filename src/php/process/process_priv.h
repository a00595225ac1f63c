/* SPDX-License-Identifier: MIT */
/* What the files of Swoole\Process share. */
#ifndef WSCO_PHP_PROCESS_PROCESS_PRIV_H
#define WSCO_PHP_PROCESS_PROCESS_PRIV_H

#include "wsco/php/process/process.h"

#include "wsco/base/err.h"
#include "wsco/base/time.h"
#include "wsco/php/engine/callable.h"

/* The declared properties, in the order of the stub. */
enum {
    PHP_WSCO_PROCESS_PIPE,
    PHP_WSCO_PROCESS_QUEUE_KEY,
    PHP_WSCO_PROCESS_QUEUE_ID,
    PHP_WSCO_PROCESS_PID,
    PHP_WSCO_PROCESS_ID
};

/* The object behind Swoole\Process. Owner: the engine's object store. */
typedef struct php_wsco_process {
    php_wsco_callable callback; /* UNDEF: a pool's worker */
    bool constructed;
    zval socket;        /* of exportSocket(); UNDEF until then */
    uint32_t socket_of; /* wsco_process_token() of the process whose loop it is in */
    int ends[2];        /* of the pipe: the parent's, the child's; -1: there is none */
    int type;           /* SOCK_STREAM, SOCK_DGRAM, or 0: it has no pipe */
    bool redirect;      /* the pipe becomes standard input and output */
    bool enable_coroutine;
    bool is_child;    /* this process is the one that start() has made */
    bool nonblocking; /* read() and write() wait for nothing */
    double timeout;   /* seconds; 0: for ever */
    pid_t pid;        /* 0 until it is started */
    zend_long number; /* how many were made before */
    int queue;        /* the system's number; -1: there is none */
    long queue_type;  /* of the messages in it that are for this one; 0: any */
    bool queue_nowait;
    zend_object std;
} php_wsco_process;

extern zend_class_entry *php_wsco_process_ce;

static inline php_wsco_process *php_wsco_process_of(zend_object *object)
{
    return (php_wsco_process *)((char *)object - offsetof(php_wsco_process, std));
}

/* Makes the object of a pool's worker. type: of its pipe, 0: none. */
void php_wsco_process_create(zval *result, int type, zend_long id);
/* The object of a method. NULL with an Error thrown: it was not constructed. */
php_wsco_process *php_wsco_process_constructed(zval *this);
/* Has a signal come whose handler of the script has not run yet? It runs when control is back in PHP code. */
static inline bool php_wsco_process_interrupted(void)
{
    return zend_atomic_bool_load_ex(&EG(vm_interrupt));
}
/* Sets a declared property to a number; destructors of what was there may run. */
void php_wsco_process_put(php_wsco_process *self, int property, zend_long number);
/* "Class::method(): NAME failed: reason", false and the last error. */
bool php_wsco_process_fail(const char *name, wsco_rc rc);

/* --- process_start.c --- */
/* May this process fork now? False with an Error thrown inside coroutines and while the loop runs. */
bool php_wsco_process_may_fork(void);
/* Forks. In the child, which begins outside of everything that belongs to its parent, 0; the child's pid in
 * the parent; or -errno. Only where php_wsco_process_may_fork(). */
pid_t php_wsco_process_fork(void);
/* In the child: calls it with `count` arguments, in a coroutine with a run of the loop if that is asked for.
 * False: an exception was printed, or exit is unwinding. */
bool php_wsco_process_call(php_wsco_callable *callback, bool in_coroutine, uint32_t count, zval *arguments);
/* In the child: ends the script with the status that was set, as exit does. An exit that unwinds goes
 * on. */
void php_wsco_process_leave(void);

/* --- process_signal.c --- */
/* As signal(), but calls `callback` on the coroutine. False with a warning, or an Error thrown. A handler of
 * the script has precedence. */
bool php_wsco_process_signal_to(int number, void (*callback)(void *), void *argument);

/* --- process_pipe.c --- */
/* Makes the pipe unless it is there. False, with the last error set. */
bool php_wsco_process_open_pipe(php_wsco_process *self);
/* Closes both ends, and lets go of the Socket. */
void php_wsco_process_close_pipe(php_wsco_process *self);
/* This process's end; -1: there is none. */
static inline int php_wsco_process_end(const php_wsco_process *self)
{
    return self->ends[self->is_child];
}
/* Sends to the end `fd`, or receives from it, waiting as write() and read() do. A count, or -errno. due:
 * WSCO_USEC_NEVER waits for ever; 0 does not wait. The caller keeps `bytes` and fd. */
ssize_t php_wsco_process_send(int fd, const char *bytes, size_t len, bool datagram, wsco_usec due);
ssize_t php_wsco_process_recv(int fd, char *into, size_t cap, bool datagram, wsco_usec due);

/* --- process_queue.c --- */
#define PHP_WSCO_QUEUE_SHARED 1 /* the type of a message that is for anybody */
/* The queue of the system with that key, made if there is none. *key 0 becomes the script's. Its number, or
 * -errno. */
int php_wsco_process_queue_open(zend_long *key);
/* Puts a message there; `wait`: waits for room. WSCO_OK or -errno; -EINTR: a handler of the script is due. */
wsco_rc php_wsco_process_queue_put(int queue, long type, const zend_string *data, bool wait);
/* The first message of that type, without waiting. The caller releases it. NULL with *rc: -ENOMSG; -E2BIG:
 * it had more than `max` bytes, and is gone; another -errno. */
zend_string *php_wsco_process_queue_take(int queue, long type, size_t max, wsco_rc *rc);

#endif
