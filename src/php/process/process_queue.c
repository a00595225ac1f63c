/* SPDX-License-Identifier: MIT */
/* process_queue: the queue of the system that parent and children share: useQueue(), push(), pop().
 * Owns: nothing: queues outlive processes; freeQueue() removes one. Called by: PHP, pool_message.c,
 * class_pool.c. Never: removes a queue that it was not told to. Tested by: tests/phpt/process/queue*.phpt. */
#include "process_priv.h"

#include "wsco/php/runtime/errors.h"

#include "SAPI.h"

#include <sys/msg.h>

#define FLAG_NOWAIT 256 /* Process::IPC_NOWAIT */
#define MODE_SHARED 2
#define POP_MAX (8 * 1024 * 1024) /* bytes */
#define TYPE_SHARED PHP_WSCO_QUEUE_SHARED

/* What msgsnd() and msgrcv() take. Owner: the function that made it; freed with efree(). */
typedef struct message {
    long type;
    char bytes[1];
} message;

static message *make_message(size_t size)
{
    return safe_emalloc(1, size, sizeof(message));
}

/* The object of a method with its queue. NULL with an Error thrown, or a warning. */
static php_wsco_process *with_queue(zval *this)
{
    php_wsco_process *self = php_wsco_process_constructed(this);

    if (self == NULL || self->queue != -1)
        return self;
    php_wsco_warning("no queue: call useQueue() first");
    return NULL;
}

static bool limit(int queue, zend_long capacity)
{
    struct msqid_ds state;

    if (capacity < 0)
        return true;
    if (msgctl(queue, IPC_STAT, &state) != 0)
        return false;
    state.msg_qbytes = (msglen_t)capacity;
    return msgctl(queue, IPC_SET, &state) == 0;
}

static key_t key_of_script(void)
{
    const char *path = SG(request_info).path_translated;

    return ftok(path != NULL ? path : ".", 1);
}

static void use_queue(php_wsco_process *self, int queue, zend_long mode, key_t key)
{
    self->queue = queue;
    self->queue_nowait = (mode & FLAG_NOWAIT) != 0;
    self->queue_type = 0;
    if ((mode & ~FLAG_NOWAIT) != MODE_SHARED)
        self->queue_type = TYPE_SHARED + 1 + (long)self->number;
    php_wsco_process_put(self, PHP_WSCO_PROCESS_QUEUE_ID, queue);
    php_wsco_process_put(self, PHP_WSCO_PROCESS_QUEUE_KEY, key);
}

int php_wsco_process_queue_open(zend_long *key)
{
    int queue;

    if (*key == 0)
        *key = key_of_script();
    queue = msgget((key_t)*key, IPC_CREAT | 0600);
    return queue < 0 ? -errno : queue;
}

PHP_METHOD(Swoole_Process, useQueue)
{
    zend_long key = 0, mode = MODE_SHARED, capacity = -1;
    php_wsco_process *self;
    int queue;

    ZEND_PARSE_PARAMETERS_START(0, 3)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(key)
        Z_PARAM_LONG(mode)
        Z_PARAM_LONG(capacity)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    queue = php_wsco_process_queue_open(&key);
    if (queue < 0)
        RETURN_BOOL(php_wsco_process_fail("msgget()", queue));
    if (!limit(queue, capacity))
        RETURN_BOOL(php_wsco_process_fail("msgctl()", -errno));
    use_queue(self, queue, mode, (key_t)key);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process, statQueue)
{
    const php_wsco_process *self;
    struct msqid_ds state;

    ZEND_PARSE_PARAMETERS_NONE();
    self = with_queue(ZEND_THIS);
    if (self == NULL)
        RETURN_FALSE;
    if (msgctl(self->queue, IPC_STAT, &state) != 0)
        RETURN_BOOL(php_wsco_fail(-errno));
    array_init_size(return_value, 2);
    add_assoc_long(return_value, "queue_num", (zend_long)state.msg_qnum);
    add_assoc_long(return_value, "queue_bytes", (zend_long)state.msg_cbytes);
}

PHP_METHOD(Swoole_Process, freeQueue)
{
    php_wsco_process *self;

    ZEND_PARSE_PARAMETERS_NONE();
    self = with_queue(ZEND_THIS);
    if (self == NULL)
        RETURN_FALSE;
    if (msgctl(self->queue, IPC_RMID, NULL) != 0)
        RETURN_BOOL(php_wsco_process_fail("msgctl()", -errno));
    self->queue = -1;
    RETURN_TRUE;
}

wsco_rc php_wsco_process_queue_put(int queue, long type, const zend_string *data, bool wait)
{
    message *copy = make_message(ZSTR_LEN(data));
    wsco_rc rc = WSCO_OK;

    copy->type = type;
    memcpy(copy->bytes, ZSTR_VAL(data), ZSTR_LEN(data));
    while (msgsnd(queue, copy, ZSTR_LEN(data), wait ? 0 : IPC_NOWAIT) != 0) {
        rc = -errno;
        if (rc != -EINTR || php_wsco_process_interrupted())
            break;
        rc = WSCO_OK;
    }
    efree(copy);
    return rc;
}

static zend_string *take_bytes(int queue, long type, size_t max, wsco_rc *rc)
{
    message *got = make_message(max);
    zend_string *data = NULL;
    ssize_t count = msgrcv(queue, got, max, type, IPC_NOWAIT);

    *rc = count < 0 ? -errno : WSCO_OK;
    /* Left there it would stand before all others for ever. */
    if (*rc == -E2BIG)
        (void)!msgrcv(queue, got, max, type, IPC_NOWAIT | MSG_NOERROR);
    else if (*rc == WSCO_OK)
        data = zend_string_init(got->bytes, (size_t)count, 0);
    efree(got);
    return data;
}

/* Without room for bytes the system says whether there is a message: most looks need none. */
zend_string *php_wsco_process_queue_take(int queue, long type, size_t max, wsco_rc *rc)
{
    message look;

    *rc = WSCO_OK;
    if (msgrcv(queue, &look, 0, type, IPC_NOWAIT) == 0)
        return ZSTR_EMPTY_ALLOC();
    *rc = -errno;
    return *rc == -E2BIG ? take_bytes(queue, type, MIN(max, POP_MAX), rc) : NULL;
}

PHP_METHOD(Swoole_Process, push)
{
    const php_wsco_process *self;
    zend_string *data;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    self = with_queue(ZEND_THIS);
    if (self == NULL)
        RETURN_FALSE;
    rc = php_wsco_process_queue_put(self->queue, self->queue_type != 0 ? self->queue_type : TYPE_SHARED, data,
                                    !self->queue_nowait);
    if (rc != WSCO_OK)
        RETURN_BOOL(php_wsco_fail(rc));
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process, pop)
{
    const php_wsco_process *self;
    zend_long size = 65536;
    message *got;
    ssize_t count;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    self = with_queue(ZEND_THIS);
    if (self == NULL)
        RETURN_FALSE;
    if (size < 1 || size > POP_MAX)
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVAL));
    got = make_message((size_t)size);
    do
        count = msgrcv(self->queue, got, (size_t)size, self->queue_type,
                       MSG_NOERROR | (self->queue_nowait ? IPC_NOWAIT : 0));
    while (count < 0 && errno == EINTR && !php_wsco_process_interrupted());
    if (count < 0)
        RETVAL_BOOL(php_wsco_fail(-errno));
    else
        RETVAL_STRINGL(got->bytes, (size_t)count);
    efree(got);
}
