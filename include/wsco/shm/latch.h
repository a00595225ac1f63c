/* SPDX-License-Identifier: MIT */
/* A mutex between processes that outlives its holder: when a process dies inside, the next one is told so and
 * mends what was left half done. The kernel says who has died, so it does not matter how, whether anybody has
 * waited for the dead process, or whether its number is in use again. */
#ifndef WSCO_SHM_LATCH_H
#define WSCO_SHM_LATCH_H

#include "wsco/base/err.h"

#include <pthread.h>

/* Owner: whoever has mapped the shared memory that it lies in. It is never freed by itself, but nobody may
 * hold it when the memory goes. Held for a few instructions only: no user code, no allocation, no jump. */
typedef struct wsco_latch {
    pthread_mutex_t mutex;
} wsco_latch;

typedef enum wsco_latch_state {
    WSCO_LATCH_TAKEN,     /* it is the caller's */
    WSCO_LATCH_INHERITED, /* the same; its last holder has died inside */
    WSCO_LATCH_BUSY       /* somebody holds it, perhaps the caller */
} wsco_latch_state;

/* -errno when the system has no such mutex. */
WSCO_MUST_USE wsco_rc wsco_latch_init(wsco_latch *latch);
/* Waits. TAKEN or INHERITED. */
wsco_latch_state wsco_latch_lock(wsco_latch *latch);
wsco_latch_state wsco_latch_try(wsco_latch *latch);
void wsco_latch_unlock(wsco_latch *latch);

#endif
