/* SPDX-License-Identifier: MIT */
/* wsco.graceful_timeout: SIGTERM and SIGINT stop the servers of a script gracefully, and so does a newer
 * process that serves in place of this one. */
#ifndef WSCO_PHP_RUNTIME_GRACEFUL_H
#define WSCO_PHP_RUNTIME_GRACEFUL_H

#include "wsco/run/worker.h"

#include <stdbool.h>

/* Call it before a server starts: if php.ini wants it so, SIGTERM and SIGINT stop the worker gracefully
 * from now on, unless the script has other plans for them. False: the worker is stopping already, and no
 * server may start. The worker must exist. */
bool php_wsco_graceful_begin(void);
/* A newer process serves now: the worker stops as at such a signal, within wsco.graceful_timeout; if that is
 * 0, within 30 seconds. wsco_stopping_of() was called before. On the loop's stack. */
void php_wsco_graceful_taken(wsco_worker *worker);
/* The next turn writes a warning about wsco.handover_socket to the log. `text` is lent for good; error: errno
 * or SWOOLE_ERROR_*, 0: none. Only one is kept. For code that must not run PHP code. */
void php_wsco_graceful_note(const char *text, int error);
/* Call it in a turn of the loop that worker->urgent has asked for, outside coroutines. At the limit it ends
 * the script as exit() does, by an exception that is pending then. */
void php_wsco_graceful_turn(wsco_worker *worker);

#endif
