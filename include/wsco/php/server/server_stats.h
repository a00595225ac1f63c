/* SPDX-License-Identifier: MIT */
/* server_stats: stats() of both server classes. */
#ifndef WSCO_PHP_SERVER_SERVER_STATS_H
#define WSCO_PHP_SERVER_SERVER_STATS_H

#include "wsco/net/server/server.h"

#include "php.h"

/* Makes the array that stats() returns. Runs no code of the script. */
void php_wsco_server_stats(const wsco_server *core, zval *into);

#endif
