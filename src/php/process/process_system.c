/* SPDX-License-Identifier: MIT */
/* process_system: what Swoole\Process asks of the system for a process: name, program, processors, priority,
 * a life without a terminal.
 * Owns: nothing. Called by: PHP. Never: forks inside a coroutine or the loop.
 * Tested by: tests/phpt/process. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* sched_setaffinity */
#endif
#include "process_priv.h"

#include "wsco/php/coroutine/descriptor.h"
#include "wsco/php/runtime/errors.h"

#include "zend_exceptions.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

/* ---- name and program ---- */

PHP_METHOD(Swoole_Process, name)
{
    zend_string *name;
    zval function, argument, result;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    if (php_wsco_process_constructed(ZEND_THIS) == NULL)
        RETURN_THROWS();
    if (!zend_hash_str_exists(CG(function_table), ZEND_STRL("cli_set_process_title")))
        RETURN_BOOL(php_wsco_fail(WSCO_E_OPERATION_NOT_SUPPORT));
    ZVAL_STRING(&function, "cli_set_process_title");
    ZVAL_STR_COPY(&argument, name);
    ZVAL_FALSE(&result);
    (void)call_user_function(NULL, NULL, &function, &result, 1, &argument);
    zval_ptr_dtor(&argument);
    zval_ptr_dtor(&function);
    RETURN_COPY_VALUE(&result);
}

/* The arguments as execv() takes them; their bytes are those of `strings`. */
static char **make_arguments(zend_string *file, zend_string **strings, uint32_t count)
{
    char **list = safe_emalloc((size_t)count + 2, sizeof *list, 0);

    list[0] = ZSTR_VAL(file);
    for (uint32_t i = 0; i < count; i++)
        list[i + 1] = ZSTR_VAL(strings[i]);
    list[count + 1] = NULL;
    return list;
}

/* A program expects the effects that signals have by themselves. */
static wsco_rc replace(zend_string *file, char **arguments)
{
    wsco_rc rc;

    void (*old)(int) = signal(SIGPIPE, SIG_DFL);
    execv(ZSTR_VAL(file), arguments);
    rc = -errno;
    (void)signal(SIGPIPE, old);
    return rc;
}

PHP_METHOD(Swoole_Process, exec)
{
    zend_string *file, **strings;
    uint32_t count = 0;
    HashTable *arguments;
    zval *argument;
    wsco_rc rc = WSCO_OK;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_PATH_STR(file)
        Z_PARAM_ARRAY_HT(arguments)
    ZEND_PARSE_PARAMETERS_END();
    if (php_wsco_process_constructed(ZEND_THIS) == NULL)
        RETURN_THROWS();
    strings = safe_emalloc((size_t)zend_hash_num_elements(arguments) + 1, sizeof *strings, 0);
    ZEND_HASH_FOREACH_VAL(arguments, argument) {
        strings[count++] = zval_get_string(argument);
    }
    ZEND_HASH_FOREACH_END();
    if (EG(exception) == NULL) {
        char **list = make_arguments(file, strings, count);
        rc = replace(file, list);
        efree(list);
    }
    while (count > 0)
        zend_string_release(strings[--count]);
    efree(strings);
    if (EG(exception) == NULL)
        RETURN_BOOL(php_wsco_process_fail("execv()", rc));
}

/* ---- processors ---- */

#ifdef CPU_SETSIZE

