/* SPDX-License-Identifier: MIT */
/* process_pipe: the pipe of a Swoole\Process: write(), read(), close(), exportSocket().
 * Owns: nothing: the object owns the ends. Called by: PHP, class_process.c, the pool.
 * Never: holds other coroutines while one of them waits; leaves two processes one connection of the loop.
 * Tested by: tests/phpt/process. */
#include "process_priv.h"

#include "wsco/io/pipe.h"
#include "wsco/net/net.h"
#include "wsco/net/raw/raw_pair.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/php/socket/datagram.h"
#include "wsco/php/socket/socket.h"

#define READ_MAX 65536 /* bytes, if the script names no size */

bool php_wsco_process_open_pipe(php_wsco_process *self)
{
    wsco_rc rc;

    if (self->type == 0 || self->ends[0] != -1)
        return true;
    rc = wsco_pipe_open(self->type, self->ends);
    if (rc != WSCO_OK)
        return php_wsco_process_fail("socketpair()", rc);
    php_wsco_process_put(self, PHP_WSCO_PROCESS_PIPE, self->ends[0]);
    return true;
}

static void drop_socket(php_wsco_process *self)
{
    zval old = self->socket;

    ZVAL_UNDEF(&self->socket);
    zval_ptr_dtor(&old);
}

void php_wsco_process_close_pipe(php_wsco_process *self)
{
    wsco_pipe_close(&self->ends[0]);
    wsco_pipe_close(&self->ends[1]);
    drop_socket(self);
}

/* ---- waiting ---- */

static wsco_rc await_here(int fd, unsigned want, wsco_usec due)
{
    wsco_rc rc;

    do
        rc = wsco_pipe_await(fd, want, due);
    while (rc == -EINTR && !php_wsco_process_interrupted());
    return rc;
}

/* WSCO_OK, or why it is no use to try again. */
static wsco_rc await(int fd, unsigned want, wsco_usec due)
{
    wsco_script_waits *waits;
    wsco_rc rc;

    if (due == 0)
        return WSCO_E_AGAIN;
    if (!php_wsco_may_wait())
        return await_here(fd, want, due);
    waits = php_wsco_waits();
    rc = waits != NULL ? wsco_fdwait_until(&waits->fds, fd, want, due) : WSCO_E_NOMEM;
    return rc < 0 ? rc : EG(exception) != NULL ? WSCO_E_CANCELED : WSCO_OK;
}

ssize_t php_wsco_process_send(int fd, const char *bytes, size_t len, bool datagram, wsco_usec due)
{
    size_t sent = 0;

    for (;;) {
        ssize_t count = wsco_pipe_send(fd, bytes + sent, len - sent);

        if (count >= 0)
            sent += (size_t)count;
        if (count >= 0 && (sent == len || datagram))
            return (ssize_t)sent;
        if (count < 0 && count != WSCO_E_AGAIN)
            return count;
        wsco_rc rc = count >= 0 ? WSCO_OK : await(fd, WSCO_WRITE, due);
        if (rc != WSCO_OK)
            return sent > 0 ? (ssize_t)sent : rc;
    }
}

ssize_t php_wsco_process_recv(int fd, char *into, size_t cap, bool datagram, wsco_usec due)
{
    for (;;) {
        ssize_t count = wsco_pipe_recv(fd, into, cap, datagram);

        if (count != WSCO_E_AGAIN)
            return count;
        wsco_rc rc = await(fd, WSCO_READ, due);
        if (rc != WSCO_OK)
            return rc;
    }
}

/* ---- write() and read() ---- */

static wsco_usec due_of(const php_wsco_process *self)
{
    if (self->nonblocking)
        return 0;
    return self->timeout > 0 ? wsco_time_in(self->timeout) : WSCO_USEC_NEVER;
}

/* The end to use; -1 with a warning. */
static int end_to_use(const php_wsco_process *self)
{
    int fd = php_wsco_process_end(self);

    if (fd == -1)
        php_wsco_warning("there is no pipe to the process");
    return fd;
}

/* The script may close the pipe while this coroutine waits, so the wait has a descriptor of its own. */
static int end_to_wait_on(php_wsco_process *self)
{
    int fd;

    if (self->type != 0 && !self->is_child && self->pid == 0 && !php_wsco_process_open_pipe(self))
        return -1;
    fd = end_to_use(self);
    if (fd == -1)
        return -1;
    fd = wsco_pipe_copy(fd);
    if (fd < 0)
        php_wsco_fail((wsco_rc)fd);
    return fd;
}

