/* SPDX-License-Identifier: MIT */
/* While the socket takes no more: does the peer read fast enough to be waited for? */
#ifndef WSCO_NET_CONN_DRAIN_H
#define WSCO_NET_CONN_DRAIN_H

#include "wsco/net/conn/conn.h"

/* Owner: the connection, while its output is blocked. Freed by: wsco_drain_end(). */
struct wsco_drain {
    wsco_timer timer;
    wsco_conn *conn;
    uint64_t sent; /* since the time-out began */
    uint64_t need; /* ... that must be reached before it ends */
    bool told;     /* a coroutine that waited has had its time-out to itself */
};

/* Output is blocked from now on. WSCO_E_NOMEM: it cannot be watched. */
WSCO_MUST_USE wsco_rc wsco_drain_begin(wsco_conn *conn);
/* It is not any more. Harmless when it was not. */
void wsco_drain_end(wsco_conn *conn);

#endif
