/* SPDX-License-Identifier: MIT */
/* class_atomic: Swoole\Atomic and Swoole\Atomic\Long: numbers in shared memory.
 * Owns: a page for each number: after a fork nobody can tell which of several numbers in a page are in use.
 * Called by: PHP, MINIT. Never: suspends but in wait(). Tested by: tests/phpt/shm. */
#include "shared_wait_priv.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/shm/shm.h"
#include "wsco/shm/shared_memory.h"

#include "../../../stubs/atomic_arginfo.h"

#include <stdatomic.h>

/* Owner: the processes that have it. */
typedef struct cell {
    _Atomic uint64_t value; /* of an Atomic: below 2^32 */
    wsco_bell bell;         /* rings at wakeup() */
} cell;

/* Owner: the engine, by the object in it. */
typedef struct number {
    cell *cell; /* NULL: not constructed */
    zend_object std;
} number;

static zend_object_handlers handlers;

static number *number_of(zend_object *object)
{
    return wsco_container_of(object, number, std);
}

static zend_object *create_object(zend_class_entry *ce)
{
    number *self = zend_object_alloc(sizeof *self, ce);

    self->cell = NULL;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    wsco_shared_memory_unmap(number_of(object)->cell, sizeof(cell));
    zend_object_std_dtor(object);
}

static void construct(INTERNAL_FUNCTION_PARAMETERS, uint64_t mask)
{
    number *self = number_of(Z_OBJ_P(ZEND_THIS));
    zend_long value = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(value)
    ZEND_PARSE_PARAMETERS_END();
    if (self->cell != NULL) {
        zend_throw_error(php_wsco_error_ce, "the number is constructed already");
        RETURN_THROWS();
    }
    self->cell = wsco_shared_memory_map(sizeof(cell));
    if (self->cell == NULL)
        php_wsco_throw(php_wsco_exception_ce, errno, "no shared memory: %s", strerror(errno));
    else
        atomic_store(&self->cell->value, (uint64_t)value & mask);
}

/* NULL with an Error pending if a subclass has not called our constructor. */
static cell *constructed(zval *this)
{
    cell *found = number_of(Z_OBJ_P(this))->cell;

    if (UNEXPECTED(found == NULL))
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return found;
}

static uint64_t plus(cell *at, uint64_t amount, uint64_t mask)
{
    uint64_t old = atomic_load(&at->value);

    if (mask == UINT64_MAX)
        return atomic_fetch_add(&at->value, amount) + amount;
    while (!atomic_compare_exchange_weak(&at->value, &old, (old + amount) & mask))
        ;
    return (old + amount) & mask;
}

static void add(INTERNAL_FUNCTION_PARAMETERS, bool negative, uint64_t mask)
{
    zend_long amount = 1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(amount)
    ZEND_PARSE_PARAMETERS_END();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    RETURN_LONG((zend_long)plus(at, negative ? 0 - (uint64_t)amount : (uint64_t)amount, mask));
}

static void set(INTERNAL_FUNCTION_PARAMETERS, uint64_t mask)
{
    zend_long value;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(value)
    ZEND_PARSE_PARAMETERS_END();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    atomic_store(&at->value, (uint64_t)value & mask);
}

static void get(INTERNAL_FUNCTION_PARAMETERS)
{
    ZEND_PARSE_PARAMETERS_NONE();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    RETURN_LONG((zend_long)atomic_load(&at->value));
}

static void cmpset(INTERNAL_FUNCTION_PARAMETERS, uint64_t mask)
{
    zend_long old, new;
    uint64_t expected;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(old)
        Z_PARAM_LONG(new)
    ZEND_PARSE_PARAMETERS_END();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    expected = (uint64_t)old & mask;
    RETURN_BOOL(atomic_compare_exchange_strong(&at->value, &expected, (uint64_t) new &mask));
}

#define METHODS_OF(class, mask)                                                                              \
    PHP_METHOD(class, __construct)                                                                           \
    {                                                                                                        \
        construct(INTERNAL_FUNCTION_PARAM_PASSTHRU, mask);                                                   \
    }                                                                                                        \
    PHP_METHOD(class, add)                                                                                   \
    {                                                                                                        \
        add(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* negative */ false, mask);                                   \
    }                                                                                                        \
    PHP_METHOD(class, sub)                                                                                   \
    {                                                                                                        \
        add(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* negative */ true, mask);                                    \
    }                                                                                                        \
    PHP_METHOD(class, get)                                                                                   \
    {                                                                                                        \
        get(INTERNAL_FUNCTION_PARAM_PASSTHRU);                                                               \
    }                                                                                                        \
    PHP_METHOD(class, set)                                                                                   \
    {                                                                                                        \
        set(INTERNAL_FUNCTION_PARAM_PASSTHRU, mask);                                                         \
    }                                                                                                        \
    PHP_METHOD(class, cmpset)                                                                                \
    {                                                                                                        \
        cmpset(INTERNAL_FUNCTION_PARAM_PASSTHRU, mask);                                                      \
    }

METHODS_OF(Swoole_Atomic, UINT32_MAX)
METHODS_OF(Swoole_Atomic_Long, UINT64_MAX)

/* ---- waiting ---- */

static wsco_rc take(const php_wsco_shared_wait *wait)
{
    cell *at = number_of(wait->object)->cell;
    uint64_t awake = 1;

    return atomic_compare_exchange_strong(&at->value, &awake, 0) ? WSCO_OK : WSCO_E_AGAIN;
}

PHP_METHOD(Swoole_Atomic, wait)
{
    double timeout = 1;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    php_wsco_shared_wait wait = {.attempt = take, .object = Z_OBJ_P(ZEND_THIS), .bell = &at->bell};
    rc = php_wsco_shared_wait_for(&wait, timeout);
    RETURN_BOOL(rc == WSCO_OK || php_wsco_fail(rc));
}

PHP_METHOD(Swoole_Atomic, wakeup)
{
    zend_long count = 1;
    uint64_t asleep = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(count)
    ZEND_PARSE_PARAMETERS_END();
    cell *at = constructed(ZEND_THIS);
    if (at == NULL)
        RETURN_THROWS();
    if (atomic_compare_exchange_strong(&at->value, &asleep, 1))
        wsco_bell_ring(&at->bell, (int)MAX(1, MIN(count, INT_MAX)));
    RETURN_TRUE;
}

static void prepare(zend_class_entry *ce)
{
    ce->create_object = create_object;
}

void php_wsco_register_atomic(void)
{
    prepare(register_class_Swoole_Atomic());
    prepare(register_class_Swoole_Atomic_Long());
    php_wsco_object_handlers(&handlers, offsetof(number, std), free_object);
}
