/* SPDX-License-Identifier: MIT */
/* How much memory this process may expect to get. */
#ifndef WSCO_BASE_RAM_H
#define WSCO_BASE_RAM_H

#include <stdint.h>

/* Bytes of the machine's memory, or of its control group where that allows less; 0 when the system does not
 * tell. */
uint64_t wsco_ram_size(void);
/* The smallest limit of the memory control groups (version 1 or 2) that the file `groups`, such as
 * /proc/self/cgroup, names, and of all groups above them. `mount` is where their file systems are. 0: no
 * limit. */
uint64_t wsco_ram_group_limit(const char *groups, const char *mount);
/* The number in the first line of a file; 0 when there is no such file, or something else in it ("max"). */
uint64_t wsco_ram_limit_in(const char *file);

#endif
