/* SPDX-License-Identifier: MIT */
/* How many connections a server may have, in all and of one address; more of them are turned away. */
#ifndef WSCO_NET_SERVER_ADMISSION_H
#define WSCO_NET_SERVER_ADMISSION_H

#include "wsco/net/server/server.h"

/* Values of conn->admission. */
typedef enum wsco_admission {
    WSCO_ADMISSION_NONE,
    WSCO_ADMISSION_COUNTED,    /* it is one of the server's connections */
    WSCO_ADMISSION_COUNTED_IP, /* ... and one of its address */
    WSCO_ADMISSION_TURNED_AWAY /* it is only told that there is no room */
} wsco_admission;

/* Connections may have descriptors below this number; asks the system. */
int wsco_admission_descriptors(void);
/* The server starts: asks how many descriptors there may be. */
void wsco_admission_start(wsco_server *server);
/* Does this descriptor, just opened, leave the script those that are reserved for it? */
bool wsco_admission_has_descriptors(const wsco_server *server, int fd);
/* Is there room for the connection that has just been accepted as fd? */
bool wsco_admission_has_room(const wsco_server *server, int fd, const wsco_addr *peer);
/* There was: counts it. */
void wsco_admission_enter(wsco_conn *conn);
/* There was not: answers 503, or only closes where no answer can be had in time (TLS, a TCP server). Takes fd. */
void wsco_admission_turn_away(wsco_server *server, int fd, const wsco_addr *peer);
/* The connection has no descriptor any more. */
void wsco_admission_leave(wsco_conn *conn);

#endif
