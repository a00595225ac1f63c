/* SPDX-License-Identifier: MIT */
/* collector: the garbage collection. Nobody can leave it, but what it has destroyed may wait.
 *
 * It works on global state and frees what it has found by its own count, so no other code may run before it
 * is through. Whose allocation it is that sets it off is chance: that coroutine must neither wait for a
 * stranger's destructor nor get its exceptions about waiting. So each destructor runs in a coroutine of its
 * own, and so does the destruction of a generator or Fiber that is suspended before a `finally`; when that
 * coroutine waits, the collection goes on. The engine frees no object in the run that has destructed it, nor
 * what the object can reach, so all of them may take their time.
 * Owns: the engine's pointers to the collector and, while it runs, to the VM, which is how a destructor's
 * call is noticed, and to the destruction of generators and Fibers. Called by: the engine.
 * Never: runs code of a script with our pointer to the VM in place.
 * Tested by: tests/phpt/coroutine/gc_*.phpt, tests/phpt/bailout/gc_*.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"

/* A class of the engine whose objects run code of the script when they are destructed, without a destructor.
 * Owner: static. */
typedef struct finisher {
    zend_object_handlers *handlers; /* NULL: not looked up yet */
    zend_object_dtor_obj_t original, ours;
} finisher;

static void destroy_generator(zend_object *object);
static void destroy_fiber(zend_object *object);

static int (*original_collect)(void);
static void (*original_execute)(zend_execute_data *call);
static php_wsco_destructor_runner *run_apart;
static finisher generators = {NULL, NULL, destroy_generator}, fibers = {NULL, NULL, destroy_fiber};

/* ---- what the collector calls ---- */

static bool is_collector(void)
{
    return WSCO_G(collecting) > 0 && WSCO_G(collecting_co) == php_wsco_current();
}

/* A call that the collector itself makes: what a destructor or generator calls in turn comes here only if it
 * has switched to another coroutine by C code alone. */
static bool is_destructor(const zend_execute_data *call)
{
    return is_collector() && (ZEND_CALL_INFO(call) & ZEND_CALL_HAS_THIS) != 0 &&
        call->func == Z_OBJCE(call->This)->destructor;
}

static void call_destructor(zend_object *object)
{
    zend_call_known_function(object->ce->destructor, object, object->ce, NULL, 0, NULL, NULL);
}

/* Takes the call back before it has begun, and makes it in a coroutine of its own. */
static void destroy_apart(zend_execute_data *call)
{
    zend_object *object = Z_OBJ(call->This);

    ZEND_OBSERVER_FCALL_END(call, NULL);
    EG(current_execute_data) = call->prev_execute_data;
    if (!run_apart(object, call_destructor))
        call_destructor(object);
}

/* Stands in for the VM while garbage is collected. A coroutine that waited inside comes back after the end of
 * that collection, or of the next: then the pointer is not ours to set. */
static void execute(zend_execute_data *call)
{
    uint32_t collection = WSCO_G(collections);

    zend_execute_ex = original_execute;
    if (is_destructor(call))
        destroy_apart(call);
    else
        original_execute(call);
    if (WSCO_G(collecting) > 0 && WSCO_G(collections) == collection)
        zend_execute_ex = execute;
}

/* Where our pointer to the VM is in place no code of a script runs, so it is the collector that calls. */
static void finish(zend_object *object, zend_object_dtor_obj_t destroy, bool runs_code)
{
    uint32_t collection = WSCO_G(collections);
    bool done = false;

    if (runs_code && zend_execute_ex == execute && is_collector()) {
        zend_execute_ex = original_execute;
        done = run_apart(object, destroy);
        if (WSCO_G(collecting) > 0 && WSCO_G(collections) == collection)
            zend_execute_ex = execute;
    }
    if (!done)
        destroy(object);
}

static void destroy_generator(zend_object *object)
{
    const zend_execute_data *frame = ((zend_generator *)object)->execute_data;

    finish(object, generators.original,
           frame != NULL && (frame->func->op_array.fn_flags & ZEND_ACC_HAS_FINALLY_BLOCK) != 0);
}

static void destroy_fiber(zend_object *object)
{
    finish(object, fibers.original, ((zend_fiber *)object)->context.status == ZEND_FIBER_STATUS_SUSPENDED);
}

/* ---- our pointers ---- */

/* The table is the engine's own, but every object knows it. */
static void look_up(finisher *of, zend_class_entry *ce)
{
    zend_object *object = ce->create_object(ce);

    of->handlers = (zend_object_handlers *)(uintptr_t)object->handlers;
    of->original = of->handlers->dtor_obj;
    OBJ_RELEASE(object);
}

static void set_pointers(void)
{
    if (generators.handlers == NULL) {
        look_up(&generators, zend_ce_generator);
        look_up(&fibers, zend_ce_fiber);
    }
    generators.handlers->dtor_obj = generators.ours;
    fibers.handlers->dtor_obj = fibers.ours;
    original_execute = zend_execute_ex;
    zend_execute_ex = execute;
}

void php_wsco_collector_stopped(void)
{
    WSCO_G(collecting) = 0;
    if (zend_execute_ex == execute)
        zend_execute_ex = original_execute;
    if (generators.handlers != NULL) {
        generators.handlers->dtor_obj = generators.original;
        fibers.handlers->dtor_obj = fibers.original;
    }
}

/* The pointers belong to all threads of the process, so with threads nothing can be noticed. */
static bool may_run_apart(void)
{
#ifdef ZTS
    return false;
#else
    return php_wsco_current() != NULL && !WSCO_G(in_shutdown) &&
        !(EG(active_fiber) != NULL && php_wsco_engine_gc_switches_fibers());
#endif
}

static void run_collect(void *count)
{
    WSCO_G(collecting)++;
    WSCO_G(collections)++;
    WSCO_G(collecting_co) = php_wsco_current();
    if (zend_execute_ex != execute && may_run_apart())
        set_pointers();
    *(int *)count = original_collect();
    php_wsco_collector_stopped();
}

/* The engine refuses a collection within another. */
static int collect(void)
{
    int count = 0;

    if (WSCO_G(collecting) > 0)
        return original_collect();
    php_wsco_no_switch_run(run_collect, &count);
    return count;
}

void php_wsco_collector_startup(php_wsco_destructor_runner *runner)
{
    run_apart = runner;
    original_collect = gc_collect_cycles;
    gc_collect_cycles = collect;
}

void php_wsco_collector_shutdown(void)
{
    if (gc_collect_cycles == collect)
        gc_collect_cycles = original_collect;
}
