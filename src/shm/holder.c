/* SPDX-License-Identifier: MIT */
/* holder: numbers for processes, and whether such a process still lives.
 * Owns: a latch for each process, which that process holds as long as it lives. The kernel lets go of it when
 *       the process dies, in whatever way; whoever finds that out gives the place the next generation.
 * Called by: shared_lock, src/php/shm. Never: unmaps a latch that is held, as the C library keeps a list of
 *       these. Tested by: tests/unit/shm/test_holder.c. */
#include "wsco/shm/holder.h"

#include "wsco/base/process.h"
#include "wsco/shm/latch.h"
#include "wsco/shm/shared_memory.h"

#include <stdatomic.h>

#define GENERATIONS (UINT32_MAX / WSCO_HOLDERS_MAX)

/* Owner: the family. Freed with its last process. */
typedef struct place {
    wsco_latch life;
    _Atomic uint32_t generation; /* 1 .. GENERATIONS; changed by who has the latch */
} place;

typedef struct family {
    wsco_latch latch; /* guards that places are added */
    _Atomic uint32_t count;
    place places[WSCO_HOLDERS_MAX];
} family;

static family *shared;
static uint32_t mine;    /* inherited by a child, so it is looked at with the next only */
static uint32_t process; /* whose number that is */

wsco_rc wsco_holder_start(void)
{
    wsco_rc rc;

    if (shared)
        return WSCO_OK;
    family *made = wsco_shared_memory_map(sizeof *made);
    if (!made)
        return -errno;
    rc = wsco_latch_init(&made->latch);
    if (rc == WSCO_OK)
        shared = made;
    else
        wsco_shared_memory_unmap(made, sizeof *made);
    return rc;
}

void wsco_holder_stop(void)
{
    if (!shared)
        return;
    if (mine != 0 && wsco_process_is(process))
        wsco_latch_unlock(&shared->places[wsco_holder_place(mine)].life);
    wsco_shared_memory_unmap(shared, sizeof *shared);
    shared = NULL;
    mine = 0;
}

/* By who has the latch of the place: all numbers that were given for it are those of the dead. */
static uint32_t renew(place *at)
{
    uint32_t generation = atomic_load(&at->generation) % (GENERATIONS - 1) + 1;

    atomic_store(&at->generation, generation);
    return generation * WSCO_HOLDERS_MAX + (uint32_t)(at - shared->places);
}

/* Adds a place; NULL when there are too many. With the latch of the family. */
static place *add_place(void)
{
    uint32_t count = atomic_load(&shared->count);
    place *at = &shared->places[count];

    if (count == WSCO_HOLDERS_MAX || wsco_latch_init(&at->life) != WSCO_OK)
        return NULL;
    atomic_store(&shared->count, count + 1);
    return wsco_latch_try(&at->life) != WSCO_LATCH_BUSY ? at : NULL;
}

static uint32_t find_place(void)
{
    uint32_t count = atomic_load(&shared->count);
    place *at = NULL;

    for (uint32_t i = 0; i < count && !at; i++) {
        if (wsco_latch_try(&shared->places[i].life) != WSCO_LATCH_BUSY)
            at = &shared->places[i];
    }
    if (!at)
        at = add_place();
    return at ? renew(at) : 0;
}

uint32_t wsco_holder_self(void)
{
    if (wsco_process_is(process) && mine != 0)
        return mine;
    (void)wsco_latch_lock(&shared->latch);
    mine = find_place();
    wsco_latch_unlock(&shared->latch);
    process = wsco_process_token();
    return mine;
}

bool wsco_holder_is_alive(uint32_t holder)
{
    place *at = &shared->places[wsco_holder_place(holder)];

    if (atomic_load(&at->generation) != holder / WSCO_HOLDERS_MAX)
        return false;
    if (wsco_latch_try(&at->life) == WSCO_LATCH_BUSY)
        return true;
    (void)renew(at);
    wsco_latch_unlock(&at->life);
    return false;
}

uint32_t wsco_holder_places(void)
{
    return atomic_load(&shared->count);
}
