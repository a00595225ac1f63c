/* SPDX-License-Identifier: MIT */
/* What processes wait at until another one says that something has changed. */
#ifndef WSCO_SHM_BELL_H
#define WSCO_SHM_BELL_H

#include "wsco/base/time.h"

#include <stdatomic.h>
#include <stdint.h>

/* Owner: whoever has mapped the shared memory that it lies in. Zeroed memory is valid. */
typedef struct wsco_bell {
    _Atomic uint32_t rings;   /* private */
    _Atomic uint32_t waiting; /* private: one that was killed while it waited is still counted */
} wsco_bell;

/* Ask this, then look at what you wait for, then wait: so no ring is missed. */
static inline uint32_t wsco_bell_heard(wsco_bell *bell)
{
    return atomic_load(&bell->rings);
}
/* Blocks the thread until somebody rings after `heard`, or for `span` at most. May return earlier. */
void wsco_bell_wait(wsco_bell *bell, uint32_t heard, wsco_usec span);
/* Wakes at most `count` of those that wait. */
void wsco_bell_ring(wsco_bell *bell, int count);

#endif
