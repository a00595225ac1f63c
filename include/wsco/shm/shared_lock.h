/* SPDX-License-Identifier: MIT */
/* A lock that processes of a family hold for as long as they like. One that dies while it holds the lock does
 * not block the others: they take it over. */
#ifndef WSCO_SHM_SHARED_LOCK_H
#define WSCO_SHM_SHARED_LOCK_H

#include "wsco/base/err.h"
#include "wsco/shm/bell.h"
#include "wsco/shm/holder.h"

#include <stdbool.h>

/* Owner: who has called wsco_shared_lock_create(). Freed by: wsco_shared_lock_free(), in each process. */
typedef struct wsco_shared_lock {
    wsco_bell bell; /* public: rings when the lock is let go */
    _Atomic uint32_t owner;
    bool has_readers;
    _Atomic uint64_t readers[]; /* by place: a holder in the upper half, how many times in the lower */
} wsco_shared_lock;

/* `readers`: can several hold it together? NULL with errno set. */
wsco_shared_lock *wsco_shared_lock_create(bool readers);
/* Gives this process's view back. The others keep theirs; the lock is not let go. NULL is allowed. */
void wsco_shared_lock_free(wsco_shared_lock *lock);

/* Takes it for this process: alone, or (if it was made for readers) together with others that share it. Never
 * waits. WSCO_E_AGAIN: another process has it; -EDEADLK: this process has it already, so it would wait for
 * itself; WSCO_E_NOMEM: more than WSCO_HOLDERS_MAX processes. */
WSCO_MUST_USE wsco_rc wsco_shared_lock_try(wsco_shared_lock *lock, bool alone);
/* Lets it go, once for each time it was taken. -EPERM: this process does not have it. `foreign`: who has it
 * alone does not matter, as with a semaphore; -EPERM when nobody has. */
wsco_rc wsco_shared_lock_unlock(wsco_shared_lock *lock, bool foreign);

#endif
