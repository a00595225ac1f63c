/* SPDX-License-Identifier: MIT */
/* destruct: runs a destructor, or the `finally` blocks of a generator or Fiber, in a coroutine of its own, so
 * that it may wait. Owns: a reference on the object until that has returned. Called by: collector.c.
 * Never: lets an exception reach the coroutine that collects once that one has gone on.
 * Tested by: tests/phpt/coroutine/gc_*.phpt, tests/phpt/bailout/gc_*.phpt. */
#include "wsco/php/runtime/destruct.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/worker.h"

#include "zend_exceptions.h"

/* Owner: both sides, the later one frees it: the collecting coroutine if the destructor does not wait, else
 * the destructor's. */
typedef struct destruction {
    zend_object *object; /* counted */
    zend_object_dtor_obj_t destroy;
    zend_object *exception; /* counted: what it has thrown */
    bool ended;             /* it is through */
    bool apart;             /* it was left waiting */
} destruction;

static zend_object *take_exception(void)
{
    zend_object *exception = EG(exception);

    if (exception != NULL) {
        GC_ADDREF(exception);
        zend_clear_exception();
    }
    return exception;
}

/* On the destructor's coroutine. What it throws goes to the one that collects, as in PHP. When that one has
 * gone on, it is an exception that nobody catches. */
static void body(void *arg)
{
    destruction *self = arg;
    zend_object *object = self->object;

    self->destroy(object);
    if (self->apart) {
        efree(self);
        OBJ_RELEASE(object);
        php_wsco_co_settle();
        return;
    }
    self->exception = take_exception();
    OBJ_RELEASE(object);
    php_wsco_co_settle();
    /* Even the coroutine's defers may have waited. */
    if (self->apart) {
        if (self->exception != NULL)
            zend_throw_exception_internal(self->exception);
        efree(self);
        php_wsco_co_settle();
        return;
    }
    self->ended = true;
}

static void entry(wsco_co *co, void *arg)
{
    php_wsco_co_guard(co, body, arg);
}

static bool has_room(const wsco_worker *worker)
{
    return worker != NULL && worker->sched.current != NULL && !worker->sched.current->kill &&
        !WSCO_G(in_shutdown) && !php_wsco_fork_is_inside() && !wsco_sched_full(&worker->sched);
}

/* Takes the object, and gives it back to the caller to destruct if there can be no coroutine. */
static destruction *begin(wsco_worker *worker, zend_object *object, zend_object_dtor_obj_t destroy)
{
    destruction *self = ecalloc(1, sizeof *self);
    wsco_co *co = wsco_co_create(&worker->sched, entry, self);

    if (co == NULL) {
        efree(self);
        return NULL;
    }
    self->object = object;
    self->destroy = destroy;
    GC_ADDREF(object);
    (void)wsco_co_resume(co, WSCO_OK);
    php_wsco_carry_bailout();
    return self;
}

static void take_result(destruction *self)
{
    if (!self->ended) {
        self->apart = true;
        return;
    }
    if (self->exception != NULL)
        zend_throw_exception_internal(self->exception);
    efree(self);
}

/* An exception may be on its way while the collector runs. Nobody else may find it, so it is put aside. */
bool php_wsco_destruct_apart(zend_object *object, zend_object_dtor_obj_t destroy)
{
    wsco_worker *worker = php_wsco_current_worker();
    zend_object *pending = EG(exception);
    const zend_op *opline = EG(opline_before_exception);
    destruction *self;

    if (!has_room(worker) || (pending != NULL && zend_is_unwind_exit(pending)))
        return false;
    EG(exception) = NULL;
    self = begin(worker, object, destroy);
    EG(exception) = pending;
    EG(opline_before_exception) = opline;
    if (self == NULL)
        return false;
    take_result(self);
    return true;
}
