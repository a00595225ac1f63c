/* SPDX-License-Identifier: MIT */
/* table: a hash table of rows in shared memory: its columns, its size, its memory.
 * Owns: names of columns; this process's view of the memory. Called by: src/php/shm.
 * Never: touches a page of rows before somebody uses it. Tested by: tests/unit/shm/test_table.c,
 *       tests/unit/shm/test_table_{random,killed}.c. */
#include "table_priv.h"

#include "wsco/base/mem.h"
#include "wsco/shm/shared_memory.h"

#include <string.h>

#define SIZE_MIN 64u
#define STRIPES_MAX 256u
#define PLACES_PER_STRIPE 16u /* of a small table */
#define SPARE_MIN 0.2
#define UNDO_ENTRY 8u /* bytes before a column in the journal */

static size_t round_up(size_t bytes, size_t unit)
{
    return (bytes + unit - 1) / unit * unit;
}

void wsco_table_init(wsco_table *table, uint64_t size, double spare)
{
    uint32_t places = SIZE_MIN;

    while (places < size && places < WSCO_TABLE_ROWS_MAX)
        places *= 2;
    if (!(spare >= SPARE_MIN))
        spare = SPARE_MIN;
    if (spare > 1)
        spare = 1;
    *table = (wsco_table){.size = places, .row_size = sizeof(table_row)};
    table->row_count = places + (uint32_t)(places * spare);
    table->stripe_count = places / PLACES_PER_STRIPE;
    if (table->stripe_count > STRIPES_MAX)
        table->stripe_count = STRIPES_MAX;
}

void wsco_table_leave(wsco_table *table)
{
    wsco_shared_memory_unmap(table->head, table->mapped);
    table->head = NULL;
}

void wsco_table_deinit(wsco_table *table)
{
    wsco_table_leave(table);
    for (uint32_t i = 0; i < table->column_count; i++)
        wsco_mem_free(table->columns[i].name);
    wsco_mem_free(table->columns);
    *table = (wsco_table){.head = NULL};
}

const wsco_table_column *wsco_table_column_of(const wsco_table *table, const char *name, size_t len)
{
    for (uint32_t i = 0; i < table->column_count; i++) {
        const wsco_table_column *column = &table->columns[i];
        if (column->name_len == len && memcmp(column->name, name, len) == 0)
            return column;
    }
    return NULL;
}

/* Bytes in a row. A string has its length in front. */
static size_t bytes_of(wsco_table_type type, uint32_t size)
{
    return type == WSCO_TABLE_STRING ? round_up(sizeof(uint32_t) + (size_t)size, 8) : 8;
}

static wsco_rc append_column(wsco_table *table, const wsco_table_column *column)
{
    wsco_table_column *grown = wsco_mem_realloc(table->columns,
                                                (table->column_count + 1) * sizeof *table->columns);

    if (!grown)
        return WSCO_E_NOMEM;
    table->columns = grown;
    table->columns[table->column_count++] = *column;
    return WSCO_OK;
}

wsco_rc wsco_table_add_column(wsco_table *table, const char *name, size_t len, wsco_table_type type,
                              uint32_t size)
{
    wsco_table_column column = {.name_len = len, .type = type, .size = size, .offset = table->row_size};
    size_t bytes = bytes_of(type, size);

    if ((type == WSCO_TABLE_STRING && size == 0) || table->column_count == WSCO_TABLE_COLUMNS_MAX ||
        bytes > WSCO_TABLE_ROW_MAX - table->row_size)
        return WSCO_E_INVAL;
    if (wsco_table_column_of(table, name, len))
        return -EEXIST;
    column.name = wsco_mem_alloc(len + 1);
    if (!column.name)
        return WSCO_E_NOMEM;
    memcpy(column.name, name, len);
    column.name[len] = '\0';
    if (append_column(table, &column) != WSCO_OK) {
        wsco_mem_free(column.name);
        return WSCO_E_NOMEM;
    }
    table->row_size += bytes;
    table->undo_size += bytes + UNDO_ENTRY;
    return WSCO_OK;
}

/* Where each part begins; false when the sum is more than the machine can address. */
static bool lay_out(wsco_table *table, size_t offsets[4], size_t *total)
{
    size_t stripes = round_up(sizeof(wsco_table_head), TABLE_LINE);
    size_t undo = stripes + table->stripe_count * round_up(sizeof(wsco_table_stripe), TABLE_LINE);
    size_t buckets = undo + table->stripe_count * table->undo_size;
    size_t rows = round_up(buckets + table->size * sizeof(uint32_t), TABLE_LINE);

    if (table->undo_size > SIZE_MAX / 2 / STRIPES_MAX || rows > SIZE_MAX / 2 ||
        table->row_size > (SIZE_MAX / 2 - rows) / table->row_count)
        return false;
    offsets[0] = stripes;
    offsets[1] = undo;
    offsets[2] = buckets;
    offsets[3] = rows;
    *total = rows + table->row_count * table->row_size;
    return true;
}

static wsco_rc init_latches(wsco_table *table)
{
    wsco_rc rc = wsco_latch_init(&table->head->latch);

    for (uint32_t i = 0; i < table->stripe_count && rc == WSCO_OK; i++)
        rc = wsco_latch_init(&table_stripe_at(table, i)->latch);
    return rc;
}

wsco_rc wsco_table_create(wsco_table *table)
{
    size_t offsets[4], total;
    wsco_rc rc;

    if (!lay_out(table, offsets, &total))
        return WSCO_E_NOMEM;
    char *memory = wsco_shared_memory_map(total);
    if (!memory)
        return -errno;
    table->head = (wsco_table_head *)(void *)memory;
    table->stripes = (wsco_table_stripe *)(void *)(memory + offsets[0]);
    table->undo = memory + offsets[1];
    table->buckets = (uint32_t *)(void *)(memory + offsets[2]);
    table->rows = memory + offsets[3];
    wsco_table_hash_seed(table->head->seed, memory);
    rc = init_latches(table);
    if (rc == WSCO_OK) {
        table->mapped = total;
        return WSCO_OK;
    }
    wsco_shared_memory_unmap(memory, total);
    table->head = NULL;
    return rc;
}
