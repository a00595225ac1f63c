/* SPDX-License-Identifier: MIT */
/* datagram: Sockets whose messages keep their bounds. They have no connection of the network: each call goes
 * to the system, and waits for the descriptor.
 * Owns: nothing; the Socket owns the descriptor. Called by: class_socket.c, socket_io.c, socketpair.c,
 *       php/process.
 * Never: keeps a message that nobody has asked for.
 * Tested by: tests/phpt/process, tests/phpt/reference/process-pool, tests/phpt/socket/pair_messages.phpt. */
#include "wsco/php/socket/datagram.h"

#include "wsco/io/pipe.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/runtime/errors.h"

void php_wsco_datagram_create(zval *result, int fd, int type)
{
    zend_object *object;

    object_init_ex(result, php_wsco_socket_ce);
    object = Z_OBJ_P(result);
    php_wsco_socket_of(object)->datagram = fd;
    php_wsco_socket_of(object)->made_of_datagrams = true;
    php_wsco_socket_describe(object, fd, AF_UNIX, type);
}

static wsco_usec due_of(double timeout, double usual)
{
    return wsco_time_in(wsco_time_or(timeout, usual));
}

/* WSCO_OK: try again. The descriptor may be another's when the Socket was closed meanwhile. */
static wsco_rc await(php_wsco_socket *self, unsigned want, wsco_usec due)
{
    wsco_script_waits *waits = php_wsco_waits();
    int fd = self->datagram;
    wsco_rc rc = waits != NULL ? wsco_fdwait_until(&waits->fds, fd, want, due) : WSCO_E_NOMEM;

    if (rc >= 0)
        rc = self->datagram == fd ? WSCO_OK : WSCO_E_CLOSED;
    return rc;
}

static zend_string *take(php_wsco_socket *self, size_t size, wsco_rc *rc)
{
    zend_string *data = zend_string_alloc(size, 0);
    ssize_t count = wsco_pipe_recv(self->datagram, ZSTR_VAL(data), size, /* datagram */ true);

    if (count < 0) {
        zend_string_efree(data);
        *rc = (wsco_rc)count;
        return NULL;
    }
    data = zend_string_truncate(data, (size_t)count, 0);
    ZSTR_VAL(data)[count] = '\0';
    *rc = WSCO_OK;
    return data;
}

/* NULL with *rc: none is there yet (WSCO_E_AGAIN), or why none will be. */
static zend_string *next(php_wsco_socket *self, size_t length, wsco_rc *rc)
{
    ssize_t size = self->datagram == -1 ? WSCO_E_CLOSED : wsco_pipe_next(self->datagram);

    if (size >= 0)
        return take(self, MIN((size_t)size, length), rc);
    *rc = (wsco_rc)size;
    return NULL;
}

void php_wsco_datagram_recv(php_wsco_socket *self, size_t length, double timeout, zval *result)
{
    wsco_usec due = due_of(timeout, WSCO_G(read_timeout));
    zend_string *data;
    wsco_rc rc;

    while ((data = next(self, length, &rc)) == NULL && rc == WSCO_E_AGAIN) {
        rc = await(self, WSCO_READ, due);
        if (rc != WSCO_OK || EG(exception) != NULL)
            break;
    }
    if (data != NULL) {
        ZVAL_STR(result, data);
        php_wsco_socket_succeed(self);
    } else if (EG(exception) == NULL) {
        ZVAL_BOOL(result, php_wsco_socket_fail(self, rc));
    }
}

void php_wsco_datagram_send(php_wsco_socket *self, zend_string *data, double timeout, zval *result)
{
    wsco_usec due = due_of(timeout, WSCO_G(write_timeout));
    wsco_rc rc = WSCO_OK;
    ssize_t count;

    do {
        count = self->datagram == -1 ? WSCO_E_CLOSED
                                     : wsco_pipe_send(self->datagram, ZSTR_VAL(data), ZSTR_LEN(data));
        if (count == WSCO_E_AGAIN)
            rc = await(self, WSCO_WRITE, due);
    } while (count == WSCO_E_AGAIN && rc == WSCO_OK && EG(exception) == NULL);
    if (EG(exception) != NULL)
        return;
    if (rc != WSCO_OK || count < 0) {
        ZVAL_BOOL(result, php_wsco_socket_fail(self, rc != WSCO_OK ? rc : (wsco_rc)count));
        return;
    }
    ZVAL_LONG(result, count);
    php_wsco_socket_succeed(self);
}

bool php_wsco_datagram_close(php_wsco_socket *self)
{
    wsco_worker *worker = php_wsco_current_worker();
    wsco_script_waits *waits = worker != NULL && self->datagram != -1 ? wsco_script_waits_of(worker) : NULL;
    int fd = self->datagram;

    if (fd == -1)
        return php_wsco_socket_fail(self, WSCO_E_CLOSED);
    self->datagram = -1;
    if (waits != NULL)
        wsco_fdwait_close(&waits->fds, fd);
    wsco_pipe_close(&fd);
    return php_wsco_socket_succeed(self);
}
