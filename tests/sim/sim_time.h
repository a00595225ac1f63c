/* SPDX-License-Identifier: MIT */
/* The virtual clock, and what will happen when. Nothing here takes real time. */
#ifndef WSCO_TESTS_SIM_TIME_H
#define WSCO_TESTS_SIM_TIME_H

#include "sim_base.h"

typedef int64_t sim_time; /* microseconds since the life began */

#define SIM_MS ((sim_time)1000)
#define SIM_SECOND (1000 * SIM_MS)
#define SIM_NEVER INT64_MAX

extern sim_time sim_now;
extern sim_time
    sim_due; /* when the event under way was due: while the server is busy, things happen all the same */

/* n is whatever the event needs to know. Events are never taken back: they look whether they still matter. */
typedef void (*sim_event)(void *who, size_t n);

/* mono, wall: what the clocks of the system show when the life begins, in microseconds. */
void sim_time_begin(int64_t mono, int64_t wall);
void sim_time_end(void);
/* Events of the same moment happen in the order of these calls. A moment that has passed means now. */
void sim_at(sim_time when, sim_event event, void *who, size_t n);
static inline void sim_after(sim_time delay, sim_event event, void *who, size_t n)
{
    sim_at(sim_now + delay, event, who, n);
}
/* Lets time go on to the next event, at most until `limit`, and has it happen. False: none is due by then. */
bool sim_time_step(sim_time limit);
/* Has everything happen that is due now. */
void sim_time_catch_up(void);
sim_time sim_time_next(void);

/* The server was busy for so long: nothing else happened meanwhile, as far as it could see. Whoever measures
 * how long the server took forgives what lies before the end of it. */
void sim_time_busy(sim_time duration);
extern sim_time sim_busy_until; /* end of the last long one */
extern sim_time sim_busy_total; /* sum of all */

#endif
