/* SPDX-License-Identifier: MIT */
/* callable: callables that are kept: handlers, defers.
 * Owns: references on what it was given. Called by: class files, run_php.c.
 * Never: keeps a __call() trampoline, which the engine frees after one call. Tested by:
 * tests/phpt/coroutine. */
#include "wsco/php/engine/callable.h"

void php_wsco_callable_init(php_wsco_callable *callable, const zend_fcall_info *fci,
                            const zend_fcall_info_cache *fcc)
{
    ZVAL_COPY(&callable->value, &fci->function_name);
    callable->fcc = *fcc;
    if (fcc->function_handler != NULL &&
        (fcc->function_handler->common.fn_flags & ZEND_ACC_CALL_VIA_TRAMPOLINE) != 0) {
        zend_release_fcall_info_cache(&callable->fcc);
        callable->fcc.function_handler = NULL;
    }
}

void php_wsco_callable_free(php_wsco_callable *callable)
{
    zval value;

    ZVAL_COPY_VALUE(&value, &callable->value);
    ZVAL_UNDEF(&callable->value);
    callable->fcc = empty_fcall_info_cache;
    zval_ptr_dtor(&value);
}

bool php_wsco_callable_fcc(php_wsco_callable *callable, zend_fcall_info_cache *fcc)
{
    char *error = NULL;

    *fcc = callable->fcc;
    if (fcc->function_handler != NULL)
        return true;
    if (zend_is_callable_ex(&callable->value, NULL, 0, NULL, fcc, &error))
        return true;
    zend_throw_error(NULL, "%s", error != NULL ? error : "not callable");
    if (error != NULL)
        efree(error);
    return false;
}
