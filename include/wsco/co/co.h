/* SPDX-License-Identifier: MIT */
/* Coroutines: an identity that borrows an execution while it has frames, and the scheduler that runs them.
 *
 *   NEW --resume--> RUNNING --suspend--> WAITING --ready--> READY --run--> RUNNING ... --entry returns-->
 *     DONE (destroyed), or PARKED when `parkable`: identity kept, execution given back; wsco_co_start() makes
 *     a PARKED one READY to run a new entry on a fresh execution.
 *
 * create/resume jump at once and come back when the target suspends or ends; wake-ups by I/O and timers go
 * through the ready queue, which only wsco_sched_run() empties. Single thread. */
#ifndef WSCO_CO_CO_H
#define WSCO_CO_CO_H

#include "wsco/base/err.h"
#include "wsco/base/list.h"
#include "wsco/base/timers.h"
#include "wsco/co/context.h"
#include "wsco/co/stack.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_co wsco_co;
typedef struct wsco_sched wsco_sched;
typedef void (*wsco_co_entry)(wsco_co *co, void *arg);

typedef enum wsco_co_state {
    WSCO_CO_NEW,
    WSCO_CO_RUNNING, /* on the CPU, or it resumed another that is */
    WSCO_CO_WAITING, /* suspended; has an execution */
    WSCO_CO_READY,   /* in the ready queue */
    WSCO_CO_PARKED,  /* no execution */
    WSCO_CO_DONE
} wsco_co_state;

/* Bytes on the C stack of the coroutine that leaves, in which the layer above keeps engine state across a
 * switch. */
#define WSCO_CO_STATE_ROOM 128

/* Calls into the layer above around switches. All may be NULL together (unit tests). */
typedef struct wsco_co_ops {
    /* Called before a coroutine (or the main script) leaves, and after it is back. `room` is
     * WSCO_CO_STATE_ROOM bytes, 16-aligned. */
    void (*save)(void *room);
    void (*restore)(const void *room);
    /* Called first and last on a fresh execution, on its own stack. */
    void (*begin)(wsco_co *co);
    void (*end)(wsco_co *co);
    /* The identity ends; frees co->user. */
    void (*destroyed)(wsco_co *co);
    /* Called in a coroutine that is back from a wait, after restore, if it has `kill` or `told`. */
    void (*deliver)(wsco_co *co);
} wsco_co_ops;

/* Owner: the scheduler until DONE. Freed by: the scheduler when its entry returned and it is not parkable,
 * or by wsco_co_destroy(). Idle size: about 140 bytes. */
struct wsco_co {
    int64_t id;        /* readonly, from 1, never reused */
    int64_t parent;    /* readonly, -1 when created outside any coroutine */
    wsco_usec started; /* readonly */
    void *user;        /* of the layer above */
    /* What each switch changes is a byte of its own: a field of bits is read and written together with its
     * neighbours, and the processor would have to wait for the last write to one of those. */
    uint8_t state;     /* readonly: wsco_co_state */
    bool canceled;     /* public: about the last suspended operation */
    bool yielded;      /* public: waiting in Coroutine::yield(), so resume() is allowed */
    bool parkable : 1; /* public: park instead of ending when the entry returns */
    bool kill : 1;     /* public: being ended at shutdown */
    bool told : 1;     /* public: call ops->deliver when it is back; whoever delivers clears it */
    wsco_rc wake;      /* private: what suspend() returns */
    /* public: the owner it works for, inherited from the coroutine that creates it; 0 = none. The layer above
     * assigns the numbers and never uses one twice. */
    int64_t owner;
    wsco_exec *exec; /* private: NULL when PARKED, DONE, or READY by start */
    wsco_co *origin; /* private: the coroutine to return to; NULL = the loop or the main script */
    wsco_co_entry entry;
    void *arg;
    wsco_sched *sched;
    wsco_link ready;        /* private: link in sched->ready */
    wsco_link all;          /* private: link in sched->all, in order of creation */
    struct wsco_wait *wait; /* private: the wait that it is in, for cancellation */
    wsco_co *hash_next;     /* private: id table */
};

/* A coroutine whose stack is to be trimmed, and when. By number: it may have ended by then. */
typedef struct wsco_trim {
    int64_t id;
    wsco_usec due;
} wsco_trim;

/* FIFO, in a ring of `cap` entries, a power of two. Owner: the scheduler. Freed by: wsco_sched_deinit(). */
typedef struct wsco_trim_queue {
    wsco_trim *ring;
    uint32_t head, count, cap;
} wsco_trim_queue;

