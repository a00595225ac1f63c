/* SPDX-License-Identifier: MIT */
/* table_stripe: the latch of a part of the places, and what is done when its last holder has died.
 * Owns: the journals. Called by: table_rows, table_look, table_pool.
 * How: a change of several columns first copies what they hold to the journal, then says which row it is
 *       for, changes it, and says that it is done. Whoever gets the latch after a death copies back what the
 *       journal has.
 * Never: waits for a second stripe, but in the sweep, which takes all in their order.
 * Tested by: tests/unit/shm/test_table_killed.c. */
#include "table_priv.h"

#include <string.h>

#define ENTRY 8u /* bytes in front of what a column held: its number, how many bytes were kept */

static char *journal_of(const wsco_table *table, const wsco_table_stripe *stripe)
{
    size_t apart = (size_t)((char *)table_stripe_at(table, 1) - (char *)table->stripes);
    size_t index = (size_t)((const char *)stripe - (const char *)table->stripes) / apart;

    return table->undo + index * table->undo_size;
}

/* Bytes of a column that are in use. */
static uint32_t used_by(const char *value, const wsco_table_column *column)
{
    uint32_t len;

    if (column->type != WSCO_TABLE_STRING)
        return 8;
    memcpy(&len, value, sizeof len);
    return (uint32_t)sizeof len + (len < column->size ? len : column->size);
}

void wsco_table_stripe_open_undo(const wsco_table *table, wsco_table_stripe *stripe, uint32_t row,
                                 const wsco_table_value *values, uint32_t count)
{
    const char *bytes = (const char *)table_row_at(table, row - 1);
    char *at = journal_of(table, stripe);

    for (uint32_t i = 0; i < count; i++) {
        const wsco_table_column *column = values[i].column;
        uint32_t entry[2] = {(uint32_t)(column - table->columns), used_by(bytes + column->offset, column)};
        memcpy(at, entry, sizeof entry);
        memcpy(at + ENTRY, bytes + column->offset, entry[1]);
        at += ENTRY + entry[1];
    }
    stripe->undo_count = count;
    table_store_before();
    stripe->undo_row = row;
    table_store_before();
}

void wsco_table_stripe_close_undo(wsco_table_stripe *stripe)
{
    table_store_before();
    stripe->undo_row = 0;
}

static void undo(const wsco_table *table, wsco_table_stripe *stripe)
{
    char *bytes = (char *)table_row_at(table, stripe->undo_row - 1);
    const char *at = journal_of(table, stripe);

    for (uint32_t i = 0; i < stripe->undo_count; i++) {
        uint32_t entry[2];
        memcpy(entry, at, sizeof entry);
        memcpy(bytes + table->columns[entry[0]].offset, at + ENTRY, entry[1]);
        at += ENTRY + entry[1];
    }
    wsco_table_stripe_close_undo(stripe);
}

/* The number may lag behind the rows by the one that the dead process was at. */
static void recount(const wsco_table *table, wsco_table_stripe *stripe, uint32_t index)
{
    uint32_t count = 0;

    for (uint32_t i = index; i < table->size; i += table->stripe_count) {
        for (uint32_t row = table->buckets[i]; row != 0; row = table_row_at(table, row - 1)->next)
            count++;
    }
    atomic_store(&stripe->count, count);
}

wsco_table_stripe *wsco_table_stripe_lock_at(const wsco_table *table, uint32_t index)
{
    wsco_table_stripe *stripe = table_stripe_at(table, index);

    if (wsco_latch_lock(&stripe->latch) == WSCO_LATCH_INHERITED) {
        atomic_store(&table->head->torn, 1);
        if (stripe->undo_row != 0)
            undo(table, stripe);
        recount(table, stripe, index);
    }
    return stripe;
}

wsco_table_stripe *wsco_table_stripe_lock(const wsco_table *table, uint32_t hash)
{
    return wsco_table_stripe_lock_at(table, hash & (table->stripe_count - 1));
}
