/* SPDX-License-Identifier: MIT */
/* options: the keys of Coroutine::set() as numbers.
 * Owns: the array that getOptions() returns. Called by: class_coroutine.c, make_worker.c, wsco.c.
 * Never: refuses an unknown key: it is kept, as documented.
 * Tested by: tests/phpt/coroutine/options*.phpt, tests/phpt/sapi/cgi_requests_leave_nothing.phpt. */
#include "wsco/php/runtime/options.h"

#include "wsco/net/net.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/late_run.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/option.h"
#include "wsco/php/runtime/slot.h"

#define STACK_DEFAULT ((size_t)2 * 1024 * 1024)
#define STACK_MIN ((size_t)256 * 1024)
#define COROUTINES_DEFAULT 100000
#define TIMEOUT_DEFAULT 60.0 /* seconds */
#define REPORT_DEFAULT 32
#define DNS_EXPIRE_DEFAULT 60.0 /* seconds */
#define DNS_CAPACITY_DEFAULT 1000

void php_wsco_options_init(void)
{
    ZVAL_UNDEF(&WSCO_G(options));
    WSCO_G(hooks_told) = WSCO_G(hooks_chosen) = WSCO_G(hooks_new) = false;
    WSCO_G(stack_size) = STACK_DEFAULT;
    WSCO_G(max_coroutine) = COROUTINES_DEFAULT;
    WSCO_G(read_timeout) = WSCO_G(write_timeout) = WSCO_G(dns_timeout) = TIMEOUT_DEFAULT;
    WSCO_G(dns_cache_expire) = DNS_EXPIRE_DEFAULT;
    WSCO_G(dns_cache_capacity) = DNS_CAPACITY_DEFAULT;
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
    zval none;

    ZVAL_UNDEF(&none);
    php_wsco_slot_put(&WSCO_G(options), &none);
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
    wsco_net_of(worker)->read_timeout = WSCO_G(read_timeout);
    wsco_net_of(worker)->write_timeout = WSCO_G(write_timeout);
    worker->sched.max = WSCO_G(max_coroutine);
    worker->sched.pool.stack_size = WSCO_G(stack_size);
    php_wsco_late_run_apply();
}

/* The entry under either of two names. */
static zval *find2(HashTable *options, const char *key, const char *other)
{
    zval *value = php_wsco_option(options, key);

    return value != NULL ? value : php_wsco_option(options, other);
}

static void take_timeout(HashTable *options, const char *key, const char *other, double *timeout)
{
    zval *value = find2(options, key, other);

    if (value != NULL)
        *timeout = zval_get_double(value);
}

static void take_number(HashTable *options, const char *key, zend_long min, zend_long *number)
{
    zval *value = php_wsco_option(options, key);
    zend_long given = value != NULL ? zval_get_long(value) : 0;

    if (value != NULL)
        *number = MAX(min, given);
}

static void take_string(HashTable *options, const char *key, zend_string **string)
{
    zval *value = php_wsco_option(options, key);

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

static void take_names(HashTable *options)
{
    take_timeout(options, "socket_dns_timeout", "socket_dns_timeout", &WSCO_G(dns_timeout));
    take_timeout(options, "dns_cache_expire", "dns_cache_expire", &WSCO_G(dns_cache_expire));
    take_number(options, "dns_cache_capacity", 0, &WSCO_G(dns_cache_capacity));
}

static void take_reports(HashTable *options)
{
    bool no_trace = !WSCO_G(deadlock_trace);

    php_wsco_option_bool(options, "enable_deadlock_check", &WSCO_G(deadlock_check));
    php_wsco_option_bool(options, "deadlock_check_disable_trace", &no_trace);
    WSCO_G(deadlock_trace) = !no_trace;
    take_number(options, "deadlock_check_limit", 0, &WSCO_G(deadlock_limit));
    take_number(options, "deadlock_check_depth", 0, &WSCO_G(deadlock_depth));
    take_number(options, "log_level", PHP_WSCO_LOG_DEBUG, &WSCO_G(log_level));
    take_string(options, "log_file", &WSCO_G(log_file));
    take_string(options, "log_date_format", &WSCO_G(log_date_format));
    php_wsco_option_bool(options, "log_date_with_microseconds", &WSCO_G(log_microseconds));
    php_wsco_option_bool(options, "display_errors", &WSCO_G(display_errors));
}

/* The hooks are above this room: php_wsco_hook_apply() turns them on. */
static void take_hooks(HashTable *options)
{
    zval *hooks = php_wsco_option(options, "hook_flags");

    if (hooks == NULL)
        return;
    WSCO_G(hook_flags) = Z_LVAL_P(hooks);
    WSCO_G(hooks_chosen) = WSCO_G(hooks_new) = true;
}

/* ---- conversions ---- */

/* Options whose conversion may run user code. The others are flags. */
static const struct {
    const char *key;
    zend_uchar type;
} converted[] = {
    {"hook_flags", IS_LONG},
    {"max_coroutine", IS_LONG},
    {"max_coro_num", IS_LONG},
    {"stack_size", IS_LONG},
    {"c_stack_size", IS_LONG},
    {"socket_timeout", IS_DOUBLE},
    {"socket_read_timeout", IS_DOUBLE},
    {"socket_recv_timeout", IS_DOUBLE},
    {"socket_write_timeout", IS_DOUBLE},
    {"socket_send_timeout", IS_DOUBLE},
    {"socket_dns_timeout", IS_DOUBLE},
    {"dns_cache_expire", IS_DOUBLE},
    {"dns_cache_capacity", IS_LONG},
    {"deadlock_check_limit", IS_LONG},
    {"deadlock_check_depth", IS_LONG},
    {"log_level", IS_LONG},
    {"log_file", IS_STRING},
    {"log_date_format", IS_STRING},
};

static void convert(zval *into, zval *value, zend_uchar type)
{
    if (type == IS_STRING)
        ZVAL_STR(into, zval_get_string(value));
    else if (type == IS_DOUBLE)
        ZVAL_DOUBLE(into, zval_get_double(value));
    else
        ZVAL_LONG(into, zval_get_long(value));
}

/* Fills `plain` with `options`, in which the keys above have plain values. False with an exception pending;
 * no option is set then. */
static bool convert_all(HashTable *options, zval *plain)
{
    zval into;

    ZVAL_ARR(plain, zend_array_dup(options));
    for (size_t i = 0; i < sizeof converted / sizeof *converted && EG(exception) == NULL; i++) {
        zval *value = php_wsco_option(options, converted[i].key);

        if (value == NULL || Z_TYPE_P(value) == converted[i].type)
            continue;
        convert(&into, value, converted[i].type);
        zend_hash_str_update(Z_ARRVAL_P(plain), converted[i].key, strlen(converted[i].key), &into);
    }
    if (EG(exception) == NULL)
        return true;
    zval_ptr_dtor(plain);
    return false;
}

/* Everything is converted first, because user code that a conversion runs may call this too. Old values are
 * released last. */
void php_wsco_options_set(HashTable *options)
{
    zval plain;

    if (!convert_all(options, &plain))
        return;
    take_hooks(Z_ARRVAL(plain));
    take_sizes(Z_ARRVAL(plain));
    take_timeouts(Z_ARRVAL(plain));
    take_names(Z_ARRVAL(plain));
    take_reports(Z_ARRVAL(plain));
    php_wsco_option_bool(Z_ARRVAL(plain), "enable_preemptive_scheduler",
                         &WSCO_G(enable_preemptive_scheduler));
    php_wsco_options_apply();
    php_wsco_slot_merge(&WSCO_G(options), options);
    zval_ptr_dtor(&plain);
}