/* Owner: the worker. Freed by: wsco_sched_deinit(). */
struct wsco_sched {
    const wsco_co_ops *ops;
    wsco_timers *timers;
    wsco_stack_pool pool;
    wsco_co *current; /* readonly: NULL on the loop or in the main script */
    wsco_link ready;
    wsco_link all; /* READY, RUNNING, WAITING, PARKED */
    int64_t last_id;
    uint32_t count; /* coroutines that are neither parked nor done */
    uint32_t parked;
    uint32_t peak;
    uint32_t ready_count;
    uint32_t max;    /* public: max_coroutine */
    wsco_co **table; /* id -> co */
    uint32_t table_cap;
    uint64_t shuffle;      /* public: seed of the order in which those that are ready run; 0 = FIFO */
    wsco_trim_queue trims; /* private: of trim.h */
    bool abandoned;        /* readonly: wsco_sched_abandon() or wsco_sched_freeze() was called */
};

WSCO_MUST_USE wsco_rc wsco_sched_init(wsco_sched *sched, wsco_timers *timers, const wsco_context_ops *context,
                                      const wsco_co_ops *ops, size_t stack_size);
/* Frees every coroutine and execution that is left, without unwinding; calls ops->destroyed for each, oldest
 * first. Call it outside coroutines only. Timers, and the queues that coroutines wait in, must still
 * exist. */
void wsco_sched_deinit(wsco_sched *sched);

/* Makes a NEW coroutine: it has its execution but does not run yet; its parent is the current one. NULL if
 * memory or stacks are short, or `max` is reached (ask wsco_sched_full first to tell which). */
wsco_co *wsco_co_create(wsco_sched *sched, wsco_co_entry entry, void *arg);
bool wsco_sched_full(const wsco_sched *sched);
/* Makes a PARKED coroutine, for a connection that has not run yet. parent as given. NULL: memory is short. */
wsco_co *wsco_co_create_parked(wsco_sched *sched, int64_t parent);
/* PARKED -> READY with a new entry. The execution is borrowed when the coroutine is run. If there is none
 * then, `entry` is called with co->exec == NULL on the loop's stack, and must only clean up. */
void wsco_co_start(wsco_co *co, wsco_co_entry entry, void *arg);
/* Ends a PARKED or NEW identity. A coroutine with frames cannot be destroyed: it must return. */
void wsco_co_destroy(wsco_co *co);

/* Jumps into a NEW or WAITING coroutine; returns when it suspends or ends (co may be freed then). WAITING:
 * its suspend() returns `wake`. Allowed inside and outside coroutines. WSCO_E_INVAL: in another state, or
 * after wsco_sched_abandon() or _freeze(); nothing was done. */
wsco_rc wsco_co_resume(wsco_co *co, wsco_rc wake);
/* Suspends the current coroutine until resumed or run; returns the `wake` given there. */
wsco_rc wsco_co_suspend(wsco_sched *sched);
/* WAITING -> READY with that result; no effect in any other state. */
void wsco_co_wake(wsco_co *co, wsco_rc wake);
/* Puts the current coroutine at the end of the ready queue and suspends it, so that one with a used-up run
 * budget lets the others run. */
void wsco_co_reschedule(wsco_sched *sched);

/* Runs every coroutine that is ready at the time of the call, once. Calls after_run (may be NULL) on the
 * loop's stack each time one has come back. Call it outside coroutines only. Returns how many ran. */
unsigned wsco_sched_run(wsco_sched *sched, void (*after_run)(void *arg), void *arg);
/* Abandons all frames of all coroutines and returns into the outermost wsco_co_resume() or
 * wsco_sched_run(), which returns as if the coroutine had suspended (after_run is called; the others that
 * were ready stay so). Called on a coroutine after the engine bailed out; never returns. sched->current is
 * NULL afterwards and no coroutine may run any more. */
void wsco_sched_abandon(wsco_sched *sched);
/* From now on no coroutine is entered any more. Those that are on the CPU go on until they end or suspend. */
void wsco_sched_freeze(wsco_sched *sched);

/* private to sched.c and to the next: the chain of the coroutines whose ids have the same end */
static inline wsco_co **wsco_sched_bucket(const wsco_sched *sched, int64_t id)
{
    return &sched->table[(uint64_t)id & (sched->table_cap - 1)];
}

/* The coroutine with that id, parked or not; NULL: it has ended, or never was. */
static inline wsco_co *wsco_sched_find(const wsco_sched *sched, int64_t id)
{
    wsco_co *co = *wsco_sched_bucket(sched, id);

    while (co && co->id != id)
        co = co->hash_next;
    return co;
}

#endif
