/* SPDX-License-Identifier: MIT */
/* class_system: Swoole\Coroutine\System: commands, files, child processes, descriptors, signals.
 * Owns: nothing; what is waited for belongs to run/script_waits. Called by: PHP, MINIT.
 * Never: blocks the loop. Tested by: tests/phpt/system, tests/phpt/reference/coroutine/system-*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/base/mem.h"
#include "wsco/php/coroutine/descriptor.h"
#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/run/command.h"
#include "wsco/run/file.h"

#include "ext/standard/file.h"
#include "ext/standard/flock_compat.h"

#include "../../../stubs/system_arginfo.h"

#define EVENT_READ 512
#define EVENT_WRITE 1024

wsco_script_waits *php_wsco_waits(void)
{
    wsco_script_waits *waits = php_wsco_may_suspend() ? wsco_script_waits_of(WSCO_G(worker)) : NULL;

    if (waits == NULL && EG(exception) == NULL)
        php_wsco_fail(WSCO_E_NOMEM);
    return waits;
}

size_t php_wsco_waits_room(void)
{
    size_t used = zend_memory_usage(/* real_usage */ 0);

    if (PG(memory_limit) <= 0)
        return ZSTR_MAX_LEN;
    return (size_t)PG(memory_limit) > used ? (size_t)PG(memory_limit) - used : 0;
}

bool php_wsco_waits_fail(wsco_rc rc)
{
    return php_wsco_fail(rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc);
}

/* ---- commands ---- */

PHP_METHOD(Swoole_Coroutine_System, exec)
{
    wsco_command_result result;
    wsco_script_waits *waits;
    zend_string *command;
    bool errors = false;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_PATH_STR(command)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(errors)
    ZEND_PARSE_PARAMETERS_END();
    waits = php_wsco_waits();
    if (waits == NULL)
        RETURN_FALSE;
    rc = wsco_command_run(waits, ZSTR_VAL(command), errors, php_wsco_waits_room(), &result);
    if (rc != WSCO_OK) {
        if (rc > -500)
            php_wsco_warning("Unable to execute '%s': %s", ZSTR_VAL(command), strerror(-rc));
        RETURN_BOOL(php_wsco_fail(rc));
    }
    array_init(return_value);
    add_assoc_long(return_value, "code", result.end.code);
    add_assoc_long(return_value, "signal", result.end.signal);
    add_assoc_stringl(return_value, "output", result.output != NULL ? result.output : "", result.len);
    wsco_mem_free(result.output);
}

/* ---- files ---- */

/* An absolute path that open_basedir allows, for efree(). NULL: it does not, and has warned. A thread shares
 * no current directory with the script where PHP has several of them. */
static char *path_of(const char *name)
{
    char *path = expand_filepath(name, NULL);

    if (path == NULL) {
        php_wsco_fail(-ENOENT);
    } else if (php_check_open_basedir(path) != 0) {
        php_wsco_fail(-EPERM);
        efree(path);
        path = NULL;
    }
    return path;
}

static bool fail_file(wsco_rc rc, const char *path, const char *how)
{
    if (rc > -500)
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "open(%s, %s) failed, Error: %s[%d]", path, how,
                     php_wsco_error_text(-rc), -rc);
    return php_wsco_fail(rc);
}

/* A thread reads a file; what waits for its other end is waited for in the loop. */
static wsco_rc read_file(wsco_script_waits *waits, const char *path, bool lock, zval *content)
{
    wsco_command_result piped;
    size_t len;
    char *bytes;
    int pipe;
    wsco_rc rc = wsco_file_read(&waits->threads, path, lock, php_wsco_waits_room(), &bytes, &len, &pipe);

    if (rc != WSCO_OK)
        return rc;
    if (pipe < 0) {
        ZVAL_STRINGL(content, bytes, len);
        free(bytes);
        return WSCO_OK;
    }
    rc = wsco_command_read_pipe(waits, pipe, php_wsco_waits_room(), &piped);
    if (rc == WSCO_OK) {
        ZVAL_STRINGL(content, piped.output != NULL ? piped.output : "", piped.len);
        wsco_mem_free(piped.output);
    }
    return rc;
}

