/* SPDX-License-Identifier: MIT */
/* hook_stream: fclose() of a stream in which other coroutines wait: they leave it first.
 * close() comes too late for streams over TLS, which are without their TLS by then. Others need nothing more
 * than that.
 * Owns: nothing. Called by: the engine, in place of fclose(). Never: asks a stream of the script for its
 *       descriptor, as that is code of the script.
 * Tested by: tests/phpt/hook/stream_tls.phpt, tests/phpt/hook/stream_closed.phpt. */
#include "hook_priv.h"

#include "wsco/php/engine/patches.h"

#include "ext/standard/file.h"

static zif_handler original_fclose;

/* -1: it has none, or is no open stream. */
static int descriptor_of(const zval *value)
{
    php_stream *stream;
    php_socket_t fd = -1;

    if (Z_TYPE_P(value) != IS_RESOURCE)
        return -1;
    stream = zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
    if (stream == NULL || php_stream_is(stream, PHP_STREAM_IS_USERSPACE))
        return -1;
    if (php_stream_cast(stream, PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL, (void **)&fd,
                        /* show_err */ 0) != SUCCESS)
        return -1;
    return (int)fd;
}

/* For those who leave it the stream is closed already: they would else try again, and again. */
static void expel(zend_resource *resource, int fd)
{
    zend_resource before = *resource;

    resource->type = -1;
    resource->ptr = NULL;
    php_wsco_hook_wait_expel(fd);
    resource->type = before.type;
    resource->ptr = before.ptr;
}

static void close_stream(INTERNAL_FUNCTION_PARAMETERS)
{
    zval *stream = ZEND_CALL_ARG(execute_data, 1);
    int fd = php_wsco_hook_now.flags != 0 && ZEND_NUM_ARGS() == 1 ? descriptor_of(stream) : -1;

    if (fd >= 0)
        expel(Z_RES_P(stream), fd);
    original_fclose(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

void php_wsco_hook_stream_startup(void)
{
    original_fclose = php_wsco_replace_function(ZEND_STRL("fclose"), close_stream);
}

void php_wsco_hook_stream_shutdown(void)
{
    if (original_fclose != NULL)
        php_wsco_replace_function(ZEND_STRL("fclose"), original_fclose);
}
