/* SPDX-License-Identifier: MIT */
/* class_system_stdio: Swoole\Coroutine\System, the methods that read and write PHP's streams.
 * Owns: nothing. Called by: PHP. Never: blocks the loop, as far as stream_io.c can help it.
 * Tested by: tests/phpt/system/stdio*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/coroutine/stream_io.h"
#include "wsco/php/runtime/errors.h"

/* False: the method gives false, and the last error or an exception is set. */
static bool begin(php_wsco_stream_io *io, zval *handle, zend_long length)
{
    wsco_script_waits *waits;

    if (length < 0)
        return php_wsco_fail(WSCO_E_INVALID_PARAMS);
    waits = php_wsco_waits();
    if (waits == NULL)
        return false;
    return php_wsco_stream_io_begin(io, waits, handle) ||
        php_wsco_warning("the handle is no stream, or it is closed");
}

static size_t length_of(const smart_str *text)
{
    return text->s != NULL ? ZSTR_LEN(text->s) : 0;
}

/* Up to `length` bytes: of a file all of them, of others what comes first. 0: all until the end. */
static wsco_rc read_up_to(php_wsco_stream_io *io, smart_str *text, size_t length)
{
    size_t before = 0;
    wsco_rc rc;

    do {
        before = length_of(text);
        rc = php_wsco_stream_io_read(io, text, length > 0 ? length - before : PHP_WSCO_STREAM_IO_PIECE);
        if (rc != WSCO_OK || EG(exception) != NULL || io->stream->eof)
            break;
        if (length_of(text) == before && io->fd < 0)
            break;
        /* A descriptor may be readable and have nothing for a filter or for TLS to give yet. */
    } while (length == 0 || (io->file ? length_of(text) < length : length_of(text) == 0));
    return rc;
}

/* What came before a failure is the result, and the next call meets the failure again. Too much is no result:
 * a part of it would pass for all. */
PHP_METHOD(Swoole_Coroutine_System, fread)
{
    php_wsco_stream_io io;
    smart_str text = {0};
    zend_long length = 0;
    zval *handle;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_RESOURCE(handle)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
    ZEND_PARSE_PARAMETERS_END();
    if (!begin(&io, handle, length))
        RETURN_FALSE;
    rc = read_up_to(&io, &text, (size_t)length);
    if (rc != WSCO_OK)
        php_wsco_waits_fail(rc);
    if (rc == WSCO_E_NOMEM || (rc != WSCO_OK && length_of(&text) == 0) || EG(exception) != NULL) {
        smart_str_free(&text);
        RETURN_FALSE;
    }
    smart_str_0(&text);
    RETURN_STR(smart_str_extract(&text));
}

PHP_METHOD(Swoole_Coroutine_System, fgets)
{
    php_wsco_stream_io io;
    zend_string *line;
    zval *handle;
    size_t len;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_RESOURCE(handle)
    ZEND_PARSE_PARAMETERS_END();
    if (!begin(&io, handle, 0))
        RETURN_FALSE;
    rc = php_wsco_stream_io_line(&io, &len);
    if (rc != WSCO_OK)
        RETURN_BOOL(php_wsco_waits_fail(rc));
    if (EG(exception) != NULL)
        RETURN_FALSE;
    if (len == 0)
        RETURN_EMPTY_STRING();
    line = php_stream_read_to_str(io.stream, len);
    if (line == NULL)
        RETURN_FALSE;
    RETURN_STR(line);
}

PHP_METHOD(Swoole_Coroutine_System, fwrite)
{
    php_wsco_stream_io io;
    zend_long length = 0;
    zend_string *data;
    size_t len, written;
    zval *handle;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_RESOURCE(handle)
        Z_PARAM_STR(data)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
    ZEND_PARSE_PARAMETERS_END();
    if (!begin(&io, handle, length))
        RETURN_FALSE;
    len = length > 0 ? MIN((size_t)length, ZSTR_LEN(data)) : ZSTR_LEN(data);
    if (len == 0)
        RETURN_LONG(0);
    rc = php_wsco_stream_io_write(&io, ZSTR_VAL(data), len, &written);
    if (rc != WSCO_OK)
        php_wsco_waits_fail(rc);
    if ((rc != WSCO_OK && written == 0) || EG(exception) != NULL)
        RETURN_FALSE;
    RETURN_LONG((zend_long)written);
}
