/* SPDX-License-Identifier: MIT */
/* What co.c, sched.c and wait.c share; no other file may call it. */
#ifndef WSCO_CO_SCHED_PRIV_H
#define WSCO_CO_SCHED_PRIV_H

#include "wsco/co/co.h"
#include "wsco/co/switch.h"
#include "wsco/co/wait.h"

/* sched.c: gives the identity its id and a place in the table and in `all`. */
void wsco_sched_add(wsco_sched *sched, wsco_co *co);
void wsco_sched_remove(wsco_sched *sched, wsco_co *co);

/* co.c: runs a coroutine just taken from the ready queue. */
void wsco_co_run(wsco_co *co);
/* co.c: ends an identity that has no frames left, or whose frames are given up. */
void wsco_co_free(wsco_co *co);
/* trim.c: forgets who is to be trimmed. */
void wsco_trim_deinit(wsco_sched *sched);

#endif
