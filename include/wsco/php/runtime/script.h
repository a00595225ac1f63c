/* SPDX-License-Identifier: MIT */
/* script: the loop as a script runs it, and the end of a script. */
#ifndef WSCO_PHP_RUNTIME_SCRIPT_H
#define WSCO_PHP_RUNTIME_SCRIPT_H

#include "php.h"

/* Runs the loop until nothing is left, then the deadlock report. False: an exception is pending, or waiting
 * failed. */
bool php_wsco_loop(void);
/* The same for one turn, without the report. */
bool php_wsco_loop_once(void);

/* The script has ended: runs the loop, then ends the coroutines that are left, oldest first. */
void php_wsco_script_ends(void);
/* The first is for RSHUTDOWN, the second for when the engine has freed every object. */
void php_wsco_script_shutdown(void);
void php_wsco_script_forget(void);

#endif
