/* SPDX-License-Identifier: MIT */
/* Places where we stand between a script and the engine. Each startup is called once by MINIT. */
#ifndef WSCO_PHP_HOOKS_H
#define WSCO_PHP_HOOKS_H

#include "php_wsco.h"

void php_wsco_exit_startup(void);
void php_wsco_autoload_startup(void);
void php_wsco_autoload_forget(void);

#endif
