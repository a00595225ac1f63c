/* SPDX-License-Identifier: MIT */
/* errors: result codes to false and swoole_last_error(), warnings, exceptions and log lines.
 * Owns: nothing. Called by: every class file. Never: suspends; is used below src/php.
 * Tested by: tests/phpt/coroutine, tests/phpt/functions. */
#include "wsco/php/errors.h"

#include "wsco/php/compat.h"

#include "main/php_reentrancy.h"
#include "main/php_streams.h"
#include "zend_exceptions.h"

#include <sys/time.h>

bool php_wsco_warning(const char *format, ...)
{
    const char *space, *class_name = get_active_class_name(&space);
    const char *function = get_active_function_name();
    char *text;
    va_list args;

    WSCO_G(last_error) = -WSCO_E_PHP_FATAL_ERROR;
    if (!WSCO_G(display_errors))
        return false;
    va_start(args, format);
    zend_vspprintf(&text, 0, format, args);
    va_end(args);
    zend_error(E_WARNING, "%s%s%s(): %s", class_name, space, function != NULL ? function : "main", text);
    efree(text);
    return false;
}

void php_wsco_throw(zend_class_entry *ce, int code, const char *format, ...)
{
    char *text;
    va_list args;

    va_start(args, format);
    zend_vspprintf(&text, 0, format, args);
    va_end(args);
    php_wsco_set_error(code);
    zend_throw_exception(ce, text, code);
    efree(text);
}

/* ---- log lines ---- */

static bool is_wanted(int level, int error)
{
    if (level < WSCO_G(log_level) || WSCO_G(log_level) >= PHP_WSCO_LOG_NONE)
        return false;
    return error == 0 || WSCO_G(ignored_errors) == NULL ||
        !zend_hash_index_exists(WSCO_G(ignored_errors), (zend_ulong)error);
}

static zend_string *date_text(void)
{
    const char *format = WSCO_G(log_date_format) != NULL ? ZSTR_VAL(WSCO_G(log_date_format))
                                                         : "%Y-%m-%d %H:%M:%S";
    struct timeval now;
    struct tm parts;
    char text[128];
    size_t length;

    gettimeofday(&now, NULL);
    php_localtime_r(&now.tv_sec, &parts);
    length = strftime(text, sizeof text, format, &parts);
    if (!WSCO_G(log_microseconds))
        return zend_string_init(text, length, 0);
    return strpprintf(0, "%.*s <.%06ld>", (int)length, text, (long)now.tv_usec);
}

static void write_line(zend_string *line)
{
    php_stream *file;

    if (WSCO_G(log_file) == NULL) {
        zend_write(ZSTR_VAL(line), ZSTR_LEN(line));
        return;
    }
    file = php_stream_open_wrapper(ZSTR_VAL(WSCO_G(log_file)), "ab", 0, NULL);
    if (file == NULL)
        return;
    php_stream_write(file, ZSTR_VAL(line), ZSTR_LEN(line));
    php_stream_close(file);
}

void php_wsco_log(int level, int error, const char *function, const char *format, ...)
{
    static const char *const names[] = {"DEBUG", "TRACE", "INFO", "NOTICE", "WARNING", "ERROR"};
    zend_string *date, *line;
    char *text, where[96] = "";
    va_list args;

    if (error != 0)
        WSCO_G(last_error) = error;
    if (level < PHP_WSCO_LOG_DEBUG || level >= PHP_WSCO_LOG_NONE || !is_wanted(level, error))
        return;
    va_start(args, format);
    zend_vspprintf(&text, 0, format, args);
    va_end(args);
    if (error != 0)
        snprintf(where, sizeof where, "%s() (ERRNO %d): ", function != NULL ? function : "", error);
    date = date_text();
    line = strpprintf(0, "[%s %%%d.0]\t%s\t%s%s\n", ZSTR_VAL(date), (int)getpid(), names[level], where, text);
    write_line(line);
    zend_string_release(line);
    zend_string_release(date);
    efree(text);
}