PHP_METHOD(Swoole_Coroutine_System, readFile)
{
    wsco_script_waits *waits;
    size_t name_len;
    char *name, *path;
    zend_long flags = 0;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_PATH(name, name_len)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(flags)
    ZEND_PARSE_PARAMETERS_END();
    path = path_of(name);
    waits = path != NULL ? php_wsco_waits() : NULL;
    RETVAL_FALSE;
    if (waits != NULL) {
        rc = read_file(waits, path, (flags & PHP_LOCK_SH) != 0, return_value);
        if (rc != WSCO_OK)
            fail_file(rc, path, "O_RDONLY");
    }
    if (path != NULL)
        efree(path);
}

static wsco_rc write_file(wsco_script_waits *waits, const char *path, zend_long flags,
                          const zend_string *content)
{
    wsco_file_mode mode = {.append = (flags & PHP_FILE_APPEND) != 0, .lock = (flags & PHP_LOCK_EX) != 0};
    int pipe;
    wsco_rc rc = wsco_file_write(&waits->threads, path, mode, ZSTR_VAL(content), ZSTR_LEN(content), &pipe);

    if (rc != WSCO_OK || pipe < 0)
        return rc;
    return wsco_command_write_pipe(waits, pipe, ZSTR_VAL(content), ZSTR_LEN(content));
}

PHP_METHOD(Swoole_Coroutine_System, writeFile)
{
    wsco_script_waits *waits;
    size_t name_len;
    char *name, *path;
    zend_string *content;
    zend_long flags = 0;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_PATH(name, name_len)
        Z_PARAM_STR(content)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(flags)
    ZEND_PARSE_PARAMETERS_END();
    path = path_of(name);
    waits = path != NULL ? php_wsco_waits() : NULL;
    RETVAL_FALSE;
    if (waits != NULL) {
        rc = write_file(waits, path, flags, content);
        if (rc == WSCO_OK)
            RETVAL_LONG((zend_long)ZSTR_LEN(content));
        else
            fail_file(rc, path, "O_WRONLY");
    }
    if (path != NULL)
        efree(path);
}

static void fill_statvfs(zval *array, const struct statvfs *info)
{
    array_init(array);
    add_assoc_long(array, "bsize", (zend_long)info->f_bsize);
    add_assoc_long(array, "frsize", (zend_long)info->f_frsize);
    add_assoc_long(array, "blocks", (zend_long)info->f_blocks);
    add_assoc_long(array, "bfree", (zend_long)info->f_bfree);
    add_assoc_long(array, "bavail", (zend_long)info->f_bavail);
    add_assoc_long(array, "files", (zend_long)info->f_files);
    add_assoc_long(array, "ffree", (zend_long)info->f_ffree);
    add_assoc_long(array, "favail", (zend_long)info->f_favail);
    add_assoc_long(array, "fsid", (zend_long)info->f_fsid);
    add_assoc_long(array, "flag", (zend_long)info->f_flag);
    add_assoc_long(array, "namemax", (zend_long)info->f_namemax);
}

PHP_METHOD(Swoole_Coroutine_System, statvfs)
{
    wsco_script_waits *waits;
    struct statvfs info;
    size_t name_len;
    char *name, *path;
    wsco_rc rc = WSCO_OK;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_PATH(name, name_len)
    ZEND_PARSE_PARAMETERS_END();
    path = path_of(name);
    waits = path != NULL ? php_wsco_waits() : NULL;
    RETVAL_FALSE;
    if (waits != NULL) {
        rc = wsco_file_statvfs(&waits->threads, path, &info);
        if (rc == WSCO_OK)
            fill_statvfs(return_value, &info);
        else
            php_wsco_fail(rc);
    }
    if (path != NULL)
        efree(path);
}

