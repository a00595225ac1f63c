/* SPDX-License-Identifier: MIT */
/* options: Coroutine::set(): keys to numbers.
 * Owns: the array that getOptions() returns. Called by: class_coroutine.c, runtime.c, wsco.c.
 * Never: refuses an unknown key: it is kept, as documented. Tested by: tests/phpt/coroutine/options*.phpt. */
#include "wsco/php/options.h"

#include "wsco/php/errors.h"
#include "wsco/php/runtime.h"

#define STACK_DEFAULT ((size_t)2 * 1024 * 1024)
#define STACK_MIN ((size_t)256 * 1024)
#define COROUTINES_DEFAULT 100000
#define TIMEOUT_DEFAULT 60.0 /* seconds */
#define REPORT_DEFAULT 32

void php_wsco_options_init(void)
{
    ZVAL_UNDEF(&WSCO_G(options));
    WSCO_G(hook_flags) = 0;
    WSCO_G(hook_flags_set) = false;
    WSCO_G(stack_size) = STACK_DEFAULT;
    WSCO_G(max_coroutine) = COROUTINES_DEFAULT;
    WSCO_G(read_timeout) = WSCO_G(write_timeout) = TIMEOUT_DEFAULT;
    WSCO_G(deadlock_check) = WSCO_G(deadlock_trace) = true;
    WSCO_G(deadlock_limit) = WSCO_G(deadlock_depth) = REPORT_DEFAULT;
    WSCO_G(log_level) = PHP_WSCO_LOG_INFO;
    WSCO_G(log_file) = WSCO_G(log_date_format) = NULL;
    WSCO_G(log_microseconds) = false;
    WSCO_G(ignored_errors) = NULL;
}

static void drop_string(zend_string **string)
{
    if (*string != NULL)
        zend_string_release(*string);
    *string = NULL;
}

void php_wsco_options_free(void)
{
    zval_ptr_dtor(&WSCO_G(options));
    ZVAL_UNDEF(&WSCO_G(options));
    drop_string(&WSCO_G(log_file));
    drop_string(&WSCO_G(log_date_format));
    if (WSCO_G(ignored_errors) == NULL)
        return;
    zend_hash_destroy(WSCO_G(ignored_errors));
    FREE_HASHTABLE(WSCO_G(ignored_errors));
    WSCO_G(ignored_errors) = NULL;
}

void php_wsco_options_apply(void)
{
    wsco_worker *worker = WSCO_G(worker);

    if (worker == NULL)
        return;
    worker->read_timeout = WSCO_G(read_timeout);
    worker->write_timeout = WSCO_G(write_timeout);
    worker->sched.max = WSCO_G(max_coroutine);
    worker->sched.pool.stack_size = WSCO_G(stack_size);
}

static zval *find(HashTable *options, const char *key)
{
    zval *value = zend_hash_str_find(options, key, strlen(key));

    if (value == NULL)
        return NULL;
    ZVAL_DEREF(value);
    return Z_TYPE_P(value) == IS_NULL ? NULL : value;
}

/* Either of two names. */
static zval *find2(HashTable *options, const char *key, const char *other)
{
    zval *value = find(options, key);

    return value != NULL ? value : find(options, other);
}

static void take_timeout(HashTable *options, const char *key, const char *other, double *timeout)
{
    zval *value = find2(options, key, other);

    if (value != NULL)
        *timeout = zval_get_double(value);
}

static void take_number(HashTable *options, const char *key, zend_long min, zend_long *number)
{
    zval *value = find(options, key);

    if (value != NULL)
        *number = MAX(min, zval_get_long(value));
}

static void take_bool(HashTable *options, const char *key, bool *flag)
{
    zval *value = find(options, key);

    if (value != NULL)
        *flag = zend_is_true(value);
}

static void take_string(HashTable *options, const char *key, zend_string **string)
{
    zval *value = find(options, key);

    if (value == NULL)
        return;
    drop_string(string);
    *string = zval_get_string(value);
}

static void take_sizes(HashTable *options)
{
    zval *value = find2(options, "max_coroutine", "max_coro_num");

    if (value != NULL) {
        zend_long max = zval_get_long(value);

        WSCO_G(max_coroutine) = max <= 0 ? COROUTINES_DEFAULT : (uint32_t)MIN(max, UINT32_MAX);
    }
    value = find2(options, "stack_size", "c_stack_size");
    if (value != NULL) {
        zend_long size = zval_get_long(value);

        WSCO_G(stack_size) = size < (zend_long)STACK_MIN ? STACK_MIN : (size_t)size;
    }
}

static void take_timeouts(HashTable *options)
{
    take_timeout(options, "socket_timeout", "socket_timeout", &WSCO_G(read_timeout));
    take_timeout(options, "socket_timeout", "socket_timeout", &WSCO_G(write_timeout));
    take_timeout(options, "socket_read_timeout", "socket_recv_timeout", &WSCO_G(read_timeout));
    take_timeout(options, "socket_write_timeout", "socket_send_timeout", &WSCO_G(write_timeout));
}

static void take_reports(HashTable *options)
{
    bool no_trace = !WSCO_G(deadlock_trace);

    take_bool(options, "enable_deadlock_check", &WSCO_G(deadlock_check));
    take_bool(options, "deadlock_check_disable_trace", &no_trace);
    WSCO_G(deadlock_trace) = !no_trace;
    take_number(options, "deadlock_check_limit", 0, &WSCO_G(deadlock_limit));
    take_number(options, "deadlock_check_depth", 0, &WSCO_G(deadlock_depth));
    take_number(options, "log_level", PHP_WSCO_LOG_DEBUG, &WSCO_G(log_level));
    take_string(options, "log_file", &WSCO_G(log_file));
    take_string(options, "log_date_format", &WSCO_G(log_date_format));
    take_bool(options, "log_date_with_microseconds", &WSCO_G(log_microseconds));
    take_bool(options, "display_errors", &WSCO_G(display_errors));
}

void php_wsco_options_set(HashTable *options)
{
    zval *hooks = find(options, "hook_flags");

    if (Z_ISUNDEF(WSCO_G(options)))
        array_init(&WSCO_G(options));
    SEPARATE_ARRAY(&WSCO_G(options));
    zend_hash_merge(Z_ARRVAL(WSCO_G(options)), options, zval_add_ref, /* overwrite */ true);
    if (hooks != NULL) {
        WSCO_G(hook_flags) = zval_get_long(hooks) & PHP_WSCO_HOOKS_BUILT;
        WSCO_G(hook_flags_set) = true;
    }
    take_sizes(options);
    take_timeouts(options);
    take_reports(options);
    php_wsco_options_apply();
}
