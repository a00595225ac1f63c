/* SPDX-License-Identifier: MIT */
/* simd_ssse3: vectors of 16 bytes, for x86 processors since 2006.
 * Owns: nothing. Called by: simd, through its table.
 * Never: runs where usable() is false.
 * Tested by: tests/unit/base/test_simd.c, tests/fuzz/fuzz_mask.c. */
#include "simd_priv.h"

#ifdef WSCO_SIMD_X86

#include <immintrin.h>

#define TARGET __attribute__((target("ssse3")))
#define WIDTH 16

typedef __m128i vec;

#define load(from) _mm_loadu_si128((const __m128i *)(const void *)(from))
#define store(to, v) _mm_storeu_si128((__m128i *)(void *)(to), v)
#define repeat8(word) _mm_set1_epi64x((long long)(word))
#define all(byte) _mm_set1_epi8((char)(byte))
#define v_xor(a, b) _mm_xor_si128(a, b)
#define v_and(a, b) _mm_and_si128(a, b)
#define v_or(a, b) _mm_or_si128(a, b)
#define minus(a, b) _mm_subs_epu8(a, b)
#define high_half(v) v_and(_mm_srli_epi16(v, 4), all(0x0f))
#define look_up(table, v) _mm_shuffle_epi8(load(table), v)
#define shifted(cur, before, k) _mm_alignr_epi8(cur, before, 16 - (k))
#define any_high(v) (_mm_movemask_epi8(v) != 0)
#define any(v) (_mm_movemask_epi8(_mm_cmpeq_epi8(v, all(0))) != 0xffff)

#include "simd_kernel_priv.h"

static bool usable(void)
{
    return __builtin_cpu_supports("ssse3");
}

const wsco_simd wsco_simd_ssse3 = {
    .name = "ssse3",
    .usable = usable,
    .mask = mask_bytes,
    .mask_text = mask_text,
    .text = text,
};

#endif
