/* SPDX-License-Identifier: MIT */
/* What listener.c does for server.c. */
#ifndef WSCO_NET_SERVER_SERVER_PRIV_H
#define WSCO_NET_SERVER_SERVER_PRIV_H

#include "wsco/base/timers.h"
#include "wsco/io/loop.h"

/* Clients can be accepted. */
void wsco_server_on_readable(wsco_watcher *watcher, unsigned events);
/* Accepting may go on after a failure. */
void wsco_server_on_pause_over(wsco_timer *timer);

#endif
