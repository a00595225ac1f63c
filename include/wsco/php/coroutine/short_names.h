/* SPDX-License-Identifier: MIT */
/* short_names: Co, go() and the like, which exist if swoole.use_shortname is on at startup. */
#ifndef WSCO_PHP_COROUTINE_SHORT_NAMES_H
#define WSCO_PHP_COROUTINE_SHORT_NAMES_H

#include "php.h"

/* Registers a second name for a class, at MINIT. */
void php_wsco_short_name(const char *alias, zend_class_entry *ce);
/* Registers go(), defer(), Co\run() and the like. */
void php_wsco_short_functions(int module_type);

#endif
