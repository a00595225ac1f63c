/* SPDX-License-Identifier: MIT */
/* mem: how the core gets memory.
 * Owns: in test builds (WSCO_TEST) the count of live blocks, and which allocation must fail. In real builds
 * each function only calls malloc's, plus the rule for size 0.
 * Called by: everything below src/php.
 * Never: aborts, prints, or keeps memory back; malloc does, see wsco_mem_keep().
 * Tested by: tests/unit/base/test_mem.c; its switch drives the out-of-memory tests of all others. */
#include "wsco/base/mem.h"

#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Blocks up to this size come from the heap, not from mappings of their own: twice the largest message that a
 * server takes by default. */
#define HEAP_BLOCK (4 * 1024 * 1024)
/* So much may stay free at the end of the heap: some messages of a MiB that arrive at the same time. */
#define HEAP_SPARE (16 * 1024 * 1024)

void wsco_mem_keep(void)
{
#ifdef M_TRIM_THRESHOLD
    static bool done;

    if (done || getenv("MALLOC_TRIM_THRESHOLD_") || getenv("MALLOC_MMAP_THRESHOLD_"))
        return;
    done = true;
    mallopt(M_MMAP_THRESHOLD, HEAP_BLOCK);
    mallopt(M_TRIM_THRESHOLD, HEAP_SPARE);
#endif
}

bool wsco_mem_has(void *block, size_t size)
{
#ifdef __GLIBC__
    return malloc_usable_size(block) >= size;
#else
    (void)block;
    (void)size;
    return true;
#endif
}

/* Larger blocks are in no list of glibc, and the system may give them out zeroed. */
#define ZEROED_HERE 1024

#ifdef WSCO_TEST

static long live;
static unsigned long countdown; /* allocations until the first failure; 0 = off */
static bool failing, once;

/* True if this allocation must fail. Once the countdown is over all later ones fail too, which finds clean-up
 * code that allocates; or none does, which finds what goes on with half of what it needs. */
static bool refused(void)
{
    bool ends = countdown != 0 && --countdown == 0;

    failing = failing || (ends && !once);
    return ends || failing;
}

void wsco_mem_fail_after(unsigned long n)
{
    countdown = n;
    failing = once = false;
}

void wsco_mem_fail_once(unsigned long n)
{
    countdown = n;
    failing = false;
    once = true;
}

long wsco_mem_live(void)
{
    return live;
}

static void *counted(void *block)
{
    live += block != NULL;
    return block;
}

void *wsco_mem_alloc(size_t size)
{
    return refused() ? NULL : counted(malloc(size ? size : 1));
}

void *wsco_mem_zalloc(size_t size)
{
    return refused() ? NULL : counted(calloc(1, size ? size : 1));
}

void *wsco_mem_realloc(void *block, size_t size)
{
    if (refused())
        return NULL;
    void *moved = realloc(block, size ? size : 1);
    return block ? moved : counted(moved);
}

void wsco_mem_free(void *block)
{
    live -= block != NULL;
    free(block);
}

#else

/* malloc(0) and realloc(p, 0) may return NULL, which would look like a shortage; the second would also free
 * p. */
void *wsco_mem_alloc(size_t size)
{
    return malloc(size ? size : 1);
}

/* calloc() of glibc before 2.41 takes nothing from the lists that free() fills, so what is made and freed
 * again and again goes the long way both times. */
void *wsco_mem_zalloc(size_t size)
{
    if (size > ZEROED_HERE)
        return calloc(1, size);
    void *block = malloc(size ? size : 1);
    return block ? memset(block, 0, size) : NULL;
}

void *wsco_mem_realloc(void *block, size_t size)
{
    return realloc(block, size ? size : 1);
}

void wsco_mem_free(void *block)
{
    free(block);
}

void wsco_mem_fail_after(unsigned long n)
{
    (void)n;
}

void wsco_mem_fail_once(unsigned long n)
{
    (void)n;
}

long wsco_mem_live(void)
{
    return 0;
}

#endif
