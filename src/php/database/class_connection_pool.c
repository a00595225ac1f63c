/* SPDX-License-Identifier: MIT */
/* class_connection_pool: Swoole\ConnectionPool: connections in a channel, and how many there are. In C for
 * the reasons of class_wait_group.c.
 * Owns: the channel and the counters, in properties of the object. Called by: PHP, MINIT,
 * class_database_pool.c.
 * Never: keeps a place for a connection that was not made; lets a coroutine wait while a place is free.
 * Tested by: tests/phpt/database/pool*.phpt, tests/reenter. */
#include "wsco/php/database/connection_pool.h"

#include "wsco/php/coroutine/channel.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/database/database.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/suspend.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

#include "../../../stubs/connection_pool_arginfo.h"

enum { P_POOL, P_CONSTRUCTOR, P_SIZE, P_NUM, P_PROXY };

zend_class_entry *php_wsco_connection_pool_ce;

static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    zend_object *self = zend_object_alloc(sizeof *self, ce);

    zend_object_std_init(self, ce);
    object_properties_init(self, ce);
    self->handlers = &handlers;
    return self;
}

/* ---- properties ---- */

static zend_long number_in(zend_object *self, int slot)
{
    const zval *value = OBJ_PROP_NUM(self, slot);

    ZVAL_DEREF(value);
    return Z_TYPE_P(value) == IS_LONG ? Z_LVAL_P(value) : 0;
}

static void put_num(zend_object *self, zend_long num)
{
    zval value;

    ZVAL_LONG(&value, num > 0 ? num : 0);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_NUM), &value);
}

/* Lent by the object: hold it across a call. NULL: it is closed, or not constructed. */
static zend_object *channel_of(zend_object *self)
{
    zval *slot = OBJ_PROP_NUM(self, P_POOL);

    ZVAL_DEREF(slot);
    return php_wsco_channel_is(slot) ? Z_OBJ_P(slot) : NULL;
}

/* The same, but NULL with an exception pending. */
static zend_object *open_channel(zend_object *self)
{
    zend_object *channel = channel_of(self);

    if (channel != NULL)
        return channel;
    if (Z_ISUNDEF_P(OBJ_PROP_NUM(self, P_POOL)))
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
    else
        zend_throw_exception(spl_ce_RuntimeException, "Pool has been closed", 0);
    return NULL;
}

bool php_wsco_connection_pool_set_up(zend_object *self, zval *constructor, zend_long size, zend_string *proxy,
                                     uint32_t size_argument)
{
    zval value;

    if (size < 1 || !Z_ISUNDEF_P(OBJ_PROP_NUM(self, P_POOL))) {
        if (size < 1)
            zend_argument_value_error(size_argument, "must be greater than 0");
        else
            zend_throw_error(php_wsco_error_ce, "the pool is constructed already");
        zval_ptr_dtor(constructor);
        return false;
    }
    ZVAL_LONG(&value, size);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_SIZE), &value);
    if (proxy != NULL) {
        ZVAL_STR_COPY(&value, proxy);
        php_wsco_slot_put(OBJ_PROP_NUM(self, P_PROXY), &value);
    }
    php_wsco_channel_make(size, &value);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_POOL), &value);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_CONSTRUCTOR), constructor);
    return EG(exception) == NULL;
}

PHP_METHOD(Swoole_ConnectionPool, __construct)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    zend_long size = 64;
    zend_string *proxy = NULL;
    zval constructor;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
        Z_PARAM_STR_OR_NULL(proxy)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_COPY(&constructor, &fci.function_name);
    (void)php_wsco_connection_pool_set_up(Z_OBJ_P(ZEND_THIS), &constructor, size, proxy, 2);
}

/* ---- making ---- */

/* An object of the proxy's class, which calls the constructor. */
static void make_proxy(zend_string *name, zval *constructor, zval *connection)
{
    zend_class_entry *ce = zend_lookup_class(name);

    if (ce == NULL) {
        if (EG(exception) == NULL)
            zend_throw_error(NULL, "Class \"%s\" not found", ZSTR_VAL(name));
        return;
    }
    if (object_init_ex(connection, ce) != SUCCESS || ce->constructor == NULL)
        return;
    zend_call_known_function(ce->constructor, Z_OBJ_P(connection), ce, NULL, 1, constructor, NULL);
    if (EG(exception) != NULL)
        zend_object_store_ctor_failed(Z_OBJ_P(connection));
}

