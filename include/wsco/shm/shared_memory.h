/* SPDX-License-Identifier: MIT */
/* Memory that a process shares with the children it forks afterwards. */
#ifndef WSCO_SHM_SHARED_MEMORY_H
#define WSCO_SHM_SHARED_MEMORY_H

#include <stddef.h>

/* At least `size` bytes, all 0; a page costs memory once somebody has touched it. NULL with errno set. The
 * caller owns the mapping and gives it back with wsco_shared_memory_unmap(). Each process that has inherited
 * it owns its own view, and the memory goes with the last of these. */
void *wsco_shared_memory_map(size_t size);
/* Gives this process's view back. NULL is allowed. */
void wsco_shared_memory_unmap(void *memory, size_t size);

#endif
