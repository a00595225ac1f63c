/* SPDX-License-Identifier: MIT */
/* From what a script calls a descriptor to its number. */
#ifndef WSCO_PHP_COROUTINE_DESCRIPTOR_H
#define WSCO_PHP_COROUTINE_DESCRIPTOR_H

#include "wsco/io/fd_id.h"

#include "php.h"

/* The descriptor below a stream, a Socket of the sockets extension, or a number. -1 with a warning when there
 * is none. Runs user code: the handler of the warning, and user-defined streams. */
int php_wsco_descriptor(zval *value);
/* Is it still that descriptor? For a number: is it open, and of the file that *id was taken of? Only
 * looks. */
bool php_wsco_descriptor_is_open(const zval *value, int fd, const wsco_fd_id *id);
/* Has reads and writes of it wait for nothing. Not for 0, 1 and 2, which other processes have too. May run
 * user code: user-defined streams. */
void php_wsco_descriptor_unblock(zval *value, int fd);

#endif
