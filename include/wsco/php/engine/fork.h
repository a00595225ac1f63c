/* SPDX-License-Identifier: MIT */
/* A process that inherited a worker by fork lets go of it before it touches any part of it. */
#ifndef WSCO_PHP_ENGINE_FORK_H
#define WSCO_PHP_ENGINE_FORK_H

#include "wsco/php/engine/globals.h"

#include "wsco/base/process.h"

void php_wsco_fork_noticed(void);
/* What a child does besides, as soon as it notices; NULL: nothing. For php/hook, which stands above. Set at
 * MINIT. */
extern void (*php_wsco_fork_also)(void);

/* Must come first in all code that may touch a descriptor, a peer or a file of the worker's process. */
static inline void php_wsco_fork_check(void)
{
    if (UNEXPECTED(!wsco_process_is(WSCO_G(process))))
        php_wsco_fork_noticed();
}

/* Is this a child that still runs on the parent's loop or on one of its coroutines? Only a fork that bypasses
 * pcntl can do that. Such a child may run to the end of that coroutine or loop, no further. */
static inline bool php_wsco_fork_is_inside(void)
{
    return WSCO_G(worker) != NULL && WSCO_G(worker)->inherited;
}

/* The child has left the loop: retires the parent's worker, if there is one. */
void php_wsco_fork_settle(void);
/* Marks as destructed what only these coroutines can reach, see fork_spare.c. */
void php_wsco_fork_spare(const wsco_sched *sched);
/* exit in a child that runs on one of the parent's coroutines: unwinds that coroutine, then all that is below
 * it. */
void php_wsco_fork_exits(void);
/* Goes on with such an exit after a coroutine or the loop has come back. */
void php_wsco_fork_carry_exit(void);
/* Frees the workers that were retired, once the engine has freed every object. */
void php_wsco_fork_forget(void);

#endif
