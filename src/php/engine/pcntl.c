/* SPDX-License-Identifier: MIT */
/* pcntl: functions of the pcntl extension that are refused in coroutines. A forked child would share the loop
 * and go on as a second server in the middle of a request. A call that waits in the kernel for a child or a
 * signal would stop all coroutines.
 * Owns: nothing. Called by: the engine, in place of those functions.
 * Never: changes what they do outside of coroutines, or what a signal handler may wait for.
 * Tested by: tests/phpt/fork/refused*.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/fork.h"

#define PARAMETERS_MAX 4

typedef struct refused {
    const char *name;
    bool forks;
    zif_handler original; /* NULL: this PHP has no such function */
    zend_internal_arg_info *arg_info;
    zend_internal_arg_info with_false[PARAMETERS_MAX + 1]; /* the result type and the parameters */
} refused;

static refused functions[] = {
    {.name = "pcntl_fork", .forks = true},
    {.name = "pcntl_rfork", .forks = true},
    {.name = "pcntl_forkx", .forks = true},
    {.name = "pcntl_wait"},
    {.name = "pcntl_waitpid"},
    {.name = "pcntl_sigwaitinfo"},
    {.name = "pcntl_sigtimedwait"},
};

#define COUNT (sizeof functions / sizeof *functions)

static const refused *entry_of(const zend_function *function)
{
    size_t i = 0;

    while (strcmp(ZSTR_VAL(function->common.function_name), functions[i].name) != 0)
        i++;
    return &functions[i];
}

/* A signal handler that the loop runs between two coroutines must not fork either: it is chance whether the
 * signal comes then or inside a coroutine. */
static bool is_refused(const refused *entry)
{
    const wsco_worker *worker = php_wsco_current_worker();

    if (worker == NULL)
        return false;
    if (entry->forks)
        return worker->running || worker->sched.current != NULL;
    return worker->sched.current != NULL && !php_wsco_in_signal_handler();
}

static void guarded(INTERNAL_FUNCTION_PARAMETERS)
{
    const refused *entry = entry_of(EX(func));

    php_wsco_fork_check();
    if (is_refused(entry)) {
        zend_error(E_WARNING, "%s() has been disabled for security reasons", entry->name);
        RETURN_FALSE;
    }
    entry->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (entry->forks)
        php_wsco_fork_check();
}

/* The optimizer and the JIT trust the declared result type. With `int` alone they would fold `=== false`
 * away. */
static void declare_false(refused *entry, zend_internal_function *function)
{
    size_t count = 1 + function->num_args;

    if (function->num_args > PARAMETERS_MAX || (function->fn_flags & ZEND_ACC_HAS_RETURN_TYPE) == 0)
        return;
    memcpy(entry->with_false, function->arg_info - 1, count * sizeof *entry->with_false);
    ZEND_TYPE_FULL_MASK(entry->with_false[0].type) |= MAY_BE_FALSE;
    function->arg_info = &entry->with_false[1];
}

void php_wsco_pcntl_startup(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        refused *entry = &functions[i];
        zend_internal_function *function = zend_hash_str_find_ptr(CG(function_table), entry->name,
                                                                  strlen(entry->name));

        if (function == NULL)
            continue;
        entry->original = function->handler;
        entry->arg_info = function->arg_info;
        function->handler = guarded;
        declare_false(entry, function);
    }
}

void php_wsco_pcntl_shutdown(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        refused *entry = &functions[i];
        zend_internal_function *function = zend_hash_str_find_ptr(CG(function_table), entry->name,
                                                                  strlen(entry->name));

        if (entry->original == NULL || function == NULL)
            continue;
        function->handler = entry->original;
        function->arg_info = entry->arg_info;
        entry->original = NULL;
    }
}
