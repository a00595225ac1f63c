/* SPDX-License-Identifier: MIT */
/* class_channel: Swoole\Coroutine\Channel: PHP values in a channel of the core.
 * Owns: a reference on each value in the queue. Until its value is taken, push() owns the reference on it.
 * Called by: PHP, MINIT, the end of a request.
 * Never: keeps a value whose push failed; looks at the object after a call of the core without a reference on
 * it.
 * Tested by: tests/phpt/channel, tests/phpt/reference/coroutine/channel-*.phpt. */
#include "wsco/php/coroutine/channel.h"

#include "wsco/co/chan_switch.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/co_ops.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/suspend.h"

#include "../../../stubs/channel_arginfo.h"

enum { P_CAPACITY, P_ERR_CODE };

/* $errCode */
enum { CHANNEL_OK = 0, CHANNEL_TIMEOUT = -1, CHANNEL_CLOSED = -2, CHANNEL_CANCELED = -3 };

/* Owner: the engine, by the object in it. */
typedef struct channel {
    wsco_chan core;   /* capacity 0: not constructed */
    wsco_link ending; /* in WSCO_G(ending_channels) while free_object() runs */
    zend_object std;
} channel;

static zend_class_entry *channel_ce;
static zend_object_handlers handlers;

_Static_assert(sizeof(zend_value) == sizeof(uint64_t), "a value of a channel is a zval");

static channel *channel_of(zend_object *object)
{
    return wsco_container_of(object, channel, std);
}

/* ---- values ---- */

/* Word for word: a zval is written in two parts, and one load of both would wait until they have left the
 * processor's store buffer. */
static void load(const wsco_chan_value *from, zval *into)
{
    memcpy(&into->value, &from->words[0], sizeof into->value);
    Z_TYPE_INFO_P(into) = (uint32_t)from->words[1];
}

static wsco_chan_value value_of(zval *from)
{
    wsco_chan_value value;

    ZVAL_DEREF(from);
    Z_TRY_ADDREF_P(from);
    memcpy(&value.words[0], &from->value, sizeof from->value);
    value.words[1] = Z_TYPE_INFO_P(from);
    return value;
}

static void drop(const wsco_chan_value *value)
{
    zval old;

    load(value, &old);
    zval_ptr_dtor(&old);
}

/* ---- the object ---- */