/* False with an exception pending. */
static bool construct(zend_object *self, zval *connection)
{
    zval constructor, proxy;

    ZVAL_COPY_DEREF(&constructor, OBJ_PROP_NUM(self, P_CONSTRUCTOR));
    ZVAL_COPY_DEREF(&proxy, OBJ_PROP_NUM(self, P_PROXY));
    ZVAL_UNDEF(connection);
    if (Z_TYPE(proxy) == IS_STRING)
        make_proxy(Z_STR(proxy), &constructor, connection);
    else
        (void)call_user_function(NULL, NULL, &constructor, connection, 0, NULL);
    zval_ptr_dtor(&proxy);
    zval_ptr_dtor(&constructor);
    if (Z_ISREF_P(connection))
        zend_unwrap_reference(connection);
    if (EG(exception) == NULL && Z_TYPE_P(connection) <= IS_FALSE)
        zend_throw_error(php_wsco_error_ce, "the constructor of the pool has returned no connection");
    if (EG(exception) == NULL)
        return true;
    zval_ptr_dtor(connection);
    return false;
}

/* Whoever waits for a connection may make one itself: it learns why there is none, or gets on. */
void php_wsco_connection_pool_forget(zend_object *self)
{
    zend_object *channel = channel_of(self);

    if (channel == NULL)
        return;
    put_num(self, number_in(self, P_NUM) - 1);
    php_wsco_channel_nudge(channel);
}

/* Takes a place and fills it. False with an exception pending, the place being free again. */
static bool make(zend_object *self, zval *connection)
{
    put_num(self, number_in(self, P_NUM) + 1);
    if (construct(self, connection))
        return true;
    php_wsco_connection_pool_forget(self);
    return false;
}

PHP_METHOD(Swoole_ConnectionPool, make)
{
    zend_object *self = Z_OBJ_P(ZEND_THIS), *channel;
    zval connection;

    ZEND_PARSE_PARAMETERS_NONE();
    channel = open_channel(self);
    if (channel == NULL)
        RETURN_THROWS();
    GC_ADDREF(channel);
    if (make(self, &connection)) {
        /* The pool may have been closed meanwhile, or got connections from elsewhere. */
        if (channel_of(self) == channel && !php_wsco_channel_push(channel, &connection))
            php_wsco_connection_pool_forget(self);
        zval_ptr_dtor(&connection);
    }
    OBJ_RELEASE(channel);
}

static zend_function *make_of(zend_object *self)
{
    return zend_hash_str_find_ptr(&self->ce->function_table, "make", strlen("make"));
}

/* A class that extends this one may have another make(). False with an exception pending, or when it has made
 * nothing. */
static bool call_make(zend_object *self)
{
    zend_function *method = make_of(self);
    zend_long before = number_in(self, P_NUM);

    zend_call_known_function(method, self, self->ce, NULL, 0, NULL, NULL);
    return EG(exception) == NULL && number_in(self, P_NUM) > before;
}

/* A call that need not wait works even where the coroutine cannot be suspended. */
static bool is_in_coroutine(void)
{
    return php_wsco_current() != NULL || php_wsco_may_suspend();
}

static bool has_place(zend_object *self)
{
    return number_in(self, P_NUM) < number_in(self, P_SIZE);
}

PHP_METHOD(Swoole_ConnectionPool, fill)
{
    zend_object *self = Z_OBJ_P(ZEND_THIS);

    ZEND_PARSE_PARAMETERS_NONE();
    if (open_channel(self) == NULL || !is_in_coroutine())
        RETURN_THROWS();
    while (channel_of(self) != NULL && has_place(self) && call_make(self))
        ;
}

/* ---- get ---- */

/* What is left of a time-out in seconds: never 0, which would mean for ever. */
static double left_until(wsco_usec due)
{
    wsco_usec now = wsco_time_now();

    if (due == WSCO_USEC_NEVER)
        return -1;
    return now < due ? (double)(due - now) / 1e6 : 1e-6;
}

/* A time limit may end a coroutine between the moment in which it got something and its next step: what it
 * got has no owner then. */
static void pass_on(zend_object *self, zend_object *channel, const zval *got)
{
    if (Z_TYPE_P(got) == IS_NULL)
        php_wsco_channel_nudge(channel);
    else if (Z_TYPE_P(got) != IS_FALSE)
        php_wsco_connection_pool_forget(self);
}

/* One wait. True: nothing came, but a place is free. */
static bool was_nudged(zend_object *self, zend_object *channel, double timeout, zval *result)
{
    php_wsco_channel_pop(channel, timeout, result);
    if (EG(exception) != NULL)
        pass_on(self, channel, result);
    return EG(exception) == NULL && Z_TYPE_P(result) == IS_NULL;
}

