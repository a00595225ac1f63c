/* SPDX-License-Identifier: MIT */
/* destruct: runs a destructor in a coroutine of its own, so that it may wait.
 * Owns: a reference on the object until the destructor has returned. Called by: collector.c.
 * Never: lets an exception reach the coroutine that collects once that one has gone on.
 * Tested by: tests/phpt/coroutine/gc_destructor*.phpt, tests/phpt/bailout/gc_destructor*.phpt. */
#include "wsco/php/runtime/destruct.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/worker.h"

#include "zend_exceptions.h"

/* Owner: both sides, the later one frees it: the collecting coroutine if the destructor does not wait, else
 * the destructor's. */
typedef struct destruction {
    zend_object *object; /* counted */
    zend_function *destructor;
    zend_object *exception; /* counted: what the destructor has thrown */
    bool ended;             /* the destructor is through */
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

    zend_call_known_function(self->destructor, object, object->ce, NULL, 0, NULL, NULL);
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

bool php_wsco_destruct_apart(zend_object *object, zend_function *destructor)
{
    wsco_worker *worker = php_wsco_current_worker();
    destruction *self;
    wsco_co *co;

    if (!has_room(worker))
        return false;
    self = ecalloc(1, sizeof *self);
    self->object = object;
    self->destructor = destructor;
    co = wsco_co_create(&worker->sched, entry, self);
    if (co == NULL) {
        efree(self);
        return false;
    }
    GC_ADDREF(object);
    (void)wsco_co_resume(co, WSCO_OK);
    php_wsco_carry_bailout();
    if (!self->ended) {
        self->apart = true;
        return true;
    }
    if (self->exception != NULL)
        zend_throw_exception_internal(self->exception);
    efree(self);
    return true;
}
