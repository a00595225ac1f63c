/* SPDX-License-Identifier: MIT */
/* Execution contexts: what a coroutine borrows to run. Two implementations behind one table: fcontext
 * (default) and, in src/php, the engine's own fiber contexts as the oracle. */
#ifndef WSCO_CO_CONTEXT_H
#define WSCO_CO_CONTEXT_H

#include "wsco/base/err.h"

#include <stddef.h>
#include <stdint.h>
#include <stdint.h>

/* Bytes at the top of an execution that belong to the layer above (the engine's fiber context and the first
 * VM page). With the first 1.7 KiB of the C stack below it this fills one page, so a coroutine that waits in
 * sleep() or recv() costs one page. */
#define WSCO_EXEC_ROOM 2176

typedef struct wsco_exec wsco_exec;
typedef void (*wsco_exec_entry)(wsco_exec *exec);

/* A C stack plus the room above it. Owner: the pool while free, a wsco_co while borrowed.
 * Freed by: wsco_stack_pool_deinit() or when the pool is full.
 *
 *   low  [ guard | ... unused ... | C stack <- grows down | room (VM page) | struct wsco_exec ]  high
 *
 * (one mapping for fcontext; the zend backend has its C stack elsewhere and only this block on the heap) */
struct wsco_exec {
    void *handle;          /* where to continue it; the backend sets it when the exec leaves */
    void *back;            /* where to continue its resumer; the backend sets it when the exec is entered */
    wsco_exec_entry entry; /* set by open */
    void *user;            /* the wsco_co that borrows it */
    wsco_exec *next;       /* pool link */
    char *stack_low;       /* usable C stack bounds: [stack_low, stack_high) */
    char *stack_high;
    void *room; /* WSCO_EXEC_ROOM bytes, 16-aligned, for the layer above */
    void *map;  /* mapping to free, and its size */
    size_t map_size;
    uint8_t guard; /* wsco_stack_guard */
    /* private to sanitised builds: bounds of the stack that was left last, on each side */
    const void *san_inner_low, *san_outer_low;
    size_t san_inner_size, san_outer_size;
    void *backend; /* private to the backend */
};

typedef struct wsco_context_ops {
    const char *name;
    /* Gives exec a stack of about stack_size bytes and prepares it so that the first enter() calls
     * entry(exec) on it. A pooled exec is prepared again by reset(). */
    wsco_exec *(*create)(size_t stack_size, wsco_exec_entry entry);
    void (*reset)(wsco_exec *exec, wsco_exec_entry entry);
    void (*destroy)(wsco_exec *exec);
    /* Jumps into exec; returns when exec leaves. Not re-entrant for the same exec. */
    void (*enter)(wsco_exec *exec);
    /* Called on exec (or on a native fiber's stack above it): jumps back to the side that entered it; returns
     * at the next enter(). When `last` is set it never returns and the exec may be reset or destroyed. */
    void (*leave)(wsco_exec *exec, int last);
    /* Jumps from here straight to the outermost enter() on `exec` and abandons every frame in between. Used
     * once, when the engine bails out; never returns. */
    void (*abandon_to)(wsco_exec *outermost);
} wsco_context_ops;

extern const wsco_context_ops wsco_context_fcontext;

#endif
