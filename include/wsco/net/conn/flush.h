/* SPDX-License-Identifier: MIT */
/* Output queues to sockets: once per run of a coroutine, one writev per connection. */
#ifndef WSCO_NET_CONN_FLUSH_H
#define WSCO_NET_CONN_FLUSH_H

#include "wsco/net/conn/conn.h"

/* Queued bytes at which a connection is flushed without waiting for the end of the run. */
#define WSCO_FLUSH_BYTES (64 * 1024)
/* Slices at which it is, so that one call takes them all. */
#define WSCO_FLUSH_SLICES WSCO_NET_IOV

/* Writes what the socket takes; arms WRITE for the rest. Never runs PHP code, may be called on any stack. */
void wsco_flush_conn(wsco_conn *conn);
/* Arms WRITE for what waits for it: a short write, or a TLS stream that cannot read on without. */
void wsco_flush_watch(wsco_conn *conn);
/* All connections of the dirty list. */
void wsco_flush_run(wsco_net *net);

#endif
