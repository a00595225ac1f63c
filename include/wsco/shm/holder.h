/* SPDX-License-Identifier: MIT */
/* Numbers for the processes of a family that hold something in shared memory, so that the others can see when
 * one of them has died. A process that runs another program counts as dead. */
#ifndef WSCO_SHM_HOLDER_H
#define WSCO_SHM_HOLDER_H

#include "wsco/base/err.h"

#include <stdbool.h>
#include <stdint.h>

#define WSCO_HOLDERS_MAX 1024 /* processes that hold something at the same time */

/* Maps what the family shares, for this process and the children it forks from now on, unless that is done.
 * -errno when the system has no memory. */
WSCO_MUST_USE wsco_rc wsco_holder_start(void);
/* For the end of the process, in the thread of wsco_holder_self(): from now on it counts as dead. */
void wsco_holder_stop(void);
/* The number of this process; the first call in a process looks for a place, with one latch for each process
 * that there was. 0: there is no place. Only after wsco_holder_start(), and always in the same thread, which
 * lives as long as the process. */
uint32_t wsco_holder_self(void);
/* False: that process has died. A process that is dying may still count as alive. */
bool wsco_holder_is_alive(uint32_t holder);
/* The place of a holder: 0 .. WSCO_HOLDERS_MAX - 1. Others may have had it before, and may have it after. */
static inline uint32_t wsco_holder_place(uint32_t holder)
{
    return holder % WSCO_HOLDERS_MAX;
}
/* Places that were ever in use are below this. */
uint32_t wsco_holder_places(void);

#endif
