/* SPDX-License-Identifier: MIT */
/* ip_table: counts connections by address.
 * Owns: an entry for each address that has a connection. Called by: admission.
 * Never: knows a connection; keeps an address without one.
 * Tested by: tests/unit/net/server/test_ip_table.c. */
#include "wsco/net/server/ip_table.h"

#include "wsco/base/mem.h"

#include <string.h>

#define FIRST_CAP 16

/* Owner: the table. */
struct wsco_ip_entry {
    wsco_ip_entry *next;
    uint32_t count;
    wsco_peer ip; /* port 0 */
};

static wsco_peer key_of(const wsco_peer *peer)
{
    wsco_peer key = {.family = peer->family};

    memcpy(key.ip, peer->ip, peer->family == 6 ? 8 : 4);
    return key;
}

/* FNV-1a. A client that can choose its addresses freely can do harm without collisions too. */
static uint32_t hash_of(const wsco_peer *key)
{
    uint32_t hash = 2166136261u ^ key->family;

    for (unsigned i = 0; i < 8; i++)
        hash = (hash ^ key->ip[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The place of the entry, or the place where it belongs. */
static wsco_ip_entry **place_of(const wsco_ip_table *table, const wsco_peer *key)
{
    wsco_ip_entry **at = &table->buckets[hash_of(key) & (table->cap - 1)];

    while (*at && memcmp(&(*at)->ip, key, sizeof *key) != 0)
        at = &(*at)->next;
    return at;
}

static void rehash(wsco_ip_table *table, wsco_ip_entry **buckets, uint32_t cap)
{
    wsco_ip_table grown = {.buckets = buckets, .cap = cap, .count = table->count};

    for (uint32_t i = 0; i < table->cap; i++) {
        while (table->buckets[i]) {
            wsco_ip_entry *entry = table->buckets[i], **place;
            table->buckets[i] = entry->next;
            entry->next = NULL;
            place = place_of(&grown, &entry->ip);
            *place = entry;
        }
    }
    wsco_mem_free(table->buckets);
    *table = grown;
}

/* A failure is ignored: a table that cannot grow is only slower. */
static wsco_rc make_room(wsco_ip_table *table)
{
    if (table->count < table->cap || table->cap >= UINT32_MAX / 2)
        return WSCO_OK;
    uint32_t cap = table->cap ? table->cap * 2 : FIRST_CAP;
    wsco_ip_entry **buckets = wsco_mem_zalloc(cap * sizeof *buckets);
    if (buckets)
        rehash(table, buckets, cap);
    return table->cap > 0 ? WSCO_OK : WSCO_E_NOMEM;
}

void wsco_ip_table_deinit(wsco_ip_table *table)
{
    for (uint32_t i = 0; i < table->cap; i++) {
        while (table->buckets[i]) {
            wsco_ip_entry *entry = table->buckets[i];
            table->buckets[i] = entry->next;
            wsco_mem_free(entry);
        }
    }
    wsco_mem_free(table->buckets);
    *table = (wsco_ip_table){0};
}

uint32_t wsco_ip_table_count(const wsco_ip_table *table, const wsco_peer *peer)
{
    wsco_peer key = key_of(peer);
    const wsco_ip_entry *entry = table->cap ? *place_of(table, &key) : NULL;

    return entry ? entry->count : 0;
}

wsco_rc wsco_ip_table_add(wsco_ip_table *table, const wsco_peer *peer)
{
    wsco_peer key = key_of(peer);

    if (make_room(table) != WSCO_OK)
        return WSCO_E_NOMEM;
    wsco_ip_entry **place = place_of(table, &key);
    if (!*place) {
        *place = wsco_mem_zalloc(sizeof **place);
        if (!*place)
            return WSCO_E_NOMEM;
        (*place)->ip = key;
        table->count++;
    }
    (*place)->count++;
    return WSCO_OK;
}

void wsco_ip_table_remove(wsco_ip_table *table, const wsco_peer *peer)
{
    wsco_peer key = key_of(peer);
    wsco_ip_entry **place = table->cap ? place_of(table, &key) : NULL;

    if (!place || !*place || --(*place)->count > 0)
        return;
    wsco_ip_entry *entry = *place;
    *place = entry->next;
    wsco_mem_free(entry);
    table->count--;
}
