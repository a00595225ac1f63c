/* SPDX-License-Identifier: MIT */
/* How many connections a server may have, in all and from one address. Further ones are turned away. */
#ifndef WSCO_NET_SERVER_ADMISSION_H
#define WSCO_NET_SERVER_ADMISSION_H

#include "wsco/net/server/server.h"

/* Values of conn->admission. */
typedef enum wsco_admission {
    WSCO_ADMISSION_NONE,
    WSCO_ADMISSION_COUNTED,    /* it is one of the server's connections */
    WSCO_ADMISSION_COUNTED_IP, /* ... and one of its address */
    WSCO_ADMISSION_TURNED_AWAY /* it is only told that the server is full */
} wsco_admission;

/* The number below which connections may have descriptors. Asks the system. */
int wsco_admission_descriptors(void);
/* Call it when the server starts: asks how many descriptors there may be. */
void wsco_admission_start(wsco_server *server);
/* Does this descriptor, which was just opened, leave the script the descriptors that are reserved for it? */
bool wsco_admission_has_descriptors(const wsco_server *server, int fd);
/* Is there room for the connection that was just accepted as fd? Counts why not. */
bool wsco_admission_has_room(wsco_server *server, int fd, const wsco_addr *peer);
/* Counts a connection for which there was room. */
void wsco_admission_enter(wsco_conn *conn);
/* Turns a connection away: answers 503, or only closes if no answer is possible in time (TLS, a TCP server).
 * Takes fd. */
void wsco_admission_turn_away(wsco_server *server, int fd, const wsco_addr *peer);
/* Call it when the connection has lost its descriptor. */
void wsco_admission_leave(wsco_conn *conn);

#endif
