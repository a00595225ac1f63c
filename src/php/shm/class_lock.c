/* SPDX-License-Identifier: MIT */
/* class_lock: Swoole\Lock: a lock between processes.
 * Owns: this process's view of the lock. Called by: PHP, MINIT.
 * Never: keeps other coroutines from running while one waits. Tested by: tests/phpt/shm. */
#include "shared_wait_priv.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/shm/shm.h"
#include "wsco/shm/shared_lock.h"

#include "ext/standard/flock_compat.h"

#include "../../../stubs/lock_arginfo.h"

enum { P_ERR_CODE };
enum { RWLOCK = 1, MUTEX = 3, SEM = 4, SPINLOCK = 5 };

/* Owner: the engine, by the object in it. */
typedef struct lock {
    wsco_shared_lock *shared; /* NULL: not constructed, or destroyed */
    zend_long type;
    zend_object std;
} lock;

static zend_object_handlers handlers;

static lock *lock_of(zend_object *object)
{
    return wsco_container_of(object, lock, std);
}

static zend_object *create_object(zend_class_entry *ce)
{
    lock *self = zend_object_alloc(sizeof *self, ce);

    self->shared = NULL;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    wsco_shared_lock_free(lock_of(object)->shared);
    zend_object_std_dtor(object);
}

/* NULL with an Error pending if it was destroyed, or a subclass has not called our constructor. */
static lock *constructed(zval *this)
{
    lock *self = lock_of(Z_OBJ_P(this));

    if (EXPECTED(self->shared != NULL))
        return self;
    zend_throw_error(php_wsco_error_ce, "the lock is not constructed, or destroyed");
    return NULL;
}

PHP_METHOD(Swoole_Lock, __construct)
{
    lock *self = lock_of(Z_OBJ_P(ZEND_THIS));
    zend_string *file = NULL;
    zend_long type = MUTEX;

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(type)
        Z_PARAM_STR(file)
    ZEND_PARSE_PARAMETERS_END();
    if (self->shared != NULL) {
        zend_throw_error(php_wsco_error_ce, "the lock is constructed already");
        RETURN_THROWS();
    }
    if (type != MUTEX && type != RWLOCK && type != SEM && type != SPINLOCK) {
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "there is no lock of type " ZEND_LONG_FMT, type);
        RETURN_THROWS();
    }
    self->type = type;
    self->shared = wsco_shared_lock_create(/* readers */ type == RWLOCK);
    if (self->shared == NULL)
        php_wsco_throw(php_wsco_exception_ce, errno, "no shared memory: %s", strerror(errno));
}

/* ---- taking it ---- */

/* Another coroutine may have destroyed it since the last attempt. */
static wsco_rc attempt(const php_wsco_shared_wait *wait)
{
    wsco_shared_lock *shared = lock_of(wait->object)->shared;

    return shared != NULL ? wsco_shared_lock_try(shared, /* alone */ wait->mode != PHP_LOCK_SH)
                          : WSCO_E_CLOSED;
}

static bool fail(lock *self, wsco_rc rc)
{
    zval code;

    ZVAL_LONG(&code, -rc);
    php_wsco_fail(rc);
    php_wsco_slot_put(OBJ_PROP_NUM(&self->std, P_ERR_CODE), &code);
    return false;
}

static bool take(zval *this, zend_long operation, double timeout)
{
    lock *self = constructed(this);
    wsco_rc rc;

    if (self == NULL)
        return false;
    php_wsco_shared_wait wait = {.attempt = attempt, .object = &self->std, .bell = &self->shared->bell};
    wait.mode = (int)(operation & ~PHP_LOCK_NB);
    if (wait.mode != PHP_LOCK_SH && wait.mode != PHP_LOCK_EX)
        rc = WSCO_E_INVAL;
    else if (operation & PHP_LOCK_NB || timeout == 0)
        rc = attempt(&wait);
    else
        rc = php_wsco_shared_wait_for(&wait, timeout);
    return rc == WSCO_OK || fail(self, rc);
}

PHP_METHOD(Swoole_Lock, lock)
{
    zend_long operation = PHP_LOCK_EX;
    double timeout = -1;

    ZEND_PARSE_PARAMETERS_START(0, 2)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(operation)
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(take(ZEND_THIS, operation, timeout));
}

PHP_METHOD(Swoole_Lock, lockwait)
{
    double timeout = 1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(take(ZEND_THIS, PHP_LOCK_EX, timeout));
}

PHP_METHOD(Swoole_Lock, trylock)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(take(ZEND_THIS, PHP_LOCK_EX, 0));
}

PHP_METHOD(Swoole_Lock, lock_read)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(take(ZEND_THIS, PHP_LOCK_SH, -1));
}

PHP_METHOD(Swoole_Lock, trylock_read)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(take(ZEND_THIS, PHP_LOCK_SH, 0));
}

/* ---- letting it go ---- */

PHP_METHOD(Swoole_Lock, unlock)
{
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_NONE();
    lock *self = constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    rc = wsco_shared_lock_unlock(self->shared, /* foreign */ self->type == SEM);
    RETURN_BOOL(rc == WSCO_OK || fail(self, rc));
}

PHP_METHOD(Swoole_Lock, destroy)
{
    ZEND_PARSE_PARAMETERS_NONE();
    lock *self = constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    wsco_shared_lock_free(self->shared);
    self->shared = NULL;
}

void php_wsco_register_lock(void)
{
    zend_class_entry *ce = register_class_Swoole_Lock();

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(lock, std), free_object);
}

void php_wsco_lock_shutdown(void)
{
    wsco_holder_stop();
}
