/* SPDX-License-Identifier: MIT */
/* What must hold at any time, looked at from outside and from inside of the core. */
#ifndef WSCO_TESTS_SIM_CHECK_H
#define WSCO_TESTS_SIM_CHECK_H

#include "sim_net.h"

/* Microseconds that may pass from the core's last look at the clock until the kernel begins to wait. */
enum { SIM_ENTRY_MAX = 40 };

/* The loop is about to wait for so long: nobody may wait for what is there already. */
void sim_check_quiet(sim_time span);
/* The server ends a connection: there must be a reason. */
void sim_check_end(sim_link *link);
/* Once a turn: the same for those that it is about to end. */
void sim_check_closing(void);
/* The life is over and everything was freed. blocks: of the core that were there before. */
void sim_check_over(long blocks);

#endif
