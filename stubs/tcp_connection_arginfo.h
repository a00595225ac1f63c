/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 80aaeb648aacee8321ff2895195f1de59d5cc4a3 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Coroutine_Server_Connection___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, conn, Swoole\\Coroutine\\Socket, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Swoole_Coroutine_Server_Connection_recv, 0, 0, MAY_BE_STRING|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Swoole_Coroutine_Server_Connection_send, 0, 1, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Coroutine_Server_Connection_close, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Swoole_Coroutine_Server_Connection_exportSocket, 0, 0, Swoole\\Coroutine\\Socket, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Swoole_Coroutine_Server_Connection, __construct);
ZEND_METHOD(Swoole_Coroutine_Server_Connection, recv);
ZEND_METHOD(Swoole_Coroutine_Server_Connection, send);
ZEND_METHOD(Swoole_Coroutine_Server_Connection, close);
ZEND_METHOD(Swoole_Coroutine_Server_Connection, exportSocket);


static const zend_function_entry class_Swoole_Coroutine_Server_Connection_methods[] = {
	ZEND_ME(Swoole_Coroutine_Server_Connection, __construct, arginfo_class_Swoole_Coroutine_Server_Connection___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Coroutine_Server_Connection, recv, arginfo_class_Swoole_Coroutine_Server_Connection_recv, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Coroutine_Server_Connection, send, arginfo_class_Swoole_Coroutine_Server_Connection_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Coroutine_Server_Connection, close, arginfo_class_Swoole_Coroutine_Server_Connection_close, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Coroutine_Server_Connection, exportSocket, arginfo_class_Swoole_Coroutine_Server_Connection_exportSocket, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_Coroutine_Server_Connection(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Coroutine\\Server", "Connection", class_Swoole_Coroutine_Server_Connection_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);

	zend_string *property_socket_class_Swoole_Coroutine_Socket = zend_string_init("Swoole\\Coroutine\\Socket", sizeof("Swoole\\Coroutine\\Socket")-1, 1);
	zval property_socket_default_value;
	ZVAL_UNDEF(&property_socket_default_value);
	zend_string *property_socket_name = zend_string_init("socket", sizeof("socket") - 1, 1);
	zend_declare_typed_property(class_entry, property_socket_name, &property_socket_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_socket_class_Swoole_Coroutine_Socket, 0, 0));
	zend_string_release(property_socket_name);

	return class_entry;
}
