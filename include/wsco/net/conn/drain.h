/* SPDX-License-Identifier: MIT */
/* Tells, while the socket takes no more output, whether the peer reads fast enough to wait for it. */
#ifndef WSCO_NET_CONN_DRAIN_H
#define WSCO_NET_CONN_DRAIN_H

#include "wsco/net/conn/conn.h"

/* Owner: the connection, while its output is blocked. Freed by: wsco_drain_end(). */
struct wsco_drain {
    wsco_timer timer;
    wsco_conn *conn;
    wsco_link starved; /* in net->starved, while only the worker's budget is in its way */
    uint64_t sent;     /* bytes sent since the time-out began */
    uint64_t need;     /* ... and how many must be sent before it ends */
    bool told;         /* a waiting coroutine has had its own time-out */
};

/* Call it when output gets blocked. WSCO_E_NOMEM: it cannot be watched. */
WSCO_MUST_USE wsco_rc wsco_drain_begin(wsco_conn *conn);
/* Call it when output is no longer blocked. Harmless if it was not. */
void wsco_drain_end(wsco_conn *conn);

#endif
