/* SPDX-License-Identifier: MIT */
/* simd_avx2: vectors of 32 bytes, for x86 processors since 2013.
 * Owns: nothing. Called by: simd, through its table.
 * Never: runs where usable() is false.
 * Tested by: tests/unit/base/test_simd.c, tests/fuzz/fuzz_mask.c. */
#include "simd_priv.h"

#ifdef WSCO_SIMD_X86

#include <immintrin.h>

#define TARGET __attribute__((target("avx2")))
#define WIDTH 32

typedef __m256i vec;

#define load(from) _mm256_loadu_si256((const __m256i *)(const void *)(from))
#define store(to, v) _mm256_storeu_si256((__m256i *)(void *)(to), v)
#define repeat8(word) _mm256_set1_epi64x((long long)(word))
#define all(byte) _mm256_set1_epi8((char)(byte))
#define v_xor(a, b) _mm256_xor_si256(a, b)
#define v_and(a, b) _mm256_and_si256(a, b)
#define v_or(a, b) _mm256_or_si256(a, b)
#define minus(a, b) _mm256_subs_epu8(a, b)
#define high_half(v) v_and(_mm256_srli_epi16(v, 4), all(0x0f))
#define look_up(table, v)                                                                                    \
    _mm256_shuffle_epi8(                                                                                     \
        _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)(table))), v)
/* The instruction shifts each half on its own, so each is given what is before it. */
#define shifted(cur, before, k)                                                                              \
    _mm256_alignr_epi8(cur, _mm256_permute2x128_si256(before, cur, 0x21), 16 - (k))
#define any_high(v) (_mm256_movemask_epi8(v) != 0)
#define any(v) (!_mm256_testz_si256(v, v))

#include "simd_kernel_priv.h"

static bool usable(void)
{
    return __builtin_cpu_supports("avx2");
}

const wsco_simd wsco_simd_avx2 = {
    .name = "avx2",
    .usable = usable,
    .mask = mask_bytes,
    .mask_text = mask_text,
    .text = text,
};

#endif
