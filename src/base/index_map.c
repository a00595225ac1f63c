/* SPDX-License-Identifier: MIT */
/* index_map: an array from small numbers to indexes.
 * Owns: the array, which never shrinks. Called by: loop (who has which descriptor), poll_poll (which slot has
 *       which place).
 * Never: looks anything up by hashing: these numbers are the smallest that are free.
 * Tested by: tests/unit/base/test_index_map.c. */
#include "wsco/base/index_map.h"

#include "wsco/base/mem.h"

#include <string.h>

enum { FIRST_CAP = 16 };

wsco_rc wsco_index_map_reserve(wsco_index_map *map, uint32_t number)
{
    uint32_t cap = map->cap ? map->cap : FIRST_CAP;

    if (number < map->cap)
        return WSCO_OK;
    while (cap <= number)
        cap *= 2;
    uint32_t *entries = wsco_mem_realloc(map->entries, cap * sizeof *entries);
    if (!entries)
        return WSCO_E_NOMEM;
    memset(entries + map->cap, 0, (cap - map->cap) * sizeof *entries);
    map->entries = entries;
    map->cap = cap;
    return WSCO_OK;
}

void wsco_index_map_free(wsco_index_map *map)
{
    wsco_mem_free(map->entries);
    *map = (wsco_index_map){0};
}
