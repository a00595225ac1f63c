/* SPDX-License-Identifier: MIT */
/* Reads memory that may change or be gone. */
#ifndef WSCO_BASE_PEEK_H
#define WSCO_BASE_PEEK_H

#include <stdbool.h>
#include <stddef.h>

/* Copies `size` bytes of this process from `from`, which another thread may write to or free meanwhile.
 * False: they cannot be read; nothing crashes. What was copied may be a mixture of old and new, so the caller
 * checks it. Linux only: elsewhere always false. */
bool wsco_peek(void *into, const void *from, size_t size);

#endif
