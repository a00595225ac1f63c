/* SPDX-License-Identifier: MIT */
/* Functions that only the files of conn call. */
#ifndef WSCO_NET_CONN_CONN_PRIV_H
#define WSCO_NET_CONN_CONN_PRIV_H

#include "wsco/net/conn/conn.h"

/* Called when the descriptor is ready. */
void wsco_conn_on_event(wsco_watcher *watcher, unsigned events);
/* Arms or disarms reading. Drops the connection if that fails. */
void wsco_conn_set_read(wsco_conn *conn, bool on);
/* Arms WRITE if something waits for it: a short write, or a TLS stream that must write before it can read
 * on. */
void wsco_conn_watch_write(wsco_conn *conn);
/* Drops the bytes in `in`. */
void wsco_conn_discard_input(wsco_conn *conn);

#endif
