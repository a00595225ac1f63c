/* SPDX-License-Identifier: MIT */
/* shared_memory: pages that a process shares with its children.
 * Owns: nothing. Called by: all of this room. Never: gives memory a name that another program could open.
 * Tested by: tests/unit/shm/test_table.c. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#endif
#include "wsco/shm/shared_memory.h"

#include <sys/mman.h>

void *wsco_shared_memory_map(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    return memory != MAP_FAILED ? memory : NULL;
}

void wsco_shared_memory_unmap(void *memory, size_t size)
{
    if (memory)
        (void)munmap(memory, size);
}
