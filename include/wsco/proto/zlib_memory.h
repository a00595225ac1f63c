/* SPDX-License-Identifier: MIT */
/* zlib gets its memory from the core, so that tests see leaks and make allocations fail. */
#ifndef WSCO_PROTO_ZLIB_MEMORY_H
#define WSCO_PROTO_ZLIB_MEMORY_H

#include "wsco/base/mem.h"

#include <stddef.h>

/* For z_stream.zalloc. */
static inline void *wsco_zlib_alloc(void *unused, unsigned items, unsigned size)
{
    (void)unused;
    return wsco_mem_alloc((size_t)items * size);
}

/* For z_stream.zfree. */
static inline void wsco_zlib_free(void *unused, void *block)
{
    (void)unused;
    wsco_mem_free(block);
}

#endif
