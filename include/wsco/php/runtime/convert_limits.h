/* SPDX-License-Identifier: MIT */
/* The options of Server::set() that limit what peers may cost. */
#ifndef WSCO_PHP_RUNTIME_CONVERT_LIMITS_H
#define WSCO_PHP_RUNTIME_CONVERT_LIMITS_H

#include "php.h"

#include "wsco/net/server/server.h"

/* Takes those that are set. A value that is none is named in a warning and ignored. */
void php_wsco_convert_limits(wsco_settings *settings, HashTable *options);

#endif
