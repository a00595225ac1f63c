/* SPDX-License-Identifier: MIT */
/* log: log lines: their form, where they go, and how many of them clients may cause.
 * Owns: the descriptor of log_file while it is open. Called by: the class files, wsco.c (start and end of a
 *       request).
 * Never: suspends; closes a file that the script opened.
 * Tested by: tests/phpt/log. */
#include "wsco/php/runtime/log.h"

#include "wsco/php/engine/globals.h"

#include "main/fopen_wrappers.h"
#include "main/php_reentrancy.h"
#include "main/php_streams.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A renamed or deleted log_file is written to for at most this long. */
#define CHECK WSCO_USEC_OF_MS(1000)
#define CLIENT_LINES 10 /* of one kind in a second */

static const char *const kind_names[PHP_WSCO_LOG_KINDS] = {
    [PHP_WSCO_LOG_TLS] = "bad TLS clients",
    [PHP_WSCO_LOG_MULTIPART] = "bad multipart bodies",
    [PHP_WSCO_LOG_FRAME] = "bad WebSocket frames",
    [PHP_WSCO_LOG_PACKET] = "packets that are too long",
    [PHP_WSCO_LOG_INFLATE] = "messages that cannot be inflated",
};

/* ---- where lines go ---- */

static void close_file(php_wsco_log_state *log)
{
    if (log->fd >= 0)
        close(log->fd);
    log->fd = -1;
}

static void forget_file(php_wsco_log_state *log)
{
    close_file(log);
    if (log->option != NULL)
        zend_string_release(log->option);
    log->option = NULL;
    if (log->path != NULL)
        efree(log->path);
    log->path = NULL;
}

static void name_file(php_wsco_log_state *log, zend_string *option)
{
    forget_file(log);
    log->option = zend_string_copy(option);
    log->path = expand_filepath(ZSTR_VAL(option), NULL);
}

