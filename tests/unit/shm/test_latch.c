/* SPDX-License-Identifier: MIT */
/* Tests src/shm/latch.c: a mutex between processes that outlives its holder. */
#include "unit_family.h"

#include "wsco/shm/latch.h"
#include "wsco/shm/shared_memory.h"

static wsco_latch *make(void)
{
    wsco_latch *latch = wsco_shared_memory_map(sizeof *latch);

    assert_non_null(latch);
    assert_int_equal(wsco_latch_init(latch), WSCO_OK);
    return latch;
}

static void drop(wsco_latch *latch)
{
    wsco_shared_memory_unmap(latch, sizeof *latch);
}

static int try_it(void *latch)
{
    wsco_latch_state state = wsco_latch_try(latch);

    if (state != WSCO_LATCH_BUSY)
        wsco_latch_unlock(latch);
    return (int)state;
}

static int die_inside(void *latch)
{
    (void)wsco_latch_lock(latch);
    return 0;
}

TEST(one_process_has_it_at_a_time)
{
    wsco_latch *latch = make();

    assert_int_equal(wsco_latch_lock(latch), WSCO_LATCH_TAKEN);
    assert_int_equal(family_status(family_child(try_it, latch)), WSCO_LATCH_BUSY);
    assert_int_equal(wsco_latch_try(latch), WSCO_LATCH_BUSY);
    wsco_latch_unlock(latch);
    assert_int_equal(family_status(family_child(try_it, latch)), WSCO_LATCH_TAKEN);
    drop(latch);
}

TEST(who_comes_after_a_dead_holder_is_told_once)
{
    wsco_latch *latch = make();

    assert_int_equal(family_status(family_child(die_inside, latch)), 0);
    assert_int_equal(wsco_latch_lock(latch), WSCO_LATCH_INHERITED);
    wsco_latch_unlock(latch);
    assert_int_equal(wsco_latch_lock(latch), WSCO_LATCH_TAKEN);
    wsco_latch_unlock(latch);
    drop(latch);
}

TEST(a_zombie_counts_as_dead)
{
    wsco_latch *latch = make();
    pid_t pid = family_child(die_inside, latch);

    family_until_dead(pid);
    assert_int_equal(wsco_latch_try(latch), WSCO_LATCH_INHERITED);
    wsco_latch_unlock(latch);
    assert_int_equal(family_status(pid), 0);
    drop(latch);
}

TEST(one_that_dies_while_it_mends_is_followed_by_another)
{
    wsco_latch *latch = make();

    for (int i = 0; i < 3; i++)
        assert_int_equal(family_status(family_child(die_inside, latch)), 0);
    assert_int_equal(wsco_latch_lock(latch), WSCO_LATCH_INHERITED);
    wsco_latch_unlock(latch);
    drop(latch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(one_process_has_it_at_a_time),
        UNIT(who_comes_after_a_dead_holder_is_told_once),
        UNIT(a_zombie_counts_as_dead),
        UNIT(one_that_dies_while_it_mends_is_followed_by_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
