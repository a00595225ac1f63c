/* SPDX-License-Identifier: MIT */
/* descriptor: from what a script calls a descriptor to its number.
 * Owns: nothing. Called by: class_system.c, class_event.c. Never: closes one.
 * Tested by: tests/phpt/reference/coroutine/system-waitevent*.phpt, tests/phpt/system, tests/phpt/event. */
#include "wsco/php/coroutine/descriptor.h"

#include "wsco/io/sock.h"
#include "wsco/php/runtime/errors.h"

#include "php_network.h"

static php_stream *stream_of(zval *value)
{
    return zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
}

static int of_stream(zval *value)
{
    php_socket_t fd;
    php_stream *stream = stream_of(value);

    if (stream == NULL ||
        php_stream_cast(stream, PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL, (void **)&fd, 0) !=
            SUCCESS)
        return -1;
    return fd;
}

/* A descriptor is the first member of the struct around a Socket. The extension may be another shared object,
 * or not be there, so its symbols cannot be used. */
static int of_object(const zend_object *object)
{
    const zend_class_entry *ce = object->ce;

    while (ce->parent != NULL)
        ce = ce->parent;
    if (ce->type != ZEND_INTERNAL_CLASS || !zend_string_equals_literal(ce->name, "Socket"))
        return -1;
    return *(php_socket_t *)(void *)((uintptr_t)object - (uintptr_t)object->handlers->offset);
}

int php_wsco_descriptor(zval *value)
{
    int fd = -1;

    if (Z_TYPE_P(value) == IS_RESOURCE)
        fd = of_stream(value);
    else if (Z_TYPE_P(value) == IS_OBJECT)
        fd = of_object(Z_OBJ_P(value));
    else if (Z_TYPE_P(value) == IS_LONG && Z_LVAL_P(value) >= 0 && Z_LVAL_P(value) <= INT_MAX)
        fd = (int)Z_LVAL_P(value);
    if (fd < 0 && EG(exception) == NULL)
        php_wsco_warning("no descriptor: a stream, a Socket or its number is needed");
    return fd;
}

bool php_wsco_descriptor_is_open(const zval *value, int fd, const wsco_fd_id *id)
{
    if (Z_TYPE_P(value) == IS_RESOURCE)
        return Z_RES_P(value)->type >= 0;
    if (Z_TYPE_P(value) == IS_OBJECT)
        return of_object(Z_OBJ_P(value)) == fd;
    return wsco_fd_id_holds(fd, id);
}

void php_wsco_descriptor_unblock(zval *value, int fd)
{
    php_stream *stream = Z_TYPE_P(value) == IS_RESOURCE ? stream_of(value) : NULL;

    if (fd <= STDERR_FILENO)
        return;
    if (stream != NULL)
        (void)php_stream_set_option(stream, PHP_STREAM_OPTION_BLOCKING, 0, NULL);
    else
        wsco_sock_set_nonblocking(fd);
}