static void open_file(php_wsco_log_state *log)
{
    struct stat info;

    close_file(log);
    if (log->path == NULL || php_check_open_basedir_ex(log->path, /* warn */ 0) != 0)
        return;
    log->fd = open(log->path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (log->fd < 0 || fstat(log->fd, &info) != 0)
        return;
    log->device = info.st_dev;
    log->inode = info.st_ino;
}

/* Does the path still name the open file? Log rotation renames it. */
static bool is_current(const php_wsco_log_state *log)
{
    struct stat info;

    return log->fd >= 0 && stat(log->path, &info) == 0 && info.st_dev == log->device &&
        info.st_ino == log->inode;
}

static int file_for(php_wsco_log_state *log, zend_string *option)
{
    wsco_usec now = wsco_time_now();

    if (log->option == option && now - log->checked < CHECK)
        return log->fd;
    log->checked = now;
    if (log->option != option)
        name_file(log, option);
    if (!is_current(log))
        open_file(log);
    return log->fd;
}

/* Writes a line with one call, so that the lines of several processes do not mix. */
static void write_file(zend_string *line)
{
    int fd = file_for(&WSCO_G(log), WSCO_G(log_file));
    const char *at = ZSTR_VAL(line);
    size_t left = ZSTR_LEN(line);

    while (fd >= 0 && left > 0) {
        ssize_t n = write(fd, at, left);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        at += n;
        left -= (size_t)n;
    }
}

/* Streams such as "php://stderr" have no inode to compare. */
static void write_stream(zend_string *line)
{
    /* The script's own stream wrapper may set another log file. */
    zend_string *name = zend_string_copy(WSCO_G(log_file));
    php_stream *stream = php_stream_open_wrapper(ZSTR_VAL(name), "ab", 0, NULL);

    zend_string_release(name);
    if (stream == NULL)
        return;
    php_stream_write(stream, ZSTR_VAL(line), ZSTR_LEN(line));
    php_stream_close(stream);
}

static void write_line(zend_string *line)
{
    if (WSCO_G(log_file) == NULL || ZSTR_LEN(WSCO_G(log_file)) == 0)
        zend_write(ZSTR_VAL(line), ZSTR_LEN(line));
    else if (strstr(ZSTR_VAL(WSCO_G(log_file)), "://") != NULL)
        write_stream(line);
    else
        write_file(line);
}

/* ---- lines ---- */

static bool is_wanted(int level, int error)
{
    if (level < PHP_WSCO_LOG_DEBUG || level >= PHP_WSCO_LOG_NONE)
        return false;
    if (level < WSCO_G(log_level) || WSCO_G(log_level) >= PHP_WSCO_LOG_NONE)
        return false;
    return error == 0 || WSCO_G(ignored_errors) == NULL ||
        !zend_hash_index_exists(WSCO_G(ignored_errors), (zend_ulong)error);
}

static zend_string *date_text(void)
{
    const char *format = WSCO_G(log_date_format) != NULL ? ZSTR_VAL(WSCO_G(log_date_format))
                                                         : "%Y-%m-%d %H:%M:%S";
    int64_t now = wsco_time_wall();
    time_t seconds = (time_t)(now / 1000000);
    struct tm parts;
    char text[128];
    size_t length;

    php_localtime_r(&seconds, &parts);
    length = strftime(text, sizeof text, format, &parts);
    if (!WSCO_G(log_microseconds))
        return zend_string_init(text, length, 0);
    return strpprintf(0, "%.*s <.%06ld>", (int)length, text, (long)(now % 1000000));
}

static void print(int level, int error, const char *function, const char *format, va_list args)
{
    static const char *const names[] = {"DEBUG", "TRACE", "INFO", "NOTICE", "WARNING", "ERROR"};
    zend_string *date = date_text(), *line;
    char *text, where[96] = "";

    zend_vspprintf(&text, 0, format, args);
    if (error != 0 && function != NULL)
        snprintf(where, sizeof where, "%s() (ERRNO %d): ", function, error);
    line = strpprintf(0, "[%s %%%d.0]\t%s\t%s%s\n", ZSTR_VAL(date), (int)getpid(), names[level], where, text);
    write_line(line);
    zend_string_release(line);
    zend_string_release(date);
    efree(text);
}

void php_wsco_log(int level, int error, const char *function, const char *format, ...)
{
    va_list args;

    if (error != 0)
        WSCO_G(last_error) = error;
    if (!is_wanted(level, error))
        return;
    va_start(args, format);
    print(level, error, function, format, args);
    va_end(args);
}

/* ---- what clients may cause ---- */

static void tell_left_out(php_wsco_log_kind kind)
{
    uint32_t left_out = WSCO_G(log).budget[kind].left_out;

    WSCO_G(log).budget[kind].left_out = 0;
    if (left_out > 0)
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "%s: %" PRIu32 " more lines were left out",
                     kind_names[kind], left_out);
}

bool php_wsco_log_permits(php_wsco_log_kind kind)
{
    wsco_usec now = wsco_time_now();

    if (now - WSCO_G(log).budget[kind].since >= WSCO_USEC_OF_MS(1000)) {
        tell_left_out(kind);
        WSCO_G(log).budget[kind].since = now;
        WSCO_G(log).budget[kind].lines = 0;
    }
    if (WSCO_G(log).budget[kind].lines < CLIENT_LINES) {
        WSCO_G(log).budget[kind].lines++;
        return true;
    }
    WSCO_G(log).budget[kind].left_out++;
    return false;
}

void php_wsco_log_client(php_wsco_log_kind kind, int level, int error, const char *function,
                         const char *format, ...)
{
    va_list args;

    if (error != 0)
        WSCO_G(last_error) = error;
    if (!is_wanted(level, error) || !php_wsco_log_permits(kind))
        return;
    va_start(args, format);
    print(level, error, function, format, args);
    va_end(args);
}

/* ---- start and end ---- */

void php_wsco_log_init(void)
{
    memset(&WSCO_G(log), 0, sizeof WSCO_G(log));
    WSCO_G(log).fd = -1;
}

void php_wsco_log_close(void)
{
    for (int kind = 0; kind < PHP_WSCO_LOG_KINDS; kind++)
        tell_left_out((php_wsco_log_kind)kind);
    forget_file(&WSCO_G(log));
}
