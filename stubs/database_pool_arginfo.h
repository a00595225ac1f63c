/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4f26e79672ffbbdba21d535513d4b9469daab374 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_PDOPool___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, config, Swoole\\Database\\PDOConfig, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, size, IS_LONG, 0, "Swoole\\ConnectionPool::DEFAULT_SIZE")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOPool_get, 0, 0, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOPool_put, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, connection, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_MysqliPool___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, config, Swoole\\Database\\MysqliConfig, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, size, IS_LONG, 0, "Swoole\\ConnectionPool::DEFAULT_SIZE")
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliPool_get arginfo_class_Swoole_Database_PDOPool_get

#define arginfo_class_Swoole_Database_MysqliPool_put arginfo_class_Swoole_Database_PDOPool_put

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_RedisPool___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, config, Swoole\\Database\\RedisConfig, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, size, IS_LONG, 0, "Swoole\\ConnectionPool::DEFAULT_SIZE")
ZEND_END_ARG_INFO()


ZEND_METHOD(Swoole_Database_PDOPool, __construct);
ZEND_METHOD(Swoole_Database_PDOPool, get);
ZEND_METHOD(Swoole_Database_PDOPool, put);


static const zend_function_entry class_Swoole_Database_PDOPool_methods[] = {
	ZEND_ME(Swoole_Database_PDOPool, __construct, arginfo_class_Swoole_Database_PDOPool___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOPool, get, arginfo_class_Swoole_Database_PDOPool_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOPool, put, arginfo_class_Swoole_Database_PDOPool_put, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_MysqliPool_methods[] = {
	ZEND_MALIAS(Swoole_Database_PDOPool, __construct, __construct, arginfo_class_Swoole_Database_MysqliPool___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOPool, get, get, arginfo_class_Swoole_Database_MysqliPool_get, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOPool, put, put, arginfo_class_Swoole_Database_MysqliPool_put, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_RedisPool_methods[] = {
	ZEND_MALIAS(Swoole_Database_PDOPool, __construct, __construct, arginfo_class_Swoole_Database_RedisPool___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_Database_PDOPool(zend_class_entry *class_entry_Swoole_ConnectionPool)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "PDOPool", class_Swoole_Database_PDOPool_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_ConnectionPool);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_config_class_Swoole_Database_PDOConfig = zend_string_init("Swoole\\Database\\PDOConfig", sizeof("Swoole\\Database\\PDOConfig")-1, 1);
	zval property_config_default_value;
	ZVAL_NULL(&property_config_default_value);
	zend_string *property_config_name = zend_string_init("config", sizeof("config") - 1, 1);
	zend_declare_typed_property(class_entry, property_config_name, &property_config_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_config_class_Swoole_Database_PDOConfig, 0, MAY_BE_NULL));
	zend_string_release(property_config_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_MysqliPool(zend_class_entry *class_entry_Swoole_ConnectionPool)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "MysqliPool", class_Swoole_Database_MysqliPool_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_ConnectionPool);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_config_class_Swoole_Database_MysqliConfig = zend_string_init("Swoole\\Database\\MysqliConfig", sizeof("Swoole\\Database\\MysqliConfig")-1, 1);
	zval property_config_default_value;
	ZVAL_NULL(&property_config_default_value);
	zend_string *property_config_name = zend_string_init("config", sizeof("config") - 1, 1);
	zend_declare_typed_property(class_entry, property_config_name, &property_config_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_config_class_Swoole_Database_MysqliConfig, 0, MAY_BE_NULL));
	zend_string_release(property_config_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_RedisPool(zend_class_entry *class_entry_Swoole_ConnectionPool)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "RedisPool", class_Swoole_Database_RedisPool_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_ConnectionPool);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_config_class_Swoole_Database_RedisConfig = zend_string_init("Swoole\\Database\\RedisConfig", sizeof("Swoole\\Database\\RedisConfig")-1, 1);
	zval property_config_default_value;
	ZVAL_NULL(&property_config_default_value);
	zend_string *property_config_name = zend_string_init("config", sizeof("config") - 1, 1);
	zend_declare_typed_property(class_entry, property_config_name, &property_config_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_config_class_Swoole_Database_RedisConfig, 0, MAY_BE_NULL));
	zend_string_release(property_config_name);

	return class_entry;
}
