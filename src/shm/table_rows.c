/* SPDX-License-Identifier: MIT */
/* table_rows: one row of a table: found by its key, made, changed, removed.
 * Owns: nothing. Called by: src/php/shm. Never: holds a latch when it returns; calls anything that could
 *       jump away or allocate while it holds one.
 * Tested by: tests/unit/shm/test_table.c, tests/unit/shm/test_table_{random,killed}.c. */
#include "table_priv.h"

#include <string.h>

static uint32_t *place_of(const wsco_table *table, uint32_t hash)
{
    return &table->buckets[hash & (table->size - 1)];
}

/* Where the number of the row stands: in the place or in the row before it. It is 0 when there is none; the
 * number of rows before it is then that of all in the place. */
static uint32_t *find(const wsco_table *table, uint32_t hash, const char *key, size_t len, uint32_t *before)
{
    uint32_t *at = place_of(table, hash);

    for (*before = 0; *at != 0; (*before)++) {
        table_row *row = table_row_at(table, *at - 1);
        if (atomic_load_explicit(&row->hash, memory_order_relaxed) == hash && row->key_len == len &&
            memcmp(row->key, key, len) == 0)
            break;
        at = &row->next;
    }
    return at;
}

/* In one piece, so that a death leaves the old number or the new one. */
static void write_word(char *at, const void *word)
{
    uint64_t bits;

    memcpy(&bits, word, sizeof bits);
    atomic_store_explicit((_Atomic uint64_t *)(void *)at, bits, memory_order_relaxed);
}

static void write_value(char *row, const wsco_table_value *value)
{
    char *at = row + value->column->offset;

    if (value->column->type == WSCO_TABLE_INT) {
        write_word(at, &value->as.number);
    } else if (value->column->type == WSCO_TABLE_FLOAT) {
        write_word(at, &value->as.real);
    } else {
        memcpy(at, &value->as.text.len, sizeof value->as.text.len);
        memcpy(at + sizeof value->as.text.len, value->as.text.bytes, value->as.text.len);
    }
}

static void write_empty(const wsco_table *table, char *row)
{
    for (uint32_t i = 0; i < table->column_count; i++)
        memset(row + table->columns[i].offset, 0, 8);
}

/* The row is there when the place says so, and not before. */
static void insert(const wsco_table *table, wsco_table_stripe *stripe, uint32_t hash, uint32_t number,
                   uint32_t before)
{
    uint32_t *place = place_of(table, hash);

    table_row_at(table, number - 1)->next = *place;
    table_store_before();
    *place = number;
    table_store_before();
    atomic_store_explicit(&stripe->count, stripe->count + 1, memory_order_relaxed);
    stripe->inserts++;
    stripe->crowded += before > 0;
    if (before + 1 > stripe->longest)
        stripe->longest = before + 1;
}

/* A row with that key and nothing in it, in no place yet; 0: there is no room. */
static uint32_t make(const wsco_table *table, uint32_t hash, const char *key, size_t len)
{
    uint32_t number = wsco_table_pool_take(table);

    if (number == 0)
        return 0;
    table_row *row = table_row_at(table, number - 1);
    atomic_store_explicit(&row->hash, hash, memory_order_relaxed);
    row->key_len = (uint8_t)len;
    memcpy(row->key, key, len);
    write_empty(table, (char *)row);
    return number;
}

/* One store of 8 bytes is done or not done; more need the journal. */
static bool is_one_store(const wsco_table_value *values, uint32_t count)
{
    return count == 0 || (count == 1 && values->column->type != WSCO_TABLE_STRING);
}

static void update(const wsco_table *table, wsco_table_stripe *stripe, uint32_t number,
                   const wsco_table_value *values, uint32_t count)
{
    char *row = (char *)table_row_at(table, number - 1);
    bool plain = is_one_store(values, count);

    if (!plain)
        wsco_table_stripe_open_undo(table, stripe, number, values, count);
    for (uint32_t i = 0; i < count; i++)
        write_value(row, &values[i]);
    if (!plain)
        wsco_table_stripe_close_undo(stripe);
    stripe->updates++;
}

