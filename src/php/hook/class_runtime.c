/* SPDX-License-Identifier: MIT */
/* class_runtime: Swoole\Runtime: which hooks are on.
 * Owns: nothing. Called by: PHP, MINIT. Never: suspends. Tested by: tests/phpt/hook/runtime.phpt. */
#include "wsco/php/hook/hook.h"

#include "wsco/php/runtime/options.h"

#include "../../../stubs/runtime_arginfo.h"

PHP_METHOD(Swoole_Runtime, enableCoroutine)
{
    zend_long flags = PHP_WSCO_HOOK_ALL;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(flags)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_hook_set(flags);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Runtime, setHookFlags)
{
    zend_long flags;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(flags)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_hook_set(flags);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Runtime, getHookFlags)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(php_wsco_hook_flags());
}

void php_wsco_register_runtime(void)
{
    register_class_Swoole_Runtime();
}
