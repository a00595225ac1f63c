/* SPDX-License-Identifier: MIT */
/* proxy_target: calls methods of the object that a proxy stands for.
 * Owns: nothing. Called by: the proxies, the pools and their settings. Never: keeps the object or the
 * arguments.
 * Tested by: tests/phpt/database/object_proxy.phpt, tests/phpt/database/proxy_misuse.phpt. */
#include "wsco/php/database/proxy_target.h"

#include "wsco/php/engine/exceptions.h"

#include "zend_exceptions.h"

zend_object *php_wsco_proxy_target_object(zend_object *proxy)
{
    zval *slot = OBJ_PROP_NUM(proxy, PHP_WSCO_PROXY_TARGET_SLOT);

    ZVAL_DEREF(slot);
    if (Z_TYPE_P(slot) == IS_OBJECT)
        return Z_OBJ_P(slot);
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

bool php_wsco_proxy_target_has(const zend_object *object, const char *name)
{
    return zend_hash_str_exists(&object->ce->function_table, name, strlen(name));
}

/* NULL with an exception pending. May be a trampoline of __call(), which the call frees. */
static zend_function *method_of(zend_object **object, zend_string *name)
{
    zend_function *method = (*object)->handlers->get_method(object, name, NULL);

    if (method == NULL && EG(exception) == NULL)
        zend_throw_error(NULL, "Call to undefined method %s::%s()", ZSTR_VAL((*object)->ce->name),
                         ZSTR_VAL(name));
    return method;
}

bool php_wsco_proxy_target_call(zend_object *object, zend_string *name, HashTable *args, zval *result)
{
    zend_fcall_info fci = {.size = sizeof fci, .retval = result, .object = object, .named_params = args};
    zend_fcall_info_cache fcc = {.called_scope = object->ce, .object = object};

    ZVAL_UNDEF(result);
    ZVAL_UNDEF(&fci.function_name);
    fcc.function_handler = method_of(&fcc.object, name);
    if (fcc.function_handler != NULL)
        (void)zend_call_function(&fci, &fcc);
    if (Z_ISUNDEF_P(result))
        ZVAL_NULL(result);
    else if (Z_ISREF_P(result))
        zend_unwrap_reference(result);
    return EG(exception) == NULL;
}

bool php_wsco_proxy_target_call_text(zend_object *object, const char *name, uint32_t argc, const zval *argv,
                                     zval *result)
{
    zend_string *text = zend_string_init(name, strlen(name), 0);
    zval args;
    bool good;

    array_init_size(&args, argc);
    for (uint32_t i = 0; i < argc; i++) {
        zval copy;

        ZVAL_COPY(&copy, &argv[i]);
        zend_hash_next_index_insert_new(Z_ARRVAL(args), &copy);
    }
    good = php_wsco_proxy_target_call(object, text, Z_ARRVAL(args), result);
    zval_ptr_dtor(&args);
    zend_string_release(text);
    return good && EG(exception) == NULL;
}

php_wsco_aside php_wsco_aside_put(void)
{
    php_wsco_aside aside = {.exception = EG(exception)};

    EG(exception) = NULL;
    return aside;
}

/* Not an error of what was asked, but the end of a coroutine, or of what it was doing. */
static bool is_an_end(zend_object *thrown)
{
    return zend_is_unwind_exit(thrown) || zend_is_graceful_exit(thrown) ||
        instanceof_function(thrown->ce, php_wsco_canceled_exception_ce) ||
        instanceof_function(thrown->ce, php_wsco_timeout_exception_ce);
}

void php_wsco_aside_back(php_wsco_aside *aside)
{
    zend_object *thrown = EG(exception);

    if (thrown != NULL && is_an_end(thrown)) {
        if (aside->exception != NULL)
            OBJ_RELEASE(aside->exception);
        return;
    }
    if (thrown != NULL)
        zend_clear_exception();
    EG(exception) = aside->exception;
}
