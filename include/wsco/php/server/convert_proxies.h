/* SPDX-License-Identifier: MIT */
/* The option proxy_protocol. */
#ifndef WSCO_PHP_SERVER_CONVERT_PROXIES_H
#define WSCO_PHP_SERVER_CONVERT_PROXIES_H

#include "php.h"

#include "wsco/net/server/server.h"

/* Called when the server starts: from now on connections from the addresses that the option lists begin with
 * a PROXY header. Without the option, or if it is bad, none do; a bad one gives a warning, which runs the
 * script's error handler. The caller holds `options`. */
void php_wsco_convert_proxies(wsco_server *core, HashTable *options);

#endif
