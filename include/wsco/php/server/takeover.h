/* SPDX-License-Identifier: MIT */
/* wsco.handover_socket: a new process takes the listening sockets of the old one, which then stops. */
#ifndef WSCO_PHP_SERVER_TAKEOVER_H
#define WSCO_PHP_SERVER_TAKEOVER_H

#include "php.h"

#include "wsco/io/addr.h"
#include "wsco/run/worker.h"

#include <stdbool.h>

/* Is it set, and this the process that PHP was started as? Its children have no part in it, but for what it
 * has taken before they were forked. */
bool php_wsco_takeover_is_ours(void);
/* The socket of the old process that listens at that address; the first call asks for all of them, which may
 * block for a few seconds, and warns if that fails. -ENOENT: there is none. */
int php_wsco_takeover_listener(const wsco_addr *address);
/* Call it when a server starts. When the coroutines of this turn have run, the old process is told to stop,
 * and this one gives its sockets to the next. */
void php_wsco_takeover_begin(wsco_worker *worker);
/* The listening descriptors of the servers of this process, at most WSCO_HANDOVER_MOST. Their number. */
unsigned php_wsco_takeover_sockets(int *fds);

#endif
