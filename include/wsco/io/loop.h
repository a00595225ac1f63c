/* SPDX-License-Identifier: MIT */
/* The reactor: watchers on descriptors, over one of several poll backends. It never calls PHP; its callbacks
 * fill queues and mark coroutines ready.
 *
 * Level-triggered. READ normally stays armed for a descriptor's life and WRITE is armed only after a short
 * write, so a steady state makes no system call but wait, read and write. */
#ifndef WSCO_IO_LOOP_H
#define WSCO_IO_LOOP_H

#include "wsco/base/err.h"
#include "wsco/base/index_map.h"
#include "wsco/base/time.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WSCO_READ = 1, WSCO_WRITE = 2 };

/* The longest wait that each backend can be told: as many milliseconds as an int holds. */
#define WSCO_LOOP_WAIT_MAX WSCO_USEC_OF_MS(INT32_MAX)

typedef struct wsco_loop wsco_loop;
typedef struct wsco_watcher wsco_watcher;

/* Owner: the struct it is embedded in, which must call wsco_loop_remove() before it dies or closes the fd.
 * on_event: public, set before add; called with a mask of READ|WRITE, of which only wanted bits are set. An
 * error or hang-up is reported as every wanted bit: the read or write that follows tells what it was. READ
 * and WRITE may come in two calls. The callback may remove and free any watcher, its own too. */
struct wsco_watcher {
    void (*on_event)(wsco_watcher *watcher, unsigned events);
    int fd;        /* readonly */
    uint32_t slot; /* private: index + 1, 0 = not in a loop */
};

/* private: table entry; an event carries slot index and generation, so a stale one is dropped by
 * comparison */
typedef struct wsco_slot {
    wsco_watcher *watcher; /* NULL when free */
    uint32_t generation;
    uint32_t next_free;
    int fd; /* -1: the file was closed, and the number is another watcher's */
    unsigned want;
} wsco_slot;

typedef struct wsco_poll_ops {
    const char *name;
    unsigned per_fd; /* how many events a descriptor may have at once */
    wsco_rc (*open)(wsco_loop *loop);
    void (*close)(wsco_loop *loop);
    /* Changes the interest of slot (index) from `old` to `want`; 0 = not registered at all. It may leave the
     * change to the next wait. If that fails, the watcher is told of an error of its descriptor. */
    wsco_rc (*set)(wsco_loop *loop, uint32_t index, unsigned old, unsigned want);
    /* Waits for at most `span` (at most WSCO_LOOP_WAIT_MAX, or WSCO_USEC_NEVER) and keeps the events for
     * dispatch. Never shorter; longer by what the kernel's timers need, and where it knows only milliseconds,
     * by up to one. Returns their number, 0 on time-out, -EINTR when a signal came, or another -errno. Sets
     * loop->more. */
    int (*wait)(wsco_loop *loop, wsco_usec span);
    /* Calls wsco_loop_fire for each of the `count` events that wait has kept. */
    void (*dispatch)(wsco_loop *loop, unsigned count);
} wsco_poll_ops;

extern const wsco_poll_ops wsco_poll_epoll;  /* Linux; elsewhere its open is NULL: not available */
extern const wsco_poll_ops wsco_poll_kqueue; /* BSD and macOS; elsewhere as above */
extern const wsco_poll_ops wsco_poll_poll;   /* everywhere */

/* Owner: the worker. Freed by: wsco_loop_deinit(). */
struct wsco_loop {
    const wsco_poll_ops *ops;
    void *backend; /* private to ops */
    wsco_slot *slots;
    uint32_t slot_cap, free_head;
    wsco_index_map holders; /* private: descriptor -> slot */
    uint32_t watchers;      /* readonly: how many are in the loop */
    uint32_t idle;    /* public: how many of them nobody waits for; whoever adds such a watcher counts it */
    unsigned fetched; /* private: events that wait has kept */
    /* private to signal.c and the backends: sigset_t of the wait, in which signals are blocked otherwise; or
     * NULL */
    const void *mask;
    bool more; /* readonly: the last wait had room for no more events, so others may be ready. Over the next
                        * waits all of them come, in turn */
};

/* Backend by name ("epoll", "kqueue", "poll"), or the platform's best for NULL or ""; NULL when there is none
 * of that name. */
const wsco_poll_ops *wsco_loop_backend(const char *name);
/* Writes the names of the backends that exist here, with blanks between, as far as they fit into size > 0
 * bytes. */
void wsco_loop_backend_names(char *list, size_t size);

/* For a forked child: closes the child's copy of what the backend holds in the kernel. From then on watchers
 * can be removed, and all other calls have no effect: the set of watched descriptors is the parent's too. */
void wsco_loop_disown(wsco_loop *loop);
WSCO_MUST_USE wsco_rc wsco_loop_init(wsco_loop *loop, const wsco_poll_ops *ops);
/* All watchers must be removed before. */
void wsco_loop_deinit(wsco_loop *loop);
/* Registers watcher for fd. want may be 0 (known, but not polled). On failure nothing changed. If a watcher
 * has that number already, its file must have been closed without notice: it hears nothing any more. */
WSCO_MUST_USE wsco_rc wsco_loop_add(wsco_loop *loop, wsco_watcher *watcher, int fd, unsigned want);
/* Is there a watcher for the number? */
bool wsco_loop_has(const wsco_loop *loop, int fd);
/* Changes the interest; no system call when it is the same. -EBADF: another watcher has the number now. */
WSCO_MUST_USE wsco_rc wsco_loop_set(wsco_loop *loop, wsco_watcher *watcher, unsigned want);
unsigned wsco_loop_want(const wsco_loop *loop, const wsco_watcher *watcher);
/* Harmless when not in the loop. Events already fetched for it are dropped. Call before closing the fd. */
void wsco_loop_remove(wsco_loop *loop, wsco_watcher *watcher);
/* One round in two steps, so that callbacks see the time after the wait: wait fetches events (results as
 * ops->wait), dispatch calls their watchers. */
int wsco_loop_wait(wsco_loop *loop, wsco_usec span);
void wsco_loop_dispatch(wsco_loop *loop);
/* For backends: dispatches one event if the slot exists and its generation still matches. */
void wsco_loop_fire(wsco_loop *loop, uint32_t index, uint32_t generation, unsigned events);

#endif
