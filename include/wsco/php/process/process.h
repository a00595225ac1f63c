/* SPDX-License-Identifier: MIT */
/* Swoole\Process: its functions for the module. */
#ifndef WSCO_PHP_PROCESS_PROCESS_H
#define WSCO_PHP_PROCESS_PROCESS_H

#include "php.h"

/* For MINIT. */
void php_wsco_register_process(void);
void php_wsco_register_pool(void);
void php_wsco_register_manager(void);
/* For RSHUTDOWN, before php_wsco_script_shutdown() gives signals back: their effect would be to end the
 * process. */
void php_wsco_process_stop_alarms(void);
/* For RSHUTDOWN, after php_wsco_script_shutdown(): releases the handlers that are left. */
void php_wsco_process_signal_forget(void);

#endif
