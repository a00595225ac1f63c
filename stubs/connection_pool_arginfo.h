/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ce3c634369ff27eb0710a5beaebdd0392a38f2fb */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_ConnectionPool___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, constructor, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, size, IS_LONG, 0, "Swoole\\ConnectionPool::DEFAULT_SIZE")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, proxy, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ConnectionPool_fill, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ConnectionPool_get, 0, 0, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ConnectionPool_put, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, connection, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_ConnectionPool_close arginfo_class_Swoole_ConnectionPool_fill

#define arginfo_class_Swoole_ConnectionPool_make arginfo_class_Swoole_ConnectionPool_fill


ZEND_METHOD(Swoole_ConnectionPool, __construct);
ZEND_METHOD(Swoole_ConnectionPool, fill);
ZEND_METHOD(Swoole_ConnectionPool, get);
ZEND_METHOD(Swoole_ConnectionPool, put);
ZEND_METHOD(Swoole_ConnectionPool, close);
ZEND_METHOD(Swoole_ConnectionPool, make);


static const zend_function_entry class_Swoole_ConnectionPool_methods[] = {
	ZEND_ME(Swoole_ConnectionPool, __construct, arginfo_class_Swoole_ConnectionPool___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ConnectionPool, fill, arginfo_class_Swoole_ConnectionPool_fill, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ConnectionPool, get, arginfo_class_Swoole_ConnectionPool_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ConnectionPool, put, arginfo_class_Swoole_ConnectionPool_put, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ConnectionPool, close, arginfo_class_Swoole_ConnectionPool_close, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ConnectionPool, make, arginfo_class_Swoole_ConnectionPool_make, ZEND_ACC_PROTECTED)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_ConnectionPool(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole", "ConnectionPool", class_Swoole_ConnectionPool_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval const_DEFAULT_SIZE_value;
	ZVAL_LONG(&const_DEFAULT_SIZE_value, 64);
	zend_string *const_DEFAULT_SIZE_name = zend_string_init_interned("DEFAULT_SIZE", sizeof("DEFAULT_SIZE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_DEFAULT_SIZE_name, &const_DEFAULT_SIZE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_DEFAULT_SIZE_name);

	zend_string *property_pool_class_Swoole_Coroutine_Channel = zend_string_init("Swoole\\Coroutine\\Channel", sizeof("Swoole\\Coroutine\\Channel")-1, 1);
	zval property_pool_default_value;
	ZVAL_UNDEF(&property_pool_default_value);
	zend_string *property_pool_name = zend_string_init("pool", sizeof("pool") - 1, 1);
	zend_declare_typed_property(class_entry, property_pool_name, &property_pool_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_pool_class_Swoole_Coroutine_Channel, 0, MAY_BE_NULL));
	zend_string_release(property_pool_name);

	zval property_constructor_default_value;
	ZVAL_NULL(&property_constructor_default_value);
	zend_string *property_constructor_name = zend_string_init("constructor", sizeof("constructor") - 1, 1);
	zend_declare_property_ex(class_entry, property_constructor_name, &property_constructor_default_value, ZEND_ACC_PROTECTED, NULL);
	zend_string_release(property_constructor_name);

	zval property_size_default_value;
	ZVAL_LONG(&property_size_default_value, 0);
	zend_string *property_size_name = zend_string_init("size", sizeof("size") - 1, 1);
	zend_declare_typed_property(class_entry, property_size_name, &property_size_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_size_name);

	zval property_num_default_value;
	ZVAL_LONG(&property_num_default_value, 0);
	zend_string *property_num_name = zend_string_init("num", sizeof("num") - 1, 1);
	zend_declare_typed_property(class_entry, property_num_name, &property_num_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_num_name);

	zval property_proxy_default_value;
	ZVAL_NULL(&property_proxy_default_value);
	zend_string *property_proxy_name = zend_string_init("proxy", sizeof("proxy") - 1, 1);
	zend_declare_typed_property(class_entry, property_proxy_name, &property_proxy_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_proxy_name);

	return class_entry;
}