static zend_object *create_object(zend_class_entry *ce)
{
    channel *self = zend_object_alloc(sizeof *self, ce);

    wsco_chan_init(&self->core, 0);
    self->core.capacity = 0;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

/* Weak references to the object end in std_dtor, before destructors of values could follow them. */
static void free_object(zend_object *object)
{
    channel *self = channel_of(object);
    wsco_chan_value value;

    php_wsco_fork_check();
    wsco_link_append(&WSCO_G(ending_channels), &self->ending);
    zend_object_std_dtor(object);
    while (wsco_chan_take(&self->core, &value))
        drop(&value);
    wsco_link_remove(&self->ending);
    wsco_chan_deinit(&self->core);
}

/* The engine has freed the values, and still has the memory of the objects. */
void php_wsco_channel_forget(void)
{
    wsco_link *ending = &WSCO_G(ending_channels);

    while (!wsco_link_empty(ending)) {
        channel *self = wsco_container_of(ending->next, channel, ending);
        wsco_chan_value value;

        wsco_link_remove(&self->ending);
        while (wsco_chan_take(&self->core, &value))
            ;
        wsco_chan_deinit(&self->core);
    }
}

/* The frame of a waiting coroutine holds the value it sends or receives too, and the collector does not see
 * that frame. */
static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
    const channel *self = channel_of(object);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *properties = zend_std_get_gc(object, table, count);

    for (int i = 0; i < *count; i++)
        zend_get_gc_buffer_add_zval(buffer, *table + i);
    for (size_t i = 0; i < self->core.length; i++) {
        zval value;

        load(wsco_chan_at(&self->core, i), &value);
        zend_get_gc_buffer_add_zval(buffer, &value);
    }
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

/* NULL with an Error pending if a subclass has not called our constructor. */
static channel *constructed(zval *this)
{
    channel *self = channel_of(Z_OBJ_P(this));

    php_wsco_fork_check();
    if (self->core.capacity > 0)
        return self;
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

PHP_METHOD(Swoole_Coroutine_Channel, __construct)
{
    channel *self = channel_of(Z_OBJ_P(ZEND_THIS));
    zend_long size = 1;
    zval capacity;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    if (self->core.capacity > 0) {
        zend_throw_error(php_wsco_error_ce, "the channel is constructed already");
        RETURN_THROWS();
    }
    self->core.capacity = size > 0 ? (size_t)size : 1;
    ZVAL_LONG(&capacity, (zend_long)self->core.capacity);
    php_wsco_slot_put(OBJ_PROP_NUM(&self->std, P_CAPACITY), &capacity);
}

/* ---- push and pop ---- */

/* A call that does not have to wait works even where the coroutine cannot be suspended. */
static bool may_go_on(bool waits)
{
    if (!waits && php_wsco_current() && !EG(exception) && !php_wsco_fork_is_inside())
        return true;
    return php_wsco_may_suspend();
}

static zend_long code_of(wsco_rc rc)
{
    switch (rc) {
    case WSCO_OK:
        return CHANNEL_OK;
    case WSCO_E_TIMEOUT:
        return CHANNEL_TIMEOUT;
    case WSCO_E_CO_CANCELED:
        return CHANNEL_CANCELED;
    case WSCO_E_CLOSED:
        return CHANNEL_CLOSED;
    default:
        return rc;
    }
}

/* Ends a call: sets $errCode for this caller and releases the call's reference. */
static void settle(channel *self, wsco_rc rc)
{
    zval *slot = OBJ_PROP_NUM(&self->std, P_ERR_CODE), code;

    if (rc != WSCO_OK)
        php_wsco_fail(rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc);
    ZVAL_LONG(&code, code_of(rc));
    if (EXPECTED(Z_TYPE_P(slot) == IS_LONG))
        ZVAL_COPY_VALUE(slot, &code);
    else
        php_wsco_slot_put(slot, &code);
    OBJ_RELEASE(&self->std);
}

static zend_always_inline bool push(channel *self, zval *data, double timeout)
{
    wsco_chan_value value;
    wsco_rc rc;

    GC_ADDREF(&self->std);
    value = value_of(data);
    rc = wsco_chan_push(&self->core, &WSCO_G(worker)->sched, value, php_wsco_wait_due(timeout),
                        &php_wsco_co_ops_here);
    if (rc != WSCO_OK)
        drop(&value);
    settle(self, rc);
    return rc == WSCO_OK;
}

static zend_always_inline void pop(channel *self, double timeout, zval *result)
{
    wsco_chan_value value;
    wsco_rc rc;

    GC_ADDREF(&self->std);
    rc = wsco_chan_pop(&self->core, &WSCO_G(worker)->sched, &value, php_wsco_wait_due(timeout),
                       &php_wsco_co_ops_here);
    if (rc == WSCO_OK)
        load(&value, result);
    else
        ZVAL_FALSE(result);
    settle(self, rc);
}

PHP_METHOD(Swoole_Coroutine_Channel, push)
{
    double timeout = -1;
    zval *data;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ZVAL(data)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    channel *self = constructed(ZEND_THIS);
    if (!self || !may_go_on(wsco_chan_push_waits(&self->core)))
        RETURN_THROWS();
    RETURN_BOOL(push(self, data, timeout));
}

PHP_METHOD(Swoole_Coroutine_Channel, pop)
{
    double timeout = -1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    channel *self = constructed(ZEND_THIS);
    if (!self || !may_go_on(wsco_chan_pop_waits(&self->core)))
        RETURN_THROWS();
    pop(self, timeout, return_value);
}

static bool close_it(channel *self)
{
    bool bailed = WSCO_G(worker) && WSCO_G(worker)->bailed, closed;

    GC_ADDREF(&self->std);
    closed = wsco_chan_close(&self->core);
    OBJ_RELEASE(&self->std);
    /* After a fatal error a shutdown function may close the channel. The error is over then. */
    if (!bailed)
        php_wsco_carry_bailout();
    return closed;
}

PHP_METHOD(Swoole_Coroutine_Channel, close)
{
    ZEND_PARSE_PARAMETERS_NONE();
    channel *self = constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_BOOL(close_it(self));
}

/* ---- what only tells ---- */

PHP_METHOD(Swoole_Coroutine_Channel, isEmpty)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const channel *self = constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_BOOL(self->core.length == 0);
}

PHP_METHOD(Swoole_Coroutine_Channel, isFull)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const channel *self = constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_BOOL(wsco_chan_is_full(&self->core));
}

