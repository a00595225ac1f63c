/* SPDX-License-Identifier: MIT */
/* The life of a seed: one worker with its servers, its clients, and what happens to all of them. */
#ifndef WSCO_TESTS_SIM_WORLD_H
#define WSCO_TESTS_SIM_WORLD_H

#include "sim_time.h"

#include "wsco/net/server/server.h"

enum { SIM_HTTP_PORT = 80, SIM_RAW_PORT = 81 };

extern wsco_worker sim_worker;
extern wsco_net *sim_worker_net;
extern wsco_server *sim_http_server, *sim_raw_server;

/* Lives the life of that seed; ends the process when an invariant breaks. Returns its fingerprint. */
uint64_t sim_world_live(uint64_t seed);

bool sim_world_is_starving(void);
/* Memory is short, or was since the connection was opened. */
bool sim_world_starves(void);
/* The servers are being stopped: connections end without another reason. */
bool sim_world_ends(void);
/* Something is to be done in the turn hook, as a signal would say. */
bool sim_world_calls(void);
/* Nothing will ever happen again, and the loop still waits. */
void sim_world_silent(void);
/* Starts a coroutine; false when there is no room for it. */
bool sim_world_go(wsco_co_entry entry, void *arg);

#endif
