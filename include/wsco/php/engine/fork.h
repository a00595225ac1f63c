/* SPDX-License-Identifier: MIT */
/* A process that inherited a worker by fork lets go of it before it touches anything of it. */
#ifndef WSCO_PHP_ENGINE_FORK_H
#define WSCO_PHP_ENGINE_FORK_H

#include "wsco/php/engine/globals.h"

#include "wsco/base/process.h"

void php_wsco_fork_noticed(void);

/* First thing in whatever may touch a descriptor, a peer or a file that the worker's process owns. */
static inline void php_wsco_fork_check(void)
{
    if (UNEXPECTED(!wsco_process_is(WSCO_G(process))))
        php_wsco_fork_noticed();
}

/* Is this a child that is still on the parent's loop or one of its coroutines? Only a fork that goes around pcntl can do
 * that. It may run to the end of where it is, no further. */
static inline bool php_wsco_fork_is_inside(void)
{
    return WSCO_G(worker) != NULL && WSCO_G(worker)->inherited;
}

/* The child has left the loop: retires the parent's worker, if there is one. */
void php_wsco_fork_settle(void);
/* Marks as destructed what only these coroutines can reach: see fork_spare.c. */
void php_wsco_fork_spare(const wsco_sched *sched);
/* exit in a child that is on one of the parent's coroutines: it unwinds that one, and then all that is below it. */
void php_wsco_fork_exits(void);
/* After a coroutine or the loop has come back: goes on with such an exit. */
void php_wsco_fork_carry_exit(void);
/* Once the engine has freed every object: frees the workers that were retired. */
void php_wsco_fork_forget(void);

#endif
