/* SPDX-License-Identifier: MIT */
/* simd: chooses among the implementations of what is done to many bytes.
 * Owns: the choice, made once in a process.
 * Called by: mask, utf8.
 * Never: names an instruction set that the processor lacks.
 * Tested by: tests/unit/base/test_simd.c, tests/fuzz/fuzz_mask.c. */
#include "simd_priv.h"

static const wsco_simd *const known[] = {
#ifdef WSCO_SIMD_X86
    &wsco_simd_avx2,
    &wsco_simd_ssse3,
#endif
#ifdef WSCO_SIMD_NEON
    &wsco_simd_neon,
#endif
    &wsco_simd_plain,
};

const wsco_simd *wsco_simd_at(unsigned i)
{
    return i < sizeof known / sizeof *known ? known[i] : NULL;
}

const wsco_simd *wsco_simd_best(void)
{
    static const wsco_simd *best; /* threads that choose at the same time choose the same */

    if (!best) {
        unsigned i = 0;
        while (!known[i]->usable())
            i++;
        best = known[i];
    }
    return best;
}
