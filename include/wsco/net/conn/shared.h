/* SPDX-License-Identifier: MIT */
/* What the connections of one worker share. */
#ifndef WSCO_NET_CONN_SHARED_H
#define WSCO_NET_CONN_SHARED_H

#include "wsco/base/list.h"
#include "wsco/net/conn/budget.h"
#include "wsco/run/worker.h"

#include <sys/uio.h>

#define WSCO_SCRATCH_SIZE (64 * 1024)
#define WSCO_NET_IOV 256 /* slices in one writev */

typedef struct wsco_net wsco_net;

/* Owner: the worker that it is a part of; net.c makes it and frees it. */
struct wsco_net {
    wsco_worker *worker;
    wsco_worker_part part; /* private: of net.c */
    char *scratch;         /* private: receive buffer of all connections; NULL once the worker has ended */
    struct iovec *iov;     /* private: WSCO_NET_IOV entries, for the flush under way */
    wsco_link conns;       /* private: connections that have a descriptor */
    wsco_link closed;      /* private: connections without a descriptor, still referenced */
    wsco_link dirty;       /* private: connections with output to flush */
    wsco_link starved;     /* of starved.c: connections that wait for the output budget, longest first */
    wsco_link doomed;      /* private: connections to free at the end of the turn */
    wsco_link servers;     /* of net/server: those that accept */
    uint32_t handlers;     /* readonly: connections whose handler runs, or is about to */
    void *session_data;    /* of the rooms above: what the sessions share */
    wsco_budget output;    /* bytes queued on all connections; see wsco_outq_init() */
    wsco_budget input;     /* bytes received that no handler has finished with */
    double read_timeout;   /* public: seconds a recv() waits by default, 60; negative = for ever */
    double write_timeout; /* public: seconds a push or write waits on a full queue, 60; negative = for ever */
};

#endif
