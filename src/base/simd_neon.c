/* SPDX-License-Identifier: MIT */
/* simd_neon: vectors of 16 bytes, for 64-bit ARM, where every processor has them.
 * Owns: nothing. Called by: simd, through its table.
 * Never: is compiled for 32-bit ARM.
 * Tested by: tests/unit/base/test_simd.c, tests/fuzz/fuzz_mask.c. */
#include "simd_priv.h"

#ifdef WSCO_SIMD_NEON

#include <arm_neon.h>

#define TARGET
#define WIDTH 16

typedef uint8x16_t vec;

#define load(from) vld1q_u8(from)
#define store(to, v) vst1q_u8(to, v)
#define repeat8(word) vreinterpretq_u8_u64(vdupq_n_u64(word))
#define all(byte) vdupq_n_u8(byte)
#define v_xor(a, b) veorq_u8(a, b)
#define v_and(a, b) vandq_u8(a, b)
#define v_or(a, b) vorrq_u8(a, b)
#define minus(a, b) vqsubq_u8(a, b)
#define high_half(v) vshrq_n_u8(v, 4)
#define look_up(table, v) vqtbl1q_u8(load(table), v)
#define shifted(cur, before, k) vextq_u8(before, cur, 16 - (k))
#define any_high(v) (vmaxvq_u8(v) >= 0x80)
#define any(v) (vmaxvq_u8(v) != 0)

#include "simd_kernel_priv.h"

static bool usable(void)
{
    return true;
}

const wsco_simd wsco_simd_neon = {
    .name = "neon",
    .usable = usable,
    .mask = mask_bytes,
    .mask_text = mask_text,
    .text = text,
};

#endif
