/* SPDX-License-Identifier: MIT */
/* Gives the listening sockets of this process to a newer one that asks for them, while the loop turns. */
#ifndef WSCO_RUN_GIVER_H
#define WSCO_RUN_GIVER_H

#include "wsco/base/timers.h"
#include "wsco/io/handover.h"
#include "wsco/run/worker.h"

/* Processes that have the sockets and have not confirmed yet; one more replaces the oldest. */
#define WSCO_GIVER_PEERS 4
/* How long each of them may take. */
#define WSCO_GIVER_SECONDS 60.0

typedef struct wsco_giver wsco_giver;

/* One of these processes. Owner: the giver. */
typedef struct wsco_giver_peer {
    wsco_watcher watcher;
    wsco_timer timer;
    wsco_giver *giver;
    int fd; /* -1: free */
} wsco_giver_peer;

/* A part of a worker, made when it is first asked for. Nothing of it keeps the loop running. Owner: the
 * worker. Freed by: wsco_worker_reclaim(). */
struct wsco_giver {
    wsco_worker_part part; /* private */
    wsco_worker *worker;
    wsco_handover_place place;
    /* public: fills in at most WSCO_HANDOVER_MOST descriptors and gives their number. Runs no PHP code. */
    unsigned (*listeners)(int *fds);
    /* public: a newer process serves now; the giver is closed. Runs no PHP code. */
    void (*taken)(wsco_giver *giver);
    wsco_turn_end turn_end; /* public: for the room above; asked for with wsco_worker_at_turn_end() */
    wsco_watcher watcher;   /* private, as all below */
    wsco_timer pause;       /* until accepting is tried again after a failure */
    wsco_giver_peer peers[WSCO_GIVER_PEERS];
};

/* That of the worker. NULL: there is none yet, and no memory. Not from within one of the ops of a part. */
wsco_giver *wsco_giver_of(wsco_worker *worker);
/* The same, if it exists. */
wsco_giver *wsco_giver_find(const wsco_worker *worker);
/* Answers at that path from now on. As wsco_handover_open(), WSCO_E_NOMEM. No effect when it is open. */
WSCO_MUST_USE wsco_rc wsco_giver_open(wsco_giver *giver, const char *path);
/* Ends that, and lets go of whoever has not confirmed. Harmless when it is closed. */
void wsco_giver_close(wsco_giver *giver);

#endif
