/* SPDX-License-Identifier: MIT */
/* wsco.graceful_timeout: SIGTERM and SIGINT stop the servers of a script gracefully. */
#ifndef WSCO_PHP_RUNTIME_GRACEFUL_H
#define WSCO_PHP_RUNTIME_GRACEFUL_H

#include "wsco/run/worker.h"

#include <stdbool.h>

/* Call it before a server starts: if php.ini wants it so, SIGTERM and SIGINT stop the worker gracefully
 * from now on, unless the script has other plans for them. False: the worker is stopping already, and no
 * server may start. The worker must exist. */
bool php_wsco_graceful_begin(void);
/* Call it in a turn of the loop that worker->urgent has asked for, outside coroutines. At the limit it ends
 * the script as exit() does, by an exception that is pending then. */
void php_wsco_graceful_turn(const wsco_worker *worker);

#endif
