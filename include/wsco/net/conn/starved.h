/* SPDX-License-Identifier: MIT */
/* Connections that wait for room in the worker's output budget, which the output of others has spent. */
#ifndef WSCO_NET_CONN_STARVED_H
#define WSCO_NET_CONN_STARVED_H

#include "wsco/net/conn/conn.h"

/* Call it when a coroutine, or the session (conn->held), begins or goes on to wait until wsco_conn_is_low().
 * Queues the connection, unless it is queued, if nothing but the budget is in its way. Else its own flush
 * ends the wait. */
void wsco_starved_add(wsco_conn *conn);
/* Call it when a coroutine has ended its wait, whatever the way. */
void wsco_starved_left(wsco_conn *conn);
/* While there is room, lets the connection that has waited longest go on: its coroutines become ready, or its
 * session takes input. Call it after each run of a coroutine and at the end of a turn. True: again, if no
 * coroutine is ready, after what was queued is flushed. */
bool wsco_starved_feed(wsco_net *net);

#endif
