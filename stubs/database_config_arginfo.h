/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 1f982513db5a56d00278a0b658a4000bef047ec4 */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_getDriver, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withDriver, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, driver, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getHost arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withHost, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_getPort, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withPort, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_hasUnixSocket, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_getUnixSocket, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withUnixSocket, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, unixSocket, IS_STRING, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getDbname arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withDbname, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, dbname, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getCharset arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withCharset, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, charset, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getUsername arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withUsername, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, username, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getPassword arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withPassword, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, password, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_getOptions, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_withOptions, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, options, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_PDOConfig_getAvailableDrivers arginfo_class_Swoole_Database_PDOConfig_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_PDOConfig_connect, 0, 0, IS_OBJECT, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_MysqliConfig_getHost arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_MysqliConfig_withHost arginfo_class_Swoole_Database_PDOConfig_withHost

#define arginfo_class_Swoole_Database_MysqliConfig_getPort arginfo_class_Swoole_Database_PDOConfig_getPort

#define arginfo_class_Swoole_Database_MysqliConfig_withPort arginfo_class_Swoole_Database_PDOConfig_withPort

#define arginfo_class_Swoole_Database_MysqliConfig_hasUnixSocket arginfo_class_Swoole_Database_PDOConfig_hasUnixSocket

#define arginfo_class_Swoole_Database_MysqliConfig_getUnixSocket arginfo_class_Swoole_Database_PDOConfig_getUnixSocket

#define arginfo_class_Swoole_Database_MysqliConfig_withUnixSocket arginfo_class_Swoole_Database_PDOConfig_withUnixSocket

#define arginfo_class_Swoole_Database_MysqliConfig_getDbname arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_MysqliConfig_withDbname arginfo_class_Swoole_Database_PDOConfig_withDbname

#define arginfo_class_Swoole_Database_MysqliConfig_getCharset arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_MysqliConfig_withCharset arginfo_class_Swoole_Database_PDOConfig_withCharset

#define arginfo_class_Swoole_Database_MysqliConfig_getUsername arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_MysqliConfig_withUsername arginfo_class_Swoole_Database_PDOConfig_withUsername

#define arginfo_class_Swoole_Database_MysqliConfig_getPassword arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_MysqliConfig_withPassword arginfo_class_Swoole_Database_PDOConfig_withPassword

#define arginfo_class_Swoole_Database_MysqliConfig_getOptions arginfo_class_Swoole_Database_PDOConfig_getOptions

#define arginfo_class_Swoole_Database_MysqliConfig_withOptions arginfo_class_Swoole_Database_PDOConfig_withOptions

#define arginfo_class_Swoole_Database_MysqliConfig_connect arginfo_class_Swoole_Database_PDOConfig_connect

#define arginfo_class_Swoole_Database_RedisConfig_getHost arginfo_class_Swoole_Database_PDOConfig_getDriver

#define arginfo_class_Swoole_Database_RedisConfig_withHost arginfo_class_Swoole_Database_PDOConfig_withHost

#define arginfo_class_Swoole_Database_RedisConfig_getPort arginfo_class_Swoole_Database_PDOConfig_getPort

