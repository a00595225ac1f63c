/* SPDX-License-Identifier: MIT */
/* The implementations of simd.h: one file each. A file is empty where the compiler cannot make it. */
#ifndef WSCO_BASE_SIMD_PRIV_H
#define WSCO_BASE_SIMD_PRIV_H

#include "wsco/base/simd.h"

#if defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__))
#define WSCO_SIMD_X86 1
extern const wsco_simd wsco_simd_avx2;
extern const wsco_simd wsco_simd_ssse3;
#elif defined(__GNUC__) && defined(__aarch64__)
#define WSCO_SIMD_NEON 1
extern const wsco_simd wsco_simd_neon;
#endif
extern const wsco_simd wsco_simd_plain;

#endif
