/* SPDX-License-Identifier: MIT */
/* collector: the garbage collection. Nobody can leave it, but the destructors that it calls may wait.
 *
 * It works on global state and frees what it has found by its own count, so no other code may run before it
 * is through. Whose allocation it is that sets it off is chance: that coroutine must neither wait for a
 * stranger's destructor nor get its exceptions about waiting. So each destructor runs in a coroutine of its
 * own; when that one waits, the collection goes on. The engine frees no object in the run that called its
 * destructor, nor what the object can reach, so the destructor may take its time.
 * Owns: the engine's pointer to the collector and, while it runs, that to the VM, which is how a destructor's
 * call is noticed. Called by: the engine. Never: runs code of a script with our pointer to the VM in place.
 * Tested by: tests/phpt/coroutine/gc_destructor*.phpt, tests/phpt/bailout/gc_destructor*.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"

static int (*original_collect)(void);
static void (*original_execute)(zend_execute_data *call);
static php_wsco_destructor_runner *run_apart;

/* A call that the collector itself makes: what a destructor or generator calls in turn comes here only if it
 * has switched to another coroutine by C code alone. */
static bool is_destructor(const zend_execute_data *call)
{
    return WSCO_G(collecting) > 0 && WSCO_G(collecting_co) == php_wsco_current() &&
        (ZEND_CALL_INFO(call) & ZEND_CALL_HAS_THIS) != 0 && call->func == Z_OBJCE(call->This)->destructor;
}

/* Takes the call back before it has begun, and makes it in a coroutine of its own. */
static void destroy_apart(zend_execute_data *call)
{
    zend_object *object = Z_OBJ(call->This);
    zend_function *destructor = call->func;

    ZEND_OBSERVER_FCALL_END(call, NULL);
    EG(current_execute_data) = call->prev_execute_data;
    if (!run_apart(object, destructor))
        zend_call_known_function(destructor, object, object->ce, NULL, 0, NULL, NULL);
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

void php_wsco_collector_stopped(void)
{
    WSCO_G(collecting) = 0;
    if (zend_execute_ex == execute)
        zend_execute_ex = original_execute;
}

/* The pointer belongs to all threads of the process, so with threads destructors cannot be noticed. */
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
    if (zend_execute_ex != execute && may_run_apart()) {
        original_execute = zend_execute_ex;
        zend_execute_ex = execute;
    }
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
