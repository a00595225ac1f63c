/* SPDX-License-Identifier: MIT */
/* shared_lock: a lock that processes hold for as long as they like, alone or as readers.
 * Owns: its mapping. Called by: src/php/shm.
 * How: who wants it alone writes its number, then looks for readers; a reader counts itself, then looks for
 *       such a number. So one of the two sees the other, and steps back. Numbers of the dead do not count.
 * Never: waits. Tested by: tests/unit/shm/test_shared_lock.c. */
#include "wsco/shm/shared_lock.h"

#include "wsco/shm/shared_memory.h"

#include <limits.h>

#define COUNT_OF(entry) ((uint32_t)(entry))
#define HOLDER_OF(entry) ((uint32_t)((entry) >> 32))

static size_t size_of(bool readers)
{
    return sizeof(wsco_shared_lock) + (readers ? WSCO_HOLDERS_MAX * sizeof(uint64_t) : 0);
}

wsco_shared_lock *wsco_shared_lock_create(bool readers)
{
    wsco_shared_lock *lock;
    wsco_rc rc = wsco_holder_start();

    if (rc != WSCO_OK) {
        errno = -rc;
        return NULL;
    }
    lock = wsco_shared_memory_map(size_of(readers));
    if (lock)
        lock->has_readers = readers;
    return lock;
}

void wsco_shared_lock_free(wsco_shared_lock *lock)
{
    if (lock)
        wsco_shared_memory_unmap(lock, size_of(lock->has_readers));
}

/* Times that this process shares the lock. An entry of a dead process in the same place counts as none. */
static uint32_t own_count(const wsco_shared_lock *lock, uint32_t self)
{
    uint64_t entry = lock->has_readers ? atomic_load(&lock->readers[wsco_holder_place(self)]) : 0;

    return HOLDER_OF(entry) == self ? COUNT_OF(entry) : 0;
}

static void set_own_count(wsco_shared_lock *lock, uint32_t self, uint32_t count)
{
    atomic_store(&lock->readers[wsco_holder_place(self)], (uint64_t)self << 32 | count);
}

static bool has_readers(const wsco_shared_lock *lock)
{
    uint32_t places = lock->has_readers ? wsco_holder_places() : 0;

    for (uint32_t i = 0; i < places; i++) {
        uint64_t entry = atomic_load(&lock->readers[i]);
        if (COUNT_OF(entry) > 0 && wsco_holder_is_alive(HOLDER_OF(entry)))
            return true;
    }
    return false;
}

static wsco_rc try_alone(wsco_shared_lock *lock, uint32_t self)
{
    uint32_t owner = atomic_load(&lock->owner);

    if (owner == self || own_count(lock, self) > 0)
        return -EDEADLK;
    if (owner != 0 && wsco_holder_is_alive(owner))
        return WSCO_E_AGAIN;
    if (!atomic_compare_exchange_strong(&lock->owner, &owner, self))
        return WSCO_E_AGAIN;
    if (!has_readers(lock))
        return WSCO_OK;
    atomic_store(&lock->owner, 0);
    wsco_bell_ring(&lock->bell, INT_MAX); /* a reader may have stepped back for nothing */
    return WSCO_E_AGAIN;
}

static wsco_rc try_shared(wsco_shared_lock *lock, uint32_t self)
{
    uint32_t count = own_count(lock, self), owner;

    if (atomic_load(&lock->owner) == self)
        return -EDEADLK;
    set_own_count(lock, self, count + 1);
    owner = atomic_load(&lock->owner);
    if (owner == 0)
        return WSCO_OK;
    if (!wsco_holder_is_alive(owner) && atomic_compare_exchange_strong(&lock->owner, &owner, 0))
        return WSCO_OK;
    set_own_count(lock, self, count);
    wsco_bell_ring(&lock->bell, INT_MAX);
    return WSCO_E_AGAIN;
}

wsco_rc wsco_shared_lock_try(wsco_shared_lock *lock, bool alone)
{
    uint32_t self = wsco_holder_self();

    if (self == 0)
        return WSCO_E_NOMEM;
    return alone || !lock->has_readers ? try_alone(lock, self) : try_shared(lock, self);
}

wsco_rc wsco_shared_lock_unlock(wsco_shared_lock *lock, bool foreign)
{
    uint32_t self = wsco_holder_self(), owner = self;
    uint32_t count = own_count(lock, self);

    if (foreign)
        owner = atomic_load(&lock->owner);
    if (owner == 0 || !atomic_compare_exchange_strong(&lock->owner, &owner, 0)) {
        if (count == 0)
            return -EPERM;
        set_own_count(lock, self, count - 1);
    }
    wsco_bell_ring(&lock->bell, INT_MAX);
    return WSCO_OK;
}
