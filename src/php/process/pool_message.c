/* SPDX-License-Identifier: MIT */
/* pool_message: messages of a pool: from worker to worker, and from other programs over a listening socket or
 * a queue.
 * Owns: the connection whose message is being served. Called by: PHP, pool_worker.c.
 * Never: serves two messages at once; waits for a client for ever.
 * Tested by: tests/phpt/pool. */
#include "pool_priv.h"

#include "wsco/io/addr.h"
#include "wsco/io/pipe.h"
#include "wsco/io/sock.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/run/sigwatch.h"

#include <signal.h>

#define HEAD 4          /* bytes: the length of what follows */
#define CLIENT_WAIT 5.0 /* seconds that a client has for its message, and for the answer */
/* Seconds between two looks at a queue of the system, which no wait for signals can include. */
#define QUEUE_PAUSE_MIN 0.001
#define QUEUE_PAUSE_MAX 0.05

/* ---- sending ---- */

/* The type of a message in the queue that is for one worker. */
static long queue_type(unsigned id)
{
    return PHP_WSCO_QUEUE_SHARED + 1 + (long)id;
}

/* WSCO_OK, or what went wrong. */
static wsco_rc send_to(php_wsco_pool *self, unsigned id, const zend_string *data)
{
    ssize_t sent;

    if (self->ipc == PHP_WSCO_IPC_MSGQUEUE)
        return php_wsco_process_queue_put(self->queue, queue_type(id), data, /* wait */ true);
    sent = php_wsco_process_send(php_wsco_pool_process(self, id)->ends[0], ZSTR_VAL(data), ZSTR_LEN(data),
                                 /* datagram */ true, WSCO_USEC_NEVER);
    return sent < 0 ? (wsco_rc)sent : WSCO_OK;
}

PHP_METHOD(Swoole_Process_Pool, sendMessage)
{
    php_wsco_pool *self;
    zend_string *data;
    zend_long id;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(data)
        Z_PARAM_LONG(id)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->ipc != PHP_WSCO_IPC_UNIXSOCK && self->ipc != PHP_WSCO_IPC_MSGQUEUE)
        RETURN_BOOL(php_wsco_fail(WSCO_E_OPERATION_NOT_SUPPORT));
    if (self->processes == NULL || id < 0 || id >= (zend_long)self->count || ZSTR_LEN(data) == 0)
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVALID_PARAMS));
    if (ZSTR_LEN(data) > self->package_max)
        RETURN_BOOL(php_wsco_fail(WSCO_E_DATA_LENGTH_TOO_LARGE));
    rc = send_to(self, (unsigned)id, data);
    if (rc != WSCO_OK)
        RETURN_BOOL(php_wsco_fail(rc));
    RETURN_TRUE;
}

static void put_head(char head[HEAD], size_t len)
{
    for (int i = 0; i < HEAD; i++)
        head[i] = (char)(len >> (8 * (HEAD - 1 - i)) & 0xff);
}

static size_t head_len(const char head[HEAD])
{
    size_t len = 0;

    for (int i = 0; i < HEAD; i++)
        len = len << 8 | (unsigned char)head[i];
    return len;
}

PHP_METHOD(Swoole_Process_Pool, write)
{
    php_wsco_pool *self;
    zend_string *data;
    char head[HEAD];
    wsco_usec due = wsco_time_in(CLIENT_WAIT);
    ssize_t sent;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->peer == -1 || ZSTR_LEN(data) == 0)
        RETURN_BOOL(php_wsco_fail(self->peer == -1 ? WSCO_E_WRONG_OPERATION : WSCO_E_INVALID_PARAMS));
    if (ZSTR_LEN(data) > self->package_max)
        RETURN_BOOL(php_wsco_fail(WSCO_E_DATA_LENGTH_TOO_LARGE));
    put_head(head, ZSTR_LEN(data));
    sent = php_wsco_process_send(self->peer, head, HEAD, false, due);
    if (sent == HEAD)
        sent = php_wsco_process_send(self->peer, ZSTR_VAL(data), ZSTR_LEN(data), false, due);
    if (sent != (ssize_t)ZSTR_LEN(data))
        RETURN_BOOL(php_wsco_fail(sent < 0 ? (wsco_rc)sent : WSCO_E_TIMEOUT));
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process_Pool, listen)
{
    zend_long port = 0, backlog = 2048;
    php_wsco_pool *self;
    zend_string *host;
    wsco_addr address;
    int fd;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_PATH_STR(host)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(port)
        Z_PARAM_LONG(backlog)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->ipc != PHP_WSCO_IPC_SOCKET || self->manager != 0) {
        php_wsco_warning("listen() is for a pool of SWOOLE_IPC_SOCKET that does not run yet");
        RETURN_BOOL(php_wsco_fail(WSCO_E_WRONG_OPERATION));
    }
    fd = wsco_addr_parse(&address, ZSTR_VAL(host), port);
    if (fd == WSCO_OK)
        fd = wsco_sock_listen(&address, (int)MAX(1, MIN(backlog, INT_MAX)), false, NULL);
    if (fd < 0)
        RETURN_BOOL(php_wsco_process_fail("listen()", fd));
    wsco_pipe_close(&self->listener);
    self->listener = fd;
    RETURN_TRUE;
}

/* ---- receiving ---- */

static void note_stop(php_wsco_pool *self)
{
    if ((wsco_sigwatch_take() & wsco_sigwatch_bit(SIGTERM)) == 0)
        return;
    self->stopped = true;
    php_wsco_pool_put_bool(self, PHP_WSCO_POOL_WORKER_RUNNING, false);
}

