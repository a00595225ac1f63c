/* SPDX-License-Identifier: MIT */
/* What a script may wait for besides connections: descriptors, child processes, signals, calls in threads. */
#ifndef WSCO_RUN_SCRIPT_WAITS_H
#define WSCO_RUN_SCRIPT_WAITS_H

#include "wsco/run/children.h"
#include "wsco/run/fdwait.h"
#include "wsco/run/resolver.h"
#include "wsco/run/script_event.h"
#include "wsco/run/signals.h"
#include "wsco/run/threads.h"
#include "wsco/run/worker.h"

/* A part of a worker, made when it is first asked for. Owner: the worker. Freed by: wsco_worker_reclaim(). */
typedef struct wsco_script_waits {
    wsco_worker_part part; /* private */
    wsco_fdwait fds;
    wsco_script_events events; /* its ops are set by whoever adds the first event */
    wsco_children children;
    wsco_threads threads;
    wsco_resolver resolver;
    wsco_signals signals;
    wsco_link commands; /* private to command.c */
    wsco_link selects;  /* private to fdselect.c */
} wsco_script_waits;

/* That of the worker. NULL: there is none yet, and no memory. Not from within one of the ops of a part. */
wsco_script_waits *wsco_script_waits_of(wsco_worker *worker);

#endif
