/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 16c30a8876d475a3b986aaf021e11720d27d92ba */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Swoole_Process_Manager___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, ipcType, IS_LONG, 0, "SWOOLE_IPC_NONE")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, msgQueueKey, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Swoole_Process_Manager_add, 0, 1, Swoole\\Process\\Manager, 0)
	ZEND_ARG_TYPE_INFO(0, func, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, enableCoroutine, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Swoole_Process_Manager_addBatch, 0, 2, Swoole\\Process\\Manager, 0)
	ZEND_ARG_TYPE_INFO(0, workerNum, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, func, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, enableCoroutine, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Process_Manager_start, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Swoole_Process_Manager_setIPCType, 0, 1, Swoole\\Process\\Manager, 0)
	ZEND_ARG_TYPE_INFO(0, ipcType, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Swoole_Process_Manager_getIPCType, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Swoole_Process_Manager_setMsgQueueKey, 0, 1, Swoole\\Process\\Manager, 0)
	ZEND_ARG_TYPE_INFO(0, msgQueueKey, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Swoole_Process_Manager_getMsgQueueKey arginfo_class_Swoole_Process_Manager_getIPCType


ZEND_METHOD(Swoole_Process_Manager, __construct);
ZEND_METHOD(Swoole_Process_Manager, add);
ZEND_METHOD(Swoole_Process_Manager, addBatch);
ZEND_METHOD(Swoole_Process_Manager, start);
ZEND_METHOD(Swoole_Process_Manager, setIPCType);
ZEND_METHOD(Swoole_Process_Manager, getIPCType);
ZEND_METHOD(Swoole_Process_Manager, setMsgQueueKey);
ZEND_METHOD(Swoole_Process_Manager, getMsgQueueKey);


static const zend_function_entry class_Swoole_Process_Manager_methods[] = {
	ZEND_ME(Swoole_Process_Manager, __construct, arginfo_class_Swoole_Process_Manager___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, add, arginfo_class_Swoole_Process_Manager_add, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, addBatch, arginfo_class_Swoole_Process_Manager_addBatch, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, start, arginfo_class_Swoole_Process_Manager_start, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, setIPCType, arginfo_class_Swoole_Process_Manager_setIPCType, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, getIPCType, arginfo_class_Swoole_Process_Manager_getIPCType, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, setMsgQueueKey, arginfo_class_Swoole_Process_Manager_setMsgQueueKey, ZEND_ACC_PUBLIC)
	ZEND_ME(Swoole_Process_Manager, getMsgQueueKey, arginfo_class_Swoole_Process_Manager_getMsgQueueKey, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Swoole_Process_Manager(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Swoole\\Process", "Manager", class_Swoole_Process_Manager_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
