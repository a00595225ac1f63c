/* SPDX-License-Identifier: MIT */
/* Tests src/shm/table*.c and latch.c: processes are killed inside a call, and the table goes on.
 *
 * A child does one call, an instruction at a time, and is killed after some of them: each seed chooses how
 * many, up to all that the call takes. So the kill is inside the call for certain, and a seed repeats itself.
 * Whatever happens, the parent's next call must not wait, the row is the old or the new one, and no row is
 * lost. Where a process may not look into another one, only the second test is left, in which a child that
 * calls without end is killed at some time. */
#include "unit_table.h"

#include <limits.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/ptrace.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define KILLS 50 /* their calls take many more instructions */
#else
#define KILLS 1000
#endif
#define KILLS_AT_SOME_TIME 100
#define OLD "old name"
#define NEW "a new, longer name"

/* ---- what a child does ---- */

enum { SET_OLD, SET_NEW, ADD_OLD, ADD_NEW, REMOVE, CALLS };

static int call(unit_table *unit, int which)
{
    wsco_table_value one = unit_id(unit, 1);

    switch (which) {
    case SET_OLD:
        return unit_set(unit, "row", 2, 2, NEW);
    case SET_NEW:
        return unit_set(unit, "another", 2, 2, NEW);
    case ADD_OLD:
        return wsco_table_add(&unit->table, "row", 3, &one);
    case ADD_NEW:
        return wsco_table_add(&unit->table, "another", 7, &one);
    default:
        return unit_remove(unit, "row") ? 0 : 1;
    }
}

/* ---- what the parent sees ---- */

/* Both rows are whole, and the one that the call is not about is as it was. */
static void check(unit_table *unit, int which)
{
    char name[NAME_MAX_LEN + 1];

    if (unit_get(unit, "row")) {
        bool is_new = which == SET_OLD && unit_row_id(unit) == 2;
        unit_row_name(unit, name);
        assert_string_equal(name, is_new ? NEW : OLD);
        assert_true(unit_row_rate(unit) == (is_new ? 2 : 1));
        assert_in_range(unit_row_id(unit), 1, which == SET_OLD || which == ADD_OLD ? 2 : 1);
    } else {
        assert_int_equal(which, REMOVE);
    }
    if (unit_get(unit, "another")) {
        assert_true(which == SET_NEW || which == ADD_NEW);
        unit_row_name(unit, name);
        assert_string_equal(name, which == SET_NEW ? NEW : "");
        assert_int_equal(unit_row_id(unit), which == SET_NEW ? 2 : 1);
    }
    (void)unit_rows(unit);
}

/* All rows that there are can be had. */
static void check_room(unit_table *unit)
{
    char key[16];

    for (unsigned i = 0; i < unit->table.row_count; i++) {
        snprintf(key, sizeof key, "%u", i);
        assert_int_equal(unit_set(unit, key, i, 0, ""), WSCO_OK);
    }
    assert_int_equal(unit_rows(unit), unit->table.row_count);
    for (unsigned i = 0; i < unit->table.row_count; i++) {
        snprintf(key, sizeof key, "%u", i);
        assert_true(unit_remove(unit, key));
    }
}

static void begin(unit_table *unit)
{
    (void)unit_remove(unit, "another");
    assert_int_equal(unit_set(unit, "row", 1, 1, OLD), WSCO_OK);
}

/* ---- an instruction at a time ---- */

#ifdef __linux__

