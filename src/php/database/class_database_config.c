/* SPDX-License-Identifier: MIT */
/* class_database_config: Swoole\Database\PDOConfig, MysqliConfig and RedisConfig: how a pool connects. The
 * name of a method says which property it reads or writes, so one function is enough for each kind.
 * Owns: nothing; the settings are properties. Called by: PHP, MINIT, the closures that pools have as
 * constructor.
 * Never: connects by itself.
 * Tested by: tests/phpt/database/config.phpt. */
#include "wsco/php/database/database.h"
#include "wsco/php/database/database_connect.h"

#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"

/* PHP refuses a class of an extension with a default that is not interned, and at dl(), in the middle of a
 * request, opcache interns none. Such a string is said to be interned then. It is in no table, and never
 * freed. */
static zend_property_info *declare_lasting(zend_class_entry *ce, zend_string *name, zval *value, int access,
                                           zend_string *comment, zend_type type)
{
    if (Z_TYPE_P(value) == IS_STRING) {
        Z_STR_P(value) = zend_new_interned_string(Z_STR_P(value));
        if (!ZSTR_IS_INTERNED(Z_STR_P(value)))
            GC_ADD_FLAGS(Z_STR_P(value), IS_STR_INTERNED);
        Z_TYPE_INFO_P(value) = IS_INTERNED_STRING_EX;
    }
    return zend_declare_typed_property(ce, name, value, access, comment, type);
}

#define zend_declare_typed_property declare_lasting
#include "../../../stubs/database_config_arginfo.h"
#undef zend_declare_typed_property

zend_class_entry *php_wsco_pdo_config_ce, *php_wsco_mysqli_config_ce, *php_wsco_redis_config_ce;

static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    zend_object *self = zend_object_alloc(sizeof *self, ce);

    zend_object_std_init(self, ce);
    object_properties_init(self, ce);
    self->handlers = &handlers;
    return self;
}

/* Of getHost(), withHost() and the like: `prefix` letters, then the name of the property, in upper case
 * first. */
static const zend_property_info *property_of(const zend_execute_data *frame, size_t prefix)
{
    const zend_function *method = frame->func;
    zend_string *name = method->common.function_name;
    zend_string *lower = zend_string_init(ZSTR_VAL(name) + prefix, ZSTR_LEN(name) - prefix, 0);
    const zend_property_info *info;

    ZSTR_VAL(lower)[0] = (char)zend_tolower_ascii(ZSTR_VAL(lower)[0]);
    info = zend_hash_find_ptr(&method->common.scope->properties_info, lower);
    zend_string_release(lower);
    return info;
}

static zval *slot_of(zval *this, const zend_property_info *info)
{
    zval *slot = OBJ_PROP(Z_OBJ_P(this), info->offset);

    ZVAL_DEREF(slot);
    return slot;
}

PHP_METHOD(Swoole_Database_PDOConfig, getDriver)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_COPY(slot_of(ZEND_THIS, property_of(execute_data, strlen("get"))));
}

PHP_METHOD(Swoole_Database_PDOConfig, hasUnixSocket)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const zval *socket = slot_of(ZEND_THIS, property_of(execute_data, strlen("has")));
    RETURN_BOOL(Z_TYPE_P(socket) == IS_STRING && Z_STRLEN_P(socket) > 0);
}

/* The argument, converted as a parameter of PHP code is, which the reference has here. False with an
 * exception pending. */
static bool argument(zend_execute_data *execute_data, zval *value)
{
    zend_type type = EX(func)->internal_function.arg_info[0].type;
    zval *given = ZEND_CALL_ARG(execute_data, 1);

    if (ZEND_NUM_ARGS() != 1) {
        zend_wrong_parameters_count_error(1, 1);
        return false;
    }
    if (!ZEND_TYPE_CONTAINS_CODE(type, Z_TYPE_P(given)) &&
        !zend_verify_scalar_type_hint(ZEND_TYPE_PURE_MASK(type), given, ZEND_ARG_USES_STRICT_TYPES(),
                                      /* is_internal_arg */ false)) {
        zend_string *wanted = zend_type_to_string(type);

        if (EG(exception) == NULL)
            zend_argument_type_error(1, "must be of type %s, %s given", ZSTR_VAL(wanted),
                                     zend_zval_type_name(given));
        zend_string_release(wanted);
        return false;
    }
    ZVAL_COPY(value, given);
    return true;
}

PHP_METHOD(Swoole_Database_PDOConfig, withDriver)
{
    const zend_property_info *info = property_of(execute_data, strlen("with"));
    zval value;

    if (!argument(execute_data, &value))
        RETURN_THROWS();
    RETVAL_COPY(ZEND_THIS);
    php_wsco_slot_put(slot_of(ZEND_THIS, info), &value);
}

PHP_METHOD(Swoole_Database_RedisConfig, setOption)
{
    zend_string *key;
    zend_long index;
    zval *value, *slot = OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), PHP_WSCO_REDIS_OPTIONS), added;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR_OR_LONG(key, index)
        Z_PARAM_ZVAL(value)
    ZEND_PARSE_PARAMETERS_END();
    RETVAL_COPY(ZEND_THIS);
    ZVAL_DEREF(slot);
    ZVAL_ARR(&added, zend_array_dup(Z_ARRVAL_P(slot)));
    Z_TRY_ADDREF_P(value);
    if (key != NULL)
        zend_symtable_update(Z_ARRVAL(added), key, value);
    else
        zend_hash_index_update(Z_ARRVAL(added), (zend_ulong)index, value);
    php_wsco_slot_put(slot, &added);
}

PHP_METHOD(Swoole_Database_PDOConfig, getAvailableDrivers)
{
    ZEND_PARSE_PARAMETERS_NONE();
    array_init(return_value);
    add_next_index_string(return_value, "mysql");
    add_next_index_string(return_value, "pgsql");
    add_next_index_string(return_value, "oci");
    add_next_index_string(return_value, "sqlite");
}

/* ---- connecting ---- */

PHP_METHOD(Swoole_Database_PDOConfig, connect)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_database_connect_pdo(Z_OBJ_P(ZEND_THIS), return_value);
}

PHP_METHOD(Swoole_Database_MysqliConfig, connect)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_database_connect_mysqli(Z_OBJ_P(ZEND_THIS), return_value);
}

PHP_METHOD(Swoole_Database_RedisConfig, connect)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_database_connect_redis(Z_OBJ_P(ZEND_THIS), return_value);
}

void php_wsco_register_database_config(void)
{
    php_wsco_pdo_config_ce = register_class_Swoole_Database_PDOConfig();
    php_wsco_mysqli_config_ce = register_class_Swoole_Database_MysqliConfig();
    php_wsco_redis_config_ce = register_class_Swoole_Database_RedisConfig();
    php_wsco_pdo_config_ce->create_object = create_object;
    php_wsco_mysqli_config_ce->create_object = create_object;
    php_wsco_redis_config_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, 0, zend_object_std_dtor);
    handlers.clone_obj = zend_objects_clone_obj;
}
