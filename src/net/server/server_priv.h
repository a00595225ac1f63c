/* SPDX-License-Identifier: MIT */
/* Functions of listener.c that server.c uses. */
#ifndef WSCO_NET_SERVER_SERVER_PRIV_H
#define WSCO_NET_SERVER_SERVER_PRIV_H

#include "wsco/base/timers.h"
#include "wsco/io/loop.h"
#include "wsco/net/server/server.h"

/* Called when clients can be accepted. */
void wsco_server_on_readable(wsco_watcher *watcher, unsigned events);
/* Lets a client in whose address is known, or turns it away. False: memory is short. Takes fd. */
bool wsco_server_admit(wsco_server *server, int fd, const wsco_addr *peer);
/* Accepts whoever waits in the kernel's queue. The server may have stopped afterwards, if it cannot
 * accept. */
void wsco_server_accept_all(wsco_server *server);
/* Called when accepting may go on after a failure. */
void wsco_server_on_pause_over(wsco_timer *timer);

#endif
