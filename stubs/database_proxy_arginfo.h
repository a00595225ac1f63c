/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: b3a7c01d1003052fe2e6486ae2efb4037f9cbb6b */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_DetectsLostConnections_causedByLostConnection, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, e, Throwable, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_PDOProxy___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, constructor, IS_CALLABLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOProxy___call, 0, 2, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, arguments, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOProxy_getRound, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOProxy_reconnect, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOProxy_setAttribute, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, attribute, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOProxy_inTransaction, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOProxy_reset arginfo_class_Swoole_Database_PDOProxy_reconnect

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_PDOStatementProxy___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, object, PDOStatement, 0)
	ZEND_ARG_OBJ_INFO(0, parent, Swoole\\Database\\PDOProxy, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOStatementProxy___call arginfo_class_Swoole_Database_PDOProxy___call

#define arginfo_class_Swoole_Database_PDOStatementProxy_setAttribute arginfo_class_Swoole_Database_PDOProxy_setAttribute

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOStatementProxy_setFetchMode, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, mode, IS_LONG, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, params, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOStatementProxy_bindParam, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_MASK(0, parameter, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(1, variable, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, type, IS_LONG, 0, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOStatementProxy_bindColumn, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_MASK(0, column, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(1, variable, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, type, IS_LONG, 0, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOStatementProxy_bindValue, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_MASK(0, parameter, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, type, IS_LONG, 0, "2")
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliProxy___construct arginfo_class_Swoole_Database_PDOProxy___construct

#define arginfo_class_Swoole_Database_MysqliProxy___call arginfo_class_Swoole_Database_PDOProxy___call

#define arginfo_class_Swoole_Database_MysqliProxy_getRound arginfo_class_Swoole_Database_PDOProxy_getRound

#define arginfo_class_Swoole_Database_MysqliProxy_reconnect arginfo_class_Swoole_Database_PDOProxy_reconnect

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliProxy_options, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, option, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliProxy_set_opt arginfo_class_Swoole_Database_MysqliProxy_options

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliProxy_set_charset, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, charset, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliProxy_change_user, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, user, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, password, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, database, IS_STRING, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliProxy_reset arginfo_class_Swoole_Database_PDOProxy_reconnect

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Database_MysqliStatementProxy___construct, 0, 0, 3)
	ZEND_ARG_OBJ_INFO(0, object, mysqli_stmt, 0)
	ZEND_ARG_TYPE_INFO(0, queryString, IS_STRING, 1)
	ZEND_ARG_OBJ_INFO(0, parent, Swoole\\Database\\MysqliProxy, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliStatementProxy___call arginfo_class_Swoole_Database_PDOProxy___call

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliStatementProxy_attr_set, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, attribute, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliStatementProxy_bind_param, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, types, IS_STRING, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(1, vars, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_MysqliStatementProxy_bind_result, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(1, vars, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Swoole_Database_DetectsLostConnections, causedByLostConnection);
ZEND_METHOD(Swoole_Database_PDOProxy, __construct);
ZEND_METHOD(Swoole_Database_PDOProxy, __call);
ZEND_METHOD(Swoole_Database_PDOProxy, getRound);
ZEND_METHOD(Swoole_Database_PDOProxy, reconnect);
ZEND_METHOD(Swoole_Database_PDOProxy, setAttribute);
ZEND_METHOD(Swoole_Database_PDOProxy, inTransaction);
ZEND_METHOD(Swoole_Database_PDOProxy, reset);
ZEND_METHOD(Swoole_Database_PDOStatementProxy, __construct);
ZEND_METHOD(Swoole_Database_PDOStatementProxy, __call);
ZEND_METHOD(Swoole_Database_PDOStatementProxy, setAttribute);
ZEND_METHOD(Swoole_Database_MysqliStatementProxy, __construct);


static const zend_function_entry class_Swoole_Database_DetectsLostConnections_methods[] = {
	ZEND_ME(Swoole_Database_DetectsLostConnections, causedByLostConnection, arginfo_class_Swoole_Database_DetectsLostConnections_causedByLostConnection, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_PDOProxy_methods[] = {
	ZEND_ME(Swoole_Database_PDOProxy, __construct, arginfo_class_Swoole_Database_PDOProxy___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, __call, arginfo_class_Swoole_Database_PDOProxy___call, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, getRound, arginfo_class_Swoole_Database_PDOProxy_getRound, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, reconnect, arginfo_class_Swoole_Database_PDOProxy_reconnect, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, setAttribute, arginfo_class_Swoole_Database_PDOProxy_setAttribute, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, inTransaction, arginfo_class_Swoole_Database_PDOProxy_inTransaction, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOProxy, reset, arginfo_class_Swoole_Database_PDOProxy_reset, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_PDOStatementProxy_methods[] = {
	ZEND_ME(Swoole_Database_PDOStatementProxy, __construct, arginfo_class_Swoole_Database_PDOStatementProxy___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOStatementProxy, __call, arginfo_class_Swoole_Database_PDOStatementProxy___call, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOStatementProxy, setAttribute, arginfo_class_Swoole_Database_PDOStatementProxy_setAttribute, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, setFetchMode, setAttribute, arginfo_class_Swoole_Database_PDOStatementProxy_setFetchMode, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, bindParam, setAttribute, arginfo_class_Swoole_Database_PDOStatementProxy_bindParam, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, bindColumn, setAttribute, arginfo_class_Swoole_Database_PDOStatementProxy_bindColumn, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, bindValue, setAttribute, arginfo_class_Swoole_Database_PDOStatementProxy_bindValue, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_MysqliException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_MysqliProxy_methods[] = {
	ZEND_MALIAS(Swoole_Database_PDOProxy, __construct, __construct, arginfo_class_Swoole_Database_MysqliProxy___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, __call, __call, arginfo_class_Swoole_Database_MysqliProxy___call, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, getRound, getRound, arginfo_class_Swoole_Database_MysqliProxy_getRound, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, reconnect, reconnect, arginfo_class_Swoole_Database_MysqliProxy_reconnect, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, options, setAttribute, arginfo_class_Swoole_Database_MysqliProxy_options, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, set_opt, setAttribute, arginfo_class_Swoole_Database_MysqliProxy_set_opt, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, set_charset, setAttribute, arginfo_class_Swoole_Database_MysqliProxy_set_charset, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, change_user, setAttribute, arginfo_class_Swoole_Database_MysqliProxy_change_user, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOProxy, reset, reset, arginfo_class_Swoole_Database_MysqliProxy_reset, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_MysqliStatementProxy_methods[] = {
	ZEND_ME(Swoole_Database_MysqliStatementProxy, __construct, arginfo_class_Swoole_Database_MysqliStatementProxy___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, __call, __call, arginfo_class_Swoole_Database_MysqliStatementProxy___call, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, attr_set, setAttribute, arginfo_class_Swoole_Database_MysqliStatementProxy_attr_set, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, bind_param, setAttribute, arginfo_class_Swoole_Database_MysqliStatementProxy_bind_param, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOStatementProxy, bind_result, setAttribute, arginfo_class_Swoole_Database_MysqliStatementProxy_bind_result, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_Database_DetectsLostConnections(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "DetectsLostConnections", class_Swoole_Database_DetectsLostConnections_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_PDOProxy(zend_class_entry *class_entry_Swoole_Database_ObjectProxy)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "PDOProxy", class_Swoole_Database_PDOProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_Database_ObjectProxy);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval property_constructor_default_value;
	ZVAL_NULL(&property_constructor_default_value);
	zend_string *property_constructor_name = zend_string_init("constructor", sizeof("constructor") - 1, 1);
	zend_declare_property_ex(class_entry, property_constructor_name, &property_constructor_default_value, ZEND_ACC_PROTECTED, NULL);
	zend_string_release(property_constructor_name);

	zval property_round_default_value;
	ZVAL_LONG(&property_round_default_value, 0);
	zend_string *property_round_name = zend_string_init("round", sizeof("round") - 1, 1);
	zend_declare_typed_property(class_entry, property_round_name, &property_round_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_round_name);

	zval property_inTransaction_default_value;
	ZVAL_LONG(&property_inTransaction_default_value, 0);
	zend_string *property_inTransaction_name = zend_string_init("inTransaction", sizeof("inTransaction") - 1, 1);
	zend_declare_typed_property(class_entry, property_inTransaction_name, &property_inTransaction_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_inTransaction_name);

	zval property_calls_default_value;
	ZVAL_EMPTY_ARRAY(&property_calls_default_value);
	zend_string *property_calls_name = zend_string_init("calls", sizeof("calls") - 1, 1);
	zend_declare_typed_property(class_entry, property_calls_name, &property_calls_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_calls_name);

	zval property_lost_default_value;
	ZVAL_FALSE(&property_lost_default_value);
	zend_string *property_lost_name = zend_string_init("lost", sizeof("lost") - 1, 1);
	zend_declare_typed_property(class_entry, property_lost_name, &property_lost_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_lost_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_PDOStatementProxy(zend_class_entry *class_entry_Swoole_Database_ObjectProxy)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "PDOStatementProxy", class_Swoole_Database_PDOStatementProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_Database_ObjectProxy);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_parent_class_Swoole_Database_PDOProxy = zend_string_init("Swoole\\Database\\PDOProxy", sizeof("Swoole\\Database\\PDOProxy")-1, 1);
	zval property_parent_default_value;
	ZVAL_NULL(&property_parent_default_value);
	zend_string *property_parent_name = zend_string_init("parent", sizeof("parent") - 1, 1);
	zend_declare_typed_property(class_entry, property_parent_name, &property_parent_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_parent_class_Swoole_Database_PDOProxy, 0, MAY_BE_NULL));
	zend_string_release(property_parent_name);

	zval property_parentRound_default_value;
	ZVAL_LONG(&property_parentRound_default_value, 0);
	zend_string *property_parentRound_name = zend_string_init("parentRound", sizeof("parentRound") - 1, 1);
	zend_declare_typed_property(class_entry, property_parentRound_name, &property_parentRound_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_parentRound_name);

	zval property_calls_default_value;
	ZVAL_EMPTY_ARRAY(&property_calls_default_value);
	zend_string *property_calls_name = zend_string_init("calls", sizeof("calls") - 1, 1);
	zend_declare_typed_property(class_entry, property_calls_name, &property_calls_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_calls_name);

	zval property_queryString_default_value;
	ZVAL_NULL(&property_queryString_default_value);
	zend_string *property_queryString_name = zend_string_init("queryString", sizeof("queryString") - 1, 1);
	zend_declare_typed_property(class_entry, property_queryString_name, &property_queryString_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_queryString_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_MysqliException(zend_class_entry *class_entry_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "MysqliException", class_Swoole_Database_MysqliException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Exception);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_MysqliProxy(zend_class_entry *class_entry_Swoole_Database_ObjectProxy)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "MysqliProxy", class_Swoole_Database_MysqliProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_Database_ObjectProxy);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval property_constructor_default_value;
	ZVAL_NULL(&property_constructor_default_value);
	zend_string *property_constructor_name = zend_string_init("constructor", sizeof("constructor") - 1, 1);
	zend_declare_property_ex(class_entry, property_constructor_name, &property_constructor_default_value, ZEND_ACC_PROTECTED, NULL);
	zend_string_release(property_constructor_name);

	zval property_round_default_value;
	ZVAL_LONG(&property_round_default_value, 0);
	zend_string *property_round_name = zend_string_init("round", sizeof("round") - 1, 1);
	zend_declare_typed_property(class_entry, property_round_name, &property_round_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_round_name);

	zval property_inTransaction_default_value;
	ZVAL_LONG(&property_inTransaction_default_value, 0);
	zend_string *property_inTransaction_name = zend_string_init("inTransaction", sizeof("inTransaction") - 1, 1);
	zend_declare_typed_property(class_entry, property_inTransaction_name, &property_inTransaction_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_inTransaction_name);

	zval property_calls_default_value;
	ZVAL_EMPTY_ARRAY(&property_calls_default_value);
	zend_string *property_calls_name = zend_string_init("calls", sizeof("calls") - 1, 1);
	zend_declare_typed_property(class_entry, property_calls_name, &property_calls_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_calls_name);

	zval property_lost_default_value;
	ZVAL_FALSE(&property_lost_default_value);
	zend_string *property_lost_name = zend_string_init("lost", sizeof("lost") - 1, 1);
	zend_declare_typed_property(class_entry, property_lost_name, &property_lost_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_lost_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_MysqliStatementProxy(zend_class_entry *class_entry_Swoole_Database_ObjectProxy)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "MysqliStatementProxy", class_Swoole_Database_MysqliStatementProxy_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Swoole_Database_ObjectProxy);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_parent_class_Swoole_Database_MysqliProxy = zend_string_init("Swoole\\Database\\MysqliProxy", sizeof("Swoole\\Database\\MysqliProxy")-1, 1);
	zval property_parent_default_value;
	ZVAL_NULL(&property_parent_default_value);
	zend_string *property_parent_name = zend_string_init("parent", sizeof("parent") - 1, 1);
	zend_declare_typed_property(class_entry, property_parent_name, &property_parent_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_parent_class_Swoole_Database_MysqliProxy, 0, MAY_BE_NULL));
	zend_string_release(property_parent_name);

	zval property_parentRound_default_value;
	ZVAL_LONG(&property_parentRound_default_value, 0);
	zend_string *property_parentRound_name = zend_string_init("parentRound", sizeof("parentRound") - 1, 1);
	zend_declare_typed_property(class_entry, property_parentRound_name, &property_parentRound_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_parentRound_name);

	zval property_calls_default_value;
	ZVAL_EMPTY_ARRAY(&property_calls_default_value);
	zend_string *property_calls_name = zend_string_init("calls", sizeof("calls") - 1, 1);
	zend_declare_typed_property(class_entry, property_calls_name, &property_calls_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_calls_name);

	zval property_queryString_default_value;
	ZVAL_NULL(&property_queryString_default_value);
	zend_string *property_queryString_name = zend_string_init("queryString", sizeof("queryString") - 1, 1);
	zend_declare_typed_property(class_entry, property_queryString_name, &property_queryString_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_queryString_name);

	return class_entry;
}
