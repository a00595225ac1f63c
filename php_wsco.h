/* SPDX-License-Identifier: MIT */
/* php_wsco: the module's entry and version. It is the only header that is installed, so it includes none of
 * ours.
 * Tested by: tests/phpt/functions/installed_header.phpt. */
#ifndef PHP_WSCO_H
#define PHP_WSCO_H

#include "php.h"

#define WSCO_VERSION "0.1.0"
/* The release of the API that is reproduced. */
#define WSCO_SWOOLE_VERSION "6.2.1"
#define WSCO_SWOOLE_VERSION_ID 60201

extern zend_module_entry wsco_module_entry;
#define phpext_wsco_ptr &wsco_module_entry

#endif
