/* SPDX-License-Identifier: MIT */
/* class_wait_group: Swoole\Coroutine\WaitGroup: a counter, and a coroutine that waits for its end. In C,
 * although it is a library class of the reference: PHP code would be compiled in each request, show up in
 * traces, and could be left by a fatal error between two of its steps.
 * Owns: nothing; the waiter lies on the stack of its coroutine. Called by: PHP, MINIT.
 * Never: lets two coroutines wait.
 * Tested by: tests/phpt/channel/wait_group*.phpt, tests/phpt/reference/coroutine/waitgroup-*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/suspend.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

#include "../../../stubs/wait_group_arginfo.h"

/* Owner: the engine, by the object in it. */
typedef struct wait_group {
    zend_long count;
    wsco_waitq waiter; /* at most one */
    zend_object std;
} wait_group;

static zend_object_handlers handlers;

static wait_group *group_of(zval *this)
{
    php_wsco_fork_check();
    return wsco_container_of(Z_OBJ_P(this), wait_group, std);
}

static zend_object *create_object(zend_class_entry *ce)
{
    wait_group *self = zend_object_alloc(sizeof *self, ce);

    self->count = 0;
    wsco_link_init(&self->waiter);
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static bool misuse(zend_class_entry *ce, const char *what)
{
    zend_throw_exception_ex(ce, 0, "WaitGroup misuse: %s", what);
    return false;
}

/* False with an exception pending. */
static bool add(wait_group *self, zend_long delta)
{
    if (!wsco_link_empty(&self->waiter))
        return misuse(spl_ce_BadMethodCallException, "add called concurrently with wait");
    if (delta > 0 && self->count > ZEND_LONG_MAX - delta)
        return misuse(spl_ce_InvalidArgumentException, "counter overflow");
    if (self->count + delta < 0)
        return misuse(spl_ce_InvalidArgumentException, "negative counter");
    self->count += delta;
    return true;
}

PHP_METHOD(Swoole_Coroutine_WaitGroup, __construct)
{
    zend_long delta = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(delta)
    ZEND_PARSE_PARAMETERS_END();
    if (delta > 0)
        (void)add(group_of(ZEND_THIS), delta);
}

PHP_METHOD(Swoole_Coroutine_WaitGroup, add)
{
    zend_long delta = 1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(delta)
    ZEND_PARSE_PARAMETERS_END();
    (void)add(group_of(ZEND_THIS), delta);
}

PHP_METHOD(Swoole_Coroutine_WaitGroup, done)
{
    wait_group *self = group_of(ZEND_THIS);
    bool entered;

    ZEND_PARSE_PARAMETERS_NONE();
    if (self->count == 0) {
        (void)misuse(spl_ce_BadMethodCallException, "negative counter");
        RETURN_THROWS();
    }
    if (--self->count > 0)
        return;
    GC_ADDREF(&self->std);
    entered = wsco_wait_resume_one(&self->waiter, WSCO_OK);
    OBJ_RELEASE(&self->std);
    if (entered)
        php_wsco_carry_bailout();
}

PHP_METHOD(Swoole_Coroutine_WaitGroup, wait)
{
    wait_group *self = group_of(ZEND_THIS);
    double timeout = -1;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    if (!wsco_link_empty(&self->waiter)) {
        (void)misuse(spl_ce_BadMethodCallException, "reused before previous wait has returned");
        RETURN_THROWS();
    }
    if (self->count == 0)
        RETURN_TRUE;
    if (!php_wsco_may_suspend())
        RETURN_THROWS();
    GC_ADDREF(&self->std);
    rc = wsco_wait_on(&WSCO_G(worker)->sched, &self->waiter, php_wsco_wait_due(timeout));
    OBJ_RELEASE(&self->std);
    if (rc != WSCO_OK)
        php_wsco_fail(rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc);
    RETURN_BOOL(rc == WSCO_OK);
}

PHP_METHOD(Swoole_Coroutine_WaitGroup, count)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(group_of(ZEND_THIS)->count);
}

void php_wsco_register_wait_group(void)
{
    zend_class_entry *ce = register_class_Swoole_Coroutine_WaitGroup();

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(wait_group, std), zend_object_std_dtor);
    php_wsco_short_name("Co\\WaitGroup", ce);
}
