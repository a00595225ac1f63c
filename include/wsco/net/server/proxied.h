/* SPDX-License-Identifier: MIT */
/* Connections of a trusted proxy, until it has said by a PROXY header whose they are. */
#ifndef WSCO_NET_SERVER_PROXIED_H
#define WSCO_NET_SERVER_PROXIED_H

#include "wsco/net/server/server.h"

/* Does a connection from there begin with a header? */
bool wsco_proxied_expected(const wsco_server *server, const wsco_addr *peer);
/* Waits for the header, five seconds, and then lets the client in. A connection whose header is bad, late or
 * too long is closed, and so is one too many. Takes fd. False: memory is short. */
WSCO_MUST_USE bool wsco_proxied_begin(wsco_server *server, int fd, const wsco_addr *peer);
/* Lets those in whose header has come by now. */
void wsco_proxied_look_all(wsco_server *server);
/* None of them waits for longer than that from now on. */
void wsco_proxied_hurry(wsco_server *server, double seconds);
/* Closes those that still wait. */
void wsco_proxied_end_all(wsco_server *server);

#endif