static bool add_processors(cpu_set_t *set, HashTable *numbers)
{
    zval *number;

    CPU_ZERO(set);
    ZEND_HASH_FOREACH_VAL(numbers, number) {
        zend_long cpu = zval_get_long(number);

        if (cpu < 0 || cpu >= CPU_SETSIZE) {
            php_wsco_warning("there is no processor " ZEND_LONG_FMT, cpu);
            return php_wsco_fail(WSCO_E_INVAL);
        }
        CPU_SET((size_t)cpu, set);
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

PHP_METHOD(Swoole_Process, setAffinity)
{
    HashTable *numbers;
    cpu_set_t set;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(numbers)
    ZEND_PARSE_PARAMETERS_END();
    if (!add_processors(&set, numbers))
        RETURN_FALSE;
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        RETURN_BOOL(php_wsco_process_fail("sched_setaffinity()", -errno));
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process, getAffinity)
{
    cpu_set_t set;

    ZEND_PARSE_PARAMETERS_NONE();
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        RETURN_BOOL(php_wsco_process_fail("sched_getaffinity()", -errno));
    array_init(return_value);
    for (size_t cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        if (CPU_ISSET(cpu, &set))
            add_next_index_long(return_value, (zend_long)cpu);
    }
}

#else

PHP_METHOD(Swoole_Process, setAffinity)
{
    HashTable *numbers;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(numbers)
    ZEND_PARSE_PARAMETERS_END();
    (void)numbers;
    RETURN_BOOL(php_wsco_process_fail("sched_setaffinity()", -ENOSYS));
}

PHP_METHOD(Swoole_Process, getAffinity)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(php_wsco_process_fail("sched_getaffinity()", -ENOSYS));
}

#endif

/* ---- priority ---- */

static bool fits(zend_long number)
{
    return number >= INT_MIN && number <= INT_MAX;
}

PHP_METHOD(Swoole_Process, setPriority)
{
    const php_wsco_process *self;
    zend_long which, priority;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(which)
        Z_PARAM_LONG(priority)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (!fits(which) || !fits(priority))
        RETURN_BOOL(php_wsco_process_fail("setpriority()", WSCO_E_INVAL));
    if (setpriority((int)which, (id_t)self->pid, (int)priority) != 0)
        RETURN_BOOL(php_wsco_process_fail("setpriority()", -errno));
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Process, getPriority)
{
    const php_wsco_process *self;
    zend_long which;
    int priority;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(which)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    errno = fits(which) ? 0 : EINVAL;
    priority = fits(which) ? getpriority((int)which, (id_t)self->pid) : 0;
    if (errno != 0)
        RETURN_BOOL(php_wsco_process_fail("getpriority()", -errno));
    RETURN_LONG(priority);
}

/* ---- daemon() ---- */

#define STANDARD 3 /* descriptors: 0, 1, 2 */

/* What becomes each standard descriptor: -1 stays as it is, -2 is /dev/null. False with a warning. */
static bool read_pipes(HashTable *pipes, bool noclose, int from[STANDARD])
{
    uint32_t count = 0;
    zval *pipe;

    for (int i = 0; i < STANDARD; i++)
        from[i] = noclose ? -1 : -2;
    ZEND_HASH_FOREACH_VAL(pipes, pipe) {
        if (count == STANDARD)
            break;
        from[count] = Z_TYPE_P(pipe) == IS_NULL ? -2 : php_wsco_descriptor(pipe);
        if (from[count++] == -1)
            return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static void put_standard(const int from[STANDARD])
{
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);

    for (int i = 0; i < STANDARD; i++) {
        int fd = from[i] == -2 ? null : from[i];
        if (fd >= 0)
            (void)dup2(fd, i);
    }
    if (null >= STANDARD)
        close(null);
}

PHP_METHOD(Swoole_Process, daemon)
{
    bool nochdir = true, noclose = true;
    HashTable *pipes = (HashTable *)&zend_empty_array;
    int from[STANDARD];
    pid_t pid;

    ZEND_PARSE_PARAMETERS_START(0, 3)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(nochdir)
        Z_PARAM_BOOL(noclose)
        Z_PARAM_ARRAY_HT(pipes)
    ZEND_PARSE_PARAMETERS_END();
    if (!read_pipes(pipes, noclose, from))
        RETURN_FALSE;
    if (EG(exception) != NULL || !php_wsco_process_may_fork())
        RETURN_THROWS();
    pid = php_wsco_process_fork();
    if (pid < 0)
        RETURN_BOOL(php_wsco_process_fail("fork()", (wsco_rc)pid));
    if (pid > 0)
        _exit(0);
    WSCO_G(first_process) = WSCO_G(process);
    (void)setsid();
    if (!nochdir && chdir("/") != 0)
        php_wsco_process_fail("chdir()", -errno);
    put_standard(from);
    RETURN_TRUE;
}
