/* SPDX-License-Identifier: MIT */
/* repeated: calls that are kept, to be repeated with the next connection: attributes, options, what was
 * bound.
 * Owns: nothing; the array is a property of the proxy: "method" or "method:argument" => [method, arguments].
 * Called by: the proxies. Never: releases a call that can still be found in the array.
 * Tested by: tests/phpt/database/pdo_reconnect.phpt, tests/phpt/database/mysqli_reconnect.phpt. */
#include "wsco/php/database/repeated.h"

#include "wsco/php/database/proxy_target.h"

/* Methods whose first argument names what is set. */
static bool is_named(const zend_string *lower)
{
    static const char *const named[] = {"setattribute", "options",   "set_opt",   "attr_set",
                                        "bindparam",    "bindvalue", "bindcolumn"};

    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (zend_string_equals_cstr(lower, named[i], strlen(named[i])))
            return true;
    return false;
}

/* A value and a variable that are bound to one parameter void each other. */
static zend_string *key_of(zend_string *name, const HashTable *args)
{
    zend_string *lower = zend_string_tolower(name), *key;
    const zval *first = zend_hash_index_find(args, 0);

    if (first == NULL || !is_named(lower))
        return lower;
    ZVAL_DEREF(first);
    const char *what = zend_string_equals_literal(lower, "bindvalue") ? "bindparam" : ZSTR_VAL(lower);
    if (Z_TYPE_P(first) == IS_STRING)
        key = strpprintf(0, "%s:%s", what, Z_STRVAL_P(first));
    else if (Z_TYPE_P(first) == IS_LONG)
        key = strpprintf(0, "%s:" ZEND_LONG_FMT, what, Z_LVAL_P(first));
    else
        return lower;
    zend_string_release(lower);
    return key;
}

/* The array in the slot, alone in the caller's hands. NULL if the script has put something else there. */
static HashTable *array_in(zval *slot)
{
    ZVAL_DEREF(slot);
    if (Z_TYPE_P(slot) != IS_ARRAY)
        return NULL;
    SEPARATE_ARRAY(slot);
    return Z_ARRVAL_P(slot);
}

void php_wsco_repeated_keep(zval *slot, zend_string *name, HashTable *args)
{
    HashTable *calls = array_in(slot);
    zval call, value, old, *found;
    zend_string *key;

    if (calls == NULL)
        return;
    key = key_of(name, args);
    array_init_size(&call, 2);
    ZVAL_STR_COPY(&value, name);
    zend_hash_next_index_insert_new(Z_ARRVAL(call), &value);
    ZVAL_ARR(&value, zend_array_dup(args));
    zend_hash_next_index_insert_new(Z_ARRVAL(call), &value);
    ZVAL_UNDEF(&old);
    found = zend_hash_find(calls, key);
    if (found != NULL) {
        ZVAL_COPY(&old, found);
        zend_hash_del(calls, key);
    }
    zend_hash_add_new(calls, key, &call);
    zend_string_release(key);
    zval_ptr_dtor(&old);
}

static zval *args_of(const zval *call)
{
    zval *args = Z_TYPE_P(call) == IS_ARRAY ? zend_hash_index_find(Z_ARRVAL_P(call), 1) : NULL;

    return args != NULL && Z_TYPE_P(args) == IS_ARRAY ? args : NULL;
}

bool php_wsco_repeated_is_off(const zval *slot, const char *name)
{
    const zval *call, *args;
    zval *mode;

    ZVAL_DEREF(slot);
    if (Z_TYPE_P(slot) != IS_ARRAY)
        return false;
    call = zend_hash_str_find(Z_ARRVAL_P(slot), name, strlen(name));
    args = call != NULL ? args_of(call) : NULL;
    mode = args != NULL ? zend_hash_index_find(Z_ARRVAL_P(args), 0) : NULL;
    return mode != NULL && !zend_is_true(mode);
}

void php_wsco_repeated_drop(zval *slot, const char *name)
{
    HashTable *calls = array_in(slot);

    if (calls != NULL)
        zend_hash_str_del(calls, name, strlen(name));
}

static bool repeat(zend_object *object, const zval *call)
{
    zval *args = args_of(call), *name = args != NULL ? zend_hash_index_find(Z_ARRVAL_P(call), 0) : NULL;
    zval result;

    if (name == NULL || Z_TYPE_P(name) != IS_STRING)
        return true;
    (void)php_wsco_proxy_target_call(object, Z_STR_P(name), Z_ARRVAL_P(args), &result);
    zval_ptr_dtor(&result);
    return EG(exception) == NULL;
}

bool php_wsco_repeated_apply(zval *slot, zend_object *object)
{
    zval calls, *call;

    ZVAL_COPY_DEREF(&calls, slot);
    if (Z_TYPE(calls) == IS_ARRAY) {
        ZEND_HASH_FOREACH_VAL(Z_ARRVAL(calls), call) {
            if (!repeat(object, call))
                break;
        }
        ZEND_HASH_FOREACH_END();
    }
    zval_ptr_dtor(&calls);
    return EG(exception) == NULL;
}

/* The arguments of the running method, references and all. False with an exception pending: too few, or too
 * many. The caller frees the array. */
static bool take_args(const zend_execute_data *frame, zval *args)
{
    uint32_t given = ZEND_CALL_NUM_ARGS(frame), least = frame->func->common.required_num_args;
    uint32_t most = frame->func->common.num_args;

    if (frame->func->common.fn_flags & ZEND_ACC_VARIADIC)
        most = UINT32_MAX;
    if (given < least || given > most) {
        zend_wrong_parameters_count_error(least, most);
        return false;
    }
    array_init_size(args, given);
    for (uint32_t i = 1; i <= given; i++) {
        zval copy;

        ZVAL_COPY(&copy, ZEND_CALL_ARG(frame, i));
        zend_hash_next_index_insert_new(Z_ARRVAL_P(args), &copy);
    }
    return true;
}

void php_wsco_repeated_call(const zend_execute_data *frame, php_wsco_repeated_forward *forward, zval *slot,
                            zval *good)
{
    zend_string *name = frame->func->common.function_name;
    zval args, result;

    if (!take_args(frame, &args))
        return;
    forward(Z_OBJ(frame->This), name, Z_ARRVAL(args), &result);
    ZVAL_BOOL(good, EG(exception) == NULL && Z_TYPE(result) == IS_TRUE);
    if (Z_TYPE_P(good) == IS_TRUE)
        php_wsco_repeated_keep(slot, name, Z_ARRVAL(args));
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&args);
}
