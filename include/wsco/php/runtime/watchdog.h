/* SPDX-License-Identifier: MIT */
/* Tells the log which coroutine keeps the loop, and where. */
#ifndef WSCO_PHP_RUNTIME_WATCHDOG_H
#define WSCO_PHP_RUNTIME_WATCHDOG_H

#include "wsco/php/engine/globals.h"

/* Owner: the module globals, WSCO_G(watchdog). Freed by: php_wsco_watchdog_forget(). */
typedef struct php_wsco_watchdog php_wsco_watchdog;

/* Makes WSCO_G(watchdog) unless it is there. False: no memory. */
bool php_wsco_watchdog_make(void);
/* For RSHUTDOWN, when no thread looks any more. */
void php_wsco_watchdog_forget(void);

/* A run lasts too long. In another thread: looks who runs, and where the script is. */
void php_wsco_watchdog_look(php_wsco_watchdog *watchdog, const wsco_sched *sched, unsigned run);
/* The same in the script's thread, between two of its instructions. Writes a log line when the run goes on
 * and on, so it can run code of the script. elapsed: microseconds. */
void php_wsco_watchdog_stop_at(unsigned run, int64_t elapsed);
/* The coroutine of such a run is about to lose its name: keeps it. */
void php_wsco_watchdog_note(unsigned run);
/* Such a run has ended, and others have waited: a log line is due. */
void php_wsco_watchdog_ended(const wsco_worker *worker, unsigned run, int64_t elapsed);
/* Writes the lines that are due. Outside coroutines, as it can run code of the script. */
void php_wsco_watchdog_tell(void);

#endif
