/* SPDX-License-Identifier: MIT */
/* How long turns of the loop take. Whatever comes during a turn waits for its end. */
#ifndef WSCO_RUN_TURN_TIMES_H
#define WSCO_RUN_TURN_TIMES_H

#include "wsco/base/time.h"

/* Four for each power of two, up to an hour. */
#define WSCO_TURN_TIMES_BUCKETS 124

/* Owner: the worker. Zeroed memory is valid. */
typedef struct wsco_turn_times {
    wsco_usec began;   /* readonly: when the events of this turn were there; 0: there is none */
    wsco_usec longest; /* readonly: of all turns */
    uint32_t count;    /* private, as the next: turns in the buckets, of which the older ones count less */
    uint32_t buckets[WSCO_TURN_TIMES_BUCKETS];
} wsco_turn_times;

/* The events of a turn are there. */
static inline void wsco_turn_times_begin(wsco_turn_times *times, wsco_usec now)
{
    times->began = now;
}
/* The turn is over. Without effect if there is none. */
void wsco_turn_times_end(wsco_turn_times *times, wsco_usec now);
/* The time that this part of the turns (0 to 1) takes at most, to a quarter; 0: there were none. */
wsco_usec wsco_turn_times_part(const wsco_turn_times *times, double part);

#endif
