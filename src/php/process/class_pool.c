/* SPDX-License-Identifier: MIT */
/* class_pool: Swoole\Process\Pool: the object, its options and callbacks. pool_manager.c has start(),
 * pool_worker.c the life of a worker, pool_message.c the messages.
 * Owns: the callbacks, the process objects while it runs, the listening socket. Called by: PHP, MINIT.
 * Never: forks. Tested by: tests/phpt/pool, tests/phpt/reference/process-pool. */
#include "pool_priv.h"

#include "wsco/io/pipe.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/option.h"
#include "wsco/php/runtime/option_names.h"

#include "../../../stubs/pool_arginfo.h"

#define PACKAGE_MAX (2 * 1024 * 1024) /* bytes */
#define WAIT_MAX 3                    /* seconds */

zend_class_entry *php_wsco_pool_ce;
static zend_object_handlers handlers;

static const char *const event_names[PHP_WSCO_POOL_EVENTS] = {"workerstart", "workerstop", "workerexit",
                                                              "message",     "start",      "shutdown"};

/* ---- the object ---- */

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_pool *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(php_wsco_pool, std));
    self->control[0] = self->control[1] = self->listener = self->peer = self->queue = self->worker = -1;
    self->package_max = PACKAGE_MAX;
    self->max_wait = WAIT_MAX;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

/* In a worker it still runs. */
static void free_object(zend_object *object)
{
    php_wsco_pool *self = php_wsco_pool_of(object);

    php_wsco_fork_check();
    php_wsco_pool_end(self);
    zend_object_std_dtor(object);
    wsco_pipe_close(&self->listener);
    wsco_pipe_close(&self->peer);
    for (int event = 0; event < PHP_WSCO_POOL_EVENTS; event++)
        php_wsco_callable_free(&self->events[event]);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *properties = zend_std_get_gc(object, table, count);
    php_wsco_pool *self = php_wsco_pool_of(object);

    for (int i = 0; i < *count; i++)
        zend_get_gc_buffer_add_zval(buffer, *table + i);
    for (int event = 0; event < PHP_WSCO_POOL_EVENTS; event++)
        zend_get_gc_buffer_add_zval(buffer, &self->events[event].value);
    for (unsigned id = 0; self->processes != NULL && id < self->count; id++)
        zend_get_gc_buffer_add_zval(buffer, &self->processes[id]);
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

php_wsco_pool *php_wsco_pool_constructed(zval *this)
{
    php_wsco_pool *self = php_wsco_pool_of(Z_OBJ_P(this));

    php_wsco_fork_check();
    if (self->constructed)
        return self;
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

void php_wsco_pool_put(php_wsco_pool *self, int property, zval *value)
{
    zval *place = OBJ_PROP_NUM(&self->std, property), old;

    ZVAL_COPY_VALUE(&old, place);
    ZVAL_COPY_VALUE(place, value);
    zval_ptr_dtor(&old);
}

void php_wsco_pool_put_long(php_wsco_pool *self, int property, zend_long number)
{
    zval value;

    ZVAL_LONG(&value, number);
    php_wsco_pool_put(self, property, &value);
}

void php_wsco_pool_put_bool(php_wsco_pool *self, int property, bool truth)
{
    zval value = {0}; /* gcc 14 sees the copy of a number that a bool does not have */

    ZVAL_BOOL(&value, truth);
    php_wsco_pool_put(self, property, &value);
}

static bool construct(php_wsco_pool *self, zend_long count, zend_long ipc)
{
    if (self->constructed)
        zend_throw_error(php_wsco_error_ce, "the constructor can be called only once");
    else if (count < 1)
        php_wsco_throw(php_wsco_exception_ce, 0, "the parameter $worker_num must be greater than 0");
    else if (count > PHP_WSCO_POOL_WORKERS_MAX)
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "a pool has at most %d workers",
                       PHP_WSCO_POOL_WORKERS_MAX);
    else if (ipc < PHP_WSCO_IPC_NONE || ipc > PHP_WSCO_IPC_SOCKET)
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "there is no ipc_type " ZEND_LONG_FMT, ipc);
    return EG(exception) == NULL;
}

static bool open_queue(php_wsco_pool *self, zend_long key)
{
    self->queue = php_wsco_process_queue_open(&key);
    if (self->queue >= 0)
        return true;
    php_wsco_throw(php_wsco_exception_ce, -self->queue, "msgget() failed: %s", strerror(-self->queue));
    return false;
}

