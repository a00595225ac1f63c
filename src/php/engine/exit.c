/* SPDX-License-Identifier: MIT */
/* exit: exit() inside a coroutine throws Swoole\ExitException, so that it ends one coroutine and not the
 * process. Debuggers stand in the same place and take exit() for the end of the process, so this code goes
 * before theirs.
 * Owns: nothing. Called by: the engine: as the handler of an opcode (8.2, 8.3) or in place of the function
 * (8.4).
 * Never: changes exit() outside coroutines, in a child that was forked inside one, or under a SAPI without
 * coroutines.
 * Tested by: tests/phpt/exit, tests/phpt/jit. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"

#include "zend_exceptions.h"

#define EXIT_IN_COROUTINE 2

static void throw_exit(zval *status)
{
    zend_object *exception = zend_throw_exception(php_wsco_exit_exception_ce, "swoole exit", 0);
    zval flags;

    ZVAL_LONG(&flags, EXIT_IN_COROUTINE);
    zend_update_property(php_wsco_exit_exception_ce, exception, ZEND_STRL("flags"), &flags);
    zend_update_property(php_wsco_exit_exception_ce, exception, ZEND_STRL("status"), status);
}

#if PHP_WSCO_EXIT_IS_FUNCTION
static zif_handler original_exit;

static void exit_function(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_string *text = NULL;
    zend_long number = 0;
    zval status;

    if (php_wsco_current() == NULL || php_wsco_fork_is_inside()) {
        original_exit(INTERNAL_FUNCTION_PARAM_PASSTHRU);
        return;
    }
    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_LONG(text, number)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_LONG(&status, number);
    if (text != NULL)
        ZVAL_STR(&status, text);
    else if (ZEND_NUM_ARGS() == 0)
        ZVAL_NULL(&status);
    throw_exit(&status);
}

void php_wsco_exit_startup(void)
{
    original_exit = php_wsco_replace_function(ZEND_STRL("exit"), exit_function);
    php_wsco_replace_function(ZEND_STRL("die"), exit_function);
}

void php_wsco_exit_shutdown(void)
{
    if (original_exit == NULL)
        return;
    php_wsco_replace_function(ZEND_STRL("exit"), original_exit);
    php_wsco_replace_function(ZEND_STRL("die"), original_exit);
}
#else
static user_opcode_handler_t previous;

static void read_status(zend_execute_data *execute_data, const zend_op *opline, zval *status)
{
    zval *operand;

    ZVAL_NULL(status);
    if (opline->op1_type == IS_UNUSED)
        return;
    operand = zend_get_zval_ptr(opline, opline->op1_type, &opline->op1, execute_data);
    if (!Z_ISUNDEF_P(operand))
        ZVAL_COPY_DEREF(status, operand);
    if ((opline->op1_type & (IS_VAR | IS_TMP_VAR)) != 0)
        zval_ptr_dtor_nogc(operand);
}

static int exit_opcode(zend_execute_data *execute_data)
{
    zval status;

    if (php_wsco_current() == NULL)
        return previous != NULL ? previous(execute_data) : ZEND_USER_OPCODE_DISPATCH;
    if (php_wsco_fork_is_inside())
        return ZEND_USER_OPCODE_DISPATCH; /* a profiler would end here, and Xdebug's fails in a coroutine */
    read_status(execute_data, EX(opline), &status);
    throw_exit(&status);
    zval_ptr_dtor(&status);
    /* Throwing has moved the frame's opline to the exception handler. */
    return ZEND_USER_OPCODE_CONTINUE;
}

void php_wsco_exit_startup(void)
{
    previous = zend_get_user_opcode_handler(ZEND_EXIT);
    zend_set_user_opcode_handler(ZEND_EXIT, exit_opcode);
}

void php_wsco_exit_shutdown(void)
{
    zend_set_user_opcode_handler(ZEND_EXIT, previous);
}
#endif
