/* SPDX-License-Identifier: MIT */
/* Blocks that come and go with every message: small ones that are given back are kept for the next. */
#ifndef WSCO_BASE_SPARE_H
#define WSCO_BASE_SPARE_H

#include <stddef.h>

/* Bytes of the largest block that is kept. */
#define WSCO_SPARE_BLOCK_MAX 1024
/* Blocks are kept by size, in steps of so many bytes. */
#define WSCO_SPARE_STEP 64

/* Gives a block of `size` bytes. The caller owns it, remembers its size, and gives it back by
 * wsco_spare_give() on the same thread. Size 0 is allowed. NULL when memory is short. */
void *wsco_spare_take(size_t size);
/* The same, filled with zeros. */
void *wsco_spare_take_zeroed(size_t size);
/* Changes the size of a block from `old` to `size` bytes; it may move, and what it held up to the smaller of
 * both stays. block NULL (old is 0 then) is a new one. On NULL, when memory is short, the old block is
 * untouched and still the caller's. */
void *wsco_spare_resize(void *block, size_t old, size_t size);
/* Gives back a block of that size; NULL is allowed. */
void wsco_spare_give(void *block, size_t size);
/* Frees what is kept. */
void wsco_spare_drop(void);

/* Tests only, while nothing is kept or taken: how many bytes of each size may be kept; 0: none, which is so
 * from the beginning in builds with sanitizers or for tests, so that a use after the end is found. */
void wsco_spare_limit(size_t bytes);

#endif