#define arginfo_class_Swoole_Database_RedisConfig_withPort arginfo_class_Swoole_Database_PDOConfig_withPort

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_getTimeout, 0, 0, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withTimeout, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, timeout, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_getReserved arginfo_class_Swoole_Database_PDOConfig_getDriver

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withReserved, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, reserved, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_getRetryInterval arginfo_class_Swoole_Database_PDOConfig_getPort

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withRetryInterval, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, retryInterval, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_getReadTimeout arginfo_class_Swoole_Database_RedisConfig_getTimeout

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withReadTimeout, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, readTimeout, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Swoole_Database_RedisConfig_getAuth, 0, 0, MAY_BE_ARRAY|MAY_BE_STRING)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withAuth, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_MASK(0, auth, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_getDbIndex arginfo_class_Swoole_Database_PDOConfig_getPort

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_withDbIndex, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, dbIndex, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_getOptions arginfo_class_Swoole_Database_PDOConfig_getOptions

#define arginfo_class_Swoole_Database_RedisConfig_withOptions arginfo_class_Swoole_Database_PDOConfig_withOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Database_RedisConfig_setOption, 0, 2, IS_STATIC, 0)
	ZEND_ARG_TYPE_MASK(0, option, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Database_RedisConfig_connect arginfo_class_Swoole_Database_PDOConfig_connect


ZEND_METHOD(Swoole_Database_PDOConfig, getDriver);
ZEND_METHOD(Swoole_Database_PDOConfig, withDriver);
ZEND_METHOD(Swoole_Database_PDOConfig, hasUnixSocket);
ZEND_METHOD(Swoole_Database_PDOConfig, getAvailableDrivers);
ZEND_METHOD(Swoole_Database_PDOConfig, connect);
ZEND_METHOD(Swoole_Database_MysqliConfig, connect);
ZEND_METHOD(Swoole_Database_RedisConfig, setOption);
ZEND_METHOD(Swoole_Database_RedisConfig, connect);


static const zend_function_entry class_Swoole_Database_PDOConfig_methods[] = {
	ZEND_ME(Swoole_Database_PDOConfig, getDriver, arginfo_class_Swoole_Database_PDOConfig_getDriver, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOConfig, withDriver, arginfo_class_Swoole_Database_PDOConfig_withDriver, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getHost, getDriver, arginfo_class_Swoole_Database_PDOConfig_getHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withHost, withDriver, arginfo_class_Swoole_Database_PDOConfig_withHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getPort, getDriver, arginfo_class_Swoole_Database_PDOConfig_getPort, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withPort, withDriver, arginfo_class_Swoole_Database_PDOConfig_withPort, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOConfig, hasUnixSocket, arginfo_class_Swoole_Database_PDOConfig_hasUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getUnixSocket, getDriver, arginfo_class_Swoole_Database_PDOConfig_getUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withUnixSocket, withDriver, arginfo_class_Swoole_Database_PDOConfig_withUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getDbname, getDriver, arginfo_class_Swoole_Database_PDOConfig_getDbname, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withDbname, withDriver, arginfo_class_Swoole_Database_PDOConfig_withDbname, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getCharset, getDriver, arginfo_class_Swoole_Database_PDOConfig_getCharset, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withCharset, withDriver, arginfo_class_Swoole_Database_PDOConfig_withCharset, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getUsername, getDriver, arginfo_class_Swoole_Database_PDOConfig_getUsername, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withUsername, withDriver, arginfo_class_Swoole_Database_PDOConfig_withUsername, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getPassword, getDriver, arginfo_class_Swoole_Database_PDOConfig_getPassword, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withPassword, withDriver, arginfo_class_Swoole_Database_PDOConfig_withPassword, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getOptions, getDriver, arginfo_class_Swoole_Database_PDOConfig_getOptions, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withOptions, withDriver, arginfo_class_Swoole_Database_PDOConfig_withOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_PDOConfig, getAvailableDrivers, arginfo_class_Swoole_Database_PDOConfig_getAvailableDrivers, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Swoole_Database_PDOConfig, connect, arginfo_class_Swoole_Database_PDOConfig_connect, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_MysqliConfig_methods[] = {
	ZEND_MALIAS(Swoole_Database_PDOConfig, getHost, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withHost, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getPort, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getPort, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withPort, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withPort, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, hasUnixSocket, hasUnixSocket, arginfo_class_Swoole_Database_MysqliConfig_hasUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getUnixSocket, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withUnixSocket, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withUnixSocket, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getDbname, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getDbname, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withDbname, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withDbname, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getCharset, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getCharset, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withCharset, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withCharset, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getUsername, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getUsername, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withUsername, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withUsername, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getPassword, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getPassword, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withPassword, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withPassword, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getOptions, getDriver, arginfo_class_Swoole_Database_MysqliConfig_getOptions, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withOptions, withDriver, arginfo_class_Swoole_Database_MysqliConfig_withOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_MysqliConfig, connect, arginfo_class_Swoole_Database_MysqliConfig_connect, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Swoole_Database_RedisConfig_methods[] = {
	ZEND_MALIAS(Swoole_Database_PDOConfig, getHost, getDriver, arginfo_class_Swoole_Database_RedisConfig_getHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withHost, withDriver, arginfo_class_Swoole_Database_RedisConfig_withHost, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getPort, getDriver, arginfo_class_Swoole_Database_RedisConfig_getPort, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withPort, withDriver, arginfo_class_Swoole_Database_RedisConfig_withPort, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getTimeout, getDriver, arginfo_class_Swoole_Database_RedisConfig_getTimeout, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withTimeout, withDriver, arginfo_class_Swoole_Database_RedisConfig_withTimeout, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getReserved, getDriver, arginfo_class_Swoole_Database_RedisConfig_getReserved, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withReserved, withDriver, arginfo_class_Swoole_Database_RedisConfig_withReserved, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getRetryInterval, getDriver, arginfo_class_Swoole_Database_RedisConfig_getRetryInterval, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withRetryInterval, withDriver, arginfo_class_Swoole_Database_RedisConfig_withRetryInterval, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getReadTimeout, getDriver, arginfo_class_Swoole_Database_RedisConfig_getReadTimeout, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withReadTimeout, withDriver, arginfo_class_Swoole_Database_RedisConfig_withReadTimeout, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getAuth, getDriver, arginfo_class_Swoole_Database_RedisConfig_getAuth, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withAuth, withDriver, arginfo_class_Swoole_Database_RedisConfig_withAuth, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getDbIndex, getDriver, arginfo_class_Swoole_Database_RedisConfig_getDbIndex, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withDbIndex, withDriver, arginfo_class_Swoole_Database_RedisConfig_withDbIndex, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, getOptions, getDriver, arginfo_class_Swoole_Database_RedisConfig_getOptions, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Swoole_Database_PDOConfig, withOptions, withDriver, arginfo_class_Swoole_Database_RedisConfig_withOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_RedisConfig, setOption, arginfo_class_Swoole_Database_RedisConfig_setOption, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Database_RedisConfig, connect, arginfo_class_Swoole_Database_RedisConfig_connect, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_Database_PDOConfig(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "PDOConfig", class_Swoole_Database_PDOConfig_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);

	zval const_DRIVER_MYSQL_value;
	zend_string *const_DRIVER_MYSQL_value_str = zend_string_init("mysql", strlen("mysql"), 1);
	ZVAL_STR(&const_DRIVER_MYSQL_value, const_DRIVER_MYSQL_value_str);
	zend_string *const_DRIVER_MYSQL_name = zend_string_init_interned("DRIVER_MYSQL", sizeof("DRIVER_MYSQL") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_DRIVER_MYSQL_name, &const_DRIVER_MYSQL_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_DRIVER_MYSQL_name);

	zval property_driver_default_value;
	zend_string *property_driver_default_value_str = zend_string_init("mysql", strlen("mysql"), 1);
	ZVAL_STR(&property_driver_default_value, property_driver_default_value_str);
	zend_string *property_driver_name = zend_string_init("driver", sizeof("driver") - 1, 1);
	zend_declare_typed_property(class_entry, property_driver_name, &property_driver_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_driver_name);

	zval property_host_default_value;
	zend_string *property_host_default_value_str = zend_string_init("127.0.0.1", strlen("127.0.0.1"), 1);
	ZVAL_STR(&property_host_default_value, property_host_default_value_str);
	zend_string *property_host_name = zend_string_init("host", sizeof("host") - 1, 1);
	zend_declare_typed_property(class_entry, property_host_name, &property_host_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_host_name);

	zval property_port_default_value;
	ZVAL_LONG(&property_port_default_value, 3306);
	zend_string *property_port_name = zend_string_init("port", sizeof("port") - 1, 1);
	zend_declare_typed_property(class_entry, property_port_name, &property_port_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_port_name);

	zval property_unixSocket_default_value;
	ZVAL_NULL(&property_unixSocket_default_value);
	zend_string *property_unixSocket_name = zend_string_init("unixSocket", sizeof("unixSocket") - 1, 1);
	zend_declare_typed_property(class_entry, property_unixSocket_name, &property_unixSocket_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_unixSocket_name);

	zval property_dbname_default_value;
	zend_string *property_dbname_default_value_str = zend_string_init("test", strlen("test"), 1);
	ZVAL_STR(&property_dbname_default_value, property_dbname_default_value_str);
	zend_string *property_dbname_name = zend_string_init("dbname", sizeof("dbname") - 1, 1);
	zend_declare_typed_property(class_entry, property_dbname_name, &property_dbname_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_dbname_name);

	zval property_charset_default_value;
	zend_string *property_charset_default_value_str = zend_string_init("utf8mb4", strlen("utf8mb4"), 1);
	ZVAL_STR(&property_charset_default_value, property_charset_default_value_str);
	zend_string *property_charset_name = zend_string_init("charset", sizeof("charset") - 1, 1);
	zend_declare_typed_property(class_entry, property_charset_name, &property_charset_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_charset_name);

	zval property_username_default_value;
	zend_string *property_username_default_value_str = zend_string_init("root", strlen("root"), 1);
	ZVAL_STR(&property_username_default_value, property_username_default_value_str);
	zend_string *property_username_name = zend_string_init("username", sizeof("username") - 1, 1);
	zend_declare_typed_property(class_entry, property_username_name, &property_username_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_username_name);

	zval property_password_default_value;
	zend_string *property_password_default_value_str = zend_string_init("root", strlen("root"), 1);
	ZVAL_STR(&property_password_default_value, property_password_default_value_str);
	zend_string *property_password_name = zend_string_init("password", sizeof("password") - 1, 1);
	zend_declare_typed_property(class_entry, property_password_name, &property_password_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_password_name);

	zval property_options_default_value;
	ZVAL_EMPTY_ARRAY(&property_options_default_value);
	zend_string *property_options_name = zend_string_init("options", sizeof("options") - 1, 1);
	zend_declare_typed_property(class_entry, property_options_name, &property_options_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_options_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_MysqliConfig(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "MysqliConfig", class_Swoole_Database_MysqliConfig_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);

	zval property_host_default_value;
	zend_string *property_host_default_value_str = zend_string_init("127.0.0.1", strlen("127.0.0.1"), 1);
	ZVAL_STR(&property_host_default_value, property_host_default_value_str);
	zend_string *property_host_name = zend_string_init("host", sizeof("host") - 1, 1);
	zend_declare_typed_property(class_entry, property_host_name, &property_host_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_host_name);

	zval property_port_default_value;
	ZVAL_LONG(&property_port_default_value, 3306);
	zend_string *property_port_name = zend_string_init("port", sizeof("port") - 1, 1);
	zend_declare_typed_property(class_entry, property_port_name, &property_port_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_port_name);

	zval property_unixSocket_default_value;
	ZVAL_NULL(&property_unixSocket_default_value);
	zend_string *property_unixSocket_name = zend_string_init("unixSocket", sizeof("unixSocket") - 1, 1);
	zend_declare_typed_property(class_entry, property_unixSocket_name, &property_unixSocket_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_unixSocket_name);

	zval property_dbname_default_value;
	zend_string *property_dbname_default_value_str = zend_string_init("test", strlen("test"), 1);
	ZVAL_STR(&property_dbname_default_value, property_dbname_default_value_str);
	zend_string *property_dbname_name = zend_string_init("dbname", sizeof("dbname") - 1, 1);
	zend_declare_typed_property(class_entry, property_dbname_name, &property_dbname_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_dbname_name);

	zval property_charset_default_value;
	zend_string *property_charset_default_value_str = zend_string_init("utf8mb4", strlen("utf8mb4"), 1);
	ZVAL_STR(&property_charset_default_value, property_charset_default_value_str);
	zend_string *property_charset_name = zend_string_init("charset", sizeof("charset") - 1, 1);
	zend_declare_typed_property(class_entry, property_charset_name, &property_charset_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_charset_name);

	zval property_username_default_value;
	zend_string *property_username_default_value_str = zend_string_init("root", strlen("root"), 1);
	ZVAL_STR(&property_username_default_value, property_username_default_value_str);
	zend_string *property_username_name = zend_string_init("username", sizeof("username") - 1, 1);
	zend_declare_typed_property(class_entry, property_username_name, &property_username_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_username_name);

	zval property_password_default_value;
	zend_string *property_password_default_value_str = zend_string_init("root", strlen("root"), 1);
	ZVAL_STR(&property_password_default_value, property_password_default_value_str);
	zend_string *property_password_name = zend_string_init("password", sizeof("password") - 1, 1);
	zend_declare_typed_property(class_entry, property_password_name, &property_password_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_password_name);

	zval property_options_default_value;
	ZVAL_EMPTY_ARRAY(&property_options_default_value);
	zend_string *property_options_name = zend_string_init("options", sizeof("options") - 1, 1);
	zend_declare_typed_property(class_entry, property_options_name, &property_options_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_options_name);

	return class_entry;
}

static zend_class_entry *register_class_Swoole_Database_RedisConfig(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Database", "RedisConfig", class_Swoole_Database_RedisConfig_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);

	zval property_host_default_value;
	zend_string *property_host_default_value_str = zend_string_init("127.0.0.1", strlen("127.0.0.1"), 1);
	ZVAL_STR(&property_host_default_value, property_host_default_value_str);
	zend_string *property_host_name = zend_string_init("host", sizeof("host") - 1, 1);
	zend_declare_typed_property(class_entry, property_host_name, &property_host_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_host_name);

	zval property_port_default_value;
	ZVAL_LONG(&property_port_default_value, 6379);
	zend_string *property_port_name = zend_string_init("port", sizeof("port") - 1, 1);
	zend_declare_typed_property(class_entry, property_port_name, &property_port_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_port_name);

	zval property_timeout_default_value;
	ZVAL_DOUBLE(&property_timeout_default_value, 0);
	zend_string *property_timeout_name = zend_string_init("timeout", sizeof("timeout") - 1, 1);
	zend_declare_typed_property(class_entry, property_timeout_name, &property_timeout_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_timeout_name);

	zval property_reserved_default_value;
	ZVAL_EMPTY_STRING(&property_reserved_default_value);
	zend_string *property_reserved_name = zend_string_init("reserved", sizeof("reserved") - 1, 1);
	zend_declare_typed_property(class_entry, property_reserved_name, &property_reserved_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reserved_name);

	zval property_retryInterval_default_value;
	ZVAL_LONG(&property_retryInterval_default_value, 0);
	zend_string *property_retryInterval_name = zend_string_init("retryInterval", sizeof("retryInterval") - 1, 1);
	zend_declare_typed_property(class_entry, property_retryInterval_name, &property_retryInterval_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_retryInterval_name);

	zval property_readTimeout_default_value;
	ZVAL_DOUBLE(&property_readTimeout_default_value, 0);
	zend_string *property_readTimeout_name = zend_string_init("readTimeout", sizeof("readTimeout") - 1, 1);
	zend_declare_typed_property(class_entry, property_readTimeout_name, &property_readTimeout_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_readTimeout_name);

	zval property_auth_default_value;
	ZVAL_EMPTY_STRING(&property_auth_default_value);
	zend_string *property_auth_name = zend_string_init("auth", sizeof("auth") - 1, 1);
	zend_declare_property_ex(class_entry, property_auth_name, &property_auth_default_value, ZEND_ACC_PROTECTED, NULL);
	zend_string_release(property_auth_name);

	zval property_dbIndex_default_value;
	ZVAL_LONG(&property_dbIndex_default_value, 0);
	zend_string *property_dbIndex_name = zend_string_init("dbIndex", sizeof("dbIndex") - 1, 1);
	zend_declare_typed_property(class_entry, property_dbIndex_name, &property_dbIndex_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_dbIndex_name);

	zval property_options_default_value;
	ZVAL_EMPTY_ARRAY(&property_options_default_value);
	zend_string *property_options_name = zend_string_init("options", sizeof("options") - 1, 1);
	zend_declare_typed_property(class_entry, property_options_name, &property_options_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_options_name);

	return class_entry;
}
