/* SPDX-License-Identifier: MIT */
/* What the files of conn share. */
#ifndef WSCO_NET_CONN_CONN_PRIV_H
#define WSCO_NET_CONN_CONN_PRIV_H

#include "wsco/net/conn/conn.h"

/* The descriptor is ready. */
void wsco_conn_on_event(wsco_watcher *watcher, unsigned events);
/* Arms or disarms reading. Drops the connection when that fails. */
void wsco_conn_set_read(wsco_conn *conn, bool on);
/* Arms WRITE for what waits for it: a short write, or a TLS stream that cannot read on without. */
void wsco_conn_watch_write(wsco_conn *conn);
/* Drops what waits in `in`. */
void wsco_conn_discard_input(wsco_conn *conn);

#endif
