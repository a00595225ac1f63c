/* SPDX-License-Identifier: MIT */
/* Tests src/shm/table*.c and shared_memory.c: columns, rows, what is too large, and what children see. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* mincore */
#endif
#include "unit_table.h"

#include <sys/mman.h>

#define KEY(i) (snprintf(key, sizeof key, "key %u", (unsigned)(i)), key)

TEST(sizes_are_rounded_up)
{
    wsco_table table;

    wsco_table_init(&table, 0, 0);
    assert_int_equal(table.size, 64);
    assert_int_equal(table.row_count, 64 + 12);
    wsco_table_init(&table, 65, 7);
    assert_int_equal(table.size, 128);
    assert_int_equal(table.row_count, 256);
    wsco_table_init(&table, 1 << 20, 0.5);
    assert_int_equal(table.row_count, 3 << 19);
}

TEST(columns_that_cannot_be)
{
    wsco_table table;

    wsco_table_init(&table, 64, 0);
    assert_int_equal(wsco_table_add_column(&table, "a", 1, WSCO_TABLE_STRING, 0), WSCO_E_INVAL);
    assert_int_equal(wsco_table_add_column(&table, "a", 1, WSCO_TABLE_STRING, UINT32_MAX), WSCO_E_INVAL);
    assert_int_equal(wsco_table_add_column(&table, "a", 1, WSCO_TABLE_INT, 0), WSCO_OK);
    assert_int_equal(wsco_table_add_column(&table, "a", 1, WSCO_TABLE_FLOAT, 0), -EEXIST);
    assert_null(wsco_table_column_of(&table, "b", 1));
    assert_non_null(wsco_table_column_of(&table, "a", 1));
    wsco_table_deinit(&table);
}

TEST(more_memory_than_there_is)
{
    wsco_table table;

    wsco_table_init(&table, WSCO_TABLE_ROWS_MAX, 1);
    assert_int_equal(wsco_table_add_column(&table, "a", 1, WSCO_TABLE_STRING, 1 << 29), WSCO_OK);
    assert_int_equal(wsco_table_create(&table), WSCO_E_NOMEM);
    wsco_table_deinit(&table);
}

static bool add_columns(void *arg)
{
    wsco_table table;
    char name[8];
    bool done = true;

    (void)arg;
    wsco_table_init(&table, 64, 0);
    for (int i = 0; i < 5 && done; i++) {
        size_t len = (size_t)snprintf(name, sizeof name, "c%d", i);
        done = wsco_table_add_column(&table, name, len, WSCO_TABLE_INT, 0) == WSCO_OK;
    }
    wsco_table_deinit(&table);
    return done;
}

TEST(no_memory_for_columns)
{
    assert_int_equal(unit_each_failure(add_columns, NULL), 10);
}

TEST(a_row_is_set_and_got_and_removed)
{
    char name[NAME_MAX_LEN + 1];
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    assert_false(unit_get(&unit, "a"));
    assert_int_equal(unit_set(&unit, "a", -7, 1.5, "name"), WSCO_OK);
    assert_true(unit_get(&unit, "a"));
    assert_int_equal(unit_row_id(&unit), -7);
    assert_true(unit_row_rate(&unit) == 1.5);
    unit_row_name(&unit, name);
    assert_string_equal(name, "name");
    assert_int_equal(unit_rows(&unit), 1);
    assert_true(unit_remove(&unit, "a"));
    assert_false(unit_remove(&unit, "a"));
    assert_false(unit_get(&unit, "a"));
    assert_int_equal(unit_rows(&unit), 0);
    unit_table_deinit(&unit);
}

TEST(columns_that_are_not_given_stay)
{
    char name[NAME_MAX_LEN + 1];
    wsco_table_value value;
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    assert_int_equal(unit_set(&unit, "old", 1, 1, "name"), WSCO_OK);
    value = unit_id(&unit, 2);
    assert_int_equal(wsco_table_set(&unit.table, "old", 3, &value, 1), WSCO_OK);
    assert_true(unit_get(&unit, "old"));
    unit_row_name(&unit, name);
    assert_string_equal(name, "name");
    assert_int_equal(unit_row_id(&unit), 2);
    assert_true(unit_remove(&unit, "old"));
    assert_int_equal(wsco_table_set(&unit.table, "new", 3, &value, 1), WSCO_OK); /* in the same row */
    assert_true(unit_get(&unit, "new"));
    unit_row_name(&unit, name);
    assert_string_equal(name, "");
    assert_true(unit_row_rate(&unit) == 0);
    unit_table_deinit(&unit);
}

