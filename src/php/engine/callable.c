/* SPDX-License-Identifier: MIT */
/* callable: callables that are kept: handlers, defers.
 * Owns: references on what it was given. Called by: class files, run_php.c.
 * Never: keeps a __call() trampoline, which the engine frees after one call. Tested by:
 * tests/phpt/coroutine. */
#include "wsco/php/engine/callable.h"

#include "zend_closures.h"
#include "zend_observer.h"

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

/* Is it a function of the script's that takes these arguments as they are? Nothing is left then of what
 * zend_call_function() looks at. */
static bool is_plain(const zend_function *function, uint32_t argc)
{
    if (function->type != ZEND_USER_FUNCTION || EG(exception) != NULL ||
        (function->common.fn_flags &
         (ZEND_ACC_DEPRECATED | ZEND_ACC_FAKE_CLOSURE | ZEND_ACC_CALL_VIA_TRAMPOLINE)) != 0)
        return false;
    for (uint32_t i = 1; i <= argc; i++)
        if (ARG_SHOULD_BE_SENT_BY_REF(function, i))
            return false;
    return true;
}

static zend_execute_data *push_frame(const zend_fcall_info_cache *fcc, uint32_t argc, const zval *argv)
{
    zend_function *function = fcc->function_handler;
    bool is_closure = (function->common.fn_flags & ZEND_ACC_CLOSURE) != 0;
    bool has_this = fcc->object != NULL && (function->common.fn_flags & ZEND_ACC_STATIC) == 0;
    uint32_t info = ZEND_CALL_TOP_FUNCTION | ZEND_CALL_DYNAMIC | (is_closure ? ZEND_CALL_CLOSURE : 0) |
        (has_this ? ZEND_CALL_HAS_THIS : 0);
    void *object_or_scope = has_this ? (void *)fcc->object : (void *)fcc->called_scope;
    zend_execute_data *frame = zend_vm_stack_push_call_frame(info, function, argc, object_or_scope);

    for (uint32_t i = 0; i < argc; i++)
        ZVAL_COPY(ZEND_CALL_ARG(frame, i + 1), &argv[i]);
    if (is_closure)
        GC_ADDREF(ZEND_CLOSURE_OBJECT(function));
    return frame;
}

/* As zend_call_function() does it. The engine's own frames are below, so it has no exception to pass on. */
static void run_plain(const zend_fcall_info_cache *fcc, uint32_t argc, const zval *argv)
{
    zend_execute_data *frame = push_frame(fcc, argc, argv);
    zend_class_entry *scope = EG(fake_scope);
    uint32_t trace = EG(jit_trace_num);
    zval result;

    ZVAL_UNDEF(&result);
    EG(fake_scope) = NULL;
    zend_init_func_execute_data(frame, &fcc->function_handler->op_array, &result);
    ZEND_OBSERVER_FCALL_BEGIN(frame);
    zend_execute_ex(frame);
    EG(jit_trace_num) = trace;
    EG(fake_scope) = scope;
    zend_vm_stack_free_call_frame(frame);
    zval_ptr_dtor(&result);
}

void php_wsco_callable_run(const zend_fcall_info_cache *fcc, uint32_t argc, zval *argv)
{
    if (EXPECTED(is_plain(fcc->function_handler, argc)))
        run_plain(fcc, argc, argv);
    else
        zend_call_known_function(fcc->function_handler, fcc->object, fcc->called_scope, NULL, argc, argv,
                                 NULL);
}
