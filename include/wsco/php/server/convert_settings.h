/* SPDX-License-Identifier: MIT */
/* convert_settings: from the options of Server::set() to the core's settings. */
#ifndef WSCO_PHP_SERVER_CONVERT_SETTINGS_H
#define WSCO_PHP_SERVER_CONVERT_SETTINGS_H

#include "wsco/net/server/server.h"

#include "php.h"

/* Takes over the options that are set. Warns of a bad value and ignores it. */
void php_wsco_convert_settings(wsco_settings *settings, HashTable *options);

#endif