TEST(one_column_is_got_alone)
{
    unit_table unit;
    uint32_t len;

    unit_table_init(&unit, 64, 0);
    assert_int_equal(unit_set(&unit, "a", 5, 2, "name"), WSCO_OK);
    assert_true(wsco_table_get(&unit.table, "a", 1, &unit.table.columns[NAME], unit.row));
    assert_memory_equal(wsco_table_row_text(unit.row, &unit.table.columns[NAME], &len), "name", 4);
    assert_int_equal(len, 4);
    assert_true(wsco_table_get(&unit.table, "a", 1, &unit.table.columns[ID], unit.row));
    assert_int_equal(unit_row_id(&unit), 5);
    unit_table_deinit(&unit);
}

TEST(sums)
{
    wsco_table_value value;
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    value = unit_id(&unit, 5);
    assert_int_equal(wsco_table_add(&unit.table, "a", 1, &value), WSCO_OK);
    assert_int_equal(value.as.number, 5);
    value = unit_id(&unit, INT64_MAX);
    assert_int_equal(wsco_table_add(&unit.table, "a", 1, &value), WSCO_OK);
    assert_int_equal(value.as.number, INT64_MIN + 4);
    value = unit_rate(&unit, 0.5);
    for (int i = 1; i < 4; i++) {
        assert_int_equal(wsco_table_add(&unit.table, "a", 1, &value), WSCO_OK);
        assert_true(value.as.real == 0.5 * (1 << (i - 1)));
    }
    unit_table_deinit(&unit);
}

TEST(keys_of_any_bytes_and_length)
{
    char key[WSCO_TABLE_KEY_MAX];
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    memset(key, 0, sizeof key);
    for (size_t len = 0; len <= sizeof key; len++) {
        wsco_table_value value = unit_id(&unit, (int64_t)len);
        assert_int_equal(wsco_table_set(&unit.table, key, len, &value, 1), WSCO_OK);
    }
    assert_int_equal(unit_rows(&unit), sizeof key + 1);
    assert_true(wsco_table_get(&unit.table, key, 17, NULL, unit.row));
    assert_int_equal(unit_row_id(&unit), 17);
    unit_table_deinit(&unit);
}

TEST(a_full_table_takes_a_row_when_another_one_has_gone)
{
    unit_table unit;
    char key[16];

    unit_table_init(&unit, 64, 0);
    for (unsigned i = 0; i < unit.table.row_count; i++)
        assert_int_equal(unit_set(&unit, KEY(i), i, 0, ""), WSCO_OK);
    assert_int_equal(unit_set(&unit, "more", 1, 0, ""), WSCO_E_NOMEM);
    wsco_table_value value = unit_id(&unit, 1);
    assert_int_equal(wsco_table_add(&unit.table, "more", 4, &value), WSCO_E_NOMEM);
    assert_int_equal(unit_set(&unit, KEY(3), 33, 0, "again"), WSCO_OK);
    assert_true(unit_remove(&unit, KEY(40)));
    assert_int_equal(unit_set(&unit, "more", 1, 0, ""), WSCO_OK);
    assert_int_equal(unit_rows(&unit), unit.table.row_count);
    unit_table_deinit(&unit);
}

TEST(statistics)
{
    wsco_table_stats stats;
    unit_table unit;
    char key[16];

    unit_table_init(&unit, 64, 1);
    for (unsigned i = 0; i < 128; i++)
        assert_int_equal(unit_set(&unit, KEY(i), i, 0, ""), WSCO_OK);
    assert_int_equal(unit_set(&unit, KEY(0), 0, 0, ""), WSCO_OK);
    assert_true(unit_remove(&unit, KEY(1)));
    wsco_table_count_all(&unit.table, &stats);
    assert_int_equal(stats.rows, 127);
    assert_int_equal(stats.free_rows, 1);
    assert_int_equal(stats.inserts, 128);
    assert_int_equal(stats.updates, 1);
    assert_int_equal(stats.removals, 1);
    assert_in_range(stats.crowded, 64, 127); /* 128 rows in 64 places */
    assert_in_range(stats.longest, 2, 30);
    unit_table_deinit(&unit);
}

