/* SPDX-License-Identifier: MIT */
/* What is done about a coroutine that keeps the loop for long. */
#ifndef WSCO_PHP_RUNTIME_LATE_RUN_H
#define WSCO_PHP_RUNTIME_LATE_RUN_H

#include "wsco/php/engine/globals.h"

/* For MINIT, after php_wsco_no_switch_startup(), and MSHUTDOWN, before php_wsco_no_switch_shutdown(). */
void php_wsco_late_run_startup(void);
void php_wsco_late_run_shutdown(void);
/* Begins or ends to watch the worker's runs, as the settings say. Called when one of them may have changed,
 * and when the worker is made. If that fails, a log line says so and nothing is watched. */
void php_wsco_late_run_apply(void);
/* The context of the current coroutine, and with it its name, is about to be dropped. */
void php_wsco_late_run_note(void);
/* Such a run has ended: wsco_worker_ops.late. */
void php_wsco_late_run_ended(wsco_worker *worker);
/* For RSHUTDOWN, when the worker has ended. */
void php_wsco_late_run_forget(void);

#endif
