/* SPDX-License-Identifier: MIT */
/* A table for tests: columns id (int), rate (float), name (string of NAME_MAX_LEN bytes). */
#ifndef WSCO_TESTS_UNIT_TABLE_H
#define WSCO_TESTS_UNIT_TABLE_H

#include "unit_family.h"

#include "wsco/shm/table.h"

#define NAME_MAX_LEN 20u
enum { ID, RATE, NAME, COLUMNS };

/* One with memory, and a place for a copy of a row, which lies in `row` after unit_get(). */
typedef struct unit_table {
    wsco_table table;
    char *row;
} unit_table;

static UNIT_UNUSED void unit_table_init(unit_table *unit, uint64_t size, double spare)
{
    wsco_table *table = &unit->table;

    wsco_table_init(table, size, spare);
    assert_int_equal(wsco_table_add_column(table, "id", 2, WSCO_TABLE_INT, 0), WSCO_OK);
    assert_int_equal(wsco_table_add_column(table, "rate", 4, WSCO_TABLE_FLOAT, 0), WSCO_OK);
    assert_int_equal(wsco_table_add_column(table, "name", 4, WSCO_TABLE_STRING, NAME_MAX_LEN), WSCO_OK);
    assert_int_equal(wsco_table_create(table), WSCO_OK);
    unit->row = malloc(table->row_size);
    assert_non_null(unit->row);
}

static UNIT_UNUSED void unit_table_deinit(unit_table *unit)
{
    wsco_table_deinit(&unit->table);
    free(unit->row);
}

static UNIT_UNUSED wsco_table_value unit_id(const unit_table *unit, int64_t id)
{
    return (wsco_table_value){.column = &unit->table.columns[ID], .as.number = id};
}

static UNIT_UNUSED wsco_table_value unit_rate(const unit_table *unit, double rate)
{
    return (wsco_table_value){.column = &unit->table.columns[RATE], .as.real = rate};
}

static UNIT_UNUSED wsco_table_value unit_name(const unit_table *unit, const char *name)
{
    wsco_table_value value = {.column = &unit->table.columns[NAME], .as.text.bytes = name};

    value.as.text.len = (uint32_t)strlen(name);
    return value;
}

/* All three columns. */
static UNIT_UNUSED wsco_rc unit_set(unit_table *unit, const char *key, int64_t id, double rate,
                                    const char *name)
{
    wsco_table_value values[] = {unit_id(unit, id), unit_rate(unit, rate), unit_name(unit, name)};

    return wsco_table_set(&unit->table, key, strlen(key), values, COLUMNS);
}

static UNIT_UNUSED bool unit_get(unit_table *unit, const char *key)
{
    return wsco_table_get(&unit->table, key, strlen(key), NULL, unit->row);
}

static UNIT_UNUSED bool unit_remove(unit_table *unit, const char *key)
{
    return wsco_table_remove(&unit->table, key, strlen(key));
}

/* Of the copy. */
static UNIT_UNUSED int64_t unit_row_id(const unit_table *unit)
{
    return wsco_table_row_number(unit->row, &unit->table.columns[ID]);
}

static UNIT_UNUSED double unit_row_rate(const unit_table *unit)
{
    return wsco_table_row_real(unit->row, &unit->table.columns[RATE]);
}

static UNIT_UNUSED void unit_row_name(const unit_table *unit, char name[NAME_MAX_LEN + 1])
{
    uint32_t len;
    const char *bytes = wsco_table_row_text(unit->row, &unit->table.columns[NAME], &len);

    memcpy(name, bytes, len);
    name[len] = '\0';
}

/* Goes through all rows, and asserts that count() says as many, and that each is found by its key. */
static UNIT_UNUSED uint32_t unit_rows(unit_table *unit)
{
    uint32_t cursor = 0, rows = 0;

    while (wsco_table_next(&unit->table, &cursor, unit->row)) {
        size_t len;
        const char *key = wsco_table_row_key(unit->row, &len);
        assert_true(wsco_table_has(&unit->table, key, len));
        rows++;
    }
    assert_int_equal(wsco_table_count(&unit->table), rows);
    return rows;
}

#endif
