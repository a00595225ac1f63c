/* SPDX-License-Identifier: MIT */
/* class_scheduler: Swoole\Coroutine\Scheduler: callables that start() runs together, each in a coroutine.
 * Owns: each callable and its arguments, from add() until its coroutines have been started.
 * Called by: PHP, MINIT.
 * Never: runs the loop inside a coroutine or inside itself; keeps what it has started.
 * Tested by: tests/phpt/coroutine/scheduler*.phpt, tests/phpt/reference/coroutine/scheduler-*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/callable.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/script.h"

#include "../../../stubs/scheduler_arginfo.h"

/* A call of add() or parallel(). Owner: the scheduler's list; start() while it starts it. Freed by:
 * free_job(). */
typedef struct job {
    struct job *next; /* added later */
    php_wsco_callable callable;
    zend_long count; /* coroutines to start */
    uint32_t argc;
    zval args[1]; /* argc of them */
} job;

/* Owner: the engine, by the object in it. */
typedef struct scheduler {
    job *first, **end; /* in the order of adding */
    bool started;      /* start() runs */
    zend_object std;
} scheduler;

static zend_object_handlers handlers;

static scheduler *scheduler_of(zend_object *object)
{
    return wsco_container_of(object, scheduler, std);
}

/* ---- jobs ---- */

static job *make_job(const zend_fcall_info *fci, const zend_fcall_info_cache *fcc, zend_long count,
                     uint32_t argc, const zval *argv)
{
    job *made = safe_emalloc(argc, sizeof(zval), sizeof *made);

    made->next = NULL;
    php_wsco_callable_init(&made->callable, fci, fcc);
    made->count = count;
    made->argc = argc;
    for (uint32_t i = 0; i < argc; i++)
        ZVAL_COPY(&made->args[i], &argv[i]);
    return made;
}

/* Destructors may run, and see a scheduler that has lost the job already. */
static void free_job(job *old)
{
    php_wsco_callable_free(&old->callable);
    for (uint32_t i = 0; i < old->argc; i++)
        zval_ptr_dtor(&old->args[i]);
    efree(old);
}

/* The oldest job, which is the caller's then; NULL if there is none. */
static job *take_job(scheduler *self)
{
    job *oldest = self->first;

    if (oldest == NULL)
        return NULL;
    self->first = oldest->next;
    if (self->first == NULL)
        self->end = &self->first;
    return oldest;
}

/* False when no more coroutines can be started: with a warning, or an exception thrown. */
static bool start_job(job *of)
{
    bool started = true;

    for (zend_long i = 0; i < of->count && started; i++)
        started = php_wsco_co_create_for(NULL, &of->callable, of->argc, of->args) && EG(exception) == NULL;
    return started;
}

/* ---- the object ---- */

static zend_object *create_object(zend_class_entry *ce)
{
    scheduler *self = zend_object_alloc(sizeof *self, ce);

    self->first = NULL;
    self->end = &self->first;
    self->started = false;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

/* Weak references to the object end in std_dtor, before destructors of arguments could follow them. */
static void free_object(zend_object *object)
{
    scheduler *self = scheduler_of(object);
    job *old;

    zend_object_std_dtor(object);
    while ((old = take_job(self)) != NULL)
        free_job(old);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *properties = zend_std_get_gc(object, table, count);

    for (int i = 0; i < *count; i++)
        zend_get_gc_buffer_add_zval(buffer, *table + i);
    for (job *of = scheduler_of(object)->first; of != NULL; of = of->next) {
        zend_get_gc_buffer_add_zval(buffer, &of->callable.value);
        for (uint32_t i = 0; i < of->argc; i++)
            zend_get_gc_buffer_add_zval(buffer, &of->args[i]);
    }
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

static void add(scheduler *self, job *added)
{
    if (self->started) {
        php_wsco_warning("the scheduler is running: use go()");
        free_job(added);
        return;
    }
    *self->end = added;
    self->end = &added->next;
}

PHP_METHOD(Swoole_Coroutine_Scheduler, add)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    uint32_t argc;
    zval *argv;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_VARIADIC('*', argv, argc)
    ZEND_PARSE_PARAMETERS_END();
    add(scheduler_of(Z_OBJ_P(ZEND_THIS)), make_job(&fci, &fcc, 1, argc, argv));
}

PHP_METHOD(Swoole_Coroutine_Scheduler, parallel)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    zend_long count;
    uint32_t argc;
    zval *argv;

    ZEND_PARSE_PARAMETERS_START(2, -1)
        Z_PARAM_LONG(count)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_VARIADIC('*', argv, argc)
    ZEND_PARSE_PARAMETERS_END();
    add(scheduler_of(Z_OBJ_P(ZEND_THIS)), make_job(&fci, &fcc, count, argc, argv));
}

PHP_METHOD(Swoole_Coroutine_Scheduler, set)
{
    php_wsco_coroutine_set(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Swoole_Coroutine_Scheduler, getOptions)
{
    php_wsco_coroutine_options(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

/* What cannot be started is dropped, and the result is false; what was started before that goes on. */
static bool start_all(scheduler *self)
{
    bool started = true;
    job *next;

    while ((next = take_job(self)) != NULL) {
        started = started && start_job(next);
        free_job(next);
    }
    return started;
}

PHP_METHOD(Swoole_Coroutine_Scheduler, start)
{
    scheduler *self = scheduler_of(Z_OBJ_P(ZEND_THIS));
    bool all;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!php_wsco_coroutine_may_run())
        RETURN_FALSE;
    if (self->first == NULL) {
        php_wsco_warning("no coroutine task");
        RETURN_FALSE;
    }
    GC_ADDREF(&self->std);
    self->started = true;
    all = start_all(self);
    RETVAL_BOOL(EG(exception) == NULL && php_wsco_loop() && all);
    self->started = false;
    OBJ_RELEASE(&self->std);
}

void php_wsco_register_scheduler(void)
{
    zend_class_entry *ce = register_class_Swoole_Coroutine_Scheduler();

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(scheduler, std), free_object);
    handlers.get_gc = get_gc;
    php_wsco_short_name("Co\\Scheduler", ce);
}
