/* SPDX-License-Identifier: MIT */
/* The network as a part of a worker. */
#ifndef WSCO_NET_NET_H
#define WSCO_NET_NET_H

#include "wsco/net/conn/shared.h"

/* Makes the network and adds it to the worker, which frees it in wsco_worker_reclaim(). Once for each worker,
 * before it has connections or servers. NULL when memory is short. */
wsco_net *wsco_net_create(wsco_worker *worker);
/* The network of a worker; NULL if it has none. */
wsco_net *wsco_net_of(const wsco_worker *worker);

#endif
