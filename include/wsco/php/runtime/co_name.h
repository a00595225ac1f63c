/* SPDX-License-Identifier: MIT */
/* The name that a script has given to a coroutine: the string in Coroutine::getContext()['name']. */
#ifndef WSCO_PHP_RUNTIME_CO_NAME_H
#define WSCO_PHP_RUNTIME_CO_NAME_H

#include "wsco/php/engine/globals.h"

/* Bytes of a name that are shown, and the zero after them. */
#define PHP_WSCO_CO_NAME_SIZE 65

/* Writes the name as one line can show it: control characters become '?', a long name is cut between two
 * characters. An empty text if the coroutine has none. Runs no code of the script. */
void php_wsco_co_name(const wsco_co *co, char name[PHP_WSCO_CO_NAME_SIZE]);

#endif
