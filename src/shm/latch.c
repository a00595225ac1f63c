/* SPDX-License-Identifier: MIT */
/* latch: a mutex between processes that outlives its holder.
 * Owns: nothing; it lies in shared memory. Called by: table, holder.
 * Why a robust mutex, no spin lock with a process number: a killed child that nobody has waited for still has
 *       its number, and later another process may have it. macOS has no robust mutexes: a process that is
 *       killed inside blocks the others there.
 * Never: is held while a process forks or runs code of a script.
 * Tested by: tests/unit/shm/test_latch.c. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "wsco/shm/latch.h"

#ifdef __APPLE__
#define SET_ROBUST(attributes) 0
#define SET_CONSISTENT(mutex) 0
#else
#define SET_ROBUST(attributes) pthread_mutexattr_setrobust(attributes, PTHREAD_MUTEX_ROBUST)
#define SET_CONSISTENT(mutex) pthread_mutex_consistent(mutex)
#endif

wsco_rc wsco_latch_init(wsco_latch *latch)
{
    pthread_mutexattr_t attributes;
    int error = pthread_mutexattr_init(&attributes);

    if (error != 0)
        return -error;
    error = pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    if (error == 0)
        error = SET_ROBUST(&attributes);
    if (error == 0)
        error = pthread_mutex_init(&latch->mutex, &attributes);
    (void)pthread_mutexattr_destroy(&attributes);
    return -error;
}

/* Being consistent again says nothing about what the latch guards: the caller mends that. If it dies before
 * it is done, the next one is told again. */
static wsco_latch_state state_of(wsco_latch *latch, int error)
{
    if (error == 0)
        return WSCO_LATCH_TAKEN;
    if (error != EOWNERDEAD)
        return WSCO_LATCH_BUSY;
    (void)SET_CONSISTENT(&latch->mutex);
    return WSCO_LATCH_INHERITED;
}

wsco_latch_state wsco_latch_lock(wsco_latch *latch)
{
    wsco_latch_state state = state_of(latch, pthread_mutex_lock(&latch->mutex));

    WSCO_ASSERT(state != WSCO_LATCH_BUSY);
    return state;
}

wsco_latch_state wsco_latch_try(wsco_latch *latch)
{
    return state_of(latch, pthread_mutex_trylock(&latch->mutex));
}

void wsco_latch_unlock(wsco_latch *latch)
{
    (void)pthread_mutex_unlock(&latch->mutex);
}