PHP_METHOD(Swoole_Coroutine_Channel, length)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const channel *self = constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    RETURN_LONG((zend_long)self->core.length);
}

PHP_METHOD(Swoole_Coroutine_Channel, stats)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const channel *self = constructed(ZEND_THIS);
    if (!self)
        RETURN_THROWS();
    array_init(return_value);
    add_assoc_long(return_value, "consumer_num", (zend_long)wsco_chan_waiting(&self->core.receivers));
    add_assoc_long(return_value, "producer_num", (zend_long)wsco_chan_waiting(&self->core.senders));
    add_assoc_long(return_value, "queue_num", (zend_long)self->core.length);
}

/* ---- for the pools of connections ---- */

bool php_wsco_channel_is(const zval *value)
{
    return Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), channel_ce) &&
        channel_of(Z_OBJ_P(value))->core.capacity > 0;
}

void php_wsco_channel_make(zend_long capacity, zval *object)
{
    object_init_ex(object, channel_ce);
    channel_of(Z_OBJ_P(object))->core.capacity = (size_t)capacity;
    ZVAL_LONG(OBJ_PROP_NUM(Z_OBJ_P(object), P_CAPACITY), capacity);
}

bool php_wsco_channel_push(zend_object *object, zval *data)
{
    channel *self = channel_of(object);

    php_wsco_fork_check();
    if (wsco_chan_push_waits(&self->core) || !may_go_on(/* waits */ false))
        return false;
    return push(self, data, -1);
}

void php_wsco_channel_pop(zend_object *object, double timeout, zval *result)
{
    channel *self = channel_of(object);

    php_wsco_fork_check();
    ZVAL_FALSE(result);
    if (may_go_on(wsco_chan_pop_waits(&self->core)))
        pop(self, timeout, result);
}

void php_wsco_channel_close(zend_object *object)
{
    php_wsco_fork_check();
    (void)close_it(channel_of(object));
}

size_t php_wsco_channel_length(zend_object *object)
{
    return channel_of(object)->core.length;
}

bool php_wsco_channel_has(zend_object *object, const zend_object *wanted)
{
    const channel *self = channel_of(object);

    for (size_t i = 0; i < self->core.length; i++) {
        zval value;

        load(wsco_chan_at(&self->core, i), &value);
        if (Z_TYPE(value) == IS_OBJECT && Z_OBJ(value) == wanted)
            return true;
    }
    return false;
}

void php_wsco_channel_nudge(zend_object *object)
{
    static const wsco_chan_value null = {{0, IS_NULL}};
    wsco_waitq *receivers = &channel_of(object)->core.receivers;

    if (php_wsco_fork_is_inside() || wsco_link_empty(receivers))
        return;
    wsco_chan_first(receivers)->value = null;
    (void)wsco_wait_wake_one(receivers, WSCO_OK);
}

void php_wsco_register_channel(void)
{
    zend_class_entry *ce = channel_ce = register_class_Swoole_Coroutine_Channel();

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(channel, std), free_object);
    handlers.get_gc = get_gc;
    php_wsco_short_name("Co\\Channel", ce);
    php_wsco_short_name("Chan", ce);
}
