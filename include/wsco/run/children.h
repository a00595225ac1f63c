/* SPDX-License-Identifier: MIT */
/* Waits for child processes. */
#ifndef WSCO_RUN_CHILDREN_H
#define WSCO_RUN_CHILDREN_H

#include "wsco/base/err.h"
#include "wsco/base/list.h"
#include "wsco/base/time.h"
#include "wsco/co/co.h"
#include "wsco/io/loop.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#define WSCO_ANY_CHILD (-1)

/* How a child has ended. Plain value. */
typedef struct wsco_child_end {
    pid_t pid;
    int code;   /* what it has passed to exit(); 0 when a signal has ended it */
    int signal; /* that signal, or 0 */
} wsco_child_end;

/* The children that are waited for. Owner: whoever owns loop and scheduler. Freed by: wsco_children_deinit().
 * It has a watcher in the loop for each of them. */
typedef struct wsco_children {
    wsco_loop *loop;
    wsco_sched *sched;
    wsco_link watches; /* private */
    wsco_link claims;  /* private */
    uint32_t process;  /* private: whose children they are */
    bool no_pidfd;     /* private: threads wait, also for a single child */
} wsco_children;

void wsco_children_init(wsco_children *children, wsco_loop *loop, wsco_sched *sched);
/* Coroutines that still wait get WSCO_E_CANCELED. Before wsco_loop_deinit(); before or after
 * wsco_sched_deinit(). In a forked child it only closes its copies of descriptors, after
 * wsco_loop_disown(). */
void wsco_children_deinit(wsco_children *children);

/* Suspends the current coroutine until the child `pid`, or with WSCO_ANY_CHILD any one, has ended, or until
 * `due`, and takes it from the system's list. Returns at once when one has ended already, also outside of
 * coroutines. A child that somebody waits for by number is not given to who waits for any. When several wait
 * for the same number, one gets it and the others -ECHILD.
 * WSCO_OK: *end is filled. Otherwise -ECHILD: there is no such child, or somebody else has waited for it;
 * WSCO_E_INVAL: any other number below 1; WSCO_E_TIMEOUT, WSCO_E_CO_CANCELED, WSCO_E_NOMEM,
 * WSCO_E_CO_OUT_OF_COROUTINE as wsco_wait_on(); another -errno: no descriptor or no thread. */
WSCO_MUST_USE wsco_rc wsco_children_wait(wsco_children *children, pid_t pid, wsco_usec due,
                                         wsco_child_end *end);

/* The same without a wait: WSCO_E_AGAIN when none has ended yet. */
WSCO_MUST_USE wsco_rc wsco_children_look(wsco_children *children, pid_t pid, wsco_child_end *end);

/* Keeps a child that the runtime itself has started from who waits for any: it is given out by its number
 * only, and what it ended with is kept until then. leads: it is the first of a process group of its own.
 * WSCO_E_NOMEM: it has been killed, and is gone. */
WSCO_MUST_USE wsco_rc wsco_children_claim(wsco_children *children, pid_t pid, bool leads);
/* Nobody will wait for that child: it, or the group that it leads, is sent SIGTERM, and it is taken from the
 * system when somebody next claims or waits. */
void wsco_children_abandon(wsco_children *children, pid_t pid);
/* The same for one that is not claimed, whose waiter has given up: it goes on, and leaves no zombie. Without
 * memory it may. */
void wsco_children_leave(wsco_children *children, pid_t pid);

#endif
