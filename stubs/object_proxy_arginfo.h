/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 7326a8015de3b016f8ebca245dd2e3bcb151364b */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_ObjectProxy___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, object, IS_OBJECT, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___getObject, 0, 0, IS_OBJECT, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___get, 0, 1, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___set, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___isset, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___unset, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___call, 0, 2, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, arguments, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_ObjectProxy___invoke, 0, 0, IS_MIXED, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, arguments, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Swoole_ObjectProxy, __construct);
ZEND_METHOD(Swoole_ObjectProxy, __getObject);
ZEND_METHOD(Swoole_ObjectProxy, __get);
ZEND_METHOD(Swoole_ObjectProxy, __set);
ZEND_METHOD(Swoole_ObjectProxy, __isset);
ZEND_METHOD(Swoole_ObjectProxy, __unset);
ZEND_METHOD(Swoole_ObjectProxy, __call);
ZEND_METHOD(Swoole_ObjectProxy, __invoke);


static const zend_function_entry class_Swoole_ObjectProxy_methods[] = {
	ZEND_ME(Swoole_ObjectProxy, __construct, arginfo_class_Swoole_ObjectProxy___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __getObject, arginfo_class_Swoole_ObjectProxy___getObject, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __get, arginfo_class_Swoole_ObjectProxy___get, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __set, arginfo_class_Swoole_ObjectProxy___set, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __isset, arginfo_class_Swoole_ObjectProxy___isset, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __unset, arginfo_class_Swoole_ObjectProxy___unset, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __call, arginfo_class_Swoole_ObjectProxy___call, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_ObjectProxy, __invoke, arginfo_class_Swoole_ObjectProxy___invoke, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_ObjectProxy_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_ObjectProxy(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole", "ObjectProxy", class_Swoole_ObjectProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval property___object_default_value;
	ZVAL_NULL(&property___object_default_value);
	zend_string *property___object_name = zend_string_init("__object", sizeof("__object") - 1, 1);
	zend_declare_property_ex(class_entry, property___object_name, &property___object_default_value, ZEND_ACC_PROTECTED, NULL);
	zend_string_release(property___object_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_ObjectProxy(zend_class_entry *class_entry_Swoole_ObjectProxy)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "ObjectProxy", class_Swoole_Database_ObjectProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_ObjectProxy);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
