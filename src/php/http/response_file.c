/* SPDX-License-Identifier: MIT */
/* response_file: sendfile() of Swoole\Http\Response: which file, and which part of it.
 * Owns: the descriptor, until response_body takes it. Called by: PHP.
 * Never: sends; opens what open_basedir forbids, or anything but a regular file.
 * Tested by: tests/phpt/response/sendfile*.phpt. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/http/response.h"
#include "wsco/php/runtime/errors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_regular(const char *name, struct stat *info)
{
    if (php_check_open_basedir(name)) {
        php_wsco_set_error(EPERM);
        return -1;
    }
    int fd = VCWD_OPEN(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 || fstat(fd, info) != 0) {
        int error = errno;
        if (fd >= 0)
            close(fd);
        php_wsco_warning("stat(%s) failed, Error: %s[%d]", name, strerror(error), error);
        php_wsco_set_error(error);
        return -1;
    }
    if (S_ISREG(info->st_mode))
        return fd;
    close(fd);
    php_wsco_warning("parameter $file[%s] given is not a regular file", name);
    php_wsco_set_error(-WSCO_E_SERVER_IS_NOT_REGULAR_FILE);
    return -1;
}

static bool check_numbers(zend_long offset, zend_long length)
{
    if (offset < 0)
        php_wsco_warning("parameter $offset[" ZEND_LONG_FMT "] must be greater than or equal to 0", offset);
    else if (length < 0)
        php_wsco_warning("parameter $length[" ZEND_LONG_FMT "] must be greater than or equal to 0", length);
    return offset >= 0 && length >= 0;
}

static bool check_range(zend_long offset, zend_long length, zend_long size)
{
    if (offset > size)
        php_wsco_warning("parameter $offset[" ZEND_LONG_FMT "] exceeds the file size", offset);
    else if (length > size - offset)
        php_wsco_warning("parameter $length[" ZEND_LONG_FMT "] exceeds the file size", length);
    return offset <= size && length <= size - offset;
}

static bool check_sendfile(const php_wsco_response *self, zend_string *name, zend_long offset,
                           zend_long length)
{
    if (self->state == PHP_WSCO_RESPONSE_CHUNKED)
        php_wsco_warning("can't use sendfile when HTTP chunk is enabled");
    else if (ZSTR_LEN(name) == 0)
        php_wsco_warning("file name is empty");
    else
        return check_numbers(offset, length);
    return false;
}

PHP_METHOD(Swoole_Http_Response, sendfile)
{
    zend_string *name;
    zend_long offset = 0, length = 0;
    struct stat info;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_PATH_STR(name)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(offset)
        Z_PARAM_LONG(length)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_response *self = php_wsco_response_writable(ZEND_THIS);
    if (!self || !check_sendfile(self, name, offset, length))
        RETURN_FALSE;
    int fd = open_regular(ZSTR_VAL(name), &info);
    if (fd < 0)
        RETURN_FALSE;
    if (!check_range(offset, length, (zend_long)info.st_size)) {
        close(fd);
        RETURN_FALSE;
    }
    uint64_t from = (uint64_t)offset, rest = (uint64_t)(length ? length : (zend_long)info.st_size - offset);
    /* Conditions and ranges are about the whole file, so they do not apply if the script chose a part of
     * it. */
    if (offset == 0 && length == 0)
        php_wsco_response_condition(self, &info, &from, &rest);
    if (!php_wsco_response_writable(ZEND_THIS)) { /* a destructor has ended the answer */
        close(fd);
        RETURN_FALSE;
    }
    RETURN_BOOL(php_wsco_response_send_file(self, ZSTR_VAL(name), fd, from, rest));
}
