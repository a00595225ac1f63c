/* SPDX-License-Identifier: MIT */
/* table_pool: the rows of a table that are free.
 * Owns: the list of them, in shared memory. Called by: table_rows, table_look.
 * Never: loses a row but when a process dies: the row it had in hand is then neither free nor in a place,
 *       until rows run out and somebody sweeps.
 * Tested by: tests/unit/shm/test_table.c, tests/unit/shm/test_table_killed.c. */
#include "table_priv.h"

#include "wsco/base/mem.h"

#define BITS 8

static void lock(const wsco_table *table)
{
    if (wsco_latch_lock(&table->head->latch) == WSCO_LATCH_INHERITED)
        atomic_store(&table->head->torn, 1);
}

uint32_t wsco_table_pool_take(const wsco_table *table)
{
    wsco_table_head *head = table->head;
    uint32_t row;

    lock(table);
    row = head->free;
    if (row != 0)
        head->free = table_row_at(table, row - 1)->next;
    else if (head->fresh < table->row_count)
        row = ++head->fresh;
    wsco_latch_unlock(&head->latch);
    return row;
}

/* With the latch of the head. */
static void put(const wsco_table *table, uint32_t row)
{
    table_row_at(table, row - 1)->next = table->head->free;
    table_store_before();
    table->head->free = row;
}

void wsco_table_pool_give(const wsco_table *table, uint32_t row)
{
    lock(table);
    put(table, row);
    wsco_latch_unlock(&table->head->latch);
}

uint32_t wsco_table_pool_used(const wsco_table *table)
{
    uint32_t fresh;

    lock(table);
    fresh = table->head->fresh;
    wsco_latch_unlock(&table->head->latch);
    return fresh;
}

/* A bit for each row that hangs in a place. With all latches. */
static void mark(const wsco_table *table, unsigned char *found)
{
    for (uint32_t i = 0; i < table->size; i++) {
        for (uint32_t row = table->buckets[i]; row != 0; row = table_row_at(table, row - 1)->next)
            found[(row - 1) / BITS] |= (unsigned char)(1u << (row - 1) % BITS);
    }
}

/* With all latches. Dying in here only leaves rows for the next sweep. */
static void rebuild(const wsco_table *table, const unsigned char *found)
{
    wsco_table_head *head = table->head;

    head->free = 0;
    for (uint32_t row = head->fresh; row > 0; row--) {
        if (!(found[(row - 1) / BITS] & 1u << (row - 1) % BITS))
            put(table, row);
    }
    table_store_before();
    atomic_store(&head->torn, 0);
}

bool wsco_table_pool_sweep(const wsco_table *table)
{
    bool any;

    if (!atomic_load(&table->head->torn))
        return false;
    unsigned char *found = wsco_mem_zalloc((size_t)table->row_count / BITS + 1);
    if (!found)
        return false;
    for (uint32_t i = 0; i < table->stripe_count; i++)
        (void)wsco_table_stripe_lock_at(table, i);
    lock(table);
    mark(table, found);
    rebuild(table, found);
    any = table->head->free != 0;
    wsco_latch_unlock(&table->head->latch);
    for (uint32_t i = 0; i < table->stripe_count; i++)
        wsco_latch_unlock(&table_stripe_at(table, i)->latch);
    wsco_mem_free(found);
    return any;
}