/* ---- child processes ---- */

static void wait_for_child(zval *return_value, pid_t pid, double timeout)
{
    wsco_script_waits *waits = php_wsco_waits();
    wsco_child_end end;
    wsco_rc rc;

    RETVAL_FALSE;
    if (waits == NULL)
        return;
    rc = wsco_children_wait(&waits->children, pid, php_wsco_wait_due(timeout), &end);
    if (rc != WSCO_OK) {
        php_wsco_waits_fail(rc);
        return;
    }
    array_init(return_value);
    add_assoc_long(return_value, "pid", end.pid);
    add_assoc_long(return_value, "code", end.code);
    add_assoc_long(return_value, "signal", end.signal);
}

PHP_METHOD(Swoole_Coroutine_System, wait)
{
    double timeout = -1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    wait_for_child(return_value, WSCO_ANY_CHILD, timeout);
}

PHP_METHOD(Swoole_Coroutine_System, waitPid)
{
    double timeout = -1;
    zend_long pid;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(pid)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    if (pid < WSCO_ANY_CHILD || pid > INT_MAX)
        pid = 0; /* which is refused, as those are */
    wait_for_child(return_value, (pid_t)pid, timeout);
}

/* ---- descriptors ---- */

PHP_METHOD(Swoole_Coroutine_System, waitEvent)
{
    zend_long events = EVENT_READ;
    wsco_script_waits *waits;
    double timeout = -1;
    zval *value;
    unsigned want;
    wsco_rc rc;
    int fd;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_ZVAL(value)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(events)
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    fd = php_wsco_descriptor(value);
    waits = fd >= 0 ? php_wsco_waits() : NULL;
    if (waits == NULL)
        RETURN_FALSE;
    want = (events & EVENT_READ ? WSCO_READ : 0u) | (events & EVENT_WRITE ? WSCO_WRITE : 0u);
    if (want == 0)
        RETURN_BOOL(php_wsco_fail(WSCO_E_INVALID_PARAMS));
    rc = wsco_fdwait_until(&waits->fds, fd, want, php_wsco_wait_due(timeout));
    if (rc < 0)
        RETURN_BOOL(php_wsco_waits_fail(rc));
    RETURN_LONG((rc & WSCO_READ ? EVENT_READ : 0) | (rc & WSCO_WRITE ? EVENT_WRITE : 0));
}

/* ---- signals ---- */

/* Adds a signal to the mask. False, with the last error set, for what is no signal. */
static bool add_signal(uint64_t *mask, zend_long number)
{
    if (number < 1 || number > WSCO_SIGNALS_MAX)
        return php_wsco_fail(WSCO_E_INVAL);
    *mask |= UINT64_C(1) << (number - 1);
    return true;
}

static bool add_signals(uint64_t *mask, HashTable *numbers)
{
    zval *number;

    ZEND_HASH_FOREACH_VAL(numbers, number)
        if (!add_signal(mask, zval_get_long(number)))
            return false;
    ZEND_HASH_FOREACH_END();
    return true;
}

PHP_METHOD(Swoole_Coroutine_System, waitSignal)
{
    wsco_script_waits *waits;
    HashTable *numbers;
    double timeout = -1;
    zend_long number;
    uint64_t mask = 0;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ARRAY_HT_OR_LONG(numbers, number)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    if (!(numbers != NULL ? add_signals(&mask, numbers) : add_signal(&mask, number)))
        RETURN_FALSE;
    waits = php_wsco_waits();
    if (waits == NULL)
        RETURN_FALSE;
    rc = wsco_signals_wait(&waits->signals, mask, php_wsco_wait_due(timeout));
    if (rc < 0)
        RETURN_BOOL(php_wsco_waits_fail(rc));
    RETURN_LONG(rc);
}

void php_wsco_register_system(void)
{
    php_wsco_short_name("Co\\System", register_class_Swoole_Coroutine_System());
}
