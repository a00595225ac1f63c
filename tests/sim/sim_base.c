/* SPDX-License-Identifier: MIT */
/* Owns: the random numbers of the seed, the trace and the fingerprint of the run.
 * Called by: everything here. Never: asks the real clock or anything else that differs between two runs.
 * Tested by: `make -C tests/sim check`, which runs seeds twice and compares the fingerprints. */
#include "sim_base.h"

#include "sim_time.h"

#include "wsco/base/list.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool sim_tracing;

/* In front of a block that a coroutine holds. */
typedef union held {
    wsco_link link;
    max_align_t align;
} held;

static uint64_t seed_given, state, fingerprint;
static wsco_link all_held = {&all_held, &all_held};

void sim_base_begin(uint64_t seed)
{
    seed_given = state = seed;
    fingerprint = 14695981039346656037u;
}

/* splitmix64 */
uint64_t sim_random(void)
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

unsigned sim_pick(unsigned below)
{
    return (unsigned)(sim_random() % below);
}

int64_t sim_between(int64_t low, int64_t high)
{
    return low + (int64_t)(sim_random() % (uint64_t)(high - low + 1));
}

bool sim_chance(unsigned permille)
{
    return permille > 0 && sim_pick(1000) < permille;
}

void sim_note(uint64_t what)
{
    fingerprint = (fingerprint ^ what) * 1099511628211u;
}

uint64_t sim_fingerprint(void)
{
    return fingerprint;
}

static void tell(FILE *to, const char *format, va_list values)
{
    fprintf(to, "%12.6f ", (double)sim_now / 1e6);
    vfprintf(to, format, values);
    fputc('\n', to);
}

void sim_trace_line(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    tell(stdout, format, values);
    va_end(values);
}

void sim_fail(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    fflush(stdout);
    fprintf(stderr, "seed %llu: ", (unsigned long long)seed_given);
    tell(stderr, format, values);
    va_end(values);
    /* Not exit(): what is still held here is no leak. */
    fflush(stderr);
    _exit(1);
}

void *sim_grow(void *block, size_t size)
{
    void *moved = realloc(block, size);

    if (!moved)
        abort();
    return moved;
}

void *sim_alloc(size_t size)
{
    void *block = calloc(1, size);

    if (!block)
        abort();
    return block;
}

void *sim_hold(size_t size)
{
    held *block = sim_alloc(sizeof *block + size);

    wsco_link_append(&all_held, &block->link);
    return block + 1;
}

void sim_let_go(void *block)
{
    held *front = (held *)block - 1;

    wsco_link_remove(&front->link);
    free(front);
}

unsigned sim_let_go_of_all(void)
{
    unsigned n = 0;

    for (; !wsco_link_empty(&all_held); n++)
        sim_let_go((held *)(void *)all_held.next + 1);
    return n;
}
