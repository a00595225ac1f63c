/* SPDX-License-Identifier: MIT */
/* Tells a process from its forked children. All have the same memory, but the descriptors, files and peers in
 * it belong to only one of them. */
#ifndef WSCO_BASE_PROCESS_H
#define WSCO_BASE_PROCESS_H

#include <stdbool.h>
#include <stdint.h>

/* private to process.c: 0 in a process that has not asked yet */
extern volatile uint32_t *wsco_process_cell;
uint32_t wsco_process_renew(void);

/* A number that no ancestor of this process has. Keep it beside whatever belongs to the process, and compare.
 * Costs two loads, no system call. Never 0. */
static inline uint32_t wsco_process_token(void)
{
    uint32_t token = *wsco_process_cell;

    return token != 0 ? token : wsco_process_renew();
}

/* Is this still the process that got that number? */
static inline bool wsco_process_is(uint32_t token)
{
    return *wsco_process_cell == token;
}

/* The system sends `signal` to this process when its parent ends, however that ends; 0: no more. A parent
 * that has ended already is not noticed. Linux and FreeBSD have this; elsewhere it has no effect. */
void wsco_process_on_orphaned(int signal);

#endif
