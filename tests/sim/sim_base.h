/* SPDX-License-Identifier: MIT */
/* What every part of the simulation uses: random numbers of the seed, the trace, and the way a run fails. */
#ifndef WSCO_TESTS_SIM_BASE_H
#define WSCO_TESTS_SIM_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SIM_COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SIM_PRINTF __attribute__((format(printf, 1, 2)))

/* --- random numbers: the same for the same seed, everywhere --- */

void sim_base_begin(uint64_t seed);
uint64_t sim_random(void);
/* 0 .. below - 1 */
unsigned sim_pick(unsigned below);
/* low .. high, both included */
int64_t sim_between(int64_t low, int64_t high);
/* True so many times in a thousand. */
bool sim_chance(unsigned permille);

/* --- what is told --- */

extern bool sim_tracing;
void sim_trace_line(const char *format, ...) SIM_PRINTF;
#define SIM_TRACE(...)                                                                                       \
    do {                                                                                                     \
        if (sim_tracing)                                                                                     \
            sim_trace_line(__VA_ARGS__);                                                                     \
    } while (0)

/* Mixes what happened into the fingerprint of the run: two runs of a seed must have the same. */
void sim_note(uint64_t what);
uint64_t sim_fingerprint(void);

/* An invariant is broken: says why and ends the process, from whatever stack it is called on. */
_Noreturn void sim_fail(const char *format, ...) SIM_PRINTF;

/* Memory of the simulation itself, which never runs short. */
void *sim_alloc(size_t size);
void *sim_grow(void *block, size_t size);
/* The same for what a coroutine holds: of one that is abandoned, the end of the life frees it. */
void *sim_hold(size_t size);
void sim_let_go(void *block);
/* Frees what is left; returns how many blocks that were. */
unsigned sim_let_go_of_all(void);

#endif
