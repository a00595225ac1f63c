/* SPDX-License-Identifier: MIT */
/* time_limit: how long a coroutine may take, see Coroutine::setTimeLimit(). */
#ifndef WSCO_PHP_ENGINE_TIME_LIMIT_H
#define WSCO_PHP_ENGINE_TIME_LIMIT_H

#include "wsco/php/engine/task.h"

/* Begins a limit in place of the one that `co` has. 0 seconds or less: it has none. False: out of memory, and
 * it has none. */
bool php_wsco_time_limit_set(wsco_co *co, double seconds);
/* Takes the limit away, and what it was about to throw. Harmless when there is none. */
void php_wsco_time_limit_drop(php_wsco_task *task);

#endif