PHP_METHOD(Swoole_Process_Pool, __construct)
{
    php_wsco_pool *self = php_wsco_pool_of(Z_OBJ_P(ZEND_THIS));
    zend_long count, ipc = PHP_WSCO_IPC_NONE, key = 0;
    bool enable_coroutine = false;

    ZEND_PARSE_PARAMETERS_START(1, 4)
        Z_PARAM_LONG(count)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(ipc)
        Z_PARAM_LONG(key)
        Z_PARAM_BOOL(enable_coroutine)
    ZEND_PARSE_PARAMETERS_END();
    if (!construct(self, count, ipc) || (ipc == PHP_WSCO_IPC_MSGQUEUE && !open_queue(self, key)))
        RETURN_THROWS();
    self->constructed = true;
    self->count = (unsigned)count;
    self->ipc = (int)ipc;
    self->enable_coroutine = enable_coroutine;
}

PHP_METHOD(Swoole_Process_Pool, set)
{
    php_wsco_pool *self;
    HashTable *options;
    uint64_t package_max;
    double max_wait;
    bool enable;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL || !php_wsco_option_names_check(options, PHP_WSCO_OPTIONS_POOL))
        RETURN_THROWS();
    enable = self->enable_coroutine;
    package_max = self->package_max;
    max_wait = self->max_wait;
    php_wsco_option_bool(options, "enable_coroutine", &enable);
    php_wsco_option_size(options, "max_package_size", &package_max);
    php_wsco_option_seconds(options, "max_wait_time", &max_wait);
    self->enable_coroutine = enable;
    self->package_max = MIN(package_max, INT_MAX);
    self->max_wait = max_wait;
}

/* ---- callbacks ---- */

static int event_of(const zend_string *name)
{
    for (int event = 0; event < PHP_WSCO_POOL_EVENTS; event++) {
        if (strcasecmp(ZSTR_VAL(name), event_names[event]) == 0)
            return event;
    }
    php_wsco_warning("unknown event type[%s]", ZSTR_VAL(name));
    return -1;
}

static void set_callback(php_wsco_pool *self, int event, const zend_fcall_info *fci,
                         const zend_fcall_info_cache *fcc)
{
    php_wsco_callable old = self->events[event];

    php_wsco_callable_init(&self->events[event], fci, fcc);
    php_wsco_callable_free(&old);
}

static bool is_callable(zval *callback, zend_fcall_info *fci, zend_fcall_info_cache *fcc)
{
    zend_string *name;

    if (zend_fcall_info_init(callback, 0, fci, fcc, NULL, NULL) == SUCCESS)
        return true;
    name = zend_get_callable_name(callback);
    php_wsco_warning("function '%s' is not callable", ZSTR_VAL(name));
    zend_string_release(name);
    return false;
}

PHP_METHOD(Swoole_Process_Pool, on)
{
    zend_fcall_info_cache fcc = empty_fcall_info_cache;
    zend_fcall_info fci = empty_fcall_info;
    php_wsco_pool *self;
    zend_string *name;
    zval *callback;
    int event;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_ZVAL(callback)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->manager != 0) {
        php_wsco_warning("the pool is running");
        RETURN_FALSE;
    }
    event = event_of(name);
    if (event < 0 || !is_callable(callback, &fci, &fcc))
        RETURN_FALSE;
    if (event == PHP_WSCO_POOL_MESSAGE && self->ipc == PHP_WSCO_IPC_NONE) {
        php_wsco_throw(php_wsco_exception_ce, -WSCO_E_INVALID_PARAMS,
                       "cannot set `onMessage` event with ipc_type=0");
        RETURN_THROWS();
    }
    set_callback(self, event, &fci, &fcc);
    RETURN_TRUE;
}

bool php_wsco_pool_call(php_wsco_pool *self, php_wsco_pool_event event, bool in_coroutine, zval *second)
{
    zval arguments[2];
    bool returned;

    if (!php_wsco_pool_has(self, event))
        return true;
    ZVAL_OBJ_COPY(&arguments[0], &self->std);
    if (second != NULL)
        ZVAL_COPY(&arguments[1], second);
    returned = php_wsco_process_call(&self->events[event], in_coroutine, second != NULL ? 2 : 1, arguments);
    zval_ptr_dtor(&arguments[0]);
    if (second != NULL)
        zval_ptr_dtor(&arguments[1]);
    return returned;
}

/* ---- processes ---- */

PHP_METHOD(Swoole_Process_Pool, getProcess)
{
    const php_wsco_pool *self;
    zend_long id = -1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(id)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_pool_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (id == -1)
        id = self->worker;
    if (self->processes == NULL || id < 0 || id >= (zend_long)self->count)
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVALID_PARAMS));
    RETURN_COPY(&self->processes[id]);
}

void php_wsco_register_pool(void)
{
    php_wsco_pool_ce = register_class_Swoole_Process_Pool();
    php_wsco_pool_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_pool, std), free_object);
    handlers.get_gc = get_gc;
}
