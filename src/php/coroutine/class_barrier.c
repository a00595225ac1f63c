/* SPDX-License-Identifier: MIT */
/* class_barrier: Swoole\Coroutine\Barrier: waits until an object is gone. In C for the reasons of
 * class_wait_group.c.
 * Owns: nothing; the waiter lies on the stack of its coroutine. Called by: PHP, MINIT.
 * Never: runs the waiter when the object ends, which may happen anywhere, even in a garbage collection: it
 * only makes the waiter ready.
 * Tested by: tests/phpt/channel/barrier*.phpt, tests/phpt/reference/coroutine/barrier-*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/suspend.h"

#include "zend_exceptions.h"

#include "../../../stubs/barrier_arginfo.h"

/* Owner: the engine, by the object in it. */
typedef struct barrier {
    bool *gone;        /* to be set when the object ends; NULL unless a wait() lets go of it */
    wsco_waitq waiter; /* at most one */
    zend_object std;
} barrier;

static zend_class_entry *barrier_ce;
static zend_object_handlers handlers;

static barrier *barrier_of(zend_object *object)
{
    return wsco_container_of(object, barrier, std);
}

static zend_object *create_object(zend_class_entry *ce)
{
    barrier *self = zend_object_alloc(sizeof *self, ce);

    self->gone = NULL;
    wsco_link_init(&self->waiter);
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    barrier *self = barrier_of(object);

    php_wsco_fork_check();
    if (self->gone)
        *self->gone = true;
    wsco_wait_wake_all(&self->waiter, WSCO_OK);
    zend_object_std_dtor(object);
}

PHP_METHOD(Swoole_Coroutine_Barrier, make)
{
    ZEND_PARSE_PARAMETERS_NONE();
    object_init_ex(return_value, barrier_ce);
}

/* May collect garbage: this object, and others whose destructors throw. */
static void release(barrier *self, zval *variable)
{
    zval nothing;

    GC_ADDREF(&self->std);
    ZVAL_NULL(&nothing);
    php_wsco_slot_put(variable, &nothing);
    OBJ_RELEASE(&self->std);
}

/* Releases the caller's reference. False if the object is gone now, or with an exception pending. The mark is
 * not on the stack: a fatal error in a destructor, or a fork while it waits, takes the stack away before the
 * object ends. */
static bool let_go(barrier *self, zval *variable)
{
    bool *gone = ecalloc(1, sizeof *gone), ended;

    self->gone = gone;
    release(self, variable);
    ended = *gone;
    if (!ended)
        self->gone = NULL;
    efree(gone);
    return !ended && !EG(exception);
}

/* NULL with an exception pending. */
static barrier *barrier_to_wait_for(const zval *variable)
{
    barrier *self;

    ZVAL_DEREF(variable);
    if (Z_TYPE_P(variable) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(variable), barrier_ce)) {
        zend_argument_type_error(1, "must be of type %s, %s given", ZSTR_VAL(barrier_ce->name),
                                 zend_zval_type_name(variable));
        return NULL;
    }
    self = barrier_of(Z_OBJ_P(variable));
    if (!self->gone && wsco_link_empty(&self->waiter))
        return self;
    zend_throw_exception(php_wsco_exception_ce, "The barrier is waiting, cannot wait again.", 0);
    return NULL;
}

PHP_METHOD(Swoole_Coroutine_Barrier, wait)
{
    zval *variable;
    double timeout = -1;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ZVAL(variable)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    /* Read only now: converting the time-out may have run user code, which may have written to the
     * variable. */
    barrier *self = barrier_to_wait_for(variable);
    if (!self || !php_wsco_may_suspend() || !let_go(self, variable))
        return;
    rc = wsco_wait_on(&WSCO_G(worker)->sched, &self->waiter, php_wsco_wait_due(timeout));
    if (rc != WSCO_OK)
        php_wsco_fail(rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc);
}

void php_wsco_register_barrier(void)
{
    barrier_ce = register_class_Swoole_Coroutine_Barrier();
    barrier_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(barrier, std), free_object);
}