static wsco_rc try_set(const wsco_table *table, uint32_t hash, const char *key, size_t len,
                       const wsco_table_value *values, uint32_t count)
{
    wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
    uint32_t before, number = *find(table, hash, key, len, &before);

    if (number != 0) {
        update(table, stripe, number, values, count);
    } else {
        number = make(table, hash, key, len);
        for (uint32_t i = 0; i < count && number != 0; i++)
            write_value((char *)table_row_at(table, number - 1), &values[i]);
        if (number != 0)
            insert(table, stripe, hash, number, before);
    }
    wsco_latch_unlock(&stripe->latch);
    return number != 0 ? WSCO_OK : WSCO_E_NOMEM;
}

wsco_rc wsco_table_set(wsco_table *table, const char *key, size_t len, const wsco_table_value *values,
                       uint32_t count)
{
    uint32_t hash = wsco_table_hash(table->head->seed, key, len);
    wsco_rc rc = try_set(table, hash, key, len, values, count);

    if (rc != WSCO_OK && wsco_table_pool_sweep(table))
        rc = try_set(table, hash, key, len, values, count);
    return rc;
}

/* What the column of a row holds, and `value`, make the new value. */
static void sum_up(const char *row, wsco_table_value *value)
{
    if (value->column->type == WSCO_TABLE_FLOAT)
        value->as.real += wsco_table_row_real(row, value->column);
    else
        value->as.number = (int64_t)((uint64_t)wsco_table_row_number(row, value->column) +
                                     (uint64_t)value->as.number);
}

static wsco_rc try_add(const wsco_table *table, uint32_t hash, const char *key, size_t len,
                       wsco_table_value *value)
{
    wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
    uint32_t before, number = *find(table, hash, key, len, &before);

    if (number != 0) {
        sum_up((const char *)table_row_at(table, number - 1), value);
        update(table, stripe, number, value, 1);
    } else {
        number = make(table, hash, key, len);
        if (number != 0) {
            write_value((char *)table_row_at(table, number - 1), value);
            insert(table, stripe, hash, number, before);
        }
    }
    wsco_latch_unlock(&stripe->latch);
    return number != 0 ? WSCO_OK : WSCO_E_NOMEM;
}

wsco_rc wsco_table_add(wsco_table *table, const char *key, size_t len, wsco_table_value *value)
{
    uint32_t hash = wsco_table_hash(table->head->seed, key, len);
    wsco_rc rc = try_add(table, hash, key, len, value);

    if (rc != WSCO_OK && wsco_table_pool_sweep(table))
        rc = try_add(table, hash, key, len, value);
    return rc;
}

bool wsco_table_has(wsco_table *table, const char *key, size_t len)
{
    uint32_t hash = wsco_table_hash(table->head->seed, key, len), before;
    wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
    bool found = *find(table, hash, key, len, &before) != 0;

    wsco_latch_unlock(&stripe->latch);
    return found;
}

bool wsco_table_get(wsco_table *table, const char *key, size_t len, const wsco_table_column *column,
                    char *into)
{
    uint32_t hash = wsco_table_hash(table->head->seed, key, len), before;
    wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
    uint32_t number = *find(table, hash, key, len, &before);

    if (number != 0 && column)
        wsco_table_row_copy_column(table_row_at(table, number - 1), column, into);
    else if (number != 0)
        wsco_table_row_copy(table, table_row_at(table, number - 1), into);
    wsco_latch_unlock(&stripe->latch);
    return number != 0;
}

bool wsco_table_remove(wsco_table *table, const char *key, size_t len)
{
    uint32_t hash = wsco_table_hash(table->head->seed, key, len), before;
    wsco_table_stripe *stripe = wsco_table_stripe_lock(table, hash);
    uint32_t *at = find(table, hash, key, len, &before), number = *at;

    if (number != 0) {
        *at = table_row_at(table, number - 1)->next;
        table_store_before();
        atomic_store_explicit(&stripe->count, stripe->count - 1, memory_order_relaxed);
        stripe->removals++;
        wsco_table_pool_give(table, number);
    }
    wsco_latch_unlock(&stripe->latch);
    return number != 0;
}
