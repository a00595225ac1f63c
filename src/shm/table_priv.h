/* SPDX-License-Identifier: MIT */
/* What the files of the table share: how it lies in memory.
 *
 *     head | stripes | a journal for each stripe | places by hash | rows
 *
 * A stripe guards the places whose number ends in its own, the rows that hang there, and its journal. The
 * head's latch guards the list of free rows; it is taken after that of a stripe, never before. Whatever a
 * process does while it holds a latch becomes true by one store, before which nobody finds what it has
 * written, so nothing has to be mended if it dies; the journal is there for the one change that needs
 * more. */
#ifndef WSCO_SHM_TABLE_PRIV_H
#define WSCO_SHM_TABLE_PRIV_H

#include "wsco/shm/latch.h"
#include "wsco/shm/table.h"

#include <stdatomic.h>

#define TABLE_LINE 64 /* bytes of a cache line */

struct wsco_table_head {
    wsco_latch latch;
    uint32_t free;         /* number + 1 of the first free row, or 0 */
    uint32_t fresh;        /* rows from here on were never used */
    _Atomic uint32_t torn; /* a process has died inside: rows may be neither free nor in use */
    uint64_t seed[2];      /* of the hash */
};

struct wsco_table_stripe {
    wsco_latch latch;
    _Atomic uint32_t count;
    uint32_t undo_row; /* number + 1 of the row that the journal belongs to, or 0 */
    uint32_t undo_count;
    uint32_t crowded, longest;
    uint64_t inserts, updates, removals;
};

/* Owner: the table. What follows it are the columns. */
typedef struct table_row {
    uint32_t next; /* number + 1 of the next row in the same place, or of the next free one */
    _Atomic uint32_t hash;
    uint8_t key_len;
    char key[WSCO_TABLE_KEY_MAX];
} table_row;

/* Keeps the compiler from moving stores over this line. The processor needs no more: a process dies between
 * two of its instructions, and what it has stored before is seen by who gets the latch after it. */
static inline void table_store_before(void)
{
    atomic_signal_fence(memory_order_seq_cst);
}

static inline table_row *table_row_at(const wsco_table *table, uint32_t number)
{
    return (table_row *)(void *)(table->rows + (size_t)number * table->row_size);
}

static inline wsco_table_stripe *table_stripe_at(const wsco_table *table, uint32_t index)
{
    size_t size = (sizeof(wsco_table_stripe) + TABLE_LINE - 1) / TABLE_LINE * TABLE_LINE;

    return (wsco_table_stripe *)(void *)((char *)table->stripes + index * size);
}

/* table_hash.c: SipHash-1-3, folded. Keys may come from clients, so nobody outside may know the seed. */
void wsco_table_hash_seed(uint64_t seed[2], const void *somewhere);
uint32_t wsco_table_hash(const uint64_t seed[2], const char *key, size_t len);

/* table_stripe.c: a stripe by the hash of a key, held; and let go. */
wsco_table_stripe *wsco_table_stripe_lock(const wsco_table *table, uint32_t hash);
wsco_table_stripe *wsco_table_stripe_lock_at(const wsco_table *table, uint32_t index);
/* Copies what the columns hold to the journal, so that a death before close() brings it back. */
void wsco_table_stripe_open_undo(const wsco_table *table, wsco_table_stripe *stripe, uint32_t row,
                                 const wsco_table_value *values, uint32_t count);
void wsco_table_stripe_close_undo(wsco_table_stripe *stripe);

/* table_look.c: copies what is in use of a row, or of a column of it. */
void wsco_table_row_copy(const wsco_table *table, const table_row *row, char *into);
void wsco_table_row_copy_column(const table_row *row, const wsco_table_column *column, char *into);

/* table_pool.c: free rows: number + 1, or 0. With the latch of a stripe. */
uint32_t wsco_table_pool_take(const wsco_table *table);
void wsco_table_pool_give(const wsco_table *table, uint32_t row);
uint32_t wsco_table_pool_used(const wsco_table *table);
/* Finds the rows that the dead have left. True: there is one now. Without any latch. */
bool wsco_table_pool_sweep(const wsco_table *table);

#endif
