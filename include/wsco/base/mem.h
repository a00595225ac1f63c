/* SPDX-License-Identifier: MIT */
/* Allocation front of the core: malloc, with a switch by which unit tests fail the n-th allocation. */
#ifndef WSCO_BASE_MEM_H
#define WSCO_BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

/* All return NULL when memory is short; size 0 is allowed and gives a pointer that may be freed.
 * The caller owns the result and frees it with wsco_mem_free(). */
void *wsco_mem_alloc(size_t size);
void *wsco_mem_zalloc(size_t size);
/* On NULL the old block is untouched and still owned by the caller. */
void *wsco_mem_realloc(void *block, size_t size);
void wsco_mem_free(void *block);

/* For assertions: has the block so many bytes? True too where that cannot be told; exact with sanitizers. */
bool wsco_mem_has(void *block, size_t size);

/* Tells glibc to keep some MiB of freed memory for the next large blocks, instead of giving it back to the
 * system and taking it again: each page of it would be cleared anew. Once in a process; what the environment
 * says (MALLOC_TRIM_THRESHOLD_, MALLOC_MMAP_THRESHOLD_) has precedence. Elsewhere it does nothing. */
void wsco_mem_keep(void);

/* Tests only: the n-th allocation from now (1 = the next) fails, and all later ones; 0 switches it off. */
void wsco_mem_fail_after(unsigned long n);
/* Tests only: the n-th allocation from now fails, and no later one; 0 switches it off. */
void wsco_mem_fail_once(unsigned long n);
/* Allocations minus frees so far; tests compare it before and after. */
long wsco_mem_live(void);

#endif
