/* SPDX-License-Identifier: MIT */
/* Keeps a number of child processes running: starts them, again when they have ended, stops and replaces
 * them. */
#ifndef WSCO_RUN_SUPERVISOR_H
#define WSCO_RUN_SUPERVISOR_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <stdbool.h>
#include <sys/types.h>

/* A worker that has run for so long has begun well: the next is started at once. */
#define WSCO_SUPERVISOR_GOOD_LIFE WSCO_USEC_OF_MS(1000)
/* The longest pause before the next start. */
#define WSCO_SUPERVISOR_PAUSE_MAX WSCO_USEC_OF_MS(5000)

typedef struct wsco_supervisor wsco_supervisor;

/* What it cannot do itself. */
typedef struct wsco_supervisor_ops {
    /* Starts worker `id`. Its pid, or -errno, or 0 in the new process, where nothing else happens then. */
    pid_t (*spawn)(wsco_supervisor *supervisor, unsigned id);
    void (*kill)(wsco_supervisor *supervisor, pid_t pid, int signal);
} wsco_supervisor_ops;

/* Owner: the supervisor's array. */
typedef struct wsco_supervised {
    pid_t pid;         /* 0: none runs */
    wsco_usec started; /* when it was, or was tried */
    wsco_usec due;     /* pid 0: when the next is to be started */
    wsco_usec kill_at; /* it was told to stop, and is killed then; else never */
    unsigned quick;    /* that many in a row have ended soon */
    bool stale;        /* it is to be replaced */
} wsco_supervised;

/* Owner: its user. Freed by: wsco_supervisor_deinit(). */
struct wsco_supervisor {
    const wsco_supervisor_ops *ops;
    wsco_supervised *workers; /* readonly: `count` of them */
    unsigned count;
    double max_wait; /* seconds that a worker has to stop */
    bool stopping;   /* readonly */
};

/* All are due at once. WSCO_OK or WSCO_E_NOMEM. ops: lent. */
WSCO_MUST_USE wsco_rc wsco_supervisor_init(wsco_supervisor *supervisor, unsigned count, double max_wait,
                                           const wsco_supervisor_ops *ops);
void wsco_supervisor_deinit(wsco_supervisor *supervisor);
/* Starts, replaces and kills those whose time has come. False in a new worker; *id is its number then. */
WSCO_MUST_USE bool wsco_supervisor_act(wsco_supervisor *supervisor, unsigned *id);
/* When wsco_supervisor_act() has to be called again, unless something happens before. */
wsco_usec wsco_supervisor_due(const wsco_supervisor *supervisor);
/* A process has ended. The number of the worker that it was, or -1; *pause gets the time until the next is
 * started: none is when all are being stopped. */
int wsco_supervisor_ended(wsco_supervisor *supervisor, pid_t pid, wsco_usec *pause);
/* Worker `id` is not its business any more; another is due at once. */
void wsco_supervisor_detach(wsco_supervisor *supervisor, unsigned id);
/* Has all stop: SIGTERM now, SIGKILL when max_wait is over; at once when this is the second call. */
void wsco_supervisor_stop(wsco_supervisor *supervisor);
/* Has those that run now replaced one after the other. */
void wsco_supervisor_reload(wsco_supervisor *supervisor);
/* Is it stopping, and has the last one ended? */
bool wsco_supervisor_done(const wsco_supervisor *supervisor);

#endif