/* Handlers of the script run here: no VM looks at the flag while the process waits. */
static void run_handlers(void)
{
    if (!php_wsco_process_interrupted() || zend_interrupt_function == NULL)
        return;
    zend_atomic_bool_store_ex(&EG(vm_interrupt), false);
    zend_interrupt_function(EG(current_execute_data));
}

/* True when fd can be read, false when the worker is to stop. */
static bool await_readable(php_wsco_pool *self, int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};

    for (;;) {
        int ready;

        note_stop(self);
        if (self->stopped || EG(exception) != NULL)
            return false;
        ready = wsco_sigwatch_wait(&one, 1, WSCO_USEC_NEVER);
        if (ready > 0)
            return true;
        if (ready != -EINTR)
            return false;
        run_handlers();
    }
}

static bool deliver(php_wsco_pool *self, zend_string *data)
{
    zval message;
    bool returned;

    ZVAL_STR(&message, data);
    returned = php_wsco_pool_call(self, PHP_WSCO_POOL_MESSAGE, /* in_coroutine */ false, &message);
    zval_ptr_dtor(&message);
    return returned;
}

/* All `len` bytes. False: the client is gone, or late. */
static bool read_all(int fd, char *into, size_t len, wsco_usec due)
{
    size_t got = 0;

    while (got < len) {
        ssize_t count = php_wsco_process_recv(fd, into + got, len - got, false, due);
        if (count < 0)
            return false;
        got += (size_t)count;
    }
    return true;
}

/* NULL: the client sent no message, or one that is too long. */
static zend_string *read_message(const php_wsco_pool *self)
{
    wsco_usec due = wsco_time_in(CLIENT_WAIT);
    char head[HEAD];
    zend_string *data;
    size_t len;

    if (!read_all(self->peer, head, HEAD, due))
        return NULL;
    len = head_len(head);
    if (len == 0 || len > self->package_max)
        return NULL;
    data = zend_string_alloc(len, 0);
    ZSTR_VAL(data)[len] = '\0';
    if (read_all(self->peer, ZSTR_VAL(data), len, due))
        return data;
    zend_string_efree(data);
    return NULL;
}

/* Another worker may have been faster. */
static bool serve_client(php_wsco_pool *self)
{
    int fd = wsco_sock_accept(self->listener, NULL);
    zend_string *data;
    bool returned;

    if (fd < 0)
        return true;
    self->peer = fd;
    data = read_message(self);
    returned = data == NULL || deliver(self, data);
    wsco_pipe_close(&self->peer);
    return returned;
}

static bool serve_datagram(php_wsco_pool *self, int fd)
{
    ssize_t size = wsco_pipe_next(fd);
    zend_string *data;

    if (size < 0)
        return true;
    data = zend_string_alloc((size_t)size, 0);
    size = wsco_pipe_recv(fd, ZSTR_VAL(data), (size_t)size, /* datagram */ true);
    if (size < 0) {
        zend_string_efree(data);
        return true;
    }
    ZSTR_VAL(data)[size] = '\0';
    return deliver(self, data);
}

/* What is for this worker goes before what is for anybody. */
static zend_string *take_queued(php_wsco_pool *self, wsco_rc *rc)
{
    zend_string *data = php_wsco_process_queue_take(self->queue, queue_type((unsigned)self->worker),
                                                    self->package_max, rc);

    if (*rc == -ENOMSG)
        data = php_wsco_process_queue_take(self->queue, PHP_WSCO_QUEUE_SHARED, self->package_max, rc);
    if (*rc == -E2BIG)
        php_wsco_warning("a message in the queue is longer than max_package_size and was dropped");
    return data;
}

/* False: a callback has thrown, or there is no queue any more. */
static bool serve_queue(php_wsco_pool *self)
{
    double pause = QUEUE_PAUSE_MIN;

    for (;;) {
        zend_string *data;
        wsco_rc rc;

        note_stop(self);
        if (self->stopped || EG(exception) != NULL)
            return true;
        data = take_queued(self, &rc);
        if (data != NULL && !deliver(self, data))
            return false;
        if (rc == WSCO_OK || rc == -E2BIG) {
            pause = QUEUE_PAUSE_MIN;
            continue;
        }
        if (rc != -ENOMSG && rc != -EINTR)
            return php_wsco_process_fail("msgrcv()", rc);
        if (wsco_sigwatch_wait(NULL, 0, wsco_time_in(pause)) == -EINTR)
            run_handlers();
        pause = MIN(2 * pause, QUEUE_PAUSE_MAX);
    }
}

static bool serve_descriptor(php_wsco_pool *self)
{
    bool clients = self->ipc == PHP_WSCO_IPC_SOCKET, returned = true;
    int fd = clients ? self->listener : php_wsco_pool_process(self, (unsigned)self->worker)->ends[1];

    while (returned && await_readable(self, fd))
        returned = clients ? serve_client(self) : serve_datagram(self, fd);
    return returned;
}

bool php_wsco_pool_serve(php_wsco_pool *self)
{
    wsco_rc rc = wsco_sigwatch_begin(wsco_sigwatch_bit(SIGTERM));
    bool returned;

    if (rc != WSCO_OK)
        return php_wsco_process_fail("sigaction()", rc);
    returned = self->ipc == PHP_WSCO_IPC_MSGQUEUE ? serve_queue(self) : serve_descriptor(self);
    wsco_sigwatch_end();
    return returned && EG(exception) == NULL;
}
