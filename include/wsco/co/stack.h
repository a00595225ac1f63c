/* SPDX-License-Identifier: MIT */
/* Guarded C stacks and their pool. */
#ifndef WSCO_CO_STACK_H
#define WSCO_CO_STACK_H

#include "wsco/base/err.h"
#include "wsco/co/context.h"

#include <stdbool.h>
#include <stddef.h>

/* What is below a C stack. */
typedef enum wsco_stack_guard {
    WSCO_STACK_GUARD_LIGHT, /* pages that fault, within the mapping (MADV_GUARD_INSTALL, Linux 6.13) */
    WSCO_STACK_GUARD_HARD,  /* pages that fault, as a mapping of their own (mprotect) */
    /* Pages that nobody may touch: wsco_stack_check() looks whether anybody has. */
    WSCO_STACK_GUARD_CHECKED
} wsco_stack_guard;

/* Maps one exec: guard page(s) at the low end, C stack, room and the struct at the top, in one mapping whose
 * pages cost memory only once touched (MAP_NORESERVE, no huge pages). Guards are light where the kernel has
 * them. Elsewhere the first 16,384 are hard and the others checked, so that 100,000 stacks need no more
 * mappings than Linux gives to a process. Only struct and room are touched. NULL when the system gives no
 * more memory. */
wsco_exec *wsco_stack_map(size_t stack_size);
void wsco_stack_unmap(wsco_exec *exec);
/* Ends the process with a message if the stack of this exec was used beyond its end. Only for a guard that is
 * checked: each time before the exec is left, so that nobody goes on with what may have been overwritten.
 * Costs a system call. */
void wsco_stack_check(const wsco_exec *exec);
/* Gives the pages below `sp` back to the system (madvise). `sp` is where a suspended context keeps its
 * registers. */
void wsco_stack_trim(wsco_exec *exec, const char *sp);

/* Free execs, newest first. Owner: the scheduler. Freed by: wsco_stack_pool_deinit(). */
typedef struct wsco_stack_pool {
    const wsco_context_ops *ops;
    size_t stack_size;
    unsigned count, max; /* kept, and how many at most */
    unsigned gives;      /* private: execs given back so far, because only some of them are trimmed */
    wsco_exec *free;
} wsco_stack_pool;

void wsco_stack_pool_init(wsco_stack_pool *pool, const wsco_context_ops *ops, size_t stack_size,
                          unsigned max);
void wsco_stack_pool_deinit(wsco_stack_pool *pool);
/* An exec ready to enter at `entry`, or NULL. */
wsco_exec *wsco_stack_pool_take(wsco_stack_pool *pool, wsco_exec_entry entry);
/* Takes an exec back after its last leave. Deep pages that it has used are given back to the system now and
 * then. Destroys the exec if the pool is full. */
void wsco_stack_pool_give(wsco_stack_pool *pool, wsco_exec *exec);

#endif