TEST(a_loop_over_rows_that_removes_them_sees_each_once)
{
    unit_table unit;
    uint32_t cursor = 0, seen = 0;
    char key[16];
    size_t len;

    unit_table_init(&unit, 1024, 0);
    for (unsigned i = 0; i < 1000; i++)
        assert_int_equal(unit_set(&unit, KEY(i), i, 0, ""), WSCO_OK);
    while (wsco_table_next(&unit.table, &cursor, unit.row)) {
        const char *found = wsco_table_row_key(unit.row, &len);
        assert_true(wsco_table_remove(&unit.table, found, len));
        seen++;
    }
    assert_int_equal(seen, 1000);
    assert_int_equal(unit_rows(&unit), 0);
    unit_table_deinit(&unit);
}

/* ---- several processes ---- */

static int set_in_child(void *arg)
{
    return unit_set(arg, "child", 11, 0.25, "child") == WSCO_OK && unit_remove(arg, "parent") ? 0 : 1;
}

TEST(a_child_has_the_same_rows)
{
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    assert_int_equal(unit_set(&unit, "parent", 1, 1, ""), WSCO_OK);
    assert_int_equal(family_status(family_child(set_in_child, &unit)), 0);
    assert_false(unit_get(&unit, "parent"));
    assert_true(unit_get(&unit, "child"));
    assert_int_equal(unit_row_id(&unit), 11);
    unit_table_deinit(&unit);
}

static int leave(void *arg)
{
    unit_table *unit = arg;

    wsco_table_leave(&unit->table);
    wsco_table_deinit(&unit->table);
    return 0;
}

TEST(one_that_leaves_takes_nothing_from_the_others)
{
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    assert_int_equal(unit_set(&unit, "a", 1, 1, ""), WSCO_OK);
    assert_int_equal(family_status(family_child(leave, &unit)), 0);
    assert_true(unit_get(&unit, "a"));
    unit_table_deinit(&unit);
}

#define SUMS 20000

static int sum_up(void *arg)
{
    unit_table *unit = arg;

    for (int i = 0; i < SUMS; i++) {
        wsco_table_value value = unit_id(unit, 1);
        if (wsco_table_add(&unit->table, i % 2 ? "one" : "other", i % 2 ? 3 : 5, &value) != WSCO_OK)
            return 1;
    }
    return 0;
}

TEST(no_sum_is_lost)
{
    unit_table unit;
    pid_t pids[4];

    unit_table_init(&unit, 64, 0);
    for (unsigned i = 0; i < UNIT_COUNT(pids); i++)
        pids[i] = family_child(sum_up, &unit);
    for (unsigned i = 0; i < UNIT_COUNT(pids); i++)
        assert_int_equal(family_status(pids[i]), 0);
    assert_true(unit_get(&unit, "one"));
    assert_int_equal(unit_row_id(&unit), SUMS / 2 * UNIT_COUNT(pids));
    assert_true(unit_get(&unit, "other"));
    assert_int_equal(unit_row_id(&unit), SUMS / 2 * UNIT_COUNT(pids));
    unit_table_deinit(&unit);
}

/* A million rows, of which one is in use. */
TEST(only_what_is_touched_costs_memory)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE), pages, resident = 0;
    unsigned char *there;
    unit_table unit;

    unit_table_init(&unit, 1000000, 0);
    assert_int_equal(unit_set(&unit, "a", 1, 1, "a"), WSCO_OK);
    pages = (unit.table.mapped + page - 1) / page;
    there = malloc(pages);
    assert_non_null(there);
    assert_int_equal(mincore(unit.table.head, unit.table.mapped, (void *)there), 0);
    for (size_t i = 0; i < pages; i++)
        resident += there[i] & 1;
    free(there);
    assert_true(pages > 20000);
    assert_in_range(resident, 1, 100);
    unit_table_deinit(&unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(sizes_are_rounded_up),
        UNIT(columns_that_cannot_be),
        UNIT(more_memory_than_there_is),
        UNIT(no_memory_for_columns),
        UNIT(a_row_is_set_and_got_and_removed),
        UNIT(columns_that_are_not_given_stay),
        UNIT(one_column_is_got_alone),
        UNIT(sums),
        UNIT(keys_of_any_bytes_and_length),
        UNIT(a_full_table_takes_a_row_when_another_one_has_gone),
        UNIT(statistics),
        UNIT(a_loop_over_rows_that_removes_them_sees_each_once),
        UNIT(a_child_has_the_same_rows),
        UNIT(one_that_leaves_takes_nothing_from_the_others),
        UNIT(no_sum_is_lost),
        UNIT(only_what_is_touched_costs_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
