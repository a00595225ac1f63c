/* SPDX-License-Identifier: MIT */
/* table_look: all rows of a table, one after the other, how many there are, and what a copy of one holds.
 * Owns: nothing. Called by: src/php/shm; table_rows for copies. Never: touches a row that was never used.
 * Tested by: tests/unit/shm/test_table.c, tests/unit/shm/test_table_random.c. */
#include "table_priv.h"

#include <string.h>

/* ---- copies ---- */

static uint32_t text_len(const char *row, const wsco_table_column *column)
{
    uint32_t len;

    memcpy(&len, row + column->offset, sizeof len);
    return len < column->size ? len : column->size;
}

void wsco_table_row_copy_column(const table_row *row, const wsco_table_column *column, char *into)
{
    const char *from = (const char *)row;
    size_t n = column->type == WSCO_TABLE_STRING ? sizeof(uint32_t) + text_len(from, column) : 8;

    memcpy(into + column->offset, from + column->offset, n);
}

void wsco_table_row_copy(const wsco_table *table, const table_row *row, char *into)
{
    table_row *copy = (table_row *)(void *)into;

    copy->key_len = row->key_len;
    memcpy(copy->key, row->key, row->key_len);
    for (uint32_t i = 0; i < table->column_count; i++)
        wsco_table_row_copy_column(row, &table->columns[i], into);
}

const char *wsco_table_row_key(const char *row, size_t *len)
{
    const table_row *copy = (const table_row *)(const void *)row;

    *len = copy->key_len;
    return copy->key;
}

int64_t wsco_table_row_number(const char *row, const wsco_table_column *column)
{
    int64_t number;

    memcpy(&number, row + column->offset, sizeof number);
    return number;
}

double wsco_table_row_real(const char *row, const wsco_table_column *column)
{
    double real;

    memcpy(&real, row + column->offset, sizeof real);
    return real;
}

const char *wsco_table_row_text(const char *row, const wsco_table_column *column, uint32_t *len)
{
    *len = text_len(row, column);
    return row + column->offset + sizeof *len;
}

/* ---- all rows ---- */

uint32_t wsco_table_count(const wsco_table *table)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < table->stripe_count; i++)
        count += atomic_load_explicit(&table_stripe_at(table, i)->count, memory_order_relaxed);
    return count;
}

/* Does it hang in the place that its hash names? One that is free, or being filled, does not. */
static bool is_there(const wsco_table *table, uint32_t hash, uint32_t number)
{
    uint32_t at = table->buckets[hash & (table->size - 1)];

    while (at != 0 && at != number)
        at = table_row_at(table, at - 1)->next;
    return at != 0;
}

bool wsco_table_next(wsco_table *table, uint32_t *cursor, char *into)
{
    uint32_t used = wsco_table_pool_used(table);
    bool found = false;

    while (!found && *cursor < used) {
        table_row *row = table_row_at(table, *cursor);
        uint32_t hash = atomic_load_explicit(&row->hash, memory_order_relaxed);
        wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
        found = is_there(table, hash, ++*cursor);
        if (found)
            wsco_table_row_copy(table, row, into);
        wsco_latch_unlock(&stripe->latch);
    }
    return found;
}

void wsco_table_count_all(wsco_table *table, wsco_table_stats *stats)
{
    *stats = (wsco_table_stats){.rows = 0};
    for (uint32_t i = 0; i < table->stripe_count; i++) {
        wsco_table_stripe *stripe = wsco_table_stripe_lock_at(table, i);
        stats->rows += stripe->count;
        stats->crowded += stripe->crowded;
        if (stripe->longest > stats->longest)
            stats->longest = stripe->longest;
        stats->inserts += stripe->inserts;
        stats->updates += stripe->updates;
        stats->removals += stripe->removals;
        wsco_latch_unlock(&stripe->latch);
    }
    stats->free_rows = table->row_count - stats->rows;
}
