/* SPDX-License-Identifier: MIT */
/* From what a script calls a descriptor to its number. */
#ifndef WSCO_PHP_COROUTINE_DESCRIPTOR_H
#define WSCO_PHP_COROUTINE_DESCRIPTOR_H

#include "php.h"

/* The descriptor below a stream, a Socket of the sockets extension, or a number. -1 with a warning when there is none. Runs user code:
 * the handler of the warning, and user-defined streams. */
int php_wsco_descriptor(zval *value);

#endif
