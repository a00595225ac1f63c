/* SPDX-License-Identifier: MIT */
/* module: functions of the other files of this room that wsco.c calls. */
#ifndef WSCO_PHP_MODULE_PRIV_H
#define WSCO_PHP_MODULE_PRIV_H

#include "wsco/php/engine/globals.h"

#include "php_wsco.h"

/* constants.c: every SWOOLE_ and WEBSOCKET_ constant, at MINIT. */
void php_wsco_register_constants(int module_number);
/* class_constant.c, at MINIT. */
void php_wsco_register_constant(void);
/* module_info.c: php --ri wsco. */
void php_wsco_module_info(ZEND_MODULE_INFO_FUNC_ARGS);
/* missing_class.c: MINIT and MSHUTDOWN. */
void php_wsco_missing_class_startup(void);
void php_wsco_missing_class_shutdown(void);
/* provide_swoole.c, the last step of MINIT. `type` and `module_number` are those of MINIT. */
void php_wsco_provide_swoole_startup(int type, int module_number);

#endif
