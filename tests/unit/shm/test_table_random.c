/* SPDX-License-Identifier: MIT */
/* Tests src/shm/table*.c with random calls, against a model that is an array. UNIT_SEED repeats a run. */
#include "unit_table.h"

#define KEYS 90 /* more than there are rows */
#define CALLS 200000

/* What the table should hold. Owner: the test. */
typedef struct model {
    bool there;
    int64_t id;
    double rate;
    char name[NAME_MAX_LEN + 1];
} model;

typedef struct trial {
    unit_table unit;
    model rows[KEYS];
    uint32_t count;
    uint64_t seed;
} trial;

static const char *key_of(uint64_t index)
{
    static char key[WSCO_TABLE_KEY_MAX + 1];

    snprintf(key, sizeof key, "%*d", (int)(index % WSCO_TABLE_KEY_MAX + 1), (int)index);
    return key;
}

static void check_row(trial *self, uint64_t index)
{
    const model *row = &self->rows[index];
    char name[NAME_MAX_LEN + 1];

    assert_int_equal(unit_get(&self->unit, key_of(index)), row->there);
    if (!row->there)
        return;
    assert_int_equal(unit_row_id(&self->unit), row->id);
    assert_true(unit_row_rate(&self->unit) == row->rate);
    unit_row_name(&self->unit, name);
    assert_string_equal(name, row->name);
}

static bool fits(const trial *self, uint64_t index)
{
    return self->rows[index].there || self->count < self->unit.table.row_count;
}

/* After a call that writes: the row is there, empty if it is new. */
static model *written(trial *self, uint64_t index)
{
    model *row = &self->rows[index];

    if (!row->there) {
        *row = (model){.there = true};
        self->count++;
    }
    return row;
}

static void set(trial *self, uint64_t index)
{
    int64_t id = (int64_t)unit_random(&self->seed);
    double rate = (double)unit_pick(&self->seed, 1000) / 8;
    char name[NAME_MAX_LEN + 1];
    size_t len = unit_pick(&self->seed, sizeof name);

    memset(name, 'a' + (int)unit_pick(&self->seed, 26), len);
    name[len] = '\0';
    bool fit = fits(self, index);
    assert_int_equal(unit_set(&self->unit, key_of(index), id, rate, name), fit ? WSCO_OK : WSCO_E_NOMEM);
    if (!fit)
        return;
    model *row = written(self, index);
    row->id = id;
    row->rate = rate;
    memcpy(row->name, name, sizeof name);
}

static void add(trial *self, uint64_t index)
{
    wsco_table_value value = unit_id(&self->unit, 3);
    const char *key = key_of(index);
    bool fit = fits(self, index);

    assert_int_equal(wsco_table_add(&self->unit.table, key, strlen(key), &value),
                     fit ? WSCO_OK : WSCO_E_NOMEM);
    if (fit) {
        model *row = written(self, index);
        row->id = (int64_t)((uint64_t)row->id + 3);
        assert_int_equal(value.as.number, row->id);
    }
}

static void take_away(trial *self, uint64_t index)
{
    assert_int_equal(unit_remove(&self->unit, key_of(index)), self->rows[index].there);
    self->count -= self->rows[index].there;
    self->rows[index].there = false;
}

TEST(it_does_as_the_model)
{
    static trial self;

    self = (trial){.seed = unit_seed()};
    unit_table_init(&self.unit, 64, 0);
    for (int i = 0; i < CALLS; i++) {
        uint64_t index = unit_pick(&self.seed, KEYS);
        static void (*const calls[])(trial *, uint64_t) = {set, add, take_away, check_row};
        calls[unit_pick(&self.seed, UNIT_COUNT(calls))](&self, index);
        if (i % 1000 == 0)
            assert_int_equal(unit_rows(&self.unit), self.count);
    }
    for (uint64_t index = 0; index < KEYS; index++)
        check_row(&self, index);
    unit_table_deinit(&self.unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(it_does_as_the_model),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