/* A new connection, straight to the caller, who has asked before those who wait by now. False: *result is
 * still false, because make() puts it into the pool, or has thrown. */
static bool took_new(zend_object *self, zval *result)
{
    zval connection;

    if (make_of(self)->common.scope != php_wsco_connection_pool_ce) {
        (void)call_make(self);
        return false;
    }
    if (!make(self, &connection))
        return false;
    ZVAL_COPY_VALUE(result, &connection);
    return true;
}

static void end_closed(zval *result)
{
    zval_ptr_dtor(result);
    ZVAL_BOOL(result, php_wsco_fail(WSCO_E_CLOSED));
}

/* The caller holds `channel`. *result is false. */
static void take(zend_object *self, zend_object *channel, double timeout, zval *result)
{
    wsco_usec due = WSCO_USEC_NEVER;
    bool taken = false;

    do {
        if (php_wsco_channel_length(channel) == 0 && has_place(self))
            taken = took_new(self, result);
        if (channel_of(self) != channel && EG(exception) == NULL)
            end_closed(result);
        if (taken || channel_of(self) != channel || EG(exception) != NULL)
            return;
        if (due == WSCO_USEC_NEVER)
            due = php_wsco_wait_due(timeout);
    } while (was_nudged(self, channel, left_until(due), result));
}

void php_wsco_connection_pool_get(zend_object *self, double timeout, zval *result)
{
    zend_object *channel = open_channel(self);

    ZVAL_FALSE(result);
    if (channel == NULL || !is_in_coroutine())
        return;
    GC_ADDREF(channel);
    take(self, channel, timeout, result);
    OBJ_RELEASE(channel);
}

PHP_METHOD(Swoole_ConnectionPool, get)
{
    double timeout = -1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_connection_pool_get(Z_OBJ_P(ZEND_THIS), timeout, return_value);
}

/* ---- put ---- */

/* False with an Error thrown. */
static bool may_put(zend_object *self, zend_object *channel, const zval *connection)
{
    zend_long kept = (zend_long)php_wsco_channel_length(channel);

    if (Z_TYPE_P(connection) == IS_OBJECT && php_wsco_channel_has(channel, Z_OBJ_P(connection)))
        zend_throw_error(php_wsco_error_ce, "the connection is in the pool already");
    else if (kept >= number_in(self, P_SIZE))
        zend_throw_error(php_wsco_error_ce, "the pool is full: all " ZEND_LONG_FMT " connections are in it",
                         kept);
    else
        return true;
    return false;
}

void php_wsco_connection_pool_put(zend_object *self, zval *connection)
{
    zend_object *channel = channel_of(self);
    bool foreign;

    if (Z_ISUNDEF_P(OBJ_PROP_NUM(self, P_POOL))) {
        (void)open_channel(self);
        return;
    }
    if (channel == NULL || Z_TYPE_P(connection) == IS_FALSE)
        return;
    if (Z_TYPE_P(connection) == IS_NULL) {
        if (!is_in_coroutine())
            return;
        put_num(self, number_in(self, P_NUM) - 1);
        if (has_place(self))
            (void)call_make(self);
        return;
    }
    if (!is_in_coroutine() || !may_put(self, channel, connection))
        return;
    /* One that the pool has not made takes a place. */
    foreign = (zend_long)php_wsco_channel_length(channel) >= number_in(self, P_NUM);
    if (foreign)
        put_num(self, number_in(self, P_NUM) + 1);
    GC_ADDREF(channel);
    if (!php_wsco_channel_push(channel, connection) && foreign)
        php_wsco_connection_pool_forget(self);
    OBJ_RELEASE(channel);
}

PHP_METHOD(Swoole_ConnectionPool, put)
{
    zval *connection;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(connection)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_connection_pool_put(Z_OBJ_P(ZEND_THIS), connection);
}

PHP_METHOD(Swoole_ConnectionPool, close)
{
    zend_object *self = Z_OBJ_P(ZEND_THIS), *channel = channel_of(self);
    zval closed;

    ZEND_PARSE_PARAMETERS_NONE();
    if (channel == NULL)
        return;
    GC_ADDREF(channel);
    put_num(self, 0);
    ZVAL_NULL(&closed);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_POOL), &closed);
    php_wsco_channel_close(channel);
    OBJ_RELEASE(channel);
}

void php_wsco_register_connection_pool(void)
{
    php_wsco_connection_pool_ce = register_class_Swoole_ConnectionPool();
    php_wsco_connection_pool_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, 0, zend_object_std_dtor);
}
