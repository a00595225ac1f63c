/* SPDX-License-Identifier: MIT */
/* error_handler: keeps the script's error handler in force while a coroutine waits inside it.
 *
 * The engine takes the handler out of its global while the handler runs, against recursion. So a handler that
 * suspends would silence all other coroutines. We remember which handler is set, show it to the others, and
 * hide it again when the waiting coroutine goes on. To know which one is set, set_error_handler() and
 * restore_error_handler() are wrapped.
 * Owns: one reference on the handler. Called by: vm_state.c, MINIT, RSHUTDOWN.
 * Never: changes which handler is set. Tested by: tests/phpt/silence/error_handler*.phpt. */
#include "wsco/php/engine/vm_state.h"

#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/patches.h"

static zif_handler original_set, original_restore;

static void remember(void)
{
    zval old;

    ZVAL_COPY_VALUE(&old, &WSCO_G(error_handler));
    ZVAL_COPY(&WSCO_G(error_handler), &EG(user_error_handler));
    zval_ptr_dtor(&old);
}

static void set_and_remember(INTERNAL_FUNCTION_PARAMETERS)
{
    original_set(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (WSCO_G(ready))
        remember();
}

static void restore_and_remember(INTERNAL_FUNCTION_PARAMETERS)
{
    original_restore(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (WSCO_G(ready))
        remember();
}

void php_wsco_error_handler_startup(void)
{
    original_set = php_wsco_replace_function(ZEND_STRL("set_error_handler"), set_and_remember);
    original_restore = php_wsco_replace_function(ZEND_STRL("restore_error_handler"), restore_and_remember);
}

void php_wsco_error_handler_shutdown(void)
{
    php_wsco_replace_function(ZEND_STRL("set_error_handler"), original_set);
    php_wsco_replace_function(ZEND_STRL("restore_error_handler"), original_restore);
}

void php_wsco_error_handler_forget(void)
{
    zval_ptr_dtor(&WSCO_G(error_handler));
    ZVAL_UNDEF(&WSCO_G(error_handler));
}

void *php_wsco_error_handler_show_hidden(void)
{
    ZVAL_COPY(&EG(user_error_handler), &WSCO_G(error_handler));
    return Z_PTR(EG(user_error_handler));
}

void php_wsco_error_handler_hide(void *which)
{
    /* Another handler was set meanwhile. The engine keeps that one when the old one returns. */
    if (Z_ISUNDEF(EG(user_error_handler)) || Z_PTR(EG(user_error_handler)) != which)
        return;
    zval_ptr_dtor(&EG(user_error_handler));
    ZVAL_UNDEF(&EG(user_error_handler));
}
