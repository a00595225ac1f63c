/* SPDX-License-Identifier: MIT */
/* Waits for descriptors that belong to nobody in the loop: those of the script. */
#ifndef WSCO_RUN_FDWAIT_H
#define WSCO_RUN_FDWAIT_H

#include "wsco/base/err.h"
#include "wsco/base/list.h"
#include "wsco/base/time.h"
#include "wsco/co/co.h"
#include "wsco/io/loop.h"

#include <stdint.h>

typedef struct wsco_fdwatch wsco_fdwatch;
typedef struct wsco_fdwait wsco_fdwait;

/* A callback instead of a coroutine. Owner: the struct it is embedded in, which must wsco_fdwait_unwatch() it
 * before it dies. on_event: public, set before; called with a mask of READ|WRITE as a watcher's, and runs no
 * PHP code. It may add and remove any watch, its own too. */
struct wsco_fdwatch {
    void (*on_event)(wsco_fdwatch *watch, unsigned events);
    int fd;        /* readonly; valid while want is not 0 */
    unsigned want; /* readonly: 0 = it watches nothing */
};

/* private: a descriptor that somebody waits for. Owner: the table of its wsco_fdwait. */
typedef struct wsco_fdwait_entry wsco_fdwait_entry;

/* The descriptors that are waited for. Owner: whoever owns loop and scheduler. Freed by:
 * wsco_fdwait_deinit(). */
struct wsco_fdwait {
    wsco_loop *loop;
    wsco_sched *sched;
    wsco_fdwait_entry **table; /* private: descriptor -> entry */
    wsco_link all;             /* private: the entries; the one that was looked at last is the last */
    uint32_t cap, count;       /* count is readonly: descriptors that are waited for */
};

void wsco_fdwait_init(wsco_fdwait *set, wsco_loop *loop, wsco_sched *sched);
/* Coroutines that still wait get WSCO_E_CANCELED, watches end. Before wsco_loop_deinit(); before or after
 * wsco_sched_deinit(). Also right for a forked child, after wsco_loop_disown(). */
void wsco_fdwait_deinit(wsco_fdwait *set);

/* Suspends the current coroutine until fd can be read or written, whichever of `want` (a mask of READ|WRITE,
 *   not 0) comes first, or until `due` (WSCO_USEC_NEVER: no deadline). An error or hang-up of the descriptor
 *   counts as all of `want`. Files that cannot be polled, as regular ones, are always ready: others run once,
 *   then it returns. Returns the mask of what came, or WSCO_E_TIMEOUT, WSCO_E_CO_CANCELED  as wsco_wait_on()
 *   WSCO_E_CLOSED                       not open, or wsco_fdwait_close() was called meanwhile
 *   WSCO_E_CO_HAS_BEEN_BOUND            somebody else waits for the same direction of it
 *   WSCO_E_CO_OUT_OF_COROUTINE, WSCO_E_NOMEM, or another -errno of the poll backend. */
WSCO_MUST_USE wsco_rc wsco_fdwait_until(wsco_fdwait *set, int fd, unsigned want, wsco_usec due);

/* To be called before fd is closed by anybody: who waits for it gets WSCO_E_CLOSED, a watch ends without a
 * call. Without that they wait until wsco_fdwait_sweep() finds out. */
void wsco_fdwait_close(wsco_fdwait *set, int fd);
/* The same at once, for one of those that wait: enters it, past the ready queue, and returns when it suspends
 * or ends; anything may have happened meanwhile. False: no coroutine waits for fd, or none may be entered any
 * more. For a caller that is about to free what such a coroutine still uses. */
bool wsco_fdwait_expel(wsco_fdwait *set, int fd);
/* A coroutine that waits for fd and one of `want`; NULL: there is none. */
const wsco_co *wsco_fdwait_waiter(const wsco_fdwait *set, int fd, unsigned want);
/* Gives WSCO_E_CLOSED to coroutines whose descriptor was closed without that, whether or not its number is in
 * use again. Looks at a few at each call; to be called once a turn. */
void wsco_fdwait_sweep(wsco_fdwait *set);

/* Has watch->on_event() called whenever fd is ready for one of `want`; replaces what this watch wanted
 * before. 0: none. On failure nothing changed: as wsco_fdwait_until(), but -EPERM for a file that cannot be
 * polled. A watch that is to want less, and cannot, wants nothing afterwards. Without memory that may also
 * happen when a wait beside it ends. */
WSCO_MUST_USE wsco_rc wsco_fdwait_watch(wsco_fdwait *set, wsco_fdwatch *watch, int fd, unsigned want);
/* Harmless when it watches nothing. */
void wsco_fdwait_unwatch(wsco_fdwait *set, wsco_fdwatch *watch);
/* The watch of that descriptor, or NULL. */
wsco_fdwatch *wsco_fdwait_find(const wsco_fdwait *set, int fd);

#endif
