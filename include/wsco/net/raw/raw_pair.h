/* SPDX-License-Identifier: MIT */
/* Two connections that are connected with each other, or one of them. */
#ifndef WSCO_NET_RAW_RAW_PAIR_H
#define WSCO_NET_RAW_RAW_PAIR_H

#include "wsco/net/conn/conn.h"

/* Makes two raw connections without a server, by socketpair(2); `type` is SOCK_STREAM. `net` holds them, lent
 * to the caller until the end of the turn; they never end by themselves while nothing waits to be sent. Any
 * coroutine that writes may wait for room. WSCO_OK, or with nothing made: what wsco_sock_pair() returns, or
 * WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_raw_pair_open(wsco_net *net, int domain, int type, int protocol,
                                         wsco_conn *ends[2]);
/* The same for one end, whose other end is elsewhere: in another process. Takes fd, a stream. NULL: no
 * memory, and fd is closed. */
wsco_conn *wsco_raw_pair_end(wsco_net *net, int fd);

#endif
