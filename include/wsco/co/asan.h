/* SPDX-License-Identifier: MIT */
/* What AddressSanitizer must be told about stack switches; empty in other builds. */
#ifndef WSCO_CO_ASAN_H
#define WSCO_CO_ASAN_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define WSCO_HAS_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WSCO_HAS_ASAN 1
#endif
#endif

#ifdef WSCO_HAS_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>

/* Call it just before a jump to the stack [low, low + size). `fake` NULL: the stack being left is never
 * continued. */
static inline void wsco_asan_leave(void **fake, const void *low, size_t size)
{
    __sanitizer_start_switch_fiber(fake, low, size);
}

/* Call it first after a jump. It gives the bounds of the stack we came from. */
static inline void wsco_asan_arrive(void *fake, const void **low, size_t *size)
{
    __sanitizer_finish_switch_fiber(fake, low, size);
}

/* Frames that never returned leave their red zones behind. */
static inline void wsco_asan_unpoison(const void *low, const void *high)
{
    __asan_unpoison_memory_region(low, (size_t)((const char *)high - (const char *)low));
}
#else
static inline void wsco_asan_leave(void **fake, const void *low, size_t size)
{
    (void)fake, (void)low, (void)size;
}

static inline void wsco_asan_arrive(void *fake, const void **low, size_t *size)
{
    (void)fake, (void)low, (void)size;
}

static inline void wsco_asan_unpoison(const void *low, const void *high)
{
    (void)low, (void)high;
}
#endif

#endif
