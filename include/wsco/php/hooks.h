/* SPDX-License-Identifier: MIT */
/* Places where we stand between a script and the engine. Startup and
 * shutdown are called by MINIT and MSHUTDOWN. */
#ifndef WSCO_PHP_HOOKS_H
#define WSCO_PHP_HOOKS_H

#include "php_wsco.h"

/* Puts `with` in the place of an internal function; returns what was there, NULL when there is no such
 * function. */
zif_handler php_wsco_replace_function(const char *name, size_t length, zif_handler with);

void php_wsco_exit_startup(void);
void php_wsco_exit_shutdown(void);
void php_wsco_no_switch_startup(void);
void php_wsco_no_switch_shutdown(void);
void php_wsco_autoload_startup(void);
void php_wsco_autoload_shutdown(void);
void php_wsco_autoload_forget(void);

#endif