/* Stopped before the call. 0: it may not be looked into. */
static pid_t stopped_child(unit_table *unit, int which)
{
    pid_t pid = fork();
    int status = -1;

    assert_true(pid >= 0);
    if (pid == 0) {
        if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
            _exit(99);
        raise(SIGSTOP);
        _exit(call(unit, which));
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFSTOPPED(status) ? pid : 0;
}

/* How many instructions it did, at most `most`, until it was killed or had done its call. */
static long run(pid_t pid, long most)
{
    int status = 0;
    long done = 0;

    while (done < most) {
        if (ptrace(PTRACE_SINGLESTEP, pid, NULL, NULL) != 0)
            break;
        assert_int_equal(waitpid(pid, &status, 0), pid);
        if (!WIFSTOPPED(status)) {
            assert_int_equal(status, 0);
            return done;
        }
        done++;
    }
    (void)family_kill(pid);
    return done;
}

TEST(killed_at_any_instruction)
{
    uint64_t seed = unit_seed();
    long lengths[CALLS];
    unit_table unit;

    unit_table_init(&unit, 64, 0);
    for (int which = 0; which < CALLS; which++) {
        begin(&unit);
        pid_t pid = stopped_child(&unit, which);
        if (pid == 0)
            break;
        lengths[which] = run(pid, LONG_MAX);
        check(&unit, which);
        for (int i = 0; i < KILLS / CALLS; i++) {
            begin(&unit);
            run(stopped_child(&unit, which), (long)unit_pick(&seed, (uint64_t)lengths[which]));
            check(&unit, which);
        }
        (void)unit_remove(&unit, "row");
        (void)unit_remove(&unit, "another");
        check_room(&unit);
    }
    unit_table_deinit(&unit);
}

#else

TEST(killed_at_any_instruction)
{
    skip();
}

#endif

/* ---- at some time ---- */

/* Owner: the test. */
typedef struct busy {
    unit_table unit;
    uint64_t seed;
} busy;

/* The name says what the number is, so a row that is half written shows. */
static int work_without_end(void *arg)
{
    busy *self = arg;
    wsco_rc rc = WSCO_OK;

    for (uint64_t n = unit_random(&self->seed) % 100000; rc == WSCO_OK; n++) {
        char key[8], name[NAME_MAX_LEN + 1];
        wsco_table_value value = unit_rate(&self->unit, 1);
        snprintf(key, sizeof key, "%u", (unsigned)unit_pick(&self->seed, 30));
        snprintf(name, sizeof name, "%u", (unsigned)n);
        uint64_t which = unit_pick(&self->seed, 4);
        if (which == 0)
            (void)unit_remove(&self->unit, key);
        else if (which == 1)
            rc = wsco_table_add(&self->unit.table, key, strlen(key), &value);
        else
            rc = unit_set(&self->unit, key, (int64_t)n, 1, name);
    }
    return 1;
}

static void check_names(busy *self)
{
    uint32_t cursor = 0;

    while (wsco_table_next(&self->unit.table, &cursor, self->unit.row)) {
        char name[NAME_MAX_LEN + 1], expected[NAME_MAX_LEN + 1] = "";
        int64_t id = unit_row_id(&self->unit);
        unit_row_name(&self->unit, name);
        if (id != 0 || name[0] != '\0') /* made by an addition */
            snprintf(expected, sizeof expected, "%lld", (long long)id);
        assert_string_equal(name, expected);
    }
}

static void clear(unit_table *unit)
{
    uint32_t cursor = 0;

    while (wsco_table_next(&unit->table, &cursor, unit->row)) {
        size_t len;
        const char *key = wsco_table_row_key(unit->row, &len);
        assert_true(wsco_table_remove(&unit->table, key, len));
    }
}

static uint64_t inserts(unit_table *unit)
{
    wsco_table_stats stats;

    wsco_table_count_all(&unit->table, &stats);
    return stats.inserts;
}

TEST(killed_at_some_time)
{
    static busy self;

    self = (busy){.seed = unit_seed()};
    unit_table_init(&self.unit, 64, 0);
    for (int i = 0; i < KILLS_AT_SOME_TIME; i++) {
        uint64_t before = inserts(&self.unit), more = 1 + unit_pick(&self.seed, 300);
        pid_t pid = family_child(work_without_end, &self);
        while (inserts(&self.unit) < before + more)
            check_names(&self);
        assert_int_equal(family_kill(pid), -SIGKILL);
        check_names(&self);
        (void)unit_rows(&self.unit);
        (void)unit_random(&self.seed);
    }
    clear(&self.unit);
    check_room(&self.unit);
    unit_table_deinit(&self.unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(killed_at_any_instruction),
        UNIT(killed_at_some_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
