/* SPDX-License-Identifier: MIT */
/* How many connections each address has. */
#ifndef WSCO_NET_SERVER_IP_TABLE_H
#define WSCO_NET_SERVER_IP_TABLE_H

#include "wsco/base/err.h"
#include "wsco/io/addr.h"

#include <stdint.h>

typedef struct wsco_ip_entry wsco_ip_entry;

/* Owner: the server. Freed by: wsco_ip_table_deinit(). Zeroed memory is a valid empty table without a block.
 * Of an IPv6 address only the first 64 bits count, because one host usually has all addresses that begin with
 * them. */
typedef struct wsco_ip_table {
    wsco_ip_entry **buckets;
    uint32_t cap; /* 0 or a power of two */
    uint32_t count;
} wsco_ip_table;

void wsco_ip_table_deinit(wsco_ip_table *table);
/* The number of connections from that address. */
uint32_t wsco_ip_table_count(const wsco_ip_table *table, const wsco_peer *peer);
/* Counts one more. WSCO_E_NOMEM: not counted. */
WSCO_MUST_USE wsco_rc wsco_ip_table_add(wsco_ip_table *table, const wsco_peer *peer);
/* Counts one less of those that were added. */
void wsco_ip_table_remove(wsco_ip_table *table, const wsco_peer *peer);

#endif
