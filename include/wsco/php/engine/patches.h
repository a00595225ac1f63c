/* SPDX-License-Identifier: MIT */
/* patches: places where our code stands between a script and the engine. MINIT calls the startup functions,
 * MSHUTDOWN the shutdown functions. Those of exit and xdebug are called when all extensions have started. */
#ifndef WSCO_PHP_ENGINE_PATCHES_H
#define WSCO_PHP_ENGINE_PATCHES_H

#include "wsco/php/engine/globals.h"

/* Puts `with` in the place of an internal function. Returns the handler that it replaces, NULL when there is
 * no such function. */
zif_handler php_wsco_replace_function(const char *name, size_t length, zif_handler with);

void php_wsco_exit_startup(void);
void php_wsco_exit_shutdown(void);
void php_wsco_xdebug_startup(void);
void php_wsco_no_switch_startup(void);
void php_wsco_no_switch_shutdown(void);
/* Runs `section`, which the running coroutine must not leave before it has returned. */
void php_wsco_no_switch_run(void (*section)(void *), void *arg);

/* Calls `destroy` elsewhere, see php_wsco_destruct_apart(). */
typedef bool php_wsco_destructor_runner(zend_object *object, zend_object_dtor_obj_t destroy);
void php_wsco_collector_startup(php_wsco_destructor_runner *runner);
void php_wsco_collector_shutdown(void);
/* No collection is under way any more: it has ended, or a fatal error has left it. */
void php_wsco_collector_stopped(void);

/* Does the running coroutine (or the main script) run a signal handler? */
bool php_wsco_in_signal_handler(void);
void php_wsco_pcntl_startup(void);
void php_wsco_pcntl_shutdown(void);
void php_wsco_autoload_startup(void);
void php_wsco_autoload_shutdown(void);
void php_wsco_autoload_forget(void);
void php_wsco_one_at_a_time_startup(void);
void php_wsco_one_at_a_time_shutdown(void);
void php_wsco_one_at_a_time_init(void);
void php_wsco_soap_startup(void);
void php_wsco_soap_shutdown(void);
void php_wsco_soap_init(void);
void php_wsco_soap_forget(void);
void php_wsco_pattern_groups_startup(void);
void php_wsco_pattern_groups_shutdown(void);

#endif
