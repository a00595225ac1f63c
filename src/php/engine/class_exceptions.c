/* SPDX-License-Identifier: MIT */
/* class_exceptions: Swoole\Exception, Error, ExitException, Coroutine\CanceledException.
 * Owns: the class entries. Called by: PHP, MINIT. Never: throws: exit.c, errors.c and the class files do.
 * Tested by: tests/phpt/exit. */
#include "wsco/php/engine/exceptions.h"

#include "wsco/php/engine/compat.h"

#include "zend_exceptions.h"

#include "../../../stubs/exceptions_arginfo.h"

zend_class_entry *php_wsco_exception_ce;
zend_class_entry *php_wsco_error_ce;
zend_class_entry *php_wsco_exit_exception_ce;
zend_class_entry *php_wsco_canceled_exception_ce;
zend_class_entry *php_wsco_timeout_exception_ce;

static void return_property(zval *object, const char *name, size_t length, zval *return_value)
{
    zval rv,
        *value = zend_read_property(php_wsco_exit_exception_ce, Z_OBJ_P(object), name, length, true, &rv);

    ZVAL_COPY_DEREF(return_value, value);
}

PHP_METHOD(Swoole_ExitException, getFlags)
{
    ZEND_PARSE_PARAMETERS_NONE();
    return_property(ZEND_THIS, ZEND_STRL("flags"), return_value);
}

PHP_METHOD(Swoole_ExitException, getStatus)
{
    ZEND_PARSE_PARAMETERS_NONE();
    return_property(ZEND_THIS, ZEND_STRL("status"), return_value);
}

void php_wsco_register_exceptions(void)
{
    php_wsco_exception_ce = register_class_Swoole_Exception(zend_ce_exception);
    php_wsco_error_ce = register_class_Swoole_Error(zend_ce_error);
    php_wsco_exit_exception_ce = register_class_Swoole_ExitException(php_wsco_exception_ce);
    php_wsco_canceled_exception_ce = register_class_Swoole_Coroutine_CanceledException(php_wsco_exception_ce);
    php_wsco_timeout_exception_ce = register_class_Swoole_Coroutine_TimeoutException(php_wsco_exception_ce);
}
