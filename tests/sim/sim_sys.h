/* SPDX-License-Identifier: MIT */
/* What the system calls of the simulation share. */
#ifndef WSCO_TESTS_SIM_SYS_H
#define WSCO_TESTS_SIM_SYS_H

#include "sim_net.h"

/* Counts calls that changed something: a loop that turns without is spinning. */
extern uint64_t sim_progress;

/* Descriptor fd is closed: no poll watches it any more. */
void sim_poll_forget(int fd);
void sim_poll_begin(void);

#endif
