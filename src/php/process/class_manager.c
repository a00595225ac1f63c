/* SPDX-License-Identifier: MIT */
/* class_manager: Swoole\Process\Manager: functions that each run in a worker of one pool.
 * Owns: the functions. Called by: PHP, MINIT. Never: forks; the pool that start() makes does.
 * Tested by: tests/phpt/pool/manager*.phpt. */
#include "pool_priv.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"

#include "../../../stubs/manager_arginfo.h"

/* Owner: the engine, by the object in it. */
typedef struct manager {
    php_wsco_pool_job *jobs; /* `count` of them */
    size_t count;
    zend_long ipc, queue_key;
    bool running; /* the jobs must stay where they are */
    zend_object std;
} manager;

static zend_object_handlers handlers;

static manager *manager_of(zval *this)
{
    return wsco_container_of(Z_OBJ_P(this), manager, std);
}

static zend_object *create_object(zend_class_entry *ce)
{
    manager *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(manager, std));
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    manager *self = wsco_container_of(object, manager, std);

    zend_object_std_dtor(object);
    for (size_t i = 0; i < self->count; i++)
        php_wsco_callable_free(&self->jobs[i].callable);
    if (self->jobs != NULL)
        efree(self->jobs);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *properties = zend_std_get_gc(object, table, count);
    const manager *self = wsco_container_of(object, manager, std);

    for (int i = 0; i < *count; i++)
        zend_get_gc_buffer_add_zval(buffer, *table + i);
    for (size_t i = 0; i < self->count; i++)
        zend_get_gc_buffer_add_zval(buffer, &self->jobs[i].callable.value);
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

PHP_METHOD(Swoole_Process_Manager, __construct)
{
    zend_long ipc = PHP_WSCO_IPC_NONE, key = 0;

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(ipc)
        Z_PARAM_LONG(key)
    ZEND_PARSE_PARAMETERS_END();
    manager_of(ZEND_THIS)->ipc = ipc;
    manager_of(ZEND_THIS)->queue_key = key;
}

static bool has_room(const manager *self, zend_long count)
{
    const char *fault = NULL;

    if (self->running)
        fault = "the pool is running";
    else if (count > PHP_WSCO_POOL_WORKERS_MAX || self->count + (size_t)count > PHP_WSCO_POOL_WORKERS_MAX)
        fault = "there are too many workers";
    if (fault != NULL)
        php_wsco_throw(php_wsco_exception_ce, -WSCO_E_WRONG_OPERATION, "%s", fault);
    return fault == NULL;
}

static bool add(manager *self, zend_long count, const zend_fcall_info *fci, const zend_fcall_info_cache *fcc,
                bool in_coroutine)
{
    if (count < 1)
        return true;
    if (!has_room(self, count))
        return false;
    self->jobs = safe_erealloc(self->jobs, self->count + (size_t)count, sizeof *self->jobs, 0);
    for (zend_long i = 0; i < count; i++) {
        php_wsco_pool_job *added = &self->jobs[self->count++];
        php_wsco_callable_init(&added->callable, fci, fcc);
        added->in_coroutine = in_coroutine;
    }
    return true;
}

PHP_METHOD(Swoole_Process_Manager, add)
{
    zend_fcall_info_cache fcc;
    bool in_coroutine = false;
    zend_fcall_info fci;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(in_coroutine)
    ZEND_PARSE_PARAMETERS_END();
    if (!add(manager_of(ZEND_THIS), 1, &fci, &fcc, in_coroutine))
        RETURN_THROWS();
    RETURN_COPY(ZEND_THIS);
}

PHP_METHOD(Swoole_Process_Manager, addBatch)
{
    zend_fcall_info_cache fcc;
    bool in_coroutine = false;
    zend_fcall_info fci;
    zend_long count;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_LONG(count)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(in_coroutine)
    ZEND_PARSE_PARAMETERS_END();
    if (!add(manager_of(ZEND_THIS), count, &fci, &fcc, in_coroutine))
        RETURN_THROWS();
    RETURN_COPY(ZEND_THIS);
}

/* In a worker too: its exit unwinds this. */
static void run(manager *self, zval *pool)
{
    zval arguments[3], none;

    ZVAL_LONG(&arguments[0], (zend_long)self->count);
    ZVAL_LONG(&arguments[1], self->ipc);
    ZVAL_LONG(&arguments[2], self->queue_key);
    ZVAL_UNDEF(&none);
    zend_call_known_instance_method(Z_OBJCE_P(pool)->constructor, Z_OBJ_P(pool), &none, 3, arguments);
    if (EG(exception) != NULL)
        return;
    php_wsco_pool_of(Z_OBJ_P(pool))->jobs = self->jobs;
    self->running = true;
    php_wsco_pool_start(php_wsco_pool_of(Z_OBJ_P(pool)), &none);
    self->running = false;
    php_wsco_pool_of(Z_OBJ_P(pool))->jobs = NULL;
}

PHP_METHOD(Swoole_Process_Manager, start)
{
    manager *self = manager_of(ZEND_THIS);
    zval pool;

    ZEND_PARSE_PARAMETERS_NONE();
    if (self->count == 0 || self->running) {
        php_wsco_throw(php_wsco_exception_ce, -WSCO_E_WRONG_OPERATION, "%s",
                       self->running ? "the pool is running" : "there are no workers: call add() first");
        RETURN_THROWS();
    }
    object_init_ex(&pool, php_wsco_pool_ce);
    run(self, &pool);
    zval_ptr_dtor(&pool);
}

PHP_METHOD(Swoole_Process_Manager, setIPCType)
{
    zend_long type;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(type)
    ZEND_PARSE_PARAMETERS_END();
    manager_of(ZEND_THIS)->ipc = type;
    RETURN_COPY(ZEND_THIS);
}

PHP_METHOD(Swoole_Process_Manager, getIPCType)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(manager_of(ZEND_THIS)->ipc);
}

PHP_METHOD(Swoole_Process_Manager, setMsgQueueKey)
{
    zend_long key;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(key)
    ZEND_PARSE_PARAMETERS_END();
    manager_of(ZEND_THIS)->queue_key = key;
    RETURN_COPY(ZEND_THIS);
}

PHP_METHOD(Swoole_Process_Manager, getMsgQueueKey)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(manager_of(ZEND_THIS)->queue_key);
}

void php_wsco_register_manager(void)
{
    zend_class_entry *ce = register_class_Swoole_Process_Manager();

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(manager, std), free_object);
    handlers.get_gc = get_gc;
}
