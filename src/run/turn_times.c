/* SPDX-License-Identifier: MIT */
/* turn_times: how long turns of the loop take.
 * Owns: nothing. Called by: worker, once a turn; src/php for stats().
 * Never: keeps single times: there are buckets, four for each power of two. They are halved now and then, so
 *       that the last turns count most.
 * Tested by: tests/unit/run/test_turn_times.c. */
#include "wsco/run/turn_times.h"

#define EXACT 4u                  /* microseconds below which each has a bucket */
#define MOST UINT32_C(0xffffffff) /* microseconds that are told apart from more */
#define FULL (UINT32_C(1) << 16)  /* turns after which the buckets are halved */

static unsigned bucket_of(wsco_usec span)
{
    if (span < EXACT)
        return (unsigned)span;
    if (span > MOST)
        span = MOST;
    unsigned power = 63u - (unsigned)__builtin_clzll(span);
    return (power - 1) * EXACT + (unsigned)(span >> (power - 2) & (EXACT - 1));
}

/* The longest span that belongs to it. */
static wsco_usec top_of(unsigned bucket)
{
    if (bucket < EXACT)
        return bucket;
    return ((wsco_usec)(EXACT + bucket % EXACT + 1) << (bucket / EXACT - 1)) - 1;
}

static void halve(wsco_turn_times *times)
{
    times->count = 0;
    for (unsigned i = 0; i < WSCO_TURN_TIMES_BUCKETS; i++) {
        times->buckets[i] /= 2;
        times->count += times->buckets[i];
    }
}

void wsco_turn_times_end(wsco_turn_times *times, wsco_usec now)
{
    wsco_usec span = now - times->began;

    if (times->began == 0)
        return;
    times->began = 0;
    if (span > times->longest)
        times->longest = span;
    times->buckets[bucket_of(span)]++;
    if (++times->count >= FULL)
        halve(times);
}

wsco_usec wsco_turn_times_part(const wsco_turn_times *times, double part)
{
    double left = part * times->count;

    for (unsigned i = 0; i < WSCO_TURN_TIMES_BUCKETS; i++) {
        left -= times->buckets[i];
        if (times->buckets[i] > 0 && left <= 0)
            return top_of(i);
    }
    return 0;
}
