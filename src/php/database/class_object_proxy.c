/* SPDX-License-Identifier: MIT */
/* class_object_proxy: Swoole\ObjectProxy and Swoole\Database\ObjectProxy: stand for another object. In C for
 * the reasons of class_wait_group.c.
 * Owns: the objects' handlers. Called by: PHP, MINIT. Never: touches the other object without a reference on
 * it.
 * Tested by: tests/phpt/database/object_proxy.phpt. */
#include "wsco/php/database/database.h"
#include "wsco/php/database/proxy_target.h"

#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"

#include "../../../stubs/object_proxy_arginfo.h"

zend_class_entry *php_wsco_database_proxy_ce;

static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    zend_object *self = zend_object_alloc(sizeof *self, ce);

    zend_object_std_init(self, ce);
    object_properties_init(self, ce);
    self->handlers = &handlers;
    return self;
}

/* A reference that the caller releases; NULL with an exception pending. */
static zend_object *held(zval *this)
{
    zend_object *object = php_wsco_proxy_target_object(Z_OBJ_P(this));

    if (object != NULL)
        GC_ADDREF(object);
    return object;
}

PHP_METHOD(Swoole_ObjectProxy, __construct)
{
    zval object;
    zend_object *given;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ(given)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_OBJ_COPY(&object, given);
    php_wsco_slot_put(OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), PHP_WSCO_PROXY_TARGET_SLOT), &object);
}

PHP_METHOD(Swoole_ObjectProxy, __getObject)
{
    ZEND_PARSE_PARAMETERS_NONE();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    RETURN_OBJ(object);
}

PHP_METHOD(Swoole_ObjectProxy, __get)
{
    zend_string *name;
    zval room, *value;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    value = object->handlers->read_property(object, name, BP_VAR_R, NULL, &room);
    RETVAL_COPY_DEREF(value);
    if (value == &room)
        zval_ptr_dtor(&room);
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_ObjectProxy, __set)
{
    zend_string *name;
    zval *value;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_ZVAL(value)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    object->handlers->write_property(object, name, value, NULL);
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_ObjectProxy, __isset)
{
    zend_string *name;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    RETVAL_BOOL(object->handlers->has_property(object, name, ZEND_PROPERTY_ISSET, NULL));
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_ObjectProxy, __unset)
{
    zend_string *name;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    object->handlers->unset_property(object, name, NULL);
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_ObjectProxy, __call)
{
    zend_string *name;
    HashTable *args;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_ARRAY_HT(args)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    (void)php_wsco_proxy_target_call(object, name, args, return_value);
    OBJ_RELEASE(object);
}

PHP_METHOD(Swoole_ObjectProxy, __invoke)
{
    zval *args = NULL;
    uint32_t count = 0;
    zval callable;

    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', args, count)
    ZEND_PARSE_PARAMETERS_END();
    zend_object *object = held(ZEND_THIS);
    if (object == NULL)
        RETURN_THROWS();
    ZVAL_OBJ(&callable, object);
    if (!zend_is_callable(&callable, 0, NULL)) {
        zend_throw_error(NULL, "Object of type %s is not callable", ZSTR_VAL(object->ce->name));
        OBJ_RELEASE(object);
        RETURN_THROWS();
    }
    (void)call_user_function(NULL, NULL, &callable, return_value, count, args);
    OBJ_RELEASE(object);
}

void php_wsco_register_object_proxy(void)
{
    zend_class_entry *ce = register_class_Swoole_ObjectProxy();

    php_wsco_database_proxy_ce = register_class_Swoole_Database_ObjectProxy(ce);
    php_wsco_database_proxy_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, 0, zend_object_std_dtor);
}
