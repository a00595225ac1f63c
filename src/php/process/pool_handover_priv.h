/* SPDX-License-Identifier: MIT */
/* wsco.handover_socket of a pool: its manager gives the listening sockets that it has made before start(). */
#ifndef WSCO_PHP_PROCESS_POOL_HANDOVER_PRIV_H
#define WSCO_PHP_PROCESS_POOL_HANDOVER_PRIV_H

#include "wsco/io/handover.h"
#include "wsco/run/sigwatch.h"

#include <stdbool.h>

/* Processes that have the sockets and have not confirmed yet; one more replaces the oldest. */
#define PHP_WSCO_POOL_PEERS 4
/* The most that php_wsco_pool_handover_watch() names. */
#define PHP_WSCO_POOL_WATCHED (PHP_WSCO_POOL_PEERS + 2)

/* Owner: Pool::start(), on the stack. Freed by: php_wsco_pool_handover_end(). */
typedef struct php_wsco_pool_handover {
    wsco_handover_place place;
    bool wanted;     /* php.ini names a path, and there are sockets */
    wsco_usec pause; /* nobody is accepted before this; 0: there is no pause */
    struct {
        int fd;        /* -1: free */
        wsco_usec due; /* its time is over */
    } peers[PHP_WSCO_POOL_PEERS];
} php_wsco_pool_handover;

/* Before the first worker starts. Once a worker has told the older process to stop, if there is one, newer
 * ones may ask. */
void php_wsco_pool_handover_begin(php_wsco_pool_handover *self);
/* Fills in what the manager has to wait for; the number of descriptors. */
unsigned php_wsco_pool_handover_watch(const php_wsco_pool_handover *self, struct pollfd *fds);
/* When to act at the latest. */
wsco_usec php_wsco_pool_handover_due(const php_wsco_pool_handover *self);
/* Does what has come. True: a newer process serves now, and the pool should stop. */
bool php_wsco_pool_handover_act(php_wsco_pool_handover *self);
/* Closes everything; in a worker too. Harmless when done before. */
void php_wsco_pool_handover_end(php_wsco_pool_handover *self);

#endif
