/* SPDX-License-Identifier: MIT */
/* Wakes: another thread or a signal handler ends the wait of a loop. */
#ifndef WSCO_IO_WAKE_H
#define WSCO_IO_WAKE_H

#include "wsco/base/err.h"
#include "wsco/io/loop.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_wake wsco_wake;

/* Owner: the struct it is embedded in. Freed by: wsco_wake_close(). It is a watcher of its loop, and
 * loop->watchers counts it. */
struct wsco_wake {
    wsco_watcher watcher; /* private */
    /* public, set before open: called in dispatch, on the loop's thread, once for all wakes that have come.
     * It sees everything that was written before them. */
    void (*woken)(wsco_wake *wake);
    wsco_loop *loop;
    int write_fd;        /* private */
    uint32_t process;    /* private: whose wake it is */
    atomic_bool pending; /* private: a wake has been sent and not been dispatched */
};

/* WSCO_OK; else nothing is held: -errno if there are no descriptors left, or WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_wake_open(wsco_wake *wake, wsco_loop *loop);
/* From any thread or signal handler, between open and close. Keeps errno. One system call at most, and none
 * while a wake is pending. Without effect in a process that was forked since open: the descriptor is the
 * parent's too. */
void wsco_wake_up(wsco_wake *wake);
/* Harmless when it is not open. A forked child closes its copies with it, after wsco_loop_disown(). */
void wsco_wake_close(wsco_wake *wake);

#endif
