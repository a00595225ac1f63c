/* SPDX-License-Identifier: MIT */
/* php --ri wsco. */
#ifndef WSCO_PHP_MODULE_MODULE_INFO_H
#define WSCO_PHP_MODULE_MODULE_INFO_H

#include "php_wsco.h"

void php_wsco_module_info(ZEND_MODULE_INFO_FUNC_ARGS);

#endif
