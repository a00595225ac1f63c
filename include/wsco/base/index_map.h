/* SPDX-License-Identifier: MIT */
/* A map from small numbers, such as descriptors, to indexes of a table: an array that grows with the largest
 * number. */
#ifndef WSCO_BASE_INDEX_MAP_H
#define WSCO_BASE_INDEX_MAP_H

#include "wsco/base/err.h"

#include <stdint.h>

#define WSCO_NO_INDEX UINT32_MAX

/* Owner: the struct it is embedded in. Freed by: wsco_index_map_free(). Zeroed memory is an empty map. */
typedef struct wsco_index_map {
    uint32_t *entries; /* private: number -> index + 1; 0 = none */
    uint32_t cap;      /* private */
} wsco_index_map;

/* Makes sure that `number` (below 2^31) can be set. Costs four bytes for each number up to twice that.
 * WSCO_E_NOMEM: nothing changed. */
WSCO_MUST_USE wsco_rc wsco_index_map_reserve(wsco_index_map *map, uint32_t number);
void wsco_index_map_free(wsco_index_map *map);

/* WSCO_NO_INDEX: none. Any number may be asked for. */
static inline uint32_t wsco_index_map_get(const wsco_index_map *map, uint32_t number)
{
    return number < map->cap ? map->entries[number] - 1 : WSCO_NO_INDEX;
}

/* The number must be reserved. index: WSCO_NO_INDEX takes it out. */
static inline void wsco_index_map_set(wsco_index_map *map, uint32_t number, uint32_t index)
{
    map->entries[number] = index + 1;
}

#endif