PHP_METHOD(Swoole_Process, write)
{
    php_wsco_process *self;
    zend_string *data;
    ssize_t count;
    int fd;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (ZSTR_LEN(data) == 0) {
        php_wsco_warning("there is nothing to send");
        RETURN_FALSE;
    }
    fd = end_to_wait_on(self);
    if (fd < 0)
        RETURN_FALSE;
    count = php_wsco_process_send(fd, ZSTR_VAL(data), ZSTR_LEN(data), self->type == SOCK_DGRAM, due_of(self));
    wsco_pipe_close(&fd);
    if (EG(exception) != NULL)
        RETURN_THROWS();
    if (count < 0)
        RETURN_BOOL(php_wsco_fail((wsco_rc)count));
    RETURN_LONG(count);
}

static void receive(php_wsco_process *self, int fd, size_t size, zval *result)
{
    zend_string *data = zend_string_alloc(size, 0);
    ssize_t count = php_wsco_process_recv(fd, ZSTR_VAL(data), size, self->type == SOCK_DGRAM, due_of(self));

    if (count >= 0) {
        data = zend_string_truncate(data, (size_t)count, 0);
        ZSTR_VAL(data)[count] = '\0';
        ZVAL_STR(result, data);
        return;
    }
    zend_string_efree(data);
    if (count == WSCO_E_EOF)
        ZVAL_EMPTY_STRING(result);
    else
        ZVAL_BOOL(result, php_wsco_fail((wsco_rc)count));
}

PHP_METHOD(Swoole_Process, read)
{
    zend_long size = 8192;
    php_wsco_process *self;
    int fd;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    fd = end_to_wait_on(self);
    if (fd < 0)
        RETURN_FALSE;
    receive(self, fd, size > 0 ? (size_t)MIN(size, READ_MAX) : READ_MAX, return_value);
    wsco_pipe_close(&fd);
}

/* ---- close() ---- */

enum { BOTH, MASTER, WORKER, READ, WRITE };

static bool close_part(php_wsco_process *self, zend_long which)
{
    wsco_rc rc;

    switch (which) {
    case BOTH:
        php_wsco_process_close_pipe(self);
        return true;
    case MASTER:
    case WORKER:
        wsco_pipe_close(&self->ends[which - MASTER]);
        return true;
    case READ:
    case WRITE:
        rc = wsco_pipe_shutdown(php_wsco_process_end(self), which == READ ? SHUT_RD : SHUT_WR);
        return rc == WSCO_OK || php_wsco_process_fail("shutdown()", rc);
    default:
        php_wsco_warning("there is no part " ZEND_LONG_FMT " of a pipe", which);
        return php_wsco_fail(WSCO_E_INVAL);
    }
}

PHP_METHOD(Swoole_Process, close)
{
    zend_long which = BOTH;
    php_wsco_process *self;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(which)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (end_to_use(self) == -1)
        RETURN_FALSE;
    RETURN_BOOL(close_part(self, which));
}

/* ---- exportSocket() ---- */

/* Over a descriptor of its own, so the pipe stays as it is when the Socket is closed. */
static wsco_rc make_socket(php_wsco_process *self, wsco_worker *worker, int fd)
{
    wsco_conn *conn;

    if (self->type == SOCK_DGRAM) {
        php_wsco_datagram_create(&self->socket, fd, SOCK_DGRAM);
        return WSCO_OK;
    }
    conn = wsco_raw_pair_end(wsco_net_of(worker), fd);
    if (conn == NULL)
        return WSCO_E_NOMEM;
    php_wsco_socket_create(&self->socket, conn);
    return WSCO_OK;
}

static bool export(php_wsco_process *self)
{
    wsco_worker *worker = php_wsco_worker();
    int fd;
    wsco_rc rc;

    if (worker == NULL)
        return false;
    fd = end_to_wait_on(self);
    if (fd < 0)
        return false;
    rc = make_socket(self, worker, fd);
    if (rc != WSCO_OK)
        return php_wsco_process_fail("exportSocket()", rc);
    self->socket_of = wsco_process_token();
    return true;
}

PHP_METHOD(Swoole_Process, exportSocket)
{
    php_wsco_process *self;

    ZEND_PARSE_PARAMETERS_NONE();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (Z_TYPE(self->socket) != IS_UNDEF && !wsco_process_is(self->socket_of))
        drop_socket(self);
    if (Z_TYPE(self->socket) == IS_UNDEF && !export(self)) {
        if (EG(exception) != NULL)
            RETURN_THROWS();
        RETURN_FALSE;
    }
    RETURN_COPY(&self->socket);
}

PHP_METHOD(Swoole_Process, setTimeout)
{
    php_wsco_process *self;
    double seconds;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_DOUBLE(seconds)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    self->timeout = seconds;
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process, setBlocking)
{
    php_wsco_process *self;
    bool blocking;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_BOOL(blocking)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    self->nonblocking = !blocking;
}
