/* SPDX-License-Identifier: MIT */
/* ram: how much memory this process may expect to get.
 * Owns: nothing. Asks the system.
 * Called by: budget, once for each worker that serves.
 * Never: counts memory that is in use: that changes, and a limit should not.
 * Tested by: tests/unit/base/test_ram.c. */
#include "wsco/base/ram.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define GROUPS "/proc/self/cgroup"
#define MOUNT "/sys/fs/cgroup"
#define PATH_MOST 512 /* of a group's path; longer ones are ignored */

uint64_t wsco_ram_limit_in(const char *name)
{
    char line[32] = "", *end;
    FILE *file = fopen(name, "re");

    if (!file)
        return 0;
    char *got = fgets(line, sizeof line, file);
    fclose(file);
    if (!got || line[0] < '0' || line[0] > '9')
        return 0;
    errno = 0;
    uint64_t limit = strtoull(line, &end, 10);
    return errno == 0 && (*end == '\n' || *end == '\0') ? limit : 0;
}

static uint64_t physical(void)
{
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);

    return pages > 0 && size > 0 ? (uint64_t)pages * (uint64_t)size : 0;
}

static uint64_t least(uint64_t a, uint64_t b)
{
    return b != 0 && (a == 0 || b < a) ? b : a;
}

/* The smallest limit of a group and of the groups above it, up to the root. In a container the path is the
 * machine's and leads nowhere, and the root is the container's own group. Shortens path. */
static uint64_t limit_along(const char *mount, char *path, const char *leaf)
{
    char name[PATH_MOST + 128];
    uint64_t limit = 0;

    for (;;) {
        int n = snprintf(name, sizeof name, "%s%s/%s", mount, path, leaf);
        if (n > 0 && (size_t)n < sizeof name)
            limit = least(limit, wsco_ram_limit_in(name));
        char *last = strrchr(path, '/');
        if (!last)
            return limit;
        *last = '\0';
    }
}

/* Is "memory" one of the names between commas? */
static bool has_memory(const char *names)
{
    static const char memory[] = "memory";
    size_t n = sizeof memory - 1;

    for (;; names++) {
        if (strncmp(names, memory, n) == 0 && (names[n] == ',' || names[n] == '\0'))
            return true;
        names = strchr(names, ',');
        if (!names)
            return false;
    }
}

/* "ID:CONTROLLERS:PATH"; of version 2 "0::PATH". */
static uint64_t limit_of_line(const char *mount, char *line)
{
    char *names = strchr(line, ':'), *path = names ? strchr(names + 1, ':') : NULL;
    char memory[PATH_MOST];

    if (!path)
        return 0;
    *names++ = *path++ = '\0';
    if (*names == '\0')
        return limit_along(mount, path, "memory.max");
    int n = snprintf(memory, sizeof memory, "%s/memory", mount);
    if (!has_memory(names) || n < 0 || (size_t)n >= sizeof memory)
        return 0;
    return limit_along(memory, path, "memory.limit_in_bytes");
}

uint64_t wsco_ram_group_limit(const char *groups, const char *mount)
{
    char line[PATH_MOST];
    uint64_t limit = 0;
    bool whole = true;
    FILE *file = fopen(groups, "re");

    while (file && fgets(line, sizeof line, file)) {
        char *end = strchr(line, '\n');
        bool begins = whole;
        whole = end != NULL;
        if (!begins || !end)
            continue;
        *end = '\0';
        limit = least(limit, limit_of_line(mount, line));
    }
    if (file)
        fclose(file);
    return limit;
}

uint64_t wsco_ram_size(void)
{
    return least(physical(), wsco_ram_group_limit(GROUPS, MOUNT));
}
